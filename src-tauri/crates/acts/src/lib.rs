//! Everything an officer can do, one function per act, one file per act or small group of acts.
//!
//! Shape of every act: read one snapshot, call a pure function of the domain, write once. An act that writes goes
//! through [`Desk::act`], which asks for the role, runs one transaction, and leaves one journal entry. Enter at
//! [`Front::call`]; the list of acts is in [`contract`].

mod cache;
mod check;
pub mod contract;
mod create;
mod desk;
mod failure;
mod frame;
mod front;
mod gatekeeper;
mod ground;
mod handles;
mod holders;
mod imagine;
mod imports;
mod merits;
mod op;
mod origins;
mod papers;
mod people;
mod planning;
mod router;
mod run;
mod views;
mod watch;
mod workdays;
mod workloads;

pub use desk::Desk;
pub use front::{Front, FrontPlace, Reply};
pub use handles::Granted;
pub use op::Op;
pub use watch::{Progress, Watch};
