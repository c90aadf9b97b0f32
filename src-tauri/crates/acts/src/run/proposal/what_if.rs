//! Why not this person for this post: the whole plan is solved again with the move, and set beside the present one.

use mutasi_domain::rules::{Asked, check_candidate};
use mutasi_planner::engine::{Decision as Kept, DecisionKind as KeptKind, Difference};
use mutasi_planner::judge::Totals;

use super::decisions::{chooser, limits};
use super::with_session;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::planning::{Session, blocks};
use crate::run::plans::person;
use crate::views::{finding_view, post_view};

/// Changed places that are listed at most; more are counted by the effect.
const MOST_CHANGED: usize = 60;

pub(crate) fn what_if(desk: &mut Desk, asked: WhatIf) -> Result<WhatIfView, Failure> {
    let staff = person(desk, &asked.nip)?;
    with_session(desk, asked.plan, |_, session| {
        let ground = std::sync::Arc::clone(&session.ground);
        let frame = &ground.frame;
        let target = frame.position_place(asked.to).or_not_found("Jabatan", asked.to)?;
        let place = ground.people.place(staff).or_not_found("Pegawai", staff)?;
        let record = &ground.people.staff[place].staff;
        let mut view = WhatIfView {
            nip: record.nip.to_string(),
            name: record.full_name(),
            to: post_view(&frame.positions[target], frame),
            answer: "possible".into(),
            sentences: Vec::new(),
            limits: Vec::new(),
            findings: Vec::new(),
            effect: None,
            changed: Vec::new(),
        };
        let facts = chooser(session).facts(place, target);
        view.findings = check_candidate(&facts, &ground.law, &ground.office, true).iter().map(finding_view).collect();
        let told: Vec<_> = blocks(&Asked { facts: &facts, law: &ground.law, told: true }, &ground.office).collect();
        drop(facts);
        let wanted = session.problem.person_of(staff).zip(session.problem.post_of(asked.to));
        let choice = wanted.filter(|(person, post)| {
            let home = session.problem.model.people[*person as usize].home;
            home == *post || session.problem.model.choice(*person as usize, *post).is_some()
        });
        let Some((person, post)) = choice else {
            blocked(&mut view, told);
            return Ok(view);
        };
        if session.places_after()[person as usize] == post {
            view.answer = "chosen".into();
            view.sentences.push("Rencana ini memang sudah menempatkannya di jabatan itu.".into());
            return Ok(view);
        }
        match session.engine.what_if(&[Kept { kind: KeptKind::Pin, person, post }]) {
            Err(why) => {
                view.answer = "impossible".into();
                view.limits = limits(session, &why);
                view.sentences.push("Tidak dapat: batas-batas berikut tidak menyisakan jalan.".into());
            }
            Ok(difference) => {
                let effect = effect(&difference);
                view.sentences = told_effect(&effect, difference.moved.len());
                if session.is_slow() {
                    view.sentences.push(
                        "Batasan tambahan (pelepasan, kuota, bersama) tidak ikut dihitung dalam akibat ini.".into(),
                    );
                }
                view.changed = changed(session, &difference, person);
                view.effect = Some(effect);
            }
        }
        Ok(view)
    })
}

fn blocked(view: &mut WhatIfView, told: Vec<mutasi_domain::finding::Finding>) {
    view.answer = "blocked".into();
    if told.is_empty() {
        view.sentences.push("Pegawai atau jabatan ini di luar lingkup usulan: unit, rumpun, nama atau jenjang jabatannya lain, atau pegawainya sudah ada di rencana lain.".into());
        return;
    }
    view.sentences.push(format!("Ditahan {} aturan.", told.len()));
    view.sentences.extend(told.iter().map(|finding| finding.message.clone()));
    view.findings = told.iter().map(finding_view).collect();
}

/// The exact effect of a difference between two solved plans.
pub(super) fn effect(difference: &Difference) -> Effect {
    let Difference { before, after, .. } = difference;
    let mean = |totals: &Totals| if totals.moves == 0 { 0.0 } else { totals.fit as f64 / totals.moves as f64 };
    Effect {
        gain: (after.gain - before.gain) as f64,
        open: (after.open - before.open) as i32,
        moves: (after.moves - before.moves) as i32,
        // A tenth of a point is nothing that anybody feels.
        fit: ((mean(before) - mean(after)) * 10.0).round() / 10.0 + 0.0,
        requests: (after.requests - before.requests) as i32,
    }
}

/// The effect in plain sentences.
pub(super) fn told_effect(effect: &Effect, moved: usize) -> Vec<String> {
    let mut told = Vec::new();
    told.push(match effect.gain {
        gain if gain < 0.0 => format!("Hasil seluruh rencana berkurang: bobot celah yang tertutup turun {}.", -gain),
        gain if gain > 0.0 => format!("Bobot celah yang tertutup naik {gain}."),
        _ => "Bobot celah yang tertutup tetap sama.".to_string(),
    });
    match effect.open {
        open if open > 0 => told.push(format!("{open} kursi lagi menjadi kosong.")),
        open if open < 0 => told.push(format!("{} kursi lagi terisi.", -open)),
        _ => {}
    }
    match effect.moves {
        moves if moves > 0 => told.push(format!("Perlu {moves} perpindahan lebih banyak.")),
        moves if moves < 0 => told.push(format!("Perpindahan berkurang {}.", -moves)),
        _ => {}
    }
    match effect.requests {
        more if more > 0 => told.push(format!("{more} permohonan lagi dikabulkan.")),
        less if less < 0 => told.push(format!("{} permohonan tidak jadi dikabulkan.", -less)),
        _ => {}
    }
    if moved > 1 {
        told.push(format!("{} orang lain ikut berubah tempatnya.", moved - 1));
    }
    told
}

/// People besides the one who is asked about whom the change places elsewhere.
fn changed(session: &Session, difference: &Difference, besides: u32) -> Vec<PlaceChange> {
    let (problem, ground) = (&session.problem, &session.ground);
    let frame = &ground.frame;
    let others = difference.moved.iter().filter(|(person, ..)| *person != besides).take(MOST_CHANGED);
    others
        .map(|(person, before, now)| {
            let home = problem.model.people[*person as usize].home;
            let staff = &ground.people.staff[problem.person(*person)].staff;
            let post = |post: u32| {
                problem.position(post).filter(|_| post != home).map(|at| post_view(&frame.positions[at], frame))
            };
            PlaceChange { nip: staff.nip.to_string(), name: staff.full_name(), before: post(*before), now: post(*now) }
        })
        .collect()
}
