//! The registers that the rules ask about, drawn for people who are already there.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::head_term::{HeadKind, HeadTerm};
use mutasi_domain::position::Level;
use mutasi_domain::staff::Status;
use mutasi_intake::rows::StaffRow;

use crate::chart::Unit;
use crate::identity::DemoIdentity;

mod assessments;
mod career;
mod circumstances;
mod relatives;
mod requests;
mod standards;
mod trainings;

pub(crate) use assessments::{competence_rows, talent_rows};
pub(crate) use career::career_rows;
pub(crate) use circumstances::circumstance_rows;
pub(crate) use relatives::relative_rows;
pub(crate) use requests::request_rows;
pub(crate) use standards::standard_rows;
pub(crate) use trainings::training_rows;

/// Everybody with the level of the present post.
pub(crate) struct Workforce<'a> {
    units: &'a [Unit],
    staff: &'a [StaffRow],
    /// Level of the post of the person at the same place of `staff`.
    levels: Vec<Level>,
    today: NaiveDate,
}

impl<'a> Workforce<'a> {
    pub(crate) fn new(units: &'a [Unit], staff: &'a [StaffRow], levels: Vec<Level>, today: NaiveDate) -> Self {
        Self { units, staff, levels, today }
    }

    fn people(&self) -> impl Iterator<Item = (&'a StaffRow, Level)> {
        self.staff.iter().zip(self.levels.iter().copied())
    }

    /// Permanent staff who serve, without candidates and those who study.
    fn civil(&self) -> impl Iterator<Item = (&'a StaffRow, Level)> {
        self.people().filter(|(person, _)| person.staff.status == Status::Pns && person.staff.is_active())
    }

    /// The places of people in `staff`, by unit.
    fn by_unit(&self) -> BTreeMap<&'a str, Vec<usize>> {
        let mut by_unit: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, person) in self.staff.iter().enumerate() {
            by_unit.entry(&person.unit).or_default().push(at);
        }
        by_unit
    }
}

/// The term of the elected head, five years from the inauguration (*pelantikan*) of February 2025.
pub(crate) fn head_terms(region: &DemoIdentity) -> Vec<HeadTerm> {
    let day = |year| NaiveDate::from_ymd_opt(year, 2, 20);
    let term = |from: NaiveDate| HeadTerm {
        id: 0,
        name: region.head_name.clone(),
        kind: HeadKind::Definitive,
        from,
        until: day(2030).and_then(|day| day.pred_opt()),
        candidates_fixed: None,
        note: String::new(),
    };
    day(2025).map(term).into_iter().collect()
}
