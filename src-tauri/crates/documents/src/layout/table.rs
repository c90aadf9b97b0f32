//! Tables: the heading comes back on every page, a row is never cut unless it is taller than a page.

mod spanned;

use super::{
    Composer, base_line,
    breaking::Fit,
    flow::Band,
    inline::Tone,
    text::{self, LineStyle, Setting},
};
use crate::{
    finding::{Finding, FindingCode},
    page::Item,
    template::{
        blocks::Align,
        table::{Table, TableRow},
    },
};

/// Room between border and text.
const PAD_X: f32 = 3.5;
const PAD_Y: f32 = 3.0;
const RULE: f32 = 0.5;
const FAINT: f32 = 0.3;
/// Share of a page that headings may take up.
const MOST_HEADING: f32 = 0.5;

/// What a row is to those below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Heading,
    /// A note follows, and belongs to it.
    Noted,
    Closed,
}

/// Columns of a table as it stands on the page, with the type of its cells.
struct Grid {
    /// Left edges of all columns and the right edge of the last.
    edges: Vec<f32>,
    aligns: Vec<Align>,
    size: f32,
    leading: f32,
    base: f32,
    /// The least height of a row.
    least: f32,
    id: usize,
}

impl Grid {
    fn width(&self, column: usize) -> f32 {
        self.edges[column + 1] - self.edges[column]
    }

    fn span(&self) -> (f32, f32) {
        let (first, last) = (self.edges.first().copied().unwrap_or(0.0), self.edges.last().copied().unwrap_or(0.0));
        (first, last - first)
    }

    fn rule(&self, y: f32) -> Item {
        let (x, width) = self.span();
        Item::Bar { x: x - RULE / 2.0, y: y - RULE / 2.0, width: width + RULE, height: RULE, grey: 0.0 }
    }

    /// What closes a row: a rule over all columns, or a faint one above a note, which leaves the first column open.
    fn bottom(&self, kind: Row, y: f32) -> Item {
        if kind != Row::Noted {
            return self.rule(y);
        }
        let (x, end) = (self.edges[self.note_column()], self.edges[self.edges.len() - 1]);
        Item::Bar { x, y: y - FAINT / 2.0, width: end - x, height: FAINT, grey: 0.6 }
    }

    /// Notes begin at the second column, so that the first one numbers row and notes together.
    fn note_column(&self) -> usize {
        usize::from(self.aligns.len() > 1)
    }

    fn walls(&self, edges: &[f32], height: f32) -> Vec<Item> {
        edges.iter().map(|x| Item::Bar { x: x - RULE / 2.0, y: 0.0, width: RULE, height, grey: 0.0 }).collect()
    }
}

impl Composer<'_> {
    pub(crate) fn table(&mut self, table: &Table) {
        if table.whole {
            // Places to sign never stand on a page without text.
            self.flow.keep_last(2);
        }
        let grid = self.grid(table);
        let mut headings: Vec<Band> = Vec::new();
        for cells in &table.headings {
            let settings = self.cells(cells, &grid, true, "kepala tabel");
            let aligns = vec![Align::Centre; cells.len()];
            headings.push(Band { keep: true, ..whole_row(&settings, &aligns, &grid, Row::Heading) });
        }
        let first = self.flow.bands.len();
        self.flow.bands.extend(headings.iter().cloned().map(|band| Band { table: None, ..band }));
        let heading_height: f32 = headings.iter().map(|band| band.height).sum();
        if heading_height > MOST_HEADING * self.setup.body_height() {
            self.findings.push(tall_heading());
        }
        self.flow.headings.insert(grid.id, headings);
        let mut number = 0;
        for (index, row) in table.rows.iter().enumerate() {
            let kind = match table.rows.get(index + 1) {
                Some(TableRow::Note(_)) => Row::Noted,
                _ => Row::Closed,
            };
            match row {
                TableRow::Cells(cells) => {
                    number += 1;
                    self.row_bands(cells, number, heading_height, kind, &grid);
                }
                TableRow::Group(text) => self.group_bands(text, &grid),
                TableRow::Note(text) => self.note_bands(text, number, kind, &grid),
            }
        }
        if table.headings.is_empty() {
            close_on_top(&mut self.flow.bands[first..], &grid);
        }
        if let (true, Some((_, bands))) = (table.whole, self.flow.bands[first..].split_last_mut()) {
            bands.iter_mut().for_each(|band| band.keep = true);
        }
        if let Some(band) = self.flow.bands.get_mut(first) {
            band.above += self.setup.size * 0.6;
        }
        self.pending_space += self.setup.size * 0.3;
    }

    fn grid(&mut self, table: &Table) -> Grid {
        self.tables += 1;
        let size = table.size.unwrap_or(self.setup.size);
        let leading = size * 1.2;
        let total: f32 = table.columns.iter().map(|column| column.share).sum();
        let whole = self.whole_column();
        let mut edges = vec![whole.x];
        let mut sum = 0.0;
        for column in &table.columns {
            sum += column.share;
            edges.push(whole.x + whole.width * sum / total);
        }
        Grid {
            edges,
            aligns: table.columns.iter().map(|column| column.align).collect(),
            size,
            leading,
            base: base_line(self.setup.family, size, leading),
            least: table.least,
            id: self.tables,
        }
    }

    fn cells(&mut self, cells: &[String], grid: &Grid, bold: bool, place: &str) -> Vec<Setting> {
        let mut settings = Vec::with_capacity(cells.len());
        for (column, cell) in cells.iter().enumerate() {
            let place = format!("{place} kolom {}", column + 1);
            let tone = Tone { size: grid.size, bold, ..self.tone(&place) };
            let width = (grid.width(column) - 2.0 * PAD_X).max(grid.size);
            let cell = cell.replace("//", "¶");
            settings.push(text::set(&cell, tone, width, Fit::Ragged, self.findings));
        }
        settings
    }

    fn row_bands(&mut self, cells: &[String], number: usize, heading_height: f32, kind: Row, grid: &Grid) {
        let place = format!("tabel baris {number}");
        let settings = self.cells(cells, grid, false, &place);
        let row = whole_row(&settings, &grid.aligns, grid, kind);
        if row.height <= self.setup.body_height() - heading_height {
            self.flow.push(row);
            return;
        }
        self.findings.push(split_row(&place));
        self.flow.bands.extend(row_by_lines(&settings, grid, kind));
    }
}

/// A heading closes its table on top, on every page; without one the first row of each page is closed by a rule of its
/// own.
fn close_on_top(bands: &mut [Band], grid: &Grid) {
    if let Some((first, others)) = bands.split_first_mut() {
        first.items.push(grid.rule(0.0));
        others.iter_mut().for_each(|band| band.opening = Some(grid.rule(0.0)));
    }
}

fn style(align: Align) -> LineStyle {
    LineStyle { align: Some(align), grey: 0.0 }
}

/// A row in one band: walls, bottom rule (and a top rule for headings), cells from the top.
fn whole_row(settings: &[Setting], aligns: &[Align], grid: &Grid, kind: Row) -> Band {
    let heading = kind == Row::Heading;
    let lines = settings.iter().map(|setting| setting.lines.len()).max().unwrap_or(0).max(1);
    let height = (lines as f32 * grid.leading + 2.0 * PAD_Y).max(if heading { 0.0 } else { grid.least });
    let mut items = grid.walls(&grid.edges, height);
    if heading {
        items.push(grid.rule(0.0));
    }
    items.push(grid.bottom(kind, height));
    for (column, setting) in settings.iter().enumerate() {
        // Headings stand in the middle of their cell, rows hang from the top.
        let spare = if heading { (lines - setting.lines.len()) as f32 * grid.leading / 2.0 } else { 0.0 };
        for index in 0..setting.lines.len() {
            let y = PAD_Y + spare + index as f32 * grid.leading + grid.base;
            items.extend(setting.runs(index, grid.edges[column] + PAD_X, y, style(aligns[column])));
        }
    }
    let noted = kind == Row::Noted;
    let closing = noted.then(|| grid.rule(height));
    Band { height, items, keep: noted, closing, table: Some(grid.id), ..Band::default() }
}

/// A row taller than a page, line by line; a page that ends inside it is closed with a rule.
fn row_by_lines(settings: &[Setting], grid: &Grid, kind: Row) -> Vec<Band> {
    let lines = settings.iter().map(|setting| setting.lines.len()).max().unwrap_or(0);
    (0..lines)
        .map(|index| {
            let (first, last) = (index == 0, index + 1 == lines);
            let top = if first { PAD_Y } else { 0.0 };
            let height = top + grid.leading + if last { PAD_Y } else { 0.0 };
            let mut items = grid.walls(&grid.edges, height);
            if last {
                items.push(grid.bottom(kind, height));
            }
            for (column, setting) in settings.iter().enumerate() {
                let x = grid.edges[column] + PAD_X;
                items.extend(setting.runs(index, x, top + grid.base, style(grid.aligns[column])));
            }
            let noted = last && kind == Row::Noted;
            let closing = (!last || noted).then(|| grid.rule(height));
            Band { height, items, keep: noted, closing, table: Some(grid.id), ..Band::default() }
        })
        .collect()
}

fn tall_heading() -> Finding {
    Finding {
        code: FindingCode::TallBlock,
        place: "kepala tabel".to_owned(),
        message: "Kepala tabel mengambil lebih dari separuh halaman. Pendekkan tulisannya atau lebarkan kolomnya."
            .to_owned(),
    }
}

fn split_row(place: &str) -> Finding {
    Finding {
        code: FindingCode::SplitRow,
        place: place.to_owned(),
        message: format!("Isi {place} lebih tinggi daripada satu halaman, sehingga bersambung ke halaman berikutnya."),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Dressing, Template, page::Item, typeset};

    /// Level rules of each page, from the top.
    fn rules(body: &str) -> Vec<Vec<f32>> {
        let template = Template::parse(&format!("@jenis coba\n@halaman A4 tegak; huruf Sans 10\n{body}")).unwrap();
        let letter = typeset(&template, &(), &Dressing::default()).unwrap();
        let rules = letter.pages.iter().map(|page| {
            let mut rules: Vec<f32> = page.items.iter().filter_map(level).collect();
            rules.sort_by(f32::total_cmp);
            rules.dedup();
            rules
        });
        rules.collect()
    }

    fn level(item: &Item) -> Option<f32> {
        match item {
            Item::Bar { y, width, height, .. } if width > height => Some(*y),
            _ => None,
        }
    }

    #[test]
    fn a_table_without_a_heading_is_closed_on_top_of_every_page() {
        let pages = rules(&format!("@tabel 10 20; tinggi 20\n{}", "| nama |\n".repeat(16)));
        let counts: Vec<usize> = pages.iter().map(Vec::len).collect();
        assert_eq!(counts, [13, 5], "twelve rows and four, each below a rule, and one more below the last");
        let tops: Vec<f32> = pages.iter().filter_map(|rules| rules.first().copied()).collect();
        assert_eq!(tops[0], tops[1], "the table begins at the top margin of both pages");
    }
}
