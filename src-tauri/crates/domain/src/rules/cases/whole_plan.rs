//! Whole plans in a small office, judged by the rules about the organisation (handbook 5.3): swaps, cycles, chains.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::position::Family::{Functional, Managerial};
use crate::staffing::{Staffing, staffing};
use crate::unit::Unit;

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
