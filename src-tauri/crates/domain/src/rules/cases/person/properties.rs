//! Whatever the facts are: an answer without words is the same answer.

use proptest::prelude::*;

use super::*;
use crate::position::Family::{self, Functional, Managerial, Pelaksana};

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = day("1950-01-01");
    (0u64..30_000).prop_map(move |days| first + chrono::Days::new(days))
}

/// Around the days on which the rules look.
fn near() -> impl Strategy<Value = NaiveDate> {
    let first = day("2014-01-01");
    (0u64..5_500).prop_map(move |days| first + chrono::Days::new(days))
}

fn any_rank() -> impl Strategy<Value = Option<Rank>> {
    prop::option::of(prop_oneof![(0u8..17).prop_map(Rank::Step), (1u8..18).prop_map(Rank::Contract)])
}

fn any_circumstance() -> impl Strategy<Value = Circumstance> {
    let kinds: Vec<_> = CircumstanceKind::all().collect();
    (prop::sample::select(kinds), near(), prop::option::of(near())).prop_map(|(kind, from, until)| Circumstance {
        id: 1,
        kind,
        from,
        until,
        note: String::new(),
    })
}

fn any_discipline() -> impl Strategy<Value = Discipline> {
    use DisciplineLevel::{Light, Moderate, Severe};
    (prop::sample::select(vec![Light, Moderate, Severe]), near(), prop::option::of(near()), any::<bool>()).prop_map(
        |(level, from, until, in_process)| Discipline { level, kind: "Rekaan".into(), from, until, in_process },
    )
}

fn any_person() -> impl Strategy<Value = PersonFacts> {
    let status = prop::sample::select(vec![Status::Cpns, Status::Pns, Status::Pppk]);
    let standing = prop::sample::select(vec!["", "Aktif", "PPPK Aktif", "CLTN", "Tugas Belajar"]);
    let education = prop::option::of(prop::sample::select(EducationLevel::all().collect::<Vec<_>>()));
    let diploma = prop::sample::select(vec!["", "D-III Keperawatan", "S-1 Hukum"]);
    let rating = prop::sample::select(vec![Rating::VeryPoor, Rating::Poor, Rating::Good, Rating::VeryGood]);
    let days = (any_day(), [(); 4].map(|()| prop::option::of(near())), prop::option::of(near()));
    let records = (
        prop::collection::btree_map(2022i32..2029, rating, 0..5),
        prop::collection::vec(any_discipline(), 0..3),
        prop::collection::vec(any_circumstance(), 0..4),
    );
    (status, standing, any_rank(), education, diploma, days, records).prop_map(
        |(status, standing, rank, education, diploma, (birth_date, since, contract_end), records)| PersonFacts {
            status,
            standing: standing.into(),
            birth_date,
            rank,
            education,
            diploma: diploma.into(),
            rank_since: None,
            cpns_since: since[0],
            pns_since: since[1],
            since: since[2],
            in_unit_since: since[3],
            contract_end,
            ratings: records.0,
            discipline: records.1,
            circumstances: records.2,
            ..siti().facts.person.into_owned()
        },
    )
}

fn any_post() -> impl Strategy<Value = PostFacts<'static>> {
    let posts: Vec<(&str, Family, &str)> = vec![
        ("Perawat Mahir", Functional, "Mahir"),
        ("Guru Kelas Ahli Muda", Functional, "Ahli Muda"),
        ("Kepala Dinas Kesehatan", Managerial, "II.b"),
        ("Kepala Bidang Pelayanan", Managerial, "III.b"),
        ("Pengadministrasi Perkantoran", Pelaksana, ""),
    ];
    let fields = prop::collection::vec(prop::sample::select(vec!["Hukum", "Keperawatan", ""]), 0..3);
    let asked = (fields, any_rank(), any_rank(), any::<bool>());
    (prop::sample::select(posts), 1i64..4, 0i64..4, any::<[bool; 3]>(), asked).prop_map(
        |((title, family, level), unit, held, [school, special_area, in_force], (fields, low, high, open))| {
            let mut position = Position { unit, ..post(unit, title, family, level) };
            let asks = &mut position.requirements;
            asks.fields = fields.into_iter().map(String::from).collect();
            (asks.rank_low, asks.rank_high) = (low, high);
            if open {
                asks.min_education = None;
            }
            let unit_kind = if school { UnitKind::Sekolah } else { UnitKind::Uptd };
            PostFacts { unit_kind, special_area, in_force, ..seat(position, "Unit Rekaan", held, held) }
        },
    )
}

fn any_case() -> impl Strategy<Value = Case> {
    let scope = prop::sample::select(vec![Scope::DalamUnit, Scope::AntarOpd, Scope::KabkotaSatuProv]);
    let nature = prop::option::of(prop::sample::select(vec![Nature::Rotasi, Nature::Promosi, Nature::Demosi]));
    let outside = prop::option::of(any::<bool>());
    let posts = (prop::option::of(any_post()), prop::option::of(any_post()));
    let crossing = (scope, nature, any::<bool>(), outside, any::<[bool; 3]>());
    (any_person(), posts, crossing, near(), near()).prop_map(
        |(person, (from, to), (scope, nature, own_request, outside, [tied, planned, papers]), tmt, checked)| {
            let mut case = siti().with(|facts| {
                facts.person = Cow::Owned(person);
                (facts.from, facts.to) = (from, to);
                (facts.scope, facts.nature, facts.own_request, facts.tmt) = (scope, nature, own_request, tmt);
                facts.outside = outside.map(|entering| Cow::Owned(neighbour(entering)));
                facts.ties.extend(tied.then(sister));
                facts.other_plans.extend(planned.then(|| "Rencana lain".to_string()));
            });
            if papers {
                case = case.document(DocumentKind::BebasTemuan, "2026-01-02", Some("2027-01-01")).document(
                    DocumentKind::AdendumPk,
                    "2026-01-02",
                    None,
                );
            }
            case.checked = checked;
            case
        },
    )
}

proptest! {
    #[test]
    fn without_words_the_same_rules_speak_with_the_same_weight(case in any_case()) {
        let law = case.law();
        let ask = |told| check_candidate(&case.facts, &law, &[], told).into_iter();
        let spoken: Vec<_> = ask(true).map(|found| (found.rule, found.severity, found.missing)).collect();
        let silent: Vec<_> = ask(false).map(|found| (found.rule, found.severity, found.missing)).collect();
        prop_assert_eq!(&spoken, &silent);
        let all = check_move(&case.facts, &law, &[]);
        for (rule, severity, missing) in &silent {
            let same = |found: &Finding| (&found.rule, found.severity, found.missing) == (rule, *severity, *missing);
            prop_assert!(all.iter().any(same), "{} speaks in the whole plan too", rule);
        }
    }

    #[test]
    fn a_finding_about_the_person_can_be_argued_with(case in any_case()) {
        for found in check_move(&case.facts, &case.law(), &[]).into_iter().filter(|found| found.rule.starts_with("P-")) {
            prop_assert!(!found.article.is_empty() && !found.facts.is_empty() && !found.parameters.is_empty());
            prop_assert!(found.facts.keys().eq(found.sources.keys()), "{}: {:?}", found.rule, found.sources);
            prop_assert!(found.message.ends_with('.') && !found.message.contains("  "), "{}", found.message);
        }
    }
}
