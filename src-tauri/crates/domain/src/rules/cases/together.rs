//! All rules asked at once.

use super::*;

#[test]
fn an_ordinary_move_is_only_noted() {
    let case = siti();
    let found: Vec<_> = check_move(&case.facts, &case.law(), &[]).into_iter().map(|found| found.rule).collect();
    assert_eq!(found, ["O-04"]);
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
    assert_eq!(found.article, "PerBKN 5/2019 Pasal 3; PP 11/2017; bobot menurut Peraturan baru");
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
