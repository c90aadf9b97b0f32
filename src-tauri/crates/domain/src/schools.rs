//! Teachers that a school needs, from class groups, lesson hours and pupils. Handbook 6.5.

mod check;
mod curriculum;
mod duty;
mod need;
mod subject;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

pub use check::SchoolFault;
pub use curriculum::{Curriculum, CurriculumSubject, find_curriculum, shipped_curricula};
pub use duty::{AdditionalDuty, hours_available};
pub use need::{SubjectNeed, TeacherKind, need_taught_by, teacher_needs};
pub use subject::Subject;

/// Level of a school (*jenjang*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SchoolLevel {
    Tk,
    Sd,
    Smp,
    Sma,
    Smk,
}

impl SchoolLevel {
    pub const ALL: [Self; 5] = [Self::Tk, Self::Sd, Self::Smp, Self::Sma, Self::Smk];

    pub fn code(self) -> &'static str {
        ["tk", "sd", "smp", "sma", "smk"][self as usize]
    }

    /// Reads `smp` and `SMP`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code().eq_ignore_ascii_case(code.trim()))
    }

    pub fn printed(self) -> &'static str {
        ["TK", "SD", "SMP", "SMA", "SMK"][self as usize]
    }

    /// The grades (*tingkat*) that a school of this level can have; 1 and 2 are groups A and B of a kindergarten.
    pub fn grades(self) -> RangeInclusive<u8> {
        match self {
            Self::Tk => 1..=2,
            Self::Sd => 1..=6,
            Self::Smp => 7..=9,
            Self::Sma => 10..=12,
            Self::Smk => 10..=13,
        }
    }

    /// Whether one teacher has a class for most of its lessons (*guru kelas*).
    pub fn has_class_teachers(self) -> bool {
        matches!(self, Self::Tk | Self::Sd)
    }
}

/// Class groups (*rombongan belajar*, rombel) or lesson hours by grade. Grade 0 stands for the whole level: a total that
/// is not divided by grade, or hours that are the same in every grade.
pub const ALL_GRADES: u8 = 0;

/// What the need of a school is computed from (*data sekolah*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct School {
    pub level: SchoolLevel,
    /// Class groups by grade, or one total under [`ALL_GRADES`].
    pub class_groups: BTreeMap<u8, u32>,
    pub pupils: u32,
    /// Takes pupils with special needs (*sekolah inklusif*).
    #[serde(default)]
    pub inclusive: bool,
    /// Religions taught, each in every class group; where none is named, religion counts as one subject.
    #[serde(default)]
    pub religions: Vec<String>,
}

impl School {
    /// Class groups of all grades.
    pub fn groups(&self) -> u32 {
        self.class_groups.values().sum()
    }
}
