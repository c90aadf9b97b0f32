use std::ops::ControlFlow;

use crate::certificate::{Certified, check};
use crate::engine::{CurveStep, Decision, DecisionKind, Engine, Impossible};
use crate::greedy::greedy;
use crate::invented::Drawn;
use crate::judge::judge;
use crate::model::{GOALS, Group, Model, Post, Tiers};

fn empty() -> Model {
    Model {
        seed: 1,
        goals: GOALS.to_vec(),
        tiers: Tiers::default(),
        groups: Vec::new(),
        posts: Vec::new(),
        people: Vec::new(),
        choices: Vec::new(),
    }
}

/// Asks everything there is of a model in which nobody can move for good.
fn check_still(model: &Model) {
    let mut engine = Engine::solve(model).unwrap();
    let places = engine.places();
    assert_eq!(places, model.at_home());
    let prices = engine.prices();
    let certified = Certified { places: &places, decisions: &[], price: engine.price(), prices: &prices };
    assert_eq!(check(model, &certified), Ok(()));
    assert_eq!(judge(model, &places, Some(0)), []);
    let mut go_on = |_: usize, _: usize| ControlFlow::Continue(());
    assert_eq!(engine.limit(Some(0), &mut go_on).unwrap().moves, 0);
    assert_eq!(engine.curve(&mut go_on), Ok(vec![CurveStep { moves: 0, gain: 0 }]));
    assert_eq!(engine.one_more_person().len(), model.posts.len());
    assert_eq!(greedy(model, None), model.at_home());
}

#[test]
fn an_empty_model_has_an_empty_plan() {
    check_still(&empty());
    check_still(&Model { groups: vec![Group { key: 0, parent: None, floor: 0, ceiling: 0 }], ..empty() });
}

#[test]
fn one_post_leaves_nobody_anywhere_to_go() {
    check_still(&Drawn { posts: 1, agencies: 1, per_job: 1, ..Drawn::region(40) }.model(1));
}

#[test]
fn without_vacancies_everybody_stays() {
    let mut model = Drawn::region(300).model(1);
    let held = model.occupied(&model.at_home());
    model.posts.iter_mut().zip(held).for_each(|(post, held)| (post.need, post.ceiling) = (held, held));
    // Three tiers of a full post are worth the same to everybody who could come, so no swap pays, and no wish stands.
    model.choices.iter_mut().for_each(|choice| choice.wish = 0);
    model.posts.iter_mut().for_each(|post| post.weight = 1);
    check_still(&model);
}

#[test]
fn where_nobody_may_move_everybody_stays() {
    let mut model = Drawn::region(300).model(1);
    for person in std::mem::take(&mut model.people) {
        model.posts[person.home as usize].fixed += 1;
    }
    model.choices.clear();
    check_still(&model);
}

#[test]
fn where_every_way_is_barred_everybody_stays() {
    let mut model = Drawn::region(300).model(1);
    model.choices.clear();
    model.people.iter_mut().for_each(|person| person.choices_end = 0);
    check_still(&model);
}

#[test]
fn keeping_everybody_leaves_everybody_and_contradictions_are_told() {
    let model = Drawn::region(300).model(1);
    let mut engine = Engine::solve(&model).unwrap();
    for (at, person) in model.people.iter().enumerate() {
        engine.decide(Decision { kind: DecisionKind::Pin, person: at as u32, post: person.home }).unwrap();
    }
    assert_eq!(engine.places(), model.at_home());
    let forbid = Decision { kind: DecisionKind::Forbid, person: 0, post: model.people[0].home };
    assert_eq!(engine.decide(forbid), Err(Impossible::Contradiction));
    assert_eq!(engine.places(), model.at_home());
}

/// A line of posts, each of which can only be filled from the one before, with a vacancy at the end of it: the dearest
/// price of a move adds up along the whole line and still has to fit its word.
#[test]
fn a_chain_through_three_hundred_posts_fits_the_words_of_a_cost() {
    let posts = 300;
    let mut model = Drawn { posts, per_job: posts, agencies: 1, ..Drawn::region(3000) }.model(1);
    model.people.clear();
    model.choices.clear();
    for (at, post) in model.posts.iter_mut().enumerate() {
        *post = Post { need: 1, fixed: 0, floor: 0, ceiling: 1, ..post.clone() };
        if at + 1 < posts as usize {
            model.choices.push(crate::model::Choice { post: at as u32 + 1, fit: u32::MAX / 2, wish: 0 });
            let choices_end = at as u32 + 1;
            model.people.push(crate::model::Person {
                key: at as i64,
                home: at as u32,
                due: false,
                seniority: 200,
                choices_end,
            });
        }
    }
    // Only the first post may be left by its holder.
    model.posts.iter_mut().skip(1).for_each(|post| (post.floor, post.weight) = (1, 3));
    let last = posts as usize - 1;
    (model.posts[last].floor, model.posts[0].weight) = (0, 1);
    model.groups.truncate(1);
    model.groups[0].floor = 0;
    model.posts.iter_mut().for_each(|post| post.group = 0);
    let mut engine = Engine::solve(&model).unwrap();
    assert_eq!((engine.moves(), engine.gain()), (last, 8));
    let mut go_on = |_: usize, _: usize| ControlFlow::Continue(());
    let curve = engine.curve(&mut go_on).unwrap();
    assert_eq!(curve, [CurveStep { moves: 0, gain: 0 }, CurveStep { moves: last as u32, gain: 8 }]);
    assert_eq!(engine.limit(Some(last - 1), &mut go_on).unwrap().moves, 0);
    engine.decide(Decision { kind: DecisionKind::Pin, person: 7, post: 8 }).unwrap();
    assert_eq!(engine.moves(), last);
}
