//! An invented region, as the same typed rows that files give, so that a demo enters a store through the very same
//! import acts as an office's own files, and so that tests and benchmarks have a region of any size.
//!
//! Deliberately absent: a clock, foreign random numbers, hash maps. The same `(staff, seed, today)` gives the same
//! region, bit for bit, on every machine. All people, places and numbers are invented.

mod agencies;
mod chart;
mod diplomas;
mod files;
mod identity;
mod layout;
mod names;
mod people;
mod random;
mod records;
mod titles;
mod workload;

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use mutasi_intake::rows::{
    CurriculumRow, DisciplineRow, MapRow, PerformanceRow, PlannedEntryRow, PuskesmasRow, SchoolRow, ServiceIndexRow,
    StaffRow, TaskRow,
};

use crate::random::Random;

pub use crate::files::{DemoError, write_files};
pub use crate::identity::DemoIdentity;

/// Numbers of people that a demo region can have.
pub const SIZES: RangeInclusive<usize> = 60..=100_000;

/// An invented region, as the rows of its office files.
#[derive(Debug, Clone, PartialEq)]
pub struct DemoRegion {
    pub region: DemoIdentity,
    /// The day for which the region was drawn.
    pub today: NaiveDate,
    pub map: Vec<MapRow>,
    pub tasks: Vec<TaskRow>,
    pub staff: Vec<StaffRow>,
    pub performance: Vec<PerformanceRow>,
    pub discipline: Vec<DisciplineRow>,
    pub schools: Vec<SchoolRow>,
    pub curricula: Vec<CurriculumRow>,
    pub puskesmas: Vec<PuskesmasRow>,
    pub indices: Vec<ServiceIndexRow>,
    pub entries: Vec<PlannedEntryRow>,
}

/// Draws the region of `staff` people that a seed tells, as it stands on `today`.
///
/// Sizes outside [`SIZES`] are brought to the nearest end; whoever takes the number from a person refuses them first.
pub fn region(staff: usize, seed: u64, today: NaiveDate) -> DemoRegion {
    let staff = staff.clamp(*SIZES.start(), *SIZES.end());
    let region = identity::identity(seed);
    let places = names::places(&mut Random::new(seed, 1));
    let agencies = layout::agencies(staff, &region.name, &places);
    let units = chart::draw(agencies, staff, &mut Random::new(seed, 2));
    // `.example` is reserved: no letter to a demo ever arrives anywhere.
    let domain = format!("{}.example", region.name.to_lowercase().replace(' ', ""));
    let people = people::staff_rows(&units, &domain, today, &mut Random::new(seed, 3));
    DemoRegion {
        map: chart::map_rows(&units),
        tasks: chart::task_rows(&units, &mut Random::new(seed, 4)),
        performance: records::performance_rows(&people, today, &mut Random::new(seed, 5)),
        discipline: records::discipline_rows(&people, today, &mut Random::new(seed, 6)),
        staff: people,
        schools: Vec::new(),
        curricula: Vec::new(),
        puskesmas: Vec::new(),
        indices: Vec::new(),
        entries: Vec::new(),
        region,
        today,
    }
}

#[cfg(test)]
mod tests;
