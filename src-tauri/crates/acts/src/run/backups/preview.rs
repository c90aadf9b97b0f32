//! A look into a copy before it takes the place of the store: opened and checked just now, with what would be lost.

use std::path::Path;

use mutasi_store::{Facts, PackageRecord, Prepared, Store, StoreError, Unlocking, prepare, verify_package};

use super::source;
use super::views::{Origin, counts, line};
use crate::contract::*;
use crate::desk::Desk;
use crate::run::entry_view;

/// Acts shown of either journal.
const SHOWN: u32 = 200;
/// The last acts of a copy.
const LAST: u32 = 20;

pub(crate) fn preview_backup(desk: &mut Desk, asked: WhichBackup) -> Result<BackupPreview, Failure> {
    let store = desk.path()?;
    let file = source(&store, &desk.handles, asked.id.as_deref(), asked.file.as_deref())?;
    desk.watch.report("backup", 0, 0, "membuka dan memeriksa cadangan");
    look_into(&store, Some(&desk.store), &file, &asked)
}

/// Opens and checks a copy, with or without an open store beside it.
pub(crate) fn look_into(
    store: &Path,
    open: Option<&Store>,
    file: &Path,
    asked: &WhichBackup,
) -> Result<BackupPreview, Failure> {
    let now = open.map(Store::facts).transpose()?;
    let mut preview = BackupPreview {
        backup: line(&PackageRecord::read(file), origin(asked), now.as_ref().map(|now| now.store_id.as_str())),
        opened: false,
        needs_passphrase: false,
        now: now.as_ref().map(|now| counts(&now.counts)),
        last: Vec::new(),
        lost: Vec::new(),
        lost_count: 0,
    };
    let unlocking = Unlocking { store: open, account: &asked.account, passphrase: &asked.passphrase };
    match prepare(store, file, unlocking) {
        Ok(prepared) => {
            let filled = fill(&mut preview, &prepared, open, now.as_ref());
            prepared.discard();
            filled?;
        }
        Err(error) if waits_for_passphrase(&error, asked) => {
            verify_package(file)?;
            preview.needs_passphrase = true;
        }
        Err(error) => return Err(error.into()),
    }
    Ok(preview)
}

fn waits_for_passphrase(error: &StoreError, asked: &WhichBackup) -> bool {
    asked.passphrase.is_empty() && ["backup_other_key", "wrong_passphrase"].contains(&error.code)
}

fn fill(
    preview: &mut BackupPreview,
    prepared: &Prepared,
    open: Option<&Store>,
    now: Option<&Facts>,
) -> Result<(), Failure> {
    let (last, shared) = prepared.journal(LAST, open)?;
    preview.opened = true;
    preview.backup.entries = prepared.facts.entries;
    preview.backup.counts = counts(&prepared.facts.counts);
    preview.backup.checked = true;
    preview.last = last.into_iter().map(entry_view).collect();
    if let (Some(open), Some(now)) = (open, now) {
        preview.lost_count = now.entries - shared;
        let lost = open.read().journal(None, SHOWN)?.into_iter().filter(|entry| entry.seq > shared);
        preview.lost = lost.map(entry_view).collect();
    }
    Ok(())
}

fn origin(asked: &WhichBackup) -> Origin {
    match asked.id.as_deref().and_then(|id| id.split_once(':')) {
        Some(("own", _)) => Origin::Own,
        Some(("second", _)) => Origin::Second,
        _ => Origin::Chosen,
    }
}
