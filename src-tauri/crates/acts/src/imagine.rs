//! The region as a scenario would have it: the records of a day, the changes applied, one aggregation as always.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use mutasi_domain::scenario::{Applied, Change, Inputs, ScenarioFault, apply, people_by_position};
use mutasi_domain::workload::WorkCalendar;
use mutasi_store::NeedRecord;

use crate::contract::Failure;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::workloads::workload_of;

impl Desk {
    /// The region with a kept scenario; a faulty one is refused by name.
    pub(crate) fn imagine(&mut self, scenario: i64, day: NaiveDate) -> Result<Frame, Failure> {
        let record = self.read().scenario(scenario)?.or_not_found("Simulasi", scenario)?;
        let applied = self.apply_changes(&record.changes, day)?.map_err(|faults| {
            let first = faults.first().map_or("", |fault| fault.message.trim_end_matches('.'));
            Failure::refused(
                "scenario_faulty",
                format!(
                    "Simulasi \"{}\" belum dapat dihitung. {first}. Perbaiki di Simulasi, lalu ulangi.",
                    record.name
                ),
            )
        })?;
        self.frame_of(applied, day, Some(scenario))
    }

    /// The inputs of a day with changes applied.
    pub(crate) fn apply_changes(
        &mut self,
        changes: &[Change],
        day: NaiveDate,
    ) -> Result<Result<Applied, Vec<ScenarioFault>>, Failure> {
        let (law, frame, people, workloads) =
            (self.law_on(day)?, self.frame(day)?, self.people()?, self.workloads(day)?);
        // A workload with a position that is not in force any more reckons nothing.
        let known: BTreeSet<i64> = frame.positions.iter().map(|position| position.id).collect();
        let inputs = Inputs {
            units: frame.units.clone(),
            positions: frame.positions.clone(),
            need: frame.needs.iter().map(|(position, need)| (*position, need.people)).collect(),
            workloads: workloads
                .iter()
                .filter(|(position, _)| known.contains(position))
                .map(|(position, record)| (*position, workload_of(record, &law)))
                .collect(),
            calendar: WorkCalendar::of(&law),
            held: people
                .staff
                .iter()
                .filter_map(|record| Some((record.id, people.post(record.id, day)?.position)))
                .collect(),
        };
        Ok(apply(inputs, changes, day))
    }

    /// A frame of what was applied; needs that a change set name the scenario as their basis.
    pub(crate) fn frame_of(
        &mut self,
        applied: Applied,
        day: NaiveDate,
        scenario: Option<i64>,
    ) -> Result<Frame, Failure> {
        let before = self.frame(day)?;
        let need = |(position, people): (&i64, &i64)| {
            let same = before.needs.get(position).filter(|need| need.people == *people).cloned();
            let imagined = || NeedRecord {
                people: *people,
                basis: "simulasi".into(),
                exact: *people as f64,
                effective_hours: 0.0,
            };
            (*position, same.unwrap_or_else(imagined))
        };
        let needs: BTreeMap<i64, NeedRecord> = applied.need.iter().map(need).collect();
        let held = people_by_position(&applied.held);
        Ok(Frame::of(day, scenario, applied.units, applied.positions, needs, &held))
    }
}
