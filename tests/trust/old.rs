//! Stores as older versions of this program left them, with enough people in them that bringing them up to date takes a
//! while.

#[path = "../../src-tauri/crates/store/tests/old/mod.rs"]
mod written;

use std::fs;
use std::path::Path;

pub(crate) use written::OPERATOR;

/// The last version before the one that this program writes.
pub(crate) const LAST_VERSION: usize = mutasi_store::SCHEMA_VERSION as usize - 1;

/// People in such a store.
pub(crate) const PEOPLE: i64 = 3000;

/// The acts of the old store, in columns that every version has: (act, label, what it wrote).
const ACTS: [(&str, &str, &str); 2] = [
    (
        "begin",
        "mulai",
        "INSERT INTO region (id, kind, name, demo) VALUES (1, 'kota', 'Kota Rantau Bahari', 1);
         INSERT INTO account (id, name, roles) VALUES (1, 'operator', 'operator');",
    ),
    (
        "take_import",
        "impor pegawai",
        "INSERT INTO unit (id, name, name_key, kind, from_day) VALUES (1, 'Dinas Sosial', 'dinas sosial', 'opd', '1900-01-01');
         INSERT INTO position (id, unit, title, title_key, class, from_day) VALUES
           (1, 1, 'Penelaah', 'penelaah', 7, '1900-01-01'), (2, 1, 'Pengolah', 'pengolah', 6, '1900-01-01');
         WITH RECURSIVE person (id) AS (VALUES (1) UNION ALL SELECT id + 1 FROM person WHERE id < 3000)
         INSERT INTO staff (id, nip, name, birth_date, sex, status)
           SELECT id, strftime('%Y%m%d', '1970-01-01', id || ' days') || '2015011001', 'Cahya ' || id,
             date('1970-01-01', id || ' days'), 'male', 'pns' FROM person;
         INSERT INTO incumbency (id, staff, position, from_day) SELECT id, id, 1, '2015-01-01' FROM staff;
         INSERT INTO plan (id, name, tmt, drafter) VALUES (1, 'Rencana', '2027-01-02', 'operator');
         INSERT INTO plan_move (id, plan, staff, from_position, to_position) SELECT id, 1, id, 1, 2 FROM staff WHERE id < 500;",
    ),
];

/// Writes the steps of the schema up to a version, with people in it.
pub(crate) fn large(path: &Path, version: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/store/src/schema");
    let step = |number| fs::read_to_string(folder.join(format!("{number:03}.sql"))).expect("a step of the schema");
    let steps: Vec<String> = (1..=version).map(step).collect();
    written::store(path, &steps.iter().map(String::as_str).collect::<Vec<_>>(), &ACTS);
}
