//! Files and folders that the officer chose. A request names them by handle; only the edges know paths.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::contract::Failure;

/// A handle and the name to show.
#[derive(Debug, Clone, Serialize)]
pub struct Granted {
    pub id: String,
    pub name: String,
}

#[derive(Default)]
pub(crate) struct Handles {
    paths: BTreeMap<String, PathBuf>,
    next: u64,
}

impl Handles {
    /// Gives a handle for a path; the same path keeps its handle.
    pub(crate) fn grant(&mut self, path: PathBuf) -> Granted {
        let name =
            path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
        if let Some((id, _)) = self.paths.iter().find(|(_, known)| **known == path) {
            return Granted { id: id.clone(), name };
        }
        self.next += 1;
        let id = format!("f{}", self.next);
        self.paths.insert(id.clone(), path);
        Granted { id, name }
    }

    pub(crate) fn path(&self, id: &str) -> Option<&Path> {
        self.paths.get(id).map(PathBuf::as_path)
    }

    pub(crate) fn require(&self, id: &str) -> Result<&Path, Failure> {
        self.path(id).ok_or_else(|| {
            Failure::refused("file_not_chosen", "Berkas atau folder belum dipilih. Pilih dahulu, lalu ulangi.")
        })
    }
}
