//! *Analisis beban kerja*: the official table of every position (handbook 6.1), then Form C with the effectiveness of
//! positions and units (handbook 6.2).

use std::collections::BTreeMap;

use mutasi_documents::report::{ReportCell, ReportColumn, ReportColumnKind as Of, ReportRow};
use mutasi_domain::words;
use mutasi_domain::workload::{WorkCalendar, Workload, WorkloadFault, need};

use super::ground::Ground;
use super::table::{Table, by_unit, column, decimal, numbered, text, whole};
use crate::contract::{Failure, ListWorkload, UnitEffectiveness, WorkloadLine};
use crate::desk::Desk;
use crate::run::workload_list::list_workload;
use crate::workloads::workload_of;

/// The headings of positions stand deeper than those of units.
const POSITION_DEPTH: u8 = 3;

pub(super) fn tables(desk: &mut Desk, ground: &Ground) -> Result<Vec<Table>, Failure> {
    let asked = ListWorkload { unit: ground.unit, as_of: Some(ground.day), position: None };
    let view = list_workload(desk, asked)?;
    let workloads = desk.workloads(ground.day)?;
    let calendar = WorkCalendar::of(&ground.law);
    let mut tasks: BTreeMap<i64, Vec<ReportRow>> = BTreeMap::new();
    let mut summary: BTreeMap<i64, Vec<ReportRow>> = BTreeMap::new();
    for line in &view.positions {
        let Some(record) = workloads.get(&line.position) else { continue };
        let workload = workload_of(record, &ground.law);
        tasks.entry(line.unit).or_default().extend(position_rows(line, &workload, &calendar));
        summary.entry(line.unit).or_default().push(ReportRow::Data(summary_cells(line)));
    }
    let without = view.positions.len() - summary.values().map(Vec::len).sum::<usize>();
    let units: BTreeMap<i64, &UnitEffectiveness> = view.units.iter().map(|unit| (unit.unit, unit)).collect();
    let mut notes = vec![
        "EJ = beban kerja jabatan : (pegawai yang ada x waktu kerja efektif); EU demikian pula untuk unit, termasuk \
         unit di bawahnya."
            .to_string(),
        "Jabatan manajerial selalu 1 orang. Hanya jumlah yang dibulatkan, bukan barisnya.".to_string(),
    ];
    if without > 0 {
        notes.push(format!("{without} jabatan belum mempunyai beban kerja dan tidak dimuat."));
    }
    Ok(vec![
        Table {
            name: "Beban kerja".into(),
            title: "ANALISIS BEBAN KERJA MENURUT JABATAN".into(),
            columns: task_columns(),
            rows: by_unit(ground, tasks, |_| None),
            notes: vec!["Norma: jam tiap hasil; pada metode hasil, objek, dan peralatan: kemampuan satu orang.".into()],
        },
        Table {
            name: "Efektivitas".into(),
            title: "KEBUTUHAN DAN EFEKTIVITAS JABATAN (FORMULIR C)".into(),
            columns: summary_columns(),
            rows: numbered(by_unit(ground, summary, |unit| units.get(&unit.unit).and_then(|unit| unit_total(unit)))),
            notes,
        },
    ])
}

fn task_columns() -> Vec<ReportColumn> {
    vec![
        column(&["No"], 10.0, Of::Integer),
        column(&["Uraian tugas"], 118.0, Of::Text),
        column(&["Hasil kerja"], 34.0, Of::Text),
        column(&["Jumlah hasil setahun"], 24.0, Of::Decimal(2)),
        column(&["Waktu penyelesaian (jam) / norma"], 28.0, Of::Decimal(2)),
        column(&["Beban kerja (jam)"], 26.0, Of::Decimal(2)),
        column(&["Waktu kerja efektif (jam)"], 24.0, Of::Decimal(0)),
        column(&["Kebutuhan pegawai"], 24.0, Of::Decimal(4)),
    ]
}

/// The tasks of one position under its name, and their sum; a faulty workload names its faults instead.
fn position_rows(line: &WorkloadLine, workload: &Workload, calendar: &WorkCalendar) -> Vec<ReportRow> {
    let class = if line.class > 0 { format!(", kelas {}", line.class) } else { String::new() };
    let head = format!("{}{class} · metode {}", line.title, workload.method.printed());
    let mut rows = vec![ReportRow::Group(head, POSITION_DEPTH)];
    match need(workload, calendar) {
        Err(faults) => rows.extend(faults.iter().map(fault_row)),
        Ok(need) => {
            let tasks = workload.tasks.iter().zip(&need.rows).enumerate();
            rows.extend(tasks.map(|(at, (task, row))| {
                let support = if task.support { " (penunjang)" } else { "" };
                ReportRow::Data(vec![
                    whole(at as i64 + 1),
                    text(format!("{}{support}", task.name)),
                    text(&task.output),
                    ReportCell::Decimal(row.yearly),
                    ReportCell::Decimal(task.norm),
                    ReportCell::Decimal(row.load_hours),
                    ReportCell::Decimal(need.effective_hours),
                    ReportCell::Decimal(row.exact),
                ])
            }));
            rows.push(ReportRow::Total(vec![
                ReportCell::Empty,
                text(format!("Jumlah; kebutuhan {} orang{}", line.need, joined(line))),
                ReportCell::Empty,
                ReportCell::Empty,
                ReportCell::Empty,
                ReportCell::Decimal(need.load_hours),
                ReportCell::Decimal(need.effective_hours),
                ReportCell::Decimal(need.exact),
            ]));
        }
    }
    rows
}

fn joined(line: &WorkloadLine) -> &'static str {
    if line.join_with_other { " (gabung dengan jabatan lain)" } else { "" }
}

fn fault_row(fault: &WorkloadFault) -> ReportRow {
    let number = fault.row.map_or(ReportCell::Empty, |row| whole(row as i64 + 1));
    ReportRow::Data(vec![number, text(format!("Belum dapat dihitung: {}", fault.message))])
}

fn summary_columns() -> Vec<ReportColumn> {
    vec![
        column(&["No"], 11.0, Of::Integer),
        column(&["Nama jabatan"], 92.0, Of::Text),
        column(&["Jumlah beban kerja jabatan (jam)"], 28.0, Of::Decimal(2)),
        column(&["Perhitungan kebutuhan", "Beban : WKE"], 40.0, Of::Text),
        column(&["Perhitungan kebutuhan", "Hasil"], 20.0, Of::Decimal(4)),
        column(&["Perhitungan kebutuhan", "Dibulatkan"], 20.0, Of::Integer),
        column(&["Pegawai yang ada"], 20.0, Of::Integer),
        column(&["+/-"], 16.0, Of::Signed),
        column(&["EJ"], 20.0, Of::Decimal(4)),
        column(&["PJ"], 28.0, Of::Centred),
    ]
}

fn summary_cells(line: &WorkloadLine) -> Vec<ReportCell> {
    let division = format!("{} : {}", words::decimal(line.load_hours, 2), words::decimal(line.effective_hours, 2));
    vec![
        ReportCell::Empty,
        text(format!("{}{}", line.title, joined(line))),
        ReportCell::Decimal(line.load_hours),
        text(if line.effective_hours > 0.0 { division } else { "belum dapat dihitung".into() }),
        ReportCell::Decimal(line.exact),
        whole(line.need),
        whole(line.held),
        whole(line.gap),
        decimal(line.effectiveness),
        text(graded(line.grade.as_deref(), line.grade_word.as_deref())),
    ]
}

/// The effectiveness of a unit (*EU*, *PU*) below its positions.
fn unit_total(unit: &UnitEffectiveness) -> Option<ReportRow> {
    (unit.load_hours > 0.0).then(|| {
        ReportRow::Total(vec![
            ReportCell::Empty,
            text(format!("EU dan PU {}", unit.name)),
            ReportCell::Decimal(unit.load_hours),
            ReportCell::Empty,
            ReportCell::Empty,
            ReportCell::Empty,
            whole(unit.held),
            ReportCell::Empty,
            decimal(unit.effectiveness),
            text(graded(unit.grade.as_deref(), unit.grade_word.as_deref())),
        ])
    })
}

/// `A (sangat baik)`, or the dash of the form.
fn graded(grade: Option<&str>, word: Option<&str>) -> String {
    grade.zip(word).map_or_else(|| "-".into(), |(grade, word)| format!("{grade} ({word})"))
}
