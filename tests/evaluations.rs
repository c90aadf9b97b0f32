//! Evaluation after a move: forms that are printed once and taken once, peers who stay unnamed, results that are frozen,
//! and what is learned from them.

use calamine::Data;
use mutasi_acts::contract::*;
use mutasi_tests::{Followed, TMT, asked_of, codes_of, marks, paper_text};
use serde_json::{Value, json};

const SUPERIOR: &str = "Atasan langsung";
const PEER: &str = "Rekan kerja";
const OWN: &str = "Diri sendiri";

#[test]
fn evaluations_come_into_being_with_duty_and_are_due_by_the_months_of_the_law() {
    let (mut office, _) = Followed::on_duty(1);
    let all: Vec<EvaluationLine> = office.call("list_evaluations", json!({}));
    let dated: Vec<(u32, String, &str)> =
        all.iter().map(|line| (line.months, line.due.to_string(), line.urgency.as_str())).collect();
    let later = |months: u32, due: &str| (months, due.to_string(), "later");
    assert_eq!(dated, [later(3, "2027-03-01"), later(6, "2027-06-01"), later(12, "2027-12-01")]);
    assert_eq!((all[0].unit.as_str(), all[0].tmt.to_string().as_str()), (Followed::JOINED, TMT));
    for (day, urgency) in [("2027-02-25", "soon"), ("2027-03-01", "due"), ("2027-03-02", "late")] {
        office.on_day(day);
        assert_eq!(office.evaluations(3)[0].urgency, urgency, "{day}");
    }
}

#[test]
fn forms_are_printed_for_superior_person_and_peers_and_no_peer_is_named() {
    let (mut office, due, forms, folder) = Followed::printed(1, 3);
    assert_eq!([SUPERIOR, OWN, PEER].map(|role| codes_of(&forms, role).len()), [1, 1, 3]);
    let paper = std::fs::read_dir(&folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .find(|path| path.extension().is_some_and(|ending| ending == "pdf"))
        .expect("the paper is printed");
    let text = paper_text(&paper);
    for row in forms.data() {
        assert!(text.contains(&row[0].to_string()), "the code {} stands on the paper", row[0]);
    }
    let superior = office.call::<StaffPage>("list_staff", json!({ "query": Followed::superior() })).rows.remove(0);
    assert_eq!(text.matches(&superior.name.to_uppercase()).count(), 1, "the superior is named on the own form alone");

    let again = office.place("lagi");
    let twice = office.print_forms(&[due[0].evaluation], 3, &again);
    assert_eq!(twice.rows, forms.rows, "what is still out is printed again, and nothing else");
    office.take_form(&codes_of(&forms, SUPERIOR)[0], "2027-03-01", marks(4));
    let more = office.place("lagi-2");
    let left = office.print_forms(&[due[0].evaluation], 4, &more);
    assert_eq!([SUPERIOR, OWN, PEER].map(|role| codes_of(&left, role).len()), [0, 1, 4]);
    assert_eq!(codes_of(&left, PEER)[..3], codes_of(&forms, PEER));
    office.assert_sound();
}

#[test]
fn forms_whose_printing_was_taken_back_keep_their_codes() {
    let (mut office, due, forms, _) = Followed::printed(1, 3);
    office.undo();
    let code = codes_of(&forms, SUPERIOR).remove(0);
    asked_of(&office.refused("find_form", json!({ "code": code })), "form_unknown");
    let folder = office.place("lagi");
    assert_eq!(office.print_forms(&[due[0].evaluation], 3, &folder).rows, forms.rows);
}

#[test]
fn a_form_is_taken_once_on_a_possible_day_with_marks_from_one_to_five() {
    let (mut office, due, forms, _) = Followed::printed(1, 3);
    let code = codes_of(&forms, SUPERIOR).remove(0);
    let found: FormFound = office.call("find_form", json!({ "code": format!(" {} ", code.to_lowercase()) }));
    assert_eq!((found.code.as_str(), found.role.as_str(), found.taken), (code.as_str(), "superior", None));
    assert_eq!((found.evaluation, found.nip.as_str()), (due[0].evaluation, Followed::clerk(1).as_str()));
    office.on_day("2027-03-05");
    let take = |day: &str, items: Value| json!({ "code": code, "day": day, "items": items });
    for (request, told) in [
        (json!({ "code": "EV-1-9-ABCD", "day": "2027-03-05", "items": marks(4) }), "form_unknown"),
        (take("2027-03-06", marks(4)), "date_in_future"),
        (take("2027-02-28", marks(4)), "date_before_print"),
        (take("2027-03-05", json!([4, 4, 4])), "items_number"),
        (take("2027-03-05", json!([4, 4, 6, 4, 4, 0, 4])), "form_invalid"),
        (take("2027-03-05", json!([null, null, null, null, null, null, null])), "form_invalid"),
    ] {
        asked_of(&office.refused("take_form", request), told);
    }
    let view = office.take_form(&code, "2027-03-04", json!([5, 4, null, 4, 3, 4, 4]));
    assert_eq!((view.superior, view.total), (Some(4.0), Some(4.0)));
    let again = office.refused("take_form", take("2027-03-05", marks(5)));
    asked_of(&again, "form_taken");
    assert!(again.message.contains("4 Maret 2027"), "{}", again.message);
    office.undo();
    assert_eq!(office.evaluation(due[0].evaluation).superior, None, "a slip of typing is taken back");
}

/// Every number of a value, wherever it stands.
fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Number(number) => number.as_f64().into_iter().collect(),
        Value::Array(items) => items.iter().flat_map(numbers).collect(),
        Value::Object(fields) => fields.values().flat_map(numbers).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn two_peers_show_nowhere_and_the_third_brings_them_all() {
    let (mut office, due, forms, _) = Followed::printed(1, 3);
    let evaluation = due[0].evaluation;
    office.take_form(&codes_of(&forms, SUPERIOR)[0], "2027-03-01", marks(4));
    let alone = office.take_form(&codes_of(&forms, OWN)[0], "2027-03-01", marks(3));
    assert_eq!(alone.total, Some(3.75), "60 and 20 parts of 80");
    let peers = codes_of(&forms, PEER);
    office.take_form(&peers[0], "2027-03-01", marks(1));
    let two = office.take_form(&peers[1], "2027-03-01", marks(2));
    assert_eq!((two.peers, two.peer_count, two.smallest_peers), (None, 2, 3));
    assert_eq!((two.total, &json!(two.items), two.reweighted), (alone.total, &json!(alone.items), true));
    assert_eq!(json!(two.weights), json!([{ "role": "superior", "weight": 75.0 }, { "role": "self", "weight": 25.0 }]));
    let hidden = two.forms.iter().filter(|form| form.role == "peer" && form.day.is_some());
    assert!(hidden.clone().count() == 2 && hidden.clone().all(|form| form.code.is_empty()));
    let line: EvaluationLine = office.evaluations(3).remove(0);
    assert_eq!((line.total, line.peers), (Some(3.75), 2));

    let third = office.take_form(&peers[2], "2027-03-01", marks(3));
    assert_eq!((third.peers, third.reweighted), (Some(2.0), false));
    let total = third.total.expect("all have answered");
    assert!((total - (0.6 * 4.0 + 0.2 * 2.0 + 0.2 * 3.0)).abs() < 1e-9, "{total}");
    assert!(third.forms.iter().all(|form| !form.code.is_empty()));
    office.undo();
    assert_eq!(office.evaluation(evaluation).peers, None);
}

#[test]
fn what_two_peers_said_is_not_frozen_either() {
    let (mut office, due, forms, _) = Followed::printed(1, 3);
    let evaluation = due[0].evaluation;
    office.take_form(&codes_of(&forms, SUPERIOR)[0], "2027-03-01", marks(5));
    for (code, mark) in codes_of(&forms, PEER)[..2].iter().zip([1, 2]) {
        office.take_form(code, "2027-03-01", marks(mark));
    }
    let close = json!({ "evaluation": evaluation, "follow_up": "lanjut" });
    let closed: EvaluationView = office.call("close_evaluation", close);
    assert_eq!((closed.peers, closed.total), (None, Some(5.0)));
    let case = office.case(due[0].case);
    let step = case.steps.iter().rev().find(|step| step.kind == "evaluate").expect("the step of the evaluation");
    let kept: SnapshotView = office.call("show_snapshot", json!({ "sha256": step.snapshot }));
    assert!(kept.sound);
    let shown = [json!(closed), json!(kept), office.call("lessons", json!({}))];
    for value in &shown {
        assert!(
            numbers(value).iter().all(|number| number.fract() == 0.0),
            "a mean of the peers would be half: {value}"
        );
    }
    let asked = json!({ "code": codes_of(&forms, PEER)[2], "day": "2027-03-01", "items": marks(2) });
    asked_of(&office.refused("take_form", asked), "evaluation_closed");
    assert_eq!(office.evaluation(evaluation).peers, None);
}

#[test]
fn an_evaluation_closes_once_with_the_word_of_the_superior_and_its_follow_up_becomes_a_task() {
    let (mut office, due, forms, _) = Followed::printed(2, 0);
    let (first, second) = (due[0].clone(), office.evaluations(6)[0].clone());
    let close = |more: Value| {
        let mut request =
            json!({ "evaluation": first.evaluation, "follow_up": "pembinaan", "note": "Adaptasi lambat" });
        request.as_object_mut().expect("an object").extend(more.as_object().cloned().unwrap_or_default());
        request
    };
    let refused = office.refused("close_evaluation", close(json!({ "task_due": "2027-04-01" })));
    asked_of(&refused, "evaluation_obstacle");
    assert_eq!(office.evaluation(first.evaluation).obstacles.join(" "), refused.message);
    let early = office.evaluation(second.evaluation).obstacles;
    assert!(early[0].contains("1 Juni 2027"), "{early:?}");
    let codes = codes_of(&forms, SUPERIOR);
    office.take_form(&codes[0], "2027-03-01", marks(2));
    asked_of(&office.refused("close_evaluation", close(json!({}))), "task_due_missing");
    asked_of(&office.refused("close_evaluation", close(json!({ "task_due": "2027-02-01" }))), "task_due_past");
    asked_of(&office.refused("close_evaluation", close(json!({ "follow_up": "promosi" }))), "follow_up");
    let view: EvaluationView = office.call("close_evaluation", close(json!({ "task_due": "2027-04-01" })));
    assert_eq!((view.line.urgency.as_str(), view.line.follow_up.as_str()), ("closed", "pembinaan"));
    let sides: Vec<(&str, i64, i64)> =
        view.units.iter().map(|unit| (unit.side.as_str(), unit.before.held, unit.after.held)).collect();
    assert_eq!(sides, [("origin", 2, 0), ("destination", 1, 3)]);
    asked_of(&office.refused("close_evaluation", close(json!({ "task_due": "2027-04-01" }))), "evaluation_closed");

    let tasks: Vec<TaskView> = office.call("list_tasks", json!({}));
    let task = tasks.iter().find(|task| task.evaluation.is_some()).expect("the follow-up is a task");
    assert_eq!(
        (task.kind.as_str(), task.evaluation, task.due.to_string().as_str()),
        ("pembinaan", Some(first.evaluation), "2027-04-01")
    );
    asked_of(&office.refused("remove_task", json!({ "task": task.task })), "task_frozen");
    let case = office.case(first.case);
    assert_eq!(
        (case.line.state.as_str(), case.line.due.map(|due| due.to_string())),
        ("PEMANTAUAN", Some("2027-06-01".into()))
    );
    let frozen = office.attempt("undo", json!({})).map(|undone| undone["label"].clone());
    assert_ne!(frozen.ok(), Some(json!("tutup evaluasi")), "what was decided is not undone");
    assert!(office.evaluation(first.evaluation).closed.is_some());
    office.assert_sound();
}

#[test]
fn forms_typed_into_the_printed_sheet_come_in_with_the_import() {
    let (mut office, due, mut forms, _) = Followed::printed(1, 3);
    office.on_day("2027-03-08");
    let text = |text: &str| Data::String(text.into());
    let (day, first) = (forms.column("Tanggal"), forms.column("Hasil kerja"));
    for (at, row) in forms.rows.iter_mut().skip(1).take(3).enumerate() {
        row[day] = text("05-03-2027");
        for (item, cell) in row[first..first + 7].iter_mut().enumerate() {
            *cell = text(["5", "4", "3", "4", "5", "4", "3"][(at + item) % 7]);
        }
    }
    let mut unknown = forms.rows[1].clone();
    unknown[0] = text("EV-99-1-ABCD");
    forms.rows.push(unknown);
    let mut early = forms.rows[4].clone();
    (early[day], early[first]) = (text("01-02-2027"), text("4"));
    forms.rows[4] = early;
    let files = [office.sheet("formulir.xlsx", &forms)];
    let preview = office.preview(&files).remove(0);
    let taken = office.import(&files).remove(0);
    assert_eq!(json!(preview), json!(taken), "a preview is the import itself");
    assert_eq!((taken.kind.as_str(), taken.new, taken.same), ("evaluation", 3, 1), "one form is still out");
    let refused: Vec<(u32, &str)> = taken.rejected.iter().map(|one| (one.row, one.code.as_str())).collect();
    assert_eq!(refused, [(5, "date_before_print"), (7, "form_unknown")]);
    let view = office.evaluation(due[0].evaluation);
    assert_eq!((view.line.taken, view.line.superior, view.line.own, view.line.peers), (3, true, true, 1));
    assert_eq!(office.import(&files)[0].same, 4, "the same file once more changes nothing");

    forms.rows[1][first] = text("1");
    let other = office.sheet("formulir-2.xlsx", &forms);
    let rejected = &office.import(&[other])[0].rejected;
    assert!(rejected.iter().any(|one| (one.row, one.code.as_str()) == (2, "form_taken")), "{rejected:?}");
    assert_eq!(json!(office.evaluation(due[0].evaluation)), json!(view), "a form is never taken twice");
}
