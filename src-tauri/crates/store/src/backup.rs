//! Copies of a store that can be carried away: one package with the encrypted file, its key slots and a manifest.
//! A copy counts as made when it was opened and checked.
//!
//! The program makes copies by itself into the folder beside the store, numbered and thinned by number (decision 0035).

mod copy;
mod folder;
mod manifest;
mod package;
pub(crate) mod space;
mod steady;
mod thin;

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub(crate) use copy::{Look, check_copy, copy_pages};
pub use folder::{PackageRecord, own_folder, packages_in};
pub(crate) use folder::{highest_number, sweep};
pub use manifest::{Counts, Facts, Manifest, Reason};
pub(crate) use package::{Package, unusable};

use crate::disk;
use crate::error::StoreError;
use crate::journal::now;
use crate::keys::{KeySlots, StoreKey};
use crate::open::Store;
use crate::place::with_suffix;
use crate::settings::LocalSettings;
use package::file_sha256;

/// The format of packages that this program writes.
const FORMAT: u32 = 2;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupMade {
    pub file: PathBuf,
    pub sha256: String,
    pub entries: i64,
}

/// What a package says of itself, after every byte of it was read and found as it says; no key is needed.
///
/// # Errors
/// `backup_damaged`.
pub fn verify_package(file: &Path) -> Result<Manifest, StoreError> {
    let mut package = Package::open(file)?;
    if package.is_whole() { Ok(package.manifest) } else { Err(unusable(file)) }
}

/// What is told of a package that was just unpacked.
pub(crate) fn made(package: &Path, to: &Path, manifest: &Manifest) -> Result<BackupMade, StoreError> {
    Ok(BackupMade { file: to.to_path_buf(), sha256: file_sha256(package)?, entries: manifest.facts.entries })
}

/// What a package is made of.
struct Original<'a> {
    connection: &'a Connection,
    slots: &'a KeySlots,
    key: &'a StoreKey,
}

impl Store {
    /// Writes a checked package. Either the whole package stands at `to`, or what stood there before.
    ///
    /// # Errors
    /// When there is no room, the folder cannot be written, or the copy does not pass its check.
    pub fn backup(&self, to: &Path) -> Result<BackupMade, StoreError> {
        let manifest = self.original().write(to, 0, Reason::Asked)?;
        Ok(BackupMade { file: to.to_path_buf(), sha256: file_sha256(to)?, entries: manifest.facts.entries })
    }

    /// Makes a copy in the own folder, unless nothing came since the newest one; `None` then, for a store that holds
    /// only its first entry, and for one in memory.
    ///
    /// # Errors
    /// As [`Store::backup`].
    pub fn keep_copy(&self, reason: Reason) -> Result<Option<PackageRecord>, StoreError> {
        let Some(path) = &self.path else { return Ok(None) };
        let facts = Facts::of(&self.connection)?;
        if facts.entries <= 1 && !reason.is_always() {
            return Ok(None);
        }
        let packages = packages_in(&own_folder(path));
        if !reason.is_always() && !is_due(&facts, &packages) {
            return Ok(None);
        }
        keep(path, &self.original(), &packages, &facts, reason).map(Some)
    }

    /// Whether an entry came since the newest copy.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn copy_is_due(&self) -> Result<bool, StoreError> {
        let Some(path) = &self.path else { return Ok(false) };
        let facts = self.facts()?;
        Ok(facts.entries > 1 && is_due(&facts, &packages_in(&own_folder(path))))
    }

    /// What the open store holds.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn facts(&self) -> Result<Facts, StoreError> {
        Facts::of(&self.connection)
    }

    fn original(&self) -> Original<'_> {
        Original { connection: &self.connection, slots: &self.slots, key: &self.key }
    }
}

/// Copies a store as it is before it is brought to a newer schema.
pub(crate) fn keep_before_migration(
    path: &Path,
    connection: &Connection,
    slots: &KeySlots,
    key: &StoreKey,
) -> Result<(), StoreError> {
    let packages = packages_in(&own_folder(path));
    let facts = Facts::of(connection)?;
    keep(path, &Original { connection, slots, key }, &packages, &facts, Reason::Migration)?;
    Ok(())
}

/// The newest copy of the same store has another end of the journal, or there is none.
fn is_due(now: &Facts, packages: &[PackageRecord]) -> bool {
    let own = packages.iter().filter_map(|package| package.manifest.as_ref());
    let newest = own.filter(|manifest| manifest.facts.store_id == now.store_id).max_by_key(|manifest| manifest.number);
    newest.is_none_or(|manifest| manifest.facts.chain_head != now.chain_head)
}

fn keep(
    path: &Path,
    original: &Original<'_>,
    packages: &[PackageRecord],
    facts: &Facts,
    reason: Reason,
) -> Result<PackageRecord, StoreError> {
    let folder = own_folder(path);
    fs::create_dir_all(&folder).map_err(|error| StoreError::disk("menulis", &folder, error))?;
    let mut settings = LocalSettings::read(path);
    let number = highest_number(packages).max(settings.last_number) + 1;
    let file = folder.join(folder::package_name(path, number));
    original.write(&file, number, reason)?;
    settings.last_number = number;
    // The number stands in the name too; settings that cannot be written are no reason to give the copy up.
    let _ = settings.write(path);
    folder::thin_out(&folder, &facts.store_id);
    Ok(PackageRecord::read(&file))
}

/// Carries the newest sound copy of a store to a folder on another disk; `false` when it lies there already.
///
/// # Errors
/// `not_found` when there is no copy yet or the folder is not there; disk errors; `second_place_failed` when what was
/// written reads back otherwise.
pub fn carry_newest(store: &Path, folder: &Path) -> Result<bool, StoreError> {
    if !folder.is_dir() {
        let message =
            format!("Tempat cadangan kedua {} tidak ada. Pasang perangkatnya, lalu ulangi.", folder.display());
        return Err(StoreError::new("second_place_absent", message));
    }
    sweep(folder);
    let packages = packages_in(&own_folder(store));
    let Some(newest) = packages.iter().find(|package| package.manifest.is_some()) else { return Ok(false) };
    folder::carry(newest, folder)
}

impl Original<'_> {
    fn write(&self, to: &Path, number: u32, reason: Reason) -> Result<Manifest, StoreError> {
        // The copy and the package stand there together for a moment.
        space::require(disk::folder_of(to), self.size()?.saturating_mul(2))?;
        let work = folder::work_name(to);
        let copy = with_suffix(&work, ".data");
        let made = self.write_at(&work, &copy, number, reason).and_then(|manifest| {
            disk::move_into_place(&work, to)?;
            Ok(manifest)
        });
        for left in [with_suffix(&copy, "-journal"), copy, work] {
            let _ = disk::remove_file(&left);
        }
        made
    }

    fn write_at(&self, work: &Path, copy: &Path, number: u32, reason: Reason) -> Result<Manifest, StoreError> {
        let _ = disk::remove_file(copy);
        copy_pages(self.connection, copy, self.key)?;
        let facts = check_copy(copy, self.key, Look::Quick)?;
        if facts.chain_head != Facts::of(self.connection)?.chain_head {
            return Err(StoreError::damaged("salinan cadangan tidak sama dengan aslinya"));
        }
        let manifest =
            Manifest { format: FORMAT, number, at: now(), reason, facts, size: 0, store_sha256: String::new() };
        let manifest = package::write(work, copy, &self.slots.to_bytes(), manifest)?;
        if Package::open(work)?.is_whole() {
            return Ok(manifest);
        }
        Err(StoreError::damaged("cadangan terbaca lain dari yang ditulis"))
    }

    /// Bytes of the store, by its pages.
    fn size(&self) -> Result<u64, StoreError> {
        let sql =
            "SELECT page_count * page_size FROM pragma_page_count, (SELECT CAST(page_size AS INTEGER) AS page_size
                   FROM pragma_page_size)";
        let bytes: i64 = self.connection.query_row(sql, [], |row| row.get(0))?;
        Ok(bytes.unsigned_abs())
    }
}
