//! The planner put to small models in which every plan can be tried, to drawn regions, and to a published problem.

mod budget;
mod decisions;
mod edges;
pub(crate) mod every_plan;
mod faults;
mod optimum;
mod order;
mod orlib;
pub(crate) mod tiny;
mod worth;
