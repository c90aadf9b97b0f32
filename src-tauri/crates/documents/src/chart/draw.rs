//! Boxes and lines of a layout as things to draw on a page.

use super::{BoxRow, ChartBox, ChartColumns, ChartLayout, RowBand, outline::face_of};
use crate::{
    fonts::Face,
    page::Item,
    plain::{self, PlainLine, thousands},
};

const HEAD_SHADE: f32 = 0.88;
const HEADING_SHADE: f32 = 0.95;
const FRAME: f32 = 0.9;
const GRID: f32 = 0.35;

/// Draws `layout` at `scale` with its top left corner at (`x`, `y`) of the page.
pub(super) fn draw(layout: &ChartLayout, x: f32, y: f32, scale: f32) -> Vec<Item> {
    let mut pen = Pen { x, y, scale, columns: layout.columns, items: Vec::new() };
    for line in &layout.lines {
        let (x, y) = (line.x1.min(line.x2), line.y1.min(line.y2));
        pen.rule(x, y, (line.x2 - line.x1).abs(), (line.y2 - line.y1).abs(), FRAME);
    }
    for drawn in &layout.boxes {
        pen.boxed(drawn);
    }
    pen.items
}

struct Pen {
    x: f32,
    y: f32,
    scale: f32,
    columns: ChartColumns,
    items: Vec<Item>,
}

impl Pen {
    fn boxed(&mut self, drawn: &ChartBox) {
        self.shade(drawn.x, drawn.y, drawn.width, drawn.head_height, HEAD_SHADE);
        if let Some(heading) = drawn.heading {
            self.shade(drawn.x, drawn.y + heading.y, drawn.width, heading.height, HEADING_SHADE);
        }
        self.grid(drawn);
        for line in &drawn.head {
            let x = drawn.x + (drawn.width - line.width) / 2.0;
            self.text(
                plain::single(&line.text, face_of(line.kind)),
                face_of(line.kind),
                line.size,
                x,
                drawn.y + line.y,
            );
        }
        if let Some(band) = drawn.heading {
            let figures = ["Kelas", "B", "K", "+/-"];
            self.cells(drawn, band, &["Nama jabatan".to_owned()], &figures, Face::SansBold, true);
        }
        for row in &drawn.rows {
            self.row(drawn, row);
        }
        if let Some(total) = &drawn.total {
            let figures = ["", &thousands(total.held), &thousands(total.need), &total.gap];
            self.cells(drawn, total.band, std::slice::from_ref(&total.label), &figures, Face::SansBold, false);
        }
    }

    fn row(&mut self, drawn: &ChartBox, row: &BoxRow) {
        let figures = [row.class.as_str(), &thousands(row.held), &thousands(row.need), &row.gap];
        self.cells(drawn, row.band, &row.title, &figures, Face::SansRegular, false);
    }

    fn cells(&mut self, drawn: &ChartBox, band: RowBand, title: &[String], figures: &[&str; 4], face: Face, mid: bool) {
        let ChartColumns { class, held, need, gap, padding, text_size, leading, .. } = self.columns;
        let base = drawn.y + band.base;
        for (index, line) in title.iter().enumerate() {
            let base = base + index as f32 * leading;
            self.text(plain::single(line, face), face, text_size, drawn.x + padding, base);
        }
        let edges = [class, held, need, gap, drawn.width];
        for (index, figure) in figures.iter().enumerate() {
            let line = plain::single(figure, face);
            let room = edges[index + 1] - edges[index] - 1.2 * padding;
            let size = text_size * (room / line.width(text_size).max(0.01)).min(1.0);
            let width = line.width(size);
            let centred = (edges[index] + edges[index + 1] - width) / 2.0;
            let right = edges[index + 1] - padding.min(edges[index + 1] - edges[index] - width) - width;
            self.text(line, face, size, drawn.x + if mid || index == 0 { centred } else { right }, base);
        }
    }

    /// Frame, rules between rows and columns.
    fn grid(&mut self, drawn: &ChartBox) {
        let (x, y, width) = (drawn.x, drawn.y, drawn.width);
        let bands = drawn.heading.iter().chain(drawn.rows.iter().map(|row| &row.band));
        let bands: Vec<RowBand> = bands.chain(drawn.total.iter().map(|total| &total.band)).copied().collect();
        for band in &bands {
            self.rule(x, y + band.y, width, 0.0, GRID);
        }
        if let Some(first) = bands.first() {
            let ChartColumns { class, held, need, gap, .. } = self.columns;
            for edge in [class, held, need, gap] {
                self.rule(x + edge, y + first.y, 0.0, drawn.height - first.y, GRID);
            }
        }
        for (x, y, width, height) in [
            (x, y, width, 0.0),
            (x, y + drawn.height, width, 0.0),
            (x, y, 0.0, drawn.height),
            (x + width, y, 0.0, drawn.height),
        ] {
            self.rule(x, y, width, height, FRAME);
        }
    }

    /// A level or upright line of `thickness`, centred on its place.
    fn rule(&mut self, x: f32, y: f32, width: f32, height: f32, thickness: f32) {
        let thickness = (thickness * self.scale).max(0.2);
        let half = thickness / 2.0;
        self.items.push(Item::Bar {
            x: self.x + x * self.scale - half,
            y: self.y + y * self.scale - half,
            width: width * self.scale + thickness,
            height: height * self.scale + thickness,
            grey: 0.0,
        });
    }

    fn shade(&mut self, x: f32, y: f32, width: f32, height: f32, grey: f32) {
        let scale = self.scale;
        let (x, y) = (self.x + x * scale, self.y + y * scale);
        self.items.push(Item::Bar { x, y, width: width * scale, height: height * scale, grey });
    }

    fn text(&mut self, line: PlainLine, face: Face, size: f32, x: f32, y: f32) {
        self.items.extend(line.run(self.x + x * self.scale, self.y + y * self.scale, face, size * self.scale));
    }
}
