//! The slow way, for rules that no flow can keep: caps on who leaves a unit, quotas, people who move together.
//!
//! The exact engine is asked first; where its plan breaks none of these rules it is the answer. Otherwise an integer
//! program is solved goal by goal with `microlp`, which computes in floating point and promises no optimum: whatever it
//! finds is rounded, counted anew and judged, and only then compared with the plan at hand.

mod extra;
mod program;
mod start;
#[cfg(test)]
mod tests;

pub use extra::{Breach, Extra, Quota};

use std::ops::ControlFlow;

use thiserror::Error;

use crate::engine::{Decision, Engine, Impossible, Watch};
use crate::judge::{Totals, judge};
use crate::model::{Goal, Model, ModelFault};
use program::{Answer, Program};
use start::Start;

/// A plan that keeps the extra rules.
#[derive(Debug, Clone, PartialEq)]
pub struct Slow {
    /// Place of the post of everybody movable.
    pub places: Vec<u32>,
    /// No better plan exists; the lot decides nothing here.
    pub proven: bool,
    /// Weighted gap that a better plan could still close at most; 0 when it is proven, and where only lesser goals are not.
    pub bound: f64,
}

/// Why there is no plan at all.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unsolved {
    #[error("stopped before there was any plan")]
    Stopped,
    #[error(transparent)]
    Model(#[from] ModelFault),
    /// The decision of this place cannot be kept, whatever the extra rules.
    #[error("decision {0} cannot be kept")]
    Decision(usize, Impossible),
    /// The decisions leave no plan that keeps the extra rules.
    #[error("the decisions leave no plan that keeps the extra rules")]
    Extra,
}

/// Solves a model with rules outside the network, under decisions and at most `most_moves` moves.
///
/// `watch` is told of goals reached; when it stops the work, the best plan so far is the answer, not proven. So that the
/// same input gives the same answer, only a proven one may be called the answer of the input.
pub fn solve(
    model: &Model,
    decisions: &[Decision],
    most_moves: Option<usize>,
    extra: &Extra,
    watch: Watch<'_>,
) -> Result<Slow, Unsolved> {
    let mut engine = Engine::solve_watched(model, watch)?.map_err(|_| Unsolved::Stopped)?;
    for (at, decision) in decisions.iter().enumerate() {
        engine.decide(*decision).map_err(|why| Unsolved::Decision(at, why))?;
    }
    let budget = engine.limit(most_moves, watch).map_err(|_| Unsolved::Stopped)?;
    // Decisions alone may ask for more moves than are allowed.
    let most_moves = most_moves.map(|most| most.max(budget.moves));
    let places = engine.places();
    let bound = engine.scale().gap_of(budget.bound);
    let upper = engine.gain() as f64 + bound;
    if extra.breach(model, &places).is_none() {
        return Ok(Slow { places, proven: budget.is_proven(), bound });
    }
    let begun = match Start::repaired(&mut engine, extra, most_moves, watch) {
        Start::Kept(places) => Some(places),
        Start::None => None,
        Start::Stopped => return Err(Unsolved::Stopped),
    };
    drop(engine);
    Improving { model, extra, most_moves, program: Program::new(model, decisions, most_moves, extra), best: begun }
        .improve(upper, watch)
}

/// A plan on the way to the best one.
struct Improving<'a> {
    model: &'a Model,
    extra: &'a Extra,
    most_moves: Option<usize>,
    program: Program<'a>,
    best: Option<Vec<u32>>,
}

impl Improving<'_> {
    /// Reaches one goal after the other. `upper` is a gain that no plan exceeds if the gap comes first.
    fn improve(mut self, upper: f64, watch: Watch<'_>) -> Result<Slow, Unsolved> {
        // Where nothing is aimed at, any plan that keeps the rules will do.
        let any = [Goal::Moves];
        let goals: &[Goal] = if self.model.goals.is_empty() { &any } else { &self.model.goals };
        let mut gap_left = match goals.first() {
            Some(Goal::Gap) => upper,
            _ => self.most_gain(),
        };
        let mut proven = true;
        for (at, goal) in goals.iter().enumerate() {
            let answer = match watch(at, goals.len()) {
                ControlFlow::Continue(()) => self.program.reach(*goal, self.best.as_deref(), watch, (at, goals.len())),
                ControlFlow::Break(()) => Answer::CutOff { places: None, bound: None },
            };
            let reached = match answer {
                Answer::Impossible if self.best.is_none() => return Err(Unsolved::Extra),
                // The plan at hand shows that there is one: the arithmetic has failed.
                Answer::Impossible => false,
                Answer::Optimal(places) => self.take(places),
                Answer::CutOff { places, bound } => {
                    places.map(|places| self.take(places));
                    if let (Goal::Gap, Some(bound)) = (goal, bound) {
                        gap_left = gap_left.min(-bound);
                    }
                    false
                }
            };
            let Some(best) = &self.best else { return Err(Unsolved::Stopped) };
            let cost = Totals::of(self.model, best).cost(*goal);
            if !reached {
                proven = false;
                break;
            }
            if *goal == Goal::Gap {
                gap_left = -cost as f64;
            }
            self.program.keep(*goal, cost);
        }
        let Some(places) = self.best else { return Err(Unsolved::Extra) };
        let bound = if proven { 0.0 } else { (gap_left - Totals::of(self.model, &places).gain as f64).max(0.0) };
        Ok(Slow { places, proven, bound })
    }

    /// Keeps a plan that is found if it holds and is no worse; answers whether it holds.
    fn take(&mut self, places: Vec<u32>) -> bool {
        let holds = judge(self.model, &places, self.most_moves).is_empty()
            && self.extra.breach(self.model, &places).is_none()
            && self.program.keeps_decisions(&places);
        let costs = |places: &[u32]| -> Vec<i64> {
            let totals = Totals::of(self.model, places);
            self.model.goals.iter().map(|goal| totals.cost(*goal)).collect()
        };
        if holds && self.best.as_ref().is_none_or(|best| costs(&places) <= costs(best)) {
            self.best = Some(places);
        }
        holds
    }

    /// The most that any plan can gain, when other goals come first.
    fn most_gain(&self) -> f64 {
        let gap = Model { goals: vec![Goal::Gap], ..self.model.clone() };
        Engine::solve(&gap).map_or(f64::INFINITY, |engine| engine.gain() as f64)
    }
}
