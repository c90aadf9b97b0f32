//! Lines of text to runs at their places.

use std::sync::Arc;

use super::{
    blank::Blank,
    breaking::{Fit, Line, SHRINK, break_lines},
    inline::{self, Tone, Unit},
};
use crate::{
    finding::Finding,
    fonts::{self, Face, Shaped},
    page::{Item, Piece, Run},
    template::blocks::Align,
};

/// A text parted into lines for one column.
pub(crate) struct Setting {
    units: Vec<Unit>,
    pub(crate) lines: Vec<Line>,
    column: i32,
    size: f32,
}

/// Parts `text` into lines for a column of `width` points.
pub(crate) fn set(text: &str, tone: Tone<'_>, width: f32, fit: Fit, findings: &mut Vec<Finding>) -> Setting {
    let column = (width * 1000.0 / tone.size) as i32;
    let units = inline::read(text, tone, column, findings);
    let lines = break_lines(&units, column, fit);
    Setting { units, lines, column, size: tone.size }
}

/// The width of `text` on one line, in points.
pub(crate) fn measure(text: &str, tone: Tone<'_>) -> f32 {
    /// Wider than any paper at any size.
    const WIDEST: i32 = 1_000_000;
    let units = inline::read(text, tone, WIDEST, &mut Vec::new());
    units.iter().map(|unit| i64::from(unit.width())).sum::<i64>() as f32 * tone.size / 1000.0
}

impl Setting {
    pub(crate) fn size(&self) -> f32 {
        self.size
    }

    /// The runs of one line in a column that begins at `x`, on the base line `y`.
    pub(crate) fn runs(&self, index: usize, x: f32, y: f32, style: LineStyle) -> Vec<Item> {
        let Some(line) = self.lines.get(index) else { return Vec::new() };
        let spare = self.column.saturating_sub(line.natural);
        let (indent, extra) = match style.align {
            Some(Align::Left) => (0, 0),
            Some(Align::Centre) => (spare / 2, 0),
            Some(Align::Right) => (spare, 0),
            None => (0, self.stretch(line, spare)),
        };
        let start = x + indent as f32 * self.size / 1000.0;
        RunWriter::new(self.size, start, y, style.grey).write(&self.units[line.first..line.end], extra)
    }

    /// How much all spaces of a justified line take up together beyond their own width.
    fn stretch(&self, line: &Line, spare: i32) -> i32 {
        let room: i32 = self.units[line.first..line.end]
            .iter()
            .map(|unit| if let Unit::Space { width, .. } = unit { *width } else { 0 })
            .sum();
        let loosest = room * 5;
        if spare < 0 {
            spare.max((-f64::from(room) * SHRINK) as i32)
        } else if line.last || spare > loosest {
            // A line that would gape is better left loose at the right.
            0
        } else {
            spare
        }
    }
}

/// How the lines of a setting stand in their column.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct LineStyle {
    /// `None` is justified.
    pub(crate) align: Option<Align>,
    pub(crate) grey: f32,
}

/// Gathers neighbouring pieces of one face into one run.
struct RunWriter {
    size: f32,
    y: f32,
    grey: f32,
    start: f32,
    /// Units written since `start`.
    units: i32,
    runs: Vec<Item>,
    open: Option<Run>,
}

impl RunWriter {
    fn new(size: f32, start: f32, y: f32, grey: f32) -> Self {
        Self { size, y, grey, start, units: 0, runs: Vec::new(), open: None }
    }

    fn write(mut self, units: &[Unit], extra: i32) -> Vec<Item> {
        let spaces = units.iter().filter(|unit| matches!(unit, Unit::Space { .. })).count() as i32;
        let mut met = 0;
        for unit in units {
            match unit {
                Unit::Word(chunks) => chunks.iter().for_each(|chunk| self.push(chunk.face, &chunk.shaped, 0)),
                Unit::Space { face, .. } => {
                    // Shares are cut from the whole, so that the last word ends exactly at the edge.
                    let gap = extra * (met + 1) / spaces - extra * met / spaces;
                    met += 1;
                    self.push(*face, &fonts::shape(*face, " "), gap);
                }
                Unit::Blank { blank, face, width } => self.push_blank(*blank, *face, *width),
                Unit::Seam | Unit::Break => {}
            }
        }
        self.runs.extend(self.open.take().map(Item::Run));
        self.runs
    }

    fn push_blank(&mut self, blank: Blank, face: Face, width: i32) {
        self.runs.extend(self.open.take().map(Item::Run));
        let x = self.start + self.units as f32 * self.size / 1000.0;
        self.units += width;
        self.runs.extend(blank.items(face, self.size, (x, self.y), width as f32 * self.size / 1000.0));
    }

    fn push(&mut self, face: Face, shaped: &Arc<Shaped>, gap: i32) {
        let piece = Piece { shaped: Arc::clone(shaped), gap };
        let x = self.start + self.units as f32 * self.size / 1000.0;
        self.units += shaped.units + gap;
        match &mut self.open {
            Some(run) if run.face == face => run.pieces.push(piece),
            _ => {
                let run = Run { x, y: self.y, face, size: self.size, grey: self.grey, angle: 0.0, pieces: vec![piece] };
                self.runs.extend(self.open.replace(run).map(Item::Run));
            }
        }
    }
}
