//! Cases of the rules about the organisation (handbook 5.3): figures given by hand, and whole plans in a small office.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::position::Family::{Functional, Managerial, Pelaksana};
use crate::staffing::{Staffing, staffing};
use crate::unit::{Unit, UnitKind};

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

/// Dinas Kesehatan (1) with two health centres (2, 3) below it. Posts by id; each person's name is the post held.
struct Office {
    units: Vec<Unit>,
    positions: Vec<Position>,
    need: BTreeMap<i64, i64>,
}

fn office() -> Office {
    let unit = |id: i64, code: &str, name: &str, parent| Unit {
        id,
        code: code.into(),
        name: name.into(),
        kind: UnitKind::of(name, id == 1),
        parent,
    };
    let at = |id, unit, title, family, level| Position { unit, ..post(id, title, family, level) };
    Office {
        units: vec![
            unit(1, "1", "Dinas Kesehatan", None),
            unit(2, "1.1", "UPTD Puskesmas Tanjung Elok", Some(1)),
            unit(3, "1.2", "UPTD Puskesmas Muara Jernih", Some(1)),
        ],
        positions: vec![
            at(10, 1, "Kepala Seksi Pelayanan", Managerial, "IV.a"),
            at(11, 1, "Kepala Seksi Pencegahan", Managerial, "IV.a"),
            at(12, 1, "Kepala Subbagian Umum", Managerial, "IV.a"),
            at(20, 2, "Perawat Mahir", Functional, "Mahir"),
            at(30, 3, "Perawat Mahir", Functional, "Mahir"),
        ],
        need: [(10, 1), (11, 1), (12, 1), (20, 3), (30, 3)].into(),
    }
}

impl Office {
    fn count(&self, posts: impl Iterator<Item = i64>) -> Staffing {
        let mut held = BTreeMap::new();
        posts.for_each(|post| *held.entry(post).or_default() += 1);
        staffing(&self.units, &self.positions, &self.need, &held)
    }

    /// What the rules say about each move of a plan; `people` hold posts, `plan` sends a person to a post.
    fn check(&self, people: &[i64], plan: &[(usize, i64)]) -> Vec<Vec<Finding>> {
        let goal = |at: usize| plan.iter().find(|(who, _)| *who == at).map(|(_, to)| *to);
        let before = self.count(people.iter().copied());
        let after = self.count((0..people.len()).map(|at| goal(at).unwrap_or(people[at])));
        let facts_of = |post: i64, who: usize| {
            let position = self.positions.iter().find(|position| position.id == post).unwrap();
            let of = |staffing: &Staffing| staffing.positions.iter().find(|row| row.position == post).unwrap().balance;
            let unit =
                |staffing: &Staffing| staffing.units.iter().find(|row| row.unit == position.unit).unwrap().balance;
            let others = || (0..people.len()).filter(move |at| *at != who);
            PostFacts {
                before: of(&before),
                after: of(&after),
                unit_before: unit(&before),
                unit_after: unit(&after),
                staying: others()
                    .filter(|at| people[*at] == post && goal(*at).is_none())
                    .map(|at| format!("Pegawai {at}"))
                    .collect(),
                also_coming: others().filter(|at| goal(*at) == Some(post)).map(|at| format!("Pegawai {at}")).collect(),
                ..seat(position.clone(), &self.units.iter().find(|unit| unit.id == position.unit).unwrap().name, 0, 0)
            }
        };
        let judged = |&(who, to): &(usize, i64)| {
            let case = siti().with(|facts| {
                (facts.from, facts.to) = (Some(facts_of(people[who], who)), Some(facts_of(to, who)));
            });
            // The people of these plans are all Siti, so what is said about the person is not asked here.
            let about_the_organisation = |found: &Finding| found.rule.starts_with("O-");
            check_move(&case.facts, &case.law(), &[]).into_iter().filter(about_the_organisation).collect()
        };
        plan.iter().map(judged).collect()
    }
}

fn ids(findings: &[Vec<Finding>]) -> Vec<Vec<&str>> {
    findings.iter().map(|of| of.iter().map(|found| found.rule.as_ref()).collect()).collect()
}

#[test]
fn a_swap_of_two_heads_leaves_every_figure_as_it_was() {
    let found = office().check(&[10, 11, 12], &[(0, 11), (1, 10)]);
    assert_eq!(ids(&found), [["O-04"], ["O-04"]]);
    for noted in found.iter().flatten() {
        assert_eq!(noted.facts["origin_before"], noted.facts["origin_after"]);
        assert_eq!(noted.facts["destination_before"], noted.facts["destination_after"]);
    }
}

#[test]
fn a_cycle_of_three_heads_is_as_good_as_a_swap() {
    let found = office().check(&[10, 11, 12], &[(0, 11), (1, 12), (2, 10)]);
    assert_eq!(ids(&found), [["O-04"], ["O-04"], ["O-04"]]);
}

#[test]
fn a_chain_empties_only_its_first_post() {
    let found = office().check(&[10, 11], &[(0, 11), (1, 12)]);
    assert_eq!(
        ids(&found),
        [vec!["O-03", "O-04"], vec!["O-04"]],
        "the first seat stays empty, the second is filled again"
    );
}

#[test]
fn half_a_swap_meets_the_holder_who_stays() {
    let found = office().check(&[10, 11], &[(0, 11)]);
    assert_eq!(ids(&found), [["O-02", "O-03", "O-04", "O-05"]]);
}

#[test]
fn two_who_are_sent_to_one_seat_are_both_told() {
    let found = office().check(&[10, 11], &[(0, 12), (1, 12)]);
    assert_eq!(ids(&found), [["O-02", "O-03", "O-04", "O-06"], ["O-02", "O-03", "O-04", "O-06"]]);
}

#[test]
fn nurses_who_change_places_leave_an_overfilled_centre_overfilled() {
    // Four nurses where three are needed, two at the other centre; one of each changes places.
    let found = office().check(&[20, 20, 20, 20, 30, 30], &[(0, 30), (4, 20)]);
    assert_eq!(ids(&found), [vec!["O-04"], vec!["O-02", "O-04"]], "the surplus is told where it is");
    let found = office().check(&[20, 20, 20, 20, 30, 30], &[(0, 30)]);
    assert_eq!(ids(&found), [["O-04"]], "one move evens it out");
}

proptest! {
    #[test]
    fn any_ring_of_people_changes_no_figure(order in Just(vec![0usize, 1, 2, 3, 4, 5]).prop_shuffle(), length in 2usize..7) {
        let people = [10, 11, 12, 20, 30, 30];
        let ring = &order[..length];
        let plan: Vec<(usize, i64)> = (0..length).map(|at| (ring[at], people[ring[(at + 1) % length]])).collect();
        let findings = office().check(&people, &plan);
        for noted in findings.iter().flatten().filter(|found| found.rule.starts_with("O-")) {
            prop_assert_eq!(&noted.rule, "O-04", "{}", noted.message);
            prop_assert_eq!(&noted.facts["origin_before"], &noted.facts["origin_after"]);
        }
    }
}
