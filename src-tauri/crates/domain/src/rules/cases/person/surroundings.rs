//! Relatives, other plans, leave, money and goods kept: P-22 to P-25.

use super::*;
use crate::finding::Source;
use CircumstanceKind::{GoodsKeeper, MaternityLeave, Pregnant, SickLeave, Treasurer};

#[test]
fn p22_a_relative_is_not_the_direct_superior() {
    siti().passes("P-22");
    let below = Tie { id: 52, superior: false, relation: Relation::Spouse, name: "Budi Pranata".into(), ..sister() };
    let case = siti().with(|facts| facts.ties = vec![sister(), below]);
    let facts = json!({
        "relative_1": { "name": "Dewi Rahmawati", "nip": "198501012008012003", "relation": "saudara kandung",
            "superior": true, "title": "Kepala UPTD Puskesmas Tanjung Elok" },
    });
    let found = case.finds("P-22", Severity::Warn, facts, &[]);
    assert_eq!(found.sources["relative_2"], Source::Relative { id: 52 });
    for words in ["Dewi Rahmawati (saudara kandung) menjadi atasan", "Budi Pranata (suami/istri) menjadi bawahan"] {
        assert!(found.message.contains(words), "{}", found.message);
    }
    case.obeys("P-22", "P-22.severity");
    let told = check_candidate(&case.facts, &case.law(), &[], true);
    assert!(told.iter().all(|found| found.rule != "P-22"), "who stands where is known with the whole plan only");
}

#[test]
fn p23_one_person_stands_in_one_open_plan() {
    siti().passes("P-23");
    let plans = ["Rencana Triwulan III", "Pengisian Puskesmas"];
    let case = siti().with(|facts| facts.other_plans = plans.map(String::from).into());
    let found = case.finds("P-23", Severity::Block, json!({ "plans": plans }), &[]);
    assert!(plans.iter().all(|plan| found.message.contains(plan)), "{}", found.message);
}

#[test]
fn p23_is_weighed_by_the_office() {
    siti().with(|facts| facts.other_plans = vec!["Rencana Triwulan III".into()]).obeys("P-23", "P-23.severity");
}

#[test]
fn p24_leave_on_the_tmt_is_noted() {
    for (kind, word) in [(Pregnant, "hamil"), (MaternityLeave, "cuti melahirkan"), (SickLeave, "cuti sakit")] {
        let case = |until| siti().circumstance(kind, "2026-09-01", Some(until));
        let facts = json!({ kind.code(): { "from": "2026-09-01", "until": "2026-12-01", "note": "Surat 12/2026" } });
        let found = case("2026-12-01").finds("P-24", Severity::Info, facts, &[]);
        assert!(found.message.contains(&format!("{word} sampai 1 Desember 2026")), "{}", found.message);
        assert_eq!(found.sources[kind.code()], Source::Circumstance { id: 31 });
        case("2026-11-30").passes("P-24");
    }
    let both = siti().circumstance(SickLeave, "2026-09-01", None).circumstance(Pregnant, "2026-09-01", None);
    let found = both.finds("P-24", Severity::Info, json!({}), &[]);
    assert!(found.message.contains("hamil dan cuti sakit;"), "{}", found.message);
    both.parameter("P-24.severity", "OFF", "2020-01-01").passes("P-24");
    siti().passes("P-24");
}

#[test]
fn p25_money_and_goods_are_handed_over_before_the_tmt() {
    for (kind, word) in [(Treasurer, "bendahara"), (GoodsKeeper, "pengurus barang")] {
        let case = |until| siti().circumstance(kind, "2025-01-02", until);
        let found = case(None).finds("P-25", Severity::Warn, json!({}), &[]);
        assert!(found.message.contains(word) && found.message.contains("serah terima"), "{}", found.message);
        case(Some("2026-12-01")).finds("P-25", Severity::Warn, json!({}), &[]);
        case(Some("2026-11-30")).passes("P-25");
        case(None).obeys("P-25", "P-25.severity");
    }
    siti().circumstance(Treasurer, "2026-12-02", None).passes("P-25");
    siti().passes("P-25");
}
