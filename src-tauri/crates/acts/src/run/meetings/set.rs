//! Making a meeting, changing it while it is planned, and giving it up.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_domain::meeting::{MeetingKind, MeetingState, SeatRole};
use mutasi_store::{AgendaRecord, CaseFilter, CaseSummary, MeetingRecord, Mode, SeatRecord};

use super::obstacles::listed;
use super::{kind_of, planned, show_meeting};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::run::person_file::person;

pub(crate) fn set_meeting(desk: &mut Desk, asked: SetMeeting) -> Result<MeetingView, Failure> {
    desk.require_role(Op::SetMeeting)?;
    let kind = kind_of(&asked.kind)?;
    let before = asked.meeting.map(|id| planned(desk, id)).transpose()?.map(|one| one.meeting);
    if before.as_ref().is_some_and(|before| before.kind != kind) {
        let message = "Jenis rapat tidak dapat diubah. Batalkan rapat ini, lalu buat rapat baru.";
        return Err(Failure::refused("meeting_kind", message));
    }
    if let Some(plan) = asked.plan {
        desk.read().plan(plan)?.or_not_found("Rencana", plan)?;
    }
    let place = asked.place.trim().to_string();
    if place.is_empty() {
        return Err(Failure::refused("place_missing", "Tempat rapat masih kosong. Isi tempatnya."));
    }
    if let Some(invited) = asked.invited {
        if invited > desk.today {
            return Err(Failure::refused("date_in_future", "Hari undangan di masa depan. Periksa tanggalnya."));
        }
        if invited > asked.day {
            let message = "Hari undangan sesudah hari rapat. Betulkan tanggalnya.";
            return Err(Failure::refused("days_reversed", message));
        }
    }
    let seats = seats(desk, kind, &asked)?;
    let agenda = agenda(desk, kind, &asked, before.as_ref())?;
    let one = MeetingRecord {
        id: asked.meeting.unwrap_or_default(),
        kind,
        plan: asked.plan,
        day: asked.day,
        time: asked.time.trim().to_string(),
        place,
        topic: asked.topic.trim().to_string(),
        number: asked.number.trim().to_string(),
        state: MeetingState::Planned,
        invited: asked.invited,
        note: asked.note.trim().to_string(),
        account: desk.account.clone(),
    };
    let meeting = desk.act(Op::SetMeeting, Op::SetMeeting.label(), Mode::Commit, |tx| {
        let id = tx.set_meeting(&one)?;
        tx.set_seats(id, &seats)?;
        tx.set_agenda(id, &agenda)?;
        Ok(id)
    })?;
    show_meeting(desk, WhichMeeting { meeting })
}

pub(crate) fn cancel_meeting(desk: &mut Desk, asked: WhichMeeting) -> Result<MeetingView, Failure> {
    desk.require_role(Op::CancelMeeting)?;
    let one = MeetingRecord { state: MeetingState::Cancelled, ..planned(desk, asked.meeting)?.meeting };
    desk.act(Op::CancelMeeting, Op::CancelMeeting.label(), Mode::Commit, |tx| Ok(tx.set_meeting(&one)?))?;
    show_meeting(desk, asked)
}

/// People as asked; of a meeting that explains a plan, everybody whom the plan moves when nobody is named.
fn seats(desk: &mut Desk, kind: MeetingKind, asked: &SetMeeting) -> Result<Vec<SeatRecord>, Failure> {
    let seat = |staff: i64, role: SeatRole| SeatRecord { staff, role, present: None };
    if let (MeetingKind::Briefing, [], Some(plan)) = (kind, &asked.people[..], asked.plan) {
        let moved: BTreeSet<i64> = desk.read().moves(plan)?.into_iter().map(|one| one.staff).collect();
        return Ok(moved.into_iter().map(|staff| seat(staff, SeatRole::Participant)).collect());
    }
    let (people, mut seats, mut gone) = (desk.people()?, Vec::<SeatRecord>::new(), Vec::new());
    for one in &asked.people {
        let role = SeatRole::from_code(&one.role)
            .ok_or_else(|| Failure::refused("seat_role", "Kedudukan dalam rapat tidak dikenal. Pilih dari daftar."))?;
        let record = person(desk, &one.nip)?;
        if seats.iter().any(|known| known.staff == record.id) {
            let message = format!("{} disebut dua kali. Hapus salah satunya.", record.staff.full_name());
            return Err(Failure::refused("seat_repeated", message));
        }
        // Participants may be people who come from another government.
        if role != SeatRole::Participant && people.post(record.id, asked.day).is_none() {
            gone.push(record.staff.full_name());
        }
        seats.push(seat(record.id, role));
    }
    if !gone.is_empty() {
        let names: Vec<&str> = gone.iter().map(String::as_str).collect();
        let message = format!("{} tidak memegang jabatan pada hari rapat. Pilih orang lain.", listed(&names));
        return Err(Failure::refused("seat_left", message));
    }
    Ok(seats)
}

/// Names as asked. When none are, the agenda stays; a new meeting, or one of another plan, begins with every case that
/// waits for one.
fn agenda(
    desk: &Desk,
    kind: MeetingKind,
    asked: &SetMeeting,
    before: Option<&MeetingRecord>,
) -> Result<Vec<AgendaRecord>, Failure> {
    let name = |case: i64| AgendaRecord { case, outcome: None, note: String::new() };
    let Some(state) = kind.decides_in() else {
        return match asked.agenda.as_deref() {
            None | Some([]) => Ok(Vec::new()),
            Some(_) => {
                let message = "Sosialisasi tidak memutus usulan. Kosongkan agendanya.";
                Err(Failure::refused("agenda_not_used", message))
            }
        };
    };
    let reader = desk.read();
    let mut elsewhere = reader.planned_agenda(kind)?;
    elsewhere.retain(|_, meeting| Some(*meeting) != asked.meeting);
    let Some(cases) = &asked.agenda else {
        if let Some(before) = before.filter(|before| before.plan == asked.plan) {
            return Ok(reader.agenda(before.id)?);
        }
        let waiting = CaseFilter { states: vec![state], plan: asked.plan, ..CaseFilter::default() };
        let waiting = reader.case_summaries(&waiting, desk.today)?.into_iter().map(|one| one.case.id);
        return Ok(waiting.filter(|case| !elsewhere.contains_key(case)).map(name).collect());
    };
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    let known = CaseFilter { cases: cases.clone(), ..CaseFilter::default() };
    let known: BTreeMap<i64, CaseSummary> =
        reader.case_summaries(&known, desk.today)?.into_iter().map(|one| (one.case.id, one)).collect();
    let (mut seen, mut unfit, mut taken) = (BTreeSet::new(), Vec::new(), Vec::new());
    for case in cases {
        let one = known.get(case).or_not_found("Usulan", case)?;
        if !seen.insert(case) {
            let message = format!("{} disebut dua kali di agenda. Hapus salah satunya.", one.name);
            return Err(Failure::refused("agenda_repeated", message));
        }
        if one.case.state != state {
            unfit.push(one.name.as_str());
        } else if elsewhere.contains_key(case) {
            taken.push(one.name.as_str());
        }
    }
    if !unfit.is_empty() {
        let message = format!("{} tidak di tahap {}. Hapus dari agenda.", listed(&unfit), state.printed());
        return Err(Failure::refused("case_state", message));
    }
    if !taken.is_empty() {
        let message = format!("{} sudah ada di agenda rapat lain. Hapus dari salah satunya.", listed(&taken));
        return Err(Failure::refused("agenda_elsewhere", message));
    }
    Ok(cases.iter().copied().map(name).collect())
}
