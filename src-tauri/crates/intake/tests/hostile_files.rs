//! Files made to hurt: each gives a clear error through the worker, in bounded time and memory.

mod support;

use std::io::{Cursor, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use mutasi_intake::rows::Rows;
use mutasi_intake::{Answer, IntakeError, Limits, WorkerCommand, read_in_worker};
use rust_xlsxwriter::Workbook;
use support::{STAFF_HEADINGS, bytes_of, file_with, fixture, read, read_apart, worker};
use zip_as_read::write::SimpleFileOptions;
use zip_as_read::{CompressionMethod, ZipWriter};

const SHEET_START: &str =
    r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;
const SHEET_END: &str = "</sheetData></worksheet>";

/// A workbook of one sheet whose parts are written by hand.
fn workbook_with(sheet: impl FnOnce(&mut dyn Write), strings: &str) -> Vec<u8> {
    workbook_of("", sheet, strings)
}

/// The same with properties of the workbook. Style 1 is a date.
fn workbook_of(properties: &str, sheet: impl FnOnce(&mut dyn Write), strings: &str) -> Vec<u8> {
    let workbook = format!(
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{properties}<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in [
        ("[Content_Types].xml", r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        ("xl/workbook.xml", workbook.as_str()),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#,
        ),
        ("xl/sharedStrings.xml", strings),
        (
            "xl/styles.xml",
            r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
        ),
    ] {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file("xl/worksheets/sheet1.xml", options).unwrap();
    sheet(&mut zip);
    zip.finish().unwrap().into_inner()
}

fn sheet_of(rows: &str) -> Vec<u8> {
    workbook_with(|part| write!(part, "{SHEET_START}{rows}{SHEET_END}").unwrap(), "<sst/>")
}

/// The code and the sentence for the officer; a file that is read after all fails the test.
fn refused(bytes: &[u8]) -> IntakeError {
    let (_folder, path) = file_with("berkas.xlsx", bytes);
    let started = Instant::now();
    let error = read_apart(&path).expect_err("a hostile file must not be read");
    assert!(started.elapsed() < Duration::from_secs(20), "{error:?} took {:?}", started.elapsed());
    assert!(error.message.len() > 30 && error.message.ends_with('.'), "{error:?}");
    assert!(IntakeError::CODES.contains(&error.code));
    error
}

#[test]
fn what_is_no_workbook_is_named_for_what_it_is() {
    let locked: Vec<u8> = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
        .into_iter()
        .chain([0; 2000])
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let mut cut_old = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    cut_old.resize(1000, 0xfe);
    for (bytes, code) in [
        (&b""[..], "file_empty"),
        (b"%PDF-1.7 bukan lembar kerja", "file_not_recognised"),
        (b"<html><table><tr><td>NIP</td></tr></table></html>", "file_not_recognised"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "file_not_recognised"),
        (&cut_old, "file_old_format"),
        (&locked, "file_encrypted"),
        (b"PK\x03\x04 terpotong", "file_damaged"),
        (b"Daftar belanja\r\nberas\r\n", "header_not_found"),
    ] {
        assert_eq!(refused(bytes).code, code);
    }
}

#[test]
fn a_missing_file_and_a_folder_are_told_apart() {
    assert_eq!(read_apart(Path::new("/tidak/ada.xlsx")).unwrap_err().code, "file_not_found");
    assert_eq!(read_apart(&std::env::temp_dir()).unwrap_err().code, "file_unreadable");
}

#[test]
fn two_cells_at_the_ends_of_a_sheet_ask_for_no_memory() {
    let rows = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>NIP</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    let error = refused(&sheet_of(rows));
    assert!(matches!(error.code, "header_not_found" | "file_too_large"), "{error:?}");
}

#[test]
fn references_past_every_bound_are_damage_not_a_crash() {
    for reference in ["A99999999999999999999", "ZZZZZZZZZZ1", "A0", "1A", "", "A4294967295", "A4294967296"] {
        let rows = format!(r#"<row r="{reference}"><c r="{reference}"><v>1</v></c></row>"#);
        refused(&sheet_of(&rows));
    }
}

#[test]
fn one_long_text_lent_to_many_cells_is_not_copied() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1 << 20));
    let bytes = workbook_with(
        |part| {
            write!(part, "{SHEET_START}").unwrap();
            (1..=20_000)
                .for_each(|row| write!(part, r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#).unwrap());
            write!(part, "{SHEET_END}").unwrap();
        },
        &strings,
    );
    assert_eq!(refused(&bytes).code, "cell_too_long");
}

#[test]
fn a_part_that_swells_is_refused_before_it_is_parsed() {
    let block = vec![b' '; 1 << 20];
    let bytes = workbook_with(|part| (0..64).for_each(|_| part.write_all(&block).unwrap()), "<sst/>");
    assert_eq!(refused(&bytes).code, "file_hostile");
}

#[test]
fn a_container_that_lies_about_its_sizes_is_refused_by_what_it_holds() {
    let block = vec![b' '; 1 << 20];
    let mut bytes = workbook_with(|part| (0..64).for_each(|_| part.write_all(&block).unwrap()), "<sst/>");
    let size = (64_u32 << 20).to_le_bytes();
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..*at + 4] == size).collect();
    assert!(!places.is_empty(), "the declared size stands in the container");
    for at in places {
        bytes[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    assert!(matches!(refused(&bytes).code, "file_hostile" | "file_damaged"));
}

#[test]
fn a_claim_of_many_texts_reserves_no_memory() {
    let bytes =
        workbook_with(|part| write!(part, "{SHEET_START}{SHEET_END}").unwrap(), r#"<sst uniqueCount="50000000000"/>"#);
    assert_eq!(refused(&bytes).code, "file_hostile");
    let bytes = workbook_with(
        |part| write!(part, "{SHEET_START}{SHEET_END}").unwrap(),
        r#"<x:sst uniqueCount='50000000000'></x:sst>"#,
    );
    assert_eq!(refused(&bytes).code, "file_hostile");
}

#[test]
fn one_cell_of_two_gigabytes_is_refused() {
    // The part is made of compressed blocks that are repeated, so that two gigabytes cost two megabytes and no time.
    let block = vec![b'x'; 8 << 20];
    let bytes = workbook_with(
        |part| {
            write!(part, r#"{SHEET_START}<row r="1"><c r="A1" t="inlineStr"><is><t>"#).unwrap();
            (0..256).for_each(|_| part.write_all(&block).unwrap());
            write!(part, "</t></is></c></row>{SHEET_END}").unwrap();
        },
        "<sst/>",
    );
    assert_eq!(refused(&bytes).code, "file_hostile");
}

#[test]
fn many_parts_are_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    (0..300).for_each(|at| zip.start_file(format!("bagian{at}.xml"), SimpleFileOptions::default()).unwrap());
    assert_eq!(refused(&zip.finish().unwrap().into_inner()).code, "file_hostile");
}

#[test]
fn other_containers_are_named() {
    for (part, word) in [("word/document.xml", "Word"), ("xl/workbook.bin", ".xlsb"), ("catatan.txt", "ZIP")] {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(part, SimpleFileOptions::default()).unwrap();
        let error = refused(&zip.finish().unwrap().into_inner());
        assert_eq!(error.code, "file_not_recognised");
        assert!(error.message.contains(word), "{}", error.message);
    }
}

#[test]
fn a_workbook_cut_anywhere_is_damaged() {
    let whole = std::fs::read(fixture("rantau-bahari-clean-120", "skp.xlsx")).unwrap();
    for point in 1..=40 {
        let error = refused(&whole[..whole.len() * point / 41]);
        assert_eq!(error.code, "file_damaged", "cut at {point}/41: {error:?}");
    }
}

#[test]
fn flipped_bytes_never_end_the_parent() {
    let whole = std::fs::read(fixture("rantau-bahari-clean-120", "hukdis.csv")).unwrap();
    let sheet = std::fs::read(fixture("rantau-bahari-clean-120", "peta_jabatan.xlsx")).unwrap();
    for (name, bytes) in [("a.csv", &whole), ("a.xlsx", &sheet)] {
        for step in 0..60 {
            let mut bytes = bytes.clone();
            let at = step * 7919 % bytes.len();
            bytes[at] ^= 0x55;
            let (_folder, path) = file_with(name, &bytes);
            // Either answer is right; a panic or a hang is not.
            let _ = read(&path);
        }
    }
}

#[test]
fn dates_follow_the_calendar_of_the_workbook() {
    // The calendar of 1904 counts 1,462 days less; old workbooks from Macintosh computers still use it.
    let text = |column: char, text: &str| format!(r#"<c r="{column}ROW" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let headings: String =
        ('A'..).zip(["NIP", "Tingkat", "Jenis", "TMT"]).map(|(column, heading)| text(column, heading)).collect();
    let cells: String = ('A'..)
        .zip(["198501012010011005", "ringan", "Teguran lisan"])
        .map(|(column, cell)| text(column, cell))
        .collect();
    for (calendar, serial) in [("", 46_054), (r#"<workbookPr date1904="1"/>"#, 46_054 - 1_462)] {
        let rows = format!(
            r#"<row r="1">{}</row><row r="2">{}<c r="D2" s="1"><v>{serial}</v></c></row>"#,
            headings.replace("ROW", "1"),
            cells.replace("ROW", "2")
        );
        let bytes = workbook_of(calendar, |part| write!(part, "{SHEET_START}{rows}{SHEET_END}").unwrap(), "<sst/>");
        let (_folder, path) = file_with("hukdis.xlsx", &bytes);
        let Rows::Discipline(found) = read_apart(&path).unwrap().rows else { panic!("a discipline list") };
        assert_eq!(found[0].value.discipline.from.to_string(), "2026-02-01", "{calendar}");
    }
}

#[test]
fn formatting_down_to_the_last_row_is_passed_over() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["NIP", "Nama", "Tahun", "Predikat"]).unwrap();
    sheet.write_row(1, 0, ["199909272023042035", "Intan", "2025", "Baik"]).unwrap();
    let bold = rust_xlsxwriter::Format::new().set_bold();
    (2..20_000).for_each(|row| {
        sheet.write_blank(row, 0, &bold).unwrap();
    });
    let (_folder, path) = file_with("skp.xlsx", &bytes_of(workbook));
    let file = read_apart(&path).unwrap();
    assert_eq!((file.row_count, file.remarks.len()), (1, 0));
}

#[test]
fn content_after_many_empty_rows_is_told() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for row in [0, 1, 1500] {
        let words = if row == 0 { ["NIP", "Tahun", "Predikat"] } else { ["199909272023042035", "2025", "Baik"] };
        sheet.write_row(row, 0, words).unwrap();
    }
    let (_folder, path) = file_with("skp.xlsx", &bytes_of(workbook));
    let file = read_apart(&path).unwrap();
    assert_eq!((file.row_count, file.remarks[0].code.as_str()), (1, "rows_after_gap"));
    assert!(file.remarks[0].message.contains("baris 1501"), "{}", file.remarks[0].message);
}

#[test]
fn too_many_rows_and_columns_are_refused() {
    let limits = Limits { rows: 5, columns: 10, ..Limits::default() };
    let code = |bytes: &[u8]| {
        let (_folder, path) = file_with("a.csv", bytes);
        read_in_worker(&worker(), &path, &limits, &mut |_| Answer::Continue).unwrap_err().code
    };
    let rows: String = (0..6).map(|at| format!("19990927202304203{at};2025;Baik\n")).collect();
    assert_eq!(code(format!("NIP;Tahun;Predikat\n{rows}").as_bytes()), "file_too_large");
    assert_eq!(code(format!("{}x\n", "NIP;".repeat(20)).as_bytes()), "file_too_large");
}

fn slow_file() -> (tempfile::TempDir, std::path::PathBuf) {
    let mut text = format!("{}\n", STAFF_HEADINGS.join(";"));
    (0..60_000).for_each(|_| text.push_str("198501012010011005;Siti;01-01-1985;M;Guru;01-01-2020;SD Satu;III/a\n"));
    file_with("lama.csv", text.as_bytes())
}

#[test]
fn the_caller_can_cancel() {
    let (_folder, path) = slow_file();
    let error = read_in_worker(&worker(), &path, &Limits::default(), &mut |_| Answer::Cancel).unwrap_err();
    assert_eq!(error.code, "cancelled");
}

#[cfg(unix)]
mod workers_that_fail {
    use super::*;

    fn with_shell(script: &str, seconds: u64) -> (IntakeError, Duration) {
        let worker = WorkerCommand { program: "/bin/sh".into(), args: vec!["-c".into(), script.into()] };
        let limits = Limits { seconds, reply_bytes: 10_000, ..Limits::default() };
        let started = Instant::now();
        let path = fixture("rantau-bahari-clean-120", "hukdis.csv");
        let error = read_in_worker(&worker, &path, &limits, &mut |_| Answer::Continue).unwrap_err();
        (error, started.elapsed())
    }

    #[test]
    fn their_end_and_their_garbage_are_errors_of_the_file() {
        for (script, code) in [
            ("exit 3", "worker_lost"),
            ("kill -9 $$", "worker_lost"),
            ("echo bukan jawaban", "worker_lost"),
            ("head -c 5000 /dev/zero", "worker_lost"),
            (r#"echo '{"end":{"row_count":1,"sha256":""}}'"#, "worker_lost"),
            (r#"echo '{"failed":{"code":"tidak_ada","message":"x"}}'"#, "worker_lost"),
            (r#"while :; do echo '{"progress":{"rows":1,"expected":null}}'; done"#, "file_too_large"),
        ] {
            assert_eq!(with_shell(script, 20).0.code, code, "{script}");
        }
    }

    #[test]
    fn silence_is_ended_at_the_time_limit() {
        let (error, took) = with_shell("exec sleep 60", 1);
        assert_eq!(error.code, "timed_out");
        assert!(took < Duration::from_secs(5), "{took:?}");
    }

    #[test]
    fn a_program_that_is_not_there_is_told() {
        let worker = WorkerCommand { program: "/tidak/ada".into(), args: vec![] };
        let error =
            read_in_worker(&worker, Path::new("a.csv"), &Limits::default(), &mut |_| Answer::Continue).unwrap_err();
        assert_eq!(error.code, "worker_missing");
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_worker_that_asks_for_too_much_memory_is_lost_and_the_parent_lives() {
        let block = vec![b'x'; 8 << 20];
        let bytes = workbook_with(
            |part| {
                write!(part, r#"{SHEET_START}<row r="1"><c r="A1" t="inlineStr"><is><t>"#).unwrap();
                (0..30).for_each(|_| part.write_all(&block).unwrap());
                write!(part, "</t></is></c></row>{SHEET_END}").unwrap();
            },
            "<sst/>",
        );
        let (_folder, path) = file_with("besar.xlsx", &bytes);
        // A guard with its eyes shut: what it might one day let through must still end the worker only.
        let blind = Limits { ratio: u64::MAX, stretch_bytes: usize::MAX, memory_bytes: 128 << 20, ..Limits::default() };
        let error = read_in_worker(&worker(), &path, &blind, &mut |_| Answer::Continue).unwrap_err();
        assert_eq!(error.code, "worker_lost");
    }
}

/// Changes inside the parts, packed again so that the container is sound: what a checksum would otherwise catch.
#[test]
fn changed_markup_never_ends_the_parent_or_hangs() {
    let text = |column: char, text: &str| format!(r#"<c r="{column}1" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let headings: String =
        ('A'..).zip(["NIP", "Tahun", "Predikat"]).map(|(column, heading)| text(column, heading)).collect();
    let rows = format!(
        r#"<row r="1">{headings}</row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>2025</v></c><c r="C2" t="s"><v>1</v></c></row>"#
    );
    let strings = r#"<sst count="2" uniqueCount="2"><si><t>198501012010011005</t></si><si><r><t>Ba</t></r><r><t>ik</t></r></si></sst>"#;
    let pieces = [
        "9999999999",
        "-1",
        "<",
        "</c>",
        "\"",
        "&amp;",
        "&#0;",
        "t=\"e\"",
        "NaN",
        "\u{0}",
        "<row r=\"1048577\">",
        "s=\"70000\"",
    ];
    for step in 0..240_usize {
        let (mut rows, mut strings) = (rows.clone(), strings.to_string());
        let target = if step % 3 == 0 { &mut strings } else { &mut rows };
        let at = step * 7919 % target.len();
        let end = (at + step % 5).min(target.len());
        target.replace_range(at..end, pieces[step % pieces.len()]);
        let bytes = workbook_with(|part| write!(part, "{SHEET_START}{rows}{SHEET_END}").unwrap(), &strings);
        let (_folder, path) = file_with("ubah.xlsx", &bytes);
        if let Err(error) = read_apart(&path) {
            assert_ne!(error.code, "timed_out");
            assert_ne!(error.code, "worker_lost", "the guard or the reader must refuse it: {rows} {strings}");
        }
    }
}
