//! Files written whole or not at all: temporary name in the same folder, sync, rename, sync of the folder.
//!
//! Every change that the store makes to a file of its own goes through here, so that the simulator of power cuts sees
//! all of them (docs/decisions/0034-power-cuts-are-simulated.md).

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::error::StoreError;

/// What has just been done to a file, for the simulator of power cuts.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub enum FileOperation<'a> {
    /// The file now has the content that can be read from it.
    Written(&'a Path),
    Synced(&'a Path),
    Renamed(&'a Path, &'a Path),
    Removed(&'a Path),
    FolderSynced(&'a Path),
}

static OBSERVER: OnceLock<fn(FileOperation<'_>)> = OnceLock::new();

/// Lets the simulator of power cuts watch; the first observer stays.
#[doc(hidden)]
pub fn observe_files(observer: fn(FileOperation<'_>)) {
    let _ = OBSERVER.set(observer);
}

fn tell(operation: FileOperation<'_>) {
    if let Some(observer) = OBSERVER.get() {
        observer(operation);
    }
}

/// Writes a file so that after a power cut either the old or the new content stands.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    write_one_of_many(path, bytes)?;
    sync_folder(folder_of(path))
}

/// Writes a file as [`write_whole`] does, but leaves the folder for one [`sync_folder`] behind the last of many.
pub fn write_one_of_many(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let temporary = temporary_of(path);
    let written = write_new(&temporary, bytes).and_then(|()| rename(&temporary, path));
    written.map_err(|error| {
        let _ = remove_file(&temporary);
        StoreError::disk("menulis", path, error)
    })
}

/// The name under which a file is written before it gets its own. Whoever noted a file that was cut off finds by it what
/// may be left. It has no ending of its own, so that nobody takes half a letter for a PDF.
pub fn temporary_of(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".mutasi-");
    name.push(path.file_name().unwrap_or_default());
    name.push("~");
    path.with_file_name(name)
}

/// A file that was not there, readable by its owner only, on the disk when this returns.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Left by a run that was cut off, or put there by somebody: it is never written through.
    match remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    sync_written(&file, path)
}

/// Makes the content of a file durable that was written through `file`.
pub(crate) fn sync_written(file: &File, path: &Path) -> io::Result<()> {
    tell(FileOperation::Written(path));
    file.sync_all()?;
    tell(FileOperation::Synced(path));
    Ok(())
}

/// Makes the content of a file durable that SQLite or a copy has written.
pub(crate) fn sync_file(path: &Path) -> io::Result<()> {
    // Windows syncs only what may be written.
    sync_written(&OpenOptions::new().write(true).open(path)?, path)
}

/// Renames a file; durable when its folder is synced.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)?;
    tell(FileOperation::Renamed(from, to));
    Ok(())
}

/// Removes a file. Durable only when its folder is synced: until then a power cut may bring it back.
pub fn remove_file(path: &Path) -> io::Result<()> {
    fs::remove_file(path)?;
    tell(FileOperation::Removed(path));
    Ok(())
}

/// The folder of a path, `.` when it has none.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes renames and removals durable. Windows has no such call and needs none.
pub fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| StoreError::disk("menulis", folder, error))?;
    }
    tell(FileOperation::FolderSynced(folder));
    Ok(())
}

/// Moves a finished file to its name and makes that durable.
pub(crate) fn move_into_place(from: &Path, to: &Path) -> Result<(), StoreError> {
    sync_file(from).and_then(|()| rename(from, to)).map_err(|error| StoreError::disk("menulis", to, error))?;
    sync_folder(folder_of(to))
}
