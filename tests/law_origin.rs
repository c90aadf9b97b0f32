//! Every fact of a finding opens to where it was recorded; a move opens to who decides it and what is due; and what was
//! known goes on paper, from which it comes out again byte for byte.

use std::fs;

use mutasi_acts::contract::*;
use mutasi_tests::{Office, Printed, Table, Town, asked_of, nip, paper_text};
use serde_json::json;

const PLANNING: &str = "Badan Perencanaan Pembangunan";
const RESEARCH: &str = "Bidang Penelitian";
const FINANCE: &str = "Badan Keuangan";
const TAXES: &str = "Bidang Pajak";
const PROCESSOR: &str = "Pengolah Data dan Informasi";
const TMT: &str = "2027-01-02";

/// In post since 1 June 2025, treasurer, one weak year.
fn young() -> String {
    nip("1990-09-10", 1)
}

fn old() -> String {
    nip("1984-09-10", 2)
}

fn office() -> Office {
    let mut office = Town::new()
        .unit("1", PLANNING)
        .post(PLANNING, "Kepala Badan Perencanaan Pembangunan", "II.b", 1)
        .unit("1.1", RESEARCH)
        .post(RESEARCH, PROCESSOR, "-", 4)
        .unit("2", FINANCE)
        .unit("2.1", TAXES)
        .post(TAXES, PROCESSOR, "-", 4)
        .person(&old(), RESEARCH, PROCESSOR, "2020-02-01")
        .tell(&old(), "TMT GOLONGAN", "2021-04-01")
        .person(&young(), RESEARCH, PROCESSOR, "2025-06-01")
        .open();
    let ratings = [
        [old(), "2024".into(), "Baik".into()],
        [young(), "2024".into(), "Baik".into()],
        [young(), "2025".into(), "Kurang".into()],
    ];
    office.take_clean("skp_2025.xlsx", &Table::of(&["NIP", "TAHUN", "PREDIKAT"], &ratings));
    office
}

/// A plan that brings both people to the other agency; gives the plan.
fn planned(office: &mut Office) -> i64 {
    let to = office.position(TAXES, PROCESSOR);
    office.plan("Penguatan pajak", TMT).add(&young(), to).add(&old(), to).plan
}

#[track_caller]
fn opened(office: &mut Office, plan: i64, nip: &str, rule: &str) -> FindingOpened {
    let one = office.at_plan(plan).move_of(nip).move_id;
    office.call("open_finding", json!({ "plan": plan, "move": one, "rule": rule }))
}

#[track_caller]
fn origin(opened: &FindingOpened, fact: &str) -> OriginView {
    let known = opened.facts.iter().map(|fact| fact.name.as_str()).collect::<Vec<_>>();
    let found = opened.facts.iter().find(|one| one.name == fact);
    found.unwrap_or_else(|| panic!("{fact} is among {known:?}")).origin.clone()
}

#[track_caller]
fn explained(office: &mut Office, plan: i64, nip: &str) -> MoveExplained {
    let one = office.at_plan(plan).move_of(nip).move_id;
    office.call("explain_move", json!({ "plan": plan, "move": one }))
}

#[test]
fn a_fact_from_a_file_tells_file_row_and_entry() {
    let mut office = office();
    let plan = planned(&mut office);
    let time = opened(&mut office, plan, &young(), "P-07");
    assert_eq!(time.title, "Masa jabatan paling singkat");
    let since = origin(&time, "since");
    assert_eq!((since.kind.as_str(), since.file.as_deref(), since.row), ("file", Some("pegawai.xlsx"), Some(3)));
    assert!(since.told.starts_with("pegawai.xlsx baris 3") && since.told.contains("oleh ratna"), "{}", since.told);
    let opens = since.opens.clone().expect("the person can be opened");
    assert_eq!((opens.kind.as_str(), opens.id), ("staff", young()));
    assert_eq!(origin(&time, "tmt").kind, "plan", "the TMT was written by the drafter");
    assert_eq!(origin(&time, "tmt").opens.expect("the plan").id, plan.to_string());

    let rated = opened(&mut office, plan, &young(), "P-09");
    let year = origin(&rated, "skp_2025");
    assert_eq!((year.file.as_deref(), year.row), (Some("skp_2025.xlsx"), Some(4)), "the third row below the headings");
    let journal = office.journal();
    let entry = |origin: &OriginView| {
        journal.iter().find(|entry| Some(entry.seq) == origin.seq).expect("an entry of the journal")
    };
    assert_eq!((entry(&since).act.as_str(), entry(&since).account.as_str()), ("take_import", "ratna"));
    assert!(entry(&year).seq > entry(&since).seq, "the ratings came after the people");
    assert_eq!(entry(&year).label, "impor kinerja");
    assert!(
        time.facts.iter().chain(&rated.facts).all(|fact| !fact.origin.told.is_empty()),
        "no fact without an origin"
    );
}

#[test]
fn a_fact_from_a_form_tells_the_act_and_the_file_that_replaced_it_later() {
    let mut office = office();
    let request = json!({ "nip": young(), "kind": "treasurer", "from": "2026-01-05", "note": "SK 900/2/2026" });
    let _: PersonFile = office.call("set_circumstance", request);
    let plan = planned(&mut office);
    let keeps = origin(&opened(&mut office, plan, &young(), "P-25"), "treasurer");
    assert_eq!((keeps.kind.as_str(), keeps.file.as_deref(), keeps.row), ("form", None, None));
    let entry = office.journal().into_iter().find(|entry| Some(entry.seq) == keeps.seq).expect("its entry");
    assert_eq!((entry.act.as_str(), entry.account.as_str()), ("set_circumstance", "ratna"));
    assert!(keeps.told.contains(&entry.label), "{}", keeps.told);

    let rows = [[young(), "Bendahara".into(), "05-01-2026".into(), "31-03-2027".into()]];
    let taken = office.take_clean("keadaan.xlsx", &Table::of(&["NIP", "Keadaan", "Mulai", "Sampai"], &rows));
    assert_eq!((taken.kind.as_str(), taken.changed), ("circumstances", 1));
    let keeps = origin(&opened(&mut office, plan, &young(), "P-25"), "treasurer");
    assert_eq!((keeps.kind.as_str(), keeps.file.as_deref(), keeps.row), ("file", Some("keadaan.xlsx"), Some(2)));
}

#[test]
fn a_post_that_a_decree_gave_tells_the_decree() {
    let mut office = office();
    let (taxes, research) = (office.position(TAXES, PROCESSOR), office.position(RESEARCH, PROCESSOR));
    let first = office.plan("Pemindahan pertama", "2026-12-01").add(&old(), taxes).consent_of_both_sides().plan;
    office.sit("budi").at_plan(first).approve();
    let folder = office.place("sk");
    let number = office.sit("ratna").issue(first, "2026-11-21", &folder, false).decrees.remove(0).number;
    let back = office.plan("Kembali", TMT).add(&old(), research).plan;
    let since = opened(&mut office, back, &old(), "P-07");
    assert_eq!(since.finding.facts["since"], "2026-12-01");
    let since = origin(&since, "since");
    assert_eq!(since.kind, "decree");
    assert!(since.told.contains(&number), "{}", since.told);
}

/// A move inside the region asks the two agencies; across its border each scope has its own consent and signer.
#[test]
fn who_decides_follows_from_where_the_person_goes() {
    let mut office = office();
    let plan = planned(&mut office);
    let inside = explained(&mut office, plan, &old());
    assert_eq!(inside.this.scope.as_deref(), Some("ANTAR_OPD"));
    assert!(inside.authority.signer.starts_with("Wali Kota selaku PPK"), "{}", inside.authority.signer);
    assert!(inside.authority.signed_here && !inside.authority.imut && inside.authority.pertek.is_empty());
    assert!(inside.authority.consent.contains("perangkat daerah asal"), "{}", inside.authority.consent);

    let outside = |kind: &str, province: &str| json!({ "outside": { "entering": false, "kind": kind, "name": "Instansi Lain", "province": province, "post": PROCESSOR } });
    for (kind, province, scope, signer, pertek) in [
        ("kabkota", "Nusa Bahari", "KABKOTA_SATU_PROV", "Gubernur", "Kantor Regional BKN"),
        ("provinsi", "Nusa Bahari", "KABKOTA_KE_PROV", "Gubernur", "Kantor Regional BKN"),
        ("kabkota", "Andalan", "KABKOTA_BEDA_PROV", "Menteri Dalam Negeri", "Kepala BKN"),
        ("provinsi", "Andalan", "KABKOTA_KE_PROV_LAIN", "Menteri Dalam Negeri", "Kepala BKN"),
        ("pusat", "", "DAERAH_KE_PUSAT", "Kepala BKN", "BKN"),
    ] {
        office.at_plan(plan).about(&old(), "set_outside", outside(kind, province));
        let told = explained(&mut office, plan, &old());
        assert_eq!(told.this.scope.as_deref(), Some(scope));
        assert!(told.authority.signer.starts_with(signer), "{scope}: {}", told.authority.signer);
        assert!(told.authority.pertek.contains(pertek), "{scope}: {}", told.authority.pertek);
        assert_eq!(told.authority.consent, "PPK instansi asal");
        assert!(!told.authority.signed_here && !told.authority.basis.is_empty());
        assert!(told.this.to.is_none(), "who leaves takes no post here");
        assert!(told.findings.iter().all(|finding| finding.rule != "O-07"), "and is not without a post");
    }
    let before = office.dump();
    let one = office.at_plan(plan).move_of(&old()).move_id;
    for (outside, code) in [
        (json!({ "entering": false, "kind": "kerajaan", "name": "X" }), "government_kind"),
        (json!({ "entering": false, "kind": "pusat", "name": " " }), "government_name"),
        (json!({ "entering": false, "kind": "kabkota", "name": "Kabupaten Lain" }), "government_province"),
        (json!({ "entering": true, "kind": "pusat", "name": "Kementerian" }), "already_here"),
    ] {
        let refused = office.refused("set_outside", json!({ "plan": plan, "move": one, "outside": outside }));
        assert_eq!(refused.code, code, "{}", refused.message);
    }
    assert_eq!(office.dump(), before);
}

#[test]
fn what_is_due_follows_from_scope_initiative_and_post() {
    let mut office = office();
    let plan = planned(&mut office);
    let due = |office: &mut Office, kind: &str| {
        let told = explained(office, plan, &old());
        told.documents.into_iter().find(|due| due.kind == kind).map(|due| (due.due, due.by_law, due.have.is_some()))
    };
    let mandatory = |by_law| Some(("mandatory".to_string(), by_law, false));
    let optional = |by_law| Some(("optional".to_string(), by_law, false));
    assert_eq!(due(&mut office, "SKP_2TH"), mandatory(true));
    assert_eq!(due(&mut office, "ANJAB_ABK"), mandatory(true), "between agencies");
    assert_eq!(due(&mut office, "SK_CPNS"), optional(false), "local custom");
    assert_eq!(due(&mut office, "PERMOHONAN"), None, "nobody asked for it himself");
    assert_eq!(due(&mut office, "PERTEK"), None);
    office.at_plan(plan).about(&old(), "edit_move", json!({ "own_request": true }));
    assert_eq!(due(&mut office, "PERMOHONAN"), mandatory(true));

    let away = json!({ "outside": { "entering": false, "kind": "provinsi", "name": "Provinsi Andalan", "province": "Andalan" } });
    office.at_plan(plan).about(&old(), "set_outside", away);
    for kind in ["USUL_PPK", "SETUJU_PPK", "PERTEK", "BEBAS_TEMUAN"] {
        assert_eq!(due(&mut office, kind), mandatory(true), "{kind}");
    }
    assert_eq!(due(&mut office, "SK_CPNS"), mandatory(false));
    let file = office.folder().join("pertek.pdf");
    fs::write(&file, b"pertimbangan teknis").expect("a file");
    let handle = office.grant(&file);
    office.at_plan(plan).document("PERTEK", json!({ "number": "PERTEK/9/2026", "date": "2026-11-02", "file": handle }));
    assert_eq!(due(&mut office, "PERTEK"), Some(("mandatory".into(), true, true)));
    let have = explained(&mut office, plan, &old())
        .documents
        .into_iter()
        .find(|due| due.kind == "PERTEK")
        .and_then(|due| due.have);
    let have = have.expect("it is there");
    assert_eq!((have.file.as_str(), have.sha256), ("pertek.pdf", mutasi_store::sha256(b"pertimbangan teknis")));
    let _: PlanEdited = office.call("remove_document", json!({ "plan": plan, "id": have.id }));
    assert_eq!(due(&mut office, "PERTEK"), mandatory(true));
}

/// Both findings that stop the young one are set aside with a document, and the plan is approved.
fn decided(office: &mut Office) -> i64 {
    let plan = planned(office);
    office.at_plan(plan).consent_of_both_sides();
    let file = office.folder().join("risalah.txt");
    fs::write(&file, b"risalah rapat tim penilai").expect("a file");
    let handle = office.grant(&file);
    let one = office.at_plan(plan).move_of(&young()).move_id;
    let aside = json!({ "plan": plan, "move": one, "rule": "P-09", "document": handle,
        "reason": "Predikat sedang dikoreksi menurut risalah tim penilai" });
    let _: PlanEdited = office.sit("budi").call("override_finding", aside);
    office.at_plan(plan).approve();
    office.sit("ratna");
    plan
}

#[test]
fn an_override_opens_to_who_gave_it_with_its_document() {
    let mut office = office();
    let plan = decided(&mut office);
    let told = opened(&mut office, plan, &young(), "P-09");
    let given = told.overridden_by.expect("it was set aside");
    assert_eq!((given.account.as_str(), given.document.as_str()), ("budi", "risalah.txt"));
    assert_eq!(given.document_sha256, mutasi_store::sha256(b"risalah rapat tim penilai"));
    assert_eq!(told.finding.overridden.as_deref(), Some("Predikat sedang dikoreksi menurut risalah tim penilai"));
    assert_eq!(explained(&mut office, plan, &young()).recommendation, "DIREKOMENDASIKAN DENGAN CATATAN");
}

/// `199009102015011001` -> `19900910 201501 1 001`
fn grouped(nip: &str) -> String {
    format!("{} {} {} {}", &nip[..8], &nip[8..14], &nip[14..15], &nip[15..])
}

#[test]
fn the_assessment_sheet_tells_every_finding_with_its_facts_and_comes_out_again() {
    let mut office = office();
    let plan = planned(&mut office);
    let folder = office.place("lembar");
    let to = office.grant(&folder);
    let request = json!({ "plan": plan, "assessors": ["Dewi Kusuma", "Fajar Lubis"], "to": to });
    let ReportPrinted { report, files } = office.call("print_assessment", request);
    let printed = Printed { report, files, folder };
    let [file] = &printed.files[..] else { panic!("one paper holds all sheets") };
    let text = paper_text(&printed.folder.join(&file.file));
    assert!(file.pages >= 2, "a sheet for each of two people");
    let words = [
        "LEMBAR PENILAIAN",
        "Penguatan pajak",
        "TIDAK DIREKOMENDASIKAN",
        "P-07",
        "P-09",
        "P-10",
        "MENGHALANGI",
        "O-04",
        "pegawai.xlsx baris 3",
        "skp_2025.xlsx baris 4",
        "Bulan dalam jabatan sekarang: 24",
        "DEWI KUSUMA",
        "FAJAR LUBIS",
        "2 Januari 2027",
    ];
    for word in words {
        assert!(text.contains(word), "the sheet shows {word}: {text}");
    }
    for nip in [young(), old()] {
        let name = office.person(&nip).line.name.to_uppercase();
        assert!(text.contains(&grouped(&nip)) && text.contains(&name), "{name}: {text}");
        for finding in explained(&mut office, plan, &nip).findings {
            assert!(text.contains(&finding.rule), "{}: {text}", finding.rule);
        }
    }
    let listed: Vec<ReportLine> = office.call("list_reports", json!({}));
    assert_eq!((listed[0].report, listed[0].kind.as_str()), (printed.report, "penilaian"));

    // Whatever becomes of the plan, the paper of that day comes out again.
    office.at_plan(plan).remove(&young());
    let again = office.reprint(printed.report, "lagi");
    assert_eq!(printed.bytes_in(&again), printed.bytes_in(&printed.folder));
    let one = office.at_plan(plan).move_of(&old()).move_id;
    let single = office.place("satu");
    let to = office.grant(&single);
    let ReportPrinted { files, .. } =
        office.call("print_assessment", json!({ "plan": plan, "moves": [one], "to": to }));
    let text = paper_text(&single.join(&files[0].file));
    assert!(text.contains(&grouped(&old())) && !text.contains(&grouped(&young())), "only the one asked for: {text}");
    assert!(text.contains("DIREKOMENDASIKAN DENGAN CATATAN") && !text.contains("TIDAK DIREKOMENDASIKAN"), "{text}");
    let unknown = json!({ "plan": plan, "moves": [999], "to": to });
    asked_of(&office.refused("print_assessment", unknown), "not_found");
    office.assert_sound();
}

#[test]
fn the_evidence_of_a_plan_holds_who_what_why_and_who_decided() {
    let mut office = office();
    let plan = decided(&mut office);
    let printed = office.print("bukti", "bukti", json!({ "plan": plan }));
    let sheets = printed.sheets();
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Perpindahan", "Temuan", "Dikesampingkan", "Keputusan", "Nilai aturan"]);
    let cells = |name: &str| -> Vec<Vec<String>> {
        let sheet = sheets.iter().find(|sheet| sheet.name == name).expect("the sheet");
        sheet.data().into_iter().map(|row| row.iter().map(ToString::to_string).collect()).collect()
    };
    let moved: Vec<String> = cells("Perpindahan").into_iter().map(|row| row[1].clone()).collect();
    assert_eq!(moved, [young(), old()], "a NIP with all its digits");
    let findings = cells("Temuan");
    assert_eq!(findings.len(), office.at_plan(plan).view().findings.len(), "every finding of the approval");
    let stopped = findings.iter().find(|row| row[1] == "P-09").expect("the weak year");
    assert!(stopped[2].contains("dikesampingkan") && stopped[6].contains("skp_2025.xlsx baris 4"), "{stopped:?}");
    let aside = &cells("Dikesampingkan")[0];
    assert_eq!((aside[2].as_str(), aside[4].as_str(), aside[5].as_str()), ("P-09", "budi", "risalah.txt"));
    assert_eq!(aside[6], mutasi_store::sha256(b"risalah rapat tim penilai"));
    let decisions: Vec<String> = cells("Keputusan").into_iter().map(|row| row[1].clone()).collect();
    assert_eq!(decisions.iter().filter(|what| *what == "Persetujuan").count(), 4, "two letters for each of two moves");
    assert_eq!(decisions.last().map(String::as_str), Some("Persetujuan rencana"));
    assert!(cells("Nilai aturan").iter().any(|row| row[1] == "P-07.min_months" && row[2] == "24"));
    let paper = printed.paper();
    for word in ["BERKAS BUKTI RENCANA", "TEMUAN YANG DIKESAMPINGKAN", "risalah.txt", "P-07.min_months"] {
        assert!(paper.contains(word), "{word}: {paper}");
    }
    let again = office.reprint(printed.report, "lagi");
    assert_eq!(printed.bytes_in(&again), printed.bytes_in(&printed.folder));

    // Taken back and approved again: the evidence of later tells both.
    office.sit("budi");
    let short = json!({ "plan": plan, "reason": "salah" });
    asked_of(&office.refused("withdraw_approval", short), "reason_short");
    let _: PlanEdited =
        office.call("withdraw_approval", json!({ "plan": plan, "reason": "Surat tim penilai belum lengkap" }));
    assert_eq!(office.at_plan(plan).view().head.state, "draft");
    office.at_plan(plan).approve();
    let later = office.print("bukti", "kemudian", json!({ "plan": plan }));
    let told = later.paper();
    assert!(told.contains("Persetujuan ditarik") && told.contains("Surat tim penilai belum lengkap"), "{told}");
    asked_of(&office.refused("withdraw_approval", json!({ "plan": 99, "reason": "alasan yang cukup" })), "not_found");
    let folder = office.place("keluar");
    let without = office.report_request("bukti", &folder, json!({}));
    asked_of(&office.refused("print_report", without), "report_plan");
    office.assert_sound();
}
