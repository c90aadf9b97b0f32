//! Relatives who would stand directly above or below each other after a plan.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_planner::engine::{Decision, DecisionKind, Engine};
use mutasi_planner::model::Model;
use std::sync::Arc;

use super::Problem;
use crate::ground::Ground;

/// The first pair of relatives whom the plan brings directly above or below each other, `but` those that the officer
/// decided so, and the moves that may be forbidden: that of the first and, when it moves too, of the second.
pub(super) fn first_tie(
    ground: &Ground,
    problem: &Problem,
    places: &[u32],
    but: &BTreeSet<(i64, i64)>,
) -> Option<((i64, i64), Vec<Decision>)> {
    let frame = &ground.frame;
    let after: BTreeMap<i64, i64> = moved(problem, places)
        .filter_map(|(person, post)| {
            let place = problem.position(post)?;
            Some((problem.model.people[person as usize].key, frame.positions[place].id))
        })
        .collect();
    let post_of = |staff: i64| match after.get(&staff) {
        Some(position) => Some(*position),
        None => ground.people.post(staff, ground.day).map(|post| post.position),
    };
    let forbid = |staff: i64| {
        let (person, post) = (problem.person_of(staff)?, problem.post_of(*after.get(&staff)?)?);
        Some(Decision { kind: DecisionKind::Forbid, person, post })
    };
    for staff in after.keys() {
        for (_, other, _) in ground.registers.relatives(*staff) {
            let (Some(mine), Some(theirs)) = (post_of(*staff), post_of(*other)) else { continue };
            let above = frame.superior_of(mine) == Some(theirs) || frame.superior_of(theirs) == Some(mine);
            let pair = (*staff.min(other), *staff.max(other));
            if above && !but.contains(&pair) {
                return Some((pair, [forbid(*staff), forbid(*other)].into_iter().flatten().collect()));
            }
        }
    }
    None
}

/// Of several ways to part two people the one that costs the plan least.
pub(super) fn cheapest(engine: &mut Engine<Arc<Model>>, mut ways: Vec<Decision>) -> Option<Decision> {
    ways.sort_unstable();
    engine.cheapest(ways.chunks(1), ways.len()).map(|at| ways[at])
}

/// Everybody who moves, with the post after the plan.
pub(super) fn moved<'p>(problem: &'p Problem, places: &'p [u32]) -> impl Iterator<Item = (u32, u32)> + 'p {
    let people = problem.model.people.iter().zip(places).zip(0..);
    people.filter(|((person, place), _)| person.home != **place).map(|((_, place), at)| (at, *place))
}
