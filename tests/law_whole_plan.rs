//! A plan is judged as a whole. Random plans on invented regions are put to a second checker, written here from the
//! handbook and reading only what the screens read; nobody is lost on the way, and every edit can be taken back.

#[path = "law/naive.rs"]
mod naive;
#[path = "law/random.rs"]
mod random;

use std::collections::{BTreeMap, BTreeSet};

use mutasi_acts::contract::*;
use mutasi_tests::{HeldPlan, Office, Town, nip};
use serde_json::json;

use naive::Naive;
use random::Drafter;

const TMT: &str = "2027-01-02";

/// People and seed of the regions.
const REGIONS: [(usize, u64); 5] = [(60, 11), (90, 12), (120, 13), (160, 14), (200, 15)];

#[test]
fn the_checker_agrees_with_a_second_one_on_random_plans() {
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    for (staff, seed) in REGIONS {
        let mut office = Office::invented(staff, seed);
        let mut drafter = Drafter::new(&mut office, seed, TMT);
        let other = office.plan("Rencana lain", TMT).plan;
        drafter.draft(&mut office, other, 8);
        let plan = office.plan("Rencana", TMT).plan;
        for _ in 0..4 {
            drafter.draft(&mut office, plan, 12);
            let naive = Naive::read(&mut office, plan);
            for one in &naive.view.moves {
                let found: BTreeSet<(String, String)> = naive
                    .view
                    .findings
                    .iter()
                    .filter(|finding| finding.move_id == Some(one.move_id) && Naive::asks(&finding.rule))
                    .map(|finding| (finding.rule.clone(), finding.severity.clone()))
                    .collect();
                let expected = naive.findings(one);
                assert_eq!(
                    found, expected,
                    "{staff} people, seed {seed}: {} from {:?} to {:?}, outside {:?}",
                    one.nip, one.from, one.to, one.outside
                );
                expected.into_iter().for_each(|(rule, _)| *met.entry(rule).or_default() += 1);
            }
        }
    }
    // A rule that no random plan ever met would have been compared in silence.
    for rule in naive::RULES {
        assert!(met.contains_key(rule), "{rule} was met at least once: {met:?}");
    }
}

#[test]
fn nobody_is_lost_between_the_units() {
    for (staff, seed) in REGIONS {
        let mut office = Office::invented(staff, seed);
        let mut drafter = Drafter::new(&mut office, seed + 100, TMT);
        let plan = office.plan("Rencana", TMT).plan;
        drafter.draft(&mut office, plan, 40);
        let naive = Naive::read(&mut office, plan);
        let (view, head) = (&naive.view, &naive.view.head);
        let leaving = |one: &&MoveView| one.outside.as_ref().is_some_and(|outside| !outside.entering);
        let left = view.moves.iter().filter(|one| leaving(one) && one.from.is_some()).count() as i64;
        let came = view.moves.iter().filter(|one| one.from.is_none() && one.to.is_some()).count() as i64;
        assert_eq!(head.region_before.held, naive.staffing.total.held);
        assert_eq!(head.region_after.held, head.region_before.held + came - left, "{staff} people, seed {seed}");
        if came == 0 && left == 0 {
            assert_eq!(head.region_after.held, head.region_before.held);
        }
        assert_eq!(head.region_after.need, head.region_before.need, "a plan changes no need");

        // Every touched unit reads what counting the moves gives, the units below it included.
        for unit in &head.staffing {
            let (before, after) = naive.unit(unit.unit_id);
            assert_eq!((unit.before.held, unit.after.held), (before, after), "{}", unit.unit);
        }
        // The agencies together are the region; who waits for a post is counted in no unit.
        let agencies = naive.staffing.units.iter().filter(|unit| unit.parent.is_none());
        let after: i64 = agencies.map(|unit| naive.unit(unit.id).1).sum();
        let waiting = view.moves.iter().filter(|one| one.to.is_none() && one.from.is_some() && !leaving(one)).count();
        assert_eq!(after, head.region_after.held - waiting as i64);
        let short = |held: &dyn Fn(&PositionLine) -> i64| -> i64 {
            naive.staffing.positions.iter().map(|line| (line.need - held(line)).max(0)).sum()
        };
        assert_eq!(head.short_before, short(&|line| line.held));
        assert_eq!(head.short_after, short(&|line| naive.position(line.id).1));
    }
}

#[test]
fn moves_that_hang_together_are_told_as_what_they_are() {
    let mut kinds: BTreeSet<String> = BTreeSet::new();
    for (staff, seed) in REGIONS {
        let mut office = Office::invented(staff, seed);
        let mut drafter = Drafter::new(&mut office, seed + 200, TMT);
        let plan = office.plan("Rencana", TMT).plan;
        drafter.draft(&mut office, plan, 40);
        let view = office.at_plan(plan).view();
        let by_id: BTreeMap<i64, &MoveView> = view.moves.iter().map(|one| (one.move_id, one)).collect();
        let left = |one: &MoveView| one.from.as_ref().map(|post| post.position);
        let entered = |one: &MoveView| one.to.as_ref().map(|post| post.position);
        for one in &view.moves {
            for other in view.moves.iter().filter(|other| entered(one).is_some() && entered(one) == left(other)) {
                assert!(
                    one.chain.is_some() && one.chain == other.chain,
                    "{} takes the post of {}",
                    one.name,
                    other.name
                );
            }
        }
        let numbered: BTreeSet<u32> = view.moves.iter().filter_map(|one| one.chain).collect();
        assert_eq!(view.head.chains.iter().map(|chain| chain.chain).collect::<BTreeSet<_>>(), numbered);
        for chain in &view.head.chains {
            let members: Vec<&MoveView> = chain.moves.iter().map(|id| by_id[id]).collect();
            assert!(members.iter().all(|one| one.chain == Some(chain.chain)) && members.len() > 1);
            // Walks from a move to the one that leaves the post it enters.
            let next = |one: &MoveView| {
                members.iter().copied().find(|other| entered(one).is_some() && entered(one) == left(other))
            };
            let walk = |start: &MoveView| {
                let mut seen = vec![start.move_id];
                let mut here = start;
                while let Some(there) = next(here).filter(|there| !seen.contains(&there.move_id)) {
                    seen.push(there.move_id);
                    here = there;
                }
                (seen.len(), entered(here) == left(start) && entered(here).is_some())
            };
            match chain.kind.as_str() {
                "swap" => assert!(members.len() == 2 && walk(members[0]) == (2, true)),
                "cycle" => assert!(members.len() > 2 && walk(members[0]) == (members.len(), true)),
                "chain" => {
                    let whole = members.iter().filter(|one| walk(one) == (members.len(), false)).count();
                    assert_eq!(whole, 1, "one move begins it and the last goes to a post that nobody leaves");
                }
                "mixed" => assert!(members.iter().all(|one| walk(one).0 < members.len() || members.len() > 2)),
                other => panic!("{other} is no kind"),
            }
            kinds.insert(chain.kind.clone());
        }
    }
    assert!(kinds.contains("swap") && kinds.contains("chain"), "random plans hold both: {kinds:?}");
}

#[test]
fn a_swap_a_cycle_and_a_chain_by_hand() {
    const OPD: &str = "Dinas Pemuda";
    const POSTS: [&str; 8] = [
        "Pengelola A",
        "Pengelola B",
        "Pengelola C",
        "Pengelola D",
        "Pengelola E",
        "Pengelola F",
        "Pengelola G",
        "Pengelola H",
    ];
    let person = |at: usize| nip("1985-08-09", at as u32 + 1);
    let mut town = Town::new().unit("1", OPD);
    for title in POSTS {
        town = town.post(OPD, title, "-", 1);
    }
    for (at, title) in POSTS[..7].iter().enumerate() {
        town = town.person(&person(at), OPD, title, "2019-01-01");
    }
    let mut office = town.open();
    let posts: Vec<i64> = POSTS.iter().map(|title| office.position(OPD, title)).collect();
    let mut plan = office.plan("Rencana", TMT);
    // A and B exchange; C to D, D to E, E to C; F to G, G to H, which is open.
    plan.swap(&person(0), &person(1));
    for (who, to) in [(2, 3), (3, 4), (4, 2), (5, 6), (6, 7)] {
        plan.add(&person(who), posts[to]);
    }
    let view = plan.view();
    let told: Vec<(&str, usize)> =
        view.head.chains.iter().map(|chain| (chain.kind.as_str(), chain.moves.len())).collect();
    assert_eq!(told, [("swap", 2), ("cycle", 3), ("chain", 2)]);
    let over = |rule: &str| view.findings.iter().filter(|finding| finding.rule == rule).count();
    assert_eq!((over("O-02"), over("O-05"), over("O-06")), (0, 0, 0), "every seat is left before it is taken");
    let empty: Vec<&str> = view
        .findings
        .iter()
        .filter(|finding| finding.rule == "O-03")
        .map(|finding| finding.nip.as_deref().unwrap_or_default())
        .collect();
    assert_eq!(empty, [person(5)], "only F's own seat stays empty");
}

#[test]
fn what_an_edit_says_that_it_changed_leads_the_held_plan_on() {
    for (staff, seed) in [(60, 21), (120, 22), (200, 23)] {
        let mut office = Office::invented(staff, seed);
        let mut drafter = Drafter::new(&mut office, seed, TMT);
        let plan = office.plan("Rencana", TMT).plan;
        let mut held = HeldPlan::read(&mut office, plan);
        let (mut edits, mut led_on) = (0, 0);
        let mut take = |office: &mut Office, edited: &PlanEdited| {
            edits += 1;
            led_on += usize::from(held.lead_on(office, edited));
            held.assert_whole(office);
        };
        for _ in 0..50 {
            if let Some(edited) = drafter.step(&mut office, plan) {
                take(&mut office, &edited);
            }
        }
        let letter =
            json!({ "plan": plan, "side": "origin", "decision": "agree", "letter": "800/7", "date": "2026-11-20" });
        let document = json!({ "plan": plan, "kind": "BA_TPK", "number": "7", "date": "2026-11-20" });
        for (act, request) in [("record_consent", letter), ("record_document", document)] {
            let edited: PlanEdited = office.call(act, request);
            take(&mut office, &edited);
        }
        assert!(edits > 25, "most random edits are possible: {edits}");
        assert_eq!(led_on, edits, "{staff} people: at the one desk every edit leads on from what it showed last");
        // A new check reads everything anew; the page asks for the whole plan then.
        let checked: PlanEdited = office.call("recheck_plan", json!({ "plan": plan }));
        held.lead_on(&mut office, &checked);
        held.assert_whole(&mut office);
    }
}

#[test]
fn an_edit_tells_only_what_it_changed() {
    let mut office = Office::invented(200, 31);
    let mut drafter = Drafter::new(&mut office, 31, TMT);
    let plan = office.plan("Rencana", TMT).plan;
    drafter.draft(&mut office, plan, 30);
    let view = office.at_plan(plan).view();
    let one = view.moves.iter().find(|one| one.chain.is_none()).expect("a move of its own").move_id;
    let edited: PlanEdited = office
        .call("edit_move", json!({ "plan": plan, "move": one, "sponsor": "Kepala Dinas", "reason": "Kebutuhan" }));
    assert_eq!(edited.changed.iter().map(|one| one.this.move_id).collect::<Vec<_>>(), [one]);
    assert!(edited.removed.is_empty());
    assert_eq!(
        (edited.changed[0].this.sponsor.as_str(), edited.changed[0].this.reason.as_str()),
        ("Kepala Dinas", "Kebutuhan")
    );
    let gone: PlanEdited = office.call("remove_moves", json!({ "plan": plan, "moves": [one] }));
    assert_eq!(gone.removed, [one]);
    assert!(gone.changed.len() < view.moves.len() / 2, "{} of {}", gone.changed.len(), view.moves.len());
}

#[test]
fn adding_moves_and_removing_them_restores_the_records() {
    for (staff, seed) in [(60, 41), (150, 42)] {
        let mut office = Office::invented(staff, seed);
        let mut drafter = Drafter::new(&mut office, seed, TMT);
        let plan = office.plan("Rencana", TMT).plan;
        let before = office.dump();
        drafter.draft(&mut office, plan, 30);
        assert_ne!(office.dump(), before);
        let moves: Vec<i64> = office.at_plan(plan).view().moves.iter().map(|one| one.move_id).collect();
        let edited: PlanEdited = office.call("remove_moves", json!({ "plan": plan, "moves": moves }));
        assert_eq!(edited.removed.len(), moves.len());
        assert_eq!(office.dump(), before, "no consent, document or kept fact is left behind");
        office.assert_sound();
    }
}

#[test]
fn everything_that_was_done_can_be_taken_back_step_by_step() {
    let mut office = Office::invented(120, 51);
    let mut drafter = Drafter::new(&mut office, 51, TMT);
    let plan = office.plan("Rencana", TMT).plan;
    let mut behind = Vec::new();
    for _ in 0..40 {
        let before = office.dump();
        if drafter.step(&mut office, plan).is_some() && office.dump() != before {
            behind.push(before);
        }
    }
    let (last, view) = (office.dump(), office.at_plan(plan).view());
    let steps = behind.len();
    for before in behind.into_iter().rev() {
        office.undo();
        assert_eq!(office.dump(), before);
    }
    for _ in 0..steps {
        office.redo();
    }
    assert_eq!(office.dump(), last);
    let again = office.at_plan(plan).view();
    assert_eq!((json!(again.moves), json!(again.findings)), (json!(view.moves), json!(view.findings)));
    office.assert_sound();
}

/// Approved and taken back: the plan is the draft that it was.
#[test]
fn an_approval_that_is_withdrawn_leaves_the_draft_as_it_was() {
    let mut office = Office::invented(120, 61);
    let plan = office.lawful_draft("Rencana", TMT, 3).consent_of_both_sides().plan;
    let before = office.at_plan(plan).view();
    office.sit("penyetuju").at_plan(plan).approve();
    let _: PlanEdited = office.call("withdraw_approval", json!({ "plan": plan, "reason": "Surat belum lengkap" }));
    let after = office.sit("operator").at_plan(plan).view();
    assert_eq!((after.head.state.as_str(), after.head.can_approve), ("draft", true));
    assert_eq!((json!(after.moves), json!(after.findings)), (json!(before.moves), json!(before.findings)));
    office.assert_sound();
}
