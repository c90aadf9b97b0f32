//! What follows a decision: training against the standard of the post, the gate before the TMT, the programme of
//! orientation with its tasks, and what is learned in the end.

use mutasi_acts::contract::*;
use mutasi_tests::{Followed, Office, PASSPHRASE, Table, asked_of, codes_of, marks};
use serde_json::{Value, json};

fn with(mut request: Value, more: Value) -> Value {
    request.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    request
}

fn course(cases: &[i64]) -> Value {
    json!({
        "cases": cases, "kind": "bimtek", "title": "Bimtek kearsipan", "competence": "Pelayanan publik",
        "provider": "BPSDM", "hours": 12, "cost": 1_500_000, "starts": "2026-11-23", "ends": "2026-11-25",
    })
}

#[track_caller]
fn needs_of(office: &mut Office, case: i64) -> Vec<(String, u8, u8, bool)> {
    let plan: TrainingPlanView = office.call("list_training", json!({ "case": case }));
    plan.needs.into_iter().map(|need| (need.competence, need.required, need.held, need.assessed)).collect()
}

#[track_caller]
fn assessed(office: &mut Office, nip: &str, name: &str, level: u8) {
    let request = json!({ "nip": nip, "name": name, "technical": false, "level": level, "day": "2026-06-01" });
    let _: PersonFile = office.call("set_competence", request);
}

/// Two clerks on their way to a post that asks level 2 of two competences.
fn approved() -> (Office, i64, Vec<i64>) {
    let (mut office, plan) = Followed::approved(2);
    let position = office.position(Followed::JOINED, Followed::ARCHIVIST);
    let competence = json!([
        { "name": "Integritas", "technical": false, "level": 2 },
        { "name": "Pelayanan publik", "technical": false, "level": 3 },
    ]);
    let request = json!({ "position": position, "competence": competence });
    let _: PositionRequirements = office.call("set_requirements", request);
    let cases = office.cases_of(plan);
    (office, plan, cases)
}

#[test]
fn what_a_post_asks_above_what_a_person_has_is_a_need_until_a_course_covers_it() {
    let (mut office, _, cases) = approved();
    assessed(&mut office, &Followed::clerk(1), "Integritas", 2);
    assessed(&mut office, &Followed::clerk(1), "Pelayanan publik", 1);
    assert_eq!(needs_of(&mut office, cases[0]), [("Pelayanan publik".to_string(), 3, 1, true)]);
    let unseen = needs_of(&mut office, cases[1]);
    assert_eq!(unseen.len(), 2, "a level that nobody assessed counts as none");
    assert!(unseen.iter().all(|(_, _, held, assessed)| (*held, *assessed) == (0, false)));

    let plan: TrainingPlanView = office.call("set_course", course(&cases));
    assert_eq!(plan.courses.len(), 2);
    let first = plan.courses.iter().find(|one| one.case == cases[0]).expect("the course of the first clerk");
    assert_eq!((first.required, first.held, first.state.as_str()), (3, 1, "planned"));
    assert!(plan.needs.is_empty(), "the first is covered, and the list of all leaves out who was never assessed");
    assert_eq!(needs_of(&mut office, cases[1]), [("Integritas".to_string(), 2, 0, false)]);
    let unit = &plan.units[0];
    assert_eq!((unit.unit.as_str(), unit.people, unit.needs, unit.planned), (Followed::JOINED, 2, 0, 2));
    assert_eq!((unit.hours, unit.cost), (24, 3_000_000));

    asked_of(&office.refused("set_course", course(&cases[..1])), "course_repeated");
    office.undo();
    assert_eq!(needs_of(&mut office, cases[0]).len(), 1, "what is planned can be taken back");
}

#[test]
fn a_course_that_is_done_stands_in_the_registers_of_the_person() {
    let (mut office, _, cases) = approved();
    let planned: TrainingPlanView = office.call("set_course", course(&cases[..1]));
    let id = planned.courses[0].course;
    office.on_day("2026-11-26");
    let done = json!({ "courses": [id], "state": "done", "day": "2026-11-25", "level": 3 });
    asked_of(&office.refused("end_course", done.clone()), "certificate_missing");
    let done = with(done, json!({ "certificate": "BPSDM/17/2026" }));
    asked_of(&office.refused("end_course", with(done.clone(), json!({ "day": "2026-11-27" }))), "date_in_future");
    asked_of(
        &office.refused("end_course", with(done.clone(), json!({ "day": "2026-11-20" }))),
        "finished_before_start",
    );
    asked_of(&office.refused("end_course", with(done.clone(), json!({ "level": 6 }))), "level_range");
    let plan: TrainingPlanView = office.call("end_course", done.clone());
    assert_eq!((plan.courses[0].state.as_str(), plan.units[0].done), ("done", 1));
    let file: PersonFile = office.call("person_file", json!({ "nip": Followed::clerk(1) }));
    let training = &file.trainings[0];
    assert_eq!((training.name.as_str(), training.year, training.hours), ("Bimtek kearsipan", Some(2026), Some(12)));
    assert_eq!(training.certificate, "BPSDM/17/2026");
    let levels: Vec<(&str, u8)> = file.competences.iter().map(|one| (one.name.as_str(), one.level)).collect();
    assert_eq!(levels, [("Pelayanan publik", 3)]);
    asked_of(&office.refused("end_course", done), "course_ended");
    office.assert_sound();
}

#[test]
fn a_gate_holds_the_decrees_back_until_it_is_done_or_released_by_whoever_checks() {
    let (mut office, plan, cases) = approved();
    let late = with(course(&cases[..1]), json!({ "gate": true, "ends": "2026-12-01" }));
    asked_of(&office.refused("set_course", late), "gate_after_tmt");
    let gate = with(course(&cases[..1]), json!({ "gate": true }));
    let planned: TrainingPlanView = office.call("set_course", gate.clone());
    let id = planned.courses[0].course;
    assert!(planned.courses[0].holds);
    let folder = office.place("sk");
    let refused = office.refused_issue(plan, &folder);
    assert!(refused.message.contains("Bimtek kearsipan"), "{}", refused.message);

    let loosened = with(gate, json!({ "course": id, "cases": [], "gate": false }));
    asked_of(&office.refused("set_course", loosened), "gate_held");
    let end = |state: &str, reason: &str| json!({ "courses": [id], "state": state, "reason": reason });
    asked_of(&office.refused("end_course", end("cancelled", "")), "gate_held");
    let new = json!({ "name": "oki", "role": "operator", "passphrase": PASSPHRASE });
    let _: AccountView = office.call("add_account", new);
    office.sit("oki");
    asked_of(&office.refused("end_course", end("released", "Penyelenggara menunda")), "role");
    office.sit("vera");
    asked_of(&office.refused("end_course", end("released", "tunda")), "reason_short");
    let plan_of: TrainingPlanView = office.call("end_course", end("released", "Penyelenggara menunda"));
    let released = &plan_of.courses.iter().find(|one| one.course == id).expect("the course is of this year");
    assert_eq!((released.state.as_str(), released.holds), ("released", false));
    office.sit("ratna");
    office.issue(plan, "2026-11-21", &folder, false);
    asked_of(&office.refused("set_course", with(course(&cases[1..]), json!({ "gate": true }))), "gate_late");
}

#[test]
fn a_course_that_makes_no_sense_is_refused_whole() {
    let (mut office, _, cases) = approved();
    for (more, code) in [
        (json!({ "cases": [] }), "cases_missing"),
        (json!({ "cases": [cases[0], 999] }), "not_found"),
        (json!({ "kind": "rapat" }), "course_kind"),
        (json!({ "title": "  " }), "title_missing"),
        (json!({ "ends": "2026-11-22" }), "days_reversed"),
        (json!({ "hours": 0 }), "hours_range"),
        (json!({ "cost": -1 }), "cost_range"),
    ] {
        asked_of(&office.refused("set_course", with(course(&cases), more)), code);
    }
    let plan: TrainingPlanView = office.call("list_training", json!({}));
    assert!(plan.courses.is_empty(), "nothing of a refused course is kept");
    office.sit("dewa");
    asked_of(&office.refused("set_course", course(&cases)), "role");
}

#[test]
fn whoever_was_moved_and_has_too_few_hours_of_the_year_is_named() {
    let (mut office, _) = Followed::on_duty(2);
    let training = |hours: i32| json!({ "nip": Followed::clerk(1), "name": "Kearsipan", "year": 2026, "hours": hours, "certificate": "1/2026" });
    let _: PersonFile = office.call("set_training", training(14));
    let short = |office: &mut Office| -> Vec<(String, u32, u32)> {
        let plan: TrainingPlanView = office.call("list_training", json!({ "year": 2026 }));
        assert_eq!(plan.target, 20);
        plan.short.into_iter().map(|one| (one.nip, one.hours, one.missing)).collect()
    };
    assert_eq!(short(&mut office), [(Followed::clerk(1), 14, 6), (Followed::clerk(2), 0, 20)]);
    let _: PersonFile = office.call("set_training", training(6));
    assert_eq!(short(&mut office), [(Followed::clerk(2), 0, 20)], "the target is reached");
}

#[test]
fn the_programme_of_the_office_becomes_tasks_counted_from_the_tmt() {
    let (mut office, plan) = Followed::approved(2);
    let cases = office.cases_of(plan);
    asked_of(&office.refused("start_programme", json!({ "cases": cases })), "not_decreed");
    let folder = office.place("sk");
    office.issue(plan, "2026-11-21", &folder, false);
    let tasks: Vec<TaskView> = office.call("start_programme", json!({ "cases": cases }));
    let of_first: Vec<(String, String)> = tasks
        .iter()
        .filter(|task| task.case == cases[0] && task.kind != "siasn")
        .map(|task| (task.kind.clone(), task.due.to_string()))
        .collect();
    let dated = |kind: &str, due: &str| (kind.to_string(), due.to_string());
    let expected =
        [dated("orientasi", "2026-12-15"), dated("mentoring", "2027-01-01"), dated("coaching", "2027-02-01")];
    assert_eq!(of_first, expected);
    asked_of(&office.refused("start_programme", json!({ "cases": cases })), "programme_running");

    let first = tasks.iter().find(|task| task.kind == "orientasi").expect("it is first");
    office.on_day("2026-12-16");
    let tasks: Vec<TaskView> = office.call("list_tasks", json!({ "case": first.case }));
    let late: Vec<&str> = tasks.iter().filter(|task| task.late).map(|task| task.kind.as_str()).collect();
    assert_eq!(late, ["siasn", "orientasi"]);
    let done = json!({
        "task": first.task, "cases": [], "kind": first.kind, "title": first.title, "holder": first.holder,
        "due": first.due, "done": "2026-12-14",
    });
    asked_of(&office.refused("set_task", with(done.clone(), json!({ "done": "2026-12-17" }))), "date_in_future");
    let left: Vec<TaskView> = office.call("set_task", done);
    assert!(left.iter().all(|task| task.task != first.task), "a list shows what is still to be done");
    let all: Vec<TaskView> = office.call("list_tasks", json!({ "case": first.case, "done": true }));
    assert_eq!(all.len(), tasks.len(), "and all of them when asked for");
}

#[test]
fn tasks_of_the_officer_are_set_for_several_at_once_and_removed() {
    let (mut office, _) = Followed::on_duty(2);
    let cases: Vec<i64> = office.evaluations(3).iter().map(|line| line.case).collect();
    let task = json!({ "cases": cases, "kind": "lain", "title": "Serah terima arsip", "due": "2026-12-10" });
    for (more, code) in [
        (json!({ "kind": "rapat" }), "task_kind"),
        (json!({ "title": " " }), "title_missing"),
        (json!({ "cases": [] }), "cases_missing"),
    ] {
        asked_of(&office.refused("set_task", with(task.clone(), more)), code);
    }
    let own = |tasks: Vec<TaskView>| -> Vec<i64> {
        tasks.into_iter().filter(|task| task.kind == "lain").map(|task| task.task).collect()
    };
    let set = own(office.call("set_task", task));
    assert_eq!(set.len(), 2);
    assert_eq!(own(office.call("remove_task", json!({ "task": set[0] }))), set[1..]);
    office.undo();
    assert_eq!(own(office.call("list_tasks", json!({}))), set, "a task that was removed comes back");
}

#[test]
fn lessons_come_from_closed_evaluations_and_small_figures_are_not_published() {
    let (mut office, due, forms, _) = Followed::printed(6, 0);
    for at in 1..=2 {
        let rows = [[Followed::clerk(at), "2027".into(), ["Sangat Baik", "Kurang"][at as usize - 1].into()]];
        office.take_clean(&format!("skp-{at}.xlsx"), &Table::of(&["NIP", "TAHUN", "PREDIKAT"], &rows));
    }
    let empty: LessonsView = office.call("lessons", json!({}));
    assert_eq!((empty.cases, empty.lessons.len(), empty.published.len()), (0, 0, 0));
    for (line, code) in due.iter().zip(codes_of(&forms, "Atasan langsung")) {
        office.take_form(&code, "2027-03-01", marks(4));
        let close = json!({ "evaluation": line.evaluation, "follow_up": "lanjut" });
        let _: EvaluationView = office.call("close_evaluation", close);
    }
    let view: LessonsView = office.call("lessons", json!({}));
    assert_eq!((view.cases, view.rose, view.stayed, view.fell, view.unknown), (6, 1, 0, 1, 4));
    let of = |lines: &[LessonLine], axis: &str| -> Vec<(String, Option<u32>, Option<u32>)> {
        let of_axis = lines.iter().filter(|line| line.axis == axis);
        of_axis.map(|line| (line.name.clone(), line.cases, line.rose)).collect()
    };
    assert_eq!(of(&view.lessons, "unit"), [(Followed::JOINED.to_string(), Some(6), Some(1))]);
    assert_eq!(of(&view.lessons, "distance"), [("Jarak belum diketahui".to_string(), Some(6), Some(1))]);
    assert_eq!(
        of(&view.published, "unit"),
        [(Followed::JOINED.to_string(), Some(6), None)],
        "one person who rose is hidden"
    );
    assert_eq!(
        view.lessons.iter().filter(|line| line.axis == "kind").map(|line| line.mean_total).next(),
        Some(Some(4.0))
    );
    let none: LessonsView = office.call("lessons", json!({ "from": "2026-12-02" }));
    assert_eq!(none.cases, 0, "only moves of the asked days count");

    let plan = office.case(due[0].case).line.plan.expect("a plan carries it");
    let outcome: PlanOutcome = office.call("plan_outcome", json!({ "plan": plan }));
    assert_eq!((outcome.moves, outcome.decreed, outcome.on_duty, outcome.evaluated), (6, 6, 6, 6));
    let joined = outcome.units.iter().find(|unit| unit.unit == Followed::JOINED).expect("the unit joined");
    assert_eq!((joined.before.held, joined.planned.held, joined.today.held), (1, 7, 7));
    for (kind, more) in [("pelajaran", json!({})), ("capaian", json!({ "plan": plan })), ("pelatihan", json!({}))] {
        let mut asked = json!({ "as_of": "2027-03-01" });
        asked.as_object_mut().expect("an object").extend(more.as_object().cloned().unwrap_or_default());
        let printed = office.print(kind, kind, asked);
        assert_eq!(printed.files.len(), 2, "{kind}");
    }
    let folder = office.place("tanpa-rencana");
    let request = office.report_request("capaian", &folder, json!({}));
    asked_of(&office.refused("print_report", request), "report_plan");
}

#[test]
fn the_service_index_of_both_units_stands_before_and_after_the_move() {
    let (mut office, due, _, _) = Followed::printed(1, 0);
    let index = |unit: i64, period: &str, from: &str, until: &str, value: f64| json!({ "unit": unit, "period": period, "from": from, "until": until, "value": value });
    let (agency, joined) = (office.unit(Followed::OFFICE), office.unit(Followed::JOINED));
    for request in [
        index(agency, "2026 S1", "2026-01-01", "2026-06-30", 80.0),
        index(joined, "2026 T3", "2026-07-01", "2026-09-30", 78.0),
        index(joined, "2026 T4", "2026-10-01", "2026-12-31", 79.0),
        index(joined, "2027 T1", "2027-01-01", "2027-02-28", 84.5),
    ] {
        let _: ServiceIndices = office.call("set_index", request);
    }
    let view = office.evaluation(due[0].evaluation);
    let told: Vec<(&str, Option<f64>, Option<f64>, &str)> = view
        .units
        .iter()
        .map(|unit| (unit.side.as_str(), unit.index_before, unit.index_after, unit.index_period_after.as_str()))
        .collect();
    let expected = [("origin", Some(80.0), None, ""), ("destination", Some(78.0), Some(84.5), "2027 T1")];
    assert_eq!(told, expected, "a period in which the move fell counts for neither side");
}
