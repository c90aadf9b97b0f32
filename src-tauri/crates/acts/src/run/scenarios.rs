//! What-if scenarios: named lists of changes, shown beside the records.

use chrono::NaiveDate;
use mutasi_domain::moves::PlanState;
use mutasi_domain::scenario::{Applied, compare};
use mutasi_domain::staffing::{Balance, Figures, Staffing};
use mutasi_store::{Mode, ScenarioRecord};

use super::changes::{change_of, change_view, told};
use super::plan_view::plan_edited;
use super::plans::draft;
use super::staffing::fault_views;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::op::Op;
use crate::people::People;
use crate::views::balance_view;

pub(crate) fn list_scenarios(desk: &mut Desk, _: Nothing) -> Result<Vec<ScenarioLine>, Failure> {
    let plans = desk.read().plans()?;
    let line = |record: ScenarioRecord| ScenarioLine {
        scenario: record.id,
        name: record.name,
        note: record.note,
        changes: record.changes.len() as u32,
        plans: plans.iter().filter(|plan| plan.scenario == Some(record.id)).map(|plan| plan.name.clone()).collect(),
    };
    Ok(desk.read().scenarios()?.into_iter().map(line).collect())
}

pub(crate) fn new_scenario(desk: &mut Desk, asked: NewScenario) -> Result<ScenarioView, Failure> {
    let name = free_name(desk, &asked.name, None)?;
    let changes = match asked.copy_of {
        Some(id) => desk.read().scenario(id)?.or_not_found("Simulasi", id)?.changes,
        None => Vec::new(),
    };
    let note = asked.note.trim().to_string();
    let scenario = desk.act(Op::NewScenario, Op::NewScenario.label(), Mode::Commit, |tx| {
        Ok(tx.add_scenario(&name, &note, &changes)?)
    })?;
    show_scenario(desk, WhichScenario { scenario, as_of: None })
}

/// A name that no other scenario has.
fn free_name(desk: &Desk, name: &str, own: Option<i64>) -> Result<String, Failure> {
    let name = name.trim().to_string();
    if name.is_empty() {
        let message = "Nama simulasi masih kosong. Isi misalnya Pembangunan Pelabuhan 2027.";
        return Err(Failure::refused("scenario_name", message));
    }
    if desk.read().scenarios()?.iter().any(|known| known.name == name && Some(known.id) != own) {
        let message = format!("Sudah ada simulasi bernama \"{name}\". Pakai nama lain.");
        return Err(Failure::refused("scenario_name", message));
    }
    Ok(name)
}

/// Changes may be kept while they are faulty: the faults are shown at the change, and no plan can use them.
pub(crate) fn edit_scenario(desk: &mut Desk, asked: EditScenario) -> Result<ScenarioView, Failure> {
    let mut record = desk.read().scenario(asked.scenario)?.or_not_found("Simulasi", asked.scenario)?;
    if let Some(name) = &asked.name {
        record.name = free_name(desk, name, Some(record.id))?;
    }
    if let Some(note) = &asked.note {
        record.note = note.trim().to_string();
    }
    if let Some(changes) = asked.changes {
        keep_for_approved_plans(desk, &record)?;
        let people = desk.people()?;
        record.changes = changes.into_iter().map(|change| change_of(change, &people)).collect::<Result<_, _>>()?;
    }
    desk.act(Op::EditScenario, Op::EditScenario.label(), Mode::Commit, |tx| Ok(tx.set_scenario(&record)?))?;
    show_scenario(desk, WhichScenario { scenario: asked.scenario, as_of: asked.as_of })
}

/// A plan that was approved by the need of a scenario keeps that need: what is official is frozen.
fn keep_for_approved_plans(desk: &Desk, record: &ScenarioRecord) -> Result<(), Failure> {
    let plans = desk.read().plans()?;
    let approved = plans.iter().find(|plan| plan.scenario == Some(record.id) && plan.state != PlanState::Draft);
    approved.map_or(Ok(()), |plan| {
        let message = format!(
            "Simulasi \"{}\" dipakai rencana \"{}\" yang sudah disetujui. Salin ke simulasi baru, lalu ubah salinannya.",
            record.name, plan.name
        );
        Err(Failure::refused("scenario_used", message))
    })
}

pub(crate) fn delete_scenario(desk: &mut Desk, asked: WhichScenario) -> Result<ScenarioDeleted, Failure> {
    let record = desk.read().scenario(asked.scenario)?.or_not_found("Simulasi", asked.scenario)?;
    let using = desk.read().plans()?.into_iter().find(|plan| plan.scenario == Some(record.id));
    if let Some(plan) = using {
        let message = format!(
            "Simulasi \"{}\" dipakai rencana \"{}\". Lepaskan dahulu dari rencana itu, lalu hapus.",
            record.name, plan.name
        );
        return Err(Failure::refused("scenario_used", message));
    }
    desk.act(Op::DeleteScenario, Op::DeleteScenario.label(), Mode::Commit, |tx| {
        tx.remove_scenario(asked.scenario)?;
        Ok(())
    })?;
    Ok(ScenarioDeleted { scenario: asked.scenario })
}

/// Lets a draft be judged by the need of a scenario. The scenario must be whole on the day of the plan.
pub(crate) fn use_scenario(desk: &mut Desk, asked: UseScenario) -> Result<PlanEdited, Failure> {
    let plan = draft(&desk.read(), asked.plan)?;
    if let Some(scenario) = asked.scenario {
        desk.frame_in(plan.tmt, Some(scenario))?;
    }
    desk.act(Op::UseScenario, Op::UseScenario.label(), Mode::Commit, |tx| {
        Ok(tx.set_plan_scenario(asked.plan, asked.scenario)?)
    })?;
    plan_edited(desk, asked.plan)
}

pub(crate) fn show_scenario(desk: &mut Desk, asked: WhichScenario) -> Result<ScenarioView, Failure> {
    let day = desk.day(asked.as_of);
    let record = desk.read().scenario(asked.scenario)?.or_not_found("Simulasi", asked.scenario)?;
    let (frame, people) = (desk.frame(day)?, desk.people()?);
    let applied = desk.apply_changes(&record.changes, day)?;
    let (faults, imagined) = match applied {
        Ok(applied) => (Vec::new(), Some(imagined(desk, applied, &record, day)?)),
        Err(faults) => (faults, None),
    };
    let after = imagined.as_ref().map_or(&*frame, |imagined| &imagined.frame);
    let changes = record.changes.iter().map(|change| ChangeLine {
        text: told(change, &record.changes, &frame, &people),
        in_force: change.in_force(day),
        change: change_view(change, &people),
    });
    let (units, positions) = differences(&frame, after);
    Ok(ScenarioView {
        scenario: record.id,
        name: record.name.clone(),
        note: record.note.clone(),
        as_of: day,
        changes: changes.collect(),
        faults: faults
            .into_iter()
            .map(|fault| ScenarioFaultView {
                change: fault.change as u32,
                code: fault.code.into(),
                message: fault.message,
            })
            .collect(),
        before: total(&frame.staffing, &frame, &people, 0),
        after: total(&after.staffing, after, &people, imagined.as_ref().map_or(0, |one| one.displaced)),
        units,
        positions,
        displaced: imagined.as_ref().map_or(0, |one| one.displaced),
        not_reckoned: imagined.as_ref().map_or(0, |one| one.not_reckoned),
        map_faults: fault_views(after),
    })
}

struct Imagined {
    frame: Frame,
    displaced: i64,
    not_reckoned: i64,
}

fn imagined(desk: &mut Desk, applied: Applied, record: &ScenarioRecord, day: NaiveDate) -> Result<Imagined, Failure> {
    let (displaced, not_reckoned) = (applied.displaced.len() as i64, applied.not_recomputed.len() as i64);
    Ok(Imagined { frame: desk.frame_of(applied, day, Some(record.id))?, displaced, not_reckoned })
}

/// People without a seat are those of the records and those whom a change displaces.
fn total(staffing: &Staffing, frame: &Frame, people: &People, displaced: i64) -> StaffingTotal {
    let total = super::staffing::total(staffing, frame, people);
    StaffingTotal { unplaced: total.unplaced + displaced, ..total }
}

fn differences(before: &Frame, after: &Frame) -> (Vec<ScenarioUnit>, Vec<ScenarioPosition>) {
    let compared = compare(&before.staffing, &after.staffing);
    let units = compared.units.into_iter().map(|row| {
        let side =
            |figures: Option<Figures>| balance_view(figures.map_or_else(Balance::default, |figures| figures.balance));
        let of = if row.after.is_some() { after } else { before };
        ScenarioUnit {
            unit: row.id,
            name: of.unit_name(row.id).to_string(),
            depth: of.row(row.id).map_or(0, |row| row.depth as u32),
            before: side(row.before),
            after: side(row.after),
        }
    });
    let positions = compared.positions.into_iter().map(|row| {
        let side = |balance: Option<Balance>| balance_view(balance.unwrap_or_default());
        let of = if row.after.is_some() { after } else { before };
        let position = of.position(row.id);
        ScenarioPosition {
            position: row.id,
            title: position.map_or_else(String::new, |position| position.title.clone()),
            unit_name: position.map_or_else(String::new, |position| of.unit_name(position.unit).to_string()),
            agency: position.map_or_else(String::new, |position| of.agency_name(position.unit).to_string()),
            before: side(row.before),
            after: side(row.after),
        }
    });
    (units.collect(), positions.collect())
}
