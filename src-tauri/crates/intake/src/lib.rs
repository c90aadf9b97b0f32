//! The reading of office files: position maps, workload, the national staff export, performance, discipline, schools
//! and curricula, puskesmas, service indices, planned entries, and the registers that the rules ask about.
//!
//! Office files are hostile material: a 2 kB workbook can ask for 512 GiB, and a person's number turns into somebody
//! else's when a spreadsheet stores it as a number. So a file passes a look at its container ([`guard`]), is streamed
//! cell by cell, and whatever an officer chose is read in a process of its own ([`read_in_worker`]).
//!
//! Broken rows are normal: the result is `(rows, rejections, remarks)`. Only a file that cannot be read as a whole is
//! an [`IntakeError`]. Deliberately absent: any knowledge of a store, of what is already known about a person, and of
//! today's date.

mod cell;
mod curricula;
mod discipline;
mod entries;
mod error;
mod guard;
mod headings;
mod held;
mod item;
mod limits;
mod part_scan;
mod performance;
mod positions;
mod puskesmas;
mod read;
mod records;
mod registers;
mod remarks;
pub mod rows;
mod school_level;
mod schools;
mod service_index;
mod sheet;
mod sites;
mod staff;
mod text_file;
mod values;
mod view;
mod worker;
mod workload;

pub use error::IntakeError;
pub use item::Progress;
pub use limits::Limits;
pub use read::read_file;
pub use worker::{Answer, WORKER_ARGUMENT, WorkerCommand, read_in_worker, worker_main};
