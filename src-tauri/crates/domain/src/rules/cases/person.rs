//! Cases of the rules about the person (handbook 5.1).

use super::*;
use crate::discipline::DisciplineLevel::{Light, Moderate, Severe};
use crate::position::Family::{Functional, Managerial, Pelaksana};
use crate::rules::person::performance_years;

const MONTHS: &str = "P-07.min_months";
const YEARS: (&str, &str) = ("P-09.years", "2");

#[test]
fn p01_only_permanent_staff_go_leaves_the_government() {
    for status in [Status::Cpns, Status::Pppk] {
        let facts = json!({ "status": status.code() });
        siti().status(status).leaves_the_government().finds("P-01", Severity::Block, facts, &[]);
        siti().status(status).passes("P-01");
    }
    siti().leaves_the_government().passes("P-01");
}

#[test]
fn p02_a_candidate_does_not_move_at_all() {
    siti().status(Status::Cpns).finds("P-02", Severity::Block, json!({ "status": "CPNS" }), &[]);
    siti().status(Status::Cpns).leaves_the_government().finds("P-02", Severity::Block, json!({}), &[]);
    siti().passes("P-02");
    siti().status(Status::Pppk).passes("P-02");
}

#[test]
fn p05_contract_staff_move_inside_their_government_only() {
    let found = siti().status(Status::Pppk).leaves_the_government().finds(
        "P-05",
        Severity::Block,
        json!({ "status": "PPPK" }),
        &[],
    );
    assert!(found.article.contains("59"), "{}", found.article);
    siti().status(Status::Pppk).passes("P-05");
    siti().status(Status::Cpns).leaves_the_government().passes("P-05");
}

#[test]
fn p07_two_years_in_the_post_are_counted_on_the_tmt() {
    let facts = json!({ "since": "2024-12-02", "tmt": "2026-12-01", "months": 23 });
    let found = siti().since("2024-12-02").finds("P-07", Severity::Warn, facts, &[(MONTHS, "24")]);
    assert!(found.message.contains("mulai 2 Desember 2026"), "it says from when: {}", found.message);
    siti().since("2024-12-01").passes("P-07");
    // A later TMT heals it, whatever the day of checking.
    siti().since("2024-12-02").tmt("2026-12-02").passes("P-07");
    siti().since("2024-12-01").checked("2025-01-01").passes("P-07");
    // A post begun on the last day of February of a leap year is two years old on the last day of February.
    siti().since("2024-02-29").tmt("2026-02-28").passes("P-07");
    siti().since("2024-02-29").tmt("2026-02-27").finds(
        "P-07",
        Severity::Warn,
        json!({ "months": 23 }),
        &[(MONTHS, "24")],
    );
}

#[test]
fn p07_stops_the_holder_of_a_high_leadership_post() {
    let head = |level| siti().since("2025-06-01").holds("Kepala Dinas Kesehatan", Managerial, level);
    for (level, severity) in [
        ("II.a", Severity::Block),
        ("II.b", Severity::Block),
        ("I.b", Severity::Block),
        ("III.a", Severity::Warn),
        ("IV.a", Severity::Warn),
        // The map does not give the level: nobody is taken for a high leader by guess.
        ("", Severity::Warn),
    ] {
        let found = head(level).finds("P-07", severity, json!({ "months": 18 }), &[(MONTHS, "24")]);
        assert_eq!(found.blocks(), severity == Severity::Block, "{level}");
    }
    siti().since("2025-06-01").holds("Dokter Ahli Utama", Functional, "Ahli Utama").finds(
        "P-07",
        Severity::Warn,
        json!({}),
        &[(MONTHS, "24")],
    );
}

#[test]
fn p07_asks_six_months_from_the_day_the_parameter_says_so() {
    let case = |checked| siti().since("2026-04-01").checked(checked).parameter(MONTHS, "6", "2026-11-21");
    case("2026-11-20").finds("P-07", Severity::Warn, json!({ "months": 8 }), &[(MONTHS, "24")]);
    case("2026-11-21").passes("P-07");
    let found =
        case("2026-11-21").since("2026-06-02").finds("P-07", Severity::Warn, json!({ "months": 5 }), &[(MONTHS, "6")]);
    assert_eq!(found.parameters[MONTHS].basis, "Peraturan baru");
}

#[test]
fn p07_says_when_it_cannot_be_checked() {
    let facts = json!({ "since": null, "tmt": "2026-12-01" });
    let unknown = siti().with(|facts| facts.person.to_mut().since = None);
    unknown.clone().finds("P-07", Severity::Warn, facts.clone(), &[(MONTHS, "24")]);
    // Missing data warns even where the rule itself would stop: nobody is judged by an empty field.
    unknown.clone().holds("Kepala Dinas Kesehatan", Managerial, "II.b").finds(
        "P-07",
        Severity::Warn,
        facts,
        &[(MONTHS, "24")],
    );
    siti().no_post().passes("P-07");
    siti().since("2027-03-01").finds("P-07", Severity::Warn, json!({ "months": 0 }), &[(MONTHS, "24")]);
}

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
fn p11_a_punishment_counts_to_its_last_day() {
    let case = |until| siti().checked("2026-12-01").punished(Moderate, "2026-03-01", Some(until));
    case("2026-11-30").passes("P-11");
    let facts = json!({ "level": "sedang", "kind": "Hukuman rekaan", "from": "2026-03-01", "until": "2026-12-01", "in_process": false });
    let found = case("2026-12-01").finds("P-11", Severity::Block, facts, &[]);
    assert!(found.message.contains("sampai 1 Desember 2026"), "{}", found.message);
    // Active today, over on the TMT: nobody is proposed while under punishment.
    let today = siti().punished(Moderate, "2026-03-01", Some("2026-11-30"));
    today.finds("P-11", Severity::Block, json!({ "until": "2026-11-30" }), &[]);
    // Begins after the day of checking, runs on the TMT.
    let coming = siti().punished(Moderate, "2026-11-25", Some("2027-05-24"));
    coming.finds("P-11", Severity::Block, json!({ "from": "2026-11-25" }), &[]);
    siti().punished(Severe, "2024-01-01", Some("2024-12-31")).passes("P-11");
    siti().passes("P-11");
}

#[test]
fn p11_a_punishment_without_an_end_has_none() {
    for level in [Moderate, Severe] {
        let facts = json!({ "level": level.printed(), "until": null });
        siti().punished(level, "2019-01-01", None).finds("P-11", Severity::Block, facts, &[]);
    }
}

#[test]
fn p11_a_light_punishment_without_an_end_lasts_as_the_parameter_says() {
    const LIGHT: &str = "P-11.light_months";
    let case = |from| siti().checked("2026-12-01").punished(Light, from, None);
    let facts = json!({ "level": "ringan", "from": "2026-06-02", "until": "2026-12-01" });
    case("2026-06-02").finds("P-11", Severity::Block, facts, &[(LIGHT, "6")]);
    // Six months from 1 June end on 30 November.
    case("2026-06-01").passes("P-11");
    case("2026-12-01").parameter(LIGHT, "0", "2020-01-01").passes("P-11");
    let year = case("2026-01-01").parameter(LIGHT, "12", "2020-01-01");
    year.finds("P-11", Severity::Block, json!({ "until": "2026-12-31" }), &[(LIGHT, "12")]);
    // An end that the decree names wins over the parameter.
    let named = siti().punished(Light, "2026-06-01", Some("2026-12-15"));
    named.finds("P-11", Severity::Block, json!({ "until": "2026-12-15" }), &[]);
}

#[test]
fn p11_an_examination_stops_the_move_until_it_is_decided() {
    for until in [None, Some("2026-02-01")] {
        let found = siti().examined("2026-01-05", until).finds(
            "P-11",
            Severity::Block,
            json!({ "in_process": true, "until": null }),
            &[],
        );
        assert!(found.message.contains("diperiksa"), "{}", found.message);
    }
    siti()
        .punished(Light, "2019-01-01", None)
        .with(|facts| facts.person.to_mut().discipline[0].in_process = true)
        .finds("P-11", Severity::Block, json!({ "in_process": true }), &[]);
}

#[test]
fn p11_tells_the_case_that_lasts_longest_in_whatever_order_they_are_recorded() {
    let cases = [
        (Light, "2026-09-01", None),
        (Severe, "2026-02-01", Some("2027-01-31")),
        (Moderate, "2020-01-01", Some("2020-12-31")),
    ];
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let case = order.into_iter().fold(siti(), |case, at| {
            let (level, from, until) = cases[at];
            case.punished(level, from, until)
        });
        // The light one would end on 28 February 2027, after the severe one.
        case.finds(
            "P-11",
            Severity::Block,
            json!({ "level": "ringan", "until": "2027-02-28" }),
            &[("P-11.light_months", "6")],
        );
    }
}

#[test]
fn p13_only_active_staff_move() {
    for standing in ["Tugas Belajar", "CLTN", "Pemberhentian sementara", "Tidak Aktif"] {
        siti().standing(standing).finds("P-13", Severity::Block, json!({ "standing": standing }), &[]);
    }
    for standing in ["Aktif", " AKTIF ", "PPPK Aktif", ""] {
        siti().standing(standing).passes("P-13");
    }
}

#[test]
fn p20_weighs_education_by_the_family_of_the_target() {
    for (title, family, level, held, asked, severity) in [
        ("Kepala Bidang Pelayanan Kesehatan", Managerial, "III.b", "D-III", "D-IV", Severity::Block),
        ("Kepala Seksi Pelayanan", Managerial, "IV.a", "SLTA", "D-III", Severity::Block),
        ("Perawat Ahli Pertama", Functional, "Ahli Pertama", "D-III", "D-IV", Severity::Block),
        ("Penelaah Teknis Kebijakan", Pelaksana, "", "D-III", "D-IV", Severity::Warn),
        ("Pengadministrasi Perkantoran", Pelaksana, "", "SLTP", "SLTA", Severity::Warn),
    ] {
        let facts = json!({ "education": held, "asked": asked, "position": title, "diploma": "D-III Keperawatan" });
        let case = siti().goes_to(title, family, level);
        case.clone().education(Some(held)).finds("P-20", severity, facts, &[]);
        case.clone().education(Some(asked)).passes("P-20");
        case.clone().education(Some("S-3")).passes("P-20");
        // Without data nobody is stopped, but the gap in the records is told.
        case.education(None).finds("P-20", Severity::Warn, json!({ "education": null, "asked": asked }), &[]);
    }
}

#[test]
fn p20_asks_nothing_where_the_post_asks_nothing() {
    siti().education(None).no_target().passes("P-20");
    siti().education(None).goes_to("Perawat", Functional, "").passes("P-20");
    // A degree and a D-IV open the same posts.
    siti().education(Some("D-IV")).goes_to("Kepala Bidang Pelayanan Kesehatan", Managerial, "III.b").passes("P-20");
}

#[test]
fn p23_one_person_stands_in_one_open_plan() {
    siti().passes("P-23");
    let plans = ["Rencana Triwulan III", "Pengisian Puskesmas"];
    let case = siti().with(|facts| facts.other_plans = plans.map(String::from).into());
    let found = case.finds("P-23", Severity::Block, json!({ "plans": plans }), &[]);
    assert!(plans.iter().all(|plan| found.message.contains(plan)), "{}", found.message);
}
