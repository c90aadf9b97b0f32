//! The pack on the disk: a folder or one zip, whole or not at all.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use mutasi_store::{sync_folder, write_one_of_many};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::Piece;
use super::gather::step;
use crate::contract::Failure;
use crate::run::Written;
use crate::watch::Watch;

/// Writes the files below a new folder and gives their paths from the chosen one.
pub(super) fn as_folder(watch: &Watch, to: &Path, name: &str, pieces: &[Piece]) -> Result<Vec<String>, Failure> {
    let root = to.join(name);
    fs::create_dir(&root).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => {
            let message = format!("Folder {name} sudah ada di sana. Pilih folder lain; yang lama tidak ditimpa.");
            Failure::refused("file_exists", message)
        }
        _ => disk_fault(name, error),
    })?;
    let done = fill(watch, &root, name, pieces);
    if done.is_err() {
        // Everything below was made by this call.
        let _ = fs::remove_dir_all(&root);
    }
    done?;
    sync_folder(to)?;
    Ok(pieces.iter().map(|piece| format!("{name}/{}", piece.path())).collect())
}

fn fill(watch: &Watch, root: &Path, name: &str, pieces: &[Piece]) -> Result<(), Failure> {
    let folders: BTreeSet<&str> = pieces.iter().map(|piece| piece.folder).filter(|folder| !folder.is_empty()).collect();
    for folder in &folders {
        fs::create_dir(root.join(folder)).map_err(|error| disk_fault(name, error))?;
    }
    for (done, piece) in pieces.iter().enumerate() {
        step(watch, done as u64, pieces.len() as u64, &piece.name)?;
        write_one_of_many(&root.join(piece.folder).join(&piece.name), &piece.bytes)?;
    }
    for folder in folders {
        sync_folder(&root.join(folder))?;
    }
    Ok(sync_folder(root)?)
}

/// Writes one zip; the same files give the same bytes.
pub(super) fn as_zip(watch: &Watch, to: &Path, name: &str, pieces: &[Piece]) -> Result<Vec<String>, Failure> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let fault = |error: zip::result::ZipError| disk_fault(name, error.into());
    for (done, piece) in pieces.iter().enumerate() {
        step(watch, done as u64, pieces.len() as u64, &piece.name)?;
        let path = format!("{name}/{}", piece.path());
        package.start_file(path, SimpleFileOptions::default()).map_err(fault)?;
        package.write_all(&piece.bytes).map_err(|error| disk_fault(name, error))?;
    }
    let bytes = package.finish().map_err(fault)?.into_inner();
    let file = format!("{name}.zip");
    let mut written = Written::into(to.to_path_buf());
    let done = written.write(&file, &bytes).and_then(|()| written.sync());
    if done.is_err() {
        written.take_back();
    }
    done?;
    Ok(vec![file])
}

fn disk_fault(name: &str, error: std::io::Error) -> Failure {
    let message = format!("Berkas bukti {name} gagal ditulis. Periksa ruang kosong dan izin folder, lalu ulangi.");
    Failure::broken("disk", message).with_details(error)
}
