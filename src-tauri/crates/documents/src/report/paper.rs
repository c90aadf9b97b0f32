//! Reports on paper. Pages are planned first, from the heights of rows alone, and drawn one by one when they are asked
//! for: a list of 50,000 people does not have to stand in memory as thousands of drawn pages.

use super::{PaperSpec, Report, ReportCell, ReportColumn, ReportColumnKind, ReportRow, heading, shown::shown};
use crate::{
    board::{Board, SetSignature},
    fonts::Face,
    plain::{self, PlainLine},
    template::setup::MM,
};

pub(super) const MARGIN: f32 = 12.0 * MM;
/// Room for the foot line above the margin.
const FOOT: f32 = 12.0;
const LEAST_SIZE: f32 = 6.0;
pub(super) const TITLE: f32 = 11.0;
pub(super) const STATE: f32 = 9.0;
const SIGNATURE_WIDTH: f32 = 78.0 * MM;
/// So many rows stay on the page of notes and signature.
const KEPT: usize = 2;
/// A row of more lines than this may be parted to fill a page; a shorter one goes over whole.
const WHOLE: usize = 12;
/// So many lines of a parted row stand together.
const TOGETHER: usize = 3;
/// Share of the line that the labels of pairs take up.
const LABEL: f32 = 0.26;
/// Room above notes and above a signature.
pub(super) const TAIL_GAP: f32 = 6.0;
pub(super) const SIGNATURE_GAP: f32 = 10.0;
pub(super) const INDENT: f32 = 9.0;

/// A report measured for a paper and parted into pages.
pub(super) struct PlannedReport<'a> {
    pub(super) report: &'a Report,
    spec: PaperSpec,
    pub(super) size: f32,
    /// Left edges of the columns and the right edge of the last one.
    pub(super) edges: Vec<f32>,
    pub(super) heading: Heading,
    pub(super) pages: Vec<PlannedPage>,
}

/// Which rows stand on a page.
#[derive(Default)]
pub(super) struct PlannedPage {
    pub(super) pieces: Vec<Piece>,
    /// Lines of the notes, from and up to, that follow the rows.
    pub(super) notes: (usize, usize),
    /// The signature follows.
    pub(super) signed: bool,
}

impl PlannedPage {
    fn of(pieces: Vec<Piece>) -> Self {
        Self { pieces, ..Self::default() }
    }
}

/// A row, or some lines of a row that goes on over the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) row: usize,
    pub(super) lines: (usize, usize),
}

/// A cell in lines.
pub(super) struct SetCell {
    pub(super) size: f32,
    pub(super) lines: Vec<PlainLine>,
}

/// Heights of the levels of the heading, and of the row that numbers the columns.
pub(super) struct Heading {
    pub(super) levels: Vec<f32>,
    pub(super) numbers: f32,
}

impl Heading {
    pub(super) fn height(&self) -> f32 {
        self.levels.iter().sum::<f32>() + self.numbers
    }
}

impl<'a> PlannedReport<'a> {
    pub(super) fn plan(report: &'a Report, spec: &PaperSpec) -> Self {
        let board = Board::new(spec.paper, spec.landscape);
        let line = board.page.width - 2.0 * MARGIN;
        let wanted: f32 = report.columns.iter().map(|column| column.width_mm.max(1.0) * MM).sum();
        let scale = line / wanted.max(1.0);
        let mut edges = vec![MARGIN];
        for column in &report.columns {
            edges.push(edges[edges.len() - 1] + column.width_mm.max(1.0) * MM * scale);
        }
        let size = (spec.text_size * scale.min(1.0)).max(LEAST_SIZE);
        let heading = measure_heading(&report.columns, &edges, size);
        let mut planned = Self { report, spec: *spec, size, edges, heading, pages: Vec::new() };
        planned.fill_pages();
        planned
    }

    pub(super) fn board(&self) -> Board {
        Board::new(self.spec.paper, self.spec.landscape)
    }

    pub(super) fn leading(&self) -> f32 {
        self.size * 1.18
    }

    pub(super) fn row_height(&self, lines: usize) -> f32 {
        lines.max(1) as f32 * self.leading() + self.size * 0.4
    }

    pub(super) fn padding(&self) -> f32 {
        self.size * 0.35
    }

    /// Where the table begins on the first or a later page of the report.
    pub(super) fn table_top(&self, is_first: bool) -> f32 {
        let titles = if is_first { self.title_lines().len() } else { 0 };
        let state = if is_first { self.state_lines().len() as f32 * 13.0 } else { 0.0 };
        MARGIN + if titles == 0 { 0.0 } else { titles as f32 * TITLE * 1.25 + 6.0 } + state
    }

    pub(super) fn title_lines(&self) -> Vec<PlainLine> {
        let room = self.edges[self.edges.len() - 1] - MARGIN;
        self.report.title.iter().flat_map(|line| plain::wrap(line, Face::SansBold, TITLE, room)).collect()
    }

    pub(super) fn state_lines(&self) -> Vec<PlainLine> {
        let room = self.edges[self.edges.len() - 1] - MARGIN;
        plain::wrap(&self.report.state_line, Face::SansRegular, STATE, room)
    }

    /// Where the text of a pair begins.
    pub(super) fn pair_edge(&self) -> f32 {
        let (left, right) = (self.edges[0], self.edges[self.edges.len() - 1]);
        left + (right - left) * LABEL
    }

    pub(super) fn bottom(&self) -> f32 {
        self.board().page.height - MARGIN - FOOT
    }

    /// Every cell of a row in lines; a group has one cell over all columns.
    pub(super) fn row_cells(&self, row: &ReportRow) -> Vec<SetCell> {
        match row {
            ReportRow::Group(text, depth) => {
                let room =
                    self.edges[self.edges.len() - 1] - MARGIN - f32::from(*depth) * INDENT - 2.0 * self.padding();
                vec![SetCell { size: self.size, lines: plain::wrap(text, Face::SansBold, self.size, room.max(20.0)) }]
            }
            ReportRow::Text(text) => {
                vec![self.spanned(text, self.edges[0], self.edges[self.edges.len() - 1])]
            }
            ReportRow::Pair(label, text) => vec![
                self.spanned(label, self.edges[0], self.pair_edge()),
                self.spanned(text, self.pair_edge(), self.edges[self.edges.len() - 1]),
            ],
            ReportRow::Data(cells) => self.cell_lines(cells, Face::SansRegular),
            ReportRow::Total(cells) => self.cell_lines(cells, Face::SansBold),
        }
    }

    fn spanned(&self, text: &str, left: f32, right: f32) -> SetCell {
        let room = (right - left - 2.0 * self.padding()).max(20.0);
        SetCell { size: self.size, lines: plain::wrap(text, Face::SansRegular, self.size, room) }
    }

    fn cell_lines(&self, cells: &[ReportCell], face: Face) -> Vec<SetCell> {
        let columns = self.report.columns.iter().zip(self.edges.windows(2)).zip(cells);
        columns
            .map(|((column, edges), cell)| {
                let room = edges[1] - edges[0] - 2.0 * self.padding();
                let text = shown(cell, column.kind);
                // A number parted in the middle would be read as another one.
                let size = match column.kind {
                    ReportColumnKind::Text => self.size,
                    _ => plain::size_for_words(&text, face, self.size, room),
                };
                SetCell { size, lines: plain::wrap(&text, face, size, room) }
            })
            .collect()
    }

    pub(super) fn notes(&self) -> Vec<PlainLine> {
        let room = self.edges[self.edges.len() - 1] - MARGIN;
        self.report.notes.iter().flat_map(|note| plain::wrap(note, Face::SansRegular, self.size, room)).collect()
    }

    pub(super) fn signature(&self) -> Option<SetSignature> {
        let size = self.size.max(8.5);
        self.report.signature.as_ref().map(|block| SetSignature::of(block, size, SIGNATURE_WIDTH))
    }

    fn fill_pages(&mut self) {
        let later = self.table_top(false) + self.heading.height();
        let mut page = PlannedPage::default();
        let mut y = self.table_top(true) + self.heading.height();
        for (row, content) in self.report.rows.iter().enumerate() {
            let lines = self.row_cells(content).iter().map(|cell| cell.lines.len()).max().unwrap_or_default().max(1);
            let mut from = 0;
            while from < lines {
                let taken = self.lines_that_fit((from, lines), y, page.pieces.is_empty());
                if taken > 0 {
                    page.pieces.push(Piece { row, lines: (from, from + taken) });
                    y += self.row_height(taken);
                    from += taken;
                } else {
                    let kept = if from == 0 { self.kept_with(&page.pieces, content) } else { 0 };
                    let moved = page.pieces.split_off(page.pieces.len() - kept);
                    y = later + moved.iter().map(|piece| self.piece_height(piece)).sum::<f32>();
                    self.pages.push(std::mem::replace(&mut page, PlannedPage::of(moved)));
                }
            }
        }
        if self.report.rows.is_empty() {
            y += self.row_height(1);
        }
        self.finish(page, y, later);
    }

    /// How many lines of a row, which has all lines but those before `from` to go, stand on the page below `y`; on a
    /// page without rows at least one.
    fn lines_that_fit(&self, (from, lines): (usize, usize), y: f32, is_empty: bool) -> usize {
        let left = lines - from;
        if y + self.row_height(left) <= self.bottom() {
            return left;
        }
        let room = ((self.bottom() - y - self.size * 0.4) / self.leading()).floor().max(0.0) as usize;
        // Some lines go over together with the last one.
        let part = room.min(left.saturating_sub(TOGETHER));
        match is_empty {
            true => part.max(1),
            false if lines > WHOLE && part >= TOGETHER => part,
            false => 0,
        }
    }

    fn piece_height(&self, piece: &Piece) -> f32 {
        self.row_height(piece.lines.1 - piece.lines.0)
    }

    /// How many rows at the end of a full page go over with the next row: a group stays with the row below it, a sum with
    /// the row above it.
    fn kept_with(&self, pieces: &[Piece], next: &ReportRow) -> usize {
        let is_group = |piece: &&Piece| matches!(self.report.rows[piece.row], ReportRow::Group(..));
        let groups = pieces.iter().rev().take_while(is_group).count();
        let kept = if groups == 0 && matches!(next, ReportRow::Total(_)) { 1 } else { groups };
        if kept < pieces.len() { kept } else { 0 }
    }

    /// Notes and signature. They stand below the last rows, and take some rows with them to the next page; where rows
    /// or notes are too tall for that, they go on over as many pages as they need.
    fn finish(&mut self, mut page: PlannedPage, mut y: f32, later: f32) {
        let notes = self.notes().len();
        let tail = self.tail(notes, true);
        if y + tail > self.bottom() && page.pieces.len() > KEPT {
            let moved = &page.pieces[page.pieces.len() - KEPT..];
            let height: f32 = moved.iter().map(|piece| self.piece_height(piece)).sum();
            if later + height + tail <= self.bottom() {
                let moved = page.pieces.split_off(page.pieces.len() - KEPT);
                self.pages.push(std::mem::replace(&mut page, PlannedPage::of(moved)));
                y = later + height;
            }
        }
        let mut from = 0;
        while y + self.tail(notes - from, true) > self.bottom() {
            let room = ((self.bottom() - y - TAIL_GAP) / self.leading()).floor().max(0.0) as usize;
            // The last line goes over with the signature.
            let taken = room.min((notes - from).saturating_sub(1));
            if taken == 0 && y == MARGIN {
                break;
            }
            page.notes = (from, from + taken);
            from += taken;
            self.pages.push(std::mem::take(&mut page));
            y = MARGIN;
        }
        page.notes = (from, notes);
        page.signed = self.report.signature.is_some();
        self.pages.push(page);
    }

    /// Height of so many lines of notes, and of the signature where it follows.
    fn tail(&self, notes: usize, signed: bool) -> f32 {
        let signature = signed.then(|| self.signature()).flatten().map_or(0.0, |block| block.height + SIGNATURE_GAP);
        let height = notes as f32 * self.leading() + signature;
        if height == 0.0 { 0.0 } else { height + TAIL_GAP + 2.0 }
    }
}

/// The lines of a heading in a cell of `width` points, and their size: a long word is set smaller before it is parted.
pub(super) fn heading_lines(text: &str, size: f32, width: f32) -> (f32, Vec<PlainLine>) {
    let room = width - size * 0.5;
    let size = plain::size_for_words(text, Face::SansBold, size, room);
    (size, plain::wrap(text, Face::SansBold, size, room))
}

/// Every level is as high as its tallest heading; one that spans levels takes the rest from the last of them.
fn measure_heading(columns: &[ReportColumn], edges: &[f32], size: f32) -> Heading {
    let line = size * 1.15;
    let mut levels = vec![line + size * 0.5; heading::levels(columns)];
    let mut cells = heading::cells(columns);
    cells.sort_by_key(|cell| cell.levels.1 - cell.levels.0);
    for cell in cells {
        let (_, lines) = heading_lines(cell.text, size, edges[cell.columns.1 + 1] - edges[cell.columns.0]);
        let wanted = lines.len() as f32 * line + size * 0.5;
        let there: f32 = levels[cell.levels.0..=cell.levels.1].iter().sum();
        levels[cell.levels.1] += (wanted - there).max(0.0);
    }
    Heading { levels, numbers: size * 1.25 }
}
