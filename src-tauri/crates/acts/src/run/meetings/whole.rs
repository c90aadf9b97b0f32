//! A meeting read whole: who sits in it, the names on the agenda with their cases, and who sits out for which name.

use std::collections::BTreeMap;
use std::sync::Arc;

use mutasi_domain::meeting::{MeetingState, SeatRole};
use mutasi_store::{AgendaRecord, CaseFilter, CaseSummary, MeetingSummary, SeatRecord};
use serde_json::Value;

use crate::contract::{Failure, MeetingPerson};
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::ground::Registers;
use crate::people::People;

/// Under these names a step of a case tells the meeting that wrote it, who was there, and who sat out.
pub(super) const MEETING: &str = "rapat";
pub(super) const PRESENT: &str = "hadir";
pub(super) const KEPT_OUT: &str = "tidak ikut memutus";

pub(super) struct WholeMeeting {
    pub(super) summary: MeetingSummary,
    pub(super) seats: Vec<Seated>,
    pub(super) agenda: Vec<Named>,
}

/// Somebody in the meeting.
pub(super) struct Seated {
    pub(super) record: SeatRecord,
    pub(super) nip: String,
    pub(super) name: String,
    title: String,
    unit: String,
}

/// A name on the agenda.
pub(super) struct Named {
    pub(super) record: AgendaRecord,
    pub(super) case: CaseSummary,
    pub(super) recommendation: String,
    /// Voices that sit out for this name; of a meeting that was held, those that sat out.
    pub(super) kept_out: KeptOut,
}

pub(super) enum KeptOut {
    /// By the registers of today: the person, the seat, and the tie in words.
    Now(Vec<(i64, SeatRole, String)>),
    /// As the step of the case tells it.
    Then(Vec<String>),
}

impl WholeMeeting {
    pub(super) fn read(desk: &mut Desk, id: i64) -> Result<Self, Failure> {
        let summary = desk.read().meeting(id)?.or_not_found("Rapat", id)?;
        let (people, registers, frame) = (desk.people()?, desk.registers()?, desk.frame(desk.today)?);
        let reader = desk.read();
        let seat = |record| Seated::of(record, &summary, &people, &frame);
        let seats: Vec<Seated> = reader.seats(id)?.into_iter().map(seat).collect();
        let records = reader.agenda(id)?;
        let mut cases = BTreeMap::new();
        if !records.is_empty() {
            let filter =
                CaseFilter { cases: records.iter().map(|record| record.case).collect(), ..CaseFilter::default() };
            cases.extend(reader.case_summaries(&filter, desk.today)?.into_iter().map(|case| (case.case.id, case)));
        }
        let mut recommended = reader.recommendations(id)?;
        let told = match summary.meeting.state {
            MeetingState::Held => Some(reader.meeting_steps(id)?),
            MeetingState::Planned | MeetingState::Cancelled => None,
        };
        let mut agenda = Vec::with_capacity(records.len());
        for record in records {
            let case = cases.remove(&record.case).or_not_found("Usulan", record.case)?;
            let kept_out = match &told {
                Some(steps) => {
                    KeptOut::Then(steps.get(&record.case).map(|step| kept_out_then(step)).unwrap_or_default())
                }
                None => KeptOut::Now(kept_out_now(case.case.staff, &seats, &registers)),
            };
            let recommendation = recommended.remove(&record.case).unwrap_or_default();
            agenda.push(Named { record, case, recommendation, kept_out });
        }
        Ok(Self { summary, seats, agenda })
    }
}

impl Seated {
    fn of(record: SeatRecord, summary: &MeetingSummary, people: &Arc<People>, frame: &Arc<Frame>) -> Self {
        let person = people.by_id(record.staff).map(|known| &known.staff);
        let post = people.post(record.staff, summary.meeting.day).and_then(|post| frame.position(post.position));
        Self {
            record,
            nip: person.map(|person| person.nip.to_string()).unwrap_or_default(),
            name: person.map(|person| person.full_name()).unwrap_or_default(),
            title: post.map(|post| post.title.clone()).unwrap_or_default(),
            unit: post.map(|post| frame.unit_name(post.unit).to_string()).unwrap_or_default(),
        }
    }

    pub(super) fn view(&self) -> MeetingPerson {
        MeetingPerson {
            nip: self.nip.clone(),
            name: self.name.clone(),
            title: self.title.clone(),
            unit: self.unit.clone(),
            role: self.record.role.code().to_string(),
            present: self.record.present,
        }
    }
}

impl Named {
    pub(super) fn kept_out_told(&self) -> Vec<String> {
        match &self.kept_out {
            KeptOut::Now(ties) => ties.iter().map(|(_, _, tie)| tie.clone()).collect(),
            KeptOut::Then(told) => told.clone(),
        }
    }

    /// Voices that sit out for this name, by the registers of today.
    pub(super) fn ties(&self) -> &[(i64, SeatRole, String)] {
        match &self.kept_out {
            KeptOut::Now(ties) => ties,
            KeptOut::Then(_) => &[],
        }
    }
}

/// Nobody decides about himself or a relative (PP 11/2017 art. 190 par. 4).
fn kept_out_now(staff: i64, seats: &[Seated], registers: &Registers) -> Vec<(i64, SeatRole, String)> {
    let relatives = registers.relatives(staff);
    let tie = |seat: &Seated| {
        let member = seat.record.staff;
        if member == staff {
            return Some("orang yang diusulkan");
        }
        relatives.iter().find(|(_, other, _)| *other == member).map(|(_, _, relation)| relation.printed())
    };
    let deciding = seats.iter().filter(|seat| seat.record.role.decides());
    deciding
        .filter_map(|seat| Some((seat.record.staff, seat.record.role, format!("{} ({})", seat.name, tie(seat)?))))
        .collect()
}

fn kept_out_then(details: &str) -> Vec<String> {
    let details: Value = serde_json::from_str(details).unwrap_or_default();
    let told = details.get(KEPT_OUT).and_then(Value::as_array).into_iter().flatten();
    told.filter_map(Value::as_str).map(str::to_string).collect()
}
