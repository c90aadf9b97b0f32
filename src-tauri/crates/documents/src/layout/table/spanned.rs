//! Rows of one text over several columns: groups that name the rows below them, notes to the row above them.

use super::{Grid, PAD_X, PAD_Y, Row, style};
use crate::{
    layout::{Composer, base_line, breaking::Fit, flow::Band, inline::Tone, text},
    template::blocks::Align,
};

/// Type of notes, as a share of the table's; never below what a copying machine keeps.
const SMALL: f32 = 0.88;
const LEAST_SIZE: f32 = 6.5;
const NOTE_PAD: f32 = 2.0;

/// Type and place of a spanned row.
struct Span {
    /// First column of the text.
    column: usize,
    size: f32,
    leading: f32,
    pad: f32,
    bold: bool,
}

impl Composer<'_> {
    /// A bold line over all columns that names the rows below it and stays with them.
    pub(super) fn group_bands(&mut self, text: &str, grid: &Grid) {
        let span = Span { column: 0, size: grid.size, leading: grid.leading, pad: PAD_Y, bold: true };
        let mut bands = self.spanned_bands(text, "tabel", &span, Row::Closed, grid);
        bands.iter_mut().for_each(|band| band.keep = true);
        self.flow.bands.extend(bands);
    }

    /// Small type below the row that it explains; it may go on over the page.
    pub(super) fn note_bands(&mut self, text: &str, number: usize, kind: Row, grid: &Grid) {
        let size = (grid.size * SMALL).max(LEAST_SIZE);
        let span = Span { column: grid.note_column(), size, leading: size * 1.2, pad: NOTE_PAD, bold: false };
        let bands = self.spanned_bands(text, &format!("catatan tabel baris {number}"), &span, kind, grid);
        self.flow.bands.extend(bands);
    }

    /// One band for each line, the first two and the last two together.
    fn spanned_bands(&mut self, text: &str, place: &str, span: &Span, kind: Row, grid: &Grid) -> Vec<Band> {
        let (left, right) = (grid.edges[span.column], grid.edges[grid.edges.len() - 1]);
        let tone = Tone { size: span.size, bold: span.bold, ..self.tone(place) };
        let text = text.replace("//", "¶");
        let setting = text::set(&text, tone, right - left - 2.0 * PAD_X, Fit::Ragged, self.findings);
        let base = base_line(self.setup.family, span.size, span.leading);
        let walls: &[f32] = if span.column == 0 { &[left, right] } else { &[grid.edges[0], left, right] };
        let count = setting.lines.len().max(1);
        (0..count)
            .map(|index| {
                let last = index + 1 == count;
                let top = if index == 0 { span.pad } else { 0.0 };
                let height = top + span.leading + if last { span.pad } else { 0.0 };
                let mut items = grid.walls(walls, height);
                items.extend(last.then(|| grid.bottom(kind, height)));
                items.extend(setting.runs(index, left + PAD_X, top + base, style(Align::Left)));
                let noted = last && kind == Row::Noted;
                Band {
                    height,
                    items,
                    keep: noted || (!last && (index == 0 || index + 2 == count)),
                    closing: (!last || noted).then(|| grid.rule(height)),
                    table: Some(grid.id),
                    ..Band::default()
                }
            })
            .collect()
    }
}
