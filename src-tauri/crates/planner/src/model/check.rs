//! What makes a model unusable; found before anything is solved.

use std::collections::BTreeSet;

use thiserror::Error;

use super::{Model, Post};

/// More people than any state has staff; keeps every head-count within its word.
const MOST_PEOPLE: u64 = 1 << 24;
/// The value of all seats of a post; far below what a word of a cost holds.
const MOST_VALUE: u64 = 1 << 56;

/// A model that nobody can solve as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ModelFault {
    #[error("group {0} does not stand behind its parent")]
    Circle(usize),
    #[error("post, person or choice {0} names something that is not there")]
    Unknown(usize),
    #[error("the floor of post {0} is above the people in it, or its ceiling below")]
    PostLimits(usize),
    #[error("the floor of group {0} is above the people in it, or its ceiling below")]
    GroupLimits(usize),
    #[error("two people, posts or choices have one key: {0}")]
    Double(i64),
    #[error("a seat may not be worth more than the one filled before it")]
    Tiers,
    #[error("a goal stands twice")]
    Goals,
    #[error("the model is too large for the digits of a cost")]
    TooLarge,
}

impl Model {
    /// Whether everybody staying is a plan, and everything named is there.
    pub fn check(&self) -> Result<(), ModelFault> {
        if !self.tiers.fall() {
            return Err(ModelFault::Tiers);
        }
        if self.goals.iter().collect::<BTreeSet<_>>().len() != self.goals.len() {
            return Err(ModelFault::Goals);
        }
        for (at, group) in self.groups.iter().enumerate() {
            match (at, group.parent) {
                (0, None) => {}
                (_, Some(parent)) if (parent as usize) < at => {}
                _ => return Err(ModelFault::Circle(at)),
            }
        }
        let unknown = self.posts.iter().position(|post| post.group as usize >= self.groups.len());
        unknown.map_or(Ok(()), |at| Err(ModelFault::Unknown(at)))?;
        if self.is_too_large() {
            return Err(ModelFault::TooLarge);
        }
        self.check_people()?;
        self.check_limits()
    }

    fn is_too_large(&self) -> bool {
        let fixed: u64 = self.posts.iter().map(|post| u64::from(post.fixed)).sum();
        let worth = |post: &Post| u64::from(self.tiers.below_half) * u64::from(post.weight);
        let valuable =
            |post: &Post| worth(post) > u64::from(u32::MAX) || worth(post) * u64::from(post.need) > MOST_VALUE;
        fixed + self.people.len() as u64 > MOST_PEOPLE || self.posts.iter().any(valuable)
    }

    fn check_people(&self) -> Result<(), ModelFault> {
        let (mut keys, mut begin) = (BTreeSet::new(), 0);
        for (at, person) in self.people.iter().enumerate() {
            let end = person.choices_end;
            if person.home as usize >= self.posts.len() || end < begin || end as usize > self.choices.len() {
                return Err(ModelFault::Unknown(at));
            }
            begin = end;
            if !keys.insert(person.key) {
                return Err(ModelFault::Double(person.key));
            }
            let mut seen = BTreeSet::from([person.home]);
            for choice in self.choices_of(at) {
                if choice.post as usize >= self.posts.len() {
                    return Err(ModelFault::Unknown(at));
                }
                if !seen.insert(choice.post) {
                    return Err(ModelFault::Double(person.key));
                }
            }
        }
        let mut posts = BTreeSet::new();
        let double = self.posts.iter().find(|post| !posts.insert(post.key));
        double.map_or(Ok(()), |post| Err(ModelFault::Double(post.key)))
    }

    fn check_limits(&self) -> Result<(), ModelFault> {
        let held = self.occupied(&self.at_home());
        let out = |held: u32, floor: u32, ceiling: u32| held < floor || held > ceiling;
        let post = self.posts.iter().zip(&held).position(|(post, held)| out(*held, post.floor, post.ceiling));
        post.map_or(Ok(()), |at| Err(ModelFault::PostLimits(at)))?;
        let gathered = self.gathered(&held);
        let group = self.groups.iter().zip(&gathered).position(|(group, held)| out(*held, group.floor, group.ceiling));
        group.map_or(Ok(()), |at| Err(ModelFault::GroupLimits(at)))
    }
}
