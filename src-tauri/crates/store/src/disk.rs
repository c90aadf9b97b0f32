//! Files written whole or not at all: temporary name in the same folder, sync, rename, sync of the folder.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use crate::error::StoreError;

/// Writes a file so that after a power cut either the old or the new content stands.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    write_one_of_many(path, bytes)?;
    sync_folder(folder_of(path))
}

/// Writes a file as [`write_whole`] does, but leaves the folder for one [`sync_folder`] behind the last of many.
pub fn write_one_of_many(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let folder = folder_of(path);
    let fault = |error| StoreError::disk("menulis", path, error);
    let mut temporary = tempfile::Builder::new().prefix(".mutasi-").tempfile_in(folder).map_err(fault)?;
    temporary.write_all(bytes).map_err(fault)?;
    temporary.as_file().sync_all().map_err(fault)?;
    temporary.persist(path).map_err(|error| fault(error.error))?;
    Ok(())
}

/// The folder of a path, `.` when it has none.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes a rename durable. Windows has no such call and needs none.
pub fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| StoreError::disk("menulis", folder, error))?;
    }
    Ok(())
}

/// Moves a finished file to its name and makes that durable.
pub(crate) fn move_into_place(from: &Path, to: &Path) -> Result<(), StoreError> {
    let fault = |error| StoreError::disk("menulis", to, error);
    File::open(from).and_then(|file| file.sync_all()).map_err(fault)?;
    fs::rename(from, to).map_err(fault)?;
    sync_folder(folder_of(to))
}
