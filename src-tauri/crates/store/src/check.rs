//! Verification: the file, the chain, and that replaying the journal into an empty store gives the same content.

use std::fmt::Write;

use rusqlite::config::DbConfig;
use rusqlite::session::invert_strm;
use rusqlite::types::ValueRef;

use crate::backup::{own_folder, packages_in};
use crate::error::StoreError;
use crate::journal::GENESIS;
use crate::keys::sha256;
use crate::open::Store;
use crate::read::Reader;
use crate::schema::TABLES;
use crate::settings::LocalSettings;
use crate::transact::apply;

/// What [`Store::verify`] found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// `ok`, or what SQLite says is damaged.
    pub integrity: String,
    pub chain: Chain,
    pub replay: Replay,
    /// What is wrong with keys and signed approvals, a sentence each.
    pub signatures: Vec<String>,
}

impl Check {
    pub fn ok(&self) -> bool {
        self.integrity == "ok"
            && self.chain.broken_at.is_none()
            && self.chain.missing_since.is_none()
            && self.replay.differences.is_empty()
            && self.signatures.is_empty()
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    pub entries: i64,
    /// The first entry that does not fit.
    pub broken_at: Option<i64>,
    /// A copy of this store knows an end of the chain that the store has not: its end was cut off or written anew.
    pub missing_since: Option<MissingTail>,
}

/// What a copy knows and the store does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingTail {
    /// The last entry that the store shares with a copy.
    pub after: i64,
    /// The number of the last entry in the copy.
    pub known: i64,
    /// File name of the copy.
    pub backup: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replay {
    pub differences: Vec<String>,
    /// The contents of entries before this number were erased by retention rules: what they made cannot be made again.
    pub erased: Option<i64>,
}

impl Store {
    /// Checks everything; reads only.
    pub fn verify(&self) -> Result<Check, StoreError> {
        let integrity = self.read().integrity()?;
        let mut chain = self.read().check_chain()?;
        chain.missing_since = self.missing_tail()?;
        let erased = self.read().erased_before()?;
        let mut differences = self.read().check_frozen_files()?;
        differences.extend(self.check_guards()?);
        differences.extend(self.read().emptied_without_proof()?);
        match erased {
            None => differences.extend(self.check_replay()?),
            Some(first) => differences.extend(self.check_unwinding(first)?),
        }
        let replay = Replay { differences, erased };
        Ok(Check { integrity, chain, replay, signatures: self.read().check_signatures()? })
    }

    /// The triggers that keep the journal and other records from being edited must stand as the schema made them.
    fn check_guards(&self) -> Result<Vec<String>, StoreError> {
        const GUARDS: &str = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name";
        let guards = |reader: Reader<'_>| reader.rows(GUARDS, [], |row| Ok((row.get(0)?, row.get(1)?)));
        let here: Vec<(String, String)> = guards(self.read())?;
        let made = guards(Store::in_memory()?.read())?;
        let changed = made.into_iter().filter(|guard| !here.contains(guard));
        Ok(changed.map(|(name, _)| format!("penjaga {name}: hilang atau diubah")).collect())
    }

    fn check_replay(&self) -> Result<Vec<String>, StoreError> {
        let replayed = Store::in_memory()?;
        // Rows come back in the order of the tables, not of the references; the comparison below proves them all.
        replayed.connection.pragma_update(None, "foreign_keys", false)?;
        let reader = self.read();
        for entry in reader.whole_journal()? {
            let Ok(changeset) = reader.changeset(entry.seq) else {
                return Ok(vec![format!("jurnal {}: isi tidak terbaca", entry.seq)]);
            };
            if apply(&replayed.connection, &changeset.unwrap_or_default()).is_err() {
                return Ok(vec![format!("jurnal {}: isi tidak dapat diulang", entry.seq)]);
            }
        }
        let mut differences = Vec::new();
        for table in TABLES {
            let (here, there) = (reader.dump_table(table, true)?, replayed.read().dump_table(table, true)?);
            if here != there {
                differences.push(first_difference(table, &here, &there));
            }
        }
        Ok(differences)
    }

    /// Where the beginning was erased, the entries that are left are taken back one by one from what stands now: each
    /// must find exactly what it wrote. Everything is rolled back.
    fn check_unwinding(&self, first: i64) -> Result<Vec<String>, StoreError> {
        let connection = &self.connection;
        connection.pragma_update(None, "foreign_keys", false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        let unwound = connection.execute_batch("BEGIN IMMEDIATE").map_err(StoreError::from).and_then(|()| {
            let unwound = self.unwind(first);
            connection.execute_batch("ROLLBACK")?;
            unwound
        });
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true)?;
        connection.pragma_update(None, "foreign_keys", true)?;
        unwound
    }

    fn unwind(&self, first: i64) -> Result<Vec<String>, StoreError> {
        let reader = self.read();
        for entry in reader.whole_journal()?.into_iter().rev().take_while(|entry| entry.seq >= first) {
            let changeset = reader.changeset(entry.seq)?.unwrap_or_default();
            let mut inverse = Vec::new();
            invert_strm(&mut changeset.as_slice(), &mut inverse)?;
            if apply(&self.connection, &inverse).is_err() {
                return Ok(vec![format!("jurnal {}: isi tidak cocok dengan data", entry.seq)]);
            }
        }
        Ok(Vec::new())
    }

    /// Compares the chain with the heads in the manifests of the copies that stand in reach. Copies that a restore has
    /// left behind are known by their numbers.
    fn missing_tail(&self) -> Result<Option<MissingTail>, StoreError> {
        let Some(path) = &self.path else { return Ok(None) };
        let reader = self.read();
        let Some(first) = reader.journal_entry(1)? else { return Ok(None) };
        let left_behind = reader.left_behind()?;
        let second = LocalSettings::read(path).second_place;
        let folders = std::iter::once(own_folder(path)).chain(second);
        let mut shared = 0;
        let mut missing: Option<(i64, String)> = None;
        for package in folders.flat_map(|folder| packages_in(&folder)) {
            let name = package.name();
            let Some(manifest) = package
                .manifest
                .filter(|manifest| manifest.number > left_behind && manifest.facts.store_id == first.hash)
            else {
                continue;
            };
            let here = reader.journal_entry(manifest.facts.entries)?;
            if here.is_some_and(|entry| entry.hash == manifest.facts.chain_head) {
                shared = shared.max(manifest.facts.entries);
            } else if missing.as_ref().is_none_or(|(known, _)| *known < manifest.facts.entries) {
                missing = Some((manifest.facts.entries, name));
            }
        }
        Ok(missing.map(|(known, backup)| MissingTail { after: shared, known, backup }))
    }
}

fn first_difference(table: &str, here: &str, there: &str) -> String {
    let (mut stored, mut replayed) = (here.lines(), there.lines());
    loop {
        match (stored.next(), replayed.next()) {
            (left, right) if left == right => {}
            // Only which row, never its content: the report may leave the office.
            (left, right) => {
                let row = left.or(right).and_then(|line| line.split('|').nth(1)).unwrap_or("?").to_string();
                return format!("{table}: baris {row} berbeda dari jurnal");
            }
        }
    }
}

impl Reader<'_> {
    pub(crate) fn integrity(&self) -> Result<String, StoreError> {
        let lines: Vec<String> = self.rows("PRAGMA integrity_check(5)", [], |row| row.get(0))?;
        let strays: i64 = self.value("SELECT count(*) FROM pragma_foreign_key_check", [])?;
        Ok(match strays {
            0 => lines.join("; "),
            _ => format!("{}; {strays} rujukan putus", lines.join("; ")),
        })
    }

    pub(crate) fn check_chain(&self) -> Result<Chain, StoreError> {
        let journal = self.whole_journal()?;
        let mut previous = GENESIS.to_string();
        let mut broken_at = None;
        for (at, entry) in journal.iter().enumerate() {
            let fits = entry.seq == at as i64 + 1
                && entry.previous == previous
                && entry.hash == entry.computed_hash()
                && self
                    .changeset(entry.seq)
                    .is_ok_and(|content| content.is_none_or(|bytes| sha256(&bytes) == entry.changeset_sha256));
            if !fits {
                broken_at = Some(entry.seq);
                break;
            }
            previous.clone_from(&entry.hash);
        }
        Ok(Chain { entries: journal.len() as i64, broken_at, missing_since: None })
    }

    /// Contents of entries that are gone although no erasure names them: what they made could have been edited unseen.
    fn emptied_without_proof(&self) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT seq FROM journal WHERE changeset IS NULL
                   AND seq NOT IN (SELECT value FROM erasure, json_each(erasure.entries))
                   AND seq NOT IN (SELECT entry FROM erasure WHERE entry IS NOT NULL) ORDER BY seq LIMIT 5";
        let emptied: Vec<i64> = self.rows(sql, [], |row| row.get(0))?;
        Ok(emptied.into_iter().map(|seq| format!("jurnal {seq}: isinya hilang tanpa catatan penghapusan")).collect())
    }

    /// The number behind the last entry whose contents were erased.
    fn erased_before(&self) -> Result<Option<i64>, StoreError> {
        let last: Option<i64> = self.value("SELECT max(seq) FROM journal WHERE changeset IS NULL", [])?;
        Ok(last.map(|seq| seq + 1))
    }

    /// Every paper, signed file, printed report, and what papers were made of, must still be the bytes that the hash names.
    fn check_frozen_files(&self) -> Result<Vec<String>, StoreError> {
        let papers = "SELECT 'decree: berkas SK ' || decree.id, decree.sha256, bytes
                      FROM decree LEFT JOIN frozen_file USING (sha256)";
        let reports = "SELECT 'report: berkas laporan ' || report.id, file.value ->> 'sha256', bytes
                       FROM report, json_each(report.files) AS file
                       LEFT JOIN frozen_file ON frozen_file.sha256 = file.value ->> 'sha256'";
        let letters = "SELECT 'letter: berkas surat ' || letter.id, letter.sha256, bytes
                       FROM letter LEFT JOIN frozen_file USING (sha256)";
        let signed = "SELECT 'signed_file: berkas bertanda tangan ' || signed_file.id, signed_file.sha256, bytes
                      FROM signed_file LEFT JOIN frozen_file USING (sha256)";
        // Papers of versions before 5 keep no template.
        let templates = "SELECT DISTINCT 'template: naskah templat surat', made.hash, bytes
                         FROM (SELECT template_file AS hash FROM decree UNION SELECT template_file FROM letter) AS made
                         LEFT JOIN frozen_file ON frozen_file.sha256 = made.hash WHERE made.hash <> ''";
        let dresses = "SELECT 'template: lambang atau huruf', made.hash, bytes
                       FROM (SELECT emblem AS hash FROM letterhead UNION SELECT sha256 FROM font) AS made
                       LEFT JOIN frozen_file ON frozen_file.sha256 = made.hash WHERE made.hash <> ''";
        let mut unsound = Vec::new();
        for sql in [papers, letters, signed, reports, templates, dresses] {
            let rows = self.rows(sql, [], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, Option<Vec<u8>>>(2)?))
            })?;
            let broken =
                rows.into_iter().filter(|(_, hash, bytes)| bytes.as_ref().is_none_or(|bytes| sha256(bytes) != *hash));
            unsound.extend(broken.map(|(what, ..)| format!("{what} tidak utuh")));
        }
        Ok(unsound)
    }

    /// Canonical text of all records in a fixed order, for comparing two stores. The journal is left out.
    pub fn dump(&self) -> Result<String, StoreError> {
        TABLES.iter().map(|table| self.dump_table(table, false)).collect()
    }

    /// `table|key|column=value|...`, a line a row, ordered by the primary key.
    /// Which journal entry wrote a row is told only where the journal is compared too.
    fn dump_table(&self, table: &str, with_entry: bool) -> Result<String, StoreError> {
        let mut statement = self.connection.prepare(&format!("SELECT * FROM \"{table}\" ORDER BY 1, 2"))?;
        let names: Vec<String> = statement.column_names().map(str::to_string).collect();
        let mut rows = statement.query([])?;
        let mut text = String::new();
        while let Some(row) = rows.next()? {
            text.push_str(table);
            for (at, name) in names.iter().enumerate().filter(|(_, name)| with_entry || *name != "entry") {
                text.push('|');
                if at > 0 {
                    let _ = write!(text, "{name}=");
                }
                write_value(&mut text, row.get_ref(at)?);
            }
            text.push('\n');
        }
        Ok(text)
    }
}

fn write_value(text: &mut String, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => text.push('~'),
        ValueRef::Integer(number) => {
            let _ = write!(text, "{number}");
        }
        ValueRef::Real(number) => {
            let _ = write!(text, "{number:?}");
        }
        ValueRef::Text(bytes) => {
            let _ = write!(text, "{:?}", String::from_utf8_lossy(bytes));
        }
        ValueRef::Blob(bytes) => text.push_str(&sha256(bytes)),
    }
}
