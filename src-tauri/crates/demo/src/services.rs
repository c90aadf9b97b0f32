//! Schools, puskesmas and the satisfaction of the people whom units serve.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use mutasi_domain::schools::SchoolLevel;
use mutasi_domain::unit::UnitKind;
use mutasi_intake::rows::{CurriculumRow, PuskesmasRow, SchoolRow, ServiceIndexRow};

use crate::chart::Unit;
use crate::random::Random;

/// Kinds of school: first word of the name, level, curriculum, the teachers that tell its class groups, groups per
/// hundred such teachers, and subjects of teachers who are no civil servants.
struct School {
    word: &'static str,
    level: SchoolLevel,
    curriculum: &'static str,
    teacher: &'static str,
    groups: u32,
    others: [&'static str; 3],
}

const SCHOOLS: [School; 3] = [
    School {
        word: "SD",
        level: SchoolLevel::Sd,
        curriculum: "Kurikulum 2013",
        teacher: "Guru Kelas",
        groups: 100,
        others: ["Guru Kelas", "PJOK", "Pendidikan Agama Islam"],
    },
    School {
        word: "SMP",
        level: SchoolLevel::Smp,
        curriculum: "Kurikulum 2013",
        teacher: "Guru Matematika",
        groups: 480,
        others: ["Matematika", "Bahasa Indonesia", "Prakarya"],
    },
    School {
        word: "TK",
        level: SchoolLevel::Tk,
        curriculum: "Kurikulum TK",
        teacher: "Guru TK",
        groups: 100,
        others: ["Guru Kelas", "Guru Kelas", "Guru Kelas"],
    },
];

/// Most class groups of a school per grade.
const MOST_GROUPS: u32 = 11;

/// One school in so many stands in a special area.
const SCHOOLS_PER_SPECIAL: usize = 12;

/// A curriculum that the program does not bring along, and lesson hours of its subjects in grades 7 to 9.
const OTHER_CURRICULUM: &str = "Kurikulum Merdeka";
const OTHER_HOURS: [(&str, [f64; 3]); 11] = [
    ("Pendidikan Agama", [3.0, 3.0, 3.0]),
    ("PPKn", [3.0, 3.0, 3.0]),
    ("Bahasa Indonesia", [6.0, 6.0, 5.0]),
    ("Matematika", [5.0, 5.0, 5.0]),
    ("IPA", [5.0, 5.0, 5.0]),
    ("IPS", [4.0, 4.0, 4.0]),
    ("Bahasa Inggris", [4.0, 4.0, 4.0]),
    ("PJOK", [3.0, 3.0, 3.0]),
    ("Informatika", [3.0, 3.0, 2.0]),
    ("Seni Budaya", [3.0, 3.0, 2.0]),
    ("Prakarya", [2.0, 2.0, 2.0]),
];

pub(crate) fn curriculum_rows() -> Vec<CurriculumRow> {
    let row = |(subject, hours): (&str, [f64; 3])| CurriculumRow {
        curriculum: OTHER_CURRICULUM.into(),
        level: SchoolLevel::Smp.code().into(),
        subject: subject.into(),
        hours: SchoolLevel::Smp.grades().zip(hours).collect(),
    };
    OTHER_HOURS.map(row).into()
}

pub(crate) fn school_rows(units: &[Unit], random: &mut Random) -> Vec<SchoolRow> {
    let schools = units.iter().filter(|unit| unit.kind() == UnitKind::Sekolah);
    let known = |unit: &Unit| SCHOOLS.iter().find(|school| unit.name.split(' ').next() == Some(school.word));
    schools
        .filter_map(|unit| Some((unit, known(unit)?)))
        .enumerate()
        .map(|(at, (unit, school))| {
            let groups = groups(unit, school);
            let count: u32 = groups.values().sum();
            let is_other = random.chance(200) && school.level == SchoolLevel::Smp;
            let curriculum = if is_other { OTHER_CURRICULUM } else { school.curriculum };
            let others = random.between(1, 3) as u32;
            let other = *random.pick(&school.others);
            SchoolRow {
                // No region has numbers that begin so.
                npsn: format!("99{:06}", at + 1),
                school: unit.name.clone(),
                level: school.level.code().into(),
                curriculum: curriculum.into(),
                pupils: count * random.between(22, 32) as u32,
                inclusive: random.chance(150),
                groups,
                non_asn: if random.chance(300) { [(other.to_string(), others)].into() } else { BTreeMap::new() },
                religions: religions(unit),
                special_area: at % SCHOOLS_PER_SPECIAL == 7,
            }
        })
        .collect()
}

/// Class groups that the teachers of the map are needed for, spread over the grades, the lower first.
fn groups(unit: &Unit, school: &School) -> BTreeMap<u8, u32> {
    let teachers: u32 =
        unit.posts.iter().filter(|post| post.title.name.starts_with(school.teacher)).map(|post| post.need).sum();
    let grades: Vec<u8> = school.level.grades().collect();
    let number = grades.len() as u32;
    let total = (teachers * school.groups / 100).clamp(number, number * MOST_GROUPS);
    grades.into_iter().zip(0..).map(|(grade, at)| (grade, total / number + u32::from(at < total % number))).collect()
}

/// Religions that the posts of the school teach.
fn religions(unit: &Unit) -> Vec<String> {
    let mut taught: Vec<String> = Vec::new();
    for post in &unit.posts {
        let religion = post.title.name.strip_prefix("Guru Pendidikan Agama ").and_then(|rest| rest.split(' ').next());
        if let Some(religion) = religion.filter(|religion| !taught.iter().any(|known| known == religion)) {
            taught.push(religion.to_string());
        }
    }
    taught
}

pub(crate) fn puskesmas_rows(units: &[Unit], random: &mut Random) -> Vec<PuskesmasRow> {
    let puskesmas = units.iter().filter(|unit| unit.kind() == UnitKind::Puskesmas);
    puskesmas
        .enumerate()
        .map(|(at, unit)| PuskesmasRow {
            unit: unit.name.clone(),
            code: format!("P99{:04}", at + 1),
            inpatient: random.chance(400),
            urban: random.chance(600),
        })
        .collect()
}

/// Indices of agencies, puskesmas and kelurahan in the last four half-years that have ended.
pub(crate) fn index_rows(units: &[Unit], today: NaiveDate, random: &mut Random) -> Vec<ServiceIndexRow> {
    let halves = halves(today);
    let mut rows = Vec::new();
    for unit in units {
        if !matches!(unit.kind(), UnitKind::Opd | UnitKind::Puskesmas | UnitKind::Kelurahan) {
            continue;
        }
        let usual = random.between(7200, 9300);
        for (period, from, to) in &halves {
            let value = f64::from(usual + random.between(-350, 350)) / 100.0;
            rows.push(ServiceIndexRow { unit: unit.name.clone(), period: period.clone(), from: *from, to: *to, value });
        }
    }
    rows
}

/// Code, first and last day of each, the oldest first.
fn halves(today: NaiveDate) -> Vec<(String, NaiveDate, NaiveDate)> {
    let half = |year: i32, half: u32| {
        let (month, last) = if half == 1 { (1, (6, 30)) } else { (7, (12, 31)) };
        let from = NaiveDate::from_ymd_opt(year, month, 1)?;
        Some((format!("{year}-S{half}"), from, NaiveDate::from_ymd_opt(year, last.0, last.1)?))
    };
    let years = today.year() - 2..=today.year();
    let ended = years.flat_map(|year| [half(year, 1), half(year, 2)]).flatten().filter(|(_, _, to)| *to < today);
    let mut halves: Vec<_> = ended.collect();
    halves.split_off(halves.len().saturating_sub(4))
}
