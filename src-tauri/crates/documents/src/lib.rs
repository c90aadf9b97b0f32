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
mod page;
mod paper;
mod pdf;
mod plain;
mod png;
pub mod report;
mod template;
pub mod workbook;

pub use finding::{Finding, FindingCode};
pub use page::{Page, page_text};
pub use paper::{Paper, SignatureBlock};
pub use pdf::{PdfError, PdfMeta, pages_to_pdf, to_pdf};
pub use png::{PngError, to_png};
pub use template::{Template, TemplateError};

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

/// Fills `template` with `data` and sets the result into pages.
///
/// `emblem` is a PNG drawn in the letterhead; `watermark` is a word such as `KONSEP` drawn light across every page.
///
/// # Errors
/// A field that the data does not have, a block used wrongly or an emblem that is not a PNG gives a [`TemplateError`]
/// with the line of the template. An *empty* field is no error but a finding: the officer decides.
pub fn typeset(
    template: &Template,
    data: &impl Serialize,
    emblem: Option<&[u8]>,
    watermark: Option<&str>,
) -> Result<Typeset, TemplateError> {
    typeset_each(template, slice::from_ref(data), emblem, watermark)
}

/// Sets one letter after the other, each beginning a page and counting its own pages: a folder of sheets as one file.
///
/// # Errors
/// As [`typeset`]; the first letter that fails ends the work.
pub fn typeset_each(
    template: &Template,
    letters: &[impl Serialize],
    emblem: Option<&[u8]>,
    watermark: Option<&str>,
) -> Result<Typeset, TemplateError> {
    let emblem = layout::read_emblem(emblem)?;
    let mut all = Typeset { pages: Vec::new(), findings: Vec::new() };
    for data in letters {
        let letter = layout::compose(&template.render(data)?, emblem.as_ref(), watermark);
        all.pages.extend(letter.pages);
        all.findings.extend(letter.findings);
    }
    Ok(all)
}
