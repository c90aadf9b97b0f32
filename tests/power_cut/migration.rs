//! A store of an older version is opened.

use mutasi_tests::Office;

use crate::old;
use crate::story::{Story, Teller, figure};

const STEPS: [&str; 5] = [
    include_str!("../../src-tauri/crates/store/src/schema/001.sql"),
    include_str!("../../src-tauri/crates/store/src/schema/002.sql"),
    include_str!("../../src-tauri/crates/store/src/schema/003.sql"),
    include_str!("../../src-tauri/crates/store/src/schema/004.sql"),
    include_str!("../../src-tauri/crates/store/src/schema/005.sql"),
];

/// The acts of the old store: (act, label, what it wrote).
const ACTS: [(&str, &str, &str); 1] = [(
    "take_import",
    "impor peta jabatan dan pegawai",
    "INSERT INTO region (id, kind, name) VALUES (1, 'kota', 'Kota Rantau Bahari');
     INSERT INTO account (id, name, roles) VALUES (1, 'operator', 'operator');
     INSERT INTO unit (id, name, name_key, kind, from_day) VALUES (1, 'Dinas Sosial', 'dinas sosial', 'opd', '1900-01-01');
     INSERT INTO staff (id, nip, name, birth_date, sex, status, entry) VALUES
       (1, '199002032015011001', 'Cahya Lubis', '1990-02-03', 'male', 'pns', 1);",
)];

fn migrated() -> Story {
    let office = Office::closed();
    let store = office.store().to_path_buf();
    old::store(&store, &STEPS, &ACTS);
    let mut teller = Teller::of(office, store);
    teller.then(|office| {
        office.sit("operator");
    });
    teller.then(|office| {
        office.plan("Sesudah", "2027-01-02");
    });
    teller.end()
}

#[test]
fn a_store_of_an_older_version_is_old_or_new_and_never_between() {
    migrated().cut(figure(200), 4, Story::holds_all).nothing_lost("T1", "an older store opened");
}
