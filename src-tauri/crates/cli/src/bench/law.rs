//! The law at the desk: a whole plan put to every rule, one edit in it, and the ranking of everybody for one vacancy.

use std::time::Instant;

use chrono::NaiveDate;
use mutasi_acts::Front;
use mutasi_acts::contract::Failure;
use serde_json::{Value, json};

use super::{Measured, ask, call, once, repeated};

const MOVES: usize = 2000;
/// A few hundred edits show the cost of one; the rest need not be timed alone.
const EDITS: usize = 300;

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
    let mut edits = Vec::new();
    for (id, seat) in moves.iter().zip(&seats).take(EDITS) {
        let start = Instant::now();
        ask(desk, "set_target", json!({ "plan": plan, "move": id, "to": seat }))?;
        edits.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    let worst = edits.iter().copied().fold(0.0, f64::max);
    measured.push(checks(desk, &plan, moves.len(), today)?);
    measured.push(repeated("the same plan shown again", |_| ask(desk, "show_plan", json!({ "plan": plan })))?);
    let note = Some(format!("terlama {worst:.2} ms"));
    measured.push(Measured { name: "one edit, committed, re-checked and answered".into(), times: edits, note });
    Ok(measured)
}

/// Every move put to every rule: a change of the law before each run leaves nothing of the findings at hand.
fn checks(desk: &mut Front, plan: &Value, moves: usize, today: NaiveDate) -> Result<Measured, Failure> {
    let mut times = Vec::new();
    for run in 0..super::RUNS {
        call(desk, "unlock", json!({ "account": "penyetuju" }))?;
        let term = json!({ "name": format!("Kepala {run}"), "kind": "definitive", "from": "2020-01-01",
            "until": today - chrono::Days::new(1000) });
        call(desk, "set_head", term)?;
        call(desk, "unlock", json!({ "account": "operator" }))?;
        let start = Instant::now();
        ask(desk, "show_plan", json!({ "plan": plan }))?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(Measured { name: format!("whole check of a {moves}-move plan"), times, note: None })
}

/// Everybody ranked for one open seat: the first time after the start, then for other seats.
fn ranking(desk: &mut Front, open: &Value) -> Result<Vec<Measured>, Failure> {
    let seats: Vec<&Value> =
        open.as_array().into_iter().flatten().map(|vacancy| &vacancy["position"]).step_by(97).take(20).collect();
    let first = seats.first().copied().cloned().unwrap_or_default();
    let cold = once("first ranking after the start", || ask(desk, "list_candidates", json!({ "position": first })))?;
    let mut times = Vec::new();
    for seat in &seats {
        let start = Instant::now();
        ask(desk, "list_candidates", json!({ "position": seat }))?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    let worst = times.iter().copied().fold(0.0, f64::max);
    let note = Some(format!("{} jabatan, terlama {worst:.1} ms", times.len()));
    Ok(vec![cold, Measured { name: "ranking of everybody for one vacancy".into(), times, note }])
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
