//! Data that change under a draft: exactly the moves that they touch are told, fact by fact, and nothing is approved
//! before somebody has read it.

use mutasi_acts::contract::*;
use mutasi_tests::{Office, Table, Town, asked_of, nip, without_revision};
use serde_json::{Value, json};

const OPD: &str = "Dinas Perikanan";
const CATCH: &str = "Bidang Tangkap";
const POND: &str = "Bidang Budidaya";
const PROCESSOR: &str = "Pengolah Data dan Informasi";
const CLERK: &str = "Pengadministrasi Perkantoran";
const TMT: &str = "2027-01-02";

fn first() -> String {
    nip("1988-05-06", 1)
}

fn second() -> String {
    nip("1989-05-06", 2)
}

fn third() -> String {
    nip("1990-05-06", 3)
}

fn town() -> Town {
    Town::new()
        .unit("1", OPD)
        .unit("1.1", CATCH)
        .post(CATCH, PROCESSOR, "-", 4)
        .unit("1.2", POND)
        .post(POND, PROCESSOR, "-", 4)
        .post(POND, CLERK, "-", 2)
        .person(&first(), CATCH, PROCESSOR, "2019-02-01")
        .person(&second(), CATCH, PROCESSOR, "2019-02-01")
        .person(&third(), CATCH, PROCESSOR, "2019-02-01")
        .tell(&third(), "TMT GOLONGAN", "2022-04-01")
}

/// Predicates of both years, as the office imports them.
fn ratings(of_first: &str) -> Table {
    let rows: Vec<Vec<String>> = [first(), second(), third()]
        .iter()
        .flat_map(|nip| ["2024", "2025"].map(|year| (nip.clone(), year)))
        .map(|(nip, year)| {
            let rating = if nip == first() && year == "2025" { of_first } else { "Baik" };
            vec![nip, year.to_string(), rating.to_string()]
        })
        .collect();
    Table::of(&["NIP", "TAHUN", "PREDIKAT"], &rows)
}

/// A draft with two of the three people.
fn drafted() -> (Office, i64) {
    let mut office = town().open();
    office.take_clean("skp.xlsx", &ratings("Baik"));
    let to = office.position(POND, PROCESSOR);
    let plan = office.plan("Penguatan budidaya", TMT).add(&first(), to).add(&second(), to).plan;
    let view = office.at_plan(plan).view();
    assert!(view.head.stale.is_empty() && view.head.can_approve, "{:?}", view.head.obstacles);
    (office, plan)
}

/// NIP, fact, value before and value now.
fn told(view: &PlanView) -> Vec<(String, String, Value, Value)> {
    let of = |change: &FactChange| (change.nip.clone(), change.fact.clone(), change.before.clone(), change.now.clone());
    view.head.stale.iter().map(of).collect()
}

#[test]
fn a_rank_that_was_imported_since_is_told_before_and_now() {
    let (mut office, plan) = drafted();
    let promoted = town().tell(&first(), "GOL AKHIR NAMA", "III/c").people();
    office.take_clean("pegawai_desember.xlsx", &promoted);
    let view = office.at_plan(plan).view();
    assert_eq!(told(&view), [(first(), "rank".into(), json!("III/b"), json!("III/c"))]);
    let change = &view.head.stale[0];
    assert_eq!(change.move_id, view.moves.iter().find(|one| one.nip == first()).expect("the move").move_id);
    assert!(change.told.contains("III/b") && change.told.contains("III/c"), "{}", change.told);

    let refused = office.sit("budi").refused("approve_plan", json!({ "plan": plan }));
    asked_of(&refused, "plan_incomplete");
    assert!(refused.message.contains("Data 1 perpindahan berubah"), "{}", refused.message);
    let explained: MoveExplained = office.call("explain_move", json!({ "plan": plan, "move": change.move_id }));
    assert_eq!(explained.changes.len(), 1, "the opened move tells it too");

    let checked = office.sit("ratna").edited("recheck_plan", json!({ "plan": plan }));
    assert!(checked.head.stale.is_empty() && checked.head.can_approve, "{:?}", checked.head.obstacles);
    assert_eq!(office.journal()[0].act, "recheck_plan", "checking again is an act of its own");
    assert_eq!(office.sit("budi").at_plan(plan).approve().view().head.state, "approved");
    office.assert_sound();
}

#[test]
fn undoing_the_import_makes_the_plan_whole_again() {
    let (mut office, plan) = drafted();
    let before = without_revision(&office.at_plan(plan).view());
    office.take_clean("pegawai.xlsx", &town().tell(&second(), "GOL AKHIR NAMA", "III/d").people());
    assert_eq!(told(&office.at_plan(plan).view()).len(), 1);
    office.undo();
    assert_eq!(without_revision(&office.at_plan(plan).view()), before);
}

#[test]
fn a_worse_predicate_is_told_with_the_rule_that_it_breaks() {
    let (mut office, plan) = drafted();
    office.take_clean("skp_perbaikan.xlsx", &ratings("Butuh Perbaikan"));
    let view = office.at_plan(plan).view();
    assert!(told(&view).iter().all(|(nip, ..)| *nip == first()), "only that move is touched");
    let rated = told(&view).into_iter().find(|(_, fact, ..)| fact == "skp_2025").expect("the year is named");
    assert_eq!((rated.2, rated.3), (json!("Baik"), json!("Butuh Perbaikan")));
    let rules = told(&view).into_iter().find(|(_, fact, ..)| fact == "findings").expect("what the rules say is told");
    let said = |value: &Value| value.as_array().is_some_and(|list| list.iter().any(|one| one == "P-09 BLOCK"));
    assert_eq!((said(&rules.2), said(&rules.3)), (false, true));
    assert!(view.findings.iter().any(|finding| finding.rule == "P-09" && finding.severity == "BLOCK"));
    let refused = office.sit("budi").refused("approve_plan", json!({ "plan": plan }));
    asked_of(&refused, "plan_blocked");
    assert!(refused.message.contains("berubah sejak"), "staleness is told beside the block: {}", refused.message);
}

#[test]
fn a_later_tmt_of_the_present_post_is_told() {
    let (mut office, plan) = drafted();
    // The record of the second person knows now that the post was entered in 2025.
    office.take_clean("pegawai.xlsx", &town().tell(&second(), "TMT JABATAN", "2025-03-01").people());
    let view = office.at_plan(plan).view();
    assert!(told(&view).iter().all(|(nip, ..)| *nip == second()));
    let since = told(&view).into_iter().find(|(_, fact, ..)| fact == "since").expect("the TMT is named");
    assert_eq!((since.2, since.3), (json!("2019-02-01"), json!("2025-03-01")));
    assert!(view.findings.iter().any(|finding| finding.rule == "P-07" && finding.nip == Some(second())));
}

#[test]
fn what_happens_to_people_outside_the_plan_does_not_touch_it() {
    let (mut office, plan) = drafted();
    office.take_clean("pegawai.xlsx", &town().tell(&third(), "GOL AKHIR NAMA", "IV/a").people());
    let view = office.at_plan(plan).view();
    assert!(view.head.stale.is_empty() && view.head.can_approve, "{:?}", view.head.stale);
}

#[test]
fn editing_the_plan_itself_never_makes_it_stale() {
    let (mut office, plan) = drafted();
    let clerk = office.position(POND, CLERK);
    let one = office.at_plan(plan).move_of(&first()).move_id;
    for (act, request) in [
        ("add_move", json!({ "plan": plan, "nip": third(), "to": clerk })),
        ("set_target", json!({ "plan": plan, "move": one, "to": clerk })),
        ("edit_move", json!({ "plan": plan, "move": one, "own_request": true, "sponsor": "Kepala Dinas" })),
        (
            "edit_move",
            json!({ "plan": plan, "move": one, "nature": "DEMOSI", "nature_reason": "atas putusan tim penilai" }),
        ),
        ("set_return", json!({ "plan": plan, "move": one, "until": "2027-06-30" })),
        ("record_document", json!({ "plan": plan, "kind": "SKP_2TH", "number": "1", "date": "2026-11-01" })),
        (
            "set_outside",
            json!({ "plan": plan, "move": one, "outside": { "entering": false, "kind": "provinsi", "name": "Provinsi Nusa Bahari", "province": "Nusa Bahari" } }),
        ),
        ("set_outside", json!({ "plan": plan, "move": one, "outside": null })),
        ("remove_moves", json!({ "plan": plan, "moves": [one] })),
    ] {
        let view = office.edited(act, request);
        assert!(view.head.stale.is_empty(), "{act}: {:?}", view.head.stale);
    }
    // Another plan that wants the same seats is a conflict, not a change of the data.
    let other = office.plan("Rencana lain", TMT).add(&second(), clerk).plan;
    let _: PlanView = office.call("show_plan", json!({ "plan": other }));
    assert!(office.at_plan(plan).view().head.stale.is_empty());
}

#[test]
fn a_decree_of_another_plan_that_fills_the_target_is_told() {
    let (mut office, plan) = drafted();
    let to = office.position(POND, PROCESSOR);
    let other = office.plan("Lebih cepat", "2026-12-01").add(&third(), to).plan;
    office.sit("budi").at_plan(other).approve();
    let folder = office.place("sk");
    office.sit("ratna").issue(other, "2026-11-21", &folder, false);
    let view = office.at_plan(plan).view();
    let held: Vec<_> = told(&view).into_iter().filter(|(_, fact, ..)| fact == "target_held").collect();
    assert_eq!(held.len(), 2, "both moves go to that post: {:?}", told(&view));
    assert!(held.iter().all(|(_, _, before, now)| (before, now) == (&json!(0), &json!(1))));
    assert_eq!(told(&view).len(), 2, "and nothing else is told");
}
