//! A plan beside what came of it, on one page.

use std::collections::BTreeSet;

use mutasi_domain::cases::CaseState;
use mutasi_domain::lessons::tally;
use mutasi_store::Decreed;

use super::evaluations::Indices;
use super::lessons::Outcomes;
use super::trainings::training_figures;
use crate::contract::*;
use crate::desk::Desk;
use crate::views::balance_view;

pub(crate) fn plan_outcome(desk: &mut Desk, asked: WhichPlan) -> Result<PlanOutcome, Failure> {
    let judged = desk.judge(asked.plan)?;
    let plan = &judged.plan;
    let (found, moved) = Outcomes::read(desk, &AskLessons { plan: Some(plan.id), ..AskLessons::default() })?;
    let cases: BTreeSet<i64> = moved.cases.keys().copied().collect();
    let count = |is: &dyn Fn(CaseState) -> bool| moved.cases.values().filter(|case| is(case.state)).count() as u32;
    let training = training_figures(&desk.read().courses(None)?, |case| cases.contains(&case));
    let objections = desk.read().objection_counts()?;
    let (concerns, changed) = desk.read().concern_counts(plan.id)?;
    let [rose, stayed, fell, _] = tally(found.outcomes.iter()).trends;
    let (today, indices) = (desk.frame(desk.today)?, Indices::read(desk)?);
    let unit = |unit: i64| {
        let (before, after) = judged.unit_change(unit);
        let (index_before, index_after) = indices.around(&judged.ground.frame, unit, plan.tmt);
        PlannedOutcome {
            unit: judged.ground.frame.unit_name(unit).to_string(),
            unit_id: unit,
            before: balance_view(before),
            planned: balance_view(after),
            today: balance_view(today.unit_balance(unit)),
            index_before: index_before.map(|record| record.value),
            index_after: index_after.map(|record| record.value),
        }
    };
    Ok(PlanOutcome {
        plan: plan.id,
        name: plan.name.clone(),
        tmt: plan.tmt,
        moves: judged.moves.len() as u32,
        decreed: judged.decreed.len() as u32,
        revoked: judged.decreed.values().filter(|decreed| **decreed == Decreed::Revoked).count() as u32,
        on_duty: count(&|state| matches!(state, CaseState::Monitoring | CaseState::Finished)),
        finished: count(&|state| state == CaseState::Finished),
        objections: objections.iter().filter(|(case, _)| cases.contains(case)).map(|(_, count)| count).sum(),
        concerns,
        changed,
        evaluated: found.outcomes.len() as u32,
        rose,
        stayed,
        fell,
        training_planned: training.planned,
        training_done: training.done,
        units: judged.touched_units().into_iter().map(unit).collect(),
    })
}
