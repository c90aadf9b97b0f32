//! Workbooks as a spreadsheet program sees them: read, repaired by hand, saved.

use std::path::Path;

use calamine::{Data, Reader, open_workbook_auto};
use rust_xlsxwriter::{Format, Workbook};

/// One sheet, its first row the headings.
#[derive(Debug, Clone)]
pub struct Table {
    pub rows: Vec<Vec<Data>>,
}

impl Table {
    /// Headings and rows of text.
    pub fn of<S: AsRef<str>, R: AsRef<[S]>>(headings: &[&str], rows: &[R]) -> Self {
        let cell = |text: &str| if text.is_empty() { Data::Empty } else { Data::String(text.to_string()) };
        let rows = rows.iter().map(|row| row.as_ref().iter().map(|text| cell(text.as_ref())).collect());
        Self { rows: std::iter::once(headings.iter().map(|text| cell(text)).collect()).chain(rows).collect() }
    }

    /// The first sheet of a workbook.
    #[track_caller]
    pub fn read(file: &Path) -> Self {
        let mut book = open_workbook_auto(file).expect("the workbook opens");
        let sheet = book.worksheet_range_at(0).expect("it has a sheet").expect("the sheet is readable");
        Self { rows: sheet.rows().map(<[Data]>::to_vec).collect() }
    }

    /// Drops what stands above the row that holds a heading.
    #[track_caller]
    pub fn from_heading(mut self, heading: &str) -> Self {
        let at = self.rows.iter().position(|row| row.iter().any(|cell| *cell == heading));
        self.rows.drain(..at.unwrap_or_else(|| panic!("a row holds the heading {heading}")));
        self
    }

    #[track_caller]
    pub fn column(&self, heading: &str) -> usize {
        let found = self.rows[0].iter().position(|cell| *cell == heading);
        found.unwrap_or_else(|| panic!("the column {heading} is there"))
    }

    /// The rows below the headings.
    pub fn data(&self) -> &[Vec<Data>] {
        &self.rows[1..]
    }

    /// Types a text over a cell of the column `heading` in every row whose column `by` holds `key`.
    #[track_caller]
    pub fn retype(&mut self, (by, key): (&str, &str), heading: &str, text: &str) {
        let (by, at) = (self.column(by), self.column(heading));
        let mut met = 0;
        for row in self.rows.iter_mut().skip(1).filter(|row| row[by] == key) {
            row[at] = Data::String(text.to_string());
            met += 1;
        }
        assert!(met > 0, "a row has {key} in the column {by}");
    }

    /// Saves all cells as text, as an officer does who has set the sheet to text.
    #[track_caller]
    pub fn save(&self, file: &Path) {
        let (mut book, text) = (Workbook::new(), Format::new().set_num_format("@"));
        let sheet = book.add_worksheet();
        for (at, row) in self.rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate().filter(|(_, cell)| **cell != Data::Empty) {
                sheet
                    .write_string_with_format(at as u32, column as u16, cell.to_string(), &text)
                    .expect("a cell takes a text");
            }
        }
        book.save(file).expect("the workbook is saved");
    }
}
