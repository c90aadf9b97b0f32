//! What blocks look like on their pages: what hangs where, what stays together, what is told.

mod support;

use std::{fs, process::Command};

use mutasi_documents::{Dressing, FindingCode, Template, Typeset, page_text, to_pdf, typeset};
use serde_json::{Value, json};

fn set(body: &str, data: Value) -> Typeset {
    let template = Template::parse(&format!("@jenis coba\n@halaman F4 tegak; huruf Bonum 12\n{body}")).unwrap();
    typeset(&template, &data, &Dressing::default()).unwrap()
}

fn pages(body: &str) -> Vec<String> {
    set(body, json!({})).pages.iter().map(page_text).collect()
}

/// The column, in letters of the readable text, at which `word` stands.
fn column_of(text: &str, word: &str) -> usize {
    let line = text.lines().find(|line| line.contains(word)).unwrap_or_else(|| panic!("{word:?} in:\n{text}"));
    line.find(word).unwrap()
}

fn paragraphs(count: usize) -> String {
    (1..=count).map(|number| format!("@paragraf\nParagraf ke-{number}.\n")).collect()
}

#[test]
fn lists_and_rows_inside_an_item_hang_inside_it() {
    for block in ["@butir Menimbang", "@diktum", "@paragraf"] {
        let text = &pages(&format!(
            "{block}\na. pertama:\n  1. satu;\n    a) dalam;\nb. kedua:\n  | nama : Siti\n  | tempat lahir : Bahari\n"
        ))[0];
        let (outer, inner, deep) = (column_of(text, "a."), column_of(text, "1."), column_of(text, "a)"));
        assert!(outer < inner && inner < deep, "{block}: each list hangs inside the one above:\n{text}");
        let (row, item) = (column_of(text, "nama"), column_of(text, "kedua:"));
        assert!(
            row.abs_diff(item) <= 1,
            "{block}: rows begin where the item's text does:
{text}"
        );
        let colon = |word: &str| text.lines().find(|line| line.contains(word)).and_then(|line| line.rfind(':'));
        assert_eq!(colon("nama"), colon("tempat lahir"), "{block}: rows of an item share one colon column");
    }
}

#[test]
fn a_box_that_fits_on_a_page_is_not_torn() {
    for above in 20..45 {
        let body = format!("{}@kotak\nAwal kotak.\n\nTengah kotak.\n\nAkhir kotak.\n", paragraphs(above));
        let pages = pages(&body);
        let holds = |word: &str| pages.iter().position(|page| page.contains(word));
        assert_eq!(holds("Awal kotak."), holds("Akhir kotak."), "torn below {above} paragraphs");
    }
}

#[test]
fn a_box_taller_than_a_page_goes_on_and_is_told() {
    let lines = "Baris kotak.\n\n".repeat(80);
    let letter = set(&format!("@kotak\n{lines}"), json!({}));
    let text: String = letter.pages.iter().map(page_text).collect();
    assert_eq!(text.matches("Baris kotak.").count(), 80, "no line is lost");
    assert_eq!(letter.findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), [FindingCode::TallBlock]);
}

#[test]
fn what_is_taller_than_a_page_and_cannot_be_parted_is_told() {
    let lines = "Baris panjang.\n".repeat(80);
    for block in [format!("@ttd\n{lines}"), format!("@kop dinas\n{lines}"), "@kotak; tinggi 300\nIsi.\n".to_owned()] {
        let letter = set(&format!("@paragraf\nSatu.\n\nDua.\n{block}"), json!({}));
        let told = letter.findings.iter().any(|finding| finding.message.contains("terpotong"));
        assert!(told, "{block}: {:?}", letter.findings);
    }
    let letter = set(&format!("@tabel 10 10\n! A | {}\n| a | b\n", "kata ".repeat(400)), json!({}));
    assert_eq!(letter.findings[0].place, "kepala tabel");
}

#[test]
fn what_is_marked_to_stay_together_stays_together() {
    for above in 20..45 {
        let body = format!(
            "{}@utuh\n@bagian\nJudul bagian\n{}@akhir_utuh\n@paragraf\nSesudah.\n",
            paragraphs(above),
            "@data\na : satu\nb : dua\n@paragraf\nPenutup bagian.\n"
        );
        let pages = pages(&body);
        let holds = |word: &str| pages.iter().position(|page| page.contains(word));
        assert_eq!(holds("Judul bagian"), holds("Penutup bagian."), "torn below {above} paragraphs");
    }
}

#[test]
fn a_new_page_begins_even_where_a_title_would_like_to_stay_with_what_follows() {
    assert_eq!(pages("@judul\nSATU\n@halaman_baru\n@judul\nDUA\n").len(), 2);
}

#[test]
fn the_running_head_stands_on_every_page_but_the_first() {
    let pages = pages(&format!("@kepala\nKeputusan Nomor 1, halaman [halaman] dari [jumlah]\n{}", paragraphs(90)));
    assert!(pages.len() >= 3, "the test needs pages");
    assert!(!pages[0].contains("Keputusan Nomor 1"), "the first page has its letterhead");
    for (number, page) in (1..).zip(&pages).skip(1) {
        let head = format!("Keputusan Nomor 1, halaman {number} dari {}", pages.len());
        assert_eq!(page.matches(&head).count(), 1, "page {number}:\n{page}");
        assert!(!page.contains(&format!("- {number} -")), "the head tells the number already");
    }
}

#[test]
fn head_and_foot_that_are_too_long_are_told_and_not_cut_in_silence() {
    let long = "kata yang panjang ".repeat(60);
    for (block, place) in [("@kepala", "kepala halaman"), ("@kaki", "kaki halaman")] {
        let letter = set(&format!("{block}\n{long}\n{}", paragraphs(60)), json!({}));
        let told: Vec<_> = letter.findings.iter().map(|finding| (finding.code, finding.place.as_str())).collect();
        assert_eq!(told, [(FindingCode::TallBlock, place)]);
    }
}

#[test]
fn boxes_to_tick_are_drawn_and_a_tick_can_be_read() {
    let body = "@paragraf\n{{ ada | centang }} ada\n\n{{ tidak | centang }} tidak ada\n\nTulis [x] atau [ ].\n";
    let letter = set(body, json!({ "ada": true, "tidak": false }));
    let text = page_text(&letter.pages[0]);
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    assert_eq!(lines, ["X  ada", "tidak ada", "Tulis X atau   ."], "{text}");
    assert_eq!(letter.findings, [], "a box that is not ticked is no empty field");
    let value = set("@paragraf\nNilai {{ nilai }}.\n", json!({ "nilai": "[x] [garis 20]" }));
    assert!(page_text(&value.pages[0]).contains("[x] [garis 20]"), "data is never taken for a box");
}

#[test]
fn a_line_to_write_on_that_is_too_long_is_cut_and_told() {
    let letter = set("@paragraf\nNama: [garis 60] dan [garis].\n", json!({}));
    assert_eq!(letter.findings, [], "both fit");
    let letter = set("@tabel 10 10\n| Nama: [garis 190] | x\n", json!({}));
    assert_eq!(letter.findings[0].code, FindingCode::BrokenToken);
    assert_eq!(letter.findings[0].place, "tabel baris 1 kolom 1");
}

#[test]
fn empty_fields_and_unknown_letters_are_told_in_every_block() {
    for (block, place) in [
        ("@kotak\n{{ kosong }} {{ asing }}\n", "kotak"),
        ("@utuh\n@paragraf\n{{ kosong }} {{ asing }}\n@akhir_utuh\n", "paragraf"),
        ("@butir Menimbang\na. satu:\n  1. {{ kosong }} {{ asing }}\n", "Menimbang"),
        ("@ttd\nNama\n[kotak 60x30] {{ kosong }} {{ asing }}\n", "kotak tanda tangan"),
        ("@ttd kiri\nA\n@ttd berdampingan\n{{ kosong }} {{ asing }}\n", "tanda tangan"),
        ("@kop dinas\n{{ kosong }} {{ asing }}\n@paragraf\nIsi.\n", "kop"),
    ] {
        let letter = set(block, json!({ "kosong": "", "asing": "漢" }));
        let told: Vec<_> = letter.findings.iter().map(|finding| (finding.code, finding.place.as_str())).collect();
        assert_eq!(told, [(FindingCode::EmptyField, place), (FindingCode::MissingGlyph, place)], "{block}");
    }
}

#[test]
fn signatures_side_by_side_share_their_lines() {
    let text = &pages(
        "@paragraf\nIsi.\n@ttd kiri\nSaksi I,\n[ruang 15]\nBUDI\n@ttd berdampingan\nSaksi II,\n[ruang 15]\nSITI\n",
    )[0];
    for (left, right) in [("Saksi I,", "Saksi II,"), ("BUDI", "SITI")] {
        let line = text.lines().find(|line| line.contains(left)).unwrap();
        assert!(line.contains(right), "{left} and {right} stand on one line:\n{text}");
    }
}

#[test]
fn no_signature_of_any_form_stands_without_two_lines_above_it() {
    let forms = [
        "@ttd\nWali Kota,\n[kotak 60x30]\nADITYA\n",
        "@ttd kiri\nSaksi,\n[ruang]\nBUDI\n@ttd berdampingan\nPejabat,\n[ruang]\nADITYA\n",
        "@ttd kiri\nSaksi,\n[ruang]\nBUDI\n@ttd\nPejabat,\n[ruang]\nADITYA\n",
    ];
    for form in forms {
        for above in 15..50 {
            let pages = pages(&format!("{}{form}", paragraphs(above)));
            let last = pages.last().unwrap();
            assert!(last.contains("ADITYA"), "the signature ends the letter");
            assert!(last.matches("Paragraf").count() >= 2, "{above} paragraphs:\n{last}");
        }
    }
}

#[test]
fn the_anchor_of_a_signing_service_is_in_the_file_but_not_on_the_paper() {
    let letter = set(
        "@paragraf\nIsi.\n@ttd\nWali Kota,\n[jangkar #]\n[kotak 60x30] Tanda tangan elektronik\nADITYA\n",
        json!({}),
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.pdf");
    fs::write(&file, to_pdf(&letter, &support::meta()).unwrap()).unwrap();
    let output = Command::new("pdftotext").arg(&file).arg("-").output().expect("pdftotext (poppler-utils) is needed");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let place = |word: &str| text.find(word).unwrap_or_else(|| panic!("{word:?} must be found in:\n{text}"));
    assert!(place("Wali Kota,") < place("#") && place("#") < place("ADITYA"), "it stands where the hand would sign");
    let without = set("@paragraf\nIsi.\n@ttd\nWali Kota,\n[kotak 60x30] Tanda tangan elektronik\nADITYA\n", json!({}));
    let picture = |letter: &Typeset| mutasi_documents::to_png(&letter.pages[0], 96.0).unwrap();
    assert!(picture(&letter) == picture(&without), "white on white: no ink");
}
