//! The neutral display list: what stands where on a page, without a word about PDF.
//!
//! Points (1/72 inch), origin top left, y downwards to the base line. Writers translate; tests read [`page_text`].

use std::sync::Arc;

use crate::fonts::{Face, Shaped};

/// One page as a list of things to draw, in drawing order.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    pub(crate) items: Vec<Item>,
}

/// One thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Item {
    Run(Run),
    /// A filled rectangle: rules, table borders, shades behind text.
    Bar {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        /// 0 is black, 1 is white.
        grey: f32,
    },
    /// Dark modules of a QR mark, each a horizontal strip inside a square of `side` points.
    Code {
        x: f32,
        y: f32,
        module: f32,
        strips: Arc<[Strip]>,
    },
    Image {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        emblem: Arc<Emblem>,
    },
}

/// Text on one base line in one face.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) face: Face,
    pub(crate) size: f32,
    /// 0 is black, 1 is white.
    pub(crate) grey: f32,
    /// Degrees counter-clockwise; only the watermark is not level.
    pub(crate) angle: f32,
    pub(crate) pieces: Vec<Piece>,
}

/// A shaped stretch of text and the room added after it, in thousandths of the font size.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    pub(crate) shaped: Arc<Shaped>,
    pub(crate) gap: i32,
}

/// A horizontal strip of dark modules, counted in modules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Strip {
    pub(crate) column: u16,
    pub(crate) row: u16,
    pub(crate) length: u16,
}

/// A picture flattened on white and deflated once.
#[derive(Debug, PartialEq)]
pub(crate) struct Emblem {
    /// Made from its content: the same picture has the same name in every file.
    pub(crate) name: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Three channels, or one for a grey picture.
    pub(crate) colour: bool,
    pub(crate) deflated: Vec<u8>,
}

impl Item {
    /// Puts the item `down` points lower.
    pub(crate) fn lower(&mut self, down: f32) {
        match self {
            Self::Run(run) => run.y += down,
            Self::Bar { y, .. } | Self::Code { y, .. } | Self::Image { y, .. } => *y += down,
        }
    }
}

impl Run {
    pub(crate) fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.shaped.text.as_ref()).collect()
    }

    pub(crate) fn width(&self) -> f32 {
        let units: i32 = self.pieces.iter().map(|piece| piece.shaped.units + piece.gap).sum();
        units as f32 * self.size / 1000.0
    }
}

/// The readable text of a page: one line per base line, columns parted by two spaces or more.
///
/// Golden tests and previews read this; the watermark is left out because it is no part of the wording.
pub fn page_text(page: &Page) -> String {
    let mut runs: Vec<&Run> = page
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Run(run) if run.angle == 0.0 => Some(run),
            _ => None,
        })
        .collect();
    runs.sort_by(|a, b| (a.y, a.x).partial_cmp(&(b.y, b.x)).unwrap_or(std::cmp::Ordering::Equal));
    let mut text = String::new();
    for line in runs.chunk_by(|a, b| (a.y - b.y).abs() < 0.5) {
        push_line(&mut text, line);
    }
    text
}

/// Indents by position so that columns can be seen in a golden file; a column of text is about five points.
fn push_line(text: &mut String, line: &[&Run]) {
    const COLUMN: f32 = 5.5;
    let mut written = 0;
    let mut end = f32::MIN;
    for run in line {
        let wanted = (run.x / COLUMN) as usize;
        let touching = run.x - end < 1.0;
        let gap = if touching { 0 } else { wanted.saturating_sub(written).max(if written == 0 { 0 } else { 2 }) };
        let words = run.text();
        text.extend(std::iter::repeat_n(' ', gap));
        text.push_str(&words);
        written += gap + words.chars().count();
        end = run.x + run.width();
    }
    let kept = text.trim_end().len();
    text.truncate(kept);
    text.push('\n');
}
