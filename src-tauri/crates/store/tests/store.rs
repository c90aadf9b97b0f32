//! The store against real files: creation, keys, locks, the journal and its chain, undo and redo, copies.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use mutasi_store::{Entry, Mode, Store, StoreError, Writer, restore};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn entry<'a>(label: &'a str, official: bool) -> Entry<'a> {
    Entry { account: "ratna", act: "test_act", label, official }
}

fn add_plan(store: &mut Store, name: &str) {
    let write = |tx: &Writer<'_>| tx.add_plan(name, day("2027-01-04"), "ratna").map(|_| ());
    store.transact::<_, StoreError>(Mode::Commit, &entry(name, false), write).unwrap();
}

fn create(path: &Path) -> (Store, String) {
    let (store, (), recovery) = Store::create(path, "ratna", "empat kata yang panjang", false, |store| {
        add_plan(store, "rencana pertama");
        Ok::<_, StoreError>(())
    })
    .unwrap();
    (store, recovery)
}

fn names(store: &Store) -> Vec<String> {
    store.read().plans().unwrap().into_iter().map(|plan| plan.name).collect()
}

#[test]
fn a_store_opens_again_with_the_passphrase_or_the_recovery_key_and_is_unreadable_without() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kota.mutasi");
    let (store, recovery) = create(&path);
    drop(store);
    assert!(!fs::read(&path).unwrap().starts_with(b"SQLite format 3"), "the file is encrypted");
    assert_eq!(Store::open(&path, "ratna", "salah").err().unwrap().code, "wrong_passphrase");
    assert_eq!(names(&Store::open(&path, "ratna", "empat kata yang panjang").unwrap()), ["rencana pertama"]);
    assert_eq!(names(&Store::open(&path, "siapa pun", &recovery).unwrap()), ["rencana pertama"]);
}

#[test]
fn a_dropped_key_opens_the_store_no_more_and_the_others_still_do() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kota.mutasi");
    let (mut store, _) = create(&path);
    store.add_key("budi", "kata sandi kedua").unwrap();
    assert!(store.sit("budi", "kata sandi kedua"));
    store.drop_key("budi").unwrap();
    drop(store);
    assert_eq!(Store::open(&path, "budi", "kata sandi kedua").err().unwrap().code, "wrong_passphrase");
    Store::open(&path, "ratna", "empat kata yang panjang").unwrap();
}

#[test]
fn a_store_that_is_open_elsewhere_is_refused_and_free_again_after() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kota.mutasi");
    let (store, _) = create(&path);
    assert_eq!(Store::open(&path, "ratna", "empat kata yang panjang").err().unwrap().code, "store_in_use");
    drop(store);
    Store::open(&path, "ratna", "empat kata yang panjang").unwrap();
}

#[test]
fn a_failed_first_act_leaves_no_store_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kota.mutasi");
    let failed = Store::create(&path, "ratna", "empat kata yang panjang", false, |store| {
        store.transact::<(), StoreError>(Mode::Commit, &entry("awal", false), |tx| {
            tx.add_move(99, &mutasi_store::MoveRecord::plain(1, None, None))?;
            Ok(())
        })
    });
    assert!(failed.is_err());
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["kota.mutasi.lock"], "only the lock file stays");
}

#[test]
fn an_act_that_fails_halfway_changes_nothing_and_writes_no_entry() {
    let mut store = Store::in_memory().unwrap();
    add_plan(&mut store, "satu");
    let before = store.read().dump().unwrap();
    let failed = store.transact::<(), StoreError>(Mode::Commit, &entry("gagal", false), |tx| {
        tx.add_plan("dua", day("2027-01-04"), "ratna")?;
        tx.add_plan("dua", day("2027-01-04"), "ratna")?;
        Err(StoreError::from(rusqlite_failure()))
    });
    assert!(failed.is_err());
    assert_eq!(store.read().dump().unwrap(), before);
    assert_eq!(store.read().journal(None, 10).unwrap().len(), 1);
}

fn rusqlite_failure() -> rusqlite::Error {
    rusqlite::Error::QueryReturnedNoRows
}

#[test]
fn a_rehearsal_answers_as_the_act_would_and_leaves_no_trace() {
    let mut store = Store::in_memory().unwrap();
    add_plan(&mut store, "satu");
    let before = store.read().dump().unwrap();
    let done = store
        .transact::<_, StoreError>(Mode::Rehearse, &entry("coba", false), |tx| {
            tx.add_plan("dua", day("2027-01-04"), "ratna")?;
            Ok(tx.plans()?.len())
        })
        .unwrap();
    assert_eq!((done.value, done.changed.len()), (2, 0));
    assert_eq!(store.read().dump().unwrap(), before);
}

#[test]
fn undo_and_redo_walk_the_journal_and_outlive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kota.mutasi");
    let (mut store, _) = create(&path);
    add_plan(&mut store, "rencana kedua");
    let two = store.read().dump().unwrap();
    drop(store);
    let mut store = Store::open(&path, "ratna", "empat kata yang panjang").unwrap();
    let undone = store.undo("ratna").unwrap().unwrap();
    assert_eq!(undone.value.label, "rencana kedua");
    assert_eq!(undone.changed, ["journal", "plan"]);
    assert_eq!(names(&store), ["rencana pertama"]);
    drop(store);
    let mut store = Store::open(&path, "ratna", "empat kata yang panjang").unwrap();
    assert_eq!(store.read().undo_and_redo().unwrap().1.unwrap().label, "rencana kedua");
    store.redo("ratna").unwrap().unwrap();
    assert_eq!(store.read().dump().unwrap(), two);
    assert!(store.redo("ratna").unwrap().is_none());
    store.undo("ratna").unwrap().unwrap();
    add_plan(&mut store, "rencana ketiga");
    assert!(store.redo("ratna").unwrap().is_none(), "a new act ends what could be redone");
    assert!(store.verify().unwrap().ok());
}

#[test]
fn an_official_act_is_not_undone_nor_what_came_before_it() {
    let mut store = Store::in_memory().unwrap();
    add_plan(&mut store, "satu");
    let official = |tx: &Writer<'_>| tx.add_plan("resmi", day("2027-01-04"), "ratna").map(|_| ());
    store.transact::<_, StoreError>(Mode::Commit, &entry("resmi", true), official).unwrap();
    assert!(store.undo("ratna").unwrap().is_none());
    add_plan(&mut store, "tiga");
    assert_eq!(store.undo("ratna").unwrap().unwrap().value.label, "tiga");
    assert!(store.undo("ratna").unwrap().is_none());
}

#[test]
fn nobody_approves_what_the_same_account_drafted_even_below_the_program() {
    let mut store = Store::in_memory().unwrap();
    add_plan(&mut store, "satu");
    let approve = |account: &'static str| {
        move |tx: &Writer<'_>| {
            let approval = mutasi_store::ApprovalRecord {
                account: account.into(),
                at: String::new(),
                findings: "[]".into(),
                sha256: String::new(),
            };
            tx.add_approval(1, &approval)
        }
    };
    assert!(store.transact::<_, StoreError>(Mode::Commit, &entry("setuju", true), approve("ratna")).is_err());
    store.transact::<_, StoreError>(Mode::Commit, &entry("setuju", true), approve("budi")).unwrap();
}

#[test]
fn a_backup_restores_to_the_same_content_and_a_damaged_one_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kota.mutasi");
    let (mut store, _) = create(&path);
    add_plan(&mut store, "rencana kedua");
    let package = folder.path().join("cadangan.mutasi-cadangan");
    let made = store.backup(&package).unwrap();
    assert_eq!(made.entries, 2);
    let content = store.read().dump().unwrap();
    let back = folder.path().join("pulih.mutasi");
    restore(&package, &back).unwrap();
    let restored = Store::open(&back, "ratna", "empat kata yang panjang").unwrap();
    assert_eq!(restored.read().dump().unwrap(), content);
    assert!(restored.verify().unwrap().ok());
    assert_eq!(restore(&package, &back).err().unwrap().code, "store_exists");

    let mut bytes = fs::read(&package).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&package, bytes).unwrap();
    let elsewhere = folder.path().join("lain.mutasi");
    assert_eq!(restore(&package, &elsewhere).err().unwrap().code, "backup_damaged");
    assert!(!elsewhere.exists());
}

#[test]
fn every_single_damaged_byte_of_a_page_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kota.mutasi");
    let (store, _) = create(&path);
    drop(store);
    let sound = fs::read(&path).unwrap();
    for at in (0..sound.len()).step_by(sound.len() / 12) {
        let mut bytes = sound.clone();
        bytes[at] ^= 0x10;
        fs::write(&path, &bytes).unwrap();
        let noticed = match Store::open(&path, "ratna", "empat kata yang panjang") {
            Err(error) => error.code == "store_damaged",
            Ok(store) => store.verify().map_or(true, |check| !check.ok()),
        };
        assert!(noticed, "byte {at} of {}", sound.len());
    }
}
