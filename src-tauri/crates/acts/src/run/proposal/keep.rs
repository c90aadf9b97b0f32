//! Writing a proposal: only the moves that differ are touched, so that consents and documents of the others stay.

use std::collections::BTreeMap;

use mutasi_store::{DecisionRecord, Mode, MoveRecord, PlanRecord, ProposalRecord, sha256};

use super::result::Kept;
use crate::contract::*;
use crate::desk::Desk;
use crate::ground::Ground;
use crate::op::Op;
use crate::planning::Session;
use crate::run::plans::put_move;

/// A proposed move: who, by place in the model, whereto, and the record; one that is not kept yet has a number below 0.
pub(super) struct Placed {
    pub(super) person: u32,
    pub(super) post: u32,
    pub(super) record: MoveRecord,
}

/// The proposed moves of a solution. A move that the plan has already keeps its record.
pub(super) fn placed(session: &Session, present: &[MoveRecord], places: &[u32]) -> Vec<Placed> {
    let known: BTreeMap<(i64, Option<i64>), &MoveRecord> =
        present.iter().filter(|one| one.proposed).map(|one| ((one.staff, one.to), one)).collect();
    let (ground, problem) = (&session.ground, &session.problem);
    let mut placed = Vec::new();
    for (person, (known_person, post)) in (0u32..).zip(problem.model.people.iter().zip(places)) {
        let Some(to) = problem.position(*post).filter(|_| *post != known_person.home) else { continue };
        let (staff, position) = (known_person.key, &ground.frame.positions[to]);
        let record = match known.get(&(staff, Some(position.id))) {
            Some(record) => (*record).clone(),
            None => {
                let from = ground.people.post(staff, ground.day).map(|post| post.position);
                let wish = problem.model.choice(person as usize, *post).map_or(0, |choice| choice.wish);
                MoveRecord {
                    id: -1 - i64::from(person),
                    proposed: true,
                    own_request: wish > 0,
                    reason: reason(session, person, *post, wish),
                    ..MoveRecord::plain(staff, from, Some(position.id))
                }
            }
        };
        placed.push(Placed { person, post: *post, record });
    }
    placed
}

/// Why the move is in the plan, in one sentence for the list and the papers.
fn reason(session: &Session, person: u32, post: u32, wish: u8) -> String {
    let (model, frame) = (&session.problem.model, &session.ground.frame);
    let known = &model.posts[post as usize];
    let balance = frame.position_balance(known.key);
    let mut told = Vec::new();
    if balance.gap < 0 {
        told.push(format!("Menutup kekurangan: ada {} dari {} yang dibutuhkan", balance.held, balance.need));
    } else {
        told.push("Mengisi kursi yang ditinggalkan dalam rencana ini".to_string());
    }
    if wish > 0 {
        told.push(format!("sesuai permohonan sendiri (keinginan ke-{wish})"));
    }
    if model.people[person as usize].due {
        told.push("sudah melampaui masa paling lama dalam satu jabatan".into());
    }
    format!("{}.", told.join("; "))
}

/// Keeps a proposal, its moves and the decisions, in one act.
#[allow(clippy::too_many_arguments)]
pub(super) fn keep(
    desk: &mut Desk,
    plan: &PlanRecord,
    op: Op,
    ground: &Ground,
    moves: &[Placed],
    kept: &Kept,
    decisions: &[DecisionRecord],
    remove: &[i64],
) -> Result<(), Failure> {
    let (settings, result, audit) = (kept.text(&kept.settings)?, kept.text(&kept.result)?, kept.text(&kept.audit)?);
    let record = ProposalRecord { settings, result, audit, entry: None };
    desk.act(op, op.label(), Mode::Commit, |tx| {
        let staying: Vec<i64> = moves.iter().map(|one| one.record.id).collect();
        for old in tx.moves(plan.id)?.into_iter().filter(|one| one.proposed && !staying.contains(&one.id)) {
            tx.remove_move(old.id)?;
        }
        for new in moves.iter().filter(|one| one.record.id < 0) {
            put_move(tx, ground, plan.id, MoveRecord { id: 0, ..new.record.clone() })?;
        }
        for id in remove {
            tx.remove_decision(*id)?;
        }
        for new in decisions.iter().filter(|one| one.id == 0) {
            tx.add_decision(new)?;
        }
        Ok(tx.set_proposal(plan.id, &record)?)
    })
}

/// SHA-256 of moves by person, whatever their order and numbers.
pub(super) fn hash<'m>(moves: impl Iterator<Item = &'m MoveRecord>) -> String {
    let mut lines: Vec<(i64, Option<i64>)> = moves.map(|one| (one.staff, one.to)).collect();
    lines.sort_unstable();
    let lines: Vec<String> = lines
        .into_iter()
        .map(|(staff, to)| format!("{staff} {}", to.map_or_else(String::new, |to| to.to_string())))
        .collect();
    sha256(lines.join("\n").as_bytes())
}
