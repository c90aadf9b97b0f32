//! People, and searching for anything.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StaffSort {
    #[default]
    Name,
    Nip,
    Rank,
    Unit,
    Since,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ListStaff {
    /// Any part of the name, NIP, position or unit; several words must all be found.
    pub query: String,
    /// Only people of this unit and the units below it.
    pub unit: Option<i64>,
    /// Only this status: `PNS`, `CPNS`, `PPPK`.
    pub status: Option<String>,
    /// Only people who hold their post longer than the law has it (*perlu rotasi*, P-08).
    pub due_for_rotation: bool,
    pub sort: StaffSort,
    pub descending: bool,
    pub offset: u32,
    pub limit: u32,
    pub as_of: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StaffPage {
    pub total: u32,
    pub rows: Vec<StaffLine>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StaffLine {
    pub nip: String,
    /// With titles.
    pub name: String,
    pub golongan: String,
    pub status: String,
    pub position: String,
    pub unit: String,
    pub agency: String,
    pub position_id: Option<i64>,
    pub unit_id: Option<i64>,
    pub since: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowStaff {
    pub nip: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StaffView {
    pub line: StaffLine,
    pub birth_place: String,
    pub birth_date: NaiveDate,
    pub age: i32,
    /// `male`, `female`
    pub sex: String,
    pub religion: String,
    pub standing: String,
    pub rank: String,
    pub rank_since: Option<NaiveDate>,
    pub cpns_since: Option<NaiveDate>,
    pub pns_since: Option<NaiveDate>,
    pub education: String,
    pub diploma: String,
    /// Masked: the first four digits and the last two. Empty where none is held.
    pub nik: String,
    pub retirement: Option<NaiveDate>,
    pub history: Vec<IncumbencyView>,
    pub performance: Vec<PerformanceView>,
    pub discipline: Vec<DisciplineView>,
    pub plans: Vec<StaffPlanView>,
    /// Where the file that placed this person said the person is, when the map does not know it.
    pub placement: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IncumbencyView {
    pub position: i64,
    pub title: String,
    pub unit: String,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    /// Number of the decree that began it, when ours.
    pub decree: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PerformanceView {
    pub year: i32,
    pub rating: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DisciplineView {
    pub level: String,
    pub kind: String,
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
    pub active: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StaffPlanView {
    pub plan: i64,
    pub name: String,
    pub state: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Search {
    pub query: String,
    #[serde(default)]
    pub limit: u32,
}

/// Something found: `kind` is `staff`, `unit`, `position` or `plan`; `id` is a NIP or a record id.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Hit {
    pub kind: String,
    pub id: String,
    pub title: String,
    pub detail: String,
}

/// A score opened to its parts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScorePartView {
    /// `education`, `technical`, `managerial`, `performance`, `rank`, `experience`, `training`
    pub criterion: String,
    pub weight: f64,
    pub value: f64,
    pub missing: bool,
    #[ts(type = "Record<string, unknown>")]
    pub facts: Value,
}

/// A finding opened to its facts.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FindingView {
    #[serde(rename = "move")]
    pub move_id: Option<i64>,
    pub nip: Option<String>,
    pub rule: String,
    /// `INFO`, `WARN`, `BLOCK`
    pub severity: String,
    pub article: String,
    #[ts(type = "Record<string, unknown>")]
    pub facts: BTreeMap<String, Value>,
    pub parameters: BTreeMap<String, ParameterView>,
    pub message: String,
    /// Something is missing (*data kurang*), and this is where it is entered.
    pub missing: Option<MissingView>,
    /// Reason of the override, when the permitted role has given one.
    pub overridden: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MissingView {
    /// `staff`, `performance`, `discipline`, `circumstances`, `career`, `competence`, `requirements`, `positions`,
    /// `head_terms`, `documents`, `plan`
    pub place: String,
    /// The place as an officer finds it.
    pub told: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ParameterView {
    pub value: String,
    pub basis: String,
}
