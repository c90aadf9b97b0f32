//! Lesson hours per week of every subject and grade (*struktur kurikulum*).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ALL_GRADES, SchoolLevel};
use crate::unit::name_key;

/// A curriculum of one school level, in force from a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Curriculum {
    pub name: String,
    pub level: SchoolLevel,
    pub from: NaiveDate,
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// Legal basis, printed with the analysis.
    pub basis: String,
    pub subjects: Vec<CurriculumSubject>,
}

/// A subject with its lesson hours (*jam pelajaran*, JP) per week and class group, by grade or for
/// [`ALL_GRADES`]. A grade without the subject is absent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CurriculumSubject {
    pub name: String,
    pub hours: BTreeMap<u8, f64>,
}

impl CurriculumSubject {
    /// Lesson hours per week in a grade; 0 where the grade does not have the subject.
    pub fn hours_in(&self, grade: u8) -> f64 {
        self.hours.get(&grade).or_else(|| self.hours.get(&ALL_GRADES)).copied().unwrap_or(0.0)
    }
}

/// The curricula that a new store begins with; an office adds its own.
pub fn shipped_curricula() -> Vec<Curriculum> {
    serde_json::from_str(include_str!("../../data/curricula.json"))
        .expect("the shipped curricula are checked by a test")
}

/// The curriculum of a level in force on a day: the one of that name, or, where no name is given, the latest; of two
/// that begin on one day, the one that stands last.
pub fn find_curriculum<'a>(
    curricula: &'a [Curriculum],
    level: SchoolLevel,
    name: &str,
    day: NaiveDate,
) -> Option<&'a Curriculum> {
    let wanted = name_key(name);
    curricula
        .iter()
        .filter(|known| known.level == level && known.from <= day && known.to.is_none_or(|to| day < to))
        .filter(|known| wanted.is_empty() || name_key(&known.name) == wanted)
        .max_by_key(|known| known.from)
}
