//! Pages to PDF bytes.

mod archive;
mod merge;
mod printpdf_writer;
mod srgb;
mod subset;

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    Typeset,
    fonts::Face,
    page::{Emblem, Item, Page},
};
pub use merge::merge_pdf;

use archive::Flavour;
use printpdf_writer::PrintpdfWriter;

/// What the PDF says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfMeta {
    /// The document title: `Keputusan Nomor 800.1.3.1/0147/BKPSDM/2026`.
    pub title: String,
    /// The issuing office.
    pub author: String,
    /// Makes the file identifier; the same seed gives the same identifier, so use the decree's number and version.
    pub id_seed: String,
    /// The date of the document, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS` (taken as UTC); never the clock of this crate.
    pub date: String,
}

/// Why a PDF could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The date in the metadata is none.
    #[error("tanggal dokumen {0:?} bukan tanggal (contoh: 2026-02-20)")]
    Date(String),
    /// There is nothing to write.
    #[error("dokumen tidak memiliki halaman")]
    NoPages,
    /// A shipped font could not be cut down to the used glyphs.
    #[error("huruf {face} tidak dapat disematkan: {reason}")]
    Font {
        /// The face by its PostScript name.
        face: &'static str,
        /// What the subsetter says.
        reason: String,
    },
    /// A file to be joined with others is no PDF, or none of this program.
    #[error("berkas ke-{file} tidak dapat digabung: {reason}")]
    Unreadable {
        /// Which file, from 1.
        file: usize,
        /// What the reader says.
        reason: String,
    },
    /// The writer found something it could not express; the file would not show what the pages say.
    #[error("PDF tidak dapat ditulis: {0}")]
    Writer(String),
}

/// Turns pages into a file. There is one writer today; the border keeps the layout free of its types, because the
/// library behind it has broken fonts before and a spare must be able to take over.
trait Writer {
    /// Writes `pages` one after the other; none is kept longer than it takes to write it.
    fn write(
        &self,
        ingredients: &Ingredients,
        pages: &mut dyn Iterator<Item = Cow<'_, Page>>,
        meta: &PdfMeta,
        flavour: Flavour,
    ) -> Result<Vec<u8>, PdfError>;
}

/// What all pages share and a writer has to know before the first of them.
struct Ingredients {
    characters: BTreeMap<Face, BTreeSet<char>>,
    /// Each picture once, by its name, on however many pages it stands.
    pictures: BTreeMap<String, Arc<Emblem>>,
}

impl Ingredients {
    fn of(pages: &[Page]) -> Self {
        let mut characters: BTreeMap<Face, BTreeSet<char>> = BTreeMap::new();
        let mut pictures = BTreeMap::new();
        for item in pages.iter().flat_map(|page| &page.items) {
            match item {
                Item::Run(run) => {
                    let used = characters.entry(run.face).or_default();
                    used.extend(run.pieces.iter().flat_map(|piece| piece.shaped.text.chars()));
                }
                Item::Image { emblem, .. } => {
                    pictures.entry(emblem.name.clone()).or_insert_with(|| Arc::clone(emblem));
                }
                Item::Bar { .. } | Item::Code { .. } => {}
            }
        }
        Self { characters, pictures }
    }
}

/// Writes `typeset` as a PDF/A-2b file: fonts embedded as subsets, text searchable, same input same bytes.
///
/// # Errors
/// See [`PdfError`].
pub fn to_pdf(typeset: &Typeset, meta: &PdfMeta) -> Result<Vec<u8>, PdfError> {
    pages_to_pdf(&typeset.pages, meta)
}

/// Writes `pages`, of a chart or a report, as [`to_pdf`] does.
///
/// # Errors
/// See [`PdfError`].
pub fn pages_to_pdf(pages: &[Page], meta: &PdfMeta) -> Result<Vec<u8>, PdfError> {
    write(pages, meta, Flavour::Archive)
}

/// The twin of [`to_pdf`] as PDF/A-1b, the newest archive format that a free validator reads; for tests.
///
/// # Errors
/// See [`PdfError`].
#[doc(hidden)]
pub fn to_pdf_1b(typeset: &Typeset, meta: &PdfMeta) -> Result<Vec<u8>, PdfError> {
    write(&typeset.pages, meta, Flavour::Twin)
}

fn write(pages: &[Page], meta: &PdfMeta, flavour: Flavour) -> Result<Vec<u8>, PdfError> {
    if pages.is_empty() {
        return Err(PdfError::NoPages);
    }
    PrintpdfWriter.write(&Ingredients::of(pages), &mut pages.iter().map(Cow::Borrowed), meta, flavour)
}

/// Writes pages that are made while they are written. They show no picture and, in the sans faces, no other characters
/// than `characters`.
pub(crate) fn stream_to_pdf(
    characters: BTreeSet<char>,
    pages: impl Iterator<Item = Page>,
    meta: &PdfMeta,
) -> Result<Vec<u8>, PdfError> {
    let bold = (Face::SansBold, characters.clone());
    let ingredients =
        Ingredients { characters: [(Face::SansRegular, characters), bold].into(), pictures: BTreeMap::new() };
    PrintpdfWriter.write(&ingredients, &mut pages.map(Cow::Owned), meta, Flavour::Archive)
}
