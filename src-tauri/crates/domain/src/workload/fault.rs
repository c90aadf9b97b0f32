//! What keeps a need from being computed, row by row.

use serde::Serialize;

use super::{Method, Task, Workload, hours_of_a_year};

/// One thing wrong with a workload. The message says in Indonesian what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{message}")]
pub struct WorkloadFault {
    /// The row of the table, counted from 0; none where the fault is not about a row.
    pub row: Option<usize>,
    /// Field of [`Task`], [`Workload`] or [`CustomHours`](super::CustomHours).
    pub field: &'static str,
    pub code: &'static str,
    pub message: String,
}

impl WorkloadFault {
    pub(super) fn whole(field: &'static str, code: &'static str, message: impl Into<String>) -> Self {
        Self { row: None, field, code, message: message.into() }
    }
}

/// All faults that can be seen before computing.
pub(super) fn faults(workload: &Workload) -> Vec<WorkloadFault> {
    let mut found = Vec::new();
    found.extend(effective_hours(workload.effective_hours));
    for (row, task) in workload.tasks.iter().enumerate() {
        found.extend(row_faults(workload.method, task).into_iter().map(|(field, code, message)| WorkloadFault {
            row: Some(row),
            field,
            code,
            message: format!("Baris {}{}: {message}", row + 1, named(task)),
        }));
    }
    if workload.tasks.is_empty() {
        found.push(WorkloadFault::whole(
            "tasks",
            "no_tasks",
            "Belum ada uraian tugas; tulis paling sedikit satu baris.",
        ));
    } else if workload.tasks.iter().all(|task| task.support) && workload.method == Method::Wisn {
        let message = "Hanya ada kegiatan penunjang; tulis paling sedikit satu kegiatan pelayanan.";
        found.push(WorkloadFault::whole("tasks", "no_service", message));
    }
    found
}

fn named(task: &Task) -> String {
    let name = task.name.trim();
    if name.is_empty() { String::new() } else { format!(" (\"{name}\")") }
}

fn effective_hours(hours: f64) -> Option<WorkloadFault> {
    let (code, message) = match hours {
        hours if !hours.is_finite() => ("hours_not_a_number", "Waktu kerja efektif bukan angka; isi jam per tahun."),
        hours if hours <= 0.0 => ("hours_not_positive", "Waktu kerja efektif harus lebih dari 0 jam per tahun."),
        hours if hours > hours_of_a_year() => {
            ("hours_above_a_year", "Waktu kerja efektif melebihi jumlah jam dalam setahun; isi dalam jam, bukan menit.")
        }
        _ => return None,
    };
    Some(WorkloadFault::whole("effective_hours", code, message))
}

type RowFault = (&'static str, &'static str, &'static str);

fn row_faults(method: Method, task: &Task) -> Vec<RowFault> {
    let mut found = Vec::new();
    found.extend(match task.volume {
        volume if !volume.is_finite() => Some(("volume", "volume_not_a_number", "jumlah hasil bukan angka; perbaiki.")),
        volume if volume < 0.0 => {
            Some(("volume", "volume_negative", "jumlah hasil tidak boleh negatif; isi lebih dari 0."))
        }
        0.0 => Some(("volume", "volume_zero", "jumlah hasil nol; isi lebih dari 0 atau hapus barisnya.")),
        _ => None,
    });
    found.extend(norm_fault(method, task.norm));
    found.extend(shift_fault(method, task.shifts));
    if task.support && method != Method::Wisn {
        found.push((
            "support",
            "support_outside_wisn",
            "kegiatan penunjang hanya ada pada metode WISN; pilih metode itu, atau hapus tandanya.",
        ));
    }
    found
}

fn norm_fault(method: Method, norm: f64) -> Option<RowFault> {
    let missing = match method {
        Method::Tasks | Method::Wisn => "waktu penyelesaian belum ada; isi jam per hasil.",
        Method::Output | Method::Object => "standar kemampuan belum ada; isi kemampuan satu orang.",
        Method::Equipment => "rasio penggunaan alat belum ada; isi jumlah alat per orang.",
    };
    match norm {
        norm if !norm.is_finite() => Some(("norm", "norm_not_a_number", "norma bukan angka; perbaiki.")),
        norm if norm < 0.0 => Some(("norm", "norm_negative", "norma tidak boleh negatif; isi lebih dari 0.")),
        0.0 => Some(("norm", "norm_missing", missing)),
        _ => None,
    }
}

fn shift_fault(method: Method, shifts: f64) -> Option<RowFault> {
    if !shifts.is_finite() || shifts <= 0.0 {
        Some(("shifts", "shifts_not_positive", "jumlah giliran harus lebih dari 0; isi 1 bila tidak bergiliran."))
    } else if method != Method::Equipment && shifts != 1.0 {
        Some(("shifts", "shifts_outside_equipment", "giliran hanya ada pada metode peralatan kerja; isi 1."))
    } else {
        None
    }
}
