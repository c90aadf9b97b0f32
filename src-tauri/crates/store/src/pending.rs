//! Papers that are being written into a folder of the officer: noted before the first file is written, struck out by the
//! transaction that records them. What is noted when the store opens again belongs to a batch that was cut off.

use std::path::{Path, PathBuf};

use crate::error::StoreError;
use crate::open::Store;
use crate::read::{Reader, Writer};

/// A file that was about to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingFile {
    pub path: PathBuf,
    /// Hash of its bytes.
    pub sha256: String,
}

impl Reader<'_> {
    /// Files of a batch that was cut off.
    pub fn pending_files(&self) -> Result<Vec<PendingFile>, StoreError> {
        self.rows("SELECT folder, name, sha256 FROM pending_file ORDER BY id", [], |row| {
            let (folder, name): (String, String) = (row.get(0)?, row.get(1)?);
            Ok(PendingFile { path: Path::new(&folder).join(name), sha256: row.get(2)? })
        })
    }
}

impl Store {
    /// Notes files before they are written; durable when this returns. `files` are name and hash.
    pub fn note_pending(&self, folder: &Path, files: &[(String, String)]) -> Result<(), StoreError> {
        let folder = folder.to_string_lossy();
        let whole = self.connection.unchecked_transaction()?;
        for (name, sha256) in files {
            whole
                .prepare_cached("INSERT INTO pending_file (folder, name, sha256) VALUES (?1, ?2, ?3)")?
                .execute((&folder, name, sha256))?;
        }
        Ok(whole.commit()?)
    }

    /// Strikes out everything that is noted: the batch has been swept away.
    pub fn forget_pending(&self) -> Result<(), StoreError> {
        self.connection.execute("DELETE FROM pending_file", [])?;
        Ok(())
    }
}

impl Writer<'_> {
    /// Strikes out what is noted, in the transaction that records the papers.
    pub fn settle_pending(&self) -> Result<(), StoreError> {
        self.execute("DELETE FROM pending_file", [])?;
        Ok(())
    }
}
