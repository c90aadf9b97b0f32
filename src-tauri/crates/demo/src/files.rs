//! The region as the files that an office keeps: for demonstrations of the import, and for its benchmark.

use std::fs;
use std::path::{Path, PathBuf};

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use crate::DemoRegion;

mod export;
mod lists;
mod registers;
mod services;

/// A file of the demo region could not be written.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error("Berkas demo {path} tidak dapat ditulis; periksa folder dan ruang disk: {source}")]
    Disk { path: PathBuf, source: std::io::Error },
    #[error("Buku kerja demo {path} tidak dapat dibuat: {source}")]
    Workbook { path: PathBuf, source: XlsxError },
}

/// Writes the files of the region into a folder, which is made when missing, and names them: the staff export, the
/// position map, workload, performance, schools, curricula, puskesmas, service indices, planned entries, the registers
/// that the rules ask about, sites, requests, and discipline.
///
/// Numbers that identify a person are text cells. The staff export has all 66 columns of the national export, of which
/// most are filled, as the import benchmark asks for, and four that offices add.
pub fn write_files(region: &DemoRegion, dir: &Path) -> Result<Vec<PathBuf>, DemoError> {
    fs::create_dir_all(dir).map_err(|source| DemoError::Disk { path: dir.to_path_buf(), source })?;
    type Fill = fn(&DemoRegion, &mut Worksheet) -> Result<(), XlsxError>;
    let workbooks: [(&str, Fill); 18] = [
        ("siasn_export.xlsx", export::fill),
        ("peta_jabatan.xlsx", lists::fill_map),
        ("abk.xlsx", lists::fill_workload),
        ("skp.xlsx", lists::fill_performance),
        ("data_sekolah.xlsx", services::fill_schools),
        ("kurikulum.xlsx", services::fill_curricula),
        ("puskesmas.xlsx", services::fill_puskesmas),
        ("indeks_layanan.xlsx", services::fill_indices),
        ("rencana_masuk.xlsx", services::fill_entries),
        ("syarat_jabatan.xlsx", registers::fill_standards),
        ("riwayat_jabatan.xlsx", registers::fill_career),
        ("keluarga.xlsx", registers::fill_relatives),
        ("keadaan_khusus.xlsx", registers::fill_circumstances),
        ("asesmen_kompetensi.xlsx", registers::fill_competence),
        ("pemetaan_talenta.xlsx", registers::fill_talent),
        ("riwayat_diklat.xlsx", registers::fill_trainings),
        ("lokasi_unit.xlsx", services::fill_sites),
        ("permohonan_mutasi.xlsx", registers::fill_requests),
    ];
    let mut written = Vec::new();
    for (name, fill) in workbooks {
        let path = dir.join(name);
        let mut workbook = Workbook::new();
        let saved = fill(region, workbook.add_worksheet()).and_then(|()| workbook.save(&path));
        saved.map_err(|source| DemoError::Workbook { path: path.clone(), source })?;
        written.push(path);
    }
    let path = dir.join("hukdis.csv");
    fs::write(&path, lists::discipline_csv(region)).map_err(|source| DemoError::Disk { path: path.clone(), source })?;
    written.push(path);
    Ok(written)
}

/// Writes the title over a table and the headings below it; answers the number of the first data row.
fn write_head(sheet: &mut Worksheet, titles: &[String], headings: &[&str]) -> Result<u32, XlsxError> {
    let bold = Format::new().set_bold();
    for (at, title) in titles.iter().enumerate() {
        sheet.write_string_with_format(at as u32, 0, title, &bold)?;
    }
    // A blank row between title and headings, as offices leave it.
    let row = if titles.is_empty() { 0 } else { titles.len() as u32 + 1 };
    for (at, heading) in headings.iter().enumerate() {
        sheet.write_string_with_format(row, at as u16, *heading, &bold)?;
    }
    sheet.set_freeze_panes(row + 1, 0)?;
    Ok(row + 1)
}

/// Writes texts from the left; empty ones leave their cell empty.
fn write_texts(sheet: &mut Worksheet, row: u32, texts: &[impl AsRef<str>]) -> Result<(), XlsxError> {
    for (at, text) in texts.iter().map(AsRef::as_ref).enumerate().filter(|(_, text)| !text.is_empty()) {
        sheet.write_string(row, at as u16, text)?;
    }
    Ok(())
}

/// `Pemerintah Kota Rantau Bahari`
fn government(region: &DemoRegion) -> String {
    format!("Pemerintah {} {}", region.region.kind.printed(), region.region.name)
}
