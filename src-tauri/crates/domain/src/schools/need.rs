//! The formulas of handbook 6.5: class groups, lesson hours and pupils to teachers.

use serde::{Deserialize, Serialize};

use super::check::faults;
use super::curriculum::CurriculumSubject;
use super::{ALL_GRADES, Curriculum, School, SchoolFault, SchoolLevel, Subject};
use crate::parameter::Law;
use crate::workload::{Rounding, settled};

/// What a need for teachers is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TeacherKind {
    /// *Guru kelas*: class groups.
    Class,
    /// *Guru mata pelajaran*, religion and sport included: lesson hours per week.
    Subject,
    /// *Guru BK*: pupils.
    Counsellor,
    /// *Guru pendidikan khusus*: class groups of an inclusive school.
    SpecialNeeds,
}

impl TeacherKind {
    /// The unit of [`SubjectNeed::load`] as the report writes it.
    pub fn counted_in(self) -> &'static str {
        match self {
            Self::Class | Self::SpecialNeeds => "rombel",
            Self::Subject => "JP",
            Self::Counsellor => "siswa",
        }
    }
}

/// Teachers of one subject that a school needs (*kebutuhan guru*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SubjectNeed {
    /// As the curriculum and the school write it.
    pub subject: String,
    /// The same, as holders are compared with it.
    pub key: Subject,
    pub kind: TeacherKind,
    /// Class groups, lesson hours per week or pupils, see [`TeacherKind::counted_in`].
    pub load: f64,
    /// Lesson hours per week; 0 for a need that does not come from lesson hours.
    pub lesson_hours: f64,
    /// Unrounded need in people.
    pub exact: f64,
    /// Need in people: rounded, and at least what the law asks for.
    pub people: i64,
    /// Lesson hours that the people could give at the minimum load beyond those needed; negative where each gives more
    /// than the minimum. 0 for a need that does not come from lesson hours.
    pub spare_hours: f64,
    /// The minimum of the law raised the need.
    pub raised_to_minimum: bool,
    /// The people needed would teach more than the law allows, or nobody is left to teach.
    pub above_maximum: bool,
}

/// Computes the teachers that a school needs by its curriculum: class teachers, every subject, counsellors and teachers
/// for special needs.
///
/// # Errors
/// Everything in the school's data or the curriculum that keeps a need from being computed.
pub fn teacher_needs(
    school: &School,
    curriculum: &Curriculum,
    law: &Law,
) -> Result<Vec<SubjectNeed>, Vec<SchoolFault>> {
    let found = faults(school, curriculum, law);
    if !found.is_empty() {
        return Err(found);
    }
    let reckoning = Reckoning { rounding: Rounding::from_code(law.text("school.rounding")), law };
    let groups = f64::from(school.groups());
    let mut needs = Vec::new();
    if school.level.has_class_teachers() {
        let per_group = law.decimal("school.class_teachers_per_group");
        needs.push(reckoning.counted(TeacherKind::Class, groups, groups * per_group, 0));
    }
    for (name, subject) in taught(school, curriculum, law) {
        let hours = lesson_hours(school, subject);
        if hours > 0.0 {
            needs.push(reckoning.lessons(name, hours, school.level));
        }
    }
    if !school.level.has_class_teachers() {
        let pupils = f64::from(school.pupils);
        let exact = pupils / law.decimal("school.pupils_per_counsellor");
        needs.push(reckoning.counted(TeacherKind::Counsellor, pupils, exact, 0));
    }
    if school.inclusive && school.level == SchoolLevel::Sd {
        let exact = groups / law.decimal("school.groups_per_special_teacher");
        let minimum = i64::from(law.number("school.minimum_special_teachers"));
        needs.push(reckoning.counted(TeacherKind::SpecialNeeds, groups, exact, minimum));
    }
    Ok(needs)
}

/// The need that a teacher of `subject` is counted for: that of the very subject, or religion in general for a teacher of
/// one religion. Every holder is counted once.
pub fn need_taught_by(needs: &[SubjectNeed], subject: &Subject) -> Option<usize> {
    let any_religion = || needs.iter().position(|need| need.key.is_any_religion() && subject.is_religion());
    needs.iter().position(|need| need.key == *subject).or_else(any_religion)
}

/// The subjects that have a teacher of their own, religion once for each religion that the school teaches.
pub(super) fn taught<'a>(
    school: &School,
    curriculum: &'a Curriculum,
    law: &Law,
) -> Vec<(String, &'a CurriculumSubject)> {
    let own = own_subjects(school.level, law);
    let (religious, others): (Vec<_>, Vec<_>) = curriculum
        .subjects
        .iter()
        .filter(|subject| own.as_ref().is_none_or(|own| own.iter().any(|name| same_need(name, &subject.name))))
        .partition(|subject| Subject::of_name(&subject.name).is_religion());
    let mut found: Vec<(String, &CurriculumSubject)> = match school.religions.as_slice() {
        [] => religious.iter().map(|subject| (subject.name.clone(), *subject)).collect(),
        religions => religions.iter().filter_map(|religion| religion_lessons(religion, &religious)).collect(),
    };
    found.extend(others.into_iter().map(|subject| (subject.name.clone(), subject)));
    found
}

/// The lessons of one religion: its own line of the curriculum, or the line of religion in general.
fn religion_lessons<'a>(
    religion: &str,
    religious: &[&'a CurriculumSubject],
) -> Option<(String, &'a CurriculumSubject)> {
    let key = Subject::of_religion(religion);
    let own = religious.iter().find(|subject| Subject::of_name(&subject.name) == key);
    let any = || religious.iter().find(|subject| Subject::of_name(&subject.name).is_any_religion());
    let subject = own.or_else(any).or_else(|| religious.first())?;
    let name = own.map_or_else(|| format!("Pendidikan Agama {}", religion.trim()), |subject| subject.name.clone());
    Some((name, subject))
}

/// Subjects that are not the class teacher's; none where every subject has its teacher.
pub(super) fn own_subjects(level: SchoolLevel, law: &Law) -> Option<Vec<&str>> {
    match level {
        SchoolLevel::Tk => Some(Vec::new()),
        SchoolLevel::Sd => Some(law.text("school.sd_subjects").split(';').map(str::trim).collect()),
        SchoolLevel::Smp | SchoolLevel::Sma | SchoolLevel::Smk => None,
    }
}

pub(super) fn same_need(named: &str, subject: &str) -> bool {
    let (named, subject) = (Subject::of_name(named), Subject::of_name(subject));
    named == subject || (named.is_any_religion() && subject.is_religion())
}

/// `sum over grades (class groups x lesson hours)`. A total of class groups is only given for a subject whose hours are
/// the same in every grade; [`faults`] has seen to that.
fn lesson_hours(school: &School, subject: &CurriculumSubject) -> f64 {
    let hours_in = |grade: u8| match grade {
        ALL_GRADES => subject.hours_in(*school.level.grades().start()),
        grade => subject.hours_in(grade),
    };
    school.class_groups.iter().map(|(grade, groups)| f64::from(*groups) * hours_in(*grade)).sum()
}

struct Reckoning<'a> {
    rounding: Option<Rounding>,
    law: &'a Law,
}

impl Reckoning<'_> {
    fn people(&self, exact: f64) -> i64 {
        self.rounding.unwrap_or(Rounding::HalfUp).people(exact)
    }

    fn counted(&self, kind: TeacherKind, load: f64, exact: f64, minimum: i64) -> SubjectNeed {
        let (subject, key) = match kind {
            TeacherKind::Counsellor => ("Bimbingan dan Konseling", Subject::counselling()),
            TeacherKind::SpecialNeeds => ("Guru Pendidikan Khusus", Subject::special_needs()),
            TeacherKind::Class | TeacherKind::Subject => ("Guru Kelas", Subject::class_teacher()),
        };
        let rounded = self.people(exact);
        SubjectNeed {
            subject: subject.into(),
            key,
            kind,
            load,
            lesson_hours: 0.0,
            exact: settled(exact),
            people: rounded.max(minimum),
            spare_hours: 0.0,
            raised_to_minimum: rounded < minimum,
            above_maximum: false,
        }
    }

    fn lessons(&self, subject: String, hours: f64, level: SchoolLevel) -> SubjectNeed {
        let week = self.law.decimal("school.hours_minimum");
        let minimum = match level {
            SchoolLevel::Sd => i64::from(self.law.number("school.minimum_sd_subject_teachers")),
            _ => 0,
        };
        let rounded = self.people(hours / week);
        let people = rounded.max(minimum);
        SubjectNeed {
            key: Subject::of_name(&subject),
            subject,
            kind: TeacherKind::Subject,
            load: hours,
            lesson_hours: hours,
            exact: settled(hours / week),
            people,
            spare_hours: settled(people as f64 * week - hours),
            raised_to_minimum: rounded < minimum,
            above_maximum: hours > people as f64 * self.law.decimal("school.hours_maximum"),
        }
    }
}
