//! Performance of the two last full years, and discipline.

use chrono::{Datelike, Days, NaiveDate};
use mutasi_domain::day::{add_months, subtract_months};
use mutasi_domain::discipline::{Discipline, DisciplineLevel};
use mutasi_domain::performance::Rating;
use mutasi_domain::staff::Status;
use mutasi_intake::rows::{DisciplineRow, PerformanceRow, StaffRow};

use crate::random::Random;

/// Predicates of the two full years before `today`; nobody is rated for a year served less than half.
pub(crate) fn performance_rows(staff: &[StaffRow], today: NaiveDate, random: &mut Random) -> Vec<PerformanceRow> {
    let mut rows = Vec::with_capacity(staff.len() * 2);
    for person in staff {
        // Weak performance stays with a person, so that about one in ten fails "at least good", not one in five.
        let weak = random.chance(110);
        for year in [today.year() - 2, today.year() - 1] {
            let rating = rating(weak, random);
            let lost = random.chance(12);
            if started(person) <= NaiveDate::from_ymd_opt(year, 7, 1).unwrap_or(today) && !lost {
                rows.push(PerformanceRow {
                    nip: person.staff.nip.clone(),
                    name: person.staff.name.clone(),
                    year,
                    rating,
                });
            }
        }
    }
    rows
}

/// First day of service. The number of contract staff holds the year only, so their first post must serve.
pub(crate) fn started(person: &StaffRow) -> NaiveDate {
    match person.staff.status {
        Status::Pppk => person.staff.rank_since.unwrap_or(person.since),
        Status::Cpns | Status::Pns => person.staff.cpns_since.unwrap_or(person.since),
    }
}

fn rating(weak: bool, random: &mut Random) -> Rating {
    if weak && random.chance(780) {
        random.weighted(&[(Rating::NeedsImprovement, 80), (Rating::Poor, 16), (Rating::VeryPoor, 4)])
    } else {
        random.weighted(&[(Rating::VeryGood, 17), (Rating::Good, 83)])
    }
}

/// (level, kind as a decree writes it, months)
const KINDS: [(DisciplineLevel, &str, u32); 6] = [
    (DisciplineLevel::Light, "Teguran tertulis", 6),
    (DisciplineLevel::Light, "Pernyataan tidak puas secara tertulis", 6),
    (DisciplineLevel::Moderate, "Pemotongan tunjangan kinerja 25% selama 6 bulan", 6),
    (DisciplineLevel::Moderate, "Pemotongan tunjangan kinerja 25% selama 9 bulan", 9),
    (DisciplineLevel::Moderate, "Pemotongan tunjangan kinerja 25% selama 12 bulan", 12),
    (DisciplineLevel::Severe, "Pembebasan dari jabatannya menjadi jabatan pelaksana selama 12 bulan", 12),
];

/// Standing punishments of one person in two hundred (one at least), and half as many that have ended.
pub(crate) fn discipline_rows(staff: &[StaffRow], today: NaiveDate, random: &mut Random) -> Vec<DisciplineRow> {
    let standing = (staff.len() / 200).max(1);
    let mut punished: Vec<usize> = (0..staff.len()).collect();
    random.shuffle(&mut punished);
    let rows = punished.into_iter().enumerate().take(standing + standing / 2).filter_map(|(at, person)| {
        let person = &staff[person];
        let (level, kind, months) = *random.pick(&KINDS);
        let ended = if at < standing { 0 } else { months + 6 };
        let age = 1 + random.below(months as usize - 1) as u32 + ended;
        let from = subtract_months(today, age).with_day(1)?;
        let until = add_months(from, months) - Days::new(1);
        let discipline = Discipline { level, kind: kind.into(), from, until: Some(until), in_process: false };
        let served = started(person) <= from;
        served.then(|| DisciplineRow { nip: person.staff.nip.clone(), name: person.staff.name.clone(), discipline })
    });
    rows.collect()
}
