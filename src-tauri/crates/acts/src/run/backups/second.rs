//! The second place (*tempat kedua*): another disk or stick that the newest copy is carried to.

use std::path::Path;

use chrono::NaiveDate;
use mutasi_store::{LocalSettings, carry_newest};

use super::{KIND, list_backups};
use crate::contract::*;
use crate::desk::Desk;
use crate::op::Op;

/// Days after which the second place is asked for.
const REMINDED_AFTER: i64 = 7;

pub(crate) fn set_second_place(desk: &mut Desk, asked: SetSecondPlace) -> Result<BackupsView, Failure> {
    desk.require_role(Op::SetSecondPlace)?;
    let folder = asked.folder.as_deref().map(|handle| desk.handles.require(handle)).transpose()?;
    let folder = folder.map(Path::to_path_buf);
    let store = desk.path()?;
    if let Some(folder) = &folder
        && (!folder.is_dir() || mutasi_store::own_folder(&store) == *folder)
    {
        return Err(Failure::refused(
            "second_place_folder",
            "Tempat kedua harus folder lain, sebaiknya di disk atau flashdisk lain. Pilih folder lain.",
        ));
    }
    let known = LocalSettings::read(&store);
    let settings = LocalSettings { second_place: folder, last_copied: None, ..known.clone() };
    settings.write(&store)?;
    if let Err(failure) = carry(&store, desk.today) {
        // A place that takes no copy is none.
        known.write(&store)?;
        return Err(failure);
    }
    desk.changed_too(KIND);
    list_backups(desk, Nothing {})
}

/// Carries the newest copy to the second place, if there is one and it can be reached.
pub(crate) fn carry(store: &Path, today: NaiveDate) -> Result<(), Failure> {
    let settings = LocalSettings::read(store);
    let Some(folder) = settings.second_place.clone().filter(|folder| folder.is_dir()) else { return Ok(()) };
    carry_newest(store, &folder)?;
    LocalSettings { last_copied: Some(today), ..settings }.write(store)?;
    Ok(())
}

pub(super) fn view(settings: &LocalSettings) -> Option<SecondPlaceView> {
    let folder = settings.second_place.as_ref()?;
    Some(SecondPlaceView {
        name: folder.file_name().map_or_else(|| folder.display().to_string(), |name| name.to_string_lossy().into()),
        present: folder.is_dir(),
        last_copied: settings.last_copied,
    })
}

/// A sentence when the second place wants attention.
pub(super) fn reminder(settings: &LocalSettings, today: NaiveDate) -> Option<String> {
    let Some(second) = view(settings) else {
        return Some(
            "Belum ada tempat cadangan kedua. Pilih folder di disk atau flashdisk lain: bila disk PC ini rusak, \
             cadangannya ikut hilang."
                .to_string(),
        );
    };
    let days = second.last_copied.map(|day| (today - day).num_days());
    // A clock that stood wrong must not keep the reminder away for years.
    let recent = days.is_some_and(|days| (0..=REMINDED_AFTER).contains(&days));
    match (recent, second.present) {
        (true, _) => None,
        (false, false) => Some(format!(
            "Tempat cadangan kedua \"{}\" tidak terpasang{}. Pasang perangkatnya, lalu cadangkan.",
            second.name,
            since(days)
        )),
        (false, true) => Some(format!(
            "Tempat cadangan kedua \"{}\" belum menerima cadangan{}. Cadangkan sekarang.",
            second.name,
            since(days)
        )),
    }
}

fn since(days: Option<i64>) -> String {
    days.filter(|days| *days > 0).map(|days| format!(" sejak {days} hari")).unwrap_or_default()
}

/// What is told at the start: a copy that failed, a second place that waits.
pub(crate) fn told(store: &Path, today: NaiveDate) -> Vec<String> {
    let settings = LocalSettings::read(store);
    let failed = (!settings.copy_failed.is_empty())
        .then(|| format!("Cadangan otomatis yang lalu gagal dibuat. {}", settings.copy_failed));
    let reminder = settings.second_place.is_some().then(|| reminder(&settings, today)).flatten();
    failed.into_iter().chain(reminder).collect()
}
