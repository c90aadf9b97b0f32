//! *Bezetting* with the projection of five years, in the columns of handbook 6.4.

use std::collections::BTreeMap;

use mutasi_documents::report::{ReportCell, ReportColumn, ReportColumnKind as Of, ReportRow};

use super::ground::Ground;
use super::table::{Table, by_unit, column, known, numbered, text, whole};
use crate::contract::{AskProjection, Failure, ProjectedFigures};
use crate::desk::Desk;
use crate::run::projection;
use crate::views::signed;

pub(super) fn table(desk: &mut Desk, ground: &Ground) -> Result<Table, Failure> {
    let view = projection::projection(desk, AskProjection { as_of: Some(ground.day), unit: ground.unit })?;
    let mut rows: BTreeMap<i64, Vec<ReportRow>> = BTreeMap::new();
    for position in &view.positions {
        let mut cells =
            vec![ReportCell::Empty, text(&position.title), known(position.class.into()), text(&position.level)];
        cells.extend(figures(&position.figures));
        cells.push(text(remark(&position.figures, &view.years)));
        rows.entry(position.unit).or_default().push(ReportRow::Data(cells));
    }
    let total = |label: String, of: &ProjectedFigures| {
        let mut cells = vec![ReportCell::Empty, text(label), ReportCell::Empty, ReportCell::Empty];
        cells.extend(figures(of));
        cells.push(text(remark(of, &view.years)));
        ReportRow::Total(cells)
    };
    let units: BTreeMap<i64, &ProjectedFigures> = view.units.iter().map(|unit| (unit.unit, &unit.figures)).collect();
    let mut rows = by_unit(ground, rows, |unit| {
        let figures = units.get(&unit.unit).filter(|_| unit.depth == 0 && ground.unit.is_none())?;
        Some(total(format!("Jumlah {}", ground.frame.unit_name(unit.unit)), figures))
    });
    let label =
        if ground.unit.is_some() { format!("Jumlah {}", ground.unit_name()) } else { "Jumlah seluruhnya".into() };
    rows.push(total(label, &view.total));
    Ok(Table {
        name: "Proyeksi".into(),
        title: "BEZETTING DAN PROYEKSI KEBUTUHAN PEGAWAI LIMA TAHUN".into(),
        columns: columns(&view.years),
        rows: numbered(rows),
        notes: vec![
            "Proyeksi kekurangan = K - (B - yang berhenti + rencana masuk + mutasi yang sudah ditetapkan) sampai akhir \
             tahun itu; angka negatif berarti kelebihan."
                .into(),
            "BUP: yang mencapai batas usia pensiun pada tahun itu. Perjanjian kerja PPPK yang berakhir tertulis pada \
             keterangan dan ikut dihitung."
                .into(),
        ],
    })
}

fn columns(years: &[i32]) -> Vec<ReportColumn> {
    let mut columns = vec![
        column(&["No"], 11.0, Of::Integer),
        column(&["Nama jabatan"], 56.0, Of::Text),
        column(&["Kelas"], 11.0, Of::Centred),
        column(&["Jenjang"], 20.0, Of::Centred),
        column(&["Bezetting (B)", "PNS"], 12.0, Of::Integer),
        column(&["Bezetting (B)", "PPPK"], 12.0, Of::Integer),
        column(&["Bezetting (B)", "Jumlah"], 13.0, Of::Integer),
        column(&["K (ABK)"], 13.0, Of::Integer),
        column(&["+/-"], 12.0, Of::Signed),
    ];
    for (heading, width) in [("BUP", 11.0), ("Proyeksi kekurangan", 12.0)] {
        columns.extend(years.iter().map(|year| column(&[heading, &year.to_string()], width, Of::Integer)));
    }
    columns.push(column(&["Keterangan"], 48.0, Of::Text));
    columns
}

fn figures(of: &ProjectedFigures) -> Vec<ReportCell> {
    let now = [of.pns, of.pppk, of.held, of.need, of.gap];
    let retire = of.years.iter().map(|year| year.retire);
    let short = of.years.iter().map(|year| year.short);
    now.into_iter().chain(retire).chain(short).map(whole).collect()
}

/// `masuk 2027: 2; PPPK berakhir 2028: 1; mutasi 2027: -1`
fn remark(of: &ProjectedFigures, years: &[i32]) -> String {
    let mut told = Vec::new();
    for (year, figures) in years.iter().zip(&of.years) {
        if figures.entries != 0 {
            told.push(format!("masuk {year}: {}", figures.entries));
        }
        if figures.contract != 0 {
            told.push(format!("PPPK berakhir {year}: {}", figures.contract));
        }
        if figures.moves != 0 {
            told.push(format!("mutasi {year}: {}", signed(figures.moves)));
        }
    }
    told.join("; ")
}
