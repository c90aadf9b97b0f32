//! Folders of copies: the own one beside the store (`NAME.cadangan/`), and the second place.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::manifest::Manifest;
use super::package::{Package, file_sha256};
use super::{space, thin};
use crate::disk;
use crate::error::StoreError;
use crate::place::with_suffix;

/// How names of packages end.
const ENDING: &str = "cadangan";

/// A package in a folder, by what it says of itself.
#[derive(Debug, Clone)]
pub struct PackageRecord {
    pub file: PathBuf,
    /// Bytes.
    pub size: u64,
    /// `None` when the package is damaged.
    pub manifest: Option<Manifest>,
}

impl PackageRecord {
    /// A package by its file.
    pub fn read(file: &Path) -> Self {
        let size = fs::metadata(file).map_or(0, |data| data.len());
        Self { file: file.to_path_buf(), size, manifest: Package::open(file).ok().map(|package| package.manifest) }
    }

    /// Number in the manifest; a damaged package has the one in its name.
    pub fn number(&self) -> u32 {
        self.manifest.as_ref().map_or_else(|| number_in(&self.file), |manifest| manifest.number)
    }

    /// Name of the file, without its folder.
    pub fn name(&self) -> String {
        self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    fn day(&self) -> Option<NaiveDate> {
        self.manifest.as_ref()?.at.get(..10)?.parse().ok()
    }
}

/// `kota.mutasi` -> `kota.mutasi.cadangan`
pub fn own_folder(store: &Path) -> PathBuf {
    with_suffix(store, ".cadangan")
}

/// `kota.mutasi`, 12 -> `kota-000012.cadangan`
pub(crate) fn package_name(store: &Path, number: u32) -> String {
    format!("{}-{number:06}.{ENDING}", stem(store))
}

fn stem(store: &Path) -> String {
    store.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn number_in(file: &Path) -> u32 {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    stem.rsplit_once('-').and_then(|(_, number)| number.parse().ok()).unwrap_or(0)
}

/// The packages in a folder, newest number first; a folder that is not there has none.
pub fn packages_in(folder: &Path) -> Vec<PackageRecord> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let packages = files.filter(|file| file.extension().is_some_and(|ending| ending == ENDING) && file.is_file());
    let mut found: Vec<PackageRecord> = packages.map(|file| PackageRecord::read(&file)).collect();
    found.sort_by_key(|package| (std::cmp::Reverse(package.number()), package.name()));
    found
}

/// The highest number that a folder knows, also from damaged packages.
pub(crate) fn highest_number(packages: &[PackageRecord]) -> u32 {
    packages.iter().map(|package| package.number().max(number_in(&package.file))).max().unwrap_or(0)
}

/// Removes the copies of one store that are too many. A copy that cannot be removed now goes another time.
pub(crate) fn thin_out(folder: &Path, store_id: &str) {
    let packages = packages_in(folder);
    let own = packages.iter().filter(|package| {
        package.manifest.as_ref().is_some_and(|manifest| manifest.facts.store_id == store_id && manifest.number > 0)
    });
    let own: Vec<&PackageRecord> = own.collect();
    let numbers: Vec<(u32, Option<NaiveDate>)> = own.iter().map(|package| (package.number(), package.day())).collect();
    let gone = thin::superfluous(&numbers);
    for package in own.iter().filter(|package| gone.contains(&package.number())) {
        let _ = disk::remove_file(&package.file);
    }
}

/// Carries a package to another folder, reads it back, and thins that folder like the own one. A package of the same
/// name that is another one is not overwritten. `false` when it lies there already.
pub(crate) fn carry(package: &PackageRecord, folder: &Path) -> Result<bool, StoreError> {
    let hash = file_sha256(&package.file)?;
    let mut to = folder.join(package.name());
    let mut turn = 1;
    while to.exists() {
        if file_sha256(&to).is_ok_and(|there| there == hash) {
            return Ok(false);
        }
        turn += 1;
        to = folder.join(format!("{}-{turn}.{ENDING}", package.name().trim_end_matches(".cadangan")));
    }
    space::require(folder, package.size)?;
    let work = work_name(&to);
    let carried = copy_durably(&package.file, &work).and_then(|()| {
        if file_sha256(&work)? != hash {
            return Err(StoreError::new(
                "second_place_failed",
                format!("Salinan di {} tidak sama dengan aslinya. Periksa atau ganti perangkatnya.", folder.display()),
            ));
        }
        disk::move_into_place(&work, &to)
    });
    if carried.is_err() {
        let _ = disk::remove_file(&work);
    }
    carried?;
    if let Some(manifest) = &package.manifest {
        thin_out(folder, &manifest.facts.store_id);
    }
    Ok(true)
}

fn copy_durably(from: &Path, to: &Path) -> Result<(), StoreError> {
    let fault = |error| StoreError::disk("menulis", to, error);
    fs::copy(from, to).and_then(|_| disk::sync_file(to)).map_err(fault)
}

/// The one name under which a package is built; what a cut has left there is written over or swept.
pub(crate) fn work_name(to: &Path) -> PathBuf {
    let name = to.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    disk::folder_of(to).join(format!(".mutasi-cadangan-{name}"))
}

/// Removes what making a package has left when it was cut off.
pub(crate) fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(".mutasi-cadangan-") {
            let path = entry.path();
            let _ = if path.is_dir() { fs::remove_dir_all(&path) } else { disk::remove_file(&path) };
        }
    }
}
