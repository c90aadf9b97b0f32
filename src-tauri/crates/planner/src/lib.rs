//! Proposes moves and ranks candidates: pure calculations on whole numbers, without clock, threads of its own or names.
//! (Ranking is sifted by threads in `candidates`; the proposal runs on one.)

pub mod candidates;
pub mod certificate;
pub mod cost;
pub mod engine;
pub mod greedy;
pub mod instance;
pub mod invented;
pub mod judge;
pub mod model;
pub mod slow;

#[cfg(test)]
pub(crate) mod tests;
