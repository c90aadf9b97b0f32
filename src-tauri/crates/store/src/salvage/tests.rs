//! Damage in the middle of a store: what comes over, what is missing, and that nothing is made up.

use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use mutasi_domain::account::Role;

use super::*;

/// Bytes of a page.
const PAGE: u64 = 4096;
const EVENTS: i64 = 4000;

fn first(store: &mut Store) -> Result<(), StoreError> {
    let entry = Entry { account: "operator", act: "begin", label: "buat berkas data", official: true };
    let done = store.transact(Mode::Commit, &entry, |tx| -> Result<(), StoreError> {
        tx.add_account("operator", &[Role::Operator])?;
        for at in 0..EVENTS {
            tx.add_event("sign_in_failed", "operator", None, &format!("catatan {at} {}", "x".repeat(60)))?;
        }
        Ok(())
    });
    done.map(|done| done.value)
}

fn made() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("kota.mutasi");
    drop(Store::create(&store, "operator", "", true, first).unwrap());
    (folder, store)
}

fn zero_page(store: &Path, page: u64) {
    let mut file = fs::OpenOptions::new().write(true).open(store).unwrap();
    file.seek(SeekFrom::Start((page - 1) * PAGE)).unwrap();
    file.write_all(&[0; PAGE as usize]).unwrap();
}

/// The event rows that a store can read one by one.
fn notes(store: &Path) -> Vec<(i64, String)> {
    let open = Store::open(store, "operator", "").unwrap();
    let rows = open.read().events(EVENTS as u32 + 10).unwrap();
    let mut notes: Vec<(i64, String)> = rows.into_iter().map(|row| (row.id, row.note)).collect();
    notes.sort();
    notes
}

#[test]
fn a_sound_store_comes_over_whole() {
    let (folder, store) = made();
    let to = folder.path().join("selamat.mutasi");
    let report = salvage(&store, &to, "operator", "").unwrap();
    assert!(report.is_whole(), "{report:?}");
    let events = report.tables.iter().find(|table| table.table == "event").unwrap();
    assert_eq!((events.read, report.journal.read), (EVENTS, 1));
    let new = Store::open(&to, "operator", "").unwrap();
    let check = new.verify().unwrap();
    assert!(check.ok(), "{check:?}");
    assert_eq!(new.read().journal(None, 10).unwrap()[0].act, "salvage_store");
    drop(new);
    assert_eq!(notes(&to)[..EVENTS as usize], notes(&store)[..]);
}

#[test]
fn unreadable_pages_cost_their_own_rows_and_no_others() {
    let (folder, store) = made();
    let before = notes(&store);
    let pages = fs::metadata(&store).unwrap().len() / PAGE;
    let (mut cases, mut lost_some, mut lost_few) = (0, 0, 0);
    // Away from the list of tables at the beginning.
    for (at, page) in (pages / 3..pages).step_by((pages / 12) as usize).enumerate() {
        let damaged = folder.path().join(format!("rusak{at}.mutasi"));
        let to = folder.path().join(format!("selamat{at}.mutasi"));
        fs::copy(&store, &damaged).unwrap();
        fs::copy(store.with_extension("mutasi.kunci"), damaged.with_extension("mutasi.kunci")).unwrap();
        zero_page(&damaged, page);
        zero_page(&damaged, page.min(pages - 2) + 1);
        let bytes = fs::read(&damaged).unwrap();
        let report = salvage(&damaged, &to, "operator", "").unwrap();
        assert_eq!(fs::read(&damaged).unwrap(), bytes, "the damaged file stays as it is");
        let events = report.tables.iter().find(|table| table.table == "event").unwrap();
        assert_eq!(events.read + events.missing, EVENTS, "page {page}: {events:?}");
        cases += 1;
        lost_some += i64::from(events.missing > 0);
        lost_few += i64::from(events.missing < 200);
        let after = notes(&to);
        let told = after.iter().filter(|(_, note)| note.starts_with("catatan"));
        assert!(told.clone().all(|row| before.contains(row)), "page {page}: nothing is made up");
        assert_eq!(told.count() as i64, events.read);
        let check = Store::open(&to, "operator", "").unwrap().verify().unwrap();
        assert!(check.ok(), "page {page}: {check:?}");
    }
    assert!(lost_some > 0, "the damage hit rows");
    // Two pages hold fewer rows than that; only the root of the table takes everything along.
    assert!(lost_few >= cases - 1, "{lost_few} of {cases}");
}

#[test]
fn a_store_whose_beginning_is_gone_is_refused_with_what_to_do() {
    let (folder, store) = made();
    zero_page(&store, 1);
    let to = folder.path().join("selamat.mutasi");
    let refused = salvage(&store, &to, "operator", "").unwrap_err();
    assert_eq!(refused.code, "nothing_readable");
    assert!(!to.exists());
    let left = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(!left.into_iter().any(|name| name.to_string_lossy().contains("selamat")), "nothing was begun");
}
