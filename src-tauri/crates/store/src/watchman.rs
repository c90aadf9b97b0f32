//! The check in the background: a thread with a connection of its own that only reads, so that acts go on beside it. It
//! ends when the store is closed.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use rusqlite::{Connection, InterruptHandle};

use crate::connection::open_to_look;
use crate::error::StoreError;
use crate::journal::now;
use crate::keys::StoreKey;
use crate::open::Store;
use crate::read::Reader;

/// How closely the store is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckKind {
    /// Structure of the file, every page.
    Quick,
    /// Every page and index, the references, and the chain of the journal.
    Full,
}

/// How far a check has come, and what it found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckState {
    Running,
    Sound,
    /// What SQLite or the chain says; for the report, not for the officer.
    Damaged(String),
    /// The check could not be made.
    Failed(String),
    /// The store was closed before it ended.
    Stopped,
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    pub kind: CheckKind,
    pub state: CheckState,
    /// UTC, RFC 3339.
    pub started: String,
    pub ended: Option<String>,
}

/// The thread and what it has found so far. Dropping it stops it.
pub(crate) struct Watchman {
    health: Arc<Mutex<Health>>,
    stopped: Arc<AtomicBool>,
    interrupt: InterruptHandle,
    thread: Option<JoinHandle<()>>,
}

impl Store {
    /// Starts a check in the background; one that runs is stopped first. A store in memory has nothing to check.
    ///
    /// # Errors
    /// When the second connection or the thread cannot be had.
    pub fn check_in_background(&mut self, kind: CheckKind) -> Result<(), StoreError> {
        self.watchman = None;
        let Some(path) = &self.path else { return Ok(()) };
        self.watchman = Some(Watchman::start(path, &self.key, kind)?);
        Ok(())
    }

    /// The last check in the background, running or ended.
    pub fn health(&self) -> Option<Health> {
        self.watchman.as_ref().map(Watchman::health)
    }

    /// Stops the check in the background and closes its connection: nobody else may have the file open when it is
    /// exchanged for another one.
    pub(crate) fn stop_check(&mut self) {
        self.watchman = None;
    }

    /// Waits until the check in the background has ended.
    pub fn await_check(&mut self) -> Option<Health> {
        let watchman = self.watchman.as_mut()?;
        if let Some(thread) = watchman.thread.take() {
            let _ = thread.join();
        }
        Some(watchman.health())
    }
}

impl Watchman {
    fn start(path: &Path, key: &StoreKey, kind: CheckKind) -> Result<Self, StoreError> {
        let connection = open_to_look(path, key)?;
        let interrupt = connection.get_interrupt_handle();
        let started = Health { kind, state: CheckState::Running, started: now(), ended: None };
        let health = Arc::new(Mutex::new(started));
        let stopped = Arc::new(AtomicBool::new(false));
        let (told, stop) = (Arc::clone(&health), Arc::clone(&stopped));
        let work = move || {
            let state = look(&connection, kind, &stop);
            drop(connection);
            let mut health = told.lock().unwrap_or_else(PoisonError::into_inner);
            (health.state, health.ended) = (state, Some(now()));
        };
        let thread = thread::Builder::new().name("periksa".to_owned()).spawn(work).map_err(|error| {
            StoreError::new("check_failed", "Pemeriksaan gagal dimulai. Tutup program lain, lalu ulangi.")
                .because(error)
        })?;
        Ok(Self { health, stopped, interrupt, thread: Some(thread) })
    }

    fn health(&self) -> Health {
        self.health.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Watchman {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Release);
        if let Some(thread) = self.thread.take() {
            // An interrupt between two statements is lost, so it is said until the thread hears it.
            while !thread.is_finished() {
                self.interrupt.interrupt();
                thread::yield_now();
            }
            let _ = thread.join();
        }
    }
}

fn look(connection: &Connection, kind: CheckKind, stop: &AtomicBool) -> CheckState {
    let found = match kind {
        CheckKind::Quick => quick(connection),
        CheckKind::Full => full(connection, stop),
    };
    match found {
        _ if stop.load(Ordering::Acquire) => CheckState::Stopped,
        Ok(None) => CheckState::Sound,
        Ok(Some(damage)) => CheckState::Damaged(damage),
        Err(error) if error.code == "store_damaged" => CheckState::Damaged(details(&error)),
        Err(error) => CheckState::Failed(details(&error)),
    }
}

fn details(error: &StoreError) -> String {
    error.source.as_ref().map_or_else(|| error.message.clone(), |source| source.to_string())
}

fn quick(connection: &Connection) -> Result<Option<String>, StoreError> {
    let answer: String = connection.pragma_query_value(None, "quick_check", |row| row.get(0))?;
    Ok((answer != "ok").then_some(answer))
}

fn full(connection: &Connection, stop: &AtomicBool) -> Result<Option<String>, StoreError> {
    let reader = Reader { connection };
    let integrity = reader.integrity()?;
    if integrity != "ok" {
        return Ok(Some(integrity));
    }
    if stop.load(Ordering::Acquire) {
        return Ok(None);
    }
    let chain = reader.check_chain()?;
    Ok(chain.broken_at.map(|seq| format!("jurnal {seq} tidak cocok dengan rantainya")))
}
