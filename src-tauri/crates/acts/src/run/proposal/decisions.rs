//! Decisions of the officer as records, as the engine takes them, and why one cannot be kept.

use mutasi_planner::engine::{Decision as Kept, DecisionKind as KeptKind, Impossible, Limits};
use mutasi_store::{DecisionKind, DecisionRecord, PlanRecord};

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::planning::{Chooser, Session, blocks};
use crate::run::plans::person;
use mutasi_domain::rules::{Asked, check_candidate};

/// A decision that is asked for, as a record.
pub(super) fn wanted(desk: &mut Desk, plan: &PlanRecord, asked: &Decision) -> Result<DecisionRecord, Failure> {
    let kind = DecisionKind::from_code(&asked.kind).ok_or_else(|| {
        Failure::refused("decision_unknown", "Keputusan tidak dikenal. Pilih kunci, larang, atau tetap.")
    })?;
    let staff = person(desk, &asked.nip)?;
    desk.keep_apart(&[staff])?;
    let position = match (kind, asked.to) {
        (DecisionKind::Keep, _) => None,
        (_, Some(to)) => Some(desk.read().position(to)?.map(|_| to).or_not_found("Jabatan", to)?),
        (_, None) => {
            return Err(Failure::refused(
                "no_target",
                "Jabatan belum dipilih. Pilih jabatan yang dikunci atau dilarang.",
            ));
        }
    };
    if desk.read().moves(plan.id)?.iter().any(|one| one.staff == staff && !one.proposed) {
        let message =
            "Perpindahan pegawai ini dibuat dengan tangan dan tidak diubah usulan. Hapus dahulu dari rencana.";
        return Err(Failure::refused("by_hand", message));
    }
    Ok(DecisionRecord { id: 0, plan: plan.id, kind, staff, position, account: desk.account.clone() })
}

/// Refuses what contradicts a decision that stands, by name.
pub(super) fn no_contradiction(
    desk: &mut Desk,
    known: &[DecisionRecord],
    add: &[DecisionRecord],
) -> Result<(), Failure> {
    let people = desk.people()?;
    for (at, new) in add.iter().enumerate() {
        let earlier = known.iter().chain(&add[..at]).filter(|one| one.staff == new.staff);
        for old in earlier {
            let same = old.kind == new.kind && old.position == new.position;
            let fixed = |one: &DecisionRecord| one.kind != DecisionKind::Forbid;
            let against = match (fixed(old), fixed(new)) {
                (true, true) => true,
                (false, false) => same,
                _ => old.position.is_some() && old.position == new.position,
            };
            if against {
                let name = people.by_id(new.staff).map(|record| record.staff.full_name()).unwrap_or_default();
                let message =
                    format!("Sudah ada keputusan lain tentang {name}. Cabut keputusan itu dahulu, lalu ulangi.");
                return Err(Failure::refused("contradiction", message));
            }
        }
    }
    Ok(())
}

/// The decisions that concern somebody whom the planner may move. Keeping anybody else needs no decision.
pub(super) fn as_engine(session: &Session, decisions: &[DecisionRecord]) -> Vec<Kept> {
    decisions.iter().filter_map(|one| translated(session, one)).collect()
}

fn translated(session: &Session, one: &DecisionRecord) -> Option<Kept> {
    let problem = &session.problem;
    let person = problem.person_of(one.staff)?;
    let home = problem.model.people[person as usize].home;
    let choice = |post: &u32| problem.model.choice(person as usize, *post).is_some();
    let (kind, post) = match one.kind {
        DecisionKind::Keep => (KeptKind::Pin, home),
        DecisionKind::Pin => {
            (KeptKind::Pin, problem.post_of(one.position?).filter(|post| *post == home || choice(post))?)
        }
        DecisionKind::Forbid => (KeptKind::Forbid, problem.post_of(one.position?).filter(choice)?),
    };
    Some(Kept { kind, person, post })
}

/// Refuses new decisions that no plan can keep, with the rules or limits that hold. Nothing has changed then.
pub(super) fn possible(session: &mut Session, all: &[DecisionRecord], new: &[&DecisionRecord]) -> Result<(), Failure> {
    for one in new.iter().filter(|one| one.kind == DecisionKind::Pin) {
        if translated(session, one).is_none() {
            return Err(no_choice(session, one));
        }
    }
    let before = session.engine.decisions().to_vec();
    let refused = session.keep_to(&as_engine(session, all));
    let of_new: Vec<Kept> = new.iter().filter_map(|one| translated(session, one)).collect();
    let Some((_, why)) = refused.into_iter().find(|(decision, _)| of_new.contains(decision)) else { return Ok(()) };
    session.keep_to(&before);
    let limits = limits(session, &why);
    Err(Failure::refused(
        "pin_impossible",
        format!(
            "Keputusan ini tidak dapat dijalankan. {} Cabut keputusan lain, ubah batasnya, atau pilih jabatan lain.",
            limits.join(" ")
        ),
    ))
}

/// Why a person has no choice of a post: the rules that keep them from it, or the scope of the proposal.
fn no_choice(session: &Session, one: &DecisionRecord) -> Failure {
    let (ground, law) = (&session.ground, &session.ground.law);
    let target = one.position.and_then(|id| ground.frame.position_place(id));
    let place = ground.people.place(one.staff);
    if let (Some(target), Some(place)) = (target, place) {
        let facts = chooser(session).facts(place, target);
        let found: Vec<_> =
            check_candidate(&facts, law, &ground.office, true).into_iter().filter(|one| one.blocks()).collect();
        let told: Vec<_> = blocks(&Asked { facts: &facts, law, told: true }, &ground.office).collect();
        let all = if told.is_empty() { found } else { told };
        if !all.is_empty() {
            let message = format!("Aturan menahan keputusan ini: {}", all[0].message);
            return Failure::refused("pin_impossible", message).with_findings(&all);
        }
    }
    let message = "Pegawai atau jabatan ini di luar lingkup usulan (unit, rumpun, nama atau jenjang jabatan). Perluas lingkupnya, atau tambahkan perpindahan dengan tangan.";
    Failure::refused("pin_impossible", message)
}

pub(super) fn chooser(session: &Session) -> Chooser<'_> {
    Chooser { ground: &session.ground, qualities: &session.qualities, places: &session.places, wishes: &session.wishes }
}

/// Older decisions that can no longer be kept, as notes.
pub(super) fn refusals(session: &Session, refused: Vec<(Kept, Impossible)>) -> Vec<ProposalNote> {
    let note = |(decision, why): (Kept, Impossible)| {
        let name = session.ground.people.staff[session.problem.person(decision.person)].staff.full_name();
        let message =
            format!("Keputusan tentang {name} tidak dapat dijalankan lagi. {}", limits(session, &why).join(" "));
        ProposalNote { code: "pin_impossible".into(), message }
    };
    refused.into_iter().map(note).collect()
}

/// The limits that hold, each in a sentence.
pub(super) fn limits(session: &Session, why: &Impossible) -> Vec<String> {
    let held = match why {
        Impossible::NoChoice => return vec!["Jabatan itu di luar lingkup usulan.".into()],
        Impossible::Contradiction => {
            return vec!["Keputusan lain tentang pegawai ini bertentangan; cabut dahulu.".into()];
        }
        Impossible::Limits(limits) => limits,
    };
    // No unit of a plan has a most number of people, so no group is ever full.
    let Limits { full, at_floor, groups_at_floor, groups_full: _ } = held;
    let (frame, problem) = (&session.ground.frame, &session.problem);
    let name = |post: &u32| {
        let position = problem.position(*post).map(|at| &frame.positions[at]);
        position
            .map_or_else(String::new, |position| format!("{} pada {}", position.title, frame.unit_name(position.unit)))
    };
    let need = |post: &u32| problem.model.posts[*post as usize].need;
    let mut told: Vec<String> = Vec::new();
    for post in full.iter().take(3) {
        told.push(format!(
            "{} sudah terisi sesuai kebutuhan ({}), dan pemangkunya tidak dapat pindah.",
            name(post),
            need(post)
        ));
    }
    for post in at_floor.iter().take(3) {
        told.push(format!("{} sudah pada batas bawahnya dan tidak ada pengganti.", name(post)));
    }
    for group in groups_at_floor.iter().take(3) {
        let unit = problem.units[*group as usize].map_or("", |unit| frame.unit_name(unit));
        told.push(format!("{unit} sudah pada batas bawah jumlah pegawainya."));
    }
    told
}
