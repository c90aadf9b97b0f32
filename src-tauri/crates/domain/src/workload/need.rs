//! The formulas: rows to people.

use serde::{Deserialize, Serialize};

use super::fault::faults;
use super::{Method, Period, Rounding, Task, WorkCalendar, Workload, WorkloadFault, settled};
use crate::position::Family;

/// No position of any office needs more people; a larger result is an error of typing.
const MOST_PEOPLE: f64 = 1_000_000.0;

/// Need of one position (*kebutuhan pegawai*), with its basis kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Need {
    /// Hours of work per year (*beban kerja jabatan*). Methods that do not count hours, and WISN, whose support
    /// activities grow with the people, give need x effective hours.
    pub load_hours: f64,
    /// Effective hours per person and year that were used.
    pub effective_hours: f64,
    /// Unrounded need in people.
    pub exact: f64,
    /// Whole people, after the only rounding.
    pub people: i64,
    /// What tables show: the people, or the unrounded need where the office does not round.
    pub shown: f64,
    /// Work for less than half a person: to be joined with another position (*gabung dengan jabatan lain*). Then
    /// `people` is 0 in every mode of rounding.
    pub join_with_other: bool,
    /// One for each row of the workload, in its order.
    pub rows: Vec<TaskNeed>,
    /// Only of method WISN.
    pub wisn: Option<WisnFactors>,
}

impl Need {
    /// People that a post of this family needs: a managerial post always needs one, whatever its work (handbook 6.1).
    pub fn people_of(&self, family: Family) -> i64 {
        if family == Family::Managerial { 1 } else { self.people }
    }
}

/// Need of one row, never rounded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TaskNeed {
    /// Volume per year; devices are counted, not converted.
    pub yearly: f64,
    /// Hours of work per year; of a WISN support activity per person.
    pub load_hours: f64,
    /// People; of WISN before the factor of support activities, which themselves have none.
    pub exact: f64,
    /// Results that one person manages in a year (*standar beban kerja*, SBK); only of a WISN service activity.
    pub standard: Option<f64>,
}

/// How support activities raise the need (Permenkes 33/2015).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WisnFactors {
    /// Need of the service activities alone.
    pub sum: f64,
    /// Share of a person's time that support takes, percent (*faktor tugas penunjang*, FTP).
    pub support_percent: f64,
    /// `1 / (1 - FTP / 100)` (*standar tugas penunjang*, STP).
    pub factor: f64,
}

/// Computes the need of one position by the method of its workload. Handbook 6.1 and 6.6.
///
/// # Errors
/// Every fault of every row, and those of the whole; nothing is computed then.
pub fn need(workload: &Workload, calendar: &WorkCalendar) -> Result<Need, Vec<WorkloadFault>> {
    let found = faults(workload);
    if !found.is_empty() {
        return Err(found);
    }
    let hours = workload.effective_hours;
    let rows: Vec<TaskNeed> = workload.tasks.iter().map(|task| row(workload, task, calendar)).collect();
    let sum: f64 = rows.iter().map(|row| row.exact).sum();
    let wisn = match workload.method {
        Method::Wisn => Some(wisn_factors(workload, &rows, sum).map_err(|fault| vec![fault])?),
        _ => None,
    };
    let raw = wisn.map_or(sum, |factors| factors.sum * factors.factor);
    if !raw.is_finite() || raw > MOST_PEOPLE {
        let message = "Hasilnya lebih dari sejuta orang; periksa jumlah hasil, periode, dan norma.";
        return Err(vec![WorkloadFault::whole("tasks", "need_too_large", message)]);
    }
    let load_hours = match workload.method {
        Method::Tasks => settled(rows.iter().map(|row| row.load_hours).sum()),
        _ => settled(raw * hours),
    };
    let exact = settled(raw);
    let join_with_other = exact > 0.0 && exact < 0.5;
    let people = if join_with_other { 0 } else { workload.rounding.people(exact) };
    let shown = if workload.rounding == Rounding::None { exact } else { people as f64 };
    Ok(Need { load_hours, effective_hours: hours, exact, people, shown, join_with_other, rows, wisn })
}

fn row(workload: &Workload, task: &Task, calendar: &WorkCalendar) -> TaskNeed {
    let hours = workload.effective_hours;
    let period = if workload.method == Method::Equipment { Period::Year } else { task.period };
    let yearly = task.volume * calendar.per_year(period);
    if workload.method.counts_hours() {
        let load_hours = yearly * task.norm;
        let service = workload.method == Method::Wisn && !task.support;
        let exact = if task.support { 0.0 } else { load_hours / hours };
        return TaskNeed { yearly, load_hours, exact, standard: service.then_some(hours / task.norm) };
    }
    // Volume and standard are counted in the same period, which therefore does not matter.
    let exact = task.volume / task.norm * task.shifts;
    TaskNeed { yearly, load_hours: exact * hours, exact, standard: None }
}

fn wisn_factors(workload: &Workload, rows: &[TaskNeed], sum: f64) -> Result<WisnFactors, WorkloadFault> {
    let support = workload.tasks.iter().zip(rows).filter(|(task, _)| task.support);
    let support_hours: f64 = support.map(|(_, row)| row.load_hours).sum();
    let support_percent = settled(support_hours / workload.effective_hours * 100.0);
    if !support_percent.is_finite() || support_percent >= 100.0 {
        let message = "Kegiatan penunjang menghabiskan seluruh waktu kerja; kurangi jam kegiatan penunjang.";
        return Err(WorkloadFault::whole("support", "support_takes_all", message));
    }
    Ok(WisnFactors { sum: settled(sum), support_percent, factor: 1.0 / (1.0 - support_percent / 100.0) })
}
