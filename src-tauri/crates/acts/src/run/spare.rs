//! Who could be spared where a position has more people than it needs.

use std::collections::BTreeMap;

use mutasi_domain::position::{Family, Position};
use mutasi_domain::spare::{Holding, sparing};
use mutasi_domain::unit::name_key;
use mutasi_store::StaffRecord;

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::holders::leaves;

/// Positions of a unit, the units below included, with more people than needed; the largest surplus first.
pub(crate) fn list_spare(desk: &mut Desk, asked: ListSpare) -> Result<Vec<SpareView>, Failure> {
    let day = desk.day(asked.as_of);
    let (law, frame, people) = (desk.law_on(day)?, desk.frame(day)?, desk.people()?);
    frame.unit(asked.unit).or_not_found("Unit", asked.unit)?;
    let (inside, directory) = (frame.subtree(asked.unit), desk.directory(day)?);
    let seats = OpenSeats::of(&frame);
    let mut views = Vec::new();
    for (position, figures) in frame.positions.iter().zip(&frame.staffing.positions) {
        if figures.balance.gap <= 0 || !inside.contains(&position.unit) {
            continue;
        }
        let held = directory.holders.get(&position.id).map(Vec::as_slice).unwrap_or_default();
        let records: Vec<&StaffRecord> = held.iter().filter_map(|id| people.by_id(*id)).collect();
        let holdings: Vec<Holding> = records
            .iter()
            .map(|record| Holding {
                nip: record.staff.nip.to_string(),
                since: people.post(record.id, day).map_or(day, |post| post.from),
                leaves: Some(leaves(record, position, &law).day),
                fitting_seats: seats.fitting(record, position),
            })
            .collect();
        let people = sparing(&holdings, figures.balance.gap, day, &law).into_iter().map(|one| {
            let (record, holding) = (records[one.holding], &holdings[one.holding]);
            SparePerson {
                nip: holding.nip.clone(),
                name: record.staff.full_name(),
                golongan: record.staff.rank.map_or_else(String::new, |rank| rank.code().to_string()),
                education: record.staff.diploma.clone(),
                months_in_post: one.months,
                leaves: holding.leaves,
                fitting_seats: holding.fitting_seats,
                proposed: one.proposed,
                reason: one.reason,
            }
        });
        views.push(SpareView {
            position: position.id,
            title: position.title.clone(),
            unit: position.unit,
            unit_name: frame.unit_name(position.unit).to_string(),
            need: figures.balance.need,
            held: figures.balance.held,
            over: figures.balance.gap,
            people: people.collect(),
        });
    }
    views.sort_by_key(|view| (std::cmp::Reverse(view.over), frame.place(view.unit), view.position));
    Ok(views)
}

/// Positions with open seats, by the kind of post to which somebody may go without a change of career.
struct OpenSeats<'f> {
    by_kind: BTreeMap<(Family, String), Vec<(&'f Position, u32)>>,
}

impl<'f> OpenSeats<'f> {
    fn of(frame: &'f Frame) -> Self {
        let mut by_kind: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (position, figures) in frame.positions.iter().zip(&frame.staffing.positions) {
            if figures.balance.gap < 0 {
                by_kind.entry(kind(position)).or_default().push((position, figures.balance.gap.unsigned_abs() as u32));
            }
        }
        Self { by_kind }
    }

    /// Open seats elsewhere that ask for what the person has.
    fn fitting(&self, record: &StaffRecord, own: &Position) -> u32 {
        let staff = &record.staff;
        let open = self.by_kind.get(&kind(own)).into_iter().flatten();
        open.filter(|(position, _)| position.id != own.id && position.level == own.level)
            .filter(|(position, _)| position.requirements.met_by(staff.education, &staff.diploma, staff.rank))
            .map(|(_, seats)| seats)
            .sum()
    }
}

/// *Pelaksana* may take any pelaksana post whose requirements they meet; a functional post only another of its name.
fn kind(position: &Position) -> (Family, String) {
    match position.family {
        Family::Pelaksana => (Family::Pelaksana, String::new()),
        family => (family, name_key(&position.title)),
    }
}
