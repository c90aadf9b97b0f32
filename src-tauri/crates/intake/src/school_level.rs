//! Levels of schools (*jenjang*) and the grades that they have.

use std::ops::RangeInclusive;

use crate::headings::key;
use crate::view::{Refusal, RowView, shortened};

/// Highest grade of any level.
pub(crate) const MOST_GRADES: u8 = 12;

/// A level with its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SchoolLevel {
    pub(crate) code: &'static str,
    first: u8,
    last: u8,
}

const fn level(code: &'static str, first: u8, last: u8) -> SchoolLevel {
    SchoolLevel { code, first, last }
}

/// Levels with the keys (see [`key`]) under which they are known.
const LEVELS: [(SchoolLevel, &[&str]); 5] = [
    (level("tk", 1, 2), &["tk", "paud", "tkpaud", "tamankanakkanak"]),
    (level("sd", 1, 6), &["sd", "sdn", "sekolahdasar"]),
    (level("smp", 7, 9), &["smp", "smpn", "sekolahmenengahpertama"]),
    (level("sma", 10, 12), &["sma", "sman", "sekolahmenengahatas"]),
    (level("smk", 10, 12), &["smk", "smkn", "sekolahmenengahkejuruan"]),
];

impl SchoolLevel {
    pub(crate) fn grades(self) -> RangeInclusive<u8> {
        self.first..=self.last
    }

    /// The level that a cell names.
    pub(crate) fn read(view: &RowView<'_>, column: usize) -> Result<Self, Refusal> {
        let found = view.text(column);
        let written = key(&found);
        LEVELS.iter().find(|(_, keys)| keys.contains(&written.as_str())).map(|(level, _)| *level).ok_or_else(|| {
            let message = format!("Jenjang \"{}\" tidak dikenal; tulis TK, SD, SMP, SMA atau SMK.", shortened(&found));
            view.refuse(column, "level_unknown", message)
        })
    }

    /// Refuses a figure in a grade that the level does not have.
    pub(crate) fn check_grade(self, view: &RowView<'_>, grade: u8, column: usize) -> Result<(), Refusal> {
        if self.grades().contains(&grade) {
            return Ok(());
        }
        let message = format!(
            "Kelas {grade} tidak ada di jenjang {}; kelasnya {} sampai {}.",
            self.code.to_uppercase(),
            self.first,
            self.last
        );
        Err(view.refuse(column, "grade_invalid", message))
    }
}
