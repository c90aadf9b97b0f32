//! T6: a copy, a damage, a notice, and the copy brought back. Every damage is noticed, what comes back is the last copy,
//! the damaged file is kept, and no write-ahead log of it stays beside the new one.

use std::fs;
use std::path::PathBuf;

use mutasi_tests::{Damage, Draw, Kept, Office, Tally, soak};
use serde_json::{Value, json};

/// A store with a checked copy of itself, and what they hold.
struct Drill {
    office: Office,
    kept: Kept,
    dump: String,
    /// Id of the newest copy.
    copy: String,
    /// Another store, with a write-ahead log that was left behind.
    other: Kept,
    other_store: PathBuf,
    _other: Office,
}

impl Drill {
    fn new() -> Self {
        let mut office = Office::invented(60, 1);
        office.lawful_draft("Rencana", "2027-01-02", 2);
        let _: Value = office.call("backup_now", json!({}));
        let listed: Value = office.call("list_backups", json!({}));
        let copy = listed["backups"][0]["id"].as_str().expect("a copy stands").to_string();
        assert_eq!(listed["backups"][0]["checked"], true, "it was opened and checked: {listed}");
        let dump = office.dump();
        office.close();
        let kept = Kept::of(office.folder());
        let mut beside = Office::invented(60, 2);
        beside.plan("Rencana", "2027-01-02");
        // As a hard end leaves it: the log stands beside the file.
        let other = Kept::of(beside.folder());
        let other_store = beside.store().to_path_buf();
        beside.close();
        other.put_back();
        assert!(other_store.with_extension("mutasi-wal").exists(), "the log was left behind");
        Self { office, kept, dump, copy, other, other_store, _other: beside }
    }

    /// Whether the program tells of the damage: it does not open, or the full check finds it.
    fn noticed(&mut self) -> bool {
        let opened = self.office.attempt("unlock", json!({ "account": "operator", "passphrase": "" }));
        if opened.is_err() {
            return true;
        }
        let verified = self.office.attempt("verify_store", json!({}));
        let sound = verified.is_ok_and(|verified| verified["ok"] == true);
        let same = sound && self.office.dump() == self.dump;
        // Without a copy of its own making: it would hold the damage.
        drop(self.office.attempt("sign_out", json!({})));
        !same
    }

    /// Brings the last copy back as an officer does at the closed desk.
    /// A store in which nothing was damaged is opened first, and so may differ in its bytes.
    fn brought_back(&mut self, was_damaged: bool) -> Result<(), String> {
        let damaged = fs::read(self.office.store()).unwrap_or_default();
        let asked = json!({ "id": self.copy, "account": "administrator", "passphrase": "" });
        let restored = self.office.attempt("restore_backup", asked);
        restored.map_err(|failure| format!("{}: {} {:?}", failure.code, failure.message, failure.details))?;
        let (dump, verified) = (self.office.dump(), self.office.attempt("verify_store", json!({})));
        drop(self.office.attempt("sign_out", json!({})));
        if lines_of_the_office(&dump) != lines_of_the_office(&self.dump) {
            return Err("another content than the last copy".into());
        }
        if !verified.is_ok_and(|verified| verified["ok"] == true) {
            return Err("what came back does not verify".into());
        }
        let kept = fs::read_dir(self.office.folder()).expect("the folder").flatten().any(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            name.contains(".lama-") && fs::read(entry.path()).is_ok_and(|bytes| bytes == damaged)
        });
        if kept || !was_damaged { Ok(()) } else { Err("the damaged file is not kept as it was".into()) }
    }
}

/// The records without what the restore itself has noted.
fn lines_of_the_office(dump: &str) -> Vec<&str> {
    dump.lines().filter(|line| !line.starts_with("event|")).collect()
}

#[test]
fn every_damage_is_noticed_and_the_last_copy_comes_back() {
    let mut noticed = Tally::begin("T6", "random damages of a closed store, noticed");
    let mut restored = Tally::begin("T6", "damaged stores replaced by the last copy");
    let mut draw = Draw::at_random("damages");
    let mut drill = Drill::new();
    for at in 0..if soak() { 1000 } else { 200 } {
        drill.kept.put_back();
        drill.other.put_back();
        let kind = Damage::ALL[at % Damage::ALL.len()];
        let told = kind.strike(drill.office.store(), &drill.other_store, &mut draw);
        let seen = drill.noticed();
        // A log of another store has salts of its own: it is left aside, and nothing was damaged.
        let harmless = kind == Damage::SwappedLog && !seen;
        noticed.tried(if seen || harmless { Ok(()) } else { Err(format!("{told}: nobody noticed")) });
        if soak() || at % 5 == 0 {
            drill.kept.put_back();
            kind.strike(drill.office.store(), &drill.other_store, &mut draw);
            restored.tried(drill.brought_back(seen).map_err(|words| format!("{told}: {words}")));
        }
    }
    restored.end(None);
    noticed.end(None);
}
