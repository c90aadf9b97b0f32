//! The journal: what was done, by whom, when, and the changeset that did it, in a hash chain.
//!
//! An entry hashes its changeset's hash and not its bytes, so old contents can be erased by retention rules while the
//! chain stays whole. Undo and redo are entries of their own; the stacks are read from the journal and so outlive a
//! restart.

use std::io::{Read, Write};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::DateTime;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rusqlite::session::invert_strm;
use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::keys::{hex, sha256};
use crate::open::Store;
use crate::read::Reader;
use crate::transact::{Done, Entry};

/// The hash before the first entry.
pub(crate) const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";
const TAG: &[u8] = b"mutasi-asn journal 1";

/// One entry as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalRecord {
    pub seq: i64,
    /// UTC, RFC 3339.
    pub at: String,
    pub account: String,
    pub act: String,
    pub label: String,
    pub official: bool,
    pub of: Option<i64>,
    pub changeset_sha256: String,
    pub previous: String,
    pub hash: String,
}

impl JournalRecord {
    /// The hash that the fields give.
    pub(crate) fn computed_hash(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(TAG);
        let (seq, of) = (self.seq.to_string(), self.of.map(|of| of.to_string()).unwrap_or_default());
        let official = if self.official { "1" } else { "0" };
        for field in [
            &self.previous,
            &seq,
            &self.at,
            &self.account,
            &self.act,
            &self.label,
            official,
            &of,
            &self.changeset_sha256,
        ] {
            hash.update((field.len() as u64).to_le_bytes());
            hash.update(field.as_bytes());
        }
        hex(&hash.finalize())
    }
}

/// What undo or redo would do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub seq: i64,
    pub label: String,
}

pub(crate) struct NewEntry<'a> {
    pub(crate) entry: &'a Entry<'a>,
    pub(crate) of: Option<i64>,
    pub(crate) changeset: &'a [u8],
}

/// Adds an entry at the end of the chain, inside the transaction of its act.
pub(crate) fn append(connection: &Connection, new: &NewEntry<'_>) -> Result<(), StoreError> {
    let (last_seq, previous) = Reader { connection }.chain_head()?;
    let mut record = JournalRecord {
        seq: last_seq + 1,
        at: now(),
        account: new.entry.account.to_string(),
        act: new.entry.act.to_string(),
        label: new.entry.label.to_string(),
        official: new.entry.official,
        of: new.of,
        changeset_sha256: sha256(new.changeset),
        previous,
        hash: String::new(),
    };
    record.hash = record.computed_hash();
    connection.execute(
        "INSERT INTO journal (seq, at, account, act, label, official, of, changeset, changeset_sha256, previous, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            record.seq,
            record.at,
            record.account,
            record.act,
            record.label,
            record.official,
            record.of,
            deflate(new.changeset)?,
            record.changeset_sha256,
            record.previous,
            record.hash
        ],
    )?;
    Ok(())
}

/// Erases the contents of the last entry; its hash stays in the chain.
pub(crate) fn forget_last(connection: &Connection) -> Result<(), StoreError> {
    connection.execute("UPDATE journal SET changeset = NULL WHERE seq = (SELECT max(seq) FROM journal)", [])?;
    Ok(())
}

/// UTC to the second; the order of the journal is its number, never the clock.
pub(crate) fn now() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let at = DateTime::from_timestamp(seconds as i64, 0).unwrap_or_default();
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn deflate(bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
    let fault = |error: std::io::Error| StoreError::new("store_fault", "Jurnal gagal ditulis. Ulangi.").because(error);
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).map_err(fault)?;
    encoder.finish().map_err(fault)
}

fn inflate(bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
    let mut plain = Vec::new();
    DeflateDecoder::new(bytes)
        .read_to_end(&mut plain)
        .map_err(|error| StoreError::damaged("isi jurnal").because(error))?;
    Ok(plain)
}

/// Acts that undo passes by: what they made lies on paper already, and nothing else rests on it.
const PASSED_BY: &[&str] = &["print_report", "print_letters", "attach_signed"];

const COLUMNS: &str = "seq, at, account, act, label, official, of, changeset_sha256, previous, hash";

fn record(row: &rusqlite::Row<'_>) -> rusqlite::Result<JournalRecord> {
    Ok(JournalRecord {
        seq: row.get(0)?,
        at: row.get(1)?,
        account: row.get(2)?,
        act: row.get(3)?,
        label: row.get(4)?,
        official: row.get(5)?,
        of: row.get(6)?,
        changeset_sha256: row.get(7)?,
        previous: row.get(8)?,
        hash: row.get(9)?,
    })
}

impl Reader<'_> {
    /// The latest entries, newest first, optionally only those before a number.
    pub fn journal(&self, before: Option<i64>, limit: u32) -> Result<Vec<JournalRecord>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM journal WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2");
        self.rows(&sql, params![before.unwrap_or(i64::MAX), limit], record)
    }

    /// One entry.
    pub fn journal_entry(&self, seq: i64) -> Result<Option<JournalRecord>, StoreError> {
        self.row(&format!("SELECT {COLUMNS} FROM journal WHERE seq = ?1"), [seq], record)
    }

    /// Every entry in order.
    pub(crate) fn whole_journal(&self) -> Result<Vec<JournalRecord>, StoreError> {
        self.rows(&format!("SELECT {COLUMNS} FROM journal ORDER BY seq"), [], record)
    }

    /// The changeset of an entry; `None` when it has been erased.
    pub(crate) fn changeset(&self, seq: i64) -> Result<Option<Vec<u8>>, StoreError> {
        let stored: Option<Vec<u8>> =
            self.row("SELECT changeset FROM journal WHERE seq = ?1", [seq], |row| row.get(0))?.flatten();
        stored.map(|bytes| inflate(&bytes)).transpose()
    }

    /// What undo and what redo would do: the tops of the two stacks since the last official act.
    pub fn undo_and_redo(&self) -> Result<(Option<Step>, Option<Step>), StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM journal
             WHERE seq > coalesce((SELECT max(seq) FROM journal WHERE official = 1), 0) ORDER BY seq"
        );
        let (mut undo, mut redo): (Vec<Step>, Vec<Step>) = (Vec::new(), Vec::new());
        for entry in self.rows(&sql, [], record)? {
            match (entry.act.as_str(), entry.of) {
                (act, _) if PASSED_BY.contains(&act) => {}
                ("undo", Some(_)) => redo.extend(undo.pop()),
                ("redo", Some(_)) => undo.extend(redo.pop()),
                _ => {
                    redo.clear();
                    undo.push(Step { seq: entry.seq, label: entry.label });
                }
            }
        }
        Ok((undo.pop(), redo.pop()))
    }
}

impl Store {
    /// Undoes the last act that is not official; `None` when there is none.
    pub fn undo(&mut self, account: &str) -> Result<Option<Done<Step>>, StoreError> {
        let (Some(step), _) = self.read().undo_and_redo()? else { return Ok(None) };
        let changeset = self.stored_changeset(&step)?;
        let mut inverse = Vec::new();
        invert_strm(&mut changeset.as_slice(), &mut inverse)?;
        self.apply_step(account, "undo", "urungkan", step, &inverse).map(Some)
    }

    /// Does again what was undone last; `None` when there is nothing.
    pub fn redo(&mut self, account: &str) -> Result<Option<Done<Step>>, StoreError> {
        let (_, Some(step)) = self.read().undo_and_redo()? else { return Ok(None) };
        let changeset = self.stored_changeset(&step)?;
        self.apply_step(account, "redo", "ulangi", step, &changeset).map(Some)
    }

    fn stored_changeset(&self, step: &Step) -> Result<Vec<u8>, StoreError> {
        self.read().changeset(step.seq)?.ok_or_else(|| {
            StoreError::new(
                "undo_erased",
                "Isi tindakan ini sudah dihapus sesuai masa simpan, sehingga tidak dapat diurungkan.",
            )
        })
    }

    fn apply_step(
        &mut self,
        account: &str,
        act: &str,
        verb: &str,
        step: Step,
        changeset: &[u8],
    ) -> Result<Done<Step>, StoreError> {
        let label = format!("{verb}: {}", step.label);
        let entry = Entry { account, act, label: &label, official: false };
        let done = self.apply_entry(&entry, step.seq, changeset)?;
        Ok(Done { value: step, changed: done.changed })
    }
}
