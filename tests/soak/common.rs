//! What the slow tests share: a store to work on, jobs to be disturbed, and what must hold afterwards.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use mutasi_tests::{CLEAN_120, Office, Ran, Watched, leftovers, program};
use serde_json::{Value, json};

/// The program as it is called everywhere, with room for a program before it.
pub(crate) fn words<S: AsRef<OsStr>>(before: &[&str], rest: &[S]) -> Command {
    let mut command = match before.split_first() {
        Some((first, others)) => {
            let mut command = Command::new(first);
            command.args(others).arg(program());
            command
        }
        None => Command::new(program()),
    };
    command.env("LC_ALL", "C.UTF-8").args(["--json", "--today", "2026-11-21"]).args(rest);
    command
}

/// A command that may be disturbed: what it is called and its words.
pub(crate) type Job = (&'static str, Vec<String>);

/// An import, an edit, a batch of decrees and a copy, of an office with an approved plan in the folder.
pub(crate) fn jobs(office: &mut Office) -> Vec<Job> {
    let plan = office.approved_plan("Pengisian", "2027-01-02", 3);
    let (papers, package) = (office.folder().join("sk"), office.folder().join("paket.cadangan"));
    office.close();
    let text = |path: &Path| path.to_str().expect("a plain name").to_string();
    let store = text(office.store());
    let import = ["import", &store, &text(&CLEAN_120.file("siasn_export.xlsx"))].map(String::from).to_vec();
    let edit = ["plan", "new", &store, "--name", "Rencana", "--tmt", "2027-01-02"].map(String::from).to_vec();
    let issue = ["decree", "issue", &store, &plan.to_string(), "--date", "2026-12-15", "--out", &text(&papers)];
    let copy = ["backup", &store, "--to", &text(&package)].map(String::from).to_vec();
    vec![("import", import), ("edit", edit), ("decrees", issue.map(String::from).to_vec()), ("copy", copy)]
}

/// The answer of a command that was done.
pub(crate) fn confirmed(ran: &Ran) -> bool {
    let told: Option<Value> = serde_json::from_str(&ran.stdout).ok();
    told.is_some_and(|told| told.get("broken").is_none() && told.get("refused").is_none())
}

/// A disturbed command is done, or says in words what is wrong; it never panics and never shows an error of the system.
pub(crate) fn in_words(ran: &Ran) -> Result<(), String> {
    if ran.stderr.contains("panicked") || ran.stdout.contains("os error") || ran.stdout.contains("\"fault\"") {
        return Err(format!("not in words: {ran:?}"));
    }
    let told: Value = serde_json::from_str(&ran.stdout).map_err(|_| format!("no answer: {ran:?}"))?;
    let failure = told.get("broken").or(told.get("refused"));
    match failure.map(|failure| failure["message"].as_str().unwrap_or_default()) {
        None if ran.status == 0 => Ok(()),
        Some(message) if ran.status > 0 && message.len() > 30 && message.ends_with('.') => Ok(()),
        _ => Err(format!("not in words: {ran:?}")),
    }
}

/// The store opens, is whole, and holds what it held; what was confirmed is there. Gives the number of entries.
pub(crate) fn sound(office: &mut Office, before: usize, done: &Ran) -> Result<usize, String> {
    let told = |failure: mutasi_acts::contract::Failure| format!("{}: {}", failure.code, failure.message);
    office.attempt("unlock", json!({ "account": "operator", "passphrase": "" })).map_err(told)?;
    let verified = office.attempt("verify_store", json!({})).map_err(told)?;
    let now = office.journal().len();
    office.close();
    if verified["ok"] != true {
        return Err(format!("does not verify: {verified}"));
    }
    if now < before || (confirmed(done) && done.stdout.contains("\"plan\"") && now == before) {
        return Err(format!("{now} entries, {before} before: {done:?}"));
    }
    match leftovers(office.folder()).as_slice() {
        [] => Ok(now),
        left => Err(format!("left lying about: {left:?}")),
    }
}

/// Everything that must hold after a disturbed command.
pub(crate) fn held(office: &mut Office, before: usize, done: &Watched) -> Result<(), String> {
    in_words(&done.ran).and(sound(office, before, &done.ran).map(drop))
}

/// Whether a program is there to be called.
pub(crate) fn has(name: &str, argument: &str) -> bool {
    let mut asked = Command::new(name);
    asked.arg(argument).stdout(Stdio::null()).stderr(Stdio::null());
    asked.status().is_ok_and(|status| status.success())
}
