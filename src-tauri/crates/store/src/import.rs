//! Imported files: which, how much of them, their bytes, and the officer's remembered answers.

use std::collections::BTreeMap;

use crate::error::StoreError;
use crate::keys::sha256;
use crate::read::{Reader, Writer};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRecord {
    pub file: String,
    pub kind: String,
    pub sha256: String,
    pub rows: u32,
    pub accepted: u32,
}

impl Reader<'_> {
    /// Remembered answers: (unit key, title key) -> position.
    pub fn matches(&self) -> Result<BTreeMap<(String, String), i64>, StoreError> {
        let rows = self.rows("SELECT unit_key, title_key, position FROM match", [], |row| {
            Ok(((row.get(0)?, row.get(1)?), row.get(2)?))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// Bytes kept under a hash.
    pub fn frozen(&self, sha256: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.row("SELECT bytes FROM frozen_file WHERE sha256 = ?1", [sha256], |row| row.get(0))
    }
}

impl Writer<'_> {
    pub fn add_import(&self, import: &ImportRecord) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO import (file, kind, sha256, rows, accepted, entry) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (&import.file, &import.kind, &import.sha256, import.rows, import.accepted, self.entry),
        )
    }

    pub fn remember_match(&self, unit_key: &str, title_key: &str, position: i64) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO match (unit_key, title_key, position) VALUES (?1, ?2, ?3)
             ON CONFLICT (unit_key, title_key) DO UPDATE SET position = excluded.position",
            (unit_key, title_key, position),
        )?;
        Ok(())
    }

    /// Keeps bytes under their hash and gives the hash; the same bytes are kept once.
    pub fn freeze(&self, bytes: &[u8]) -> Result<String, StoreError> {
        let hash = sha256(bytes);
        self.execute(
            "INSERT INTO frozen_file (sha256, bytes) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING",
            (&hash, bytes),
        )?;
        Ok(hash)
    }
}
