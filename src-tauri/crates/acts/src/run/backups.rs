//! Copies of the store: listed, made, looked into, carried to a second place.

mod automatic;
mod preview;
mod second;
mod views;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use mutasi_store::{LocalSettings, Reason, Store, kept_stores, own_folder, packages_in};

use crate::contract::*;
use crate::desk::Desk;
use crate::handles::Handles;

pub(crate) use automatic::before_import;
pub(crate) use preview::{look_into, preview_backup};
pub(crate) use second::{carry, set_second_place, told};
use views::{Origin, line};

/// The kind of record that copies are for the page.
const KIND: &str = "backup";

pub(crate) fn list_backups(desk: &mut Desk, _: Nothing) -> Result<BackupsView, Failure> {
    list(&desk.path()?, Some(&desk.store), desk.today)
}

/// Copies of the store at a place, open or not.
pub(crate) fn list(store: &Path, open: Option<&Store>, today: NaiveDate) -> Result<BackupsView, Failure> {
    let settings = LocalSettings::read(store);
    let own = packages_in(&own_folder(store));
    let known = own.iter().find_map(|package| Some(package.manifest.as_ref()?.facts.store_id.clone()));
    let id = open.map(|open| open.facts().map(|facts| facts.store_id)).transpose()?.or(known);
    let mut backups: Vec<BackupLine> = own.iter().map(|package| line(package, Origin::Own, id.as_deref())).collect();
    if let Some(folder) = &settings.second_place {
        backups.extend(packages_in(folder).iter().map(|package| line(package, Origin::Second, id.as_deref())));
    }
    let kept = kept_stores(store).into_iter().map(|kept| KeptStore {
        number: kept.number,
        file: kept.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        size: kept.size,
    });
    let due = open.map_or(Ok(false), Store::copy_is_due)?;
    let demo = open.is_some_and(Store::is_demo);
    Ok(BackupsView {
        backups,
        kept: kept.collect(),
        reminder: second::reminder(&settings, today).filter(|_| !demo),
        second: second::view(&settings),
        automatic: AutomaticView { due, failed: settings.copy_failed },
    })
}

pub(crate) fn backup(desk: &mut Desk, asked: Backup) -> Result<BackupView, Failure> {
    desk.watch.report("backup", 0, 0, "membuat dan memeriksa cadangan");
    let made = desk.store.backup(desk.handles.require(&asked.to)?)?;
    Ok(BackupView {
        file: made.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        sha256: made.sha256,
        entries: made.entries,
    })
}

pub(crate) fn backup_now(desk: &mut Desk, asked: Nothing) -> Result<BackupsView, Failure> {
    desk.watch.report("backup", 0, 0, "membuat dan memeriksa cadangan");
    desk.store.keep_copy(Reason::Asked)?;
    let path = desk.path()?;
    automatic::tell_outcome(&path, "");
    carry(&path, desk.today)?;
    desk.changed_too(KIND);
    list_backups(desk, asked)
}

/// The file behind an id of the list or behind a handle.
pub(crate) fn source(
    store: &Path,
    handles: &Handles,
    id: Option<&str>,
    file: Option<&str>,
) -> Result<PathBuf, Failure> {
    let gone = || Failure::refused("backup_unknown", "Cadangan ini tidak ada lagi. Pilih cadangan lain dari daftar.");
    let path = match (id, file) {
        (_, Some(handle)) => handles.require(handle)?.to_path_buf(),
        (Some(id), None) => {
            let (place, name) = id.split_once(':').ok_or_else(gone)?;
            let folder = match place {
                "own" => own_folder(store),
                "second" => LocalSettings::read(store).second_place.ok_or_else(gone)?,
                _ => return Err(gone()),
            };
            // A name and never a way out of the folder.
            let plain = Path::new(name).file_name().is_some_and(|only| only == name);
            plain.then(|| folder.join(name)).ok_or_else(gone)?
        }
        (None, None) => return Err(gone()),
    };
    if path.is_file() { Ok(path) } else { Err(gone()) }
}
