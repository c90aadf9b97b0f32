use std::ops::ControlFlow;

use proptest::prelude::*;

use super::every_plan::{best, cost, cost_of, moves, plans};
use super::tiny::tiny;
use crate::certificate::{Certified, check};
use crate::cost::Cost;
use crate::engine::{CurveStep, Decision, DecisionKind, Engine, Stopped};
use crate::greedy::greedy;
use crate::invented::Drawn;
use crate::judge::{Totals, judge};
use crate::model::{Choice, Goal, Model};

fn go_on(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Gain of the curve at a number of moves, as a fraction.
fn height(curve: &[CurveStep], moves: u32) -> Option<(i64, i64)> {
    let after = curve.iter().position(|step| step.moves >= moves)?;
    let end = curve[after];
    if end.moves == moves {
        return Some((end.gain, 1));
    }
    let begin = curve[after.checked_sub(1)?];
    let run = i64::from(end.moves - begin.moves);
    Some((begin.gain * run + (end.gain - begin.gain) * i64::from(moves - begin.moves), run))
}

/// Each step brings less per move than the one before.
fn bends_down(curve: &[CurveStep]) -> bool {
    let slope = |from: CurveStep, to: CurveStep| (to.gain - from.gain, i64::from(to.moves - from.moves));
    curve.windows(3).all(|steps| {
        let ((rise, run), (next_rise, next_run)) = (slope(steps[0], steps[1]), slope(steps[1], steps[2]));
        rise * next_run > next_rise * run
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn a_limit_is_kept_by_the_best_plan_or_within_the_bound((model, most) in (tiny(), 0..6usize)) {
        let mut engine = Engine::solve(&model).unwrap();
        let free = engine.places();
        let budget = engine.limit(Some(most), &mut go_on).unwrap();
        let places = engine.places();
        prop_assert_eq!(budget.moves, moves(&model, &places));
        prop_assert_eq!(judge(&model, &places, Some(most)), []);
        let all: Vec<Vec<u32>> = plans(&model, &[]).into_iter().filter(|plan| moves(&model, plan) <= most).collect();
        let (best, _) = best(&model, &all).expect("staying is a plan");
        let (found, least) = (cost(&model, engine.scale(), &places), cost(&model, engine.scale(), best));
        prop_assert!(found - least <= budget.bound, "{:?} is more than {:?}", found - least, budget.bound);
        if budget.is_proven() {
            prop_assert_eq!(&places, best);
        }
        let prices = engine.prices();
        let certified = Certified { places: &places, decisions: &[], price: engine.price(), prices: &prices };
        prop_assert_eq!(check(&model, &certified), Ok(()));
        engine.limit(None, &mut go_on).unwrap();
        prop_assert_eq!((engine.places(), engine.price()), (free, Cost::ZERO));
    }

    #[test]
    fn no_plan_lies_above_the_curve((model, pin) in (tiny(), any::<proptest::sample::Index>())) {
        let mut engine = Engine::solve(&model).unwrap();
        // Some curves begin with somebody who must move.
        if let Some(choice) = model.choices_of(pin.index(model.people.len())).first() {
            let _ = engine.decide(Decision { kind: DecisionKind::Pin, person: pin.index(model.people.len()) as u32, post: choice.post });
        }
        let before = (engine.places(), engine.prices());
        let curve = engine.curve(&mut go_on).unwrap();
        prop_assert_eq!((engine.places(), engine.prices()), before);
        prop_assert!(bends_down(&curve), "{:?}", curve);
        let all = plans(&model, engine.decisions());
        let fewest = all.iter().map(|plan| moves(&model, plan)).min();
        prop_assert_eq!(fewest, curve.first().map(|step| step.moves as usize));
        for plan in &all {
            let gain = -cost_of(&model, plan, Goal::Gap);
            let last = curve.last().expect("a curve has a beginning");
            let (rise, run) = height(&curve, moves(&model, plan) as u32).unwrap_or((last.gain, 1));
            prop_assert!(gain * run <= rise, "{:?} lies above {:?}", plan, curve);
        }
        for step in &curve {
            let there = |plan: &Vec<u32>| moves(&model, plan) == step.moves as usize && -cost_of(&model, plan, Goal::Gap) == step.gain;
            prop_assert!(all.iter().any(there), "no plan is at {:?}", step);
        }
        if model.goals.first() == Some(&Goal::Gap) && model.goals.len() > 1 {
            prop_assert_eq!(curve.last().map(|step| step.gain), Some(engine.gain()));
        }
    }
}

fn regions() -> impl Iterator<Item = Model> {
    (0..4).flat_map(|seed| {
        [Drawn::region(600), Drawn { due_in: 5, floor: 80, ..Drawn::region(600) }].map(|kind| kind.model(seed))
    })
}

#[test]
fn a_limited_plan_closes_no_less_than_a_spreadsheet_with_as_many_moves() {
    for model in regions() {
        let mut engine = Engine::solve(&model).unwrap();
        let (free, all) = (engine.places(), engine.moves());
        for most in [0, 1, all / 5, all / 2, all - 1, all] {
            let budget = engine.limit(Some(most), &mut go_on).unwrap();
            assert!(budget.moves <= most);
            let by_hand = Totals::of(&model, &greedy(&model, Some(most))).gain;
            let missing = engine.scale().unit(Goal::Gap).times(by_hand - engine.gain());
            assert!(missing <= budget.bound, "{by_hand} with {most} moves against {}", engine.gain());
        }
        engine.limit(None, &mut go_on).unwrap();
        assert_eq!(engine.places(), free);
    }
}

#[test]
fn the_curve_of_a_region_bends_down_to_where_the_plan_is() {
    for model in regions() {
        let mut engine = Engine::solve(&model).unwrap();
        let curve = engine.curve(&mut go_on).unwrap();
        assert!(bends_down(&curve) && curve.len() > 3, "{curve:?}");
        assert_eq!(curve[0], CurveStep { moves: 0, gain: 0 });
        assert_eq!(curve.last(), Some(&CurveStep { moves: engine.moves() as u32, gain: engine.gain() }));
        engine.limit(Some(engine.moves() / 2), &mut go_on).unwrap();
        assert_eq!(engine.curve(&mut go_on).unwrap(), curve);
        let (rise, run) = height(&curve, engine.moves() as u32).unwrap();
        assert!(engine.gain() * run <= rise);
    }
}

#[test]
fn whatever_is_stopped_leaves_the_plan_as_it_was() {
    let model = Drawn::region(600).model(2);
    let mut stop = |_: usize, _: usize| ControlFlow::Break(());
    assert!(matches!(Engine::solve_watched(&model, &mut stop), Ok(Err(Stopped))));
    let mut engine = Engine::solve(&model).unwrap();
    let places = engine.places();
    let mut asked = 0;
    let mut later = |_: usize, _: usize| {
        asked += 1;
        if asked > 4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    assert_eq!(engine.limit(Some(9), &mut later), Err(Stopped));
    assert_eq!((engine.places(), engine.price()), (places.clone(), Cost::ZERO));
    assert_eq!(engine.curve(&mut stop), Err(Stopped));
    assert_eq!(engine.places(), places);
}

/// Staying and swapping cost the same at half the cost of the swap, which is a whole number for every other seed.
#[test]
fn a_swap_that_ties_with_staying_is_left_out_when_only_one_may_move() {
    let mut model = Drawn { posts: 2, agencies: 1, per_job: 2, ..Drawn::region(20) }.model(1);
    model.people.truncate(2);
    model.people[0].home = 0;
    model.people[1].home = 1;
    (model.people[0].choices_end, model.people[1].choices_end) = (1, 2);
    model.choices = vec![Choice { post: 1, fit: 2, wish: 1 }, Choice { post: 0, fit: 2, wish: 1 }];
    model.goals = vec![Goal::Requests, Goal::Fit];
    model.groups.iter_mut().for_each(|group| group.floor = 0);
    for post in &mut model.posts {
        (post.need, post.fixed, post.floor, post.ceiling) = (1, 0, 1, 1);
    }
    for seed in 0..64 {
        let model = Model { seed, ..model.clone() };
        let mut engine = Engine::solve(&model).unwrap();
        assert_eq!(engine.moves(), 2);
        assert_eq!(engine.limit(Some(1), &mut go_on).unwrap().moves, 0, "seed {seed}");
        assert_eq!(engine.places(), model.at_home());
    }
}
