//! How a unit passes from node to node, and what a price of moves and a new beginning do to all arcs.

use super::{Flow, Node, Stand, Step};
use crate::cost::Cost;

impl Flow {
    /// Calls `offer` with every node that can hand a unit to `node`, the reduced cost and the step.
    #[inline]
    pub(in crate::engine) fn before(&self, node: Node, mut offer: impl FnMut(Node, Cost, Step)) {
        let posts = self.seats.len();
        if (node as usize) < posts {
            self.before_post(node as usize, offer);
            return;
        }
        let (passage, here) = (&self.passages[node as usize - posts], self.prices[node as usize]);
        for post in &passage.posts {
            let seats = &self.seats[*post as usize];
            if seats.held < seats.open {
                let worth = seats.worth[seats.held as usize];
                offer(*post, worth + here - self.prices[*post as usize], Step::Fill(*post));
            }
        }
        for group in &passage.groups {
            let below = &self.passages[*group as usize - posts];
            if below.people < below.ceiling {
                offer(*group, here - self.prices[*group as usize], Step::Up(*group));
            }
        }
        if let Some(parent) = passage.parent.filter(|_| passage.people > passage.floor) {
            offer(parent, here - self.prices[parent as usize], Step::Down(node));
        }
    }

    #[inline]
    fn before_post(&self, post: usize, mut offer: impl FnMut(Node, Cost, Step)) {
        let here = self.prices[post];
        let arcs = self.arcs_of[post] as usize..self.arcs_of[post + 1] as usize;
        for arc in arcs {
            let person = self.arc_person[arc] as usize;
            let stand = &self.stands[person];
            if stand.arc == arc as u32 || self.bars[arc] > 0 {
                continue;
            }
            let cost = self.arc_cost[arc] + here;
            if !stand.is_nowhere() {
                if stand.post as usize != post {
                    offer(stand.post, cost - stand.cost - self.prices[stand.post as usize], Step::Go(arc as u32));
                }
            } else if let Some((aimed, price)) = self.aimed.filter(|(aimed, _)| *aimed == person) {
                debug_assert_eq!(aimed, person);
                offer(self.person_node(), cost - price, Step::Go(arc as u32));
            }
        }
        let seats = &self.seats[post];
        if seats.held > seats.floor {
            let worth = seats.worth[seats.held as usize - 1];
            offer(seats.group, here - worth - self.prices[seats.group as usize], Step::Empty(post as u32));
        }
    }

    /// Carries out a step; gives the node where the unit is now.
    pub(in crate::engine) fn take(&mut self, step: Step) -> Node {
        let posts = self.seats.len();
        match step {
            Step::Go(arc) => {
                let (person, post) = (self.arc_person[arc as usize] as usize, self.arc_post[arc as usize]);
                self.stands[person] = Stand { arc, post, cost: self.arc_cost[arc as usize] };
                post
            }
            Step::Fill(post) => {
                self.seats[post as usize].held += 1;
                self.seats[post as usize].group
            }
            Step::Empty(post) => {
                self.seats[post as usize].held -= 1;
                post
            }
            Step::Up(group) => {
                let passage = &mut self.passages[group as usize - posts];
                passage.people += 1;
                passage.parent.unwrap_or(group)
            }
            Step::Down(group) => {
                self.passages[group as usize - posts].people -= 1;
                group
            }
        }
    }

    /// Puts another price on every move: on every arc of a person but the first, which is the way home.
    pub(in crate::engine) fn reprice(&mut self, by: Cost) {
        for person in 0..self.stands.len() {
            for at in self.own_of[person] as usize + 1..self.own_of[person + 1] as usize {
                self.arc_cost[self.own[at] as usize] += by;
            }
            let stand = &mut self.stands[person];
            stand.cost = self.arc_cost[stand.arc as usize];
        }
    }

    /// Sends everybody home, closes the seats that nobody held, and forgets prices and decisions.
    pub(in crate::engine) fn reset(&mut self) {
        let posts = self.seats.len();
        for person in 0..self.stands.len() {
            let home = self.own[self.own_of[person] as usize];
            let (from, to) = (self.stands[person].post, self.arc_post[home as usize]);
            self.stands[person] = Stand { arc: home, post: to, cost: self.arc_cost[home as usize] };
            if from != to {
                self.seats[from as usize].held -= 1;
                self.seats[to as usize].held += 1;
                self.pass(from, -1);
                self.pass(to, 1);
            }
        }
        self.seats[..posts].iter_mut().for_each(|seats| seats.open = seats.held);
        self.prices.fill(Cost::ZERO);
        self.bars.fill(0);
    }

    /// Counts people of a post in all groups above it.
    fn pass(&mut self, post: u32, by: i64) {
        let mut group = Some(self.seats[post as usize].group);
        while let Some(at) = group {
            let passage = &mut self.passages[at as usize - self.seats.len()];
            passage.people += by;
            group = passage.parent;
        }
    }
}
