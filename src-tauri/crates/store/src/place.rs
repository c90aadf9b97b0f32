//! The place of a store: its lock, its folder, and what was left beside it when something was cut off.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::StoreError;
use crate::keys::slots_path;
use crate::{backup, disk, restore};

/// Finishes a restore that was cut off. One that somebody carries out just now is left to them.
pub(crate) fn settle_restore(path: &Path) -> Result<(), StoreError> {
    if with_suffix(path, ".pulih").exists()
        && let Ok(_lock) = take_lock(path)
    {
        restore::settle(path)?;
    }
    Ok(())
}

/// The lock of a store, held until it is dropped.
///
/// It is given up in so many words: a program that is being started at that moment holds a copy of the open file until
/// it runs, and closing alone would leave the lock with it.
pub(crate) struct StoreLock(File);

impl Drop for StoreLock {
    fn drop(&mut self) {
        // The system gives it up in the end when this fails.
        let _ = self.0.unlock();
    }
}

/// Takes the lock of a store, or says that somebody else holds it.
pub(crate) fn take_lock(path: &Path) -> Result<StoreLock, StoreError> {
    let lock_path = with_suffix(path, ".lock");
    let fault = |error| StoreError::disk("membuka", &lock_path, error);
    let file =
        OpenOptions::new().create(true).truncate(false).read(true).write(true).open(&lock_path).map_err(fault)?;
    match file.try_lock() {
        Ok(()) => Ok(StoreLock(file)),
        Err(TryLockError::WouldBlock) => Err(StoreError::new(
            "store_in_use",
            format!("{} sedang dibuka oleh Mutasi ASN yang lain di PC ini. Tutup yang itu dahulu.", path.display()),
        )),
        Err(TryLockError::Error(error)) => Err(fault(error)),
    }
}

/// Refuses network folders: a write-ahead log on a share has lost data for others (reliability report, section 1).
#[cfg(target_os = "linux")]
pub(crate) fn check_place(folder: &Path) -> Result<(), StoreError> {
    const REMOTE: [u32; 4] = [0x6969, 0xFF53_4D42, 0xFE53_4D42, 0x0102_1997];
    let place = rustix::fs::statfs(folder).map_err(|error| StoreError::disk("membuka", folder, error.into()))?;
    if REMOTE.contains(&(place.f_type as u32)) {
        return Err(StoreError::new(
            "remote_folder",
            format!(
                "Folder {} ada di jaringan. Simpan berkas data di disk PC ini; pindahkan lewat cadangan.",
                folder.display()
            ),
        ));
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn check_place(_folder: &Path) -> Result<(), StoreError> {
    Ok(())
}

pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Removes what a build that did not finish has left; a missing file is fine.
pub(crate) fn remove_store_files(path: &Path) {
    let beside = ["-wal", "-shm", "-journal"].map(|end| with_suffix(path, end));
    for file in [path.to_path_buf(), slots_path(path)].into_iter().chain(beside) {
        let _ = disk::remove_file(&file);
    }
}

/// Removes what a copy, a restore or a new store that was cut off has left beside the store.
pub(crate) fn sweep_cut_off(path: &Path) {
    backup::sweep(disk::folder_of(path));
    backup::sweep(&backup::own_folder(path));
    for building in [".baru", ".masuk"] {
        remove_store_files(&with_suffix(path, building));
    }
    let _ = disk::remove_file(&with_suffix(path, ".masuk-kunci"));
    // Small files of the store that were being written: keys, notes, settings.
    for written in [".kunci", ".baru.kunci", ".masuk.kunci", ".pulih", ".setelan", ".gagal"] {
        let _ = disk::remove_file(&disk::temporary_of(&with_suffix(path, written)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_that_was_given_up_can_be_taken_while_a_starting_program_holds_a_copy_of_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kota.mutasi");
        let lock = take_lock(&path).unwrap();
        let inherited = lock.0.try_clone().unwrap();
        assert_eq!(take_lock(&path).err().map(|error| error.code), Some("store_in_use"));
        drop(lock);
        assert!(take_lock(&path).is_ok());
        drop(inherited);
    }
}
