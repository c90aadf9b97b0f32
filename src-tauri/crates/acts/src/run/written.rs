//! Files that an act has written into the officer's folder, so that an act that fails can take them back.

use std::path::PathBuf;

use mutasi_store::write_whole;

use crate::contract::Failure;

/// Files of one act; taken back when it fails.
pub(crate) struct Written {
    folder: PathBuf,
    files: Vec<PathBuf>,
}

impl Written {
    pub(crate) fn into(folder: PathBuf) -> Self {
        Self { folder, files: Vec::new() }
    }

    /// Writes a file. One of that name with other content is never overwritten; the same content is there already.
    pub(crate) fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = self.folder.join(name);
        if path.exists() {
            if std::fs::read(&path).is_ok_and(|there| there == bytes) {
                return Ok(());
            }
            let message =
                format!("Berkas {name} sudah ada di folder itu. Pilih folder lain; berkas lama tidak ditimpa.");
            return Err(Failure::refused("file_exists", message));
        }
        write_whole(&path, bytes)?;
        self.files.push(path);
        Ok(())
    }

    pub(crate) fn take_back(&self) {
        for file in &self.files {
            // What cannot be removed is a stray copy; no register knows it.
            let _ = std::fs::remove_file(file);
        }
    }
}
