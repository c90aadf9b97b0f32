//! The register of vacancies: open seats with their cause, who leaves next, who acts meanwhile, how urgent.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use mutasi_domain::day::{BEGINNING, add_months};
use mutasi_domain::parameter::Law;
use mutasi_domain::position::Position;
use mutasi_domain::priority::priority;
use mutasi_domain::projection::{Step, StepKind, course};
use mutasi_domain::vacancy::{Cause, Departure, SeatHistory, open_seats, short_from};
use mutasi_store::{ActingRecord, EntryRecord, NeedSpan};

use super::acting::acting_view;
use super::indices::index_of;
use crate::contract::*;
use crate::desk::Desk;
use crate::frame::Frame;
use crate::holders::{holders, leaves, posts_at};
use crate::people::People;
use crate::views::requirements_view;

/// What the register looks at, read once for all positions or for one.
pub(crate) struct Register {
    law: Arc<Law>,
    frame: Arc<Frame>,
    people: Arc<People>,
    needs: BTreeMap<i64, Vec<NeedSpan>>,
    since: BTreeMap<i64, NaiveDate>,
    acting: BTreeMap<i64, Vec<ActingRecord>>,
    entries: BTreeMap<i64, Vec<EntryRecord>>,
    steps: BTreeMap<i64, Vec<Step>>,
    indices: BTreeMap<i64, f64>,
}

impl Register {
    pub(crate) fn read(desk: &mut Desk, day: NaiveDate) -> Result<Self, Failure> {
        let (law, frame, people) = (desk.law_on(day)?, desk.frame(day)?, desk.people()?);
        let mut register = Self {
            needs: BTreeMap::new(),
            since: desk.read().position_days()?,
            acting: BTreeMap::new(),
            entries: BTreeMap::new(),
            steps: BTreeMap::new(),
            indices: desk.read().service_indices(day)?.into_iter().map(|index| (index.unit, index.value)).collect(),
            law,
            frame,
            people,
        };
        for span in desk.read().need_history()? {
            register.needs.entry(span.position).or_default().push(span);
        }
        for record in desk.read().acting(day)? {
            register.acting.entry(record.position).or_default().push(record);
        }
        for entry in desk.read().planned_entries()?.into_iter().filter(|entry| entry.day > day) {
            register.entries.entry(entry.position).or_default().push(entry);
        }
        for step in course(&holders(&register.people, &register.frame, &register.law), day) {
            register.steps.entry(step.position).or_default().push(step);
        }
        Ok(register)
    }

    /// The open seats of positions, each with its cause.
    pub(crate) fn seats(&self, positions: &BTreeSet<i64>) -> BTreeMap<i64, Vec<OpenSeat>> {
        let posts = posts_at(&self.people, |position| positions.contains(&position));
        let seats = positions.iter().map(|id| {
            let held = posts.get(id).map(Vec::as_slice).unwrap_or_default();
            let history = SeatHistory {
                from: self.since.get(id).copied().unwrap_or(BEGINNING),
                needs: effective_needs(self.needs.get(id).map(Vec::as_slice).unwrap_or_default()),
                departures: held.iter().filter_map(|(record, post)| self.departure(record, post)).collect(),
                arrivals: held.iter().map(|(_, post)| post.from).collect(),
            };
            (*id, open_seats(&history, self.frame.day).into_iter().map(|seat| self.seat_view(seat)).collect())
        });
        seats.collect()
    }

    fn departure(
        &self,
        record: &mutasi_store::StaffRecord,
        post: &mutasi_store::IncumbencyRecord,
    ) -> Option<Departure> {
        let day = post.to?;
        let moved_on = self.people.posts(record.id).iter().any(|next| next.from >= day);
        let leaving = self.frame.position(post.position).map(|position| leaves(record, position, &self.law));
        Some(Departure { staff: record.id, day, cause: Cause::of_departure(day, leaving, moved_on) })
    }

    fn seat_view(&self, seat: mutasi_domain::vacancy::OpenSeat) -> OpenSeat {
        let who = seat.staff.and_then(|id| self.people.by_id(id)).map(|record| record.staff.full_name());
        OpenSeat {
            since: seat.since,
            cause: seat.cause.code().to_string(),
            // A seat that was open when the records begin may be open for any reason.
            cause_word: seat.since.map_or("lowong sejak awal data", |_| seat.cause.printed()).to_string(),
            who,
        }
    }

    /// Who leaves a position, first the next.
    pub(crate) fn leaving(&self, position: i64) -> Vec<LeavingView> {
        let mut found: Vec<LeavingView> = self
            .steps
            .get(&position)
            .into_iter()
            .flatten()
            .filter_map(|step| {
                let StepKind::Leaves(reason) = step.kind else { return None };
                let record = self.people.by_id(step.staff)?;
                Some(LeavingView {
                    nip: record.staff.nip.to_string(),
                    name: record.staff.full_name(),
                    day: step.day,
                    reason: reason.code().to_string(),
                })
            })
            .collect();
        found.sort_by(|a, b| (a.day, &a.nip).cmp(&(b.day, &b.nip)));
        found
    }

    pub(crate) fn acting(&self, position: i64) -> Vec<ActingView> {
        let records = self.acting.get(&position).into_iter().flatten();
        records.filter_map(|record| acting_view(record, &self.people)).collect()
    }

    /// First day on which a position lacks people.
    fn forecast(&self, position: i64) -> Option<NaiveDate> {
        let balance = self.frame.position_balance(position);
        let steps = self.steps.get(&position).into_iter().flatten().map(|step| {
            let by = if step.kind == StepKind::MovesIn { 1 } else { -1 };
            (step.day, by)
        });
        let entries = self.entries.get(&position).into_iter().flatten().map(|entry| (entry.day, entry.people));
        let changes: Vec<(NaiveDate, i64)> = steps.chain(entries).collect();
        short_from(balance.need, balance.held, self.frame.day, &changes)
    }

    fn priority(&self, position: &Position) -> PriorityView {
        let balance = self.frame.position_balance(position.id);
        let index = index_of(&self.frame, position.unit, &self.indices);
        let priority = priority(-balance.gap, balance.need, index, &self.law);
        PriorityView {
            value: priority.value,
            shortage: priority.shortage,
            service: priority.service,
            index,
            weight: priority.weight,
        }
    }

    fn view(&self, position: &Position, seats: Vec<OpenSeat>) -> VacancyView {
        let balance = self.frame.position_balance(position.id);
        VacancyView {
            position: position.id,
            unit: self.frame.unit_name(position.unit).to_string(),
            unit_id: position.unit,
            agency: self.frame.agency_name(position.unit).to_string(),
            title: position.title.clone(),
            family: position.family.code().to_string(),
            level: position.level.code().to_string(),
            class: position.class,
            need: balance.need,
            held: balance.held,
            open: (-balance.gap).max(0),
            requirements: requirements_view(&position.requirements),
            seats,
            acting: self.acting(position.id),
            leaving: self.leaving(position.id),
            forecast: self.forecast(position.id),
            priority: self.priority(position),
        }
    }
}

/// Positions with open seats in the order of the map; with a weight of the service index, the most urgent first.
pub(crate) fn vacancies(desk: &mut Desk, asked: ListVacancies) -> Result<Vec<VacancyView>, Failure> {
    let day = desk.day(asked.as_of);
    let register = Register::read(desk, day)?;
    let frame = &register.frame;
    let ahead = asked.ahead.filter(|months| *months > 0).map(|months| add_months(day, months));
    let listed: Vec<&Position> = frame
        .positions
        .iter()
        .zip(&frame.staffing.positions)
        .filter(|(position, figures)| {
            figures.balance.gap < 0
                || ahead.is_some_and(|until| register.forecast(position.id).is_some_and(|day| day <= until))
        })
        .map(|(position, _)| position)
        .collect();
    let open = listed.iter().filter(|position| frame.position_balance(position.id).gap < 0);
    let mut seats = register.seats(&open.map(|position| position.id).collect());
    let mut views: Vec<VacancyView> = listed
        .into_iter()
        .map(|position| register.view(position, seats.remove(&position.id).unwrap_or_default()))
        .collect();
    views.sort_by_key(|view| (frame.place(view.unit_id), view.position));
    if register.law.decimal("priority.service_index") > 0.0 {
        views.sort_by(|a, b| b.priority.value.total_cmp(&a.priority.value));
    }
    Ok(views)
}

/// The need that held from each day on: a computed one stands before the one that the map claims.
fn effective_needs(spans: &[NeedSpan]) -> Vec<(NaiveDate, i64)> {
    let days: BTreeSet<NaiveDate> = spans.iter().flat_map(|span| [Some(span.from), span.to]).flatten().collect();
    let on = |day: NaiveDate| {
        let in_force = |span: &&NeedSpan| span.from <= day && span.to.is_none_or(|to| day < to);
        let of = |basis: &str| spans.iter().filter(in_force).find(|span| span.basis == basis);
        of("abk").or_else(|| of("peta")).map_or(0, |span| span.people)
    };
    days.into_iter().map(|day| (day, on(day))).collect()
}
