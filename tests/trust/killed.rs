//! T2: the terminal program is killed at random moments of its work. Then the store opens by itself and soon, is whole,
//! holds everything that was confirmed, and no half-written file lies about.

mod births;
mod copies;
mod decrees;
mod edits;
mod imports;
mod migrations;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use mutasi_acts::contract::*;
use mutasi_tests::{Draw, Office, PASSPHRASE, Struck, leftovers, program, soak, strike};
use serde_json::{Value, json};

/// The longest that a store may take to open after a hard end.
const OPENS_WITHIN: Duration = Duration::from_secs(5);

/// How many kills of one kind: as many as told here with every change, five times as many at night.
fn kills(every_run: u64) -> u64 {
    if soak() { every_run * 5 } else { every_run }
}

/// The program with the words of a command.
fn command(words: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.env("MUTASI_PASSPHRASE", PASSPHRASE).env("MUTASI_NEW_PASSPHRASE", PASSPHRASE).env("LC_ALL", "C.UTF-8");
    command.args(["--today", "2026-11-21", "--json"]).args(words);
    command
}

/// A path as a word of a command.
fn word(path: &Path) -> &str {
    path.to_str().expect("folders of tests have plain names")
}

/// Runs a command to its end, which must be good, and tells how long that took.
#[track_caller]
fn whole_run(words: &[&str]) -> Duration {
    let struck = strike(&mut command(words), Duration::MAX);
    assert!(struck.confirmed().is_some(), "{words:?}: {:?}", struck.failure());
    struck.took
}

/// Kills a command at a random moment of the time that it usually takes, and sometimes just after.
fn struck_within(draw: &mut Draw, usual: Duration, words: &[&str]) -> Struck {
    strike(&mut command(words), draw.moment(usual.mul_f64(1.15)))
}

/// The entries of a journal, oldest first.
type Entries = Vec<String>;

fn entries(office: &mut Office) -> Entries {
    office.journal().into_iter().rev().map(|entry| format!("{} {}", entry.act, entry.hash)).collect()
}

/// Opens the store after a blow and lets `look` into it; closes it again.
fn opened<T>(office: &mut Office, look: impl FnOnce(&mut Office) -> Result<T, String>) -> Result<T, String> {
    let account = office.staff.drafter;
    let started = Instant::now();
    office
        .attempt("unlock", json!({ "account": account, "passphrase": PASSPHRASE }))
        .map_err(|failure| format!("does not open: {}: {} {:?}", failure.code, failure.message, failure.details))?;
    let took = started.elapsed();
    let seen = whole(office).and_then(|()| look(office));
    office.close();
    let seen = seen?;
    if took > OPENS_WITHIN {
        return Err(format!("opens in {took:?}"));
    }
    match leftovers(office.folder()).as_slice() {
        [] => Ok(seen),
        left => Err(format!("left lying about: {left:?}")),
    }
}

fn whole(office: &mut Office) -> Result<(), String> {
    let view: Value = office
        .attempt("verify_store", json!({}))
        .map_err(|failure| format!("does not verify: {}: {}", failure.code, failure.message))?;
    if view["ok"] == true { Ok(()) } else { Err(format!("does not verify: {view}")) }
}

/// The store holds what it held, and the act that was killed as a whole or not at all: as a whole if it was confirmed.
fn kept(office: &mut Office, before: &Entries, struck: &Struck, acts: usize) -> Result<Entries, String> {
    let now = entries(office);
    if !now.starts_with(before) {
        return Err(format!("{} entries stood, and are not the first of {}", before.len(), now.len()));
    }
    let grown = now.len() - before.len();
    let most = if struck.killed || struck.confirmed().is_some() { acts } else { 0 };
    if grown > most {
        return Err(format!("{grown} entries more: {:?} {:?}", &now[before.len()..], struck.failure()));
    }
    if struck.confirmed().is_some() && grown == 0 {
        return Err("what was confirmed is lost".into());
    }
    Ok(now)
}

/// The last plan and a move of it, when there are any.
fn last_plan(office: &mut Office) -> Option<(i64, Option<i64>)> {
    let plan = office.call::<Vec<PlanLine>>("list_plans", json!({})).last()?.plan;
    Some((plan, office.at_plan(plan).view().moves.first().map(|one| one.move_id)))
}
