//! The planner at the desk: it proposes only what the checker lets pass, keeps what the officer decided, explains with
//! exact effects, and every proposal can be repeated, taken back and steered to the very same plan.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_acts::contract::*;
use mutasi_tests::{Office, Town, asked_of, nip};
use serde_json::{Value, json};

const TMT: &str = "2027-01-02";
const OPD: &str = "Dinas Arsip";
const NORTH: &str = "Bidang Utara";
const SOUTH: &str = "Bidang Selatan";
const EAST: &str = "Bidang Timur";
const CLERK: &str = "Pengolah Data dan Informasi";

fn propose(office: &mut Office, plan: i64, settings: Value) -> Proposed {
    office.call("propose_plan", json!({ "plan": plan, "settings": settings }))
}

fn steer(office: &mut Office, plan: i64, kind: &str, nip: &str, to: Option<i64>) -> Proposed {
    office.call("steer_plan", json!({ "plan": plan, "add": [{ "kind": kind, "nip": nip, "to": to }] }))
}

fn release(office: &mut Office, plan: i64, id: i64) -> Proposed {
    office.call("steer_plan", json!({ "plan": plan, "remove": [id] }))
}

/// Target by person, of the moves that the planner proposed.
fn proposed(office: &mut Office, plan: i64) -> BTreeMap<String, i64> {
    let moves = office.at_plan(plan).view().moves;
    moves.into_iter().filter(|one| one.proposed).filter_map(|one| Some((one.nip, one.to?.position))).collect()
}

/// No proposed move has a finding that blocks.
#[track_caller]
fn assert_passes(office: &mut Office, plan: i64) {
    let view = office.at_plan(plan).view();
    let ours: BTreeSet<i64> = view.moves.iter().filter(|one| one.proposed).map(|one| one.move_id).collect();
    let refused: Vec<String> = view
        .findings
        .iter()
        .filter(|finding| finding.severity == "BLOCK" && finding.move_id.is_some_and(|id| ours.contains(&id)))
        .map(|finding| format!("{} {}", finding.rule, finding.message))
        .collect();
    assert!(refused.is_empty(), "the checker refuses proposed moves: {refused:?}");
}

fn clerk(at: u32) -> String {
    nip(&format!("19{}-03-0{}", 70 + at, 1 + at % 9), at)
}

/// Five clerks in the north where two are needed, nobody in the south where two are, one of two in the east.
fn small() -> Office {
    let mut town = Town::new()
        .unit("1", OPD)
        .unit("1.1", NORTH)
        .post(NORTH, "Kepala Bidang Utara", "III.b", 1)
        .post(NORTH, CLERK, "-", 2)
        .unit("1.2", SOUTH)
        .post(SOUTH, "Kepala Bidang Selatan", "III.b", 1)
        .post(SOUTH, CLERK, "-", 2)
        .unit("1.3", EAST)
        .post(EAST, CLERK, "-", 2);
    for at in 1..=5 {
        town = town.person(&clerk(at), NORTH, CLERK, "2018-01-01");
    }
    town.person(&clerk(6), EAST, CLERK, "2018-01-01")
        .person(&clerk(7), SOUTH, "Kepala Bidang Selatan", "2018-01-01")
        .open()
}

#[test]
fn what_is_proposed_passes_the_checker_in_every_region() {
    for (staff, seed) in [(60, 3), (120, 4), (300, 5)] {
        for settings in [
            json!({}),
            json!({ "other_titles": true, "goals": ["gap", "requests", "fit", "moves"] }),
            json!({ "families": ["managerial", "functional", "pelaksana"], "other_levels": true, "goals": ["gap", "rotation", "moves"] }),
            json!({ "floor_percent": 0, "max_moves": 7 }),
        ] {
            let mut office = Office::invented(staff, seed);
            let plan = office.plan("Usulan", TMT).plan;
            let answer = propose(&mut office, plan, settings.clone());
            assert_passes(&mut office, plan);
            let view = office.at_plan(plan).view();
            assert_eq!(answer.proposal.figures.moves as usize, view.moves.len(), "{staff} {seed} {settings}");
            assert_eq!(answer.proposal.proof, "optimal", "{settings}: {:?}", answer.proposal.notes);
            assert!(answer.proposal.audit.certified);
            assert!(
                answer.proposal.figures.gain >= answer.proposal.figures.greedy_gain,
                "the spreadsheet is never better"
            );
            if let Some(most) = settings["max_moves"].as_u64() {
                assert!(view.moves.len() as u64 <= most);
            }
            // Figures of the planner are those of the checker, which counts for itself.
            let closed = i64::from(answer.proposal.figures.open_before) - i64::from(answer.proposal.figures.open_after);
            assert_eq!(view.head.short_before - view.head.short_after, closed, "{staff} {seed} {settings}");
            let told: Value = office.call("verify_proposal", json!({ "plan": plan }));
            assert_eq!(told["ok"], true, "{told}");
        }
    }
}

#[test]
fn the_emptiest_is_filled_first_and_nobody_moves_without_need() {
    let mut office = small();
    let plan = office.plan("Pemerataan", TMT).plan;
    let answer = propose(&mut office, plan, json!({}));
    let (south, east) = (office.position(SOUTH, CLERK), office.position(EAST, CLERK));
    let targets: Vec<i64> = proposed(&mut office, plan).into_values().collect();
    assert_eq!(targets.iter().filter(|to| **to == south).count(), 2, "both seats of the south");
    assert_eq!(targets.iter().filter(|to| **to == east).count(), 1, "one of the east");
    assert_eq!((answer.proposal.figures.open_before, answer.proposal.figures.open_after), (3, 0));
    assert_eq!(answer.changed.len(), 3, "{:?}", answer.changed);
    assert_passes(&mut office, plan);
    // One move only: the empty south is worth more than the half full east.
    propose(&mut office, plan, json!({ "max_moves": 1 }));
    assert_eq!(proposed(&mut office, plan).into_values().collect::<Vec<_>>(), [south]);
}

#[test]
fn steering_keeps_every_decision_and_taking_them_back_gives_the_first_plan_again() {
    let mut office = Office::invented(300, 5);
    let plan = office.plan("Usulan", TMT).plan;
    propose(&mut office, plan, json!({}));
    let first = proposed(&mut office, plan);
    let moved: Vec<(String, i64)> = first.iter().take(3).map(|(nip, to)| (nip.clone(), *to)).collect();
    let [(kept, _), (forbidden, bad), (pinned, good)] = moved.as_slice() else { panic!("three moves: {first:?}") };
    steer(&mut office, plan, "keep", kept, None);
    steer(&mut office, plan, "forbid", forbidden, Some(*bad));
    let last = steer(&mut office, plan, "pin", pinned, Some(*good));
    let now = proposed(&mut office, plan);
    assert!(!now.contains_key(kept), "stays");
    assert_ne!(now.get(forbidden), Some(bad));
    assert_eq!(now.get(pinned), Some(good));
    assert_passes(&mut office, plan);
    assert_eq!(last.proposal.decisions.len(), 3);
    // The same decisions put to a plan that begins anew give the same moves.
    propose(&mut office, plan, json!({}));
    assert_eq!(proposed(&mut office, plan), now, "a fresh solve with the decisions");
    for one in last.proposal.decisions {
        release(&mut office, plan, one.id);
    }
    assert_eq!(proposed(&mut office, plan), first);
}

#[test]
fn undo_takes_a_proposal_back_whole() {
    let mut office = small();
    let plan = office.plan("Pemerataan", TMT).plan;
    let before = office.dump();
    propose(&mut office, plan, json!({}));
    let after = office.dump();
    let who = proposed(&mut office, plan).into_keys().next().expect("a move");
    steer(&mut office, plan, "keep", &who, None);
    office.undo();
    assert_eq!(office.dump(), after, "moves, result and decision of the steering are gone");
    let shown: Option<ProposalView> = office.call("show_proposal", json!({ "plan": plan }));
    assert!(!shown.expect("a proposal").stale, "what was undone does not make it stale");
    office.undo();
    assert_eq!(office.dump(), before);
    office.redo();
    assert_eq!(office.dump(), after);
    office.assert_sound();
}

#[test]
fn moves_made_by_hand_stay_and_are_counted() {
    let mut office = small();
    let east = office.position(EAST, CLERK);
    let plan = office.plan("Pemerataan", TMT).add(&clerk(1), east).plan;
    let answer = propose(&mut office, plan, json!({}));
    let view = office.at_plan(plan).view();
    let by_hand: Vec<&MoveView> = view.moves.iter().filter(|one| !one.proposed).collect();
    assert_eq!(by_hand.len(), 1);
    assert_eq!(
        (by_hand[0].nip.as_str(), by_hand[0].to.as_ref().map(|to| to.position)),
        (clerk(1).as_str(), Some(east))
    );
    assert_eq!(answer.proposal.figures.moves, 3, "one by hand, two proposed");
    assert_eq!(answer.proposal.figures.open_before, 2, "the seat taken by hand is not open any more");
    let refused = office.refused("steer_plan", json!({ "plan": plan, "add": [{ "kind": "keep", "nip": clerk(1) }] }));
    asked_of(&refused, "by_hand");
    let _: PlanEdited = office.call("clear_proposal", json!({ "plan": plan }));
    let left = office.at_plan(plan).view().moves;
    assert_eq!(left.iter().map(|one| one.nip.clone()).collect::<Vec<_>>(), [clerk(1)], "only the proposal is cleared");
}

#[test]
fn a_question_is_answered_with_what_then_really_happens() {
    let mut office = Office::invented(300, 5);
    let plan = office.plan("Usulan", TMT).plan;
    let before = propose(&mut office, plan, json!({ "other_titles": true }));
    let moves = office.at_plan(plan).view().moves;
    let mut asked = 0;
    for one in moves.iter().take(8) {
        for other in before.proposal.open.iter().chain([]).take(12) {
            let request = json!({ "plan": plan, "nip": one.nip, "to": other.post.position });
            let told: WhatIfView = office.call("what_if", request);
            let Some(effect) = told.effect else {
                assert!(!told.sentences.is_empty(), "{}: a no is told", told.answer);
                continue;
            };
            asked += 1;
            let then = steer(&mut office, plan, "pin", &one.nip, Some(other.post.position));
            let (was, is) = (&before.proposal.figures, &then.proposal.figures);
            assert_eq!(is.gain - was.gain, effect.gain, "{}", told.sentences.join(" "));
            assert_eq!(i64::from(is.open_after) - i64::from(was.open_after), i64::from(effect.open));
            assert_eq!(i64::from(is.moves) - i64::from(was.moves), i64::from(effect.moves));
            assert!(effect.gain <= 0.0, "a decision never makes the best plan better");
            let decision = then.proposal.decisions[0].id;
            release(&mut office, plan, decision);
        }
    }
    assert!(asked > 0, "at least one question was possible");
}

#[test]
fn every_move_and_every_open_seat_is_explained() {
    let mut office = Office::invented(300, 5);
    let plan = office.plan("Usulan", TMT).plan;
    let answer = propose(&mut office, plan, json!({}));
    for one in office.at_plan(plan).view().moves {
        let why: WhyMove = office.call("explain_proposed", json!({ "plan": plan, "move": one.move_id }));
        assert!(
            !why.sentences.is_empty() && why.sentences.iter().all(|told| told.ends_with(['.', ':'])),
            "{:?}",
            why.sentences
        );
        assert!(why.without.gain <= 0.0, "no plan without the move is better: {:?}", why.without);
        assert_eq!(why.before.need, why.after.need);
    }
    assert!(!answer.proposal.open.is_empty());
    for open in &answer.proposal.open {
        let why: WhyOpen = office.call("explain_open", json!({ "plan": plan, "position": open.post.position }));
        assert_eq!(why.after.need - why.after.held, i64::from(open.open));
        let rules: u32 = why.reasons.iter().filter(|one| one.rule.is_some()).map(|one| one.people).sum();
        assert!(why.one_rule_away.len() as u32 <= rules, "whoever is one rule away is kept by a rule");
        assert!(why.one_more_person >= 1.0, "a seat of the need is worth something: {}", why.one_more_person);
        if open.reason == "nobody" {
            assert!(why.reasons.is_empty(), "{:?}", why.reasons);
        }
    }
}

#[test]
fn the_curve_never_lies_below_the_plan_and_ends_where_no_limit_is() {
    let mut office = Office::invented(300, 5);
    let plan = office.plan("Usulan", TMT).plan;
    let free = propose(&mut office, plan, json!({})).proposal.figures;
    let curve: GainCurve = office.call("gain_curve", json!({ "plan": plan }));
    let last = curve.points.last().expect("points");
    assert_eq!((last.moves, last.gain), (free.moves, free.gain));
    let slopes: Vec<f64> = curve.points.iter().skip(1).map(|point| point.per_move).collect();
    assert!(slopes.windows(2).all(|pair| pair[0] >= pair[1]), "each further move brings no more: {slopes:?}");
    for most in [1, last.moves / 3, last.moves - 1] {
        let limited = propose(&mut office, plan, json!({ "max_moves": most })).proposal.figures;
        let at = curve.points.windows(2).find(|pair| pair[1].moves >= most).expect("between two points");
        let on_line = at[0].gain + at[1].per_move * f64::from(most - at[0].moves);
        assert!(
            limited.gain <= on_line + 1e-9,
            "{} moves bring {}, the curve says {on_line}",
            limited.moves,
            limited.gain
        );
        assert!(limited.moves <= most && limited.gain >= limited.greedy_gain);
    }
}

#[test]
fn relatives_are_not_brought_above_each_other() {
    let mut office = small();
    let plan = office.plan("Pemerataan", TMT).plan;
    propose(&mut office, plan, json!({}));
    let south = office.position(SOUTH, CLERK);
    let chosen = proposed(&mut office, plan);
    let (related, _) = chosen.iter().find(|(_, to)| **to == south).expect("somebody goes south");
    let request = json!({ "nip": related, "other": clerk(7), "relation": "spouse" });
    let _: PersonFile = office.call("set_relative", request);
    let shown: Option<ProposalView> = office.call("show_proposal", json!({ "plan": plan }));
    assert!(shown.expect("a proposal").stale, "a known tie makes the proposal old");
    let again = propose(&mut office, plan, json!({}));
    assert_ne!(proposed(&mut office, plan).get(related), Some(&south), "the head of the south is the spouse");
    assert!(again.proposal.notes.iter().any(|note| note.code == "kept_apart"), "{:?}", again.proposal.notes);
    assert_eq!(again.proposal.figures.open_after, 0, "another clerk goes instead");
    let findings = office.at_plan(plan).view().findings;
    assert!(findings.iter().all(|finding| finding.rule != "P-22"), "no relative is directly above another");
}

#[test]
fn contradictions_and_impossible_pins_are_refused_with_the_limit_and_change_nothing() {
    let mut office = small();
    let plan = office.plan("Pemerataan", TMT).plan;
    propose(&mut office, plan, json!({}));
    let (north, south) = (office.position(NORTH, CLERK), office.position(SOUTH, CLERK));
    let head = office.position(SOUTH, "Kepala Bidang Selatan");
    for at in 1..=2 {
        steer(&mut office, plan, "pin", &clerk(at), Some(south));
    }
    let before = office.dump();
    let full =
        office.refused("steer_plan", json!({ "plan": plan, "add": [{ "kind": "pin", "nip": clerk(3), "to": south }] }));
    asked_of(&full, "pin_impossible");
    assert!(full.message.contains(SOUTH), "the full post is named: {}", full.message);
    let twice = office.refused("steer_plan", json!({ "plan": plan, "add": [{ "kind": "keep", "nip": clerk(1) }] }));
    asked_of(&twice, "contradiction");
    let other =
        office.refused("steer_plan", json!({ "plan": plan, "add": [{ "kind": "pin", "nip": clerk(4), "to": head }] }));
    asked_of(&other, "pin_impossible");
    asked_of(
        &office.refused("steer_plan", json!({ "plan": plan, "add": [{ "kind": "pin", "nip": clerk(4) }] })),
        "no_target",
    );
    asked_of(&office.refused("steer_plan", json!({ "plan": plan, "remove": [999] })), "not_found");
    assert_eq!(office.dump(), before);
    // The engine is where it was: the next decision works.
    let kept = steer(&mut office, plan, "keep", &clerk(3), None);
    assert_eq!(proposed(&mut office, plan).get(&clerk(3)), None);
    assert_eq!(kept.proposal.figures.open_after, 0);
    assert!(!proposed(&mut office, plan).values().any(|to| *to == north));
}

#[test]
fn what_stands_in_the_way_is_told() {
    let mut office = small();
    let plan = office.plan("Pemerataan", TMT).plan;
    let note = |answer: &Proposed, code: &str| {
        let codes: Vec<&str> = answer.proposal.notes.iter().map(|note| note.code.as_str()).collect();
        assert!(codes.contains(&code), "{code} among {codes:?}");
    };
    let (north, east) = (office.unit(NORTH), office.unit(EAST));
    let high = json!({ "floors": [{ "unit": north, "people": 40 }] });
    let answer = propose(&mut office, plan, high);
    note(&answer, "floor_above_held");
    assert_eq!(answer.proposal.figures.moves, 0, "nobody may leave the north, nobody else can go");
    let reasons: Vec<&str> = answer.proposal.open.iter().map(|open| open.reason.as_str()).collect();
    assert_eq!(reasons, ["floor", "floor"]);
    let none = propose(&mut office, plan, json!({ "units": [north] }));
    note(&none, "no_vacancy");
    // A rule that keeps everybody back.
    let weight = json!({ "key": "P-07.severity", "value": "BLOCK", "from": "2020-01-01", "basis": "Keputusan Wali Kota 1/2026",
        "note": "Pegawai baru saja ditata" });
    let _: Vec<DatedParameter> = office.call("set_parameter", weight);
    office.set_parameter("P-07.min_months", "600", "2020-01-01");
    let blocked = propose(&mut office, plan, json!({}));
    note(&blocked, "everybody_blocked");
    let why: WhyOpen = {
        let position = blocked.proposal.open[0].post.position;
        office.call("explain_open", json!({ "plan": plan, "position": position }))
    };
    assert_eq!(blocked.proposal.open[0].reason, "rules");
    assert!(why.one_rule_away.iter().all(|one| one.rule == "P-07"), "{:?}", why.one_rule_away);
    assert!(why.one_rule_away.len() >= 5, "the clerks are one rule away");
    for (settings, code) in [
        (json!({ "goals": ["gap", "gap"] }), "unsolvable"),
        (json!({ "goals": ["luck"] }), "goal_unknown"),
        (json!({ "families": [] }), "family_unknown"),
        (json!({ "families": ["pns"] }), "family_unknown"),
        (json!({ "units": [east, 99_999] }), "not_found"),
        (json!({ "floor_percent": 101 }), "floor_percent"),
    ] {
        asked_of(&office.refused("propose_plan", json!({ "plan": plan, "settings": settings })), code);
    }
    let empty = office.plan("Tanpa usulan", TMT).plan;
    for act in ["gain_curve", "verify_proposal"] {
        let refused = office.refused(act, json!({ "plan": empty }));
        assert!(["no_proposal", "not_found"].contains(&refused.code.as_str()), "{refused:?}");
    }
}

#[test]
fn a_stopped_search_leaves_nothing_behind() {
    let mut office = Office::invented(300, 5);
    let plan = office.plan("Usulan", TMT).plan;
    let before = office.dump();
    let stopped = office.cancelled_at("propose_plan", json!({ "plan": plan }), 0);
    assert_eq!(stopped.code, "cancelled");
    assert_eq!(office.dump(), before);
    assert!(!propose(&mut office, plan, json!({})).changed.is_empty(), "and it can be asked again");
}

#[test]
fn a_request_is_granted_first_where_the_officer_puts_requests_first() {
    let mut office = small();
    let east = office.unit(EAST);
    let request = json!({ "nip": clerk(3), "day": "2026-05-04", "reason": "Dekat dengan keluarga", "state": "open",
        "targets": [{ "unit": east }] });
    let _: Value = office.call("set_request", request);
    let plan = office.plan("Pemerataan", TMT).plan;
    let goals = json!({ "goals": ["gap", "requests", "fit", "moves", "seniority"] });
    let answer = propose(&mut office, plan, goals);
    assert_eq!((answer.proposal.figures.requests, answer.proposal.figures.requests_granted), (1, 1));
    let moves = office.at_plan(plan).view().moves;
    let granted = moves.iter().find(|one| one.nip == clerk(3)).expect("the one who asked");
    assert_eq!(granted.to.as_ref().map(|to| to.unit.as_str()), Some(EAST));
    assert_eq!(granted.initiative, "PERMINTAAN_SENDIRI");
    let why: WhyMove = office.call("explain_proposed", json!({ "plan": plan, "move": granted.move_id }));
    assert_eq!(why.wish, Some(1));
}

#[test]
fn the_nearer_of_two_equal_people_goes_and_a_far_place_is_named_worse() {
    let mut office = small();
    let plan = office.plan("Pemerataan", TMT).plan;
    for (unit, latitude, hardship) in [(NORTH, -3.0, 0), (SOUTH, -3.6, 2), (EAST, -3.05, 0)] {
        let unit = office.unit(unit);
        let site = json!({ "unit": unit, "district": "Rantau", "latitude": latitude, "longitude": 102.0, "hardship": hardship });
        let _: Value = office.call("set_site", site);
    }
    // One seat in the south: the east lies 61 km away from it, the north 67.
    let answer = propose(&mut office, plan, json!({}));
    assert!(answer.proposal.figures.worse >= 2, "the south is far and hard for those who did not ask");
    let south = office.position(SOUTH, CLERK);
    let moves = office.at_plan(plan).view().moves;
    let far =
        moves.iter().find(|one| one.to.as_ref().is_some_and(|to| to.position == south)).expect("somebody goes south");
    let why: WhyMove = office.call("explain_proposed", json!({ "plan": plan, "move": far.move_id }));
    assert!(why.distance.is_some_and(|km| (66.0..68.0).contains(&km)), "{:?}", why.distance);
    assert_eq!(why.hardship, (0, 2));
    assert_eq!(why.worse.len(), 2, "{:?}", why.worse);
}

#[test]
fn two_plans_are_compared_person_by_person() {
    let mut office = small();
    let (first, second) = (office.plan("Tiga", TMT).plan, office.plan("Satu", TMT).plan);
    propose(&mut office, first, json!({}));
    // The people of the first plan are taken, so the second is limited to what is left.
    let other = propose(&mut office, second, json!({}));
    let (one, two) = (proposed(&mut office, first), proposed(&mut office, second));
    assert!(one.keys().all(|nip| !two.contains_key(nip)), "nobody is planned twice: {one:?} {two:?}");
    assert!(other.proposal.figures.movable < 5);
    propose(&mut office, second, json!({ "max_moves": 0 }));
    let compared: PlansCompared = office.call("compare_plans", json!({ "first": first, "second": second }));
    assert_eq!((compared.first.moves, compared.second.moves), (3, 0));
    assert_eq!(compared.people.len(), 3);
    assert!(compared.people.iter().all(|one| one.before.is_some() && one.now.is_none()));
    let north = compared.units.iter().find(|unit| unit.unit == NORTH).expect("the north differs");
    assert_eq!((north.first, north.second), (2, 5), "clerks of the north by each plan: nobody heads it");
    assert!(compared.first.gain > compared.second.gain);
    asked_of(&office.refused("compare_plans", json!({ "first": first, "second": first })), "same_plan");
}

#[test]
fn data_that_change_under_a_proposal_are_told_and_seen_by_the_repetition() {
    let mut office = small();
    let plan = office.plan("Pemerataan", TMT).plan;
    propose(&mut office, plan, json!({}));
    let told: ProposalVerified = office.call("verify_proposal", json!({ "plan": plan }));
    assert!(told.ok && told.same_input && told.same_moves && told.certified, "{told:?}");
    office.set_parameter("planner.points_per_10km", "9", "2020-01-01");
    let told: ProposalVerified = office.call("verify_proposal", json!({ "plan": plan }));
    assert!(!told.same_input && !told.ok, "the points of the way are other ones now");
    let shown: Option<ProposalView> = office.call("show_proposal", json!({ "plan": plan }));
    assert!(shown.expect("a proposal").stale);
}

#[test]
fn rules_outside_the_network_are_kept_by_the_slow_way() {
    let mut office = small();
    let plan = office.plan("Pemerataan", TMT).plan;
    let north = office.unit(NORTH);
    let free = propose(&mut office, plan, json!({})).proposal;
    assert_eq!(free.figures.moves, 3);
    let capped = propose(&mut office, plan, json!({ "release_caps": [{ "unit": north, "people": 1 }] })).proposal;
    assert_eq!(capped.figures.moves, 1, "one may leave the north: {:?}", capped.notes);
    assert_eq!(capped.proof, "optimal");
    assert!(!capped.audit.certified, "the certificate is of the exact engine only");
    assert_passes(&mut office, plan);
    let pair = json!({ "together": [[clerk(1), clerk(2)]], "max_moves": 2 });
    propose(&mut office, plan, pair);
    let placed = proposed(&mut office, plan);
    let (one, two) = (placed.get(&clerk(1)), placed.get(&clerk(2)));
    assert_eq!(one, two, "both to one unit or both stay: {placed:?}");
    let fixed = propose(&mut office, plan, json!({ "together": [[clerk(1), clerk(7)]] })).proposal;
    assert!(fixed.notes.iter().any(|note| note.code == "together_fixed"), "{:?}", fixed.notes);
    assert!(!proposed(&mut office, plan).contains_key(&clerk(1)), "stays with the head who cannot move");
    let refused = office
        .refused("propose_plan", json!({ "plan": plan, "settings": { "quotas": [{ "kind": "luck", "people": 1 }] } }));
    asked_of(&refused, "quota_unknown");
}

#[test]
fn other_settings_are_looked_at_beside_the_plan_before_they_are_taken() {
    let mut office = small();
    let plan = office.plan("Pemerataan", TMT).plan;
    propose(&mut office, plan, json!({}));
    let before = office.dump();
    let settings = json!({ "max_moves": 1 });
    let compared: PlansCompared = office.call("compare_settings", json!({ "plan": plan, "settings": settings }));
    assert_eq!(office.dump(), before, "looking keeps nothing");
    assert_eq!((compared.first.moves, compared.second.moves), (3, 1));
    assert_eq!(compared.people.len(), 2, "two people would stay: {:?}", compared.people);
    let then = propose(&mut office, plan, settings).proposal;
    assert_eq!(then.figures.gain, compared.second.gain, "what was shown is what comes, in the same weights");
    assert_eq!(Some(then.proof), compared.second.proof);
}
