//! T9: one store, one program. A second one is refused at once and writes nothing; a program that was killed keeps nobody
//! out; neither does a lock file that may not be written lead to a write.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use mutasi_store::sha256;
use mutasi_tests::{Office, Ran, Tally, program, report_skipped};
use serde_json::{Value, json};

use crate::unprivileged::{open_to_all, unprivileged};

/// A second program must be refused within this time.
const REFUSED_WITHIN: Duration = Duration::from_secs(2);

/// Name and hash of everything that stands in a folder; `-shm` is shared memory and no content.
fn content(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).expect("the folder stands").map(|entry| entry.expect("an entry").path());
    entries
        .filter(|path| path.is_file() && !path.to_string_lossy().ends_with("-shm"))
        .map(|path| (path.display().to_string(), sha256(&fs::read(&path).expect("readable"))))
        .collect()
}

/// Runs a command that must be refused with one of the codes, soon, and without touching anything in the folder.
fn refused(command: &mut Command, codes: &[&str], folder: &Path) -> Result<(), String> {
    let (before, started) = (content(folder), Instant::now());
    let ran = Ran::of(command.output().map_err(|error| error.to_string())?);
    let took = started.elapsed();
    let told: Value = serde_json::from_str(&ran.stdout).unwrap_or_default();
    let code = [&told["broken"]["code"], &told["refused"]["code"]].into_iter().find_map(Value::as_str);
    if !code.is_some_and(|code| codes.contains(&code)) {
        return Err(format!("{codes:?} expected: {ran:?}"));
    }
    if content(folder) != before {
        return Err(format!("{code:?}: a file has changed"));
    }
    if took > REFUSED_WITHIN { Err(format!("refused only after {took:?}")) } else { Ok(()) }
}

fn words(store: &Path, command: &str, rest: &[&str]) -> Command {
    let mut words = Command::new(program());
    words.args(["--json", "--today", "2026-11-21"]).args(command.split(' ')).arg(store).args(rest);
    words
}

#[test]
fn a_second_program_is_refused_at_once_and_writes_nothing() {
    let mut tally = Tally::begin("T9", "a second program beside one that has the store open");
    let mut office = Office::invented(60, 1);
    let (store, folder) = (office.store().to_path_buf(), office.folder().to_path_buf());
    let package = folder.join("paket.cadangan");
    let package = package.to_str().expect("a plain name");
    for (command, rest) in [
        ("plan new", &["--name", "Rencana", "--tmt", "2027-01-02"][..]),
        ("undo", &[]),
        ("verify", &[]),
        ("dump", &[]),
        ("staffing", &[]),
        ("backup", &["--to", package]),
        ("account add", &["budi", "--role", "penyetuju"]),
    ] {
        let outcome = refused(&mut words(&store, command, rest), &["store_in_use"], &folder);
        tally.tried(outcome.map_err(|told| format!("{command}: {told}")));
    }
    for (command, rest) in [
        ("demo", &["--staff", "60"][..]),
        ("init", &["--region", "Rantau Bahari", "--kind", "kota", "--account", "ratna"]),
    ] {
        let mut second = words(&store, command, rest);
        second.env("MUTASI_PASSPHRASE", mutasi_tests::PASSPHRASE);
        let outcome = refused(&mut second, &["store_exists", "store_in_use"], &folder);
        tally.tried(outcome.map_err(|told| format!("{command}: {told}")));
    }
    office.plan("Rencana", "2027-01-02");
    office.assert_sound();
    office.close();
    let free = Ran::of(words(&store, "plan new", &["--name", "R", "--tmt", "2027-01-02"]).output().expect("it runs"));
    tally.tried(if free.status == 0 { Ok(()) } else { Err(format!("the lock is not freed: {free:?}")) });
    tally.end(None);
}

/// A program that has the store open for a while: it waits for a file that never ends.
fn holder(store: &Path, endless: &Path) -> Child {
    let mut holder = words(store, "import", &[endless.to_str().expect("a plain name")]);
    holder.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program runs")
}

fn unlock(office: &mut Office) -> Result<(), String> {
    let asked = office.attempt("unlock", json!({ "account": "operator", "passphrase": "" }));
    asked.map(drop).map_err(|failure| failure.code)
}

#[cfg(unix)]
#[test]
fn the_lock_dies_with_the_program_that_was_killed() {
    let mut tally = Tally::begin("T9", "a lock whose program was killed");
    let mut office = Office::invented(60, 1);
    office.close();
    let endless = office.folder().join("tanpa-akhir.csv");
    let made = Command::new("mkfifo").arg(&endless).status().expect("mkfifo is there");
    assert!(made.success(), "a file that never ends");
    let open_log = office.store().with_extension("mutasi-wal");
    for _ in 0..5 {
        let mut child = holder(office.store(), &endless);
        while !open_log.exists() {
            assert!(child.try_wait().expect("ours").is_none(), "the program opens the store and waits");
            std::thread::yield_now();
        }
        let refused = unlock(&mut office).is_err_and(|code| code == "store_in_use");
        child.kill().expect("killed");
        child.wait().expect("gone");
        // The reader of the file, a process of its own, comes to its end too.
        drop(fs::OpenOptions::new().read(true).write(true).open(&endless).expect("the file stands"));
        let started = Instant::now();
        let opened = unlock(&mut office);
        let took = started.elapsed();
        tally.tried(match opened {
            Ok(()) if refused && took < REFUSED_WITHIN => Ok(()),
            other => Err(format!("refused before {refused}, then {other:?} after {took:?}")),
        });
        office.assert_sound();
        office.close();
    }
    tally.end(None);
}

#[cfg(unix)]
#[test]
fn a_lock_file_that_may_not_be_written_is_refused_in_words() {
    use std::os::unix::fs::PermissionsExt;

    let what = "a lock file of another user that may not be written";
    let mut office = Office::invented(60, 1);
    office.close();
    let Some(mut second) = unprivileged(office.folder()) else {
        return report_skipped("T9", what, "no user without rights can be taken on");
    };
    let mut tally = Tally::begin("T9", what);
    open_to_all(office.folder());
    let lock = office.store().with_extension("mutasi.lock");
    fs::set_permissions(&lock, fs::Permissions::from_mode(0o444)).expect("read only");
    second.args(["--json", "plan", "new"]).arg(office.store()).args(["--name", "R", "--tmt", "2027-01-02"]);
    tally.tried(refused(&mut second, &["read_only"], office.folder()));
    tally.end(None);
}
