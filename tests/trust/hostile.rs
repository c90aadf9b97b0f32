//! T4: hostile import files through the real acts and the real program. Whatever a file does, the program lives, takes
//! little memory, says in words what is wrong, and the store is what it was.

mod books;
mod naughty;
mod set;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use mutasi_tests::{Office, Tally, asked_of, program, watch};
use serde_json::{Value, json};
use set::Hostile;

/// What the program itself may take while a file is read beside it.
const MEMORY: u64 = 300 << 20;
/// What a refusal may take, with a build that is not made to be fast.
const WITHIN: Duration = Duration::from_secs(60);

fn import(store: &Path, file: &Path, rest: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.args(["--json", "--today", "2026-11-21", "import"]).arg(store).arg(file).args(rest);
    command
}

/// The program refuses the file in words, lives, and needed little.
fn by_the_program(store: &Path, file: &Path) -> Result<(), String> {
    let done = watch(&mut import(store, file, &[]));
    let told: Value = serde_json::from_str(&done.ran.stdout).map_err(|_| format!("no answer: {done:?}"))?;
    let whole = told.get("broken").or(told.get("refused")).and_then(|told| told["message"].as_str());
    let in_part = told["files"][0]["problem"].as_str();
    if whole.or(in_part).is_none() || done.ran.stderr.contains("panicked") {
        return Err(format!("not refused in words: {:?}", done.ran));
    }
    match () {
        () if done.peak > MEMORY => Err(format!("{} MB of memory", done.peak >> 20)),
        () if done.took > WITHIN => Err(format!("took {:?}", done.took)),
        () => Ok(()),
    }
}

/// The acts refuse to look into it, in words.
fn by_the_acts(office: &mut Office, file: &Path) -> Result<(), String> {
    let handle = office.grant(file);
    match office.attempt("preview_import", json!({ "files": [handle] })) {
        Ok(seen) => Err(format!("it can be looked into: {seen}")),
        Err(failure) => {
            asked_of(&failure, &failure.code);
            Ok(())
        }
    }
}

#[test]
fn a_hostile_file_is_refused_in_words_and_the_store_is_what_it_was() {
    let mut tally = Tally::begin("T4", "hostile files: bombs, lies, cuts, a million rows");
    let mut office = Office::invented(60, 1);
    let before = office.dump();
    let folder = office.place("berkas");
    for Hostile { name, bytes } in set::all(1_000_000) {
        let file = folder.join(&name);
        fs::write(&file, &bytes).expect("written");
        office.close();
        let by_program = by_the_program(office.store(), &file);
        office.sit("operator");
        let by_acts = by_the_acts(&mut office, &file);
        let unchanged = if office.dump() == before { Ok(()) } else { Err("the store has changed".to_string()) };
        let all = by_program.and(by_acts).and(unchanged);
        tally.tried(all.map_err(|told| format!("{name}: {told}")));
        fs::remove_file(&file).expect("ours");
    }
    office.assert_sound();
    tally.end(None);
}

#[test]
fn what_is_no_file_is_refused_in_words() {
    let mut tally = Tally::begin("T4", "folders, devices and pipes in the place of a file");
    let mut office = Office::invented(60, 1);
    office.close();
    let folder = office.place("folder.xlsx");
    let mut places = vec![folder, office.folder().join("tidak-ada.xlsx")];
    if cfg!(unix) {
        places.extend(["/dev/zero", "/dev/null", "/proc/self/mem"].map(Into::into));
    }
    for place in places {
        let outcome = by_the_program(office.store(), &place);
        tally.tried(outcome.map_err(|told| format!("{}: {told}", place.display())));
    }
    tally.end(None);
}

#[test]
fn the_longest_lawful_list_takes_little_memory_too() {
    let mut tally = Tally::begin("T4", "the longest list that is read, 100,000 rows");
    let mut office = Office::invented(60, 1);
    office.close();
    let file = office.folder().join("skp.csv");
    let rows: String = (0..100_000)
        .map(|at| {
            format!("19{}0101200{}011{:03};{};Baik\n", 50 + at % 40, at / 40 % 10, 1 + at / 400 % 999, 2020 + at % 6)
        })
        .collect();
    fs::write(&file, format!("NIP;Tahun;Predikat\n{rows}")).expect("written");
    let done = watch(&mut import(office.store(), &file, &["--dry-run"]));
    let told: Value = serde_json::from_str(&done.ran.stdout).unwrap_or_default();
    assert_eq!(told["files"][0]["rows"], 100_000, "{}", done.ran.stderr);
    tally.tried(if done.peak < MEMORY { Ok(()) } else { Err(format!("{} MB of memory", done.peak >> 20)) });
    tally.end(None);
}
