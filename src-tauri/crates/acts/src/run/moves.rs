//! What the drafter says about a move, its documents, declared interests, and checking a plan again.

use mutasi_domain::document::{Document, DocumentKind};
use mutasi_domain::moves::{GovernmentKind, Nature, Outside, PlanState};
use mutasi_store::{DocumentOf, DocumentRecord, Mode, MoveRecord};

use super::cases;
use super::consent::document as chosen_file;
use super::plan_view::plan_edited;
use super::plans::{draft, ground_of_draft, keep_facts, require_no_case, the_move};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

/// Shortest reason that explains something to whoever reads it later, in characters.
const SHORTEST_REASON: usize = 10;

pub(super) fn reason(text: &str) -> Result<String, Failure> {
    let text = text.trim();
    if text.chars().count() < SHORTEST_REASON {
        let message = "Alasan terlalu pendek. Tulis alasan yang dapat dibaca pemeriksa.";
        return Err(Failure::refused("reason_short", message));
    }
    Ok(text.to_string())
}

pub(crate) fn edit_move(desk: &mut Desk, asked: EditMove) -> Result<PlanEdited, Failure> {
    desk.require_role(Op::EditMove)?;
    let (ground, plan) = ground_of_draft(desk, asked.plan)?;
    let old = the_move(&desk.read(), plan.id, asked.move_id)?;
    desk.keep_apart(&[old.staff])?;
    let mut new = old.clone();
    if asked.own_request.is_some_and(|own| own != old.own_request) {
        require_no_case(&old)?;
    }
    if let Some(text) = &asked.reason {
        new.reason = text.trim().to_string();
    }
    if let Some(sponsor) = &asked.sponsor {
        new.sponsor = sponsor.trim().to_string();
    }
    new.own_request = asked.own_request.unwrap_or(old.own_request);
    match asked.nature.as_deref() {
        None => {}
        Some("") => (new.nature, new.nature_reason) = (None, String::new()),
        Some(code) => {
            let nature = Nature::from_code(code).ok_or_else(|| {
                Failure::refused("nature_unknown", "Sifat perpindahan tidak dikenal. Pilih dari daftar.")
            })?;
            (new.nature, new.nature_reason) =
                (Some(nature), reason(asked.nature_reason.as_deref().unwrap_or_default())?);
        }
    }
    let answers_hold = new.own_request == old.own_request && new.nature == old.nature;
    save(desk, &ground, Op::EditMove, new, answers_hold)?;
    plan_edited(desk, asked.plan)
}

fn save(
    desk: &mut Desk,
    ground: &crate::ground::Ground,
    op: Op,
    new: MoveRecord,
    answers_hold: bool,
) -> Result<(), Failure> {
    desk.act(op, op.label(), Mode::Commit, |tx| {
        tx.edit_move(&new, answers_hold)?;
        keep_facts(tx, ground, &new)
    })
}

/// Makes a move one across governments. Leaving has no post here to enter, so a target chosen before goes.
pub(crate) fn set_outside(desk: &mut Desk, asked: SetOutside) -> Result<PlanEdited, Failure> {
    desk.require_role(Op::SetOutside)?;
    let (ground, plan) = ground_of_draft(desk, asked.plan)?;
    let old = the_move(&desk.read(), plan.id, asked.move_id)?;
    desk.keep_apart(&[old.staff])?;
    require_no_case(&old)?;
    let outside = asked.outside.map(outside).transpose()?;
    let leaving = outside.as_ref().is_some_and(|outside| !outside.entering);
    let held = ground.people.post(old.staff, ground.day);
    if outside.as_ref().is_some_and(|outside| outside.entering) && held.is_some() {
        let message = "Pegawai ini sudah memangku jabatan di sini, sehingga tidak datang dari instansi lain.";
        return Err(Failure::refused("already_here", message));
    }
    let new = MoveRecord { to: if leaving { None } else { old.to }, outside, ..old };
    save(desk, &ground, Op::SetOutside, new, false)?;
    plan_edited(desk, asked.plan)
}

pub(super) fn outside(asked: OutsideView) -> Result<Outside, Failure> {
    let kind = GovernmentKind::from_code(&asked.kind)
        .ok_or_else(|| Failure::refused("government_kind", "Jenis instansi tidak dikenal. Pilih dari daftar."))?;
    let name = asked.name.trim().to_string();
    if name.is_empty() {
        return Err(Failure::refused("government_name", "Nama instansi lain masih kosong. Isi namanya."));
    }
    let province = asked.province.trim().to_string();
    if province.is_empty() && matches!(kind, GovernmentKind::Kabkota | GovernmentKind::Provinsi) {
        let message =
            "Provinsi instansi lain masih kosong. Isi provinsinya, sebab pejabat penanda tangan bergantung padanya.";
        return Err(Failure::refused("government_province", message));
    }
    Ok(Outside { entering: asked.entering, kind, name, province, post: asked.post.trim().to_string() })
}

pub(crate) fn record_document(desk: &mut Desk, asked: RecordDocument) -> Result<PlanEdited, Failure> {
    desk.require_role(Op::RecordDocument)?;
    let kind = DocumentKind::from_code(&asked.kind)
        .ok_or_else(|| Failure::refused("document_kind", "Jenis dokumen tidak dikenal. Pilih dari daftar."))?;
    let number = asked.number.trim().to_string();
    if number.is_empty() {
        return Err(Failure::refused("document_number", "Nomor dokumen masih kosong. Isi nomornya."));
    }
    if asked.date > desk.today {
        return Err(Failure::refused("date_in_future", "Tanggal dokumen di masa depan. Periksa tanggalnya."));
    }
    if asked.valid_until.is_some_and(|until| until < asked.date) {
        let message = "Masa berlaku berakhir sebelum tanggal dokumen. Periksa tanggalnya.";
        return Err(Failure::refused("document_days", message));
    }
    let file = asked.file.as_deref().map(|handle| chosen_file(desk, handle)).transpose()?;
    let account = desk.account.clone();
    desk.act(Op::RecordDocument, Op::RecordDocument.label(), Mode::Commit, |tx| {
        let plan = draft(tx, asked.plan)?;
        if let Some(id) = asked.move_id {
            the_move(tx, plan.id, id)?;
        }
        let (file, sha256) = match &file {
            Some((name, bytes)) => (name.clone(), tx.freeze(bytes)?),
            None => (String::new(), String::new()),
        };
        let document = Document {
            id: 0,
            kind,
            number,
            date: asked.date,
            issuer: asked.issuer.trim().to_string(),
            valid_until: asked.valid_until,
        };
        let of = match asked.move_id {
            Some(id) => DocumentOf::Move { plan: plan.id, id },
            None => DocumentOf::Plan(plan.id),
        };
        Ok(tx.add_document(&DocumentRecord { document, of, file, sha256, account, verdict: None })?)
    })?;
    plan_edited(desk, asked.plan)
}

pub(crate) fn remove_document(desk: &mut Desk, asked: RemoveDocument) -> Result<PlanEdited, Failure> {
    desk.act(Op::RemoveDocument, Op::RemoveDocument.label(), Mode::Commit, |tx| {
        let plan = draft(tx, asked.plan)?;
        let record = tx.document(asked.id)?.or_not_found("Dokumen", asked.id)?;
        match record.of {
            DocumentOf::Plan(of) | DocumentOf::Move { plan: of, .. } if of == plan.id => {}
            DocumentOf::Case(_) | DocumentOf::Request(_) => {
                let message = "Dokumen ini milik berkas usulan. Buka usulannya, lalu hapus di sana.";
                return Err(Failure::refused("document_of_case", message));
            }
            _ => return None::<()>.or_not_found("Dokumen", asked.id),
        }
        tx.remove_document(asked.id)?;
        Ok(())
    })?;
    plan_edited(desk, asked.plan)
}

/// Whoever drafts or assesses says openly that a moved person is a relative. Only the person concerned can say it.
pub(crate) fn declare_interest(desk: &mut Desk, asked: DeclareInterest) -> Result<PlanEdited, Failure> {
    let note = reason(&asked.note)?;
    let account = desk.account.clone();
    desk.act(Op::DeclareInterest, Op::DeclareInterest.label(), Mode::Commit, |tx| {
        let plan = draft(tx, asked.plan)?;
        the_move(tx, plan.id, asked.move_id)?;
        Ok(tx.declare_interest(asked.move_id, &account, &note)?)
    })?;
    plan_edited(desk, asked.plan)
}

/// Checks a plan again on the facts of now; what changed has been read.
pub(crate) fn recheck_plan(desk: &mut Desk, asked: WhichPlan) -> Result<PlanEdited, Failure> {
    desk.require_role(Op::RecheckPlan)?;
    draft(&desk.read(), asked.plan)?;
    let judged = desk.judge(asked.plan)?;
    desk.act(Op::RecheckPlan, Op::RecheckPlan.label(), Mode::Commit, |tx| {
        for one in &judged.moves {
            tx.set_move_check(one.record.id, &one.known)?;
        }
        Ok(())
    })?;
    // What was kept as stale has been read.
    desk.cache.plans.remove(&asked.plan);
    plan_edited(desk, asked.plan)
}

/// Takes an approval back. What it rested on is kept aside; the plan is a draft again.
pub(crate) fn withdraw_approval(desk: &mut Desk, asked: WithdrawApproval) -> Result<PlanEdited, Failure> {
    desk.require_role(Op::WithdrawApproval)?;
    let reason = reason(&asked.reason)?;
    let account = desk.account.clone();
    let told = cases::Told::today(desk, Some("deadline.approval"))?.with_note(&reason);
    desk.act(Op::WithdrawApproval, Op::WithdrawApproval.label(), Mode::Commit, |tx| {
        let plan = tx.plan(asked.plan)?.or_not_found("Rencana", asked.plan)?;
        if plan.state != PlanState::Approved {
            let message = "Rencana ini belum disetujui, atau SK-nya sudah terbit. Pilih rencana yang disetujui dan belum terbit SK-nya.";
            return Err(Failure::refused("plan_not_approved", message));
        }
        if !tx.decreed_moves(plan.id)?.is_empty() {
            let message = "Sebagian SK rencana ini sudah terbit, sehingga persetujuannya tidak dapat ditarik. Terbitkan sisanya, atau cabut SK-nya.";
            return Err(Failure::refused("already_decreed", message));
        }
        cases::withdrawn(tx, plan.id, &told)?;
        tx.withdraw_approval(plan.id, &account, &reason)?;
        Ok(tx.set_plan_state(plan.id, PlanState::Draft)?)
    })?;
    plan_edited(desk, asked.plan)
}
