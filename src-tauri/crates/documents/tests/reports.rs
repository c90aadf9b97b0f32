//! Reports on paper and as workbooks, as other programs read them.

#[path = "support/report.rs"]
mod support;

use std::{
    env, fs,
    io::{Cursor, Read},
    path::PathBuf,
    process::Command,
};

use calamine::{Data, DataType, Reader, Xlsx};
use mutasi_documents::{
    Paper, PdfMeta, page_text, pages_to_pdf,
    report::{PaperSpec, Report, ReportCell, ReportError, ReportRow, to_pages, to_pdf, to_workbook},
};
use proptest::prelude::*;

const CREATED: &str = "2026-01-05";

fn texts(report: &Report, paper: Paper) -> Vec<String> {
    let pages = to_pages(std::slice::from_ref(report), &PaperSpec::landscape(paper), &mut |_, _| true).unwrap();
    pages.iter().map(page_text).collect()
}

fn meta() -> PdfMeta {
    PdfMeta {
        title: "Daftar Urut Kepangkatan".into(),
        author: "Pemerintah Kota Rantau Bahari".into(),
        id_seed: "DUK 2025".into(),
        date: CREATED.into(),
    }
}

fn check_golden(name: &str, report: &Report, paper: Paper) {
    let text = texts(report, paper).join("=== halaman berikut ===\n");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{name}.txt"));
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &text).expect("the golden folder is writable");
    }
    let golden = fs::read_to_string(&path).expect("run once with UPDATE_GOLDEN=1 to make the golden file");
    assert_eq!(text, golden, "{name} changed; if that is wanted, update the golden files and review them");
}

#[test]
fn the_rank_list_on_a3() {
    check_golden("laporan_duk", &support::rank_list(34), Paper::A3);
}

#[test]
fn the_staffing_table_with_groups_and_sums_on_f4() {
    check_golden("laporan_bezetting", &support::staffing(2), Paper::F4);
}

#[test]
fn every_page_repeats_the_heading_and_no_signature_stands_without_rows() {
    for people in (1..4).chain(16..48) {
        let pages = texts(&support::rank_list(people), Paper::F4);
        assert!(pages.iter().all(|page| page.contains("Nama") && page.contains("Gol.")), "{people} people");
        let last = pages.last().unwrap();
        assert!(last.contains("Ratna Kusumaningrum"), "the last page is signed");
        let order = people.to_string();
        let has_row = last.lines().any(|line| line.split_whitespace().next() == Some(&order));
        assert!(has_row, "the last of {people} people stands on the page of the signature:\n{last}");
    }
}

#[test]
fn a_nip_and_a_day_are_never_parted() {
    for (paper, text_size) in [(Paper::A3, 8.0), (Paper::F4, 8.0), (Paper::F4, 7.0)] {
        let spec = PaperSpec { text_size, ..PaperSpec::landscape(paper) };
        let pages = to_pages(&[support::rank_list(30)], &spec, &mut |_, _| true).unwrap();
        let text: String = pages.iter().map(page_text).collect();
        for whole in ["19690202 199303 2 001", "19700303 199403 1 002", "01-04-2011", "02-03-2014"] {
            assert!(text.contains(whole), "{whole} is parted on {paper:?}:\n{text}");
        }
    }
}

#[test]
fn a_group_never_stands_last_on_a_page_nor_a_sum_first() {
    for agencies in 1..12 {
        for page in texts(&support::staffing(agencies), Paper::F4) {
            let table: Vec<&str> =
                page.lines().skip_while(|line| !line.trim_start().starts_with("1  ")).skip(1).collect();
            let is_row = |line: &&&str| !line.contains("Halaman") && !line.trim().is_empty();
            let first = table.iter().find(is_row).unwrap();
            assert!(!first.contains("Jumlah Dinas"), "a sum without its rows:\n{page}");
            let last = table.iter().rfind(is_row).unwrap();
            assert!(!last.contains("Urusan") || last.contains("Jumlah"), "a group without its rows:\n{page}");
        }
    }
}

#[test]
fn a_row_taller_than_the_page_goes_on_and_an_empty_report_says_so() {
    let words: Vec<String> = (0..4000).map(|n| format!("kata{n:04}")).collect();
    let mut report = support::rank_list(1);
    if let ReportRow::Data(cells) = &mut report.rows[0] {
        cells[18] = ReportCell::Text(words.join(" "));
    }
    let text: String = texts(&report, Paper::F4).concat();
    assert!(words.iter().all(|word| text.contains(word)), "a word was lost");
    assert!(texts(&support::rank_list(0), Paper::F4)[0].contains("N I H I L"));
}

#[test]
fn printing_stops_when_the_caller_says_so_and_progress_is_true() {
    let reports = [support::rank_list(300)];
    let mut seen = Vec::new();
    let answer = to_pages(&reports, &PaperSpec::landscape(Paper::F4), &mut |done, total| {
        seen.push((done, total));
        done < 3
    });
    assert!(matches!(answer, Err(ReportError::Cancelled)));
    assert_eq!(seen.iter().map(|(done, _)| *done).collect::<Vec<_>>(), [1, 2, 3]);
    let total = texts(&reports[0], Paper::F4).len();
    assert!(seen.iter().all(|(_, told)| *told == total), "{seen:?} but there are {total} pages");
    let stopped = to_pdf(&reports, &PaperSpec::landscape(Paper::F4), &meta(), &mut |done, _| done < 2);
    assert!(matches!(stopped, Err(ReportError::Cancelled)));
}

#[test]
fn a_long_list_is_a_sound_pdf_with_every_page_in_its_place() {
    let reports = [support::rank_list(2600), support::staffing(3)];
    let spec = PaperSpec::landscape(Paper::F4);
    let pages = to_pages(&reports, &spec, &mut |_, _| true).unwrap();
    assert!(pages.len() > 100, "the list must be longer than one chunk of the writer");
    let bytes = to_pdf(&reports, &spec, &meta(), &mut |_, _| true).unwrap();
    assert!(
        bytes == to_pdf(&reports, &spec, &meta(), &mut |_, _| true).unwrap(),
        "a printed report is proved by its hash"
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("duk.pdf");
    for bytes in [bytes, pages_to_pdf(&pages, &meta()).unwrap()] {
        fs::write(&file, bytes).unwrap();
        let check = Command::new("qpdf").arg("--check").arg(&file).output().expect("qpdf is needed by this test");
        assert!(check.status.success(), "qpdf finds fault: {}", String::from_utf8_lossy(&check.stdout));
        for number in [1, 48, 49, 97, pages.len()] {
            let place = number.to_string();
            let text = Command::new("pdftotext").args(["-f", &place, "-l", &place]).arg(&file).arg("-").output();
            let text = text.expect("pdftotext (poppler-utils) is needed by this test");
            let wanted = format!("Halaman {number} dari {}", pages.len());
            assert!(String::from_utf8_lossy(&text.stdout).contains(&wanted), "page {number} is not in its place");
        }
        let fonts = Command::new("pdffonts").arg(&file).output().expect("pdffonts (poppler-utils) is needed");
        assert_eq!(String::from_utf8_lossy(&fonts.stdout).lines().count(), 2 + 2, "each face is embedded once");
    }
}

fn cells(bytes: &[u8], tab: usize) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range_at(tab).unwrap().unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_workbook_keeps_nip_and_days_as_text_and_merges_headings() {
    let bytes = to_workbook(&[support::rank_list(20), support::staffing(2)], CREATED).unwrap();
    let rows = cells(&bytes, 0);
    let text = |text: &str| Data::String(text.into());
    assert_eq!(rows[4][3], text("Pangkat"), "the outer heading");
    assert_eq!(rows[5][4], text("TMT"), "the inner heading");
    assert_eq!(rows[6][0], Data::Float(1.0), "a number is a number");
    assert_eq!(rows[6][2], text("196902021993032001"), "a NIP is text to the last digit");
    assert_eq!(rows[6][4], text("01-04-2011"), "a day is text");
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    for merged in ["D5:E5", "F5:H5", "A5:A6"] {
        assert!(xml.contains(&format!("<mergeCell ref=\"{merged}\"/>")), "{merged} is one heading");
    }
    assert!(!xml.contains("<f>"), "there is no formula");
    assert!(xml.contains("ySplit=\"6\""), "both lines of the heading stay in view");
    assert!(xml.contains("orientation=\"landscape\""));
    assert!(
        part(&bytes, "xl/workbook.xml").contains("'DUK'!$5:$6")
            || part(&bytes, "xl/workbook.xml").contains("DUK!$5:$6")
    );
    let staffing = cells(&bytes, 1);
    assert!(staffing.iter().any(|row| row[0] == text("1. Dinas Urusan 1")), "groups are rows");
    assert!(part(&bytes, "xl/styles.xml").contains("+#,##0;-#,##0;0"), "differences show their sign");
    assert!(bytes == to_workbook(&[support::rank_list(20), support::staffing(2)], CREATED).unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_of_a_cell_is_lost_on_paper(
        contents in prop::collection::vec("[a-zA-Z0-9=+@*_./-]{1,30}( [a-zA-Z0-9]{1,12}){0,6}", 1..60),
    ) {
        let mut report = support::rank_list(0);
        let rows = contents.iter().map(|content| {
            let mut cells = vec![ReportCell::Empty; 20];
            cells[5] = ReportCell::Text(content.clone());
            ReportRow::Data(cells)
        });
        report.rows = rows.collect();
        let text: String = texts(&report, Paper::F4).concat().split_whitespace().collect();
        for content in contents {
            let bare: String = content.split_whitespace().collect();
            prop_assert!(text.contains(&bare), "{:?} is not on paper", content);
        }
    }
}

#[test]
fn a_text_longer_than_a_cell_of_excel_goes_on_below_and_nothing_is_lost() {
    let words: Vec<String> = (0..12_000).map(|n| format!("kata{n:05}")).collect();
    let mut report = support::rank_list(1);
    let long = words.join(" ");
    report.rows.push(ReportRow::Pair("Uraian".into(), long.clone()));
    report.rows.push(ReportRow::Data(vec![ReportCell::Integer(2), ReportCell::Text(long)]));
    report.rows.push(ReportRow::Text("Penutup.".into()));
    let rows = cells(&to_workbook(&[report], CREATED).unwrap(), 0);
    let column = |column: usize| -> String {
        rows.iter().filter_map(|row| row.get(column).and_then(Data::get_string)).collect::<Vec<_>>().join(" ")
    };
    for (place, text) in [(0, column(0)), (1, column(1))] {
        let found: Vec<&str> = text.split_whitespace().filter(|word| word.starts_with("kata")).collect();
        assert!(found == words, "column {place} holds {} of {} words", found.len(), words.len());
    }
    assert!(column(0).contains("Uraian: kata00000") && column(0).contains("Penutup."), "spanned rows are rows");
}
