//! Workload analyses between the store and the domain.

use mutasi_domain::parameter::Law;
use mutasi_domain::position::Family;
use mutasi_domain::workload::{Method, Need, Period, Rounding, Task, WorkCalendar, Workload, WorkloadFault, need};
use mutasi_store::{NeedRecord, TaskRecord, WorkloadRecord};

use crate::contract::{EditWorkload, Failure, TaskEntry};

/// An analysis as it was kept. Where it names no effective hours, those of the region hold.
pub(crate) fn kept(record: WorkloadRecord, law: &Law) -> WorkloadRecord {
    let hours =
        if record.effective_hours == 0.0 { law.decimal("workload.effective_hours") } else { record.effective_hours };
    WorkloadRecord { effective_hours: hours, ..record }
}

/// The analysis as the domain reckons it.
pub(crate) fn workload_of(record: &WorkloadRecord, law: &Law) -> Workload {
    Workload {
        method: Method::from_code(&record.method).unwrap_or(Method::Tasks),
        tasks: record.tasks.iter().map(task_of).collect(),
        effective_hours: record.effective_hours,
        rounding: Rounding::from_code(&record.rounding).unwrap_or_else(|| Rounding::of(law)),
    }
}

fn task_of(record: &TaskRecord) -> Task {
    Task {
        name: record.name.clone(),
        output: record.output.clone(),
        volume: record.volume,
        period: Period::from_code(&record.period).unwrap_or(Period::Year),
        norm: record.norm,
        shifts: record.shifts,
        support: record.support,
    }
}

/// The need that an analysis gives.
pub(crate) fn computed(record: &WorkloadRecord, family: Family, law: &Law) -> Result<NeedRecord, Vec<WorkloadFault>> {
    Ok(need_record(&need(&workload_of(record, law), &WorkCalendar::of(law))?, family))
}

pub(crate) fn need_record(need: &Need, family: Family) -> NeedRecord {
    NeedRecord {
        people: need.people_of(family),
        basis: "abk".into(),
        exact: need.exact,
        effective_hours: need.effective_hours,
    }
}

/// The analysis that an officer typed; codes that the program does not know are refused.
pub(crate) fn typed(asked: &EditWorkload) -> Result<WorkloadRecord, Failure> {
    let known = |ok: bool, what: &str, code: &str| {
        ok.then_some(()).ok_or_else(|| {
            Failure::refused("bad_request", format!("{what} \"{code}\" tidak dikenal. Pilih dari daftar, lalu ulangi."))
        })
    };
    known(Method::from_code(&asked.method).is_some(), "Metode", &asked.method)?;
    known(Rounding::from_code(&asked.rounding).is_some(), "Pembulatan", &asked.rounding)?;
    for task in &asked.tasks {
        known(Period::from_code(&task.period).is_some(), "Satuan waktu", &task.period)?;
    }
    Ok(WorkloadRecord {
        method: asked.method.clone(),
        effective_hours: asked.effective_hours,
        effective_basis: asked.effective_basis.trim().to_string(),
        rounding: asked.rounding.clone(),
        tasks: asked.tasks.iter().map(entered).collect(),
    })
}

fn entered(entry: &TaskEntry) -> TaskRecord {
    TaskRecord {
        name: entry.name.trim().to_string(),
        output: entry.output.trim().to_string(),
        volume: entry.volume,
        period: entry.period.clone(),
        norm: entry.norm,
        shifts: entry.shifts,
        support: entry.support,
    }
}

pub(crate) fn entry_view(task: &TaskRecord) -> TaskEntry {
    TaskEntry {
        name: task.name.clone(),
        output: task.output.clone(),
        volume: task.volume,
        period: task.period.clone(),
        norm: task.norm,
        shifts: task.shifts,
        support: task.support,
    }
}

/// Faults as one refusal that names the first of them; each names its row by itself.
pub(crate) fn refusal(faults: &[WorkloadFault]) -> Failure {
    const NAMED: usize = 3;
    let told: Vec<&str> = faults.iter().take(NAMED).map(|fault| fault.message.as_str()).collect();
    let more = faults.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(" Masih ada {more} yang lain.") } else { String::new() };
    Failure::refused("workload_faulty", format!("Beban kerja belum dapat dihitung. {}{more}", told.join(" ")))
}
