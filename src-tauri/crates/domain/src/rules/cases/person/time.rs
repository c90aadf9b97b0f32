//! Months and years: P-03 with P-04, P-07, P-08, P-17, P-18.

use super::*;
use crate::position::Family::{Functional, Managerial};
use crate::rules::person::due_for_rotation;

const MIN: &str = "P-07.min_months";
const MAX: &str = "P-08.max_months";

fn permanent_since(case: Case, since: Option<&str>) -> Case {
    case.with(|facts| facts.person.to_mut().pns_since = since.map(day))
}

#[test]
fn p03_ten_years_as_permanent_staff_before_a_request() {
    const YEARS: &[(&str, &str)] = &[("P-03.min_years", "10")];
    let asking = |since| permanent_since(siti().own_request().leaves_the_government(), since);
    asking(Some("2016-12-01")).passes("P-03");
    let facts = json!({ "pns_since": "2016-12-02", "tmt": "2026-12-01", "months": 119 });
    let found = asking(Some("2016-12-02")).finds("P-03", Severity::Block, facts, YEARS);
    assert!(found.message.contains("9 tahun 11 bulan"), "{}", found.message);
    assert!(found.message.contains("mulai 2 Desember 2026"), "{}", found.message);
    let entering = permanent_since(siti().own_request().enters_the_government(), Some("2016-12-02"));
    entering.finds("P-03", Severity::Block, json!({}), YEARS);
    asking(Some("2016-12-02")).tmt("2026-12-02").passes("P-03");
    asking(Some("2024-12-01")).parameter("P-03.min_years", "2", "2020-01-01").passes("P-03");
    asking(Some("2020-12-01")).obeys("P-03", "P-03.severity");
    asking(None).lacks("P-03", Where::Staff, json!({ "pns_since": null }), YEARS);
    let ahead = asking(Some("2027-01-01")).lacks("P-03", Where::Staff, json!({ "pns_since": "2027-01-01" }), YEARS);
    assert!(ahead.message.contains("di masa depan"), "{}", ahead.message);
    // Nobody else is asked: the need of the agency, and those whom P-01 stops anyway.
    permanent_since(siti().leaves_the_government(), Some("2024-01-01")).passes("P-03");
    asking(None).status(Status::Pppk).passes("P-03");
}

#[test]
fn p04_a_request_inside_one_government_is_not_limited_by_p03() {
    permanent_since(siti().own_request(), Some("2026-01-01")).passes("P-03");
    permanent_since(siti().own_request().with(|facts| facts.scope = Scope::DalamUnit), None).passes("P-03");
}

#[test]
fn p07_two_years_in_the_post_are_counted_on_the_tmt() {
    let facts = json!({ "since": "2024-12-02", "tmt": "2026-12-01", "months": 23 });
    let found = siti().since("2024-12-02").finds("P-07", Severity::Warn, facts, &[(MIN, "24")]);
    assert!(found.message.contains("24 bulan, yaitu mulai 2 Desember 2026"), "it says from when: {}", found.message);
    assert_eq!(found.sources["since"], crate::finding::Source::Post);
    siti().since("2024-12-01").passes("P-07");
    // A later TMT heals it, whatever the day of checking.
    siti().since("2024-12-02").tmt("2026-12-02").passes("P-07");
    siti().since("2024-12-01").checked("2025-01-01").passes("P-07");
    // A post begun on the last day of February of a leap year is two years old on the last day of February.
    siti().since("2024-02-29").tmt("2026-02-28").passes("P-07");
    let early = siti().since("2024-02-29").tmt("2026-02-27");
    early.finds("P-07", Severity::Warn, json!({ "months": 23 }), &[(MIN, "24")]);
    early.obeys("P-07", "P-07.severity");
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
        let found = head(level).finds("P-07", severity, json!({ "months": 18 }), &[(MIN, "24")]);
        assert_eq!(found.blocks(), severity == Severity::Block, "{level}");
    }
    let doctor = siti().since("2025-06-01").holds("Dokter Ahli Utama", Functional, "Ahli Utama");
    doctor.finds("P-07", Severity::Warn, json!({}), &[(MIN, "24")]);
    head("II.b").obeys("P-07", "P-07.severity_jpt");
}

#[test]
fn p07_asks_six_months_from_the_day_the_parameter_says_so() {
    let case = |checked| siti().since("2026-04-01").checked(checked).parameter(MIN, "6", "2026-11-21");
    case("2026-11-20").finds("P-07", Severity::Warn, json!({ "months": 8 }), &[(MIN, "24")]);
    case("2026-11-21").passes("P-07");
    let found =
        case("2026-11-21").since("2026-06-02").finds("P-07", Severity::Warn, json!({ "months": 5 }), &[(MIN, "6")]);
    assert_eq!(found.parameters[MIN].basis, "Peraturan baru");
}

#[test]
fn p07_says_when_it_cannot_be_checked() {
    let facts = json!({ "since": null, "tmt": "2026-12-01" });
    let unknown = siti().with(|facts| facts.person.to_mut().since = None);
    unknown.lacks("P-07", Where::Staff, facts.clone(), &[(MIN, "24")]);
    // Missing data warns even where the rule itself would stop: nobody is judged by an empty field.
    let head = unknown.holds("Kepala Dinas Kesehatan", Managerial, "II.b");
    head.lacks("P-07", Where::Staff, facts, &[(MIN, "24")]);
    siti().no_post().passes("P-07");
    siti().since("2027-03-01").lacks("P-07", Where::Staff, json!({ "since": "2027-03-01" }), &[(MIN, "24")]);
}

#[test]
fn p07_counts_no_month_of_a_post_begun_after_a_tmt_of_the_past() {
    // Known today, and later than the TMT: that is no fault of the records, but a post not held at all by then.
    let late = siti().tmt("2026-06-01").since("2026-09-01").holds("Kepala Dinas Kesehatan", Managerial, "II.b");
    late.finds("P-07", Severity::Block, json!({ "months": 0 }), &[(MIN, "24")]);
}

#[test]
fn p08_notes_who_has_held_a_post_for_five_years() {
    siti().since("2021-12-02").passes("P-08");
    let facts = json!({ "since": "2021-12-01", "tmt": "2026-12-01", "months": 60 });
    let found = siti().since("2021-12-01").finds("P-08", Severity::Info, facts, &[(MAX, "60")]);
    assert!(found.message.contains("5 tahun"), "{}", found.message);
    let shorter = siti().parameter(MAX, "36", "2020-01-01");
    shorter.finds("P-08", Severity::Info, json!({ "months": 45 }), &[(MAX, "36")]);
    siti().since("2010-01-01").clone().parameter("P-08.severity", "OFF", "2020-01-01").passes("P-08");
    siti().with(|facts| facts.person.to_mut().since = None).lacks("P-08", Where::Staff, json!({}), &[(MAX, "60")]);
    siti().since("2027-01-01").lacks("P-08", Where::Staff, json!({ "since": "2027-01-01" }), &[(MAX, "60")]);
    siti().no_post().passes("P-08");
}

#[test]
fn the_list_of_those_due_for_a_rotation_begins_when_the_time_is_over() {
    let law = siti().law();
    for (since, months) in
        [("2021-11-22", None), ("2021-11-21", Some(60)), ("2016-11-21", Some(120)), ("2027-01-01", None)]
    {
        assert_eq!(due_for_rotation(day(since), day("2026-11-21"), &law), months, "{since}");
    }
}

#[test]
fn p17_eight_years_of_service_before_a_request_to_leave() {
    const YEARS: &[(&str, &str)] = &[("P-17.min_years", "8")];
    let serving =
        |case: Case, since: Option<&str>| case.with(|facts| facts.person.to_mut().cpns_since = since.map(day));
    let asking = |since| serving(siti().own_request().leaves_the_government(), since);
    asking(Some("2018-12-01")).passes("P-17");
    let facts = json!({ "cpns_since": "2018-12-02", "months": 95 });
    let found = asking(Some("2018-12-02")).finds("P-17", Severity::Warn, facts, YEARS);
    assert!(found.message.contains("7 tahun 11 bulan"), "{}", found.message);
    asking(Some("2020-12-01")).parameter("P-17.min_years", "5", "2020-01-01").passes("P-17");
    asking(Some("2020-12-01")).obeys("P-17", "P-17.severity");
    asking(None).lacks("P-17", Where::Staff, json!({ "cpns_since": null }), YEARS);
    asking(Some("2027-02-01")).lacks("P-17", Where::Staff, json!({ "cpns_since": "2027-02-01" }), YEARS);
    serving(siti().leaves_the_government(), Some("2024-01-01")).passes("P-17");
    serving(siti().own_request().enters_the_government(), Some("2024-01-01")).passes("P-17");
    serving(siti().own_request(), Some("2024-01-01")).passes("P-17");
    asking(None).status(Status::Pppk).passes("P-17");
}

/// A teacher of a school who goes to another.
fn teacher(in_school_since: Option<&str>) -> Case {
    siti()
        .holds("Guru Kelas Ahli Pertama", Functional, "Ahli Pertama")
        .goes_to("Guru Kelas Ahli Pertama", Functional, "Ahli Pertama")
        .with(|facts| {
            facts.person.to_mut().in_unit_since = in_school_since.map(day);
            facts.from.as_mut().unwrap().unit_kind = UnitKind::Sekolah;
            facts.to.as_mut().unwrap().position.to_mut().unit = 2;
        })
}

#[test]
fn p18_a_teacher_stays_four_years_at_a_school() {
    const YEARS: &[(&str, &str)] = &[("P-18.min_years", "4")];
    teacher(Some("2022-12-01")).passes("P-18");
    let facts = json!({ "in_unit_since": "2022-12-02", "months": 47 });
    teacher(Some("2022-12-02")).finds("P-18", Severity::Warn, facts, YEARS);
    teacher(Some("2022-12-02")).leaves_the_government().finds("P-18", Severity::Warn, json!({}), YEARS);
    teacher(Some("2022-12-02")).obeys("P-18", "P-18.severity");
    teacher(None).lacks("P-18", Where::Staff, json!({ "in_unit_since": null }), YEARS);
    teacher(Some("2027-01-01")).lacks("P-18", Where::Staff, json!({}), YEARS);
    // The time of the post does not count, but that of the school.
    teacher(Some("2015-01-01")).since("2026-01-01").passes("P-18");
    let short = || teacher(Some("2026-01-01"));
    short().no_target().passes("P-18");
    short().with(|facts| facts.to.as_mut().unwrap().position.to_mut().unit = 1).passes("P-18");
    short().with(|facts| facts.from.as_mut().unwrap().unit_kind = UnitKind::Uptd).passes("P-18");
    short().holds("Penata Layanan Operasional", crate::position::Family::Pelaksana, "").passes("P-18");
}

#[test]
fn p18_a_special_area_asks_for_two_years() {
    const SPECIAL: &str = "P-18.min_years_special_area";
    let special = |since| teacher(Some(since)).with(|facts| facts.from.as_mut().unwrap().special_area = true);
    special("2024-12-01").passes("P-18");
    special("2024-12-02").finds("P-18", Severity::Warn, json!({ "months": 23 }), &[(SPECIAL, "2")]);
    special("2024-12-01").parameter(SPECIAL, "3", "2020-01-01").finds(
        "P-18",
        Severity::Warn,
        json!({}),
        &[(SPECIAL, "3")],
    );
}
