//! Yearly performance: P-09, P-10.

use super::*;
use crate::rules::person::performance_years;

const YEARS: (&str, &str) = ("P-09.years", "2");

#[test]
fn p09_years_are_counted_back_from_the_day_of_checking() {
    let years = |case: &Case| performance_years(&case.law()).collect::<Vec<_>>();
    assert_eq!(years(&siti()), [2025, 2024]);
    assert_eq!(years(&siti().checked("2027-01-01").tmt("2027-01-01")), [2026, 2025]);
    assert_eq!(years(&siti().tmt("2027-06-01")), [2025, 2024], "the TMT does not matter");
    assert_eq!(years(&siti().parameter("P-09.years", "3", "2020-01-01")), [2025, 2024, 2023]);
    assert_eq!(years(&siti().parameter("P-09.years", "0", "2020-01-01")), [] as [i32; 0]);
}

#[test]
fn p09_asks_for_at_least_good() {
    let values = [("P-09.minimum", "Baik"), YEARS];
    for (rating, word) in
        [(Rating::NeedsImprovement, "Butuh Perbaikan"), (Rating::Poor, "Kurang"), (Rating::VeryPoor, "Sangat Kurang")]
    {
        let found = siti().rated(2024, rating).finds("P-09", Severity::Block, json!({ "skp_2024": word }), &values);
        assert!(!found.facts.contains_key("skp_2025"), "the good year is not held against her");
    }
    for rating in [Rating::Good, Rating::VeryGood] {
        siti().rated(2024, rating).passes("P-09");
    }
    let both = siti().rated(2024, Rating::Poor).rated(2025, Rating::NeedsImprovement);
    both.finds("P-09", Severity::Block, json!({ "skp_2024": "Kurang", "skp_2025": "Butuh Perbaikan" }), &values);
}

#[test]
fn p09_leaves_older_and_running_years_alone() {
    siti().rated(2023, Rating::Poor).rated(2026, Rating::Poor).passes("P-09");
    let three = siti().rated(2023, Rating::Poor).parameter("P-09.years", "3", "2020-01-01");
    three.finds(
        "P-09",
        Severity::Block,
        json!({ "skp_2023": "Kurang" }),
        &[("P-09.minimum", "Baik"), ("P-09.years", "3")],
    );
    let strict = siti().parameter("P-09.minimum", "Sangat Baik", "2020-01-01");
    strict.finds("P-09", Severity::Block, json!({ "skp_2024": "Baik" }), &[("P-09.minimum", "Sangat Baik"), YEARS]);
    siti().unrated(2024).unrated(2025).passes("P-09");
}

#[test]
fn p10_names_the_years_without_performance() {
    siti().passes("P-10");
    siti().unrated(2024).finds("P-10", Severity::Warn, json!({ "missing_years": [2024] }), &[YEARS]);
    siti().unrated(2024).unrated(2025).finds(
        "P-10",
        Severity::Warn,
        json!({ "missing_years": [2025, 2024] }),
        &[YEARS],
    );
    siti().unrated(2023).passes("P-10");
    siti().rated(2025, Rating::Poor).passes("P-10");
    // In January the year just over is asked for at once.
    siti().checked("2027-01-02").finds("P-10", Severity::Warn, json!({ "missing_years": [2026] }), &[YEARS]);
}

#[test]
fn p09_and_p10_are_weighed_by_the_office() {
    siti().rated(2024, Rating::Poor).obeys("P-09", "P-09.severity");
    siti().unrated(2024).obeys("P-10", "P-10.severity");
    // The rule is about missing years itself, so the office may let it stop a move.
    let strict = siti().unrated(2024).parameter("P-10.severity", "BLOCK", "2020-01-01");
    strict.finds("P-10", Severity::Block, json!({}), &[YEARS]);
}

#[test]
fn p10_does_not_believe_a_year_to_come() {
    siti().rated(2026, Rating::Good).passes("P-10");
    let found =
        siti().rated(2027, Rating::Good).lacks("P-10", Where::Performance, json!({ "future_years": [2027] }), &[YEARS]);
    assert!(found.message.contains("belum dimulai"), "{}", found.message);
    let both = siti().rated(2027, Rating::Good).unrated(2025);
    both.lacks("P-10", Where::Performance, json!({ "future_years": [2027], "missing_years": [2025] }), &[YEARS]);
}
