//! Conflicts of interest: whoever is related to a moved person is kept from deciding about it, a drafter in whose plan
//! somebody else places a relative says so openly, and relatives directly above each other are found after the plan.

use mutasi_acts::contract::*;
use mutasi_tests::{Office, PASSPHRASE, Town, asked_of, nip};
use serde_json::{Value, json};

const OPD: &str = "Dinas Kebudayaan";
const MUSEUM: &str = "Bidang Museum";
const ARTS: &str = "Bidang Kesenian";
const PROCESSOR: &str = "Pengolah Data dan Informasi";
const TMT: &str = "2027-01-02";

/// Works as ratna, the drafter.
fn drafter() -> String {
    nip("1986-01-02", 1)
}

/// Works as budi, the approver.
fn approver() -> String {
    nip("1976-01-02", 2)
}

/// Husband or wife of the drafter.
fn spouse() -> String {
    nip("1987-01-02", 3)
}

/// Brother or sister of the approver.
fn sibling() -> String {
    nip("1979-01-02", 4)
}

/// Related to nobody who decides.
fn stranger() -> String {
    nip("1990-01-02", 5)
}

/// Heads the field of museums.
fn head() -> String {
    nip("1980-01-02", 6)
}

/// Child-in-law of the head, works elsewhere.
fn in_law() -> String {
    nip("1991-01-02", 7)
}

/// People with their posts; everybody has good performance of both years, so that nothing else stops a move.
fn office() -> Office {
    let town = Town::new()
        .unit("1", OPD)
        .unit("1.1", MUSEUM)
        .post(MUSEUM, "Kepala Bidang Museum", "III.b", 1)
        .post(MUSEUM, PROCESSOR, "-", 4)
        .unit("1.2", ARTS)
        .post(ARTS, "Kepala Bidang Kesenian", "III.b", 1)
        .post(ARTS, PROCESSOR, "-", 8)
        .person(&drafter(), ARTS, PROCESSOR, "2018-01-01")
        .person(&approver(), ARTS, PROCESSOR, "2018-01-01")
        .person(&spouse(), ARTS, PROCESSOR, "2018-01-01")
        .person(&sibling(), ARTS, PROCESSOR, "2018-01-01")
        .person(&stranger(), ARTS, PROCESSOR, "2018-01-01")
        .person(&head(), MUSEUM, "Kepala Bidang Museum", "2018-01-01")
        .person(&in_law(), ARTS, PROCESSOR, "2018-01-01");
    town.open()
}

fn related(office: &mut Office, one: &str, other: &str, relation: &str) {
    let request = json!({ "nip": one, "other": other, "relation": relation });
    let _: PersonFile = office.call("set_relative", request);
}

#[track_caller]
fn link(office: &mut Office, account: &str, nip: Option<&str>) -> Vec<AccountView> {
    office.call("link_account", json!({ "account": account, "nip": nip }))
}

/// The office that knows who works with which account, and who is related; ratna at the desk.
fn known_office() -> Office {
    let mut office = office();
    related(&mut office, &drafter(), &spouse(), "spouse");
    related(&mut office, &sibling(), &approver(), "sibling");
    link(&mut office, "ratna", Some(&drafter()));
    let accounts = link(&mut office, "budi", Some(&approver()));
    let linked: Vec<(&str, Option<&str>)> =
        accounts.iter().map(|one| (one.name.as_str(), one.nip.as_deref())).filter(|(_, nip)| nip.is_some()).collect();
    assert_eq!(linked.len(), 2, "{linked:?}");
    office.sit("ratna");
    office
}

#[test]
fn nobody_drafts_a_move_of_a_relative_or_of_himself() {
    let mut office = known_office();
    let museum = office.position(MUSEUM, PROCESSOR);
    let plan = office.plan("Penguatan museum", TMT).add(&stranger(), museum).plan;
    let before = office.dump();
    let (me, spouse) = (drafter(), spouse());
    for (act, request) in [
        ("add_move", json!({ "plan": plan, "nip": spouse, "to": museum })),
        ("add_move", json!({ "plan": plan, "nip": me, "to": museum })),
        ("paste_moves", json!({ "plan": plan, "text": format!("{}\n{spouse}", sibling()) })),
        ("swap_staff", json!({ "plan": plan, "first": head(), "second": spouse })),
    ] {
        let refused = office.refused(act, request);
        asked_of(&refused, "related");
        assert!(refused.message.contains("ratna"), "the account is named: {}", refused.message);
        assert_eq!(office.dump(), before, "{act}: nothing is written, also not about the others of the list");
    }
    let told = office.refused("add_move", json!({ "plan": plan, "nip": spouse, "to": museum })).message;
    assert!(told.contains("suami/istri Anda"), "{told}");
    // Without a known tie nothing is refused.
    office.at_plan(plan).add(&sibling(), museum);
}

#[test]
fn the_approver_sets_nothing_aside_for_a_relative_and_does_not_approve() {
    let mut office = known_office();
    let (museum, other) = (office.position(MUSEUM, PROCESSOR), sibling());
    let plan = office.plan("Penguatan museum", TMT).add(&other, museum).plan;
    let one = office.at_plan(plan).move_of(&other).move_id;
    office.sit("budi");
    let before = office.dump();
    let aside = json!({ "plan": plan, "move": one, "rule": "O-04", "reason": "alasan yang cukup panjang" });
    asked_of(&office.refused("override_finding", aside.clone()), "related");
    asked_of(&office.refused("approve_plan", json!({ "plan": plan })), "related");
    assert_eq!(office.dump(), before);
    let view = office.at_plan(plan).view();
    let ties: Vec<(&str, &str, &str)> = view
        .head
        .interests
        .iter()
        .map(|tie| (tie.account.as_str(), tie.role.as_str(), tie.relation.as_str()))
        .collect();
    assert_eq!(ties, [("budi", "this_account", "sibling")], "whoever sits at the desk sees the own tie");

    // The tie goes with the link; somebody else who is not related decides in practice.
    office.sit("ratna");
    link(&mut office, "budi", None);
    office.sit("budi");
    let _: PlanEdited = office.call("override_finding", aside);
    assert_eq!(office.at_plan(plan).approve().view().head.state, "approved");
}

#[test]
fn a_drafter_in_whose_plan_a_relative_was_placed_says_so_before_approval() {
    let mut office = known_office();
    let _: AccountView = office
        .sit("ratna")
        .call("add_account", json!({ "name": "sari", "role": "operator", "passphrase": PASSPHRASE }));
    let museum = office.position(MUSEUM, PROCESSOR);
    let plan = office.sit("ratna").plan("Penguatan museum", TMT).plan;
    office.sit("sari").at_plan(plan).add(&spouse(), museum);
    let one = office.at_plan(plan).move_of(&spouse()).move_id;

    let tie = |view: &PlanView| view.head.interests.iter().find(|tie| tie.account == "ratna").expect("a tie").clone();
    let seen = tie(&office.at_plan(plan).view());
    assert_eq!((seen.role.as_str(), seen.relation.as_str(), seen.declared), ("drafter", "spouse", None));
    assert_eq!((seen.move_id, seen.nip), (one, spouse()));
    let refused = office.sit("budi").refused("approve_plan", json!({ "plan": plan }));
    asked_of(&refused, "plan_incomplete");
    assert!(refused.message.contains("benturan kepentingan"), "{}", refused.message);

    let declare = json!({ "plan": plan, "move": one, "note": "Suami saya, diusulkan oleh kepala dinas" });
    let short = json!({ "plan": plan, "move": one, "note": "ya" });
    asked_of(&office.sit("ratna").refused("declare_interest", short), "reason_short");
    let _: PlanEdited = office.sit("sari").call("declare_interest", declare.clone());
    assert_eq!(tie(&office.at_plan(plan).view()).declared, None, "nobody declares for somebody else");
    let _: PlanEdited = office.sit("ratna").call("declare_interest", declare);
    let declared = office.at_plan(plan).view();
    assert_eq!(tie(&declared).declared.as_deref(), Some("Suami saya, diusulkan oleh kepala dinas"));
    assert!(declared.head.can_approve, "{:?}", declared.head.obstacles);
    let explained: MoveExplained = office.call("explain_move", json!({ "plan": plan, "move": one }));
    assert_eq!(explained.interests.len(), 1);

    // Declared or not: the related account still does not touch the move itself.
    asked_of(&office.refused("set_target", json!({ "plan": plan, "move": one, "to": museum })), "related");
    office.sit("budi").at_plan(plan).approve();
    let flags: RedFlags = office.call("red_flags", json!({}));
    let told: Vec<(&str, &str)> =
        flags.interests.iter().map(|flag| (flag.interest.account.as_str(), flag.plan_name.as_str())).collect();
    assert!(told.contains(&("ratna", "Penguatan museum")), "{told:?}");
    office.assert_sound();
}

#[test]
fn a_link_and_a_tie_are_refused_where_they_cannot_be() {
    let mut office = office();
    let (before, me) = (office.dump(), drafter());
    asked_of(&office.sit("vera").refused("link_account", json!({ "account": "ratna", "nip": me })), "role");
    office.sit("ratna");
    asked_of(&office.refused("link_account", json!({ "account": "siapa", "nip": me })), "not_found");
    asked_of(&office.refused("link_account", json!({ "account": "ratna", "nip": "199001012020011001" })), "not_found");
    for (request, code) in [
        (json!({ "nip": me, "other": me, "relation": "sibling" }), "same_person"),
        (json!({ "nip": me, "other": spouse(), "relation": "tetangga" }), "relation_unknown"),
        (json!({ "nip": me, "other": "199001012020011001", "relation": "child" }), "not_found"),
    ] {
        asked_of(&office.refused("set_relative", request), code);
    }
    assert_eq!(office.dump(), before);
}

#[test]
fn the_other_side_of_a_tie_is_known_by_itself() {
    let mut office = office();
    related(&mut office, &head(), &in_law(), "child_in_law");
    let file: PersonFile = office.call("person_file", json!({ "nip": in_law() }));
    assert_eq!(file.relatives.len(), 1);
    assert_eq!(
        (file.relatives[0].nip.as_str(), file.relatives[0].relation.as_str()),
        (head().as_str(), "parent_in_law")
    );
}

/// P-22 looks at the posts after all moves: who comes under a relative, not who leaves one.
#[test]
fn relatives_directly_above_each_other_are_found_after_the_plan_only() {
    let mut office = office();
    related(&mut office, &head(), &in_law(), "child_in_law");
    let museum = office.position(MUSEUM, PROCESSOR);
    let leader_of_arts = office.position(ARTS, "Kepala Bidang Kesenian");
    let plan = office.plan("Penguatan museum", TMT).add(&in_law(), museum).plan;
    let found = office.at_plan(plan).finding(&in_law(), "P-22").expect("the in-law would work under the head");
    assert_eq!((found.severity.as_str(), found.article.as_str()), ("WARN", "PP 11/2017 Pasal 190 ayat (4)"));
    let relative = &found.facts["relative_1"];
    assert_eq!((&relative["nip"], &relative["superior"]), (&json!(head()), &json!(true)));
    assert_eq!((&relative["relation"], &relative["title"]), (&json!("mertua"), &json!("Kepala Bidang Museum")));

    // The same plan moves the head away: after it they do not meet.
    office.at_plan(plan).add(&head(), leader_of_arts);
    assert!(office.at_plan(plan).finding(&in_law(), "P-22").is_none());
    // Brought together elsewhere, both sides are told, each with the own part.
    office.at_plan(plan).remove(&in_law());
    let view = office.at_plan(plan).view();
    let told = view.findings.iter().find(|finding| finding.rule == "P-22").expect("the head comes above the in-law");
    assert_eq!(told.nip, Some(head()));
    assert_eq!(told.facts["relative_1"]["superior"], Value::Bool(false));
    office.at_plan(plan).remove(&head());

    // Who stays under nobody of the family is not named at all.
    let plan = office.plan("Tetap", "2027-03-01").add(&stranger(), museum).plan;
    assert!(office.at_plan(plan).finding(&stranger(), "P-22").is_none());
}
