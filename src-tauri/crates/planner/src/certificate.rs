//! Proves that a plan is the best one, from the prices that the engine leaves: no remaining change of one person, seat
//! or group is cheaper than the difference of the prices at its ends, so no chain or cycle of changes lowers the cost.
//!
//! Separate from the search on purpose: it reads the model, the plan and the prices only.

use crate::cost::{Cost, Scale};
use crate::engine::{Decision, DecisionKind};
use crate::model::{Model, ModelFault};

/// What disproves a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    Model(ModelFault),
    /// The plan or the prices do not belong to the model.
    Shape,
    /// The plan breaks a limit or a decision.
    Plan,
    /// The person would be better off at the post of this place.
    Person {
        person: usize,
        post: u32,
    },
    /// One more or one less in the post of this place would lower the cost.
    Post(usize),
    /// One more or one less in the group of this place would lower the cost.
    Group(usize),
}

/// What is certified: a plan under decisions and a price of a move.
pub struct Certified<'a> {
    pub places: &'a [u32],
    pub decisions: &'a [Decision],
    pub price: Cost,
    /// Prices of posts, then groups.
    pub prices: &'a [Cost],
}

/// Checks the certificate of a plan.
pub fn check(model: &Model, certified: &Certified<'_>) -> Result<(), Flaw> {
    model.check().map_err(Flaw::Model)?;
    let scale = Scale::of(model).map_err(Flaw::Model)?;
    if certified.places.len() != model.people.len() || certified.prices.len() != model.posts.len() + model.groups.len()
    {
        return Err(Flaw::Shape);
    }
    if !crate::judge::judge(model, certified.places, None).is_empty() {
        return Err(Flaw::Plan);
    }
    people(model, &scale, certified)?;
    posts(model, &scale, certified)?;
    groups(model, certified)
}

fn people(model: &Model, scale: &Scale, certified: &Certified<'_>) -> Result<(), Flaw> {
    let mut decisions: Vec<Vec<&Decision>> = vec![Vec::new(); model.people.len()];
    for decision in certified.decisions {
        decisions.get_mut(decision.person as usize).ok_or(Flaw::Shape)?.push(decision);
    }
    for (at, person) in model.people.iter().enumerate() {
        let allowed = |post: u32| {
            decisions[at].iter().all(|decision| match decision.kind {
                DecisionKind::Pin => decision.post == post,
                DecisionKind::Forbid => decision.post != post,
            })
        };
        let home = (person.home, scale.stay(person));
        let going = model.choices_of(at).iter().map(|choice| {
            (choice.post, scale.go(person, choice, model.posts[choice.post as usize].key) + certified.price)
        });
        let seen: Vec<(u32, Cost)> = std::iter::once(home)
            .chain(going)
            .filter(|(post, _)| allowed(*post))
            .map(|(post, cost)| (post, cost + certified.prices[post as usize]))
            .collect();
        let own = seen.iter().find(|(post, _)| *post == certified.places[at]).ok_or(Flaw::Plan)?.1;
        if let Some((post, _)) = seen.iter().find(|(_, cost)| *cost < own) {
            return Err(Flaw::Person { person: at, post: *post });
        }
    }
    Ok(())
}

fn posts(model: &Model, scale: &Scale, certified: &Certified<'_>) -> Result<(), Flaw> {
    let held = model.occupied(certified.places);
    for (at, (post, held)) in model.posts.iter().zip(held).enumerate() {
        let slope = certified.prices[model.posts.len() + post.group as usize] - certified.prices[at];
        let worth = |nth| scale.filled(model.tiers.value(post, nth));
        let better_with_more = held < post.ceiling && worth(held + 1) + slope < Cost::ZERO;
        let better_with_less = held > post.floor && worth(held) + slope > Cost::ZERO;
        if better_with_more || better_with_less {
            return Err(Flaw::Post(at));
        }
    }
    Ok(())
}

fn groups(model: &Model, certified: &Certified<'_>) -> Result<(), Flaw> {
    let gathered = model.gathered(&model.occupied(certified.places));
    let prices = &certified.prices[model.posts.len()..];
    for (at, (group, held)) in model.groups.iter().zip(gathered).enumerate() {
        let Some(parent) = group.parent else { continue };
        let slope = prices[parent as usize] - prices[at];
        if (held < group.ceiling && slope < Cost::ZERO) || (held > group.floor && slope > Cost::ZERO) {
            return Err(Flaw::Group(at));
        }
    }
    Ok(())
}
