//! Every plan of a tiny model, counted in the plainest way: the yardstick of the engine, the judge and the slow way.

use crate::cost::{Cost, Scale};
use crate::engine::{Decision, DecisionKind};
use crate::model::{Goal, Model};

/// Every way to place everybody, whether limits hold or not.
pub(crate) fn ways(model: &Model) -> Vec<Vec<u32>> {
    let mut ways = vec![Vec::new()];
    for (at, person) in model.people.iter().enumerate() {
        let posts: Vec<u32> =
            std::iter::once(person.home).chain(model.choices_of(at).iter().map(|choice| choice.post)).collect();
        ways = ways
            .into_iter()
            .flat_map(|way| posts.iter().map(move |post| [way.as_slice(), &[*post]].concat()))
            .collect();
    }
    ways
}

/// Every plan that keeps to the limits and the decisions.
pub(crate) fn plans(model: &Model, decisions: &[Decision]) -> Vec<Vec<u32>> {
    ways(model).into_iter().filter(|way| holds(model, way) && keeps(decisions, way)).collect()
}

pub(crate) fn keeps(decisions: &[Decision], places: &[u32]) -> bool {
    decisions.iter().all(|decision| {
        let there = places[decision.person as usize] == decision.post;
        there == (decision.kind == DecisionKind::Pin)
    })
}

/// Whether every floor and ceiling holds.
pub(crate) fn holds(model: &Model, places: &[u32]) -> bool {
    let held = |post: usize| held(model, places, post);
    let posts = model.posts.iter().enumerate().all(|(at, post)| (post.floor..=post.ceiling).contains(&held(at)));
    let groups = model.groups.iter().enumerate().all(|(at, group)| {
        let people: u32 = (0..model.posts.len()).filter(|post| is_within(model, *post, at)).map(held).sum();
        (group.floor..=group.ceiling).contains(&people)
    });
    posts && groups
}

/// Whether a post stands in a group or one below it.
pub(crate) fn is_within(model: &Model, post: usize, group: usize) -> bool {
    let mut at = Some(model.posts[post].group);
    while let Some(now) = at {
        if now as usize == group {
            return true;
        }
        at = model.groups[now as usize].parent;
    }
    false
}

pub(crate) fn held(model: &Model, places: &[u32], post: usize) -> u32 {
    model.posts[post].fixed + places.iter().filter(|place| **place as usize == post).count() as u32
}

/// What a plan costs by one goal; the lower the better.
pub(crate) fn cost_of(model: &Model, places: &[u32], goal: Goal) -> i64 {
    let homes = model.at_home();
    let movers = || (0..places.len()).filter(|at| places[*at] != homes[*at]);
    let choice = |at: usize| model.choice(at, places[at]).expect("a way is made of choices");
    match goal {
        Goal::Gap => {
            let value = |places: &[u32], post: usize| -> i64 {
                (1..=held(model, places, post)).map(|nth| i64::from(model.tiers.value(&model.posts[post], nth))).sum()
            };
            (0..model.posts.len()).map(|post| value(&homes, post) - value(places, post)).sum()
        }
        Goal::Rotation => {
            (0..places.len()).filter(|at| model.people[*at].due && places[*at] == homes[*at]).count() as i64
        }
        Goal::Fit => movers().map(|at| i64::from(choice(at).fit)).sum(),
        Goal::Moves => movers().count() as i64,
        Goal::Requests => movers().map(|at| [0, -3, -2, -1][usize::from(choice(at).wish)]).sum(),
        Goal::Seniority => movers().map(|at| i64::from(model.people[at].seniority)).sum(),
    }
}

/// Moves of a plan.
pub(crate) fn moves(model: &Model, places: &[u32]) -> usize {
    cost_of(model, places, Goal::Moves) as usize
}

/// What a plan costs by every goal in order, and at last by the lot.
pub(crate) fn costs(model: &Model, places: &[u32]) -> Vec<i64> {
    let scale = Scale::of(model).unwrap();
    let lots = (0..places.len()).filter(|at| places[*at] != model.people[*at].home);
    let lot: i64 = lots.map(|at| scale.lot(model.people[at].key, model.posts[places[at] as usize].key)).sum();
    model.goals.iter().map(|goal| cost_of(model, places, *goal)).chain([lot]).collect()
}

/// A plan as one cost: every person and every seat held.
pub(crate) fn cost(model: &Model, scale: &Scale, places: &[u32]) -> Cost {
    let mut cost = Cost::ZERO;
    for (at, (person, place)) in model.people.iter().zip(places).enumerate() {
        cost += match model.choice(at, *place) {
            Some(choice) => scale.go(person, choice, model.posts[*place as usize].key),
            None => scale.stay(person),
        };
    }
    for (at, post) in model.posts.iter().enumerate() {
        for nth in 1..=held(model, places, at) {
            cost += scale.filled(model.tiers.value(post, nth));
        }
    }
    cost
}

/// The best of some plans, and how many are as good.
pub(crate) fn best<'p>(model: &Model, plans: &'p [Vec<u32>]) -> Option<(&'p Vec<u32>, usize)> {
    let costs: Vec<Vec<i64>> = plans.iter().map(|plan| costs(model, plan)).collect();
    let least = costs.iter().min()?;
    let at = costs.iter().position(|cost| cost == least)?;
    Some((&plans[at], costs.iter().filter(|cost| *cost == least).count()))
}
