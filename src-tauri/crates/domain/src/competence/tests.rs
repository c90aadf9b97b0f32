use proptest::prelude::*;

use super::*;
use crate::day::BEGINNING;
use crate::parameter::{DatedValue, shipped};

fn law() -> Law {
    Law::on(BEGINNING, shipped()).unwrap()
}

fn with(key: &str, value: &str) -> Law {
    let mut values = shipped();
    let known = values.iter().find(|known| known.key == key).unwrap();
    let changed = DatedValue { value: value.into(), ..known.clone() };
    values.push(changed);
    Law::on(BEGINNING, values).unwrap()
}

/// The nine in the order of the regulation.
fn nine(levels: [u8; 9]) -> Profile {
    Profile::new(Competence::all().zip(levels).map(|(one, level)| (one.printed(), false, level)))
}

#[test]
fn the_match_of_golden_test_5_is_92_59_percent() {
    let found = jpm(&nine([3; 9]), &nine([3, 3, 2, 3, 3, 2, 3, 3, 3]), Part::Managerial, &law()).unwrap();
    assert_eq!(format!("{:.2}", found.percent), "92.59");
    assert_eq!((found.category, found.missing.len()), (Category::Met, 0));
}

#[test]
fn a_level_above_the_required_one_counts_no_more_than_it_unless_the_office_says_so() {
    let (asked, held) = (nine([3; 9]), nine([5, 2, 3, 3, 3, 3, 3, 3, 3]));
    let percent = |law: &Law| jpm(&asked, &held, Part::Managerial, law).unwrap().percent;
    assert_eq!(format!("{:.4}", percent(&law())), format!("{:.4}", 26.0 / 27.0 * 100.0));
    assert_eq!(format!("{:.4}", percent(&with("competence.cap", "tidak"))), format!("{:.4}", 28.0 / 27.0 * 100.0));
}

#[test]
fn the_category_begins_at_its_threshold() {
    let law = law();
    for (percent, expected) in [
        (100.0, Category::Met),
        (80.0, Category::Met),
        (79.99, Category::Nearly),
        (68.0, Category::Nearly),
        (67.99, Category::NotMet),
    ] {
        assert_eq!(category(percent, &law), expected, "{percent}");
    }
    assert_eq!(category(79.0, &with("competence.met_from", "78.5")), Category::Met);
}

#[test]
fn what_is_required_and_not_recorded_is_named_and_counts_as_nothing() {
    let asked = Profile::new([("Integritas", false, 2), ("Komunikasi", false, 2), ("Analisis Anggaran", true, 3)]);
    let held = Profile::new([("integritas", false, 2)]);
    let found = jpm(&asked, &held, Part::Managerial, &law()).unwrap();
    assert_eq!((found.percent, found.missing), (50.0, vec!["Komunikasi".to_string()]));
    assert_eq!(jpm(&asked, &held, Part::Technical, &law()), None, "nothing technical is recorded");
    assert_eq!(jpm(&held, &asked, Part::Technical, &law()), None, "nothing technical is required");
}

#[test]
fn a_technical_competence_is_found_by_its_name_in_any_case() {
    let asked = Profile::new([("Analisis  Anggaran", true, 4), ("Komunikasi", true, 2)]);
    let held = Profile::new([("ANALISIS ANGGARAN", true, 3), ("Komunikasi", false, 5)]);
    let found = jpm(&asked, &held, Part::Technical, &law()).unwrap();
    assert_eq!((found.percent, found.missing), (50.0, vec!["Komunikasi".to_string()]));
    assert_eq!(
        (asked.level("analisis anggaran"), held.level("komunikasi"), held.level("Lain")),
        (Some(4), Some(5), None)
    );
}

#[test]
fn the_nine_are_read_in_any_spelling_and_every_other_name_is_technical() {
    for (name, expected) in [
        ("KERJASAMA", Some(Competence::Cooperation)),
        ("kerja  sama", Some(Competence::Cooperation)),
        ("Orientasi Pada Hasil", Some(Competence::Results)),
        ("Kerja", None),
        ("", None),
    ] {
        assert_eq!(Competence::parse(name), expected, "{name}");
    }
    for one in Competence::all() {
        assert_eq!(Competence::parse(one.printed()), Some(one));
    }
    let profile = Profile::new([("Pengelolaan Arsip", false, 2), ("Integritas", false, 9), ("Komunikasi", false, 0)]);
    let levels: Vec<_> = profile.levels().collect();
    assert_eq!(levels, [("Integritas", false, 5), ("Pengelolaan Arsip", true, 2)]);
}

#[test]
fn a_position_without_a_standard_asks_the_usual_level_of_its_level() {
    let law = law();
    for (family, level, expected) in [
        (Family::Pelaksana, "", 1),
        (Family::Managerial, "IV.a", 2),
        (Family::Managerial, "III.a", 3),
        (Family::Managerial, "II.b", 4),
        (Family::Managerial, "I.b", 5),
        (Family::Managerial, "", 2),
        (Family::Functional, "Terampil", 1),
        (Family::Functional, "Ahli Muda", 2),
        (Family::Functional, "Ahli Madya", 3),
        (Family::Functional, "Ahli Utama", 4),
    ] {
        let usual = Profile::usual(family, Level::from_code(level).unwrap(), &law);
        assert_eq!(usual, nine([expected; 9]), "{family:?} {level}");
    }
}

proptest! {
    #[test]
    fn a_match_lies_between_nothing_and_everything_and_grows_with_what_is_held(
        asked in prop::array::uniform9(0u8..=5), held in prop::array::uniform9(0u8..=5), at in 0usize..9,
    ) {
        let percent = |held: [u8; 9]| match_percent(&nine(asked), &nine(held), Part::Managerial, true);
        let mut more = held;
        more[at] = (more[at] + 1).min(5);
        let (before, after) = (percent(held), percent(more));
        prop_assert!(after >= before, "{before:?} {after:?}");
        prop_assert!(before.is_none_or(|percent| percent > 0.0 && percent <= 100.0));
        let enough = asked.iter().zip(held).all(|(asked, held)| held >= *asked);
        prop_assert_eq!(before == Some(100.0), enough && asked.iter().any(|level| *level > 0));
    }

    #[test]
    fn a_profile_is_what_its_levels_say(levels in prop::collection::vec(("[a-c ]{0,3}", any::<bool>(), 0u8..=6), 0..8)) {
        let once = Profile::new(levels.iter().map(|(name, technical, level)| (name.as_str(), *technical, *level)));
        prop_assert_eq!(Profile::new(once.levels()), once.clone());
        prop_assert!(once.levels().all(|(name, _, level)| once.level(name) == Some(level)));
    }
}
