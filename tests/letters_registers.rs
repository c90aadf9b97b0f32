//! What letters are made with: signatories, letterheads, fonts, templates; and what a plan has of them: the completeness
//! matrix and the evidence pack.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use mutasi_acts::contract::*;
use mutasi_store::sha256;
use mutasi_tests::{Office, Terminal, asked_of, paper_text};
use serde_json::{Value, json};

const TMT: &str = "2027-01-02";
const DATE: &str = "2026-11-21";
const NOTHING: [&str; 0] = [];

fn files_of_program(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/documents").join(path)
}

fn shipped(kind: &str) -> String {
    fs::read_to_string(files_of_program(&format!("templates/{kind}.sk"))).expect("the shipped template")
}

/// Prints one letter of a plan and gives its text.
#[track_caller]
fn printed(office: &mut Office, plan: i64, folder: &str, more: Value) -> String {
    let place = office.place(folder);
    let to = office.grant(&place);
    let one = office.at_plan(plan).view().moves[0].move_id;
    let mut letter = json!({ "kind": "pernyataan_hukdis", "plan": plan, "moves": [one], "date": DATE });
    for (key, value) in more.as_object().into_iter().flatten() {
        letter[key] = value.clone();
    }
    let done: LettersPrinted = office.call("print_letters", json!({ "letter": letter, "to": to }));
    paper_text(&place.join(&done.letters[0].file))
}

fn deputy() -> Value {
    json!({ "name": "Dr. Hasan Nasution, M.Si.", "title": "Sekretaris Daerah", "nip": "19700315 199503 1 001",
        "rank": "Pembina Utama Muda", "delegation": "an", "from": "2026-01-01", "certifies": true })
}

#[test]
fn whoever_signs_stands_on_the_letter_as_the_office_has_set_it() {
    let mut office = Office::invented(300, 1);
    let plan = office.lawful_draft("Uji", TMT, 1).plan;
    office.sit("penyetuju");
    let known: Vec<SignatoryView> = office.call("set_signatory", deputy());
    let deputy_id = known.iter().find(|one| one.title == "Sekretaris Daerah").expect("added").id;
    let through = json!({ "name": "Rina Kusuma, S.H.", "title": "Asisten Administrasi Umum", "prefix": "Plt.",
        "nip": "197801012003122001", "rank": "Pembina Tingkat I", "delegation": "ub", "through": "Sekretaris Daerah",
        "from": "2026-01-01", "to": "2027-01-01" });
    let known: Vec<SignatoryView> = office.call("set_signatory", through);
    let acting = known.iter().find(|one| one.delegation == "ub").expect("added").id;
    let head = known.iter().find(|one| one.is_head).expect("the head of region").clone();
    office.sit("operator");
    for (signatory, folder, lines) in [
        (
            deputy_id,
            "an",
            "a.n. WALI KOTA RANTAU BAHARI SEKRETARIS DAERAH, Dr. HASAN NASUTION, M.Si. Pembina Utama Muda NIP 19700315 199503 1 001",
        ),
        (acting, "ub", "SEKRETARIS DAERAH u.b. Plt. ASISTEN ADMINISTRASI UMUM, RINA KUSUMA, S.H."),
    ] {
        let text = printed(&mut office, plan, folder, json!({ "signatory": signatory }));
        assert!(text.contains(lines), "{lines}: {text}");
    }
    office.sit("penyetuju");
    let known: Vec<SignatoryView> = office.call("list_signatories", json!({ "all": true }));
    assert!(known.iter().find(|one| one.id == deputy_id).expect("kept").used, "the signature stands on a paper");
    let mut change = deputy();
    change["id"] = json!(deputy_id);
    asked_of(&office.refused("set_signatory", change), "signatory_used");
    let known: Vec<SignatoryView> = office.call("end_signatory", json!({ "id": deputy_id, "to": "2026-11-22" }));
    assert_eq!(known.iter().find(|one| one.id == deputy_id).expect("kept").to, Some(mutasi_tests::day("2026-11-22")));
    let later: Vec<SignatoryView> = office.call("list_signatories", json!({ "on": "2026-11-22" }));
    assert!(later.iter().all(|one| one.id != deputy_id), "no longer in force");
    let second = json!({ "name": "Kepala Kedua", "title": "", "is_head": true, "delegation": "sendiri",
        "from": "2027-03-01" });
    asked_of(&office.refused("set_signatory", second.clone()), "heads_overlap");
    let _: Vec<SignatoryView> = office.call("end_signatory", json!({ "id": head.id, "to": "2027-03-01" }));
    let known: Vec<SignatoryView> = office.call("set_signatory", second);
    assert_eq!(known.iter().filter(|one| one.is_head).count(), 2, "one after the other");
    asked_of(&office.refused("end_signatory", json!({ "id": head.id, "to": "2027-04-01" })), "heads_overlap");
    office.sit("operator");
    let refused = office.refused(
        "print_letters",
        json!({ "letter": { "kind": "sptjm", "plan": plan, "date": "2026-11-23",
        "signatory": deputy_id }, "to": "x" }),
    );
    assert_eq!(refused.code, "file_not_chosen", "the folder comes first");
    asked_of(&office.refused("set_signatory", deputy()), "role");
    office.assert_sound();
}

#[test]
fn a_signatory_that_no_paper_could_show_is_refused() {
    let mut office = Office::invented(60, 1);
    office.sit("penyetuju");
    let before = office.dump();
    for (change, code) in [
        (json!({ "name": " " }), "signatory_empty"),
        (json!({ "title": "" }), "signatory_empty"),
        (json!({ "nip": "123" }), "nip_wrong"),
        (json!({ "nip": "" }), "signatory_rank"),
        (json!({ "prefix": "Wakil" }), "signatory_prefix"),
        (json!({ "delegation": "atas nama" }), "signatory_delegation"),
        (json!({ "delegation": "an", "is_head": true }), "signatory_delegation"),
        (json!({ "delegation": "ub" }), "signatory_through"),
        (json!({ "to": "2026-01-01" }), "signatory_days"),
        (json!({ "name": "x".repeat(200) }), "text_too_long"),
        (json!({ "id": 999 }), "not_found"),
    ] {
        let mut asked = deputy();
        for (key, value) in change.as_object().into_iter().flatten() {
            asked[key] = value.clone();
        }
        let refused = office.refused("set_signatory", asked);
        assert_eq!(refused.code, code, "{change}: {}", refused.message);
    }
    asked_of(&office.refused("end_signatory", json!({ "id": 999, "to": DATE })), "not_found");
    assert_eq!(office.dump(), before);
}

#[test]
fn the_letterhead_is_that_of_the_office() {
    let mut office = Office::invented(300, 1);
    let plan = office.lawful_draft("Uji", TMT, 1).plan;
    let usual: LetterheadsView = office.call("show_letterheads", json!({}));
    assert!(usual.head.usual && usual.agency.usual && usual.head.emblem.is_none());
    assert_eq!(usual.head.lines[0], "WALI KOTA RANTAU BAHARI");
    assert!(usual.agency.picture.starts_with("data:image/png;base64,"));
    let picture = office.print("peta", "peta", json!({ "formats": ["png"] }));
    let png = picture.folder.join(&picture.files[0].file);
    let emblem = office.grant(&png);
    let lines = json!(["Pemerintah Kota Rantau Bahari", " Kantor  Kepegawaian ", "", "Jalan Merdeka 1"]);
    let asked = json!({ "form": "agency", "lines": lines, "emblem": emblem });
    let before = office.dump();
    let tried: LetterheadView = office.call("preview_letterhead", asked.clone());
    assert_eq!(tried.lines, ["Pemerintah Kota Rantau Bahari", "Kantor Kepegawaian", "Jalan Merdeka 1"]);
    assert_eq!(office.dump(), before, "a look keeps nothing");
    let set: LetterheadsView = office.call("set_letterhead", asked);
    assert_eq!((set.agency.lines, set.agency.picture), (tried.lines, tried.picture), "as it was looked at");
    assert!(set.head.usual && set.agency.emblem.is_some());
    assert!(printed(&mut office, plan, "surat", json!({})).contains("Kantor Kepegawaian Jalan Merdeka 1"));
    let kept: LetterheadsView = office.call("set_letterhead", json!({ "form": "agency", "lines": [] }));
    assert!(kept.agency.usual && kept.agency.emblem.is_some(), "the emblem stays when nothing is said about it");
    let bare: LetterheadsView =
        office.call("set_letterhead", json!({ "form": "agency", "lines": [], "remove_emblem": true }));
    assert!(bare.agency.emblem.is_none());
    let before = office.dump();
    let text = office.folder().join("bukan.png");
    fs::write(&text, b"bukan gambar").expect("written");
    let broken = office.folder().join("rusak.png");
    fs::write(&broken, &fs::read(&png).expect("the picture")[..900]).expect("written");
    let large = office.folder().join("besar.png");
    fs::write(&large, vec![0; 5 << 20]).expect("written");
    let (text, broken, large) = (office.grant(&text), office.grant(&broken), office.grant(&large));
    for (asked, code) in [
        (json!({ "form": "kop", "lines": [] }), "letterhead_form"),
        (json!({ "form": "head", "lines": vec!["x"; 9] }), "letterhead_lines"),
        (json!({ "form": "head", "lines": ["x".repeat(200)] }), "letterhead_lines"),
        (json!({ "form": "head", "lines": [], "emblem": text }), "emblem_unreadable"),
        (json!({ "form": "head", "lines": [], "emblem": broken }), "emblem_unreadable"),
        (json!({ "form": "head", "lines": [], "emblem": large }), "file_too_large"),
        (json!({ "form": "head", "lines": [], "emblem": "bukan" }), "file_not_chosen"),
        (json!({ "form": "head", "lines": [], "emblem": text, "remove_emblem": true }), "bad_request"),
    ] {
        for act in ["preview_letterhead", "set_letterhead"] {
            let refused = office.refused(act, asked.clone());
            assert_eq!(refused.code, code, "{act} {asked}: {}", refused.message);
        }
    }
    assert_eq!(office.dump(), before);
    office.sit("auditor");
    asked_of(&office.refused("set_letterhead", json!({ "form": "head", "lines": [] })), "role");
    office.assert_sound();
}

#[test]
fn fonts_of_the_office_are_taken_in_whole_or_not_at_all() {
    let mut office = Office::invented(60, 1);
    let plan = office.lawful_draft("Uji", TMT, 1).plan;
    let font = |office: &mut Office, name: &str| office.grant(&files_of_program(&format!("fonts/{name}")));
    let regular = font(&mut office, "texgyrebonum-regular.otf");
    let bold = font(&mut office, "texgyrebonum-bold.otf");
    let licence = font(&mut office, "LIBERATION-OFL.txt");
    let before = office.dump();
    asked_of(&office.refused("add_font", json!({ "files": [regular, licence] })), "font_unreadable");
    asked_of(&office.refused("add_font", json!({ "files": [regular, regular] })), "font_twice");
    asked_of(&office.refused("add_font", json!({ "files": [] })), "font_files");
    assert_eq!(office.dump(), before, "whole or not at all");
    let known: Vec<FontView> = office.call("add_font", json!({ "files": [bold, regular] }));
    let own: Vec<&FontView> = known.iter().filter(|font| !font.shipped).collect();
    assert_eq!(own.len(), 1);
    assert_eq!(own[0].styles, ["regular", "bold"]);
    let family = own[0].family.clone();
    let text = shipped("pernyataan_hukdis").replace("huruf Sans", &format!("huruf \"{family}\""));
    let _: TemplateView = office.call("set_template", json!({ "kind": "pernyataan_hukdis", "text": text }));
    assert!(printed(&mut office, plan, "surat", json!({})).contains("hukuman disiplin"));
    asked_of(&office.refused("remove_font", json!({ "family": family })), "font_in_use");
    let _: TemplateView = office.call("set_template", json!({ "kind": "pernyataan_hukdis" }));
    let left: Vec<FontView> = office.call("remove_font", json!({ "family": family }));
    assert!(left.iter().all(|font| font.shipped));
    asked_of(&office.refused("remove_font", json!({ "family": "Bonum" })), "not_found");
    office.assert_sound();
}

#[test]
fn a_template_is_tried_kept_and_taken_back() {
    let mut office = Office::invented(300, 1);
    let plan = office.lawful_draft("Uji", TMT, 1).plan;
    let kind = "pernyataan_hukdis";
    let text = shipped(kind);
    let view: TemplateView = office.call("show_template", json!({ "kind": kind }));
    assert_eq!((view.text.as_str(), view.own, view.versions.len()), (text.as_str(), false, 0));
    assert!(view.fields.iter().any(|field| field.path == "people[].name" && field.list && !field.meaning.is_empty()));
    let first = text.replace("hukuman disiplin", "hukuman disiplin apa pun");
    let kept: TemplateView =
        office.call("set_template", json!({ "kind": kind, "text": first, "note": " Permintaan  Inspektorat " }));
    assert!(kept.own && kept.version != view.version);
    assert_eq!(
        (kept.versions[0].note.as_str(), kept.versions[0].account.as_str()),
        ("Permintaan Inspektorat", "operator")
    );
    assert!(printed(&mut office, plan, "surat", json!({})).contains("hukuman disiplin apa pun"));
    let folder = office.place("templat");
    let to = office.grant(&folder);
    let written: WrittenFiles = office.call("export_template", json!({ "kind": kind, "to": to }));
    let file = office.grant(&folder.join(&written.files[0]));
    let read: TemplateRead = office.call("read_template", json!({ "file": file }));
    assert_eq!((read.kind.as_str(), read.text.as_str()), (kind, first.as_str()), "as another office would read it");
    let back: TemplateView = office.call("set_template", json!({ "kind": kind, "text": text }));
    assert!(!back.own, "the text of the shipped one is the shipped one");
    assert_eq!(back.versions.len(), 1, "what was in use stays to look at");
    asked_of(&office.refused("export_template", json!({ "kind": kind, "to": to })), "file_exists");

    let before = office.dump();
    for (kind, text, code) in [
        (kind, "@jenis pernyataan_hukdis\n@halaman A4 tegak; huruf Sans 11\n@entah\n", "template_error"),
        (
            kind,
            "@jenis pernyataan_hukdis\n@halaman A4 tegak; huruf Sans 11\n@paragraf\n{{ entah }}\n",
            "template_error",
        ),
        (kind, "@jenis spmt\n@halaman A4 tegak; huruf Sans 11\n@paragraf\nIsi\n", "template_kind"),
        ("entah", "@jenis entah\n", "not_found"),
    ] {
        asked_of(&office.refused("set_template", json!({ "kind": kind, "text": text })), code);
    }
    for (bytes, code) in [
        (vec![b' '; 2 << 20], "file_too_large"),
        (vec![0xff, 0xfe, 0x00], "template_unreadable"),
        (b"@jenis entah\n".to_vec(), "template_kind"),
        (b"teks biasa".to_vec(), "template_kind"),
    ] {
        let file = office.folder().join("asing.sk");
        fs::write(&file, bytes).expect("written");
        let file = office.grant(&file);
        asked_of(&office.refused("read_template", json!({ "file": file })), code);
    }
    assert_eq!(office.dump(), before);
    office.sit("auditor");
    asked_of(&office.refused("set_template", json!({ "kind": kind, "text": first })), "role");
}

#[test]
fn every_template_is_drawn_with_a_plan_and_without() {
    let mut office = Office::invented(300, 1);
    let plan = office.lawful_draft("Uji", TMT, 2).plan;
    let kinds: Vec<LetterKindView> = office.call("list_letter_kinds", json!({}));
    let before = office.dump();
    for kind in &kinds {
        for with in [json!(null), json!(plan)] {
            let request = json!({ "kind": kind.kind, "text": shipped(&kind.kind), "plan": with, "page": 1, "dpi": 40 });
            let checked: TemplateChecked = office.call("check_template", request);
            let fault = checked.fault.map(|fault| format!("{}: {}", fault.line, fault.message));
            assert_eq!(fault, None, "{} {with}", kind.kind);
            assert!(checked.picture.is_some_and(|shown| shown.pages > 0), "{}", kind.kind);
            assert_eq!(checked.inputs.len(), kind.inputs.len(), "{}", kind.kind);
            assert!(!checked.pages.is_empty(), "{}", kind.kind);
        }
    }
    for (text, line) in [
        ("@jenis spmt\n@halaman A4 tegak; huruf Sans 11\n@paragraf\n{{ entah }}\n", 4),
        ("@jenis spmt\n@halaman A4 tegak; huruf Sans 11\n@bukan\n", 3),
        ("\n@jenis spp\n@halaman A4 tegak; huruf Sans 11\n@paragraf\nIsi\n", 2),
    ] {
        let request = json!({ "kind": "spmt", "text": text, "page": 1, "dpi": 40 });
        let checked: TemplateChecked = office.call("check_template", request);
        let fault = checked.fault.expect("a fault");
        assert_eq!(fault.line, line, "{}", fault.message);
        assert!(checked.picture.is_none());
    }
    assert_eq!(office.dump(), before, "looking keeps nothing");
}

fn cell<'m>(matrix: &'m CompletenessView, nip: &str, key: &str) -> &'m CompletenessCell {
    let column = matrix.columns.iter().position(|column| column.key == key).unwrap_or_else(|| panic!("{key}"));
    let person = matrix.people.iter().find(|person| person.nip == nip).unwrap_or_else(|| panic!("{nip}"));
    &person.cells[column]
}

#[test]
fn the_matrix_says_who_has_what_and_why_not() {
    let mut office = Office::invented(300, 1);
    let plan = office.approved_plan("Uji", TMT, 3);
    let matrix = |office: &mut Office| -> CompletenessView { office.call("completeness", json!({ "plan": plan })) };
    let first = matrix(&mut office);
    let one = office.at_plan(plan).view().moves.remove(0);
    assert_eq!(first.people.len(), 3);
    assert!(first.people.iter().all(|person| person.cells.len() == first.columns.len()));
    let count = |matrix: &CompletenessView, state: &str| {
        matrix.people.iter().flat_map(|person| &person.cells).filter(|cell| cell.state == state).count() as u32
    };
    assert_eq!((first.missing, first.there), (count(&first, "missing"), count(&first, "there")));
    assert_eq!(cell(&first, &one.nip, "sk").reason, "SK belum terbit.");
    assert_eq!(cell(&first, &one.nip, "spmt").state, "missing");
    assert_eq!(cell(&first, &one.nip, "persetujuan_asal").state, "there", "the recorded consent counts");
    assert_eq!(cell(&first, &one.nip, "PERMOHONAN").state, "not_needed");
    assert!(cell(&first, &one.nip, "PERMOHONAN").reason.contains("permintaan sendiri"));
    assert_eq!(cell(&first, &one.nip, "PERNYATAAN_HUKDIS").state, "missing");
    printed(&mut office, plan, "surat", json!({}));
    let inputs = json!({ "tempat": "Ruang rapat", "anggota": "Satu; Sekretaris Daerah; Ketua" });
    printed(&mut office, plan, "berita-acara", json!({ "kind": "ba_tpk", "inputs": inputs }));
    let folder = office.place("sk");
    office.issue(plan, "2026-11-20", &folder, false);
    let now = matrix(&mut office);
    assert_eq!(cell(&now, &one.nip, "PERNYATAAN_HUKDIS").state, "there", "what was printed need not be recorded again");
    assert_eq!(cell(&now, &one.nip, "ba_tpk").state, "there");
    let other = &first.people[1].nip;
    assert_ne!(cell(&now, other, "ba_tpk").state, "there", "minutes of one person say nothing about another");
    assert!(cell(&now, &one.nip, "sk").reason.starts_with("Nomor 800."));
    assert_eq!(cell(&now, &one.nip, "spmt").reason, "Belum dicetak.");
    assert!(now.there > first.there && now.missing < first.missing);
    asked_of(&office.refused("completeness", json!({ "plan": 999 })), "not_found");
}

/// Every file below a folder, by its path from there.
fn below(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.insert(path.strip_prefix(folder).expect("below").to_string_lossy().into_owned());
            }
        }
    }
    found
}

#[test]
fn the_evidence_pack_holds_every_paper_and_proves_each() {
    let mut office = Office::invented(300, 1);
    let plan = office.approved_plan("Pemerataan / Uji", TMT, 2);
    let papers = office.place("sk");
    let issued = office.issue(plan, "2026-11-20", &papers, false);
    printed(&mut office, plan, "surat", json!({}));
    let signed = papers.join("kembali.pdf");
    let mut bytes = fs::read(papers.join(&issued.decrees[0].file)).expect("the decree");
    bytes.extend_from_slice(b"\n1 0 obj\n<< /Type /Sig /ByteRange [0 10 20 10] >>\nendobj\n%%EOF\n");
    fs::write(&signed, &bytes).expect("written");
    let file = office.grant(&signed);
    let paper = json!({ "kind": "decree", "id": issued.decrees[0].id });
    let _: DecreeCheck = office.call("attach_signed", json!({ "paper": paper, "file": file }));
    let folder = office.place("berkas");
    let to = office.grant(&folder);
    let before = office.dump();
    let stopped = office.cancelled_at("evidence_pack", json!({ "plan": plan, "to": to }), 1);
    assert_eq!(stopped.code, "cancelled");
    assert!(below(&folder).is_empty() && fs::read_dir(&folder).expect("the folder").next().is_none());
    let written: WrittenFiles = office.call("evidence_pack", json!({ "plan": plan, "to": to }));
    assert_eq!(below(&folder), written.files.iter().cloned().collect());
    let root = folder.join(written.files[0].split('/').next().expect("the pack's own folder"));
    let inside = below(&root);
    for part in ["1_Rencana/", "2_SK/", "3_Surat/", "4_Analisis/", "6_Kelengkapan/Matriks-kelengkapan.xlsx"] {
        assert!(inside.iter().any(|path| path.starts_with(part)), "{part}: {inside:?}");
    }
    let list = fs::read_to_string(root.join("SHA256SUMS.txt")).expect("the list");
    let told: BTreeSet<String> = list
        .lines()
        .map(|line| {
            let (hash, path) = line.split_once("  ").expect("hash and path");
            assert_eq!(sha256(&fs::read(root.join(path)).expect(path)), hash, "{path}");
            path.to_string()
        })
        .collect();
    let proved: BTreeSet<String> = inside
        .iter()
        .filter(|path| !["SHA256SUMS.txt", "0_Daftar-isi.pdf"].contains(&path.as_str()))
        .cloned()
        .collect();
    assert_eq!(told, proved, "every file stands in the list");
    let signed_inside = inside.iter().filter(|path| path.starts_with("2_SK/"));
    let held: Vec<Vec<u8>> = signed_inside.map(|path| fs::read(root.join(path)).expect("a decree")).collect();
    assert_eq!(held.len(), 2);
    assert!(held.contains(&bytes), "the signed file stands in place of the original");
    let contents = paper_text(&root.join("0_Daftar-isi.pdf"));
    assert!(contents.contains("DAFTAR ISI BERKAS BUKTI") && contents.contains("bertanda tangan"), "{contents}");
    let matrix = paper_text(&root.join("6_Kelengkapan/Matriks-kelengkapan.pdf"));
    assert!(matrix.contains("MATRIKS KELENGKAPAN") && matrix.contains("belum ada"), "{matrix}");
    asked_of(&office.refused("evidence_pack", json!({ "plan": plan, "to": to })), "file_exists");
    let zipped: WrittenFiles = office.call("evidence_pack", json!({ "plan": plan, "zip": true, "to": to }));
    let [zip] = zipped.files.as_slice() else { panic!("one file: {:?}", zipped.files) };
    let bytes = fs::read(folder.join(zip)).expect("the zip");
    assert!(bytes.starts_with(b"PK"), "a zip");
    let again: WrittenFiles = office.call("evidence_pack", json!({ "plan": plan, "zip": true, "to": to }));
    assert_eq!(again.files, zipped.files, "the same plan gives the same bytes, so nothing is overwritten");
    assert_eq!(office.dump(), before, "a pack changes no record");
    let empty = office.plan("Kosong", TMT).plan;
    asked_of(&office.refused("evidence_pack", json!({ "plan": empty, "to": to })), "plan_empty");
    asked_of(&office.refused("evidence_pack", json!({ "plan": plan, "to": "bukan" })), "file_not_chosen");
}

#[test]
fn an_office_adds_a_newer_regulation_to_its_letters() {
    let mut office = Office::invented(300, 1);
    let plan = office.lawful_draft("Uji", TMT, 1).plan;
    office.sit("penyetuju");
    let value = "Peraturan Wali Kota Rantau Bahari Nomor 7 Tahun 2026 tentang Mutasi Pegawai";
    let with =
        |key: &str, value: &str| json!({ "key": key, "value": value, "from": "2026-11-01", "basis": "Perwali 7/2026" });
    let _: Vec<DatedParameter> = office.call("set_parameter", with("letter.legal_basis.perintah_plt.9", value));
    let _: Vec<DatedParameter> = office.call("set_parameter", with("letter.legal_basis.perintah_plt.1", "-"));
    asked_of(&office.refused("set_parameter", with("letter.entah.9", value)), "parameter_unknown");
    office.sit("operator");
    let text = printed(&mut office, plan, "surat", json!({ "kind": "perintah_plt" }));
    assert!(text.contains("Undang-Undang Nomor 20 Tahun 2023"), "the law of the day: {text}");
    let (law, own) = (text.find("Undang-Undang Nomor 20"), text.find("Peraturan Wali Kota Rantau Bahari Nomor 7"));
    assert!(law < own && own.is_some(), "the own regulation stands below the law: {text}");
    assert!(!text.contains("Nomor 30 Tahun 2014"), "the office has left this one out: {text}");
}

#[test]
fn the_terminal_prints_letters_and_packs_the_evidence() {
    let terminal = Terminal::invented(300, 1);
    let proposed = terminal.run("plan propose", ["--name", "Uji", "--tmt", TMT, "--max-moves", "2"]).json();
    let plan = proposed["plan"].to_string();
    let kinds = terminal.run("letters kinds", NOTHING).json();
    assert!(kinds.as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"] == json!("spmt"))));
    let out = terminal.path("surat");
    let out = out.to_str().expect("a path");
    let printed = terminal
        .run(
            "letters",
            [plan.as_str(), "--kind", "pernyataan_hukdis", "--input", "keperluan=syarat mutasi", "--out", out],
        )
        .json();
    let files = printed["files"].as_array().expect("files").clone();
    assert_eq!(files.len(), 2, "{printed}");
    let text = paper_text(Path::new(files[0].as_str().expect("a path")));
    assert!(text.contains("syarat mutasi"), "what was typed stands on the paper: {text}");
    let listed = terminal.run("letters list", ["--plan", plan.as_str()]).json();
    assert_eq!(listed.as_array().map(Vec::len), Some(2));
    terminal
        .run("letters", [plan.as_str(), "--kind", "pernyataan_hukdis", "--input", "salah", "--out", out])
        .assert_failed(1, "usage");
    terminal
        .run("letters", [plan.as_str(), "--kind", "spmt", "--input", "mulai=2027-01-04", "--out", out])
        .assert_failed(1, "decree_missing");
    let matrix = terminal.run("letters completeness", [plan.as_str()]).json();
    assert_eq!(matrix["people"].as_array().map(Vec::len), Some(2));
    let packed = terminal.run("letters evidence", [plan.as_str(), "--zip", "--out", out]).json();
    assert!(Path::new(packed["files"][0].as_str().expect("a path")).is_file(), "{packed}");

    let exported = terminal.run("template export", ["spmt", "--out", out]).json();
    let file = exported["files"][0].as_str().expect("a path").to_string();
    let text = fs::read_to_string(&file).expect("the template");
    fs::write(&file, text.replace("telah nyata", "benar-benar telah nyata")).expect("edited");
    let checked = terminal.run("template check", ["spmt", &file, "--plan", plan.as_str()]).json();
    assert_eq!(checked["fault"], Value::Null);
    let own = terminal.run("template import", [file.as_str(), "--note", "Uji"]).json();
    assert_eq!((own["kind"].as_str(), own["own"].as_bool()), (Some("spmt"), Some(true)));
    fs::write(&file, "@jenis spmt\n@bukan\n").expect("spoilt");
    let ran = terminal.run("template check", ["spmt", &file]);
    assert_eq!((ran.status, &ran.value()["fault"]["line"]), (1, &json!(2)), "{}", ran.stdout);
}
