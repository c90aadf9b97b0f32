//! Cases of the rules about the head of region (handbook 5.2). All heads of region are invented.

use super::*;
use crate::position::Family::{Functional, Managerial, Pelaksana};
use crate::rules::window::{MendagriApproval, head_windows, mendagri_approval};

fn term(id: i64, kind: HeadKind, from: &str, until: Option<&str>) -> HeadTerm {
    let until = until.map(day);
    HeadTerm {
        id,
        name: format!("Kepala Rekaan {id}"),
        kind,
        from: day(from),
        until,
        candidates_fixed: None,
        note: String::new(),
    }
}

/// An elected head of the years 2021 to 2025, whose successors were fixed as candidates on 22 September 2024.
fn outgoing() -> HeadTerm {
    let fixed = Some(day("2024-09-22"));
    HeadTerm { candidates_fixed: fixed, ..term(11, HeadKind::Definitive, "2021-02-26", Some("2025-02-19")) }
}

/// The head of Siti's cases.
fn elected() -> HeadTerm {
    siti().facts.heads[0].clone()
}

impl Case {
    fn heads(self, heads: &[HeadTerm]) -> Self {
        let heads = heads.to_vec();
        self.with(|facts| facts.heads = heads.into())
    }
}

/// Siti as a supervisor who is to be a supervisor elsewhere.
fn official() -> Case {
    siti().holds("Kepala Seksi Gizi", Managerial, "IV.a").goes_to("Kepala Seksi Pelayanan", Managerial, "IV.a")
}

#[test]
fn the_window_before_an_election_begins_six_months_before_candidates_are_fixed() {
    let law = siti().law();
    let told: Vec<_> = head_windows(&outgoing(), &law).into_iter().map(|one| (one.rule, one.from, one.until)).collect();
    assert_eq!(
        told,
        [("W-01", day("2024-03-22"), Some(day("2025-02-19"))), ("W-02", day("2021-02-26"), Some(day("2021-08-25"))),]
    );
    let acting = term(3, HeadKind::Plt, "2026-05-01", None);
    let told = head_windows(&acting, &law);
    assert_eq!(told.iter().map(|one| one.rule).collect::<Vec<_>>(), ["W-03", "W-04"]);
    assert!(told[0].told.starts_with("sejak 1 Mei 2026: "), "{}", told[0].told);
}

#[test]
fn w01_no_official_is_replaced_before_an_election_without_approval() {
    let values = [("W-01.months_before", "6"), ("W-05.managerial", "ya")];
    let on = |tmt: &str| official().heads(&[outgoing(), elected()]).tmt(tmt);
    let facts = json!({ "window_from": "2024-03-22", "window_until": "2025-02-19", "approval": null });
    for tmt in ["2024-03-22", "2024-09-22", "2025-02-19"] {
        on(tmt).finds("W-01", Severity::Block, facts.clone(), &values);
        on(tmt).document(DocumentKind::IzinMendagri, "2024-03-01", None).passes("W-01");
    }
    on("2024-03-21").passes("W-01");
    on("2025-02-20").passes("W-01");
    on("2024-03-22").document(DocumentKind::IzinMendagri, "2024-03-23", None).finds(
        "W-01",
        Severity::Block,
        json!({}),
        &values,
    );
    on("2024-03-22").document(DocumentKind::Pertek, "2024-03-01", None).finds(
        "W-01",
        Severity::Block,
        json!({}),
        &values,
    );
    on("2024-05-01").parameter("W-01.severity", "OFF", "2020-01-01").passes("W-01");
    on("2024-05-01").parameter("W-01.months_before", "3", "2020-01-01").passes("W-01");
}

#[test]
fn w01_one_side_of_the_move_is_enough() {
    let on = |case: Case| case.heads(&[outgoing()]).tmt("2024-05-01");
    let values = [("W-01.months_before", "6"), ("W-05.managerial", "ya")];
    let facts = json!({ "position": "Kepala Seksi Gizi" });
    on(siti().holds("Kepala Seksi Gizi", Managerial, "IV.a")).finds("W-01", Severity::Block, facts, &values);
    on(official().no_post()).finds("W-01", Severity::Block, json!({ "position": "Kepala Seksi Pelayanan" }), &values);
    let clerk = siti().holds("Pengemudi", Pelaksana, "").goes_to("Pengemudi", Pelaksana, "");
    on(clerk.clone()).passes("W-01");
    on(clerk).passes("W-05");
}

#[test]
fn w01_what_the_calendar_does_not_tell_is_asked_for() {
    let lacking = |case: Case, values: &[(&str, &str)]| {
        let found = case.finds("W-01", Severity::Warn, json!({}), values);
        assert_eq!(found.missing, Some(Where::HeadTerms));
        found
    };
    let none = lacking(official().heads(&[]), &[("W-05.managerial", "ya")]);
    assert!(none.message.contains("1 Desember 2026"), "{}", none.message);
    lacking(official().heads(&[outgoing()]), &[("W-05.managerial", "ya")]);
    siti().passes("W-01");
    siti().heads(&[]).passes("W-01");
    official().heads(&[]).document(DocumentKind::IzinMendagri, "2026-11-01", None).passes("W-01");

    let values = [("W-01.lookahead_months", "12"), ("W-05.managerial", "ya")];
    let on = |tmt: &str| official().heads(&[elected()]).tmt(tmt);
    on("2029-02-18").passes("W-01");
    lacking(on("2029-02-19"), &values);
    let endless = term(2, HeadKind::Definitive, "2025-02-20", None);
    let found = lacking(official().heads(&[endless]), &values);
    assert!(found.message.starts_with("Akhir masa jabatan"), "{}", found.message);
    official().heads(&[term(2, HeadKind::Pj, "2025-02-20", None)]).passes("W-01");
}

#[test]
fn w02_no_official_is_replaced_right_after_inauguration() {
    let values = [("W-02.months", "6"), ("W-05.managerial", "ya")];
    let on = |tmt: &str| official().heads(&[outgoing(), elected()]).tmt(tmt);
    let facts = json!({ "head": "Aditya Pranata", "window_from": "2025-02-20", "window_until": "2025-08-19" });
    on("2025-02-19").passes("W-02");
    on("2025-02-20").finds("W-02", Severity::Block, facts.clone(), &values);
    on("2025-08-19").finds("W-02", Severity::Block, facts, &values);
    on("2025-08-20").passes("W-02");
    on("2025-05-01").document(DocumentKind::IzinMendagri, "2025-04-01", None).passes("W-02");
    on("2025-05-01").parameter("W-02.severity", "OFF", "2020-01-01").passes("W-02");
    on("2025-08-20").parameter("W-02.months", "7", "2020-01-01").finds(
        "W-02",
        Severity::Block,
        json!({}),
        &[("W-02.months", "7"), ("W-05.managerial", "ya")],
    );
    official().passes("W-02");
    let stand_in = term(3, HeadKind::Plh, "2025-03-01", Some("2025-03-10"));
    official().heads(&[elected(), stand_in]).tmt("2025-03-05").finds("W-02", Severity::Block, json!({}), &values);
    official().heads(&[term(3, HeadKind::Pj, "2025-03-01", None)]).tmt("2025-03-05").passes("W-02");
}

#[test]
fn w03_an_acting_head_needs_both_papers_for_everybody() {
    let acting = |kind| siti().heads(&[outgoing(), term(4, kind, "2026-06-01", None)]);
    for kind in [HeadKind::Pj, HeadKind::Plt, HeadKind::Pjs] {
        let facts = json!({ "head": "Kepala Rekaan 4", "IZIN_MENDAGRI": null, "PERTEK": null });
        acting(kind).finds("W-03", Severity::Block, facts, &[]);
        let one = acting(kind).document(DocumentKind::Pertek, "2026-11-01", None);
        let found = one.clone().finds("W-03", Severity::Block, json!({ "PERTEK": "12/2026" }), &[]);
        assert!(found.message.contains("Mendagri") && !found.message.contains("BKN"), "{}", found.message);
        one.document(DocumentKind::IzinMendagri, "2026-11-01", None).passes("W-03");
    }
    for kind in [HeadKind::Definitive, HeadKind::Plh] {
        acting(kind).passes("W-03");
    }
    acting(HeadKind::Pj).tmt("2026-05-31").passes("W-03");
    acting(HeadKind::Pj).parameter("W-03.severity", "OFF", "2020-01-01").passes("W-03");
    siti().passes("W-03");
}

#[test]
fn w03_asks_the_head_who_began_last() {
    let campaign = term(5, HeadKind::Pjs, "2026-10-01", Some("2026-12-05"));
    siti().heads(&[campaign.clone(), elected()]).finds("W-03", Severity::Block, json!({}), &[]);
    siti().heads(&[campaign, elected()]).tmt("2026-12-06").passes("W-03");
}

#[test]
fn w04_a_stand_in_does_not_decide_and_serves_for_a_term_and_one_extension() {
    let values = [("W-04.extension_months", "3"), ("W-04.term_months", "3")];
    let acting = |kind, from: &str| siti().heads(&[term(6, kind, from, None)]);
    let within = acting(HeadKind::Plt, "2026-06-02").finds(
        "W-04",
        Severity::Warn,
        json!({ "term_ends": "2026-12-02" }),
        &values,
    );
    assert!(within.message.contains("tidak memutuskan"), "{}", within.message);
    let over = acting(HeadKind::Plt, "2026-06-01").finds(
        "W-04",
        Severity::Warn,
        json!({ "term_ends": "2026-12-01" }),
        &values,
    );
    assert!(over.message.contains("sudah melewati 6 bulan"), "{}", over.message);
    acting(HeadKind::Plh, "2026-01-01").finds("W-04", Severity::Warn, json!({ "term_ends": null }), &values);
    for kind in [HeadKind::Definitive, HeadKind::Pj, HeadKind::Pjs] {
        acting(kind, "2026-06-01").passes("W-04");
    }
    acting(HeadKind::Plt, "2026-06-01").parameter("W-04.severity", "OFF", "2020-01-01").passes("W-04");
    siti().passes("W-04");
}

#[test]
fn w05_says_which_posts_are_to_be_asked_about() {
    let on = |case: Case| case.heads(&[outgoing(), elected()]).tmt("2024-05-01");
    let at = |title: &str, family, level| siti().no_post().goes_to(title, family, level);
    for (case, key) in [
        (siti(), "W-05.functional"),
        (at("Kepala SDN 4 Rantau Bahari", Functional, "Ahli Madya"), "W-05.school_head"),
        (at("Kepala Sekolah", Managerial, ""), "W-05.school_head"),
        (at("Kepala Puskesmas Tanjung Elok", Managerial, "IV.a"), "W-05.puskesmas_head"),
    ] {
        let found = on(case.clone()).finds("W-05", Severity::Warn, json!({}), &[(key, "tanya")]);
        assert!(found.message.contains("tanyakan"), "{}", found.message);
        on(case.clone()).passes("W-01");
        let decided = |value| on(case.clone()).parameter(key, value, "2020-01-01");
        decided("ya").passes("W-05");
        decided("ya").finds("W-01", Severity::Block, json!({}), &[("W-01.months_before", "6"), (key, "ya")]);
        decided("tidak").passes("W-05");
        decided("tidak").passes("W-01");
        on(case.clone()).document(DocumentKind::IzinMendagri, "2024-04-01", None).passes("W-05");
        on(case.clone()).parameter("W-05.severity", "OFF", "2020-01-01").passes("W-05");
        on(case.clone()).tmt("2024-03-21").passes("W-05");
        on(case).tmt("2025-08-19").finds(
            "W-05",
            Severity::Warn,
            json!({ "window_from": "2025-02-20" }),
            &[(key, "tanya")],
        );
    }
    let head_of_uptd = at("Kepala UPTD", Managerial, "IV.a");
    on(head_of_uptd.clone()).passes("W-05");
    let puskesmas = head_of_uptd.with(|facts| facts.to.as_mut().unwrap().unit_kind = UnitKind::Puskesmas);
    on(puskesmas).finds("W-05", Severity::Warn, json!({}), &[("W-05.puskesmas_head", "tanya")]);
    on(at("Kepala Subbagian Tata Usaha", Managerial, "IV.b")).passes("W-05");
    siti().passes("W-05");
}

#[test]
fn the_approval_of_the_minister_is_named_with_its_reason_whether_or_not_it_is_there() {
    let ask = |case: &Case| mendagri_approval(&case.facts, &case.law());
    let blocked = official().heads(&[outgoing()]).tmt("2024-05-01");
    for case in [blocked.clone(), blocked.clone().document(DocumentKind::IzinMendagri, "2024-04-01", None)] {
        assert_eq!(ask(&case), MendagriApproval::Needed("W-01: UU 10/2016 Pasal 71 ayat (2)".into()));
    }
    assert_eq!(ask(&blocked.parameter("W-01.severity", "OFF", "2020-01-01")), MendagriApproval::NotNeeded);
    let unclear = siti().heads(&[outgoing()]).tmt("2024-05-01");
    assert!(matches!(ask(&unclear), MendagriApproval::Ask(why) if why.starts_with("W-05")));
    assert_eq!(ask(&siti()), MendagriApproval::NotNeeded);
    assert_eq!(ask(&official().heads(&[])), MendagriApproval::NotNeeded, "an unknown calendar is a lack, not a need");
}
