//! Transfer plans: the moves, what the law says of them, and who agreed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::people::{FindingView, ScorePartView};
use super::units::BalanceView;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewPlan {
    pub name: String,
    pub tmt: NaiveDate,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlanCreated {
    pub plan: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichPlan {
    pub plan: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlanLine {
    pub plan: i64,
    pub name: String,
    /// `draft`, `approved`, `decreed`
    pub state: String,
    pub tmt: NaiveDate,
    pub drafter: String,
    pub moves: i64,
    /// Moves with both consents given.
    pub consented: i64,
    pub decrees: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlanView {
    pub plan: i64,
    pub name: String,
    pub state: String,
    pub tmt: NaiveDate,
    pub drafter: String,
    pub approver: Option<String>,
    pub approved_at: Option<String>,
    /// The scenario by whose need the plan is judged.
    pub scenario: Option<PlanScenario>,
    pub moves: Vec<MoveView>,
    pub findings: Vec<FindingView>,
    /// Every unit whose own posts the plan touches.
    pub staffing: Vec<UnitChange>,
    /// The whole region.
    pub region_before: BalanceView,
    pub region_after: BalanceView,
    /// People missing over all positions, before and after.
    pub short_before: i64,
    pub short_after: i64,
    pub can_approve: bool,
    /// Why the plan cannot be approved now, each with what to do; empty when it can.
    pub obstacles: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanScenario {
    pub scenario: i64,
    pub name: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MoveView {
    #[serde(rename = "move")]
    pub move_id: i64,
    pub nip: String,
    pub name: String,
    pub golongan: String,
    pub from: Option<PostView>,
    pub to: Option<PostView>,
    /// `ROTASI`, `PROMOSI`, `DEMOSI`, `PENEMPATAN_KEMBALI`, `PERPINDAHAN_JABATAN`; `null` without a target.
    pub nature: Option<String>,
    /// `DALAM_UNIT`, `ANTAR_OPD`
    pub scope: Option<String>,
    /// `KEBUTUHAN_INSTANSI`, `PERMINTAAN_SENDIRI`
    pub initiative: String,
    pub reason: String,
    pub consents: Vec<ConsentView>,
    /// Moves of one chain, swap or cycle share a number; `null` for a move of its own.
    pub chain: Option<u32>,
    /// Last day of a temporary assignment; afterwards the person is back by itself.
    pub until: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PostView {
    pub position: i64,
    pub title: String,
    pub unit: String,
    pub unit_id: i64,
    pub agency: String,
    pub class: u8,
    pub level: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConsentView {
    /// `origin`, `destination`
    pub side: String,
    /// `agree`, `agree-with-note`, `refuse`
    pub decision: String,
    pub letter: String,
    pub date: NaiveDate,
    pub note: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UnitChange {
    pub unit: String,
    pub unit_id: i64,
    pub before: BalanceView,
    pub after: BalanceView,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddMove {
    pub plan: i64,
    pub nip: String,
    /// Without a target the move waits for one (finding O-07).
    #[serde(default)]
    pub to: Option<i64>,
    #[serde(default)]
    pub reason: String,
    /// The person asked for it.
    #[serde(default)]
    pub own_request: bool,
}

/// Adds several people at once, from a pasted list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PasteMoves {
    pub plan: i64,
    /// Text with NIPs, one a line or separated by commas, semicolons or tabs.
    pub text: String,
    #[serde(default)]
    pub to: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetTarget {
    pub plan: i64,
    #[serde(rename = "move")]
    pub move_id: i64,
    pub to: i64,
}

/// Makes a move a temporary assignment up to its last day; none makes it lasting.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetReturn {
    pub plan: i64,
    #[serde(rename = "move")]
    pub move_id: i64,
    pub until: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveMoves {
    pub plan: i64,
    pub moves: Vec<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SwapStaff {
    pub plan: i64,
    pub first: String,
    pub second: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Override {
    pub plan: i64,
    #[serde(rename = "move")]
    pub move_id: i64,
    pub rule: String,
    pub reason: String,
    /// Handle of a document that supports it.
    #[serde(default)]
    pub document: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordConsent {
    pub plan: i64,
    pub side: String,
    /// Empty means every move of the plan.
    #[serde(default)]
    pub moves: Vec<i64>,
    pub decision: String,
    pub letter: String,
    pub date: NaiveDate,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportPlan {
    pub plan: i64,
    /// Handle of the folder.
    pub to: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCandidates {
    pub position: i64,
    #[serde(default)]
    pub plan: Option<i64>,
    #[serde(default)]
    pub limit: Option<u32>,
    /// Criteria without data are left out instead of counting as 0.
    #[serde(default)]
    pub ignore_missing: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CandidatesView {
    pub position: PostView,
    pub open: i64,
    pub candidates: Vec<CandidateView>,
    /// People whom a hard rule keeps from this post.
    pub blocked: u32,
    /// Of these, the ones whom a single rule keeps back, by rule.
    pub one_rule_away: Vec<RuleCount>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RuleCount {
    pub rule: String,
    pub count: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CandidateView {
    pub nip: String,
    pub name: String,
    pub golongan: String,
    pub score: f64,
    pub parts: Vec<ScorePartView>,
    pub findings: Vec<FindingView>,
    pub from: Option<PostView>,
    pub since: Option<NaiveDate>,
    /// Balance of the post that the person would leave.
    pub origin: Option<BalanceView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListTargets {
    pub nip: String,
    #[serde(default)]
    pub plan: Option<i64>,
    #[serde(default)]
    pub limit: Option<u32>,
}

/// An open post for a chosen person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TargetView {
    pub post: PostView,
    pub open: i64,
    pub nature: String,
    pub score: f64,
    pub parts: Vec<ScorePartView>,
    pub findings: Vec<FindingView>,
}
