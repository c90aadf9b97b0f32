//! The two units of a move before and after it: people and service index.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use mutasi_store::{MovedCase, ServiceIndexRecord};

use crate::contract::*;
use crate::desk::Desk;
use crate::frame::Frame;
use crate::views::balance_view;

/// Service indices of periods that are over, by unit, the earliest first.
pub(in crate::run) struct Indices(BTreeMap<i64, Vec<ServiceIndexRecord>>);

impl Indices {
    pub(in crate::run) fn read(desk: &Desk) -> Result<Self, Failure> {
        let mut by_unit: BTreeMap<i64, Vec<ServiceIndexRecord>> = BTreeMap::new();
        for record in desk.read().service_indices(desk.today)? {
            by_unit.entry(record.unit).or_default().push(record);
        }
        Ok(Self(by_unit))
    }

    /// The last period that ended before a day, and the last one that began on it or later: both of the unit itself, or of
    /// the nearest unit above it that has any.
    pub(in crate::run) fn around(
        &self,
        frame: &Frame,
        unit: i64,
        tmt: NaiveDate,
    ) -> (Option<&ServiceIndexRecord>, Option<&ServiceIndexRecord>) {
        let found = frame.upwards(unit).find_map(|unit| {
            let records = self.0.get(&unit)?;
            let before = records.iter().rev().find(|record| record.to <= tmt);
            let after = records.iter().rev().find(|record| tmt <= record.from);
            (before.is_some() || after.is_some()).then_some((before, after))
        });
        found.unwrap_or_default()
    }
}

/// The region on the day before the TMT and on a day after it.
pub(in crate::run) struct UnitsAround {
    before: Arc<Frame>,
    after: Arc<Frame>,
}

impl UnitsAround {
    /// `until` before the TMT gives the TMT itself.
    pub(in crate::run) fn read(desk: &mut Desk, tmt: NaiveDate, until: NaiveDate) -> Result<Self, Failure> {
        let before = desk.frame(tmt.pred_opt().unwrap_or(tmt))?;
        Ok(Self { before, after: desk.frame(until.max(tmt))? })
    }

    /// The unit that the person left and the one joined; one that this government does not have is left out.
    pub(in crate::run) fn outcomes(&self, case: &MovedCase, indices: &Indices, tmt: NaiveDate) -> Vec<UnitOutcome> {
        let unit_of = |position: Option<i64>| {
            let position = position?;
            [&self.after, &self.before].iter().find_map(|frame| frame.position(position)).map(|position| position.unit)
        };
        let sides = [("origin", unit_of(case.from)), ("destination", unit_of(case.to))];
        let sides = sides.into_iter().filter_map(|(side, unit)| Some((side, unit?)));
        sides.map(|(side, unit)| self.outcome(side, unit, indices, tmt)).collect()
    }

    fn outcome(&self, side: &str, unit: i64, indices: &Indices, tmt: NaiveDate) -> UnitOutcome {
        let (index_before, index_after) = indices.around(&self.after, unit, tmt);
        let period = |record: Option<&ServiceIndexRecord>| record.map(|one| one.period.clone()).unwrap_or_default();
        let named = [&self.after, &self.before].iter().find_map(|frame| frame.unit(unit));
        UnitOutcome {
            side: side.to_string(),
            unit: named.map(|unit| unit.name.clone()).unwrap_or_default(),
            unit_id: unit,
            before: balance_view(self.before.unit_balance(unit)),
            after: balance_view(self.after.unit_balance(unit)),
            index_before: index_before.map(|record| record.value),
            index_period_before: period(index_before),
            index_after: index_after.map(|record| record.value),
            index_period_after: period(index_after),
        }
    }
}
