//! Connections to an encrypted store file, with every pragma in one place.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::StoreError;
use crate::keys::{NO_CIPHER, StoreKey, hex};

/// One place for every pragma, with its reason (reliability report, section 2.1).
pub(crate) const PRAGMAS: &str = "
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;        -- no function of a damaged schema runs
    PRAGMA cell_size_check = ON;        -- damage is found at the page, not later
    PRAGMA recursive_triggers = ON;
    PRAGMA busy_timeout = 5000;
    PRAGMA cache_size = -65536;         -- SQLCipher decrypts on every miss: the default made checks 6 times slower
    PRAGMA mmap_size = 0;               -- no gain measured, and an I/O error would be a crash
    PRAGMA temp_store = MEMORY;         -- no plain text in temporary files
    PRAGMA wal_autocheckpoint = 1000;
    PRAGMA journal_size_limit = 16777216;
";

pub(crate) fn open_encrypted(path: &Path, key: &StoreKey, synchronous: &str) -> Result<Connection, StoreError> {
    let connection = open_keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    connection.execute_batch("PRAGMA secure_delete = FAST;")?;
    // Before the write-ahead log is begun: the first page is still written with a rollback journal.
    connection.pragma_update(None, "synchronous", synchronous)?;
    let mode: String = connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if mode != "wal" {
        return Err(StoreError::new(
            "disk_fault",
            "Folder ini tidak mendukung berkas data. Pilih folder di disk PC ini.",
        ));
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    Ok(connection)
}

/// A copy that becomes durable only as part of a package, or is moved into place by whoever asked for it.
pub(crate) fn open_copy(path: &Path, key: &StoreKey) -> Result<Connection, StoreError> {
    let connection = open_keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    connection.pragma_update(None, "synchronous", "OFF")?;
    Ok(connection)
}

/// A second connection that only looks.
pub(crate) fn open_to_look(path: &Path, key: &StoreKey) -> Result<Connection, StoreError> {
    open_keyed(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

fn open_keyed(path: &Path, key: &StoreKey, flags: OpenFlags) -> Result<Connection, StoreError> {
    let connection = attached(path, key, flags)?;
    connection.execute_batch("PRAGMA cipher_memory_security = OFF;")?;
    connection.execute_batch(PRAGMAS)?;
    Ok(connection)
}

/// A connection with its cipher. Giving the key reads nothing of the file, so a refusal is never about the key: threads
/// that attach the cipher at the same moment have been seen to find it not ready. One at a time, and again from the
/// start.
fn attached(path: &Path, key: &StoreKey, flags: OpenFlags) -> Result<Connection, StoreError> {
    const TRIES: u32 = 6;
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let keyed = format!("PRAGMA key = \"x'{}'\";", hex(&key[..]));
    let mut tried = 0;
    loop {
        let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        // A log that belongs to another file must not be written into this one by a look at it that fails. Whoever has
        // found the file sound lets closing write again.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
        if key[..] == NO_CIPHER {
            return Ok(connection);
        }
        tried += 1;
        match connection.execute_batch(&keyed) {
            Ok(()) => return Ok(connection),
            Err(error) if tried == TRIES => return Err(error.into()),
            Err(_) => thread::sleep(Duration::from_millis(5 * u64::from(tried))),
        }
    }
}

pub(crate) fn quick_check(connection: &Connection) -> Result<(), StoreError> {
    let answer: String = connection.pragma_query_value(None, "quick_check", |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(StoreError::damaged("pemeriksaan isi gagal").because(answer)) }
}

/// Notes the names of the tables that are written.
pub(crate) fn watch_tables(connection: &mut Connection, touched: &Arc<Mutex<BTreeSet<String>>>) {
    let seen = Arc::clone(touched);
    let hooked = connection.update_hook(Some(move |_, _: &str, table: &str, _| {
        if let Ok(mut seen) = seen.lock()
            && !seen.contains(table)
        {
            seen.insert(table.to_string());
        }
    }));
    debug_assert!(hooked.is_ok(), "the update hook is set once");
}
