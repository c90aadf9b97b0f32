//! Evaluations in a list.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::evaluation::{FollowUp, RaterRole};
use mutasi_store::{EvaluationRecord, FormRecord};

use super::super::moved::Moved;
use super::figures::together;
use crate::contract::*;
use crate::desk::Desk;
use crate::workdays::WorkDays;

/// What a closed evaluation is told as.
pub(super) const CLOSED: &str = "closed";

pub(crate) fn list_evaluations(desk: &mut Desk, asked: ListEvaluations) -> Result<Vec<EvaluationLine>, Failure> {
    lines(desk, None, asked.plan, asked.closed)
}

/// Every evaluation of one case.
pub(crate) fn evaluations_of_case(desk: &mut Desk, case: i64) -> Result<Vec<EvaluationLine>, Failure> {
    lines(desk, Some(case), None, true)
}

fn lines(desk: &mut Desk, case: Option<i64>, plan: Option<i64>, closed: bool) -> Result<Vec<EvaluationLine>, Failure> {
    let moved = Moved::read(desk, case, plan)?;
    let (law, days, today) = (desk.law()?, desk.workdays()?, desk.today);
    let records = desk.read().evaluations(closed, case)?;
    let forms = desk.read().evaluation_forms(closed, case)?;
    // Thousands are due on a few days.
    let mut known: BTreeMap<NaiveDate, &str> = BTreeMap::new();
    let line = |record: EvaluationRecord| {
        let of = moved.cases.get(&record.case)?;
        // What has ended before it was evaluated is not waited for.
        if record.closed.is_none() && of.state.is_ended() {
            return None;
        }
        let forms = forms.get(&record.id).map(Vec::as_slice).unwrap_or_default();
        let total = if record.closed.is_some() { record.total } else { together(forms, &law).total };
        let urgency = *known.entry(record.due).or_insert_with(|| urgency_of(&record, &days, today));
        line(&record, forms, &moved, total, if record.closed.is_some() { CLOSED } else { urgency })
    };
    Ok(records.into_iter().filter_map(line).collect())
}

/// How close an open evaluation is.
pub(super) fn urgency_of(record: &EvaluationRecord, days: &WorkDays, today: NaiveDate) -> &'static str {
    Some(days.urgency(today, record.due)).filter(|told| !told.is_empty()).unwrap_or("later")
}

/// None where the case has no day of effect.
pub(super) fn line(
    record: &EvaluationRecord,
    forms: &[FormRecord],
    moved: &Moved,
    total: Option<f64>,
    urgency: &str,
) -> Option<EvaluationLine> {
    let of = moved.cases.get(&record.case)?;
    let count = |role| forms.iter().filter(|form| form.role == role && form.answers.is_some()).count() as u32;
    let (superior, peers, own) = (count(RaterRole::Superior), count(RaterRole::Peer), count(RaterRole::Own));
    Some(EvaluationLine {
        evaluation: record.id,
        case: record.case,
        nip: moved.nip(of),
        name: moved.name(of),
        position: moved.title(of),
        unit: moved.unit(of).to_string(),
        tmt: of.tmt?,
        months: record.months,
        due: record.due,
        urgency: urgency.to_string(),
        printed: forms.len() as u32,
        taken: superior + peers + own,
        superior: superior > 0,
        peers,
        own: own > 0,
        total,
        follow_up: record.follow_up.map_or("", FollowUp::code).to_string(),
    })
}
