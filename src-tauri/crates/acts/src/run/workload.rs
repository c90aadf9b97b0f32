//! The workload table of a position: shown, tried, kept, copied to like positions.

use chrono::NaiveDate;
use mutasi_domain::effectiveness::{Grade, effectiveness};
use mutasi_domain::parameter::Law;
use mutasi_domain::position::Position;
use mutasi_domain::staffing::Balance;
use mutasi_domain::words;
use mutasi_domain::workload::{CustomHours, Need, Rounding, WorkCalendar, need, presets};
use mutasi_store::{NeedRecord, WorkloadRecord, Writer};

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::op::Op;
use crate::views::balance_view;
use crate::workloads::{entry_view, need_record, refusal, typed, workload_of};

pub(crate) fn show_workload(desk: &mut Desk, asked: ShowPosition) -> Result<WorkloadView, Failure> {
    let day = desk.day(asked.as_of);
    let kept = desk.workloads(day)?.get(&asked.position).cloned();
    let since = desk.read().workload_since(asked.position, day)?;
    let law = desk.law_on(day)?;
    let record = kept.unwrap_or_else(|| empty(&law));
    view(desk, asked.position, &record, day, since)
}

/// What a workload would give; nothing is kept.
pub(crate) fn preview_workload(desk: &mut Desk, asked: EditWorkload) -> Result<WorkloadView, Failure> {
    let record = typed(&asked)?;
    let day = desk.day(asked.from);
    view(desk, asked.position, &record, day, asked.from)
}

pub(crate) fn set_workload(desk: &mut Desk, asked: EditWorkload) -> Result<WorkloadView, Failure> {
    let record = typed(&asked)?;
    let from = desk.day(asked.from);
    let need = {
        let (law, frame) = (desk.law_on(from)?, desk.frame(from)?);
        let position = frame.position(asked.position).or_not_found("Jabatan", asked.position)?;
        crate::workloads::computed(&record, position.family, &law).map_err(|faults| refusal(&faults))?
    };
    let today = desk.today;
    desk.act_on_needs(Op::SetWorkload, Op::SetWorkload.label(), &[asked.position], |tx| {
        keep(tx, asked.position, &record, &need, from, today)
    })?;
    let as_of = Some(from);
    show_workload(desk, ShowPosition { position: asked.position, as_of })
}

fn keep(
    tx: &Writer<'_>,
    position: i64,
    record: &WorkloadRecord,
    need: &NeedRecord,
    from: NaiveDate,
    today: NaiveDate,
) -> Result<(), Failure> {
    if let Some(later) = tx.last_workload_day(position)?.filter(|later| *later > from) {
        let message = format!(
            "Jabatan ini sudah punya analisis yang berlaku mulai {}. Pilih tanggal itu atau sesudahnya.",
            words::date(later)
        );
        return Err(Failure::refused("workload_later", message));
    }
    tx.set_workload(position, Some(record), from, today)?;
    Ok(tx.set_need(position, need, from)?)
}

/// Takes the workload of a position away from today on; the need that the map claims holds again.
pub(crate) fn clear_workload(desk: &mut Desk, asked: WhichPosition) -> Result<WorkloadView, Failure> {
    let today = desk.today;
    desk.act_on_needs(Op::ClearWorkload, Op::ClearWorkload.label(), &[asked.position], |tx| {
        tx.position(asked.position)?.or_not_found("Jabatan", asked.position)?;
        tx.set_workload(asked.position, None, today, today)?;
        Ok(tx.end_need(asked.position, "abk", today)?)
    })?;
    show_workload(desk, ShowPosition { position: asked.position, as_of: None })
}

pub(crate) fn reckon_hours(_: &mut Desk, asked: ReckonHours) -> Result<HoursReckoned, Failure> {
    let custom = CustomHours {
        weekend_days: asked.weekend_days,
        holidays: asked.holidays,
        leave_days: asked.leave_days,
        hours_per_day: asked.hours_per_day,
        allowance_percent: asked.allowance_percent,
    };
    let hours = custom.hours().map_err(|fault| Failure::refused(fault.code, fault.message))?;
    let basis = format!(
        "Hitungan sendiri: (365 - {} - {} - {}) hari x {} jam x (100 - {}) %",
        asked.weekend_days, asked.holidays, asked.leave_days, asked.hours_per_day, asked.allowance_percent
    );
    Ok(HoursReckoned { hours, basis })
}

pub(crate) fn list_similar(desk: &mut Desk, asked: WhichPosition) -> Result<Vec<SimilarPosition>, Failure> {
    let day = desk.today;
    let (frame, workloads) = (desk.frame(day)?, desk.workloads(day)?);
    let position = frame.position(asked.position).or_not_found("Jabatan", asked.position)?;
    let line = |like: &Position| {
        let balance = frame.position_balance(like.id);
        SimilarPosition {
            position: like.id,
            unit: like.unit,
            unit_name: frame.unit_name(like.unit).to_string(),
            agency: frame.agency_name(like.unit).to_string(),
            title: like.title.clone(),
            need: balance.need,
            held: balance.held,
            tasks: workloads.get(&like.id).map_or(0, |workload| workload.tasks.len() as u32),
        }
    };
    Ok(frame.alike(position).into_iter().map(line).collect())
}

pub(crate) fn copy_workload(desk: &mut Desk, asked: CopyWorkload) -> Result<WorkloadCopied, Failure> {
    let from = desk.day(asked.from);
    let (law, frame, workloads) = (desk.law_on(from)?, desk.frame(from)?, desk.workloads(from)?);
    let record = workloads.get(&asked.from_position).cloned().ok_or_else(|| {
        Failure::refused("workload_missing", "Jabatan ini belum punya beban kerja. Isi dahulu, lalu salin.")
    })?;
    let mut needs = Vec::with_capacity(asked.to_positions.len());
    for id in &asked.to_positions {
        let position = frame.position(*id).or_not_found("Jabatan", id)?;
        let need = crate::workloads::computed(&record, position.family, &law).map_err(|faults| refusal(&faults))?;
        needs.push((*id, need));
    }
    let changed = needs.iter().filter(|(id, need)| frame.position_balance(*id).need != need.people).count() as u32;
    drop((frame, workloads));
    let (positions, today) = (asked.to_positions.clone(), desk.today);
    let label = format!("salin beban kerja ke {} jabatan", positions.len());
    desk.act_on_needs(Op::CopyWorkload, &label, &positions, |tx| {
        for (id, need) in &needs {
            keep(tx, *id, &record, need, from, today)?;
        }
        Ok(())
    })?;
    Ok(WorkloadCopied { copied: needs.len() as u32, changed })
}

/// A table without rows, by the region's own effective hours and rounding.
fn empty(law: &Law) -> WorkloadRecord {
    WorkloadRecord {
        method: "tasks".into(),
        effective_hours: law.decimal("workload.effective_hours"),
        effective_basis: law.basis("workload.effective_hours").into(),
        rounding: Rounding::of(law).code().into(),
        tasks: Vec::new(),
    }
}

fn view(
    desk: &mut Desk,
    id: i64,
    record: &WorkloadRecord,
    day: NaiveDate,
    from: Option<NaiveDate>,
) -> Result<WorkloadView, Failure> {
    let (law, frame) = (desk.law_on(day)?, desk.frame(day)?);
    let position = frame.position(id).or_not_found("Jabatan", id)?;
    let claimed = desk.read().need_of(id, "peta", day)?.map(|need| need.people);
    let workload = workload_of(record, &law);
    let reckoned = need(&workload, &WorkCalendar::of(&law));
    let known = reckoned.as_ref().ok();
    let now = frame.position_balance(id);
    let people = match known {
        Some(need) => need_record(need, position.family).people,
        None if record.tasks.is_empty() => claimed.unwrap_or(now.need),
        None => now.need,
    };
    let after = Balance::new(people, now.held);
    let ratio = known.and_then(|need| effectiveness(need.load_hours, now.held, need.effective_hours));
    let grade = ratio.map(|ratio| Grade::of(ratio, &law));
    let no_faults = record.tasks.is_empty();
    Ok(WorkloadView {
        position: id,
        title: position.title.clone(),
        unit: position.unit,
        unit_name: frame.unit_name(position.unit).to_string(),
        agency: frame.agency_name(position.unit).to_string(),
        class: position.class,
        method: record.method.clone(),
        effective_hours: workload.effective_hours,
        effective_basis: record.effective_basis.clone(),
        rounding: record.rounding.clone(),
        from,
        rows: rows(record, known),
        faults: reckoned
            .as_ref()
            .err()
            .filter(|_| !no_faults)
            .into_iter()
            .flatten()
            .map(|fault| WorkloadFaultView {
                row: fault.row.map(|row| row as u32),
                field: fault.field.into(),
                code: fault.code.into(),
                message: fault.message.clone(),
            })
            .collect(),
        load_hours: known.map_or(0.0, |need| need.load_hours),
        exact: known.map_or(0.0, |need| need.exact),
        claimed,
        balance: balance_view(after),
        join_with_other: known.is_some_and(|need| need.join_with_other),
        effectiveness: ratio,
        grade: grade.map(|grade| grade.code().to_string()),
        grade_word: grade.map(|grade| grade.printed().to_string()),
        wisn: known.and_then(|need| need.wisn.map(|wisn| (wisn, need.exact))).map(|(wisn, exact)| WisnView {
            sum: wisn.sum,
            support_percent: wisn.support_percent,
            factor: wisn.factor,
            ratio: (exact > 0.0).then(|| now.held as f64 / exact),
        }),
        chain: chain(&frame, position.unit, people - now.need),
        presets: presets(&law)
            .into_iter()
            .map(|preset| HoursPreset { key: preset.key, hours: preset.hours, basis: preset.basis })
            .collect(),
        similar: frame.alike(position).len() as u32,
    })
}

fn rows(record: &WorkloadRecord, need: Option<&Need>) -> Vec<TaskRowView> {
    let figures = |at: usize| need.and_then(|need| need.rows.get(at));
    let row = |(at, task)| TaskRowView {
        entry: entry_view(task),
        yearly: figures(at).map_or(0.0, |row| row.yearly),
        load_hours: figures(at).map_or(0.0, |row| row.load_hours),
        exact: figures(at).map_or(0.0, |row| row.exact),
    };
    record.tasks.iter().enumerate().map(row).collect()
}

/// The unit and the units above it, as they are and with a changed need.
fn chain(frame: &Frame, unit: i64, change: i64) -> Vec<ChainRow> {
    let row = |unit| {
        let before = frame.unit_balance(unit);
        let after = Balance::new(before.need + change, before.held);
        ChainRow {
            unit,
            name: frame.unit_name(unit).to_string(),
            before: balance_view(before),
            after: balance_view(after),
        }
    };
    frame.upwards(unit).map(row).collect()
}
