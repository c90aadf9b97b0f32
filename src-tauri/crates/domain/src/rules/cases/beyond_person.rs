//! What holds for every rule beyond those about the person: the windows (W), the organisation (O), appointment (J).

use proptest::prelude::*;

use super::*;
use crate::career::CareerSpan;
use crate::position::Family::{Functional, Managerial, Pelaksana};

fn ids(prefix: &str) -> Vec<&'static str> {
    rules().map(|rule| rule.id).filter(|id| id.starts_with(prefix)).collect()
}

#[test]
fn every_id_has_a_rule() {
    for (prefix, last) in [("W", 5), ("O", 9), ("J", 7)] {
        let expected: Vec<String> = (1..=last).map(|number| format!("{prefix}-{number:02}")).collect();
        assert_eq!(ids(&format!("{prefix}-")), expected);
    }
}

#[test]
fn every_shipped_value_belongs_to_a_rule_and_every_rule_is_weighed() {
    let keys: Vec<String> = shipped().into_iter().map(|value| value.key).collect();
    for prefix in ["W-", "O-", "J-"] {
        let known = ids(prefix);
        for key in keys.iter().filter(|key| key.starts_with(prefix)) {
            assert!(known.iter().any(|id| key.starts_with(&format!("{id}."))), "{key}");
        }
        for id in known {
            assert!(keys.iter().any(|key| key.starts_with(&format!("{id}.severity"))), "{id}");
        }
    }
}

fn any_post() -> impl Strategy<Value = (&'static str, Family, &'static str)> {
    prop::sample::select(vec![
        ("Pengemudi", Pelaksana, ""),
        ("Kepala Seksi Gizi", Managerial, "IV.a"),
        ("Kepala Bidang Pelayanan", Managerial, "III.b"),
        ("Kepala Dinas Kesehatan", Managerial, "II.b"),
        ("Perawat Mahir", Functional, "Mahir"),
        ("Dokter Ahli Madya", Functional, "Ahli Madya"),
        ("Ahli Pertama - Guru Kelas", Functional, "Ahli Pertama"),
        ("Kepala SDN 4 Rantau Bahari", Functional, "Ahli Muda"),
    ])
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..9_000).prop_map(|days| day("2008-01-01") + chrono::Days::new(days))
}

prop_compose! {
    fn any_span()((title, family, level) in any_post(), from in any_day(), to in prop::option::of(any_day()),
        unit in prop::sample::select(vec!["Dinas Kesehatan", "Badan Keuangan", "SDN 4 Rantau Bahari"])) -> CareerSpan {
        let (level, title, unit) = (Level::parse(level).unwrap(), title.to_string(), unit.to_string());
        CareerSpan { id: Some(1), title, family, level, unit, from, to }
    }
}

prop_compose! {
    fn any_head()(from in any_day(), until in prop::option::of(any_day()), fixed in prop::option::of(any_day()),
        kind in prop::sample::select(vec![HeadKind::Definitive, HeadKind::Pj, HeadKind::Plt, HeadKind::Plh, HeadKind::Pjs]))
        -> HeadTerm {
        HeadTerm { id: 1, name: "Aditya Pranata".into(), kind, from, until, candidates_fixed: fixed, note: String::new() }
    }
}

prop_compose! {
    fn any_case()(from in prop::option::of(any_post()), to in any_post(), tmt in any_day(), birth in 0u64..12_000,
        mut career in prop::collection::vec(any_span(), 0..6), heads in prop::collection::vec(any_head(), 0..3),
        cpns in prop::option::of(any_day()), words in prop::collection::vec("kesehatan|keuangan", 0..2)) -> Case {
        career.sort_by_key(|span| span.from);
        let case = siti().goes_to(to.0, to.1, to.2);
        let case = match from {
            Some((title, family, level)) => case.holds(title, family, level),
            None => case.no_post(),
        };
        case.with(|facts| {
            (facts.tmt, facts.heads) = (tmt, heads.into());
            let person = facts.person.to_mut();
            (person.career, person.cpns_since) = (career, cpns);
            person.birth_date = day("1958-01-01") + chrono::Days::new(birth);
            facts.to.as_mut().unwrap().position.to_mut().requirements.experience = words;
        })
    }
}

fn weight(found: Option<&Finding>) -> u8 {
    match found {
        None => 0,
        Some(found) if found.missing.is_some() => 1,
        Some(_) => 2,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn an_answer_without_words_is_the_same_answer(case in any_case()) {
        let law = case.law();
        for rule in rules().filter(|rule| !rule.id.starts_with("P-")) {
            let ask = |told| (rule.ask)(&Asked { facts: &case.facts, law: &law, told });
            let (quiet, told) = (ask(false), ask(true));
            let short = |found: &Option<Finding>| found.as_ref().map(|one| (one.rule.clone(), one.severity, one.missing));
            prop_assert_eq!(short(&quiet), short(&told));
            if let Some(told) = told {
                prop_assert!(told.message.ends_with('.') && !told.article.is_empty(), "{:?}", told);
                prop_assert!(told.facts.keys().eq(told.sources.keys()), "every fact says where it was recorded: {:?}", told);
            }
        }
    }

    #[test]
    fn time_that_counts_never_speaks_against_anybody(case in any_case(), months in 1u32..120) {
        // Before everything that is recorded, in a post that counts for every question about experience.
        let first = case.facts.person.career.first().map_or(case.facts.tmt, |span| span.from).min(case.facts.tmt);
        let earlier = CareerSpan {
            id: None,
            title: "Kepala Bidang Kesehatan dan Keuangan".into(),
            family: Managerial,
            level: Level::parse("III.a").unwrap(),
            unit: "Dinas Kesehatan".into(),
            from: crate::day::subtract_months(first, months),
            to: Some(first),
        };
        // Somebody whose last post nobody knew would come from one now, which is another question.
        if case.facts.from.is_none() { return Ok(()); }
        let longer = case.clone().with(|facts| facts.person.to_mut().career.insert(0, earlier));
        let law = case.law();
        for rule in rules().filter(|rule| ["J-01", "J-02", "J-03", "J-05"].contains(&rule.id)) {
            let ask = |case: &Case| (rule.ask)(&Asked { facts: &case.facts, law: &law, told: true });
            let (before, after) = (ask(&case), ask(&longer));
            prop_assert!(weight(after.as_ref()) <= weight(before.as_ref()), "{:?} -> {:?}", before, after);
        }
    }
}
