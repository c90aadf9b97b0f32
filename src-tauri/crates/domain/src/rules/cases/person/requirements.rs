//! What the target asks: P-19, P-20, P-21.

use super::*;
use crate::position::Family::{Functional, Managerial, Pelaksana};

fn asks(case: Case, change: impl FnOnce(&mut Requirements)) -> Case {
    case.with(|facts| change(&mut facts.to.as_mut().expect("Siti goes to a post").position.to_mut().requirements))
}

#[test]
fn p19_the_rank_lies_in_the_range_of_the_target() {
    for (rank, passes) in [("II/d", false), ("III/a", true), ("III/b", true), ("III/c", false)] {
        let case = siti().rank(Some(rank));
        if passes {
            case.passes("P-19");
        } else {
            case.finds("P-19", Severity::Warn, json!({ "rank": rank, "range": "III/a-III/b" }), &[]);
        }
    }
    siti().rank(Some("II/d")).obeys("P-19", "P-19.severity");
    siti().no_target().rank(None).passes("P-19");
}

#[test]
fn p19_a_range_may_have_one_end_or_none() {
    let range = |low, high| {
        let rank = |code: Option<&str>| code.and_then(Rank::from_code);
        asks(siti(), |asked| (asked.rank_low, asked.rank_high) = (rank(low), rank(high)))
    };
    range(Some("III/b"), None).passes("P-19");
    range(Some("III/c"), None).finds("P-19", Severity::Warn, json!({ "range": "paling rendah III/c" }), &[]);
    range(None, Some("III/b")).passes("P-19");
    range(None, Some("III/a")).finds("P-19", Severity::Warn, json!({ "range": "paling tinggi III/a" }), &[]);
    range(Some("II/a"), Some("II/a")).finds("P-19", Severity::Warn, json!({ "range": "II/a" }), &[]);
    range(None, None).rank(None).passes("P-19");
}

#[test]
fn p19_says_which_rank_is_missing_and_leaves_contract_staff_alone() {
    siti().rank(None).lacks("P-19", Where::Staff, json!({ "rank": null, "range": "III/a-III/b" }), &[]);
    let grade = siti().rank(Some("IX")).lacks("P-19", Where::Staff, json!({ "rank": "IX" }), &[]);
    assert!(grade.message.contains("bukan golongan PNS"), "{}", grade.message);
    for rank in [None, Some("IX"), Some("II/a")] {
        siti().status(Status::Pppk).rank(rank).passes("P-19");
    }
}

#[test]
fn p19_a_rank_that_has_not_begun_is_no_rank() {
    let from = |since: &str| siti().with(|facts| facts.person.to_mut().rank_since = Some(since.parse().unwrap()));
    from("2026-12-01").passes("P-19");
    from("2026-12-02").lacks("P-19", Where::Staff, json!({ "rank_since": "2026-12-02" }), &[]);
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
        case.clone().education(None).lacks("P-20", Where::Staff, json!({ "education": null, "asked": asked }), &[]);
        let key = if family == Pelaksana { "P-20.severity_pelaksana" } else { "P-20.severity_managerial_jf" };
        case.education(Some(held)).obeys("P-20", key);
    }
}

#[test]
fn p20_does_not_pass_a_post_in_silence_whose_requirement_nobody_entered() {
    siti().education(None).no_target().passes("P-20");
    for (family, level) in [(Functional, "Mahir"), (Managerial, "III.b")] {
        let open = asks(siti().goes_to("Jabatan Rekaan", family, level), |asked| asked.min_education = None);
        open.lacks("P-20", Where::Requirements, json!({ "asked": null, "position": "Jabatan Rekaan" }), &[]);
        open.education(None).lacks("P-20", Where::Requirements, json!({}), &[]);
    }
    let pelaksana = siti().goes_to("Jabatan Rekaan", Pelaksana, "");
    asks(pelaksana, |asked| asked.min_education = None).education(None).passes("P-20");
    // A degree and a D-IV open the same posts.
    siti().education(Some("D-IV")).goes_to("Kepala Bidang Pelayanan Kesehatan", Managerial, "III.b").passes("P-20");
}

#[test]
fn p21_the_field_of_study_is_one_of_those_listed() {
    let fields = |fields: &[&str]| {
        let fields = fields.iter().map(ToString::to_string).collect();
        asks(siti(), |asked| asked.fields = fields)
    };
    siti().passes("P-21");
    fields(&["Kebidanan", "Keperawatan"]).passes("P-21");
    fields(&["", " "]).passes("P-21");
    let other = fields(&["Kebidanan", "Gizi"]);
    let facts = json!({ "diploma": "D-III Keperawatan", "fields": ["Kebidanan", "Gizi"], "position": "Perawat Mahir" });
    other.finds("P-21", Severity::Warn, facts, &[]);
    other.obeys("P-21", "P-21.severity");
    // A part of a word is not the field.
    fields(&["Rawat"]).finds("P-21", Severity::Warn, json!({}), &[]);
    let unknown = other.clone().with(|facts| facts.person.to_mut().diploma = "  ".into());
    unknown.lacks("P-21", Where::Staff, json!({ "fields": ["Kebidanan", "Gizi"] }), &[]);
    other.no_target().passes("P-21");
}
