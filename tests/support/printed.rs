//! Printed reports: asking for one, and reading its files as other programs do.

use std::fs;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader, Xlsx, open_workbook};
use mutasi_acts::contract::*;
use serde_json::{Value, json};

use crate::{Office, paper_text};

/// A report that was printed, with the folder of its files.
pub struct Printed {
    pub report: i64,
    pub files: Vec<ReportFile>,
    pub folder: PathBuf,
}

/// One sheet of a printed workbook.
pub struct PrintedSheet {
    pub name: String,
    pub rows: Vec<Vec<Data>>,
    /// Whether a cell holds a formula.
    pub has_formula: bool,
    /// Headings that reach over several cells.
    pub merged: usize,
}

impl Office {
    /// Prints a report of 31 December 2026 into a folder of this name; `more` overrides what is asked.
    #[track_caller]
    pub fn print(&mut self, kind: &str, folder: &str, more: Value) -> Printed {
        let folder = self.place(folder);
        let request = self.report_request(kind, &folder, more);
        let ReportPrinted { report, files } = self.call("print_report", request);
        Printed { report, files, folder }
    }

    /// The request of such a print.
    pub fn report_request(&mut self, kind: &str, folder: &Path, more: Value) -> Value {
        let formats = if kind == "peta" { json!(["pdf"]) } else { json!(["xlsx", "pdf"]) };
        let to = self.grant(folder);
        let mut request = json!({ "kind": kind, "as_of": "2026-12-31", "formats": formats, "to": to });
        for (key, value) in more.as_object().into_iter().flatten() {
            request[key] = value.clone();
        }
        request
    }

    /// Writes a printed report again into a folder of this name.
    #[track_caller]
    pub fn reprint(&mut self, report: i64, folder: &str) -> PathBuf {
        let folder = self.place(folder);
        let to = self.grant(&folder);
        let _: WrittenFiles = self.call("reprint_report", json!({ "report": report, "to": to }));
        folder
    }
}

impl Printed {
    #[track_caller]
    fn file(&self, ending: &str) -> PathBuf {
        let found = self.files.iter().find(|file| file.file.ends_with(ending));
        self.folder.join(&found.unwrap_or_else(|| panic!("a file {ending} was printed")).file)
    }

    /// The bytes of every file, by name.
    pub fn bytes_in(&self, folder: &Path) -> Vec<(String, Vec<u8>)> {
        let read = |file: &ReportFile| fs::read(folder.join(&file.file)).expect("the file is there");
        self.files.iter().map(|file| (file.file.clone(), read(file))).collect()
    }

    pub fn hashes(&self) -> Vec<String> {
        self.files.iter().map(|file| file.sha256.clone()).collect()
    }

    /// The text of the paper.
    #[track_caller]
    pub fn paper(&self) -> String {
        paper_text(&self.file(".pdf"))
    }

    /// The sheets of the workbook.
    #[track_caller]
    pub fn sheets(&self) -> Vec<PrintedSheet> {
        let mut book: Xlsx<_> = open_workbook(self.file(".xlsx")).expect("the workbook opens");
        let names = book.sheet_names();
        let sheet = |name: String| {
            let range = book.worksheet_range(&name).expect("the sheet is readable");
            let formulas = book.worksheet_formula(&name).expect("its formulas are readable");
            PrintedSheet {
                rows: range.rows().map(<[Data]>::to_vec).collect(),
                has_formula: formulas.used_cells().any(|(_, _, formula)| !formula.is_empty()),
                merged: book.merge_cells_by_sheet_name(&name).expect("its headings are readable").len(),
                name,
            }
        };
        names.into_iter().map(sheet).collect()
    }
}

impl PrintedSheet {
    /// The rows that have a number in their first cell.
    pub fn data(&self) -> Vec<&Vec<Data>> {
        self.rows.iter().filter(|row| matches!(row[0], Data::Float(_) | Data::Int(_))).collect()
    }

    /// The first row whose second cell says `label`.
    #[track_caller]
    pub fn labelled(&self, label: &str) -> &Vec<Data> {
        let found = self.rows.iter().find(|row| row.get(1).is_some_and(|cell| *cell == label));
        found.unwrap_or_else(|| panic!("{}: a row is labelled {label}", self.name))
    }

    /// Sum of a column over the numbered rows.
    pub fn sum(&self, column: usize) -> i64 {
        self.data().iter().map(|row| number(&row[column])).sum()
    }
}

/// A whole number of a cell; a blank is 0.
#[track_caller]
pub fn number(cell: &Data) -> i64 {
    match cell {
        Data::Empty => 0,
        Data::Float(value) => *value as i64,
        Data::Int(value) => *value,
        Data::String(text) if text.is_empty() => 0,
        other => panic!("{other:?} is a number"),
    }
}
