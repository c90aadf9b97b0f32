//! What a plan amounts to, and exactly what a change of it would do.

use std::ops::Deref;

use super::flow::Node;
use super::{Decision, Engine, Impossible};
use crate::cost::Cost;
use crate::judge::Totals;
use crate::model::Model;

/// What one plan has more than another, and who stands elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub before: Totals,
    pub after: Totals,
    /// People by place, with the place of their post before and after.
    pub moved: Vec<(u32, u32, u32)>,
}

impl<M: Deref<Target = Model>> Engine<M> {
    /// Value of the seats that the plan fills beyond today.
    pub fn gain(&self) -> i64 {
        let model = &*self.model;
        let home = model.occupied(&model.at_home());
        let held = (0..model.posts.len()).map(|post| self.flow.occupied(post));
        let value = |(post, (before, after)): (&crate::model::Post, (u32, u32))| {
            model.tiers.between(post, before.min(after), before.max(after)) * if after < before { -1 } else { 1 }
        };
        model.posts.iter().zip(home.into_iter().zip(held)).map(value).sum()
    }

    /// The whole plan counted anew.
    pub fn totals(&self) -> Totals {
        Totals::of(&self.model, &self.places())
    }

    /// What the best plan with these further decisions would be against the present one; the present one stays.
    pub fn what_if(&mut self, decisions: &[Decision]) -> Result<Difference, Impossible> {
        let (before, places) = (self.totals(), self.places());
        let mut kept = Vec::new();
        let mut answer = Ok(());
        for decision in decisions {
            answer = self.decide(*decision);
            if answer.is_err() {
                break;
            }
            kept.push(*decision);
        }
        let found = answer.map(|()| Difference { before, after: self.totals(), moved: self.moved_since(&places) });
        kept.into_iter().rev().for_each(|decision| self.withdraw(decision));
        found
    }

    /// Of several sets of further decisions the place of the one that costs the plan least, the first of equals. Each is
    /// tried on the whole plan, at most `most` that are possible.
    pub fn cheapest<'w>(&mut self, ways: impl IntoIterator<Item = &'w [Decision]>, most: usize) -> Option<usize> {
        let goals = self.model.goals.clone();
        let mut tried: Vec<(Vec<i64>, usize)> = Vec::new();
        for (at, way) in ways.into_iter().enumerate() {
            if tried.len() == most {
                break;
            }
            let Ok(told) = self.what_if(way) else { continue };
            tried.push((goals.iter().map(|goal| told.after.cost(*goal)).collect(), at));
        }
        tried.into_iter().min().map(|(_, at)| at)
    }

    /// Who stands elsewhere than `places` says.
    pub fn moved_since(&self, places: &[u32]) -> Vec<(u32, u32, u32)> {
        let now = (0..places.len()).map(|person| (person as u32, places[person], self.place(person)));
        now.filter(|(_, before, now)| before != now).collect()
    }

    /// What one more person who cannot move would bring at each post, as cost: below zero is a gain. One pass for all
    /// posts; prices cannot be shown instead, for they are not unique.
    pub fn one_more_person(&mut self) -> Vec<Cost> {
        let posts = self.model.posts.len();
        if posts == 0 {
            return Vec::new();
        }
        let region = posts as Node;
        self.search.walk(&self.flow, region, None);
        let mut worth = vec![Cost::ZERO; posts];
        for (node, distance) in self.search.settled() {
            if let Some(worth) = worth.get_mut(*node as usize) {
                *worth = *distance + self.flow.prices[*node as usize] - self.flow.prices[posts];
            }
        }
        worth
    }
}
