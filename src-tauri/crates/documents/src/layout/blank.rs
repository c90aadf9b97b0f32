//! What a form leaves to the hand: boxes to tick and lines to write on.

use crate::{
    fonts::{self, Face},
    page::{Item, Piece, Run},
    template::{mark, setup::MM},
};

/// A place to tick or to write.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Blank {
    /// `[ ]`
    Box,
    /// `[x]`
    Ticked,
    /// `[garis 60]`: so many points long; `[garis]` is as long as the column.
    Line(Option<f32>),
}

/// Side of a box and thickness of all rules, the side in ems.
const SIDE: f32 = 0.74;
/// Size of the tick in ems.
const TICK: f32 = 0.85;
const RULE: f32 = 0.5;
/// The longest line: the long side of the largest paper.
const LONGEST: f32 = 400.0;

impl Blank {
    /// The blank that `text` begins with, and how many bytes say so.
    pub(super) fn read(text: &str) -> Option<(Self, usize)> {
        if text.starts_with(mark::UNCHECKED) {
            return Some((Self::Box, mark::UNCHECKED.len()));
        }
        if text.starts_with(mark::CHECKED) {
            return Some((Self::Ticked, mark::CHECKED.len()));
        }
        let (inside, _) = text.strip_prefix("[garis")?.split_once(']')?;
        let length = inside.len() + "[garis]".len();
        if inside.is_empty() {
            return Some((Self::Line(None), length));
        }
        let millimetres: f32 = inside.strip_prefix(' ')?.trim().replace(',', ".").parse().ok()?;
        (1.0..=LONGEST).contains(&millimetres).then_some((Self::Line(Some(millimetres * MM)), length))
    }

    /// Width in thousandths of `size`, at most `column`; and whether it had to be cut.
    pub(super) fn width(self, size: f32, column: i32) -> (i32, bool) {
        let wanted = match self {
            Self::Box | Self::Ticked => (SIDE * 1000.0) as i32,
            Self::Line(None) => return (column, false),
            Self::Line(Some(points)) => (points * 1000.0 / size) as i32,
        };
        (wanted.min(column), wanted > column)
    }

    /// The blank on the base line `y`, `width` points wide.
    pub(super) fn items(self, face: Face, size: f32, (x, y): (f32, f32), width: f32) -> Vec<Item> {
        let side = SIDE * size;
        let tick = size * TICK;
        // The tick stands on the base line and in the middle of its box.
        let capital = face.font().vertical().capital as f32 * tick / 1000.0;
        let top = y - (side + capital) / 2.0;
        match self {
            Self::Line(_) => vec![Item::Bar { x, y: y + 1.5, width, height: RULE, grey: 0.0 }],
            Self::Box => frame((x, top), (side, side), (RULE, 0.0)).into(),
            Self::Ticked => {
                let mut items = frame((x, top), (side, side), (RULE, 0.0)).to_vec();
                // A letter, so that a search and a reading voice find the tick.
                let shaped = fonts::shape(face, "X");
                let x = x + (side - shaped.units as f32 * tick / 1000.0) / 2.0;
                let pieces = vec![Piece { shaped, gap: 0 }];
                items.push(Item::Run(Run { x, y, face, size: tick, grey: 0.0, angle: 0.0, pieces }));
                items
            }
        }
    }
}

/// The four sides of a box, inside its measures.
pub(super) fn frame((x, y): (f32, f32), (width, height): (f32, f32), (thick, grey): (f32, f32)) -> [Item; 4] {
    [
        Item::Bar { x, y, width, height: thick, grey },
        Item::Bar { x, y: y + height - thick, width, height: thick, grey },
        Item::Bar { x, y, width: thick, height, grey },
        Item::Bar { x: x + width - thick, y, width: thick, height, grey },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_read_where_they_stand_and_anything_else_is_text() {
        assert_eq!(Blank::read("[ ] ya"), Some((Blank::Box, 3)));
        assert_eq!(Blank::read("[x], tidak"), Some((Blank::Ticked, 3)));
        assert_eq!(Blank::read("[garis]"), Some((Blank::Line(None), 7)));
        assert_eq!(Blank::read("[garis 12,5]."), Some((Blank::Line(Some(12.5 * MM)), 12)));
        for text in ["[garis", "[garis x]", "[garis 0]", "[garis 900]", "[gariskan]", "[y]", "[]"] {
            assert_eq!(Blank::read(text), None, "{text} is printed as it is written");
        }
    }
}
