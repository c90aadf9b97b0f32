//! Decisions of the officer: pin, forbid, keep, and taking them back. Each costs one shortest path at most.

use std::ops::Deref;

use super::{Engine, Limits};
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
        let limits = self.limits(person);
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
}
