//! What a letter is made of, when its text has been filled and read.

use super::{parts::Part, setup::Setup, signature::Signature, table::Table};

/// Pages of one size, one after another.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Section {
    pub(crate) setup: Setup,
    pub(crate) blocks: Vec<Block>,
    /// The small line at the head of each page but the first.
    pub(crate) header: Option<String>,
    /// The small line at the foot of each page.
    pub(crate) footer: Option<String>,
}

/// One part of a letter. Texts still hold marks and `*bold*`; the layout reads them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Block {
    Letterhead {
        of: Picture,
        /// Height of its picture in points.
        height: f32,
        lines: Vec<String>,
    },
    Lines {
        align: Align,
        bold: bool,
        lines: Vec<String>,
    },
    Paragraphs(Vec<Part>),
    Labelled {
        label: String,
        parts: Vec<Part>,
    },
    Annex(Vec<Part>),
    Copies {
        heading: String,
        parts: Vec<Part>,
    },
    /// One signature, or two side by side.
    Signatures(Vec<Signature>),
    Table(Table),
    Boxed(Boxed),
    Picture {
        of: Picture,
        align: Align,
        /// Width in points.
        width: f32,
    },
    Together(Together),
    Space(f32),
    NewPage,
}

/// Which picture of the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Picture {
    /// The emblem of the head of region (lambang).
    Head,
    /// The logo of the agency.
    Agency,
}

/// Text with a rule around it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Boxed {
    pub(crate) align: Align,
    /// Width in points; the whole column without one.
    pub(crate) width: Option<f32>,
    /// The least height in points.
    pub(crate) least: f32,
    pub(crate) parts: Vec<Part>,
}

/// Blocks that stay on one page as long as they fit.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Together {
    /// The least height in points: slips that are cut from a page are of one size.
    pub(crate) least: f32,
    pub(crate) blocks: Vec<Block>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Centre,
    Right,
}
