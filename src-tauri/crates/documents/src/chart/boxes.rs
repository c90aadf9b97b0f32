//! What paper changes on a measured box: notes that name pages, tables left out or parted.

use super::{
    ChartBox, ChartColumns, HeadKind, HeadLine, RowBand,
    outline::{Outline, OutlineNode, face_of},
};
use crate::plain;

impl ChartBox {
    /// Adds a line to the head; everything below moves down.
    pub(super) fn add_note(&mut self, text: &str, columns: &ChartColumns) {
        let size = columns.text_size * 0.92;
        let width = plain::single(text, face_of(HeadKind::Note)).width(size);
        let y = self.head_height - columns.text_size * 0.5 + size * 0.95;
        self.head.push(HeadLine { text: text.to_owned(), y, width, size, kind: HeadKind::Note });
        self.move_table(size * 1.22);
        self.head_height += size * 1.22;
        self.height += size * 1.22;
    }

    /// Leaves the rows out; the sum stays.
    pub(super) fn drop_rows(&mut self) {
        self.rows.clear();
        self.heading = None;
        self.height = self.head_height;
        if let Some(total) = &mut self.total {
            total.band.move_to(self.head_height);
            self.height += total.band.height;
        }
    }

    /// Leaves the whole table out.
    pub(super) fn drop_table(&mut self) {
        self.total = None;
        self.drop_rows();
    }

    fn move_table(&mut self, down: f32) {
        let rows = self.rows.iter_mut().map(|row| &mut row.band);
        let bands = self.heading.iter_mut().chain(rows).chain(self.total.as_mut().map(|total| &mut total.band));
        bands.for_each(|band| band.move_to(band.y + down));
    }

    /// Keeps as many rows as `tallest` allows and answers a box with the others.
    fn part_table(&mut self, tallest: f32, columns: &ChartColumns) -> Option<Self> {
        let heading = self.heading?;
        let total = self.total.as_ref().map_or(0.0, |total| total.band.height);
        let fitting = self.rows.iter().take_while(|row| row.band.y + row.band.height + total <= tallest).count().max(1);
        if self.height <= tallest || fitting >= self.rows.len() {
            return None;
        }
        let mut rest = Self { id: self.id, width: self.width, ..Self::default() };
        rest.head_height = columns.text_size;
        rest.add_note("(lanjutan tabel)", columns);
        rest.heading =
            Some(RowBand { y: rest.head_height, base: heading.base - heading.y + rest.head_height, ..heading });
        rest.rows = self.rows.split_off(fitting);
        let mut y = rest.head_height + heading.height;
        for row in &mut rest.rows {
            row.band.move_to(y);
            y += row.band.height;
        }
        rest.height = y;
        self.height = self.rows.last().map_or(self.head_height, |row| row.band.y + row.band.height);
        if let Some(total) = &mut self.total {
            total.band.move_to(self.height);
            self.height += total.band.height;
        }
        Some(rest)
    }
}

impl RowBand {
    fn move_to(&mut self, y: f32) {
        self.base += y - self.y;
        self.y = y;
    }
}

impl Outline {
    /// Tables taller than `tallest` go on in boxes below their own.
    pub(super) fn split_tall_tables(&mut self, tallest: f32) {
        for place in 0..self.nodes.len() {
            let mut parts = Vec::new();
            let mut rest = self.nodes[place].drawn.part_table(tallest, &self.columns);
            while let Some(mut part) = rest {
                rest = part.part_table(tallest, &self.columns);
                parts.push(self.nodes.len());
                self.nodes.push(OutlineNode { drawn: part, children: Vec::new(), units: 0 });
            }
            self.nodes[place].children.splice(0..0, parts);
        }
    }
}
