//! Schools, curricula, puskesmas, service indices and planned entries as an office keeps them.

use std::collections::BTreeSet;

use chrono::Datelike;
use mutasi_intake::rows::SiteRow;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{government, write_head, write_texts};
use crate::DemoRegion;

/// Grades of the schools that a regency or city runs.
const GRADES: std::ops::RangeInclusive<u8> = 1..=9;

pub(super) fn fill_schools(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Data Sekolah")?;
    let subjects: BTreeSet<&String> = region.schools.iter().flat_map(|school| school.non_asn.keys()).collect();
    let mut headings: Vec<String> =
        ["NPSN", "Sekolah", "Jenjang", "Kurikulum", "Inklusif", "Guru Agama", "Daerah Khusus", "Siswa"]
            .map(Into::into)
            .into();
    headings.extend(GRADES.map(|grade| format!("Rombel {grade}")));
    headings.extend(subjects.iter().map(|subject| format!("Non-ASN {subject}")));
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let title = format!("DATA SEKOLAH {}", government(region).to_uppercase());
    let first = write_head(sheet, &[title], &headings)?;
    for (at, school) in region.schools.iter().enumerate() {
        let row = first + at as u32;
        let level = school.level.to_uppercase();
        let inclusive = yes_no(school.inclusive);
        let religions = school.religions.join(", ");
        let special = yes_no(school.special_area);
        let texts = [&school.npsn, &school.school, &level, &school.curriculum, inclusive, &religions, special];
        write_texts(sheet, row, &texts)?;
        sheet.write_number(row, 7, school.pupils)?;
        let groups = GRADES.map(|grade| school.groups.get(&grade));
        let others = subjects.iter().map(|subject| school.non_asn.get(*subject));
        for (column, count) in (8..).zip(groups.chain(others)) {
            if let Some(count) = count {
                sheet.write_number(row, column, *count)?;
            }
        }
    }
    Ok(())
}

pub(super) fn fill_curricula(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Kurikulum")?;
    let mut headings: Vec<String> = ["Kurikulum", "Jenjang", "Mapel"].map(Into::into).into();
    headings.extend(GRADES.map(|grade| format!("JP {grade}")));
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let first = write_head(sheet, &[], &headings)?;
    for (at, subject) in region.curricula.iter().enumerate() {
        let row = first + at as u32;
        write_texts(sheet, row, &[&subject.curriculum, &subject.level.to_uppercase(), &subject.subject])?;
        for (column, grade) in (3..).zip(GRADES) {
            if let Some(hours) = subject.hours.get(&grade) {
                sheet.write_number(row, column, *hours)?;
            }
        }
    }
    Ok(())
}

pub(super) fn fill_puskesmas(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Puskesmas")?;
    let first = write_head(sheet, &[], &["Kode", "Puskesmas", "Rawat Inap", "Kawasan"])?;
    for (at, puskesmas) in region.puskesmas.iter().enumerate() {
        let area = if puskesmas.urban { "perkotaan" } else { "pedesaan" };
        let texts = [puskesmas.code.as_str(), &puskesmas.unit, yes_no(puskesmas.inpatient), area];
        write_texts(sheet, first + at as u32, &texts)?;
    }
    Ok(())
}

pub(super) fn fill_indices(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("IKM")?;
    let title = format!("INDEKS KEPUASAN MASYARAKAT {}", government(region).to_uppercase());
    let first = write_head(sheet, &[title], &["Unit Kerja", "Periode", "Nilai IKM"])?;
    for (at, index) in region.indices.iter().enumerate() {
        let row = first + at as u32;
        write_texts(sheet, row, &[&index.unit, &index.period])?;
        sheet.write_number(row, 2, index.value)?;
    }
    Ok(())
}

/// The day stands in the file only where it is not the last of a year, as offices plan.
pub(super) fn fill_entries(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Rencana Masuk")?;
    let headings = ["Unit Kerja", "Jabatan", "Tahun", "Tanggal", "Jumlah", "Keterangan"];
    let first = write_head(sheet, &[], &headings)?;
    for (at, entry) in region.entries.iter().enumerate() {
        let row = first + at as u32;
        let is_end = (entry.day.month(), entry.day.day()) == (12, 31);
        let day = if is_end { String::new() } else { entry.day.format("%d-%m-%Y").to_string() };
        write_texts(sheet, row, &[&entry.unit, &entry.title, "", &day, "", &entry.note])?;
        sheet.write_number(row, 2, entry.day.year())?;
        sheet.write_number(row, 4, entry.people)?;
    }
    Ok(())
}

fn yes_no(value: bool) -> &'static str {
    if value { "ya" } else { "tidak" }
}

pub(super) fn fill_sites(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Lokasi")?;
    let first = write_head(sheet, &[], &["Unit", "Kecamatan", "Lintang", "Bujur", "Kesulitan"])?;
    for (at, SiteRow { unit, site }) in region.sites.iter().enumerate() {
        let row = first + at as u32;
        write_texts(sheet, row, &[unit, &site.district])?;
        for (column, degrees) in [(2, site.latitude), (3, site.longitude)] {
            if let Some(degrees) = degrees {
                sheet.write_number(row, column, degrees)?;
            }
        }
        sheet.write_number(row, 4, site.hardship)?;
    }
    Ok(())
}
