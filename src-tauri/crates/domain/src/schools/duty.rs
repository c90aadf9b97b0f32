//! Additional duties of teachers (*tugas tambahan*): they stand for lesson hours, and are no posts of their own.

use serde::{Deserialize, Serialize};

use crate::parameter::Law;
use crate::unit::name_key;

/// A duty that a teacher has beside teaching. What it is worth is a dated parameter (`school.duty.*`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdditionalDuty {
    /// *Kepala sekolah*.
    Head,
    /// *Wakil kepala sekolah*.
    Deputy,
    /// *Kepala perpustakaan*.
    LibraryHead,
    /// *Kepala laboratorium*.
    LaboratoryHead,
}

/// Duty, parameter, printed word.
const DUTIES: [(AdditionalDuty, &str, &str); 4] = [
    (AdditionalDuty::Head, "school.duty.head", "kepala sekolah"),
    (AdditionalDuty::Deputy, "school.duty.deputy", "wakil kepala sekolah"),
    (AdditionalDuty::LibraryHead, "school.duty.library_head", "kepala perpustakaan"),
    (AdditionalDuty::LaboratoryHead, "school.duty.laboratory_head", "kepala laboratorium"),
];

impl AdditionalDuty {
    /// Lesson hours per week that the duty replaces.
    pub fn hours(self, law: &Law) -> f64 {
        law.decimal(DUTIES[self as usize].1)
    }

    pub fn printed(self) -> &'static str {
        DUTIES[self as usize].2
    }

    /// The duty that a title names: `Kepala Sekolah SMPN 3`, `Wakil Kepala Sekolah`.
    pub fn of_title(title: &str) -> Option<Self> {
        let key = name_key(title);
        DUTIES.iter().find(|(_, _, printed)| key.starts_with(printed)).map(|(duty, ..)| *duty)
    }
}

/// Lesson hours per week that teachers of one subject can give at the minimum load, less what their duties replace. A
/// duty never takes more than one teacher's week, and never leaves less than nothing.
pub fn hours_available(teachers: i64, duties: &[AdditionalDuty], law: &Law) -> f64 {
    let week = law.decimal("school.hours_minimum");
    let taken: f64 = duties.iter().map(|duty| duty.hours(law).min(week)).sum();
    (teachers as f64 * week - taken).max(0.0)
}
