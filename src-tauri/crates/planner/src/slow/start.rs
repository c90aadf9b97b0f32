//! The plan that the slow way begins with: that of the exact engine, with what breaks the extra rules taken out.

use super::extra::{Breach, Extra, leaves, within};
use crate::engine::{Decision, DecisionKind, Engine, Watch};
use crate::model::Model;

/// So many of those who could give way are tried on the whole plan before one is chosen.
const TRIED: usize = 6;

pub(super) enum Start {
    Kept(Vec<u32>),
    /// Nothing that could be taken out is left: the officer's own decisions stand against the rules.
    None,
    Stopped,
}

impl Start {
    /// Forbids moves one by one, the cheapest of a few each time, until every rule holds.
    pub(super) fn repaired(
        engine: &mut Engine<&Model>,
        extra: &Extra,
        most_moves: Option<usize>,
        watch: Watch<'_>,
    ) -> Self {
        loop {
            let places = engine.places();
            if let Some(breach) = extra.breach(engine.model(), &places) {
                let ways = ways_out(engine.model(), extra, breach, &places);
                if !give_way(engine, &ways) {
                    return Start::None;
                }
            } else if most_moves.is_some_and(|most| engine.moves() > most) {
                let known = engine.moves();
                match engine.limit(most_moves, watch) {
                    Err(_) => return Start::Stopped,
                    // Decisions alone ask for more.
                    Ok(budget) if budget.moves >= known => return Start::None,
                    Ok(_) => {}
                }
            } else {
                return Start::Kept(places);
            }
        }
    }
}

/// What could be forbidden to set a rule right: each way is a few decisions about one person.
fn ways_out(model: &Model, extra: &Extra, breach: Breach, places: &[u32]) -> Vec<Vec<Decision>> {
    let forbid = |person: u32, post: u32| Decision { kind: DecisionKind::Forbid, person, post };
    match breach {
        Breach::Release(at) => {
            let within = within(model, extra.release_caps[at].0);
            let out = |person: usize, post: u32| leaves(model, &within, model.people[person].home, post);
            let leavers = (0..places.len()).filter(|person| out(*person, places[*person]));
            leavers
                .map(|person| {
                    let ways = model.choices_of(person).iter().filter(|choice| out(person, choice.post));
                    ways.map(|choice| forbid(person as u32, choice.post)).collect()
                })
                .collect()
        }
        Breach::Quota(at) => {
            let made =
                extra.quotas[at].choices.iter().filter(|(person, post)| places.get(*person as usize) == Some(post));
            made.map(|(person, post)| vec![forbid(*person, *post)]).collect()
        }
        Breach::Together(at) => {
            let movers = extra.together[at].iter().filter(|person| {
                let at = **person as usize;
                places.get(at).is_some_and(|place| *place != model.people[at].home)
            });
            movers.map(|person| vec![forbid(*person, places[*person as usize])]).collect()
        }
    }
}

/// Carries out the way that costs the plan least of the first few that are possible.
fn give_way(engine: &mut Engine<&Model>, ways: &[Vec<Decision>]) -> bool {
    let Some(way) = engine.cheapest(ways.iter().map(Vec::as_slice), TRIED).map(|at| &ways[at]) else { return false };
    way.iter().all(|decision| engine.decide(*decision).is_ok())
}
