//! Vacancies and surplus, who could be spared, acting holders, the service index, and the five-year projection.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::units::{BalanceView, RequirementsView};

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ListVacancies {
    pub as_of: Option<NaiveDate>,
    /// Also positions that will lack people within so many months, by retirement or contract end.
    pub ahead: Option<u32>,
}

/// A position with open seats, or one that will have some.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct VacancyView {
    pub position: i64,
    /// Name of the unit.
    pub unit: String,
    pub unit_id: i64,
    pub agency: String,
    pub title: String,
    pub family: String,
    pub level: String,
    pub class: u8,
    pub need: i64,
    pub held: i64,
    /// Open seats; 0 for a position that will only later lack people.
    pub open: i64,
    pub requirements: RequirementsView,
    /// One line per open seat: since when, and why.
    pub seats: Vec<OpenSeat>,
    pub acting: Vec<ActingView>,
    /// Who leaves next, and when the position then lacks people.
    pub leaving: Vec<LeavingView>,
    /// First day on which the position lacks people; today or earlier when it does.
    pub forecast: Option<NaiveDate>,
    pub priority: PriorityView,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenSeat {
    /// Not known for a seat that was open when the records begin.
    pub since: Option<NaiveDate>,
    /// `retirement`, `contract_end`, `move`, `left`, `new_post`, `need_raised`
    pub cause: String,
    pub cause_word: String,
    /// Who left, when somebody did.
    pub who: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LeavingView {
    pub nip: String,
    pub name: String,
    /// First day away.
    pub day: NaiveDate,
    /// `retirement`, `contract_end`
    pub reason: String,
}

/// How urgent an open position is; the parts add up.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct PriorityView {
    pub value: f64,
    pub shortage: f64,
    pub service: f64,
    /// Service index used, and the unit it belongs to.
    pub index: Option<f64>,
    pub weight: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ActingView {
    pub acting: i64,
    /// `plt`, `plh`
    pub kind: String,
    pub nip: String,
    pub name: String,
    pub letter: String,
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AppointActing {
    pub position: i64,
    pub nip: String,
    /// `plt`, `plh`
    pub kind: String,
    #[serde(default)]
    pub letter: String,
    pub from: NaiveDate,
    /// Last day.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EndActing {
    pub acting: i64,
    /// Last day.
    pub day: NaiveDate,
}

/// Units under `root` (agencies when left out) by family of position.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct WhichHeat {
    pub root: Option<i64>,
    pub as_of: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListSpare {
    pub unit: i64,
    #[serde(default)]
    pub as_of: Option<NaiveDate>,
}

/// A position with more people than needed, and its people in the order in which they could be spared.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SpareView {
    pub position: i64,
    pub title: String,
    pub unit: i64,
    pub unit_name: String,
    pub need: i64,
    pub held: i64,
    /// People above need.
    pub over: i64,
    pub people: Vec<SparePerson>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SparePerson {
    pub nip: String,
    pub name: String,
    pub golongan: String,
    pub education: String,
    pub months_in_post: i32,
    /// First day away by retirement or contract end.
    pub leaves: Option<NaiveDate>,
    /// Open seats elsewhere that ask for what this person has.
    pub fitting_seats: u32,
    /// Among the `over` first in the order.
    pub proposed: bool,
    /// Why here in the order, in words.
    pub reason: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AskProjection {
    pub as_of: Option<NaiveDate>,
    /// The unit and the units below it; the whole region when left out.
    pub unit: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProjectionView {
    pub as_of: NaiveDate,
    /// The five calendar years; the first is the year of the day after `as_of`.
    pub years: Vec<i32>,
    pub total: ProjectedFigures,
    /// In tree order, the units below included.
    pub units: Vec<ProjectedUnit>,
    pub positions: Vec<ProjectedPosition>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ProjectedFigures {
    pub need: i64,
    pub held: i64,
    pub pns: i64,
    pub pppk: i64,
    pub gap: i64,
    pub years: Vec<ProjectedYear>,
}

/// One year; `short = need - held` at its end, negative for a surplus.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
pub struct ProjectedYear {
    pub retire: i64,
    pub contract: i64,
    pub entries: i64,
    /// Decreed moves in, less those out.
    pub moves: i64,
    pub held: i64,
    pub short: i64,
    /// People missing, summed over positions: surplus elsewhere does not hide it.
    pub missing: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProjectedUnit {
    pub unit: i64,
    pub code: String,
    pub name: String,
    pub depth: u32,
    pub parent: Option<i64>,
    pub figures: ProjectedFigures,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProjectedPosition {
    pub position: i64,
    pub unit: i64,
    pub title: String,
    pub level: String,
    pub class: u8,
    pub figures: ProjectedFigures,
}

/// Who leaves a unit (the units below included) or a position within the five years.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ListLeaving {
    pub as_of: Option<NaiveDate>,
    pub unit: Option<i64>,
    pub position: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LeavingLine {
    pub nip: String,
    pub name: String,
    pub position: i64,
    pub title: String,
    pub unit_name: String,
    pub birth_date: NaiveDate,
    /// Retirement age in years; none for a contract end.
    pub age: Option<i32>,
    pub day: NaiveDate,
    /// `retirement`, `contract_end`
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlannedEntryRow {
    pub day: NaiveDate,
    pub people: i64,
    #[serde(default)]
    pub note: String,
}

/// Replaces the planned entries (*rencana masuk*) of a position.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetEntries {
    pub position: i64,
    pub entries: Vec<PlannedEntryRow>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EntriesView {
    pub position: i64,
    pub entries: Vec<PlannedEntryRow>,
}

/// The service index (*SKM/IKM*) of one unit and period.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ServiceIndexView {
    pub unit: i64,
    pub unit_name: String,
    pub agency: String,
    pub period: String,
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    pub value: f64,
    /// `A`..`D` with its word.
    pub quality: String,
    /// The latest of its unit on the day asked.
    pub latest: bool,
    pub short: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ServiceIndices {
    pub as_of: NaiveDate,
    /// How much the index weighs in the priority of open seats; 0 leaves it out.
    pub weight: f64,
    pub rows: Vec<ServiceIndexView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetServiceIndex {
    pub unit: i64,
    /// Name of the period, for example `2026-S1`.
    pub period: String,
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// 25..100; none removes it.
    pub value: Option<f64>,
}

/// A unit whose place in the tree is faulty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MapFaultView {
    pub unit: i64,
    pub name: String,
    /// `own_parent`, `cycle`, `orphan`, `repeated_name`
    pub code: String,
    pub message: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BeforeAfter {
    pub before: BalanceView,
    pub after: BalanceView,
}
