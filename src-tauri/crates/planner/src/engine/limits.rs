//! Which limits keep a decision from being carried out: a cut between the person who is being placed and the seat that
//! waits for somebody. Every way from one side to the other is closed by a limit at its end or is nobody's choice.

use std::ops::Deref;

use super::Engine;
use crate::model::Model;

/// Limits that keep a decision from being carried out, by place. As long as these hold, all others may be lifted and it
/// stays impossible.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits {
    /// Posts that are full, and whose holders cannot make room.
    pub full: Vec<u32>,
    /// Posts at their floor that nobody can be found for.
    pub at_floor: Vec<u32>,
    /// Groups at their ceiling.
    pub groups_full: Vec<u32>,
    /// Groups at their floor.
    pub groups_at_floor: Vec<u32>,
}

impl Limits {
    fn count(&self) -> usize {
        self.full.len() + self.at_floor.len() + self.groups_full.len() + self.groups_at_floor.len()
    }
}

impl<M: Deref<Target = Model>> Engine<M> {
    /// What stands in the way of placing a lifted person, after the search for a way has failed. There is one cut close to
    /// the post wanted and one close to the seat that is left; the shorter is told.
    pub(super) fn limits(&self, person: usize) -> Limits {
        let mut before_hole = vec![true; self.model.posts.len() + self.model.groups.len()];
        for (node, _) in self.search.settled() {
            if let Some(before) = before_hole.get_mut(*node as usize) {
                *before = false;
            }
        }
        let (wanted, left) = (self.cut(&self.within_reach(person)), self.cut(&before_hole));
        if left.count() < wanted.count() { left } else { wanted }
    }

    /// Nodes that a person too many can be handed to from the posts that the person may go to.
    fn within_reach(&self, person: usize) -> Vec<bool> {
        let (flow, model) = (&self.flow, &*self.model);
        let posts = model.posts.len();
        let allowed =
            |person: usize| flow.arcs(person).iter().filter(|arc| !flow.is_barred(**arc)).map(|arc| flow.post_of(*arc));
        let (mut holders, mut below) = (vec![Vec::new(); posts], vec![Vec::new(); model.groups.len()]);
        for other in (0..model.people.len()).filter(|other| *other != person) {
            holders[flow.place(other) as usize].push(other);
        }
        for (at, post) in model.posts.iter().enumerate() {
            if flow.occupied(at) > post.floor {
                below[post.group as usize].push(at as u32);
            }
        }
        let people = |group: usize| flow.people((posts + group) as u32);
        for (at, group) in model.groups.iter().enumerate() {
            if let Some(parent) = group.parent.filter(|_| people(at) > i64::from(group.floor)) {
                below[parent as usize].push((posts + at) as u32);
            }
        }
        let mut reached = vec![false; posts + model.groups.len()];
        let mut waiting: Vec<u32> = allowed(person).collect();
        while let Some(node) = waiting.pop() {
            if std::mem::replace(&mut reached[node as usize], true) {
                continue;
            }
            let node = node as usize;
            if node < posts {
                waiting.extend(holders[node].iter().flat_map(|other| allowed(*other)));
                waiting.extend(flow.has_room(node).then_some(posts as u32 + model.posts[node].group));
            } else {
                let group = &model.groups[node - posts];
                waiting.extend(&below[node - posts]);
                let up = group.parent.filter(|_| people(node - posts) < i64::from(group.ceiling));
                waiting.extend(up.map(|parent| posts as u32 + parent));
            }
        }
        reached
    }

    /// Limits that close the ways out of the nodes `inside`.
    fn cut(&self, inside: &[bool]) -> Limits {
        let (posts, groups) = inside.split_at(self.model.posts.len());
        let mut limits = Limits::default();
        for (at, post) in self.model.posts.iter().enumerate() {
            match (posts[at], groups[post.group as usize]) {
                (true, false) => limits.full.push(at as u32),
                (false, true) => limits.at_floor.push(at as u32),
                _ => {}
            }
        }
        for (at, group) in self.model.groups.iter().enumerate() {
            match (groups[at], group.parent.map(|parent| groups[parent as usize])) {
                (true, Some(false)) => limits.groups_full.push(at as u32),
                (false, Some(true)) => limits.groups_at_floor.push(at as u32),
                _ => {}
            }
        }
        limits
    }
}
