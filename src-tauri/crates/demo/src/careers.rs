//! What the projection and the seniority list ask of people: ends of contracts, and training for posts.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use mutasi_domain::day::add_months;
use mutasi_domain::position::{Eselon, Level};
use mutasi_domain::staff::{Status, Training};
use mutasi_intake::rows::StaffRow;

use crate::chart::Unit;
use crate::random::Random;

/// Gives every contract a last day within the next five years.
pub(crate) fn end_contracts(staff: &mut [StaffRow], today: NaiveDate, random: &mut Random) {
    for person in staff.iter_mut().filter(|person| person.staff.status == Status::Pppk) {
        let began = person.staff.rank_since.unwrap_or(person.since);
        let years = random.between(0, 4);
        let passed = (today.year() - began.year()).max(0) as u32;
        let this_year = add_months(began, passed * 12);
        let next = if this_year > today { this_year } else { add_months(this_year, 12) };
        // The last day is the one before the contract would begin again.
        person.staff.contract_end = add_months(next, years as u32 * 12).pred_opt();
    }
}

/// The level of everybody's post, in the order of the staff.
pub(crate) fn levels(staff: &[StaffRow], units: &[Unit]) -> Vec<Level> {
    let levels: BTreeMap<(&str, &str), Level> = units
        .iter()
        .flat_map(|unit| {
            unit.posts.iter().map(|post| ((unit.name.as_str(), post.title.name.as_str()), post.title.level))
        })
        .collect();
    let level = |person: &StaffRow| levels.get(&(person.unit.as_str(), person.title.as_str())).copied();
    staff.iter().map(|person| level(person).unwrap_or(Level::None)).collect()
}

/// Trains most leaders for their level, and a few others for the lowest. `levels` are those of [`levels`].
pub(crate) fn train(staff: &mut [StaffRow], levels: &[Level], today: NaiveDate, random: &mut Random) {
    for (person, level) in staff.iter_mut().zip(levels) {
        let is_trained = random.chance(if matches!(level, Level::Eselon(_)) { 850 } else { 20 });
        let year = person.since.year() - random.between(-1, 3);
        if is_trained && person.staff.status == Status::Pns {
            let (name, hours) = training(*level);
            let year = year.max(person.staff.birth_date.year() + 25).min(today.year());
            person.staff.training = Some(Training { name: name.into(), year: Some(year), hours: Some(hours) });
        }
    }
}

/// Name and invented hours of the leadership training of a level.
pub(crate) fn training(level: Level) -> (&'static str, i32) {
    match level {
        Level::Eselon(Eselon::Ia | Eselon::Ib | Eselon::IIa | Eselon::IIb) => ("PKN Tingkat II", 320),
        Level::Eselon(Eselon::IIIa | Eselon::IIIb) => ("PKA", 280),
        _ => ("PKP", 240),
    }
}
