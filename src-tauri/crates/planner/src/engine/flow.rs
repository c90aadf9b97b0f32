//! Who stands where, what it costs, and the prices of the nodes.

mod steps;

use crate::cost::{Cost, Scale};
use crate::model::Model;

/// A post, then a group, by place; the last node is the one person who is being placed.
pub(super) type Node = u32;

const NOWHERE: u32 = u32::MAX;

/// Where a person stands: the arc, its post, and what it costs, side by side because they are read together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stand {
    pub(super) arc: u32,
    pub(super) post: u32,
    pub(super) cost: Cost,
}

impl Stand {
    pub(super) fn is_nowhere(&self) -> bool {
        self.arc == NOWHERE
    }
}

/// Seats of a post.
struct Seats {
    group: Node,
    floor: u32,
    /// Open seats; grows to the ceiling of the model while the plan is made.
    open: u32,
    held: u32,
    /// Cost of each further person, from the first: no higher than zero, and rising.
    worth: Vec<Cost>,
}

/// People passing through a group to the one above.
struct Passage {
    parent: Option<Node>,
    floor: i64,
    ceiling: i64,
    people: i64,
    posts: Vec<Node>,
    groups: Vec<Node>,
}

/// How a node hands on a unit on the way to where one is missing.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// The person of the arc goes to its post.
    Go(u32),
    /// The post takes in one more.
    Fill(Node),
    /// The post gives one up.
    Empty(Node),
    /// The group hands one more up.
    Up(Node),
    /// The group hands one less up.
    Down(Node),
}

pub(super) struct Flow {
    /// Arcs stand by post: those of post `p` are `arcs_of[p]..arcs_of[p + 1]`.
    arcs_of: Vec<u32>,
    arc_cost: Vec<Cost>,
    arc_person: Vec<u32>,
    arc_post: Vec<u32>,
    /// Arcs of a person: `own[own_of[e]..own_of[e + 1]]`, the way home first.
    own_of: Vec<u32>,
    own: Vec<u32>,
    /// Decisions that keep a person from an arc.
    bars: Vec<u8>,
    stands: Vec<Stand>,
    seats: Vec<Seats>,
    passages: Vec<Passage>,
    pub(super) prices: Vec<Cost>,
    aimed: Option<(usize, Cost)>,
}

impl Flow {
    /// Everybody at home, no seat open beyond those held, all prices zero.
    pub(super) fn at_home(model: &Model, scale: &Scale) -> Self {
        let (posts, people) = (model.posts.len(), model.people.len());
        let mut count = vec![0u32; posts + 1];
        for (at, person) in model.people.iter().enumerate() {
            count[person.home as usize + 1] += 1;
            model.choices_of(at).iter().for_each(|choice| count[choice.post as usize + 1] += 1);
        }
        for post in 0..posts {
            count[post + 1] += count[post];
        }
        let arcs = count[posts] as usize;
        let mut flow = Self {
            arcs_of: count.clone(),
            arc_cost: vec![Cost::ZERO; arcs],
            arc_person: vec![0; arcs],
            arc_post: vec![0; arcs],
            own_of: Vec::with_capacity(people + 1),
            own: Vec::with_capacity(arcs),
            bars: vec![0; arcs],
            stands: Vec::with_capacity(people),
            seats: Vec::with_capacity(posts),
            passages: Vec::with_capacity(model.groups.len()),
            prices: vec![Cost::ZERO; posts + model.groups.len()],
            aimed: None,
        };
        flow.own_of.push(0);
        for (at, person) in model.people.iter().enumerate() {
            let home = flow.add_arc(&mut count, person.home, at, scale.stay(person));
            flow.stands.push(Stand { arc: home, post: person.home, cost: scale.stay(person) });
            for choice in model.choices_of(at) {
                let cost = scale.go(person, choice, model.posts[choice.post as usize].key);
                flow.add_arc(&mut count, choice.post, at, cost);
            }
            flow.own_of.push(flow.own.len() as u32);
        }
        flow.add_nodes(model, scale);
        flow
    }

    fn add_arc(&mut self, next: &mut [u32], post: u32, person: usize, cost: Cost) -> u32 {
        let arc = next[post as usize];
        next[post as usize] += 1;
        self.arc_cost[arc as usize] = cost;
        self.arc_person[arc as usize] = person as u32;
        self.arc_post[arc as usize] = post;
        self.own.push(arc);
        arc
    }

    fn add_nodes(&mut self, model: &Model, scale: &Scale) {
        let posts = model.posts.len() as u32;
        let held = model.occupied(&model.at_home());
        let gathered = model.gathered(&held);
        for (group, people) in model.groups.iter().zip(gathered) {
            self.passages.push(Passage {
                parent: group.parent.map(|parent| posts + parent),
                floor: i64::from(group.floor),
                ceiling: i64::from(group.ceiling),
                people: i64::from(people),
                posts: Vec::new(),
                groups: Vec::new(),
            });
        }
        for (at, group) in model.groups.iter().enumerate() {
            if let Some(parent) = group.parent {
                self.passages[parent as usize].groups.push(posts + at as u32);
            }
        }
        for (at, (post, held)) in model.posts.iter().zip(held).enumerate() {
            // Nobody else can ever come, so a ceiling far above costs nothing; one seat more for whoever is asked about.
            let comers = self.arcs_of[at + 1] - self.arcs_of[at];
            let most = post.ceiling.min(post.fixed + comers + 1);
            self.passages[post.group as usize].posts.push(at as u32);
            self.seats.push(Seats {
                group: posts + post.group,
                floor: post.floor,
                open: held,
                held,
                worth: (1..=most).map(|nth| scale.filled(model.tiers.value(post, nth))).collect(),
            });
        }
    }

    pub(super) fn nodes(&self) -> usize {
        self.seats.len() + self.passages.len() + 1
    }

    /// The node of the person who is being placed.
    pub(super) fn person_node(&self) -> Node {
        (self.nodes() - 1) as Node
    }

    pub(super) fn stand(&self, person: usize) -> &Stand {
        &self.stands[person]
    }

    pub(super) fn place(&self, person: usize) -> u32 {
        self.stands[person].post
    }

    pub(super) fn occupied(&self, post: usize) -> u32 {
        self.seats[post].held
    }

    /// Most people who can ever be in the post.
    pub(super) fn most(&self, post: usize) -> u32 {
        self.seats[post].worth.len() as u32
    }

    pub(super) fn open(&mut self, post: usize) {
        self.seats[post].open += 1;
    }

    /// People whom another place than home costs less, seats left aside, with their homes.
    pub(super) fn rewarded(&self) -> impl Iterator<Item = (usize, u32)> + '_ {
        let gains = |person: &usize| {
            let home = self.stands[*person].cost;
            self.arcs(*person).iter().any(|arc| self.arc_cost[*arc as usize] < home)
        };
        (0..self.stands.len()).filter(gains).map(|person| (person, self.stands[person].post))
    }

    pub(super) fn arcs(&self, person: usize) -> &[u32] {
        &self.own[self.own_of[person] as usize..self.own_of[person + 1] as usize]
    }

    pub(super) fn post_of(&self, arc: u32) -> u32 {
        self.arc_post[arc as usize]
    }

    pub(super) fn is_barred(&self, arc: u32) -> bool {
        self.bars[arc as usize] > 0
    }

    pub(super) fn bar(&mut self, arc: u32) {
        self.bars[arc as usize] += 1;
    }

    pub(super) fn unbar(&mut self, arc: u32) {
        self.bars[arc as usize] -= 1;
    }

    /// Takes a person out; the seat stays counted until somebody else fills the hole.
    pub(super) fn lift(&mut self, person: usize) {
        self.stands[person].arc = NOWHERE;
    }

    pub(super) fn put_back(&mut self, person: usize, stand: Stand) {
        self.stands[person] = stand;
    }

    /// Cost of standing at the end of an arc, seen from the price of its post.
    fn seen(&self, arc: u32) -> Cost {
        self.arc_cost[arc as usize] + self.prices[self.arc_post[arc as usize] as usize]
    }

    /// Another allowed place is cheaper at the present prices, or the present one is not allowed.
    pub(super) fn dissatisfied(&self, person: usize) -> bool {
        let own = self.stands[person].arc;
        let seen = self.seen(own);
        self.is_barred(own) || self.arcs(person).iter().any(|arc| !self.is_barred(*arc) && self.seen(*arc) < seen)
    }

    /// Makes a person the one who is placed: the price of the node is that of the best allowed place.
    pub(super) fn aim_at(&mut self, person: usize) {
        let allowed = self.arcs(person).iter().filter(|arc| !self.is_barred(**arc));
        let price = allowed.map(|arc| self.seen(*arc)).min().unwrap_or(Cost::ZERO);
        self.aimed = Some((person, price));
    }

    /// Reduced cost of filling the next seat of a post; positive infinity stands for no open seat.
    pub(super) fn gain_of_next(&self, post: usize) -> Cost {
        let seats = &self.seats[post];
        match seats.worth.get(seats.held as usize).filter(|_| seats.held < seats.open) {
            Some(worth) => *worth + self.prices[seats.group as usize] - self.prices[post],
            None => Cost::first(i64::MAX),
        }
    }

    /// Counts one more person in a post who is not there yet; gives its group, where there is now one too many.
    pub(super) fn fill(&mut self, post: usize) -> Node {
        self.seats[post].held += 1;
        self.seats[post].group
    }

    /// People in a group node.
    pub(super) fn people(&self, group: Node) -> i64 {
        self.passages[group as usize - self.seats.len()].people
    }

    /// Cost of everything as it stands, without the price of the moves: that times their number may not fit.
    pub(super) fn total(&self, price: Cost) -> Cost {
        let mut total = Cost::ZERO;
        for (person, stand) in self.stands.iter().enumerate() {
            let home = self.own[self.own_of[person] as usize];
            total += if stand.arc == home { stand.cost } else { stand.cost - price };
        }
        for seats in &self.seats {
            seats.worth[..seats.held as usize].iter().for_each(|worth| total += *worth);
        }
        total
    }

    /// Calls `first` with the nodes that a unit at the source can come to by being handed up, until one is known already.
    pub(super) fn ways_out(&self, source: Node, mut first: impl FnMut(Node) -> bool) {
        let mut up = |group: Node| {
            let mut next = Some(group);
            while let Some(group) = next.filter(|group| first(*group)) {
                next = self.passages[group as usize - self.seats.len()].parent;
            }
        };
        match self.aimed.filter(|_| source == self.person_node()) {
            Some((person, _)) => {
                let posts = self.arcs(person).iter().filter(|arc| !self.is_barred(**arc)).map(|arc| self.post_of(*arc));
                posts.for_each(|post| up(self.seats[post as usize].group));
            }
            None => up(source),
        }
    }

    /// Another seat of the post is open.
    pub(super) fn has_room(&self, post: usize) -> bool {
        self.seats[post].held < self.seats[post].open
    }
}
