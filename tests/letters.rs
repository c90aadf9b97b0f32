//! Letters around a transfer: every kind printed from one plan, numbered from its register, frozen, and refused where it
//! would be signed with a hole.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use mutasi_acts::contract::*;
use mutasi_store::sha256;
use mutasi_tests::{Office, Town, asked_of, nip, paper_text};
use serde_json::{Value, json};

const TMT: &str = "2027-01-02";
const DATE: &str = "2026-11-21";
/// Letters of moves between governments, which a plan inside the region does not have.
const ACROSS: [&str; 2] = ["usul_mutasi", "lolos_butuh"];

/// Something for every field that must be filled.
fn inputs_of(kind: &LetterKindView) -> Value {
    let filled = kind.inputs.iter().filter(|input| input.default.is_empty() && !input.optional).map(|input| {
        let text = match input.kind.as_str() {
            "day" => "2026-11-24",
            "list" => "Butir satu\nButir dua",
            _ => "Isian uji",
        };
        (input.name.clone(), json!(text))
    });
    Value::Object(filled.collect())
}

fn kinds(office: &mut Office) -> BTreeMap<String, LetterKindView> {
    let kinds: Vec<LetterKindView> = office.call("list_letter_kinds", json!({}));
    kinds.into_iter().map(|kind| (kind.kind.clone(), kind)).collect()
}

fn letter(kind: &LetterKindView, plan: i64) -> Value {
    json!({ "kind": kind.kind, "plan": plan, "date": DATE, "inputs": inputs_of(kind) })
}

/// Prints a batch whole.
#[track_caller]
fn print(office: &mut Office, letter: &Value, folder: &Path) -> LettersPrinted {
    let to = office.grant(folder);
    let mut all: LettersPrinted = office.call("print_letters", json!({ "letter": letter, "to": to }));
    while all.remaining > 0 {
        let done: Vec<i64> = all.letters.iter().map(|letter| letter.id).collect();
        let more: LettersPrinted = office.call("print_letters", json!({ "letter": letter, "done": done, "to": to }));
        all.letters.extend(more.letters);
        (all.remaining, all.remarks) = (more.remaining, more.remarks);
    }
    all
}

fn files(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("the folder");
    entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}

/// An approved plan of an invented region with its decrees issued.
fn decreed(moves: usize) -> (Office, i64) {
    let mut office = Office::invented(300, 1);
    let plan = office.approved_plan("Pemerataan Triwulan I", TMT, moves);
    let folder = office.place("sk");
    office.issue(plan, "2026-11-20", &folder, false);
    (office, plan)
}

#[test]
fn every_letter_of_a_transfer_is_printed_from_its_plan() {
    let (mut office, plan) = decreed(6);
    let moves = office.at_plan(plan).view().moves;
    let kinds = kinds(&mut office);
    let (mut printed, mut unfit) = (BTreeSet::new(), BTreeSet::new());
    for kind in kinds.values().filter(|kind| !kind.elsewhere) {
        let folder = office.place(&kind.kind);
        let to = office.grant(&folder);
        let asked = letter(kind, plan);
        if let Err(failure) = office.attempt("print_letters", json!({ "letter": asked, "to": to })) {
            asked_of(&failure, "letter_not_needed");
            assert!(files(&folder).is_empty(), "{}: a refused letter leaves no file", kind.kind);
            unfit.insert(kind.kind.as_str());
            continue;
        }
        printed.insert(kind.kind.as_str());
        let letters: Vec<LetterView> = office.call("list_letters", json!({ "plan": plan }));
        let own: Vec<&LetterView> = letters.iter().filter(|one| one.kind == kind.kind).collect();
        assert!(!own.is_empty(), "{}", kind.kind);
        assert_eq!(files(&folder), own.iter().map(|one| one.file.clone()).collect(), "{}", kind.kind);
        for one in own {
            let file = folder.join(&one.file);
            assert_eq!(sha256(&fs::read(&file).expect("written")), one.sha256, "{}", one.file);
            let text = paper_text(&file);
            let flat: String = text.split_whitespace().collect();
            assert!(text.contains(&one.code), "{}: the code stands on the paper: {text}", kind.kind);
            assert_eq!(kind.class.is_empty(), one.number.is_empty(), "{}: numbered by its class", kind.kind);
            assert!(text.contains(&one.number), "{}: {} stands on the paper: {text}", kind.kind, one.number);
            let about = moves.iter().filter(|known| one.nip.as_ref().is_none_or(|nip| *nip == known.nip));
            let named = about.filter(|known| flat.contains(&known.nip)).count();
            // An agency's letter names its own people; one about the plan may name them by a list of its annex.
            assert!(named > 0 || kind.per == "plan", "{}: the person stands on the paper: {text}", kind.kind);
            let checked: DecreeCheck = office.check_paper(&file);
            assert_eq!((checked.known, checked.unchanged), (true, Some(true)), "{}", kind.kind);
            assert_eq!(checked.letter.map(|known| known.id), Some(one.id));
        }
    }
    let expected: BTreeSet<&str> = ACROSS.into_iter().chain(["permohonan"]).collect();
    assert_eq!(unfit, expected, "a plan inside the region needs every other letter");
    assert_eq!(printed.len() + unfit.len() + kinds.values().filter(|kind| kind.elsewhere).count(), kinds.len());
    let papers: Vec<LetterView> = office.call("list_letters", json!({}));
    let numbers: BTreeSet<&str> = papers.iter().map(|one| one.number.as_str()).filter(|one| !one.is_empty()).collect();
    assert_eq!(numbers.len(), papers.iter().filter(|one| !one.number.is_empty()).count(), "no number twice");
    let codes: BTreeSet<&str> = papers.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes.len(), papers.len(), "no code twice");
    office.assert_sound();
}

#[test]
fn a_duty_statement_names_decree_person_and_superior() {
    let (mut office, plan) = decreed(2);
    let kind = kinds(&mut office).remove("spmt").expect("a kind");
    let folder = office.place("spmt");
    let one = office.at_plan(plan).view().moves.remove(0);
    let mut asked = letter(&kind, plan);
    asked["moves"] = json!([one.move_id]);
    let done = print(&mut office, &asked, &folder);
    let [spmt] = done.letters.as_slice() else { panic!("one letter: {:?}", done.letters) };
    assert_eq!(spmt.number, "800.1.3.1/0001/KET/BKPSDM/2026", "the first of its register");
    assert_eq!(spmt.file, format!("SPMT_800.1.3.1-0001-KET-BKPSDM-2026_{}.pdf", one.nip));
    let decree = office.decrees().into_iter().find(|known| known.nip.as_ref() == Some(&one.nip)).expect("its decree");
    let text = paper_text(&folder.join(&spmt.file));
    let to = one.to.expect("a target");
    for part in [decree.number.as_str(), "24 November 2026", "20 November 2026", &to.title, "Badan Kepegawaian Negara"]
    {
        assert!(text.contains(part), "{part} stands on the paper: {text}");
    }
}

#[test]
fn letters_between_governments_and_own_wishes_are_for_those_moves_only() {
    let mut office = Office::invented(300, 1);
    let mut plan = office.lawful_draft("Antarinstansi", TMT, 3);
    let moves = plan.view().moves;
    let away = json!({ "outside": { "entering": false, "kind": "kabkota", "name": "Kota Sungai Raya",
        "province": "Provinsi Lain", "post": "Analis Kebijakan" } });
    plan.about(&moves[0].nip, "set_outside", away);
    plan.about(&moves[1].nip, "edit_move", json!({ "own_request": true, "reason": "mengikuti suami" }));
    let plan = plan.plan;
    let kinds = kinds(&mut office);
    for (name, who, says) in [
        ("lolos_butuh", 0, "Wali Kota Sungai Raya"),
        ("permohonan", 1, "mengikuti suami"),
        ("pernyataan_hukdis", 2, "hukuman disiplin"),
    ] {
        let folder = office.place(name);
        let done = print(&mut office, &letter(&kinds[name], plan), &folder);
        let found: Vec<&LetterView> =
            done.letters.iter().filter(|one| one.nip.as_ref() == Some(&moves[who].nip)).collect();
        assert_eq!(found.len(), 1, "{name}");
        let text = paper_text(&folder.join(&found[0].file));
        assert!(text.to_lowercase().contains(&says.to_lowercase()), "{name}: {says} stands on the paper: {text}");
    }
    let folder = office.place("salah");
    let to = office.grant(&folder);
    for (name, chosen, code) in [
        ("lolos_butuh", Some(1), "letter_not_needed"),
        ("permohonan", Some(2), "letter_not_needed"),
        ("usul_mutasi", None, "letter_not_needed"),
        ("spmt", None, "decree_missing"),
        ("serah_terima", None, "decree_missing"),
    ] {
        let mut asked = letter(&kinds[name], plan);
        asked["moves"] = chosen.map_or(json!([]), |at: usize| json!([moves[at].move_id]));
        let refused = office.refused("print_letters", json!({ "letter": asked, "to": to }));
        asked_of(&refused, code);
    }
    assert!(files(&folder).is_empty());
}

#[test]
fn what_was_printed_stays_whatever_changes_afterwards() {
    let (mut office, plan) = decreed(2);
    let kind = kinds(&mut office).remove("pernyataan_hukdis").expect("a kind");
    let (first, again) = (office.place("pertama"), office.place("ulang"));
    let done = print(&mut office, &letter(&kind, plan), &first);
    assert_eq!(done.letters.len(), 2);
    let text = fs::read_to_string(shipped("pernyataan_hukdis")).expect("the shipped template");
    let text = text.replace("PERNYATAAN", "KETERANGAN");
    let _: TemplateView = office.call("set_template", json!({ "kind": kind.kind, "text": text, "note": "Uji" }));
    let lines = json!(["PEMERINTAH KOTA CONTOH", "KANTOR BARU"]);
    let _: LetterheadsView = office.call("set_letterhead", json!({ "form": "agency", "lines": lines }));
    let papers: Vec<Value> = done.letters.iter().map(|one| json!({ "kind": "letter", "id": one.id })).collect();
    let to = office.grant(&again);
    let _: WrittenFiles = office.call("reprint_papers", json!({ "papers": papers, "to": to }));
    for one in &done.letters {
        let bytes = |folder: &Path| fs::read(folder.join(&one.file)).expect("the paper");
        assert_eq!(bytes(&first), bytes(&again), "byte for byte");
        let paper = json!({ "kind": "letter", "id": one.id });
        let shown: PaperShown = office.call("show_paper", json!({ "paper": paper, "page": 1, "dpi": 60 }));
        assert!(shown.same_bytes, "drawn from what was frozen, not from what holds now");
    }
    let newer = office.place("baru");
    let later = print(&mut office, &letter(&kind, plan), &newer);
    assert!(later.remarks.iter().any(|remark| remark.contains("sudah pernah dicetak")), "{:?}", later.remarks);
    let text = paper_text(&newer.join(&later.letters[0].file));
    assert!(text.contains("KANTOR BARU"), "the new letterhead holds from now on: {text}");
    assert!(later.letters[0].number.contains("/0003/"), "with a number of its own: {}", later.letters[0].number);
}

/// The shipped template of a kind, as an office would take it from the program.
fn shipped(kind: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../src-tauri/crates/documents/templates/{kind}.sk"))
}

#[test]
fn a_look_shows_every_page_before_anything_is_kept() {
    let (mut office, plan) = decreed(3);
    let kind = kinds(&mut office).remove("spmt").expect("a kind");
    let mut asked = letter(&kind, plan);
    let before = office.dump();
    let look = |office: &mut Office, asked: &Value, page: u32| -> LetterPicture {
        office.call("preview_letter", json!({ "letter": asked, "page": page, "dpi": 50 }))
    };
    let first = look(&mut office, &asked, 1);
    assert!(first.picture.starts_with("data:image/png;base64,"));
    assert_eq!((first.page, first.pages), (1, 3), "one page for each of three people");
    assert!(first.number.contains("/0001/"), "{}", first.number);
    let last = look(&mut office, &asked, 3);
    assert!(last.number.contains("/0003/"), "the number that it would get: {}", last.number);
    assert_ne!(first.picture, last.picture);
    assert_eq!(look(&mut office, &asked, 99).page, 3, "behind the last page stands the last");
    assert!(!first.findings.iter().any(|finding| finding.stops), "{:?}", first.findings);
    asked["inputs"] = json!({});
    let holes = look(&mut office, &asked, 1).findings;
    assert!(holes.iter().any(|finding| finding.stops && finding.place.contains("Tanggal mulai")), "{holes:?}");
    assert_eq!(office.dump(), before, "looking keeps nothing and takes no number");
}

#[test]
fn a_cancelled_print_leaves_neither_file_nor_number() {
    let (mut office, plan) = decreed(4);
    let kind = kinds(&mut office).remove("spmt").expect("a kind");
    let folder = office.place("spmt");
    let to = office.grant(&folder);
    let before = office.dump();
    let request = json!({ "letter": letter(&kind, plan), "to": to });
    assert_eq!(office.cancelled_at("print_letters", request, 1).code, "cancelled");
    assert!(files(&folder).is_empty());
    assert_eq!(office.dump(), before);
    let done = print(&mut office, &letter(&kind, plan), &folder);
    assert!(done.letters[0].number.contains("/0001/"), "no number was burnt: {}", done.letters[0].number);
    asked_of(&office.refused("undo", json!({})), "nothing_to_undo");
    assert_eq!(office.call::<Vec<LetterView>>("list_letters", json!({})).len(), 4, "what was given away is not undone");
    office.assert_sound();
}

#[test]
fn numbers_are_typed_for_one_letter_only() {
    let (mut office, plan) = decreed(2);
    let kinds = kinds(&mut office);
    let moves = office.at_plan(plan).view().moves;
    let folder = office.place("surat");
    let to = office.grant(&folder);
    let mut asked = letter(&kinds["sptjm"], plan);
    asked["number"] = json!("800/77/BKPSDM");
    asked_of(&office.refused("print_letters", json!({ "letter": asked, "to": to })), "number_for_one");
    asked["moves"] = json!([moves[0].move_id]);
    let done = print(&mut office, &asked, &folder);
    assert_eq!(done.letters[0].number, "800/77/BKPSDM");
    asked["moves"] = json!([moves[1].move_id]);
    asked_of(&office.refused("print_letters", json!({ "letter": asked, "to": to })), "number_taken");
    let mut read = letter(&kinds["naskah_pelantikan"], plan);
    read["number"] = json!("1");
    if !read["moves"].is_array() {
        let refused = office.refused("print_letters", json!({ "letter": read, "to": to }));
        assert!(["number_not_used", "letter_not_needed"].contains(&refused.code.as_str()), "{}", refused.message);
    }
    let book: NumberRegister = office.call("list_numbers", json!({ "class": "keterangan", "year": 2026 }));
    let typed = book.numbers.iter().find(|one| one.number == "800/77/BKPSDM").expect("in the register");
    assert!(typed.typed && typed.paper.contains("SPTJM"), "{typed:?}");
}

#[test]
fn letters_that_would_be_wrong_are_refused_with_what_to_do() {
    let (mut office, plan) = decreed(2);
    let kinds = kinds(&mut office);
    let spmt = &kinds["spmt"];
    let folder = office.place("surat");
    let to = office.grant(&folder);
    let before = office.dump();
    let with = |change: Value| {
        let mut asked = letter(spmt, plan);
        for (key, value) in change.as_object().into_iter().flatten() {
            asked[key] = value.clone();
        }
        asked
    };
    for (change, code) in [
        (json!({ "kind": "surat_cinta" }), "not_found"),
        (json!({ "kind": "sk_perorangan", "inputs": {} }), "letter_elsewhere"),
        (json!({ "kind": "rencana", "inputs": {} }), "letter_elsewhere"),
        (json!({ "kind": "lembar_penilaian", "inputs": {} }), "letter_elsewhere"),
        (json!({ "plan": 999 }), "not_found"),
        (json!({ "moves": [999] }), "not_found"),
        (json!({ "signatory": 999 }), "not_found"),
        (json!({ "inputs": {} }), "input_missing"),
        (json!({ "inputs": { "mulai": "besok" } }), "input_wrong"),
        (json!({ "inputs": { "mulai": "2026-11-24", "bukan_isian": "x" } }), "input_unknown"),
    ] {
        let refused = office.refused("print_letters", json!({ "letter": with(change.clone()), "to": to }));
        asked_of(&refused, code);
        assert_eq!(refused.kind, FailureKind::Refused, "{change}");
    }
    let asked = with(json!({}));
    asked_of(&office.refused("print_letters", json!({ "letter": asked, "to": "bukan" })), "file_not_chosen");
    asked_of(&office.refused("print_letters", json!({ "letter": asked, "done": [77], "to": to })), "not_found");
    for dpi in [0, 39, 201, 100_000] {
        let refused = office.refused("preview_letter", json!({ "letter": asked, "page": 1, "dpi": dpi }));
        asked_of(&refused, "bad_request");
    }
    let empty = office.plan("Kosong", TMT).plan;
    let nobody = with(json!({ "plan": empty }));
    asked_of(&office.refused("print_letters", json!({ "letter": nobody, "to": to })), "plan_empty");
    assert!(files(&folder).is_empty());
    let _ = office.undo();
    assert_eq!(office.dump(), before, "nothing of it is kept");

    office.sit("auditor");
    asked_of(&office.refused("print_letters", json!({ "letter": asked, "to": to })), "role");
    let _: Vec<LetterView> = office.call("list_letters", json!({}));
}

#[test]
fn whoever_comes_from_another_government_is_asked_for_by_letter() {
    let one = nip("1988-04-05", 7);
    let mut office = Town::new().unit("1", "Dinas Satu").post("Dinas Satu", "Pengolah Data", "-", 2).open();
    // The place is not on this region's map, so the person holds no post here.
    let elsewhere = Town::new().person(&one, "Dinas Kota Lain", "Analis", "2019-01-01");
    let taken = office.take("pegawai.xlsx", &elsewhere.people());
    assert_eq!(taken.accepted, 1, "{taken:?}");
    let target = office.position("Dinas Satu", "Pengolah Data");
    let mut plan = office.plan("Masuk", TMT);
    plan.add(&one, target);
    let from = json!({ "outside": { "entering": true, "kind": "kabkota", "name": "Kota Sungai Raya",
        "province": "Provinsi Lain", "post": "Analis Kebijakan" } });
    plan.about(&one, "set_outside", from);
    let plan = plan.plan;
    let kinds = kinds(&mut office);
    let folder = office.place("usul");
    let done = print(&mut office, &letter(&kinds["usul_mutasi"], plan), &folder);
    let text = paper_text(&folder.join(&done.letters[0].file));
    for part in ["Yth. Wali Kota Sungai Raya", "Analis Kebijakan", "Pengolah Data", "Pemerintah Kota Rantau Bahari"] {
        assert!(text.contains(part), "{part} stands on the paper: {text}");
    }
    let to = office.grant(&folder);
    let asked = letter(&kinds["pernyataan_hukdis"], plan);
    asked_of(&office.refused("print_letters", json!({ "letter": asked, "to": to })), "letter_not_needed");
}
