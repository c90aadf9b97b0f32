//! Employment status: P-01, P-02, P-05, P-06.

use super::*;
use crate::position::Family::{Functional, Pelaksana};

const ALLOW: &str = "P-06.allow";
const SAME_TITLE: &str = "P-06.same_title";
const ADDENDUM: DocumentKind = DocumentKind::AdendumPk;

#[test]
fn p01_only_permanent_staff_change_the_government() {
    for status in [Status::Cpns, Status::Pppk] {
        let facts = json!({ "status": status.code(), "scope": "KABKOTA_SATU_PROV" });
        siti().status(status).leaves_the_government().finds("P-01", Severity::Block, facts.clone(), &[]);
        siti().status(status).enters_the_government().finds("P-01", Severity::Block, facts, &[]);
        siti().status(status).passes("P-01");
    }
    siti().leaves_the_government().passes("P-01");
    siti().status(Status::Cpns).leaves_the_government().obeys("P-01", "P-01.severity");
}

#[test]
fn p02_a_candidate_does_not_move_at_all() {
    siti().status(Status::Cpns).finds("P-02", Severity::Block, json!({ "status": "CPNS" }), &[]);
    siti().status(Status::Cpns).leaves_the_government().finds("P-02", Severity::Block, json!({}), &[]);
    siti().passes("P-02");
    siti().status(Status::Pppk).passes("P-02");
    siti().status(Status::Cpns).obeys("P-02", "P-02.severity");
}

#[test]
fn p05_contract_staff_move_inside_their_government_only() {
    let leaving = siti().status(Status::Pppk).leaves_the_government();
    let found = leaving.finds("P-05", Severity::Block, json!({ "status": "PPPK" }), &[]);
    assert!(found.article.contains("59"), "{}", found.article);
    siti().status(Status::Pppk).passes("P-05");
    siti().status(Status::Cpns).leaves_the_government().passes("P-05");
    leaving.obeys("P-05", "P-05.severity");
}

/// Contract staff with the addendum in the papers.
fn contracted() -> Case {
    siti().status(Status::Pppk).document(ADDENDUM, "2026-11-10", None)
}

fn origin(case: Case, change: impl FnOnce(&mut PostFacts<'static>)) -> Case {
    case.with(|facts| change(facts.from.as_mut().expect("Siti comes from a post")))
}

#[test]
fn p06_contract_staff_keep_the_title_of_their_contract() {
    contracted().passes("P-06");
    // The level of a functional title is no part of the name of the post.
    contracted().goes_to("Terampil - Perawat", Functional, "Terampil").passes("P-06");
    let other = contracted().goes_to("Pengadministrasi Perkantoran", Pelaksana, "");
    let facts = json!({ "title_before": "Perawat Mahir", "title_after": "Pengadministrasi Perkantoran",
        "origin_in_force": true, "origin_after": Balance::new(3, 2) });
    other.finds("P-06", Severity::Warn, facts, &[(SAME_TITLE, "ya")]);
    other.obeys("P-06", "P-06.severity");
    other.clone().parameter(SAME_TITLE, "tidak", "2020-01-01").passes("P-06");
    other.clone().status(Status::Pns).passes("P-06");
    other.across().passes("P-06");
}

#[test]
fn p06_a_shrinking_organisation_lets_the_title_change() {
    let other = || contracted().goes_to("Pengadministrasi Perkantoran", Pelaksana, "");
    origin(other(), |from| from.in_force = false).passes("P-06");
    origin(other(), |from| from.after = Balance::new(2, 2)).passes("P-06");
    origin(other(), |from| from.after = Balance::new(2, 3)).passes("P-06");
    let short = origin(other(), |from| from.after = Balance::new(2, 1));
    short.finds("P-06", Severity::Warn, json!({}), &[(SAME_TITLE, "ya")]);
}

#[test]
fn p06_asks_for_the_addendum_that_counts_on_the_tmt() {
    let without = siti().status(Status::Pppk);
    without.lacks("P-06", Where::Documents, json!({ "addendum": false }), &[]);
    without.clone().document(ADDENDUM, "2026-12-01", None).passes("P-06");
    without.clone().document(ADDENDUM, "2026-12-02", None).lacks("P-06", Where::Documents, json!({}), &[]);
    without.document(ADDENDUM, "2026-01-02", Some("2026-11-30")).lacks("P-06", Where::Documents, json!({}), &[]);
}

#[test]
fn p06_the_region_may_forbid_it_and_missing_posts_are_told() {
    let forbidden = contracted().parameter(ALLOW, "tidak", "2026-11-21");
    forbidden.finds("P-06", Severity::Warn, json!({ "status": "PPPK" }), &[(ALLOW, "tidak")]);
    forbidden.checked("2026-11-20").passes("P-06");
    contracted().no_post().lacks("P-06", Where::Staff, json!({ "title_before": null }), &[]);
    contracted().no_target().passes("P-06");
}
