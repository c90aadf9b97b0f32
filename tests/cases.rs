//! What goes wrong with cases: said at once, with a code and what to do, and with nothing lost.

use mutasi_acts::contract::*;
use mutasi_tests::{Office, Table, Terminal, Town, asked_of, nip};
use rusqlite::Connection;
use serde_json::{Value, json};

const LIBRARY: &str = "Dinas Perpustakaan";
const ARCHIVE: &str = "Dinas Kearsipan";
const CLERK: &str = "Pengadministrasi";
const SERVICE: &str = "Pengelola Layanan";

fn boss() -> String {
    nip("1972-03-04", 1)
}

fn clerk(at: u32) -> String {
    nip("1990-05-06", at)
}

fn town() -> Town {
    let mut town = Town::new()
        .unit("1", LIBRARY)
        .post(LIBRARY, "Kepala Dinas", "II.b", 1)
        .post(LIBRARY, CLERK, "-", 4)
        .post(LIBRARY, SERVICE, "-", 4)
        .unit("2", ARCHIVE)
        .post(ARCHIVE, CLERK, "-", 4)
        .person(&boss(), LIBRARY, "Kepala Dinas", "2020-01-01");
    for at in 1..=4 {
        town = town.person(&clerk(at), LIBRARY, CLERK, "2019-01-01");
    }
    town
}

/// A library with four clerks and an archive with open posts, on 21 November 2026. Only moves between the two need papers.
fn office() -> Office {
    let mut office = town().open();
    for kind in PAPERS {
        office.set_parameter(&format!("document.{kind}"), "tidak, wajib, wajib, wajib; kebijakan daerah", "2026-01-01");
    }
    office
}

const PAPERS: [&str; 7] =
    ["PERMOHONAN", "ANJAB_ABK", "SK_PANGKAT", "SK_JABATAN", "SKP_2TH", "PERNYATAAN_HUKDIS", "PERNYATAAN_TUBEL"];

/// A case inside the library, as a draft.
fn inside(office: &mut Office, at: u32) -> i64 {
    let position = office.position(LIBRARY, SERVICE);
    office.open_case(&clerk(at), position)
}

/// A case to the archive, as a draft.
fn across(office: &mut Office, at: u32) -> i64 {
    let position = office.position(ARCHIVE, CLERK);
    office.open_case(&clerk(at), position)
}

fn assessed(by: &str) -> Value {
    json!({ "decision": "DIREKOMENDASIKAN", "assessors": [by] })
}

/// A case to the archive with all its papers, before the agency of origin.
fn before_origin(office: &mut Office, at: u32) -> i64 {
    let case = across(office, at);
    office.step(&[case], "submit", json!({}));
    office.step(&[case], "take", json!({}));
    let mut papers = Vec::new();
    for kind in PAPERS {
        papers.push(paper(office, case, kind, json!({})));
    }
    let _: CaseDocuments = office.call("judge_documents", json!({ "documents": papers, "verdict": "accepted" }));
    office.step(&[case], "verify", json!({}));
    office.step(&[case], "assess", assessed(&boss()));
    assert_eq!(office.case(case).line.state, "PERSETUJUAN_ASAL");
    case
}

fn paper(office: &mut Office, case: i64, kind: &str, more: Value) -> i64 {
    let asked = with(json!({ "case": case, "kind": kind, "number": "7/2026", "date": "2026-11-02" }), more);
    let all: CaseDocuments = office.call("set_case_document", asked);
    all.documents.iter().map(|one| one.id).max().expect("the paper is kept")
}

fn with(mut request: Value, more: Value) -> Value {
    request.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    request
}

fn state(office: &mut Office, case: i64) -> String {
    office.case(case).line.state
}

/// A step is refused with a code, and nothing changes; gives the message.
#[track_caller]
fn refused(office: &mut Office, cases: &[i64], step: &str, more: Value, code: &str) -> String {
    let asked = office.step_asked(cases, step, more);
    refused_act(office, "decide_cases", asked, code)
}

#[track_caller]
fn refused_act(office: &mut Office, act: &str, asked: Value, code: &str) -> String {
    let before = office.dump();
    let failure = office.refused(act, asked);
    asked_of(&failure, code);
    assert_eq!(office.dump(), before, "{act}, {code}: nothing changes");
    failure.message
}

#[test]
fn a_word_that_a_step_needs_is_asked_for() {
    let mut office = office();
    let (draft, other) = (inside(&mut office, 1), inside(&mut office, 2));
    office.step(&[other], "submit", json!({}));
    let asked = before_origin(&mut office, 3);
    office.step(&[asked], "ask", json!({ "letter": "800/5", "letter_day": "2026-11-20" }));
    let answer = |more: Value| with(json!({ "letter": "041/7", "letter_day": "2026-11-21" }), more);
    for (case, step, said, code) in [
        (draft, "terbang", json!({}), "case_step"),
        (draft, "panel", json!({}), "case_step"),
        (draft, "approve", json!({}), "case_step"),
        (draft, "cancel", json!({ "note": "  " }), "reason_short"),
        (other, "return", json!({ "note": "ok" }), "reason_short"),
        (other, "reject", json!({ "reason": "P-09" }), "reason_short"),
        (other, "reject", json!({ "note": "Predikat kinerja belum memenuhi" }), "article_missing"),
        (other, "postpone", json!({ "note": "Menunggu hasil audit" }), "postpone_day"),
        (other, "postpone", json!({ "note": "Menunggu hasil audit", "until": "2026-11-21" }), "postpone_day"),
        (asked, "ask", json!({ "letter": "800/6" }), "letter_missing"),
        (asked, "remind", json!({ "letter_day": "2026-11-21" }), "letter_missing"),
        (asked, "answer", answer(json!({ "decision": "mungkin" })), "decision_unknown"),
        (asked, "answer", json!({ "decision": "agree", "letter": "041/7" }), "letter_missing"),
        (asked, "answer", answer(json!({ "decision": "refuse" })), "refusal_reason"),
        (asked, "answer", answer(json!({ "decision": "refuse", "reason": "other" })), "reason_short"),
        (asked, "answer", answer(json!({ "decision": "agree-with-note" })), "note_missing"),
        (asked, "answer", answer(json!({ "decision": "agree", "side": "tengah" })), "side_unknown"),
        (asked, "answer", answer(json!({ "decision": "agree", "letter_day": "2026-11-22" })), "date_in_future"),
        (asked, "answer", answer(json!({ "decision": "agree", "day": "2026-11-22" })), "date_in_future"),
        (asked, "answer", answer(json!({ "decision": "agree", "letter_day": "2026-11-19" })), "case_blocked"),
    ] {
        refused(&mut office, &[case], step, said, code);
    }
    let none = json!({ "cases": [], "step": "submit" });
    refused_act(&mut office, "decide_cases", none, "case_none");
    refused_act(&mut office, "assign_cases", json!({ "cases": [], "officer": "vera" }), "case_none");
    refused_act(&mut office, "assign_cases", json!({ "cases": [draft], "officer": "siapa" }), "not_found");
    refused_act(&mut office, "plan_cases", json!({ "plan": 1, "cases": [] }), "case_none");
    refused_act(&mut office, "decide_requests", json!({ "requests": [], "decision": "take" }), "request_none");
    let unknown = json!({ "cases": [{ "case": 99, "step": 1 }], "step": "submit" });
    refused_act(&mut office, "decide_cases", unknown, "not_found");
}

#[test]
fn a_step_from_a_state_that_does_not_know_it_names_the_state() {
    let mut office = office();
    let case = inside(&mut office, 1);
    for step in ["take", "verify", "deliver", "inaugurate", "finish", "resume"] {
        let told = refused(&mut office, &[case], step, json!({}), "case_blocked");
        assert!(told.contains("berstatus draf"), "{step}: {told}");
    }
    office.step(&[case], "cancel", json!({ "note": "Pegawai mengundurkan diri dari usulan" }));
    for step in ["submit", "note", "cancel", "return"] {
        let told =
            refused(&mut office, &[case], step, json!({ "note": "Pegawai berubah pikiran lagi" }), "case_blocked");
        assert!(told.contains("berstatus dibatalkan"), "{step}: {told}");
    }
}

#[test]
fn who_has_no_right_to_a_step_is_told_whom_to_ask() {
    let mut office = office();
    let case = inside(&mut office, 1);
    let request = json!({ "name": "sari", "role": "operator", "passphrase": mutasi_tests::PASSPHRASE });
    let _: AccountView = office.call("add_account", request);
    let note = json!({ "note": "Alasan yang cukup panjang", "reason": "P-09" });
    for (account, step) in [("vera", "submit"), ("budi", "submit"), ("dewa", "submit"), ("dewa", "note")] {
        refused(office.sit(account), &[case], step, note.clone(), "role");
    }
    office.sit("sari").step(&[case], "submit", json!({}));
    for (account, step) in
        [("sari", "take"), ("sari", "return"), ("sari", "reject"), ("budi", "take"), ("dewa", "take")]
    {
        refused(office.sit(account), &[case], step, note.clone(), "role");
    }
    office.sit("vera").step(&[case], "take", json!({}));
    let step = office.case(case).steps.pop().expect("a step");
    assert_eq!((step.account.as_str(), step.role.as_str()), ("vera", "verifikator"), "who did it, and as what");
}

#[test]
fn the_second_of_two_officers_is_told_what_the_first_has_done() {
    let mut office = office();
    let cases = [inside(&mut office, 1), inside(&mut office, 2)];
    let seen = office.step_asked(&cases, "submit", json!({}));
    office.step(&cases[1..], "submit", json!({}));
    let told = refused_act(&mut office, "decide_cases", seen, "case_moved");
    let name = office.case(cases[1]).line.name;
    assert!(told.starts_with(&format!("{name} sudah diajukan oleh ratna (21 November 2026)")), "{told}");
    assert_eq!(state(&mut office, cases[0]), "DRAF", "the other is not decided alone");

    // The same from two terminals: each says which step it has seen last.
    let terminal = Terminal::of_office(&mut office);
    let case = cases[0].to_string();
    let last = terminal.by("ratna", "case show", [&case]).json()["line"]["step"].to_string();
    let decide = |who: &str, step: &str| terminal.by(who, "case decide", [step, &case, "--seen", &last]);
    decide("ratna", "submit").json();
    decide("vera", "take").assert_failed(1, "case_moved");
    assert_eq!(terminal.by("vera", "case decide", ["take", &case]).json()["cases"][0]["state"], "VERIFIKASI_BERKAS");
}

#[test]
fn one_case_that_cannot_holds_the_whole_batch_back() {
    let mut office = office();
    let cases = [inside(&mut office, 1), across(&mut office, 2), inside(&mut office, 3)];
    office.step(&cases, "submit", json!({}));
    office.step(&cases, "take", json!({}));
    let told = refused(&mut office, &cases, "verify", json!({}), "case_blocked");
    let name = office.case(cases[1]).line.name;
    assert!(told.starts_with(&format!("{name}: ")) && told.contains("belum ada"), "{told}");
    office.step(&[cases[0], cases[2]], "verify", json!({}));
    let label = &office.journal()[0].label;
    assert_eq!(label, "2 usulan berkas dinyatakan lengkap", "one act for both");
}

#[test]
fn a_person_who_has_left_is_taken_no_further() {
    let mut office = office();
    let cases = [inside(&mut office, 1), inside(&mut office, 2)];
    let position = office.position(LIBRARY, SERVICE);
    let wish = json!({ "nip": clerk(1), "day": "2026-11-20", "state": "open", "targets": [{ "position": position }] });
    office.step(&cases, "submit", json!({}));
    office.take_clean("pegawai.xlsx", &town().standing(&clerk(1), "Pensiun").people());
    let told = refused(&mut office, &cases, "take", json!({}), "case_blocked");
    assert!(told.contains("sudah tidak aktif"), "{told}");
    let asked = json!({ "nip": clerk(1), "position": position, "reason": "Kebutuhan organisasi", "day": "2026-11-02" });
    refused_act(&mut office, "open_case", asked, "not_active");
    refused_act(&mut office, "set_request", wish, "not_active");
    let gone = json!({ "nip": "199001012015011099", "position": position, "reason": "Kebutuhan", "day": "2026-11-02" });
    refused_act(&mut office, "open_case", gone, "not_found");
    office.step(&cases[..1], "cancel", json!({ "note": "Pegawai sudah pensiun" }));
    office.step(&cases[1..], "take", json!({}));
    assert_eq!(state(&mut office, cases[0]), "DIBATALKAN");
    office.assert_sound();
}

#[test]
fn a_target_that_is_no_longer_there_is_told_before_the_next_step() {
    let mut office = Office::invented(60, 1);
    let (nip, target) = {
        let plan = office.lawful_draft("Rencana", "2027-01-02", 1).view();
        (plan.moves[0].nip.clone(), plan.moves[0].to.as_ref().expect("a target").position)
    };
    let opened = json!({ "nip": nip, "position": target, "reason": "Kebutuhan organisasi", "day": "2026-11-02" });
    refused_act(&mut office, "open_case", with(opened.clone(), json!({ "position": 999_999 })), "not_found");
    let held = office.person(&nip).line.position_id;
    refused_act(&mut office, "open_case", with(opened.clone(), json!({ "position": held })), "same_post");
    refused_act(&mut office, "open_case", with(opened.clone(), json!({ "position": null })), "case_target");
    let case = office.call::<CaseView>("open_case", opened.clone()).line.case;
    refused_act(&mut office, "open_case", opened, "case_twice");
    office.step(&[case], "submit", json!({}));

    // The map of the region loses the post, as an older program or a reorganisation may leave it.
    let store = office.store().to_path_buf();
    office.close();
    let key = std::fs::read_to_string(store.with_extension("mutasi.kunci")).expect("the key file");
    let key: Value = serde_json::from_str(&key).expect("JSON");
    let connection = Connection::open(&store).expect("the store");
    let key = key["open_key"].as_str().expect("an invented region has an open key");
    let ended = format!("PRAGMA key = \"x'{key}'\"; UPDATE position SET to_day = '2026-11-20' WHERE id = {target};");
    connection.execute_batch(&ended).expect("the post ends");
    drop(connection);

    office.sit("verifikator");
    let told = refused(&mut office, &[case], "take", json!({}), "case_blocked");
    assert!(told.contains("Jabatan tujuan sudah tidak ada di peta"), "{told}");
    office.step(&[case], "return", json!({ "note": "Jabatan tujuan sudah tidak ada di peta" }));
    assert_eq!(state(&mut office, case), "DIKEMBALIKAN", "giving it back stays possible");
}

#[test]
fn a_paper_past_its_day_counts_no_longer() {
    let mut office = office();
    let case = across(&mut office, 1);
    office.step(&[case], "submit", json!({}));
    office.step(&[case], "take", json!({}));
    let mut papers = Vec::new();
    for kind in PAPERS {
        papers.push(paper(&mut office, case, kind, json!({ "valid_until": "2026-12-10" })));
    }
    let old = paper(&mut office, case, "SKP_2TH", json!({ "number": "1/2025", "valid_until": "2026-11-20" }));
    let accept = |papers: &[i64]| json!({ "documents": papers, "verdict": "accepted" });
    let told = refused_act(&mut office, "judge_documents", accept(&[papers[0], old]), "document_expired");
    assert!(told.contains("1/2025"), "which one: {told}");
    let unseen = refused(&mut office, &[case], "verify", json!({}), "case_blocked");
    assert!(unseen.contains("belum diperiksa"), "{unseen}");
    let _: CaseDocuments = office.call("judge_documents", accept(&papers));
    office.on_day("2026-12-11");
    let told = refused(&mut office, &[case], "verify", json!({}), "case_blocked");
    assert_eq!(told.matches("sudah lewat masa berlaku").count(), PAPERS.len(), "every paper is too old now: {told}");
    office.on_day("2026-12-10").step(&[case], "verify", json!({}));

    let document =
        |more: Value| with(json!({ "case": case, "kind": "SKP_2TH", "number": "9", "date": "2026-12-01" }), more);
    for (more, code) in [
        (json!({ "kind": "SURAT_CINTA" }), "document_kind"),
        (json!({ "number": " " }), "document_number"),
        (json!({ "date": "2026-12-12" }), "date_in_future"),
        (json!({ "valid_until": "2026-11-30" }), "document_days"),
        (json!({ "case": null }), "document_of"),
        (json!({ "case": 99 }), "not_found"),
    ] {
        refused_act(&mut office, "set_case_document", document(more), code);
    }
    refused_act(&mut office, "judge_documents", json!({ "documents": [], "verdict": "accepted" }), "document_none");
    let rejected = json!({ "documents": [old], "verdict": "rejected" });
    refused_act(&mut office, "judge_documents", rejected, "reason_short");
    office.assert_sound();
}

#[test]
fn a_statement_without_a_last_day_is_good_for_as_long_as_the_office_says() {
    let mut office = office();
    let case = across(&mut office, 1);
    paper(&mut office, case, "PERNYATAAN_HUKDIS", json!({}));
    paper(&mut office, case, "SK_PANGKAT", json!({}));
    let row = |office: &mut Office, kind: &str| {
        let found = office.case(case).checklist.into_iter().find(|row| row.due.kind == kind).expect("it is due");
        (found.status, found.documents[0].valid_until.map(|day| day.to_string()))
    };
    assert_eq!(row(&mut office, "PERNYATAAN_HUKDIS"), ("unseen".into(), Some("2027-11-02".into())), "twelve months");
    assert_eq!(row(&mut office, "SK_PANGKAT"), ("unseen".into(), None), "a decree does not grow old");
    office.on_day("2027-11-03");
    assert_eq!(row(&mut office, "PERNYATAAN_HUKDIS").0, "expired");
}

#[test]
fn nobody_judges_a_relative_or_himself() {
    let mut office = office();
    let case = inside(&mut office, 1);
    let tie = json!({ "nip": clerk(1), "other": clerk(2), "relation": "sibling" });
    let _: PersonFile = office.call("set_relative", tie);
    for step in ["submit", "take", "verify"] {
        office.step(&[case], step, json!({}));
    }
    for (assessor, word) in [(clerk(1), "menilai dirinya sendiri"), (clerk(2), "saudara kandung")] {
        let told = refused(&mut office, &[case], "assess", assessed(&assessor), "case_blocked");
        assert!(told.contains(word), "{told}");
    }
    let nobody = json!({ "decision": "DIREKOMENDASIKAN" });
    refused(&mut office, &[case], "assess", nobody, "assessor_missing");
    refused(&mut office, &[case], "assess", json!({ "assessors": [boss()] }), "recommendation");
    refused(&mut office, &[case], "assess", assessed("199001012015011099"), "not_found");
    let against = json!({ "decision": "TIDAK DIREKOMENDASIKAN", "assessors": [boss()] });
    refused(&mut office, &[case], "assess", against.clone(), "reason_short");
    office.step(&[case], "assess", with(against, json!({ "note": "Belum menguasai tugas jabatan tujuan" })));
    assert_eq!(state(&mut office, case), "PENILAIAN_KINERJA", "a word against it moves nothing by itself");
    office.step(&[case], "assess", assessed(&boss()));
    assert_eq!(state(&mut office, case), "PERSETUJUAN_PPK");
}

#[test]
fn an_official_step_is_not_undone_and_a_wrong_one_is_corrected_by_another() {
    let mut office = office();
    let case = before_origin(&mut office, 1);
    office.step(&[case], "ask", json!({ "letter": "800/5", "letter_day": "2026-11-20" }));
    let said = |decision: &str| json!({ "decision": decision, "letter": "041/7", "letter_day": "2026-11-21", "reason": "shortage" });
    office.step(&[case], "answer", said("agree"));
    assert_eq!(state(&mut office, case), "PERSETUJUAN_TUJUAN");
    let before = office.case(case).steps;
    asked_of(&office.refused("undo", json!({})), "nothing_to_undo");

    refused(&mut office, &[case], "correct", json!({}), "reason_short");
    office.step(&[case], "correct", json!({ "note": "Surat 041/7 ternyata penolakan" }));
    let view = office.case(case);
    assert_eq!(view.line.state, "PERSETUJUAN_ASAL");
    assert_eq!(view.steps.len(), before.len() + 1, "what was written stands, the correction beside it");
    assert_eq!(json!(view.steps[..before.len()]), json!(before));
    office.step(&[case], "answer", said("refuse"));
    let line = office.case(case).line;
    assert_eq!(line.state, "PERSETUJUAN_ASAL");
    assert!(line.blocked.contains("ditolak"), "{line:?}");
    office.step(&[case], "answer", said("agree"));
    assert_eq!(state(&mut office, case), "PERSETUJUAN_TUJUAN", "the latest answer of a side counts");
    office.assert_sound();
}

#[test]
fn a_draft_is_undone_and_what_hangs_on_it_too() {
    let mut office = office();
    let before = office.dump();
    let case = inside(&mut office, 1);
    assert_eq!(office.undo().label, "buka usulan mutasi");
    assert_eq!(office.dump(), before, "the case and its first step are gone");
    office.redo();
    assert_eq!(state(&mut office, case), "DRAF");
    let _: CaseView = office.call("edit_case", json!({ "case": case, "reason": "Alasan yang lebih lengkap" }));
    office.undo();
    assert_eq!(office.case(case).reason, "Kebutuhan organisasi");
    office.step(&[case], "submit", json!({}));
    let edit = json!({ "case": case, "reason": "Alasan yang lain lagi" });
    refused_act(&mut office, "edit_case", edit, "case_closed");
    office.assert_sound();
}

#[test]
fn what_is_put_off_comes_back_where_it_stood() {
    let mut office = office();
    let case = before_origin(&mut office, 1);
    office.step(&[case], "ask", json!({ "letter": "800/5", "letter_day": "2026-11-20" }));
    let until = json!({ "note": "Menunggu hasil audit", "until": "2026-12-07" });
    office.step(&[case], "postpone", until);
    let line = office.case(case).line;
    assert_eq!((line.state.as_str(), line.due.map(|day| day.to_string())), ("DITUNDA", Some("2026-12-07".into())));
    let answer = json!({ "decision": "agree", "letter": "041/7", "letter_day": "2026-11-21" });
    refused(&mut office, &[case], "answer", answer.clone(), "case_blocked");
    let view: CalendarView = office.call("calendar", json!({ "nip": clerk(1) }));
    assert_eq!(view.items.iter().map(|item| item.kind.as_str()).collect::<Vec<_>>(), ["postponed"]);
    office.on_day("2026-12-07").step(&[case], "resume", json!({}));
    let line = office.case(case).line;
    assert_eq!(line.state, "PERSETUJUAN_ASAL");
    assert_eq!(line.due.map(|day| day.to_string()), Some("2026-12-04".into()), "the letter was not forgotten");
    office.step(&[case], "answer", answer);
    assert_eq!(state(&mut office, case), "PERSETUJUAN_TUJUAN");
}

#[test]
fn a_case_given_up_opens_its_request_again_and_a_rejected_one_answers_it() {
    let mut office = office();
    let position = office.position(LIBRARY, SERVICE);
    let mut cases = Vec::new();
    for at in [1, 2] {
        let wish =
            json!({ "nip": clerk(at), "day": "2026-11-09", "state": "open", "targets": [{ "position": position }] });
        let file: PersonFile = office.call("set_request", wish.clone());
        refused_act(&mut office, "set_request", with(wish, json!({ "day": "2026-11-10" })), "request_twice");
        let request = file.requests[0].id;
        let asked = json!({
            "nip": clerk(at), "position": position, "reason": "Sesuai permohonan", "day": "2026-11-16", "request": request,
        });
        let other = with(asked.clone(), json!({ "nip": clerk(3) }));
        refused_act(&mut office, "open_case", other, "request_other");
        cases.push(office.call::<CaseView>("open_case", asked).line.case);
    }
    let states = |office: &mut Office| {
        let view: RequestsView = office.call("list_requests", json!({ "ended": true }));
        view.requests.iter().map(|one| one.state.clone()).collect::<Vec<_>>()
    };
    assert_eq!(states(&mut office), ["in_process", "in_process"]);
    let elsewhere = json!({
        "nip": clerk(1), "id": 1, "day": "2026-11-09", "state": "withdrawn", "targets": [{ "position": position }],
    });
    refused_act(&mut office, "set_request", elsewhere, "request_elsewhere");
    office.step(&cases, "submit", json!({}));
    office.step(&cases[..1], "cancel", json!({ "note": "Pegawai meminta waktu berpikir" }));
    office.step(&cases[1..], "reject", json!({ "note": "Predikat kinerja belum memenuhi", "reason": "P-09" }));
    assert_eq!(states(&mut office), ["open", "rejected"]);
    let step = office.case(cases[1]).steps.pop().expect("a step");
    assert_eq!((step.kind.as_str(), step.reason.as_str()), ("reject", "P-09"), "with its article");
    office.assert_sound();
}

#[test]
fn a_case_named_twice_in_a_batch_takes_the_step_once() {
    let mut office = office();
    let case = inside(&mut office, 1);
    let told = office.step(&[case, case], "submit", json!({}));
    assert_eq!(told.cases.len(), 1);
    let kinds: Vec<String> = office.case(case).steps.into_iter().map(|step| step.kind).collect();
    assert_eq!(kinds, ["open", "submit"]);
}

#[test]
fn the_paper_of_a_step_is_kept_byte_for_byte_and_not_taken_away() {
    let mut office = office();
    let case = before_origin(&mut office, 1);
    office.step(&[case], "ask", json!({ "letter": "800/5", "letter_day": "2026-11-20" }));
    let letter = office.folder().join("jawaban.pdf");
    std::fs::write(&letter, b"%PDF-1.7 surat jawaban").expect("a letter");
    let file = office.grant(&letter);
    let said = json!({ "decision": "agree", "letter": "041/7", "letter_day": "2026-11-21", "file": file });
    office.step(&[case], "answer", said);
    let step = office.case(case).steps.pop().expect("a step");
    let paper = step.document.expect("the letter stands with its step");
    assert_eq!((paper.file.as_str(), paper.verdict.as_str()), ("jawaban.pdf", "accepted"));
    let place = office.place("keluar");
    let to = office.grant(&place);
    let saved: WrittenFiles = office.call("save_case_document", json!({ "document": paper.id, "to": to }));
    assert_eq!(std::fs::read(place.join(&saved.files[0])).expect("the copy"), b"%PDF-1.7 surat jawaban");
    let told = json!({ "document": paper.id });
    refused_act(&mut office, "remove_case_document", told, "document_of_step");
    office.assert_sound();
}

#[test]
fn a_request_opens_again_only_while_no_other_of_the_person_waits() {
    let mut office = office();
    let position = office.position(LIBRARY, SERVICE);
    let wish =
        |day: &str| json!({ "nip": clerk(1), "day": day, "state": "open", "targets": [{ "position": position }] });
    let decide = |request: i64, decision: &str| json!({ "requests": [request], "decision": decision, "note": "Formasi belum ada" });
    let file: PersonFile = office.call("set_request", wish("2026-11-09"));
    let first = file.requests[0].id;
    let _: RequestsView = office.call("decide_requests", decide(first, "reject"));
    let file: PersonFile = office.call("set_request", wish("2026-11-16"));
    let second = file.requests.iter().map(|one| one.id).max().expect("two requests");
    refused_act(&mut office, "decide_requests", decide(first, "reopen"), "request_twice");
    let _: RequestsView = office.call("decide_requests", decide(second, "withdraw"));
    let both = json!({ "requests": [first, second], "decision": "reopen" });
    refused_act(&mut office, "decide_requests", both, "request_twice");
    let view: RequestsView = office.call("decide_requests", decide(first, "reopen"));
    assert_eq!((view.open, view.withdrawn), (1, 1));
}

#[test]
fn a_form_of_wishes_typed_twice_is_one_request() {
    let mut office = office();
    let headings = ["NIP", "Tanggal", "Alasan", "Tujuan 1"];
    let row = |day: &str| vec![clerk(1), day.to_string(), "Ikut suami".to_string(), ARCHIVE.to_string()];
    let first = office.take("permohonan.xlsx", &Table::of(&headings, &[row("05-11-2026")]));
    assert_eq!((first.new, first.rejected.len()), (1, 0));
    let again = office.take("permohonan.xlsx", &Table::of(&headings, &[row("05-11-2026"), row("06-11-2026")]));
    assert_eq!((again.new, again.same), (0, 1));
    let told: Vec<&str> = again.rejected.iter().map(|row| row.code.as_str()).collect();
    assert_eq!(told, ["request_twice"], "another wish while one waits is told");
}

#[test]
fn a_letter_of_tomorrow_opens_no_case() {
    let mut office = office();
    let position = office.position(LIBRARY, SERVICE);
    let asked = json!({ "nip": clerk(1), "position": position, "reason": "Kebutuhan organisasi", "day": "2026-11-22" });
    refused_act(&mut office, "open_case", asked, "date_in_future");
    let wish = json!({ "nip": clerk(1), "day": "2026-11-22", "state": "open", "targets": [{ "position": position }] });
    refused_act(&mut office, "set_request", wish, "date_in_future");
}

#[test]
fn the_reasons_to_choose_from_are_named_and_those_of_the_law_have_their_basis() {
    let office = Terminal::invented(60, 1);
    let reasons = office.run("case reasons", [] as [&str; 0]).json();
    let named = |list: &str| reasons[list].as_array().cloned().unwrap_or_default();
    assert!(named("refusals").iter().any(|one| one["code"] == "no_successor"), "{reasons}");
    let rejections = named("rejections");
    assert!(rejections.len() > 40, "every rule can be the reason: {}", rejections.len());
    assert!(rejections.iter().all(|one| one["name"] != "" && one["basis"] != ""), "{reasons}");
}

/// Handbook 4.1: the receiving PPK writes first, the PPK of origin answers, then BKN is asked.
#[test]
fn a_case_across_governments_goes_the_legal_way_and_keeps_what_others_gave() {
    let office = Terminal::invented(300, 7);
    let people = office.run("staff", ["--limit", "60"]).json();
    let people = people.as_array().expect("people");
    let is_clerk = |one: &&Value| one["position"].as_str().is_some_and(|title| title.starts_with("Pengadministrasi"));
    let nip_of = |one: &Value| one["nip"].as_str().expect("a NIP").to_string();
    let nip = nip_of(people.iter().find(is_clerk).expect("a clerk"));
    let assessor = nip_of(people.iter().find(|one| one["nip"] != json!(nip)).expect("another"));
    let outside = ["--outside", "Kota Seberang", "--outside-province", "Provinsi Lain", "--outside-post", "Pengolah"];
    let words = ["--nip", &nip, "--own-request", "--reason", "Mengikuti suami ke provinsi lain"];
    let opened = office.run("proposal open", words.into_iter().chain(outside)).json();
    assert_eq!(opened["scope"], "KABKOTA_BEDA_PROV");
    let case = opened["line"]["case"].to_string();
    let decide = |step: &str, more: &[&str]| {
        let words = [step, &case].into_iter().chain(more.iter().copied());
        let words: Vec<String> = words.map(str::to_string).collect();
        office.run("case decide", words).json()["cases"][0]["state"].as_str().map(str::to_string).expect("a state")
    };
    decide("submit", &[]);
    decide("take", &[]);
    let mut at = 0;
    for due in opened["checklist"].as_array().expect("a checklist") {
        if due["due"]["due"] == "mandatory" && due["needed_for"] == "VERIFIKASI_BERKAS" {
            let kind = due["due"]["kind"].as_str().expect("a kind");
            let words = ["--case", &case, "--kind", kind, "--number", "800/1", "--date", "2026-11-01"];
            office.run("proposal document", words).json();
            at += 1;
            office.run("proposal judge", ["accepted", &at.to_string()]).json();
        }
    }
    assert_eq!(decide("verify", &[]), "PENILAIAN_KINERJA");
    let assessed = decide("assess", &["--decision", "DIREKOMENDASIKAN", "--assessor", &assessor]);
    assert_eq!(assessed, "PERSETUJUAN_TUJUAN", "the receiving side writes first");
    let agreed = |letter: &'static str| ["--decision", "agree", "--letter", letter, "--letter-day", "2026-11-20"];
    assert_eq!(decide("answer", &agreed("900/1")), "PERSETUJUAN_ASAL");
    assert_eq!(decide("answer", &agreed("900/2")), "MENUNGGU_PERTEK");
    let asked = office.run("case decide", ["pertek", &case, "--decision", "given"]);
    asked.assert_failed(1, "case_blocked");
    let given = ["--decision", "given", "--letter", "PB/77", "--letter-day", "2026-11-20"];
    assert_eq!(decide("pertek", &given), "PERSETUJUAN_PPK");
    let shown = office.run("case show", [&case]).json();
    let there = |kind: &str| {
        let of_kind = shown["checklist"].as_array().into_iter().flatten().find(|due| due["due"]["kind"] == kind);
        of_kind.map(|due| due["status"].clone())
    };
    for kind in ["USUL_PPK", "SETUJU_PPK", "PERTEK"] {
        assert_eq!(there(kind), Some(json!("there")), "{kind} is a document of the case");
    }
    assert_eq!(office.run("verify", [] as [&str; 0]).json()["ok"], true);
}
