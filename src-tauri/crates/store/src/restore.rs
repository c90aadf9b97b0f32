//! Bringing a copy back (*pemulihan*). The store that stood in place is moved aside and stays, so a restore can be taken
//! back; a restore that is cut off is finished, or taken back, when the store is opened next.

mod intent;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

use mutasi_domain::event::EventKind;

use crate::backup::{
    BackupMade, Facts, Look, Package, check_copy, copy_pages, highest_number, made, own_folder, packages_in, unusable,
};
use crate::connection::open_copy;
use crate::disk;
use crate::error::StoreError;
use crate::journal::JournalRecord;
use crate::keys::{KeySlots, Opened, StoreKey, slots_path};
use crate::open::Store;
use crate::place::{remove_store_files, take_lock, with_suffix};
use crate::read::{Reader, Writer};
use crate::settings::LocalSettings;
pub(crate) use intent::settle;
use intent::{Intent, kept_path};

/// A store that a restore has moved aside: `NAME.lama-<number>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRecord {
    pub number: u32,
    pub file: PathBuf,
    /// Bytes.
    pub size: u64,
}

/// What opens the copy.
#[derive(Clone, Copy)]
pub struct Unlocking<'a> {
    /// The open store, when there is one: its key is tried first.
    pub store: Option<&'a Store>,
    pub account: &'a str,
    /// Of the account, or the recovery key.
    pub passphrase: &'a str,
}

/// A copy that stands beside the store, opened and checked whole, ready to take its place.
pub struct Prepared {
    store: PathBuf,
    from: PathBuf,
    slots: KeySlots,
    opened: Opened,
    pub facts: Facts,
}

/// Stores that were moved aside, newest first.
pub fn kept_stores(store: &Path) -> Vec<KeptRecord> {
    let prefix = format!("{}.lama-", file_name(store));
    let entries = fs::read_dir(disk::folder_of(store)).into_iter().flatten().flatten();
    let mut kept: Vec<KeptRecord> = entries
        .filter_map(|entry| {
            let number = entry.file_name().to_string_lossy().strip_prefix(&prefix)?.parse().ok()?;
            Some(KeptRecord { number, file: entry.path(), size: entry.metadata().map_or(0, |data| data.len()) })
        })
        .collect();
    kept.sort_by_key(|kept| std::cmp::Reverse(kept.number));
    kept
}

/// Unpacks a package beside the store, opens it and checks it whole. A store with its key file can be given too: one
/// that was salvaged, or one that a restore has moved aside.
///
/// # Errors
/// `backup_damaged`; `backup_other_key` when the copy lies under a key that nobody has given; `wrong_passphrase`;
/// `store_newer`; disk errors.
pub fn prepare(store: &Path, source: &Path, with: Unlocking<'_>) -> Result<Prepared, StoreError> {
    let from = with_suffix(store, ".masuk");
    remove_store_files(&from);
    let prepared = prepare_at(store, source, &from, with);
    if prepared.is_err() {
        remove_store_files(&from);
    }
    prepared
}

fn prepare_at(store: &Path, source: &Path, from: &Path, with: Unlocking<'_>) -> Result<Prepared, StoreError> {
    let (slots, opened, facts) = match Package::open(source) {
        Ok(package) => unpacked(store, package, from, with)?,
        Err(error) if slots_path(source).exists() => copied(store, source, from, with)
            .map_err(|other| if other.code == "store_damaged" { other.because(error) } else { other })?,
        Err(error) => return Err(error),
    };
    disk::sync_file(from).map_err(|error| StoreError::disk("menulis", from, error))?;
    slots.write(from)?;
    Ok(Prepared { store: store.to_path_buf(), from: from.to_path_buf(), slots, opened, facts })
}

fn unpacked(
    store: &Path,
    mut package: Package,
    from: &Path,
    with: Unlocking<'_>,
) -> Result<(KeySlots, Opened, Facts), StoreError> {
    // Whether somebody may open it is asked before the disk is filled.
    let Keys { slots, opened, of_copy } = Keys::of(store, &package.slots, with)?;
    package.unpack(from)?;
    let facts = check_copy(from, &of_copy, Look::Full)?;
    if facts.chain_head != package.manifest.facts.chain_head {
        return Err(unusable(package.file()));
    }
    if *of_copy != *opened.key {
        under_another_key(from, &of_copy, &opened.key)?;
    }
    Ok((slots, opened, facts))
}

fn copied(
    store: &Path,
    source: &Path,
    from: &Path,
    with: Unlocking<'_>,
) -> Result<(KeySlots, Opened, Facts), StoreError> {
    let Keys { slots, opened, of_copy } = Keys::of(store, &KeySlots::read(source)?, with)?;
    copy_pages(&open_copy(source, &of_copy)?, from, &opened.key)?;
    let facts = check_copy(from, &opened.key, Look::Full)?;
    Ok((slots, opened, facts))
}

/// The slots that will stand beside the restored store with what they opened, and the key of the copy.
///
/// The slots that stand there now stay whenever their key is known: a person whose slot was taken away since does not
/// come back with an old copy.
struct Keys {
    slots: KeySlots,
    opened: Opened,
    of_copy: StoreKey,
}

impl Keys {
    fn of(store: &Path, copy: &KeySlots, with: Unlocking<'_>) -> Result<Self, StoreError> {
        let here = match with.store {
            Some(open) => Some((open.slots.clone(), open.opened())),
            None => KeySlots::read(store).ok().and_then(|slots| {
                let opened = slots.open(with.account, with.passphrase).ok()?;
                Some((slots, opened))
            }),
        };
        let Some((slots, opened)) = here else {
            let opened = copy.open(with.account, with.passphrase)?;
            return Ok(Self { slots: copy.alone(), of_copy: opened.key.clone(), opened });
        };
        let of_copy = if copy.fit(&opened.key) {
            opened.key.clone()
        } else {
            let other = copy.open(with.account, with.passphrase).map_err(|_| {
                StoreError::new(
                    "backup_other_key",
                    "Cadangan ini memakai kunci lain. Isi kata sandi akun yang berlaku ketika cadangan dibuat, lalu \
                     ulangi.",
                )
            })?;
            other.key
        };
        Ok(Self { slots, opened, of_copy })
    }
}

/// Encrypts the unpacked copy under the key that stands beside the store.
fn under_another_key(copy: &Path, old: &StoreKey, new: &StoreKey) -> Result<(), StoreError> {
    let other = with_suffix(copy, "-kunci");
    let _ = disk::remove_file(&other);
    let copied = copy_pages(&open_copy(copy, old)?, &other, new);
    let moved =
        copied.and_then(|()| disk::rename(&other, copy).map_err(|error| StoreError::disk("menulis", copy, error)));
    let _ = disk::remove_file(&other);
    moved?;
    check_copy(copy, new, Look::Quick).map(drop)
}

impl Prepared {
    /// Moves the store that stands in place aside, puts the copy there, and opens it. Nobody else may have it open.
    ///
    /// # Errors
    /// Disk errors; what was begun is finished or taken back when the store is opened next.
    pub fn put_in_place(self) -> Result<Store, StoreError> {
        let lock = take_lock(&self.store)?;
        if !self.from.exists() {
            return Err(StoreError::new("restore_gone", "Salinan yang disiapkan sudah hilang. Ulangi pemulihannya."));
        }
        let next = kept_stores(&self.store).first().map_or(0, |kept| kept.number) + 1;
        let aside = self.store.exists().then(|| kept_path(&self.store, next));
        Intent::new(&self.store, &self.from, aside.as_deref())?.carry_out(&self.store, &mut |_| Ok(()))?;
        Store::connect(&self.store, self.slots, self.opened, Some(lock))
    }
}

impl Prepared {
    /// The last entries of its journal, newest first, and the number of the last entry that it shares with a store.
    ///
    /// # Errors
    /// When the copy cannot be read.
    pub fn journal(&self, limit: u32, beside: Option<&Store>) -> Result<(Vec<JournalRecord>, i64), StoreError> {
        let connection = open_copy(&self.from, &self.opened.key)?;
        let copy = Reader { connection: &connection };
        let shared = beside.map_or(Ok(0), |store| shared_entries(&copy, &store.read(), self.facts.entries))?;
        Ok((copy.journal(None, limit)?, shared))
    }

    /// Gives the copy up again.
    pub fn discard(self) {
        remove_store_files(&self.from);
    }
}

/// The last entry that two journals have in common. A hash stands for everything before it, so halving finds it.
fn shared_entries(copy: &Reader<'_>, store: &Reader<'_>, entries: i64) -> Result<i64, StoreError> {
    let (mut shared, mut different) = (0, entries + 1);
    while different - shared > 1 {
        let middle = shared + (different - shared) / 2;
        let (here, there) = (copy.journal_entry(middle)?, store.journal_entry(middle)?);
        match (here, there) {
            (Some(here), Some(there)) if here.hash == there.hash => shared = middle,
            _ => different = middle,
        }
    }
    Ok(shared)
}

/// What the trail says of a restore: from which copy, and the highest number of a copy that it has left behind.
fn note(from: &str, highest: u32) -> String {
    format!("dari {from}; cadangan sampai nomor {highest} ditinggalkan")
}

impl Writer<'_> {
    /// Notes in the running act that a copy took the place of the store.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn add_restored(&self, account: &str, from: &str, highest: u32) -> Result<(), StoreError> {
        self.add_event(EventKind::Restored.code(), account, None, &note(from, highest))?;
        Ok(())
    }
}

impl Reader<'_> {
    /// The highest number of a copy that a restore has left behind: it may hold what this store never had.
    pub(crate) fn left_behind(&self) -> Result<u32, StoreError> {
        let notes: Vec<String> =
            self.rows("SELECT note FROM event WHERE kind = ?1", [EventKind::Restored.code()], |row| row.get(0))?;
        let numbers = notes.iter().filter_map(|note| {
            let (_, rest) = note.rsplit_once("cadangan sampai nomor ")?;
            rest.split(' ').next()?.parse::<u32>().ok()
        });
        Ok(numbers.max().unwrap_or(0))
    }
}

/// The highest number of a copy of this store, made here or carried to the second place.
pub fn highest_copy(store: &Path) -> u32 {
    let settings = LocalSettings::read(store);
    let folders = std::iter::once(own_folder(store)).chain(settings.second_place);
    let highest = folders.map(|folder| highest_number(&packages_in(&folder))).max();
    highest.unwrap_or(0).max(settings.last_number)
}

/// Removes a kept store whose content stands in place again.
pub fn forget_kept(kept: &KeptRecord) {
    remove_store_files(&kept.file);
}

/// Unpacks a backup as a new store at `to`. Nothing that stands there is overwritten.
///
/// # Errors
/// `store_exists`; `backup_damaged`; disk errors.
pub fn restore(package: &Path, to: &Path) -> Result<BackupMade, StoreError> {
    if to.exists() {
        let message = format!("Berkas {} sudah ada. Pulihkan ke nama lain; berkas lama tidak ditimpa.", to.display());
        return Err(StoreError::new("store_exists", message));
    }
    let mut opened = Package::open(package)?;
    let temporary = with_suffix(to, ".baru");
    remove_store_files(&temporary);
    opened.unpack(&temporary)?;
    // A log left from an older file of this name would damage the restored one silently.
    remove_store_files(to);
    disk::sync_folder(disk::folder_of(to))?;
    opened.slots.write(to)?;
    disk::move_into_place(&temporary, to)?;
    made(package, to, &opened.manifest)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
