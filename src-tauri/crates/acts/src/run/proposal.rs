//! The planner's proposal of a plan: made, steered, shown, cleared. A proposal is the moves of a draft that nobody made
//! by hand, with what it was made from.

mod compare;
mod decisions;
mod keep;
mod result;
mod verify;
mod what_if;
mod why_move;
mod why_open;

pub(crate) use compare::{compare_plans, compare_settings};
pub(crate) use verify::verify_proposal;
pub(crate) use what_if::what_if;
pub(crate) use why_move::explain_proposed;
pub(crate) use why_open::explain_open;

use std::collections::BTreeSet;

use mutasi_domain::moves::PlanState;
use mutasi_store::{DecisionRecord, Mode, MoveRecord, PlanRecord};

use super::plan_view::plan_edited;
use super::plans::draft;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::op::Op;
use crate::planning::{Beginning, ByHand, Places, Session, Solved, Wishes, told};
use crate::views::post_view;
use crate::watch::{Watch, stopped};
use decisions::{as_engine, wanted};
use keep::{Placed, keep, placed};
use result::{Kept, measure};

/// Proposes the best plan under the settings and decisions; moves made by hand stay.
pub(crate) fn propose_plan(desk: &mut Desk, asked: ProposePlan) -> Result<Proposed, Failure> {
    desk.require_role(Op::ProposePlan)?;
    let plan = draft(&desk.read(), asked.plan)?;
    let settings = match asked.settings {
        Some(settings) => settings,
        None => kept(desk, plan.id)?.map(|kept| kept.settings).unwrap_or_default(),
    };
    check(&settings, desk, &plan)?;
    let decisions = desk.read().decisions(plan.id)?;
    resolve(desk, &plan, settings, Op::ProposePlan, decisions, &[])
}

/// Adds and takes back decisions and proposes again; as little else changes as the best plan allows.
pub(crate) fn steer_plan(desk: &mut Desk, asked: SteerPlan) -> Result<Proposed, Failure> {
    desk.require_role(Op::SteerPlan)?;
    let plan = draft(&desk.read(), asked.plan)?;
    let settings = kept(desk, plan.id)?.or_not_found("Usulan rencana", plan.id)?.settings;
    let known = desk.read().decisions(plan.id)?;
    for id in &asked.remove {
        known.iter().find(|one| one.id == *id).or_not_found("Keputusan", id)?;
    }
    let add: Vec<DecisionRecord> = asked.add.iter().map(|one| wanted(desk, &plan, one)).collect::<Result<_, _>>()?;
    let mut decisions: Vec<DecisionRecord> = known.into_iter().filter(|one| !asked.remove.contains(&one.id)).collect();
    decisions::no_contradiction(desk, &decisions, &add)?;
    decisions.extend(add.iter().cloned());
    resolve(desk, &plan, settings, Op::SteerPlan, decisions, &asked.remove)
}

/// The proposal that a plan rests on.
pub(crate) fn show_proposal(desk: &mut Desk, asked: WhichPlan) -> Result<Option<ProposalView>, Failure> {
    let plan = desk.read().plan(asked.plan)?.or_not_found("Rencana", asked.plan)?;
    let Some(kept) = kept(desk, plan.id)? else { return Ok(None) };
    view(desk, &plan, kept).map(Some)
}

/// Takes the proposal with its moves and decisions away; moves made by hand stay.
pub(crate) fn clear_proposal(desk: &mut Desk, asked: WhichPlan) -> Result<PlanEdited, Failure> {
    desk.require_role(Op::ClearProposal)?;
    let plan = draft(&desk.read(), asked.plan)?;
    desk.act(Op::ClearProposal, Op::ClearProposal.label(), Mode::Commit, |tx| {
        for one in tx.moves(plan.id)?.into_iter().filter(|one| one.proposed) {
            tx.remove_move(one.id)?;
        }
        for one in tx.decisions(plan.id)? {
            tx.remove_decision(one.id)?;
        }
        tx.clear_proposal(plan.id)?;
        Ok(())
    })?;
    plan_edited(desk, plan.id)
}

/// Gain against the number of moves.
pub(crate) fn gain_curve(desk: &mut Desk, asked: WhichPlan) -> Result<GainCurve, Failure> {
    with_session(desk, asked.plan, |desk, session| {
        let by_hand = session.by_hand.len() as u32;
        let mut told = told(&desk.watch, "curve", "Menghitung kurva");
        let steps = session.engine.curve(&mut told).map_err(|_| stopped())?;
        let mut points: Vec<CurvePoint> = Vec::with_capacity(steps.len());
        for step in steps {
            let (moves, gain) = (step.moves + by_hand, step.gain as f64);
            let rise = points.last().map(|last| (gain - last.gain) / f64::from((moves - last.moves).max(1)));
            points.push(CurvePoint { moves, gain, per_move: rise.unwrap_or(0.0) });
        }
        Ok(GainCurve {
            points,
            moves: session.engine.moves() as u32 + by_hand,
            gain: session.engine.gain() as f64,
            max_moves: session.settings.max_moves,
        })
    })
}

/// Settings name only what is there.
fn check(settings: &ProposalSettings, desk: &mut Desk, plan: &PlanRecord) -> Result<(), Failure> {
    let frame = &desk.ground(plan.tmt, plan.scenario)?.frame;
    let limited = settings.floors.iter().chain(&settings.release_caps).map(|limit| &limit.unit);
    for unit in settings.units.iter().chain(limited) {
        frame.unit(*unit).or_not_found("Unit", unit)?;
    }
    if settings.families.is_empty() {
        return Err(Failure::refused(
            "family_unknown",
            "Belum ada rumpun jabatan yang dipilih. Pilih paling sedikit satu.",
        ));
    }
    if settings.floor_percent.is_some_and(|percent| percent > 100) {
        return Err(Failure::refused(
            "floor_percent",
            "Batas bawah jabatan paling banyak 100 persen. Isi 0 sampai 100.",
        ));
    }
    Ok(())
}

fn kept(desk: &Desk, plan: i64) -> Result<Option<Kept>, Failure> {
    desk.read().proposal(plan)?.map(Kept::read).transpose()
}

/// What the planner begins with for a plan on its day.
fn beginning(desk: &mut Desk, plan: &PlanRecord, settings: ProposalSettings) -> Result<Beginning, Failure> {
    let (ground, qualities) = (desk.ground(plan.tmt, plan.scenario)?, desk.merits()?);
    let mut held_back = desk.related()?;
    let reader = desk.read();
    let by_hand: Vec<ByHand> = reader
        .moves(plan.id)?
        .into_iter()
        .filter(|one| !one.proposed)
        .map(|one| (one.staff, ground.people.post(one.staff, ground.day).map(|post| post.position), one.to))
        .collect();
    let others = reader.people_in_open_plans()?.into_iter().filter(|(_, id, _)| *id != plan.id);
    held_back.extend(others.map(|(staff, ..)| staff));
    let mut taken = BTreeSet::new();
    for other in reader.plan_summaries()? {
        if other.plan.id != plan.id && other.plan.state != PlanState::Decreed {
            taken.extend(reader.moves(other.plan.id)?.into_iter().filter_map(|one| one.to));
        }
    }
    Ok(Beginning {
        places: Places::of(&ground.frame, &reader.sites()?, &ground.law),
        wishes: Wishes::of(reader.requests()?),
        ground,
        qualities,
        settings,
        by_hand,
        held_back,
        taken,
    })
}

/// The session of a plan, the one at hand or a new one.
fn session(desk: &mut Desk, plan: &PlanRecord, settings: ProposalSettings) -> Result<Session, Failure> {
    let from = beginning(desk, plan, settings)?;
    if let Some((id, session)) = desk.cache.session.take()
        && id == plan.id
        && session.stands_on(&from)
    {
        return Ok(session);
    }
    Session::begin(from, &desk.watch)
}

/// Works on the solved session of a plan with a proposal, and keeps the session at hand.
fn with_session<T>(
    desk: &mut Desk,
    plan: i64,
    work: impl FnOnce(&mut Desk, &mut Session) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let plan = desk.read().plan(plan)?.or_not_found("Rencana", plan)?;
    let Some(kept) = kept(desk, plan.id)? else {
        let message = "Rencana ini belum punya usulan. Tekan \"Usulkan yang terbaik\" dahulu.";
        return Err(Failure::refused("no_proposal", message));
    };
    let mut session = session(desk, &plan, kept.settings)?;
    let decisions = desk.read().decisions(plan.id)?;
    if !session.is_solved_for(&as_engine(&session, &decisions)) {
        solve(desk, &plan, &mut session, &decisions)?;
    }
    let answer = work(desk, &mut session);
    desk.cache.session = Some((plan.id, session));
    answer
}

/// The best plan of a session under decisions; the checker is asked about every move of it.
fn solve(
    desk: &mut Desk,
    plan: &PlanRecord,
    session: &mut Session,
    decisions: &[DecisionRecord],
) -> Result<Solved, Failure> {
    let refused = session.keep_to(&as_engine(session, decisions));
    let impossible = decisions::refusals(session, refused);
    let present = desk.read().moves(plan.id)?;
    // The checker borrows the desk while the planner reports.
    let watch = std::mem::replace(&mut desk.watch, Watch::silent());
    let solved = session.solve(&watch, |session, places| {
        let moves = placed(session, &present, places);
        let records: Vec<MoveRecord> = moves.iter().map(|one| one.record.clone()).collect();
        let by_hand = present.iter().filter(|one| !one.proposed).cloned();
        let judged = desk.judge_with(plan, by_hand.chain(records).collect())?;
        let wrong = |one: &&Placed| {
            judged.find_move(one.record.id).is_some_and(|found| found.findings.iter().any(|finding| finding.blocks()))
        };
        Ok(moves.iter().filter(wrong).map(|one| (one.person, one.post)).collect())
    });
    desk.watch = watch;
    let mut solved = solved?;
    solved.notes.extend(impossible);
    Ok(solved)
}

/// Solves, keeps, and tells what changed.
fn resolve(
    desk: &mut Desk,
    plan: &PlanRecord,
    settings: ProposalSettings,
    op: Op,
    decisions: Vec<DecisionRecord>,
    remove: &[i64],
) -> Result<Proposed, Failure> {
    let before = desk.read().moves(plan.id)?;
    let mut session = session(desk, plan, settings)?;
    let new: Vec<&DecisionRecord> = decisions.iter().filter(|one| one.id == 0).collect();
    let outcome = decisions::possible(&mut session, &decisions, &new)
        .and_then(|()| solve(desk, plan, &mut session, &decisions))
        .and_then(|solved| {
            let result = measure(&session, &solved)?;
            let moves = placed(&session, &before, &solved.places);
            let kept = Kept::of(&session, &solved, result, &moves);
            keep(desk, plan, op, &session.ground, &moves, &kept, &decisions, remove)
        });
    desk.cache.session = Some((plan.id, session));
    outcome?;
    let after = desk.read().moves(plan.id)?;
    let frame = std::sync::Arc::clone(&desk.ground(plan.tmt, plan.scenario)?);
    let decided: BTreeSet<i64> = new.iter().map(|one| one.staff).collect();
    let changed = changes(desk, &frame.frame, &before, &after, &decided);
    let edited = plan_edited(desk, plan.id)?;
    let kept = kept(desk, plan.id)?.or_not_found("Usulan rencana", plan.id)?;
    Ok(Proposed { edited, proposal: view(desk, plan, kept)?, changed })
}

/// People whose post after the plan differs between two lists of moves.
fn changes(
    desk: &mut Desk,
    frame: &Frame,
    before: &[MoveRecord],
    after: &[MoveRecord],
    besides: &BTreeSet<i64>,
) -> Vec<PlaceChange> {
    let Ok(people) = desk.people() else { return Vec::new() };
    let post = |moves: &[MoveRecord], staff: i64| moves.iter().find(|one| one.staff == staff).and_then(|one| one.to);
    let everybody: BTreeSet<i64> = before.iter().chain(after).map(|one| one.staff).collect();
    let target = |id: Option<i64>| id.and_then(|id| frame.position(id)).map(|position| post_view(position, frame));
    everybody
        .into_iter()
        .filter(|staff| !besides.contains(staff))
        .map(|staff| (staff, post(before, staff), post(after, staff)))
        .filter(|(_, before, now)| before != now)
        .filter_map(|(staff, before, now)| {
            let record = people.by_id(staff)?;
            Some(PlaceChange {
                nip: record.staff.nip.to_string(),
                name: record.staff.full_name(),
                before: target(before),
                now: target(now),
            })
        })
        .collect()
}

/// The proposal as screens show it.
fn view(desk: &mut Desk, plan: &PlanRecord, kept: Kept) -> Result<ProposalView, Failure> {
    let (ground, people) = (desk.ground(plan.tmt, plan.scenario)?, desk.people()?);
    let frame = &ground.frame;
    let decisions = desk.read().decisions(plan.id)?;
    let shown = decisions.into_iter().filter_map(|one| {
        let record = people.by_id(one.staff)?;
        Some(DecisionView {
            id: one.id,
            kind: one.kind.code().to_string(),
            nip: record.staff.nip.to_string(),
            name: record.staff.full_name(),
            to: one.position.and_then(|id| frame.position(id)).map(|position| post_view(position, frame)),
            account: one.account,
        })
    });
    let stale = plan.state == PlanState::Draft && is_stale(desk, plan.id, &kept)?;
    let open = kept.result.open.iter().filter_map(|one| {
        let position = frame.position(one.position)?;
        Some(OpenPost { post: post_view(position, frame), need: one.need, open: one.open, reason: one.reason.clone() })
    });
    Ok(ProposalView {
        plan: plan.id,
        stale,
        decisions: shown.collect(),
        open: open.collect(),
        proof: kept.result.proof,
        bound: kept.result.bound,
        figures: kept.result.figures,
        goals: kept.result.goals,
        notes: kept.result.notes,
        settings: kept.settings,
        audit: kept.audit,
    })
}

/// Whether anything that a proposal looks at was written since: any act but those about plans and paper.
fn is_stale(desk: &Desk, plan: i64, kept: &Kept) -> Result<bool, Failure> {
    let moves = desk.read().moves(plan)?;
    if keep::hash(moves.iter().filter(|one| one.proposed)) != kept.audit.moves {
        return Ok(true);
    }
    let reader = desk.read();
    for entry in reader.journal(None, 200)?.into_iter().take_while(|entry| entry.seq > kept.audit.entry) {
        // Undo and redo are as weighty as what they undo.
        let act = match entry.of {
            Some(of) => reader.journal_entry(of)?.map_or(entry.act, |undone| undone.act),
            None => entry.act,
        };
        if Op::named(&act).is_none_or(|op| !op.leaves_proposals_alone()) {
            return Ok(true);
        }
    }
    Ok(false)
}
