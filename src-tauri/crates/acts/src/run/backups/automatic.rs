//! Copies that the program makes by itself.

use std::path::Path;

use mutasi_store::{LocalSettings, Reason, StoreError};

use super::KIND;
use crate::contract::*;
use crate::desk::Desk;

/// A copy of the store as it is before files are taken in. Without it the import does not begin.
pub(crate) fn before_import(desk: &mut Desk) -> Result<(), Failure> {
    desk.watch.report("backup", 0, 0, "membuat cadangan sebelum impor");
    let kept = desk.store.keep_copy(Reason::Import).map_err(|error: StoreError| {
        let failure = Failure::from(error);
        Failure { message: format!("Impor belum dimulai: cadangannya gagal dibuat. {}", failure.message), ..failure }
    })?;
    if kept.is_some() {
        desk.changed_too(KIND);
    }
    Ok(())
}

impl Desk {
    /// A copy when the desk closes or a new day begins, if the store has changed, carried to the second place when it is
    /// there. It never stops anybody; what failed is told at the next start.
    pub(crate) fn keep_day(&mut self) {
        let Ok(path) = self.path() else { return };
        let kept = self
            .store
            .keep_copy(Reason::DayEnd)
            .map_err(Failure::from)
            .and_then(|kept| if kept.is_some() { super::carry(&path, self.today) } else { Ok(()) });
        match kept {
            Ok(()) => tell_outcome(&path, ""),
            Err(failure) => tell_outcome(&path, &failure.message),
        }
    }
}

/// Remembers why the last copy could not be made, or that it was.
pub(super) fn tell_outcome(store: &Path, failed: &str) {
    let settings = LocalSettings::read(store);
    if settings.copy_failed != failed {
        // On a disk that takes neither copy nor note, the next copy tells.
        let _ = LocalSettings { copy_failed: failed.to_string(), ..settings }.write(store);
    }
}
