use proptest::prelude::*;

use super::*;
use crate::parameter::shipped;
use crate::position::{Level, Requirements};

fn law() -> Law {
    Law::on(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(), shipped()).unwrap()
}

fn post(family: Family, level: &str) -> Position {
    let level = Level::parse(level).unwrap();
    Position { id: 1, unit: 1, title: String::new(), family, level, class: 0, requirements: Requirements::default() }
}

#[test]
fn needs_are_the_levels_missing_the_widest_first_and_what_is_not_recorded_is_marked() {
    let required = Profile::new([
        ("Integritas", false, 3),
        ("Kerja sama", false, 3),
        ("Komunikasi", false, 2),
        ("Penyusunan anggaran", true, 4),
        ("Audit", true, 2),
    ]);
    let held = Profile::new([("Integritas", false, 2), ("Komunikasi", false, 4), ("penyusunan  Anggaran", true, 1)]);
    let need = |competence: &str, technical, required, held, gap| Need {
        competence: competence.into(),
        technical,
        required,
        held,
        gap,
    };
    let expected = [
        need("Kerja sama", false, 3, None, 3),
        need("Penyusunan anggaran", true, 4, Some(1), 3),
        need("Audit", true, 2, None, 2),
        need("Integritas", false, 3, Some(2), 1),
    ];
    assert_eq!(needs(&required, &held), expected);
}

#[test]
fn a_wide_gap_asks_for_a_course_and_a_narrow_one_for_coaching_or_a_workshop() {
    use Family::{Functional, Managerial, Pelaksana};
    use TrainingKind::*;
    for (technical, gap, family, level, kind) in [
        (true, 1, Functional, "Ahli Muda", Workshop),
        (true, 2, Functional, "Ahli Muda", FunctionalCourse),
        (true, 2, Managerial, "III.b", TechnicalCourse),
        (true, 3, Pelaksana, "-", TechnicalCourse),
        (false, 1, Managerial, "II.b", Coaching),
        (false, 2, Managerial, "I.b", Pkn1),
        (false, 2, Managerial, "II.b", Pkn2),
        (false, 2, Managerial, "III.a", Pka),
        (false, 2, Managerial, "IV.a", Pkp),
        (false, 2, Managerial, "-", Pkp),
        (false, 2, Functional, "Ahli Madya", Mentoring),
        (false, 2, Pelaksana, "-", Mentoring),
    ] {
        let need = Need { competence: "Audit".into(), technical, required: gap, held: None, gap };
        assert_eq!(suggested_kind(&need, &post(family, level), &law()), kind, "{technical} {gap} {level}");
    }
}

#[test]
fn hours_count_in_the_year_in_which_the_training_ended() {
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    let held = [(day(2025, 12, 31), 10), (day(2026, 1, 1), 8), (day(2026, 12, 31), 6), (day(2027, 1, 4), 30)];
    let of = |year| hours_of_year(held, year, &law());
    assert_eq!(of(2026), YearHours { hours: 14, target: 20, missing: 6 });
    assert_eq!(of(2027), YearHours { hours: 30, target: 20, missing: 0 });
    assert_eq!(of(2024), YearHours { hours: 0, target: 20, missing: 20 });
}

fn any_profile() -> impl Strategy<Value = Profile> {
    let name = prop::sample::select(vec![
        ("Integritas", false),
        ("Komunikasi", false),
        ("Perekat bangsa", false),
        ("Audit", true),
        ("Anggaran", true),
    ]);
    prop::collection::vec((name, 0u8..=5), 0..8)
        .prop_map(|levels| Profile::new(levels.into_iter().map(|((name, technical), level)| (name, technical, level))))
}

proptest! {
    #[test]
    fn whoever_reaches_every_level_needs_nothing_and_learning_the_needs_reaches_them(
        required in any_profile(), held in any_profile(),
    ) {
        prop_assert_eq!(needs(&required, &required), []);
        let found = needs(&required, &held);
        prop_assert!(found.iter().all(|need| need.gap == need.required - need.held.unwrap_or(0) && need.gap > 0));
        prop_assert!(found.is_sorted_by(|left, right| left.gap >= right.gap));
        let learnt = found.iter().map(|need| (need.competence.as_str(), need.technical, need.required));
        prop_assert_eq!(needs(&required, &Profile::new(held.levels().chain(learnt))), []);
    }
}
