use proptest::prelude::*;

use super::every_plan::{best, cost, cost_of, costs, holds, plans, ways};
use super::tiny::tiny;
use crate::certificate::{Certified, Flaw, check};
use crate::cost::{Cost, Scale};
use crate::engine::Engine;
use crate::greedy::greedy;
use crate::invented::Drawn;
use crate::judge::{Totals, judge};
use crate::model::{GOALS, Goal, Model, Tiers};

fn certified<'a>(places: &'a [u32], prices: &'a [Cost]) -> Certified<'a> {
    Certified { places, decisions: &[], price: Cost::ZERO, prices }
}

fn cost_in(totals: &Totals, goal: Goal) -> i64 {
    match goal {
        Goal::Gap => -totals.gain,
        Goal::Rotation => totals.staying_due,
        Goal::Fit => totals.fit,
        Goal::Moves => totals.moves,
        Goal::Requests => -totals.granted,
        Goal::Seniority => totals.seniority,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn the_plan_is_the_best_of_all_and_the_only_one(model in tiny()) {
        let plans = plans(&model, &[]);
        let (best, ties) = best(&model, &plans).expect("staying is a plan");
        let engine = Engine::solve(&model).unwrap();
        prop_assert_eq!(costs(&model, &engine.places()), costs(&model, best));
        prop_assert_eq!(&engine.places(), best);
        prop_assert_eq!(ties, 1);
    }

    #[test]
    fn the_certificate_is_accepted_for_the_plan_and_for_no_other(model in tiny()) {
        let engine = Engine::solve(&model).unwrap();
        let (places, prices) = (engine.places(), engine.prices());
        prop_assert_eq!(check(&model, &certified(&places, &prices)), Ok(()));
        for other in plans(&model, &[]).iter().filter(|plan| **plan != places) {
            prop_assert!(check(&model, &certified(other, &prices)).is_err());
        }
    }

    #[test]
    fn the_judge_agrees_with_the_plainest_count(model in tiny()) {
        for way in ways(&model) {
            let faults = judge(&model, &way, None);
            prop_assert_eq!(faults.is_empty(), holds(&model, &way), "{:?} of {:?}", faults, way);
            let totals = Totals::of(&model, &way);
            for goal in GOALS {
                prop_assert_eq!(cost_in(&totals, goal), cost_of(&model, &way, goal));
            }
        }
    }

    #[test]
    fn the_parts_of_a_plan_sum_to_its_cost(model in tiny()) {
        let scale = Scale::of(&model).unwrap();
        let home = cost(&model, &scale, &model.at_home());
        let due = model.people.iter().filter(|person| person.due).count() as i64;
        for way in ways(&model) {
            let totals = Totals::of(&model, &way);
            let mut sum = scale.unit(Goal::Rotation).times(-due);
            for goal in GOALS {
                sum += scale.unit(goal).times(cost_in(&totals, goal));
            }
            sum.0[crate::cost::WORDS - 1] += costs(&model, &way).last().unwrap();
            prop_assert_eq!(cost(&model, &scale, &way) - home, sum);
        }
    }

    #[test]
    fn nobody_is_lost_and_nobody_is_doubled(model in tiny()) {
        let places = Engine::solve(&model).unwrap().places();
        let (before, after) = (model.occupied(&model.at_home()), model.occupied(&places));
        prop_assert_eq!(places.len(), model.people.len());
        prop_assert_eq!(before.iter().sum::<u32>(), after.iter().sum::<u32>());
        prop_assert_eq!(model.gathered(&after)[0], after.iter().sum::<u32>());
    }

    #[test]
    fn seats_of_one_post_add_up_without_walking_over_them(
        (need, weight, percent) in (0..60u32, 1..5u32, 0..120u32), (from, to) in (0..70u32, 0..70u32),
    ) {
        let tiers = Tiers { most_percent: percent, ..Tiers::default() };
        let post = crate::model::Post { key: 1, group: 0, need, fixed: 0, floor: 0, ceiling: 90, weight };
        let walked: i64 = (from + 1..=to).map(|nth| i64::from(tiers.value(&post, nth))).sum();
        prop_assert_eq!(tiers.between(&post, from, to), walked);
    }
}

/// Regions of a few hundred people of each kind.
fn regions() -> impl Iterator<Item = Model> {
    let kinds = [
        Drawn::region(400),
        Drawn::scarce(400),
        Drawn { due_in: 4, ..Drawn::region(400) },
        Drawn { floor: 92, due_in: 6, ..Drawn::region(700) },
    ];
    (0..5).flat_map(move |seed| kinds.map(|kind| kind.model(seed)))
}

#[test]
fn every_drawn_region_is_solved_certified_and_judged() {
    for model in regions() {
        let engine = Engine::solve(&model).unwrap();
        let (places, prices) = (engine.places(), engine.prices());
        assert_eq!(check(&model, &certified(&places, &prices)), Ok(()));
        assert_eq!(judge(&model, &places, None), []);
        assert_eq!(engine.totals(), Totals::of(&model, &places));
        assert!(engine.gain() > 0, "a region with vacancies and movable people closes some of the gap");
    }
}

#[test]
fn the_way_of_a_spreadsheet_keeps_the_limits_and_closes_no_more() {
    for model in regions() {
        let engine = Engine::solve(&model).unwrap();
        let places = greedy(&model, None);
        assert_eq!(judge(&model, &places, None), []);
        let gain = Totals::of(&model, &places).gain;
        assert!(0 < gain && gain <= engine.gain(), "{gain} of {}", engine.gain());
        let few = greedy(&model, Some(7));
        assert_eq!(judge(&model, &few, Some(7)), []);
    }
}

#[test]
fn a_spoiled_certificate_names_its_flaw() {
    let model = Drawn::region(400).model(3);
    let engine = Engine::solve(&model).unwrap();
    let (places, prices) = (engine.places(), engine.prices());
    let dear = Cost::first(1 << 53);
    let (mut shifted, posts) = (prices.clone(), model.posts.len());
    let with_holders = places[0] as usize;
    shifted[with_holders] += dear;
    assert!(matches!(check(&model, &certified(&places, &shifted)), Err(Flaw::Person { .. } | Flaw::Post(_))));
    let mut shifted = prices.clone();
    shifted[posts + 1] += dear;
    assert!(matches!(check(&model, &certified(&places, &shifted)), Err(Flaw::Post(_) | Flaw::Group(_))));
    assert_eq!(check(&model, &certified(&places[1..], &prices)), Err(Flaw::Shape));
    assert_eq!(check(&model, &certified(&places, &prices[1..])), Err(Flaw::Shape));
    let mut nowhere = places.clone();
    nowhere[0] = u32::MAX;
    assert_eq!(check(&model, &certified(&nowhere, &prices)), Err(Flaw::Plan));
    let mut forbidden = Certified { price: dear, ..certified(&places, &prices) };
    assert!(check(&model, &forbidden).is_err(), "with a price on moves, another plan is the best");
    forbidden.price = Cost::ZERO;
    let stranger = [crate::engine::Decision { kind: crate::engine::DecisionKind::Forbid, person: 9999, post: 0 }];
    forbidden.decisions = &stranger;
    assert_eq!(check(&model, &forbidden), Err(Flaw::Shape));
}
