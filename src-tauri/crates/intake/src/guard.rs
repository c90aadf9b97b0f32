//! The look at a file before any parser sees it. A refusal here costs a few milliseconds; what it keeps out could
//! end the process, because a failed allocation cannot be caught.

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;

use sha2::{Digest, Sha256};
use zip_as_read::ZipArchive;
use zip_as_read::result::ZipError;

use crate::error::IntakeError;
use crate::limits::Limits;
use crate::part_scan::PartScan;

/// What a file is by its first bytes; its name is not trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Workbook,
    Text,
}

/// Opens a regular file; a folder or a device is not read.
pub(crate) fn open(path: &Path) -> Result<File, IntakeError> {
    // Asked before opening: opening a named pipe would wait for a writer.
    if !std::fs::metadata(path)?.is_file() {
        return Err(IntakeError::file_unreadable("bukan berkas biasa"));
    }
    Ok(File::open(path)?)
}

/// Recognises the format, and refuses what no reader here understands with the way to convert it.
pub(crate) fn recognise(file: &mut File) -> Result<Format, IntakeError> {
    let mut start = Vec::with_capacity(4096);
    file.by_ref().take(4096).read_to_end(&mut start)?;
    let format = match start.as_slice() {
        [] => Err(IntakeError::file_empty()),
        [b'P', b'K', 3 | 5, ..] => Ok(Format::Workbook),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(old_container(file)?),
        [b'%', b'P', b'D', b'F', ..] => Err(IntakeError::file_not_recognised("adalah dokumen PDF")),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Ok(Format::Text),
        bytes if is_web_page(bytes) => {
            Err(IntakeError::file_not_recognised("adalah halaman web yang diberi nama lembar kerja"))
        }
        bytes if bytes.contains(&0) => Err(IntakeError::file_not_recognised("tidak dikenal jenisnya")),
        _ => Ok(Format::Text),
    };
    file.seek(SeekFrom::Start(0))?;
    format
}

fn is_web_page(start: &[u8]) -> bool {
    let text = String::from_utf8_lossy(start).trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']).to_lowercase();
    ["<html", "<!doctype", "<table", "<?xml", "<meta", "<style"].iter().any(|head| text.starts_with(head))
}

/// An OLE2 container is an old `.xls` or a workbook locked with a password; the name of the locked stream tells.
fn old_container(file: &mut File) -> Result<IntakeError, IntakeError> {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut start = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.by_ref().take(16 << 20).read_to_end(&mut start)?;
    let locked = start.windows(name.len()).any(|window| window == name.as_slice());
    Ok(if locked { IntakeError::file_encrypted() } else { IntakeError::file_old_format() })
}

/// SHA-256 of the file's bytes, lower-case hexadecimal. Leaves the file at its start.
pub(crate) fn sha256(file: &mut File) -> Result<String, IntakeError> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 64 << 10];
    loop {
        match file.read(&mut buffer)? {
            0 => break,
            size => hasher.update(&buffer[..size]),
        }
    }
    file.seek(SeekFrom::Start(0))?;
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// What a workbook holds that an officer should know of; it cannot be told which sheet holds it.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Contents {
    pub(crate) hidden_rows: u32,
    pub(crate) formulas: u32,
}

/// Looks at the container of a workbook: first at what its directory declares, then at what its parts really hold,
/// because a hostile directory lies.
pub(crate) fn check_workbook(file: &File, limits: &Limits) -> Result<Contents, IntakeError> {
    let mut archive = ZipArchive::new(BufReader::new(file.try_clone()?)).map_err(damaged)?;
    if archive.len() > limits.parts {
        return Err(IntakeError::file_hostile("terlalu banyak bagian"));
    }
    let mut declared = 0_u64;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(damaged)?;
        if part.encrypted() {
            return Err(IntakeError::file_encrypted());
        }
        check_ratio(part.size(), part.compressed_size(), limits)?;
        declared = declared.saturating_add(part.size());
        check_total(declared, limits)?;
    }
    check_is_workbook(&archive)?;
    check_parts(&mut archive, limits)
}

fn check_is_workbook(archive: &ZipArchive<BufReader<File>>) -> Result<(), IntakeError> {
    let has = |part: &str| archive.index_for_name(part).is_some();
    if has("xl/workbook.bin") {
        return Err(IntakeError::file_not_recognised("berformat .xlsb"));
    }
    if has("content.xml") && has("mimetype") {
        return Err(IntakeError::file_not_recognised("berformat LibreOffice (.ods atau sejenisnya)"));
    }
    if has("word/document.xml") {
        return Err(IntakeError::file_not_recognised("adalah dokumen Word"));
    }
    // Anything else without a workbook part is left to the reader: producers name that part freely.
    if !has("[Content_Types].xml") && !has("_rels/.rels") {
        return Err(IntakeError::file_not_recognised("adalah arsip ZIP"));
    }
    Ok(())
}

fn check_total(bytes: u64, limits: &Limits) -> Result<(), IntakeError> {
    if bytes > limits.unpacked_bytes {
        return Err(IntakeError::file_hostile("isinya mengembang terlalu besar saat dibuka"));
    }
    Ok(())
}

fn check_ratio(size: u64, packed: u64, limits: &Limits) -> Result<(), IntakeError> {
    if size > limits.ratio_floor && size > packed.saturating_mul(limits.ratio) {
        return Err(IntakeError::file_hostile("satu bagiannya mengembang lebih dari seratus kali"));
    }
    Ok(())
}

/// Unpacks every part once without keeping it.
fn check_parts(archive: &mut ZipArchive<BufReader<File>>, limits: &Limits) -> Result<Contents, IntakeError> {
    let mut contents = Contents::default();
    let mut total = 0_u64;
    for index in 0..archive.len() {
        let scan = scan_part(archive, index, &mut total, limits)?;
        if scan.shared_texts > limits.shared_texts {
            return Err(IntakeError::file_hostile("isi selnya terlalu banyak"));
        }
        contents.hidden_rows = contents.hidden_rows.saturating_add(scan.hidden_rows);
        contents.formulas = contents.formulas.saturating_add(scan.formulas);
    }
    Ok(contents)
}

fn scan_part(
    archive: &mut ZipArchive<BufReader<File>>,
    index: usize,
    total: &mut u64,
    limits: &Limits,
) -> Result<PartScan, IntakeError> {
    let mut part = archive.by_index(index).map_err(damaged)?;
    let packed = part.compressed_size();
    let mut scan = PartScan::default();
    let mut buffer = vec![0; 64 << 10];
    let mut size = 0_u64;
    loop {
        let read = part.read(&mut buffer).map_err(unpacking)?;
        if read == 0 {
            return Ok(scan.finish());
        }
        size += read as u64;
        *total += read as u64;
        check_total(*total, limits)?;
        check_ratio(size, packed, limits)?;
        // Whatever its name: a workbook may call any part a sheet.
        scan.add(&buffer[..read]);
        if scan.longest_stretch > limits.stretch_bytes {
            return Err(IntakeError::file_hostile("satu isi selnya luar biasa panjang"));
        }
    }
}

fn damaged(error: ZipError) -> IntakeError {
    match error {
        ZipError::Io(error) => unpacking(error),
        ZipError::UnsupportedArchive(reason) if reason.contains("Password") => IntakeError::file_encrypted(),
        _ => IntakeError::file_damaged(),
    }
}

/// Reading a part fails for a broken part and for a broken disk; only the second is not the file's fault.
fn unpacking(error: std::io::Error) -> IntakeError {
    match error.kind() {
        ErrorKind::Other => IntakeError::file_damaged(),
        _ => error.into(),
    }
}
