//! What-if: named changes beside the records. They show need and gap before and after on any day, judge a plan, and
//! never touch what is real.

use mutasi_acts::contract::*;
use mutasi_tests::{Office, Town, asked_of, nip, without_revision};
use serde_json::{Value, json};

const AGENCY: &str = "Dinas Pekerjaan Umum";
const FIELD: &str = "Bidang Jalan";
const OTHER: &str = "Dinas Perikanan";
const PROCESSOR: &str = "Pengolah Data dan Informasi";
const ANALYST: &str = "Penelaah Teknis Kebijakan";
const CLERK: &str = "Pengadministrasi Perkantoran";
const START: &str = "2027-01-01";
const END: &str = "2027-06-30";

/// A field with work for four people (computed), two claimed by the map and one head; an agency beside it.
fn office() -> Office {
    let town = Town::new()
        .unit("1", AGENCY)
        .post(AGENCY, "Kepala Dinas Pekerjaan Umum", "II.b", 1)
        .unit("1.1", FIELD)
        .post(FIELD, "Kepala Bidang Jalan", "III.b", 1)
        .post(FIELD, PROCESSOR, "-", 1)
        .post(FIELD, ANALYST, "-", 2)
        .unit("2", OTHER)
        .post(OTHER, CLERK, "-", 1)
        .post(OTHER, PROCESSOR, "-", 2)
        .person(&nip("1990-02-03", 1), FIELD, PROCESSOR, "2015-01-01")
        .person(&nip("1991-02-03", 2), FIELD, PROCESSOR, "2015-01-01")
        .person(&nip("1992-02-03", 3), FIELD, ANALYST, "2016-01-01")
        .person(&nip("1993-02-03", 4), OTHER, CLERK, "2017-01-01")
        .person(&nip("1994-02-03", 5), OTHER, PROCESSOR, "2018-01-01");
    let mut office = town.open();
    let position = office.position(FIELD, PROCESSOR);
    let task = json!({
        "name": "Mengolah data", "output": "Dokumen", "volume": 5000.0, "period": "year", "norm": 1.0, "shifts": 1.0,
        "support": false,
    });
    let request = json!({
        "position": position, "method": "tasks", "effective_hours": 1250.0, "rounding": "half_up", "tasks": [task],
    });
    let _: WorkloadView = office.call("set_workload", request);
    office
}

#[track_caller]
fn scenario(office: &mut Office, name: &str, changes: Value) -> ScenarioView {
    let made: ScenarioView = office.call("new_scenario", json!({ "name": name }));
    office.call("edit_scenario", json!({ "scenario": made.scenario, "changes": changes }))
}

#[track_caller]
fn shown(office: &mut Office, scenario: i64, day: &str) -> ScenarioView {
    office.call("show_scenario", json!({ "scenario": scenario, "as_of": day }))
}

/// Everything real: the dump without the scenarios themselves.
fn records(office: &mut Office) -> String {
    office.dump().lines().filter(|line| !line.starts_with("scenario|")).map(|line| format!("{line}\n")).collect()
}

fn told(view: &ScenarioView) -> Vec<(&str, i64, i64)> {
    view.positions.iter().map(|row| (row.title.as_str(), row.before.need, row.after.need)).collect()
}

#[test]
fn an_empty_scenario_is_the_records() {
    let mut office = Office::invented(120, 3);
    let made: ScenarioView = office.call("new_scenario", json!({ "name": "Kosong", "note": " apa adanya " }));
    assert_eq!(made.note, "apa adanya");
    for day in ["2020-01-01", "2026-11-21", "2030-01-01"] {
        let view = shown(&mut office, made.scenario, day);
        assert_eq!(json!(view.before), json!(office.staffing_on(day).total), "{day}");
        assert_eq!(json!(view.after), json!(view.before), "{day}");
        assert!(view.units.is_empty() && view.positions.is_empty() && view.faults.is_empty());
        let chart = |office: &mut Office, scenario: Option<i64>| -> Value {
            office.call("chart", json!({ "as_of": day, "scenario": scenario }))
        };
        assert_eq!(chart(&mut office, Some(made.scenario)), chart(&mut office, None), "{day}");
    }
}

#[test]
fn a_project_raises_the_volume_for_its_time_and_is_over_by_itself() {
    let mut office = office();
    let (agency, field) = (office.unit(AGENCY), office.unit(FIELD));
    let before = records(&mut office);
    let changes = json!([{ "kind": "volume", "unit": agency, "percent": 25.0, "from": START, "until": END }]);
    let id = scenario(&mut office, "Pembangunan Pelabuhan", changes).scenario;
    for (day, in_force) in [("2026-12-31", false), (START, true), (END, true), ("2027-07-01", false)] {
        let view = shown(&mut office, id, day);
        assert_eq!(view.changes[0].in_force, in_force, "{day}");
        let text = &view.changes[0].text;
        assert!(text.contains(AGENCY) && text.contains("25 %"), "{text}");
        let expected: &[(&str, i64, i64)] = if in_force { &[(PROCESSOR, 4, 5)] } else { &[] };
        assert_eq!(told(&view), expected, "{day}");
        let units: Vec<(i64, i64, i64)> =
            view.units.iter().map(|row| (row.unit, row.before.need, row.after.need)).collect();
        let expected = if in_force { vec![(agency, 8, 9), (field, 7, 8)] } else { vec![] };
        assert_eq!(units, expected, "{day}");
        assert_eq!((view.before.need, view.after.need), (11, if in_force { 12 } else { 11 }), "{day}");
        assert_eq!(view.not_reckoned, i64::from(in_force), "the analyst has no workload to reckon from");
        let chart: ChartView = office.call("chart", json!({ "as_of": day, "scenario": id }));
        let drawn = chart.boxes.iter().find(|one| one.unit == field).expect("its box").need;
        assert_eq!(drawn, if in_force { 8 } else { 7 }, "the chart of the scenario, {day}");
    }
    assert_eq!(records(&mut office), before, "the records are as they were");
    office.assert_sound();
}

#[test]
fn other_effective_hours_and_a_set_need_are_reckoned_together() {
    let mut office = office();
    let (processor, analyst) = (office.position(FIELD, PROCESSOR), office.position(FIELD, ANALYST));
    let hours = json!({ "kind": "effective_hours", "hours": 1000.0, "from": START });
    let set = json!({ "kind": "set_need", "position": analyst, "people": 6, "from": START, "until": END });
    let id = scenario(&mut office, "Jam kerja baru", json!([hours, set])).scenario;
    assert_eq!(told(&shown(&mut office, id, START)), [(PROCESSOR, 4, 5), (ANALYST, 2, 6)]);
    assert_eq!(told(&shown(&mut office, id, "2027-07-01")), [(PROCESSOR, 4, 5)], "the need was set for a time");
    // A need of the scenario stands before a computed one.
    let set = json!({ "kind": "set_need", "position": processor, "people": 9, "from": START, "until": null });
    let view: ScenarioView =
        office.call("edit_scenario", json!({ "scenario": id, "changes": [hours, set], "as_of": START }));
    assert_eq!(told(&view), [(PROCESSOR, 4, 9)]);
    office.undo();
    assert_eq!(
        told(&shown(&mut office, id, START)),
        [(PROCESSOR, 4, 5), (ANALYST, 2, 6)],
        "undo brings the changes back"
    );
}

#[test]
fn closing_counts_the_displaced_and_adding_fills_the_map() {
    let mut office = office();
    let (agency, field, clerk) = (office.unit(AGENCY), office.unit(FIELD), office.position(OTHER, CLERK));
    let before = records(&mut office);
    let changes = json!([
        { "kind": "close_unit", "unit": field, "from": START },
        { "kind": "add_unit", "key": "b", "parent": { "unit": agency }, "name": "Bidang Jembatan", "unit_kind": "bidang", "from": START },
        { "kind": "add_position", "key": "p", "unit": { "added": "b" }, "title": PROCESSOR, "family": "pelaksana", "level": "", "class": 6, "need": 3, "from": START },
        { "kind": "assign", "nip": nip("1994-02-03", 5), "position": clerk, "from": START, "until": END },
    ]);
    let view = scenario(&mut office, "Susunan baru", changes);
    assert_eq!(view.faults.len(), 0, "{:?}", view.faults);
    let view = shown(&mut office, view.scenario, START);
    assert_eq!((view.displaced, view.after.unplaced - view.before.unplaced), (3, 3), "who lost a post is counted");
    assert_eq!(view.after.held + view.displaced, view.before.held, "nobody is lost");
    assert_eq!((view.before.need, view.after.need), (11, 11 - 7 + 3));
    assert_eq!((view.before.positions, view.after.positions), (6, 6 - 3 + 1));
    let clerks = view.positions.iter().find(|row| row.position == clerk).expect("the target of the assignment");
    assert_eq!((clerks.before.held, clerks.after.held), (1, 2));
    let added = view.units.iter().find(|row| row.name == "Bidang Jembatan").expect("the new unit");
    assert_eq!((added.before.need, added.after.need), (0, 3));
    assert!(view.changes.iter().all(|change| !change.text.is_empty() && change.in_force));
    let after = shown(&mut office, view.scenario, "2027-07-01");
    let clerks = after.positions.iter().find(|row| row.position == clerk);
    assert!(clerks.is_none(), "the assignment is over: {clerks:?}");
    assert_eq!(records(&mut office), before);
}

#[test]
fn faults_are_named_by_their_change_and_no_plan_uses_them() {
    let mut office = office();
    let (agency, field, processor) = (office.unit(AGENCY), office.unit(FIELD), office.position(FIELD, PROCESSOR));
    let changes = json!([
        { "kind": "volume", "unit": agency, "percent": 25.0, "from": START, "until": "2026-01-01" },
        { "kind": "effective_hours", "hours": 0.0, "from": START },
        { "kind": "close_unit", "unit": field, "from": START },
        { "kind": "set_need", "position": processor, "people": -1, "from": "2027-02-01", "until": null },
        { "kind": "volume", "unit": 999_999, "percent": -100.0, "from": START, "until": null },
        { "kind": "add_unit", "key": "b", "parent": { "unit": agency }, "name": FIELD, "unit_kind": "bidang", "from": "2026-12-01" },
    ]);
    let view = scenario(&mut office, "Salah semua", changes);
    let mut faults: Vec<(u32, &str)> = view.faults.iter().map(|fault| (fault.change, fault.code.as_str())).collect();
    faults.sort_unstable();
    for expected in [
        (0, "until_before_from"),
        (1, "hours"),
        (3, "closed"),
        (3, "people"),
        (4, "percent"),
        (4, "unknown_unit"),
        (5, "repeated_name"),
    ] {
        assert!(faults.contains(&expected), "{expected:?} among {faults:?}");
    }
    assert!(view.faults.iter().all(|fault| fault.message.len() > 20), "{:?}", view.faults);
    assert_eq!(json!(view.after), json!(view.before), "nothing is computed from broken changes");
    let plan = office.plan("Pengisian", "2027-01-04").plan;
    let before = office.dump();
    asked_of(&office.refused("use_scenario", json!({ "plan": plan, "scenario": view.scenario })), "scenario_faulty");
    asked_of(&office.refused("use_scenario", json!({ "plan": plan, "scenario": 999 })), "not_found");
    asked_of(&office.refused("chart", json!({ "scenario": view.scenario })), "scenario_faulty");
    let edit = |changes: Value| json!({ "scenario": view.scenario, "changes": changes });
    for (changes, code) in [
        (
            json!([{ "kind": "assign", "nip": "199001011990011999", "position": processor, "from": START, "until": END }]),
            "not_found",
        ),
        (
            json!([{ "kind": "add_unit", "key": "x", "parent": null, "name": "X", "unit_kind": "kerajaan", "from": START }]),
            "bad_request",
        ),
        (json!([{ "kind": "terbang" }]), "bad_request"),
    ] {
        asked_of(&office.refused("edit_scenario", edit(changes)), code);
    }
    assert_eq!(office.dump(), before);
}

#[test]
fn names_are_free_and_copies_stand_alone() {
    let mut office = office();
    let agency = office.unit(AGENCY);
    let changes = json!([{ "kind": "volume", "unit": agency, "percent": 25.0, "from": START, "until": null }]);
    let first = scenario(&mut office, "Satu", changes).scenario;
    let before = office.dump();
    for name in ["", "  ", "Satu", " Satu "] {
        asked_of(&office.refused("new_scenario", json!({ "name": name })), "scenario_name");
    }
    let copy: ScenarioView = office.call("new_scenario", json!({ "name": "Dua", "copy_of": first }));
    asked_of(&office.refused("edit_scenario", json!({ "scenario": copy.scenario, "name": "Satu" })), "scenario_name");
    let _: ScenarioView = office.call("edit_scenario", json!({ "scenario": copy.scenario, "changes": [] }));
    assert_eq!(shown(&mut office, first, START).changes.len(), 1, "the copy went its own way");
    let renamed: ScenarioView =
        office.call("edit_scenario", json!({ "scenario": copy.scenario, "name": "Tiga", "note": "n" }));
    assert_eq!((renamed.name.as_str(), renamed.note.as_str()), ("Tiga", "n"));
    let _: ScenarioDeleted = office.call("delete_scenario", json!({ "scenario": copy.scenario }));
    asked_of(&office.refused("show_scenario", json!({ "scenario": copy.scenario })), "not_found");
    for _ in 0..4 {
        office.undo();
    }
    assert_eq!(office.dump(), before);
    let lines: Vec<ScenarioLine> = office.call("list_scenarios", json!({}));
    assert_eq!(lines.iter().map(|line| (line.name.as_str(), line.changes)).collect::<Vec<_>>(), [("Satu", 1)]);
}

fn rules(office: &mut Office, plan: i64) -> Vec<String> {
    office
        .at_plan(plan)
        .view()
        .findings
        .into_iter()
        .map(|finding| finding.rule)
        .filter(|rule| rule.starts_with("O-0"))
        .collect()
}

#[test]
fn a_plan_is_judged_by_the_need_of_its_scenario() {
    let mut office = office();
    let (clerk, field) = (office.position(OTHER, CLERK), office.unit(FIELD));
    // The clerk's one seat is taken: a second one is too many by the records, wanted by the scenario.
    let mut plan = office.plan("Pengisian", "2027-01-04");
    plan.add(&nip("1994-02-03", 5), clerk);
    let plan = plan.plan;
    let by_records = without_revision(&office.at_plan(plan).view());
    assert!(rules(&mut office, plan).contains(&"O-02".to_string()), "{by_records}");
    let set = json!([{ "kind": "set_need", "position": clerk, "people": 3, "from": START, "until": null }]);
    let id = scenario(&mut office, "Loket baru", set).scenario;
    let used: PlanView = office.edited("use_scenario", json!({ "plan": plan, "scenario": id }));
    assert_eq!(used.head.scenario, Some(PlanScenario { scenario: id, name: "Loket baru".into() }));
    assert!(!rules(&mut office, plan).contains(&"O-02".to_string()));
    assert_eq!((used.head.region_before.need, used.head.short_before), (13, 8), "the need of the scenario");
    let candidates = office.at_plan(plan).candidates(clerk);
    assert_eq!(candidates.open, 2, "the seats that candidates are asked for");
    let by_records_alone: CandidatesView = office.call("list_candidates", json!({ "position": clerk }));
    assert_eq!(by_records_alone.open, 0);

    // A position that the scenario closes is no target.
    let close = json!([{ "kind": "close_unit", "unit": office.unit(OTHER), "from": START }]);
    let _: ScenarioView = office.call("edit_scenario", json!({ "scenario": id, "changes": close }));
    assert!(rules(&mut office, plan).contains(&"O-01".to_string()), "{:?}", rules(&mut office, plan));
    office.undo();
    assert!(!rules(&mut office, plan).contains(&"O-01".to_string()));

    let lines: Vec<ScenarioLine> = office.call("list_scenarios", json!({}));
    assert_eq!(lines[0].plans, ["Pengisian"]);
    let before = office.dump();
    let refused = office.refused("delete_scenario", json!({ "scenario": id }));
    asked_of(&refused, "scenario_used");
    assert!(refused.message.contains("Pengisian"), "{}", refused.message);
    assert_eq!(office.dump(), before);
    let _ = office.edited("use_scenario", json!({ "plan": plan, "scenario": null }));
    assert_eq!(without_revision(&office.at_plan(plan).view()), by_records, "by the records it is as it was");
    let _: ScenarioDeleted = office.call("delete_scenario", json!({ "scenario": id }));
    assert_eq!(office.staffing().units.iter().filter(|unit| unit.id == field).count(), 1);
    office.assert_sound();
}

/// A used scenario may become faulty, by an edit or because the map changed. The other screens live on, and the plan
/// can be taken off it.
#[test]
fn a_used_scenario_that_becomes_faulty_stops_its_plan_and_nothing_else() {
    let mut office = office();
    let clerk = office.position(OTHER, CLERK);
    let mut plan = office.plan("Pengisian", "2027-01-04");
    plan.add(&nip("1994-02-03", 5), clerk);
    let plan = plan.plan;
    let id =
        scenario(&mut office, "Jam", json!([{ "kind": "effective_hours", "hours": 1000.0, "from": START }])).scenario;
    let _ = office.edited("use_scenario", json!({ "plan": plan, "scenario": id }));
    let broken = json!([{ "kind": "effective_hours", "hours": 0.0, "from": START }]);
    let view: ScenarioView = office.call("edit_scenario", json!({ "scenario": id, "changes": broken }));
    assert_eq!(view.faults[0].code, "hours");
    asked_of(&office.refused("show_plan", json!({ "plan": plan })), "scenario_faulty");
    let home: HomeView = office.call("home", json!({}));
    let waiting = home.attention.iter().find(|one| one.plan == Some(plan)).expect("the plan waits for attention");
    assert!(waiting.text.contains("Jam"), "{}", waiting.text);
    let plans: Vec<PlanLine> = office.call("list_plans", json!({}));
    assert_eq!(plans.len(), 1);
    let freed: PlanView = office.edited("use_scenario", json!({ "plan": plan, "scenario": null }));
    assert_eq!(freed.moves.len(), 1);
}

/// What was approved by the need of a scenario stays as it was approved; the name may still be told better.
#[test]
fn the_scenario_of_an_approved_plan_keeps_its_changes() {
    let mut office = Office::invented(60, 1);
    let position = office.staffing().positions[0].id;
    let set = json!([{ "kind": "set_need", "position": position, "people": 7, "from": START, "until": null }]);
    let id = scenario(&mut office, "Perluasan", set).scenario;
    let plan = office.lawful_draft("Pengisian", "2027-01-04", 1).consent_of_both_sides().plan;
    let _ = office.edited("use_scenario", json!({ "plan": plan, "scenario": id }));
    office.sit("penyetuju").at_plan(plan).approve();
    let (before, view) = (office.sit("operator").dump(), without_revision(&office.at_plan(plan).view()));
    asked_of(&office.refused("edit_scenario", json!({ "scenario": id, "changes": [] })), "scenario_used");
    asked_of(&office.refused("delete_scenario", json!({ "scenario": id })), "scenario_used");
    assert_eq!(office.dump(), before);
    let renamed: ScenarioView = office.call("edit_scenario", json!({ "scenario": id, "note": "disetujui" }));
    assert_eq!((renamed.note.as_str(), renamed.changes.len()), ("disetujui", 1));
    assert_eq!(without_revision(&office.at_plan(plan).view()), view);
    let folder = office.place("sk");
    assert_eq!(office.issue(plan, "2026-12-01", &folder, false).decrees.len(), 1);
}
