//! The signature with its QR mark, which never stands on a page without text.

use super::{
    Composer, base_line,
    blank::frame,
    breaking::Fit,
    flow::Band,
    inline::Tone,
    parts::Column,
    qr,
    text::{self, LineStyle},
};
use crate::{
    fonts::Family,
    page::Item,
    template::{
        blocks::Align,
        mark,
        setup::MM,
        signature::{Code, Signature, SignatureLine},
    },
};

/// Share of the text width that a signature takes up.
const SHARE: f32 = 0.48;
/// The most that one signature takes up for the sake of a long name; the mark keeps its room beside it.
const WIDEST: f32 = 0.62;
/// Small words: captions of marks and boxes.
const SMALL: f32 = 6.5;
const LEFT: LineStyle = LineStyle { align: Some(Align::Left), grey: 0.0 };
/// Lines of the box that is kept for an electronic signature: seen by the eye, hardly by a copying machine.
const OUTLINE: (f32, f32) = (0.4, 0.65);

impl Composer<'_> {
    pub(crate) fn signatures(&mut self, signatures: &[Signature]) {
        // At least two lines of the letter stand above the signature, on the same page.
        self.flow.keep_last(2);
        let whole = self.whole_column();
        let usual = whole.width.min(SHARE * whole.width.max(100.0 * MM)).min(95.0 * MM);
        let width = match signatures {
            // A long name stands on one line where the page has the room.
            [single] => usual.max(self.widest_line(single).min(WIDEST * whole.width)),
            _ => usual,
        };
        let left = Column { x: whole.x, width };
        let right = Column { x: whole.x + whole.width - width, width };
        let (items, height) = match signatures {
            [first, second] => self.pair((first, left), (second, right)),
            [single, ..] if single.align == Align::Left => self.single(single, left, whole.x + whole.width - qr::SIDE),
            [single, ..] => self.single(single, right, whole.x),
            [] => return,
        };
        self.flow.push(Band { height, above: self.setup.size * 1.1, items, ..Band::default() });
    }

    /// Width of the longest line below the room to sign, were it not parted: name, rank, NIP.
    fn widest_line(&self, signature: &Signature) -> f32 {
        let tone = self.tone("tanda tangan");
        let below = signature.lines.iter().rev().take_while(|line| matches!(line, SignatureLine::Text(_)));
        let widths = below.filter_map(|line| match line {
            SignatureLine::Text(text) => Some(text::measure(text, tone)),
            _ => None,
        });
        widths.fold(0.0, f32::max)
    }

    /// A signature with its mark on the other side of the page, both ending at the same height.
    fn single(&mut self, signature: &Signature, column: Column, code_x: f32) -> (Vec<Item>, f32) {
        let (mut items, mut height) = self.signature_lines(&signature.lines, column);
        if let Some(code) = &signature.code {
            let (mut marks, code_height) = self.code_items(code, code_x);
            let top = (height - code_height).max(0.0);
            height = height.max(code_height);
            marks.iter_mut().for_each(|item| item.lower(top));
            items.extend(marks);
        }
        (items, height)
    }

    /// Two signatures side by side; there is no other side, so a mark stands below its signature.
    fn pair(&mut self, first: (&Signature, Column), second: (&Signature, Column)) -> (Vec<Item>, f32) {
        let (mut items, mut height) = (Vec::new(), 0.0_f32);
        for (signature, column) in [first, second] {
            let (lines, lines_height) = self.signature_lines(&signature.lines, column);
            items.extend(lines);
            height = height.max(lines_height);
            if let Some(code) = &signature.code {
                let (mut marks, code_height) = self.code_items(code, column.x);
                let top = lines_height + self.setup.size * 0.5;
                marks.iter_mut().for_each(|item| item.lower(top));
                items.extend(marks);
                height = height.max(top + code_height);
            }
        }
        (items, height)
    }

    fn signature_lines(&mut self, lines: &[SignatureLine], column: Column) -> (Vec<Item>, f32) {
        let size = self.setup.size;
        let leading = self.leading(size);
        let base = base_line(self.setup.family, size, leading);
        let (mut items, mut y) = (Vec::new(), 0.0);
        for line in lines {
            match line {
                SignatureLine::Room(height) => y += height,
                SignatureLine::Text(text) => {
                    let tone = self.tone("tanda tangan");
                    let setting = text::set(text, tone, column.width, Fit::Balanced, self.findings);
                    for index in 0..setting.lines.len() {
                        items.extend(setting.runs(index, column.x, y + base, LEFT));
                        y += leading;
                    }
                }
                SignatureLine::Reserved { width, height, caption } => {
                    let gap = size * 0.3;
                    let width = width.min(column.width);
                    items.extend(frame((column.x, y + gap), (width, *height), OUTLINE));
                    items.extend(self.caption(caption, Column { x: column.x, width }, y + gap, *height));
                    y += height + 2.0 * gap;
                }
                SignatureLine::Anchor(mark) => {
                    // White on white, in the place where the hand would begin; it takes up no room.
                    let setting =
                        text::set(&mark.to_string(), self.tone("jangkar"), column.width, Fit::Ragged, self.findings);
                    items.extend(setting.runs(
                        0,
                        column.x,
                        y + base,
                        LineStyle { align: Some(Align::Left), grey: 1.0 },
                    ));
                }
            }
        }
        (items, y)
    }

    /// Small grey words in the middle of a box.
    fn caption(&mut self, caption: &str, column: Column, top: f32, height: f32) -> Vec<Item> {
        let tone = Tone { family: Family::Sans, size: SMALL, bold: false, place: "kotak tanda tangan" };
        let inside = Column { x: column.x + 3.0, width: (column.width - 6.0).max(10.0) };
        let setting = text::set(caption, tone, inside.width, Fit::Balanced, self.findings);
        let leading = SMALL * 1.3;
        let first = top + (height - setting.lines.len() as f32 * leading) / 2.0;
        let style = LineStyle { align: Some(Align::Centre), grey: 0.5 };
        let line = |index| {
            let y = first + index as f32 * leading + base_line(Family::Sans, SMALL, leading);
            setting.runs(index, inside.x, y, style)
        };
        (0..setting.lines.len()).flat_map(line).collect()
    }

    fn code_items(&mut self, code: &Code, x: f32) -> (Vec<Item>, f32) {
        let mut items = Vec::new();
        let mut y = 0.0;
        if let Some(mark) = qr::item(&mark::plain(&code.payload), x) {
            items.push(mark);
            y += qr::SIDE + 3.0;
        }
        let tone = Tone { family: Family::Sans, size: SMALL, bold: false, place: "kode verifikasi" };
        for caption in &code.captions {
            let setting = text::set(caption, tone, 45.0 * MM, Fit::Ragged, self.findings);
            for index in 0..setting.lines.len() {
                let style = LineStyle { align: Some(Align::Left), grey: 0.25 };
                items.extend(setting.runs(index, x, y + base_line(Family::Sans, SMALL, SMALL * 1.3), style));
                y += SMALL * 1.3;
            }
        }
        (items, y)
    }
}
