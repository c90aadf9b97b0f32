//! A minority of workloads in other ways than the official table per year: volumes per month or week, other methods,
//! WISN. The need stays that of the map.

use mutasi_domain::workload::{Period, WorkCalendar};
use mutasi_intake::rows::TaskRow;

use super::{EFFECTIVE_HOURS, row};
use crate::random::Random;

/// Effective hours of health workers (Permenkes 33/2015).
const HEALTH_HOURS: i32 = 1200;

/// Hours that one task may gain or lose when its volume is told per month or week: four such tasks stay within the
/// hours that a workload keeps free on either side of a change of the rounded need.
const SLACK: f64 = 40.0;

/// Hours of meetings and reports in a year: a tenth of the effective hours.
const SUPPORT: [(&str, &str, f64, f64); 2] =
    [("Mengikuti rapat dan lokakarya mini", "Rapat", 12.0, 2.0), ("Menyusun laporan bulanan", "Laporan", 12.0, 8.0)];

/// The tasks of all positions, some of them told in another way.
pub(crate) fn varied(tasks: Vec<TaskRow>, calendar: &WorkCalendar, random: &mut Random) -> Vec<TaskRow> {
    let mut varied = Vec::with_capacity(tasks.len());
    for position in tasks.chunk_by(|a, b| (&a.unit, &a.title) == (&b.unit, &b.title)) {
        match random.below(100) {
            0..8 => varied.extend(position.iter().map(|task| per(task, Period::Month, calendar))),
            8..11 => varied.extend(position.iter().map(|task| per(task, Period::Week, calendar))),
            11..14 => varied.push(by_method(position, random)),
            _ => varied.extend_from_slice(position),
        }
    }
    varied
}

/// The same work with whole results per month or week; as it was where that would be other work.
fn per(task: &TaskRow, period: Period, calendar: &WorkCalendar) -> TaskRow {
    let volume = (task.volume / calendar.per_year(period)).round();
    let change = (volume * calendar.per_year(period) - task.volume) * task.norm;
    if volume < 1.0 || change.abs() > SLACK {
        return task.clone();
    }
    TaskRow { volume, period: period.code().into(), ..task.clone() }
}

/// One row by results, objects or devices that needs as many people.
fn by_method(position: &[TaskRow], random: &mut Random) -> TaskRow {
    let hours: f64 = position.iter().map(|task| task.volume * task.norm).sum();
    let people = (hours / f64::from(EFFECTIVE_HOURS)).round();
    let post = (position[0].unit.as_str(), position[0].title.as_str());
    let near = f64::from(random.between(-30, 30)) / 100.0;
    let by =
        |method, what, standard: f64| row(post, method, what, ((people + near) * standard, standard), EFFECTIVE_HOURS);
    match random.below(3) {
        0 => by("output", ("Menyelesaikan berkas layanan", "Berkas"), 500.0),
        1 => by("object", ("Melayani objek kerja", "Objek"), 100.0),
        _ => {
            let devices = ("Menjalankan peralatan kerja", "Alat");
            TaskRow { shifts: 2.0, ..row(post, "equipment", devices, (people, 2.0), EFFECTIVE_HOURS) }
        }
    }
}

/// Service and support activities of a health worker's post.
pub(crate) fn wisn(unit: &str, title: &str, need: u32, random: &mut Random) -> Vec<TaskRow> {
    let support: f64 = SUPPORT.iter().map(|(_, _, volume, norm)| volume * norm).sum();
    let people = f64::from(need) + f64::from(random.between(-30, 30)) / 100.0;
    // Support raises the need of the services: what it takes is not there for them.
    let hours = people * (f64::from(HEALTH_HOURS) - support);
    let treatments = (hours * f64::from(random.between(20, 40)) / 100.0 / 0.5).round();
    let visits = ((hours - treatments * 0.5) / 0.25).round();
    let service = |what, figures| row((unit, title), "wisn", what, figures, HEALTH_HOURS);
    let mut rows = vec![
        service(("Memeriksa pasien", "Pasien"), (visits, 0.25)),
        service(("Melakukan tindakan", "Tindakan"), (treatments, 0.5)),
    ];
    rows.extend(
        SUPPORT
            .map(|(task, output, volume, norm)| TaskRow { support: true, ..service((task, output), (volume, norm)) }),
    );
    rows
}
