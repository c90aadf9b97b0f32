//! The exact engine: a minimum-cost flow of people through posts and groups, with prices at every node.
//!
//! People are folded into the posts: an arc from post `q` to post `p` stands for every person at `q` who may go to `p`.
//! Each node has a price so that no remaining arc is cheaper than the difference of its ends (*reduced cost* of at least
//! 0); then no better plan exists, and a change costs one shortest path. The plan is a function of the model and the
//! decisions alone: goals in strict order, then the lot, leave one best plan.

mod budget;
mod curve;
mod decide;
mod effect;
mod flow;
mod limits;
mod search;

pub use budget::Budget;
pub use curve::CurveStep;
pub use decide::{Decision, DecisionKind, Impossible};
pub use effect::Difference;
pub use limits::Limits;

use std::ops::{ControlFlow, Deref};

use crate::cost::{Cost, Scale};
use crate::model::{Model, ModelFault};
use flow::Flow;
use search::Search;

/// Nobody was asked to go on: the work was stopped half-way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

/// Told of progress: seats looked at, and seats in all. Answers whether to go on.
pub type Watch<'a> = &'a mut dyn FnMut(usize, usize) -> ControlFlow<()>;

/// A solved model that decisions can be put to. `M` is how the model is held: borrowed, or shared by a desk that keeps the
/// engine between two decisions.
pub struct Engine<M> {
    model: M,
    scale: Scale,
    flow: Flow,
    search: Search,
    /// Put on every move (*harga satu perpindahan*); zero without a limit on their number.
    price: Cost,
    decisions: Vec<Decision>,
}

impl<M: Deref<Target = Model>> Engine<M> {
    /// Solves a model from the start.
    pub fn solve(model: M) -> Result<Self, ModelFault> {
        let mut watch = |_, _| ControlFlow::Continue(());
        Self::solve_watched(model, &mut watch).map(|solved| match solved {
            Ok(engine) => engine,
            Err(Stopped) => unreachable!("nobody stops it"),
        })
    }

    /// As [`Engine::solve`], with progress and a way to stop.
    pub fn solve_watched(model: M, watch: Watch<'_>) -> Result<Result<Self, Stopped>, ModelFault> {
        model.check()?;
        let scale = Scale::of(&model)?;
        let mut engine = Self::unsolved(model, scale);
        engine.settle_rewarded();
        Ok(engine.open_seats(watch).map(|()| engine))
    }

    /// Everybody at home.
    fn unsolved(model: M, scale: Scale) -> Self {
        let flow = Flow::at_home(&model, &scale);
        let search = Search::new(flow.nodes());
        Self { model, scale, flow, search, price: Cost::ZERO, decisions: Vec::new() }
    }

    pub fn model(&self) -> &Model {
        &self.model
    }

    pub fn scale(&self) -> &Scale {
        &self.scale
    }

    /// Price on every move.
    pub fn price(&self) -> Cost {
        self.price
    }

    /// Place of the post of everybody after the plan.
    pub fn places(&self) -> Vec<u32> {
        (0..self.model.people.len()).map(|person| self.flow.place(person)).collect()
    }

    /// Place of one person's post after the plan.
    pub fn place(&self, person: usize) -> u32 {
        self.flow.place(person)
    }

    /// Prices of posts and then groups: the witness of optimality that [`crate::certificate`] checks.
    pub fn prices(&self) -> Vec<Cost> {
        self.flow.prices.clone()
    }

    pub fn moves(&self) -> usize {
        (0..self.model.people.len()).filter(|person| self.place(*person) != self.model.people[*person].home).count()
    }

    /// Solves again from the start, with another price of a move and the same decisions.
    fn restart(&mut self, price: Cost, watch: Watch<'_>) -> Result<(), Stopped> {
        self.flow.reset();
        self.flow.reprice(price - self.price);
        self.price = price;
        self.settle_rewarded();
        self.open_seats(watch)?;
        for decision in self.decisions.clone() {
            // Whatever was possible stays so: no price takes a way away.
            let kept = self.keep_to(decision);
            debug_assert!(kept.is_ok());
        }
        Ok(())
    }

    /// Whoever gains by a move whatever the seats are worth (a reward for a request or a rotation before all costs) is
    /// taken out and put in again one at a time, so that every price stands right from the start.
    fn settle_rewarded(&mut self) {
        let lifted: Vec<(usize, u32)> = self.flow.rewarded().collect();
        for (person, _) in &lifted {
            self.flow.lift(*person);
        }
        for (person, hole) in lifted {
            let back = self.reinsert(person, hole);
            debug_assert!(back, "the post that was left has room");
        }
    }

    /// Opens the seats above what is held today, the most valuable first, each filled by one shortest path or left open.
    fn open_seats(&mut self, watch: Watch<'_>) -> Result<(), Stopped> {
        let mut seats: Vec<(u32, u32, u32)> = Vec::new();
        for (at, post) in self.model.posts.iter().enumerate() {
            let held = self.flow.occupied(at);
            seats
                .extend((held + 1..=self.flow.most(at)).map(|nth| (self.model.tiers.value(post, nth), at as u32, nth)));
        }
        seats.sort_unstable_by_key(|(value, post, nth)| (std::cmp::Reverse(*value), *post, *nth));
        let total = seats.len();
        for (done, (_, post, nth)) in seats.into_iter().enumerate() {
            if done % 64 == 0 && watch(done, total).is_break() {
                return Err(Stopped);
            }
            self.flow.open(post as usize);
            if self.flow.occupied(post as usize) + 1 == nth {
                self.fill(post as usize);
            }
        }
        Ok(())
    }

    /// Fills the next seat of a post if that is worth it. `true` when its filling was looked for at all.
    fn fill(&mut self, post: usize) -> bool {
        if self.flow.gain_of_next(post) >= Cost::ZERO {
            return false;
        }
        let group = self.flow.fill(post);
        let found = self.search.run(&mut self.flow, post as u32, group);
        debug_assert!(found, "the seat may be emptied again");
        true
    }

    /// Puts a person who was taken out of `hole` where it is best for the whole plan; `false` when no place is left.
    fn reinsert(&mut self, person: usize, hole: u32) -> bool {
        let source = self.flow.person_node();
        self.flow.aim_at(person);
        self.search.run(&mut self.flow, hole, source)
    }

    /// Takes out everybody for whom another allowed place has become cheaper, and puts them in again.
    fn repair(&mut self, people: impl Iterator<Item = usize>) {
        let better: Vec<(usize, u32)> = people
            .filter(|person| self.flow.dissatisfied(*person))
            .map(|person| (person, self.flow.place(person)))
            .collect();
        for (person, _) in &better {
            self.flow.lift(*person);
        }
        for (person, hole) in better {
            let back = self.reinsert(person, hole);
            debug_assert!(back, "the post that was left has room");
        }
    }
}
