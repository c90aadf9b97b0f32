//! Why a proposed move is in the plan: what it fills, how well it fits, its chain, and what the plan would lose.

use mutasi_planner::engine::{Decision as Kept, DecisionKind as KeptKind};

use super::decisions::chooser;
use super::result::how_worse;
use super::what_if::{effect, told_effect};
use super::with_session;
use crate::check::{Judged, JudgedMove};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::planning::{Fit, Session};
use crate::run::candidates::score_of_move;
use crate::views::{balance_view, finding_view};
use mutasi_domain::rules::rules;

pub(crate) fn explain_proposed(desk: &mut Desk, asked: ExplainProposed) -> Result<WhyMove, Failure> {
    let judged = desk.judge(asked.plan)?;
    let one = judged.find_move(asked.move_id).or_not_found("Perpindahan", asked.move_id)?;
    let qualities = desk.merits()?;
    let score = score_of_move(&judged, one, &qualities);
    with_session(desk, asked.plan, |_, session| {
        let found =
            session.problem.person_of(one.record.staff).zip(one.record.to.and_then(|to| session.problem.post_of(to)));
        let Some((person, post)) = found.filter(|_| one.record.proposed) else {
            let message =
                "Perpindahan ini dibuat dengan tangan, bukan oleh usulan. Alasannya ada pada tab Perpindahan.";
            return Err(Failure::refused("by_hand", message));
        };
        if session.places_after()[person as usize] != post {
            let message = "Rencana berubah sejak diusulkan. Usulkan lagi, lalu buka penjelasannya.";
            return Err(Failure::refused("stale", message));
        }
        why(session, &judged, one, person, post, score)
    })
}

fn why(
    session: &mut Session,
    judged: &Judged,
    one: &JudgedMove,
    person: u32,
    post: u32,
    score: Option<ScoreView>,
) -> Result<WhyMove, Failure> {
    let without = session.engine.what_if(&[Kept { kind: KeptKind::Forbid, person, post }]).ok();
    let (problem, ground) = (&session.problem, &session.ground);
    let model = &problem.model;
    let (frame, known) = (&ground.frame, &model.posts[post as usize]);
    let (before, after) = judged.position_change(known.key);
    let home = model.people[person as usize].home;
    let unit = |post: u32| problem.position(post).and_then(|at| ground.seats()[at].unit);
    let target = problem.position(post).or_not_found("Jabatan", known.key)?;
    let fit = chooser(session).fit(problem.person(person), target);
    let distance = session.places.kilometres(unit(home), unit(post));
    let hardship = (session.places.hardship(unit(home)), session.places.hardship(unit(post)));
    // The seat that the chain fills in the end: what the post gains, or 0 where somebody left it before.
    let weight = model.tiers.between(known, before.held.max(0) as u32, after.held.max(before.held) as u32);
    let wish = model.choice(person as usize, post).map(|choice| choice.wish).filter(|wish| *wish > 0);
    let worse = how_worse(session, person, post);
    let chain = chain(judged, one);
    let without = without.map(|difference| (effect(&difference), difference.moved.len()));
    let name =
        frame.position(known.key).map(|position| format!("{} pada {}", position.title, frame.unit_name(position.unit)));
    let mut sentences = Vec::new();
    let name = name.unwrap_or_default();
    if weight > 0 {
        sentences.push(format!(
            "{name} kekurangan: ada {} dari {} orang; sesudah rencana {}.",
            before.held, before.need, after.held
        ));
    } else {
        sentences
            .push(format!("Mengisi {name}, yang ditinggalkan dalam rencana ini, sehingga kursi lain dapat tertutup."));
    }
    if model.people[person as usize].due {
        sentences.push("Sudah melampaui masa paling lama dalam satu jabatan, sehingga perlu rotasi.".into());
    }
    if let Some(wish) = wish {
        sentences.push(format!("Memenuhi permohonannya sendiri, keinginan ke-{wish}."));
    }
    let passed = rules().count()
        - one.findings.iter().filter(|finding| finding.severity >= mutasi_domain::finding::Severity::Warn).count();
    sentences.push(format!("{passed} aturan dilalui tanpa peringatan."));
    if chain.len() > 1 {
        sentences.push(format!("Bagian dari {} perpindahan yang saling bergantung.", chain.len()));
    }
    if !worse.is_empty() {
        sentences.push(format!(
            "Tempatnya lebih berat baginya ({}), dan tidak ada susunan lain yang menutup kekurangan sebanyak ini.",
            worse.join("; ")
        ));
    }
    match &without {
        Some((effect, moved)) => {
            sentences.push("Tanpa perpindahan ini, rencana terbaik menjadi lain:".into());
            sentences.extend(told_effect(effect, *moved));
        }
        None => sentences.push("Keputusan Anda tidak menyisakan pilihan lain baginya.".into()),
    }
    Ok(WhyMove {
        move_id: one.record.id,
        sentences,
        before: balance_view(before),
        after: balance_view(after),
        weight: weight as f64,
        fit: fit_parts(fit, distance, hardship),
        score: score.as_ref().map_or(0.0, |score| score.total),
        score_parts: score.map(|score| score.parts).unwrap_or_default(),
        distance,
        hardship,
        wish,
        worse,
        chain,
        rules_passed: passed as u32,
        findings: one.findings.iter().map(finding_view).collect(),
        without: without.map(|(effect, _)| effect).unwrap_or(Effect {
            gain: 0.0,
            open: 0,
            moves: 0,
            fit: 0.0,
            requests: 0,
        }),
    })
}

fn fit_parts(fit: Fit, distance: Option<f64>, (before, after): (u8, u8)) -> Vec<FitPart> {
    let part = |part: &str, points, text| FitPart { part: part.into(), points, text };
    let way = match distance {
        Some(km) => format!("{km:.0} km dari unit sekarang"),
        None => "lokasi unit belum dicatat; dihitung dengan jarak anggapan".into(),
    };
    vec![
        part("merit", fit.merit, "100 dikurangi nilai merit".into()),
        part("distance", fit.distance, way),
        part("hardship", fit.hardship, format!("tingkat kesulitan {before} menjadi {after}")),
    ]
}

/// The moves of the chain from the seat that is filled back to the one that stays free, each as `name: post -> post`.
fn chain(judged: &Judged, one: &JudgedMove) -> Vec<String> {
    let frame = &judged.ground.frame;
    let told = |one: &JudgedMove| {
        let name =
            judged.ground.people.by_id(one.record.staff).map(|record| record.staff.full_name()).unwrap_or_default();
        let post = |id: Option<i64>| {
            let position = id.and_then(|id| frame.position(id));
            position.map_or_else(
                || "tanpa jabatan".to_string(),
                |position| format!("{}, {}", position.title, frame.unit_name(position.unit)),
            )
        };
        format!("{name}: {} \u{2192} {}", post(one.from), post(one.record.to))
    };
    match one.chain {
        None => vec![told(one)],
        Some(number) => judged.moves.iter().filter(|other| other.chain == Some(number)).map(told).collect(),
    }
}
