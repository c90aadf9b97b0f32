//! Transfer plans: the moves, what the law says of them, and who agreed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::explain::{DocumentView, FactChange, InterestView};
use super::people::{FindingView, ScorePartView};
use super::personal::Audience;
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

/// A plan with all its moves and findings.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlanView {
    #[serde(flatten)]
    pub head: PlanHead,
    pub moves: Vec<MoveView>,
    pub findings: Vec<FindingView>,
}

/// What an edit answers: the plan without what did not change. Whoever holds the plan at `since` puts the changes in;
/// anybody else asks for the whole plan.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlanEdited {
    pub head: PlanHead,
    /// The revision that these changes lead on from.
    pub since: i64,
    /// Moves that are new or read otherwise, each with all its findings.
    pub changed: Vec<MoveChanged>,
    pub removed: Vec<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MoveChanged {
    #[serde(rename = "move")]
    pub this: MoveView,
    pub findings: Vec<FindingView>,
}

/// A plan without its moves and findings.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlanHead {
    pub plan: i64,
    /// Counts the states of the plan that this desk has shown.
    pub revision: i64,
    pub name: String,
    pub state: String,
    pub tmt: NaiveDate,
    pub drafter: String,
    pub approver: Option<String>,
    pub approved_at: Option<String>,
    /// The scenario by whose need the plan is judged.
    pub scenario: Option<PlanScenario>,
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
    /// Facts that changed under the plan since it was last checked.
    pub stale: Vec<FactChange>,
    /// Ties between deciders and moved people.
    pub interests: Vec<InterestView>,
    /// Chains, swaps and cycles, in words: `A ke B, B ke C`.
    pub chains: Vec<MoveChain>,
}

/// Moves that hang together (*rantai, tukar tempat, lingkaran*).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MoveChain {
    pub chain: u32,
    /// `chain`, `swap`, `cycle`, `mixed`
    pub kind: String,
    pub moves: Vec<i64>,
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
    /// The drafter set the nature otherwise than it is derived, for this reason; empty when not.
    pub nature_reason: String,
    /// The derived nature, whatever the drafter set.
    pub nature_derived: Option<String>,
    /// `DALAM_UNIT`, `ANTAR_OPD`, or a key of handbook 4.1 across governments
    pub scope: Option<String>,
    /// `KEBUTUHAN_INSTANSI`, `PERMINTAAN_SENDIRI`
    pub initiative: String,
    pub reason: String,
    /// Who proposed the person (*pengusul*); empty when nobody is named.
    pub sponsor: String,
    /// The other government, when the move crosses the border of this one.
    pub outside: Option<OutsideView>,
    /// Documents recorded for this move alone.
    pub documents: Vec<DocumentView>,
    pub consents: Vec<ConsentView>,
    /// Moves of one chain, swap or cycle share a number; `null` for a move of its own.
    pub chain: Option<u32>,
    /// Last day of a temporary assignment; afterwards the person is back by itself.
    pub until: Option<NaiveDate>,
    /// The planner proposed it; a new proposal may change it.
    pub proposed: bool,
    /// The case that the move carries out, with its state.
    pub case: Option<i64>,
    pub case_state: Option<String>,
}

/// The other government of a move across governments (*instansi lain*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OutsideView {
    /// The person comes from there; otherwise goes there.
    pub entering: bool,
    /// `kabkota`, `provinsi`, `pusat`, `perwakilan_ln`
    pub kind: String,
    pub name: String,
    /// Name of its province; empty for a central agency.
    #[serde(default)]
    pub province: String,
    /// Position there.
    #[serde(default)]
    pub post: String,
}

/// Makes a move one across governments; none makes it a move inside the region again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetOutside {
    pub plan: i64,
    #[serde(rename = "move")]
    pub move_id: i64,
    pub outside: Option<OutsideView>,
}

/// Changes what the drafter writes about a move; what is left out stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditMove {
    pub plan: i64,
    #[serde(rename = "move")]
    pub move_id: i64,
    #[serde(default)]
    pub reason: Option<String>,
    #[serde(default)]
    pub sponsor: Option<String>,
    #[serde(default)]
    pub own_request: Option<bool>,
    /// A nature other than the derived one; the empty text takes the derived one again.
    #[serde(default)]
    pub nature: Option<String>,
    #[serde(default)]
    pub nature_reason: Option<String>,
}

/// Takes an approval back, so that the plan can be changed and approved again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WithdrawApproval {
    pub plan: i64,
    pub reason: String,
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
    /// Who proposed the person.
    #[serde(default)]
    pub sponsor: String,
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
    #[serde(default)]
    #[ts(as = "Option<Audience>", optional)]
    pub audience: Audience,
    /// Why everything must be carried out (audience `lengkap`).
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub reason: String,
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
    /// `merit` (when left out), `profile`, `saw`, `topsis`, `aras`
    #[serde(default)]
    pub method: Option<String>,
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
    /// Value by the method asked for; the merit score where none was.
    pub value: f64,
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
