//! Decisions of the officer: pin, forbid, keep, and taking them back. Each costs one shortest path at most.

use std::ops::Deref;

use super::Engine;
use super::flow::Node;
use crate::model::Model;

/// What the officer wants of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DecisionKind {
    /// Goes to the post (*kunci*).
    Pin,
    /// Never goes to the post (*larang*).
    Forbid,
}

/// A decision about a person and a post, both by place. Keeping somebody (*tetap di tempat*) is pinning to the home post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decision {
    pub kind: DecisionKind,
    pub person: u32,
    pub post: u32,
}

/// Why a decision cannot be kept. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Impossible {
    /// The post is not among the choices of the person.
    NoChoice,
    /// Other decisions about the person leave no place.
    Contradiction,
    /// These limits hold, each at its end.
    Limits(Limits),
}

/// Limits that keep a decision from being carried out, by place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits {
    /// Posts that are full, and whose holders cannot make room.
    pub full: Vec<u32>,
    /// Posts at their floor that nobody can be found for.
    pub at_floor: Vec<u32>,
    /// Groups at their floor.
    pub groups_at_floor: Vec<u32>,
}

impl<M: Deref<Target = Model>> Engine<M> {
    /// Keeps to a decision from now on.
    pub fn decide(&mut self, decision: Decision) -> Result<(), Impossible> {
        self.keep_to(decision)?;
        self.decisions.push(decision);
        Ok(())
    }

    /// Decisions that the plan keeps to, in the order they were made.
    pub fn decisions(&self) -> &[Decision] {
        &self.decisions
    }

    pub(super) fn keep_to(&mut self, decision: Decision) -> Result<(), Impossible> {
        let person = decision.person as usize;
        let arcs = self.barred_by(decision)?;
        arcs.iter().for_each(|arc| self.flow.bar(*arc));
        if self.flow.arcs(person).iter().all(|arc| self.flow.is_barred(*arc)) {
            arcs.iter().for_each(|arc| self.flow.unbar(*arc));
            return Err(Impossible::Contradiction);
        }
        let stand = *self.flow.stand(person);
        if !self.flow.is_barred(stand.arc) {
            return Ok(());
        }
        self.flow.lift(person);
        if self.reinsert(person, stand.post) {
            return Ok(());
        }
        let limits = self.limits(person, stand.post);
        self.flow.put_back(person, stand);
        arcs.iter().for_each(|arc| self.flow.unbar(*arc));
        Err(Impossible::Limits(limits))
    }

    /// Takes back a decision that was kept until now.
    pub fn withdraw(&mut self, decision: Decision) {
        let Some(at) = self.decisions.iter().rposition(|kept| *kept == decision) else { return };
        self.decisions.remove(at);
        let Ok(arcs) = self.barred_by(decision) else { return };
        arcs.iter().for_each(|arc| self.flow.unbar(*arc));
        self.repair(std::iter::once(decision.person as usize));
    }

    /// Arcs that a decision bars.
    fn barred_by(&self, decision: Decision) -> Result<Vec<u32>, Impossible> {
        let arcs = self.flow.arcs(decision.person as usize);
        let own =
            arcs.iter().copied().find(|arc| self.flow.post_of(*arc) == decision.post).ok_or(Impossible::NoChoice)?;
        Ok(match decision.kind {
            DecisionKind::Forbid => vec![own],
            DecisionKind::Pin => arcs.iter().copied().filter(|arc| *arc != own).collect(),
        })
    }

    /// What stands in the way of placing a lifted person while `hole` waits for somebody.
    fn limits(&mut self, person: usize, hole: u32) -> Limits {
        // Whoever can reach the hole: the last search has settled exactly those nodes.
        let before: Vec<Node> = self.search.settled().iter().map(|(node, _)| *node).collect();
        let posts = self.model.posts.len() as u32;
        let mut limits = Limits::default();
        for node in before {
            if node < posts {
                if self.flow.occupied(node as usize) <= self.model.posts[node as usize].floor {
                    limits.at_floor.push(node);
                }
            } else if let Some(group) = self.model.groups.get((node - posts) as usize)
                && self.flow.people(node) <= i64::from(group.floor)
                && group.parent.is_some()
            {
                limits.groups_at_floor.push(node - posts);
            }
        }
        limits.full = self.stuck(person);
        limits.at_floor.sort_unstable();
        limits.groups_at_floor.sort_unstable();
        // The hole itself is told when nothing else is: nobody may take the seat that is left.
        if limits == Limits::default() {
            limits.at_floor.push(hole);
        }
        limits
    }

    /// Full posts that the person would come to and out of which no way leads; empty when some way does lead out.
    fn stuck(&self, person: usize) -> Vec<u32> {
        let flow = &self.flow;
        let allowed =
            |person: usize| flow.arcs(person).iter().filter(|arc| !flow.is_barred(**arc)).map(|arc| flow.post_of(*arc));
        let mut holders: Vec<Vec<u32>> = vec![Vec::new(); self.model.posts.len()];
        for other in (0..self.model.people.len()).filter(|other| *other != person) {
            holders[flow.place(other) as usize].push(other as u32);
        }
        let (mut waiting, mut seen): (Vec<u32>, Vec<bool>) = (allowed(person).collect(), vec![false; holders.len()]);
        let mut full = Vec::new();
        while let Some(post) = waiting.pop() {
            if std::mem::replace(&mut seen[post as usize], true) {
                continue;
            }
            if flow.has_room(post as usize) {
                return Vec::new();
            }
            full.push(post);
            waiting.extend(holders[post as usize].iter().flat_map(|other| allowed(*other as usize)));
        }
        full.sort_unstable();
        full
    }
}
