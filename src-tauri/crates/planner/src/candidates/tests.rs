use std::borrow::Cow;
use std::sync::LazyLock;

use mutasi_domain::competence::Profile;
use mutasi_domain::education::EducationLevel;
use mutasi_domain::methods::MethodError;
use mutasi_domain::moves::{Nature, Scope};
use mutasi_domain::parameter::{DatedValue, shipped};
use mutasi_domain::performance::Rating;
use mutasi_domain::position::{Family, Level, Position, Requirements};
use mutasi_domain::rules::PersonFacts;
use mutasi_domain::score::{CRITERIA, HeldPost, Measure, Vocabulary};
use mutasi_domain::staff::Status;
use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Read once: the properties ask it hundreds of times.
static LAW: LazyLock<Law> = LazyLock::new(|| Law::on(day("2026-11-21"), shipped()).unwrap());

/// What a case says of a person; the rest is the same of everybody.
#[derive(Debug, Clone)]
struct Known {
    nip: u64,
    status: Status,
    standing: &'static str,
    ratings: Vec<(i32, Rating)>,
    rank: Option<Rank>,
    rank_since: Option<NaiveDate>,
    education: Option<EducationLevel>,
    /// Months in posts of the field, until the day of effect.
    months: u32,
    level: u8,
    training: bool,
}

fn person(nip: u64) -> Known {
    Known {
        nip,
        status: Status::Pns,
        standing: "Aktif",
        ratings: vec![(2024, Rating::Good), (2025, Rating::Good)],
        rank: Rank::parse("III/b").ok(),
        rank_since: Some(day("2022-04-01")),
        education: Some(EducationLevel::S1),
        months: 30,
        level: 3,
        training: true,
    }
}

/// A post and people who are asked about it.
struct Office {
    position: Position,
    required: Profile,
    vocabulary: Vocabulary,
    law: Law,
    measure: Measure,
    people: Vec<(PersonFacts, Merits, Known)>,
}

impl Office {
    fn of(people: Vec<Known>) -> Self {
        Self::under(LAW.clone(), people)
    }

    fn under(law: Law, people: Vec<Known>) -> Self {
        let mut vocabulary = Vocabulary::default();
        let position = Position {
            id: 1,
            unit: 1,
            title: "Penelaah Teknis Kebijakan".into(),
            family: Family::Pelaksana,
            level: Level::None,
            class: 7,
            requirements: Requirements {
                rank_low: Rank::parse("III/a").ok(),
                rank_high: Rank::parse("III/d").ok(),
                training: vec!["Analisis Kebijakan".into()],
                ..Requirements::usual(Family::Pelaksana, Level::None, "Penelaah Teknis Kebijakan")
            },
        };
        let required = Profile::new([("Integritas", false, 3), ("Analisis Kebijakan", true, 3)]);
        let people = people.into_iter().map(|known| (facts(&known), merits(&known, &mut vocabulary), known)).collect();
        Self { position, required, vocabulary, measure: Measure::of(&law), law, people }
    }

    fn candidate(&self, key: usize) -> Candidate<'_> {
        let (person, merits, known) = &self.people[key];
        Candidate {
            key,
            facts: MoveFacts {
                move_id: 0,
                tmt: self.law.day,
                scope: Scope::AntarOpd,
                nature: Some(Nature::Rotasi),
                own_request: false,
                until: None,
                person: Cow::Borrowed(person),
                from: None,
                to: None,
                outside: None,
                other_plans: Vec::new(),
                ties: Vec::new(),
                documents: Cow::Borrowed(&[]),
                heads: Cow::Borrowed(&[]),
            },
            merits,
            rank: known.rank,
            rank_since: known.rank_since,
        }
    }

    fn ask<T>(&self, ignore_missing: bool, question: impl FnOnce(&Question<'_>) -> T) -> T {
        let sought = Sought::new(&self.position, &self.required, &self.vocabulary, &self.measure, self.law.day);
        question(&Question { sought: &sought, law: &self.law, office: &[], ignore_missing })
    }

    fn all(&self) -> impl Iterator<Item = Candidate<'_>> + Clone {
        (0..self.people.len()).map(|key| self.candidate(key))
    }

    fn ranking(&self, limit: usize) -> Ranking {
        self.ask(false, |asked| rank_candidates(self.all(), asked, limit))
    }

    fn by_method(&self, method: RankMethod, limit: usize) -> Result<Ranking, MethodError> {
        self.ask(false, |asked| rank_by_method(self.all(), asked, method, limit))
    }
}

fn facts(known: &Known) -> PersonFacts {
    PersonFacts {
        nip: format!("198509172010{:06}", known.nip),
        name: format!("Calon {}", known.nip),
        status: known.status,
        standing: known.standing.into(),
        birth_date: day("1985-09-17"),
        rank: known.rank,
        rank_since: None,
        cpns_since: Some(day("2010-01-01")),
        pns_since: Some(day("2011-01-01")),
        contract_end: None,
        education: known.education,
        diploma: "S-1 Ekonomi".into(),
        since: Some(day("2020-01-01")),
        in_unit_since: Some(day("2020-01-01")),
        ratings: known.ratings.iter().copied().collect(),
        discipline: Vec::new(),
        circumstances: Vec::new(),
        career: Vec::new(),
    }
}

fn merits(known: &Known, names: &mut Vocabulary) -> Merits {
    let tmt = LAW.day;
    Merits {
        education: known.education,
        diploma: Some(names.diplomas.id("S-1 Ekonomi")),
        rank: known.rank,
        ratings: known.ratings.clone(),
        posts: vec![HeldPost {
            title: names.titles.id("Penelaah Teknis Kebijakan"),
            unit: names.units.id("Sekretariat Daerah"),
            from: mutasi_domain::day::subtract_months(tmt, known.months),
            to: None,
        }],
        competence: Profile::new([("Integritas", false, known.level), ("Analisis Kebijakan", true, known.level)]),
        trainings: if known.training { vec![names.trainings.id("Diklat Analisis Kebijakan")] } else { Vec::new() },
    }
}

fn nips(office: &Office, ranking: &Ranking) -> Vec<u64> {
    ranking.ranked.iter().map(|ranked| office.people[ranked.key].2.nip).collect()
}

fn rated(nip: u64, rating: Rating) -> Known {
    Known { ratings: vec![(2024, rating), (2025, rating)], ..person(nip) }
}

#[test]
fn the_better_performance_comes_first_and_blocked_people_are_counted_by_rule() {
    let office = Office::of(vec![
        rated(1, Rating::Good),
        rated(2, Rating::VeryGood),
        Known { status: Status::Cpns, ..rated(3, Rating::VeryGood) },
        Known { status: Status::Cpns, standing: "Tugas Belajar", ..rated(4, Rating::VeryGood) },
    ]);
    let ranking = office.ranking(10);
    assert_eq!(nips(&office, &ranking), [2, 1]);
    assert_eq!((ranking.eligible, ranking.blocked), (2, 2));
    assert_eq!(ranking.one_rule_away, BTreeMap::from([("P-02".to_string(), 1)]));
    assert!(ranking.ranked.iter().all(|ranked| ranked.value == ranked.score.total));
}

#[test]
fn equal_totals_are_ordered_by_performance_then_seniority_then_nip() {
    // 20 x 10 of performance against 10 x 20 of experience: the totals are equal.
    let better_rated = Known { ratings: vec![(2024, Rating::VeryGood), (2025, Rating::Good)], months: 30, ..person(9) };
    let more_months = Known { months: 42, ..person(1) };
    let office = Office::of(vec![more_months, better_rated]);
    let ranking = office.ranking(10);
    assert_eq!(ranking.ranked[0].score.total, ranking.ranked[1].score.total);
    assert_eq!(nips(&office, &ranking), [9, 1]);
    let higher = Known { rank: Rank::parse("III/c").ok(), ..person(8) };
    let longer = Known { rank_since: Some(day("2020-04-01")), ..person(7) };
    let office = Office::of(vec![person(2), person(1), higher, longer]);
    assert_eq!(nips(&office, &office.ranking(10)), [8, 7, 1, 2]);
}

#[test]
fn only_the_asked_number_is_opened_and_nobody_when_none_is_asked_for() {
    let office = Office::of((1..=50).map(person).collect());
    assert_eq!(nips(&office, &office.ranking(3)), [1, 2, 3]);
    let none = office.ranking(0);
    assert_eq!((none.ranked.len(), none.eligible), (0, 50));
    assert_eq!(office.by_method(RankMethod::Saw, 0).unwrap().ranked, []);
}

#[test]
fn another_method_ranks_the_same_people_on_the_same_values() {
    let office = Office::of(vec![
        person(1),
        Known { level: 1, months: 60, ..person(2) },
        Known { level: 2, ..rated(3, Rating::NeedsImprovement) },
        Known { status: Status::Cpns, ..rated(4, Rating::VeryGood) },
        rated(5, Rating::VeryGood),
    ]);
    for method in [RankMethod::Profile, RankMethod::Saw, RankMethod::Topsis, RankMethod::Aras] {
        let ranking = office.by_method(method, 10).unwrap();
        assert_eq!(RankMethod::from_code(method.code()), Some(method));
        assert_eq!((ranking.blocked, ranking.eligible), (2, 3), "P-02 and P-09 keep two back: {method:?}");
        assert_eq!(nips(&office, &ranking)[0], 5, "{method:?}");
        assert!(ranking.ranked.windows(2).all(|pair| pair[0].value >= pair[1].value), "{method:?}");
        let merit = office.ranking(10);
        for one in &ranking.ranked {
            let same = merit.ranked.iter().find(|known| known.key == one.key).unwrap();
            assert_eq!((&same.score, &same.findings), (&one.score, &one.findings), "{method:?}");
        }
    }
    assert_eq!(RankMethod::from_code("merit"), None);
}

#[test]
fn a_criterion_that_nobody_has_data_of_is_left_out_by_name() {
    let nobody = |nip| Known { level: 0, ..person(nip) };
    let office = Office::of(vec![nobody(1), nobody(2)]);
    let ranking = office.by_method(RankMethod::Saw, 10).unwrap();
    assert_eq!((ranking.left_out, ranking.ranked.len()), (vec!["technical", "managerial"], 2));
    assert_eq!(office.by_method(RankMethod::Profile, 10).unwrap().left_out, [] as [&str; 0]);
    let empty = Office::of(vec![Known { status: Status::Cpns, ..person(1) }]);
    assert_eq!(empty.by_method(RankMethod::Aras, 10).unwrap().ranked, []);
}

#[test]
fn weights_of_nothing_are_refused_by_a_method() {
    let zero = CRITERIA.iter().flat_map(|criterion| {
        let key = format!("score.{criterion}");
        shipped()
            .into_iter()
            .filter(move |known| known.key == key)
            .map(|known| DatedValue { value: "0".into(), ..known })
    });
    let law = Law::on(day("2026-11-21"), shipped().into_iter().chain(zero)).unwrap();
    let office = Office::under(law, vec![person(1)]);
    assert_eq!(office.by_method(RankMethod::Saw, 10), Err(MethodError::NoWeight));
    assert_eq!(office.ranking(10).ranked[0].score.total, 0.0);
}

#[test]
fn who_would_have_been_better_is_counted_without_those_whom_a_rule_keeps_back() {
    let office = Office::of(vec![
        person(1),
        rated(2, Rating::VeryGood),
        Known { months: 60, ..rated(3, Rating::VeryGood) },
        Known { status: Status::Cpns, ..rated(4, Rating::VeryGood) },
        Known { months: 1, ..person(5) },
    ]);
    let ranking = office.ranking(10);
    let own = ranking.ranked.iter().find(|one| one.key == 0).unwrap().score.total;
    let better = office.ask(false, |asked| better_than(office.all(), asked, own));
    assert_eq!(better, Better { count: 2, best: Some(ranking.ranked[0].score.total) });
    let none = office.ask(false, |asked| better_than(office.all(), asked, 100.0));
    assert_eq!(none, Better { count: 0, best: None });
}

fn any_known() -> impl Strategy<Value = Known> {
    let rating = prop::sample::select(vec![Rating::VeryGood, Rating::Good, Rating::NeedsImprovement]);
    let ratings = prop::collection::vec((2023..=2025, rating), 0..3);
    let rank = prop::option::of(prop::sample::select(vec!["II/d", "III/a", "III/c", "IV/b", "IX"]));
    let status = prop::sample::select(vec![Status::Pns, Status::Pns, Status::Pns, Status::Cpns]);
    let education = prop::option::of(prop::sample::select(vec![EducationLevel::D3, EducationLevel::S1]));
    (ratings, rank, status, education, 0u32..3, 0u8..=4, any::<bool>()).prop_map(
        |(ratings, rank, status, education, months, level, training)| Known {
            nip: 0,
            status,
            ratings: ratings.into_iter().collect::<BTreeMap<_, _>>().into_iter().collect(),
            rank: rank.and_then(|code| Rank::parse(code).ok()),
            education,
            months: months * 24,
            level,
            training,
            ..person(0)
        },
    )
}

fn any_people() -> impl Strategy<Value = Vec<Known>> {
    prop::collection::vec(any_known(), 1..40).prop_map(|mut people| {
        people.iter_mut().zip(1..).for_each(|(known, nip)| known.nip = nip);
        people
    })
}

/// The ranking as one would write it without any thought of speed: everybody opened, everybody sorted.
fn slowly(office: &Office, asked: &Question<'_>, limit: usize) -> Vec<Ranked> {
    let mut opened: Vec<(Candidate<'_>, Ranked)> =
        office.all().map(|one| (one.clone(), open(one, None, asked))).collect();
    opened.retain(|(_, ranked)| ranked.findings.iter().all(|finding| finding.severity != Severity::Block));
    let performance =
        |ranked: &Ranked| ranked.score.parts.iter().find(|part| part.criterion == "performance").unwrap().value;
    opened.sort_by(|(one, left), (other, right)| {
        right
            .score
            .total
            .total_cmp(&left.score.total)
            .then(performance(right).total_cmp(&performance(left)))
            .then(by_seniority(one, other, asked))
    });
    opened.into_iter().map(|(_, ranked)| ranked).take(limit).collect()
}

proptest! {
    #[test]
    fn the_fast_ranking_is_the_slow_one(people in any_people(), limit in 0usize..12, ignore in any::<bool>()) {
        let office = Office::of(people);
        office.ask(ignore, |asked| {
            let fast = rank_candidates(office.all(), asked, limit);
            prop_assert_eq!(&fast.ranked, &slowly(&office, asked, limit));
            let whole = slowly(&office, asked, usize::MAX);
            prop_assert_eq!((fast.eligible + fast.blocked) as usize, office.people.len());
            prop_assert_eq!(fast.eligible as usize, whole.len());
            let middle = whole.get(whole.len() / 2).map_or(50.0, |ranked| ranked.score.total);
            let better = better_than(office.all(), asked, middle);
            let higher: Vec<f64> = whole.iter().map(|ranked| ranked.score.total).filter(|total| *total > middle).collect();
            prop_assert_eq!(better.count as usize, higher.len());
            prop_assert_eq!(better.best, higher.first().copied());
            Ok(())
        })?;
    }

    #[test]
    fn parts_and_their_number_do_not_show_in_a_ranking(people in any_people(), parts in 1usize..5, limit in 0usize..12) {
        let office = Office::of(people);
        let seek = || Sought::new(&office.position, &office.required, &office.vocabulary, &office.measure, office.law.day);
        let part = |part: usize| {
            let office = &office;
            (part..office.people.len()).step_by(parts).map(move |key| office.candidate(key))
        };
        let parted = rank_in_parts((0..parts).map(part).collect(), seek, (&office.law, &[]), false, limit);
        prop_assert_eq!(parted, office.ranking(limit));
    }

    #[test]
    fn the_order_does_not_depend_on_the_order_people_come_in(people in any_people(), limit in 1usize..8) {
        let office = Office::of(people);
        office.ask(false, |asked| {
            let backwards = || (0..office.people.len()).rev().map(|key| office.candidate(key));
            let keys = |ranking: Ranking| ranking.ranked.into_iter().map(|one| one.key).collect::<Vec<_>>();
            let forward = keys(rank_candidates(office.all(), asked, limit));
            prop_assert_eq!(keys(rank_candidates(backwards(), asked, limit)), forward);
            for method in [RankMethod::Saw, RankMethod::Profile] {
                let (one, other) = (
                    rank_by_method(office.all(), asked, method, limit),
                    rank_by_method(backwards(), asked, method, limit),
                );
                prop_assert_eq!(one.map(keys), other.map(keys));
            }
            Ok(())
        })?;
    }
}
