//! Models small enough to try every plan.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::model::{Choice, GOALS, Goal, Group, Model, Person, Post, Tiers};

type DrawnPost = (Index, u32, u32, u32, u32, u32);
type DrawnPerson = (Index, bool, u32, Vec<(Index, u32, u8)>);

/// Up to five people, five posts and four groups within each other, with goals in any order.
pub(crate) fn tiny() -> impl Strategy<Value = Model> {
    let group = (any::<Index>(), 0..3u32, 0..3u32);
    let post = (any::<Index>(), 0..4u32, 0..3u32, 1..4u32, 0..3u32, 0..4u32);
    let choice = (any::<Index>(), 0..6u32, 0..4u8);
    let person = (any::<Index>(), any::<bool>(), 0..4u32, vec(choice, 0..5));
    (goals(), any::<u64>(), vec(group, 1..5), vec(post, 1..6), vec(person, 2..6)).prop_map(
        |(goals, seed, groups, posts, people)| {
            let tiers = Tiers::default();
            let mut model = Model {
                seed,
                goals,
                tiers,
                groups: Vec::new(),
                posts: Vec::new(),
                people: Vec::new(),
                choices: Vec::new(),
            };
            add_people(&mut model, &people, posts.len());
            add_posts(&mut model, &posts, groups.len());
            for (at, (parent, below, above)) in groups.into_iter().enumerate() {
                let parent = (at > 0).then(|| parent.index(at.max(1)) as u32);
                model.groups.push(Group { key: at as i64, parent, floor: below, ceiling: above });
            }
            set_limits(&mut model);
            model
        },
    )
}

/// All goals in any order, or some of them.
fn goals() -> impl Strategy<Value = Vec<Goal>> {
    let count = prop_oneof![3 => Just(GOALS.len()), 1 => 0..GOALS.len()];
    (Just(GOALS.to_vec()).prop_shuffle(), count).prop_map(|(goals, count)| goals[..count].to_vec())
}

fn add_people(model: &mut Model, people: &[DrawnPerson], posts: usize) {
    for (at, (home, due, seniority, choices)) in people.iter().enumerate() {
        let home = home.index(posts) as u32;
        let mut seen = vec![home];
        for (post, fit, wish) in choices {
            let post = post.index(posts) as u32;
            if !seen.contains(&post) {
                seen.push(post);
                model.choices.push(Choice { post, fit: *fit, wish: *wish });
            }
        }
        let choices_end = model.choices.len() as u32;
        model.people.push(Person { key: 10 + at as i64, home, due: *due, seniority: *seniority, choices_end });
    }
}

fn add_posts(model: &mut Model, posts: &[DrawnPost], groups: usize) {
    for (at, (group, need, fixed, weight, below, above)) in posts.iter().enumerate() {
        let group = group.index(groups) as u32;
        let (need, fixed, weight) = (*need, *fixed, *weight);
        model.posts.push(Post { key: 100 + at as i64, group, need, fixed, floor: *below, ceiling: *above, weight });
    }
}

/// Floors and ceilings were drawn as distances from what is held.
fn set_limits(model: &mut Model) {
    let held = model.occupied(&model.at_home());
    let gathered = model.gathered(&held);
    for (post, held) in model.posts.iter_mut().zip(held) {
        (post.floor, post.ceiling) = (held.saturating_sub(post.floor), held + post.ceiling);
    }
    for (group, held) in model.groups.iter_mut().zip(gathered) {
        (group.floor, group.ceiling) = (held.saturating_sub(group.floor), held + group.ceiling);
    }
}
