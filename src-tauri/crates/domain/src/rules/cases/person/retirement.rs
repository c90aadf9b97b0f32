//! End of service: P-15, P-16.

use super::*;
use crate::career::CareerSpan;
use crate::position::Family::{Functional, Managerial};

const MONTHS: &str = "P-15.min_months";
const OTHER: &str = "retirement.jf_other";
const STAFF: &str = "retirement.administrator_pengawas_pelaksana";
const JPT: &str = "retirement.jpt";

/// A head of section who becomes head of a division.
fn promoted(born: &str) -> Case {
    siti()
        .born(born)
        .holds("Kepala Seksi Pelayanan", Managerial, "IV.a")
        .goes_to("Kepala Bidang Pelayanan Kesehatan", Managerial, "III.b")
        .with(|facts| facts.nature = Some(Nature::Promosi))
}

#[test]
fn p15_a_year_before_retirement_is_told_and_stops_a_promotion() {
    // Born in November 1969: retired on 1 December 2027, a year after the TMT.
    siti().born("1969-11-30").passes("P-15");
    let facts = json!({ "birth_date": "1969-10-31", "leaves_present": "2027-11-01", "leaves_target": "2027-11-01", "months": 11 });
    let found = siti().born("1969-10-31").finds("P-15", Severity::Warn, facts, &[(MONTHS, "12"), (OTHER, "58")]);
    assert!(found.message.contains("11 bulan sesudah TMT"), "{}", found.message);
    promoted("1969-11-01").passes("P-15");
    promoted("1969-10-31").finds("P-15", Severity::Block, json!({ "months": 11 }), &[(MONTHS, "12"), (STAFF, "58")]);
    siti().born("1969-10-31").obeys("P-15", "P-15.severity");
    promoted("1969-10-31").obeys("P-15", "P-15.severity_promotion");
    let longer = siti().born("1969-11-30").parameter(MONTHS, "24", "2020-01-01");
    longer.finds("P-15", Severity::Warn, json!({ "months": 12 }), &[(MONTHS, "24"), (OTHER, "58")]);
}

#[test]
fn p15_nobody_moves_on_the_day_of_retirement_or_after() {
    let facts = json!({ "leaves_present": "2026-12-01", "leaves_target": "2026-12-01" });
    let found = siti().born("1968-11-15").finds("P-15", Severity::Block, facts, &[(OTHER, "58")]);
    assert!(found.message.contains("tidak sesudah TMT"), "{}", found.message);
    siti().born("1968-12-01").finds("P-15", Severity::Warn, json!({ "months": 1 }), &[(MONTHS, "12"), (OTHER, "58")]);
    siti().born("1968-11-15").tmt("2026-11-30").finds(
        "P-15",
        Severity::Warn,
        json!({ "months": 0 }),
        &[(MONTHS, "12"), (OTHER, "58")],
    );
    siti().born("1968-11-15").obeys("P-15", "P-15.severity_retired");
}

#[test]
fn p15_tells_the_age_of_both_posts() {
    // A teacher works to 60, a nurse to 58: the time left changes with the post.
    let born = |born| siti().born(born).holds("Guru Kelas Ahli Pertama", Functional, "Ahli Pertama");
    let facts = json!({ "leaves_present": "2029-11-01", "leaves_target": "2027-11-01", "months": 11 });
    let values = [(MONTHS, "12"), (OTHER, "58"), ("retirement.teacher", "60")];
    born("1969-10-02").finds("P-15", Severity::Warn, facts, &values);
    // Retired by the present post already: a post with a higher age does not call anybody back.
    let back = siti().born("1968-10-02").goes_to("Guru Kelas Ahli Pertama", Functional, "Ahli Pertama");
    let facts = json!({ "leaves_present": "2026-11-01", "leaves_target": "2028-11-01" });
    back.finds("P-15", Severity::Block, facts, &[(OTHER, "58"), ("retirement.teacher", "60")]);
    let leaving = siti().born("1969-10-02").leaves_the_government();
    let found = leaving.finds(
        "P-15",
        Severity::Warn,
        json!({ "leaves_present": "2027-11-01" }),
        &[(MONTHS, "12"), (OTHER, "58")],
    );
    assert!(!found.facts.contains_key("leaves_target"), "the target stands in another map");
    siti().born("1950-01-01").no_post().no_target().passes("P-15");
}

#[test]
fn p15_a_contract_may_end_before_the_age() {
    let until = |last| siti().status(Status::Pppk).with(|facts| facts.person.to_mut().contract_end = Some(day(last)));
    until("2027-11-30").passes("P-15");
    let found = until("2027-11-29").finds(
        "P-15",
        Severity::Warn,
        json!({ "contract_end": "2027-11-29", "months": 11 }),
        &[(MONTHS, "12"), (OTHER, "58")],
    );
    assert!(found.message.starts_with("Perjanjian kerja"), "{}", found.message);
    until("2026-11-30").finds("P-15", Severity::Block, json!({}), &[(OTHER, "58")]);
}

#[test]
fn p15_a_birth_in_the_future_is_no_youth() {
    siti().born("2026-11-22").lacks("P-15", Where::Staff, json!({ "birth_date": "2026-11-22" }), &[(MONTHS, "12")]);
}

#[test]
fn p15_the_first_high_post_is_entered_by_the_age_of_56() {
    const AGE: (&str, &str) = ("P-15.jpt_first_age", "56");
    let head = |born| {
        siti().born(born).holds("Kepala Bidang Pelayanan Kesehatan", Managerial, "III.b").goes_to(
            "Kepala Dinas Kesehatan",
            Managerial,
            "II.b",
        )
    };
    head("1970-12-01").passes("P-15");
    let old = head("1970-11-30");
    let facts = json!({ "birth_date": "1970-11-30", "first_until": "2026-11-30", "high_post_before": false });
    old.finds("P-15", Severity::Block, facts, &[AGE, (STAFF, "58"), (JPT, "60")]);
    old.obeys("P-15", "P-15.severity_jpt_first");
    old.clone().parameter(AGE.0, "57", "2020-01-01").passes("P-15");
    // Whoever holds or held such a post is not appointed for the first time.
    old.clone().holds("Kepala Dinas Sosial", Managerial, "II.b").passes("P-15");
    let held = |from: &str| {
        let span = CareerSpan {
            id: Some(61),
            title: "Staf Ahli".into(),
            family: Managerial,
            level: Level::parse("II.b").unwrap(),
            unit: "Sekretariat Daerah".into(),
            from: day(from),
            to: Some(day("2030-01-01")),
        };
        old.clone().with(|facts| facts.person.to_mut().career.push(span))
    };
    held("2018-01-01").passes("P-15");
    held("2026-12-01").finds("P-15", Severity::Block, json!({}), &[AGE, (STAFF, "58"), (JPT, "60")]);
    old.goes_to("Dokter Ahli Utama", Functional, "Ahli Utama").passes("P-15");
}

#[test]
fn p15_tells_the_heaviest_of_several() {
    // Too old for a first high post, and less than a year left in it: both stop a promotion, the age is told.
    let case = promoted("1967-09-30").goes_to("Kepala Dinas Kesehatan", Managerial, "II.b").parameter(
        STAFF,
        "62",
        "2020-01-01",
    );
    let values = [("P-15.jpt_first_age", "56"), (STAFF, "62"), (JPT, "60")];
    case.finds("P-15", Severity::Block, json!({ "leaves_target": "2027-10-01" }), &values);
    // Switched off, the age leaves the word to the months.
    let months = case.parameter("P-15.severity_jpt_first", "OFF", "2020-01-01");
    months.finds("P-15", Severity::Block, json!({ "months": 10 }), &[(MONTHS, "12"), (STAFF, "62"), (JPT, "60")]);
}

#[test]
fn p16_who_asks_to_come_has_five_years_left() {
    const YEARS: &str = "P-16.min_years";
    let asking = |born| siti().own_request().enters_the_government().born(born);
    asking("1973-11-02").passes("P-16");
    let facts = json!({ "leaves_target": "2031-11-01", "months": 59 });
    let found = asking("1973-10-31").finds("P-16", Severity::Warn, facts, &[(YEARS, "5"), (OTHER, "58")]);
    assert!(found.message.contains("4 tahun 11 bulan"), "{}", found.message);
    asking("1973-10-31").parameter(YEARS, "4", "2020-01-01").passes("P-16");
    asking("1973-10-31").obeys("P-16", "P-16.severity");
    asking("2026-12-31").lacks("P-16", Where::Staff, json!({ "birth_date": "2026-12-31" }), &[(YEARS, "5")]);
    siti().enters_the_government().born("1973-10-31").passes("P-16");
    siti().own_request().leaves_the_government().born("1973-10-31").passes("P-16");
    siti().own_request().born("1973-10-31").passes("P-16");
    asking("1973-10-31").no_target().passes("P-16");
}
