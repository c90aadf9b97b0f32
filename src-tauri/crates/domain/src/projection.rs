//! Five-year projection of staffing (*proyeksi bezetting lima tahun*), handbook 6.4: who leaves, who is planned to come,
//! what decreed moves change, and what is then missing, per position, unit and region.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::position::Position;
use crate::retirement::{Leaving, LeavingReason};
use crate::tree::Tree;
use crate::unit::Unit;

mod course;

pub use course::{Step, StepKind, course};

/// Calendar years that the official table has columns for (handbook 6.4).
pub const YEARS: usize = 5;

/// One post of one person, held now or by a decree that takes effect later.
#[derive(Debug, Clone, PartialEq)]
pub struct Holder {
    pub staff: i64,
    pub position: i64,
    pub from: NaiveDate,
    /// First day no longer held.
    pub to: Option<NaiveDate>,
    /// When the person would leave from this very post: its retirement age decides.
    pub leaves: Option<Leaving>,
    /// Contract staff (*PPPK*); all others count as *PNS*.
    pub pppk: bool,
}

impl Holder {
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }
}

/// People planned to come to a position (*rencana masuk*), counted from their day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedEntry {
    pub position: i64,
    pub day: NaiveDate,
    pub people: i64,
}

/// What happens within one calendar year, and how it ends. All in people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ProjectedYear {
    pub retire: i64,
    pub contract: i64,
    pub entries: i64,
    /// Decreed moves in, less those out.
    pub moves: i64,
    /// People held at the end of the year.
    pub held: i64,
    /// `need - held` at the end of the year; negative is a surplus.
    pub short: i64,
    /// People missing at the end of the year, summed over positions: surplus elsewhere does not hide it.
    pub missing: i64,
}

/// Figures of a position, a unit or the region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Projected {
    pub need: i64,
    /// Held on the day of asking by permanent and by contract staff.
    pub pns: i64,
    pub pppk: i64,
    pub years: [ProjectedYear; YEARS],
}

impl Projected {
    pub fn held(&self) -> i64 {
        self.pns + self.pppk
    }

    fn count(&mut self, year: usize, kind: StepKind) {
        let year = &mut self.years[year];
        match kind {
            StepKind::Leaves(LeavingReason::Retirement) => year.retire += 1,
            StepKind::Leaves(LeavingReason::ContractEnd) => year.contract += 1,
            StepKind::MovesIn => year.moves += 1,
            StepKind::MovesOut => year.moves -= 1,
        }
    }

    /// `short_t = need - (held - leaving 1..t + entries 1..t + net moves 1..t)`.
    fn close_years(&mut self) {
        let (mut held, need) = (self.held(), self.need);
        for year in &mut self.years {
            held += year.entries + year.moves - year.retire - year.contract;
            (year.held, year.short, year.missing) = (held, need - held, (need - held).max(0));
        }
    }
}

impl AddAssign for ProjectedYear {
    fn add_assign(&mut self, other: Self) {
        self.retire += other.retire;
        self.contract += other.contract;
        self.entries += other.entries;
        self.moves += other.moves;
        self.held += other.held;
        self.short += other.short;
        self.missing += other.missing;
    }
}

impl AddAssign for Projected {
    fn add_assign(&mut self, other: Self) {
        self.need += other.need;
        self.pns += other.pns;
        self.pppk += other.pppk;
        self.years.iter_mut().zip(other.years).for_each(|(year, other)| *year += other);
    }
}

/// Figures of one position.
#[derive(Debug, Clone, PartialEq)]
pub struct PositionProjection {
    pub position: i64,
    pub figures: Projected,
}

/// Figures of one unit, the units below included.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitProjection {
    pub unit: i64,
    pub agency: i64,
    pub depth: usize,
    pub figures: Projected,
}

/// The projection of a region from one day on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Projection {
    /// The year of the day after the day of asking.
    pub first_year: i32,
    pub total: Projected,
    /// In tree order.
    pub units: Vec<UnitProjection>,
    /// In the order given.
    pub positions: Vec<PositionProjection>,
    /// People who hold a post on the day that is not among the positions; they are in no other figure.
    pub without_position: i64,
}

/// Projects the staffing of a region from `as_of`. The first year counts from the day after `as_of`. `need` is people
/// by position id.
///
/// Whoever should have left on or before `as_of` and still holds the post leaves in the first year. Planned entries of
/// `as_of` or earlier are not counted: whoever came is among the holders. A position of a unit that is not in force counts
/// in the total alone.
pub fn projection(
    units: &[Unit],
    positions: &[Position],
    need: &BTreeMap<i64, i64>,
    holders: &[Holder],
    entries: &[PlannedEntry],
    as_of: NaiveDate,
) -> Projection {
    let first_year = as_of.succ_opt().unwrap_or(as_of).year();
    let year_of = |day: NaiveDate| usize::try_from(day.year() - first_year).ok().filter(|year| *year < YEARS);
    let place = Places::of(positions);
    let mut figures = vec![Projected::default(); positions.len()];
    let mut without_position = 0;
    for (at, position) in positions.iter().enumerate() {
        figures[at].need = need.get(&position.id).copied().unwrap_or(0);
    }
    for holder in holders.iter().filter(|holder| holder.holds_on(as_of)) {
        match place.of_position(holder.position) {
            Some(at) if holder.pppk => figures[at].pppk += 1,
            Some(at) => figures[at].pns += 1,
            None => without_position += 1,
        }
    }
    for step in course(holders, as_of) {
        if let (Some(at), Some(year)) = (place.of_position(step.position), year_of(step.day)) {
            figures[at].count(year, step.kind);
        }
    }
    for entry in entries.iter().filter(|entry| entry.day > as_of) {
        if let (Some(at), Some(year)) = (place.of_position(entry.position), year_of(entry.day)) {
            figures[at].years[year].entries += entry.people;
        }
    }
    figures.iter_mut().for_each(Projected::close_years);
    summed(units, positions, figures, Projection { first_year, without_position, ..Projection::default() })
}

/// Sums the figures of positions over the tree and the region.
fn summed(units: &[Unit], positions: &[Position], figures: Vec<Projected>, into: Projection) -> Projection {
    let tree = Tree::of(units);
    let mut sums = vec![Projected::default(); tree.rows.len()];
    let mut total = Projected::default();
    for (position, figures) in positions.iter().zip(&figures) {
        total += *figures;
        if let Some(row) = tree.row_of(position.unit) {
            sums[row] += *figures;
        }
    }
    tree.roll_up(&mut sums);
    let rows = tree.rows.iter().zip(sums);
    Projection {
        total,
        units: rows
            .map(|(row, figures)| UnitProjection { unit: row.unit, agency: row.agency, depth: row.depth, figures })
            .collect(),
        positions: positions
            .iter()
            .zip(figures)
            .map(|(position, figures)| PositionProjection { position: position.id, figures })
            .collect(),
        ..into
    }
}

/// Places of positions in their list, by id.
struct Places(Vec<(i64, usize)>);

impl Places {
    fn of(positions: &[Position]) -> Self {
        let mut places: Vec<(i64, usize)> = positions.iter().enumerate().map(|(at, one)| (one.id, at)).collect();
        places.sort_unstable();
        Self(places)
    }

    fn of_position(&self, id: i64) -> Option<usize> {
        self.0.binary_search_by_key(&id, |(known, _)| *known).ok().map(|at| self.0[at].1)
    }
}

#[cfg(test)]
mod tests;
