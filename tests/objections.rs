//! Objections against decrees: their window, their deadline, and what an upheld one asks for.

use std::path::PathBuf;

use mutasi_acts::contract::*;
use mutasi_tests::{Office, asked_of};
use serde_json::{Value, json};

/// An invented region with two decrees of 15 December 2026; the first is in the hands of its person since the day after.
struct Decreed {
    office: Office,
    folder: PathBuf,
    cases: Vec<i64>,
}

fn decreed() -> Decreed {
    let mut office = Office::invented(200, 7);
    let plan = office.approved_plan("Pemerataan", "2027-01-04", 2);
    let folder = office.place("sk");
    office.issue(plan, "2026-12-15", &folder, false);
    office.on_day("2026-12-17");
    let cases = office.cases_of(plan);
    office.step(&cases[..1], "deliver", json!({ "day": "2026-12-16" }));
    Decreed { office, folder, cases }
}

impl Decreed {
    fn filed(&self, more: Value) -> Value {
        let mut request = json!({
            "case": self.cases[0], "day": "2026-12-17", "letter": "01/KB/2026", "grounds": "Orang tua sakit di tempat lama",
        });
        request.as_object_mut().expect("an object").extend(more.as_object().cloned().unwrap_or_default());
        request
    }

    #[track_caller]
    fn file(&mut self, more: Value) -> CaseView {
        let request = self.filed(more);
        self.office.call("file_objection", request)
    }

    fn list(&mut self, decided: bool) -> Vec<ObjectionView> {
        self.office.call("list_objections", json!({ "decided": decided }))
    }
}

fn decision(objection: i64, decision: &str) -> Value {
    json!({
        "objection": objection, "decision": decision, "day": "2026-12-18", "reason": "Alasan keluarga terbukti",
        "letter": "800/77/BKPSDM/2026",
    })
}

#[test]
fn an_upheld_objection_asks_for_the_decree_until_it_is_revoked() {
    let mut case = decreed();
    let before = case.office.case(case.cases[0]).line;
    let view = case.file(json!({}));
    let [objection] = &view.objections[..] else { panic!("one objection: {:?}", view.objections) };
    let days = [objection.limit, objection.due].map(|day| day.to_string());
    // Over Christmas, the day off before it, the new year and three weekends.
    assert_eq!(days, ["2027-01-08", "2027-01-20"]);
    assert_eq!((objection.in_time, objection.late, objection.decision.as_str()), (true, false, ""));
    assert_eq!((view.line.objections, view.line.state.as_str(), view.line.due), (1, before.state.as_str(), before.due));
    let step = view.steps.last().expect("a step was written");
    assert_eq!((step.kind.as_str(), step.letter.as_str()), ("object", "01/KB/2026"));
    let id = objection.id;

    let again = case.filed(json!({}));
    asked_of(&case.office.refused("file_objection", again), "objection_open");
    asked_of(&case.office.refused("decide_objection", decision(id, "dikabulkan")), "role");
    case.office.sit("penyetuju").on_day("2026-12-18");
    let view: CaseView = case.office.call("decide_objection", decision(id, "dikabulkan"));
    let step = view.steps.last().expect("a step was written");
    assert_eq!((step.kind.as_str(), step.decision.as_str()), ("decide_objection", "dikabulkan"));
    assert_eq!((view.line.objections, view.line.state), (0, before.state), "the decree stands until it is revoked");
    asked_of(&case.office.refused("decide_objection", decision(id, "ditolak")), "objection_decided");

    assert!(case.list(false).is_empty());
    let [decided] = &case.list(true)[..] else { panic!("one decided objection") };
    let decree = decided.decree.expect("the decree that it is about");
    let number = case.office.decrees().into_iter().find(|one| one.id == decree).expect("in the register").number;
    assert!(decided.next.contains(&number) && decided.next.starts_with("Cabut"), "{}", decided.next);

    let to = case.office.grant(&case.folder);
    let revoked = json!({
        "decree": decree, "date": "2026-12-21", "from": "2027-01-04", "reason": "keberatan dikabulkan", "to": to,
    });
    let _: DecreesIssued = case.office.call("revoke_decree", revoked);
    assert_eq!(case.list(true)[0].next, "", "nothing is left to do");
    case.office.sit("operator").on_day("2026-12-22");
    let another = case.filed(json!({ "day": "2026-12-22" }));
    asked_of(&case.office.refused("file_objection", another), "objection_no_decree");
    case.office.assert_sound();
}

#[test]
fn one_that_comes_too_late_is_kept_and_not_heard() {
    let mut case = decreed();
    case.office.on_day("2027-01-11");
    let view = case.file(json!({ "day": "2027-01-11" }));
    let objection = &view.objections[0];
    assert!(!objection.in_time);
    let id = objection.id;
    case.office.sit("penyetuju").on_day("2027-03-01");
    assert!(case.list(false)[0].late, "nobody has decided it in time");
    let on_day = |said: &str| {
        let mut request = decision(id, said);
        request["day"] = json!("2027-03-01");
        request
    };
    for said in ["dikabulkan", "dikabulkan_sebagian", "ditolak"] {
        asked_of(&case.office.refused("decide_objection", on_day(said)), "objection_decision");
    }
    let view: CaseView = case.office.call("decide_objection", on_day("tidak_diterima"));
    assert_eq!((view.objections[0].decision.as_str(), view.objections[0].next.as_str()), ("tidak_diterima", ""));
    case.office.assert_sound();
}

#[test]
fn without_a_day_of_receipt_the_window_begins_with_the_decree() {
    let mut case = decreed();
    let second = case.cases[1];
    let view = case.file(json!({ "case": second, "day": "2026-12-15" }));
    assert_eq!(view.objections[0].limit.to_string(), "2027-01-07");
}

#[test]
fn what_cannot_be_an_objection_or_its_answer_is_refused() {
    let mut case = decreed();
    let nip = case.office.everybody().into_iter().find(|line| line.position_id.is_some()).expect("somebody").nip;
    let other = case.office.call::<Vec<VacancyView>>("vacancies", json!({}))[0].position;
    let undecreed = case.office.open_case(&nip, other);
    let before = case.office.dump();
    for (more, code) in [
        (json!({ "day": "2026-12-18" }), "date_in_future"),
        (json!({ "day": "2026-12-15" }), "objection_day"),
        (json!({ "grounds": "  " }), "grounds_missing"),
        (json!({ "case": undecreed }), "objection_no_decree"),
        (json!({ "case": 999 }), "not_found"),
    ] {
        let request = case.filed(more);
        asked_of(&case.office.refused("file_objection", request), code);
    }
    assert_eq!(case.office.dump(), before);
    let view = case.file(json!({}));
    let (id, person) = (view.objections[0].id, view.line.nip);
    case.office.sit("penyetuju").on_day("2026-12-18");
    let with = |more: Value| {
        let mut request = decision(id, "dikabulkan");
        request.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        request
    };
    for (more, code) in [
        (json!({ "decision": "tidak_diterima" }), "objection_decision"),
        (json!({ "decision": "mungkin" }), "objection_decision"),
        (json!({ "reason": " " }), "reason_missing"),
        (json!({ "day": "2026-12-19" }), "date_in_future"),
        (json!({ "day": "2026-12-16" }), "days_reversed"),
        (json!({ "objection": 999 }), "not_found"),
    ] {
        asked_of(&case.office.refused("decide_objection", with(more)), code);
    }
    // Nobody decides about the own objection.
    let link = json!({ "account": "penyetuju", "nip": person });
    let _: Vec<AccountView> = case.office.sit("administrator").call("link_account", link);
    case.office.sit("penyetuju");
    asked_of(&case.office.refused("decide_objection", decision(id, "dikabulkan")), "related");
    case.office.assert_sound();
}
