//! Reports as tabs of a workbook; the only place that writes xlsx.
//!
//! Officers open these in Excel and send them on, so two faults must be impossible: a NIP that became a number (Excel
//! keeps 15 digits) and a text that became a formula. Every text is therefore written as text with the format `@`.

mod cell;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use self::cell::lines_in;
use super::{Report, ReportCell, ReportColumn, ReportColumnKind, ReportRow, heading};
use crate::{paper::SignatureBlock, workbook::WorkbookError};

/// Folio, 8,5 x 13 inch: what Excel calls the paper that offices cut as F4.
const FOLIO: u8 = 14;
/// Packing harder costs more time than it saves bytes: 50,000 rows are to be written in a second or two.
const COMPRESSION: u8 = 2;

pub(super) fn write(reports: &[Report], created: &str) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = Workbook::new();
    let date = ExcelDateTime::parse_from_str(created).map_err(|_| WorkbookError::Date(created.to_owned()))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&date));
    workbook.set_zip_compression_level(COMPRESSION);
    let shared = Shared::new();
    let mut names = Vec::new();
    for report in reports {
        let name = free_name(&report.name, &names);
        let mut tab = Tab { sheet: workbook.add_worksheet(), report, shared: &shared, row: 0 };
        tab.write(&name).map_err(|source| WorkbookError::Sheet { sheet: report.name.clone(), source })?;
        names.push(name);
    }
    Ok(workbook.save_to_buffer()?)
}

/// Height of a line in points, and how many of them a row may have at most (Excel allows 409 points).
const LINE: f64 = 15.0;
const MOST_LINES: usize = 27;

/// Formats that all tabs share.
struct Shared {
    title: Format,
    line: Format,
    bold_line: Format,
    heading: Format,
    group: Format,
    paragraph: Format,
}

/// `@`, the built-in format of text.
const TEXT: u8 = 49;

impl Shared {
    fn new() -> Self {
        let line = Format::new().set_num_format_index(TEXT);
        let cell = line.clone().set_border(FormatBorder::Thin);
        Self {
            title: line.clone().set_bold().set_font_size(13),
            bold_line: line.clone().set_bold(),
            heading: cell
                .clone()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color("#E7ECEF"),
            group: line
                .clone()
                .set_bold()
                .set_background_color("#F3F5F6")
                .set_border_top(FormatBorder::Thin)
                .set_border_bottom(FormatBorder::Thin),
            paragraph: cell.set_text_wrap().set_align(FormatAlign::Left).set_align(FormatAlign::Top),
            line,
        }
    }
}

/// The two formats of a column: for what is text in it and for its numbers.
struct ColumnFormats {
    text: Format,
    number: Format,
}

impl ColumnFormats {
    fn of(kind: ReportColumnKind, is_total: bool) -> Self {
        let mut cell = Format::new().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
        if is_total {
            cell = cell.set_bold().set_background_color("#F3F5F6");
        }
        if matches!(kind, ReportColumnKind::Centred | ReportColumnKind::Date) {
            cell = cell.set_align(FormatAlign::Center);
        }
        let number = match kind {
            ReportColumnKind::Decimal(0) | ReportColumnKind::Integer => "#,##0".to_owned(),
            ReportColumnKind::Decimal(places) => format!("#,##0.{}", "0".repeat(places.min(9).into())),
            ReportColumnKind::Signed => "+#,##0;-#,##0;0".to_owned(),
            ReportColumnKind::Text | ReportColumnKind::Nip | ReportColumnKind::Centred | ReportColumnKind::Date => {
                "0".to_owned()
            }
        };
        Self { text: cell.clone().set_text_wrap().set_num_format_index(TEXT), number: cell.set_num_format(number) }
    }
}

/// A tab under way.
struct Tab<'a> {
    sheet: &'a mut Worksheet,
    report: &'a Report,
    shared: &'a Shared,
    row: u32,
}

impl Tab<'_> {
    fn write(&mut self, name: &str) -> Result<(), XlsxError> {
        self.sheet.set_name(name)?;
        for (column, spec) in (0u16..).zip(&self.report.columns) {
            self.sheet.set_column_width(column, spec.width_chars)?;
        }
        self.titles()?;
        self.heading()?;
        self.rows()?;
        self.row += 1;
        for note in self.report.notes.iter().flat_map(|note| cell::parts(note)) {
            self.line(0, note, &self.shared.line)?;
        }
        if let Some(block) = &self.report.signature {
            self.signature(block)?;
        }
        self.sheet.set_landscape().set_paper_size(FOLIO).set_print_fit_to_pages(1, 0);
        Ok(())
    }

    fn line(&mut self, column: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, column, text, format)?;
        self.row += 1;
        Ok(())
    }

    fn titles(&mut self) -> Result<(), XlsxError> {
        let state = Some(&self.report.state_line).filter(|line| !line.is_empty());
        for (index, line) in self.report.title.iter().chain(state).enumerate() {
            let format = if index == 0 { &self.shared.title } else { &self.shared.line };
            self.line(0, line, format)?;
        }
        self.row += u32::from(self.row > 0);
        Ok(())
    }

    fn heading(&mut self) -> Result<(), XlsxError> {
        let (first, format) = (self.row, &self.shared.heading);
        for (row, lines) in (first..).zip(heading_lines(&self.report.columns)) {
            self.sheet.set_row_height(row, LINE * lines as f64)?;
        }
        for cell in heading::cells(&self.report.columns) {
            let (top, bottom) = (first + cell.levels.0 as u32, first + cell.levels.1 as u32);
            let (left, right) = (cell.columns.0 as u16, cell.columns.1 as u16);
            if (top, left) == (bottom, right) {
                self.sheet.write_string_with_format(top, left, cell.text, format)?;
            } else {
                self.sheet.merge_range(top, left, bottom, right, cell.text, format)?;
            }
        }
        self.row += heading::levels(&self.report.columns) as u32;
        self.sheet.set_freeze_panes(self.row, 0)?;
        self.sheet.set_repeat_rows(first, self.row - 1)?;
        Ok(())
    }

    fn rows(&mut self) -> Result<(), XlsxError> {
        let columns = &self.report.columns;
        let formats = |is_total| columns.iter().map(|column| ColumnFormats::of(column.kind, is_total)).collect();
        let (plain, total): (Vec<ColumnFormats>, Vec<ColumnFormats>) = (formats(false), formats(true));
        let groups: Vec<Format> = (0..9).map(|depth| self.shared.group.clone().set_indent(depth)).collect();
        for row in &self.report.rows {
            match row {
                ReportRow::Group(text, depth) => self.group(text, &groups[usize::from(*depth).min(8)])?,
                ReportRow::Text(text) => self.spanned(text)?,
                ReportRow::Pair(label, text) => self.spanned(&format!("{label}: {text}"))?,
                ReportRow::Data(cells) => self.cells(cells, &plain)?,
                ReportRow::Total(cells) => self.cells(cells, &total)?,
            }
            self.row += 1;
        }
        Ok(())
    }

    fn group(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, text, format)?;
        for column in 1..self.report.columns.len() as u16 {
            self.sheet.write_blank(self.row, column, &self.shared.group)?;
        }
        Ok(())
    }

    /// A text over all columns; what no cell can hold goes on in the rows below.
    fn spanned(&mut self, text: &str) -> Result<(), XlsxError> {
        let width: f64 = self.report.columns.iter().map(|column| column.width_chars).sum();
        let last = (self.report.columns.len() as u16).saturating_sub(1);
        let format = &self.shared.paragraph;
        for (index, part) in cell::parts(text).enumerate() {
            self.row += u32::from(index > 0);
            let lines = lines_in(part, width).min(MOST_LINES);
            self.sheet.set_row_height(self.row, LINE * lines as f64)?;
            if last == 0 {
                self.sheet.write_string_with_format(self.row, 0, part, format)?;
            } else {
                self.sheet.merge_range(self.row, 0, self.row, last, part, format)?;
            }
        }
        Ok(())
    }

    fn cells(&mut self, cells: &[ReportCell], formats: &[ColumnFormats]) -> Result<(), XlsxError> {
        let columns = (0u16..).zip(&self.report.columns).zip(formats);
        let texts = self.report.columns.iter().zip(cells).map(|(column, cell)| match cell {
            ReportCell::Text(text) => lines_in(text, column.width_chars),
            _ => 1,
        });
        let lines = texts.max().unwrap_or(1);
        if lines > 1 {
            self.sheet.set_row_height(self.row, LINE * lines.min(MOST_LINES) as f64)?;
        }
        let padded = cells.iter().chain(std::iter::repeat(&ReportCell::Empty));
        for (((column, spec), formats), cell) in columns.zip(padded) {
            cell::write(self.sheet, (self.row, column), cell, spec, formats)?;
        }
        match cell::rest(cells) {
            Some(rest) => {
                self.row += 1;
                self.cells(&rest, formats)
            }
            None => Ok(()),
        }
    }

    /// In the right half, as it stands on paper.
    fn signature(&mut self, block: &SignatureBlock) -> Result<(), XlsxError> {
        let column = (self.report.columns.len() * 3 / 5) as u16;
        self.row += 1;
        for line in &block.before {
            self.line(column, line, &self.shared.line)?;
        }
        self.row += 4;
        self.line(column, &block.name, &self.shared.bold_line)?;
        for line in &block.after {
            self.line(column, line, &self.shared.line)?;
        }
        Ok(())
    }
}

/// Lines of text on each level of the heading.
fn heading_lines(columns: &[ReportColumn]) -> Vec<usize> {
    let mut lines = vec![1; heading::levels(columns)];
    for cell in heading::cells(columns) {
        let width: f64 = columns[cell.columns.0..=cell.columns.1].iter().map(|column| column.width_chars).sum();
        // Bold letters are wider than the digits that columns are measured in.
        let wanted = lines_in(cell.text, width * 0.85);
        let there: usize = lines[cell.levels.0..=cell.levels.1].iter().sum();
        lines[cell.levels.1] += wanted.saturating_sub(there);
    }
    lines
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
