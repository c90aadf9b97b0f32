//! Approval: four eyes, no open block, and the findings kept as they stood.

use mutasi_domain::moves::PlanState;
use mutasi_store::{ApprovalRecord, Mode, Signer, Writer, sha256};

use super::cases;
use super::plan_view::{plan_edited, plan_view};
use super::plans::draft;
use crate::contract::*;
use crate::desk::Desk;
use crate::op::Op;

pub(crate) fn approve_plan(desk: &mut Desk, asked: WhichPlan) -> Result<PlanEdited, Failure> {
    desk.require_role(Op::ApprovePlan)?;
    let plan = draft(&desk.read(), asked.plan)?;
    if plan.drafter == desk.account {
        let message = format!("Akun {} menyusun rencana ini, sehingga harus akun lain yang menyetujui.", desk.account);
        return Err(Failure::refused("four_eyes", message));
    }
    let judged = desk.judge(asked.plan)?;
    let moved: Vec<i64> = judged.moves.iter().map(|one| one.record.staff).collect();
    desk.keep_apart(&moved)?;
    let view = plan_view(desk, &judged)?.head;
    if !view.can_approve {
        let code = if judged.blocking().next().is_some() { "plan_blocked" } else { "plan_incomplete" };
        return Err(Failure::refused(code, view.obstacles.join(" ")).with_findings(judged.blocking()));
    }
    let findings = serde_json::to_string(&judged.findings().collect::<Vec<_>>())
        .map_err(|error| Failure::broken("fault", "Temuan gagal disimpan.").with_details(error))?;
    let approval = ApprovalRecord {
        account: desk.account.clone(),
        at: desk.today.to_string(),
        sha256: sha256(findings.as_bytes()),
        findings,
    };
    let hand = hand(desk)?;
    let told = cases::Told::today(desk, Some("deadline.numbering"))?;
    desk.act(Op::ApprovePlan, Op::ApprovePlan.label(), Mode::Commit, |tx| {
        cases::approved(tx, &judged, &told)?;
        for one in &judged.moves {
            tx.fix_origin(one.record.id, one.from)?;
        }
        tx.add_approval(asked.plan, &approval)?;
        if let Some(hand) = hand {
            tx.sign_approval(asked.plan, &hand.sign(&signed_text(tx, asked.plan, &approval)?))?;
        }
        Ok(tx.set_plan_state(asked.plan, PlanState::Approved)?)
    })?;
    plan_edited(desk, asked.plan)
}

/// The hand that signs; none in an invented region of an earlier version, whose accounts have no keys.
fn hand(desk: &Desk) -> Result<Option<Signer>, Failure> {
    let Some(signer) = desk.store.signer() else { return Ok(None) };
    let known = desk.read().sign_keys()?;
    if known.iter().any(|key| key.account == desk.account && key.public == signer.public()) {
        return Ok(Some(signer));
    }
    let message = format!(
        "Kunci tanda tangan akun {} belum disahkan di berkas data ini. Minta administrator menyetel ulang kata sandinya.",
        desk.account
    );
    Err(Failure::refused("key_uncertified", message))
}

/// What the approver signs: which plan of which store, what it moves, what was found, and the journal up to then.
fn signed_text(tx: &Writer<'_>, plan: i64, approval: &ApprovalRecord) -> Result<String, Failure> {
    let (seq, head) = tx.chain_head()?;
    Ok(format!(
        "mutasi-asn persetujuan 1\nberkas {}\nrencana {plan}\nakun {}\nhari {}\nbutir {}\ntemuan {}\njurnal {seq}:{head}\n",
        tx.store_id()?,
        approval.account,
        approval.at,
        tx.moves_digest(plan)?,
        approval.sha256,
    ))
}
