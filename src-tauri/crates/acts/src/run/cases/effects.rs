//! What a step brings with it beyond its case: the plans that carry the case, the request that it came from.

use chrono::NaiveDate;
use mutasi_domain::cases::{CaseState, StepKind};
use mutasi_domain::moves::Consent;
use mutasi_domain::parameter::{Law, ascending};
use mutasi_domain::request::RequestState;
use mutasi_store::{RequestRecord, Writer};

use super::choices::Asked;
use super::decide::refresh_blocked;
use super::ground::Situation;
use super::steps::Actor;
use crate::contract::Failure;
use crate::run::evaluations::begin_evaluations;

/// A step that was taken, as far as others are concerned.
pub(crate) struct After {
    pub(crate) kind: StepKind,
    pub(crate) to: CaseState,
    pub(crate) note: String,
    pub(crate) day: NaiveDate,
}

pub(crate) fn follow(tx: &Writer<'_>, one: &Asked<'_>, after: &After, actor: &Actor) -> Result<(), Failure> {
    let case = &one.situation.case;
    match after.to {
        CaseState::Returned | CaseState::Rejected | CaseState::Postponed | CaseState::Cancelled => {
            leave_drafts(tx, case.id)?;
        }
        _ => {}
    }
    if matches!(after.kind, StepKind::Answer | StepKind::Correct) {
        let now = Situation::of(tx, case.clone(), one.today)?;
        share_consents(tx, case.id, &now.consents(), &actor.account)?;
    }
    if let Some(request) = case.request {
        settle(tx, request, after)?;
    }
    if after.kind == StepKind::ReportDuty
        && let Some(tmt) = one.summary.tmt
    {
        begin_following(tx, one, tmt)?;
    }
    refresh_blocked(tx, one.ground, case.id, one.today)
}

/// A case that is no longer under way is in no draft.
fn leave_drafts(tx: &Writer<'_>, case: i64) -> Result<(), Failure> {
    for (id, _, draft) in tx.moves_of_case(case)? {
        if draft {
            tx.remove_move(id)?;
        }
    }
    Ok(())
}

/// The moves of drafts carry what was answered about their case, and nothing else.
pub(crate) fn share_consents(tx: &Writer<'_>, case: i64, consents: &[Consent], account: &str) -> Result<(), Failure> {
    for (id, _, draft) in tx.moves_of_case(case)? {
        if draft {
            tx.forget_consents(id)?;
            for consent in consents {
                tx.set_consent(id, consent, account)?;
            }
        }
    }
    Ok(())
}

/// The request lives as its case does: what is rejected is answered, what is given up waits again.
fn settle(tx: &Writer<'_>, request: i64, after: &After) -> Result<(), Failure> {
    let state = match after.to {
        CaseState::Rejected => RequestState::Rejected,
        CaseState::Cancelled | CaseState::Revoked => RequestState::Open,
        CaseState::Decreed => RequestState::Granted,
        _ => return Ok(()),
    };
    set_request_state(tx, request, state, after.day, &after.note)
}

/// Says how far a request has come.
pub(crate) fn set_request_state(
    tx: &Writer<'_>,
    request: i64,
    state: RequestState,
    day: NaiveDate,
    note: &str,
) -> Result<(), Failure> {
    let Some(known) = tx.request(request)? else { return Ok(()) };
    let decided = (!state.is_open()).then_some(day);
    tx.settle_request(&RequestRecord { state, decided, note: note.to_string(), ..known })?;
    Ok(())
}

/// Evaluations come into being with the beginning of duty (handbook 8.3).
fn begin_following(tx: &Writer<'_>, one: &Asked<'_>, tmt: NaiveDate) -> Result<(), Failure> {
    begin_evaluations(tx, one.situation.case.id, tmt, &evaluation_months(&one.ground.law))
}

/// Months after the TMT on which a moved person is evaluated.
pub(super) fn evaluation_months(law: &Law) -> Vec<u32> {
    ascending(law.text("evaluation.months")).unwrap_or_default()
}
