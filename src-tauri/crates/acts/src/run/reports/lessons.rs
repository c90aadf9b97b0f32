//! What evaluated moves have taught, fit to be published (*pelajaran dari mutasi*): small figures stay hidden.

use mutasi_documents::report::{ReportCell, ReportColumnKind as Of, ReportRow};
use mutasi_domain::lessons::{Axis, Cell, Summary};

use super::ground::Ground;
use super::table::{Table, column, decimal, numbered, text, whole};
use crate::contract::{AskLessons, Failure, LessonLine};
use crate::desk::Desk;
use crate::run::Outcomes;

/// What stands for a hidden figure.
const HIDDEN: &str = "*";

pub(super) fn tables(desk: &mut Desk, ground: &Ground) -> Result<Vec<Table>, Failure> {
    let asked = AskLessons { plan: ground.plan, until: Some(ground.day), ..AskLessons::default() };
    let (found, _) = Outcomes::read(desk, &asked)?;
    let Some(summary) = found.public() else { return Ok(Vec::new()) };
    let lines = found.published(&summary);
    let mut tables = vec![totals(&summary, found.smallest())];
    tables.extend(Axis::all().map(|axis| table(axis, &lines)));
    Ok(tables)
}

fn shown(count: Option<u32>) -> ReportCell {
    count.map_or_else(|| text(HIDDEN), |count| whole(count.into()))
}

fn figures(first: [ReportCell; 2], counts: [Option<u32>; 5], mean: Option<f64>) -> ReportRow {
    ReportRow::Data(first.into_iter().chain(counts.map(shown)).chain([decimal(mean)]).collect())
}

fn columns(corner: &str) -> Vec<mutasi_documents::report::ReportColumn> {
    vec![
        column(&["No"], 10.0, Of::Integer),
        column(&[corner], 110.0, Of::Text),
        column(&["Perpindahan"], 24.0, Of::Integer),
        column(&["Predikat naik"], 22.0, Of::Integer),
        column(&["Tetap"], 18.0, Of::Integer),
        column(&["Turun"], 18.0, Of::Integer),
        column(&["Belum diketahui"], 24.0, Of::Integer),
        column(&["Rerata nilai"], 20.0, Of::Decimal(2)),
    ]
}

fn totals(summary: &Summary, smallest: u32) -> Table {
    let shown = |cell: Cell| match cell {
        Cell::Shown(count) => Some(count),
        Cell::Hidden => None,
    };
    let [rose, stayed, fell, unknown] = summary.trends.map(shown);
    let label = [ReportCell::Empty, text("Semua perpindahan yang dievaluasi")];
    let row = figures(label, [Some(summary.cases), rose, stayed, fell, unknown], summary.mean_total);
    Table {
        name: "Ringkasan".into(),
        title: "HASIL EVALUASI PASCAMUTASI".into(),
        columns: columns("Cakupan"),
        rows: numbered(vec![row]),
        notes: vec![
            format!(
                "{HIDDEN}: angka orang di bawah {smallest}, atau angka yang membuat angka sekecil itu dapat dihitung, disembunyikan."
            ),
            "Rerata nilai: 1 sampai 5, evaluasi terakhir tiap orang. Predikat: kinerja tahunan sebelum dan sesudah pindah."
                .into(),
        ],
    }
}

fn table(axis: Axis, lines: &[LessonLine]) -> Table {
    let of_axis = lines.iter().filter(|line| line.axis == axis.code());
    let rows = of_axis.map(|line| {
        let counts = [line.cases, line.rose, line.stayed, line.fell, line.unknown];
        figures([ReportCell::Empty, text(&line.name)], counts, line.mean_total)
    });
    let words = axis.printed();
    let corner: String = words.chars().take(1).flat_map(char::to_uppercase).chain(words.chars().skip(1)).collect();
    Table {
        name: corner.chars().take(31).collect(),
        title: format!("HASIL MENURUT {}", words.to_uppercase()),
        columns: columns(&corner),
        rows: numbered(rows.collect()),
        notes: Vec::new(),
    }
}
