//! The law at the desk: rules with their dated values, rules of the office's own, and the head of region.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::reports::DatedParameter;

/// Every rule with its weight and values, for Pengaturan.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RulesView {
    pub rules: Vec<RuleLine>,
    /// Values that compete in practice and can be switched with one choice.
    pub presets: Vec<PresetView>,
    /// Weights of the merit score with what is wrong about them.
    pub weights: Vec<WeightView>,
    /// Indonesian: what is wrong about the weights; empty when nothing.
    pub weight_faults: Vec<String>,
    pub office_rules: Vec<OfficeRuleView>,
    /// Names that an expression of the office may use.
    pub fact_names: Vec<FactName>,
    /// The account may change what is shown here.
    pub can_edit: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RuleLine {
    /// Id of the handbook, for example `P-07`.
    pub rule: String,
    pub title: String,
    /// Every dated value of this rule in force today, severities first; keys ending in `.severity…` hold
    /// `OFF`, `INFO`, `WARN` or `BLOCK`.
    pub values: Vec<DatedParameter>,
    /// The office weighs the rule otherwise than it was shipped.
    pub changed: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PresetView {
    pub key: String,
    pub value: String,
    pub name: String,
    pub basis: String,
    /// This value holds today.
    pub in_force: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WeightView {
    /// Key of the dated value, for example `score.education`.
    pub key: String,
    pub criterion: String,
    pub weight: f64,
    /// Share of the sum in percent.
    pub share: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FactName {
    pub name: String,
    /// `number`, `text`, `list`, `yes_no`, `map`
    pub kind: String,
    pub meaning: String,
    /// An expression that uses it.
    pub example: String,
}

/// A rule of the office's own (*ketentuan daerah*).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OfficeRuleView {
    pub id: i64,
    /// Id shown with findings, for example `D-01`.
    pub rule: String,
    pub title: String,
    pub expression: String,
    pub message: String,
    pub basis: String,
    pub severity: String,
    pub from: NaiveDate,
    /// Last day.
    pub until: Option<NaiveDate>,
    pub in_force: bool,
}

/// Saves a rule of the office; an `id` ends the older text and takes its place from the first day on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveOfficeRule {
    #[serde(default)]
    pub id: Option<i64>,
    pub title: String,
    pub expression: String,
    pub message: String,
    pub basis: String,
    /// `INFO`, `WARN`, `BLOCK`
    pub severity: String,
    pub from: NaiveDate,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EndOfficeRule {
    pub id: i64,
    /// Last day on which it holds.
    pub until: NaiveDate,
    pub reason: String,
}

/// Tries an expression without saving it, on the moves of a plan or, without one, on everybody in their present post.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TryOfficeRule {
    pub expression: String,
    #[serde(default)]
    pub plan: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OfficeRuleTried {
    /// Why the expression cannot be used, with the place; `null` when it can.
    pub error: Option<String>,
    pub asked: u32,
    /// People or moves that the rule speaks against.
    pub hit: u32,
    /// People for whom a fact is missing.
    pub lacking: u32,
    /// The first of them.
    pub examples: Vec<TriedOn>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TriedOn {
    pub nip: String,
    pub name: String,
    pub position: String,
}

/// A term of the head of region (*kepala daerah*).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HeadTermView {
    pub id: i64,
    pub name: String,
    /// `definitive`, `pj`, `plt`, `plh`, `pjs`
    pub kind: String,
    pub from: NaiveDate,
    /// Last day in office.
    pub until: Option<NaiveDate>,
    pub candidates_fixed: Option<NaiveDate>,
    pub note: String,
    /// Windows that follow from this term, in words: from when to when, and what is needed.
    pub windows: Vec<HeadWindow>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HeadWindow {
    /// `W-01`, `W-02`, `W-03`, `W-04`
    pub rule: String,
    pub from: NaiveDate,
    /// Last day.
    pub until: Option<NaiveDate>,
    pub told: String,
    /// The window holds today.
    pub open: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetHeadTerm {
    /// None adds a term.
    #[serde(default)]
    pub id: Option<i64>,
    pub name: String,
    pub kind: String,
    pub from: NaiveDate,
    #[serde(default)]
    pub until: Option<NaiveDate>,
    #[serde(default)]
    pub candidates_fixed: Option<NaiveDate>,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichRecord {
    pub id: i64,
}

/// Pairwise judgement of criteria (AHP): `matrix[i][j]` says how much more criterion i weighs than j.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Weigh {
    pub matrix: Vec<Vec<f64>>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Weighed {
    /// Shares that sum to 1.
    pub weights: Vec<f64>,
    pub lambda_max: f64,
    pub consistency_index: f64,
    pub consistency_ratio: f64,
    /// The ratio is at most 0.10.
    pub accepted: bool,
}

/// Sets all weights of the merit score at once from a day on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetWeights {
    pub weights: Vec<NewWeight>,
    pub from: NaiveDate,
    pub basis: String,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewWeight {
    /// For example `score.education`.
    pub key: String,
    pub weight: f64,
}
