//! What the page may load and where it may go, as the program is built and as it is served.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::lists::rights;
use super::rights::app;
use crate::window::LABEL;

fn settings() -> Value {
    serde_json::from_str(include_str!("../../../tauri.conf.json")).expect("the settings are JSON")
}

/// Directives of a policy with what each allows.
fn directives(policy: &str) -> BTreeMap<String, Vec<String>> {
    let lines = policy.split(';').map(|line| line.split_whitespace().map(str::to_owned));
    lines.filter_map(|mut words| Some((words.next()?, words.collect()))).collect()
}

#[test]
fn the_settings_of_the_window_are_the_locked_ones() {
    let security = json!({
        "csp": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
                connect-src ipc: http://ipc.localhost; object-src 'none'; base-uri 'none'; form-action 'none'",
        "freezePrototype": true,
        "pattern": { "use": "isolation", "options": { "dir": "src-tauri/isolation" } },
        // An empty list would enable every file of the folder.
        "capabilities": ["main"],
        "assetProtocol": { "enable": false, "scope": [] },
    });
    let settings = settings();
    // As a whole: a key that is added (a header, a policy for development, no nonces) is a decision too.
    assert_eq!(settings["app"]["security"], security);
    assert_eq!(settings["app"]["withGlobalTauri"], json!(false));
    assert_eq!(settings["plugins"], Value::Null);

    let windows = settings["app"]["windows"].as_array().expect("a list");
    assert_eq!(windows.len(), 1);
    assert_eq!((&windows[0]["label"], &windows[0]["create"]), (&json!(LABEL), &json!(false)));
    for key in ["url", "devtools", "additionalBrowserArgs", "browserExtensionsEnabled", "proxyUrl", "useHttpsScheme"] {
        assert_eq!(windows[0][key], Value::Null, "{key}");
    }
}

#[test]
fn the_rights_hold_for_the_one_window_and_for_nothing_remote() {
    let rights = rights();
    assert_eq!(rights["windows"], json!([LABEL]));
    for key in ["webviews", "remote", "platforms"] {
        assert_eq!(rights[key], Value::Null, "{key}");
    }
}

#[test]
fn the_toolkit_is_built_without_what_would_open_the_window() {
    let manifest = include_str!("../../../Cargo.toml");
    let line = manifest
        .lines()
        .find(|line| line.starts_with("tauri = { version"))
        .expect("the toolkit among the dependencies");
    assert!(line.contains("default-features = false") && line.contains("\"isolation\""), "{line}");
    for feature in ["devtools", "protocol-asset", "dynamic-acl", "unstable", "native-tls", "rustls-tls", "tray-icon"] {
        assert!(!line.contains(feature), "{feature}");
    }
    let lock = include_str!("../../../Cargo.lock");
    assert!(lock.contains("name = \"tauri\""));
    assert!(!lock.contains("name = \"tauri-plugin-"), "a plugin adds commands that are not ours");
}

#[test]
fn the_policy_that_is_served_with_the_page_allows_no_more_than_the_settings() {
    let app = app();
    let page = app.asset_resolver().get("index.html".into()).expect("the page is inside the program");
    let served = page.csp_header.expect("a policy goes with the page");
    let mut served = directives(&served);
    let settings = settings();
    let wanted = directives(settings["app"]["security"]["csp"].as_str().expect("a policy"));

    // The frame of the guard takes its place among the defaults; nothing else is loaded by default.
    let defaults = served.insert("default-src".into(), vec!["'none'".into()]).expect("a default");
    let (none, frames): (Vec<&String>, Vec<&String>) = defaults.iter().partition(|source| *source == "'none'");
    assert_eq!((none.len(), frames.len()), (1, 1), "{defaults:?}");
    let guard = frames[0].strip_prefix(if cfg!(windows) { "http://isolation-" } else { "isolation-" });
    assert!(guard.is_some(), "{defaults:?}");

    for directive in ["script-src", "style-src"] {
        let sources = served.get_mut(directive).expect("a directive");
        // Exactly our own lines inside the page, by hash or by a number that is drawn anew each time.
        sources.retain(|source| !source.starts_with("'sha256-") && !source.starts_with("'nonce-"));
    }
    assert_eq!(served, wanted);
}
