//! Position map, workload, performance and discipline as an office keeps them.

use chrono::Datelike;
use mutasi_domain::performance::Rating;
use mutasi_domain::position::{Family, Level};
use mutasi_domain::workload::{Method, Period};
use mutasi_intake::rows::{MapRow, PositionRow};
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{government, write_head, write_texts};
use crate::DemoRegion;

const MAP: [&str; 9] =
    ["Nomor", "Nama Jabatan / Unit", "Tipe", "Kategori", "Jenjang", "Kelas", "Kebutuhan", "Eksisting", "Unit Kerja"];
const WORKLOAD: [&str; 13] = [
    "No",
    "Unit Kerja",
    "Nama Jabatan",
    "Uraian Tugas",
    "Hasil Kerja",
    "Jumlah Hasil",
    "Waktu Penyelesaian (Jam)",
    "Waktu Kerja Efektif (Jam)",
    "Satuan Waktu Volume",
    "Metode",
    "Standar Kemampuan",
    "Shift",
    "Jenis Kegiatan",
];
const PERFORMANCE: [&str; 6] = ["NIP", "Nama", "Tahun", "Hasil Kerja", "Perilaku", "Predikat"];

pub(super) fn fill_map(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Peta Jabatan")?;
    let title = format!("PETA JABATAN DI LINGKUNGAN {}", government(region).to_uppercase());
    let first = write_head(sheet, &[title], &MAP)?;
    for (at, row) in region.map.iter().enumerate() {
        let at = first + at as u32;
        match row {
            MapRow::Unit(unit) => {
                write_texts(sheet, at, &[&unit.code, &unit.name, "unit", "", "", "", "", "", &unit.parent])?
            }
            MapRow::Position(position) => write_position(sheet, at, position)?,
        }
    }
    Ok(())
}

fn write_position(sheet: &mut Worksheet, at: u32, position: &PositionRow) -> Result<(), XlsxError> {
    let family = match position.family {
        Family::Managerial => "struktural",
        Family::Functional => "fungsional",
        Family::Pelaksana => "pelaksana",
    };
    let level = if position.level == Level::None { "-" } else { position.level.code() };
    write_texts(sheet, at, &["", &position.title, "jabatan", family, level, "", "", "", &position.unit])?;
    let numbers = [Some(position.class.into()), Some(position.need), position.existing];
    for (column, number) in (5..).zip(numbers) {
        if let Some(number) = number {
            sheet.write_number(at, column, number)?;
        }
    }
    Ok(())
}

pub(super) fn fill_workload(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("ABK")?;
    let title = format!("ANALISIS BEBAN KERJA TAHUN {}", region.today.year());
    let first = write_head(sheet, &[title], &WORKLOAD)?;
    for (at, task) in region.tasks.iter().enumerate() {
        let row = first + at as u32;
        write_texts(sheet, row, &["", &task.unit, &task.title, &task.task, &task.output])?;
        let (method, period) = (Method::from_code(&task.method), Period::from_code(&task.period));
        let by_time = method.is_none_or(Method::counts_hours);
        let activity = match (method, task.support) {
            (_, true) => "penunjang",
            (Some(Method::Wisn), false) => "pelayanan",
            _ => "",
        };
        let words = [
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            period.map_or("", Period::printed),
            method.map_or("", Method::printed),
            "",
            "",
            activity,
        ];
        write_texts(sheet, row, &words)?;
        let numbers = [
            (0, Some(at as f64 + 1.0)),
            (5, Some(task.volume)),
            (6, Some(task.norm).filter(|_| by_time)),
            (7, task.effective_hours),
            (10, Some(task.norm).filter(|_| !by_time)),
            (11, Some(task.shifts).filter(|shifts| *shifts != 1.0)),
        ];
        for (column, number) in numbers {
            if let Some(number) = number {
                sheet.write_number(row, column, number)?;
            }
        }
    }
    Ok(())
}

pub(super) fn fill_performance(region: &DemoRegion, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("SKP")?;
    let first = write_head(sheet, &[], &PERFORMANCE)?;
    for (at, performance) in region.performance.iter().enumerate() {
        let row = first + at as u32;
        let (result, behaviour) = expectations(performance.rating);
        let texts = [performance.nip.as_str(), &performance.name, "", result, behaviour, performance.rating.printed()];
        write_texts(sheet, row, &texts)?;
        sheet.write_number(row, 2, performance.year)?;
    }
    Ok(())
}

/// Result and behaviour that give a predicate (handbook 3.9).
fn expectations(rating: Rating) -> (&'static str, &'static str) {
    let [above, met, below] = ["Di atas ekspektasi", "Sesuai ekspektasi", "Di bawah ekspektasi"];
    match rating {
        Rating::VeryGood => (above, above),
        Rating::Good => (met, met),
        Rating::NeedsImprovement => (below, met),
        Rating::Poor => (met, below),
        Rating::VeryPoor => (below, below),
    }
}

/// Semicolons and line ends as a spreadsheet in Indonesian settings saves them.
pub(super) fn discipline_csv(region: &DemoRegion) -> String {
    let mut text = String::from("NIP;Nama;Tingkat;Jenis;TMT;Berakhir\r\n");
    for row in &region.discipline {
        let discipline = &row.discipline;
        let until = discipline.until.map_or(String::new(), |day| day.format("%d-%m-%Y").to_string());
        let cells = [
            row.nip.as_str(),
            &row.name,
            discipline.level.printed(),
            &discipline.kind,
            &discipline.from.format("%d-%m-%Y").to_string(),
            &until,
        ];
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text
}
