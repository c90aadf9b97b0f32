//! Cases at the desk: thousands open at once, every list of them, and one decision about hundreds.

use chrono::NaiveDate;
use mutasi_acts::Front;
use mutasi_acts::contract::Failure;
use serde_json::{Value, json};

use super::{Measured, ask, call, once, repeated};

/// Open cases.
const CASES: usize = 5000;
/// Names of one decision.
const BATCH: usize = 500;

pub(super) fn cases(desk: &mut Front, today: NaiveDate) -> Result<Vec<Measured>, Failure> {
    let mut measured = vec![open(desk, today)?];
    let lists: [(&str, &str, Value); 9] = [
        ("list of all open cases", "list_cases", json!({})),
        ("list of one state", "list_cases", json!({ "states": ["DIAJUKAN"] })),
        ("calendar of thirty days", "calendar", json!({})),
        ("inbox of requests", "list_requests", json!({})),
        ("waiting lists", "waiting_lists", json!({})),
        ("training needs and courses", "list_training", json!({})),
        ("tasks", "list_tasks", json!({})),
        ("objections", "list_objections", json!({})),
        ("evaluations", "list_evaluations", json!({})),
    ];
    for (name, act, request) in lists {
        ask(desk, act, request.clone())?;
        measured.push(repeated(name, |_| ask(desk, act, request.clone()))?);
    }
    let first = call(desk, "list_cases", json!({}))?["cases"][0]["case"].clone();
    measured.push(repeated("one case opened", |_| ask(desk, "show_case", json!({ "case": first })))?);
    desk_for(desk, "take")?;
    for (step, more) in [("take", json!({})), ("return", json!({ "note": "Berkas belum lengkap, lengkapi dahulu." }))] {
        let cases = call(desk, "list_cases", json!({}))?["cases"].take();
        let chosen: Vec<Value> = cases
            .as_array()
            .into_iter()
            .flatten()
            .filter(|one| step != "take" || one["state"] == "DIAJUKAN")
            .take(BATCH)
            .map(|one| json!({ "case": one["case"], "step": one["step"] }))
            .collect();
        let mut request = more;
        request["cases"] = json!(chosen);
        request["step"] = json!(step);
        measured
            .push(once(&format!("decision \"{step}\" about {BATCH} names"), || ask(desk, "decide_cases", request))?);
    }
    Ok(measured)
}

/// Lets whoever may take the step act.
fn desk_for(front: &mut Front, step: &str) -> Result<(), Failure> {
    front.desk().map_or(Ok(()), |desk| desk.sit_who_takes(step))
}

/// A plan of thousands of moves, handed in: each becomes a case, all in one act.
fn open(desk: &mut Front, today: NaiveDate) -> Result<Measured, Failure> {
    let tmt = today + chrono::Months::new(3);
    let plan = call(desk, "new_plan", json!({ "name": "Perkara", "tmt": tmt }))?["plan"].clone();
    let target = call(desk, "vacancies", json!({}))?[0]["position"].clone();
    let rows = call(desk, "list_staff", json!({ "limit": 2 * CASES }))?["rows"].take();
    let nips: Vec<&str> = rows
        .as_array()
        .into_iter()
        .flatten()
        .filter(|row| !row["position_id"].is_null() && row["position_id"] != target)
        .filter_map(|row| row["nip"].as_str())
        .take(CASES + CASES / 10)
        .collect();
    ask(desk, "paste_moves", json!({ "plan": plan, "text": nips.join("\n"), "to": target }))?;
    // Some have left the service, and no case is opened for them.
    let shown = call(desk, "show_plan", json!({ "plan": plan }))?;
    let left = shown["findings"].as_array().into_iter().flatten().filter(|finding| finding["rule"] == "P-13");
    let mut gone: Vec<Value> = left.map(|finding| finding["move"].clone()).collect();
    let moves = shown["moves"].as_array().into_iter().flatten().map(|one| one["move"].clone());
    let stay: Vec<Value> = moves.filter(|id| !gone.contains(id)).collect();
    gone.extend(stay.into_iter().skip(CASES));
    ask(desk, "remove_moves", json!({ "plan": plan, "moves": gone }))?;
    once(&format!("{CASES} cases opened in one act"), || ask(desk, "submit_moves", json!({ "plan": plan })))
}
