//! Running text: titles, paragraphs, label columns, lists, rows with a colon.

use super::{
    Composer, base_line,
    breaking::Fit,
    flow::Band,
    inline::Tone,
    text::{self, LineStyle, Setting},
};
use crate::template::{blocks::Align, mark, parts::Part};

/// A column of text: where it begins and how wide it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub(crate) x: f32,
    pub(crate) width: f32,
}

impl Column {
    pub(crate) fn inset(self, by: f32) -> Self {
        Self { x: self.x + by, width: (self.width - by).max(10.0) }
    }
}

/// Room between a label's colon and its text, and around colons of rows, in ems.
const COLON: f32 = 0.85;

impl Composer<'_> {
    pub(crate) fn whole_column(&self) -> Column {
        Column { x: self.setup.left, width: self.setup.text_width() }
    }

    pub(crate) fn lines(&mut self, align: Align, bold: bool, lines: &[String]) {
        let column = self.whole_column();
        let tone = Tone { bold, ..self.tone("judul") };
        for (index, line) in lines.iter().enumerate() {
            let fit = if align == Align::Centre { Fit::Balanced } else { Fit::Ragged };
            let setting = text::set(line, tone, column.width, fit, self.findings);
            let style = LineStyle { align: Some(align), grey: 0.0 };
            let above = if index == 0 { self.setup.size * 0.75 } else { 0.0 };
            // A title belongs to what it announces.
            self.push_lines(&setting, column, above, style, bold || align == Align::Centre);
        }
    }

    pub(crate) fn paragraphs(&mut self, parts: &[Part]) {
        let above = self.setup.size * 0.55;
        let bands = self.part_bands(parts, self.whole_column(), "paragraf", above, above);
        self.flow.bands.extend(bands);
    }

    /// `Menimbang : a. bahwa ...`: the label, its colon, and the text in a column of its own.
    pub(crate) fn labelled(&mut self, label: &str, parts: &[Part]) {
        let em = self.setup.size;
        let whole = self.whole_column();
        // The widest customary label decides, so that all labels of a letter share one colon column.
        let column = text::measure("Memperhatikan", self.tone("")) + em * 0.4;
        let operative = label.starts_with("KE");
        let above = if operative { em * 0.35 } else { em * 0.6 };
        let mut bands = self.part_bands(parts, whole.inset(column + em * COLON), label, above, em * 0.12);
        if bands.is_empty() {
            bands.push(Band { height: self.leading(em), above, ..Band::default() });
        }
        let setting = text::set(label, self.tone(label), column, Fit::Ragged, self.findings);
        let base = base_line(self.setup.family, em, self.leading(em));
        let style = LineStyle { align: Some(Align::Left), grey: 0.0 };
        for (index, band) in bands.iter_mut().enumerate().take(setting.lines.len()) {
            band.items.splice(0..0, setting.runs(index, whole.x, base, style));
        }
        let colon = text::set(":", self.tone(label), column, Fit::Ragged, self.findings);
        bands[0].items.extend(colon.runs(0, whole.x + column, base, style));
        self.flow.bands.extend(bands);
    }

    /// The heading of an annex, in the right half of the page by custom.
    pub(crate) fn annex(&mut self, parts: &[Part]) {
        let whole = self.whole_column();
        let size = self.setup.size;
        let bands = self.part_bands(parts, whole.inset(whole.width * 0.56), "lampiran", 0.0, 0.0);
        self.flow.bands.extend(bands.into_iter().map(|band| Band { keep: true, ..band }));
        self.pending_space += size * 0.8;
    }

    /// Who receives a copy: small, after the signature.
    pub(crate) fn copies(&mut self, heading: &str, parts: &[Part]) {
        let size = (self.setup.size - 2.0).max(7.0);
        let tone = Tone { size, ..self.tone("tembusan") };
        let setting = text::set(heading, tone, self.setup.text_width(), Fit::Ragged, self.findings);
        let style = LineStyle { align: Some(Align::Left), grey: 0.0 };
        self.push_lines(&setting, self.whole_column(), self.setup.size * 1.2, style, true);
        let mut bands = self.sized_bands(parts, self.whole_column(), tone, (0.0, 0.0));
        let count = bands.len();
        // The last two stay together: one name alone on a page looks like a mistake.
        if let Some(band) = count.checked_sub(2).and_then(|index| bands.get_mut(index)) {
            band.keep = true;
        }
        self.flow.bands.extend(bands);
    }

    pub(crate) fn part_bands(
        &mut self,
        parts: &[Part],
        column: Column,
        place: &str,
        above: f32,
        between: f32,
    ) -> Vec<Band> {
        let tone = self.tone(place);
        self.sized_bands(parts, column, tone, (above, between))
    }

    fn sized_bands(&mut self, parts: &[Part], column: Column, tone: Tone<'_>, room: (f32, f32)) -> Vec<Band> {
        let (above, between) = room;
        let colon = self.colon_column(parts, column, tone);
        let marker = marker_column(parts, tone);
        let mut bands: Vec<Band> = Vec::new();
        let mut row_before = false;
        for part in parts {
            let above = if bands.is_empty() { above } else { between };
            let is_row = matches!(part, Part::Row { .. });
            // The sentence that leads to rows stays with the first of them.
            if let Some(last) = bands.last_mut().filter(|_| is_row && !row_before) {
                last.keep = true;
            }
            match part {
                Part::Plain(text) => self.plain(&mut bands, text, column, tone, above),
                Part::Item { marker: mark, text, inside } => {
                    let first = bands.len();
                    self.plain(&mut bands, text, column.inset(marker), tone, above);
                    self.add_left(&mut bands[first..], mark, column.x, marker, tone);
                    self.inside(&mut bands, inside, column.inset(marker), tone, between);
                }
                Part::Row { label, text } => {
                    let above = if row_before {
                        0.0
                    } else if bands.is_empty() {
                        above
                    } else {
                        above * 0.4
                    };
                    self.row(&mut bands, (label, text), (column, colon), tone, above);
                }
            }
            row_before = is_row;
        }
        bands
    }

    fn plain(&mut self, bands: &mut Vec<Band>, text: &str, column: Column, tone: Tone<'_>, above: f32) {
        let setting = text::set(text, tone, column.width, Fit::Justified, self.findings);
        bands.extend(self.line_bands(&setting, column, tone.size, above, LineStyle::default()));
    }

    /// What hangs inside an item; its first line stays with the item's last.
    fn inside(&mut self, bands: &mut Vec<Band>, parts: &[Part], column: Column, tone: Tone<'_>, between: f32) {
        let nested = self.sized_bands(parts, column, tone, (between * 0.5, between * 0.5));
        if let (Some(last), false) = (bands.last_mut(), nested.is_empty()) {
            last.keep = true;
        }
        bands.extend(nested);
    }

    /// `nama : SITI RAHMAWATI`: label and text each in lines of their own, the colon on the first.
    fn row(
        &mut self,
        bands: &mut Vec<Band>,
        (label, text): (&str, &str),
        (column, colon): (Column, f32),
        tone: Tone<'_>,
        above: f32,
    ) {
        let first = bands.len();
        let name: String = mark::plain(label).chars().take(60).collect();
        let place = format!("{}: {name}", tone.place);
        let tone = Tone { place: &place, ..tone };
        let em = tone.size;
        let value = column.inset(colon + em * COLON);
        let style = LineStyle { align: Some(Align::Left), grey: 0.0 };
        let setting = text::set(text, tone, value.width, Fit::Ragged, self.findings);
        bands.extend(self.line_bands(&setting, value, em, above, style));
        if bands.len() == first {
            bands.push(Band { height: self.leading(em), above, ..Band::default() });
        }
        let labels = text::set(label, tone, colon, Fit::Ragged, self.findings);
        while bands.len() - first < labels.lines.len() {
            bands.push(Band { height: self.leading(em), ..Band::default() });
        }
        let base = base_line(tone.family, em, self.leading(em));
        for index in 0..labels.lines.len() {
            let runs = labels.runs(index, column.x, base, style);
            bands[first + index].items.splice(0..0, runs);
        }
        let mark = text::set(":", tone, em, Fit::Ragged, self.findings);
        bands[first].items.extend(mark.runs(0, column.x + colon, base, style));
        keep_all(&mut bands[first..]);
    }

    /// The widest label of neighbouring rows, at most half of the column.
    fn colon_column(&self, parts: &[Part], column: Column, tone: Tone<'_>) -> f32 {
        let widest = parts.iter().filter_map(|part| match part {
            Part::Row { label, .. } => Some(text::measure(label, tone)),
            _ => None,
        });
        (widest.fold(0.0, f32::max) + tone.size * 0.5).min(column.width * 0.5)
    }

    fn add_left(&mut self, bands: &mut [Band], mark: &str, x: f32, width: f32, tone: Tone<'_>) {
        let setting = text::set(mark, tone, width, Fit::Ragged, self.findings);
        let base = base_line(tone.family, tone.size, self.leading(tone.size));
        if let Some(band) = bands.first_mut() {
            band.items.splice(0..0, setting.runs(0, x, base, LineStyle { align: Some(Align::Left), grey: 0.0 }));
        }
    }

    /// One band for each line, tied so that no page begins or ends with a single line of a paragraph.
    pub(crate) fn line_bands(
        &self,
        setting: &Setting,
        column: Column,
        size: f32,
        above: f32,
        style: LineStyle,
    ) -> Vec<Band> {
        let leading = self.leading(size);
        let base = base_line(self.setup.family, size, leading);
        let count = setting.lines.len();
        (0..count)
            .map(|index| Band {
                height: leading,
                above: if index == 0 { above } else { 0.0 },
                items: setting.runs(index, column.x, base, style),
                keep: index + 1 < count && (index == 0 || index + 2 == count),
                ..Band::default()
            })
            .collect()
    }

    pub(crate) fn push_lines(&mut self, setting: &Setting, column: Column, above: f32, style: LineStyle, keep: bool) {
        let size = setting.size();
        let mut bands = self.line_bands(setting, column, size, above, style);
        if keep {
            keep_all(&mut bands);
            bands.iter_mut().for_each(|band| band.keep = true);
        }
        self.flow.bands.extend(bands);
    }
}

pub(crate) const CENTRED: LineStyle = LineStyle { align: Some(Align::Centre), grey: 0.0 };

/// All bands but the last stay with the one after them.
fn keep_all(bands: &mut [Band]) {
    let count = bands.len();
    for band in bands.iter_mut().take(count.saturating_sub(1)) {
        band.keep = true;
    }
}

/// The widest marker of a list and a little room.
fn marker_column(parts: &[Part], tone: Tone<'_>) -> f32 {
    let widest = parts.iter().filter_map(|part| match part {
        Part::Item { marker, .. } => Some(text::measure(marker, tone)),
        _ => None,
    });
    widest.fold(tone.size * 1.1, f32::max) + tone.size * 0.45
}
