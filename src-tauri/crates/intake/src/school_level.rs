//! Levels of schools (*jenjang*) as offices write them, and their grades.

use mutasi_domain::schools::SchoolLevel;

use crate::headings::key;
use crate::view::{Refusal, RowView, shortened};

/// Highest grade of any level.
pub(crate) const MOST_GRADES: u8 = 13;

/// Levels with the keys (see [`key`]) under which they are known.
const LEVELS: [(SchoolLevel, &[&str]); 5] = [
    (SchoolLevel::Tk, &["tk", "paud", "tkpaud", "tamankanakkanak"]),
    (SchoolLevel::Sd, &["sd", "sdn", "sekolahdasar"]),
    (SchoolLevel::Smp, &["smp", "smpn", "sekolahmenengahpertama"]),
    (SchoolLevel::Sma, &["sma", "sman", "sekolahmenengahatas"]),
    (SchoolLevel::Smk, &["smk", "smkn", "sekolahmenengahkejuruan"]),
];

/// The level that a cell names.
pub(crate) fn read(view: &RowView<'_>, column: usize) -> Result<SchoolLevel, Refusal> {
    let found = view.text(column);
    let written = key(&found);
    LEVELS.iter().find(|(_, keys)| keys.contains(&written.as_str())).map(|(level, _)| *level).ok_or_else(|| {
        let message = format!("Jenjang \"{}\" tidak dikenal; tulis TK, SD, SMP, SMA atau SMK.", shortened(&found));
        view.refuse(column, "level_unknown", message)
    })
}

/// Refuses a figure in a grade that the level does not have.
pub(crate) fn check_grade(level: SchoolLevel, view: &RowView<'_>, grade: u8, column: usize) -> Result<(), Refusal> {
    let grades = level.grades();
    if grades.contains(&grade) {
        return Ok(());
    }
    let message = format!(
        "Kelas {grade} tidak ada di jenjang {}; kelasnya {} sampai {}.",
        level.printed(),
        grades.start(),
        grades.end()
    );
    Err(view.refuse(column, "grade_invalid", message))
}
