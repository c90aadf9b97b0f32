//! Cases: opened, handed in, decided step by step, carried by a plan, followed after the decree.

mod steps;

pub(crate) use steps::{Actor, NewStep, take_step};
