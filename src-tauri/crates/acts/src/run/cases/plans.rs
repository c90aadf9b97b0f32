//! What happens to the cases of a plan when the plan is approved, decreed, corrected or revoked. Each is called inside the
//! act that does it, so that a case and its decree never tell two stories.

use std::sync::Arc;

use chrono::NaiveDate;
use mutasi_domain::case_task::TaskKind;
use mutasi_domain::cases::{CaseState, StepKind};
use mutasi_domain::request::RequestState;
use mutasi_store::{CaseRecord, CaseTaskRecord, Writer};

use super::decide::refresh_blocked;
use super::effects::set_request_state;
use super::ground::Situation;
use super::open::{carry, case_of_move};
use super::steps::{Actor, NewStep, take_step};
use crate::check::{Judged, JudgedMove};
use crate::contract::Failure;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::ground::Ground;

/// What is said with the step that an act about a plan writes.
#[derive(Clone)]
pub(crate) struct Told {
    actor: Actor,
    /// The facts of today.
    ground: Arc<Ground>,
    today: NaiveDate,
    /// Number and day of the paper that does it.
    letter: String,
    letter_day: Option<NaiveDate>,
    note: String,
    /// Last day of what comes next.
    due: Option<NaiveDate>,
    /// Last days for the national data and the stop of the salary.
    siasn: NaiveDate,
    skpp: NaiveDate,
}

impl Told {
    /// Whoever sits at the desk says it today; `deadline` is the dated value that says how long what comes next may take.
    pub(crate) fn today(desk: &mut Desk, deadline: Option<&str>) -> Result<Self, Failure> {
        let (today, days) = (desk.today, desk.workdays()?);
        Ok(Self {
            actor: Actor::at(desk)?,
            ground: desk.ground(today, None)?,
            today,
            letter: String::new(),
            letter_day: None,
            note: String::new(),
            due: deadline.map(|key| days.due(key, today).day),
            siasn: days.due("deadline.siasn", today).day,
            skpp: days.due("deadline.skpp", today).day,
        })
    }

    pub(crate) fn with_letter(&self, number: &str, day: NaiveDate) -> Self {
        Self { letter: number.to_string(), letter_day: Some(day), ..self.clone() }
    }

    pub(crate) fn with_note(self, note: &str) -> Self {
        Self { note: note.to_string(), ..self }
    }
}

/// Every case of an approved plan goes on to its number. A move without one gets its case now: it went the short way.
pub(crate) fn approved(tx: &Writer<'_>, judged: &Judged, told: &Told) -> Result<(), Failure> {
    for one in &judged.moves {
        match one.record.case {
            Some(case) => step(tx, case, StepKind::Approve, CaseState::Numbering, told)?,
            None => {
                let case = case_of_move(&one.record, &judged.plan.name, told.today);
                let state = (CaseState::Numbering, told.due);
                carry(tx, &told.ground, one.record.id, case, &told.actor, state, told.today)?;
            }
        }
    }
    Ok(())
}

/// The approval was taken back. A case that only the approval had opened ends with it, and its move is free again: the
/// plan is the draft that it was.
pub(crate) fn withdrawn(tx: &Writer<'_>, plan: i64, told: &Told) -> Result<(), Failure> {
    for (move_id, (case, state)) in tx.case_states(plan)? {
        if state != CaseState::Numbering {
            continue;
        }
        let went_the_short_way = tx.case_steps(case)?.first().is_some_and(|first| first.to == CaseState::Numbering);
        if went_the_short_way {
            step(tx, case, StepKind::Withdraw, CaseState::Cancelled, told)?;
            tx.unlink_case(move_id)?;
        } else {
            step(tx, case, StepKind::Withdraw, CaseState::Approval, told)?;
        }
    }
    Ok(())
}

/// The decree of a move stands; its request is granted.
pub(crate) fn decreed(tx: &Writer<'_>, one: &JudgedMove, plan: &str, told: &Told) -> Result<(), Failure> {
    // A plan that was approved before cases were kept has moves without one.
    let case = match tx.case_of_move(one.record.id)? {
        Some(case) => case,
        None => {
            let case = case_of_move(&one.record, plan, told.today);
            let state = (CaseState::Numbering, None);
            carry(tx, &told.ground, one.record.id, case, &told.actor, state, told.today)?
        }
    };
    step(tx, case, StepKind::Decree, CaseState::Decreed, told)?;
    keep_records(tx, case, one, told)?;
    settle(tx, case, RequestState::Granted, told)
}

/// After a decree the national data are brought up to date, and the other government stops the salary (handbook 8.2).
fn keep_records(tx: &Writer<'_>, case: i64, one: &JudgedMove, told: &Told) -> Result<(), Failure> {
    let (siasn, skpp) = (told.siasn, told.skpp);
    let across = one.record.outside.is_some();
    for (kind, title, due) in [
        (TaskKind::Siasn, "Mutakhirkan data pegawai di SIASN", Some(siasn)),
        (TaskKind::Skpp, "Pastikan SKPP dari instansi asal terbit", across.then_some(skpp)),
    ] {
        let Some(due) = due else { continue };
        tx.set_case_task(&CaseTaskRecord {
            id: 0,
            case,
            kind,
            title: title.to_string(),
            holder: told.actor.account.clone(),
            due,
            done: None,
            note: String::new(),
            evaluation: None,
            account: told.actor.account.clone(),
        })?;
    }
    Ok(())
}

/// A decree was corrected: the case stays where it is, and knows.
pub(crate) fn amended(tx: &Writer<'_>, move_id: i64, told: &Told) -> Result<(), Failure> {
    let Some(id) = tx.case_of_move(move_id)? else { return Ok(()) };
    let state = tx.case(id)?.or_not_found("Usulan", id)?.state;
    step(tx, id, StepKind::Amend, state, told)
}

/// A decree was revoked: the case has ended, and the request waits again.
pub(crate) fn revoked(tx: &Writer<'_>, move_id: i64, told: &Told) -> Result<(), Failure> {
    let Some(id) = tx.case_of_move(move_id)? else { return Ok(()) };
    step(tx, id, StepKind::Revoke, CaseState::Revoked, told)?;
    settle(tx, id, RequestState::Open, told)
}

fn step(tx: &Writer<'_>, id: i64, kind: StepKind, to: CaseState, told: &Told) -> Result<(), Failure> {
    let case = tx.case(id)?.or_not_found("Usulan", id)?;
    let stays = case.state == to;
    let situation = Situation::of(tx, case, told.today)?;
    let case: &CaseRecord = &situation.case;
    let step = NewStep {
        letter: told.letter.clone(),
        letter_day: told.letter_day,
        note: told.note.clone(),
        due: if stays { case.due } else { told.due },
        ..NewStep::new(kind, to, told.today)
    };
    take_step(tx, case, &told.actor, step, &situation.sealed(&told.ground, told.today))?;
    refresh_blocked(tx, &told.ground, id, told.today)
}

fn settle(tx: &Writer<'_>, case: i64, state: RequestState, told: &Told) -> Result<(), Failure> {
    match tx.case(case)?.and_then(|case| case.request) {
        Some(request) => set_request_state(tx, request, state, told.today, ""),
        None => Ok(()),
    }
}
