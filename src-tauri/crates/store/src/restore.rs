//! Bringing a copy back (*pemulihan*). The store that stood in place is moved aside and stays, so a restore can be taken
//! back; a restore that is cut off is finished, or taken back, when the store is opened next.

mod intent;

use std::fs;
use std::path::{Path, PathBuf};

use crate::backup::{Facts, Look, Package, check_copy, copy_pages, unusable};
use crate::disk;
use crate::error::StoreError;
use crate::keys::{KeySlots, StoreKey, slots_path};
use crate::open::{Store, open_copy, remove_store_files, with_suffix};
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
    key: StoreKey,
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

/// Unpacks a package beside the store, opens it and checks it whole. A store that was salvaged can be given too.
///
/// # Errors
/// `backup_damaged`; `backup_other_key` when the copy lies under a key that nobody has given; `store_newer`; disk errors.
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
    let (slots, head) = match Package::open(source) {
        Ok(mut package) => {
            package.unpack(from)?;
            (package.slots, Some(package.manifest.facts.chain_head))
        }
        // A store with its key file beside it, as salvage writes one.
        Err(error) if slots_path(source).exists() => {
            let slots = KeySlots::read(source).map_err(|_| error)?;
            fs::copy(source, from).map_err(|error| StoreError::disk("menulis", from, error))?;
            (slots, None)
        }
        Err(error) => return Err(error),
    };
    let (here, found) = keys_for(store, &slots, with)?;
    let facts = check_copy(from, &found, Look::Full)?;
    if head.is_some_and(|head| head != facts.chain_head) {
        return Err(unusable(source));
    }
    // The slots beside the store stay whenever their key is known: a person whose slot was taken away since does not
    // come back with an old copy.
    let (slots, key) = match here {
        Some((slots, key)) if *key == *found => (slots, key),
        Some((slots, key)) => {
            under_another_key(from, &found, &key)?;
            (slots, key)
        }
        None => (slots, found),
    };
    fs::File::open(from).and_then(|file| file.sync_all()).map_err(|error| StoreError::disk("menulis", from, error))?;
    slots.write(from)?;
    Ok(Prepared { store: store.to_path_buf(), from: from.to_path_buf(), slots, key, facts })
}

/// The slots and key that stand beside the store, if known, and the key of the copy.
type Keys = (Option<(KeySlots, StoreKey)>, StoreKey);

fn keys_for(store: &Path, slots: &KeySlots, with: Unlocking<'_>) -> Result<Keys, StoreError> {
    let here = match with.store {
        Some(open) => Some((open.slots.clone(), open.key.clone())),
        None => KeySlots::read(store)
            .ok()
            .and_then(|slots| slots.open(with.account, with.passphrase).ok().map(|key| (slots, key))),
    };
    if let Some((_, key)) = here.as_ref().filter(|(_, key)| slots.fit(key)) {
        let key = key.clone();
        return Ok((here, key));
    }
    match slots.open(with.account, with.passphrase) {
        Ok(key) => Ok((here, key)),
        // At the closed desk nothing fitted; at the open one the copy is under a key of another time.
        Err(error) if with.store.is_none() => Err(error),
        Err(_) => Err(StoreError::new(
            "backup_other_key",
            "Cadangan ini memakai kunci lain. Isi kata sandi akun yang berlaku ketika cadangan dibuat, lalu ulangi.",
        )),
    }
}

/// Encrypts the unpacked copy under the key that stands beside the store.
fn under_another_key(copy: &Path, old: &StoreKey, new: &StoreKey) -> Result<(), StoreError> {
    let other = with_suffix(copy, "-kunci");
    let _ = fs::remove_file(&other);
    let copied = copy_pages(&open_copy(copy, old)?, &other, new);
    let moved = copied.and_then(|()| {
        fs::rename(&other, copy).map_err(|error| StoreError::disk("menulis", copy, error))
    });
    let _ = fs::remove_file(&other);
    moved?;
    check_copy(copy, new, Look::Quick).map(drop)
}

/// A kept store, opened and checked, ready to return.
///
/// # Errors
/// `nothing_kept`; as [`prepare`].
pub fn prepare_kept(store: &Path, with: Unlocking<'_>) -> Result<Prepared, StoreError> {
    let kept = kept_stores(store).into_iter().next().ok_or_else(|| {
        StoreError::new("nothing_kept", "Tidak ada pemulihan yang dapat diurungkan. Pilih cadangan dari daftar.")
    })?;
    let slots = KeySlots::read(&kept.file)?;
    let (_, key) = keys_for(store, &slots, with)?;
    let connection = open_copy(&kept.file, &key)?;
    let facts = Facts::of(&connection)?;
    drop(connection);
    Ok(Prepared { store: store.to_path_buf(), from: kept.file, slots, key, facts })
}

impl Prepared {
    /// Moves the store that stands in place aside, puts the copy there, and opens it. Nobody else may have it open.
    ///
    /// # Errors
    /// Disk errors; what was begun is finished or taken back when the store is opened next.
    pub fn put_in_place(self) -> Result<Store, StoreError> {
        let lock = crate::open::take_lock(&self.store)?;
        let next = kept_stores(&self.store).first().map_or(0, |kept| kept.number) + 1;
        let aside = self.store.exists().then(|| kept_path(&self.store, next));
        Intent::new(&self.store, &self.from, aside.as_deref())?.carry_out(&self.store, &mut |_| Ok(()))?;
        Store::connect(&self.store, self.slots, self.key, Some(lock))
    }
}

/// Unpacks a backup as a new store at `to`. Nothing that stands there is overwritten.
///
/// # Errors
/// `store_exists`; `backup_damaged`; disk errors.
pub fn restore(package: &Path, to: &Path) -> Result<crate::backup::BackupMade, StoreError> {
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
    opened.slots.write(to)?;
    disk::move_into_place(&temporary, to)?;
    crate::backup::made(package, to, &opened.manifest)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
