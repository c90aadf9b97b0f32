//! Somebody who holds the key of the store, knows its form, and edits the file with a tool of their own. The form of the
//! journal is written here a second time, from its description: a chain that both make the same is a promise.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use mutasi_store::sha256;
use rusqlite::session::Session;
use rusqlite::{Connection, params};

/// The file under the key that stands beside it, with its guards taken away until the work is done.
pub(super) struct Forger {
    connection: Connection,
    guards: Vec<String>,
}

impl Drop for Forger {
    fn drop(&mut self) {
        self.guards.iter().for_each(|guard| self.run(guard));
    }
}

impl Forger {
    /// Opens the store of an invented region, whose key is readable.
    pub(super) fn at(store: &Path) -> Self {
        let slots = fs::read_to_string(store.with_extension("mutasi.kunci")).expect("the key file");
        let slots: serde_json::Value = serde_json::from_str(&slots).expect("the key file is JSON");
        let connection = Connection::open(store).expect("the file opens");
        let key = slots["open_key"].as_str().expect("an invented region keeps its key readable");
        connection.execute_batch(&format!("PRAGMA key = \"x'{key}'\"; PRAGMA foreign_keys = OFF;")).expect("it fits");
        let mut known = connection.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").expect("read");
        let guards: Vec<(String, String)> = known
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .expect("read")
            .map(|guard| guard.expect("a guard"))
            .collect();
        drop(known);
        for (name, _) in &guards {
            connection.execute_batch(&format!("DROP TRIGGER {name}")).expect("the guard is gone");
        }
        Self { connection, guards: guards.into_iter().map(|(_, sql)| sql).collect() }
    }

    /// Forgets to put a guard back.
    pub(super) fn forget_guard(&mut self, name: &str) {
        self.guards.retain(|guard| !guard.contains(name));
    }

    pub(super) fn run(&self, sql: &str) {
        self.connection.execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    pub(super) fn number(&self, sql: &str) -> i64 {
        self.connection.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    pub(super) fn text(&self, sql: &str) -> String {
        self.connection.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    /// Number of the newest entry of an act.
    pub(super) fn entry_of(&self, act: &str) -> i64 {
        self.number(&format!("SELECT max(seq) FROM journal WHERE act = '{act}'"))
    }

    /// Does something and writes the entry that the program would have written, so that chain and replay are whole.
    /// `ENTRY` in the statements stands for its number.
    pub(super) fn act(&self, account: &str, act: &str, sql: &str) {
        let seq = self.number("SELECT max(seq) + 1 FROM journal");
        let mut session = Session::new(&self.connection).expect("a session");
        session.attach::<&str>(None).expect("attached");
        self.run(&sql.replace("ENTRY", &seq.to_string()));
        let mut changeset = Vec::new();
        session.changeset_strm(&mut changeset).expect("a changeset");
        drop(session);
        let mut deflated = DeflateEncoder::new(Vec::new(), Compression::fast());
        deflated.write_all(&changeset).expect("deflated");
        self.connection
            .execute(
                "INSERT INTO journal (seq, at, account, act, label, official, changeset, changeset_sha256, previous, hash)
                 VALUES (?1, '2026-11-21T08:00:00Z', ?2, ?3, ?3, 1, ?4, ?5, '', '')",
                params![seq, account, act, deflated.finish().expect("deflated"), sha256(&changeset)],
            )
            .expect("an entry");
        self.chain_again(seq);
    }

    /// Computes every hash from an entry on, so that the chain is whole again.
    pub(super) fn chain_again(&self, from: i64) {
        let last = self.number("SELECT max(seq) FROM journal");
        for seq in from..=last {
            let previous = match seq {
                1 => "0".repeat(64),
                _ => self.text(&format!("SELECT hash FROM journal WHERE seq = {}", seq - 1)),
            };
            let fields =
                "SELECT json_array(at, account, act, label, CAST(official AS TEXT), coalesce(CAST(of AS TEXT), ''),
                          changeset_sha256) FROM journal WHERE seq = ";
            let fields: Vec<String> =
                serde_json::from_str(&self.text(&format!("{fields}{seq}"))).expect("a list of texts");
            let mut bytes = b"mutasi-asn journal 1".to_vec();
            for field in [&previous, &seq.to_string()].into_iter().chain(&fields) {
                bytes.extend((field.len() as u64).to_le_bytes());
                bytes.extend(field.as_bytes());
            }
            let hash = sha256(&bytes);
            self.run(&format!("UPDATE journal SET previous = '{previous}', hash = '{hash}' WHERE seq = {seq}"));
        }
    }
}
