//! Cases of the rules, written as lines of the work. All people and places are invented.
//!
//! A [`Case`] is Siti Rahmawati, nurse of the hospital, who is to go to the health centre Tanjung Elok on 1 December
//! 2026 and whose papers are checked on 21 November 2026. As she stands, nothing is found but the noted effect (O-04).
//! Her need was analysed in 2024, and an elected head governs since February 2025.
//! Every case says only in what it differs from her.

mod appointment;
mod assertions;
mod beyond_person;
mod decision;
mod office;
mod organisation;
mod person;
mod together;
mod whole_plan;
mod window;

use chrono::NaiveDate;
use serde_json::{Value, json};

use std::borrow::Cow;

use super::{Asked, MoveFacts, PersonFacts, PostFacts, check_candidate, check_move, rules};
use crate::circumstance::{Circumstance, CircumstanceKind};
use crate::discipline::{Discipline, DisciplineLevel};
use crate::document::{Document, DocumentKind};
use crate::education::EducationLevel;
use crate::finding::{Finding, Severity, Where};
use crate::head_term::{HeadKind, HeadTerm};
use crate::moves::{GovernmentKind, Nature, Outside, Scope};
use crate::parameter::{DatedValue, Law, shipped};
use crate::performance::Rating;
use crate::position::{Family, Level, Position, Requirements};
use crate::rank::Rank;
use crate::relative::{Relation, Tie};
use crate::staff::Status;
use crate::staffing::Balance;
use crate::unit::UnitKind;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a case names a day as yyyy-mm-dd")
}

fn post(id: i64, title: &str, family: Family, level: &str) -> Position {
    let level = Level::parse(level).expect("a case names a known level");
    Position {
        id,
        unit: 1,
        title: title.to_string(),
        family,
        level,
        class: 0,
        requirements: Requirements::usual(family, level, title),
    }
}

/// A post of three seats in a unit of ten, where five people hold other posts: room, and no floor in danger.
fn seat(position: Position, unit_name: &str, held_before: i64, held_after: i64) -> PostFacts<'static> {
    PostFacts {
        position: Cow::Owned(position),
        unit_name: unit_name.to_string().into(),
        unit_kind: UnitKind::Uptd,
        agency_name: "Dinas Kesehatan".into(),
        special_area: false,
        analysed: Some(day("2024-01-02")),
        coming_elsewhere: Vec::new(),
        in_force: true,
        before: Balance::new(3, held_before),
        after: Balance::new(3, held_after),
        unit_before: Balance::new(10, held_before + 5),
        unit_after: Balance::new(10, held_after + 5),
        staying: Vec::new(),
        also_coming: Vec::new(),
    }
}

fn neighbour(entering: bool) -> Outside {
    Outside {
        entering,
        kind: GovernmentKind::Kabkota,
        name: "Kabupaten Muara Jernih".into(),
        province: "Andalan".into(),
        post: "Perawat Mahir".into(),
    }
}

/// A relative who heads the health centre.
fn sister() -> Tie {
    Tie {
        id: 51,
        nip: "198501012008012003".into(),
        name: "Dewi Rahmawati".into(),
        relation: Relation::Sibling,
        superior: true,
        title: "Kepala UPTD Puskesmas Tanjung Elok".into(),
    }
}

#[derive(Debug, Clone)]
struct Case {
    facts: MoveFacts<'static>,
    checked: NaiveDate,
    parameters: Vec<DatedValue>,
}

fn siti() -> Case {
    let person = PersonFacts {
        nip: "199004122015032004".into(),
        name: "Siti Rahmawati".into(),
        status: Status::Pns,
        standing: "Aktif".into(),
        education: Some(EducationLevel::D3),
        diploma: "D-III Keperawatan".into(),
        since: Some(day("2023-03-01")),
        ratings: [(2024, Rating::Good), (2025, Rating::VeryGood)].into(),
        discipline: Vec::new(),
        birth_date: day("1990-04-12"),
        rank: Rank::parse("III/b").ok(),
        rank_since: None,
        cpns_since: Some(day("2015-03-01")),
        pns_since: Some(day("2016-03-01")),
        contract_end: None,
        in_unit_since: Some(day("2020-03-02")),
        circumstances: Vec::new(),
        career: Vec::new(),
    };
    let nurse = |id| post(id, "Perawat Mahir", Family::Functional, "Mahir");
    let head = HeadTerm {
        id: 1,
        name: "Aditya Pranata".into(),
        kind: HeadKind::Definitive,
        from: day("2025-02-20"),
        until: Some(day("2030-02-19")),
        candidates_fixed: None,
        note: String::new(),
    };
    let facts = MoveFacts {
        move_id: 7,
        tmt: day("2026-12-01"),
        scope: Scope::AntarOpd,
        nature: Some(Nature::Rotasi),
        own_request: false,
        until: None,
        person: Cow::Owned(person),
        outside: None,
        other_plans: Vec::new(),
        ties: Vec::new(),
        documents: Cow::Borrowed(&[]),
        heads: Cow::Owned(vec![head]),
        from: Some(seat(nurse(1), "UPTD RSUD Rantau Bahari", 3, 2)),
        to: Some(seat(nurse(2), "UPTD Puskesmas Tanjung Elok", 1, 2)),
    };
    Case { facts, checked: day("2026-11-21"), parameters: shipped() }
}

/// In what a case differs from Siti's.
impl Case {
    fn with(mut self, change: impl FnOnce(&mut MoveFacts<'static>)) -> Self {
        change(&mut self.facts);
        self
    }

    fn status(self, status: Status) -> Self {
        self.with(|facts| facts.person.to_mut().status = status)
    }

    /// Only the scope: the move crosses the border of the government.
    fn across(self) -> Self {
        self.with(|facts| facts.scope = Scope::KabkotaSatuProv)
    }

    /// For another government, so without a target here.
    fn leaves_the_government(self) -> Self {
        self.across().no_target().with(|facts| facts.outside = Some(Cow::Owned(neighbour(false))))
    }

    /// From another government, so without a post here.
    fn enters_the_government(self) -> Self {
        self.across().no_post().with(|facts| facts.outside = Some(Cow::Owned(neighbour(true))))
    }

    fn own_request(self) -> Self {
        self.with(|facts| facts.own_request = true)
    }

    /// A circumstance of the record 31.
    fn circumstance(self, kind: CircumstanceKind, from: &str, until: Option<&str>) -> Self {
        let (from, until) = (day(from), until.map(day));
        let one = Circumstance { id: 31, kind, from, until, note: "Surat 12/2026".into() };
        self.with(|facts| facts.person.to_mut().circumstances.push(one))
    }

    fn document(self, kind: DocumentKind, date: &str, valid_until: Option<&str>) -> Self {
        let (date, valid_until) = (day(date), valid_until.map(day));
        let one = Document { id: 41, kind, number: "12/2026".into(), date, issuer: "Inspektorat".into(), valid_until };
        self.with(|facts| facts.documents.to_mut().push(one))
    }

    fn born(self, born: &str) -> Self {
        self.with(|facts| facts.person.to_mut().birth_date = day(born))
    }

    fn rank(self, rank: Option<&str>) -> Self {
        let rank = rank.map(|code| Rank::from_code(code).expect("a case names a known rank"));
        self.with(|facts| facts.person.to_mut().rank = rank)
    }

    fn standing(self, standing: &str) -> Self {
        self.with(|facts| facts.person.to_mut().standing = standing.to_string())
    }

    fn since(self, since: &str) -> Self {
        self.with(|facts| facts.person.to_mut().since = Some(day(since)))
    }

    fn tmt(self, tmt: &str) -> Self {
        self.with(|facts| facts.tmt = day(tmt))
    }

    fn checked(mut self, checked: &str) -> Self {
        self.checked = day(checked);
        self
    }

    fn rated(self, year: i32, rating: Rating) -> Self {
        self.with(|facts| {
            facts.person.to_mut().ratings.insert(year, rating);
        })
    }

    fn unrated(self, year: i32) -> Self {
        self.with(|facts| {
            facts.person.to_mut().ratings.remove(&year);
        })
    }

    fn punished(self, level: DisciplineLevel, from: &str, until: Option<&str>) -> Self {
        let until = until.map(day);
        let case = Discipline { level, kind: "Hukuman rekaan".into(), from: day(from), until, in_process: false };
        self.with(|facts| facts.person.to_mut().discipline.push(case))
    }

    fn examined(self, from: &str, until: Option<&str>) -> Self {
        self.punished(DisciplineLevel::Moderate, from, until)
            .with(|facts| facts.person.to_mut().discipline.iter_mut().for_each(|case| case.in_process = true))
    }

    fn education(self, education: Option<&str>) -> Self {
        let education = education.map(|text| EducationLevel::parse(text).expect("a case names a known education"));
        self.with(|facts| facts.person.to_mut().education = education)
    }

    fn holds(self, title: &str, family: Family, level: &str) -> Self {
        self.with(|facts| {
            facts.from.as_mut().expect("Siti comes from a post").position = Cow::Owned(post(1, title, family, level))
        })
    }

    fn goes_to(self, title: &str, family: Family, level: &str) -> Self {
        self.with(|facts| {
            facts.to.as_mut().expect("Siti goes to a post").position = Cow::Owned(post(2, title, family, level))
        })
    }

    fn no_post(self) -> Self {
        self.with(|facts| (facts.from, facts.person.to_mut().since) = (None, None))
    }

    fn no_target(self) -> Self {
        self.with(|facts| facts.to = None)
    }

    /// A value that somebody entered under Pengaturan.
    fn parameter(mut self, key: &str, value: &str, from: &str) -> Self {
        let (key, value, from) = (key.to_string(), value.to_string(), day(from));
        let basis = "Peraturan baru".to_string();
        self.parameters.push(DatedValue { key, value, from, to: None, basis, note: String::new() });
        self
    }
}
