//! What this PC remembers about a store, beside it and not in it (`NAME.setelan`): where copies are carried to, and when
//! something was last done. Losing it loses no record of the office.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::disk;
use crate::error::StoreError;
use crate::place::with_suffix;

/// Settings of one PC for one store.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LocalSettings {
    /// Folder on another disk or stick that copies are carried to (*tempat kedua*).
    pub second_place: Option<PathBuf>,
    /// The day on which a copy was last carried there.
    pub last_copied: Option<NaiveDate>,
    /// The day of the last full check that found the store sound.
    pub last_full_check: Option<NaiveDate>,
    /// Number of the last automatic copy, so that numbers grow even when the folder of copies was lost.
    pub last_number: u32,
    /// Why the last automatic copy could not be made; empty when it was.
    pub copy_failed: String,
}

impl LocalSettings {
    /// The settings beside a store; the usual ones when there are none or they cannot be read.
    pub fn read(store: &Path) -> Self {
        fs::read(path(store)).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default()
    }

    /// Writes the settings whole.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn write(&self, store: &Path) -> Result<(), StoreError> {
        let path = path(store);
        let text = serde_json::to_vec_pretty(self).map_err(|error| {
            StoreError::new("settings_fault", "Setelan PC ini gagal disimpan. Pilih folder dengan nama biasa.")
                .because(error)
        })?;
        disk::write_whole(&path, &text)
    }
}

/// `kota.mutasi` -> `kota.mutasi.setelan`
fn path(store: &Path) -> PathBuf {
    with_suffix(store, ".setelan")
}
