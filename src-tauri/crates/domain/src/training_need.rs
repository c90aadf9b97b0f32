//! What a person has to learn for a post (*kebutuhan pelatihan*), and the hours learnt in a year. Handbook 8.3.

#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::competence::{Part, Profile};
use crate::parameter::Law;
use crate::position::{Family, ManagerialLevel, Position};

/// A competence below the level that a post requires (*kesenjangan kompetensi*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    pub competence: String,
    pub technical: bool,
    /// 1..=5.
    pub required: u8,
    /// `None` where no level is recorded; it counts as 0.
    pub held: Option<u8>,
    /// Levels missing, at least 1.
    pub gap: u8,
}

/// The competences below the level required, the widest gap first; of equal gaps managerial ones first, in the order of
/// the profile.
pub fn needs(required: &Profile, held: &Profile) -> Vec<Need> {
    let of_part = |part| {
        required.against(held, part).map(move |(name, required, held)| Need {
            competence: name.to_string(),
            technical: part == Part::Technical,
            required,
            held: (held > 0).then_some(held),
            gap: required.saturating_sub(held),
        })
    };
    let mut needs: Vec<Need> = [Part::Managerial, Part::Technical].into_iter().flat_map(of_part).collect();
    needs.retain(|need| need.gap > 0);
    needs.sort_by_key(|need| std::cmp::Reverse(need.gap));
    needs
}

/// Kind of training (*jenis pengembangan kompetensi*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TrainingKind {
    /// Getting to know the new unit.
    #[serde(rename = "orientasi")]
    Orientation,
    #[serde(rename = "coaching")]
    Coaching,
    #[serde(rename = "mentoring")]
    Mentoring,
    /// *Bimbingan teknis*.
    #[serde(rename = "bimtek")]
    Workshop,
    #[serde(rename = "diklat_teknis")]
    TechnicalCourse,
    #[serde(rename = "diklat_fungsional")]
    FunctionalCourse,
    /// *Pelatihan Kepemimpinan Nasional* of level I, for JPT madya.
    #[serde(rename = "pkn1")]
    Pkn1,
    /// The same of level II, for JPT pratama.
    #[serde(rename = "pkn2")]
    Pkn2,
    /// *Pelatihan Kepemimpinan Administrator*.
    #[serde(rename = "pka")]
    Pka,
    /// *Pelatihan Kepemimpinan Pengawas*.
    #[serde(rename = "pkp")]
    Pkp,
}

coded!(TrainingKind {
    Orientation, "orientasi", "Orientasi unit kerja";
    Coaching, "coaching", "Coaching";
    Mentoring, "mentoring", "Mentoring";
    Workshop, "bimtek", "Bimbingan teknis";
    TechnicalCourse, "diklat_teknis", "Diklat teknis";
    FunctionalCourse, "diklat_fungsional", "Diklat fungsional";
    Pkn1, "pkn1", "Pelatihan Kepemimpinan Nasional Tingkat I";
    Pkn2, "pkn2", "Pelatihan Kepemimpinan Nasional Tingkat II";
    Pka, "pka", "Pelatihan Kepemimpinan Administrator";
    Pkp, "pkp", "Pelatihan Kepemimpinan Pengawas";
});

/// The training to begin with for a need in the post; the officer decides. A gap from `training.course_from_gap` on asks
/// for a course: leadership training of the level for a managerial post, a functional or technical course for a technical
/// competence. A smaller one asks for a workshop or coaching, and so does a managerial competence of a post that leads
/// nobody, by mentoring.
pub fn suggested_kind(need: &Need, position: &Position, law: &Law) -> TrainingKind {
    let course = i32::from(need.gap) >= law.number("training.course_from_gap");
    match (need.technical, course, position.family) {
        (true, false, _) => TrainingKind::Workshop,
        (true, true, Family::Functional) => TrainingKind::FunctionalCourse,
        (true, true, _) => TrainingKind::TechnicalCourse,
        (false, false, _) => TrainingKind::Coaching,
        (false, true, Family::Managerial) => leadership(position.level.managerial()),
        (false, true, _) => TrainingKind::Mentoring,
    }
}

/// A managerial post without an eselon in the map is taken as the lowest one.
fn leadership(level: Option<ManagerialLevel>) -> TrainingKind {
    match level {
        Some(ManagerialLevel::JptUtama | ManagerialLevel::JptMadya) => TrainingKind::Pkn1,
        Some(ManagerialLevel::JptPratama) => TrainingKind::Pkn2,
        Some(ManagerialLevel::Administrator) => TrainingKind::Pka,
        Some(ManagerialLevel::Pengawas) | None => TrainingKind::Pkp,
    }
}

/// Lesson hours of a year beside the target (*jam pelajaran*, JP).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearHours {
    pub hours: u32,
    /// The least of a year (`training.hours_per_year`).
    pub target: u32,
    /// Up to the target; 0 where it is reached.
    pub missing: u32,
}

/// The hours of a year from trainings that were held: last day and hours of each. A training counts in the year in which
/// it ended.
pub fn hours_of_year(held: impl IntoIterator<Item = (NaiveDate, u32)>, year: i32, law: &Law) -> YearHours {
    let hours = held.into_iter().filter(|(ended, _)| ended.year() == year).map(|(_, hours)| hours).sum();
    let target = law.number("training.hours_per_year").unsigned_abs();
    YearHours { hours, target, missing: target.saturating_sub(hours) }
}
