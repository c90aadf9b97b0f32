//! A printed report is kept: the same data give the same bytes, later changes do not reach it, and a print that is
//! refused or cancelled leaves nothing.

use std::fs;
use std::path::Path;

use mutasi_acts::contract::*;
use mutasi_tests::{CLEAN_120, Office, Printed, asked_of};
use rusqlite::Connection;
use serde_json::{Value, json};

fn sample() -> Office {
    let mut office = Office::of_rantau_bahari();
    office.import(&CLEAN_120.files());
    office
}

fn files_in(folder: &Path) -> usize {
    fs::read_dir(folder).expect("the folder").count()
}

/// Another program changes rows of an invented region; the operator sits down again.
fn altered_from_outside(office: &mut Office, sql: &str) {
    office.close();
    let key = fs::read_to_string(office.store().with_extension("mutasi.kunci")).expect("the key file");
    let key: Value = serde_json::from_str(&key).expect("JSON");
    let key = key["open_key"].as_str().expect("an invented region has an open key");
    let connection = Connection::open(office.store()).expect("the store");
    connection.execute_batch(&format!("PRAGMA key = \"x'{key}'\";")).expect("the key fits");
    assert_eq!(connection.execute(sql, []).expect("the statement fits"), 1, "one row is changed");
    drop(connection);
    office.sit("operator");
}

#[test]
fn a_unit_in_the_wrong_place_is_named_and_its_people_still_count() {
    let mut office = Office::invented(200, 7);
    let before = office.staffing_on("2026-12-31").total;
    let unit = office.staffing().units.into_iter().find(|unit| unit.depth == 1).expect("a unit below an agency");
    let sql = format!("UPDATE unit_place SET parent = unit WHERE unit = {}", unit.id);
    altered_from_outside(&mut office, &sql);
    for kind in ["bezetting", "proyeksi", "rekap", "abk", "lowongan"] {
        let sheets = office.print(kind, "keluar", json!({})).sheets();
        let named = sheets.last().expect("a sheet");
        assert_eq!(named.name, "Perlu dibetulkan", "{kind}");
        assert!(named.data()[0][1].to_string().contains(&unit.name), "{kind} names the unit");
        assert!(named.data()[0][2].to_string().contains("induk"), "{kind} says what is wrong");
    }
    let printed = office.print("bezetting", "lagi", json!({}));
    let sheet = printed.sheets().remove(0);
    assert_eq!((sheet.sum(6), sheet.sum(7)), (before.held, before.need), "nobody is lost");
}

#[test]
fn the_same_data_give_the_same_bytes_on_another_day() {
    let mut office = Office::invented(200, 7);
    for kind in
        ["bezetting", "proyeksi", "rekap", "duk", "nominatif", "abk", "lowongan", "sekolah", "puskesmas", "peta"]
    {
        let before = office.on_day("2026-11-21").print(kind, "satu", json!({}));
        let after = office.on_day("2026-12-15").print(kind, "dua", json!({}));
        assert_eq!(before.hashes(), after.hashes(), "{kind}");
        assert_eq!(before.bytes_in(&before.folder), after.bytes_in(&after.folder), "{kind}");
    }
    office.assert_sound();
}

#[test]
fn the_law_of_its_day_holds_in_a_report_whenever_it_is_printed() {
    let mut office = sample();
    office.sit("budi").set_parameter("staffing.critical_below", "0", "2027-01-01");
    let before = office.on_day("2026-12-15").print("bezetting", "satu", json!({}));
    let after = office.on_day("2027-02-01").print("bezetting", "dua", json!({}));
    assert_eq!(before.hashes(), after.hashes(), "31 December is judged by the law of 31 December");
    let later = office.print("bezetting", "tiga", json!({ "as_of": "2027-02-01" }));
    let words = |printed: &Printed| -> Vec<String> {
        printed.sheets().remove(0).data().iter().map(|row| row[10].to_string()).collect()
    };
    let critical = |printed: &Printed| words(printed).iter().filter(|word| *word == "kritis").count();
    assert!(critical(&after) > 0, "empty seats are critical by the shipped law");
    assert_eq!(critical(&later), 0, "and not by the law of February");
}

#[test]
fn a_report_comes_out_again_byte_for_byte_after_everything_has_changed() {
    let mut office = sample();
    let printed = office.print("bezetting", "dulu", json!({}));
    let lines = office.staffing().positions;
    // A managerial post needs one person whatever its work.
    let position = lines.iter().find(|line| line.family == "pelaksana").expect("a post with work to count").id;
    let task = json!({ "name": "Melayani", "output": "berkas", "volume": 9000, "period": "year", "norm": 2.0, "shifts": 1.0, "support": false });
    let edited = json!({
        "position": position, "method": "tasks", "effective_hours": 1250.0, "effective_basis": "PermenPANRB 1/2020", "rounding": "half_up", "tasks": [task],
        "from": "2026-11-21",
    });
    let _: Value = office.call("set_workload", edited);
    let changed = office.print("bezetting", "kini", json!({}));
    assert_ne!(printed.hashes(), changed.hashes(), "the change is seen by a new print");
    let again = office.reprint(printed.report, "lagi");
    assert_eq!(printed.bytes_in(&again), printed.bytes_in(&printed.folder));
    office.assert_sound();
    let listed: Vec<ReportLine> = office.call("list_reports", json!({}));
    let numbers: Vec<i64> = listed.iter().map(|line| line.report).collect();
    assert_eq!(numbers, [changed.report, printed.report], "newest first");
    assert_eq!(listed[1].files, printed.files);
}

#[test]
fn a_damaged_archive_is_told_and_never_given_out() {
    let mut office = Office::invented(60, 3);
    let printed = office.print("duk", "dulu", json!({}));
    let hash = &printed.files[1].sha256;
    let cut = format!("UPDATE frozen_file SET bytes = substr(bytes, 1, length(bytes) - 1) WHERE sha256 = '{hash}'");
    altered_from_outside(&mut office, &cut);
    let folder = office.place("lagi");
    let to = office.grant(&folder);
    let told = office.refused("reprint_report", json!({ "report": printed.report, "to": to }));
    asked_of(&told, "report_damaged");
    assert_eq!(told.kind, FailureKind::Broken);
    assert_eq!(files_in(&folder), 0, "not even the sound file comes out alone");
    let checked: VerifyView = office.call("verify_store", json!({}));
    assert!(!checked.ok && checked.replay.differences.iter().any(|told| told.contains("laporan")), "{checked:?}");
}

#[test]
fn undo_passes_a_print_by() {
    let mut office = sample();
    let before = office.staffing().total.need;
    let position = office.staffing().positions[0].id;
    let entries = json!({ "position": position, "entries": [{ "day": "2027-03-01", "people": 2 }] });
    let _: EntriesView = office.call("set_entries", entries);
    let printed = office.print("proyeksi", "keluar", json!({}));
    assert_eq!(office.undo().label, "ubah rencana masuk", "the act before the print");
    let view: PositionView = office.call("show_position", json!({ "position": position }));
    assert!(view.entries.is_empty());
    assert_eq!(office.staffing().total.need, before);
    let listed: Vec<ReportLine> = office.call("list_reports", json!({}));
    assert_eq!(listed[0].report, printed.report, "what was printed stays printed");
    office.assert_sound();
}

#[test]
fn a_cancelled_print_leaves_nothing() {
    let mut office = sample();
    let folder = office.place("keluar");
    for (kind, stop_at) in [("nominatif", 0), ("nominatif", 2), ("peta", 0)] {
        let before = office.dump();
        let request = office.report_request(kind, &folder, json!({}));
        assert_eq!(office.cancelled_at("print_report", request, stop_at).code, "cancelled");
        assert_eq!(files_in(&folder), 0, "{kind}: no file stays");
        assert_eq!(office.dump(), before, "{kind}: nothing is recorded");
    }
    assert!(office.call::<Vec<ReportLine>>("list_reports", json!({})).is_empty());
}

#[test]
fn a_file_of_another_content_is_not_overwritten() {
    let mut office = sample();
    let printed = office.print("rekap", "keluar", json!({}));
    let again = office.print("rekap", "keluar", json!({}));
    assert_eq!(again.hashes(), printed.hashes(), "the same content may stand there already");
    let paper = printed.folder.join(&printed.files[1].file);
    fs::write(&paper, "catatan kantor").expect("writable");
    fs::remove_file(printed.folder.join(&printed.files[0].file)).expect("removable");
    let before = office.dump();
    let request = office.report_request("rekap", &printed.folder, json!({}));
    asked_of(&office.refused("print_report", request), "file_exists");
    assert_eq!(office.dump(), before);
    assert_eq!(files_in(&printed.folder), 1, "the workbook written before the refusal is taken back");
    assert_eq!(fs::read(&paper).expect("the note"), b"catatan kantor");
}

#[test]
fn whoever_may_read_may_print() {
    let mut office = sample();
    for account in ["vera", "budi", "dewa"] {
        office.sit(account);
        office.print("bezetting", account, json!({}));
    }
    let listed: Vec<ReportLine> = office.call("list_reports", json!({}));
    assert_eq!(listed.iter().map(|line| line.account.as_str()).collect::<Vec<_>>(), ["dewa", "budi", "vera"]);
}

#[test]
fn what_cannot_be_printed_is_refused_with_what_to_do() {
    let mut office = sample();
    let folder = office.place("keluar");
    let before = office.dump();
    for (kind, more, code) in [
        ("gaji", json!({}), "report_kind"),
        ("duk", json!({ "formats": ["docx"] }), "report_format"),
        ("duk", json!({ "formats": [] }), "report_format"),
        ("duk", json!({ "formats": ["png"] }), "report_format"),
        ("peta", json!({ "formats": ["xlsx"] }), "report_format"),
        ("peta", json!({ "paper": "a9" }), "report_paper"),
        ("duk", json!({ "scenario": 1 }), "report_scenario"),
        ("bezetting", json!({ "scenario": 99 }), "not_found"),
        ("bezetting", json!({ "unit": 99_999 }), "not_found"),
        ("sekolah", json!({}), "report_empty"),
        ("puskesmas", json!({}), "report_empty"),
    ] {
        let request = office.report_request(kind, &folder, more.clone());
        let refused = office.refused("print_report", request);
        asked_of(&refused, code);
        assert_eq!(refused.kind, FailureKind::Refused, "{kind} {more}");
    }
    let to = office.grant(&folder);
    asked_of(&office.refused("reprint_report", json!({ "report": 99, "to": to })), "not_found");
    assert_eq!(office.dump(), before);
    assert_eq!(files_in(&folder), 0);
    let mut empty = Office::of_rantau_bahari();
    for kind in ["bezetting", "proyeksi", "rekap", "duk", "nominatif", "abk", "lowongan", "peta"] {
        let folder = empty.place("kosong");
        let request = empty.report_request(kind, &folder, json!({}));
        asked_of(&empty.refused("print_report", request), "report_empty");
    }
}
