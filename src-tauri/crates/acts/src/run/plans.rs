//! Drafting a plan: its list, its moves, and the whole of it judged after every edit.

use std::collections::BTreeSet;
use std::sync::Arc;

use mutasi_domain::identity::strip;
use mutasi_domain::moves::PlanState;
use mutasi_domain::words;
use mutasi_store::{Mode, MoveRecord, PlanRecord, PlanSummary, Reader, Writer};

use super::plan_view::{plan_edited, plan_view};
use crate::check::known;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::ground::Ground;
use crate::op::Op;

pub(crate) fn list_plans(desk: &mut Desk, _: Nothing) -> Result<Vec<PlanLine>, Failure> {
    let line = |summary: PlanSummary| PlanLine {
        plan: summary.plan.id,
        name: summary.plan.name,
        state: summary.plan.state.code().to_string(),
        tmt: summary.plan.tmt,
        drafter: summary.plan.drafter,
        moves: summary.moves,
        consented: summary.consented,
        decrees: summary.decrees,
    };
    Ok(desk.read().plan_summaries()?.into_iter().map(line).collect())
}

pub(crate) fn new_plan(desk: &mut Desk, asked: NewPlan) -> Result<PlanCreated, Failure> {
    let name = asked.name.trim().to_string();
    if name.is_empty() {
        return Err(Failure::refused("plan_name", "Nama rencana masih kosong. Isi misalnya Pemerataan Triwulan I."));
    }
    let drafter = desk.account.clone();
    let plan =
        desk.act(Op::NewPlan, Op::NewPlan.label(), Mode::Commit, |tx| Ok(tx.add_plan(&name, asked.tmt, &drafter)?))?;
    Ok(PlanCreated { plan })
}

pub(crate) fn show_plan(desk: &mut Desk, asked: WhichPlan) -> Result<PlanView, Failure> {
    let judged = desk.judge(asked.plan)?;
    plan_view(desk, &judged)
}

/// A plan that may still be edited.
pub(crate) fn draft(reader: &Reader<'_>, id: i64) -> Result<PlanRecord, Failure> {
    let plan = reader.plan(id)?.or_not_found("Rencana", id)?;
    if plan.state != PlanState::Draft {
        let message = format!("Rencana \"{}\" sudah disetujui dan tidak dapat diubah. Buat rencana baru.", plan.name);
        return Err(Failure::refused("plan_closed", message));
    }
    Ok(plan)
}

/// Looks up a person by any spelling of the NIP; gives the staff id.
pub(super) fn person(desk: &mut Desk, nip: &str) -> Result<i64, Failure> {
    let nip = strip(nip);
    let people = desk.people()?;
    people.by_nip(&nip).map(|record| record.id).or_not_found("Pegawai dengan NIP", &nip)
}

fn not_yet_in(reader: &Reader<'_>, plan: i64, staff: i64) -> Result<(), Failure> {
    if reader.moves(plan)?.iter().any(|one| one.staff == staff) {
        return Err(Failure::refused(
            "already_in_plan",
            "Pegawai ini sudah ada di rencana. Ubah tujuannya, atau hapus dahulu.",
        ));
    }
    Ok(())
}

fn target(reader: &Reader<'_>, to: Option<i64>) -> Result<Option<i64>, Failure> {
    if let Some(id) = to {
        reader.position(id)?.or_not_found("Jabatan", id)?;
    }
    Ok(to)
}

/// The ground of a draft, and the draft.
pub(super) fn ground_of_draft(desk: &mut Desk, plan: i64) -> Result<(Arc<Ground>, PlanRecord), Failure> {
    let plan = draft(&desk.read(), plan)?;
    Ok((desk.ground(plan.tmt, plan.scenario)?, plan))
}

/// Keeps the facts with which a move is checked, so that a later change under the plan is noticed.
pub(super) fn keep_facts(tx: &Writer<'_>, ground: &Ground, record: &MoveRecord) -> Result<(), Failure> {
    let from = ground.people.post(record.staff, ground.day).map(|post| post.position);
    let facts = serde_json::to_string(&known(ground, record, from))
        .map_err(|error| Failure::broken("fault", "Fakta perpindahan gagal disimpan.").with_details(error))?;
    Ok(tx.set_move_check(record.id, &facts)?)
}

/// Adds a move and keeps its facts.
pub(super) fn put_move(tx: &Writer<'_>, ground: &Ground, plan: i64, record: MoveRecord) -> Result<(), Failure> {
    let id = tx.add_move(plan, &record)?;
    keep_facts(tx, ground, &MoveRecord { id, ..record })
}

/// What a case proposes is changed there, where its steps are kept.
pub(super) fn require_no_case(record: &MoveRecord) -> Result<(), Failure> {
    if record.case.is_none() {
        return Ok(());
    }
    let message =
        "Perpindahan ini berasal dari usulan. Kembalikan usulannya, ubah di sana, lalu masukkan lagi ke rencana.";
    Err(Failure::refused("case_target", message))
}

/// One move of a plan.
pub(super) fn the_move(reader: &Reader<'_>, plan: i64, id: i64) -> Result<MoveRecord, Failure> {
    reader.plan_move(plan, id)?.or_not_found("Perpindahan", id)
}

pub(crate) fn add_move(desk: &mut Desk, asked: AddMove) -> Result<PlanEdited, Failure> {
    let staff = person(desk, &asked.nip)?;
    desk.require_role(Op::AddMove)?;
    desk.keep_apart(&[staff])?;
    let (ground, _) = ground_of_draft(desk, asked.plan)?;
    desk.act(Op::AddMove, Op::AddMove.label(), Mode::Commit, |tx| {
        let plan = draft(tx, asked.plan)?;
        not_yet_in(tx, plan.id, staff)?;
        let to = target(tx, asked.to)?;
        let from = ground.people.post(staff, plan.tmt).map(|post| post.position);
        if from.is_some() && from == to {
            return Err(Failure::refused("same_post", "Pegawai ini sudah memangku jabatan itu. Pilih jabatan lain."));
        }
        let record = MoveRecord {
            own_request: asked.own_request,
            reason: asked.reason.trim().into(),
            sponsor: asked.sponsor.trim().into(),
            ..MoveRecord::plain(staff, from, to)
        };
        put_move(tx, &ground, plan.id, record)
    })?;
    plan_edited(desk, asked.plan)
}

/// Adds everybody of a pasted list, or nobody: a number that is unknown or met twice is named.
pub(crate) fn paste_moves(desk: &mut Desk, asked: PasteMoves) -> Result<PlanEdited, Failure> {
    let people = desk.people()?;
    let (mut staff, mut unknown, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for nip in pasted_numbers(&asked.text) {
        match people.by_nip(&nip) {
            Some(record) if seen.insert(record.id) => staff.push(record.id),
            Some(_) => {}
            None => unknown.push(nip),
        }
    }
    if !unknown.is_empty() || staff.is_empty() {
        let message = match unknown.len() {
            0 => "Tidak ada NIP di teks yang ditempel. Tempel daftar NIP 18 angka.".to_string(),
            _ => {
                format!("NIP tidak ada di data pegawai: {}. Betulkan daftarnya, lalu tempel lagi.", unknown.join(", "))
            }
        };
        return Err(Failure::refused("nip_unknown", message));
    }
    desk.require_role(Op::PasteMoves)?;
    desk.keep_apart(&staff)?;
    let (ground, _) = ground_of_draft(desk, asked.plan)?;
    desk.act(Op::PasteMoves, Op::PasteMoves.label(), Mode::Commit, |tx| {
        let plan = draft(tx, asked.plan)?;
        let to = target(tx, asked.to)?;
        let known: BTreeSet<i64> = tx.moves(plan.id)?.into_iter().map(|one| one.staff).collect();
        for staff in staff.into_iter().filter(|staff| !known.contains(staff)) {
            let from = people.post(staff, plan.tmt).map(|post| post.position);
            put_move(tx, &ground, plan.id, MoveRecord::plain(staff, from, to))?;
        }
        Ok(())
    })?;
    plan_edited(desk, asked.plan)
}

/// The numbers of a pasted text: one a line or parted by commas, semicolons or tabs; grouped digits are one number.
fn pasted_numbers(text: &str) -> Vec<String> {
    text.split(['\n', '\r', ',', ';', '\t'])
        .map(strip)
        .filter(|cell| cell.len() >= 15 && cell.bytes().all(|byte| byte.is_ascii_digit()))
        .collect()
}

pub(crate) fn set_target(desk: &mut Desk, asked: SetTarget) -> Result<PlanEdited, Failure> {
    desk.require_role(Op::SetTarget)?;
    let (ground, plan) = ground_of_draft(desk, asked.plan)?;
    let record = the_move(&desk.read(), plan.id, asked.move_id)?;
    desk.keep_apart(&[record.staff])?;
    require_no_case(&record)?;
    desk.act(Op::SetTarget, Op::SetTarget.label(), Mode::Commit, |tx| {
        target(tx, Some(asked.to))?;
        tx.set_move_target(asked.move_id, asked.to)?;
        keep_facts(tx, &ground, &MoveRecord { to: Some(asked.to), ..record })
    })?;
    plan_edited(desk, asked.plan)
}

/// Makes a move a temporary assignment, or a lasting one again. Consents were about another time, so they go.
pub(crate) fn set_return(desk: &mut Desk, asked: SetReturn) -> Result<PlanEdited, Failure> {
    let (ground, _) = ground_of_draft(desk, asked.plan)?;
    desk.act(Op::SetReturn, Op::SetReturn.label(), Mode::Commit, |tx| {
        let plan = draft(tx, asked.plan)?;
        let record = the_move(tx, plan.id, asked.move_id)?;
        if asked.until.is_some_and(|until| until < plan.tmt) {
            let message = format!(
                "Hari terakhir penugasan lebih awal dari TMT rencana ({}). Pilih hari sesudahnya.",
                words::date(plan.tmt)
            );
            return Err(Failure::refused("return_day", message));
        }
        let until = asked.until.and_then(|until| until.succ_opt());
        tx.set_move_until(asked.move_id, until)?;
        keep_facts(tx, &ground, &MoveRecord { until, ..record })
    })?;
    plan_edited(desk, asked.plan)
}

pub(crate) fn remove_moves(desk: &mut Desk, asked: RemoveMoves) -> Result<PlanEdited, Failure> {
    desk.act(Op::RemoveMoves, Op::RemoveMoves.label(), Mode::Commit, |tx| {
        let plan = draft(tx, asked.plan)?;
        let known: BTreeSet<i64> = tx.moves(plan.id)?.into_iter().map(|one| one.id).collect();
        for id in &asked.moves {
            known.contains(id).then_some(()).or_not_found("Perpindahan", id)?;
            tx.remove_move(*id)?;
        }
        Ok(())
    })?;
    plan_edited(desk, asked.plan)
}

/// Lets two people take each other's posts. People already in the plan get the other's post as their target.
pub(crate) fn swap_staff(desk: &mut Desk, asked: SwapStaff) -> Result<PlanEdited, Failure> {
    let (first, second) = (person(desk, &asked.first)?, person(desk, &asked.second)?);
    if first == second {
        return Err(Failure::refused("same_person", "Pilih dua orang yang berbeda untuk ditukar."));
    }
    desk.require_role(Op::SwapStaff)?;
    desk.keep_apart(&[first, second])?;
    let (ground, _) = ground_of_draft(desk, asked.plan)?;
    let people = &ground.people;
    desk.act(Op::SwapStaff, Op::SwapStaff.label(), Mode::Commit, |tx| {
        let plan = draft(tx, asked.plan)?;
        let post = |staff| people.post(staff, plan.tmt).map(|post| post.position);
        let (Some(one), Some(other)) = (post(first), post(second)) else {
            return Err(Failure::refused(
                "no_post",
                "Salah seorang belum memangku jabatan, sehingga tidak dapat ditukar.",
            ));
        };
        if one == other {
            return Err(Failure::refused(
                "same_post",
                "Kedua orang memangku jabatan yang sama. Pilih orang dari jabatan lain.",
            ));
        }
        let moves = tx.moves(plan.id)?;
        for (staff, from, to) in [(first, one, other), (second, other, one)] {
            match moves.iter().find(|known| known.staff == staff) {
                Some(known) => {
                    require_no_case(known)?;
                    tx.set_move_target(known.id, to)?;
                    keep_facts(tx, &ground, &MoveRecord { to: Some(to), ..known.clone() })?;
                }
                None => put_move(tx, &ground, plan.id, MoveRecord::plain(staff, Some(from), Some(to)))?,
            }
        }
        Ok(())
    })?;
    plan_edited(desk, asked.plan)
}
