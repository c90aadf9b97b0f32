//! Bringing a copy back in place of the store, taking that back, and saving what can be read of a damaged one. The desk
//! is closed for the moment in which the files change places.

use std::path::Path;

use chrono::NaiveDate;
use mutasi_domain::account::Role;
use mutasi_store::{
    Entry, KeptRecord, Mode, Store, StoreError, Unlocking, forget_kept, highest_copy, kept_stores, prepare, salvage,
};

use super::Front;
use crate::contract::*;
use crate::op::Op;
use crate::run;

/// Faults of a store that let anybody with a passphrase bring a copy back: there is nothing left to protect from them.
const LOST: [&str; 3] = ["store_missing", "store_damaged", "key_file_missing"];

impl Front {
    pub(super) fn list_backups(&self, today: NaiveDate) -> Result<BackupsView, Failure> {
        run::list(&self.path, None, today)
    }

    pub(super) fn preview_backup(&mut self, asked: &WhichBackup) -> Result<BackupPreview, Failure> {
        let file = run::source(&self.path, &self.handles, asked.id.as_deref(), asked.file.as_deref())?;
        self.door.let_try(&self.path)?;
        let looked = run::look_into(&self.path, None, &file, asked);
        self.count_failure(&looked);
        looked
    }

    pub(super) fn restore_backup(&mut self, asked: &RestoreBackup, today: NaiveDate) -> Result<SessionView, Failure> {
        let file = run::source(&self.path, &self.handles, asked.id.as_deref(), asked.file.as_deref())?;
        self.replace(Op::RestoreBackup, &file, &asked.account, &asked.passphrase, today)
    }

    pub(super) fn undo_restore(&mut self, asked: &UndoRestore, today: NaiveDate) -> Result<SessionView, Failure> {
        let kept: KeptRecord = kept_stores(&self.path).into_iter().next().ok_or_else(|| {
            Failure::refused("nothing_kept", "Tidak ada pemulihan yang dapat diurungkan. Pilih cadangan dari daftar.")
        })?;
        let view = self.replace(Op::UndoRestore, &kept.file, &asked.account, &asked.passphrase, today)?;
        forget_kept(&kept);
        Ok(view)
    }

    fn replace(
        &mut self,
        op: Op,
        file: &Path,
        account: &str,
        passphrase: &str,
        today: NaiveDate,
    ) -> Result<SessionView, Failure> {
        let account = self.who_may(op, account, passphrase, today)?;
        let unlocking = Unlocking { store: self.desk.as_ref().map(|desk| &desk.store), account: &account, passphrase };
        let prepared = prepare(&self.path, file, unlocking).map_err(Failure::from);
        self.count_failure(&prepared);
        let prepared = prepared?;
        // What the restore leaves behind is told in the trail, so that those copies are not taken for a cut chain.
        let highest = highest_copy(&self.path);
        let name = name_of(file);
        self.close_desk_without_copy();
        let mut store = prepared.put_in_place()?;
        let entry = Entry { account: &account, act: op.name(), label: op.label(), official: op.is_official() };
        store.transact(Mode::Commit, &entry, |tx| -> Result<(), StoreError> {
            tx.add_restored(&account, &name, highest)
        })?;
        let known = store.read().accounts()?.iter().any(|known| known.name == account && !known.removed);
        if known {
            return self.sit_at(store, &account, today);
        }
        // An account that came after the copy: somebody else signs in.
        drop(store);
        self.closed_session(today)
    }

    /// The account that the terminal signs in for a restore: the one that is named, else the first that holds a key and
    /// keeps copies.
    pub fn who_restores(&self, named: Option<&str>) -> String {
        if let Some(named) = named {
            return named.to_string();
        }
        let peeked = mutasi_store::peek(&self.path).ok().flatten();
        match peeked {
            Some(peeked) if !peeked.demo => peeked.accounts.into_iter().next().unwrap_or_default(),
            _ => Role::Administrator.code().to_string(),
        }
    }

    /// Who brings the copy back: whoever sits at the desk, or signs in for it, as an administrator. When the store itself
    /// cannot be opened, any passphrase that opens the copy will do.
    fn who_may(&mut self, op: Op, account: &str, passphrase: &str, today: NaiveDate) -> Result<String, Failure> {
        if self.desk.is_none() {
            self.door.let_try(&self.path)?;
            let sat = match Store::open(&self.path, account, passphrase) {
                Ok(store) => self.sit_at(store, account, today).map(drop),
                Err(error) => Err(self.counted(error)),
            };
            match sat {
                Err(failure) if LOST.contains(&failure.code.as_str()) => return Ok(account.to_string()),
                sat => sat?,
            }
            if let Err(failure) = self.desk.as_ref().map_or(Ok(()), |desk| desk.require_role(op)) {
                self.close_desk_without_copy();
                return Err(failure);
            }
        }
        let desk = self.desk.as_ref().ok_or_else(super::locked)?;
        desk.require_role(op)?;
        Ok(desk.account.clone())
    }

    /// A passphrase that opens no copy counts like one that opens no store.
    fn count_failure<T>(&mut self, tried: &Result<T, Failure>) {
        if tried.as_ref().is_err_and(|failure| failure.code == "wrong_passphrase") {
            self.door.failed(&self.path);
        }
    }

    pub(super) fn salvage_store(&mut self, asked: &SalvageStore, today: NaiveDate) -> Result<Salvaged, Failure> {
        let to = self.handles.require(&asked.to)?.to_path_buf();
        let account = self.who_may(Op::SalvageStore, &asked.account, &asked.passphrase, today)?;
        // The damaged file is read with nobody at it.
        self.close_desk_without_copy();
        let salvaged = salvage(&self.path, &to, &account, &asked.passphrase).map_err(|error| self.counted(error))?;
        Ok(run::salvaged_view(&name_of(&to), salvaged))
    }
}

fn name_of(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
