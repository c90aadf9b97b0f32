//! The curve of gain against moves: what the first, the tenth, the hundredth move brings.

use std::ops::Deref;

use super::{Engine, Stopped, Watch};
use crate::cost::{Cost, Scale};
use crate::model::{Goal, Model};

/// A corner of the curve of gain against moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CurveStep {
    pub moves: u32,
    /// Value of the seats that are filled beyond today.
    pub gain: i64,
}

impl<M: Deref<Target = Model>> Engine<M> {
    /// The corners of the curve of gain against moves, from the fewest moves to the most gain: no plan that keeps the
    /// decisions lies above the lines between them, whatever the order of goals. Where the plan without a limit closes
    /// as much with more moves (for other goals), it is the last, level step.
    ///
    /// Plan and price stay: the curve is drawn by an engine of its own, which counts filled seats alone.
    pub fn curve(&self, watch: Watch<'_>) -> Result<Vec<CurveStep>, Stopped> {
        let mut gap = self.beside(Scale::of_gap_alone(&self.model));
        // The least price there is: as many moves as bring anything, and none for nothing.
        let last = gap.corner(Cost::first(1), watch)?;
        let first = gap.corner(Scale::BEYOND, watch)?;
        let mut corners = vec![first];
        gap.between(first, last, &mut corners, watch)?;
        if last.moves > first.moves {
            corners.push(last);
        }
        let free = self.free(watch)?;
        if free.gain == last.gain && free.moves > last.moves {
            corners.push(free);
        }
        Ok(corners)
    }

    /// The plan without a limit.
    fn free(&self, watch: Watch<'_>) -> Result<CurveStep, Stopped> {
        if self.price == Cost::ZERO {
            return Ok(CurveStep { moves: self.moves() as u32, gain: self.gain() });
        }
        self.beside(self.scale.clone()).corner(Cost::ZERO, watch)
    }

    /// Another engine for the same model and decisions, not solved yet.
    fn beside(&self, scale: Scale) -> Engine<&Model> {
        let mut other = Engine::unsolved(&*self.model, scale);
        other.decisions = self.decisions.clone();
        other
    }

    fn corner(&mut self, price: Cost, watch: Watch<'_>) -> Result<CurveStep, Stopped> {
        self.restart(price, watch)?;
        Ok(CurveStep { moves: self.moves() as u32, gain: self.gain() })
    }

    /// Finds the corners above the line of two, in order.
    fn between(
        &mut self,
        low: CurveStep,
        high: CurveStep,
        found: &mut Vec<CurveStep>,
        watch: Watch<'_>,
    ) -> Result<(), Stopped> {
        if high.moves <= low.moves + 1 || high.gain <= low.gain {
            return Ok(());
        }
        let (rise, run) = (high.gain - low.gain, i64::from(high.moves - low.moves));
        let unit = self.scale.unit(Goal::Gap).0[0];
        let price = (i128::from(unit) * i128::from(rise) / i128::from(run)) as i64;
        let middle = self.corner(Cost::first(price), watch)?;
        let above = (middle.gain - low.gain) * run > rise * (i64::from(middle.moves) - i64::from(low.moves));
        if !above || middle.moves <= low.moves || middle.moves >= high.moves {
            return Ok(());
        }
        self.between(low, middle, found, watch)?;
        found.push(middle);
        self.between(middle, high, found, watch)
    }
}
