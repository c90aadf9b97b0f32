//! The note that is written before the files of a store change places (`NAME.pulih`), and the change itself. Every step
//! looks at what stands there, so it can be done again from the beginning after a cut.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::disk;
use crate::error::StoreError;
use crate::keys::slots_path;
use crate::place::with_suffix;

/// What is to happen, by names of files in the folder of the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Intent {
    /// The file that comes into place; it has its keys beside it and no log.
    from: String,
    /// Where the file in place goes; `None` when there is none.
    aside: Option<String>,
}

/// The steps, in their order; tests cut between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Noted,
    OldKeysCopied,
    OldLogAside,
    OldStoreAside,
    StoreIn,
    KeysIn,
    Forgotten,
}

/// Told of every step; may cut the change off.
pub(super) type After<'a> = &'a mut dyn FnMut(Step) -> Result<(), StoreError>;

/// `kota.mutasi`, 2 -> `kota.mutasi.lama-2`
pub(super) fn kept_path(store: &Path, number: u32) -> PathBuf {
    with_suffix(store, &format!(".lama-{number}"))
}

fn note_path(store: &Path) -> PathBuf {
    with_suffix(store, ".pulih")
}

impl Intent {
    /// Writes the note: from here on the change is carried out, now or at the next opening.
    pub(super) fn new(store: &Path, from: &Path, aside: Option<&Path>) -> Result<Self, StoreError> {
        let intent = Self { from: super::file_name(from), aside: aside.map(super::file_name) };
        let text = serde_json::to_vec(&intent).map_err(|error| {
            StoreError::new("store_fault", "Pemulihan gagal dicatat. Ulangi; tidak ada yang berubah.").because(error)
        })?;
        disk::write_whole(&note_path(store), &text)?;
        Ok(intent)
    }

    /// Carries the change out, or the rest of it.
    pub(super) fn carry_out(&self, store: &Path, after: After<'_>) -> Result<(), StoreError> {
        let folder = disk::folder_of(store);
        let from = folder.join(&self.from);
        let aside = self.aside.as_ref().map(|name| folder.join(name));
        after(Step::Noted)?;
        // As long as the new file waits, whatever stands in place is the old one.
        if let (true, Some(aside)) = (from.exists() && store.exists(), &aside) {
            move_aside(store, aside, after)?;
        }
        if from.exists() && !store.exists() {
            // A log or index that stands here now belongs to no file any more.
            remove_if_there(&with_suffix(store, "-wal"))?;
            remove_if_there(&with_suffix(store, "-shm"))?;
            // A removal that is not on the disk yet could come back beside the new file.
            disk::sync_folder(folder)?;
            move_if_there(&from, store)?;
            disk::sync_folder(folder)?;
            after(Step::StoreIn)?;
        }
        if store.exists() {
            move_if_there(&slots_path(&from), &slots_path(store))?;
        } else if let Some(aside) = aside {
            // Nothing came in: what was moved aside returns, and its keys never left.
            move_if_there(&with_suffix(&aside, "-wal"), &with_suffix(store, "-wal"))?;
            move_if_there(&aside, store)?;
            remove_if_there(&slots_path(&aside))?;
            remove_if_there(&slots_path(&from))?;
        }
        disk::sync_folder(folder)?;
        after(Step::KeysIn)?;
        remove_if_there(&note_path(store))?;
        disk::sync_folder(folder)?;
        after(Step::Forgotten)
    }
}

fn move_aside(store: &Path, aside: &Path, after: After<'_>) -> Result<(), StoreError> {
    let keys = slots_path(store);
    match fs::read(&keys) {
        Ok(text) => disk::write_whole(&slots_path(aside), &text)?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(StoreError::disk("membaca", &keys, error)),
    }
    after(Step::OldKeysCopied)?;
    // The log goes with its own file, and never stays beside another one.
    move_if_there(&with_suffix(store, "-wal"), &with_suffix(aside, "-wal"))?;
    disk::sync_folder(disk::folder_of(store))?;
    after(Step::OldLogAside)?;
    move_if_there(store, aside)?;
    disk::sync_folder(disk::folder_of(store))?;
    after(Step::OldStoreAside)
}

/// Finishes a change of places that was cut off; `true` when there was one. A note that cannot be read was never
/// finished being written, and then nothing had been moved.
pub(crate) fn settle(store: &Path) -> Result<bool, StoreError> {
    let note = note_path(store);
    let Ok(text) = fs::read(&note) else { return Ok(false) };
    match serde_json::from_slice::<Intent>(&text) {
        Ok(intent) if [Some(&intent.from), intent.aside.as_ref()].into_iter().flatten().all(|name| is_plain(name)) => {
            intent.carry_out(store, &mut |_| Ok(()))?;
        }
        _ => remove_if_there(&note)?,
    }
    Ok(true)
}

/// A name of a file in the folder itself.
fn is_plain(name: &str) -> bool {
    Path::new(name).file_name().is_some_and(|only| only == name)
}

fn move_if_there(from: &Path, to: &Path) -> Result<(), StoreError> {
    match disk::rename(from, to) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::disk("menulis", to, error)),
        _ => Ok(()),
    }
}

fn remove_if_there(path: &Path) -> Result<(), StoreError> {
    match disk::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::disk("menulis", path, error)),
        _ => Ok(()),
    }
}
