//! The region as the planner sees it: who may go where by the rules, how well it fits, and what every unit must keep.
//!
//! The rules are asked here, the very functions of the checker, so that the planner itself knows none.

mod apart;
mod choices;
mod extra;
mod kinds;
mod limits;
mod places;
mod problem;
mod session;
mod wishes;
mod worth;

pub(crate) use choices::{Chooser, Fit, blocks};
pub(crate) use places::Places;
pub(crate) use problem::{ByHand, Problem};
pub(crate) use session::{Beginning, Session, Solved, told};
pub(crate) use wishes::Wishes;
pub(crate) use worth::Worth;
