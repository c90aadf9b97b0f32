//! The workload of a unit as a whole: load, need and effectiveness of every position, and the workbook of it.

use std::collections::BTreeMap;

use mutasi_documents::workbook::{Cell, Column, ColumnKind, Sheet, write_workbook};
use mutasi_domain::effectiveness::{Grade, UnitLoad, effectiveness};
use mutasi_domain::position::Position;
use mutasi_domain::tree::Tree;
use mutasi_domain::workload::{Method, Need, Period, Rounding, WorkCalendar, need};
use mutasi_store::{WorkloadRecord, write_whole};

use crate::contract::*;
use crate::desk::Desk;
use crate::frame::Frame;
use crate::papers::file_part;
use crate::workloads::workload_of;

pub(crate) fn list_workload(desk: &mut Desk, asked: ListWorkload) -> Result<WorkloadListView, Failure> {
    let day = desk.day(asked.as_of);
    let (law, frame, workloads) = (desk.law_on(day)?, desk.frame(day)?, desk.workloads(day)?);
    let calendar = WorkCalendar::of(&law);
    let inside = frame.scope(asked.unit)?;
    let tree = Tree::of(&frame.units);
    let mut loads = vec![UnitLoad::default(); tree.rows.len()];
    let mut held = vec![0i64; tree.rows.len()];
    let mut lines = Vec::new();
    for position in &frame.positions {
        if inside.as_ref().is_some_and(|inside| !inside.contains(&position.unit)) {
            continue;
        }
        let record = workloads.get(&position.id);
        let reckoned = record.and_then(|record| need(&workload_of(record, &law), &calendar).ok());
        let line = line(position, record, reckoned.as_ref(), &frame, &law);
        // A unit is judged by the positions whose work is known: people without a workload would dilute it.
        if let (Some(need), Some(row)) = (&reckoned, tree.row_of(position.unit)) {
            loads[row] += UnitLoad::of(need.load_hours, line.held, need.effective_hours);
            held[row] += line.held;
        }
        if asked.position.is_none_or(|wanted| wanted == position.id) {
            lines.push(line);
        }
    }
    tree.roll_up(&mut loads);
    tree.roll_up(&mut held);
    lines.sort_by_key(|line| (frame.place(line.unit), line.position));
    let units =
        tree.rows.iter().enumerate().filter(|(_, row)| {
            inside.as_ref().is_none_or(|inside| inside.contains(&row.unit)) && asked.position.is_none()
        });
    let unit = |(at, row): (usize, &mutasi_domain::tree::TreeRow)| {
        let ratio = loads[at].effectiveness();
        let grade = ratio.map(|ratio| Grade::of(ratio, &law));
        UnitEffectiveness {
            unit: row.unit,
            name: frame.unit_name(row.unit).to_string(),
            depth: row.depth as u32,
            load_hours: loads[at].load,
            held: held[at],
            effectiveness: ratio,
            grade: grade.map(|grade| grade.code().to_string()),
            grade_word: grade.map(|grade| grade.printed().to_string()),
        }
    };
    Ok(WorkloadListView { as_of: day, positions: lines, units: units.map(unit).collect() })
}

fn line(
    position: &Position,
    record: Option<&WorkloadRecord>,
    reckoned: Option<&Need>,
    frame: &Frame,
    law: &mutasi_domain::parameter::Law,
) -> WorkloadLine {
    let balance = frame.position_balance(position.id);
    let ratio = reckoned.and_then(|need| effectiveness(need.load_hours, balance.held, need.effective_hours));
    let grade = ratio.map(|ratio| Grade::of(ratio, law));
    WorkloadLine {
        position: position.id,
        unit: position.unit,
        unit_name: frame.unit_name(position.unit).to_string(),
        title: position.title.clone(),
        class: position.class,
        need_basis: frame.needs.get(&position.id).map(|need| need.basis.clone()).unwrap_or_default(),
        method: record.map(|record| record.method.clone()),
        tasks: record.map_or(0, |record| record.tasks.len() as u32),
        load_hours: reckoned.map_or(0.0, |need| need.load_hours),
        effective_hours: reckoned.map_or(0.0, |need| need.effective_hours),
        exact: reckoned.map_or(0.0, |need| need.exact),
        need: balance.need,
        held: balance.held,
        gap: balance.gap,
        effectiveness: ratio,
        grade: grade.map(|grade| grade.code().to_string()),
        grade_word: grade.map(|grade| grade.printed().to_string()),
        join_with_other: reckoned.is_some_and(|need| need.join_with_other),
    }
}

/// Writes the tasks of a unit as the workbook that the import reads.
pub(crate) fn export_workload(desk: &mut Desk, asked: ExportWorkload) -> Result<WrittenFiles, Failure> {
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let day = desk.day(asked.as_of);
    let (frame, workloads) = (desk.frame(day)?, desk.workloads(day)?);
    let inside = frame.scope(asked.unit)?;
    let mut positions: Vec<&Position> = frame
        .positions
        .iter()
        .filter(|position| inside.as_ref().is_none_or(|inside| inside.contains(&position.unit)))
        .filter(|position| workloads.contains_key(&position.id))
        .collect();
    if positions.is_empty() {
        let message = "Belum ada beban kerja pada unit ini. Isi atau impor dahulu, lalu simpan lagi.";
        return Err(Failure::refused("workload_missing", message));
    }
    positions.sort_by_key(|position| (frame.place(position.unit), position.id));
    let rows = positions.iter().flat_map(|position| rows(position, &workloads, &frame)).collect();
    let name = asked.unit.map_or_else(|| "wilayah".to_string(), |unit| frame.unit_name(unit).replace(' ', "-"));
    let file = format!("Beban-kerja_{}_{day}.xlsx", file_part(&name));
    write_whole(&folder.join(&file), &write_workbook(&[sheet(rows)], &day.to_string())?)?;
    Ok(WrittenFiles { files: vec![file] })
}

/// A number of the form as a cell.
type Amount = fn(f64) -> Cell;

fn rows(position: &Position, workloads: &BTreeMap<i64, WorkloadRecord>, frame: &Frame) -> Vec<Vec<Cell>> {
    let Some(workload) = workloads.get(&position.id) else { return Vec::new() };
    let word = |text: &str| Cell::Text(text.to_string());
    let method = Method::from_code(&workload.method).unwrap_or(Method::Tasks);
    // Hours per result and what one person manages are two columns of the form.
    let (hours, standard): (Amount, Amount) =
        if method.counts_hours() { (Cell::Decimal, |_| Cell::Empty) } else { (|_| Cell::Empty, Cell::Decimal) };
    let row = |task: &mutasi_store::TaskRecord| {
        vec![
            word(frame.unit_name(position.unit)),
            word(&position.title),
            word(&task.name),
            word(&task.output),
            Cell::Decimal(task.volume),
            word(Period::from_code(&task.period).unwrap_or(Period::Year).printed()),
            hours(task.norm),
            standard(task.norm),
            Cell::Decimal(workload.effective_hours),
            word(method.printed()),
            Cell::Decimal(task.shifts),
            word(if task.support { "penunjang" } else { "pelayanan" }),
            word(Rounding::from_code(&workload.rounding).unwrap_or(Rounding::HalfUp).printed()),
        ]
    };
    workload.tasks.iter().map(row).collect()
}

fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
    let column = |heading: &str, width, kind| Column { heading: heading.into(), width, kind };
    let (text, number) = (ColumnKind::Text, ColumnKind::Decimal);
    Sheet {
        name: "Beban kerja".into(),
        title_rows: Vec::new(),
        columns: vec![
            column("Unit", 34.0, text),
            column("Nama Jabatan", 34.0, text),
            column("Uraian Tugas", 48.0, text),
            column("Hasil Kerja", 16.0, text),
            column("Volume", 10.0, number),
            column("Periode", 10.0, text),
            column("Waktu Penyelesaian (jam)", 14.0, number),
            column("Standar Kemampuan", 14.0, number),
            column("Waktu Kerja Efektif (jam)", 14.0, number),
            column("Metode", 18.0, text),
            column("Shift", 8.0, number),
            column("Jenis Kegiatan", 14.0, text),
            column("Pembulatan", 14.0, text),
        ],
        rows,
        notes: Vec::new(),
    }
}
