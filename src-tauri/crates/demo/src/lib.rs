//! An invented region, as the same typed rows that files give, so that a demo enters a store through the very same
//! import acts as an office's own files, and so that tests and benchmarks have a region of any size.
//!
//! Deliberately absent: a clock, foreign random numbers, hash maps. The same `(staff, seed, today)` gives the same
//! region, bit for bit, on every machine. All people, places and numbers are invented.

mod agencies;
mod careers;
mod chart;
mod diplomas;
mod entries;
mod files;
mod identity;
mod layout;
mod names;
mod people;
mod random;
mod records;
mod registers;
mod services;
mod sites;
mod titles;
mod workload;

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use mutasi_domain::head_term::HeadTerm;
use mutasi_domain::parameter::{Law, shipped};
use mutasi_domain::workload::WorkCalendar;
use mutasi_intake::rows::{
    CareerRow, CircumstanceRow, CompetenceRow, CurriculumRow, DisciplineRow, MapRow, PerformanceRow, PlannedEntryRow,
    PuskesmasRow, RelativeRow, RequestRow, SchoolRow, ServiceIndexRow, SiteRow, StaffRow, StandardRow, TalentRow,
    TaskRow, TrainingRow,
};

use crate::chart::Unit;
use crate::random::Random;
use crate::registers::Workforce;

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
    pub standards: Vec<StandardRow>,
    pub career: Vec<CareerRow>,
    pub relatives: Vec<RelativeRow>,
    pub circumstances: Vec<CircumstanceRow>,
    pub competence: Vec<CompetenceRow>,
    pub talent: Vec<TalentRow>,
    pub trainings: Vec<TrainingRow>,
    pub sites: Vec<SiteRow>,
    pub requests: Vec<RequestRow>,
    /// Terms of the head of region; no office file tells them.
    pub heads: Vec<HeadTerm>,
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
    let mut people = people::staff_rows(&units, &domain, today, &mut Random::new(seed, 3));
    careers::end_contracts(&mut people, today, &mut Random::new(seed, 8));
    let levels = careers::levels(&people, &units);
    careers::train(&mut people, &levels, today, &mut Random::new(seed, 9));
    let performance = records::performance_rows(&people, today, &mut Random::new(seed, 5));
    let discipline = records::discipline_rows(&people, today, &mut Random::new(seed, 6));
    let schools = services::school_rows(&units, &mut Random::new(seed, 11));
    let force = Workforce::new(&units, &people, levels, today);
    DemoRegion {
        map: chart::map_rows(&units),
        tasks: tasks(&units, seed, today),
        curricula: services::curriculum_rows(),
        puskesmas: services::puskesmas_rows(&units, &mut Random::new(seed, 12)),
        indices: services::index_rows(&units, today, &mut Random::new(seed, 13)),
        entries: entries::entry_rows(&units, today, &mut Random::new(seed, 14)),
        standards: registers::standard_rows(&units),
        career: registers::career_rows(&force, &mut Random::new(seed, 15)),
        relatives: registers::relative_rows(&force, &mut Random::new(seed, 16)),
        circumstances: registers::circumstance_rows(&force, &discipline, &mut Random::new(seed, 17)),
        competence: registers::competence_rows(&force, &mut Random::new(seed, 18)),
        talent: registers::talent_rows(&force, &performance, &mut Random::new(seed, 19)),
        trainings: registers::training_rows(&force, &mut Random::new(seed, 20)),
        sites: sites::site_rows(&units, &schools, &mut Random::new(seed, 21)),
        requests: registers::request_rows(&force, &mut Random::new(seed, 22)),
        heads: registers::head_terms(&region),
        schools,
        performance,
        discipline,
        staff: people,
        region,
        today,
    }
}

/// Tasks per year, a minority of them told in other ways. A day before there was any law leaves them per year.
fn tasks(units: &[Unit], seed: u64, today: NaiveDate) -> Vec<TaskRow> {
    let mut tasks = chart::task_rows(units, &mut Random::new(seed, 4));
    if let Ok(law) = Law::on(today, shipped()) {
        tasks = workload::varied(tasks, &WorkCalendar::of(&law), &mut Random::new(seed, 7));
    }
    tasks.extend(chart::wisn_rows(units, &mut Random::new(seed, 10)));
    tasks
}

#[cfg(test)]
mod tests;
