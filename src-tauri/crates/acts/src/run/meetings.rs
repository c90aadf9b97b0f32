//! Meetings: of the assessment team, inaugurations, and those that explain a plan. What a meeting says about a name is a
//! step of its case.

mod hold;
mod obstacles;
mod print;
mod set;
mod whole;

use mutasi_domain::meeting::{MeetingKind, MeetingState};
use mutasi_store::{ConcernFilter, MeetingFilter, MeetingSummary};

pub(crate) use hold::hold_meeting;
pub(crate) use print::print_meeting;
pub(crate) use set::{cancel_meeting, set_meeting};

use self::whole::WholeMeeting;
use super::cases::line_of;
use super::concerns::concern_view;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::workdays::WorkDays;

pub(crate) fn list_meetings(desk: &mut Desk, asked: ListMeetings) -> Result<Vec<MeetingShort>, Failure> {
    let kind = asked.kind.as_deref().map(kind_of).transpose()?;
    shorts(desk, &MeetingFilter { kind, plan: asked.plan, ..MeetingFilter::default() })
}

/// Meetings with a case on the agenda, the latest first.
pub(super) fn meetings_of_case(desk: &mut Desk, case: i64) -> Result<Vec<MeetingShort>, Failure> {
    shorts(desk, &MeetingFilter { case: Some(case), ..MeetingFilter::default() })
}

fn shorts(desk: &mut Desk, filter: &MeetingFilter) -> Result<Vec<MeetingShort>, Failure> {
    let days = desk.workdays()?;
    Ok(desk.read().meetings(filter)?.into_iter().map(|meeting| short(meeting, &days)).collect())
}

fn short(one: MeetingSummary, days: &WorkDays) -> MeetingShort {
    let meeting = one.meeting;
    MeetingShort {
        meeting: meeting.id,
        kind: meeting.kind.code().to_string(),
        day: meeting.day,
        time: meeting.time,
        place: meeting.place,
        topic: meeting.topic,
        number: meeting.number,
        state: meeting.state.code().to_string(),
        plan: meeting.plan,
        plan_name: one.plan_name,
        invited: meeting.invited,
        invite_by: invite_by(meeting.kind, meeting.day, days),
        people: one.people,
        present: one.present,
        cases: one.cases,
        decided: one.decided,
    }
}

/// Latest day for an invitation: the law knows one for inaugurations only (`deadline.invitation`).
fn invite_by(kind: MeetingKind, day: chrono::NaiveDate, days: &WorkDays) -> Option<chrono::NaiveDate> {
    (kind == MeetingKind::Inauguration).then(|| days.before("deadline.invitation", day).day)
}

fn kind_of(code: &str) -> Result<MeetingKind, Failure> {
    MeetingKind::from_code(code)
        .ok_or_else(|| Failure::refused("meeting_kind", "Jenis rapat tidak dikenal. Pilih dari daftar."))
}

pub(crate) fn show_meeting(desk: &mut Desk, asked: WhichMeeting) -> Result<MeetingView, Failure> {
    let whole = WholeMeeting::read(desk, asked.meeting)?;
    let (days, today) = (desk.workdays()?, desk.today);
    let concerns = ConcernFilter { meeting: Some(asked.meeting), ..ConcernFilter::default() };
    let concerns = desk.read().concerns(&concerns)?.into_iter().map(concern_view).collect();
    let meeting = &whole.summary.meeting;
    let planned = meeting.state == MeetingState::Planned;
    let obstacles = whole.obstacles(&*desk.law()?, &days).into_iter().map(|obstacle| obstacle.message).collect();
    Ok(MeetingView {
        note: meeting.note.clone(),
        people: whole.seats.iter().map(|seat| seat.view()).collect(),
        concerns,
        obstacles,
        can_edit: planned && desk.require_role(Op::SetMeeting).is_ok(),
        agenda: whole
            .agenda
            .into_iter()
            .zip(1_u32..)
            .map(|(name, place)| MeetingCase {
                kept_out: name.kept_out_told(),
                decision: name.record.outcome.map_or("", |outcome| outcome.code()).to_string(),
                note: name.record.note,
                recommendation: name.recommendation,
                line: line_of(name.case, &days, today),
                place,
            })
            .collect(),
        short: short(whole.summary, &days),
    })
}

/// The meeting, as long as it can still be changed.
fn planned(desk: &Desk, id: i64) -> Result<MeetingSummary, Failure> {
    let one = desk.read().meeting(id)?.or_not_found("Rapat", id)?;
    if one.meeting.state != MeetingState::Planned {
        let message =
            format!("Rapat ini {}, sehingga tidak dapat diubah. Buat rapat baru.", one.meeting.state.printed());
        return Err(Failure::refused("meeting_closed", message));
    }
    Ok(one)
}
