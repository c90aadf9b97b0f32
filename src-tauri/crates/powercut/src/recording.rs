//! Recordings that run, each of one folder, and what they have become.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError, Weak};

use mutasi_store::{FileOperation, observe_files};

use crate::log::{Log, Operation, Who};
use crate::vfs;

static RUNNING: Mutex<Vec<Weak<Mutex<Log>>>> = Mutex::new(Vec::new());

/// A folder under observation. Tests side by side each have their own.
pub struct Recording {
    root: PathBuf,
    log: Arc<Mutex<Log>>,
}

/// Everything that happened in a folder, finished.
pub struct Recorded {
    pub(crate) root: PathBuf,
    pub(crate) log: Log,
}

impl Recording {
    /// Watches a folder from now on. What stands in it already is on the disk for good.
    ///
    /// Only files that are opened after the first call in this process are seen: SQLite asks for its file layer when a
    /// file is opened.
    pub fn of(root: &Path) -> Self {
        static INSTALLED: Once = Once::new();
        INSTALLED.call_once(|| {
            vfs::install();
            observe_files(observe);
        });
        let log = Arc::new(Mutex::new(Log::of(root)));
        guard(&RUNNING).push(Arc::downgrade(&log));
        Self { root: root.to_path_buf(), log }
    }

    /// Says that the screen has shown everything up to `done`.
    pub fn confirm(&self, done: u64) {
        guard(&self.log).operations.push(Operation::Confirmed(done));
    }

    /// How much has happened until now.
    pub fn len(&self) -> usize {
        guard(&self.log).operations.len()
    }

    /// Whether nothing has happened.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Stops watching. Files that are still open write on unseen, so the store is closed first.
    pub fn end(self) -> Recorded {
        let empty = Log::of(Path::new(""));
        let log = std::mem::replace(&mut *guard(&self.log), empty);
        Recorded { root: self.root, log }
    }
}

/// The running log that a path belongs to, and its name there.
pub(crate) fn of_path(path: &Path) -> Option<(Arc<Mutex<Log>>, PathBuf)> {
    let mut running = guard(&RUNNING);
    running.retain(|log| log.strong_count() > 0);
    running.iter().find_map(|log| {
        let log = log.upgrade()?;
        let name = guard(&log).name_of(path)?;
        Some((log, name))
    })
}

fn observe(operation: FileOperation<'_>) {
    let path = match operation {
        FileOperation::Written(path)
        | FileOperation::Synced(path)
        | FileOperation::Renamed(path, _)
        | FileOperation::Removed(path)
        | FileOperation::FolderSynced(path) => path,
    };
    let Some((log, name)) = of_path(path) else { return };
    let mut log = guard(&log);
    match operation {
        FileOperation::Written(_) => log.rewrite(&name),
        FileOperation::Synced(_) => {
            let file = log.adopt(&name);
            log.operations.push(Operation::Synced { file, by: Who::Store });
        }
        FileOperation::Renamed(_, to) => {
            if let Some(to) = log.name_of(to) {
                log.rename(&name, &to);
            }
        }
        FileOperation::Removed(_) => log.remove(&name),
        FileOperation::FolderSynced(_) => {
            log.operations.push(Operation::FolderSynced { folder: name, by: Who::Store });
        }
    }
}

/// A test that failed while it held the log has told what it found already.
pub(crate) fn guard<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
