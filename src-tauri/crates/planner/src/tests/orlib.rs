//! The assignment problem of the OR-Library through the same engine.

use crate::engine::Engine;
use crate::model::{Choice, GOALS, Group, Model, Person, Post, Tiers};

const OPTIMUM: i64 = 305;

#[test]
fn the_published_assignment_problem_is_solved_to_its_optimum() {
    let text = include_str!("../../tests/data/orlib_assign100.txt");
    let mut numbers = text.split_whitespace().map(|number| number.parse::<u32>().unwrap());
    let size = numbers.next().unwrap();
    let costs: Vec<u32> = numbers.collect();
    assert_eq!(costs.len(), (size * size) as usize);
    // Everybody waits at one post that needs nobody; 100 others need one person each.
    let post =
        |key: u32, need, ceiling| Post { key: key.into(), group: 0, need, fixed: 0, floor: 0, ceiling, weight: 1 };
    let model = Model {
        seed: 1,
        goals: GOALS.to_vec(),
        tiers: Tiers::default(),
        groups: vec![Group { key: 0, parent: None, floor: 0, ceiling: size }],
        posts: std::iter::once(post(0, 0, size)).chain((1..=size).map(|key| post(key, 1, 1))).collect(),
        people: (1..=size)
            .map(|key| Person { key: key.into(), home: 0, due: false, seniority: 0, choices_end: key * size })
            .collect(),
        choices: (0..size * size).map(|at| Choice { post: 1 + at % size, fit: costs[at as usize], wish: 0 }).collect(),
    };
    let totals = Engine::solve(&model).unwrap().totals();
    assert_eq!((totals.open, totals.moves, totals.fit), (0, i64::from(size), OPTIMUM));
}
