//! What the reports on schools and puskesmas both look at: the region on a day with its holders, unit by unit.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use mutasi_domain::parameter::Law;
use mutasi_domain::position::Position;
use mutasi_domain::unit::UnitKind;
use mutasi_store::StaffRecord;

use crate::contract::*;
use crate::desk::Desk;
use crate::frame::Frame;
use crate::people::{Directory, People};

/// What both reports look at.
pub(super) struct Services {
    pub(super) day: NaiveDate,
    pub(super) law: Arc<Law>,
    pub(super) frame: Arc<Frame>,
    people: Arc<People>,
    directory: Arc<Directory>,
    by_unit: BTreeMap<i64, Vec<usize>>,
}

impl Services {
    pub(super) fn read(desk: &mut Desk, day: NaiveDate) -> Result<Self, Failure> {
        let (law, frame, people) = (desk.law_on(day)?, desk.frame(day)?, desk.people()?);
        let directory = desk.directory(day)?;
        let mut by_unit: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
        for (at, position) in frame.positions.iter().enumerate() {
            by_unit.entry(position.unit).or_default().push(at);
        }
        Ok(Self { day, law, frame, people, directory, by_unit })
    }

    /// Positions of a unit, the units below included.
    pub(super) fn positions(&self, unit: i64) -> Vec<&Position> {
        let units = self.frame.subtree(unit);
        let places = units.iter().filter_map(|unit| self.by_unit.get(unit)).flatten();
        places.map(|at| &self.frame.positions[*at]).collect()
    }

    pub(super) fn holders(&self, position: &Position) -> impl Iterator<Item = &StaffRecord> {
        let held = self.directory.holders.get(&position.id).into_iter().flatten();
        held.filter_map(|id| self.people.by_id(*id))
    }

    /// Units of a kind for which nothing was entered.
    pub(super) fn without(&self, kind: UnitKind, known: &BTreeSet<i64>) -> Vec<SchoolUnit> {
        let rows = self.frame.staffing.units.iter().filter_map(|row| self.frame.unit(row.unit));
        rows.filter(|unit| unit.kind == kind && !known.contains(&unit.id))
            .map(|unit| SchoolUnit { unit: unit.id, name: unit.name.clone() })
            .collect()
    }
}
