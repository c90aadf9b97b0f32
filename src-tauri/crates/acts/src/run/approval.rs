//! Approval: four eyes, no open block, and the findings kept as they stood.

use mutasi_domain::moves::PlanState;
use mutasi_store::{ApprovalRecord, Mode, sha256};

use super::plans::{draft, plan_view, show_plan};
use crate::contract::*;
use crate::desk::Desk;
use crate::op::Op;

pub(crate) fn approve_plan(desk: &mut Desk, asked: WhichPlan) -> Result<PlanView, Failure> {
    desk.require_role(Op::ApprovePlan)?;
    let plan = draft(&desk.read(), asked.plan)?;
    if plan.drafter == desk.account {
        let message = format!("Akun {} menyusun rencana ini, sehingga harus akun lain yang menyetujui.", desk.account);
        return Err(Failure::refused("four_eyes", message));
    }
    let judged = desk.judge(asked.plan)?;
    let view = plan_view(desk, &judged)?;
    if !view.can_approve {
        let code = if judged.blocking().next().is_some() { "plan_blocked" } else { "plan_incomplete" };
        return Err(Failure::refused(code, view.obstacles.join(" ")).with_findings(judged.blocking()));
    }
    let findings = serde_json::to_string(&judged.findings)
        .map_err(|error| Failure::broken("fault", "Temuan gagal disimpan.").with_details(error))?;
    let approval = ApprovalRecord {
        account: desk.account.clone(),
        at: desk.today.to_string(),
        sha256: sha256(findings.as_bytes()),
        findings,
    };
    desk.act(Op::ApprovePlan, Op::ApprovePlan.label(), Mode::Commit, |tx| {
        for one in &judged.moves {
            tx.fix_origin(one.record.id, one.from)?;
        }
        tx.add_approval(asked.plan, &approval)?;
        Ok(tx.set_plan_state(asked.plan, PlanState::Approved)?)
    })?;
    show_plan(desk, asked)
}
