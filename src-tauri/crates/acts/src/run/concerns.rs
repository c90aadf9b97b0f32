//! What people are afraid of when a plan moves them, what they were told, and what the plan changed because of it.

use mutasi_domain::concern::ConcernKind;
use mutasi_domain::meeting::MeetingState;
use mutasi_store::{ConcernFilter, ConcernRecord, ConcernSummary, Mode};

use super::person_file::person;
use crate::contract::{ConcernKind as KindCount, *};
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

pub(crate) fn list_concerns(desk: &mut Desk, asked: ListConcerns) -> Result<ConcernsView, Failure> {
    if let Some(plan) = asked.plan {
        desk.read().plan(plan)?.or_not_found("Rencana", plan)?;
    }
    let known = desk.read().concerns(&ConcernFilter { plan: asked.plan, ..ConcernFilter::default() })?;
    let count = |kind: ConcernKind| {
        let of_kind = || known.iter().map(|one| &one.concern).filter(move |one| one.kind == kind);
        KindCount {
            kind: kind.code().to_string(),
            concerns: of_kind().count() as u32,
            answered: of_kind().filter(|one| one.answered.is_some()).count() as u32,
            changed: of_kind().filter(|one| !one.change.is_empty()).count() as u32,
        }
    };
    let kinds = ConcernKind::all().map(count).collect();
    Ok(ConcernsView { concerns: known.into_iter().map(concern_view).collect(), kinds })
}

pub(super) fn concern_view(one: ConcernSummary) -> ConcernView {
    let concern = one.concern;
    ConcernView {
        id: concern.id,
        plan: concern.plan,
        plan_name: one.plan_name,
        nip: one.nip,
        name: one.name,
        meeting: concern.meeting,
        kind: concern.kind.code().to_string(),
        words: concern.words,
        day: concern.day,
        answer: concern.answer,
        answered: concern.answered,
        change: concern.change,
    }
}

pub(crate) fn set_concern(desk: &mut Desk, asked: SetConcern) -> Result<ConcernsView, Failure> {
    desk.require_role(Op::SetConcern)?;
    let kind = ConcernKind::from_code(&asked.kind)
        .ok_or_else(|| Failure::refused("concern_kind", "Jenis kekhawatiran tidak dikenal. Pilih dari daftar."))?;
    let (plan, day, today) = (asked.plan, asked.day, desk.today);
    let name = desk.read().plan(plan)?.or_not_found("Rencana", plan)?.name;
    let record = person(desk, &asked.nip)?;
    if !desk.read().moves(plan)?.iter().any(|one| one.staff == record.id) {
        let message =
            format!("{} tidak ada di rencana {name}. Pilih orang dari rencana itu.", record.staff.full_name());
        return Err(Failure::refused("concern_not_in_plan", message));
    }
    if let Some(id) = asked.meeting {
        let meeting = desk.read().meeting(id)?.or_not_found("Rapat", id)?.meeting;
        if meeting.plan.is_some_and(|other| other != plan) || meeting.state == MeetingState::Cancelled {
            let message = "Rapat itu dibatalkan atau milik rencana lain. Pilih rapat dari rencana ini.";
            return Err(Failure::refused("concern_meeting", message));
        }
    }
    let words = asked.words.trim().to_string();
    if words.is_empty() {
        return Err(Failure::refused("concern_empty", "Isi kekhawatiran masih kosong. Tulis apa yang disampaikan."));
    }
    let answer = asked.answer.trim().to_string();
    let answered = (!answer.is_empty()).then(|| asked.answered.unwrap_or(today));
    if asked.answered.is_some() && answer.is_empty() {
        return Err(Failure::refused(
            "answer_empty",
            "Tanggal jawaban diisi, tetapi jawabannya kosong. Isi jawabannya.",
        ));
    }
    if day > today || answered.is_some_and(|answered| answered > today) {
        return Err(Failure::refused("date_in_future", "Tanggalnya di masa depan. Periksa tanggalnya."));
    }
    if answered.is_some_and(|answered| answered < day) {
        let message = "Tanggal jawaban lebih awal dari hari penyampaian. Betulkan tanggalnya.";
        return Err(Failure::refused("days_reversed", message));
    }
    if let Some(id) = asked.id {
        desk.read().concern(id)?.or_not_found("Kekhawatiran", id)?;
    }
    let one = ConcernRecord {
        id: asked.id.unwrap_or_default(),
        plan,
        staff: record.id,
        meeting: asked.meeting,
        kind,
        words,
        day,
        answer,
        answered,
        change: asked.change.trim().to_string(),
        account: desk.account.clone(),
    };
    desk.act(Op::SetConcern, Op::SetConcern.label(), Mode::Commit, |tx| Ok(tx.set_concern(&one)?))?;
    list_concerns(desk, ListConcerns { plan: Some(plan) })
}

pub(crate) fn remove_concern(desk: &mut Desk, asked: RemoveConcern) -> Result<ConcernsView, Failure> {
    desk.require_role(Op::RemoveConcern)?;
    let plan = desk.read().concern(asked.id)?.or_not_found("Kekhawatiran", asked.id)?.concern.plan;
    desk.act(Op::RemoveConcern, Op::RemoveConcern.label(), Mode::Commit, |tx| Ok(tx.remove_concern(asked.id)?))?;
    list_concerns(desk, ListConcerns { plan: Some(plan) })
}
