//! A simulator of power cuts, for tests.
//!
//! [`Recording::of`] writes down everything that SQLite and the store do to the files of a folder, in order: SQLite
//! through a file layer of ours that passes every call on ([`vfs`]), the store through its observer. From the finished
//! log [`Recorded::image`] makes the folder as a disk may hold it when the power goes at any point: what was synced is
//! there, of the rest any part may be, torn at sectors. Opening that folder must give everything that was confirmed.
//!
//! What is not simulated: a disk that says "synced" and lies, damage to what was synced long before (see the tests of
//! damage for that), and the creation of folders.

mod dice;
mod image;
mod log;
mod recording;
mod vfs;

pub use dice::Dice;
pub use image::{Image, Metadata, Syncs};
pub use recording::{Recorded, Recording};
