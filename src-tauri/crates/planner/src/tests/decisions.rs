use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::every_plan::{best, plans};
use super::tiny::tiny;
use crate::certificate::{Certified, check};
use crate::engine::{Decision, DecisionKind, Engine, Impossible, Limits};
use crate::invented::{Draw, Drawn};
use crate::model::{Group, Model};

/// A person, a post, whether it is a pin, and whether an earlier decision is taken back first.
type Said = (Index, Index, bool, Option<Index>);

fn said() -> impl Strategy<Value = Vec<Said>> {
    vec((any::<Index>(), any::<Index>(), any::<bool>(), proptest::option::of(any::<Index>())), 1..8)
}

/// A decision about any person and one of the person's own posts.
fn decision(model: &Model, person: &Index, post: &Index, pin: bool) -> Decision {
    let person = person.index(model.people.len());
    let choices = model.choices_of(person);
    let post = match post.index(choices.len() + 1) {
        0 => model.people[person].home,
        at => choices[at - 1].post,
    };
    let kind = if pin { DecisionKind::Pin } else { DecisionKind::Forbid };
    Decision { kind, person: person as u32, post }
}

/// Puts decisions to an engine, and takes some back.
fn steer(engine: &mut Engine<&Model>, said: &[Said]) {
    for (person, post, pin, back) in said {
        if let Some(back) = back.filter(|_| !engine.decisions().is_empty()) {
            let gone = engine.decisions()[back.index(engine.decisions().len())];
            engine.withdraw(gone);
        }
        let decision = decision(engine.model(), person, post, *pin);
        let _ = engine.decide(decision);
    }
}

/// The model solved anew with the decisions of an engine, in the other order.
fn anew<'m>(model: &'m Model, decisions: &[Decision]) -> Engine<&'m Model> {
    let mut engine = Engine::solve(model).unwrap();
    decisions.iter().rev().for_each(|decision| engine.decide(*decision).unwrap());
    engine
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn a_steered_plan_is_the_best_that_keeps_the_decisions((model, said) in (tiny(), said())) {
        let mut engine = Engine::solve(&model).unwrap();
        steer(&mut engine, &said);
        let plans = plans(&model, engine.decisions());
        let (best, ties) = best(&model, &plans).expect("the engine kept to them");
        prop_assert_eq!(&engine.places(), best);
        prop_assert_eq!(ties, 1);
        let (places, prices) = (engine.places(), engine.prices());
        let decisions = engine.decisions();
        let certified = Certified { places: &places, decisions, price: engine.price(), prices: &prices };
        prop_assert_eq!(check(&model, &certified), Ok(()));
    }

    #[test]
    fn only_what_no_plan_keeps_is_impossible_and_changes_nothing((model, said, last) in (tiny(), said(), said())) {
        let mut engine = Engine::solve(&model).unwrap();
        steer(&mut engine, &said);
        let before = (engine.places(), engine.prices(), engine.decisions().to_vec());
        let decision = decision(&model, &last[0].0, &last[0].1, last[0].2);
        let wanted = [before.2.as_slice(), &[decision]].concat();
        let possible = !plans(&model, &wanted).is_empty();
        let answer = engine.decide(decision);
        prop_assert_eq!(answer.is_ok(), possible, "{:?}", answer);
        if let Err(why) = answer {
            prop_assert_eq!((engine.places(), engine.prices(), engine.decisions().to_vec()), before.clone());
            match why {
                Impossible::NoChoice => prop_assert!(false, "the post was a choice"),
                Impossible::Contradiction => prop_assert!(plans(&free(&model, &Limits::default()), &wanted).is_empty()),
                Impossible::Limits(limits) => {
                    prop_assert!(limits != Limits::default());
                    holds(&model, &before.0, &limits)?;
                    // The limits told are reason enough: without all the others it stays impossible.
                    prop_assert!(plans(&free(&model, &limits), &wanted).is_empty(), "{:?}", limits);
                }
            }
        }
    }

    #[test]
    fn what_if_leaves_the_plan_and_tells_what_the_decision_would_do((model, said, last) in (tiny(), said(), said())) {
        let mut engine = Engine::solve(&model).unwrap();
        steer(&mut engine, &said);
        let before = (engine.places(), engine.decisions().to_vec(), engine.totals());
        let asked: Vec<Decision> = last.iter().take(2).map(|(person, post, pin, _)| decision(&model, person, post, *pin)).collect();
        let told = engine.what_if(&asked);
        prop_assert_eq!((engine.places(), engine.decisions().to_vec(), engine.totals()), before.clone());
        let wanted = [before.1.as_slice(), &asked].concat();
        let plans = plans(&model, &wanted);
        prop_assert_eq!(told.is_ok(), !plans.is_empty());
        if let Ok(told) = told {
            let then = anew(&model, &wanted);
            prop_assert_eq!((told.before, told.after), (before.2, then.totals()));
            prop_assert_eq!(told.moved, then.moved_since(&before.0));
        }
    }
}

/// Every limit told is at its end in the plan.
fn holds(model: &Model, places: &[u32], limits: &Limits) -> Result<(), TestCaseError> {
    let held = model.occupied(places);
    let gathered = model.gathered(&held);
    for post in limits.full.iter().map(|post| *post as usize) {
        prop_assert_eq!(held[post], model.posts[post].ceiling);
    }
    for post in limits.at_floor.iter().map(|post| *post as usize) {
        prop_assert_eq!(held[post], model.posts[post].floor);
    }
    for group in limits.groups_full.iter().map(|group| *group as usize) {
        prop_assert_eq!(gathered[group], model.groups[group].ceiling);
    }
    for group in limits.groups_at_floor.iter().map(|group| *group as usize) {
        prop_assert_eq!(gathered[group], model.groups[group].floor);
    }
    Ok(())
}

/// The model with no limits but these.
fn free(model: &Model, limits: &Limits) -> Model {
    let mut free = model.clone();
    let kept = |told: &[u32], at: usize| told.contains(&(at as u32));
    for (at, post) in free.posts.iter_mut().enumerate() {
        post.floor = if kept(&limits.at_floor, at) { post.floor } else { 0 };
        post.ceiling = if kept(&limits.full, at) { post.ceiling } else { 1000 };
    }
    for (at, group) in free.groups.iter_mut().enumerate() {
        group.floor = if kept(&limits.groups_at_floor, at) { group.floor } else { 0 };
        group.ceiling = if kept(&limits.groups_full, at) { group.ceiling } else { 1000 };
    }
    free
}

#[test]
fn a_region_steered_through_forty_decisions_is_the_region_solved_anew() {
    for seed in 0..8 {
        let model = Drawn { due_in: 5, floor: 50 + 5 * seed as u32, ..Drawn::region(500) }.model(seed);
        let mut engine = Engine::solve(&model).unwrap();
        let mut draw = Draw(seed);
        let limit = (seed % 2 == 1).then(|| engine.moves() / 2);
        engine.limit(limit, &mut |_, _| std::ops::ControlFlow::Continue(())).unwrap();
        let mut kept = 0;
        for _ in 0..40 {
            let person = draw.below(model.people.len() as u64) as usize;
            let choices = model.choices_of(person);
            let kind = if draw.below(2) == 0 { DecisionKind::Pin } else { DecisionKind::Forbid };
            let post = match draw.below(choices.len() as u64 + 1) as usize {
                0 => model.people[person].home,
                at => choices[at - 1].post,
            };
            kept += usize::from(engine.decide(Decision { kind, person: person as u32, post }).is_ok());
            if draw.below(4) == 0 && !engine.decisions().is_empty() {
                let gone = engine.decisions()[draw.below(engine.decisions().len() as u64) as usize];
                engine.withdraw(gone);
            }
        }
        assert!(kept > 10, "most decisions can be kept, {kept} were");
        let go_on = &mut |_: usize, _: usize| std::ops::ControlFlow::Continue(());
        engine.limit(limit, go_on).unwrap();
        let mut anew = anew(&model, engine.decisions());
        anew.limit(limit, go_on).unwrap();
        assert_eq!(engine.places(), anew.places(), "seed {seed}");
        engine.limit(None, go_on).unwrap();
        engine.decisions().to_vec().into_iter().for_each(|decision| engine.withdraw(decision));
        assert_eq!(engine.places(), Engine::solve(&model).unwrap().places(), "seed {seed}");
    }
}

#[test]
fn a_post_that_is_nobodys_choice_cannot_be_pinned() {
    let model = Drawn::region(200).model(1);
    let mut engine = Engine::solve(&model).unwrap();
    let strange = (0..model.posts.len() as u32)
        .find(|post| *post != model.people[0].home && model.choice(0, *post).is_none())
        .unwrap();
    let pin = Decision { kind: DecisionKind::Pin, person: 0, post: strange };
    assert_eq!(engine.decide(pin), Err(Impossible::NoChoice));
}

#[test]
fn a_full_group_is_told_when_a_pin_needs_a_seat_in_it() {
    let mut model = Drawn { per_job: 2, agencies: 2, posts: 2, ..Drawn::region(20) }.model(5);
    let held = model.occupied(&model.at_home());
    for (at, post) in model.posts.iter_mut().enumerate() {
        (post.floor, post.ceiling, post.need) = (0, held[at] + 5, held[at] + 5);
    }
    model.groups = vec![
        Group { key: 0, parent: None, floor: 0, ceiling: 100 },
        Group { key: 1, parent: Some(0), floor: 0, ceiling: held[0] },
        Group { key: 2, parent: Some(0), floor: held[1], ceiling: 100 },
    ];
    let mover =
        (0..model.people.len()).find(|at| model.people[*at].home == 1 && model.choice(*at, 0).is_some()).unwrap();
    // Whoever stands in the full group stays, so nobody can make room.
    let mut engine = Engine::solve(&model).unwrap();
    for at in (0..model.people.len()).filter(|at| model.people[*at].home == 0) {
        engine.decide(Decision { kind: DecisionKind::Pin, person: at as u32, post: 0 }).unwrap();
    }
    let pin = Decision { kind: DecisionKind::Pin, person: mover as u32, post: 0 };
    let Err(Impossible::Limits(limits)) = engine.decide(pin) else { panic!("the group is full") };
    assert_eq!(limits, Limits { groups_full: vec![1], ..Limits::default() });
}
