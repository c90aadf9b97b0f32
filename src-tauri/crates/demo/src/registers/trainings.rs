//! Training that people completed, beside the one that the national export tells.

use chrono::{Datelike, NaiveDate};
use mutasi_domain::position::Level;
use mutasi_intake::rows::{StaffRow, TrainingRow};

use super::Workforce;
use crate::random::Random;
use crate::records::started;

/// Name and lesson hours of training that anybody may take.
const GENERAL: [(&str, u32); 6] = [
    ("Pelatihan Pelayanan Publik", 24),
    ("Pelatihan Pengadaan Barang/Jasa Tingkat Dasar", 40),
    ("Bimbingan Teknis Pengelolaan Keuangan Daerah", 32),
    ("Bimbingan Teknis Tata Naskah Dinas", 16),
    ("Pelatihan Pengelolaan Arsip Dinamis", 30),
    ("Pelatihan Literasi Digital ASN", 20),
];

/// Hours of the training of a functional post.
const FUNCTIONAL_HOURS: u32 = 120;

pub(crate) fn training_rows(force: &Workforce<'_>, random: &mut Random) -> Vec<TrainingRow> {
    let mut rows = Vec::new();
    for (person, level) in force.civil() {
        let mut courses: Vec<(String, u32)> = Vec::new();
        let (is_specialist, is_general) = (random.chance(350), random.chance(250));
        if let (Level::Jf(_), true) = (level, is_specialist) {
            let name = person.title.strip_suffix(level.code()).unwrap_or(&person.title).trim_end();
            courses.push((format!("Pelatihan Fungsional {name}"), FUNCTIONAL_HOURS));
        }
        let (name, hours) = *random.pick(&GENERAL);
        if is_general {
            courses.push((name.to_string(), hours));
        }
        rows.extend(courses.into_iter().filter_map(|course| row(person, course, force.today, random)));
    }
    rows
}

/// The training in a full year of service, with the certificate of that year; none in the year of appointment.
fn row(
    person: &StaffRow,
    (training, hours): (String, u32),
    today: NaiveDate,
    random: &mut Random,
) -> Option<TrainingRow> {
    let (first, last) = (started(person).year() + 1, today.year() - 1);
    let year = random.between(first.max(last - 9), last);
    let certificate = format!("{:05}/DIKLAT/{year}", 1 + random.below(90_000));
    (first <= last).then(|| TrainingRow {
        nip: person.staff.nip.clone(),
        name: person.staff.name.clone(),
        training,
        year: Some(year),
        hours: Some(hours),
        certificate,
    })
}
