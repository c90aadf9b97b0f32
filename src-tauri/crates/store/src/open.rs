//! Creating and opening a store by one protocol: lock, place, unclean end, key, pragmas, schema.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use crate::connection::{PRAGMAS, open_encrypted, quick_check, watch_tables};
use crate::error::StoreError;
use crate::keys::{KeySlots, Opened, PersonKey, StoreKey};
use crate::place::{StoreLock, check_place, remove_store_files, settle_restore, sweep_cut_off, take_lock, with_suffix};
use crate::read::Reader;
use crate::watchman::Watchman;
use crate::{backup, disk, schema};

/// An open store. The lock is held as long as this value lives and dies with the process.
pub struct Store {
    /// First, so that its connection is closed before the one that takes the write-ahead log along.
    pub(crate) watchman: Option<Watchman>,
    pub(crate) connection: Connection,
    pub(crate) path: Option<PathBuf>,
    pub(crate) slots: KeySlots,
    pub(crate) key: StoreKey,
    /// The key of whoever sits at the store.
    pub(crate) person: Option<PersonKey>,
    by_recovery: bool,
    /// Names of the tables that the running transaction has written.
    pub(crate) touched: Arc<Mutex<BTreeSet<String>>>,
    /// The last session ended hard.
    pub(crate) unclean: bool,
    _lock: Option<StoreLock>,
}

/// What can be known of a store without a passphrase.
#[derive(Debug, Clone)]
pub struct Peek {
    /// Whether any account opens it without a passphrase (an invented region).
    pub demo: bool,
    pub accounts: Vec<String>,
}

/// Looks at the key file beside a store; `None` when there is no store.
pub fn peek(path: &Path) -> Result<Option<Peek>, StoreError> {
    settle_restore(path)?;
    if !path.exists() {
        return Ok(None);
    }
    let slots = KeySlots::read(path)?;
    Ok(Some(Peek { demo: slots.is_open(), accounts: slots.accounts().map(str::to_string).collect() }))
}

impl Store {
    /// Creates a store whose first act is `first`. It is built under another name and moved into place when it is
    /// complete and on the disk, so that a power cut leaves either no store or a whole one (D2).
    ///
    /// The recovery key is returned once, and never for a demo store.
    pub fn create<T, E: From<StoreError>>(
        path: &Path,
        account: &str,
        passphrase: &str,
        demo: bool,
        first: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<(Self, T, String), E> {
        settle_restore(path)?;
        if path.exists() {
            return Err(StoreError::new(
                "store_exists",
                format!("Berkas {} sudah ada. Buka berkas itu, atau pilih nama lain.", path.display()),
            )
            .into());
        }
        check_place(disk::folder_of(path))?;
        let lock = take_lock(path)?;
        let (mut slots, key) = KeySlots::create(demo)?;
        let person = slots.put(account, passphrase, &key)?;
        let recovery = if demo { String::new() } else { slots.put_recovery(&key)? };
        let building = with_suffix(path, ".baru");
        remove_store_files(&building);
        let built = build(&building, slots.clone(), key.clone(), Some(person.clone()), first);
        let (value, slots) = match built {
            Ok(built) => built,
            Err(error) => {
                remove_store_files(&building);
                return Err(error);
            }
        };
        slots.write(path)?;
        disk::move_into_place(&building, path)?;
        remove_store_files(&building);
        let opened = Opened { key, person: Some(person), by_recovery: false };
        let store = Self::connect(path, slots, opened, Some(lock))?;
        Ok((store, value, recovery))
    }

    /// Opens a store with the passphrase of an account (or the recovery key).
    pub fn open(path: &Path, account: &str, passphrase: &str) -> Result<Self, StoreError> {
        settle_restore(path)?;
        if !path.exists() {
            return Err(StoreError::missing(path));
        }
        check_place(disk::folder_of(path))?;
        let lock = take_lock(path)?;
        let (mut slots, mut opened) = settled(path, account, passphrase)?;
        if opened.person.is_none() && slots.has(account) {
            // A slot of the first format: written anew, so that this person can sign and the store key can be changed.
            opened.person = Some(slots.put(account, passphrase, &opened.key)?);
            slots.write(path)?;
        }
        Self::connect(path, slots, opened, Some(lock))
    }

    /// A store in memory, for tests and for replaying a journal.
    pub fn in_memory() -> Result<Self, StoreError> {
        let (slots, key) = KeySlots::create(true)?;
        let connection = Connection::open_in_memory()?;
        connection.execute_batch(PRAGMAS)?;
        schema::migrate(&connection)?;
        let opened = Opened { key, person: None, by_recovery: false };
        Ok(Self::around(connection, None, slots, opened, None))
    }

    pub(crate) fn connect(
        path: &Path,
        slots: KeySlots,
        opened: Opened,
        lock: Option<StoreLock>,
    ) -> Result<Self, StoreError> {
        // SQLite would take an empty file for a new store and write into it.
        if fs::metadata(path).is_ok_and(|file| file.len() == 0) {
            return Err(StoreError::damaged("berkasnya kosong"));
        }
        // A write-ahead log left behind means that the last session ended hard.
        let unclean = fs::metadata(with_suffix(path, "-wal")).is_ok_and(|wal| wal.len() > 0);
        let connection = open_encrypted(path, &opened.key, "FULL")?;
        // The key fits (its check value said so), so an unreadable first page is damage and not a wrong passphrase.
        let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
        if application != schema::APPLICATION_ID {
            return Err(StoreError::damaged("bukan berkas data Mutasi ASN"));
        }
        if unclean {
            quick_check(&connection)?;
        }
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        if schema::version(&connection)? < schema::VERSION {
            backup::keep_before_migration(path, &connection, &slots, &opened.key)?;
        }
        schema::migrate(&connection)?;
        sweep_cut_off(path);
        let store = Self::around(connection, Some(path.to_path_buf()), slots, opened, lock);
        Ok(Self { unclean, ..store })
    }

    fn around(
        mut connection: Connection,
        path: Option<PathBuf>,
        slots: KeySlots,
        opened: Opened,
        lock: Option<StoreLock>,
    ) -> Self {
        let touched = Arc::default();
        watch_tables(&mut connection, &touched);
        let Opened { key, person, by_recovery } = opened;
        Self { watchman: None, connection, path, slots, key, person, by_recovery, touched, unclean: false, _lock: lock }
    }

    /// Goes on with the file that now stands in place, under its own key.
    pub(crate) fn reopen(&mut self, path: &Path, slots: KeySlots, key: StoreKey) -> Result<(), StoreError> {
        let mut connection = open_encrypted(path, &key, "FULL")?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        watch_tables(&mut connection, &self.touched);
        (self.connection, self.slots, self.key) = (connection, slots, key);
        Ok(())
    }

    /// Reads records.
    pub fn read(&self) -> Reader<'_> {
        Reader { connection: &self.connection }
    }

    /// File name of the store, without its folder; empty for a store in memory.
    pub fn name(&self) -> String {
        let name = self.path.as_deref().and_then(Path::file_name);
        name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Where the store stands; `None` for a store in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether the store holds an invented region and opens without a passphrase.
    pub fn is_demo(&self) -> bool {
        self.slots.is_open()
    }

    /// What opens this store.
    pub(crate) fn opened(&self) -> Opened {
        Opened { key: self.key.clone(), person: self.person.clone(), by_recovery: self.by_recovery }
    }

    /// Whether the last session ended hard (power cut, crash).
    pub fn ended_hard(&self) -> bool {
        self.unclean
    }

    /// Whether the recovery key opened the store: good for new passphrases and for nothing else.
    pub fn is_opened_by_recovery(&self) -> bool {
        self.by_recovery
    }

    /// Lets somebody else sit at the open store, with their own passphrase; `false` when it does not fit.
    pub fn sit(&mut self, account: &str, passphrase: &str) -> bool {
        match self.slots.open(account, passphrase) {
            Ok(opened) => {
                (self.person, self.by_recovery) = (opened.person, opened.by_recovery);
                true
            }
            Err(_) => false,
        }
    }
}

/// The slots that belong to the file, and what the passphrase opens. A change of keys that was cut off is settled: the
/// file is either the old one or the new one.
fn settled(path: &Path, account: &str, passphrase: &str) -> Result<(KeySlots, Opened), StoreError> {
    let slots = KeySlots::read(path)?;
    let Some(next) = slots.next() else {
        let opened = slots.open(account, passphrase)?;
        return Ok((slots, opened));
    };
    let opened = slots.open(account, passphrase)?;
    let (slots, opened) = if reads(path, &opened.key) {
        (slots.alone(), opened)
    } else {
        (next.alone(), next.open(account, passphrase)?)
    };
    slots.write(path)?;
    Ok((slots, opened))
}

/// Whether a key reads the file.
fn reads(path: &Path, key: &StoreKey) -> bool {
    let application = open_encrypted(path, key, "FULL")
        .and_then(|connection| Ok(connection.pragma_query_value(None, "application_id", |row| row.get::<_, i32>(0))?));
    application.is_ok_and(|found| found == schema::APPLICATION_ID)
}

pub(crate) fn build<T, E: From<StoreError>>(
    path: &Path,
    slots: KeySlots,
    key: StoreKey,
    person: Option<PersonKey>,
    first: impl FnOnce(&mut Store) -> Result<T, E>,
) -> Result<(T, KeySlots), E> {
    let connection = open_encrypted(path, &key, "EXTRA")?;
    let begin = || -> Result<(), StoreError> {
        connection.pragma_update(None, "application_id", schema::APPLICATION_ID)?;
        schema::migrate(&connection)
    };
    begin()?;
    let opened = Opened { key, person, by_recovery: false };
    let mut store = Store::around(connection, Some(path.to_path_buf()), slots, opened, None);
    let value = first(&mut store)?;
    let finish = || -> Result<(), StoreError> {
        store.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
        Ok(())
    };
    finish()?;
    Ok((value, store.slots.clone()))
}
