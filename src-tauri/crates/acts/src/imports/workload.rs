//! Taking a workload analysis (*ABK*): tasks are kept, and the need is computed from them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::day::BEGINNING;
use mutasi_domain::parameter::Law;
use mutasi_domain::workload::{Rounding, Task, need};
use mutasi_intake::rows::{ReadFile, Rejection, Row, TaskRow};
use mutasi_store::{NeedRecord, TaskRecord, Writer};

use super::cells::rejection;
use super::{Matcher, Outcome};
use crate::contract::Failure;

/// Takes the tasks of every position that the map knows; rows of unknown positions are refused and listed.
pub(super) fn take(
    tx: &Writer<'_>,
    rows: &[Row<TaskRow>],
    file: &ReadFile,
    today: NaiveDate,
) -> Result<Outcome, Failure> {
    let law = Law::on(today, tx.parameters()?)?;
    let (matcher, known) = (Matcher::read(tx, today)?, tx.tasks(today)?);
    let from = if known.is_empty() { BEGINNING } else { today };
    let (mut outcome, mut waiting) = (Outcome::default(), Vec::new());
    let mut by_position: BTreeMap<i64, Vec<&TaskRow>> = BTreeMap::new();
    for row in rows {
        match matcher.find("", &row.value.unit, &row.value.title) {
            Some(position) => by_position.entry(position).or_default().push(&row.value),
            None => {
                waiting.push((row.value.unit.as_str(), row.value.title.as_str()));
                outcome.rejected.push(unknown_position(file, row));
            }
        }
    }
    outcome.unmatched = matcher.unmatched_views(waiting.into_iter());
    outcome.counts.absent = known.keys().filter(|position| !by_position.contains_key(position)).count() as u32;
    for (position, tasks) in by_position {
        let records: Vec<TaskRecord> = tasks.iter().map(|task| record(task)).collect();
        let count = match known.get(&position) {
            Some(before) if *before == records => &mut outcome.counts.same,
            Some(_) => &mut outcome.counts.changed,
            None => &mut outcome.counts.new,
        };
        *count += records.len() as u32;
        if known.get(&position) != Some(&records) {
            tx.set_tasks(position, &records, from)?;
            tx.set_need(position, &computed(&records, &law), from)?;
        }
    }
    Ok(outcome)
}

fn record(row: &TaskRow) -> TaskRecord {
    TaskRecord {
        name: row.task.clone(),
        output: row.output.clone(),
        volume: row.volume,
        hours: row.hours,
        effective_hours: row.effective_hours,
    }
}

/// The need that tasks give. The effective hours are those of the analysis; the region's own where it names none.
fn computed(tasks: &[TaskRecord], law: &Law) -> NeedRecord {
    let given = tasks.iter().map(|task| task.effective_hours).find(|hours| *hours > 0.0);
    let hours = given.unwrap_or_else(|| law.decimal("workload.effective_hours"));
    let tasks: Vec<Task> = tasks
        .iter()
        .map(|task| Task {
            name: task.name.clone(),
            output: task.output.clone(),
            volume: task.volume,
            hours: task.hours,
        })
        .collect();
    let need = need(&tasks, hours, Rounding::of(law));
    // People are whole even where the office keeps the fraction for reading.
    NeedRecord { people: need.people.round() as i64, basis: "abk".into(), exact: need.exact, effective_hours: hours }
}

fn unknown_position(file: &ReadFile, row: &Row<TaskRow>) -> Rejection {
    let task = &row.value;
    let message = format!(
        "Jabatan \"{}\" pada \"{}\" tidak ada di peta jabatan. Cocokkan jabatannya sekali, lalu impor lagi berkas koreksi.",
        task.title, task.unit
    );
    let number = |value: f64| value.to_string();
    let values = [
        ("unit", task.unit.clone()),
        ("nama jabatan", task.title.clone()),
        ("uraian", task.task.clone()),
        ("hasil", task.output.clone()),
        ("jumlah", number(task.volume)),
        ("volume", number(task.volume)),
        ("waktu penyelesaian", number(task.hours)),
        ("waktu kerja efektif", number(task.effective_hours)),
    ];
    rejection(file, row.row, ("Nama Jabatan", &task.title), ("position_unknown", message), &values)
}
