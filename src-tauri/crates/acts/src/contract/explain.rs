//! Why the law says what it says: facts with origin, one move opened whole, what changed under a plan, red flags.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::people::{FindingView, ScorePartView};
use super::plans::{MoveView, UnitChange};

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichMove {
    pub plan: i64,
    #[serde(rename = "move")]
    pub move_id: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichFinding {
    pub plan: i64,
    #[serde(rename = "move")]
    pub move_id: i64,
    pub rule: String,
}

/// A finding with every fact opened to where it was recorded.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FindingOpened {
    pub finding: FindingView,
    /// What the rule asks for.
    pub title: String,
    pub facts: Vec<FactView>,
    /// Who has overridden it.
    pub overridden_by: Option<OverrideView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FactView {
    pub name: String,
    #[ts(type = "unknown")]
    pub value: Value,
    pub origin: OriginView,
}

/// Where a record came from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct OriginView {
    /// One Indonesian sentence: `siasn_export.xlsx baris 15, diimpor 21 November 2026 oleh operator`.
    pub told: String,
    /// `file`, `form`, `decree`, `plan`, `shipped`, `unknown`
    pub kind: String,
    pub file: Option<String>,
    pub row: Option<u32>,
    /// Entry of the journal.
    pub seq: Option<i64>,
    /// What the program can open: `staff` (NIP), `position`, `plan`, `settings`, or nothing.
    pub opens: Option<OpensView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OpensView {
    /// `staff`, `position`, `plan`, `settings`
    pub kind: String,
    pub id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OverrideView {
    pub account: String,
    pub reason: String,
    /// Name of the supporting document; empty when none.
    pub document: String,
    pub document_sha256: String,
}

/// One move opened whole, as the assessment sheet prints it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MoveExplained {
    #[serde(rename = "move")]
    pub this: MoveView,
    pub tmt: NaiveDate,
    /// `DIREKOMENDASIKAN`, `DIREKOMENDASIKAN DENGAN CATATAN`, `TIDAK DIREKOMENDASIKAN`
    pub recommendation: String,
    /// Every finding, blocks first, in plain words.
    pub findings: Vec<FindingView>,
    /// Rules that were asked and found nothing, with their titles.
    pub passed: Vec<RulePassed>,
    pub authority: AuthorityView,
    pub documents: Vec<DocumentDueView>,
    pub score: Option<ScoreView>,
    /// Units whose figures change by this move, after the whole plan.
    pub effect: Vec<UnitChange>,
    pub talent: Option<TalentShort>,
    /// Retirement in the present and in the target post.
    pub retires_now: Option<NaiveDate>,
    pub retires_then: Option<NaiveDate>,
    pub interests: Vec<InterestView>,
    /// What changed since the plan was last checked.
    pub changes: Vec<FactChange>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RulePassed {
    pub rule: String,
    pub title: String,
}

/// Who decides about a move (handbook 4.1).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AuthorityView {
    /// Who consents to the release.
    pub consent: String,
    /// Who is asked for the technical consideration; empty when it is not needed.
    pub pertek: String,
    /// The move is put through BKN's control of transfers (I-MUT).
    pub imut: bool,
    /// Written approval of the Minister of Home Affairs is needed, and why; empty when not.
    pub mendagri: String,
    /// Who signs the decree.
    pub signer: String,
    /// The decree is made in this office.
    pub signed_here: bool,
    /// Steps in their legal order.
    pub steps: Vec<String>,
    pub basis: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DocumentDueView {
    /// Kind of handbook 4.3, for example `SKP_2TH`.
    pub kind: String,
    pub name: String,
    /// `mandatory`, `optional`
    pub due: String,
    pub why: String,
    /// The national rule asks for it; otherwise local custom.
    pub by_law: bool,
    pub have: Option<DocumentView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DocumentView {
    pub id: i64,
    pub kind: String,
    pub number: String,
    pub date: NaiveDate,
    pub issuer: String,
    pub valid_until: Option<NaiveDate>,
    /// Name of the kept file; empty when only the number was recorded.
    pub file: String,
    pub sha256: String,
    /// It holds for every move of the plan.
    pub whole_plan: bool,
    /// It counts on the TMT.
    pub valid: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScoreView {
    pub total: f64,
    pub parts: Vec<ScorePartView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TalentShort {
    #[serde(rename = "box")]
    pub number: u8,
    pub year: i32,
    pub follow_up: String,
}

/// A tie between somebody who decides and a moved person (*benturan kepentingan*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct InterestView {
    pub account: String,
    /// `drafter`, `approver`, `this_account`
    pub role: String,
    #[serde(rename = "move")]
    pub move_id: i64,
    pub nip: String,
    pub name: String,
    /// `self`, or a relation as in the register of relatives.
    pub relation: String,
    /// What was declared; `null` while it is not.
    pub declared: Option<String>,
}

/// One fact that reads otherwise than when the plan was last checked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FactChange {
    #[serde(rename = "move")]
    pub move_id: i64,
    pub nip: String,
    pub name: String,
    pub fact: String,
    #[ts(type = "unknown")]
    pub before: Value,
    #[ts(type = "unknown")]
    pub now: Value,
    /// One Indonesian sentence.
    pub told: String,
}

/// Records a document of a move, or of the whole plan.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordDocument {
    pub plan: i64,
    #[serde(default, rename = "move")]
    pub move_id: Option<i64>,
    pub kind: String,
    pub number: String,
    pub date: NaiveDate,
    #[serde(default)]
    pub issuer: String,
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
    /// Handle of the file.
    #[serde(default)]
    pub file: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveDocument {
    pub plan: i64,
    pub id: i64,
}

/// The drafter or assessor says openly that a moved person is a relative.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeclareInterest {
    pub plan: i64,
    #[serde(rename = "move")]
    pub move_id: i64,
    pub note: String,
}

/// Prints assessment sheets; empty `moves` means all.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintAssessment {
    pub plan: i64,
    #[serde(default)]
    pub moves: Vec<i64>,
    /// Names of the assessors.
    #[serde(default)]
    pub assessors: Vec<String>,
    /// Handle of a folder.
    pub to: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AskRedFlags {
    /// Only plans with a TMT from this day on.
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

/// What an inspector would look at first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RedFlags {
    /// One sponsor behind many moves.
    pub sponsors: Vec<SponsorFlag>,
    /// Somebody was chosen though candidates without any block scored higher.
    pub passed_over: Vec<PassedOver>,
    /// Overrides by account.
    pub overrides: Vec<OverrideCount>,
    /// Ties between deciders and moved people, declared or not.
    pub interests: Vec<InterestFlag>,
    pub plans: u32,
    pub moves: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SponsorFlag {
    pub sponsor: String,
    pub moves: u32,
    pub promotions: u32,
    pub plans: Vec<String>,
    /// At or above the number that the office looks at.
    pub flagged: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PassedOver {
    pub plan: i64,
    pub plan_name: String,
    #[serde(rename = "move")]
    pub move_id: i64,
    pub nip: String,
    pub name: String,
    pub position: String,
    pub score: f64,
    /// Candidates without a block and with a higher score.
    pub better: u32,
    pub best_score: f64,
    pub reason: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OverrideCount {
    pub account: String,
    pub overrides: u32,
    pub rules: Vec<String>,
    /// Overrides without a document.
    pub without_document: u32,
    pub flagged: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct InterestFlag {
    pub plan: i64,
    pub plan_name: String,
    pub interest: InterestView,
}

/// How sure a ranking is of its first place.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskSensitivity {
    pub position: i64,
    #[serde(default)]
    pub plan: Option<i64>,
    #[serde(default)]
    pub ignore_missing: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SensitivityView {
    pub first: RankedShort,
    /// Each of the next candidates with the changes that would put that one first.
    pub against: Vec<SwapView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RankedShort {
    pub nip: String,
    pub name: String,
    pub total: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SwapView {
    pub candidate: RankedShort,
    /// One line per criterion, the smallest change first; criteria that cannot swap them come last.
    pub criteria: Vec<SwapAt>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SwapAt {
    pub criterion: String,
    pub weight: f64,
    /// Weight at which both are equal; `null` when no weight of this criterion swaps them.
    pub at: Option<f64>,
    pub change: Option<f64>,
    /// Share of the sum at that weight, percent.
    pub share: Option<f64>,
}
