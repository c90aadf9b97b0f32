//! Every command stands in every list. One that is missing in `build.rs` would be open to every window.

use std::collections::BTreeSet;

use serde_json::Value;

const BUILD: &str = include_str!("../../build.rs");
const COMMANDS: &str = include_str!("../commands.rs");
const WINDOW: &str = include_str!("../window.rs");
const GUARD: &str = include_str!("../../isolation/guard.js");
const RIGHTS: &str = include_str!("../../capabilities/main.json");

/// Of the toolkit's own commands, those that the page needs to hear our events.
pub(super) const LISTENING: [&str; 2] = ["core:event:allow-listen", "core:event:allow-unlisten"];

/// What stands between `from` and `to`.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let start = text.find(from).unwrap_or_else(|| panic!("{from} is not there")) + from.len();
    let length = text[start..].find(to).unwrap_or_else(|| panic!("{to} does not follow {from}"));
    &text[start..start + length]
}

fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The commands that the build declares.
pub(super) fn declared() -> BTreeSet<String> {
    words(between(BUILD, "const COMMANDS: &[&str] = &[", "]"))
}

pub(super) fn rights() -> Value {
    serde_json::from_str(RIGHTS).expect("the rights are JSON")
}

fn permissions() -> BTreeSet<String> {
    let rights = rights();
    let list = rights["permissions"].as_array().expect("a list");
    list.iter()
        .map(|one| one.as_str().expect("permissions are names, without a scope of their own").to_owned())
        .collect()
}

#[test]
fn every_list_of_commands_names_the_same() {
    let declared = declared();
    let written: BTreeSet<String> =
        COMMANDS.split("#[tauri::command]").skip(1).map(|after| between(after, "fn ", "(").to_owned()).collect();
    assert_eq!(declared, written, "build.rs beside commands.rs");

    let mut handled = words(between(WINDOW, "generate_handler![", "]"));
    assert!(handled.remove("commands"));
    assert_eq!(declared, handled, "build.rs beside window.rs");

    let allowed: BTreeSet<String> = permissions()
        .iter()
        .filter_map(|permission| Some(permission.strip_prefix("allow-")?.replace('-', "_")))
        .collect();
    assert_eq!(declared, allowed, "build.rs beside capabilities/main.json");

    let guarded: BTreeSet<String> = between(GUARD, "const MESSAGES = Object.freeze({", "\n  });")
        .lines()
        .filter_map(|line| line.trim().split_once(": {"))
        .map(|(name, _)| name.trim_matches('\'').to_owned())
        .filter(|name| !name.starts_with("plugin:event|"))
        .collect();
    assert_eq!(declared, guarded, "build.rs beside isolation/guard.js");
}

#[test]
fn beside_its_commands_the_page_may_only_listen() {
    let others: BTreeSet<String> =
        permissions().into_iter().filter(|permission| !permission.starts_with("allow-")).collect();
    assert_eq!(others, LISTENING.map(str::to_owned).into());
}
