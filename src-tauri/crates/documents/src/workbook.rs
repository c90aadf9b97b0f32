//! Plain sheets, for files that go out to be corrected and come back: reports with one line of headings.

use rust_xlsxwriter::XlsxError;

use crate::report::{self, Report, ReportCell, ReportColumn, ReportColumnKind, ReportRow};

/// One sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// The name on the tab; characters that Excel forbids are replaced and the length is cut to 31.
    pub name: String,
    /// Lines above the table, the first one bold.
    pub title_rows: Vec<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; a row shorter than the columns leaves cells empty.
    pub rows: Vec<Vec<Cell>>,
    /// Lines below the table.
    pub notes: Vec<String>,
}

/// One column of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The text in the frozen header.
    pub heading: String,
    /// The width in characters.
    pub width: f64,
    /// How its cells are written.
    pub kind: ColumnKind,
}

/// How the cells of a column are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Always text, also when it looks like a number (NIP, codes).
    Text,
    /// Whole numbers.
    Integer,
    /// Numbers with two decimals.
    Decimal,
}

/// The content of one cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text, never read as a formula or a number.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with decimals.
    Decimal(f64),
    /// Nothing.
    Empty,
}

/// Why a workbook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WorkbookError {
    /// The creation date is no date, or before 1900.
    #[error("tanggal pembuatan {0:?} bukan tanggal (contoh: 2026-02-20)")]
    Date(String),
    /// More rows or columns than a sheet has, or a text longer than a cell holds.
    #[error("lembar {sheet:?} tidak dapat ditulis: {source}")]
    Sheet {
        /// The sheet by name.
        sheet: String,
        /// What the writer says.
        source: XlsxError,
    },
    /// The file as a whole could not be put together.
    #[error("berkas Excel tidak dapat disusun: {0}")]
    File(#[from] XlsxError),
}

/// Writes `sheets` as an xlsx file.
///
/// `created` (`2026-02-20`) becomes the creation date in the file's properties, so the same tables give the same bytes.
///
/// # Errors
/// See [`WorkbookError`].
pub fn write_workbook(sheets: &[Sheet], created: &str) -> Result<Vec<u8>, WorkbookError> {
    let reports: Vec<Report> = sheets.iter().map(Report::from).collect();
    report::to_workbook(&reports, created)
}

impl From<&Sheet> for Report {
    fn from(sheet: &Sheet) -> Self {
        Self {
            name: sheet.name.clone(),
            title: sheet.title_rows.clone(),
            columns: sheet.columns.iter().map(ReportColumn::from).collect(),
            rows: sheet
                .rows
                .iter()
                .map(|cells| ReportRow::Data(cells.iter().map(ReportCell::from).collect()))
                .collect(),
            notes: sheet.notes.clone(),
            ..Self::default()
        }
    }
}

impl From<&Column> for ReportColumn {
    fn from(column: &Column) -> Self {
        let kind = match column.kind {
            ColumnKind::Text => ReportColumnKind::Text,
            ColumnKind::Integer => ReportColumnKind::Integer,
            ColumnKind::Decimal => ReportColumnKind::Decimal(2),
        };
        // On paper a character of the sheet is about two millimetres wide.
        Self {
            heading: vec![column.heading.clone()],
            width_mm: column.width as f32 * 2.0,
            width_chars: column.width,
            kind,
        }
    }
}

impl From<&Cell> for ReportCell {
    fn from(cell: &Cell) -> Self {
        match cell {
            Cell::Text(text) => Self::Text(text.clone()),
            Cell::Integer(value) => Self::Integer(*value),
            Cell::Decimal(value) => Self::Decimal(*value),
            Cell::Empty => Self::Empty,
        }
    }
}
