//! A rotation of 155 people, of whom 55 are under two years in post: the very list on which a regency once had to ask
//! its officials back. The program finds exactly those, says why, and keeps what it knew when the plan was approved.

use std::collections::BTreeMap;

use mutasi_acts::contract::*;
use mutasi_tests::{Office, Town, asked_of, nip};
use serde_json::json;

const OPD: &str = "Dinas Pekerjaan Umum";
const ROADS: &str = "Bidang Jalan";
const WATER: &str = "Bidang Pengairan";
const PROCESSOR: &str = "Pengolah Data dan Informasi";
const TMT: &str = "2027-01-02";

/// People, the day from which they hold their post, and the whole months until 2 January 2027, counted on a calendar.
/// The first 55 are under two years; 2 January 2025 is two years to the day.
const HELD_SINCE: [(u32, &str, i64); 11] = [
    (20, "2025-01-03", 23),
    (10, "2025-06-15", 18),
    (8, "2025-12-31", 12),
    (6, "2026-03-01", 10),
    (1, "2026-07-02", 6),
    (5, "2026-07-03", 5),
    (3, "2026-09-30", 3),
    (2, "2026-11-20", 1),
    (1, "2025-01-02", 24),
    (50, "2024-05-31", 31),
    (49, "2020-01-01", 84),
];

/// NIP and months of everybody, in the order of the table.
fn everybody() -> Vec<(String, &'static str, i64)> {
    let rows = HELD_SINCE.iter().flat_map(|(people, since, months)| (0..*people).map(move |_| (*since, *months)));
    rows.zip(1..).map(|((since, months), at)| (nip("1985-03-04", at), since, months)).collect()
}

/// Two fields of one agency; every second person works in the other one.
fn office() -> Office {
    let mut town = Town::new()
        .unit("1", OPD)
        .unit("1.1", ROADS)
        .post(ROADS, PROCESSOR, "-", 80)
        .unit("1.2", WATER)
        .post(WATER, PROCESSOR, "-", 80);
    for (at, (nip, since, _)) in everybody().iter().enumerate() {
        town = town.person(nip, if at % 2 == 0 { ROADS } else { WATER }, PROCESSOR, since);
    }
    town.open()
}

/// The plan that brings everybody to the other field.
fn rotation(office: &mut Office) -> i64 {
    let (roads, water) = (office.position(ROADS, PROCESSOR), office.position(WATER, PROCESSOR));
    let people = everybody();
    let list = |rest: usize| -> String {
        let picked = people.iter().enumerate().filter(|(at, _)| at % 2 == rest);
        picked.map(|(_, (nip, ..))| nip.as_str()).collect::<Vec<_>>().join("\n")
    };
    let plan = office.plan("Rotasi besar", TMT).plan;
    for (text, to) in [(list(0), water), (list(1), roads)] {
        let _: PlanEdited = office.call("paste_moves", json!({ "plan": plan, "text": text, "to": to }));
    }
    plan
}

/// Months in post by NIP, of everybody whom P-07 names.
fn named(view: &PlanView) -> BTreeMap<String, i64> {
    let of = |finding: &FindingView| {
        let months = finding.facts["months"].as_i64().expect("months are a number");
        (finding.nip.clone().expect("a finding names the person"), months)
    };
    view.findings.iter().filter(|finding| finding.rule == "P-07").map(of).collect()
}

fn expected(under: i64) -> BTreeMap<String, i64> {
    everybody().into_iter().filter(|(_, _, months)| *months < under).map(|(nip, _, months)| (nip, months)).collect()
}

#[test]
fn exactly_the_fifty_five_under_two_years_are_found() {
    let mut office = office();
    let plan = rotation(&mut office);
    let view = office.at_plan(plan).view();
    assert_eq!(view.moves.len(), 155);
    assert_eq!(expected(24).len(), 55, "the table above counts as the story says");
    assert_eq!(named(&view), expected(24));
    let found: Vec<&FindingView> = view.findings.iter().filter(|finding| finding.rule == "P-07").collect();
    assert_eq!(found.len(), 55, "each of them once");
    for finding in found {
        assert_eq!(finding.severity, "WARN", "nobody here holds a high leadership post");
        assert_eq!(finding.article, "PP 11/2017 Pasal 190 ayat (2); PerBKN 5/2019 Pasal 2 ayat (3)");
        assert_eq!(finding.parameters["P-07.min_months"].value, "24");
        assert_eq!(finding.facts["tmt"], TMT);
        let (_, since, months) =
            everybody().into_iter().find(|(nip, ..)| Some(nip) == finding.nip.as_ref()).expect("one of them");
        assert_eq!(finding.facts["since"], since);
        assert!(finding.message.contains(&format!("{months} bulan")), "{}", finding.message);
        assert_eq!(
            finding.move_id,
            view.moves.iter().find(|one| Some(&one.nip) == finding.nip.as_ref()).map(|one| one.move_id)
        );
    }
    let (before, after) = (view.head.region_before, view.head.region_after);
    assert_eq!((before.held, after.held), (155, 155), "a rotation loses nobody");
    let overdue: Vec<&FindingView> = view.findings.iter().filter(|finding| finding.rule == "P-08").collect();
    assert_eq!(overdue.len(), 49, "who is there since 2020 is due for a rotation, and only noted");
    assert!(overdue.iter().all(|finding| finding.severity == "INFO" && finding.facts["months"] == 84));
}

#[test]
fn the_limit_is_dated_data_and_an_approved_plan_keeps_what_it_was_judged_by() {
    let mut office = office();
    let plan = rotation(&mut office);
    office.sit("budi").set_parameter("P-07.min_months", "6", "2026-06-01");
    let view = office.at_plan(plan).view();
    assert_eq!(named(&view), expected(6), "six months to the day are enough, five are not");
    assert_eq!(expected(6).len(), 10);
    let used = |view: &PlanView| -> Vec<(String, String)> {
        let of = |finding: &FindingView| finding.parameters["P-07.min_months"].clone();
        let found = view.findings.iter().filter(|finding| finding.rule == "P-07").map(of);
        let mut found: Vec<_> = found.map(|used| (used.value, used.basis)).collect();
        found.dedup();
        found
    };
    assert_eq!(used(&view), [("6".to_string(), "Keputusan Wali Kota 1/2026".to_string())]);

    // The law changed under the plan: whose findings read otherwise now is told, and must be read before approval.
    let freed: Vec<&str> = view.head.stale.iter().map(|change| change.nip.as_str()).collect();
    let between: Vec<String> =
        everybody().into_iter().filter(|(_, _, months)| (6..24).contains(months)).map(|(nip, ..)| nip).collect();
    let mut sorted = freed.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, between.iter().map(String::as_str).collect::<Vec<_>>(), "the 45 whom the new limit lets go");
    assert!(view.head.stale.iter().all(|change| change.fact == "findings"));
    asked_of(&office.refused("approve_plan", json!({ "plan": plan })), "plan_incomplete");
    let checked = office.sit("ratna").edited("recheck_plan", json!({ "plan": plan }));
    assert!(checked.head.stale.is_empty() && checked.head.can_approve, "{:?}", checked.head.obstacles);
    office.sit("budi").at_plan(plan).approve();

    office.set_parameter("P-07.min_months", "24", "2026-07-01");
    let kept = office.at_plan(plan).view();
    assert_eq!(named(&kept), expected(6), "the findings of the approval stay");
    assert_eq!(used(&kept), [("6".to_string(), "Keputusan Wali Kota 1/2026".to_string())]);
    let (first, ..) = everybody().remove(0);
    let water = office.position(WATER, PROCESSOR);
    let mut later = office.sit("ratna").plan("Sesudahnya", TMT);
    let found = later.add(&first, water).finding(&first, "P-07").expect("23 months are under the limit of today");
    assert_eq!(found.parameters["P-07.min_months"].value, "24");

    let values: Vec<DatedParameter> = office.call("list_parameters", json!({ "prefix": "P-07.min_months" }));
    let told: Vec<(&str, String, bool)> =
        values.iter().map(|value| (value.value.as_str(), value.from.to_string(), value.in_force)).collect();
    let dated = |value, from: &str, in_force| (value, from.to_string(), in_force);
    assert_eq!(
        told,
        [dated("24", "1900-01-01", false), dated("6", "2026-06-01", false), dated("24", "2026-07-01", true)]
    );
    office.assert_sound();
}
