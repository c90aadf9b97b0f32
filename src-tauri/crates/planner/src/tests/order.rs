use std::collections::BTreeMap;

use proptest::prelude::*;

use super::tiny::tiny;
use crate::engine::Engine;
use crate::invented::{Draw, Drawn};
use crate::model::{Model, Person};

/// The same model with people, posts and choices in another order.
fn shuffled(model: &Model, seed: u64) -> Model {
    let mut draw = Draw(seed);
    let (posts, people) = (order(model.posts.len(), &mut draw), order(model.people.len(), &mut draw));
    let mut place = vec![0; posts.len()];
    posts.iter().enumerate().for_each(|(now, before)| place[*before] = now as u32);
    let mut other = Model {
        posts: posts.iter().map(|at| model.posts[*at].clone()).collect(),
        people: Vec::new(),
        choices: Vec::new(),
        ..model.clone()
    };
    for at in people {
        let choices = model.choices_of(at);
        for choice in order(choices.len(), &mut draw) {
            let choice = choices[choice];
            other.choices.push(crate::model::Choice { post: place[choice.post as usize], ..choice });
        }
        let person = &model.people[at];
        other.people.push(Person {
            home: place[person.home as usize],
            choices_end: other.choices.len() as u32,
            ..person.clone()
        });
    }
    other
}

fn order(count: usize, draw: &mut Draw) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    for at in (1..count).rev() {
        order.swap(at, draw.below(at as u64 + 1) as usize);
    }
    order
}

fn by_key(model: &Model) -> BTreeMap<i64, i64> {
    let places = Engine::solve(model).unwrap().places();
    model.people.iter().zip(places).map(|(person, place)| (person.key, model.posts[place as usize].key)).collect()
}

proptest! {
    #[test]
    fn the_order_of_the_input_changes_nothing((model, seed) in (tiny(), any::<u64>())) {
        prop_assert_eq!(by_key(&shuffled(&model, seed)), by_key(&model));
    }
}

#[test]
fn the_order_of_a_region_changes_nothing() {
    for seed in 0..6 {
        let model = Drawn { due_in: 5, ..Drawn::scarce(600) }.model(seed);
        assert_eq!(by_key(&shuffled(&model, seed)), by_key(&model));
    }
}

#[test]
fn another_seed_decides_only_between_equals() {
    let model = Drawn::region(600).model(1);
    let other = Model { seed: model.seed + 1, ..model.clone() };
    let (one, two) = (Engine::solve(&model).unwrap(), Engine::solve(&other).unwrap());
    assert_eq!(one.totals(), two.totals());
}
