//! Spreadsheets read back by another reader.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use mutasi_documents::workbook::{Cell, Column, ColumnKind, Sheet, WorkbookError, write_workbook};

const CREATED: &str = "2026-02-20";

fn sheet() -> Sheet {
    let column = |heading: &str, kind| Column { heading: heading.into(), width: 22.0, kind };
    Sheet {
        name: "Rencana: mutasi/2026".into(),
        title_rows: vec!["RENCANA MUTASI".into(), "Kota Rantau Bahari".into()],
        columns: vec![
            column("NIP", ColumnKind::Text),
            column("Jumlah", ColumnKind::Integer),
            column("Nilai", ColumnKind::Decimal),
        ],
        rows: vec![
            vec![Cell::Text("199004122015032004".into()), Cell::Integer(3), Cell::Decimal(82.5)],
            vec![Cell::Text("=HYPERLINK(\"x\")".into()), Cell::Integer(199_004_122_015_032_004), Cell::Empty],
            vec![Cell::Integer(7), Cell::Decimal(f64::NAN)],
        ],
        notes: vec!["+62 catatan".into()],
    }
}

fn cells(bytes: &[u8]) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_nip_stays_text_and_a_text_never_becomes_a_formula() {
    let bytes = write_workbook(&[sheet()], CREATED).unwrap();
    let rows = cells(&bytes);
    assert!(rows.iter().flatten().any(|cell| *cell == Data::String("199004122015032004".into())), "{rows:?}");
    assert!(rows.iter().flatten().any(|cell| *cell == Data::String("=HYPERLINK(\"x\")".into())));
    assert!(rows.iter().flatten().any(|cell| *cell == Data::String("199004122015032004".into())), "18 digits as text");
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!xml.contains("<f>"), "there is no formula in the file");
    assert!(xml.contains("state=\"frozen\""), "the heading stays in view");
    assert!(part(&bytes, "xl/styles.xml").contains("numFmtId=\"49\""), "format @ keeps text when a cell is edited");
}

#[test]
fn numbers_are_numbers() {
    let rows = cells(&write_workbook(&[sheet()], CREATED).unwrap());
    assert!(rows.iter().flatten().any(|cell| *cell == Data::Float(82.5)), "{rows:?}");
    assert!(rows.iter().flatten().any(|cell| *cell == Data::Float(3.0)), "{rows:?}");
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    let first = write_workbook(&[sheet(), sheet()], CREATED).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert!(first == write_workbook(&[sheet(), sheet()], CREATED).unwrap(), "no clock reaches the file");
}

#[test]
fn tab_names_are_made_acceptable_and_different() {
    let long = Sheet { name: "x".repeat(40), ..Sheet::default() };
    let empty = Sheet { name: "'[]'".into(), ..Sheet::default() };
    let bytes = write_workbook(&[sheet(), sheet(), long.clone(), long, empty], CREATED).unwrap();
    let book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    assert_eq!(names[0], "Rencana- mutasi-2026");
    assert_eq!(names[1], "Rencana- mutasi-2026 (2)");
    assert!(names.iter().all(|name| name.chars().count() <= 31), "{names:?}");
}

#[test]
fn a_wrong_date_is_refused() {
    assert!(matches!(write_workbook(&[sheet()], "kemarin"), Err(WorkbookError::Date(_))));
}
