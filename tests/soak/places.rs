use std::fs;
use std::path::PathBuf;

use mutasi_tests::{Office, Ran, Tally, watch};
use serde_json::json;

use crate::common::{confirmed, in_words, words};

#[cfg(unix)]
#[test]
#[ignore = "make soak"]
fn a_place_that_may_not_be_written_is_told_and_nothing_is_lost() {
    use std::os::unix::fs::PermissionsExt;

    use crate::unprivileged::{open_to_all, unprivileged};

    let what = "folder, store, key file, lock that may not be written";
    let mut office = Office::invented(60, 1);
    let dump = office.dump();
    office.close();
    let Some(_) = unprivileged(office.folder()) else {
        return mutasi_tests::report_skipped("T13", what, "no user without rights can be taken on");
    };
    let mut tally = Tally::begin("T13", what);
    let store = office.store().to_path_buf();
    let (folder, keys, lock) =
        (office.folder().to_path_buf(), store.with_extension("mutasi.kunci"), store.with_extension("mutasi.lock"));
    for (place, mode) in [(&folder, 0o555), (&store, 0o444), (&store, 0), (&keys, 0), (&keys, 0o444), (&lock, 0o444)] {
        for rest in [&["plan", "new"][..], &["verify"], &["staff"], &["backups", "now"]] {
            open_to_all(&folder);
            fs::set_permissions(place, fs::Permissions::from_mode(mode)).expect("ours");
            let mut command = unprivileged(&folder).expect("taken on before");
            open_parent(place, mode, &folder);
            command.args(["--json", "--today", "2026-11-21"]).args(rest).arg(&store);
            if rest[0] == "plan" {
                command.args(["--name", "R", "--tmt", "2027-01-02"]);
            }
            let done = watch(&mut command);
            tally.tried(in_words(&done.ran).map_err(|told| format!("{} {mode:o} {rest:?}: {told}", place.display())));
        }
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).expect("ours");
    open_to_all(&folder);
    office.sit("operator").assert_sound();
    let people: Vec<&str> = dump.lines().filter(|line| line.starts_with("staff|")).collect();
    let now = office.dump();
    tally.tried(if people.iter().all(|line| now.contains(line)) { Ok(()) } else { Err("people are lost".into()) });
    tally.end(None);
}

/// Making the copy of the program needs the folder writable; afterwards it is as the trial wants it.
#[cfg(unix)]
fn open_parent(place: &PathBuf, mode: u32, folder: &PathBuf) {
    use std::os::unix::fs::PermissionsExt;
    if place == folder {
        fs::set_permissions(folder, fs::Permissions::from_mode(mode)).expect("ours");
    }
}

#[test]
#[ignore = "make soak"]
fn a_folder_that_goes_away_while_the_store_is_open_is_told() {
    let mut tally = Tally::begin("T13", "the folder of the store goes away while it is open");
    for act in ["new_plan", "verify_store", "backup_now", "home"] {
        let mut office = Office::invented(60, 1);
        fs::remove_dir_all(office.folder()).expect("gone");
        let request = match act {
            "new_plan" => json!({ "name": "R", "tmt": "2027-01-02" }),
            _ => json!({}),
        };
        tally.tried(match office.attempt(act, request) {
            Err(failure) if failure.code == "fault" => Err(format!("{act}: {failure:?}")),
            _ => Ok(()),
        });
    }
    tally.end(None);
}

#[test]
#[ignore = "make soak"]
fn a_store_stands_under_any_name_or_is_refused_in_words() {
    let mut tally = Tally::begin("T15", "paths with blanks, other letters, marks, great length, odd ends");
    let folder = tempfile::tempdir().expect("a folder");
    let long = "a".repeat(240);
    let deep: PathBuf = (0..8).map(|_| "d".repeat(45)).collect();
    let names: [PathBuf; 14] = [
        "kota kita 2026.mutasi".into(),
        "Ñandú é 漢字 😀.mutasi".into(),
        "kota\u{301}.mutasi".into(),
        "'kutip\" `tanda` $HOME;rm.mutasi".into(),
        "-awal-strip.mutasi".into(),
        "titik di akhir.".into(),
        "CON".into(),
        "tanpa ekstensi".into(),
        "baris\nbaru.mutasi".into(),
        long.clone().into(),
        "x".repeat(300).into(),
        deep.join("kota.mutasi"),
        PathBuf::from("Folder Ñ 漢 😀").join("kota.mutasi"),
        PathBuf::from("tidak").join("ada").join("kota.mutasi"),
    ];
    for (at, name) in names.iter().enumerate() {
        let store = folder.path().join(name);
        if at != 13
            && let Some(parent) = store.parent()
        {
            fs::create_dir_all(parent).expect("the folder is made");
        }
        let run = |rest: &[&std::ffi::OsStr]| -> Ran { watch(&mut words(&[], rest)).ran };
        let made = run(&["demo".as_ref(), "--staff".as_ref(), "60".as_ref(), "--".as_ref(), store.as_os_str()]);
        let outcome = in_words(&made).and_then(|()| {
            if !confirmed(&made) {
                return Ok(());
            }
            let verified = run(&["verify".as_ref(), "--".as_ref(), store.as_os_str()]);
            if !confirmed(&verified) {
                return Err(format!("{verified:?}"));
            }
            let copied = run(&["backups".as_ref(), "now".as_ref(), "--".as_ref(), store.as_os_str()]);
            in_words(&copied)
        });
        tally.tried(outcome.map_err(|told| format!("{name:?}: {told}")));
    }
    tally.end(None);
}
