//! The copy inside a package: every page while the store is open, then opened and checked.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::manifest::Facts;
use crate::connection::open_copy;
use crate::disk;
use crate::error::StoreError;
use crate::keys::StoreKey;
use crate::place::with_suffix;
use crate::schema;

/// Pages in one step of the copy.
const STEP: i32 = 1000;

/// How closely a copy is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// Every page is read (and its checksum compared), every record; indexes are not compared with their tables.
    Quick,
    /// Everything; before a copy takes the place of the store.
    Full,
}

/// Copies page by page, under the same key or another; the copy includes the write-ahead log.
pub(crate) fn copy_pages(from: &Connection, to: &Path, key: &StoreKey) -> Result<(), StoreError> {
    let mut target = open_copy(to, key)?;
    Backup::new(from, &mut target)?.run_to_completion(STEP, Duration::ZERO, None)?;
    Ok(())
}

/// Opens a copy, checks it, and says what it holds.
pub(crate) fn check_copy(copy: &Path, key: &StoreKey, look: Look) -> Result<Facts, StoreError> {
    let facts = looked_into(copy, key, look);
    for rest in ["-wal", "-shm"] {
        let _ = disk::remove_file(&with_suffix(copy, rest));
    }
    facts
}

fn looked_into(copy: &Path, key: &StoreKey, look: Look) -> Result<Facts, StoreError> {
    let connection = open_copy(copy, key)?;
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != schema::APPLICATION_ID {
        return Err(StoreError::damaged("bukan berkas data Mutasi ASN"));
    }
    let version = schema::version(&connection)?;
    if version > schema::VERSION {
        return Err(StoreError::newer(version, schema::VERSION));
    }
    let check = if look == Look::Full { "integrity_check" } else { "quick_check" };
    let answer: String = connection.pragma_query_value(None, check, |row| row.get(0))?;
    if answer != "ok" {
        return Err(StoreError::damaged("salinan cadangan gagal diperiksa").because(answer));
    }
    Facts::of(&connection)
}
