//! Taking a workload analysis (*ABK*): tasks are kept, and the need is computed from them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::day::BEGINNING;
use mutasi_domain::parameter::Law;
use mutasi_domain::position::Family;
use mutasi_domain::workload::{Rounding, WorkloadFault};
use mutasi_intake::rows::{ReadFile, Rejection, Row, TaskRow};
use mutasi_store::{TaskRecord, WorkloadRecord, Writer};

use super::cells::rejection;
use super::{Matcher, Outcome};
use crate::contract::Failure;
use crate::workloads::computed;

const MINUTES_PER_HOUR: f64 = 60.0;

/// Takes the tasks of every position that the map knows; rows of unknown positions are refused and listed, and so are
/// all rows of a position whose tasks together give no need.
pub(super) fn take(
    tx: &Writer<'_>,
    rows: &[Row<TaskRow>],
    file: &ReadFile,
    today: NaiveDate,
) -> Result<Outcome, Failure> {
    let law = Law::on(today, tx.parameters()?)?;
    let (matcher, known) = (Matcher::read(tx, today)?, tx.workloads(today)?);
    let families: BTreeMap<i64, Family> = tx.positions(today)?.into_iter().map(|one| (one.id, one.family)).collect();
    let from = if known.is_empty() { BEGINNING } else { today };
    let (mut outcome, mut waiting) = (Outcome::default(), Vec::new());
    let mut by_position: BTreeMap<i64, Vec<&Row<TaskRow>>> = BTreeMap::new();
    for row in rows {
        match matcher.find("", &row.value.unit, &row.value.title) {
            Some(position) => by_position.entry(position).or_default().push(row),
            None => {
                waiting.push((row.value.unit.as_str(), row.value.title.as_str()));
                outcome.rejected.push(unknown_position(file, row));
            }
        }
    }
    outcome.unmatched = matcher.unmatched_views(waiting.into_iter());
    outcome.counts.absent = known.keys().filter(|position| !by_position.contains_key(position)).count() as u32;
    for (position, rows) in by_position {
        let record = workload(&rows, known.get(&position), &law);
        let family = families.get(&position).copied().unwrap_or(Family::Pelaksana);
        let need = match computed(&record, family, &law) {
            Ok(need) => need,
            Err(faults) => {
                outcome.rejected.extend(rows.iter().enumerate().map(|(at, row)| faulty(file, row, at, &faults)));
                continue;
            }
        };
        let same = known.get(&position) == Some(&record);
        let count = match known.contains_key(&position) {
            _ if same => &mut outcome.counts.same,
            true => &mut outcome.counts.changed,
            false => &mut outcome.counts.new,
        };
        *count += record.tasks.len() as u32;
        if !same {
            tx.at_row(rows.first().map_or(0, |row| row.row));
            tx.set_workload(position, Some(&record), from, today)?;
            tx.set_need(position, &need, from)?;
        }
    }
    Ok(outcome)
}

/// The rows of one position as an analysis. What the file leaves open is that of the region; where the effective hours
/// are those known before, so is their basis, which no file tells.
fn workload(rows: &[&Row<TaskRow>], known: Option<&WorkloadRecord>, law: &Law) -> WorkloadRecord {
    let hours = rows.iter().find_map(|row| row.value.effective_hours);
    let same_hours = known.filter(|known| hours == Some(known.effective_hours));
    let rounding = rows.iter().find_map(|row| row.value.rounding.clone());
    WorkloadRecord {
        method: rows.first().map_or_else(|| "tasks".into(), |row| row.value.method.clone()),
        effective_hours: hours.unwrap_or_else(|| law.decimal("workload.effective_hours")),
        effective_basis: match (same_hours, hours) {
            (Some(known), _) => known.effective_basis.clone(),
            (None, Some(_)) => "Berkas impor".into(),
            (None, None) => law.basis("workload.effective_hours").into(),
        },
        rounding: rounding.unwrap_or_else(|| Rounding::of(law).code().into()),
        tasks: rows
            .iter()
            .map(|row| TaskRecord {
                name: row.value.task.clone(),
                output: row.value.output.clone(),
                volume: row.value.volume,
                period: row.value.period.clone(),
                norm: row.value.norm,
                shifts: row.value.shifts,
                support: row.value.support,
            })
            .collect(),
    }
}

/// A row of a position whose need cannot be computed: its own fault, or that of the whole.
fn faulty(file: &ReadFile, row: &Row<TaskRow>, at: usize, faults: &[WorkloadFault]) -> Rejection {
    let own = faults.iter().find(|fault| fault.row == Some(at)).or_else(|| faults.first());
    let (code, told) = own.map_or(("workload_faulty", String::new()), |fault| (fault.code, fault.message.clone()));
    let message = format!("Kebutuhan jabatan \"{}\" belum dapat dihitung. {told}", row.value.title);
    rejection(file, row.row, ("Nama Jabatan", &row.value.title), (code, message), &cells(&row.value))
}

fn unknown_position(file: &ReadFile, row: &Row<TaskRow>) -> Rejection {
    let task = &row.value;
    let message = format!(
        "Jabatan \"{}\" pada \"{}\" tidak ada di peta jabatan. Cocokkan jabatannya sekali, lalu impor lagi berkas koreksi.",
        task.title, task.unit
    );
    rejection(file, row.row, ("Nama Jabatan", &task.title), ("position_unknown", message), &cells(task))
}

fn cells(task: &TaskRow) -> Vec<(&'static str, String)> {
    let number = |value: f64| value.to_string();
    let minutes = |hours: Option<f64>| hours.map_or_else(String::new, |hours| number(hours * MINUTES_PER_HOUR));
    vec![
        ("unit", task.unit.clone()),
        ("nama jabatan", task.title.clone()),
        ("uraian", task.task.clone()),
        ("hasil", task.output.clone()),
        ("jumlah", number(task.volume)),
        ("volume", number(task.volume)),
        ("periode", task.period.clone()),
        ("waktu penyelesaian menit", number(task.norm * MINUTES_PER_HOUR)),
        ("waktu penyelesaian", number(task.norm)),
        ("norma waktu menit", number(task.norm * MINUTES_PER_HOUR)),
        ("norma", number(task.norm)),
        ("standar", number(task.norm)),
        ("waktu kerja efektif menit", minutes(task.effective_hours)),
        ("waktu kerja efektif", task.effective_hours.map_or_else(String::new, number)),
        ("metode", task.method.clone()),
        ("shift", number(task.shifts)),
        ("jenis kegiatan", if task.support { "penunjang".into() } else { "pelayanan".into() }),
        ("pembulatan", task.rounding.clone().unwrap_or_default()),
    ]
}
