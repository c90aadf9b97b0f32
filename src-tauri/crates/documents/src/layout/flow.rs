//! Bands and pages: blocks become bands (strips of full width), bands are stacked into pages.

use std::collections::BTreeMap;

use crate::{
    finding::{Finding, FindingCode},
    page::Item,
    template::setup::PageSetup,
};

/// A strip that is never cut. Items are placed from the band's top and the page's left edge.
#[derive(Debug, Clone, Default)]
pub(crate) struct Band {
    pub(crate) height: f32,
    /// Room above, dropped at the top of a page.
    pub(crate) above: f32,
    pub(crate) items: Vec<Item>,
    /// No page may end between this band and the next.
    pub(crate) keep: bool,
    /// The heading of this table is repeated when a page begins here.
    pub(crate) table: Option<usize>,
    /// Drawn at the bottom of the band when a page ends here: the closing border of a row that goes on.
    pub(crate) closing: Option<Item>,
    /// Drawn at the top of the band when a page begins here: the upper border of a box that goes on.
    pub(crate) opening: Option<Item>,
    /// A page begins here.
    pub(crate) fresh_page: bool,
}

/// The bands of a section and the headings that its tables repeat.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    pub(crate) bands: Vec<Band>,
    pub(crate) headings: BTreeMap<usize, Vec<Band>>,
}

impl Flow {
    pub(crate) fn push(&mut self, band: Band) {
        self.bands.push(band);
    }

    /// Ties the last `count` bands to what comes next: a signature never stands alone on a page.
    pub(crate) fn keep_last(&mut self, count: usize) {
        for band in self.bands.iter_mut().rev().take(count) {
            band.keep = true;
        }
    }
}

/// Stacks the bands into pages; each page is its items at their places.
pub(crate) fn stack(flow: Flow, setup: &PageSetup, findings: &mut Vec<Finding>) -> Vec<Vec<Item>> {
    let mut stacker = Stacker { headings: flow.headings, setup, pages: vec![Vec::new()], y: 0.0, closing: None };
    let mut group = Vec::new();
    for band in flow.bands {
        // Whoever asks for a new page gets it, whatever the band before would like to stay with.
        if band.fresh_page {
            stacker.place_group(std::mem::take(&mut group), findings);
        }
        let keep = band.keep;
        group.push(band);
        if !keep {
            stacker.place_group(std::mem::take(&mut group), findings);
        }
    }
    stacker.place_group(group, findings);
    stacker.pages
}

struct Stacker<'a> {
    headings: BTreeMap<usize, Vec<Band>>,
    setup: &'a PageSetup,
    pages: Vec<Vec<Item>>,
    /// Height used on the page so far.
    y: f32,
    /// What closes the last band if the page ends after it.
    closing: Option<Item>,
}

/// Rounding must not push a band to the next page.
const SLACK: f32 = 0.01;

impl Stacker<'_> {
    fn place_group(&mut self, group: Vec<Band>, findings: &mut Vec<Finding>) {
        let Some(first) = group.first() else { return };
        let fits_here = self.y + group_height(&group, self.y == 0.0) <= self.setup.body_height() + SLACK;
        let mut turned = self.y > 0.0 && (first.fresh_page || !fits_here);
        if turned {
            self.turn_page(first.table);
        }
        let fits_alone = self.y + group_height(&group, self.y == 0.0) <= self.setup.body_height() + SLACK;
        if !fits_alone && group.len() > 1 {
            findings.push(tall_block());
        }
        for mut band in group {
            let opening = band.opening.take();
            if self.y > 0.0 && self.y + band.above + band.height > self.setup.body_height() + SLACK {
                self.turn_page(band.table);
                turned = true;
            }
            if std::mem::take(&mut turned) {
                band.items.extend(opening);
            }
            if band.height > self.setup.body_height() + SLACK {
                findings.push(cut_block());
            }
            self.place(band);
        }
    }

    fn turn_page(&mut self, table: Option<usize>) {
        if let (Some(item), Some(page)) = (self.closing.take(), self.pages.last_mut()) {
            page.push(item);
        }
        self.pages.push(Vec::new());
        self.y = 0.0;
        for heading in table.and_then(|table| self.headings.get(&table)).cloned().into_iter().flatten() {
            self.place(heading);
        }
    }

    fn place(&mut self, band: Band) {
        if self.y > 0.0 {
            self.y += band.above;
        }
        let top = self.setup.top + self.y;
        let lower = |mut item: Item| {
            item.lower(top);
            item
        };
        if let Some(page) = self.pages.last_mut() {
            page.extend(band.items.into_iter().map(lower));
        }
        self.closing = band.closing.map(lower);
        self.y += band.height;
    }
}

/// Height of bands that stand one below the other; at the top of a page the room above the first is dropped.
pub(crate) fn group_height(group: &[Band], at_top: bool) -> f32 {
    let above: f32 = group.iter().map(|band| band.above).sum();
    let dropped = if at_top { group.first().map_or(0.0, |band| band.above) } else { 0.0 };
    above - dropped + group.iter().map(|band| band.height).sum::<f32>()
}

fn cut_block() -> Finding {
    Finding {
        code: FindingCode::TallBlock,
        place: "tata letak".to_owned(),
        message: "Ada bagian yang lebih tinggi daripada satu halaman dan tidak dapat dipisah, sehingga terpotong. \
                  Pendekkan tanda tangan, kop, atau kotak itu."
            .to_owned(),
    }
}

fn tall_block() -> Finding {
    Finding {
        code: FindingCode::TallBlock,
        place: "tata letak".to_owned(),
        message:
            "Ada bagian yang seharusnya utuh tetapi lebih tinggi daripada satu halaman, sehingga dipisah. Periksa \
                  hasil cetaknya."
                .to_owned(),
    }
}
