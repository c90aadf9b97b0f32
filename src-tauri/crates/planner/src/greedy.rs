//! The way of a spreadsheet, for comparison: vacancy after vacancy, the emptiest first, gets the best person from where
//! one is worth less. No chains, nothing taken back.

use crate::model::Model;

/// Places of everybody after the greedy plan, with at most `most_moves` moves.
pub fn greedy(model: &Model, most_moves: Option<usize>) -> Vec<u32> {
    let mut places = model.at_home();
    let mut held = model.occupied(&places);
    let mut gathered = model.gathered(&held);
    let mut wanted: Vec<Vec<(u32, u32)>> = vec![Vec::new(); model.posts.len()];
    for person in 0..model.people.len() {
        for choice in model.choices_of(person) {
            wanted[choice.post as usize].push((choice.fit, person as u32));
        }
    }
    let key = |person: &u32| model.people[*person as usize].key;
    wanted.iter_mut().for_each(|people| people.sort_unstable_by_key(|(fit, person)| (*fit, key(person))));
    let mut seats: Vec<(u32, u32)> = Vec::new();
    for (at, post) in model.posts.iter().enumerate() {
        seats.extend((held[at] + 1..=post.need.min(post.ceiling)).map(|nth| (model.tiers.value(post, nth), at as u32)));
    }
    seats.sort_by_key(|(value, post)| (std::cmp::Reverse(*value), model.posts[*post as usize].key));
    let mut left = most_moves.unwrap_or(usize::MAX);
    for (_, post) in seats {
        if left == 0 {
            break;
        }
        let value = |post: u32, nth| model.tiers.value(&model.posts[post as usize], nth);
        let spared = |person: &u32| {
            let from = model.people[*person as usize].home;
            places[*person as usize] == from
                && held[from as usize] > model.posts[from as usize].floor
                && value(from, held[from as usize]) < value(post, held[post as usize] + 1)
                && may_pass(model, &gathered, from, post)
        };
        let Some(person) = wanted[post as usize].iter().map(|(_, person)| *person).find(spared) else { continue };
        let from = std::mem::replace(&mut places[person as usize], post);
        held[from as usize] -= 1;
        held[post as usize] += 1;
        pass(model, &mut gathered, from, -1);
        pass(model, &mut gathered, post, 1);
        left -= 1;
    }
    places
}

/// Groups above a post, itself first.
fn above(model: &Model, post: u32) -> impl Iterator<Item = usize> + '_ {
    let first = Some(model.posts[post as usize].group);
    std::iter::successors(first, |group| model.groups[*group as usize].parent).map(|group| group as usize)
}

fn may_pass(model: &Model, gathered: &[u32], from: u32, to: u32) -> bool {
    let (left, entered): (Vec<usize>, Vec<usize>) = (above(model, from).collect(), above(model, to).collect());
    let gives = left.iter().filter(|group| !entered.contains(group));
    let takes = entered.iter().filter(|group| !left.contains(group));
    gives.into_iter().all(|group| gathered[*group] > model.groups[*group].floor)
        && takes.into_iter().all(|group| gathered[*group] < model.groups[*group].ceiling)
}

fn pass(model: &Model, gathered: &mut [u32], post: u32, by: i32) {
    for group in above(model, post) {
        gathered[group] = gathered[group].saturating_add_signed(by);
    }
}
