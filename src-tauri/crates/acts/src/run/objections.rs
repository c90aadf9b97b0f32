//! Objections of a person against the decree: recorded with their deadlines, decided by the PPK.

use mutasi_domain::cases::{CaseState, StepKind};
use mutasi_domain::objection::ObjectionDecision;
use mutasi_domain::words;
use mutasi_store::{CaseFilter, Mode, ObjectionFilter, ObjectionRecord, ObjectionSummary};
use serde_json::json;

use super::cases::{Actor, NewStep, Situation, show_case, take_step};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

pub(crate) fn list_objections(desk: &mut Desk, asked: ListObjections) -> Result<Vec<ObjectionView>, Failure> {
    let filter = ObjectionFilter { plan: asked.plan, decided: asked.decided, ..ObjectionFilter::default() };
    views(desk, &filter)
}

/// Every objection of a case.
pub(super) fn objections_of_case(desk: &Desk, case: i64) -> Result<Vec<ObjectionView>, Failure> {
    views(desk, &ObjectionFilter { case: Some(case), decided: true, ..ObjectionFilter::default() })
}

fn views(desk: &Desk, filter: &ObjectionFilter) -> Result<Vec<ObjectionView>, Failure> {
    let today = desk.today;
    Ok(desk.read().objections(filter)?.into_iter().map(|one| view(one, today)).collect())
}

fn view(one: ObjectionSummary, today: chrono::NaiveDate) -> ObjectionView {
    let next = next(&one);
    let objection = one.objection;
    ObjectionView {
        in_time: objection.in_time(),
        late: objection.decision.is_none() && objection.due < today,
        id: objection.id,
        case: objection.case,
        nip: one.nip,
        name: one.name,
        day: objection.day,
        limit: objection.limit,
        letter: objection.letter,
        grounds: objection.grounds,
        due: objection.due,
        decision: objection.decision.map_or("", ObjectionDecision::code).to_string(),
        decided: objection.decided,
        reason: objection.reason,
        decision_letter: objection.decision_letter,
        next,
        decree: one.decree,
    }
}

/// An upheld objection is empty as long as the decree stands as it was.
fn next(one: &ObjectionSummary) -> String {
    match one.objection.decision {
        Some(ObjectionDecision::Upheld) if !one.amended => {
            format!("Cabut SK {}, atau terbitkan SK perbaikan.", one.decree_number)
        }
        Some(ObjectionDecision::PartlyUpheld) if !one.amended => {
            format!("Terbitkan SK perbaikan atas SK {}, atau cabut SK itu.", one.decree_number)
        }
        _ => String::new(),
    }
}

pub(crate) fn file_objection(desk: &mut Desk, asked: FileObjection) -> Result<CaseView, Failure> {
    desk.require_role(Op::FileObjection)?;
    let filter = CaseFilter { cases: vec![asked.case], ..CaseFilter::default() };
    let summary = desk.read().case_summaries(&filter, desk.today)?.pop().or_not_found("Usulan", asked.case)?;
    let decreed = summary.decreed.filter(|_| summary.case.state.is_decreed()).ok_or_else(|| {
        let message = "Usulan ini belum mempunyai SK yang berlaku. Keberatan dicatat sesudah SK terbit; tunggu SK-nya.";
        Failure::refused("objection_no_decree", message)
    })?;
    let grounds = asked.grounds.trim().to_string();
    if grounds.is_empty() {
        return Err(Failure::refused("grounds_missing", "Alasan keberatan masih kosong. Tulis alasannya."));
    }
    if asked.day > desk.today {
        return Err(Failure::refused("date_in_future", "Hari keberatan di masa depan. Periksa tanggalnya."));
    }
    let received = desk.read().delivered(asked.case)?.unwrap_or(decreed);
    if asked.day < received {
        let message =
            format!("Keberatan tertanggal sebelum SK diterima ({}). Periksa tanggalnya.", words::date(received));
        return Err(Failure::refused("objection_day", message));
    }
    if let Some(open) = objections_of_case(desk, asked.case)?.iter().find(|one| one.decision.is_empty()) {
        let message = format!(
            "Keberatan {} yang masuk {} belum diputus. Tunggu putusannya; jangan mencatat dua kali.",
            open.name,
            words::date(open.day)
        );
        return Err(Failure::refused("objection_open", message));
    }
    let days = desk.workdays()?;
    let new = ObjectionRecord {
        id: 0,
        case: asked.case,
        day: asked.day,
        limit: days.due("deadline.objection", received).day,
        letter: asked.letter.trim().to_string(),
        grounds,
        due: days.due("deadline.objection_decision", asked.day).day,
        decision: None,
        decided: None,
        reason: String::new(),
        decision_letter: String::new(),
        account: desk.account.clone(),
    };
    let mut step = beside(StepKind::Object, summary.case.state, summary.case.due, asked.day);
    step.note.clone_from(&new.grounds);
    step.letter.clone_from(&new.letter);
    step.details.insert("batas pengajuan".into(), json!(words::date(new.limit)));
    step.details.insert("tepat waktu".into(), json!(new.in_time()));
    step.details.insert("batas putusan".into(), json!(words::date(new.due)));
    let (actor, situation, facts) = known(desk, StepKind::Object, summary.case)?;
    desk.act(Op::FileObjection, Op::FileObjection.label(), Mode::Commit, |tx| {
        tx.add_objection(&new)?;
        take_step(tx, &situation.case, &actor, step, &facts)?;
        Ok(())
    })?;
    show_case(desk, WhichCase { case: asked.case })
}

pub(crate) fn decide_objection(desk: &mut Desk, asked: DecideObjection) -> Result<CaseView, Failure> {
    desk.require_role(Op::DecideObjection)?;
    let known_one = desk.read().objection(asked.objection)?.or_not_found("Keberatan", asked.objection)?;
    desk.keep_apart(&[known_one.staff])?;
    let one = &known_one.objection;
    if let (Some(decision), Some(day)) = (one.decision, one.decided) {
        let message = format!(
            "Keberatan ini sudah diputus {} pada {}. Muat daftarnya lagi.",
            decision.printed(),
            words::date(day)
        );
        return Err(Failure::refused("objection_decided", message));
    }
    let decision = ObjectionDecision::from_code(&asked.decision)
        .ok_or_else(|| Failure::refused("objection_decision", "Putusan keberatan tidak dikenal. Pilih dari daftar."))?;
    if !decision.fits(one.in_time()) {
        let limit = words::date(one.limit);
        let message = if one.in_time() {
            format!(
                "Keberatan ini masuk tepat waktu (paling lambat {limit}). Pilih dikabulkan, dikabulkan sebagian, atau ditolak."
            )
        } else {
            format!("Keberatan ini masuk sesudah batasnya ({limit}). Pilih putusan tidak diterima.")
        };
        return Err(Failure::refused("objection_decision", message));
    }
    let reason = asked.reason.trim().to_string();
    if reason.is_empty() {
        return Err(Failure::refused("reason_missing", "Alasan putusan masih kosong. Tulis alasannya."));
    }
    if asked.day > desk.today {
        return Err(Failure::refused("date_in_future", "Hari putusan di masa depan. Periksa tanggalnya."));
    }
    if asked.day < one.day {
        let message =
            format!("Putusan tertanggal sebelum keberatan masuk ({}). Periksa tanggalnya.", words::date(one.day));
        return Err(Failure::refused("days_reversed", message));
    }
    let decided = ObjectionRecord {
        decision: Some(decision),
        decided: Some(asked.day),
        reason,
        decision_letter: asked.letter.trim().to_string(),
        ..one.clone()
    };
    let case = desk.read().case(one.case)?.or_not_found("Usulan", one.case)?;
    let mut step = beside(StepKind::DecideObjection, case.state, case.due, asked.day);
    step.decision = decision.code().to_string();
    step.note.clone_from(&decided.reason);
    step.letter.clone_from(&decided.decision_letter);
    step.details.insert("keberatan masuk".into(), json!(words::date(one.day)));
    let (actor, situation, facts) = known(desk, StepKind::DecideObjection, case)?;
    desk.act(Op::DecideObjection, Op::DecideObjection.label(), Mode::Commit, |tx| {
        tx.decide_objection(&decided)?;
        take_step(tx, &situation.case, &actor, step, &facts)?;
        Ok(())
    })?;
    show_case(desk, WhichCase { case: decided.case })
}

/// A step beside the state: the case stays where it is, and so does what it waits for.
fn beside(kind: StepKind, state: CaseState, due: Option<chrono::NaiveDate>, day: chrono::NaiveDate) -> NewStep {
    NewStep { due, ..NewStep::new(kind, state, day) }
}

/// Who takes the step, the case, and what is known of it today.
fn known(
    desk: &mut Desk,
    step: StepKind,
    case: mutasi_store::CaseRecord,
) -> Result<(Actor, Situation, String), Failure> {
    let actor = Actor::of(desk, step)?;
    let situation = Situation::read(desk, case)?;
    let ground = desk.ground(desk.today, None)?;
    let facts = situation.sealed(&ground, desk.today);
    Ok((actor, situation, facts))
}
