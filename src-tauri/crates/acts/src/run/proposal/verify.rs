//! Repeats a proposal from the records: same input, same plan, same proof.

use std::sync::Arc;

use mutasi_planner::certificate::{Certified, check};
use mutasi_planner::judge::judge;

use super::decisions::as_engine;
use super::keep::{hash, placed};
use super::{beginning, kept, solve};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::planning::Session;

pub(crate) fn verify_proposal(desk: &mut Desk, asked: WhichPlan) -> Result<ProposalVerified, Failure> {
    let plan = desk.read().plan(asked.plan)?.or_not_found("Rencana", asked.plan)?;
    let kept = kept(desk, plan.id)?.or_not_found("Usulan rencana", plan.id)?;
    // Never the session at hand: what is repeated begins anew.
    let from = beginning(desk, &plan, kept.settings.clone())?;
    let mut session = Session::begin(from, &desk.watch)?;
    let decisions = desk.read().decisions(plan.id)?;
    let present = desk.read().moves(plan.id)?;
    let solved = solve(desk, &plan, &mut session, &decisions)?;
    let same_input = session.problem.input == kept.audit.input;
    let again = placed(&session, &present, &solved.places);
    let same_moves = hash(again.iter().map(|one| &one.record)) == kept.audit.moves;
    let in_plan = hash(present.iter().filter(|one| one.proposed)) == kept.audit.moves;
    let model = Arc::clone(&session.problem.model);
    let prices = session.engine.prices();
    let certified = Certified {
        places: &solved.places,
        decisions: session.engine.decisions(),
        price: session.engine.price(),
        prices: &prices,
    };
    // Of the slow way there is no certificate; the judge still counts its plan.
    let certified = solved.certified && check(&model, &certified).is_ok();
    let judged = judge(&model, &solved.places, session.most_moves()).is_empty();
    let decided = as_engine(&session, &decisions).len();
    let step = |ok: bool, yes: String, no: &str| VerifiedStep { ok, text: if ok { yes } else { no.into() } };
    let steps = vec![
        step(
            same_input,
            format!("Masukan sama: {} orang, {} pilihan.", model.people.len(), model.choices.len()),
            "Masukan lain daripada saat diusulkan: data, aturan atau batasan berubah sejak itu.",
        ),
        step(
            same_moves,
            format!("Rencana yang dicari ulang sama, dengan {decided} keputusan."),
            "Rencana yang dicari ulang lain.",
        ),
        step(
            in_plan,
            "Perpindahan dalam rencana adalah yang diusulkan.".into(),
            "Perpindahan dalam rencana telah diubah sesudah diusulkan.",
        ),
        step(
            certified || !kept.audit.certified,
            "Bukti bahwa tidak ada rencana yang lebih baik lolos pemeriksaan terpisah.".into(),
            "Bukti tidak lolos.",
        ),
        step(
            judged,
            "Batas bawah, kebutuhan dan batas jumlah terpenuhi menurut pemeriksa.".into(),
            "Pemeriksa menemukan batas yang dilanggar.",
        ),
    ];
    Ok(ProposalVerified {
        ok: steps.iter().all(|step| step.ok),
        same_input,
        same_moves,
        certified,
        steps,
        audit: kept.audit,
    })
}
