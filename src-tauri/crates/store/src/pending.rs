//! Papers that are being written into a folder of the officer: noted before the first file is written, struck out by the
//! transaction that records them. What is noted when the store opens again belongs to a batch that was cut off.

use std::path::{Path, PathBuf};

use crate::error::StoreError;
use crate::open::Store;
use crate::read::{Reader, Writer};

/// A file that was about to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingFile {
    pub id: i64,
    pub path: PathBuf,
    /// Hash of its bytes.
    pub sha256: String,
}

impl Reader<'_> {
    /// Files of a batch that was cut off.
    pub fn pending_files(&self) -> Result<Vec<PendingFile>, StoreError> {
        self.rows("SELECT id, folder, name, sha256 FROM pending_file ORDER BY id", [], |row| {
            let (folder, name): (String, String) = (row.get(1)?, row.get(2)?);
            Ok(PendingFile { id: row.get(0)?, path: Path::new(&folder).join(name), sha256: row.get(3)? })
        })
    }
}

impl Store {
    /// Notes files before they are written; durable when this returns. `files` are name and hash. Gives the mark by which
    /// they are struck out again.
    pub fn note_pending(&self, folder: &Path, files: &[(&str, &str)]) -> Result<i64, StoreError> {
        let folder = folder.to_string_lossy();
        let whole = self.connection.unchecked_transaction()?;
        let mark = whole.query_row("SELECT coalesce(max(id), 0) + 1 FROM pending_file", [], |row| row.get(0))?;
        for (name, sha256) in files {
            whole
                .prepare_cached("INSERT INTO pending_file (folder, name, sha256) VALUES (?1, ?2, ?3)")?
                .execute((&folder, name, sha256))?;
        }
        whole.commit()?;
        Ok(mark)
    }

    /// Strikes out what was noted from a mark on, because the batch failed and its files are taken back.
    pub fn forget_pending(&self, mark: i64) -> Result<(), StoreError> {
        self.connection.execute("DELETE FROM pending_file WHERE id >= ?1", [mark])?;
        Ok(())
    }

    /// Strikes out one file of a batch that was cut off: it has been looked after.
    pub fn forget_pending_file(&self, id: i64) -> Result<(), StoreError> {
        self.connection.execute("DELETE FROM pending_file WHERE id = ?1", [id])?;
        Ok(())
    }
}

impl Writer<'_> {
    /// Strikes out what was noted from a mark on, in the transaction that records the papers.
    pub fn settle_pending(&self, mark: i64) -> Result<(), StoreError> {
        self.execute("DELETE FROM pending_file WHERE id >= ?1", [mark])?;
        Ok(())
    }
}
