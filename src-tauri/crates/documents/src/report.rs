//! Reports as tables: one neutral model, written as a workbook and set on paper.
//!
//! A report has up to some twenty columns with headings of several levels, group rows, totals and a signature (handbook
//! 10.2 to 10.5). Both outputs depend on nothing but the model and their arguments: the same report gives the same bytes.

mod draw;
mod heading;
#[cfg(test)]
mod inside_paper;
mod paper;
mod sheet;
mod shown;

use std::collections::BTreeSet;

use self::paper::PlannedReport;
use crate::{
    page::Page,
    paper::{Paper, SignatureBlock},
    pdf::{self, PdfError, PdfMeta},
    workbook::WorkbookError,
};

/// One table with what stands above and below it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// Name of the tab in the workbook; made acceptable to Excel and unique.
    pub name: String,
    /// Title lines; centred on paper, the first one larger.
    pub title: Vec<String>,
    /// `Keadaan 30 Juni 2026`; may be empty.
    pub state_line: String,
    /// The columns.
    pub columns: Vec<ReportColumn>,
    /// The rows in their order.
    pub rows: Vec<ReportRow>,
    /// Remarks below the table.
    pub notes: Vec<String>,
    /// Who signs; kept together with the last rows.
    pub signature: Option<SignatureBlock>,
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportColumn {
    /// The heading by levels, outermost first: `["Pangkat", "Gol."]`. Neighbours with the same outer text share one
    /// merged heading; a column with fewer levels than others reaches down over them.
    pub heading: Vec<String>,
    /// Wanted width on paper in millimetres; all are scaled together to fill the line.
    pub width_mm: f32,
    /// Width in the workbook in characters.
    pub width_chars: f64,
    /// How its cells are written and aligned.
    pub kind: ReportColumnKind,
}

/// How the cells of a column are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportColumnKind {
    /// Text at the left; stays text also when it looks like a number (NIP, codes).
    Text,
    /// NIP or NI PPPK of 18 digits: in groups on paper (`19900412 201503 2 004`), as bare digits in a workbook, where it is
    /// looked up.
    Nip,
    /// Short text in the middle (golongan, year, yes or no); numbers without thousands.
    Centred,
    /// Whole numbers at the right: `1.234`.
    Integer,
    /// Numbers with so many decimals at the right: `1.234,50`.
    Decimal(u8),
    /// Whole numbers with their sign: `-2`, `0`, `+1`.
    Signed,
    /// Days as text `dd-mm-yyyy`, in the middle.
    Date,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub enum ReportRow {
    /// A heading over the rows that follow (agency, unit), with its depth from 0.
    Group(String, u8),
    /// A paragraph over all columns, of any length.
    Text(String),
    /// A label and what it names, over all columns: `Nomor rencana`, `12`.
    Pair(String, String),
    /// Cells; a row shorter than the columns leaves the rest empty.
    Data(Vec<ReportCell>),
    /// A sum, bold.
    Total(Vec<ReportCell>),
}

/// The content of one cell.
#[derive(Debug, Clone, PartialEq)]
pub enum ReportCell {
    /// Text, never read as a formula or a number.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with decimals; what is not finite stays empty.
    Decimal(f64),
    /// A day as `YYYY-MM-DD`, shown as `dd-mm-yyyy`; anything else is shown as it is.
    Date(String),
    /// Nothing.
    Empty,
}

/// Paper for a report.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PaperSpec {
    /// The paper.
    pub paper: Paper,
    /// The long side lies level.
    pub landscape: bool,
    /// Wanted size of the text in points. Columns too wide for the paper shrink it, but not below six points.
    pub text_size: f32,
}

impl PaperSpec {
    /// Landscape with text of eight points.
    pub fn landscape(paper: Paper) -> Self {
        Self { paper, landscape: true, text_size: 8.0 }
    }
}

/// Told after each page: pages done and pages in all. Answer `false` to stop.
pub type OnPage<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

/// Why a report could not be set on paper.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The caller answered `false` to [`OnPage`].
    #[error("pencetakan laporan dibatalkan")]
    Cancelled,
    /// The pages could not be written as PDF.
    #[error(transparent)]
    Pdf(#[from] PdfError),
}

/// Writes `reports` as an xlsx file, one tab each; `created` (`2026-02-20`) becomes the creation date of the file.
///
/// Headings of several levels are merged, frozen and repeated on paper; texts and days are text with the format `@`;
/// there is never a formula.
///
/// # Errors
/// See [`WorkbookError`].
pub fn to_workbook(reports: &[Report], created: &str) -> Result<Vec<u8>, WorkbookError> {
    sheet::write(reports, created)
}

/// Sets `reports` into pages, each report beginning a page; page numbers run through all of them.
///
/// # Errors
/// [`ReportError::Cancelled`] when `on_page` answers `false`.
pub fn to_pages(reports: &[Report], paper: &PaperSpec, on_page: OnPage<'_>) -> Result<Vec<Page>, ReportError> {
    let planned = Planned::of(reports, paper);
    let mut pages = Vec::with_capacity(planned.total);
    for page in planned.pages() {
        pages.push(page);
        if !on_page(pages.len(), planned.total) {
            return Err(ReportError::Cancelled);
        }
    }
    Ok(pages)
}

/// Sets `reports` into pages and writes them as a PDF while they are made, so that thousands of pages fit in memory.
///
/// # Errors
/// See [`ReportError`].
pub fn to_pdf(
    reports: &[Report],
    paper: &PaperSpec,
    meta: &PdfMeta,
    on_page: OnPage<'_>,
) -> Result<Vec<u8>, ReportError> {
    let planned = Planned::of(reports, paper);
    let mut done = 0;
    let mut stopped = false;
    let pages = planned.pages().take_while(|_| {
        done += 1;
        stopped = !on_page(done, planned.total);
        !stopped
    });
    let bytes = pdf::stream_to_pdf(characters(reports), pages, meta);
    if stopped { Err(ReportError::Cancelled) } else { Ok(bytes?) }
}

/// All reports parted into pages, none of them drawn yet.
struct Planned<'a> {
    reports: Vec<PlannedReport<'a>>,
    total: usize,
}

impl<'a> Planned<'a> {
    fn of(reports: &'a [Report], paper: &PaperSpec) -> Self {
        let reports: Vec<_> = reports.iter().map(|report| PlannedReport::plan(report, paper)).collect();
        let total = reports.iter().map(|report| report.pages.len()).sum();
        Self { reports, total }
    }

    /// Draws the pages one by one as they are asked for.
    fn pages(&self) -> impl Iterator<Item = Page> {
        let places = self.reports.iter().flat_map(|report| (0..report.pages.len()).map(move |index| (report, index)));
        (1..).zip(places).map(|(number, (report, index))| report.draw(index, number, self.total))
    }
}

/// Every character that the pages of `reports` can show.
fn characters(reports: &[Report]) -> BTreeSet<char> {
    let mut seen: BTreeSet<char> = (' '..='~').chain(['·']).collect();
    let mut add = |text: &str| {
        if !text.is_ascii() {
            seen.extend(text.chars());
        }
    };
    for report in reports {
        let headings = report.columns.iter().flat_map(|column| &column.heading);
        report.title.iter().chain(&report.notes).chain([&report.state_line]).chain(headings).for_each(|text| add(text));
        if let Some(block) = &report.signature {
            block.before.iter().chain(&block.after).chain([&block.name]).for_each(|text| add(text));
        }
        for row in &report.rows {
            match row {
                ReportRow::Group(text, _) | ReportRow::Text(text) => add(text),
                ReportRow::Pair(label, text) => [label, text].into_iter().for_each(|text| add(text)),
                ReportRow::Data(cells) | ReportRow::Total(cells) => {
                    for cell in cells {
                        if let ReportCell::Text(text) | ReportCell::Date(text) = cell {
                            add(text);
                        }
                    }
                }
            }
        }
    }
    seen
}
