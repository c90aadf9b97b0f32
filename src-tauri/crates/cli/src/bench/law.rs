//! The law at the desk: a whole plan put to every rule, one edit in it, and the ranking of everybody for one vacancy.

use std::time::Instant;

use chrono::NaiveDate;
use mutasi_acts::Front;
use mutasi_acts::contract::Failure;
use serde_json::{Value, json};

use super::{Measured, ask, call, cpu_ms, once};

const MOVES: usize = 2000;
/// A few hundred edits show the cost of one; the rest need not be timed alone.
const EDITS: usize = 300;

/// Times of one thing on the wall, and of the processor: the second does not count what other programs take.
#[derive(Default)]
struct Timed {
    wall: Vec<f64>,
    cpu: Vec<f64>,
}

impl Timed {
    fn time(&mut self, work: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
        let (cpu, start) = (cpu_ms(), Instant::now());
        work()?;
        self.wall.push(start.elapsed().as_secs_f64() * 1000.0);
        self.cpu.push(cpu_ms() - cpu);
        Ok(())
    }

    fn told(mut self, name: &str) -> Measured {
        self.cpu.sort_by(f64::total_cmp);
        let median = self.cpu.get(self.cpu.len() / 2).copied().unwrap_or_default();
        let worst = self.wall.iter().copied().fold(0.0, f64::max);
        let note = Some(format!("CPU {median:.1} ms, terlama {worst:.1} ms"));
        Measured { name: name.into(), times: self.wall, note }
    }
}

pub(super) fn law(desk: &mut Front, today: NaiveDate) -> Result<Vec<Measured>, Failure> {
    let open = call(desk, "vacancies", json!({}))?;
    let mut measured = ranking(desk, &open)?;
    let tmt = today + chrono::Months::new(2);
    let plan = call(desk, "new_plan", json!({ "name": "Bench", "tmt": tmt }))?["plan"].clone();
    let seats: Vec<Value> = open
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|vacancy| {
            std::iter::repeat_n(vacancy["position"].clone(), vacancy["open"].as_u64().unwrap_or(0) as usize)
        })
        .take(MOVES)
        .collect();
    let nips = nips(desk, seats.len())?;
    ask(desk, "paste_moves", json!({ "plan": plan, "text": nips.join("\n") }))?;
    let moves = moves(desk, &plan)?;
    for (id, seat) in moves.iter().zip(&seats).skip(EDITS) {
        ask(desk, "set_target", json!({ "plan": plan, "move": id, "to": seat }))?;
    }
    let mut edits = Timed::default();
    for (id, seat) in moves.iter().zip(&seats).take(EDITS) {
        edits.time(|| ask(desk, "set_target", json!({ "plan": plan, "move": id, "to": seat })))?;
    }
    measured.push(checks(desk, &plan, moves.len(), today)?);
    let mut again = Timed::default();
    for _ in 0..super::RUNS {
        again.time(|| ask(desk, "show_plan", json!({ "plan": plan })))?;
    }
    measured.push(again.told("the same plan shown again"));
    measured.push(edits.told("one edit, committed, re-checked and answered"));
    Ok(measured)
}

/// Every move put to every rule: a change of the law before each run leaves nothing of the findings at hand.
fn checks(desk: &mut Front, plan: &Value, moves: usize, today: NaiveDate) -> Result<Measured, Failure> {
    let mut times = Timed::default();
    for run in 0..super::RUNS {
        call(desk, "unlock", json!({ "account": "penyetuju" }))?;
        // Of no bearing on any rule, but the law is another one.
        let value =
            json!({ "key": "letter.report_days", "value": (7 + run).to_string(), "from": today, "basis": "Uji" });
        call(desk, "set_parameter", value)?;
        call(desk, "unlock", json!({ "account": "operator" }))?;
        times.time(|| ask(desk, "show_plan", json!({ "plan": plan })))?;
    }
    Ok(times.told(&format!("whole check of a {moves}-move plan")))
}

/// Everybody ranked for one open seat: the first time after the start, then for other seats.
fn ranking(desk: &mut Front, open: &Value) -> Result<Vec<Measured>, Failure> {
    let seats: Vec<&Value> =
        open.as_array().into_iter().flatten().map(|vacancy| &vacancy["position"]).step_by(97).take(20).collect();
    let first = seats.first().copied().cloned().unwrap_or_default();
    let cold = once("first ranking after the start", || ask(desk, "list_candidates", json!({ "position": first })))?;
    let mut times = Timed::default();
    for seat in &seats {
        times.time(|| ask(desk, "list_candidates", json!({ "position": seat })))?;
    }
    Ok(vec![cold, times.told("ranking of everybody for one vacancy")])
}

fn nips(desk: &mut Front, wanted: usize) -> Result<Vec<String>, Failure> {
    let mut nips = Vec::new();
    while nips.len() < wanted {
        let asked = json!({ "sort": "nip", "limit": 1000, "offset": nips.len() });
        let page = call(desk, "list_staff", asked)?;
        let rows = page["rows"].as_array().map(Vec::as_slice).unwrap_or_default();
        if rows.is_empty() {
            break;
        }
        nips.extend(rows.iter().filter_map(|line| line["nip"].as_str().map(str::to_string)));
    }
    nips.truncate(wanted);
    Ok(nips)
}

fn moves(desk: &mut Front, plan: &Value) -> Result<Vec<Value>, Failure> {
    let shown = call(desk, "show_plan", json!({ "plan": plan }))?;
    Ok(shown["moves"].as_array().into_iter().flatten().map(|one| one["move"].clone()).collect())
}
