//! What the planner proposes for a plan, how the officer steers it, and why it is so.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::people::{FindingView, ScorePartView};
use super::plans::{PlanEdited, PostView};
use super::units::BalanceView;

/// What the planner may do and what it aims at (*batasan dan urutan tujuan*). Kept with the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ProposalSettings {
    /// Goals, the weightiest first: `gap`, `rotation`, `fit`, `moves`, `requests`, `seniority`. One that is left out does
    /// not count; rotation is left out unless the officer asks for it, for it moves many people who close no gap.
    pub goals: Vec<String>,
    /// At most so many moves, those made by hand included; `null` for no limit.
    pub max_moves: Option<u32>,
    /// Only people and posts of these units and the units below; empty for the whole region.
    pub units: Vec<i64>,
    /// Only posts of these families: `managerial`, `functional`, `pelaksana`.
    pub families: Vec<String>,
    /// Share of the need that no position gives away, percent; `null` takes rule O-03's.
    pub floor_percent: Option<u32>,
    /// Fewest people of a unit, the units below included.
    pub floors: Vec<UnitPeople>,
    /// Also to posts of another title (*perpindahan jabatan*).
    pub other_titles: bool,
    /// Also to higher and lower posts (*promosi, demosi*).
    pub other_levels: bool,
    /// At most so many people leave a unit, the units below included. Only the slow way can keep it.
    pub release_caps: Vec<UnitPeople>,
    /// At most so many moves of a kind: `promotion`, `women`, `far`. Only the slow way can keep it.
    pub quotas: Vec<Quota>,
    /// NIPs that move to one unit together or stay (for example spouses). Only the slow way can keep it.
    pub together: Vec<Vec<String>>,
    /// Decides between plans that are equal in everything else (*undian*).
    pub seed: u64,
}

impl Default for ProposalSettings {
    fn default() -> Self {
        let words = |list: &[&str]| list.iter().map(|word| word.to_string()).collect();
        Self {
            goals: words(&["gap", "fit", "moves", "requests", "seniority"]),
            max_moves: None,
            units: Vec::new(),
            families: words(&["functional", "pelaksana"]),
            floor_percent: None,
            floors: Vec::new(),
            other_titles: false,
            other_levels: false,
            release_caps: Vec::new(),
            quotas: Vec::new(),
            together: Vec::new(),
            seed: 1,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnitPeople {
    pub unit: i64,
    pub people: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Quota {
    pub kind: String,
    pub people: u32,
}

/// Proposes moves for a draft. Moves made by hand stay; those of an earlier proposal give way.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProposePlan {
    pub plan: i64,
    /// None takes those of the last proposal, or the usual ones.
    #[serde(default)]
    pub settings: Option<ProposalSettings>,
}

/// A decision of the officer that every proposal of the plan keeps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// `pin`: the person goes to `to`; `forbid`: never to `to`; `keep`: stays.
    pub kind: String,
    pub nip: String,
    #[serde(default)]
    pub to: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SteerPlan {
    pub plan: i64,
    #[serde(default)]
    pub add: Vec<Decision>,
    /// Numbers of decisions that are taken back.
    #[serde(default)]
    pub remove: Vec<i64>,
}

/// What a proposal or a decision answers.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Proposed {
    pub edited: PlanEdited,
    pub proposal: ProposalView,
    /// People whose post after the plan is another than before this act, besides those of the decision itself.
    pub changed: Vec<PlaceChange>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlaceChange {
    pub nip: String,
    pub name: String,
    /// Post after the plan before this act, and now; `null` when the person is not moved.
    pub before: Option<PostView>,
    pub now: Option<PostView>,
}

/// The proposal that a plan rests on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProposalView {
    pub plan: i64,
    pub settings: ProposalSettings,
    /// `optimal`: no better plan exists. `bounded`: at most `bound` better. `unproven`: cut off or the slow way.
    pub proof: String,
    /// Weighted gap that a better plan could still close at most; 0 when optimal.
    pub bound: f64,
    /// Data or rules changed since; propose again.
    pub stale: bool,
    pub figures: ProposalFigures,
    /// Each goal in its order with what was reached.
    pub goals: Vec<GoalReached>,
    pub decisions: Vec<DecisionView>,
    /// Vacancies that stay open, the largest first.
    pub open: Vec<OpenPost>,
    /// What the officer should know: capped options, people without a post, posts without requirements, impossible floors.
    pub notes: Vec<ProposalNote>,
    pub audit: ProposalAudit,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProposalFigures {
    /// Moves of the proposal, those by hand included.
    pub moves: u32,
    pub chains: u32,
    /// Open seats before and after, in the scope of the proposal.
    pub open_before: u32,
    pub open_after: u32,
    /// Weighted gap closed (*bobot celah tertutup*), by this plan and by the greedy way of a spreadsheet.
    pub gain: f64,
    pub greedy_gain: f64,
    pub greedy_moves: u32,
    /// Weighted gap that one more move would close; 0 without a limit.
    pub worth_of_next: f64,
    pub requests: u32,
    pub requests_granted: u32,
    /// Over the longest time in one post, and of these moved.
    pub rotation_due: u32,
    pub rotated: u32,
    /// People whom no rule keeps from every other post, and the posts they could go to, summed.
    pub movable: u32,
    pub choices: u32,
    /// Who did not ask and comes to a farther, harder or lower post.
    pub worse: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GoalReached {
    pub goal: String,
    /// In the unit of the goal: weighted gap closed, people rotated, mean fit of 100, moves, requests granted, mean place.
    pub value: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecisionView {
    pub id: i64,
    pub kind: String,
    pub nip: String,
    pub name: String,
    pub to: Option<PostView>,
    pub account: String,
}

/// A vacancy that the plan leaves open.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenPost {
    pub post: PostView,
    pub need: u32,
    /// Seats still open after the plan.
    pub open: u32,
    /// `nobody`: no one has the title; `rules`: all are kept back; `needed`: they are needed where they are; `floor`: a
    /// floor holds them; `limit`: the number of moves; `worth`: closing it costs more than it brings; `decisions`.
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProposalNote {
    /// `capped`, `no_vacancy`, `everybody_blocked`, `no_requirements`, `floor_above_held`, `pin_impossible`, `kept_apart`,
    /// `cut_off`, `by_hand_blocked`
    pub code: String,
    pub message: String,
}

/// What makes the proposal repeatable (*jejak usulan*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ProposalAudit {
    /// SHA-256 of the sorted input.
    pub input: String,
    pub engine: String,
    pub seed: u64,
    /// SHA-256 of the moves.
    pub moves: String,
    /// The certificate of optimality was checked by separate code.
    pub certified: bool,
    /// Entry of the journal.
    pub entry: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExplainProposed {
    pub plan: i64,
    #[serde(rename = "move")]
    pub move_id: i64,
}

/// Why a proposed move is in the plan.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WhyMove {
    #[serde(rename = "move")]
    pub move_id: i64,
    /// Told in order, each a plain sentence.
    pub sentences: Vec<String>,
    /// Of the target, before and after the plan.
    pub before: BalanceView,
    pub after: BalanceView,
    /// Weight of the seat that the person fills; 0 when the post was full.
    pub weight: f64,
    pub fit: Vec<FitPart>,
    pub score: f64,
    pub score_parts: Vec<ScorePartView>,
    /// Kilometres from the present post; `null` when a place is not recorded.
    pub distance: Option<f64>,
    /// Degree of hardship, before and after.
    pub hardship: (u8, u8),
    /// The person asked for it: place of the wish, 1 to 3.
    pub wish: Option<u8>,
    /// How the place is worse for somebody who did not ask, in words; empty when it is not.
    pub worse: Vec<String>,
    /// The chain from the seat that is left to the seat that is filled, as `name: post -> post`.
    pub chain: Vec<String>,
    pub rules_passed: u32,
    pub findings: Vec<FindingView>,
    /// What the best plan without this move would lose.
    pub without: Effect,
}

/// Part of the fit, in points; fewer are better.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FitPart {
    /// `merit`, `distance`, `hardship`
    pub part: String,
    pub points: u32,
    pub text: String,
}

/// Exact effect of a change on the whole plan, which is solved again for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Effect {
    /// Weighted gap that more (or, below 0, less) is closed.
    pub gain: f64,
    /// Open seats more (or fewer, below 0).
    pub open: i32,
    pub moves: i32,
    pub fit: f64,
    pub requests: i32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExplainOpen {
    pub plan: i64,
    pub position: i64,
}

/// Why a vacancy stays open.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WhyOpen {
    pub post: PostView,
    pub balance: BalanceView,
    pub after: BalanceView,
    pub sentences: Vec<String>,
    /// Everybody in the field of the post, by what keeps them from it, the weightiest first.
    pub reasons: Vec<OpenReason>,
    /// Whom exactly one rule keeps back, by rule.
    pub one_rule_away: Vec<NearPerson>,
    /// What one more person here would bring to the whole region.
    pub one_more_person: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenReason {
    /// `rule` (with its id), `needed`, `floor`, `limit`, `worth`, `decision`, `elsewhere` (better used by this plan)
    pub reason: String,
    pub rule: Option<String>,
    pub title: String,
    pub people: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NearPerson {
    pub rule: String,
    pub nip: String,
    pub name: String,
    pub post: Option<PostView>,
    pub message: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhatIf {
    pub plan: i64,
    pub nip: String,
    pub to: i64,
}

/// What happens when the person goes to the post (*mengapa bukan ...?*).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WhatIfView {
    pub nip: String,
    pub name: String,
    pub to: PostView,
    /// `possible`, `blocked` (a rule), `impossible` (limits), `chosen` (it is in the plan already)
    pub answer: String,
    pub sentences: Vec<String>,
    /// Limits that hold when impossible.
    pub limits: Vec<String>,
    pub findings: Vec<FindingView>,
    pub effect: Option<Effect>,
    pub changed: Vec<PlaceChange>,
}

/// Gain against the number of moves.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GainCurve {
    /// From no move to the plan without a limit; straight between the points.
    pub points: Vec<CurvePoint>,
    /// Moves of the plan as it is.
    pub moves: u32,
    pub gain: f64,
    pub max_moves: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CurvePoint {
    pub moves: u32,
    pub gain: f64,
    /// Weighted gap per move from the point before.
    pub per_move: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ComparePlans {
    pub first: i64,
    pub second: i64,
}

/// What the proposal of a plan would be with other settings, beside the present one (*skenario*). Nothing is kept: people
/// of one draft may not stand in another, so two drafts could not tell it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareSettings {
    pub plan: i64,
    pub settings: ProposalSettings,
}

/// Two plans side by side.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlansCompared {
    pub first: ComparedPlan,
    pub second: ComparedPlan,
    /// People whom the two plans place otherwise: `before` by the first, `now` by the second.
    pub people: Vec<PlaceChange>,
    /// Units with other figures after the plans: need, held by the first and by the second.
    pub units: Vec<UnitCompared>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ComparedPlan {
    pub plan: i64,
    pub name: String,
    pub moves: u32,
    pub gain: f64,
    pub short_after: i64,
    pub blocked: u32,
    pub warned: u32,
    pub requests_granted: u32,
    /// Mean kilometres of the moves whose places are recorded.
    pub mean_distance: Option<f64>,
    /// `null` when the plan was made by hand.
    pub proof: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UnitCompared {
    pub unit: String,
    pub unit_id: i64,
    pub need: i64,
    pub first: i64,
    pub second: i64,
}

/// The proposal repeated from the records and compared with what was kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProposalVerified {
    pub ok: bool,
    /// The data are those that the proposal was made from.
    pub same_input: bool,
    pub same_moves: bool,
    pub certified: bool,
    /// Each step that was repeated, in words.
    pub steps: Vec<VerifiedStep>,
    pub audit: ProposalAudit,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct VerifiedStep {
    pub ok: bool,
    pub text: String,
}
