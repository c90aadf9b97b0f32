//! Makes a store as an older version of this program left it: by its steps of the schema alone, with a journal written
//! by hand in the form that version 1 gave it. That form is a promise: chains written by it must stay whole.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use mutasi_store::{Store, StoreError, sha256};
use rusqlite::session::Session;
use rusqlite::{Connection, params};

pub(crate) const OPERATOR: &str = "operator";

/// Makes the file with acts (act, label, what it wrote) under the key of a new store without passphrase.
pub(crate) fn store(path: &Path, steps: &[&str], acts: &[(&str, &str, &str)]) {
    let made = Store::create(path, OPERATOR, "", true, |_| Ok::<_, StoreError>(())).unwrap();
    drop(made);
    fs::remove_file(path).unwrap();
    let connection = opened(path);
    let schema = steps.join("\n");
    let version = steps.len();
    connection.execute_batch(&format!("{schema} PRAGMA user_version = {version};")).unwrap();
    connection.pragma_update(None, "application_id", 0x4D41_534E).unwrap();
    let mut previous = "0".repeat(64);
    for (at, (act, label, sql)) in acts.iter().enumerate() {
        let mut session = Session::new(&connection).unwrap();
        session.attach::<&str>(None).unwrap();
        connection.execute_batch(sql).unwrap();
        let mut changeset = Vec::new();
        session.changeset_strm(&mut changeset).unwrap();
        drop(session);
        previous = write_entry(&connection, at as i64 + 1, (act, label), &changeset, &previous);
    }
}

/// The bare file under the key that stands beside it.
pub(crate) fn opened(path: &Path) -> Connection {
    let slots = fs::read_to_string(path.with_extension("mutasi.kunci")).unwrap();
    let slots: serde_json::Value = serde_json::from_str(&slots).unwrap();
    let connection = Connection::open(path).unwrap();
    let key = slots["open_key"].as_str().unwrap();
    connection.execute_batch(&format!("PRAGMA key = \"x'{key}'\";")).unwrap();
    connection
}

/// Writes an entry of the chain and gives its hash.
fn write_entry(
    connection: &Connection,
    seq: i64,
    (act, label): (&str, &str),
    changeset: &[u8],
    previous: &str,
) -> String {
    let (at, hashed) = ("2026-11-01T08:00:00Z", sha256(changeset));
    let mut bytes = b"mutasi-asn journal 1".to_vec();
    for field in [previous, &seq.to_string(), at, OPERATOR, act, label, "0", "", &hashed] {
        bytes.extend((field.len() as u64).to_le_bytes());
        bytes.extend(field.as_bytes());
    }
    let hash = sha256(&bytes);
    let mut deflated = DeflateEncoder::new(Vec::new(), Compression::fast());
    deflated.write_all(changeset).unwrap();
    connection
        .execute(
            "INSERT INTO journal (seq, at, account, act, label, official, changeset, changeset_sha256, previous, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8, ?9)",
            params![seq, at, OPERATOR, act, label, deflated.finish().unwrap(), hashed, previous, hash],
        )
        .unwrap();
    hash
}
