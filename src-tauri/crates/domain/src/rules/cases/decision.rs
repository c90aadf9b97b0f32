//! Cases of what follows from a move: who decides, and which documents are due (handbook 4.1 and 4.3).

use super::*;
use crate::decision::{Authority, DocumentDue, Due, authority, documents_due};
use crate::position::Family::{Functional, Managerial, Pelaksana};

impl Case {
    fn decided(&self) -> Authority {
        authority(&self.facts, &self.law(), "Bupati")
    }

    fn due(&self, kind: DocumentKind) -> DocumentDue {
        documents_due(&self.facts, &self.law()).into_iter().find(|one| one.kind == kind).expect("every kind is told")
    }

    fn scope(self, scope: Scope) -> Self {
        self.with(|facts| facts.scope = scope)
    }

    fn acting_head(self, kind: HeadKind) -> Self {
        self.with(|facts| facts.heads.to_mut()[0].kind = kind)
    }

    fn official(self) -> Self {
        self.holds("Kepala Seksi Gizi", Managerial, "IV.a").goes_to("Kepala Seksi Pelayanan", Managerial, "IV.a")
    }

    fn before_an_election(self) -> Self {
        self.with(|facts| facts.heads.to_mut()[0].candidates_fixed = Some(day("2027-01-10")))
    }
}

#[test]
fn the_authority_follows_the_scope() {
    for (scope, consent, pertek, signer) in [
        (Scope::DalamUnit, "", "", "Bupati selaku PPK"),
        (Scope::AntarOpd, "Kepala perangkat daerah asal", "", "Bupati selaku PPK"),
        (Scope::KabkotaSatuProv, "PPK instansi asal", "Kepala Kantor Regional BKN, melalui Gubernur", "Gubernur"),
        (Scope::ProvKeKabkota, "PPK instansi asal", "Kepala Kantor Regional BKN, melalui Gubernur", "Gubernur"),
        (Scope::KabkotaKeProv, "PPK instansi asal", "Kepala Kantor Regional BKN", "Gubernur"),
        (Scope::KabkotaBedaProv, "PPK instansi asal", "Kepala BKN; usul", "Menteri Dalam Negeri"),
        (Scope::KabkotaKeProvLain, "PPK instansi asal", "Kepala BKN; usul", "Menteri Dalam Negeri"),
        (Scope::ProvKeKabkotaLain, "PPK instansi asal", "Kepala BKN; usul", "Menteri Dalam Negeri"),
        (Scope::AntarProv, "PPK instansi asal", "Kepala BKN; usul", "Menteri Dalam Negeri"),
        (Scope::DaerahKePusat, "PPK instansi asal", "Kepala BKN atau", "Kepala BKN"),
        (Scope::PusatKeDaerah, "PPK instansi asal", "Kepala BKN atau", "Kepala BKN"),
    ] {
        let found = siti().scope(scope).decided();
        assert!(found.consent.starts_with(consent), "{scope:?}: {found:?}");
        assert!(
            found.pertek.starts_with(pertek) && found.pertek.is_empty() == pertek.is_empty(),
            "{scope:?}: {found:?}"
        );
        assert!(found.signer.starts_with(signer), "{scope:?}: {found:?}");
        assert_eq!(found.signed_here, !scope.is_across_governments(), "{scope:?}");
        assert_eq!(found.mendagri, "");
    }
}

#[test]
fn a_governor_signs_here_when_this_region_is_the_province() {
    let case = siti().scope(Scope::ProvKeKabkota);
    assert!(authority(&case.facts, &case.law(), "Gubernur").signed_here);
    assert!(!case.decided().signed_here);
}

#[test]
fn across_governments_the_steps_stand_in_their_legal_order() {
    let steps = siti().scope(Scope::KabkotaSatuProv).decided().steps;
    let at =
        |word: &str| steps.iter().position(|step| step.contains(word)).unwrap_or_else(|| panic!("{word}: {steps:?}"));
    let order = [
        at("Usul PPK"),
        at("Persetujuan PPK"),
        at("pertimbangan teknis"),
        at("SK pindah"),
        at("SK pengangkatan"),
        at("SKPP"),
    ];
    assert!(order.is_sorted(), "{steps:?}");
}

#[test]
fn a_managerial_post_on_either_side_is_decided_as_one() {
    assert!(!siti().decided().imut);
    let leaving = siti().holds("Kepala Seksi Gizi", Managerial, "IV.a");
    for case in [siti().official(), leaving, siti().official().scope(Scope::DalamUnit), siti().official().no_post()] {
        assert!(case.decided().imut);
        assert_eq!(case.decided().signer, "Bupati selaku PPK");
    }
    let clerk = siti().holds("Pengemudi", Pelaksana, "").goes_to("Pengemudi", Pelaksana, "").scope(Scope::DalamUnit);
    assert!(clerk.decided().signer.contains("nota dinas atau surat tugas"));
    assert!(
        !siti()
            .scope(Scope::DalamUnit)
            .goes_to("Bidan Mahir", Functional, "Mahir")
            .decided()
            .signer
            .contains("nota dinas")
    );
}

#[test]
fn the_minister_and_bkn_are_asked_when_the_windows_say_so() {
    let window = siti().official().before_an_election().decided();
    assert!(window.mendagri.contains("W-01"), "{}", window.mendagri);
    assert_eq!(window.steps[0], "Persetujuan tertulis Menteri Dalam Negeri");
    let unclear = siti().before_an_election().decided();
    assert!(unclear.mendagri.starts_with("Belum pasti diperlukan (W-05"), "{}", unclear.mendagri);
    assert!(!unclear.steps[0].contains("Menteri"));
    let acting = siti().acting_head(HeadKind::Pj).decided();
    assert!(acting.mendagri.contains("W-03") && acting.pertek.contains("W-03"), "{acting:?}");
}

#[test]
fn the_checklist_follows_the_scope() {
    use DocumentKind::{AnjabAbk, BaTpk, BebasTemuan, Drh, Permohonan, Pertek, SetujuPpk, SkPns, Skp2Th, UsulPpk};
    use Due::{Mandatory, NotUsed, Optional};
    for (kind, by_law, expected) in [
        (Permohonan, true, [NotUsed; 4]),
        (UsulPpk, true, [NotUsed, NotUsed, Mandatory, Mandatory]),
        (SetujuPpk, true, [NotUsed, NotUsed, Mandatory, Mandatory]),
        (AnjabAbk, true, [Optional, Mandatory, Mandatory, Mandatory]),
        (SkPns, false, [Optional, Optional, Mandatory, Mandatory]),
        (Skp2Th, true, [Mandatory; 4]),
        (BebasTemuan, true, [Optional, Optional, Mandatory, Mandatory]),
        (Drh, false, [Optional; 4]),
        (Pertek, true, [NotUsed, NotUsed, Mandatory, Mandatory]),
        (BaTpk, true, [Optional; 4]),
    ] {
        let scopes = [Scope::DalamUnit, Scope::AntarOpd, Scope::KabkotaKeProv, Scope::DaerahKePusat];
        let found = scopes.map(|scope| siti().scope(scope).due(kind));
        assert_eq!(found.each_ref().map(|one| one.due), expected, "{kind:?}");
        assert!(
            found.iter().all(|one| one.by_law == by_law && one.why.ends_with('.') && one.have.is_none()),
            "{found:?}"
        );
    }
    let kinds: Vec<_> = documents_due(&siti().facts, &siti().law()).into_iter().map(|one| one.kind).collect();
    assert_eq!(kinds, DocumentKind::all().collect::<Vec<_>>());
}

#[test]
fn a_document_is_due_when_a_rule_asks_for_it() {
    use DocumentKind::{AdendumPk, BaTpk, IzinMendagri, Permohonan, Pertek, Ujikom};
    let high = siti().goes_to("Kepala Dinas Kesehatan", Managerial, "II.b");
    let transfer = siti().goes_to("Bidan Mahir", Functional, "Mahir");
    for (case, kind, due, why) in [
        (siti().own_request(), Permohonan, Due::Mandatory, "sendiri"),
        (siti().official(), BaTpk, Due::Mandatory, "manajerial"),
        (siti(), IzinMendagri, Due::NotUsed, "Tidak diperlukan"),
        (siti().official().before_an_election(), IzinMendagri, Due::Mandatory, "W-01: UU 10/2016"),
        (siti().before_an_election(), IzinMendagri, Due::Optional, "W-05"),
        (siti().acting_head(HeadKind::Pj), IzinMendagri, Due::Mandatory, "W-03"),
        (siti().acting_head(HeadKind::Pj), Pertek, Due::Mandatory, "W-03"),
        (siti(), Ujikom, Due::NotUsed, "Tidak diperlukan"),
        (high.clone(), Ujikom, Due::Mandatory, "J-04"),
        (transfer.clone(), Ujikom, Due::Mandatory, "J-06"),
        (transfer.parameter("J-06.severity", "OFF", "2020-01-01"), Ujikom, Due::NotUsed, "Tidak diperlukan"),
        (siti(), AdendumPk, Due::NotUsed, "Tidak diperlukan"),
        (siti().status(Status::Pppk), AdendumPk, Due::Mandatory, "P-06"),
    ] {
        let found = case.due(kind);
        assert_eq!(found.due, due, "{found:?}");
        assert!(found.why.contains(why), "{found:?}");
    }
    let tested = high.document(Ujikom, "2026-11-01", None).due(Ujikom);
    assert_eq!(tested.due, Due::Mandatory, "what is there stays due");
    assert_eq!(tested.have.map(|one| one.id), Some(41));
    let expired = siti().document(DocumentKind::Skp2Th, "2026-01-01", Some("2026-11-30")).due(DocumentKind::Skp2Th);
    assert_eq!(expired.have, None, "it does not count on the TMT any more");
}

#[test]
fn the_office_may_ask_for_more_than_the_shipped_checklist_from_a_day_on() {
    let row = "wajib, wajib, wajib, wajib; kebijakan daerah";
    let case = |checked| siti().checked(checked).parameter("document.DRH", row, "2026-11-21");
    assert_eq!(case("2026-11-20").due(DocumentKind::Drh).due, Due::Optional);
    assert_eq!(case("2026-11-21").due(DocumentKind::Drh).due, Due::Mandatory);
}
