//! Closing an evaluation: the result is frozen, the case takes its step, the follow-up becomes a task.

use mutasi_domain::case_task::TaskKind;
use mutasi_domain::cases::StepKind;
use mutasi_domain::evaluation::FollowUp;
use mutasi_domain::site::{distance_km, site_of};
use mutasi_store::{CaseTaskRecord, Closing, Mode, sha256};

use super::super::cases::{Actor, NewStep, take_step};
use super::figures::{self, KeptMove};
use super::{Looked, obstacles, show_evaluation};
use crate::check::nature_of;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

pub(crate) fn close_evaluation(desk: &mut Desk, asked: CloseEvaluation) -> Result<EvaluationView, Failure> {
    desk.require_role(Op::CloseEvaluation)?;
    let follow_up = FollowUp::from_code(&asked.follow_up)
        .ok_or_else(|| Failure::refused("follow_up", "Tindak lanjut tidak dikenal. Pilih dari daftar."))?;
    let looked = Looked::at(desk, asked.evaluation)?;
    if let Some(closed) = looked.record.closed {
        let closed = mutasi_domain::words::date(closed);
        let message = format!("Evaluasi ini sudah ditutup pada {closed}. Buka untuk membaca hasilnya.");
        return Err(Failure::refused("evaluation_closed", message));
    }
    let told = obstacles(&looked, desk.today)?;
    if !told.is_empty() {
        return Err(Failure::refused("evaluation_obstacle", told.join(" ")));
    }
    let task = task(desk, &looked, follow_up, &asked)?;
    let mut kept = figures::of(desk, &looked)?;
    kept.follow_up = follow_up.code().to_string();
    kept.transfer = transfer(desk, &looked)?;
    let result = serde_json::to_string(&kept)
        .map_err(|error| Failure::broken("fault", "Hasil evaluasi gagal dibekukan. Ulangi.").with_details(error))?;
    let hash = sha256(result.as_bytes());
    let case = desk.read().case(looked.record.case)?.or_not_found("Usulan", looked.record.case)?;
    let actor = Actor::of(desk, StepKind::Evaluate)?;
    let mut step = NewStep::new(StepKind::Evaluate, case.state, desk.today);
    step.decision = follow_up.code().to_string();
    step.note = asked.note.trim().to_string();
    step.due = next_due(desk, &looked)?;
    step.details.insert("evaluation".into(), looked.record.id.into());
    step.details.insert("months".into(), looked.record.months.into());
    let (account, today) = (desk.account.clone(), desk.today);
    desk.act(Op::CloseEvaluation, Op::CloseEvaluation.label(), Mode::Commit, |tx| {
        tx.close_evaluation(&Closing {
            evaluation: looked.record.id,
            day: today,
            follow_up,
            note: asked.note.trim(),
            result: &result,
            sha256: &hash,
            account: &account,
        })?;
        if let Some(task) = &task {
            tx.set_case_task(task)?;
        }
        take_step(tx, &case, &actor, step, &result).map(drop)
    })?;
    show_evaluation(desk, WhichEvaluation { evaluation: asked.evaluation })
}

/// What is to be done about the result; nothing when the person goes on as before.
fn task(
    desk: &Desk,
    looked: &Looked,
    follow_up: FollowUp,
    asked: &CloseEvaluation,
) -> Result<Option<CaseTaskRecord>, Failure> {
    let Some(kind) = TaskKind::of(follow_up) else { return Ok(None) };
    let due = asked.task_due.ok_or_else(|| {
        let message =
            format!("Tenggat {} masih kosong. Isi tanggalnya, agar tugasnya dapat diingatkan.", kind.printed());
        Failure::refused("task_due_missing", message)
    })?;
    if due < desk.today {
        let message = "Tenggat tindak lanjut sudah lewat. Pilih hari ini atau sesudahnya.";
        return Err(Failure::refused("task_due_past", message));
    }
    let title = match kind {
        TaskKind::Guidance => "Pembinaan",
        TaskKind::Training => "Pelatihan",
        _ => "Usul rotasi ulang",
    };
    Ok(Some(CaseTaskRecord {
        id: 0,
        case: looked.record.case,
        kind,
        title: format!("{title} setelah evaluasi {} bulan", looked.record.months),
        holder: "atasan langsung".into(),
        due,
        done: None,
        note: asked.note.trim().to_string(),
        evaluation: Some(looked.record.id),
        account: desk.account.clone(),
    }))
}

/// The day on which the case is looked at next: its next open evaluation.
fn next_due(desk: &Desk, looked: &Looked) -> Result<Option<chrono::NaiveDate>, Failure> {
    let open = desk.read().evaluations(false, Some(looked.record.case))?;
    let others = open.iter().filter(|one| one.id != looked.record.id);
    Ok(others.map(|one| one.due).min())
}

/// The move as lessons tell it apart.
fn transfer(desk: &mut Desk, looked: &Looked) -> Result<Option<KeptMove>, Failure> {
    let case = looked.case()?.clone();
    let (Some(plan), Some(move_id)) = (case.plan, case.move_id) else { return Ok(None) };
    let record = desk.read().plan_move(plan, move_id)?.or_not_found("Perpindahan", move_id)?;
    let ground = desk.ground(looked.tmt, None)?;
    let nature = nature_of(&ground, &record, record.from);
    let target = record.to.and_then(|id| ground.frame.position(id));
    let Some((nature, target)) = nature.zip(target) else { return Ok(None) };
    let sites = desk.read().sites()?;
    let site = |unit: i64| site_of(&sites, ground.frame.upwards(unit)).map(|(_, site)| site);
    let left = record.from.and_then(|id| ground.frame.position(id));
    let distance = left.and_then(|left| distance_km(site(left.unit)?, site(target.unit)?));
    let overrides = desk.read().overrides(plan)?;
    Ok(Some(KeptMove {
        kind: nature.code().to_string(),
        family: target.family.code().to_string(),
        unit: target.unit,
        distance,
        overridden: overrides.into_keys().filter(|(of, _)| *of == move_id).map(|(_, rule)| rule).collect(),
    }))
}
