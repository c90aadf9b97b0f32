//! Open seats (*lowongan*): since when and why each is open, and which seats will open next.

use std::collections::VecDeque;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::day::{BEGINNING, add_months};
use crate::projection::{Holder, StepKind, course};
use crate::retirement::{Leaving, LeavingReason};

/// Why a seat is open (*sebab lowong*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    Retirement,
    ContractEnd,
    /// The holder went to another post.
    Move,
    /// The holder left the post for a reason that the records do not tell.
    Left,
    /// The seat came with the position and was never filled since.
    NewPost,
    NeedRaised,
}

impl Cause {
    pub fn code(self) -> &'static str {
        match self {
            Self::Retirement => "retirement",
            Self::ContractEnd => "contract_end",
            Self::Move => "move",
            Self::Left => "left",
            Self::NewPost => "new_post",
            Self::NeedRaised => "need_raised",
        }
    }

    pub fn printed(self) -> &'static str {
        match self {
            Self::Retirement => "pensiun",
            Self::ContractEnd => "perjanjian kerja berakhir",
            Self::Move => "pindah jabatan",
            Self::Left => "berhenti",
            Self::NewPost => "jabatan baru",
            Self::NeedRaised => "kebutuhan bertambah",
        }
    }

    /// Why somebody is no longer on a post since `day`. `leaves` is the day of leaving by age or contract; whoever went
    /// on to another post moved, whatever the age.
    pub fn of_departure(day: NaiveDate, leaves: Option<Leaving>, moved_on: bool) -> Self {
        match leaves.filter(|leaves| leaves.day <= day) {
            _ if moved_on => Self::Move,
            Some(leaves) => leaves.reason.into(),
            None => Self::Left,
        }
    }
}

impl From<LeavingReason> for Cause {
    fn from(reason: LeavingReason) -> Self {
        match reason {
            LeavingReason::Retirement => Self::Retirement,
            LeavingReason::ContractEnd => Self::ContractEnd,
        }
    }
}

/// Somebody no longer on the position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Departure {
    pub staff: i64,
    /// First day away.
    pub day: NaiveDate,
    pub cause: Cause,
}

/// What the records tell of one position, in any order.
#[derive(Debug, Clone, PartialEq)]
pub struct SeatHistory {
    /// First day of the position; [`BEGINNING`] where it is older than the records.
    pub from: NaiveDate,
    /// People needed, each from its day on.
    pub needs: Vec<(NaiveDate, i64)>,
    pub departures: Vec<Departure>,
    /// First day of everybody who ever held the position.
    pub arrivals: Vec<NaiveDate>,
}

/// One seat that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenSeat {
    /// First day open; `None` for a seat that was open when the records begin.
    pub since: Option<NaiveDate>,
    pub cause: Cause,
    /// Who left, where somebody did.
    pub staff: Option<i64>,
}

/// The open seats of a position on `day`, the longest open first: as many as people are missing.
///
/// The history is replayed. Whoever arrives fills the seat that is open longest; a lower need removes the seats opened
/// last; while people are above need, a departure opens nothing. On one day the need changes first, then people leave,
/// then people come.
pub fn open_seats(history: &SeatHistory, day: NaiveDate) -> Vec<OpenSeat> {
    let mut events: Vec<(NaiveDate, Event)> = Vec::new();
    events.extend(history.needs.iter().map(|(from, people)| ((*from).max(history.from), Event::Need(*from, *people))));
    events.extend(history.departures.iter().map(|departure| (departure.day, Event::Departure(*departure))));
    events.extend(history.arrivals.iter().map(|from| (*from, Event::Arrival)));
    events.retain(|(on, _)| *on <= day);
    events.sort_by_key(|(on, event)| (*on, event.order()));
    let mut seats = Seats::default();
    for (on, event) in events {
        seats.replay(on, event, history.from);
    }
    seats.open.into()
}

#[derive(Clone, Copy)]
enum Event {
    /// The day of the record, which may be before the position, and the people needed.
    Need(NaiveDate, i64),
    Departure(Departure),
    Arrival,
}

impl Event {
    /// Order on one day; of two needs the one recorded for the later day stands.
    fn order(self) -> (u8, NaiveDate, i64) {
        match self {
            Self::Need(from, _) => (0, from, 0),
            Self::Departure(departure) => (1, departure.day, departure.staff),
            Self::Arrival => (2, BEGINNING, 0),
        }
    }
}

#[derive(Default)]
struct Seats {
    open: VecDeque<OpenSeat>,
    need: i64,
    /// People above need.
    over: usize,
}

impl Seats {
    fn replay(&mut self, on: NaiveDate, event: Event, first_day: NaiveDate) {
        let since = (on > BEGINNING).then_some(on);
        match event {
            Event::Need(_, people) => {
                let cause = if on == first_day { Cause::NewPost } else { Cause::NeedRaised };
                (self.need..people).for_each(|_| self.vacate(OpenSeat { since, cause, staff: None }));
                (people..self.need).for_each(|_| self.remove());
                self.need = people;
            }
            Event::Departure(Departure { staff, cause, .. }) => {
                self.vacate(OpenSeat { since, cause, staff: Some(staff) });
            }
            Event::Arrival => {
                if self.open.pop_front().is_none() {
                    self.over += 1;
                }
            }
        }
    }

    fn vacate(&mut self, seat: OpenSeat) {
        match self.over.checked_sub(1) {
            Some(over) => self.over = over,
            None => self.open.push_back(seat),
        }
    }

    fn remove(&mut self) {
        if self.open.pop_back().is_none() {
            self.over += 1;
        }
    }
}

/// A seat that will be left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    pub position: i64,
    pub staff: i64,
    /// First day away.
    pub day: NaiveDate,
    pub cause: Cause,
}

/// Who will be away from which position after `day` and within `months`, by position and day. Whoever should have left
/// already is expected away on the next day.
pub fn expected(holders: &[Holder], day: NaiveDate, months: u32) -> Vec<Expected> {
    let last = add_months(day, months);
    let steps = course(holders, day).into_iter().filter(|step| step.day <= last);
    let mut found: Vec<Expected> = steps
        .filter_map(|step| {
            let cause = match step.kind {
                StepKind::Leaves(reason) => reason.into(),
                StepKind::MovesOut => Cause::Move,
                StepKind::MovesIn => return None,
            };
            Some(Expected { position: step.position, staff: step.staff, day: step.day, cause })
        })
        .collect();
    found.sort_by_key(|row| (row.position, row.day, row.staff));
    found
}

/// First day on which a position lacks people (*perkiraan lowong*): `day` itself if it does already. `changes` are people
/// coming (+) and going (-) after `day`, in any order.
pub fn short_from(need: i64, held: i64, day: NaiveDate, changes: &[(NaiveDate, i64)]) -> Option<NaiveDate> {
    let mut changes: Vec<(NaiveDate, i64)> = changes.iter().copied().filter(|(on, _)| *on > day).collect();
    changes.sort_unstable();
    let mut held = held;
    if held < need {
        return Some(day);
    }
    changes.chunk_by(|left, right| left.0 == right.0).find_map(|of_day| {
        held += of_day.iter().map(|(_, people)| people).sum::<i64>();
        (held < need).then_some(of_day[0].0)
    })
}

#[cfg(test)]
mod tests;
