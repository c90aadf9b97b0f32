//! The calendar of the head of region: windows before an election and after an inauguration, acting heads, and what
//! two open plans want at the same time.

use mutasi_acts::contract::*;
use mutasi_tests::{Office, Town, asked_of, day, nip};
use serde_json::{Value, json};

const OPD: &str = "Dinas Perhubungan";
const FIELD: &str = "Bidang Angkutan";
const HARBOUR: &str = "Bidang Pelabuhan";
const LEADS: &str = "Kepala Bidang Angkutan";
const LEADS_HARBOUR: &str = "Kepala Bidang Pelabuhan";
const PROCESSOR: &str = "Pengolah Data dan Informasi";
const ENGINEER: &str = "Teknisi Penerbangan";

/// An official: leads a field and goes to lead another.
fn official() -> String {
    nip("1980-07-08", 1)
}

/// Holds no office that the law calls one.
fn clerk() -> String {
    nip("1990-07-08", 2)
}

fn second_official() -> String {
    nip("1981-07-08", 3)
}

/// In a functional post: circulars leave it unclear whether it counts.
fn engineer() -> String {
    nip("1985-07-08", 4)
}

/// The office on 10 January 2024, budi at the desk.
fn office() -> Office {
    let mut office = Town::new()
        .unit("1", OPD)
        .post(OPD, "Sekretaris Dinas Perhubungan", "III.a", 1)
        .unit("1.1", FIELD)
        .post(FIELD, LEADS, "III.b", 1)
        .post(FIELD, PROCESSOR, "-", 3)
        .post(FIELD, ENGINEER, "Ahli Pertama", 3)
        .unit("1.2", HARBOUR)
        .post(HARBOUR, LEADS_HARBOUR, "III.b", 1)
        .post(HARBOUR, PROCESSOR, "-", 3)
        .post(HARBOUR, ENGINEER, "Ahli Pertama", 3)
        .person(&official(), FIELD, LEADS, "2019-01-01")
        .person(&clerk(), FIELD, PROCESSOR, "2019-01-01")
        .person(&engineer(), FIELD, ENGINEER, "2019-01-01")
        .person(&second_official(), OPD, "Sekretaris Dinas Perhubungan", "2019-01-01")
        .open();
    office.on_day("2024-01-10").sit("budi");
    office
}

#[track_caller]
fn head(office: &mut Office, request: Value) -> Vec<HeadTermView> {
    office.call("set_head", request)
}

/// The term that ends with the election of 2024, and the one that follows.
fn elected(office: &mut Office) {
    head(
        office,
        json!({ "name": "Sri Wahyuni, S.H.", "kind": "definitive", "from": "2021-02-26",
        "until": "2025-02-19", "candidates_fixed": "2024-09-22" }),
    );
    head(
        office,
        json!({ "name": "Hasan Wijaya, S.E.", "kind": "definitive", "from": "2025-02-20", "until": "2030-02-19" }),
    );
}

/// A plan with this TMT in which everybody goes from the field to the harbour; ratna drafts.
fn harbour_plan(office: &mut Office, name: &str, tmt: &str) -> i64 {
    let lead = office.position(HARBOUR, LEADS_HARBOUR);
    let (processor, engineers) = (office.position(HARBOUR, PROCESSOR), office.position(HARBOUR, ENGINEER));
    let mut plan = office.sit("ratna").plan(name, tmt);
    plan.add(&official(), lead).add(&clerk(), processor).add(&engineer(), engineers).plan
}

/// Rules of the calendar with their weights about one person of a plan.
fn windows(office: &mut Office, plan: i64, nip: &str) -> Vec<(String, String)> {
    office.at_plan(plan).weights_of(nip, "W-")
}

fn found(rule: &str, severity: &str) -> Vec<(String, String)> {
    vec![(rule.to_string(), severity.to_string())]
}

#[test]
fn the_windows_of_a_term_are_told_as_days() {
    let mut office = office();
    elected(&mut office);
    let terms: Vec<HeadTermView> = office.call("list_heads", json!({}));
    let days: Vec<(String, &str, String, Option<String>)> = terms
        .iter()
        .flat_map(|term| term.windows.iter().map(move |window| (term, window)))
        .map(|(term, window)| {
            (term.name.clone(), window.rule.as_str(), window.from.to_string(), window.until.map(|day| day.to_string()))
        })
        .collect();
    let (old, new) = ("Sri Wahyuni, S.H.", "Hasan Wijaya, S.E.");
    let row =
        |name: &str, rule, from: &str, until: &str| (name.to_string(), rule, from.to_string(), Some(until.to_string()));
    let mut expected = vec![
        row(old, "W-01", "2024-03-22", "2025-02-19"),
        row(old, "W-02", "2021-02-26", "2021-08-25"),
        row(new, "W-02", "2025-02-20", "2025-08-19"),
    ];
    let mut days = days;
    days.sort();
    expected.sort();
    assert_eq!(days, expected, "fixing on 22 September 2024 opens the window on 22 March");
    assert!(terms.iter().flat_map(|term| &term.windows).all(|window| !window.open && window.told.contains("Mendagri")));
    let terms: Vec<HeadTermView> = office.on_day("2024-03-22").call("list_heads", json!({}));
    let open: Vec<&str> = terms
        .iter()
        .flat_map(|term| &term.windows)
        .filter(|window| window.open)
        .map(|window| window.rule.as_str())
        .collect();
    assert_eq!(open, ["W-01"], "it is open from its first day");
}

#[test]
fn officials_are_not_replaced_from_six_months_before_the_candidates_are_fixed() {
    let mut office = office();
    elected(&mut office);
    for (tmt, expected) in [
        ("2024-03-21", vec![]),
        ("2024-03-22", found("W-01", "BLOCK")),
        ("2025-02-19", found("W-01", "BLOCK")),
        ("2025-02-20", found("W-02", "BLOCK")),
        ("2025-08-19", found("W-02", "BLOCK")),
        ("2025-08-20", vec![]),
    ] {
        let plan = harbour_plan(&mut office, &format!("Rencana {tmt}"), tmt);
        assert_eq!(windows(&mut office, plan, &official()), expected, "{tmt}");
        assert_eq!(windows(&mut office, plan, &clerk()), [], "{tmt}: a pelaksana is no official");
        let asked = if expected.is_empty() { vec![] } else { found("W-05", "WARN") };
        assert_eq!(windows(&mut office, plan, &engineer()), asked, "{tmt}: whether a functional post counts is asked");
        office.undo();
        office.undo();
        office.undo();
        office.undo();
    }
}

#[test]
fn a_finding_of_a_window_tells_its_days_and_what_to_attach() {
    let mut office = office();
    elected(&mut office);
    let plan = harbour_plan(&mut office, "Rencana Mei", "2024-05-02");
    let finding = office.at_plan(plan).finding(&official(), "W-01").expect("the window is open");
    assert_eq!(finding.article, "UU 10/2016 Pasal 71 ayat (2)");
    assert_eq!(
        (&finding.facts["window_from"], &finding.facts["window_until"]),
        (&json!("2024-03-22"), &json!("2025-02-19"))
    );
    assert_eq!(finding.parameters["W-01.months_before"].value, "6");
    assert!(finding.message.contains("22 Maret 2024") && finding.message.contains("Mendagri"), "{}", finding.message);
    let one = office.at_plan(plan).move_of(&official()).move_id;
    let explained: MoveExplained = office.call("explain_move", json!({ "plan": plan, "move": one }));
    assert!(explained.authority.mendagri.contains("W-01"), "{}", explained.authority.mendagri);
    assert_eq!(explained.authority.steps[0], "Persetujuan tertulis Menteri Dalam Negeri");
    let due = explained.documents.iter().find(|due| due.kind == "IZIN_MENDAGRI").expect("the approval is due");
    assert_eq!((due.due.as_str(), due.have.is_some()), ("mandatory", false));
    assert_eq!(explained.recommendation, "TIDAK DIREKOMENDASIKAN");
    let opened: FindingOpened = office.call("open_finding", json!({ "plan": plan, "move": one, "rule": "W-01" }));
    let from = opened.facts.iter().find(|fact| fact.name == "window_from").expect("the fact");
    let opens = from.origin.opens.as_ref().expect("the term can be opened");
    assert_eq!((opens.kind.as_str(), from.origin.kind.as_str()), ("settings", "form"));
    let entry = office.journal().into_iter().find(|entry| Some(entry.seq) == from.origin.seq).expect("its entry");
    assert_eq!((entry.act.as_str(), entry.account.as_str()), ("set_head", "budi"));
}

#[test]
fn the_approval_of_the_minister_lifts_the_block_while_it_counts() {
    let mut office = office();
    elected(&mut office);
    let plan = harbour_plan(&mut office, "Rencana Mei", "2024-05-02");
    let one = office.at_plan(plan).move_of(&official()).move_id;
    let blocked = found("W-01", "BLOCK");
    office.at_plan(plan).document("PERTEK", json!({}));
    assert_eq!(windows(&mut office, plan, &official()), blocked, "another document is not it");
    office.at_plan(plan).document("IZIN_MENDAGRI", json!({ "valid_until": "2024-05-01" }));
    assert_eq!(windows(&mut office, plan, &official()), blocked, "it ends on the day before the TMT");
    let future = json!({ "plan": plan, "kind": "IZIN_MENDAGRI", "number": "1", "date": "2024-01-11" });
    asked_of(&office.refused("record_document", future), "date_in_future");

    office.at_plan(plan).document("IZIN_MENDAGRI", json!({ "move": one, "valid_until": "2024-05-02" }));
    assert_eq!(windows(&mut office, plan, &official()), [], "its last day is the TMT");
    assert_eq!(windows(&mut office, plan, &engineer()), found("W-05", "WARN"), "it is about one move only");
    office.undo();
    assert_eq!(windows(&mut office, plan, &official()), blocked);
    office.at_plan(plan).document("IZIN_MENDAGRI", json!({}));
    assert_eq!(windows(&mut office, plan, &official()), [], "one for the whole plan");
    assert_eq!(windows(&mut office, plan, &engineer()), [], "is one for every move");
    let kept = office.at_plan(plan).view().head.obstacles.join(" ");
    assert!(!kept.contains("W-0"), "{kept}");
}

#[test]
fn an_acting_head_needs_the_minister_and_bkn() {
    let mut office = office();
    head(&mut office, json!({ "name": "Putri Siregar, M.Si.", "kind": "pj", "from": "2023-06-01" }));
    let plan = harbour_plan(&mut office, "Rencana Maret", "2024-03-01");
    for nip in [official(), clerk(), engineer()] {
        assert_eq!(windows(&mut office, plan, &nip), found("W-03", "BLOCK"), "everybody, not officials alone");
    }
    let told = |office: &mut Office| office.at_plan(plan).finding(&clerk(), "W-03").expect("a finding").message;
    let both = told(&mut office);
    assert!(both.contains("Mendagri") && both.contains("Pertimbangan teknis BKN"), "{both}");
    office.at_plan(plan).document("IZIN_MENDAGRI", json!({}));
    let one = told(&mut office);
    assert!(
        !one.contains("Mendagri") && one.contains("Pertimbangan teknis BKN"),
        "only what is missing is named: {one}"
    );
    office.at_plan(plan).document("PERTEK", json!({}));
    assert_eq!(windows(&mut office, plan, &clerk()), []);
}

#[test]
fn a_plt_beyond_his_time_is_told_and_a_plh_does_not_sign() {
    let mut office = office();
    head(&mut office, json!({ "name": "Putri Siregar, M.Si.", "kind": "plt", "from": "2024-01-02" }));
    let early = harbour_plan(&mut office, "Rencana Juni", "2024-07-01");
    let late = harbour_plan(&mut office, "Rencana Juli", "2024-07-02");
    let message = |office: &mut Office, plan| office.at_plan(plan).finding(&clerk(), "W-04").expect("W-04").message;
    assert!(!message(&mut office, early).contains("sudah melewati"), "3 + 3 months end with 1 July");
    assert!(message(&mut office, late).contains("sudah melewati 6 bulan"));
    let terms: Vec<HeadTermView> = office.call("list_heads", json!({}));
    let term = &terms[0];
    assert_eq!(term.windows.iter().map(|window| window.rule.as_str()).collect::<Vec<_>>(), ["W-03", "W-04"]);
    office.sit("budi");
    head(&mut office, json!({ "id": term.id, "name": term.name, "kind": "plh", "from": "2024-01-02" }));
    assert_eq!(windows(&mut office, late, &clerk()), found("W-04", "WARN"), "a Plh is asked by W-04 alone");
    let left: Vec<HeadTermView> = office.call("remove_head", json!({ "id": term.id }));
    assert!(left.is_empty());
    let lacking = office.at_plan(late).finding(&official(), "W-01").expect("nobody governs as far as recorded");
    assert_eq!(
        (lacking.severity.as_str(), lacking.missing.expect("data kurang").place.as_str()),
        ("WARN", "head_terms")
    );
}

#[test]
fn a_term_that_cannot_be_is_refused() {
    let mut office = office();
    let before = office.dump();
    for (request, code) in [
        (json!({ "name": "", "kind": "pj", "from": "2024-01-01" }), "head_name"),
        (json!({ "name": "Sri Wahyuni", "kind": "raja", "from": "2024-01-01" }), "head_kind"),
        (json!({ "name": "Sri Wahyuni", "kind": "pj", "from": "2024-01-02", "until": "2024-01-01" }), "head_days"),
        (json!({ "id": 99, "name": "Sri Wahyuni", "kind": "pj", "from": "2024-01-01" }), "not_found"),
    ] {
        asked_of(&office.refused("set_head", request), code);
    }
    asked_of(&office.refused("remove_head", json!({ "id": 99 })), "not_found");
    assert_eq!(office.dump(), before);
}

#[test]
fn one_seat_in_two_open_plans_and_one_person_in_two_are_found_on_both_sides() {
    let mut office = office();
    let lead = office.position(HARBOUR, LEADS_HARBOUR);
    let one = office.sit("ratna").plan("Rencana Satu", "2024-02-01").add(&official(), lead).plan;
    assert!(office.at_plan(one).finding(&official(), "O-09").is_none());
    let two = office.plan("Rencana Dua", "2024-02-15").add(&second_official(), lead).plan;
    let (first, second) = (office.person(&official()).line.name, office.person(&second_official()).line.name);
    for (plan, nip, other) in [
        (one, official(), format!("Rencana Dua ({second})")),
        (two, second_official(), format!("Rencana Satu ({first})")),
    ] {
        let found = office.at_plan(plan).finding(&nip, "O-09").expect("the seat is wanted twice");
        assert_eq!((found.severity.as_str(), &found.facts["plans"]), ("BLOCK", &json!([other])));
        assert!(office.at_plan(plan).finding(&nip, "P-23").is_none(), "each person stands in one plan");
    }
    let processor = office.position(HARBOUR, PROCESSOR);
    let three = office.plan("Rencana Tiga", "2024-03-01").add(&clerk(), processor).plan;
    let twice =
        office.at_plan(one).add(&clerk(), processor).finding(&clerk(), "P-23").expect("the clerk stands in two plans");
    assert_eq!((twice.severity.as_str(), &twice.facts["plans"]), ("BLOCK", &json!(["Rencana Tiga"])));
    assert_eq!(
        office.at_plan(three).finding(&clerk(), "P-23").expect("told there too").facts["plans"],
        json!(["Rencana Satu"])
    );

    office.at_plan(two).remove(&second_official());
    assert!(office.at_plan(one).finding(&official(), "O-09").is_none(), "taken out there, it is free here");
    assert_eq!(office.at_plan(one).view().head.tmt, day("2024-02-01"));
}
