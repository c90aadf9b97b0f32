//! Cases of the rules about the organisation (handbook 5.3): figures given by hand.

use super::*;
use crate::position::Family::{Functional, Managerial, Pelaksana};

#[test]
fn o01_the_target_stands_in_the_map_on_the_tmt() {
    siti().passes("O-01");
    siti().no_target().passes("O-01");
    let gone = siti().with(|facts| facts.to.as_mut().unwrap().in_force = false);
    let facts = json!({ "position": 2, "title": "Perawat Mahir", "tmt": "2026-12-01" });
    gone.finds("O-01", Severity::Block, facts, &[]);
    // A post of origin that is abolished is a good reason to leave it.
    siti().with(|facts| facts.from.as_mut().unwrap().in_force = false).passes("O-01");
}

#[test]
fn o02_the_target_has_room_after_the_whole_plan() {
    let filled = |case: Case, need, held| {
        case.with(|facts| {
            let to = facts.to.as_mut().unwrap();
            (to.before, to.after) = (Balance::new(need, held - 1), Balance::new(need, held));
        })
    };
    let facts = |need: i64, held: i64| {
        json!({ "before": { "need": need, "held": held - 1, "gap": held - 1 - need },
            "after": { "need": need, "held": held, "gap": held - need } })
    };
    for (family, level, severity) in
        [(Managerial, "IV.a", Severity::Block), (Functional, "Mahir", Severity::Warn), (Pelaksana, "", Severity::Warn)]
    {
        let case = siti().goes_to("Jabatan Rekaan", family, level);
        filled(case.clone(), 3, 3).passes("O-02");
        filled(case.clone(), 3, 4).finds("O-02", severity, facts(3, 4), &[]);
        filled(case.clone(), 0, 1).finds("O-02", severity, facts(0, 1), &[]);
        filled(case, 1, 1).passes("O-02");
    }
    siti().no_target().passes("O-02");
}

#[test]
fn o03_half_of_an_odd_need_rounds_up() {
    const FLOOR: &str = "O-03.floor_percent";
    let unit = |need, before, after| {
        siti().with(|facts| {
            let from = facts.from.as_mut().unwrap();
            (from.unit_before, from.unit_after) = (Balance::new(need, before), Balance::new(need, after));
        })
    };
    for (need, before, after, floor) in [(3, 2, 1, 2), (4, 2, 1, 2), (5, 3, 2, 3), (1, 1, 0, 1), (10, 5, 4, 5)] {
        let facts = json!({ "floor": floor, "unit_before": Balance::new(need, before), "unit_after": Balance::new(need, after) });
        unit(need, before, after).finds("O-03", Severity::Warn, facts, &[(FLOOR, "50")]);
    }
    for (need, before, after) in [(3, 3, 2), (4, 3, 2), (5, 4, 3), (0, 1, 0), (10, 6, 5)] {
        unit(need, before, after).passes("O-03");
    }
    // A unit that is below its floor already, and to which the plan brings as many as it takes, does not fall.
    unit(10, 2, 2).passes("O-03");
    unit(10, 2, 3).passes("O-03");
    let strict = unit(10, 9, 8).parameter(FLOOR, "90", "2020-01-01");
    strict.finds("O-03", Severity::Warn, json!({ "floor": 9 }), &[(FLOOR, "90")]);
    unit(10, 5, 4).parameter(FLOOR, "0", "2020-01-01").passes("O-03");
    siti().no_post().passes("O-03");
}

#[test]
fn o03_the_only_seat_of_a_kind_is_missed_whatever_the_unit_keeps() {
    let seat = |need, before, after| {
        siti().with(|facts| {
            let from = facts.from.as_mut().unwrap();
            (from.before, from.after) = (Balance::new(need, before), Balance::new(need, after));
        })
    };
    let facts = json!({ "position_before": Balance::new(1, 1), "position_after": Balance::new(1, 0) });
    let found = seat(1, 1, 0).finds("O-03", Severity::Warn, facts, &[("O-03.floor_unique", "1")]);
    seat(1, 1, 0).parameter("O-03.floor_unique", "0", "2020-01-01").passes("O-03");
    seat(1, 1, 0).parameter("O-03.severity", "OFF", "2020-01-01").passes("O-03");
    assert!(found.message.contains("menjadi kosong"), "{}", found.message);
    seat(1, 1, 1).passes("O-03");
    seat(1, 2, 1).passes("O-03");
    seat(2, 1, 0).passes("O-03");
}

#[test]
fn o04_always_notes_what_changes_on_both_sides() {
    let facts = json!({
        "origin_before": Balance::new(10, 8), "origin_after": Balance::new(10, 7),
        "destination_before": Balance::new(10, 6), "destination_after": Balance::new(10, 7),
    });
    let found = siti().finds("O-04", Severity::Info, facts, &[]);
    assert_eq!(
        found.message,
        "Selisih asal UPTD RSUD Rantau Bahari -2 → -3; tujuan UPTD Puskesmas Tanjung Elok -4 → -3."
    );
    let arriving = siti().no_post().finds("O-04", Severity::Info, json!({}), &[]);
    assert!(!arriving.facts.contains_key("origin_before"), "whoever comes without a post leaves no gap");
    let leaving = siti().no_target().finds("O-04", Severity::Info, json!({ "origin_after": Balance::new(10, 7) }), &[]);
    assert_eq!(leaving.message, "Selisih asal UPTD RSUD Rantau Bahari -2 → -3.");
    siti().no_post().no_target().passes("O-04");
}

#[test]
fn o04_prints_the_sign_of_a_surplus_and_a_bare_zero() {
    let case = siti().no_post().with(|facts| {
        let to = facts.to.as_mut().unwrap();
        (to.unit_before, to.unit_after) = (Balance::new(10, 10), Balance::new(10, 20));
    });
    let found = case.finds("O-04", Severity::Info, json!({}), &[]);
    assert_eq!(found.message, "Selisih tujuan UPTD Puskesmas Tanjung Elok 0 → +10.");
}

#[test]
fn o05_a_managerial_post_is_free_before_somebody_comes() {
    let held = |case: Case| case.with(|facts| facts.to.as_mut().unwrap().staying.push("Budi Pranata".into()));
    let head = || siti().goes_to("Kepala Seksi Pelayanan", Managerial, "IV.a");
    head().passes("O-05");
    let facts = json!({ "title": "Kepala Seksi Pelayanan", "holders": ["Budi Pranata"] });
    let found = held(head()).finds("O-05", Severity::Block, facts, &[]);
    assert!(found.message.contains("Budi Pranata"), "{}", found.message);
    held(siti()).passes("O-05");
    siti().no_target().passes("O-05");
}

#[test]
fn o06_two_people_do_not_go_to_one_managerial_post() {
    let shared = |case: Case| case.with(|facts| facts.to.as_mut().unwrap().also_coming.push("Rina Wulandari".into()));
    let head = || siti().goes_to("Kepala Seksi Pelayanan", Managerial, "IV.a");
    head().passes("O-06");
    let facts = json!({ "title": "Kepala Seksi Pelayanan", "others": ["Rina Wulandari"] });
    shared(head()).finds("O-06", Severity::Block, facts, &[]);
    shared(siti()).passes("O-06");
}

/// The target has one seat, whatever family it is of.
fn one_seat(case: Case) -> Case {
    case.with(|facts| {
        let to = facts.to.as_mut().unwrap();
        (to.before, to.after) = (Balance::new(1, 0), Balance::new(1, 1));
    })
}

#[test]
fn o05_and_o06_ask_about_every_post_of_one_seat() {
    let staying = |case: Case| case.with(|facts| facts.to.as_mut().unwrap().staying.push("Budi Pranata".into()));
    let coming = |case: Case| case.with(|facts| facts.to.as_mut().unwrap().also_coming.push("Rina Wulandari".into()));
    staying(one_seat(siti())).finds("O-05", Severity::Warn, json!({ "holders": ["Budi Pranata"] }), &[]);
    coming(one_seat(siti())).finds("O-06", Severity::Block, json!({ "others": ["Rina Wulandari"] }), &[]);
    let quiet = |case: Case, key| case.parameter(key, "OFF", "2020-01-01");
    quiet(staying(one_seat(siti())), "O-05.severity_other").passes("O-05");
    quiet(coming(one_seat(siti())), "O-06.severity").passes("O-06");
    one_seat(siti()).passes("O-05");
    one_seat(siti()).passes("O-06");
}

#[test]
fn o07_nobody_leaves_a_post_for_none() {
    siti().passes("O-07");
    siti().no_target().finds("O-07", Severity::Block, json!({ "from": "Perawat Mahir" }), &[]);
    siti().no_post().no_target().finds("O-07", Severity::Block, json!({ "from": null }), &[]);
    siti().no_target().parameter("O-07.severity", "OFF", "2020-01-01").passes("O-07");
}

#[test]
fn o07_whoever_goes_to_another_government_has_the_post_there() {
    let case = |entering| siti().no_target().with(|facts| facts.outside = Some(Cow::Owned(neighbour(entering))));
    case(false).passes("O-07");
    case(true).finds("O-07", Severity::Block, json!({}), &[]);
}

#[test]
fn o07_a_demotion_by_a_severe_punishment_in_force_has_a_ground() {
    let demoted = |case: Case| case.no_target().with(|facts| facts.nature = Some(Nature::Demosi));
    let severe = |until| siti().punished(DisciplineLevel::Severe, "2026-11-01", until);
    demoted(severe(None)).finds("O-07", Severity::Warn, json!({ "punishment": "Hukuman rekaan" }), &[]);
    demoted(severe(Some("2026-12-01"))).finds("O-07", Severity::Warn, json!({}), &[]);
    demoted(severe(Some("2026-11-30"))).finds("O-07", Severity::Block, json!({}), &[]);
    severe(None).no_target().finds("O-07", Severity::Block, json!({}), &[]);
    let moderate = siti().punished(DisciplineLevel::Moderate, "2026-11-01", None);
    demoted(moderate).finds("O-07", Severity::Block, json!({}), &[]);
    let examined =
        severe(None).with(|facts| facts.person.to_mut().discipline.iter_mut().for_each(|case| case.in_process = true));
    demoted(examined).finds("O-07", Severity::Block, json!({}), &[]);
}

#[test]
fn o08_a_need_rests_on_a_workload_of_the_last_years() {
    let analysed = |on: Option<&str>| siti().with(|facts| facts.to.as_mut().unwrap().analysed = on.map(day));
    let values = [("O-08.years", "5")];
    analysed(Some("2021-12-02")).passes("O-08");
    analysed(Some("2021-12-01")).finds("O-08", Severity::Warn, json!({ "analysed": "2021-12-01" }), &values);
    analysed(Some("2021-12-01")).parameter("O-08.years", "6", "2020-01-01").passes("O-08");
    let found = analysed(None).finds("O-08", Severity::Warn, json!({ "analysed": null }), &[]);
    assert_eq!(found.missing, Some(Where::Positions));
    analysed(None).parameter("O-08.severity", "OFF", "2020-01-01").passes("O-08");
    analysed(None).parameter("O-08.severity", "INFO", "2020-01-01").finds("O-08", Severity::Info, json!({}), &[]);
    let undated = analysed(Some("1900-01-01")).finds("O-08", Severity::Warn, json!({ "analysed": null }), &[]);
    assert!(undated.missing == Some(Where::Positions) && undated.message.contains("tidak tercatat"), "{undated:?}");
    analysed(None).no_target().passes("O-08");
    // The post of origin is not asked about.
    siti().with(|facts| facts.from.as_mut().unwrap().analysed = None).passes("O-08");
}

#[test]
fn o09_a_seat_is_not_the_target_of_another_open_plan() {
    let wanted = |case: Case| {
        case.with(|facts| facts.to.as_mut().unwrap().coming_elsewhere.push("Rencana Juli (Andi Wijaya)".into()))
    };
    let facts = json!({ "plans": ["Rencana Juli (Andi Wijaya)"] });
    let head = || siti().goes_to("Kepala Seksi Pelayanan", Managerial, "IV.a");
    head().passes("O-09");
    let found = wanted(head()).finds("O-09", Severity::Block, facts.clone(), &[]);
    assert!(found.message.contains("Rencana Juli (Andi Wijaya)"), "{}", found.message);
    wanted(one_seat(siti())).finds("O-09", Severity::Warn, facts, &[]);
    wanted(head()).parameter("O-09.severity_managerial", "OFF", "2020-01-01").passes("O-09");
    siti().no_target().passes("O-09");
}
