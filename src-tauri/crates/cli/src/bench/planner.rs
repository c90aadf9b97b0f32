//! The planner on invented regions: the whole plan, one decision, the limit on moves, the curve, and greedy beside it.

use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use mutasi_acts::contract::{Failure, FailureKind};
use mutasi_planner::certificate::{Certified, check};
use mutasi_planner::engine::{Decision, DecisionKind, Engine};
use mutasi_planner::greedy::greedy;
use mutasi_planner::instance::Instance;
use mutasi_planner::invented::{Draw, Drawn};
use mutasi_planner::judge::Totals;
use mutasi_planner::model::Model;

use super::{Measured, memory};
use crate::session::failure;

const SIZES: [usize; 2] = [5_000, 50_000];
const DECISIONS: usize = 1_000;
const COLD: usize = 5;

/// Measures one size, or both of the usual ones.
pub(super) fn planner(staff: Option<usize>) -> Result<Vec<Measured>, Failure> {
    let mut measured = Vec::new();
    for people in staff.map_or(SIZES.to_vec(), |staff| vec![staff]) {
        measured.extend(region(people)?);
    }
    Ok(measured)
}

/// Writes invented regions as minimum-cost flows for other solvers, one file for each seed.
pub(super) fn write(folder: &Path, people: usize, seeds: u64) -> Result<Vec<String>, Failure> {
    let broken = |error: std::io::Error| failure(FailureKind::Broken, "disk_fault", &error.to_string());
    std::fs::create_dir_all(folder).map_err(broken)?;
    let mut files = Vec::new();
    for seed in 1..=seeds {
        // Every other region is one of scarcity, as many are.
        let kind = if seed % 2 == 1 { Drawn::region(people as u32) } else { Drawn::scarce(people as u32) };
        let instance = Instance::of(&kind.model(seed)).map_err(faulty)?;
        let file = folder.join(format!("{people}-{seed}.min"));
        std::fs::write(&file, instance.text).map_err(broken)?;
        files.push(file.display().to_string());
    }
    Ok(files)
}

fn faulty(fault: impl std::fmt::Display) -> Failure {
    failure(FailureKind::Broken, "bench_failed", &fault.to_string())
}

fn region(people: usize) -> Result<Vec<Measured>, Failure> {
    let model = Drawn::region(people as u32).model(1);
    let mut timed = Timed { people, measured: Vec::new() };
    let mut engine = Engine::solve(&model).map_err(faulty)?;
    timed.runs("whole plan, cold", COLD, memory(), |_| Engine::solve(&model).map(drop).map_err(faulty))?;
    let (places, prices, free) = (engine.places(), engine.prices(), engine.totals());
    let certified = Certified { places: &places, decisions: &[], price: engine.price(), prices: &prices };
    timed.runs("certificate", COLD, None, |_| check(&model, &certified).map_err(|flaw| faulty(format!("{flaw:?}"))))?;
    let asked = decisions(&model, DECISIONS);
    timed.decisions(&mut engine, &asked)?;
    timed.runs("what if", 200.min(asked.len()), None, |run| {
        // An impossible question is answered too.
        let _ = engine.what_if(&asked[run..=run]);
        Ok(())
    })?;
    timed.runs("one more person anywhere", COLD, None, |_| {
        engine.one_more_person();
        Ok(())
    })?;
    let most = usize::try_from(free.moves).unwrap_or(0) / 3;
    let mut proven = true;
    timed.runs("at most a third of the moves", 1, None, |_| {
        let stopped = |_| faulty("stopped");
        proven = engine.limit(Some(most), &mut go_on).map_err(stopped)?.is_proven();
        Ok(())
    })?;
    timed.note(format!("{most} perpindahan, {}", if proven { "terbukti optimal" } else { "belum terbukti optimal" }));
    timed.runs("curve of gain", 1, None, |_| engine.curve(&mut go_on).map(drop).map_err(|_| faulty("stopped")))?;
    let mut by_hand = Totals::default();
    timed.runs("greedy, as a spreadsheet", 1, None, |_| {
        by_hand = Totals::of(&model, &greedy(&model, None));
        Ok(())
    })?;
    let share = by_hand.gain as f64 * 100.0 / free.gain.max(1) as f64;
    timed.note(format!(
        "menutup {} dari {} bobot celah ({share:.1} %), {} dari {} perpindahan",
        by_hand.gain, free.gain, by_hand.moves, free.moves
    ));
    Ok(timed.measured)
}

fn go_on(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Decisions as an officer might make them: half pins, half bans.
fn decisions(model: &Model, count: usize) -> Vec<Decision> {
    let mut draw = Draw(7);
    let one = |_| {
        let person = draw.below(model.people.len() as u64) as usize;
        let choices = model.choices_of(person);
        let choice = choices.get(draw.below(choices.len() as u64) as usize)?;
        let kind = if draw.below(2) == 0 { DecisionKind::Pin } else { DecisionKind::Forbid };
        Some(Decision { kind, person: person as u32, post: choice.post })
    };
    (0..count).filter_map(one).collect()
}

struct Timed {
    people: usize,
    measured: Vec<Measured>,
}

impl Timed {
    fn runs(
        &mut self,
        name: &str,
        runs: usize,
        note: Option<String>,
        mut work: impl FnMut(usize) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut times = Vec::new();
        for run in 0..runs {
            let start = Instant::now();
            work(run)?;
            times.push(start.elapsed().as_secs_f64() * 1000.0);
        }
        self.measured.push(Measured { name: format!("{}: {name}", self.people), times, note });
        Ok(())
    }

    /// Each decision is taken back before the next; both ways count as one change.
    fn decisions(&mut self, engine: &mut Engine<&Model>, asked: &[Decision]) -> Result<(), Failure> {
        let (mut times, mut impossible) = (Vec::new(), 0);
        for decision in asked {
            let start = Instant::now();
            let kept = engine.decide(*decision).is_ok();
            times.push(start.elapsed().as_secs_f64() * 1000.0);
            if kept {
                let start = Instant::now();
                engine.withdraw(*decision);
                times.push(start.elapsed().as_secs_f64() * 1000.0);
            } else {
                impossible += 1;
            }
        }
        let note = Some(format!("{impossible} dari {} keputusan tidak mungkin", asked.len()));
        self.measured.push(Measured { name: format!("{}: one decision", self.people), times, note });
        Ok(())
    }

    /// Adds a note to what was measured last.
    fn note(&mut self, note: String) {
        if let Some(last) = self.measured.last_mut() {
            last.note = Some(note);
        }
    }
}
