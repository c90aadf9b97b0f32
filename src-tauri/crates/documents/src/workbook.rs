//! Tables as an xlsx workbook.
//!
//! Officers open these in Excel and send them on, so two faults must be impossible: a NIP that became a number (Excel
//! keeps 15 digits) and a text that became a formula. Every text is therefore written as text with the format `@`.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

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
    let mut workbook = Workbook::new();
    let date = ExcelDateTime::parse_from_str(created).map_err(|_| WorkbookError::Date(created.to_owned()))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&date));
    let formats = Formats::new();
    let mut names = Vec::new();
    for sheet in sheets {
        let name = free_name(&sheet.name, &names);
        write_sheet(workbook.add_worksheet(), sheet, &name, &formats)
            .map_err(|source| WorkbookError::Sheet { sheet: sheet.name.clone(), source })?;
        names.push(name);
    }
    Ok(workbook.save_to_buffer()?)
}

struct Formats {
    title: Format,
    line: Format,
    heading: Format,
    text: Format,
    integer: Format,
    decimal: Format,
}

impl Formats {
    fn new() -> Self {
        // 49 is the built-in format `@`.
        let cell = Format::new().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(13).set_num_format_index(49),
            line: Format::new().set_num_format_index(49),
            heading: cell
                .clone()
                .set_bold()
                .set_text_wrap()
                .set_num_format_index(49)
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color("#E7ECEF"),
            text: cell.clone().set_text_wrap().set_num_format_index(49),
            integer: cell.clone().set_num_format("#,##0"),
            decimal: cell.set_num_format("#,##0.00"),
        }
    }
}

fn write_sheet(worksheet: &mut Worksheet, sheet: &Sheet, name: &str, formats: &Formats) -> Result<(), XlsxError> {
    worksheet.set_name(name)?;
    for (column, spec) in (0u16..).zip(&sheet.columns) {
        worksheet.set_column_width(column, spec.width)?;
    }
    let mut row = 0;
    for (index, line) in sheet.title_rows.iter().enumerate() {
        let format = if index == 0 { &formats.title } else { &formats.line };
        worksheet.write_string_with_format(row, 0, line, format)?;
        row += 1;
    }
    row += u32::from(!sheet.title_rows.is_empty());
    for (column, spec) in (0u16..).zip(&sheet.columns) {
        worksheet.write_string_with_format(row, column, &spec.heading, &formats.heading)?;
    }
    row += 1;
    worksheet.set_freeze_panes(row, 0)?;
    worksheet.set_repeat_rows(row - 1, row - 1)?;
    for cells in &sheet.rows {
        write_row(worksheet, row, cells, &sheet.columns, formats)?;
        row += 1;
    }
    row += 1;
    for note in &sheet.notes {
        worksheet.write_string_with_format(row, 0, note, &formats.line)?;
        row += 1;
    }
    worksheet.set_landscape();
    worksheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn write_row(
    worksheet: &mut Worksheet,
    row: u32,
    cells: &[Cell],
    columns: &[Column],
    formats: &Formats,
) -> Result<(), XlsxError> {
    for (index, (column, spec)) in (0u16..).zip(columns).enumerate() {
        match (cells.get(index).unwrap_or(&Cell::Empty), spec.kind) {
            (Cell::Empty, _) => worksheet.write_blank(row, column, &formats.text)?,
            (Cell::Text(text), _) => worksheet.write_string_with_format(row, column, text, &formats.text)?,
            // A text column stays text even if the caller holds a number: codes must not lose leading zeros later.
            (Cell::Integer(value), ColumnKind::Text) => {
                worksheet.write_string_with_format(row, column, value.to_string(), &formats.text)?
            }
            (Cell::Decimal(value), ColumnKind::Text) => {
                worksheet.write_string_with_format(row, column, value.to_string(), &formats.text)?
            }
            // Excel holds 15 digits; a longer number would change silently.
            (Cell::Integer(value), _) if value.unsigned_abs() >= 1_000_000_000_000_000 => {
                worksheet.write_string_with_format(row, column, value.to_string(), &formats.text)?
            }
            (Cell::Integer(value), kind) => {
                worksheet.write_number_with_format(row, column, *value as f64, number_format(kind, formats))?
            }
            (Cell::Decimal(value), _) if !value.is_finite() => worksheet.write_blank(row, column, &formats.text)?,
            (Cell::Decimal(value), kind) => {
                worksheet.write_number_with_format(row, column, *value, number_format(kind, formats))?
            }
        };
    }
    Ok(())
}

fn number_format(kind: ColumnKind, formats: &Formats) -> &Format {
    if kind == ColumnKind::Decimal { &formats.decimal } else { &formats.integer }
}

/// A tab name that Excel accepts and that no earlier sheet has (Excel compares without case).
fn free_name(wanted: &str, taken: &[String]) -> String {
    let clean: String =
        wanted.chars().map(|c| if "[]:*?/\\".contains(c) || c.is_control() { '-' } else { c }).collect();
    let clean = clean.trim().trim_matches('\'');
    let base: String = if clean.is_empty() { "Lembar".to_owned() } else { clean.chars().take(31).collect() };
    let is_taken = |name: &str| taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let numbered = (2..).map(|n| format!("{} ({n})", base.chars().take(31 - 3 - digits(n)).collect::<String>()));
    std::iter::once(base.clone()).chain(numbered).find(|name| !is_taken(name)).unwrap_or(base)
}

fn digits(n: usize) -> usize {
    n.to_string().len()
}
