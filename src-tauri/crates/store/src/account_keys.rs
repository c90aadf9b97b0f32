//! Who opens the store: slots of accounts added, changed and taken away, and the store encrypted again.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use crate::connection::open_encrypted;
use crate::disk;
use crate::error::StoreError;
use crate::keys::{KeySlots, RECOVERY, StoreKey, new_key};
use crate::open::Store;
use crate::place::{remove_store_files, with_suffix};

/// A key file as it stood.
pub struct KeyFile(KeySlots);

impl Store {
    /// Gives an account a passphrase and a new key of its own, whether or not it had one. The public half of the new key
    /// is answered, hexadecimal; what the old one signed stays signed.
    pub fn add_key(&mut self, account: &str, passphrase: &str) -> Result<String, StoreError> {
        let mut slots = self.slots.clone();
        let person = slots.put(account, passphrase, &self.key)?;
        self.keep(slots)?;
        Ok(person.public())
    }

    /// Takes the key slot of an account away; its passphrase opens nothing any more.
    pub fn drop_key(&mut self, account: &str) -> Result<(), StoreError> {
        let mut slots = self.slots.clone();
        slots.remove(account);
        self.keep(slots)
    }

    /// Another passphrase for whoever sits at the store; their signature stays the same.
    pub fn change_passphrase(&mut self, account: &str, old: &str, new: &str) -> Result<(), StoreError> {
        let opened = self.slots.open(account, old)?;
        let person = opened.person.filter(|_| !opened.by_recovery).ok_or_else(StoreError::wrong_passphrase)?;
        if self.is_demo() {
            return Ok(());
        }
        let mut slots = self.slots.clone();
        slots.wrap(account, new, &person, &self.key)?;
        self.keep(slots)
    }

    /// A new recovery key, shown once, and the public half of the key that signs with it; the one printed before opens
    /// nothing any more. A demo store has none.
    pub fn renew_recovery(&mut self) -> Result<(String, String), StoreError> {
        let mut slots = self.slots.clone();
        let shown = slots.put_recovery(&self.key)?;
        self.keep(slots)?;
        Ok((shown, self.slots.signs(RECOVERY).unwrap_or_default()))
    }

    /// Whether an account has a key of its own.
    pub fn has_key(&self, account: &str) -> bool {
        self.slots.has(account)
    }

    /// Encrypts the store again under a new key, so that whoever knew the old one reads nothing that is written from now
    /// on. Everybody's passphrase stays; answered are the accounts whose slot is too old for that and is gone.
    ///
    /// A cut at any moment leaves the old file with the old key or the new one with the new key: the slots of both stand
    /// in the key file until the new file is in place.
    pub fn rekey(&mut self) -> Result<Vec<String>, StoreError> {
        let Some(path) = self.path.clone() else { return Ok(Vec::new()) };
        self.stop_check();
        let fresh = new_key()?;
        let (next, left) = self.slots.for_key(&fresh)?;
        let building = with_suffix(&path, ".baru");
        remove_store_files(&building);
        let built = self.copy_under(&building, &fresh);
        if let Err(error) = built {
            remove_store_files(&building);
            return Err(error);
        }
        self.slots.before(next.clone()).write(&path)?;
        self.stop_check();
        // The last connection that closes takes the write-ahead log with it: it must not stand beside the new file.
        self.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
        self.connection = Connection::open_in_memory()?;
        // A removal that is not on the disk yet could come back beside the new file.
        disk::sync_folder(disk::folder_of(&path))?;
        disk::move_into_place(&building, &path)?;
        next.write(&path)?;
        self.reopen(&path, next, fresh)?;
        Ok(left)
    }

    /// Every page, decrypted by the one key and encrypted by the other, then checked whole.
    fn copy_under(&self, to: &Path, key: &StoreKey) -> Result<(), StoreError> {
        let mut target = open_encrypted(to, key, "EXTRA")?;
        Backup::new(&self.connection, &mut target)?.run_to_completion(1000, Duration::ZERO, None)?;
        let answer: String = target.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
        if answer != "ok" {
            return Err(StoreError::damaged("salinan dengan kunci baru gagal diperiksa").because(answer));
        }
        target.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
        drop(target);
        for rest in ["-wal", "-shm"] {
            let _ = disk::remove_file(&with_suffix(to, rest));
        }
        Ok(())
    }

    /// The key file as it stands, for putting it back when the act around a change fails.
    pub fn key_file(&self) -> KeyFile {
        KeyFile(self.slots.clone())
    }

    /// Undoes every change of the key file since [`Store::key_file`].
    pub fn put_back(&mut self, before: KeyFile) -> Result<(), StoreError> {
        self.keep(before.0)
    }

    fn keep(&mut self, slots: KeySlots) -> Result<(), StoreError> {
        if let Some(path) = &self.path {
            slots.write(path)?;
        }
        self.slots = slots;
        Ok(())
    }
}
