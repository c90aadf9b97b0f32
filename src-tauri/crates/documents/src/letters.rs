//! The shipped letters and the data they need.

mod assessment;
mod data;
mod evaluation_form;
#[cfg(test)]
mod extremes;
mod fields;
#[cfg(test)]
mod inside_paper;
mod kind;
mod meanings;
mod meeting;
mod plan_sheet;
mod request;
mod sample;

pub use assessment::{
    AssessedAuthorityData, AssessedCompetenceData, AssessedCriterionData, AssessedDocumentData, AssessedFindingData,
    AssessedPersonData, AssessedScoreData, AssessedTalentData, AssessedUnitData, AssessedYearData, AssessmentData,
    AssessorData, OverrideData, UsedFactData, UsedValueData,
};
pub use data::{
    AgencyData, CorrectionData, DayData, DecreeRefData, DocumentData, InputData, LetterData, LetterheadData, NeedData,
    PersonData, PlanRefData, RegionData, SignatoryData, VerificationData,
};
pub use evaluation_form::{EvaluatedPersonData, EvaluationFormData, EvaluationItemData};
pub use fields::{Field, fields};
pub use kind::{Class, LetterKind, Per, Shape, Signer};
pub use meeting::{ConsideredData, MeetingData, MemberData};
pub use plan_sheet::{PlanMoveData, PlanSheetData, PlanUnitData};
pub use request::{ReceiptData, ReceiptTargetData, ReceiptsData, RequestFormData, RequestedDocumentData};
pub use sample::{sample, sample_inputs};

use std::sync::OnceLock;

use crate::template::Template;

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
