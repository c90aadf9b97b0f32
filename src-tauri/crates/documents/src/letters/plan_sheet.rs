//! The data of the plan sheet for sign-off (rencana mutasi).

use serde::{Deserialize, Serialize};

use super::data::{RegionData, SignatoryData, VerificationData};

/// One line of the plan sheet (butir rencana).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PlanMoveData {
    /// The running number, from 1.
    pub order: u32,
    /// Name with titles.
    pub name: String,
    /// Eighteen digits.
    pub nip: String,
    /// `III/a`.
    pub grade: String,
    /// The position left.
    pub from_position: String,
    /// The unit left.
    pub from_unit: String,
    /// The position taken.
    pub to_position: String,
    /// The unit joined.
    pub to_unit: String,
    /// The nature of the move: `Rotasi`, `Promosi`.
    pub nature: String,
    /// Findings and remarks, one sentence each; may be empty.
    pub findings: Vec<String>,
}

/// Staffing of one touched unit before and after the plan, as text the caller has formatted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PlanUnitData {
    /// The unit.
    pub unit: String,
    /// Need (kebutuhan).
    pub need: String,
    /// Present before.
    pub before: String,
    /// Present minus need, before.
    pub gap_before: String,
    /// Present after all moves.
    pub after: String,
    /// Present minus need, after.
    pub gap_after: String,
}

/// The printable plan for sign-off (rencana mutasi).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PlanSheetData {
    /// Whose plan.
    pub region: RegionData,
    /// The name of the plan: `Pemerataan Tenaga Kesehatan Triwulan I`.
    pub title: String,
    /// The state in words: `Rancangan`, `Disetujui`.
    pub status: String,
    /// The planned effective date.
    pub tmt_text: String,
    /// Goals and criteria in one paragraph; the part is left out when empty.
    pub summary: String,
    /// Moves in order.
    pub moves: Vec<PlanMoveData>,
    /// Touched units in order.
    pub units: Vec<PlanUnitData>,
    /// Where it is signed.
    pub place: String,
    /// When it is signed.
    pub date_text: String,
    /// Who signs.
    pub signatory: SignatoryData,
    /// The proof of the sheet.
    pub verification: VerificationData,
}
