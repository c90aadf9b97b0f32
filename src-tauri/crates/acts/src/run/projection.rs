//! Five years ahead: who leaves, who is expected, and what is then missing.

use std::collections::BTreeSet;

use mutasi_domain::projection::{Projected, YEARS, projection as project};
use mutasi_domain::retirement::{LeavingReason, retirement_age};
use mutasi_store::{EntryRecord, Mode};

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::holders::holders;
use crate::op::Op;

pub(crate) fn projection(desk: &mut Desk, asked: AskProjection) -> Result<ProjectionView, Failure> {
    let day = desk.day(asked.as_of);
    let (law, frame, people) = (desk.law_on(day)?, desk.frame(day)?, desk.people()?);
    let need = frame.needs.iter().map(|(position, need)| (*position, need.people)).collect();
    let entries: Vec<_> = desk
        .read()
        .planned_entries()?
        .into_iter()
        .map(|entry| mutasi_domain::projection::PlannedEntry {
            position: entry.position,
            day: entry.day,
            people: entry.people,
        })
        .collect();
    let holders = holders(&people, &frame, &law);
    let projected = project(&frame.units, &frame.positions, &need, &holders, &entries, day);
    let scope = frame.scope(asked.unit)?;
    let inside = |unit: i64| scope.as_ref().is_none_or(|scope| scope.contains(&unit));
    let total = match asked.unit {
        Some(unit) => projected.units.iter().find(|row| row.unit == unit).map_or(projected.total, |row| row.figures),
        None => projected.total,
    };
    let unit = |row: &mutasi_domain::projection::UnitProjection| {
        let unit = frame.unit(row.unit)?;
        Some(ProjectedUnit {
            unit: unit.id,
            code: unit.code.clone(),
            name: unit.name.clone(),
            depth: row.depth as u32,
            parent: unit.parent,
            figures: figures(&row.figures),
        })
    };
    let positions = frame.positions.iter().zip(&projected.positions).filter(|(position, _)| inside(position.unit));
    Ok(ProjectionView {
        as_of: day,
        years: (0..YEARS as i32).map(|year| projected.first_year + year).collect(),
        total: figures(&total),
        units: projected.units.iter().filter(|row| inside(row.unit)).filter_map(unit).collect(),
        positions: positions
            .map(|(position, row)| ProjectedPosition {
                position: position.id,
                unit: position.unit,
                title: position.title.clone(),
                level: position.level.code().to_string(),
                class: position.class,
                figures: figures(&row.figures),
            })
            .collect(),
    })
}

fn figures(of: &Projected) -> ProjectedFigures {
    ProjectedFigures {
        need: of.need,
        held: of.held(),
        pns: of.pns,
        pppk: of.pppk,
        gap: of.held() - of.need,
        years: of
            .years
            .iter()
            .map(|year| ProjectedYear {
                retire: year.retire,
                contract: year.contract,
                entries: year.entries,
                moves: year.moves,
                held: year.held,
                short: year.short,
                missing: year.missing,
            })
            .collect(),
    }
}

/// Who leaves within the five years, the next first.
pub(crate) fn list_leaving(desk: &mut Desk, asked: ListLeaving) -> Result<Vec<LeavingLine>, Failure> {
    use chrono::Datelike;
    use mutasi_domain::projection::{StepKind, course};

    let day = desk.day(asked.as_of);
    let (law, frame, people) = (desk.law_on(day)?, desk.frame(day)?, desk.people()?);
    let scope: Option<BTreeSet<i64>> = asked.unit.map(|unit| frame.subtree(unit));
    let last_year = day.succ_opt().unwrap_or(day).year() + YEARS as i32 - 1;
    let mut lines: Vec<LeavingLine> = course(&holders(&people, &frame, &law), day)
        .into_iter()
        .filter(|step| step.day.year() <= last_year)
        .filter_map(|step| {
            let StepKind::Leaves(reason) = step.kind else { return None };
            let (record, position) = (people.by_id(step.staff)?, frame.position(step.position)?);
            let wanted = asked.position.is_none_or(|id| id == position.id)
                && scope.as_ref().is_none_or(|scope| scope.contains(&position.unit));
            wanted.then(|| LeavingLine {
                nip: record.staff.nip.to_string(),
                name: record.staff.full_name(),
                position: position.id,
                title: position.title.clone(),
                unit_name: frame.unit_name(position.unit).to_string(),
                birth_date: record.staff.birth_date,
                age: (reason == LeavingReason::Retirement)
                    .then(|| retirement_age(position.family, position.level, &position.title, &law)),
                day: step.day,
                reason: reason.code().to_string(),
            })
        })
        .collect();
    lines.sort_by(|a, b| (a.day, &a.nip).cmp(&(b.day, &b.nip)));
    Ok(lines)
}

pub(crate) fn set_entries(desk: &mut Desk, asked: SetEntries) -> Result<EntriesView, Failure> {
    if asked.entries.iter().any(|entry| entry.people <= 0) {
        let message = "Jumlah orang pada rencana masuk harus lebih dari 0. Hapus barisnya bila tidak jadi.";
        return Err(Failure::refused("entry_people", message));
    }
    let records: Vec<EntryRecord> = asked
        .entries
        .iter()
        .map(|entry| EntryRecord {
            position: asked.position,
            day: entry.day,
            people: entry.people,
            note: entry.note.trim().to_string(),
        })
        .collect();
    desk.act(Op::SetEntries, Op::SetEntries.label(), Mode::Commit, |tx| {
        tx.position(asked.position)?.or_not_found("Jabatan", asked.position)?;
        Ok(tx.set_planned_entries(asked.position, &records)?)
    })?;
    let entries = entries_of(desk, asked.position)?;
    Ok(EntriesView { position: asked.position, entries })
}

pub(crate) fn entries_of(desk: &Desk, position: i64) -> Result<Vec<PlannedEntryRow>, Failure> {
    let entries = desk.read().planned_entries()?.into_iter().filter(|entry| entry.position == position);
    Ok(entries.map(|entry| PlannedEntryRow { day: entry.day, people: entry.people, note: entry.note }).collect())
}
