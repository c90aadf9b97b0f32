//! Parts of a workbook inside a container that is always whole, so that every change reaches the reader of sheets.
//! An input is up to four parts with a line `----` between them: rows, shared texts, styles, properties.

#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn workbook(input: &str) -> Vec<u8> {
    let mut parts = input.split("\n----\n");
    let mut part = || parts.next().unwrap_or_default();
    let (rows, texts, styles, properties) = (part(), part(), part(), part());
    let relation = |id: u8, kind: &str, target: &str| {
        format!(r#"<Relationship Id="rId{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
    };
    let relations = |all: &str| format!(r#"<Relationships xmlns="{PACKAGE}/relationships">{all}</Relationships>"#);
    let sheets = r#"<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets>"#;
    let inside = relation(1, "worksheet", "worksheets/sheet1.xml")
        + &relation(2, "sharedStrings", "sharedStrings.xml")
        + &relation(3, "styles", "styles.xml");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, text) in [
        ("[Content_Types].xml", format!(r#"<Types xmlns="{PACKAGE}/content-types"/>"#)),
        ("_rels/.rels", relations(&relation(1, "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{properties}{sheets}</workbook>"#)),
        ("xl/_rels/workbook.xml.rels", relations(&inside)),
        ("xl/sharedStrings.xml", format!(r#"<sst xmlns="{MAIN}">{texts}</sst>"#)),
        ("xl/styles.xml", format!(r#"<styleSheet xmlns="{MAIN}">{styles}</styleSheet>"#)),
        (
            "xl/worksheets/sheet1.xml",
            format!(r#"<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#),
        ),
    ] {
        zip.start_file(name, options).expect("a part begins");
        zip.write_all(text.as_bytes()).expect("memory takes a part");
    }
    zip.finish().expect("a container ends").into_inner()
}

fuzz_target!(init: mutasi_fuzz::only_own_panics(), |input: &str| mutasi_fuzz::read_office_file(&workbook(input)));
