//! At most so many moves: every move gets a price, raised until few enough are worth it.
//!
//! A plan with exactly the number allowed is optimal at its price; with fewer, the price times the moves left over bounds
//! what a better plan could bring (weak duality). Prices have an order as costs have, so the search goes word by word.

use std::ops::{ControlFlow, Deref};

use super::{Engine, Stopped, Watch};
use crate::cost::{Cost, Scale, WORDS};
use crate::model::Model;

/// More than the costs of one move that no seat is counted in can add up to in a word.
const HIGH: i64 = 1 << 50;

/// How a limit on the number of moves was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    pub moves: usize,
    /// Price of a move.
    pub price: Cost,
    /// By how much a better plan within the limit could be better at most; zero when there is none.
    pub bound: Cost,
}

impl Budget {
    pub fn is_proven(&self) -> bool {
        self.bound == Cost::ZERO
    }
}

/// A plan on the way to the right price.
#[derive(Clone, Copy)]
struct Tried {
    price: Cost,
    moves: usize,
    /// Without the price.
    cost: Cost,
}

impl<M: Deref<Target = Model>> Engine<M> {
    /// Limits the number of moves; `None` lifts the limit. Decisions are kept, also when they alone ask for more moves.
    /// When it is stopped, the plan stays as it was.
    pub fn limit(&mut self, most: Option<usize>, watch: Watch<'_>) -> Result<Budget, Stopped> {
        let before = self.price;
        let limited = self.limit_to(most, watch);
        if limited.is_err() {
            // Nothing stops the way back: the plan stays the one that it was.
            let back = self.restart(before, &mut |_, _| ControlFlow::Continue(()));
            debug_assert!(back.is_ok());
        }
        limited
    }

    fn limit_to(&mut self, most: Option<usize>, watch: Watch<'_>) -> Result<Budget, Stopped> {
        let free = self.tried(Cost::ZERO, watch)?;
        let proven = |tried: Tried| Budget { moves: tried.moves, price: tried.price, bound: Cost::ZERO };
        let Some(most) = most.filter(|most| free.moves > *most) else { return Ok(proven(free)) };
        let fewest = self.tried(Scale::BEYOND, watch)?;
        if fewest.moves >= most {
            return Ok(proven(fewest));
        }
        let found = self.narrow(fewest, free, most, watch)?;
        Ok(Budget { moves: found.moves, price: found.price, bound: bound(found.price, most - found.moves) })
    }

    /// Solves at a price. Only a change of the first word is far enough to begin anew.
    fn tried(&mut self, price: Cost, watch: Watch<'_>) -> Result<Tried, Stopped> {
        if price.0[0] != self.price.0[0] {
            self.restart(price, watch)?;
        } else if price != self.price {
            let by = price - self.price;
            self.price = price;
            self.flow.reprice(by);
            self.repair(0..self.model.people.len());
        }
        let moves = self.moves();
        Ok(Tried { price, moves, cost: self.flow.total(price) })
    }

    /// The plan at the least price at which at most `most` people move. `few` moves fewer, `many` more. The line through
    /// the two tells the next price; where it finds nothing between them, the words are halved.
    fn narrow(&mut self, mut few: Tried, mut many: Tried, most: usize, watch: Watch<'_>) -> Result<Tried, Stopped> {
        loop {
            let slope = (few.cost - many.cost).0.map(|word| word.div_euclid((many.moves - few.moves) as i64));
            let next = self.tried(Cost::first(slope[0]), watch)?;
            if next.moves == most {
                return Ok(next);
            }
            let between = few.moves < next.moves && next.moves < many.moves;
            match next.moves < most {
                true => few = next,
                false => many = next,
            }
            if !between {
                break;
            }
        }
        for word in 0..few.price.0.len() {
            // The least value of the word that, with the highest of the words after it, is enough.
            let (mut low, mut high) = match word {
                0 => (many.price.0[0], few.price.0[0]),
                _ => (-HIGH, HIGH),
            };
            let mut price = few.price;
            price.0[word + 1..].fill(HIGH);
            while low < high {
                let middle = low + (high - low) / 2;
                price.0[word] = middle;
                let next = self.tried(price, watch)?;
                if next.moves == most {
                    return Ok(next);
                }
                match next.moves < most {
                    true => (few, high) = (next, middle),
                    false => low = middle + 1,
                }
            }
            few.price.0[word] = low;
            few.price.0[word + 1..].fill(HIGH);
        }
        self.beyond(few.price, most, watch)
    }

    /// The plan just above a price. At the price itself two plans may cost the same, and which of them stands there is
    /// chance; a step further the one with fewer moves is the better.
    fn beyond(&mut self, mut price: Cost, most: usize, watch: Watch<'_>) -> Result<Tried, Stopped> {
        let mut step = 1;
        loop {
            price.0[WORDS - 1] += step;
            let next = self.tried(price, watch)?;
            if next.moves <= most {
                return Ok(next);
            }
            step *= 2;
        }
    }
}

/// A price times the moves that were left over. The words after the first tell only that it is not nothing, and may be
/// cut off at what a word holds.
fn bound(price: Cost, left: usize) -> Cost {
    Cost(price.0.map(|word| word.saturating_mul(left as i64)))
}
