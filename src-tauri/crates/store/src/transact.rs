//! One act = one transaction = one journal entry.

use rusqlite::Connection;
use rusqlite::session::{ConflictAction, Session};

use crate::error::StoreError;
use crate::journal::{self, NewEntry};
use crate::open::Store;
use crate::read::Writer;
use crate::schema::TABLES;

/// What the journal says about an act.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    pub account: &'a str,
    /// Name of the act, for example `take_import`.
    pub act: &'a str,
    /// Indonesian label for menu and trail, for example `impor pegawai`.
    pub label: &'a str,
    /// Official acts (approval, decree) are revoked by another act, never undone.
    pub official: bool,
}

/// Whether an act is to stay. A rehearsal runs the very same code and rolls back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Commit,
    Rehearse,
    /// The act stays, but not the contents of its entry: they would hold what the act erased.
    Erase,
}

/// The answer of an act and the kinds of records that it changed.
#[derive(Debug, Clone)]
pub struct Done<T> {
    pub value: T,
    /// Names of tables, in alphabetical order.
    pub changed: Vec<String>,
}

impl Store {
    /// Runs `work` in one transaction and writes one journal entry. An error, or a change of nothing, leaves the store
    /// as it was.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        mode: Mode,
        entry: &Entry<'_>,
        work: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        self.begin()?;
        let run = || -> Result<(T, Vec<u8>), E> {
            let mut session = start_session(&self.connection)?;
            let value = work(&Writer::new(&self.connection)?)?;
            Ok((value, captured(&mut session)?))
        };
        let outcome = run();
        self.finish(mode, entry, None, outcome)
    }

    /// Applies a stored changeset as an entry of its own (undo, redo).
    ///
    /// Foreign keys are checked once at the end: checking them row by row opens a statement journal for every row
    /// inside the savepoint of the changeset, which made undoing 50,000 rows take a minute instead of a second.
    pub(crate) fn apply_entry(&mut self, entry: &Entry<'_>, of: i64, changes: &[u8]) -> Result<Done<()>, StoreError> {
        self.connection.pragma_update(None, "foreign_keys", false)?;
        let applied = self.apply_unchecked(entry, of, changes);
        self.connection.pragma_update(None, "foreign_keys", true)?;
        applied
    }

    fn apply_unchecked(&mut self, entry: &Entry<'_>, of: i64, changes: &[u8]) -> Result<Done<()>, StoreError> {
        self.begin()?;
        let run = || -> Result<((), Vec<u8>), StoreError> {
            let mut session = start_session(&self.connection)?;
            apply(&self.connection, changes)?;
            let strays: i64 =
                self.connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
            if strays > 0 {
                return Err(conflict());
            }
            Ok(((), captured(&mut session)?))
        };
        let outcome = run();
        self.finish(Mode::Commit, entry, Some(of), outcome)
    }

    fn begin(&self) -> Result<(), StoreError> {
        self.forget_touched();
        Ok(self.connection.execute_batch("BEGIN IMMEDIATE")?)
    }

    fn finish<T, E: From<StoreError>>(
        &mut self,
        mode: Mode,
        entry: &Entry<'_>,
        of: Option<i64>,
        outcome: Result<(T, Vec<u8>), E>,
    ) -> Result<Done<T>, E> {
        let committed = outcome.and_then(|(value, changes)| {
            if mode != Mode::Rehearse {
                self.commit(mode, entry, of, &changes)?;
            }
            Ok(value)
        });
        // A rehearsal, and whatever failed before the commit, leaves nothing behind.
        if !self.connection.is_autocommit() {
            let _ = self.connection.execute_batch("ROLLBACK");
        }
        committed.map(|value| Done { value, changed: self.take_touched(mode) })
    }

    fn commit(&self, mode: Mode, entry: &Entry<'_>, of: Option<i64>, changeset: &[u8]) -> Result<(), StoreError> {
        if !changeset.is_empty() {
            journal::append(&self.connection, &NewEntry { entry, of, changeset })?;
        }
        if mode == Mode::Erase {
            journal::forget_last(&self.connection)?;
        }
        Ok(self.connection.execute_batch("COMMIT")?)
    }

    fn forget_touched(&self) {
        if let Ok(mut touched) = self.touched.lock() {
            touched.clear();
        }
    }

    fn take_touched(&self, mode: Mode) -> Vec<String> {
        let touched = self.touched.lock().map(|mut touched| std::mem::take(&mut *touched)).unwrap_or_default();
        if mode == Mode::Rehearse {
            return Vec::new();
        }
        touched.into_iter().collect()
    }
}

fn start_session(connection: &Connection) -> Result<Session<'_>, StoreError> {
    let mut session = Session::new(connection)?;
    for table in TABLES {
        session.attach(Some(*table))?;
    }
    Ok(session)
}

fn captured(session: &mut Session<'_>) -> Result<Vec<u8>, StoreError> {
    let mut changeset = Vec::new();
    session.changeset_strm(&mut changeset)?;
    Ok(changeset)
}

/// Applies a changeset whole or not at all: any conflict stops it.
pub(crate) fn apply(connection: &Connection, mut changeset: &[u8]) -> Result<(), StoreError> {
    let refuse = |_, _| ConflictAction::SQLITE_CHANGESET_ABORT;
    connection.apply_strm(&mut changeset, None::<fn(&str) -> bool>, refuse).map_err(|error| conflict().because(error))
}

fn conflict() -> StoreError {
    StoreError::new(
        "undo_conflict",
        "Perubahan ini tidak dapat diurungkan lagi karena datanya sudah berubah. Perbaiki dengan tindakan baru.",
    )
}
