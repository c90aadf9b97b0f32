//! Files that an officer chooses and that are read whole: emblems, fonts, templates, documents, office files.

use std::fs::{File, metadata};
use std::io::{ErrorKind, Read};

use crate::contract::Failure;
use crate::desk::Desk;

/// Name and bytes of a chosen file. One of more than so many megabytes is refused before it is read.
pub(crate) fn read_small(desk: &Desk, handle: &str, megabytes: u64) -> Result<(String, Vec<u8>), Failure> {
    let path = desk.handles.require(handle)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let unreadable = |error: std::io::Error| {
        let message = format!("Berkas {name} tidak dapat dibaca. Pastikan berkasnya masih ada, lalu pilih kembali.");
        Failure::refused("file_unreadable", message).with_details(error)
    };
    // Asked before opening: a pipe would wait for a writer, and a device has no end.
    if !metadata(path).map_err(unreadable)?.is_file() {
        return Err(unreadable(ErrorKind::InvalidInput.into()));
    }
    let most = megabytes << 20;
    let mut bytes = Vec::new();
    // One byte more than allowed tells a file that is too large, also one that grows while it is read.
    File::open(path).and_then(|file| file.take(most + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    if bytes.len() as u64 > most {
        let message = format!("Berkas {name} lebih besar dari {megabytes} MB. Pilih berkas yang lebih kecil.");
        return Err(Failure::refused("file_too_large", message));
    }
    Ok((name, bytes))
}
