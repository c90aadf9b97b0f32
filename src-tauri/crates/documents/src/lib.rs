//! Letters and tables of the transfer desk: template text becomes blocks, blocks become pages, pages become a PDF;
//! tables become a spreadsheet.
//!
//! The crate knows nothing of the store, of acts or of the window. Everything comes in through arguments: no clock, no
//! file, no network, no random number. The same input gives the same bytes, in every thread and on every run, because
//! an issued decree is proved by its hash.
//!
//! ```text
//! data (serde) -> Template (minijinja + @block lines) -> blocks -> layout -> Typeset { pages, findings } -> to_pdf
//! ```
//!
//! Enter at [`letters::shipped`] and [`typeset`]; the position map at [`chart::layout`] and [`chart::pages`]; reports at
//! [`report::Report`]; plain sheets at [`workbook::write_workbook`]. Pages become a PDF or, for a look, a PNG.

mod board;
pub mod chart;
mod finding;
mod fonts;
mod layout;
pub mod letters;
mod office_font;
mod page;
mod paper;
mod pdf;
mod plain;
mod png;
pub mod report;
mod template;
pub mod workbook;

pub use finding::{Finding, FindingCode};
pub use office_font::{FontError, FontInfo, FontStyle, OfficeFont, read_font};
pub use page::{Page, page_text};
pub use paper::{Paper, SignatureBlock};
pub use pdf::{PdfError, PdfMeta, merge_pdf, pages_to_pdf, to_pdf, to_pdf_1b};
pub use png::{PngError, to_png};
pub use template::{Input, InputKind, Outline, Setup, Template, TemplateError};

use std::slice;

use serde::Serialize;

/// A letter set into pages, with everything the reader of the result should know about it.
#[derive(Debug, Clone)]
pub struct Typeset {
    /// The pages in reading order.
    pub pages: Vec<Page>,
    /// What is doubtful in the letter: empty fields, characters the font lacks, tokens that had to be broken.
    pub findings: Vec<Finding>,
}

/// What comes to a letter from outside its template and its data.
#[derive(Debug, Clone, Copy, Default)]
pub struct Dressing<'a> {
    /// PNG above the letterhead of the head of region (lambang).
    pub head: Option<&'a [u8]>,
    /// PNG beside the letterhead of an agency (logo daerah).
    pub agency: Option<&'a [u8]>,
    /// A word such as `KONSEP` drawn light across every page.
    pub watermark: Option<&'a str>,
    /// Fonts of the office that a template may name beside the shipped ones.
    pub fonts: &'a [OfficeFont],
}

/// Fills `template` with `data` and sets the result into pages.
///
/// # Errors
/// A field that the data does not have, a block used wrongly, a font that nobody installed or an emblem that is not a
/// PNG gives a [`TemplateError`] with the line of the template. An *empty* field is no error but a finding: the officer
/// decides.
pub fn typeset(template: &Template, data: &impl Serialize, dressing: &Dressing<'_>) -> Result<Typeset, TemplateError> {
    typeset_each(template, slice::from_ref(data), dressing)
}

/// Sets one letter after the other, each beginning a page and counting its own pages: a folder of sheets as one file.
///
/// # Errors
/// As [`typeset`]; the first letter that fails ends the work.
pub fn typeset_each(
    template: &Template,
    letters: &[impl Serialize],
    dressing: &Dressing<'_>,
) -> Result<Typeset, TemplateError> {
    let pictures = layout::Pictures::read(dressing.head, dressing.agency)?;
    let mut all = Typeset { pages: Vec::new(), findings: Vec::new() };
    for data in letters {
        let letter = layout::compose(&template.render(data)?, &pictures, dressing)?;
        all.pages.extend(letter.pages);
        all.findings.extend(letter.findings);
    }
    Ok(all)
}
