//! What-if scenarios (*simulasi*): an ordered list of changes applied to a copy of the inputs of the one aggregation.
//! Nothing here touches a record; dates alone decide what is in force, so a temporary change ends by itself.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::position::{Family, Level, Position};
use crate::staffing::{Staffing, staffing};
use crate::unit::{Unit, UnitKind};
use crate::workload::{WorkCalendar, Workload};

mod compare;
mod evaluate;
mod timeline;

pub use compare::{Comparison, Difference, compare};

/// A unit of the map, or one that an earlier change of the scenario adds, by its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceRef {
    Unit(i64),
    Added(String),
}

/// One change of a scenario (*butir simulasi*). `from` is the first and `until` the last day; without `until` it stays.
///
/// A unit or position that the scenario itself adds is named by [`added_id`] wherever an id is asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    /// Volume of the work of a unit and the units below it, in percent more (or less) than it is.
    Volume {
        unit: i64,
        percent: f64,
        from: NaiveDate,
        until: Option<NaiveDate>,
    },
    /// Effective hours per person and year for every workload.
    EffectiveHours {
        hours: f64,
        from: NaiveDate,
    },
    /// Need of a position in people, whatever its workload says.
    SetNeed {
        position: i64,
        people: i64,
        from: NaiveDate,
        until: Option<NaiveDate>,
    },
    /// Closes a unit with its positions and everything below it.
    CloseUnit {
        unit: i64,
        from: NaiveDate,
    },
    /// Adds a unit; without `parent` it is an agency.
    AddUnit {
        key: String,
        parent: Option<PlaceRef>,
        name: String,
        unit_kind: UnitKind,
        from: NaiveDate,
    },
    ClosePosition {
        position: i64,
        from: NaiveDate,
    },
    AddPosition {
        key: String,
        unit: PlaceRef,
        title: String,
        family: Family,
        level: Level,
        class: u8,
        need: i64,
        from: NaiveDate,
    },
    /// Temporary assignment (*penugasan sementara*): counts at the other position, afterwards at the own one again.
    Assign {
        staff: i64,
        position: i64,
        from: NaiveDate,
        until: NaiveDate,
    },
}

impl Change {
    pub fn from(&self) -> NaiveDate {
        match self {
            Self::Volume { from, .. }
            | Self::EffectiveHours { from, .. }
            | Self::SetNeed { from, .. }
            | Self::CloseUnit { from, .. }
            | Self::AddUnit { from, .. }
            | Self::ClosePosition { from, .. }
            | Self::AddPosition { from, .. }
            | Self::Assign { from, .. } => *from,
        }
    }

    /// Last day in force; `None` for a change that stays.
    pub fn until(&self) -> Option<NaiveDate> {
        match self {
            Self::Volume { until, .. } | Self::SetNeed { until, .. } => *until,
            Self::Assign { until, .. } => Some(*until),
            _ => None,
        }
    }

    pub fn in_force(&self, day: NaiveDate) -> bool {
        self.from() <= day && self.until().is_none_or(|until| day <= until)
    }
}

/// Id of the unit or position that the change at place `change` of the list adds: -1 for the first, and so on.
pub fn added_id(change: usize) -> i64 {
    -(change as i64) - 1
}

/// What the aggregation works on, as of one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Inputs {
    pub units: Vec<Unit>,
    pub positions: Vec<Position>,
    /// People needed, by position.
    pub need: BTreeMap<i64, i64>,
    /// Workloads, by position, where there is one.
    pub workloads: BTreeMap<i64, Workload>,
    pub calendar: WorkCalendar,
    /// Position held, by staff.
    pub held: BTreeMap<i64, i64>,
}

/// A person whose post the scenario closes: still held, but without a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Displaced {
    pub staff: i64,
    /// The closed post.
    pub position: i64,
}

/// Why the need of a position did not follow a change of volume or hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotRecomputed {
    /// The need is claimed by the map: there is no workload to compute it from.
    NoWorkload,
    /// The workload has faults.
    FaultyWorkload,
}

/// The inputs as they would stand on the day.
#[derive(Debug, Clone, PartialEq)]
pub struct Applied {
    pub units: Vec<Unit>,
    pub positions: Vec<Position>,
    pub need: BTreeMap<i64, i64>,
    /// Position held, by staff; whoever is displaced is not among them.
    pub held: BTreeMap<i64, i64>,
    pub displaced: Vec<Displaced>,
    /// Staff with an assignment in force who hold no post on the day, for example after retirement: it has no effect.
    pub not_assigned: Vec<i64>,
    /// Positions in reach of a change of volume or hours whose need stayed as it was.
    pub not_recomputed: BTreeMap<i64, NotRecomputed>,
}

impl Applied {
    /// Staffing by the one aggregation. The displaced are not in it.
    pub fn staffing(&self) -> Staffing {
        staffing(&self.units, &self.positions, &self.need, &people_by_position(&self.held))
    }
}

/// Counts people by position.
pub fn people_by_position(held: &BTreeMap<i64, i64>) -> BTreeMap<i64, i64> {
    let mut people = BTreeMap::new();
    held.values().for_each(|position| *people.entry(*position).or_default() += 1);
    people
}

/// What is wrong with one change of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScenarioFault {
    /// Place of the change in the list.
    pub change: usize,
    /// `unknown_unit`, `unknown_position`, `closed`, `not_yet`, `own_parent`, `repeated_name`,
    /// `repeated_key`, `empty_name`, `overlap`, `percent`, `hours`, `people` or `until_before_from`.
    pub code: &'static str,
    /// Indonesian: what is wrong and what to do.
    pub message: String,
}

/// Applies a scenario as it stands on `day`. Changes take effect by their first day, those of one day in the order of the
/// list.
///
/// - A need that is set stands before one that is computed; of two set for one position the later stands.
/// - Changes of volume multiply; of several effective hours the latest stands. A need is computed again only where one
///   of the two changes the workload of the position. Support activities of WISN do not follow the volume, and a
///   managerial position keeps its one seat (handbook 6.1).
/// - A position that closes during a temporary assignment sends the person back to the own post.
///
/// # Errors
///
/// All faults of the whole list against the map as given, also of changes that are not in force on the day.
pub fn apply(inputs: Inputs, changes: &[Change], day: NaiveDate) -> Result<Applied, Vec<ScenarioFault>> {
    let map = timeline::map_on(&inputs, changes, day)?;
    Ok(evaluate::evaluate(inputs, map, changes, day))
}

/// The places of the changes in the order in which they take effect.
fn by_first_day(changes: &[Change]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..changes.len()).collect();
    order.sort_by_key(|at| changes[*at].from());
    order
}

#[cfg(test)]
mod tests;
