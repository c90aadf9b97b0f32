//! Decrees are issued in stretches, looked at before, numbered without a gap that nobody explains, frozen, and printed
//! again byte for byte.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use mutasi_acts::contract::*;
use mutasi_tests::{Office, asked_of, day, paper_text};
use serde_json::{Value, json};

const TMT: &str = "2027-01-02";
const SIGNED_ON: &str = "2026-12-15";

/// An approved plan of several people on an invented region.
fn approved(moves: usize) -> (Office, i64) {
    let mut office = Office::invented(200, 7);
    let plan = office.approved_plan("Pemerataan", TMT, moves);
    (office, plan)
}

fn asked(office: &mut Office, plan: i64, folder: &Path, more: Value) -> Value {
    let to = office.grant(folder);
    let mut request = json!({ "plan": plan, "date": SIGNED_ON, "to": to });
    for (key, value) in more.as_object().into_iter().flatten() {
        request[key] = value.clone();
    }
    request
}

fn files_in(folder: &Path) -> BTreeSet<String> {
    let names = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").file_name());
    names.map(|name| name.to_string_lossy().into_owned()).collect()
}

fn register(office: &mut Office) -> NumberRegister {
    office.call("list_numbers", json!({ "class": "keputusan", "year": 2026 }))
}

fn letter(office: &mut Office, request: Value) -> LetterPicture {
    office.call("preview_decree", request)
}

#[test]
fn a_large_batch_comes_in_stretches_and_goes_on_where_it_was_stopped() {
    let mut office = Office::invented(1500, 3);
    let plan = office.approved_proposal("Pemerataan", TMT);
    let moves = office.at_plan(plan).view().moves.len();
    assert!(moves > 60, "more than one stretch: {moves}");
    let folder = office.place("sk");
    let request = asked(&mut office, plan, &folder, json!({}));
    let first: DecreesIssued = office.call("issue_decrees", request.clone());
    assert_eq!((first.decrees.len(), first.remaining as usize), (50, moves - 50));
    let stopped = office.cancelled_at("issue_decrees", request.clone(), 55);
    assert_eq!(stopped.code, "cancelled");
    assert_eq!(files_in(&folder).len(), 50, "the stretch that was stopped leaves no file");
    assert_eq!(office.decrees().len(), 50, "and no row; what was issued before stays");
    assert_eq!(office.at_plan(plan).view().head.state, "approved");
    office.sit("penyetuju");
    let withdrawn = office.refused("withdraw_approval", json!({ "plan": plan, "reason": "salah tanggal" }));
    asked_of(&withdrawn, "already_decreed");
    office.sit("operator");
    let rest = office.issue_asked(&request);
    assert_eq!(rest.decrees.len(), moves - 50);
    assert_eq!(office.at_plan(plan).view().head.state, "decreed");
    let numbers: Vec<String> = office.decrees().into_iter().rev().map(|decree| decree.number).collect();
    let wanted: Vec<String> = (1..=moves).map(|at| format!("/{at:04}/")).collect();
    for (number, part) in numbers.iter().zip(&wanted) {
        assert!(number.contains(part), "{number} is the one after the last");
    }
    assert_eq!(register(&mut office).gaps, 0);
    assert_eq!(files_in(&folder).len(), moves);
    asked_of(&office.refused("issue_decrees", request), "already_decreed");
    office.on_day(TMT);
    for one in office.at_plan(plan).view().moves {
        let target = one.to.expect("a target").position;
        let now = office.person(&one.nip).line.position_id;
        assert_eq!(now, Some(target), "{} is in the new post", one.name);
    }
    office.assert_sound();
}

#[test]
fn chosen_names_are_issued_and_the_others_wait() {
    let (mut office, plan) = approved(4);
    let folder = office.place("sk");
    let moves = office.at_plan(plan).view().moves;
    let chosen: Vec<i64> = moves[1..3].iter().map(|one| one.move_id).collect();
    let before = office.at_plan(plan).view().head.staffing.len();
    let request = asked(&mut office, plan, &folder, json!({ "moves": chosen, "order": "name" }));
    let issued = office.issue_asked(&request);
    let names: Vec<String> = issued.decrees.iter().filter_map(|decree| decree.name.clone()).collect();
    assert_eq!(issued.decrees.len(), 2);
    assert!(names.is_sorted_by_key(|name| bare(name)), "numbered by name: {names:?}");
    asked_of(&office.refused("issue_decrees", request), "already_decreed");
    let view = office.at_plan(plan).view();
    assert_eq!((view.head.state.as_str(), view.head.staffing.len()), ("approved", before));
    let rest = asked(&mut office, plan, &folder, json!({}));
    assert_eq!(office.issue_asked(&rest).decrees.len(), 2, "the others follow");
    assert_eq!(office.at_plan(plan).view().head.state, "decreed");
}

/// The name without titles before it, as lists sort it.
fn bare(name: &str) -> String {
    name.split(' ').filter(|word| !word.contains('.')).collect::<Vec<_>>().join(" ").to_lowercase()
}

#[test]
fn figures_of_a_half_issued_plan_count_nobody_twice() {
    let (mut office, plan) = approved(3);
    let whole = office.at_plan(plan).view().head;
    let folder = office.place("sk");
    let one = office.at_plan(plan).view().moves[0].move_id;
    let request = asked(&mut office, plan, &folder, json!({ "moves": [one] }));
    office.issue_asked(&request);
    let half = office.at_plan(plan).view().head;
    assert_eq!(json!(half.staffing), json!(whole.staffing), "before and after the plan are what they were");
    assert_eq!((half.short_before, half.short_after), (whole.short_before, whole.short_after));
    assert!(half.stale.is_empty(), "a decree does not make its own plan stale: {:?}", half.stale);
}

#[test]
fn a_page_is_seen_before_it_is_issued_and_nothing_is_kept() {
    let (mut office, plan) = approved(2);
    let before = office.dump();
    let request = json!({ "plan": plan, "date": SIGNED_ON, "page": 1, "dpi": 60 });
    let shown = letter(&mut office, request.clone());
    assert!(shown.picture.starts_with("data:image/png;base64,"));
    assert_eq!((shown.page, shown.pages), (1, 3), "the release and the appointment of a manager, and the signature");
    assert!(shown.number.contains("/0001/"), "the number that it would get: {}", shown.number);
    for (form, collective) in [("petikan", true), ("salinan", false), ("decree", true)] {
        let mut other = request.clone();
        (other["form"], other["collective"], other["page"]) = (json!(form), json!(collective), json!(99));
        let shown = letter(&mut office, other);
        assert_eq!(shown.page, shown.pages, "a page behind the last gives the last");
        assert!(shown.findings.iter().all(|finding| !finding.stops), "{form}: {:?}", shown.findings);
    }
    let blunt = json!({ "plan": plan, "date": SIGNED_ON, "page": 1, "dpi": 1000 });
    asked_of(&office.refused("preview_decree", blunt), "bad_request");
    assert_eq!(office.dump(), before);
}

#[test]
fn a_collective_decree_comes_with_excerpts_and_copies_under_one_number() {
    let (mut office, plan) = approved(3);
    let folder = office.place("sk");
    let request = asked(&mut office, plan, &folder, json!({ "collective": true, "copies": true }));
    let issued = office.issue_asked(&request);
    let kinds: Vec<&str> = issued.decrees.iter().map(|decree| decree.kind.as_str()).collect();
    assert_eq!(kinds, ["collective", "petikan", "petikan", "petikan", "salinan"]);
    let numbers: BTreeSet<&str> = issued.decrees.iter().map(|decree| decree.number.as_str()).collect();
    assert_eq!(numbers.len(), 1, "one number for all: {numbers:?}");
    let codes: BTreeSet<&str> = issued.decrees.iter().map(|decree| decree.code.as_str()).collect();
    assert_eq!(codes.len(), 5, "but every paper has its own code");
    assert_eq!(register(&mut office).used, 1);
    let copy = paper_text(&folder.join(&issued.decrees[4].file));
    assert!(copy.contains("SALINAN"), "{copy}");
    office.assert_sound();
}

#[test]
fn a_number_is_typed_or_reserved_and_never_used_twice() {
    let (mut office, plan) = approved(3);
    let folder = office.place("sk");
    let moves: Vec<i64> = office.at_plan(plan).view().moves.iter().map(|one| one.move_id).collect();
    let reserved: NumberRegister = office.call(
        "reserve_numbers",
        json!({ "class": "keputusan", "date": SIGNED_ON, "count": 2, "purpose": "pelantikan" }),
    );
    assert_eq!((reserved.reserved, reserved.used, reserved.gaps), (2, 0, 0));
    let kept = reserved.numbers[0].number.clone();
    let issue = |office: &mut Office, at: usize, number: Option<&str>| {
        let request = asked(office, plan, &folder, json!({ "moves": [moves[at]], "number": number }));
        office.attempt("issue_decrees", request)
    };
    let first = issue(&mut office, 0, Some(&kept)).expect("a reserved number is used");
    assert_eq!(first["decrees"][0]["number"], json!(kept));
    asked_of(&issue(&mut office, 1, Some(&kept)).expect_err("not twice"), "number_taken");
    let other = issue(&mut office, 1, Some(" 188.45/77/HUK/2026 ")).expect("another office's number");
    assert_eq!(other["decrees"][0]["number"], json!("188.45/77/HUK/2026"));
    let next = issue(&mut office, 2, None).expect("the next of the register");
    let number = next["decrees"][0]["number"].as_str().expect("a number");
    assert!(number.contains("/0003/"), "behind the reserved ones: {number}");
    let book = register(&mut office);
    assert_eq!((book.used, book.reserved, book.gaps), (3, 1, 0));
    let outside = book.numbers.iter().find(|number| number.typed).expect("the typed one is in the book");
    assert_eq!((outside.seq, outside.state.as_str()), (0, "used"));
    assert!(outside.paper.ends_with(".pdf"), "the book names the paper");
    office.assert_sound();
}

#[test]
fn a_gap_is_shown_until_somebody_explains_it() {
    let (mut office, plan) = approved(2);
    let folder = office.place("sk");
    let first = office.at_plan(plan).view().moves[0].move_id;
    let next = register(&mut office).next;
    let typed = next.replace("/0001/", "/0147/");
    let request = asked(&mut office, plan, &folder, json!({ "moves": [first], "number": typed }));
    office.issue_asked(&request);
    let book = register(&mut office);
    assert_eq!((book.used, book.gaps, book.numbers.len()), (1, 146, 147));
    assert!(book.next.contains("/0148/"), "{}", book.next);
    assert_eq!((book.numbers[1].state.as_str(), book.numbers[1].seq), ("gap", 146));
    let explain = |seq: u32, until: u32, reason: &str| json!({ "class": "keputusan", "year": 2026, "seq": seq, "until": until, "reason": reason });
    asked_of(&office.refused("void_number", explain(1, 146, " ")), "reason_missing");
    asked_of(&office.refused("void_number", explain(1, 147, "buku kertas")), "number_taken");
    asked_of(&office.refused("void_number", explain(200, 200, "buku kertas")), "not_found");
    let book: NumberRegister = office.call("void_number", explain(1, 146, "dipakai di buku kertas"));
    assert_eq!((book.used, book.void, book.gaps), (1, 146, 0));
    asked_of(&office.refused("void_number", explain(5, 5, "lagi")), "number_taken");
    let again = asked(&mut office, plan, &folder, json!({ "number": next }));
    asked_of(&office.refused("issue_decrees", again), "number_void");
    office.assert_sound();
}

#[test]
fn one_number_is_for_one_decree_and_a_register_has_its_bounds() {
    let (mut office, plan) = approved(2);
    let folder = office.place("sk");
    let both = asked(&mut office, plan, &folder, json!({ "number": "1/2026" }));
    asked_of(&office.refused("issue_decrees", both), "number_for_one");
    let empty = asked(&mut office, plan, &folder, json!({ "number": "  ", "collective": true }));
    asked_of(&office.refused("issue_decrees", empty), "number_empty");
    let order = asked(&mut office, plan, &folder, json!({ "order": "cuaca" }));
    asked_of(&office.refused("issue_decrees", order), "bad_request");
    let nobody = asked(&mut office, plan, &folder, json!({ "signatory": 999 }));
    asked_of(&office.refused("issue_decrees", nobody), "not_found");
    for (request, code) in [
        (json!({ "class": "resep", "year": 2026 }), "not_found"),
        (json!({ "class": "keputusan", "year": 12 }), "bad_request"),
    ] {
        asked_of(&office.refused("list_numbers", request), code);
    }
    for (count, purpose, code) in [(0, "x", "number_count"), (1001, "x", "number_count"), (1, " ", "purpose_missing")] {
        let request = json!({ "class": "surat", "date": SIGNED_ON, "count": count, "purpose": purpose });
        asked_of(&office.refused("reserve_numbers", request), code);
    }
    assert!(files_in(&folder).is_empty());
}

#[test]
fn a_frozen_paper_is_drawn_again_and_gives_its_bytes_whatever_changes() {
    let (mut office, plan) = approved(2);
    let folder = office.place("sk");
    let issued = office.issue(plan, SIGNED_ON, &folder, false);
    let paper = json!({ "kind": "decree", "id": issued.decrees[0].id });
    let text = office.call::<Value>("show_template", json!({ "kind": "sk_perorangan" }))["text"].take();
    let text = text.as_str().expect("a template").replace("MEMUTUSKAN:", "MENETAPKAN LAIN:");
    let _: Value = office.call("set_template", json!({ "kind": "sk_perorangan", "text": text }));
    office.sit("penyetuju");
    let region = json!({ "capital": "Ibu Kota Lain", "head_name": "Orang Lain", "office_name": "Kantor Lain", "office_code": "KL" });
    office.sit("operator");
    let _: Value = office.call("edit_region", region);
    let shown: PaperShown = office.call("show_paper", json!({ "paper": paper, "page": 2, "dpi": 60 }));
    assert!(shown.same_bytes, "the frozen data give the frozen bytes");
    assert_eq!((shown.picture.page, shown.picture.pages), (2, issued.decrees[0].pages));
    let again = office.place("ulang");
    let to = office.grant(&again);
    let _: WrittenFiles = office.call("reprint_papers", json!({ "papers": [paper], "to": to }));
    let bytes = fs::read(again.join(&issued.decrees[0].file)).expect("printed again");
    assert_eq!(bytes, fs::read(folder.join(&issued.decrees[0].file)).expect("the first print"));
    asked_of(&office.refused("reprint_papers", json!({ "papers": [], "to": to })), "nothing_chosen");
}

#[test]
fn one_merged_file_holds_every_paper_in_order() {
    let (mut office, plan) = approved(3);
    let folder = office.place("sk");
    let issued = office.issue(plan, SIGNED_ON, &folder, false);
    let papers: Vec<Value> =
        issued.decrees.iter().rev().map(|decree| json!({ "kind": "decree", "id": decree.id })).collect();
    let merged = office.place("gabungan");
    let to = office.grant(&merged);
    let whole: WrittenFiles = office.call("reprint_papers", json!({ "papers": papers, "merged": true, "to": to }));
    let [file] = &whole.files[..] else { panic!("one file: {:?}", whole.files) };
    let text = paper_text(&merged.join(file));
    let places: Vec<usize> = issued
        .decrees
        .iter()
        .rev()
        .map(|decree| {
            text.find(&format!("NOMOR {}", decree.number)).unwrap_or_else(|| panic!("{} is in it", decree.number))
        })
        .collect();
    assert!(places.is_sorted(), "in the order asked for");
    let sound = Command::new("qpdf").arg("--check").arg(merged.join(file)).output().expect("qpdf runs");
    assert!(sound.status.success(), "{}", String::from_utf8_lossy(&sound.stdout));
    let parts = json!({ "papers": papers, "merged": true, "most_pages": 2, "to": to });
    let parts: WrittenFiles = office.call("reprint_papers", parts);
    assert_eq!(parts.files.len(), 3, "two pages each");
}

#[test]
fn a_signed_file_comes_back_and_stands_beside_its_original() {
    let (mut office, plan) = approved(2);
    let folder = office.place("sk");
    let issued = office.issue(plan, SIGNED_ON, &folder, false);
    let (one, other) = (&issued.decrees[0], &issued.decrees[1]);
    let original = fs::read(folder.join(&one.file)).expect("the original");
    let signed = [original.as_slice(), b"\n9 0 obj <</Type/Sig/ByteRange[0 1 2 3]>> endobj\n"].concat();
    let attach = |office: &mut Office, id: i64, bytes: &[u8], rewritten: bool| {
        let path = folder.join("dari-layanan.pdf");
        fs::write(&path, bytes).expect("written");
        let file = office.grant(&path);
        office.attempt(
            "attach_signed",
            json!({ "paper": { "kind": "decree", "id": id }, "file": file, "rewritten": rewritten }),
        )
    };
    asked_of(&attach(&mut office, one.id, &original, false).expect_err("unsigned"), "not_signed");
    asked_of(&attach(&mut office, one.id, b"GIF89a /ByteRange", false).expect_err("no PDF"), "not_signed");
    asked_of(&attach(&mut office, other.id, &signed, false).expect_err("another paper"), "not_the_original");
    let kept = attach(&mut office, one.id, &signed, false).expect("kept");
    assert_eq!((&kept["signed"], &kept["decree"]["signed"]["holds_original"]), (&json!(true), &json!(true)));
    asked_of(&attach(&mut office, other.id, &signed, true).expect_err("kept for another"), "signed_elsewhere");
    let anew = b"%PDF-1.7 /ByteRange ditulis ulang oleh layanan";
    let kept = attach(&mut office, other.id, anew, true).expect("the officer says so");
    assert_eq!(kept["decree"]["signed"]["holds_original"], json!(false));
    let known = office.check_paper(&folder.join("dari-layanan.pdf"));
    assert_eq!((known.known, known.signed, known.unchanged), (true, true, Some(true)));
    let out = office.place("bertanda");
    let to = office.grant(&out);
    let papers = json!([{ "kind": "decree", "id": one.id }]);
    let _: WrittenFiles = office.call("reprint_papers", json!({ "papers": papers, "signed": true, "to": to }));
    let _: WrittenFiles = office.call("reprint_papers", json!({ "papers": papers, "to": to }));
    assert_eq!(fs::read(out.join(&one.file)).expect("the original"), original);
    assert_eq!(fs::read(out.join(one.file.replace(".pdf", "_ttd.pdf"))).expect("the signed one"), signed);
    office.assert_sound();
    assert_eq!(office.decrees().iter().filter(|decree| decree.signed.is_some()).count(), 2);
}

#[test]
fn a_file_in_the_way_is_never_overwritten() {
    let (mut office, plan) = approved(2);
    let folder = office.place("sk");
    let request = asked(&mut office, plan, &folder, json!({}));
    let name = {
        let trial = office.place("coba");
        let shown = letter(&mut office, json!({ "plan": plan, "date": SIGNED_ON, "page": 1, "dpi": 60 }));
        let nip = office.at_plan(plan).view().moves[0].nip.clone();
        drop(trial);
        format!("SK_{}_{nip}.pdf", shown.number.replace('/', "-"))
    };
    fs::write(folder.join(&name), b"surat orang lain").expect("a file is in the way");
    asked_of(&office.refused("issue_decrees", request.clone()), "file_exists");
    assert_eq!(files_in(&folder).len(), 1, "nothing was written beside it");
    assert_eq!(fs::read(folder.join(&name)).expect("there"), b"surat orang lain");
    fs::remove_file(folder.join(&name)).expect("moved away");
    assert_eq!(office.issue_asked(&request).decrees[0].date, day(SIGNED_ON));
}
