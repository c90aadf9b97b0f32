//! A store as version 6 wrote it, opened by this program: an approval that nobody signed stays good, and from the first
//! key on an unsigned one is found.

mod old;

use std::path::Path;

use mutasi_store::{ApprovalRecord, Entry, Mode, SCHEMA_VERSION, Store, StoreError, Writer};
use old::OPERATOR;

const STEPS: [&str; 6] = [
    include_str!("../src/schema/001.sql"),
    include_str!("../src/schema/002.sql"),
    include_str!("../src/schema/003.sql"),
    include_str!("../src/schema/004.sql"),
    include_str!("../src/schema/005.sql"),
    include_str!("../src/schema/006.sql"),
];

const ACTS: [(&str, &str, &str); 2] = [
    (
        "new_plan",
        "buat rencana",
        "INSERT INTO account (id, name, roles) VALUES (1, 'operator', 'operator'), (2, 'penyetuju', 'penyetuju');
         INSERT INTO plan (id, name, tmt, drafter) VALUES
           (1, 'Rencana lama', '2027-01-02', 'penyetuju'), (2, 'Rencana baru', '2027-01-02', 'penyetuju'),
           (3, 'Rencana sendiri', '2027-01-02', 'operator');",
    ),
    (
        "approve_plan",
        "setujui rencana",
        "INSERT INTO approval (id, plan, account, at) VALUES (1, 1, 'operator', '2026-11-01');",
    ),
];

fn version_6(path: &Path) -> Store {
    old::store(path, &STEPS, &ACTS);
    Store::open(path, OPERATOR, "").unwrap()
}

fn write(
    store: &mut Store,
    act: &str,
    work: impl FnOnce(&Writer<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let entry = Entry { account: OPERATOR, act, label: "ubah", official: true };
    store.transact(Mode::Commit, &entry, work).map(|done| done.value)
}

fn approval() -> ApprovalRecord {
    ApprovalRecord {
        account: OPERATOR.into(),
        at: "2026-11-22".into(),
        findings: "[]".into(),
        sha256: mutasi_store::sha256(b"[]"),
    }
}

#[test]
fn what_version_6_wrote_is_sound_and_its_unsigned_approval_stays_good() {
    let folder = tempfile::tempdir().unwrap();
    let store = version_6(&folder.path().join("kota.mutasi"));
    assert_eq!(SCHEMA_VERSION, 7);
    assert!(store.read().accounts().unwrap().iter().all(|account| !account.removed));
    let check = store.verify().unwrap();
    assert!(check.ok(), "{check:?}");
}

#[test]
fn after_the_first_key_an_approval_that_nobody_signed_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = version_6(&folder.path().join("kota.mutasi"));
    assert!(store.sit(OPERATOR, ""));
    let signer = store.signer().expect("a hand");
    write(&mut store, "register_key", |tx| {
        tx.add_sign_key(&signer.certify(OPERATOR, &signer.public()))?;
        Ok(())
    })
    .unwrap();
    assert!(store.verify().unwrap().ok(), "the old approval is from before the key");
    write(&mut store, "approve_plan", |tx| tx.add_approval(2, &approval())).unwrap();
    assert_eq!(store.verify().unwrap().signatures, ["persetujuan rencana 2: tidak ditandatangani"]);
}

#[test]
fn a_text_that_says_something_else_than_the_store_is_found_though_it_is_signed() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = version_6(&folder.path().join("kota.mutasi"));
    assert!(store.sit(OPERATOR, ""));
    let signer = store.signer().expect("a hand");
    write(&mut store, "register_key", |tx| {
        tx.add_sign_key(&signer.certify(OPERATOR, &signer.public()))?;
        Ok(())
    })
    .unwrap();
    let text = "mutasi-asn persetujuan 1\nrencana 1\nakun operator\n";
    write(&mut store, "approve_plan", |tx| {
        tx.add_approval(2, &approval())?;
        tx.sign_approval(2, &signer.sign(text))
    })
    .unwrap();
    let told = store.verify().unwrap().signatures;
    assert_eq!(told, ["persetujuan rencana 2: ditandatangani untuk rencana atau akun lain"]);
}

#[test]
fn the_drafter_approves_nothing_even_beside_the_acts() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = version_6(&folder.path().join("kota.mutasi"));
    let before = store.read().dump().unwrap();
    assert!(write(&mut store, "approve_plan", |tx| tx.add_approval(3, &approval())).is_err());
    assert_eq!(store.read().dump().unwrap(), before);
}

#[test]
fn an_event_stays_as_it_was_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = version_6(&folder.path().join("kota.mutasi"));
    write(&mut store, "note_sign_in", |tx| tx.add_event("sign_in_failed", OPERATOR, None, "3 kali").map(drop)).unwrap();
    let told = store.read().dump().unwrap();
    drop(store);
    let bare = old::opened(&folder.path().join("kota.mutasi"));
    assert!(bare.execute("DELETE FROM event", []).is_err());
    assert!(bare.execute("UPDATE event SET note = ''", []).is_err());
    drop(bare);
    let store = Store::open(&folder.path().join("kota.mutasi"), OPERATOR, "").unwrap();
    assert_eq!(store.read().dump().unwrap(), told);
}
