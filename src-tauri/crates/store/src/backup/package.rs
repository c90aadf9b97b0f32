//! The package: a zip with manifest, key slots and the encrypted store.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use zip::CompressionMethod;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

use super::manifest::Manifest;
use super::steady::Steady;
use crate::disk;
use crate::error::StoreError;
use crate::keys::{KeySlots, hex};

const STORE_PART: &str = "data.mutasi";
const KEYS_PART: &str = "data.mutasi.kunci";
const MANIFEST_PART: &str = "manifest.json";
/// Manifest and keys are small; a larger one is not ours.
const SMALL_PART: u64 = 1 << 20;

/// An opened package. Nothing of it is trusted yet but that it is a zip with our parts.
pub(crate) struct Package {
    file: PathBuf,
    archive: zip::ZipArchive<File>,
    /// Bytes of the store part, as the archive says.
    length: u64,
    pub(crate) manifest: Manifest,
    pub(crate) slots: KeySlots,
}

/// A file that is no package of ours, or no whole one.
pub(crate) fn unusable(package: &Path) -> StoreError {
    let message = format!("{} bukan cadangan Mutasi ASN yang utuh. Pakai cadangan lain.", package.display());
    StoreError::new("backup_damaged", message)
}

/// Writes a package of the store at `copy` and makes its bytes durable; its name is the caller's matter. The manifest comes
/// last, for it holds the hash of what was written before it; size and hash of the store part are put into it here.
pub(crate) fn write(to: &Path, copy: &Path, keys: &[u8], mut manifest: Manifest) -> Result<Manifest, StoreError> {
    let fault = |error: std::io::Error| StoreError::disk("menulis", to, error);
    let zip_fault = |error: ZipError| fault(error.into());
    // The store is encrypted: it does not get smaller by packing.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    let mut file = Steady::new(File::create(to).map_err(fault)?);
    let mut package = zip::ZipWriter::new(&mut file);
    package.start_file(KEYS_PART, stored).map_err(zip_fault)?;
    package.write_all(keys).map_err(fault)?;
    package.start_file(STORE_PART, stored).map_err(zip_fault)?;
    let mut hashing = Hashing { to: &mut package, hash: Sha256::new() };
    manifest.size = std::io::copy(&mut File::open(copy).map_err(fault)?, &mut hashing).map_err(fault)?;
    manifest.store_sha256 = hex(&hashing.hash.finalize());
    package.start_file(MANIFEST_PART, stored).map_err(zip_fault)?;
    package.write_all(&serde_json::to_vec_pretty(&manifest).unwrap_or_default()).map_err(fault)?;
    package.finish().map_err(zip_fault)?;
    disk::sync_written(&file.finish().map_err(fault)?, to).map_err(fault)?;
    Ok(manifest)
}

impl Package {
    /// Opens a file that may be anything.
    ///
    /// # Errors
    /// `backup_damaged` for whatever is no whole package.
    pub(crate) fn open(file: &Path) -> Result<Self, StoreError> {
        let opened = File::open(file).map_err(|error| StoreError::disk("membaca", file, error))?;
        let mut archive = zip::ZipArchive::new(opened).map_err(|error| unusable(file).because(error))?;
        let manifest = small_part(&mut archive, MANIFEST_PART).map_err(|error| unusable(file).because(error))?;
        let manifest: Manifest = serde_json::from_slice(&manifest).map_err(|error| unusable(file).because(error))?;
        let keys = small_part(&mut archive, KEYS_PART).map_err(|error| unusable(file).because(error))?;
        let slots = KeySlots::from_bytes(&keys).map_err(|error| unusable(file).because(error))?;
        let at = archive.index_for_name(STORE_PART).ok_or_else(|| unusable(file))?;
        let length = archive.by_index_raw(at).map_err(|error| unusable(file).because(error))?.size();
        if manifest.format > 1 && length != manifest.size {
            return Err(unusable(file));
        }
        Ok(Self { file: file.to_path_buf(), archive, length, manifest, slots })
    }

    pub(crate) fn file(&self) -> &Path {
        &self.file
    }

    /// Unpacks the store part and compares its hash with the manifest. What cannot be used is removed again.
    pub(crate) fn unpack(&mut self, to: &Path) -> Result<(), StoreError> {
        let length = self.length;
        super::space::require(disk::folder_of(to), length)?;
        let hash = self.copy_out(to, length).map_err(|error| match error.kind() {
            // The archive's own checksum does not fit.
            std::io::ErrorKind::InvalidData | std::io::ErrorKind::UnexpectedEof => unusable(&self.file).because(error),
            _ => StoreError::disk("menulis", to, error),
        });
        let sound =
            hash.and_then(|hash| if hash == self.manifest.store_sha256 { Ok(()) } else { Err(unusable(&self.file)) });
        if sound.is_err() {
            let _ = disk::remove_file(to);
        }
        sound
    }

    fn copy_out(&mut self, to: &Path, length: u64) -> std::io::Result<String> {
        let mut target = File::create(to)?;
        let mut hashing = Hashing { to: &mut target, hash: Sha256::new() };
        // A part that grows beyond what it says is cut; its hash then tells.
        std::io::copy(&mut self.archive.by_name(STORE_PART)?.take(length), &mut hashing)?;
        let hash = hex(&hashing.hash.finalize());
        disk::sync_written(&target, to)?;
        Ok(hash)
    }

    /// Whether the store part reads as the manifest says.
    pub(crate) fn is_whole(&mut self) -> bool {
        let mut hashing = Hashing { to: std::io::sink(), hash: Sha256::new() };
        let read = self.archive.by_name(STORE_PART).map_err(std::io::Error::from);
        let read = read.and_then(|part| std::io::copy(&mut part.take(self.length), &mut hashing));
        read.is_ok() && hex(&hashing.hash.finalize()) == self.manifest.store_sha256
    }
}

/// Hashes what it writes, so that a large file is read once.
struct Hashing<W> {
    to: W,
    hash: Sha256,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.to.flush()
    }
}

fn small_part(archive: &mut zip::ZipArchive<File>, name: &str) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    archive.by_name(name)?.take(SMALL_PART).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Hash of a whole file.
pub(crate) fn file_sha256(path: &Path) -> Result<String, StoreError> {
    let fault = |error| StoreError::disk("membaca", path, error);
    let mut file = File::open(path).map_err(fault)?;
    let mut hash = Sha256::new();
    std::io::copy(&mut file, &mut hash).map_err(fault)?;
    Ok(hex(&hash.finalize()))
}
