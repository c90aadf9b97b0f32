//! The shipped letters and the data they need.

mod assessment;
mod data;
#[cfg(test)]
mod inside_paper;

pub use assessment::{
    AssessedAuthorityData, AssessedCompetenceData, AssessedCriterionData, AssessedDocumentData, AssessedFindingData,
    AssessedPersonData, AssessedScoreData, AssessedTalentData, AssessedUnitData, AssessedYearData, AssessmentData,
    AssessorData, OverrideData, UsedFactData, UsedValueData,
};
pub use data::{
    DecreeData, PersonData, PlanMoveData, PlanSheetData, PlanUnitData, RegionData, SignatoryData, VerificationData,
};

use std::sync::OnceLock;

use crate::template::Template;

/// The letters that come with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LetterKind {
    /// Decree about one person (SK perorangan).
    IndividualDecree,
    /// Decree about many persons with an annex (SK kolektif).
    CollectiveDecree,
    /// Extract of a collective decree for one person (petikan).
    Extract,
    /// The transfer plan for sign-off (rencana mutasi).
    PlanSheet,
    /// What speaks for and against one move (lembar penilaian).
    Assessment,
}

impl LetterKind {
    /// All kinds, in the order of the work.
    pub const ALL: [LetterKind; 5] =
        [Self::PlanSheet, Self::Assessment, Self::IndividualDecree, Self::CollectiveDecree, Self::Extract];

    /// The word that a template names on its `@jenis` line and that the store keeps.
    pub fn name(self) -> &'static str {
        match self {
            Self::IndividualDecree => "sk_perorangan",
            Self::CollectiveDecree => "sk_kolektif",
            Self::Extract => "petikan",
            Self::PlanSheet => "rencana",
            Self::Assessment => "lembar_penilaian",
        }
    }

    /// The text of the shipped template, as an office would edit it.
    pub fn shipped_text(self) -> &'static str {
        match self {
            Self::IndividualDecree => include_str!("../templates/sk_perorangan.sk"),
            Self::CollectiveDecree => include_str!("../templates/sk_kolektif.sk"),
            Self::Extract => include_str!("../templates/petikan.sk"),
            Self::PlanSheet => include_str!("../templates/rencana.sk"),
            Self::Assessment => include_str!("../templates/lembar_penilaian.sk"),
        }
    }
}

/// The shipped template of `kind`, parsed once in a process.
///
/// # Panics
/// Never in a released build: a test parses every shipped template.
pub fn shipped(kind: LetterKind) -> Template {
    static PARSED: [OnceLock<Template>; LetterKind::ALL.len()] = [const { OnceLock::new() }; LetterKind::ALL.len()];
    PARSED[kind as usize]
        .get_or_init(|| Template::parse(kind.shipped_text()).expect("a test parses every shipped template"))
        .clone()
}
