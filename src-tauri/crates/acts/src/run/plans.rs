//! Drafting a plan: its list, its moves, and the whole of it judged after every edit.

use std::collections::BTreeSet;

use mutasi_domain::identity::strip;
use mutasi_domain::moves::{PlanState, Scope};
use mutasi_domain::words;
use mutasi_store::{Mode, MoveRecord, PlanRecord, PlanSummary, Reader};

use crate::check::{Judged, JudgedMove};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::views::{balance_view, finding_view, post_view};

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
fn person(desk: &mut Desk, nip: &str) -> Result<i64, Failure> {
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

pub(crate) fn add_move(desk: &mut Desk, asked: AddMove) -> Result<PlanView, Failure> {
    let staff = person(desk, &asked.nip)?;
    let people = desk.people()?;
    desk.act(Op::AddMove, Op::AddMove.label(), Mode::Commit, |tx| {
        let plan = draft(tx, asked.plan)?;
        not_yet_in(tx, plan.id, staff)?;
        let to = target(tx, asked.to)?;
        let from = people.post(staff, plan.tmt).map(|post| post.position);
        if from.is_some() && from == to {
            return Err(Failure::refused("same_post", "Pegawai ini sudah memangku jabatan itu. Pilih jabatan lain."));
        }
        let record = MoveRecord {
            id: 0,
            staff,
            from,
            to,
            own_request: asked.own_request,
            reason: asked.reason.trim().into(),
            until: None,
        };
        Ok(tx.add_move(plan.id, &record)?)
    })?;
    show_plan(desk, WhichPlan { plan: asked.plan })
}

/// Adds everybody of a pasted list, or nobody: a number that is unknown or met twice is named.
pub(crate) fn paste_moves(desk: &mut Desk, asked: PasteMoves) -> Result<PlanView, Failure> {
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
    desk.act(Op::PasteMoves, Op::PasteMoves.label(), Mode::Commit, |tx| {
        let plan = draft(tx, asked.plan)?;
        let to = target(tx, asked.to)?;
        let known: BTreeSet<i64> = tx.moves(plan.id)?.into_iter().map(|one| one.staff).collect();
        for staff in staff.into_iter().filter(|staff| !known.contains(staff)) {
            let from = people.post(staff, plan.tmt).map(|post| post.position);
            let record = MoveRecord { id: 0, staff, from, to, own_request: false, reason: String::new(), until: None };
            tx.add_move(plan.id, &record)?;
        }
        Ok(())
    })?;
    show_plan(desk, WhichPlan { plan: asked.plan })
}

/// The numbers of a pasted text: one a line or parted by commas, semicolons or tabs; grouped digits are one number.
fn pasted_numbers(text: &str) -> Vec<String> {
    text.split(['\n', '\r', ',', ';', '\t'])
        .map(strip)
        .filter(|cell| cell.len() >= 15 && cell.bytes().all(|byte| byte.is_ascii_digit()))
        .collect()
}

pub(crate) fn set_target(desk: &mut Desk, asked: SetTarget) -> Result<PlanView, Failure> {
    desk.act(Op::SetTarget, Op::SetTarget.label(), Mode::Commit, |tx| {
        let plan = draft(tx, asked.plan)?;
        tx.moves(plan.id)?.iter().find(|one| one.id == asked.move_id).or_not_found("Perpindahan", asked.move_id)?;
        target(tx, Some(asked.to))?;
        Ok(tx.set_move_target(asked.move_id, asked.to)?)
    })?;
    show_plan(desk, WhichPlan { plan: asked.plan })
}

/// Makes a move a temporary assignment, or a lasting one again. Consents were about another time, so they go.
pub(crate) fn set_return(desk: &mut Desk, asked: SetReturn) -> Result<PlanView, Failure> {
    desk.act(Op::SetReturn, Op::SetReturn.label(), Mode::Commit, |tx| {
        let plan = draft(tx, asked.plan)?;
        tx.moves(plan.id)?.iter().find(|one| one.id == asked.move_id).or_not_found("Perpindahan", asked.move_id)?;
        if asked.until.is_some_and(|until| until < plan.tmt) {
            let message = format!(
                "Hari terakhir penugasan lebih awal dari TMT rencana ({}). Pilih hari sesudahnya.",
                words::date(plan.tmt)
            );
            return Err(Failure::refused("return_day", message));
        }
        Ok(tx.set_move_until(asked.move_id, asked.until.and_then(|until| until.succ_opt()))?)
    })?;
    show_plan(desk, WhichPlan { plan: asked.plan })
}

pub(crate) fn remove_moves(desk: &mut Desk, asked: RemoveMoves) -> Result<PlanView, Failure> {
    desk.act(Op::RemoveMoves, Op::RemoveMoves.label(), Mode::Commit, |tx| {
        let plan = draft(tx, asked.plan)?;
        let known: BTreeSet<i64> = tx.moves(plan.id)?.into_iter().map(|one| one.id).collect();
        for id in &asked.moves {
            known.contains(id).then_some(()).or_not_found("Perpindahan", id)?;
            tx.remove_move(*id)?;
        }
        Ok(())
    })?;
    show_plan(desk, WhichPlan { plan: asked.plan })
}

/// Lets two people take each other's posts. People already in the plan get the other's post as their target.
pub(crate) fn swap_staff(desk: &mut Desk, asked: SwapStaff) -> Result<PlanView, Failure> {
    let (first, second) = (person(desk, &asked.first)?, person(desk, &asked.second)?);
    if first == second {
        return Err(Failure::refused("same_person", "Pilih dua orang yang berbeda untuk ditukar."));
    }
    let people = desk.people()?;
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
                Some(known) => tx.set_move_target(known.id, to)?,
                None => {
                    let record = MoveRecord {
                        id: 0,
                        staff,
                        from: Some(from),
                        to: Some(to),
                        own_request: false,
                        reason: String::new(),
                        until: None,
                    };
                    tx.add_move(plan.id, &record)?;
                }
            }
        }
        Ok(())
    })?;
    show_plan(desk, WhichPlan { plan: asked.plan })
}

/// The whole plan as screens and the terminal show it.
pub(crate) fn plan_view(desk: &Desk, judged: &Judged) -> Result<PlanView, Failure> {
    let plan = &judged.plan;
    let (approval, consents) = (desk.read().approval(plan.id)?, desk.read().consents(plan.id)?);
    let moves: Vec<MoveView> = judged
        .moves
        .iter()
        .map(|one| {
            let given = consents.get(&one.record.id).into_iter().flatten().map(|consent| ConsentView {
                side: consent.side.code().to_string(),
                decision: consent.decision.code().to_string(),
                letter: consent.letter.clone(),
                date: consent.date,
                note: consent.note.clone(),
            });
            move_view(judged, one, given.collect())
        })
        .collect();
    let obstacles = obstacles(judged, &moves);
    let region = judged.frame.staffing.total;
    let (short_before, short_after) = judged.short_change();
    Ok(PlanView {
        plan: plan.id,
        name: plan.name.clone(),
        state: plan.state.code().to_string(),
        tmt: plan.tmt,
        drafter: plan.drafter.clone(),
        approver: approval.as_ref().map(|approval| approval.account.clone()),
        approved_at: approval.map(|approval| approval.at),
        scenario: scenario_of(desk, plan)?,
        findings: judged.findings.iter().map(finding_view).collect(),
        staffing: judged
            .touched_units()
            .into_iter()
            .map(|unit| {
                let (before, after) = judged.unit_change(unit);
                UnitChange {
                    unit: judged.frame.unit_name(unit).to_string(),
                    unit_id: unit,
                    before: balance_view(before),
                    after: balance_view(after),
                }
            })
            .collect(),
        // People only change places inside the region, except those who had no post before.
        region_before: balance_view(region),
        region_after: {
            let without =
                judged.moves.iter().filter(|one| one.from.is_none() && one.record.to.is_some()).count() as i64;
            let added = if plan.state == PlanState::Decreed { 0 } else { without };
            balance_view(mutasi_domain::staffing::Balance::new(region.need, region.held + added))
        },
        short_before,
        short_after,
        can_approve: plan.state == PlanState::Draft && obstacles.is_empty(),
        obstacles,
        moves,
    })
}

fn scenario_of(desk: &Desk, plan: &PlanRecord) -> Result<Option<PlanScenario>, Failure> {
    let record = plan.scenario.map(|id| desk.read().scenario(id)).transpose()?.flatten();
    Ok(record.map(|record| PlanScenario { scenario: record.id, name: record.name }))
}

fn move_view(judged: &Judged, one: &JudgedMove, consents: Vec<ConsentView>) -> MoveView {
    let person = judged.people.by_id(one.record.staff).map(|record| &record.staff);
    let post = |id: Option<i64>| {
        id.and_then(|id| judged.frame.position(id)).map(|position| post_view(position, &judged.frame))
    };
    MoveView {
        move_id: one.record.id,
        nip: person.map(|staff| staff.nip.to_string()).unwrap_or_default(),
        name: person.map(|staff| staff.full_name()).unwrap_or_default(),
        golongan: person.and_then(|staff| staff.rank).map_or_else(String::new, |rank| rank.code().to_string()),
        from: post(one.from),
        to: post(one.record.to),
        nature: one.nature.and_then(code),
        scope: one.scope.and_then(code),
        initiative: if one.record.own_request { "PERMINTAAN_SENDIRI" } else { "KEBUTUHAN_INSTANSI" }.to_string(),
        reason: one.record.reason.clone(),
        consents,
        chain: one.chain,
        until: one.record.until.and_then(|until| until.pred_opt()),
    }
}

/// The code of a unit variant as serde names it.
pub(crate) fn code(value: impl serde::Serialize) -> Option<String> {
    serde_json::to_value(value).ok()?.as_str().map(str::to_string)
}

/// Why a draft cannot be approved yet, each with what to do.
fn obstacles(judged: &Judged, moves: &[MoveView]) -> Vec<String> {
    if judged.plan.state != PlanState::Draft {
        return Vec::new();
    }
    let mut why = Vec::new();
    if moves.is_empty() {
        why.push("Rencana masih kosong. Tambahkan perpindahan dahulu.".to_string());
    }
    let blocks = judged.blocking().count();
    if blocks > 0 {
        let rules: BTreeSet<&str> = judged.blocking().map(|finding| finding.rule.as_str()).collect();
        let rules: Vec<&str> = rules.into_iter().collect();
        why.push(format!(
            "{blocks} temuan menghalangi ({}). Perbaiki rencana, atau minta penyetuju mengesampingkannya dengan alasan.",
            rules.join(", ")
        ));
    }
    let refused = moves.iter().filter(|one| one.consents.iter().any(|consent| consent.decision == "refuse")).count();
    if refused > 0 {
        why.push(format!("{refused} perpindahan ditolak OPD. Hapus dari rencana, atau catat persetujuan yang baru."));
    }
    // Inside one agency no consent is asked for (handbook 4.1).
    let across = judged.moves.iter().zip(moves).filter(|(one, _)| one.scope == Some(Scope::AntarOpd));
    let waiting = across.filter(|(_, view)| view.consents.len() < 2).count();
    if waiting > 0 {
        why.push(format!("{waiting} perpindahan antar-OPD belum disetujui kedua pihak. Catat surat persetujuannya."));
    }
    why
}
