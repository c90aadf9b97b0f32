//! Planned pages of a report as things to draw.

use super::{
    ReportColumnKind, ReportRow, heading,
    paper::{
        INDENT, MARGIN, Piece, PlannedPage, PlannedReport, SIGNATURE_GAP, STATE, SetCell, TAIL_GAP, TITLE,
        heading_lines,
    },
};
use crate::{
    board::{Anchor, Board},
    fonts::Face,
    page::Page,
    plain,
};

const RULE: f32 = 0.4;
const HEADING_SHADE: f32 = 0.9;
const GROUP_SHADE: f32 = 0.94;
/// What an official table says instead of rows.
const NOTHING: &str = "N I H I L";

impl PlannedReport<'_> {
    /// Draws the page `index` of this report, which is page `number` of `total` in the document.
    pub(super) fn draw(&self, index: usize, number: usize, total: usize) -> Page {
        let mut board = self.board();
        let page = &self.pages[index];
        if index == 0 {
            self.draw_title(&mut board);
        }
        let mut y = MARGIN;
        // A page of notes alone has no table.
        if index == 0 || !page.pieces.is_empty() {
            y = self.table_top(index == 0);
            self.draw_heading(&mut board, y);
            y += self.heading.height();
        }
        let mut rules = Rules { top: y, bottom: y };
        for piece in &page.pieces {
            y = self.draw_piece(&mut board, piece, y, &mut rules);
        }
        if index == 0 && self.report.rows.is_empty() {
            y = self.draw_nothing(&mut board, y);
            rules = Rules { top: y, bottom: y };
        }
        self.draw_rules(&mut board, &rules);
        self.draw_tail(&mut board, page, y);
        self.draw_foot(&mut board, number, total);
        board.page
    }

    fn left(&self) -> f32 {
        self.edges[0]
    }

    fn right(&self) -> f32 {
        self.edges[self.edges.len() - 1]
    }

    fn draw_title(&self, board: &mut Board) {
        let middle = (self.left() + self.right()) / 2.0;
        let mut y = MARGIN;
        for line in self.title_lines() {
            board.line(line, Face::SansBold, TITLE, (middle, y + TITLE * 0.9), Anchor::Centre);
            y += TITLE * 1.25;
        }
        for line in self.state_lines() {
            board.line(line, Face::SansRegular, STATE, (middle, y + 10.0), Anchor::Centre);
            y += 13.0;
        }
    }

    fn draw_heading(&self, board: &mut Board, top: f32) {
        let mut tops = vec![top];
        for height in &self.heading.levels {
            tops.push(tops[tops.len() - 1] + height);
        }
        let bottom = top + self.heading.height();
        board.bar(self.left(), top, self.right() - self.left(), bottom - top, HEADING_SHADE);
        let line = self.size * 1.15;
        for cell in heading::cells(&self.report.columns) {
            let (x1, x2) = (self.edges[cell.columns.0], self.edges[cell.columns.1 + 1]);
            let (y1, y2) = (tops[cell.levels.0], tops[cell.levels.1 + 1]);
            self.frame(board, x1, y1, x2, y2);
            let (size, lines) = heading_lines(cell.text, self.size, x2 - x1);
            let first = (y1 + y2 - lines.len() as f32 * line) / 2.0 + self.size * 0.92;
            for (index, text) in lines.into_iter().enumerate() {
                let at = ((x1 + x2) / 2.0, first + index as f32 * line);
                board.line(text, Face::SansBold, size, at, Anchor::Centre);
            }
        }
        let last = tops[tops.len() - 1];
        for (number, edges) in (1..).zip(self.edges.windows(2)) {
            self.frame(board, edges[0], last, edges[1], bottom);
            let (size, at) = (self.size * 0.8, ((edges[0] + edges[1]) / 2.0, last + self.size * 0.92));
            board.text(&format!("{number}"), Face::SansRegular, size, at, Anchor::Centre);
        }
    }

    fn draw_piece(&self, board: &mut Board, piece: &Piece, y: f32, rules: &mut Rules) -> f32 {
        let row = &self.report.rows[piece.row];
        let height = self.row_height(piece.lines.1 - piece.lines.0);
        let mut cells = self.row_cells(row);
        for SetCell { lines, .. } in &mut cells {
            lines.truncate(piece.lines.1);
            lines.drain(..piece.lines.0.min(lines.len()));
        }
        match row {
            ReportRow::Group(_, depth) => {
                self.draw_rules(board, rules);
                *rules = Rules { top: y + height, bottom: y + height };
                board.bar(self.left(), y, self.right() - self.left(), height, GROUP_SHADE);
                let x = self.left() + self.padding() + f32::from(*depth) * INDENT;
                for cell in cells {
                    self.draw_lines(board, cell, Face::SansBold, (x, y), Anchor::Left);
                }
                self.frame(board, self.left(), y, self.right(), y + height);
            }
            ReportRow::Text(_) | ReportRow::Pair(..) => {
                self.draw_rules(board, rules);
                *rules = Rules { top: y + height, bottom: y + height };
                let lefts = [self.left(), self.pair_edge()];
                for (cell, x) in cells.into_iter().zip(lefts) {
                    self.draw_lines(board, cell, Face::SansRegular, (x + self.padding(), y), Anchor::Left);
                }
                self.frame(board, self.left(), y, self.right(), y + height);
            }
            ReportRow::Data(_) | ReportRow::Total(_) => {
                let face = if matches!(row, ReportRow::Total(_)) { Face::SansBold } else { Face::SansRegular };
                if face == Face::SansBold {
                    board.bar(self.left(), y, self.right() - self.left(), height, GROUP_SHADE);
                }
                self.draw_cells(board, cells, face, y);
                board.bar(self.left(), y + height - RULE / 2.0, self.right() - self.left(), RULE, 0.0);
                rules.bottom = y + height;
            }
        }
        y + height
    }

    fn draw_cells(&self, board: &mut Board, cells: Vec<SetCell>, face: Face, y: f32) {
        let columns = self.report.columns.iter().zip(self.edges.windows(2));
        for (cell, (column, edges)) in cells.into_iter().zip(columns) {
            let (x, anchor) = match column.kind {
                ReportColumnKind::Text | ReportColumnKind::Nip => (edges[0] + self.padding(), Anchor::Left),
                ReportColumnKind::Centred | ReportColumnKind::Date => ((edges[0] + edges[1]) / 2.0, Anchor::Centre),
                ReportColumnKind::Integer | ReportColumnKind::Decimal(_) | ReportColumnKind::Signed => {
                    (edges[1] - self.padding(), Anchor::Right)
                }
            };
            self.draw_lines(board, cell, face, (x, y), anchor);
        }
    }

    fn draw_lines(&self, board: &mut Board, cell: SetCell, face: Face, (x, y): (f32, f32), anchor: Anchor) {
        for (index, line) in cell.lines.into_iter().enumerate() {
            let base = y + self.size * 1.08 + index as f32 * self.leading();
            board.line(line, face, cell.size, (x, base), anchor);
        }
    }

    fn draw_nothing(&self, board: &mut Board, y: f32) -> f32 {
        let height = self.row_height(1);
        self.frame(board, self.left(), y, self.right(), y + height);
        let at = ((self.left() + self.right()) / 2.0, y + self.size * 1.08);
        board.text(NOTHING, Face::SansRegular, self.size, at, Anchor::Centre);
        y + height
    }

    /// Upright rules between columns, one for each unbroken stretch of rows.
    fn draw_rules(&self, board: &mut Board, rules: &Rules) {
        if rules.bottom > rules.top {
            for edge in &self.edges {
                board.bar(edge - RULE / 2.0, rules.top, RULE, rules.bottom - rules.top, 0.0);
            }
        }
    }

    fn draw_tail(&self, board: &mut Board, page: &PlannedPage, mut y: f32) {
        y += TAIL_GAP;
        let (from, to) = page.notes;
        for line in self.notes().into_iter().take(to).skip(from) {
            y += self.leading();
            board.line(line, Face::SansRegular, self.size, (self.left(), y), Anchor::Left);
        }
        if let Some(signature) = self.signature().filter(|_| page.signed) {
            let x = self.right() - signature.width;
            signature.draw(board, x, y + SIGNATURE_GAP);
        }
    }

    fn draw_foot(&self, board: &mut Board, number: usize, total: usize) {
        const SIZE: f32 = 7.0;
        let y = board.page.height - MARGIN;
        let name = [self.report.title.first().map_or("", String::as_str), &self.report.state_line];
        let name: Vec<&str> = name.into_iter().filter(|part| !part.is_empty()).collect();
        // A title too long for the foot stands there with its first words.
        let room = (self.right() - self.left()) * 0.8;
        if let Some(line) = plain::wrap(&name.join(" · "), Face::SansRegular, SIZE, room).into_iter().next() {
            board.line(line, Face::SansRegular, SIZE, (self.left(), y), Anchor::Left);
        }
        let number = format!("Halaman {number} dari {total}");
        board.text(&number, Face::SansRegular, SIZE, (self.right(), y), Anchor::Right);
    }

    fn frame(&self, board: &mut Board, x1: f32, y1: f32, x2: f32, y2: f32) {
        board.bar(x1 - RULE / 2.0, y1 - RULE / 2.0, x2 - x1 + RULE, RULE, 0.0);
        board.bar(x1 - RULE / 2.0, y2 - RULE / 2.0, x2 - x1 + RULE, RULE, 0.0);
        board.bar(x1 - RULE / 2.0, y1, RULE, y2 - y1, 0.0);
        board.bar(x2 - RULE / 2.0, y1, RULE, y2 - y1, 0.0);
    }
}

/// A stretch of rows whose upright rules are not drawn yet.
struct Rules {
    top: f32,
    bottom: f32,
}
