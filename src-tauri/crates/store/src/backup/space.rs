//! Room on a disk, asked for before something large is written.

use std::path::Path;

use crate::error::StoreError;

/// Left free beside what is written, in bytes.
const MARGIN: u64 = 32 << 20;

/// Refuses when a folder has no room for so many bytes and a margin; where the system does not tell, writing tells.
pub(crate) fn require(folder: &Path, bytes: u64) -> Result<(), StoreError> {
    match free(folder) {
        Some(free) if free < bytes.saturating_add(MARGIN) => Err(StoreError::new(
            "disk_full",
            format!(
                "Ruang disk di {} tinggal {} MB, perlu {} MB. Kosongkan ruang, lalu ulangi; tidak ada yang berubah.",
                folder.display(),
                free >> 20,
                (bytes.saturating_add(MARGIN) >> 20) + 1
            ),
        )),
        _ => Ok(()),
    }
}

#[cfg(unix)]
fn free(folder: &Path) -> Option<u64> {
    let room = rustix::fs::statvfs(folder).ok()?;
    Some(room.f_bavail.saturating_mul(room.f_frsize))
}

#[cfg(not(unix))]
fn free(_folder: &Path) -> Option<u64> {
    None
}
