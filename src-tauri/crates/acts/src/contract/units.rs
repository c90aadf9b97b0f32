//! Units, positions and their figures on a day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::analysis::{ActingView, LeavingView, MapFaultView, OpenSeat, PlannedEntryRow};
use super::people::StaffLine;

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AsOf {
    pub as_of: Option<NaiveDate>,
}

/// `gap = held - need`
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BalanceView {
    pub need: i64,
    pub held: i64,
    pub gap: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StaffingView {
    pub as_of: NaiveDate,
    pub total: StaffingTotal,
    /// In tree order; figures include the units below.
    pub units: Vec<UnitLine>,
    pub positions: Vec<PositionLine>,
    /// Units whose place in the tree is faulty; nobody is lost, but the figures above them may be too small.
    pub faults: Vec<MapFaultView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StaffingTotal {
    pub units: i64,
    pub positions: i64,
    pub need: i64,
    pub held: i64,
    pub gap: i64,
    /// People missing, summed over positions that lack some.
    pub short: i64,
    /// People above need, summed over positions that have too many.
    pub over: i64,
    /// Active people whom no position of the map holds.
    pub unplaced: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UnitLine {
    pub id: i64,
    pub code: String,
    pub name: String,
    /// `opd`, `bidang`, `uptd`, `sekolah`, `puskesmas`, `kelurahan`, `lain`
    pub kind: String,
    pub parent: Option<i64>,
    pub agency: i64,
    pub depth: u32,
    pub need: i64,
    pub held: i64,
    pub gap: i64,
    pub short: i64,
    pub over: i64,
    /// `critical`, `short`, `balanced`, `over`
    pub status: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PositionLine {
    pub id: i64,
    pub unit: i64,
    pub title: String,
    /// `managerial`, `functional`, `pelaksana`
    pub family: String,
    /// Eselon or JF level, empty for pelaksana.
    pub level: String,
    pub class: u8,
    pub need: i64,
    pub held: i64,
    pub gap: i64,
    pub status: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RequirementsView {
    pub min_education: Option<String>,
    pub fields: Vec<String>,
    pub rank_low: Option<String>,
    pub rank_high: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowPosition {
    pub position: i64,
    #[serde(default)]
    pub as_of: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PositionView {
    pub line: PositionLine,
    pub unit_name: String,
    pub agency: String,
    pub requirements: RequirementsView,
    /// `peta` (the map says so) or `abk` (computed from workload), and its reckoning.
    pub need_basis: String,
    pub need_detail: String,
    pub holders: Vec<StaffLine>,
    pub acting: Vec<ActingView>,
    pub seats: Vec<OpenSeat>,
    pub leaving: Vec<LeavingView>,
    pub entries: Vec<PlannedEntryRow>,
}

/// The home screen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HomeView {
    pub as_of: NaiveDate,
    pub active: i64,
    pub pns: i64,
    pub cpns: i64,
    pub pppk: i64,
    pub total: StaffingTotal,
    /// People who retire within twelve months.
    pub retiring: i64,
    /// Agencies in tree order.
    pub heat: Vec<HeatRow>,
    pub attention: Vec<AttentionView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HeatRow {
    pub unit: i64,
    pub name: String,
    pub managerial: BalanceView,
    pub teachers: BalanceView,
    pub health: BalanceView,
    pub functional: BalanceView,
    pub pelaksana: BalanceView,
    pub total: BalanceView,
}

/// Something that waits. `screen` is where to go: `impor`, `rencana`, `persetujuan`, `sk` ...
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AttentionView {
    pub code: String,
    /// `info`, `warn`, `block`
    pub weight: String,
    pub count: i64,
    pub screen: String,
    /// Plan concerned, when one is.
    pub plan: Option<i64>,
    pub text: String,
}
