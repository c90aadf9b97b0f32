use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::competence::Profile;
use crate::education::EducationLevel;
use crate::parameter::{DatedValue, Law, shipped};
use crate::performance::Rating;
use crate::position::{Family, Level, Position, Requirements};
use crate::rank::Rank;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn law() -> Law {
    Law::on(day("2026-11-21"), shipped()).unwrap()
}

/// A nurse, the post that is open, and the names that occur.
struct Case {
    names: Vocabulary,
    merits: Merits,
    position: Position,
    required: Profile,
    law: Law,
}

impl Case {
    fn nurse() -> Self {
        let mut names = Vocabulary::default();
        let level = Level::parse("Terampil").unwrap();
        let position = Position {
            id: 1,
            unit: 1,
            title: "Perawat Terampil".into(),
            family: Family::Functional,
            level,
            class: 6,
            requirements: Requirements {
                training: vec!["BTCLS".into()],
                ..Requirements::usual(Family::Functional, level, "Perawat Terampil")
            },
        };
        let merits = Merits {
            education: Some(EducationLevel::D3),
            diploma: Some(names.diplomas.id("D-III Keperawatan")),
            rank: Rank::parse("II/d").ok(),
            ratings: vec![(2024, Rating::VeryGood), (2025, Rating::Good)],
            posts: Vec::new(),
            competence: Profile::new([("Asuhan Keperawatan", true, 3), ("Integritas", false, 1)]),
            trainings: vec![names.trainings.id("Pelatihan BTCLS")],
        };
        let required = Profile::new([("Asuhan Keperawatan", true, 4), ("Integritas", false, 1)]);
        Self { names, merits, position, required, law: law() }
            .holds("Perawat Mahir", "Puskesmas Elok", "2023-05-21", Some("2024-11-21"))
            .holds("Perawat Terampil", "RSUD", "2024-11-21", Some("2025-11-21"))
    }

    fn holds(mut self, title: &str, unit: &str, from: &str, to: Option<&str>) -> Self {
        let (title, unit) = (self.names.titles.id(title), self.names.units.id(unit));
        self.merits.posts.push(HeldPost { title, unit, from: day(from), to: to.map(day) });
        self
    }

    fn with(mut self, change: impl FnOnce(&mut Merits, &mut Requirements)) -> Self {
        change(&mut self.merits, &mut self.position.requirements);
        self
    }

    fn law(mut self, key: &str, value: &str) -> Self {
        let known = shipped().into_iter().find(|known| known.key == key).unwrap();
        let changed = DatedValue { value: value.into(), ..known };
        self.law = Law::on(day("2026-11-21"), shipped().into_iter().chain([changed])).unwrap();
        self
    }

    fn score(&self, ignore_missing: bool) -> Score {
        let measure = Measure::of(&self.law);
        let sought = Sought::new(&self.position, &self.required, &self.names, &measure, day("2026-11-21"));
        let score = sought.merit_score(&self.merits, ignore_missing);
        assert_eq!(score.total, sought.merit_total(&self.merits, ignore_missing), "fast and opened");
        score
    }

    fn part(&self, criterion: &str) -> ScorePart {
        self.score(false).parts.into_iter().find(|part| part.criterion == criterion).unwrap()
    }

    fn value(&self, criterion: &str) -> Option<f64> {
        let part = self.part(criterion);
        assert!(!part.missing || part.value == 0.0);
        (!part.missing).then_some(part.value)
    }
}

#[test]
fn a_score_is_the_weighted_sum_of_its_parts() {
    let score = Case::nurse().score(false);
    let values: Vec<f64> = score.parts.iter().map(|part| part.value).collect();
    assert_eq!(values, [100.0, 75.0, 100.0, 90.0, 100.0, 50.0, 100.0]);
    // 20*100 + 20*75 + 15*100 + 20*90 + 10*100 + 10*50 + 5*100 = 8,800 of 10,000.
    assert_eq!(score.total, 88.0);
    assert_eq!(score.parts.iter().map(|part| part.weight).sum::<f64>(), 100.0);
    assert!(score.parts.iter().map(|part| part.criterion.as_str()).eq(CRITERIA));
}

#[test]
fn missing_data_counts_as_zero_and_is_marked_unless_it_is_left_out() {
    let unknown = || {
        Case::nurse().with(|merits, _| {
            merits.competence = Profile::default();
            merits.trainings.clear();
        })
    };
    let strict = unknown().score(false);
    assert_eq!(strict.total, 53.0);
    assert_eq!(strict.parts.iter().filter(|part| part.missing).count(), 3);
    assert_eq!(unknown().score(true).total, 88.33);
    let nobody = Case::nurse().with(|merits, _| *merits = Merits::default());
    assert_eq!((nobody.score(false).total, nobody.score(true).total), (0.0, 0.0));
    assert!(nobody.score(true).parts.iter().all(|part| part.missing));
}

#[test]
fn education_counts_by_level_and_field() {
    let value = |level, fields: &[&str]| {
        Case::nurse()
            .with(|merits, asked| {
                merits.education = level;
                asked.fields = fields.iter().map(ToString::to_string).collect();
            })
            .value("education")
    };
    let d3 = Some(EducationLevel::D3);
    assert_eq!(value(d3, &["Keperawatan"]), Some(100.0));
    assert_eq!(value(d3, &["Kebidanan"]), Some(70.0), "of the same family");
    assert_eq!(value(d3, &["Akuntansi"]), Some(50.0));
    assert_eq!(value(Some(EducationLevel::SLTA), &["Keperawatan"]), Some(0.0));
    assert_eq!(value(None, &[]), None);
    let blank = Case::nurse().with(|merits, asked| {
        merits.diploma = None;
        asked.fields = vec!["Keperawatan".into()];
    });
    assert_eq!(blank.value("education"), Some(50.0), "only the level is known");
}

#[test]
fn rank_counts_by_its_distance_from_the_range() {
    let value = |rank: &str| Case::nurse().with(|merits, _| merits.rank = Rank::parse(rank).ok()).value("rank");
    for (rank, expected) in [
        ("II/a", Some(60.0)),
        ("II/b", Some(100.0)),
        ("II/d", Some(100.0)),
        ("III/a", Some(60.0)),
        ("III/b", Some(0.0)),
        ("I/d", Some(0.0)),
        ("VII", None),
        ("", None),
    ] {
        assert_eq!(value(rank), expected, "{rank}");
    }
    let open = |rank: &str| {
        Case::nurse()
            .with(|merits, asked| {
                merits.rank = Rank::parse(rank).ok();
                asked.rank_high = None;
            })
            .value("rank")
    };
    assert_eq!([open("IV/e"), open("II/a"), open("I/a")], [Some(100.0), Some(60.0), Some(0.0)], "no upper end");
    let any = Case::nurse().with(|_, asked| (asked.rank_low, asked.rank_high) = (None, None));
    assert_eq!(any.value("rank"), Some(100.0));
}

#[test]
fn performance_is_the_mean_of_the_years_that_the_rules_ask_for() {
    let of = |ratings: &[(i32, Rating)]| Case::nurse().with(|merits, _| merits.ratings = ratings.to_vec());
    use Rating::{Good, NeedsImprovement, Poor, VeryGood, VeryPoor};
    assert_eq!(of(&[(2024, VeryGood), (2025, Poor)]).value("performance"), Some(62.5));
    assert_eq!(of(&[(2023, VeryGood), (2024, VeryPoor), (2025, NeedsImprovement)]).value("performance"), Some(25.0));
    let one = of(&[(2025, Good)]).part("performance");
    assert_eq!((one.value, one.facts), (80.0, serde_json::json!({ "2024": "belum tercatat", "2025": "Baik" })));
    assert_eq!(of(&[(2020, Good)]).value("performance"), None);
}

#[test]
fn experience_is_time_in_posts_of_the_same_title_or_field() {
    let months = |case: &Case| case.part("experience").facts["months"].clone();
    let nurse = Case::nurse();
    assert_eq!((months(&nurse), nurse.value("experience")), (30.into(), Some(50.0)), "of both levels of the title");
    let other = Case::nurse().holds("Pengolah Data", "Dinas Kesehatan", "2025-11-21", None);
    assert_eq!(months(&other), 30);
    let field = other.with(|_, asked| asked.experience = vec!["kesehatan".into()]);
    assert_eq!(months(&field), 42, "a year in a unit of the field");
    let twice = Case::nurse().holds("Perawat Terampil", "RSUD", "2024-11-21", Some("2025-11-21"));
    assert_eq!(months(&twice), 30, "days that two posts share count once");
    let ahead = Case::nurse().holds("Perawat Terampil", "RSUD", "2027-01-01", None);
    assert_eq!(months(&ahead), 30, "what begins later does not count");
    let long =
        Case::nurse().holds("Perawat Terampil", "RSUD", "2025-11-21", None).law("score.scale.experience_months", "36");
    assert_eq!(long.value("experience"), Some(100.0));
    assert_eq!(Case::nurse().with(|merits, _| merits.posts.clear()).value("experience"), None);
    let stranger = Case::nurse().with(|_, asked| asked.experience = vec![" ".into()]);
    assert_eq!(months(&stranger), 30, "a blank word asks for nothing");
}

#[test]
fn training_counts_whole_or_partly() {
    let value = |asked: &[&str], held: &[&str]| {
        let mut case = Case::nurse();
        case.merits.trainings = held.iter().map(|name| case.names.trainings.id(name)).collect();
        case.with(|_, required| required.training = asked.iter().map(ToString::to_string).collect()).value("training")
    };
    assert_eq!(value(&["BTCLS"], &["Diklat BTCLS 2020"]), Some(100.0));
    assert_eq!(value(&["BTCLS", "PKP"], &["BTCLS"]), Some(50.0));
    assert_eq!(value(&["BTCLS", "PKP"], &["Diklatpim IV", "btcls"]), Some(100.0), "an older name of the PKP");
    assert_eq!(value(&["PKA"], &["Diklatpim Tk. IV"]), Some(0.0));
    assert_eq!(value(&["BTCLS"], &[]), None);
    assert_eq!(value(&[], &[]), Some(100.0), "nothing is asked for");
}

#[test]
fn a_competence_that_is_asked_for_and_not_recorded_is_named() {
    let mut case = Case::nurse();
    case.required = Profile::new([("Asuhan Keperawatan", true, 4), ("Integritas", false, 1), ("Komunikasi", false, 1)]);
    let part = case.part("managerial");
    assert_eq!((part.value, &part.facts["missing"]), (50.0, &serde_json::json!(["Komunikasi"])));
    case.required = Profile::new([("Integritas", false, 1)]);
    let part = case.part("technical");
    assert!(part.missing && part.facts["asked"] == false, "the position has no technical standard: {part:?}");
}

#[test]
fn order_is_by_the_total_and_then_the_performance() {
    let values = |performance| {
        let mut values = [Some(50.0); 7];
        values[PERFORMANCE] = performance;
        values
    };
    assert!(merit_order(&values(Some(10.0)), 80.01) > merit_order(&values(Some(90.0)), 80.0));
    assert!(merit_order(&values(Some(90.0)), 80.0) > merit_order(&values(None), 80.0));
}

proptest! {
    #[test]
    fn the_fast_total_is_that_of_the_opened_score(
        values in prop::array::uniform7(prop::option::of(0.0..=100.0f64)),
        weights in prop::array::uniform7(0.0..30.0f64),
        ignore in any::<bool>(),
    ) {
        let mean = weighted_mean(&values, &weights, ignore);
        let counted = values.iter().zip(weights).filter(|(value, _)| value.is_some() || !ignore);
        let (sum, whole) = counted.fold((0.0, 0.0), |(sum, whole), (value, weight)| {
            (sum + value.unwrap_or(0.0) * weight, whole + weight)
        });
        prop_assert!((mean * whole - sum).abs() < 1e-6);
        prop_assert!((0.0..=100.0 + 1e-9).contains(&mean));
    }
}
