//! A second store beside an invented region, without the cipher: the peer that the cost of encryption is measured against.

use std::path::Path;

use zeroize::Zeroizing;

use crate::connection::open_encrypted;
use crate::error::StoreError;
use crate::keys::{KeySlots, NO_CIPHER, hex};
use crate::open::Store;
use crate::place::remove_store_files;
use crate::schema::{APPLICATION_ID, VERSION};

impl Store {
    /// Writes an invented region again at `to`, not encrypted. Refused for every other store.
    #[doc(hidden)]
    pub fn copy_without_cipher(&self, to: &Path) -> Result<(), StoreError> {
        let path = self.path.as_deref().filter(|_| self.is_demo()).ok_or_else(|| {
            StoreError::new("demo_only", "Hanya wilayah contoh yang dapat diukur tanpa enkripsi. Pakai wilayah contoh.")
        })?;
        remove_store_files(to);
        let slots = KeySlots::without_cipher();
        let source = rusqlite::Connection::open(path)?;
        source.execute_batch(&format!("PRAGMA key = \"x'{}'\";", hex(&self.key[..])))?;
        source.execute("ATTACH DATABASE ?1 AS plain KEY ''", [to.to_string_lossy()])?;
        source.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(()))?;
        source.execute_batch(&format!(
            "PRAGMA plain.application_id = {APPLICATION_ID}; PRAGMA plain.user_version = {VERSION}; DETACH DATABASE plain;"
        ))?;
        slots.write(to)?;
        open_encrypted(to, &Zeroizing::new(NO_CIPHER), "FULL").map(drop)
    }
}
