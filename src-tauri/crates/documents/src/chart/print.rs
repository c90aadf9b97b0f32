//! A chart on paper: which unit stands on which page, and what every page carries.

use super::{
    ChartLayout, ChartNode, ChartPrint, ChartStyle, draw,
    outline::Outline,
    shape,
    sheets::{self, Room, Sheet},
};
use crate::{
    board::{Anchor, Board, SetSignature},
    fonts::Face,
    page::Page,
    template::setup::MM,
};

const MARGIN: f32 = 11.0 * MM;
const FOOT: f32 = 14.0;
const SIGNATURE_SIZE: f32 = 9.0;
const SIGNATURE_WIDTH: f32 = 75.0 * MM;
const LEGEND: &str = "B = bezetting (pegawai yang ada) · K = kebutuhan · +/- = B - K";

pub(super) fn pages(roots: &[ChartNode], print: &ChartPrint) -> Vec<Page> {
    let style = ChartStyle::default();
    let agencies: Vec<Agency<'_>> = roots.iter().map(|root| Agency::plan(root, print, &style)).collect();
    let total = agencies.iter().map(|agency| agency.sheets.len()).sum();
    let mut pages = Vec::with_capacity(total);
    for agency in &agencies {
        let first = pages.len();
        for index in 0..agency.sheets.len() {
            let mut board = agency.sheet(index, first, &style);
            foot(&mut board, print, pages.len() + 1, total);
            pages.push(board.page);
        }
    }
    pages
}

/// One root with its sheets.
struct Agency<'a> {
    root: &'a ChartNode,
    print: &'a ChartPrint,
    outline: Outline,
    sheets: Vec<Sheet>,
    /// Room for the signature had to be kept below the chart.
    reserve: bool,
}

impl<'a> Agency<'a> {
    fn plan(root: &'a ChartNode, print: &'a ChartPrint, style: &ChartStyle) -> Self {
        let outline = Outline::of(std::slice::from_ref(root), style);
        let mut agency = Self { root, print, outline, sheets: Vec::new(), reserve: false };
        agency.outline.split_tall_tables(agency.room(1, false).tallest_box(style));
        agency.sheets = sheets::plan(&agency.outline, &|number| agency.room(number, false), style);
        if print.signature.is_some() && !agency.last_has_free_corner(style) {
            agency.reserve = true;
            agency.sheets = sheets::plan(&agency.outline, &|number| agency.room(number, true), style);
        }
        agency
    }

    /// The room for boxes on the sheet `number` of this agency.
    fn room(&self, number: usize, reserve: bool) -> Room {
        let (short, long) = self.print.paper.sides();
        let signature = if reserve { self.signature().map_or(0.0, |block| block.height + 6.0) } else { 0.0 };
        let top = MARGIN + self.title_height(number);
        Room { x: MARGIN, y: top, width: long - 2.0 * MARGIN, height: short - top - MARGIN - FOOT - signature }
    }

    fn signature(&self) -> Option<SetSignature> {
        self.print.signature.as_ref().map(|block| SetSignature::of(block, SIGNATURE_SIZE, SIGNATURE_WIDTH))
    }

    fn title_height(&self, number: usize) -> f32 {
        if number == 1 { 38.0 + 12.0 * self.print.title.len() as f32 } else { 20.0 }
    }

    fn layout(&self, index: usize, reserve: bool, first_page: usize, style: &ChartStyle) -> (ChartLayout, Room, f32) {
        let room = self.room(index + 1, reserve);
        let part = self.sheets[index].outline(&self.outline, &self.sheets, first_page);
        let layout = shape::largest_in(&part, &part.roots, style, room.width, room.height);
        let scale = shape::scale_in(layout.width, layout.height, room.width, room.height);
        (layout, room, scale)
    }

    /// The chart of the last sheet leaves the lower right corner to the signature.
    fn last_has_free_corner(&self, style: &ChartStyle) -> bool {
        let Some(signature) = self.signature() else { return true };
        let (layout, room, scale) = self.layout(self.sheets.len() - 1, false, 0, style);
        let left = room.x + (room.width - layout.width * scale) / 2.0;
        let (corner_x, corner_y) = (room.x + room.width - signature.width, room.y + room.height - signature.height);
        layout.boxes.iter().all(|drawn| {
            let right = left + (drawn.x + drawn.width) * scale;
            let bottom = room.y + (drawn.y + drawn.height) * scale;
            right < corner_x - 6.0 || bottom < corner_y - 6.0
        })
    }

    fn sheet(&self, index: usize, first_page: usize, style: &ChartStyle) -> Board {
        let is_last = index + 1 == self.sheets.len();
        let (layout, room, scale) = self.layout(index, self.reserve && is_last, first_page, style);
        let mut board = Board::new(self.print.paper, true);
        self.title(&mut board, index + 1);
        let x = room.x + (room.width - layout.width * scale) / 2.0;
        board.page.items.extend(draw::draw(&layout, x, room.y, scale));
        if let Some(signature) = self.signature().filter(|_| is_last) {
            let bottom = board.page.height - MARGIN - FOOT;
            let (x, y) = (room.x + room.width - signature.width, bottom - signature.height);
            signature.draw(&mut board, x, y);
        }
        board
    }

    fn title(&self, board: &mut Board, number: usize) {
        let middle = board.page.width / 2.0;
        let agency = self.root.unit.to_uppercase();
        if number > 1 {
            let text = format!("PETA JABATAN {agency} (lanjutan)");
            return board.text(&text, Face::SansBold, 10.0, (middle, MARGIN + 9.0), Anchor::Centre);
        }
        board.text("PETA JABATAN", Face::SansBold, 13.0, (middle, MARGIN + 11.0), Anchor::Centre);
        board.text(&agency, Face::SansBold, 11.0, (middle, MARGIN + 25.0), Anchor::Centre);
        for (line, y) in self.print.title.iter().zip((0..).map(|index| MARGIN + 38.0 + 12.0 * index as f32)) {
            board.text(line, Face::SansRegular, 9.5, (middle, y), Anchor::Centre);
        }
    }
}

fn foot(board: &mut Board, print: &ChartPrint, number: usize, total: usize) {
    const SIZE: f32 = 7.0;
    let (width, y) = (board.page.width, board.page.height - MARGIN);
    board.text(LEGEND, Face::SansRegular, SIZE, (MARGIN, y), Anchor::Left);
    board.text(&print.footer, Face::SansRegular, SIZE, (width / 2.0 + 40.0, y), Anchor::Centre);
    let number = format!("Halaman {number} dari {total}");
    board.text(&number, Face::SansRegular, SIZE, (width - MARGIN, y), Anchor::Right);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{chart::ChartRow, page::Item, paper::Paper};

    fn agency(units: i64) -> ChartNode {
        let row = |n: i64| ChartRow { position: n, title: format!("Jabatan {n}"), held: n, ..ChartRow::default() };
        let leaf = |id: i64| ChartNode {
            id,
            unit: format!("Seksi {id}"),
            rows: (0..1 + id % 9).map(row).collect(),
            ..ChartNode::default()
        };
        let division = |id: i64| ChartNode { children: (1..id % 7).map(|n| leaf(id * 10 + n)).collect(), ..leaf(id) };
        ChartNode { children: (1..=units).map(division).collect(), unit: "Dinas Contoh".into(), ..leaf(0) }
    }

    /// Left, upper, right and lower edge of an item.
    fn edges(item: &Item) -> [f32; 4] {
        match item {
            Item::Run(run) => [run.x, run.y - run.size, run.x + run.width(), run.y],
            Item::Bar { x, y, width, height, .. } => [*x, *y, x + width, y + height],
            Item::Code { .. } | Item::Image { .. } => panic!("a chart has neither marks nor pictures"),
        }
    }

    #[test]
    fn text_is_readable_and_inside_the_paper_however_many_units_there_are() {
        for units in [1, 3, 8, 20, 45] {
            for paper in [Paper::F4, Paper::A3, Paper::A2] {
                let print = ChartPrint { paper, title: vec!["KOTA".into()], footer: String::new(), signature: None };
                for page in pages(&[agency(units)], &print) {
                    for item in &page.items {
                        let [left, top, right, bottom] = edges(item);
                        let inside =
                            left > 20.0 && top > 20.0 && right < page.width - 20.0 && bottom < page.height - 20.0;
                        assert!(inside, "{item:?} stands in the margin of {paper:?} with {units} units");
                        if let Item::Run(run) = item {
                            assert!(run.size >= 4.5, "{:?} of {} points on {paper:?}", run.text(), run.size);
                        }
                    }
                }
            }
        }
    }
}
