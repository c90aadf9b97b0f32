//! An expression is refused with a place inside it, or it can be asked of a move and answers in words.

#![no_main]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use mutasi_domain::education::EducationLevel;
use mutasi_domain::finding::Severity;
use mutasi_domain::moves::Scope;
use mutasi_domain::parameter::{Law, shipped};
use mutasi_domain::performance::Rating;
use mutasi_domain::rank::Rank;
use mutasi_domain::rules::office::{OfficeRule, OfficeRuleText};
use mutasi_domain::rules::{Asked, MoveFacts, PersonFacts};
use mutasi_domain::staff::Status;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

/// An invented nurse without a target: half of the facts are known, half are not.
fn nurse() -> MoveFacts<'static> {
    let person = PersonFacts {
        nip: "199004122015032004".into(),
        name: "Siti Rahmawati".into(),
        status: Status::Pns,
        standing: "Aktif".into(),
        birth_date: day(1990, 4, 12),
        rank: Rank::parse("III/b").ok(),
        rank_since: None,
        cpns_since: Some(day(2015, 3, 1)),
        pns_since: None,
        contract_end: None,
        education: Some(EducationLevel::D3),
        diploma: "D-III Keperawatan".into(),
        since: Some(day(2023, 3, 1)),
        in_unit_since: Some(day(2020, 3, 2)),
        ratings: BTreeMap::from([(2025, Rating::VeryGood)]),
        discipline: Vec::new(),
        circumstances: Vec::new(),
        career: Vec::new(),
    };
    MoveFacts {
        move_id: 7,
        tmt: day(2026, 12, 1),
        scope: Scope::AntarOpd,
        nature: None,
        own_request: false,
        until: None,
        person: Cow::Owned(person),
        from: None,
        to: None,
        outside: None,
        other_plans: Vec::new(),
        ties: Vec::new(),
        documents: Cow::Owned(Vec::new()),
        heads: Cow::Owned(Vec::new()),
    }
}

static LAW: LazyLock<Law> = LazyLock::new(|| Law::on(day(2026, 12, 1), shipped()).expect("the shipped law is whole"));
static FACTS: LazyLock<MoveFacts<'static>> = LazyLock::new(nurse);

fuzz_target!(|expression: &str| {
    let text = OfficeRuleText {
        rule: "D-01".into(),
        title: "Uji".into(),
        expression: expression.into(),
        message: "Tidak sesuai ketentuan daerah.".into(),
        basis: "Peraturan Wali Kota".into(),
        severity: Severity::Block,
        from: day(2026, 1, 1),
        until: None,
    };
    match OfficeRule::new(text) {
        Ok(rule) => {
            let found = rule.ask(&Asked { facts: &FACTS, law: &LAW, told: true });
            assert!(found.is_none_or(|found| !found.message.is_empty()));
        }
        Err(error) => {
            let last = expression.chars().count() + 1;
            assert!((1..=last).contains(&error.place), "the place stands in the expression: {error:?}");
        }
    }
});
