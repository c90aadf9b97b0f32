//! Discipline, courts, clearance, active service: P-11 to P-14.

use super::*;
use crate::discipline::DisciplineLevel::{Light, Moderate, Severe};
use CircumstanceKind::{CourtCase, DisciplineAppeal, InspectorateClearance, StudyBond, Suspended};

const CLEARED: DocumentKind = DocumentKind::BebasTemuan;

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
fn p11_waits_for_the_end_of_a_court_case() {
    let facts = json!({ "court_case": "Surat 12/2026", "court_case_from": "2026-05-04", "court_case_until": null });
    let found = siti().circumstance(CourtCase, "2026-05-04", None).finds("P-11", Severity::Block, facts, &[]);
    assert_eq!(found.sources["court_case"], crate::finding::Source::Circumstance { id: 31 });
    // Over before the day of checking, or on it; begun after the TMT.
    siti().circumstance(CourtCase, "2026-05-04", Some("2026-11-20")).passes("P-11");
    siti().circumstance(CourtCase, "2026-05-04", Some("2026-11-21")).finds("P-11", Severity::Block, json!({}), &[]);
    siti().circumstance(CourtCase, "2026-12-02", None).passes("P-11");
    siti().circumstance(CourtCase, "2026-12-01", None).finds("P-11", Severity::Block, json!({}), &[]);
    let both = siti().circumstance(CourtCase, "2026-05-04", None).punished(Moderate, "2026-03-01", None);
    let found = both.finds("P-11", Severity::Block, json!({ "level": "sedang", "court_case": "Surat 12/2026" }), &[]);
    assert!(found.message.contains("hukuman") && found.message.contains("peradilan"), "{}", found.message);
    both.obeys("P-11", "P-11.severity");
}

#[test]
fn p12_an_open_appeal_keeps_a_person_in_the_government() {
    let appealing = |until| siti().leaves_the_government().circumstance(DisciplineAppeal, "2026-10-01", until);
    appealing(None).finds("P-12", Severity::Block, json!({ "appeal_from": "2026-10-01", "appeal_until": null }), &[]);
    appealing(Some("2026-11-21")).finds("P-12", Severity::Block, json!({}), &[]);
    appealing(Some("2026-11-20")).passes("P-12");
    appealing(None).obeys("P-12", "P-12.severity");
    siti().circumstance(DisciplineAppeal, "2026-10-01", None).passes("P-12");
    siti().leaves_the_government().passes("P-12");
}

#[test]
fn p13_only_active_staff_move() {
    for standing in ["Tugas Belajar", "CLTN", "Pemberhentian sementara", "Tidak Aktif"] {
        siti().standing(standing).finds("P-13", Severity::Block, json!({ "standing": standing }), &[]);
    }
    for standing in ["Aktif", " AKTIF ", "PPPK Aktif", ""] {
        siti().standing(standing).passes("P-13");
    }
    siti().standing("CLTN").obeys("P-13", "P-13.severity");
}

#[test]
fn p13_a_bond_and_a_suspension_are_known_from_their_letters() {
    let bonded = |until| siti().circumstance(StudyBond, "2022-01-01", until);
    let facts = json!({ "standing": "Aktif", "study_bond": "Surat 12/2026", "study_bond_until": "2026-11-21" });
    let found = bonded(Some("2026-11-21")).finds("P-13", Severity::Block, facts, &[]);
    assert!(found.message.contains("ikatan dinas sampai 21 November 2026"), "{}", found.message);
    bonded(Some("2026-11-20")).passes("P-13");
    let all =
        siti().standing("CLTN").circumstance(StudyBond, "2022-01-01", None).circumstance(Suspended, "2026-12-01", None);
    let found = all.finds("P-13", Severity::Block, json!({ "standing": "CLTN", "suspended_from": "2026-12-01" }), &[]);
    assert!(["CLTN", "ikatan dinas", "sementara"].iter().all(|word| found.message.contains(word)), "{}", found.message);
    siti().circumstance(Suspended, "2026-12-02", None).passes("P-13");
}

#[test]
fn p14_whoever_changes_the_government_is_cleared_first() {
    let leaving = || siti().leaves_the_government();
    let found = leaving().finds("P-14", Severity::Block, json!({ "cleared": false, "tmt": "2026-12-01" }), &[]);
    assert_eq!(found.missing, Some(Where::Documents));
    siti().enters_the_government().finds("P-14", Severity::Block, json!({}), &[]);
    siti().passes("P-14");
    leaving().obeys("P-14", "P-14.severity");
    leaving().document(CLEARED, "2026-01-05", Some("2026-12-01")).passes("P-14");
    leaving().document(CLEARED, "2026-01-05", None).passes("P-14");
    leaving().document(CLEARED, "2026-01-05", Some("2026-11-30")).finds("P-14", Severity::Block, json!({}), &[]);
    leaving().document(DocumentKind::Ijazah, "2026-01-05", None).finds("P-14", Severity::Block, json!({}), &[]);
    // A letter of tomorrow has not been written.
    leaving().document(CLEARED, "2026-11-22", None).finds("P-14", Severity::Block, json!({}), &[]);
    leaving().document(CLEARED, "2026-11-21", None).passes("P-14");
}

#[test]
fn p14_a_clearance_in_the_record_counts_like_a_document() {
    let cleared = |from, until| siti().leaves_the_government().circumstance(InspectorateClearance, from, until);
    cleared("2026-11-21", Some("2026-12-01")).passes("P-14");
    cleared("2026-11-22", None).finds("P-14", Severity::Block, json!({}), &[]);
    let facts = json!({ "clearance_until": "2026-11-30", "cleared": false });
    cleared("2026-01-01", Some("2026-11-30")).finds("P-14", Severity::Block, facts, &[]);
    let twice = cleared("2025-01-01", Some("2025-12-31")).circumstance(InspectorateClearance, "2026-02-01", None);
    twice.passes("P-14");
}
