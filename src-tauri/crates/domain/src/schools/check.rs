//! What keeps the need of a school from being computed.

use serde::Serialize;

use super::curriculum::CurriculumSubject;
use super::need::{own_subjects, same_need, taught};
use super::{ALL_GRADES, Curriculum, School, SchoolLevel};
use crate::parameter::Law;

/// One thing wrong with the data of a school or its curriculum. The message says in Indonesian what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{message}")]
pub struct SchoolFault {
    /// Field of [`School`] or [`Curriculum`].
    pub field: &'static str,
    pub code: &'static str,
    pub message: String,
}

/// Most lesson hours that a subject can have in a week of a class group; more is an error of typing.
const MOST_HOURS: f64 = 60.0;

/// Grades that every school of a level has; the fourth year of a vocational school is not one of them.
const LAST_USUAL_GRADE: u8 = 12;

pub(super) fn faults(school: &School, curriculum: &Curriculum, law: &Law) -> Vec<SchoolFault> {
    let mut found = group_faults(school);
    found.extend(curriculum_faults(school, curriculum, law));
    if !school.level.has_class_teachers() && school.pupils == 0 {
        found.push(fault("pupils", "no_pupils", "Jumlah siswa nol; isi jumlah siswa untuk menghitung guru BK."));
    }
    if found.is_empty() {
        found.extend(hours_faults(school, curriculum, law));
    }
    found
}

fn fault(field: &'static str, code: &'static str, message: impl Into<String>) -> SchoolFault {
    SchoolFault { field, code, message: message.into() }
}

fn group_faults(school: &School) -> Vec<SchoolFault> {
    let (level, grades) = (school.level.printed(), school.level.grades());
    let mut found = Vec::new();
    if school.groups() == 0 {
        found.push(fault("class_groups", "no_groups", "Jumlah rombel nol; isi jumlah rombel setiap tingkat."));
    }
    for grade in school.class_groups.keys().filter(|grade| **grade != ALL_GRADES && !grades.contains(grade)) {
        let (first, last) = (grades.start(), grades.end());
        let message = format!("Tingkat {grade} tidak ada di {level}; isi rombel tingkat {first} sampai {last}.");
        found.push(fault("class_groups", "grade_unknown", message));
    }
    if school.class_groups.contains_key(&ALL_GRADES) && school.class_groups.len() > 1 {
        let message = "Rombel diisi sebagai jumlah dan juga per tingkat; pilih salah satu.";
        found.push(fault("class_groups", "groups_twice", message));
    }
    found
}

fn curriculum_faults(school: &School, curriculum: &Curriculum, law: &Law) -> Vec<SchoolFault> {
    if curriculum.level != school.level {
        let (ours, theirs) = (school.level.printed(), curriculum.level.printed());
        let message = format!("{} adalah kurikulum {theirs}, bukan {ours}; pilih kurikulum {ours}.", curriculum.name);
        return vec![fault("curriculum", "other_level", message)];
    }
    let mut found = Vec::new();
    for subject in &curriculum.subjects {
        if subject.hours.values().any(|hours| !(0.0..=MOST_HOURS).contains(hours)) {
            let message = format!("Jam pelajaran {} harus antara 0 dan {MOST_HOURS} per minggu.", subject.name);
            found.push(fault("curriculum", "hours_out_of_range", message));
        }
    }
    for name in own_subjects(school.level, law).unwrap_or_default() {
        if !curriculum.subjects.iter().any(|subject| same_need(name, &subject.name)) {
            let message = format!("{name} belum ada dalam {}; tambahkan jam pelajarannya.", curriculum.name);
            found.push(fault("curriculum", "subject_missing", message));
        }
    }
    if curriculum.subjects.is_empty() && !school.level.has_class_teachers() {
        let message = format!("{} belum berisi mata pelajaran; isi struktur kurikulumnya.", curriculum.name);
        found.push(fault("curriculum", "no_subjects", message));
    }
    found
}

/// Class groups that the curriculum gives no hours, or a total that cannot be multiplied.
fn hours_faults(school: &School, curriculum: &Curriculum, law: &Law) -> Vec<SchoolFault> {
    let taught = taught(school, curriculum, law);
    if taught.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (grade, _) in school.class_groups.iter().filter(|(grade, groups)| **grade != ALL_GRADES && **groups > 0) {
        if taught.iter().all(|(_, subject)| subject.hours_in(*grade) == 0.0) {
            let message =
                format!("{} tidak berisi jam pelajaran tingkat {grade}; lengkapi kurikulumnya.", curriculum.name);
            found.push(fault("curriculum", "grade_without_hours", message));
        }
    }
    if school.class_groups.contains_key(&ALL_GRADES) {
        let unequal = taught.iter().filter(|(_, subject)| !same_in_every_grade(subject, school.level));
        let names: Vec<&str> = unequal.map(|(name, _)| name.as_str()).collect();
        if !names.is_empty() {
            let message = format!(
                "Rombel hanya diketahui jumlahnya, sedangkan jam pelajaran {} berbeda antartingkat; isi rombel setiap tingkat.",
                names.join(", ")
            );
            found.push(fault("class_groups", "grades_needed", message));
        }
    }
    found
}

fn same_in_every_grade(subject: &CurriculumSubject, level: SchoolLevel) -> bool {
    let first = subject.hours_in(*level.grades().start());
    level.grades().filter(|grade| *grade <= LAST_USUAL_GRADE).all(|grade| subject.hours_in(grade) == first)
}
