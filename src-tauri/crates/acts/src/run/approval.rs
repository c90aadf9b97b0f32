//! Approval: four eyes, no open block, and the findings kept as they stood.

use mutasi_domain::moves::PlanState;
use mutasi_store::{ApprovalRecord, Mode, sha256};

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
    let told = cases::Told::today(desk, Some("deadline.numbering"))?;
    desk.act(Op::ApprovePlan, Op::ApprovePlan.label(), Mode::Commit, |tx| {
        cases::approved(tx, &judged, &told)?;
        for one in &judged.moves {
            tx.fix_origin(one.record.id, one.from)?;
        }
        tx.add_approval(asked.plan, &approval)?;
        Ok(tx.set_plan_state(asked.plan, PlanState::Approved)?)
    })?;
    plan_edited(desk, asked.plan)
}
