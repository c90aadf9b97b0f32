//! The power goes at any moment, again and again: what the screen has confirmed is on the disk (T1, T3 of the plan of
//! trials). The simulator is `src-tauri/crates/powercut`; why it is trusted stands in
//! docs/decisions/0034-power-cuts-are-simulated.md. Control runs that must lose work stand in `power_cut/controls.rs`.

#[path = "power_cut/controls.rs"]
mod controls;
#[path = "power_cut/decrees.rs"]
mod decrees;
#[path = "power_cut/keys.rs"]
mod keys;
#[path = "power_cut/migration.rs"]
mod migration;
#[path = "../src-tauri/crates/store/tests/old/mod.rs"]
mod old;
#[path = "power_cut/story.rs"]
mod story;
#[path = "power_cut/work.rs"]
mod work;
