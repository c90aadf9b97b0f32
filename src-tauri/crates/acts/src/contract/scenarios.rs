//! What-if: named scenarios on a copy of the figures, never on the records.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::analysis::MapFaultView;
use super::units::{BalanceView, StaffingTotal};

/// The unit of a change: one of the map, or one that the scenario adds (its key).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PlaceView {
    Unit(i64),
    Added(String),
}

/// One change of a scenario, in its order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ChangeView {
    /// Volume of work of a unit and the units below it, by percent, for a time (`until` is the last day).
    Volume {
        unit: i64,
        percent: f64,
        from: NaiveDate,
        until: Option<NaiveDate>,
    },
    EffectiveHours {
        hours: f64,
        from: NaiveDate,
    },
    SetNeed {
        position: i64,
        people: i64,
        from: NaiveDate,
        until: Option<NaiveDate>,
    },
    CloseUnit {
        unit: i64,
        from: NaiveDate,
    },
    AddUnit {
        key: String,
        parent: Option<PlaceView>,
        name: String,
        unit_kind: String,
        from: NaiveDate,
    },
    ClosePosition {
        position: i64,
        from: NaiveDate,
    },
    AddPosition {
        key: String,
        unit: PlaceView,
        title: String,
        family: String,
        level: String,
        class: u8,
        need: i64,
        from: NaiveDate,
    },
    /// Temporary assignment; after the last day the person is back by itself.
    Assign {
        nip: String,
        position: i64,
        from: NaiveDate,
        until: NaiveDate,
    },
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScenarioLine {
    pub scenario: i64,
    pub name: String,
    pub note: String,
    pub changes: u32,
    /// Plans judged by it.
    pub plans: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewScenario {
    pub name: String,
    #[serde(default)]
    pub note: String,
    /// Begin with the changes of another one.
    #[serde(default)]
    pub copy_of: Option<i64>,
}

/// Replaces what is given; what is left out stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditScenario {
    pub scenario: i64,
    #[serde(default)]
    pub name: Option<String>,
    #[serde(default)]
    pub note: Option<String>,
    #[serde(default)]
    pub changes: Option<Vec<ChangeView>>,
    #[serde(default)]
    pub as_of: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhichScenario {
    pub scenario: i64,
    #[serde(default)]
    pub as_of: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScenarioDeleted {
    pub scenario: i64,
}

/// A scenario as it stands on a day, beside the records.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScenarioView {
    pub scenario: i64,
    pub name: String,
    pub note: String,
    pub as_of: NaiveDate,
    pub changes: Vec<ChangeLine>,
    pub faults: Vec<ScenarioFaultView>,
    pub before: StaffingTotal,
    pub after: StaffingTotal,
    /// Units whose figures differ, in tree order, the units below included.
    pub units: Vec<ScenarioUnit>,
    pub positions: Vec<ScenarioPosition>,
    /// People whose post a change closes; they are counted, not lost.
    pub displaced: i64,
    /// Positions in reach of a change of volume or hours that have no workload to reckon from; their need stays.
    pub not_reckoned: i64,
    pub map_faults: Vec<MapFaultView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangeLine {
    pub change: ChangeView,
    /// In words, with the names.
    pub text: String,
    /// Whether it is in force on the day.
    pub in_force: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScenarioFaultView {
    /// Index of the change.
    pub change: u32,
    pub code: String,
    pub message: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScenarioUnit {
    pub unit: i64,
    pub name: String,
    pub depth: u32,
    pub before: BalanceView,
    pub after: BalanceView,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScenarioPosition {
    pub position: i64,
    pub title: String,
    pub unit_name: String,
    pub agency: String,
    pub before: BalanceView,
    pub after: BalanceView,
}

/// Lets a plan be judged by the need of a scenario; none goes back to the records.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UseScenario {
    pub plan: i64,
    pub scenario: Option<i64>,
}
