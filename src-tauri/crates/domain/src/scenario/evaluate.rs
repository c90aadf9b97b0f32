//! Need and people on the map of a scenario, with the changes that are in force on the day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::timeline::Map;
use super::{Applied, Change, Displaced, Inputs, NotRecomputed, by_first_day};
use crate::position::Position;
use crate::tree::Tree;
use crate::workload::{WorkCalendar, Workload, need};

/// `map` is the map of the day.
pub(super) fn evaluate(inputs: Inputs, map: Map, changes: &[Change], day: NaiveDate) -> Applied {
    let order = by_first_day(changes);
    let in_force: Vec<&Change> = order.iter().map(|at| &changes[*at]).filter(|change| change.in_force(day)).collect();
    let Inputs { workloads, calendar, held, mut need, .. } = inputs;
    need.retain(|position, _| !map.closed_positions.contains(position));
    need.extend(&map.added_need);
    let not_recomputed = recompute(&mut need, &map, &workloads, &calendar, &in_force);
    for change in &in_force {
        if let Change::SetNeed { position, people, .. } = change
            && !map.closed_positions.contains(position)
        {
            need.insert(*position, *people);
        }
    }
    let Seating { held, displaced, not_assigned } = seat(held, &map.closed_positions, &in_force);
    Applied { units: map.units, positions: map.positions, need, held, displaced, not_assigned, not_recomputed }
}

/// Computes need again wherever a change in force changes the workload of a position.
fn recompute(
    need: &mut BTreeMap<i64, i64>,
    map: &Map,
    workloads: &BTreeMap<i64, Workload>,
    calendar: &WorkCalendar,
    in_force: &[&Change],
) -> BTreeMap<i64, NotRecomputed> {
    let hours = in_force.iter().rev().find_map(|change| match change {
        Change::EffectiveHours { hours, .. } => Some(*hours),
        _ => None,
    });
    let tree = Tree::of(&map.units);
    let factors = volume_factors(&tree, in_force);
    let mut kept = BTreeMap::new();
    if hours.is_none() && factors.iter().all(|factor| *factor == 1.0) {
        return kept;
    }
    for position in map.positions.iter().filter(|position| !position.is_managerial()) {
        let factor = tree.row_of(position.unit).map_or(1.0, |row| factors[row]);
        match recomputed(position, factor, hours, workloads, calendar) {
            Ok(Some(people)) => need.extend([(position.id, people)]),
            Ok(None) => {}
            Err(reason) => kept.extend([(position.id, reason)]),
        }
    }
    kept
}

/// New need of a position in people; `None` where nothing changes for it.
fn recomputed(
    position: &Position,
    factor: f64,
    hours: Option<f64>,
    workloads: &BTreeMap<i64, Workload>,
    calendar: &WorkCalendar,
) -> Result<Option<i64>, NotRecomputed> {
    if factor == 1.0 && hours.is_none() {
        return Ok(None);
    }
    let before = workloads.get(&position.id).ok_or(NotRecomputed::NoWorkload)?;
    let mut after = before.clone();
    after.effective_hours = hours.unwrap_or(after.effective_hours);
    after.tasks.iter_mut().filter(|task| !task.support).for_each(|task| task.volume *= factor);
    if after == *before {
        return Ok(None);
    }
    need(&after, calendar).map(|need| Some(need.people)).map_err(|_| NotRecomputed::FaultyWorkload)
}

/// By how much the volume of work is multiplied, for every row of the tree.
fn volume_factors(tree: &Tree, in_force: &[&Change]) -> Vec<f64> {
    let mut factors = vec![1.0; tree.rows.len()];
    for change in in_force {
        if let Change::Volume { unit, percent, .. } = change
            && let Some(row) = tree.row_of(*unit)
        {
            factors[tree.subtree(row)].iter_mut().for_each(|factor| *factor *= 1.0 + percent / 100.0);
        }
    }
    factors
}

/// Everybody on the temporary or the own post; whoever has neither is displaced.
#[derive(Default)]
struct Seating {
    held: BTreeMap<i64, i64>,
    displaced: Vec<Displaced>,
    not_assigned: Vec<i64>,
}

fn seat(held: BTreeMap<i64, i64>, closed: &BTreeSet<i64>, in_force: &[&Change]) -> Seating {
    let assigned: BTreeMap<i64, i64> = in_force
        .iter()
        .filter_map(|change| match change {
            Change::Assign { staff, position, .. } => Some((*staff, *position)),
            _ => None,
        })
        .collect();
    let mut seating = Seating::default();
    seating.not_assigned.extend(assigned.keys().filter(|staff| !held.contains_key(staff)));
    for (staff, own) in held {
        match assigned.get(&staff).filter(|position| !closed.contains(position)) {
            Some(position) => seating.held.extend([(staff, *position)]),
            None if closed.contains(&own) => seating.displaced.push(Displaced { staff, position: own }),
            None => seating.held.extend([(staff, own)]),
        }
    }
    seating
}
