//! A file that a library writes to, whose faults are told to us and not to the library: one that meets a full disk in the
//! middle of its work tries to end it when it is dropped, and stumbles over what is not there.

use std::fs::File;
use std::io::{Error, ErrorKind, Result, Seek, SeekFrom, Write};

/// Takes everything. After the first fault nothing reaches the file any more; [`Steady::finish`] tells the fault.
pub(super) struct Steady {
    file: File,
    fault: Option<Error>,
    at: u64,
    end: u64,
}

impl Steady {
    pub(super) fn new(file: File) -> Self {
        Self { file, fault: None, at: 0, end: 0 }
    }

    /// The file, when all of it was written.
    ///
    /// # Errors
    /// The first fault of the disk.
    pub(super) fn finish(self) -> Result<File> {
        self.fault.map_or(Ok(self.file), Err)
    }

    /// Does something to the file unless it has failed before. An interruption is no fault: it is tried again.
    fn attempt<T>(&mut self, work: impl FnOnce(&mut File) -> Result<T>) -> Result<Option<T>> {
        if self.fault.is_some() {
            return Ok(None);
        }
        match work(&mut self.file) {
            Ok(done) => Ok(Some(done)),
            Err(error) if error.kind() == ErrorKind::Interrupted => Err(error),
            Err(error) => {
                self.fault = Some(error);
                Ok(None)
            }
        }
    }
}

impl Write for Steady {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        let written = self.attempt(|file| file.write(bytes))?.unwrap_or(bytes.len());
        self.at += written as u64;
        self.end = self.end.max(self.at);
        Ok(written)
    }

    fn flush(&mut self) -> Result<()> {
        self.attempt(File::flush).map(drop)
    }
}

impl Seek for Steady {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
            SeekFrom::End(by) => self.end.checked_add_signed(by),
        };
        let place = place.ok_or_else(|| Error::from(ErrorKind::InvalidInput))?;
        self.attempt(|file| file.seek(SeekFrom::Start(place)))?;
        self.at = place;
        Ok(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_cannot_be_written_is_told_at_the_end_wherever_it_failed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("paket");
        File::create(&path).unwrap();
        // Open for reading only: every write to it fails.
        let mut steady = Steady::new(File::open(&path).unwrap());
        let mut zip = zip::ZipWriter::new(&mut steady);
        let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file("satu", stored).unwrap();
        zip.write_all(&[7; 10_000]).unwrap();
        drop(zip);
        assert!(steady.at > 10_000, "the library has gone on to its end");
        assert!(steady.finish().is_err());
        assert_eq!(std::fs::metadata(&path).unwrap().len(), 0);
    }
}
