//! Files of a batch that was cut off: they have no row, so they must not lie about as if they were issued.

use mutasi_store::{Store, remove_file, sha256, sync_folder, temporary_of};

use crate::contract::Failure;

/// Removes files that were noted but never recorded, and says so. A file that meanwhile holds something else is not
/// ours and stays; one whose folder is not there now (a stick) stays noted until it is.
pub(crate) fn sweep(store: &Store) -> Result<Vec<String>, Failure> {
    let mut removed = 0;
    for file in store.read().pending_files()? {
        let Some(folder) = file.path.parent().filter(|folder| folder.is_dir()) else { continue };
        let _ = remove_file(&temporary_of(&file.path));
        let ours = std::fs::read(&file.path).is_ok_and(|bytes| sha256(&bytes) == file.sha256);
        if ours && !is_recorded(store, &file.sha256)? {
            if remove_file(&file.path).is_err() {
                continue;
            }
            removed += 1;
        }
        // As long as the removal is not on the disk it needs its note: a power cut would bring the file back.
        sync_folder(folder)?;
        store.forget_pending_file(file.id)?;
    }
    if removed == 0 {
        return Ok(Vec::new());
    }
    Ok(vec![format!(
        "Penerbitan surat yang lalu terputus. {removed} berkas yang belum tercatat sudah dihapus dari foldernya; tidak ada \
         nomor yang terpakai olehnya. Lanjutkan penerbitan dari layar SK & surat."
    )])
}

fn is_recorded(store: &Store, hash: &str) -> Result<bool, Failure> {
    Ok(store.read().find_decree(hash)?.is_some() || store.read().find_letter(hash)?.is_some())
}
