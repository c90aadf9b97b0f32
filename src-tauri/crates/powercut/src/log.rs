//! What was done to the files of one folder, in order.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A file whatever its name is now: number of its beginning in the log.
pub(crate) type FileId = usize;

/// One thing that was done. Names are paths below the folder.
#[derive(Debug, Clone)]
pub(crate) enum Operation {
    Created {
        name: PathBuf,
        file: FileId,
    },
    Written {
        file: FileId,
        at: u64,
        bytes: Box<[u8]>,
    },
    Truncated {
        file: FileId,
        size: u64,
    },
    Synced {
        file: FileId,
        by: Who,
    },
    Renamed {
        from: PathBuf,
        to: PathBuf,
        file: FileId,
    },
    Removed {
        name: PathBuf,
    },
    FolderSynced {
        folder: PathBuf,
        by: Who,
    },
    /// The screen has shown that everything up to this is done.
    Confirmed(u64),
}

/// Who asked the disk to be sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    Sqlite,
    /// SQLite for the operating system: its own file layer syncs the folder of a new log with the log.
    FileLayer,
    Store,
}

/// The log, and which file stands under which name at its end.
#[derive(Debug)]
pub(crate) struct Log {
    root: PathBuf,
    pub(crate) operations: Vec<Operation>,
    names: BTreeMap<PathBuf, FileId>,
    files: FileId,
    /// How many operations belong to what stood in the folder before.
    pub(crate) before: usize,
}

impl Log {
    /// Begins with everything that stands in the folder, as if it had been there for long.
    pub(crate) fn of(root: &Path) -> Self {
        let mut log =
            Self { root: root.to_path_buf(), operations: Vec::new(), names: BTreeMap::new(), files: 0, before: 0 };
        let mut folders = vec![root.to_path_buf()];
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
                match path.strip_prefix(root) {
                    _ if path.is_dir() => folders.push(path),
                    Ok(name) if is_kept(name) => {
                        log.adopt(name);
                    }
                    _ => {}
                }
            }
        }
        log.before = log.operations.len();
        log
    }

    /// The name of a path below the folder; `None` for what is not ours or not kept on the disk.
    pub(crate) fn name_of(&self, path: &Path) -> Option<PathBuf> {
        path.strip_prefix(&self.root).ok().filter(|name| is_kept(name)).map(Path::to_path_buf)
    }

    /// The file under a name. One that was never told of is taken as it stands, as if it had been there for long.
    pub(crate) fn adopt(&mut self, name: &Path) -> FileId {
        if let Some(file) = self.names.get(name) {
            return *file;
        }
        let bytes = fs::read(self.root.join(name)).unwrap_or_default();
        let file = self.create(name);
        self.operations.push(Operation::Written { file, at: 0, bytes: bytes.into() });
        self.operations.push(Operation::Synced { file, by: Who::Store });
        let folder = name.parent().unwrap_or(Path::new("")).to_path_buf();
        self.operations.push(Operation::FolderSynced { folder, by: Who::Store });
        file
    }

    /// A new, empty file under a name.
    pub(crate) fn create(&mut self, name: &Path) -> FileId {
        let file = self.files;
        self.files += 1;
        self.names.insert(name.to_path_buf(), file);
        self.operations.push(Operation::Created { name: name.to_path_buf(), file });
        file
    }

    /// The file that the engine opened, new when it was not there.
    pub(crate) fn open(&mut self, name: &Path, was_there: bool) -> FileId {
        if was_there { self.adopt(name) } else { self.create(name) }
    }

    /// A file that was written as a whole.
    pub(crate) fn rewrite(&mut self, name: &Path) {
        let bytes = fs::read(self.root.join(name)).unwrap_or_default();
        let file = match self.names.get(name) {
            Some(file) => *file,
            None => self.create(name),
        };
        self.operations.push(Operation::Truncated { file, size: 0 });
        self.operations.push(Operation::Written { file, at: 0, bytes: bytes.into() });
    }

    pub(crate) fn rename(&mut self, from: &Path, to: &Path) {
        let file = self.adopt(from);
        self.names.remove(from);
        self.names.insert(to.to_path_buf(), file);
        self.operations.push(Operation::Renamed { from: from.to_path_buf(), to: to.to_path_buf(), file });
    }

    pub(crate) fn remove(&mut self, name: &Path) {
        if self.names.remove(name).is_some() {
            self.operations.push(Operation::Removed { name: name.to_path_buf() });
        }
    }
}

/// Locks and the shared-memory index say nothing after a power cut: SQLite makes its index anew.
fn is_kept(name: &Path) -> bool {
    let name = name.to_string_lossy();
    !name.ends_with(".lock") && !name.ends_with("-shm")
}
