//! Files that an act has written into the officer's folder, so that an act that fails can take them back.

use std::path::PathBuf;

use mutasi_store::{remove_file, sha256, sync_folder, write_one_of_many};

use crate::contract::Failure;
use crate::papers::Paper;

/// Files of one act; taken back when it fails.
pub(crate) struct Written {
    folder: PathBuf,
    files: Vec<PathBuf>,
}

impl Written {
    pub(crate) fn into(folder: PathBuf) -> Self {
        Self { folder, files: Vec::new() }
    }

    /// Refuses before anything is written when a file of that name with other content lies in the folder.
    pub(crate) fn refuse_others(&self, papers: &[Paper]) -> Result<(), Failure> {
        papers.iter().try_for_each(|paper| self.is_there(&paper.file, &paper.bytes).map(drop))
    }

    /// Writes a file. One of that name with other content is never overwritten; the same content is there already.
    pub(crate) fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        if self.is_there(name, bytes)? {
            return Ok(());
        }
        let path = self.folder.join(name);
        write_one_of_many(&path, bytes)?;
        self.files.push(path);
        Ok(())
    }

    fn is_there(&self, name: &str, bytes: &[u8]) -> Result<bool, Failure> {
        let path = self.folder.join(name);
        if !path.exists() {
            return Ok(false);
        }
        if std::fs::read(&path).is_ok_and(|there| there == bytes) {
            return Ok(true);
        }
        let message = format!("Berkas {name} sudah ada di folder itu. Pilih folder lain; berkas lama tidak ditimpa.");
        Err(Failure::refused("file_exists", message))
    }

    /// Makes the names durable, for acts that record nothing of the files.
    pub(crate) fn sync(&self) -> Result<(), Failure> {
        Ok(sync_folder(&self.folder)?)
    }

    /// Makes the names durable and reads every paper again: what is recorded is what lies on the disk.
    pub(crate) fn confirm(&self, papers: &[Paper]) -> Result<(), Failure> {
        self.sync()?;
        for paper in papers {
            let path = self.folder.join(&paper.file);
            let same = std::fs::read(&path).is_ok_and(|bytes| sha256(&bytes) == paper.sha256);
            if !same {
                let message = format!(
                    "Berkas {} tidak terbaca kembali seperti yang ditulis. Disk atau stik mungkin rusak: pilih folder lain.",
                    paper.file
                );
                return Err(Failure::broken("file_unsound", message));
            }
        }
        Ok(())
    }

    pub(crate) fn take_back(&self) {
        for file in &self.files {
            // What cannot be removed is a stray copy; no register knows it.
            let _ = remove_file(file);
        }
        // Before whoever asked forgets the files: a removal that is not on the disk yet is undone by a power cut.
        let _ = self.sync();
    }
}
