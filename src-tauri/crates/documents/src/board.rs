//! A page drawn by hand: what the pages of charts and reports have in common.

use crate::{
    FontStyle,
    fonts::{Face, Family},
    page::{Item, Page},
    paper::{Paper, SignatureBlock},
    plain::{self, PlainLine},
};

/// Where a line of text stands relative to its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Left,
    Centre,
    Right,
}

/// A page under way.
pub(crate) struct Board {
    pub(crate) page: Page,
}

impl Board {
    pub(crate) fn new(paper: Paper, landscape: bool) -> Self {
        let (short, long) = paper.sides();
        let (width, height) = if landscape { (long, short) } else { (short, long) };
        Self { page: Page { width, height, items: Vec::new() } }
    }

    pub(crate) fn text(&mut self, text: &str, face: Face, size: f32, at: (f32, f32), anchor: Anchor) {
        self.line(plain::single(text, face), face, size, at, anchor);
    }

    pub(crate) fn line(&mut self, line: PlainLine, face: Face, size: f32, (x, y): (f32, f32), anchor: Anchor) {
        let width = line.width(size);
        let x = match anchor {
            Anchor::Left => x,
            Anchor::Centre => x - width / 2.0,
            Anchor::Right => x - width,
        };
        self.page.items.extend(line.run(x, y, face, size));
    }

    pub(crate) fn bar(&mut self, x: f32, y: f32, width: f32, height: f32, grey: f32) {
        self.page.items.push(Item::Bar { x, y, width, height, grey });
    }
}

/// A signature block measured for a column of some width.
pub(crate) struct SetSignature {
    lines: Vec<(f32, Face, PlainLine)>,
    size: f32,
    underline: Option<(f32, f32)>,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl SetSignature {
    /// Lines at the left of a column of `width` points; room of four lines for the hand.
    pub(crate) fn of(block: &SignatureBlock, size: f32, width: f32) -> Self {
        let leading = size * 1.25;
        let mut set = Self { lines: Vec::new(), size, underline: None, width, height: 0.0 };
        let (plain_face, bold) = (Family::Sans.face(FontStyle::Regular), Family::Sans.face(FontStyle::Bold));
        set.stack(&block.before, plain_face, leading);
        set.height += leading * 4.0;
        let first = set.lines.len();
        set.stack(std::slice::from_ref(&block.name), bold, leading);
        if let Some((base, _, line)) = set.lines.get(first..).and_then(<[_]>::last)
            && !block.after.is_empty()
        {
            set.underline = Some((*base, line.width(size)));
        }
        set.stack(&block.after, plain_face, leading);
        set
    }

    fn stack(&mut self, texts: &[String], face: Face, leading: f32) {
        for line in texts.iter().flat_map(|text| plain::wrap(text, face, self.size, self.width)) {
            self.height += leading;
            self.lines.push((self.height - leading * 0.25, face, line));
        }
    }

    pub(crate) fn draw(self, board: &mut Board, x: f32, y: f32) {
        if let Some((base, width)) = self.underline {
            board.bar(x, y + base + self.size * 0.14, width, 0.5, 0.0);
        }
        for (base, face, line) in self.lines {
            board.line(line, face, self.size, (x, y + base), Anchor::Left);
        }
    }
}
