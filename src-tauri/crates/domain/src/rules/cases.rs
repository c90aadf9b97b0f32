//! Cases of the rules, written as lines of the work. All people and places are invented.
//!
//! A [`Case`] is Siti Rahmawati, nurse of the hospital, who is to go to the health centre Tanjung Elok on 1 December
//! 2026 and whose papers are checked on 21 November 2026. As she stands, nothing is found but the noted effect (O-04).
//! Her need was analysed in 2024, and an elected head governs since February 2025.
//! Every case says only in what it differs from her.

mod appointment;
mod organisation;
mod person;
mod window;

use chrono::NaiveDate;
use serde_json::{Value, json};

use std::borrow::Cow;

use super::{MoveFacts, PersonFacts, PostFacts, check_candidate, check_move, rules};
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

/// What a rule says about a case.
impl Case {
    fn law(&self) -> Law {
        Law::on(self.checked, self.parameters.clone()).expect("the parameters of a case are readable")
    }

    #[track_caller]
    fn found(&self, rule: &str) -> Option<Finding> {
        let findings: Vec<Finding> =
            check_move(&self.facts, &self.law(), &[]).into_iter().filter(|found| found.rule == rule).collect();
        assert!(findings.len() <= 1, "{rule} speaks once: {findings:?}");
        findings.into_iter().next()
    }

    #[track_caller]
    fn passes(&self, rule: &str) {
        let found = self.found(rule);
        assert!(found.is_none(), "{rule} should find nothing: {found:?}");
    }

    /// Asserts a finding that can be argued: its weight, its article, the facts named, and exactly the values used.
    #[track_caller]
    fn finds(&self, rule: &str, severity: Severity, facts: Value, values: &[(&str, &str)]) -> Finding {
        let found = self.found(rule).unwrap_or_else(|| panic!("{rule} should speak"));
        assert_eq!(found.severity, severity, "{}", found.message);
        assert!(!found.article.is_empty(), "a finding cites its article");
        for (name, value) in facts.as_object().expect("facts are named") {
            assert_eq!(found.facts.get(name), Some(value), "fact {name} of {:?}", found.facts);
        }
        self.assert_values(&found, values);
        assert!(
            !rule.starts_with("P-") || found.facts.keys().eq(found.sources.keys()),
            "every fact opens: {:?}",
            found.sources
        );
        assert_eq!(found.move_id, Some(self.facts.move_id));
        assert_eq!(found.nip.as_ref(), Some(&self.facts.person.nip));
        assert!(found.message.ends_with('.') && found.message.len() > 20, "{}", found.message);
        assert_eq!(found.overridden, None);
        found
    }

    /// Asserts that something is missing (*data kurang*), and where the officer is sent to enter it.
    #[track_caller]
    fn lacks(&self, rule: &str, place: Where, facts: Value, values: &[(&str, &str)]) -> Finding {
        let found = self.found(rule).unwrap_or_else(|| panic!("{rule} should speak"));
        let weight = found.parameters.iter().find(|(key, _)| key.contains(".severity")).expect("a finding is weighed");
        let weighs = Severity::from_code(&weight.1.value).expect("a weight is a severity");
        assert_eq!(found.missing, Some(place), "{}", found.message);
        self.finds(rule, weighs.min(Severity::Warn), facts, values)
    }

    /// Asserts that the office can switch the rule off, or give it another weight, by the parameter `key`.
    #[track_caller]
    fn obeys(&self, rule: &str, key: &str) {
        assert!(self.found(rule).is_some(), "{rule} should speak before it is switched off");
        self.clone().parameter(key, "OFF", "2020-01-01").passes(rule);
        let noted = self.clone().parameter(key, "INFO", "2020-01-01");
        assert_eq!(noted.found(rule).map(|found| found.severity), Some(Severity::Info), "{key}");
    }

    #[track_caller]
    fn assert_values(&self, found: &Finding, values: &[(&str, &str)]) {
        let law = self.law();
        let is_severity = |key: &str| key.starts_with(&format!("{}.severity", found.rule));
        let (weights, used): (Vec<_>, Vec<_>) = found.parameters.iter().partition(|(key, _)| is_severity(key));
        assert_eq!(weights.len(), 1, "the weight is a dated value too: {weights:?}");
        assert_eq!(found.article, weights[0].1.basis, "the article is the basis of the weight");
        let used: Vec<_> = used.into_iter().map(|(key, used)| (key.as_str(), used.value.as_str())).collect();
        assert_eq!(used, values, "the values used");
        for (key, parameter) in &found.parameters {
            assert_eq!(*parameter, law.used(key), "{key} as it stood on the day of checking");
            assert!(!parameter.basis.is_empty(), "{key} names its basis");
        }
    }
}

#[test]
fn an_ordinary_move_is_only_noted() {
    let case = siti();
    let found: Vec<_> = check_move(&case.facts, &case.law(), &[]).into_iter().map(|found| found.rule).collect();
    assert_eq!(found, ["O-04"]);
}

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

/// Siti, with as much wrong as can be wrong at once.
fn everything_wrong() -> Case {
    siti()
        .status(Status::Pppk)
        .across()
        .since("2026-01-01")
        .rated(2025, Rating::Poor)
        .unrated(2024)
        .punished(DisciplineLevel::Severe, "2026-06-01", None)
        .standing("Tugas Belajar")
        .goes_to("Kepala Bidang Pelayanan Kesehatan", Family::Managerial, "III.b")
        .with(|facts| {
            facts.other_plans.push("Rencana Triwulan III".into());
            facts.ties.push(sister());
            let from = facts.from.as_mut().unwrap();
            from.unit_after = Balance::new(10, 2);
            let to = facts.to.as_mut().unwrap();
            (to.in_force, to.after) = (false, Balance::new(1, 3));
            to.staying.push("Budi Pranata".into());
            to.also_coming.push("Rina Wulandari".into());
        })
}

fn about_the_person(findings: Vec<Finding>) -> Vec<String> {
    findings.into_iter().map(|found| found.rule.into_owned()).filter(|rule| rule.starts_with("P-")).collect()
}

#[test]
fn all_rules_speak_in_the_order_of_the_handbook_and_none_silences_another() {
    let case = everything_wrong();
    let found = about_the_person(check_move(&case.facts, &case.law(), &[]));
    assert_eq!(found, ["P-01", "P-05", "P-07", "P-09", "P-10", "P-11", "P-13", "P-14", "P-20", "P-22", "P-23"]);
    let order: Vec<&str> = rules().map(|rule| rule.id).collect();
    let spoken: Vec<String> =
        check_move(&case.facts, &case.law(), &[]).into_iter().map(|found| found.rule.into_owned()).collect();
    assert!(spoken.iter().filter(|rule| rule.starts_with("O-")).count() >= 6, "{spoken:?}");
    assert!(spoken.is_sorted_by_key(|rule| order.iter().position(|id| id == rule)), "{spoken:?}");
}

#[test]
fn a_candidate_is_judged_without_the_figures_of_a_plan() {
    let case = everything_wrong().status(Status::Cpns);
    let found = about_the_person(check_candidate(&case.facts, &case.law(), &[], true));
    assert_eq!(found, ["P-01", "P-02", "P-07", "P-09", "P-10", "P-11", "P-13", "P-14", "P-20", "P-23"]);
}

#[test]
fn a_weight_is_a_dated_value_like_any_other() {
    let softened = |checked| everything_wrong().checked(checked).parameter("P-13.severity", "WARN", "2026-11-21");
    softened("2026-11-20").finds("P-13", Severity::Block, json!({}), &[]);
    let found = softened("2026-11-21").finds("P-13", Severity::Warn, json!({}), &[]);
    assert_eq!(found.article, "Peraturan baru");
    assert!(!found.blocks());
}

#[test]
fn a_finding_outlives_its_day_as_text() {
    let case = everything_wrong().parameter("P-07.min_months", "24", "1900-01-01");
    for found in check_move(&case.facts, &case.law(), &[]) {
        let text = serde_json::to_string(&found).unwrap();
        assert_eq!(serde_json::from_str::<Finding>(&text).unwrap(), found);
    }
}
