//! Who may do what of the analysis. A refusal leaves the store as it is.

use mutasi_acts::contract::*;
use mutasi_tests::{Office, asked_of};
use serde_json::{Value, json};

/// A request of every writing act of the analysis that its own role would be granted.
fn lawful_requests(office: &mut Office) -> Vec<(&'static str, Value)> {
    let staffing = office.staffing();
    let (unit, position, other) = (staffing.units[0].id, staffing.positions[0].id, staffing.positions[1].id);
    let plan = office.lawful_draft("Rencana", "2027-01-02", 1).plan;
    let one = office.at_plan(plan).view().moves[0].move_id;
    let made: ScenarioView = office.call("new_scenario", json!({ "name": "Simulasi" }));
    let free = office.everybody().into_iter().find(|line| line.position_id != Some(position)).expect("a person").nip;
    let acting = json!({ "position": position, "nip": free, "kind": "plh", "from": "2026-11-21" });
    let view: PositionView = office.call("appoint_acting", acting.clone());
    let tasks = json!([{
        "name": "Tugas", "output": "Dokumen", "volume": 900.0, "period": "year", "norm": 7.0, "shifts": 1.0, "support": false,
    }]);
    let workload = json!({
        "position": position, "method": "tasks", "effective_hours": 1250.0, "rounding": "half_up", "tasks": tasks,
    });
    let _: WorkloadView = office.call("set_workload", workload.clone());
    vec![
        ("set_workload", workload),
        ("copy_workload", json!({ "from_position": position, "to_positions": [other] })),
        ("clear_workload", json!({ "position": position })),
        ("end_acting", json!({ "acting": view.acting[0].acting, "day": "2026-12-31" })),
        ("appoint_acting", acting),
        ("set_entries", json!({ "position": position, "entries": [{ "day": "2027-01-01", "people": 1 }] })),
        (
            "set_index",
            json!({ "unit": unit, "period": "2026", "from": "2026-01-01", "until": "2026-12-31", "value": 80.0 }),
        ),
        ("set_school", json!({ "unit": unit, "npsn": "", "level": "sd", "pupils": 100, "groups": { "1": 6 } })),
        ("set_puskesmas", json!({ "unit": unit, "inpatient": false, "urban": true })),
        ("new_scenario", json!({ "name": "Simulasi lain" })),
        ("edit_scenario", json!({ "scenario": made.scenario, "note": "catatan" })),
        ("use_scenario", json!({ "plan": plan, "scenario": made.scenario })),
        ("set_return", json!({ "plan": plan, "move": one, "until": "2027-12-31" })),
        ("use_scenario", json!({ "plan": plan, "scenario": null })),
        ("delete_scenario", json!({ "scenario": made.scenario })),
    ]
}

fn parameter() -> Value {
    json!({ "key": "priority.service_index", "value": "1", "from": "2026-11-21", "basis": "Keputusan Wali Kota 1/2026" })
}

#[test]
fn only_the_operator_writes_the_analysis_and_only_the_approver_the_law() {
    let mut office = Office::invented(60, 1);
    let requests = lawful_requests(&mut office);
    let (before, entries) = (office.dump(), office.journal().len());
    for account in ["auditor", "verifikator", "penyetuju"] {
        office.sit(account);
        for (act, request) in &requests {
            asked_of(&office.refused(act, request.clone()), "role");
            assert_eq!(office.dump(), before, "{account}: {act}");
        }
    }
    for account in ["auditor", "verifikator", "operator"] {
        asked_of(&office.sit(account).refused("set_parameter", parameter()), "role");
    }
    assert_eq!((office.dump(), office.journal().len()), (before, entries));

    office.sit("operator");
    for (at, (act, request)) in requests.iter().enumerate() {
        let _: Value = office.call(act, request.clone());
        let entry = office.journal().remove(0);
        assert_eq!((entry.act.as_str(), entry.account.as_str()), (*act, "operator"), "every one of them is an entry");
        assert_eq!(office.journal().len(), entries + at + 1, "{act}: one act, one entry");
    }
    let _: Value = office.sit("penyetuju").call("set_parameter", parameter());
    assert_eq!(office.journal()[0].act, "set_parameter");
    office.assert_sound();
}

#[test]
fn the_auditor_reads_every_analysis() {
    let mut office = Office::invented(60, 1);
    let staffing = office.staffing();
    let (unit, position) = (staffing.units[0].id, staffing.positions[0].id);
    let entries = office.journal().len();
    let before = office.dump();
    office.sit("auditor");
    for (act, request) in [
        ("heat", json!({ "root": unit })),
        ("chart", json!({ "root": unit })),
        ("vacancies", json!({ "ahead": 12 })),
        ("list_spare", json!({ "unit": unit })),
        ("projection", json!({ "unit": unit })),
        ("list_leaving", json!({})),
        ("list_indices", json!({})),
        ("list_workload", json!({ "unit": unit })),
        ("show_workload", json!({ "position": position })),
        ("list_similar", json!({ "position": position })),
        (
            "reckon_hours",
            json!({ "weekend_days": 104, "holidays": 16, "leave_days": 12, "hours_per_day": 7.5, "allowance_percent": 30 }),
        ),
        ("list_schools", json!({})),
        ("list_health", json!({})),
        ("list_scenarios", json!({})),
        ("list_reports", json!({})),
        ("list_parameters", json!({ "prefix": "" })),
    ] {
        let _: Value = office.call(act, request);
    }
    assert_eq!((office.dump(), office.journal().len()), (before, entries), "reading leaves nothing behind");
}

#[test]
fn effective_hours_of_an_own_calendar_are_reckoned_or_refused() {
    let mut office = Office::invented(60, 1);
    let request = |holidays: f64, hours: f64, allowance: f64| json!({ "weekend_days": 104.0, "holidays": holidays, "leave_days": 12.0, "hours_per_day": hours, "allowance_percent": allowance });
    let reckoned: HoursReckoned = office.call("reckon_hours", request(14.0, 7.5, 30.0));
    assert!((reckoned.hours - 235.0 * 7.5 * 0.7).abs() < 1e-9, "{}", reckoned.hours);
    assert!(reckoned.basis.contains("365 - 104 - 14 - 12"), "{}", reckoned.basis);
    for (request, code) in [
        (request(-1.0, 7.5, 30.0), "days_out_of_range"),
        (request(300.0, 7.5, 30.0), "no_working_day"),
        (request(14.0, 0.0, 30.0), "hours_per_day_out_of_range"),
        (request(14.0, 7.5, 100.0), "allowance_out_of_range"),
    ] {
        asked_of(&office.refused("reckon_hours", request), code);
    }
}
