//! Staffing analysis at the size of a stress test: about 3,000 units and 30,000 positions.

use std::path::Path;
use std::time::Instant;

use chrono::NaiveDate;
use mutasi_acts::Front;
use mutasi_acts::contract::Failure;
use serde_json::{Value, json};

use super::{Measured, ask, call, memory, once, repeated};

/// Every figure of the analysis screen, asked on another day each time so that nothing is at hand.
pub(super) fn analysis(desk: &mut Front, today: NaiveDate, folder: &Path) -> Result<Vec<Measured>, Failure> {
    let day = |run: usize| today - chrono::Days::new(run as u64 + 1);
    let total = call(desk, "staffing", json!({}))?["total"].clone();
    let size = format!("{} unit, {} jabatan", total["units"], total["positions"]);
    let mut measured = vec![
        repeated("staffing of the region, cold", |run| call(desk, "staffing", json!({ "as_of": day(run) })).map(drop))?,
        repeated("chart of all units, cold", |run| call(desk, "chart", json!({ "as_of": day(run) })).map(drop))?,
        repeated("chart of all units", |_| ask(desk, "chart", json!({})))?,
        repeated("register of vacancies", |_| ask(desk, "vacancies", json!({})))?,
        repeated("projection of five years", |_| ask(desk, "projection", json!({})))?,
        repeated("workload of the region", |_| ask(desk, "list_workload", json!({})))?,
    ];
    measured[0].note = Some(size);
    measured.extend(workload(desk)?);
    let to = desk.grant(folder.to_path_buf()).id;
    let report = |kind: &str, format: &str| json!({ "kind": kind, "formats": [format], "to": to });
    for (name, kind, format) in
        [("DUK as xlsx", "duk", "xlsx"), ("DUK as PDF", "duk", "pdf"), ("bezetting as xlsx", "bezetting", "xlsx")]
    {
        measured.push(once(name, || ask(desk, "print_report", report(kind, format)))?);
    }
    Ok(measured)
}

/// One changed workload: tried without keeping it, and kept, with the figures of the unit and the units above it.
fn workload(desk: &mut Front) -> Result<Vec<Measured>, Failure> {
    let listed = call(desk, "list_workload", json!({}))?;
    let positions: Vec<Value> = listed["positions"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|line| line["tasks"].as_u64() > Some(0) && line["method"] == "tasks")
        .step_by(97)
        .take(20)
        .map(|line| line["position"].clone())
        .collect();
    let (mut tried, mut kept) = (Vec::new(), Vec::new());
    for position in positions {
        let shown = call(desk, "show_workload", json!({ "position": position }))?;
        let mut tasks: Vec<Value> =
            shown["rows"].as_array().into_iter().flatten().map(|row| row["entry"].clone()).collect();
        tasks[0]["volume"] = json!(tasks[0]["volume"].as_f64().unwrap_or_default() * 1.5);
        let request = json!({
            "position": position, "method": shown["method"], "effective_hours": shown["effective_hours"],
            "rounding": shown["rounding"], "tasks": tasks,
        });
        for (act, times) in [("preview_workload", &mut tried), ("set_workload", &mut kept)] {
            let start = Instant::now();
            ask(desk, act, request.clone())?;
            times.push(start.elapsed().as_secs_f64() * 1000.0);
        }
    }
    Ok(vec![
        Measured { name: "one workload tried".into(), times: tried, note: None },
        Measured { name: "one workload kept and re-analysed".into(), times: kept, note: memory() },
    ])
}
