//! Copies of a store that can be carried away: one package with the encrypted file, its key slots and a manifest.
//! A backup is opened and checked before it counts as made.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

use crate::disk;
use crate::error::StoreError;
use crate::journal::GENESIS;
use crate::keys::{KeySlots, hex};
use crate::open::{Store, remove_store_files};

const STORE_PART: &str = "data.mutasi";
const KEYS_PART: &str = "data.mutasi.kunci";
const MANIFEST_PART: &str = "manifest.json";

/// What a package says of itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Manifest {
    format: u32,
    entries: i64,
    /// Hash of the last journal entry: the older package must be a prefix of the newer store.
    chain_head: String,
    store_sha256: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupMade {
    pub file: PathBuf,
    pub sha256: String,
    pub entries: i64,
}

impl Store {
    /// Writes a checked package. Either the whole package stands at `to`, or what stood there before.
    pub fn backup(&self, to: &Path) -> Result<BackupMade, StoreError> {
        let folder = disk::folder_of(to);
        let work = tempfile::Builder::new()
            .prefix(".mutasi-cadangan-")
            .tempdir_in(folder)
            .map_err(|error| StoreError::disk("menulis", folder, error))?;
        let copy = work.path().join(STORE_PART);
        self.copy_to(&copy)?;
        let checked = Store::open_checked_copy(&copy, self)?;
        let package = work.path().join("paket");
        let manifest =
            Manifest { format: 1, entries: checked.0, chain_head: checked.1, store_sha256: file_sha256(&copy)? };
        write_package(&package, &copy, &self.slots.to_bytes(), &manifest)?;
        let sha256 = file_sha256(&package)?;
        disk::move_into_place(&package, to)?;
        Ok(BackupMade { file: to.to_path_buf(), sha256, entries: manifest.entries })
    }

    /// Copies page by page while the store is open; the copy includes the write-ahead log.
    fn copy_to(&self, to: &Path) -> Result<(), StoreError> {
        let mut target = Connection::open(to)?;
        target
            .execute_batch(&format!("PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{}'\";", hex(&self.key[..])))?;
        let backup = Backup::new(&self.connection, &mut target)?;
        backup.run_to_completion(1000, Duration::ZERO, None)?;
        Ok(())
    }

    /// Opens the copy, checks it whole, and gives its number of entries and the head of its chain.
    fn open_checked_copy(copy: &Path, original: &Store) -> Result<(i64, String), StoreError> {
        let connection = Connection::open(copy)?;
        connection.execute_batch(&format!(
            "PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{}'\";",
            hex(&original.key[..])
        ))?;
        let answer: String = connection.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
        if answer != "ok" {
            return Err(StoreError::damaged("salinan cadangan gagal diperiksa").because(answer));
        }
        let head = "SELECT count(*), coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), ?1) FROM journal";
        Ok(connection.query_row(head, [GENESIS], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }
}

fn write_package(to: &Path, copy: &Path, keys: &[u8], manifest: &Manifest) -> Result<(), StoreError> {
    let fault = |error: std::io::Error| StoreError::disk("menulis", to, error);
    let zip_fault = |error: zip::result::ZipError| fault(error.into());
    // The store is encrypted: it does not get smaller by packing.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    let mut package = zip::ZipWriter::new(File::create(to).map_err(fault)?);
    package.start_file(MANIFEST_PART, stored).map_err(zip_fault)?;
    package.write_all(&serde_json::to_vec_pretty(manifest).unwrap_or_default()).map_err(fault)?;
    package.start_file(KEYS_PART, stored).map_err(zip_fault)?;
    package.write_all(keys).map_err(fault)?;
    package.start_file(STORE_PART, stored).map_err(zip_fault)?;
    std::io::copy(&mut File::open(copy).map_err(fault)?, &mut package).map_err(fault)?;
    package.finish().map_err(zip_fault)?;
    Ok(())
}

/// Unpacks a backup as a new store at `to`. Nothing that stands there is overwritten.
pub fn restore(package: &Path, to: &Path) -> Result<BackupMade, StoreError> {
    if to.exists() {
        let message = format!("Berkas {} sudah ada. Pulihkan ke nama lain; berkas lama tidak ditimpa.", to.display());
        return Err(StoreError::new("store_exists", message));
    }
    let unusable = || {
        let message = format!("{} bukan cadangan Mutasi ASN yang utuh. Pakai cadangan lain.", package.display());
        StoreError::new("backup_damaged", message)
    };
    let file = File::open(package).map_err(|error| StoreError::disk("membaca", package, error))?;
    let mut archive = zip::ZipArchive::new(file).map_err(|error| unusable().because(error))?;
    let manifest: Manifest =
        serde_json::from_slice(&part(&mut archive, MANIFEST_PART).map_err(|error| unusable().because(error))?)
            .map_err(|error| unusable().because(error))?;
    let keys = part(&mut archive, KEYS_PART).map_err(|error| unusable().because(error))?;
    let slots: KeySlots = serde_json::from_slice(&keys).map_err(|error| unusable().because(error))?;
    let temporary = crate::open::with_suffix(to, ".baru");
    remove_store_files(&temporary);
    let unpacked = unpack(&mut archive, &temporary)
        .map_err(|error| match error.kind() {
            // The archive's own checksum does not fit.
            std::io::ErrorKind::InvalidData => unusable().because(error),
            _ => StoreError::disk("menulis", to, error),
        })
        .and_then(|()| if file_sha256(&temporary)? == manifest.store_sha256 { Ok(()) } else { Err(unusable()) });
    if let Err(error) = unpacked {
        remove_store_files(&temporary);
        return Err(error);
    }
    // A log left from an older file of this name would damage the restored one silently.
    remove_store_files(to);
    slots.write(to)?;
    disk::move_into_place(&temporary, to)?;
    Ok(BackupMade { file: to.to_path_buf(), sha256: file_sha256(package)?, entries: manifest.entries })
}

fn part(archive: &mut zip::ZipArchive<File>, name: &str) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // Manifest and keys are small; a large one is not ours.
    archive.by_name(name)?.take(1 << 20).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unpack(archive: &mut zip::ZipArchive<File>, to: &Path) -> std::io::Result<()> {
    let mut target = File::create(to)?;
    std::io::copy(&mut archive.by_name(STORE_PART)?, &mut target)?;
    disk::sync_written(&target, to)
}

fn file_sha256(path: &Path) -> Result<String, StoreError> {
    let fault = |error| StoreError::disk("membaca", path, error);
    let mut file = fs::File::open(path).map_err(fault)?;
    let mut hash = Sha256::new();
    std::io::copy(&mut file, &mut hash).map_err(fault)?;
    Ok(hex(&hash.finalize()))
}
