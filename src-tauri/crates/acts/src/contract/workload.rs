//! Workload analysis (*analisis beban kerja*): the table of a position, its need and its effectiveness.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::units::BalanceView;

/// One row of the table as the officer types it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TaskEntry {
    pub name: String,
    pub output: String,
    pub volume: f64,
    /// `day`, `week`, `month`, `year`
    pub period: String,
    /// Hours per result (`tasks`, `wisn`), else how much one person does in the period of the volume, or devices per
    /// person (`equipment`).
    pub norm: f64,
    /// Shifts of a device (`equipment`).
    pub shifts: f64,
    /// A support activity (`wisn`).
    pub support: bool,
}

/// A workload to be tried (`preview_workload`) or kept (`set_workload`) for one position.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditWorkload {
    pub position: i64,
    /// `tasks`, `output`, `object`, `equipment`, `wisn`
    pub method: String,
    pub effective_hours: f64,
    /// Where the effective hours come from, in words.
    #[serde(default)]
    pub effective_basis: String,
    /// `half_up`, `ceiling`, `none`
    pub rounding: String,
    pub tasks: Vec<TaskEntry>,
    /// From this day on; today when left out.
    #[serde(default)]
    pub from: Option<NaiveDate>,
}

/// The effective hours reckoned from a calendar of one's own, hours per person and year.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReckonHours {
    pub weekend_days: f64,
    pub holidays: f64,
    pub leave_days: f64,
    pub hours_per_day: f64,
    pub allowance_percent: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HoursReckoned {
    pub hours: f64,
    pub basis: String,
}

/// Effective hours that a regulation names.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HoursPreset {
    pub key: String,
    pub hours: f64,
    pub basis: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListWorkload {
    /// The unit and the units below it; the whole region when left out.
    #[serde(default)]
    pub unit: Option<i64>,
    #[serde(default)]
    pub position: Option<i64>,
    #[serde(default)]
    pub as_of: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WorkloadListView {
    pub as_of: NaiveDate,
    pub positions: Vec<WorkloadLine>,
    /// Units with their own effectiveness, the units below included.
    pub units: Vec<UnitEffectiveness>,
}

/// One position in the analysis (Permendagri 12/2008, Form C).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WorkloadLine {
    pub position: i64,
    pub unit: i64,
    pub unit_name: String,
    pub title: String,
    pub class: u8,
    /// `peta`, `abk`, or empty
    pub need_basis: String,
    pub method: Option<String>,
    pub tasks: u32,
    /// Hours of work per year.
    pub load_hours: f64,
    pub effective_hours: f64,
    /// Unrounded need in people.
    pub exact: f64,
    pub need: i64,
    pub held: i64,
    pub gap: i64,
    /// EJ; none where nobody holds the position.
    pub effectiveness: Option<f64>,
    /// `A`..`E` and its word.
    pub grade: Option<String>,
    pub grade_word: Option<String>,
    pub join_with_other: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UnitEffectiveness {
    pub unit: i64,
    pub name: String,
    pub depth: u32,
    pub load_hours: f64,
    pub held: i64,
    pub effectiveness: Option<f64>,
    pub grade: Option<String>,
    pub grade_word: Option<String>,
}

/// A workload with everything computed from it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WorkloadView {
    pub position: i64,
    pub title: String,
    pub unit: i64,
    pub unit_name: String,
    pub agency: String,
    pub class: u8,
    pub method: String,
    pub effective_hours: f64,
    pub effective_basis: String,
    pub rounding: String,
    /// First day of this analysis; none when there is none yet.
    pub from: Option<NaiveDate>,
    pub rows: Vec<TaskRowView>,
    /// What keeps the need from being computed, row by row; then the figures below are those of the map.
    pub faults: Vec<WorkloadFaultView>,
    pub load_hours: f64,
    pub exact: f64,
    /// What the map claims, when it claims something.
    pub claimed: Option<i64>,
    pub balance: BalanceView,
    pub join_with_other: bool,
    pub effectiveness: Option<f64>,
    pub grade: Option<String>,
    pub grade_word: Option<String>,
    /// Sum of service workload, support percent and factor (WISN).
    pub wisn: Option<WisnView>,
    /// The unit and the units above it, with this workload and without it.
    pub chain: Vec<ChainRow>,
    pub presets: Vec<HoursPreset>,
    /// Positions of the same title and level elsewhere.
    pub similar: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TaskRowView {
    pub entry: TaskEntry,
    pub yearly: f64,
    pub load_hours: f64,
    pub exact: f64,
}

/// `row` counts from 0; none when the fault is not about a row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WorkloadFaultView {
    pub row: Option<u32>,
    pub field: String,
    pub code: String,
    pub message: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WisnView {
    pub sum: f64,
    pub support_percent: f64,
    pub factor: f64,
    /// Held over need; none when nothing is needed.
    pub ratio: Option<f64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChainRow {
    pub unit: i64,
    pub name: String,
    pub before: BalanceView,
    pub after: BalanceView,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SimilarPosition {
    pub position: i64,
    pub unit: i64,
    pub unit_name: String,
    pub agency: String,
    pub title: String,
    pub need: i64,
    pub held: i64,
    /// Tasks it already has.
    pub tasks: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyWorkload {
    pub from_position: i64,
    pub to_positions: Vec<i64>,
    #[serde(default)]
    pub from: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WorkloadCopied {
    pub copied: u32,
    /// Positions whose need changed.
    pub changed: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichPosition {
    pub position: i64,
}

/// Writes a workbook that the import reads back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportWorkload {
    #[serde(default)]
    pub unit: Option<i64>,
    #[serde(default)]
    pub as_of: Option<NaiveDate>,
    /// Handle of a folder.
    pub to: String,
}
