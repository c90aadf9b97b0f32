//! What a proposal amounts to, as it is kept with the plan.

use std::collections::BTreeSet;

use mutasi_planner::greedy::greedy;
use mutasi_planner::judge::Totals;
use mutasi_planner::model::{Goal, Post};
use mutasi_store::ProposalRecord;
use serde::{Deserialize, Serialize};

use super::keep::{Placed, hash};
use super::why_open::{After, reason_of_open};
use crate::contract::*;
use crate::planning::{Session, Solved};

/// Name and version of the engine in the trail.
const ENGINE: &str = concat!("mutasi-planner ", env!("CARGO_PKG_VERSION"));
/// More vacancies than anybody reads are only counted.
const MOST_OPEN: usize = 500;

/// A proposal as it is kept.
pub(super) struct Kept {
    pub(super) settings: ProposalSettings,
    pub(super) result: Measured,
    pub(super) audit: ProposalAudit,
}

/// What was reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Measured {
    pub(super) proof: String,
    pub(super) bound: f64,
    pub(super) figures: ProposalFigures,
    pub(super) goals: Vec<GoalReached>,
    pub(super) open: Vec<StillOpen>,
    pub(super) notes: Vec<ProposalNote>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct StillOpen {
    pub(super) position: i64,
    pub(super) need: u32,
    pub(super) open: u32,
    pub(super) reason: String,
}

impl Kept {
    pub(super) fn of(session: &Session, solved: &Solved, result: Measured, moves: &[Placed]) -> Self {
        let audit = ProposalAudit {
            input: session.problem.input.clone(),
            engine: ENGINE.into(),
            seed: session.settings.seed,
            moves: hash(moves.iter().map(|one| &one.record)),
            certified: solved.certified,
            entry: 0,
        };
        Self { settings: session.settings.clone(), result, audit }
    }

    pub(super) fn read(record: ProposalRecord) -> Result<Self, Failure> {
        let damaged = |error| Failure::broken("store_damaged", "Usulan rencana tidak terbaca.").with_details(error);
        let mut audit: ProposalAudit = serde_json::from_str(&record.audit).map_err(damaged)?;
        audit.entry = record.entry.unwrap_or_default();
        Ok(Self {
            settings: serde_json::from_str(&record.settings).map_err(damaged)?,
            result: serde_json::from_str(&record.result).map_err(damaged)?,
            audit,
        })
    }

    pub(super) fn text(&self, part: &impl Serialize) -> Result<String, Failure> {
        serde_json::to_string(part)
            .map_err(|error| Failure::broken("fault", "Usulan gagal disimpan.").with_details(error))
    }
}

/// Counts a solved plan and sets it beside the greedy one.
pub(super) fn measure(session: &Session, solved: &Solved) -> Result<Measured, Failure> {
    let model = std::sync::Arc::clone(&session.problem.model);
    let totals = Totals::of(&model, &solved.places);
    let spreadsheet = Totals::of(&model, &greedy(&model, session.most_moves()));
    let home = Totals::of(&model, &model.at_home());
    let by_hand = session.by_hand.len() as u32;
    let due = model.people.iter().filter(|person| person.due).count() as u32;
    let figures = ProposalFigures {
        moves: totals.moves as u32 + by_hand,
        chains: chains(session, &solved.places),
        open_before: home.open as u32,
        open_after: totals.open as u32,
        gain: totals.gain as f64,
        greedy_gain: spreadsheet.gain as f64,
        greedy_moves: spreadsheet.moves as u32 + by_hand,
        worth_of_next: hundredths(session.engine.scale().gap_of(session.engine.price())),
        requests: session.wishes.staff().filter(|staff| session.problem.person_of(*staff).is_some()).count() as u32,
        requests_granted: totals.requests as u32,
        rotation_due: due,
        rotated: due - totals.staying_due as u32,
        movable: model.people.len() as u32,
        choices: model.choices.len() as u32,
        worse: worse(session, &solved.places),
    };
    let goals = model.goals.iter().map(|goal| reached(*goal, &totals, due)).collect();
    let mut notes = solved.notes.clone();
    if !solved.proven && session.is_slow() {
        notes.push(ProposalNote {
            code: "cut_off".into(),
            message: "Belum terbukti optimal: pencarian dengan batasan tambahan berhenti sebelum selesai. Rencana ini yang terbaik sejauh ini.".into(),
        });
    }
    let open = still_open(session, &solved.places);
    Ok(Measured {
        proof: solved.proof().into(),
        bound: hundredths(solved.bound),
        figures,
        goals,
        open,
        notes: solved.notes.clone(),
    })
}

/// Rounded to two places: what the lesser goals weigh in a price is not shown.
fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn reached(goal: Goal, totals: &Totals, due: u32) -> GoalReached {
    let mean = |sum: i64| if totals.moves == 0 { 0.0 } else { sum as f64 / totals.moves as f64 };
    let value = match goal {
        Goal::Gap => totals.gain as f64,
        Goal::Rotation => f64::from(due) - totals.staying_due as f64,
        Goal::Fit => (100.0 - mean(totals.fit)).max(0.0),
        Goal::Moves => totals.moves as f64,
        Goal::Requests => totals.requests as f64,
        Goal::Seniority => mean(totals.seniority),
    };
    GoalReached { goal: goal.code().into(), value }
}

/// Chains, swaps and cycles: groups of moves of which one leaves the post that another enters.
fn chains(session: &Session, places: &[u32]) -> u32 {
    let model = &session.problem.model;
    let left: BTreeSet<u32> = model
        .people
        .iter()
        .zip(places)
        .filter(|(person, place)| person.home != **place)
        .map(|(person, _)| person.home)
        .collect();
    let mut leader: Vec<u32> = (0..model.posts.len() as u32).collect();
    fn root(leader: &[u32], mut at: u32) -> u32 {
        while leader[at as usize] != at {
            at = leader[at as usize];
        }
        at
    }
    let mut linked = BTreeSet::new();
    for (person, place) in model.people.iter().zip(places).filter(|(person, place)| person.home != **place) {
        if left.contains(place) {
            let (one, other) = (root(&leader, person.home), root(&leader, *place));
            leader[one.max(other) as usize] = one.min(other);
            linked.insert(*place);
        }
    }
    linked.into_iter().map(|post| root(&leader, post)).collect::<BTreeSet<_>>().len() as u32
}

/// People who did not ask and come to a farther, harder or lower post.
fn worse(session: &Session, places: &[u32]) -> u32 {
    let model = &session.problem.model;
    let moved = model.people.iter().zip(places).enumerate().filter(|(_, (person, place))| person.home != **place);
    moved.filter(|(at, (_, place))| !how_worse(session, *at as u32, **place).is_empty()).count() as u32
}

/// How the place is worse for somebody who did not ask, in words; empty when it is not.
pub(super) fn how_worse(session: &Session, person: u32, post: u32) -> Vec<String> {
    let (problem, ground) = (&session.problem, &session.ground);
    if problem.model.choice(person as usize, post).is_some_and(|choice| choice.wish > 0) {
        return Vec::new();
    }
    let home = problem.model.people[person as usize].home;
    let (Some(from), Some(to)) = (problem.position(home), problem.position(post)) else { return Vec::new() };
    let unit = |place: usize| ground.seats()[place].unit;
    let mut worse = Vec::new();
    let limit = ground.law.decimal("planner.worse_km");
    if let Some(km) = session.places.kilometres(unit(from), unit(to)).filter(|km| *km > limit) {
        worse.push(format!("{km:.0} km dari unit sekarang (lebih dari {limit:.0} km)"));
    }
    let (before, after) = (session.places.hardship(unit(from)), session.places.hardship(unit(to)));
    if after > before {
        worse.push(format!("tingkat kesulitan naik dari {before} ke {after}"));
    }
    let (old, new) = (ground.frame.positions[from].class, ground.frame.positions[to].class);
    if new < old && new > 0 {
        worse.push(format!("kelas jabatan turun dari {old} ke {new}"));
    }
    worse
}

/// Vacancies that stay open, the largest first.
fn still_open(session: &Session, places: &[u32]) -> Vec<StillOpen> {
    let (model, after) = (&session.problem.model, After::of(session, places));
    let missing = |(post, known): (u32, &Post)| {
        let open = known.need.saturating_sub(after.held(post));
        (open > 0).then_some((open, known.key, post))
    };
    let mut open: Vec<(u32, i64, u32)> = (0..).zip(&model.posts).filter_map(missing).collect();
    open.sort_unstable_by_key(|(open, key, _)| (std::cmp::Reverse(*open), *key));
    open.truncate(MOST_OPEN);
    open.into_iter()
        .map(|(open, position, post)| StillOpen {
            position,
            need: model.posts[post as usize].need,
            open,
            reason: reason_of_open(session, post, &after),
        })
        .collect()
}
