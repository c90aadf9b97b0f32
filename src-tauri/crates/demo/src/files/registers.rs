//! The registers that the rules ask about, as an office keeps them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::rank::Rank;
use mutasi_intake::rows::{CompetenceRow, WishRow};
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{write_head, write_texts};
use crate::DemoRegion;

pub(super) fn fill_standards(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Syarat Jabatan")?;
    let asked = region.standards.iter().flat_map(|standard| &standard.competence);
    let columns = competence_columns(asked.map(|asked| (asked.competence.as_str(), asked.technical)));
    let own = [
        "Unit Kerja",
        "Jabatan",
        "Pendidikan",
        "Jurusan",
        "Golongan Terendah",
        "Golongan Tertinggi",
        "Pengalaman",
        "Diklat",
    ];
    let first = write_competence_head(sheet, &own, &columns)?;
    for (at, standard) in region.standards.iter().enumerate() {
        let row = first + at as u32;
        let rank = |rank: Option<Rank>| rank.map_or("", Rank::code);
        let lists = [&standard.fields, &standard.experience, &standard.training].map(|list| list.join("; "));
        let texts = [
            standard.unit.as_str(),
            &standard.title,
            standard.education.map_or("", |level| level.code()),
            &lists[0],
            rank(standard.rank_low),
            rank(standard.rank_high),
            &lists[1],
            &lists[2],
        ];
        write_texts(sheet, row, &texts)?;
        for asked in &standard.competence {
            let column = columns[&(asked.technical, asked.competence.as_str())];
            sheet.write_number(row, own.len() as u16 + column, asked.level)?;
        }
    }
    Ok(())
}

pub(super) fn fill_career(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Riwayat Jabatan")?;
    let headings = ["NIP", "Nama", "Jabatan", "Jenis", "Jenjang", "Unit Kerja", "TMT Mulai", "TMT Selesai"];
    let first = write_head(sheet, &[], &headings)?;
    for (at, post) in region.career.iter().enumerate() {
        // Files tell the last day, rows the day after.
        let last = post.to.and_then(|to| to.pred_opt());
        let texts = [
            post.nip.as_str(),
            &post.name,
            &post.title,
            post.family.printed(),
            post.level.code(),
            &post.unit,
            &day(post.from),
            &last.map_or_else(String::new, day),
        ];
        write_texts(sheet, first + at as u32, &texts)?;
    }
    Ok(())
}

pub(super) fn fill_relatives(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Keluarga")?;
    let headings = ["NIP", "Nama", "NIP Keluarga", "Nama Keluarga", "Hubungan", "Keterangan"];
    let first = write_head(sheet, &[], &headings)?;
    for (at, tie) in region.relatives.iter().enumerate() {
        let relation = tie.relation.printed();
        let texts = [tie.nip.as_str(), &tie.name, tie.other.as_str(), &tie.other_name, relation, &tie.note];
        write_texts(sheet, first + at as u32, &texts)?;
    }
    Ok(())
}

pub(super) fn fill_circumstances(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Keadaan Khusus")?;
    let first = write_head(sheet, &[], &["NIP", "Nama", "Keadaan", "Mulai", "Sampai", "Keterangan"])?;
    for (at, row) in region.circumstances.iter().enumerate() {
        let told = &row.circumstance;
        let until = told.until.map_or_else(String::new, day);
        let texts = [row.nip.as_str(), &row.name, told.kind.printed(), &day(told.from), &until, &told.note];
        write_texts(sheet, first + at as u32, &texts)?;
    }
    Ok(())
}

/// One row per assessment, a column for each competence.
pub(super) fn fill_competence(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Asesmen")?;
    let columns = competence_columns(region.competence.iter().map(|row| (row.competence.as_str(), row.technical)));
    let own = ["NIP", "Nama", "Tanggal"];
    let first = write_competence_head(sheet, &own, &columns)?;
    let same = |left: &CompetenceRow, right: &CompetenceRow| (&left.nip, left.day) == (&right.nip, right.day);
    for (at, levels) in region.competence.chunk_by(same).enumerate() {
        let row = first + at as u32;
        let Some(person) = levels.first() else { continue };
        let when = person.day.map_or_else(String::new, day);
        write_texts(sheet, row, &[person.nip.as_str(), &person.name, &when])?;
        for level in levels {
            let column = columns[&(level.technical, level.competence.as_str())];
            sheet.write_number(row, own.len() as u16 + column, level.level)?;
        }
    }
    Ok(())
}

pub(super) fn fill_talent(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Pemetaan Talenta")?;
    let first = write_head(sheet, &[], &["NIP", "Nama", "Tahun", "Nilai Kinerja", "Nilai Potensial", "Kotak"])?;
    for (at, place) in region.talent.iter().enumerate() {
        let row = first + at as u32;
        write_texts(sheet, row, &[place.nip.as_str(), &place.name])?;
        sheet.write_number(row, 2, place.year)?;
        sheet.write_number(row, 3, place.performance)?;
        sheet.write_number(row, 4, place.potential)?;
        if let Some(number) = place.talent_box {
            sheet.write_number(row, 5, number)?;
        }
    }
    Ok(())
}

pub(super) fn fill_trainings(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Diklat")?;
    let first = write_head(sheet, &[], &["NIP", "Nama", "Nama Diklat", "Nomor Sertifikat", "Tahun", "JP"])?;
    for (at, course) in region.trainings.iter().enumerate() {
        let row = first + at as u32;
        write_texts(sheet, row, &[course.nip.as_str(), &course.name, &course.training, &course.certificate])?;
        for (column, number) in [(4, course.year.map(f64::from)), (5, course.hours.map(f64::from))] {
            if let Some(number) = number {
                sheet.write_number(row, column, number)?;
            }
        }
    }
    Ok(())
}

pub(super) fn fill_requests(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Permohonan")?;
    let headings = ["NIP", "Nama", "Tanggal", "Alasan", "Tujuan 1", "Tujuan 2", "Tujuan 3"];
    let first = write_head(sheet, &[], &headings)?;
    for (at, request) in region.requests.iter().enumerate() {
        let asked = [request.nip.as_str(), &request.name, &day(request.day), &request.reason].map(str::to_string);
        let target = |wish: &WishRow| match wish.title.as_str() {
            "" => wish.unit.clone(),
            title => format!("{} / {title}", wish.unit),
        };
        let texts: Vec<String> = asked.into_iter().chain(request.targets.iter().map(target)).collect();
        write_texts(sheet, first + at as u32, &texts)?;
    }
    Ok(())
}

/// Place of each competence among the columns of competences, those that are technical last.
type Columns<'a> = BTreeMap<(bool, &'a str), u16>;

fn competence_columns<'a>(names: impl Iterator<Item = (&'a str, bool)>) -> Columns<'a> {
    let mut columns: Columns<'_> = names.map(|(name, technical)| ((technical, name), 0)).collect();
    for (at, column) in (0..).zip(columns.values_mut()) {
        *column = at;
    }
    columns
}

fn write_competence_head(sheet: &mut Worksheet, own: &[&str], columns: &Columns<'_>) -> Result<u32, XlsxError> {
    let heading =
        |(technical, name): &(bool, &str)| if *technical { format!("Teknis: {name}") } else { name.to_string() };
    let competences: Vec<String> = columns.keys().map(heading).collect();
    let headings: Vec<&str> = own.iter().copied().chain(competences.iter().map(String::as_str)).collect();
    write_head(sheet, &[], &headings)
}

fn day(day: NaiveDate) -> String {
    day.format("%d-%m-%Y").to_string()
}
