//! Evaluation after the transfer (handbook 8.3), and what was learned.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::units::BalanceView;

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListEvaluations {
    #[serde(default)]
    pub plan: Option<i64>,
    /// Closed ones too.
    #[serde(default)]
    pub closed: bool,
}

/// An evaluation in a list, the one due first at the top.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvaluationLine {
    pub evaluation: i64,
    pub case: i64,
    pub nip: String,
    pub name: String,
    pub position: String,
    pub unit: String,
    pub tmt: NaiveDate,
    /// 3, 6, 12
    pub months: u32,
    pub due: NaiveDate,
    /// `later`, `soon`, `due`, `late`, or `closed`
    pub urgency: String,
    /// Forms printed, and typed in or imported.
    pub printed: u32,
    pub taken: u32,
    pub superior: bool,
    pub peers: u32,
    pub own: bool,
    /// Weighted mean, 1 to 5.
    pub total: Option<f64>,
    pub follow_up: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichEvaluation {
    pub evaluation: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvaluationView {
    pub line: EvaluationLine,
    pub forms: Vec<EvaluationFormView>,
    pub superior: Option<f64>,
    /// `null` below `smallest_peers`: then no result of peers is shown.
    pub peers: Option<f64>,
    pub peer_count: u32,
    pub smallest_peers: u32,
    pub own: Option<f64>,
    pub total: Option<f64>,
    /// Weights that were used, in percent.
    pub weights: Vec<RaterWeight>,
    /// Peers do not count, and the other weights were taken up to 100.
    pub reweighted: bool,
    pub items: Vec<EvaluationItem>,
    pub units: Vec<UnitOutcome>,
    pub rating_before: String,
    pub rating_after: String,
    /// `rose`, `stayed`, `fell`, `unknown`
    pub trend: String,
    pub note: String,
    pub closed: Option<NaiveDate>,
    /// What is missing before it can be closed, each with what to do.
    pub obstacles: Vec<String>,
    pub can_edit: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RaterWeight {
    /// `superior`, `peer`, `self`
    pub role: String,
    pub weight: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvaluationFormView {
    /// Printed on the form; empty once it is one of peers that are too few to be told apart safely.
    pub code: String,
    /// `superior`, `peer`, `self`
    pub role: String,
    /// Day on which it was taken; `null` while it is out.
    pub day: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvaluationItem {
    /// `hasil_kerja`, `kualitas`, `disiplin`, `kerja_sama`, `adaptasi`, `inisiatif`, `pelayanan`
    pub item: String,
    pub superior: Option<f64>,
    pub peers: Option<f64>,
    pub own: Option<f64>,
}

/// A unit before and after the move.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UnitOutcome {
    /// `origin`, `destination`
    pub side: String,
    pub unit: String,
    pub unit_id: i64,
    /// The day before the TMT.
    pub before: BalanceView,
    /// On the day of the evaluation, or today when it is not reached.
    pub after: BalanceView,
    pub index_before: Option<f64>,
    pub index_period_before: String,
    pub index_after: Option<f64>,
    pub index_period_after: String,
}

/// Prints the paper forms of evaluations: one for the superior, one for the person, and as many for peers as asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintEvaluationForms {
    pub evaluations: Vec<i64>,
    pub peers: u32,
    /// Handle of a folder.
    pub to: String,
}

/// Types in a form; its code says whose evaluation it is and of which rater.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeForm {
    pub code: String,
    pub day: NaiveDate,
    /// Seven items in the order of the form, 1 to 5; `null` where left open.
    pub items: Vec<Option<u8>>,
    #[serde(default)]
    pub comment: String,
}

/// The code of a form, looked up before it is typed in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichForm {
    pub code: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FormFound {
    pub code: String,
    pub role: String,
    pub evaluation: i64,
    pub nip: String,
    pub name: String,
    pub months: u32,
    /// It was taken on this day.
    pub taken: Option<NaiveDate>,
}

/// Closes an evaluation: the result is frozen, the follow-up makes its task.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CloseEvaluation {
    pub evaluation: i64,
    /// `lanjut`, `pembinaan`, `pelatihan`, `rotasi_ulang`
    pub follow_up: String,
    #[serde(default)]
    pub note: String,
    /// Day by which the follow-up is to be done; needed unless `lanjut`.
    #[serde(default)]
    pub task_due: Option<NaiveDate>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskLessons {
    /// TMT from this day on.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    pub until: Option<NaiveDate>,
    #[serde(default)]
    pub plan: Option<i64>,
}

/// What was learned from evaluated moves: facts for the next plan, never a score.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LessonsView {
    /// Moves with at least one closed evaluation.
    pub cases: u32,
    pub lessons: Vec<LessonLine>,
    /// The same with small cells hidden, fit to be published.
    pub published: Vec<LessonLine>,
    pub smallest_cell: u32,
    /// Means over people; `null` without data.
    pub rose: u32,
    pub stayed: u32,
    pub fell: u32,
    pub unknown: u32,
    pub objections: u32,
    pub training_done: u32,
    pub training_planned: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LessonLine {
    /// `kind`, `rule`, `family`, `unit`, `distance`
    pub axis: String,
    pub key: String,
    /// Key in words.
    pub name: String,
    /// `null` where hidden.
    pub cases: Option<u32>,
    pub rose: Option<u32>,
    pub stayed: Option<u32>,
    pub fell: Option<u32>,
    pub unknown: Option<u32>,
    pub mean_total: Option<f64>,
    /// Mean change of the service index, points: unit left and unit joined.
    pub index_origin: Option<f64>,
    pub index_destination: Option<f64>,
}

/// A plan and what came of it, on one page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlanOutcome {
    pub plan: i64,
    pub name: String,
    pub tmt: NaiveDate,
    pub moves: u32,
    pub decreed: u32,
    pub revoked: u32,
    pub on_duty: u32,
    pub finished: u32,
    pub objections: u32,
    pub concerns: u32,
    pub changed: u32,
    pub evaluated: u32,
    pub rose: u32,
    pub stayed: u32,
    pub fell: u32,
    pub training_planned: u32,
    pub training_done: u32,
    /// Before the TMT, as the plan promised, and as it is today.
    pub units: Vec<PlannedOutcome>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlannedOutcome {
    pub unit: String,
    pub unit_id: i64,
    pub before: BalanceView,
    pub planned: BalanceView,
    pub today: BalanceView,
    pub index_before: Option<f64>,
    pub index_after: Option<f64>,
}
