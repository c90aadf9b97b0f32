//! Worksheets, cell by cell. Never a whole sheet at once: two cells far apart would ask for memory for all between.

use std::fs::File;
use std::io::BufReader;

use calamine::{Cell as SheetCell, DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxCellReader};
use chrono::NaiveDate;

use crate::cell::{Cell, SheetRow};
use crate::error::IntakeError;
use crate::limits::Limits;

/// Something that gives rows, skipping empty ones; row numbers only grow.
pub(crate) trait RowSource {
    /// The next row that holds anything. Ends at the limit of empty rows.
    fn next_row(&mut self) -> Result<Option<SheetRow>, IntakeError>;

    /// The last row the file claims to have.
    fn expected_rows(&self) -> Option<u32>;

    /// First row with content that was not read because of too many empty rows before it.
    fn row_after_gap(&self) -> Option<u32>;
}

/// A workbook that passed the guard.
pub(crate) struct Workbook {
    workbook: Xlsx<BufReader<File>>,
}

impl Workbook {
    pub(crate) fn open(file: File) -> Result<Self, IntakeError> {
        Ok(Self { workbook: Xlsx::new(BufReader::new(file))? })
    }

    /// Names of the worksheets in the order of the file, and whether each is visible.
    pub(crate) fn sheets(&self) -> Vec<(String, bool)> {
        self.workbook
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
            .collect()
    }

    pub(crate) fn rows<'a>(&'a mut self, sheet: &str, limits: &'a Limits) -> Result<SheetRows<'a>, IntakeError> {
        let cells = self.workbook.worksheet_cells_reader(sheet)?;
        Ok(SheetRows { cells, limits, ahead: None, last: 0, row_after_gap: None, ended: false })
    }
}

/// The rows of one worksheet.
pub(crate) struct SheetRows<'a> {
    cells: XlsxCellReader<'a, BufReader<File>>,
    limits: &'a Limits,
    /// First cell of the next row.
    ahead: Option<(u32, usize, Cell)>,
    last: u32,
    row_after_gap: Option<u32>,
    ended: bool,
}

impl RowSource for SheetRows<'_> {
    fn next_row(&mut self) -> Result<Option<SheetRow>, IntakeError> {
        if self.ended {
            return Ok(None);
        }
        let Some((number, column, cell)) = self.take_cell()? else { return Ok(None) };
        // The cell was looked at while the row before it was not yet the last one.
        let gap = number.checked_sub(self.last).ok_or_else(IntakeError::file_damaged)?;
        if gap > self.limits.empty_rows {
            (self.row_after_gap, self.ended) = (Some(number), true);
            return Ok(None);
        }
        let mut row = SheetRow { number, cells: Vec::with_capacity(72) };
        put(&mut row, column, cell);
        while let Some((next, column, cell)) = self.take_cell()? {
            if next != number {
                self.ahead = Some((next, column, cell));
                break;
            }
            put(&mut row, column, cell);
        }
        self.last = number;
        Ok(Some(row))
    }

    fn expected_rows(&self) -> Option<u32> {
        Some(self.cells.dimensions().end.0.saturating_add(1)).filter(|rows| *rows > 1)
    }

    fn row_after_gap(&self) -> Option<u32> {
        self.row_after_gap
    }
}

impl SheetRows<'_> {
    /// The next cell that holds anything. Formatting without content, often down to the last row, is passed over.
    fn take_cell(&mut self) -> Result<Option<(u32, usize, Cell)>, IntakeError> {
        if let Some(ahead) = self.ahead.take() {
            return Ok(Some(ahead));
        }
        while let Some(cell) = self.cells.next_cell()? {
            let (row, column) = (cell.get_position().0.saturating_add(1), cell.get_position().1);
            let value = self.value(row, column, cell)?;
            if value.is_empty() {
                continue;
            }
            if row < self.last {
                return Err(IntakeError::file_damaged());
            }
            if column >= self.limits.columns {
                return Err(IntakeError::file_too_large(&format!(
                    "ada isi di kolom ke-{} pada baris {row}, padahal paling banyak {} kolom",
                    column.saturating_add(1),
                    self.limits.columns
                )));
            }
            return Ok(Some((row, column as usize, value)));
        }
        self.ended = true;
        Ok(None)
    }

    fn value(&self, row: u32, column: u32, cell: SheetCell<DataRef<'_>>) -> Result<Cell, IntakeError> {
        // Measured before it is copied: a workbook lends one long text to thousands of cells.
        let short =
            |text: &str| match text.len() > self.limits.cell_chars && text.chars().count() > self.limits.cell_chars {
                true => Err(IntakeError::cell_too_long(row, column.saturating_add(1))),
                false => Ok(()),
            };
        Ok(match cell.get_value() {
            DataRef::Empty => Cell::Empty,
            DataRef::SharedString(text) => {
                short(text)?;
                Cell::of_text((*text).to_string())
            }
            DataRef::String(text) | DataRef::DurationIso(text) => {
                short(text)?;
                Cell::of_text(text.clone())
            }
            DataRef::DateTimeIso(text) => iso_day(text).map_or_else(|| Cell::of_text(text.clone()), Cell::Day),
            DataRef::Int(number) => Cell::Number(*number as f64),
            DataRef::Float(number) => Cell::Number(*number),
            DataRef::Bool(value) => Cell::Bool(*value),
            DataRef::DateTime(moment) => day_of(*moment).map_or(Cell::Number(moment.as_f64()), Cell::Day),
            DataRef::Error(error) => Cell::Error(error.to_string()),
        })
    }
}

fn put(row: &mut SheetRow, column: usize, cell: Cell) {
    if row.cells.len() <= column {
        row.cells.resize(column + 1, Cell::Empty);
    }
    row.cells[column] = cell;
}

fn iso_day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()
}

/// The day of a date cell in the calendar of the workbook (1900 or 1904). A time without a day, and the 29 February
/// 1900 that spreadsheets invented, are no days.
fn day_of(moment: ExcelDateTime) -> Option<NaiveDate> {
    let serial = moment.as_f64();
    if !moment.is_datetime() || !(1.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip_as_read::ZipWriter;
    use zip_as_read::write::SimpleFileOptions;

    use super::*;

    /// A workbook of one sheet, written by hand.
    fn workbook(rows: &str) -> Workbook {
        const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
        let relation = |kind: &str, target: &str| {
            format!(
                r#"<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>"#
            )
        };
        let sheets = r#"<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets>"#;
        let mut zip = ZipWriter::new(tempfile::tempfile().unwrap());
        for (name, text) in [
            ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
            ("xl/workbook.xml", format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{sheets}</workbook>"#)),
            ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
            (
                "xl/worksheets/sheet1.xml",
                format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#),
            ),
        ] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        Workbook::open(zip.finish().unwrap()).unwrap()
    }

    #[test]
    fn rows_that_go_backwards_are_damage_and_no_panic() {
        let row = |number: u32| format!(r#"<row r="{number}"><c r="A{number}"><v>1</v></c></row>"#);
        let limits = Limits::default();
        let mut workbook = workbook(&format!("{}{}{}", row(1), row(5), row(3)));
        let mut rows = workbook.rows("Data", &limits).unwrap();
        assert_eq!(rows.next_row().unwrap().map(|row| row.number), Some(1));
        assert_eq!(rows.next_row().unwrap().map(|row| row.number), Some(5));
        assert_eq!(rows.next_row().unwrap_err().code, "file_damaged");
    }
}
