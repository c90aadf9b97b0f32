//! Lists of cases.

use mutasi_domain::cases::CaseState;
use mutasi_domain::identity::strip;
use mutasi_store::{CaseFilter, CaseSummary};

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::workdays::WorkDays;

pub(crate) fn list_cases(desk: &mut Desk, asked: ListCases) -> Result<CasesView, Failure> {
    let filter = filter(desk, asked)?;
    let cases = lines_of(desk, &filter)?;
    cases_view(desk, cases)
}

/// Lines with the counts around them.
pub(super) fn cases_view(desk: &Desk, cases: Vec<CaseLine>) -> Result<CasesView, Failure> {
    let counts = desk.read().case_counts(desk.today)?.into_iter().filter(|(state, _)| !state.is_ended());
    let officers = desk.read().accounts()?.into_iter();
    let may = Op::AssignCases.roles();
    Ok(CasesView {
        cases,
        counts: counts
            .map(|(state, (cases, late))| StateCount { state: state.code().to_string(), cases, late })
            .collect(),
        officers: officers
            .filter(|account| account.roles.iter().any(|role| may.contains(role)))
            .map(|account| account.name)
            .collect(),
    })
}

fn filter(desk: &mut Desk, asked: ListCases) -> Result<CaseFilter, Failure> {
    let state = |code: &String| {
        CaseState::from_code(code)
            .ok_or_else(|| Failure::refused("case_state", format!("Status {code} tidak dikenal. Pilih dari daftar.")))
    };
    let mut states: Vec<CaseState> = asked.states.iter().map(state).collect::<Result<_, _>>()?;
    if states.is_empty() && !asked.ended {
        states = CaseState::all().filter(|state| !state.is_ended()).collect();
    }
    let staff = asked
        .nip
        .map(|nip| {
            let nip = strip(&nip);
            desk.people()?.by_nip(&nip).map(|record| record.id).or_not_found("Pegawai dengan NIP", &nip)
        })
        .transpose()?;
    Ok(CaseFilter { states, cases: Vec::new(), plan: asked.plan, officer: asked.officer, staff })
}

/// Lines of the cases that a filter leaves, the one that is due first at the top.
pub(crate) fn lines_of(desk: &mut Desk, filter: &CaseFilter) -> Result<Vec<CaseLine>, Failure> {
    let days = desk.workdays()?;
    let today = desk.today;
    let summaries = desk.read().case_summaries(filter, today)?;
    // The reminder of a day is counted once, not for every case.
    let mut known = std::collections::BTreeMap::new();
    let urgency = |due| *known.entry(due).or_insert_with(|| days.urgency(today, due));
    Ok(summaries.into_iter().map(lines(urgency)).collect())
}

fn lines(mut urgency: impl FnMut(chrono::NaiveDate) -> &'static str) -> impl FnMut(CaseSummary) -> CaseLine {
    move |summary| {
        let urgency = summary.case.due.filter(|_| !summary.case.state.is_ended()).map_or("", &mut urgency);
        line(summary, urgency)
    }
}

/// One line by itself.
pub(crate) fn line_of(summary: CaseSummary, days: &WorkDays, today: chrono::NaiveDate) -> CaseLine {
    lines(|due| days.urgency(today, due))(summary)
}

fn line(summary: CaseSummary, urgency: &str) -> CaseLine {
    let case = summary.case;
    let outside = case.outside.as_ref();
    let coming = outside.filter(|outside| outside.entering);
    let leaving = outside.filter(|outside| !outside.entering);
    CaseLine {
        case: case.id,
        nip: summary.nip,
        name: summary.name,
        golongan: summary.rank,
        from_title: coming.map_or(summary.from_title, |outside| outside.post.clone()),
        from_unit: coming.map_or(summary.from_unit, |outside| outside.name.clone()),
        to_title: leaving.map_or(summary.to_title, |outside| outside.post.clone()),
        to_unit: leaving.map_or(summary.to_unit, |outside| outside.name.clone()),
        state: case.state.code().to_string(),
        holder: case.state.holder().map_or("", |holder| holder.code()).to_string(),
        since: case.since,
        due: case.due,
        urgency: urgency.to_string(),
        blocked: if case.state.is_ended() { String::new() } else { case.blocked },
        officer: case.officer,
        own_request: case.own_request,
        request: case.request,
        plan: summary.plan,
        plan_name: summary.plan_name,
        move_id: summary.move_id,
        decree: summary.decree,
        tmt: summary.tmt,
        objections: summary.objections,
        step: case.step,
    }
}
