//! Couples and other relatives who work in the same region, some of them one above the other.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_domain::identity::Sex;
use mutasi_domain::position::{Eselon, Level};
use mutasi_domain::relative::Relation;
use mutasi_intake::rows::RelativeRow;

use super::Workforce;
use crate::random::Random;

/// One unit in so many is led by somebody whose husband or wife works there.
const UNITS_PER_LED_COUPLE: usize = 25;
/// Share in hundred of the staff that has a husband or wife among the staff.
const COUPLED: usize = 4;
/// One other tie for so many people.
const PEOPLE_PER_TIE: usize = 300;
/// Most years between husband and wife.
const MOST_YEARS: i32 = 12;

pub(crate) fn relative_rows(force: &Workforce<'_>, random: &mut Random) -> Vec<RelativeRow> {
    let mut families =
        Families { force, married: vec![false; force.staff.len()], told: BTreeSet::new(), ties: Vec::new() };
    families.marry_leaders(random);
    families.marry_others(random);
    families.relate(random);
    families.rows(random)
}

struct Families<'a> {
    force: &'a Workforce<'a>,
    married: Vec<bool>,
    /// Pairs that have a tie, the lower place first.
    told: BTreeSet<(usize, usize)>,
    /// Person, relative, and what the relative is to the person.
    ties: Vec<(usize, usize, Relation)>,
}

impl Families<'_> {
    fn tie(&mut self, person: usize, other: usize, relation: Relation) {
        if person != other && self.told.insert((person.min(other), person.max(other))) {
            self.ties.push((person, other, relation));
        }
    }

    fn marry(&mut self, person: usize, other: usize) {
        self.tie(person, other, Relation::Spouse);
        (self.married[person], self.married[other]) = (true, true);
    }

    /// Husbands and wives in the unit that the other leads.
    fn marry_leaders(&mut self, random: &mut Random) {
        let mut units: Vec<Vec<usize>> = self.force.by_unit().into_values().collect();
        random.shuffle(&mut units);
        let mut left = (units.len() / UNITS_PER_LED_COUPLE).max(1);
        for members in units {
            let leader = members.iter().copied().filter_map(|at| Some((self.eselon(at)?, at))).max();
            let Some((_, leader)) = leader.filter(|_| left > 0) else { continue };
            if let Some(other) = members.into_iter().find(|at| self.could_be_married(leader, *at)) {
                self.marry(leader, other);
                left -= 1;
            }
        }
    }

    fn eselon(&self, at: usize) -> Option<Eselon> {
        if let Level::Eselon(eselon) = self.force.levels[at] { Some(eselon) } else { None }
    }

    fn could_be_married(&self, one: usize, other: usize) -> bool {
        let (left, right) = (&self.force.staff[one].staff, &self.force.staff[other].staff);
        left.sex != right.sex && left.religion == right.religion && self.years_older(one, other).abs() <= MOST_YEARS
    }

    /// Years by which the one is older than the other.
    fn years_older(&self, one: usize, other: usize) -> i32 {
        let born = |at: usize| self.force.staff[at].staff.birth_date;
        (born(other) - born(one)).num_days() as i32 / 365
    }

    /// Couples of one faith and nearly one age, anywhere in the region.
    fn marry_others(&mut self, random: &mut Random) {
        let mut faiths: BTreeMap<&str, [Vec<usize>; 2]> = BTreeMap::new();
        for (at, person) in self.force.staff.iter().enumerate().filter(|(at, _)| !self.married[*at]) {
            let sides = faiths.entry(&person.staff.religion).or_default();
            sides[usize::from(person.staff.sex == Sex::Female)].push(at);
        }
        for [men, women] in faiths.into_values() {
            let count = ((men.len() + women.len()) * COUPLED / 200).min(men.len()).min(women.len());
            let [men, women] = [men, women].map(|mut side| {
                random.shuffle(&mut side);
                side.truncate(count);
                side.sort_by_key(|at| self.force.staff[*at].staff.birth_date);
                side
            });
            for (man, woman) in men.into_iter().zip(women) {
                if self.could_be_married(man, woman) {
                    self.marry(man, woman);
                }
            }
        }
    }

    /// Brothers and sisters, parents, and relatives by marriage, as far as the ages allow.
    fn relate(&mut self, random: &mut Random) {
        let count = self.force.staff.len();
        for _ in 0..(count / PEOPLE_PER_TIE).max(1) {
            let (person, other) = (random.below(count), random.below(count));
            let by_marriage = random.chance(500);
            let relation = match (self.years_older(other, person), by_marriage) {
                (-12..=12, false) => Relation::Sibling,
                (-12..=12, true) => Relation::SiblingInLaw,
                (20.., false) => Relation::Parent,
                (20.., true) => Relation::ParentInLaw,
                (..=-20, false) => Relation::Child,
                (..=-20, true) => Relation::ChildInLaw,
                _ => Relation::Other,
            };
            self.tie(person, other, relation);
        }
    }

    /// A tie in ten is told by both people.
    fn rows(self, random: &mut Random) -> Vec<RelativeRow> {
        let mut rows = Vec::with_capacity(self.ties.len() * 11 / 10);
        for (person, other, relation) in self.ties {
            rows.push(row(self.force, person, other, relation));
            if random.chance(100) {
                rows.push(row(self.force, other, person, relation.reversed()));
            }
        }
        rows
    }
}

fn row(force: &Workforce<'_>, person: usize, other: usize, relation: Relation) -> RelativeRow {
    let (person, other) = (&force.staff[person].staff, &force.staff[other].staff);
    RelativeRow {
        nip: person.nip.clone(),
        name: person.name.clone(),
        other: other.nip.clone(),
        other_name: other.name.clone(),
        relation,
        note: if relation == Relation::Other { "Sepupu".into() } else { String::new() },
    }
}
