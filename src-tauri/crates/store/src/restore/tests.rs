//! A restore cut off after each of its steps: the next opening finds a whole store, the old or the new one.

use std::fs;
use std::path::{Path, PathBuf};

use super::intent::{Intent, Step, kept_path, settle};
use super::*;
use crate::transact::{Entry, Mode};

const STEPS: [Step; 7] = [
    Step::Noted,
    Step::OldKeysCopied,
    Step::OldLogAside,
    Step::OldStoreAside,
    Step::StoreIn,
    Step::KeysIn,
    Step::Forgotten,
];

struct Place {
    folder: tempfile::TempDir,
    store: PathBuf,
}

impl Place {
    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

fn first(store: &mut Store) -> Result<(), StoreError> {
    let entry = Entry { account: "operator", act: "begin", label: "buat berkas data", official: true };
    let done = store.transact(Mode::Commit, &entry, |tx| -> Result<(), StoreError> {
        tx.add_account("operator", &[mutasi_domain::account::Role::Operator])?;
        Ok(())
    });
    done.map(|done| done.value)
}

/// A store with a copy, and one more entry since.
fn place() -> (Place, PathBuf, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("kota.mutasi");
    let (mut open, (), _) = Store::create(&store, "operator", "", true, first).unwrap();
    add_event(&mut open, "satu");
    let copied = open.read().dump().unwrap();
    let package = folder.path().join("kota.cadangan");
    open.backup(&package).unwrap();
    add_event(&mut open, "dua");
    let now = open.read().dump().unwrap();
    (Place { folder, store }, package, copied, now)
}

fn add_event(store: &mut Store, note: &str) {
    let entry = Entry { account: "operator", act: "note_sign_in", label: "catat", official: true };
    store.transact(Mode::Commit, &entry, |tx| tx.add_event("sign_in_failed", "operator", None, note)).unwrap();
}

fn unlocking() -> Unlocking<'static> {
    Unlocking { store: None, account: "operator", passphrase: "" }
}

fn dump(store: &Path) -> String {
    Store::open(store, "operator", "").unwrap().read().dump().unwrap()
}

#[test]
fn a_restore_that_is_cut_after_any_step_opens_as_the_old_or_the_new_store_and_is_finished() {
    for stop in STEPS {
        let (place, package, copied, now) = place();
        // A hard stop left a log beside the old store.
        fs::write(place.file("kota.mutasi-shm"), b"index of another file").unwrap();
        let prepared = prepare(&place.store, &package, unlocking()).unwrap();
        let aside = kept_path(&place.store, 1);
        let cut =
            Intent::new(&place.store, &prepared.from, Some(&aside)).unwrap().carry_out(&place.store, &mut |step| {
                if step == stop { Err(StoreError::new("cut", "listrik padam")) } else { Ok(()) }
            });
        assert_eq!(cut.unwrap_err().code, "cut", "{stop:?}");
        assert_eq!(dump(&place.store), copied, "{stop:?}: the copy is in place at the next opening");
        assert_eq!(dump(&aside), now, "{stop:?}: the old store is kept");
        let left: Vec<String> = place.names();
        for gone in ["pulih", "masuk", "-wal", "-shm"] {
            assert!(!left.iter().any(|name| name.ends_with(gone)), "{stop:?}: {gone} in {left:?}");
        }
    }
}

#[test]
fn a_restore_whose_copy_is_lost_before_it_came_in_is_taken_back() {
    let (place, package, _, now) = place();
    let prepared = prepare(&place.store, &package, unlocking()).unwrap();
    let aside = kept_path(&place.store, 1);
    let mut lost = |step| {
        if step == Step::OldStoreAside { Err(StoreError::new("cut", "listrik padam")) } else { Ok(()) }
    };
    let intent = Intent::new(&place.store, &prepared.from, Some(&aside)).unwrap();
    assert!(intent.carry_out(&place.store, &mut lost).is_err());
    fs::remove_file(place.file("kota.mutasi.masuk")).unwrap();
    assert_eq!(dump(&place.store), now);
    assert!(!aside.exists());
}

#[test]
fn a_torn_note_moves_nothing() {
    let (place, package, _, now) = place();
    prepare(&place.store, &package, unlocking()).unwrap();
    fs::write(place.file("kota.mutasi.pulih"), b"{\"from\":\"kota").unwrap();
    assert!(settle(&place.store).unwrap());
    assert_eq!(dump(&place.store), now);
}

#[test]
fn a_note_never_reaches_out_of_its_folder() {
    let (place, _, _, now) = place();
    fs::write(place.file("kota.mutasi.pulih"), br#"{"from":"../kota.mutasi","aside":"kota.mutasi.lama-1"}"#).unwrap();
    assert_eq!(dump(&place.store), now);
    assert!(!place.file("kota.mutasi.pulih").exists());
}

#[test]
fn restoring_a_missing_store_leaves_no_log_of_the_lost_one_beside_it() {
    let (place, package, copied, _) = place();
    fs::remove_file(&place.store).unwrap();
    fs::write(place.file("kota.mutasi-wal"), b"the log of a file that is gone").unwrap();
    drop(prepare(&place.store, &package, unlocking()).unwrap().put_in_place().unwrap());
    assert_eq!(dump(&place.store), copied);
    assert!(kept_stores(&place.store).is_empty());
}

#[test]
fn a_copy_under_an_older_key_comes_back_under_the_key_of_now() {
    let (place, package, copied, _) = place();
    let mut open = Store::open(&place.store, "operator", "").unwrap();
    open.rekey().unwrap();
    let key = open.key.clone();
    let with = Unlocking { store: Some(&open), account: "operator", passphrase: "" };
    let prepared = prepare(&place.store, &package, with).unwrap();
    drop(open);
    let restored = prepared.put_in_place().unwrap();
    assert_eq!(restored.read().dump().unwrap(), copied);
    assert_eq!(*restored.key, *key);
}

#[test]
fn a_package_that_was_cut_or_changed_is_refused_and_nothing_is_left_of_it() {
    let (place, package, _, now) = place();
    let whole = fs::read(&package).unwrap();
    let damaged = place.file("rusak.cadangan");
    for at in (0..whole.len()).step_by(whole.len() / 23) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x10;
        fs::write(&damaged, &bytes).unwrap();
        // A bit of the archive's own book-keeping (a time, a flag) may change nothing that we read.
        if let Err(error) = prepare(&place.store, &damaged, unlocking()) {
            assert!(["backup_damaged", "store_damaged", "wrong_passphrase"].contains(&error.code), "{}", error.code);
            assert!(!place.file("kota.mutasi.masuk").exists());
        }
        fs::write(&damaged, &whole[..at]).unwrap();
        assert_eq!(prepare(&place.store, &damaged, unlocking()).map(drop).unwrap_err().code, "backup_damaged");
    }
    assert_eq!(dump(&place.store), now);
}
