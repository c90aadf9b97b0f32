//! Workbooks written part by part, as no spreadsheet program would write them.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub(super) const SHEET_START: &str =
    r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;
pub(super) const SHEET_END: &str = "</sheetData></worksheet>";

const CONTENT_TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const PARTS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;

/// A container of parts.
pub(super) struct Book(ZipWriter<Cursor<Vec<u8>>>);

impl Book {
    pub(super) fn bare() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    /// One sheet, whose texts stand in `strings`.
    pub(super) fn with_strings(strings: &str) -> Self {
        Self::bare()
            .part("[Content_Types].xml", CONTENT_TYPES)
            .part("_rels/.rels", RELATIONS)
            .part("xl/workbook.xml", WORKBOOK)
            .part("xl/_rels/workbook.xml.rels", PARTS)
            .part("xl/sharedStrings.xml", strings)
    }

    pub(super) fn part(self, name: &str, text: &str) -> Self {
        self.streamed(name, |part| part.write_all(text.as_bytes()))
    }

    pub(super) fn streamed(mut self, name: &str, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Self {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(true);
        self.0.start_file(name, options).expect("a part begins");
        write(&mut self.0).expect("a part is written");
        self
    }

    pub(super) fn sheet(self, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Self {
        self.streamed("xl/worksheets/sheet1.xml", write)
    }

    /// The sheet with these rows in it.
    pub(super) fn rows(self, rows: &str) -> Self {
        self.sheet(|part| write!(part, "{SHEET_START}{rows}{SHEET_END}"))
    }

    pub(super) fn bytes(self) -> Vec<u8> {
        self.0.finish().expect("the container is closed").into_inner()
    }
}

/// A cell with a text of its own.
pub(super) fn text_cell(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// Headings of a list of performance.
pub(super) fn headings() -> String {
    let cells = [("A1", "NIP"), ("B1", "Tahun"), ("C1", "Predikat")].map(|(place, text)| text_cell(place, text));
    format!(r#"<row r="1">{}</row>"#, cells.concat())
}
