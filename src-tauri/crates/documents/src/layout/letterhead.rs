//! Letterheads, and the pictures of the office.

use std::sync::Arc;

use super::{
    Composer, base_line,
    breaking::Fit,
    flow::Band,
    inline::Tone,
    parts::{CENTRED, Column},
    text,
};
use crate::{
    page::{Emblem, Item},
    template::{
        blocks::{Align, Picture},
        setup::MM,
    },
};

impl Composer<'_> {
    /// The letterhead of a head of region (emblem above the lines) or of an office (emblem at the left, double rule).
    pub(crate) fn letterhead(&mut self, of: Picture, height: f32, lines: &[String]) {
        match of {
            Picture::Head => self.head_letterhead(height, lines),
            Picture::Agency => self.office_letterhead(height, lines),
        }
    }

    /// A picture on its own; nothing when the office has none.
    pub(crate) fn picture(&mut self, of: Picture, align: Align, width: f32) {
        let Some(emblem) = self.emblem(of) else { return };
        let whole = self.whole_column();
        let width = width.min(whole.width);
        let height = (width * emblem.height as f32 / emblem.width as f32).min(self.setup.body_height());
        let width = height * emblem.width as f32 / emblem.height as f32;
        let spare = whole.width - width;
        let x = whole.x
            + match align {
                Align::Left => 0.0,
                Align::Centre => spare / 2.0,
                Align::Right => spare,
            };
        let image = Item::Image { x, y: 0.0, width, height, emblem };
        let above = self.setup.size * 0.6;
        self.flow.push(Band { height, above, items: vec![image], ..Band::default() });
    }

    fn emblem(&self, of: Picture) -> Option<Arc<Emblem>> {
        match of {
            Picture::Head => self.pictures.head.clone(),
            Picture::Agency => self.pictures.agency.clone(),
        }
    }

    fn head_letterhead(&mut self, height: f32, lines: &[String]) {
        if let Some(emblem) = self.emblem(Picture::Head) {
            let width = (height * emblem.width as f32 / emblem.height as f32).min(self.setup.text_width());
            let x = self.setup.left + (self.setup.text_width() - width) / 2.0;
            let image = Item::Image { x, y: 0.0, width, height, emblem };
            self.flow.push(Band { height: height + 5.0, items: vec![image], keep: true, ..Band::default() });
        }
        let tone = Tone { bold: true, place: "kop", ..self.tone("kop") };
        for line in lines {
            let setting = text::set(line, tone, self.setup.text_width(), Fit::Balanced, self.findings);
            self.push_lines(&setting, self.whole_column(), 0.0, CENTRED, true);
        }
        self.pending_space += self.setup.size * 0.9;
    }

    fn office_letterhead(&mut self, tall: f32, lines: &[String]) {
        let emblem = self.emblem(Picture::Agency);
        let wide = emblem.as_ref().map_or(0.0, |emblem| tall * emblem.width as f32 / emblem.height as f32);
        let whole = self.whole_column();
        // A very wide picture leaves half of the line to the words.
        let shrink = (whole.width * 0.5 / wide.max(1.0)).min(1.0);
        let (wide, tall) = (wide * shrink, tall * shrink);
        // The lines stand centred between the emblem and the right edge; without an emblem, on the page.
        let column = whole.inset(if emblem.is_some() { wide + 4.0 * MM } else { 0.0 });
        let (mut items, text_height) = self.office_lines(lines, column);
        let height = if emblem.is_some() { text_height.max(tall) } else { text_height };
        items.iter_mut().for_each(|item| item.lower((height - text_height) / 2.0));
        if let Some(emblem) = emblem {
            items.push(Item::Image { x: whole.x, y: (height - tall) / 2.0, width: wide, height: tall, emblem });
        }
        for (y, thick) in [(height + 5.0, 2.25), (height + 8.5, 0.75)] {
            items.push(Item::Bar { x: whole.x, y, width: whole.width, height: thick, grey: 0.0 });
        }
        self.flow.push(Band { height: height + 10.0, items, keep: true, ..Band::default() });
        self.pending_space += self.setup.size * 0.5;
    }

    /// Government in the size of the letter, office larger and bold, address small.
    fn office_lines(&mut self, lines: &[String], column: Column) -> (Vec<Item>, f32) {
        let size = self.setup.size;
        let mut y = 0.0;
        let mut items = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            let (size, bold) = match index {
                0 => (size + 1.0, false),
                1 => (size + 3.0, true),
                _ => (size - 2.5, false),
            };
            let tone = Tone { size, bold, ..self.tone("kop") };
            let setting = text::set(line, tone, column.width, Fit::Balanced, self.findings);
            let leading = size * 1.18;
            for index in 0..setting.lines.len() {
                let base = base_line(self.setup.family, size, leading);
                items.extend(setting.runs(index, column.x, y + base, CENTRED));
                y += leading;
            }
        }
        (items, y)
    }
}
