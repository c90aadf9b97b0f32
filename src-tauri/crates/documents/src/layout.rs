//! Blocks to pages: type is set, lines are chosen, bands are stacked, and what every page carries is added at the end.

mod blank;
mod boxed;
mod breaking;
mod emblem;
mod flow;
mod furniture;
mod inline;
mod letterhead;
mod parts;
mod qr;
mod signature;
mod table;
mod text;
mod tokens;
mod words;

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    Dressing, FontStyle, OfficeFont, Typeset,
    finding::Finding,
    fonts::Family,
    page::{Emblem, Page},
    template::{
        TemplateError,
        blocks::{Block, Section, Together},
        setup::PageSetup,
    },
};
use flow::{Band, Flow};
use inline::Tone;

/// A section with its page in points.
struct Sheet<'a> {
    section: &'a Section,
    setup: PageSetup,
}

/// Sets all sections of a letter into pages.
pub(crate) fn compose(
    sections: &[Section],
    pictures: &Pictures,
    dressing: &Dressing<'_>,
) -> Result<Typeset, TemplateError> {
    let sheets = sections.iter().map(|section| sheet(section, dressing.fonts)).collect::<Result<Vec<_>, _>>()?;
    let mut pages: Vec<(Page, &Sheet)> = Vec::new();
    let mut findings = Vec::new();
    for sheet in &sheets {
        let mut composer = Composer::new(&sheet.setup, pictures, &mut findings);
        for block in &sheet.section.blocks {
            composer.block(block);
        }
        let flow = composer.flow;
        for items in flow::stack(flow, &sheet.setup, &mut findings) {
            pages.push((Page { width: sheet.setup.width, height: sheet.setup.height, items }, sheet));
        }
    }
    let total = pages.len();
    for (number, (page, sheet)) in (1..).zip(&mut pages) {
        furniture::add_header(page, sheet, (number, total), &mut findings);
        furniture::add_footer(page, sheet, (number, total), &mut findings);
        furniture::add_watermark(page, dressing.watermark);
        furniture::add_page_number(page, sheet, &sheets, number);
    }
    keep_first_of_each(&mut findings);
    Ok(Typeset { pages: pages.into_iter().map(|(page, _)| page).collect(), findings })
}

fn sheet<'a>(section: &'a Section, fonts: &[OfficeFont]) -> Result<Sheet<'a>, TemplateError> {
    let setup = &section.setup;
    let family = Family::named(&setup.family, fonts).map_err(|reason| TemplateError::new(setup.line, reason))?;
    Ok(Sheet { section, setup: PageSetup::of(setup, family) })
}

/// The pictures of the office, read once for all letters of a print run.
#[derive(Default)]
pub(crate) struct Pictures {
    head: Option<Arc<Emblem>>,
    agency: Option<Arc<Emblem>>,
}

impl Pictures {
    pub(crate) fn read(head: Option<&[u8]>, agency: Option<&[u8]>) -> Result<Self, TemplateError> {
        let read =
            |png: Option<&[u8]>| png.map(emblem::read).transpose().map_err(|reason| TemplateError::new(0, reason));
        Ok(Self { head: read(head)?, agency: read(agency)? })
    }
}

/// The foot line says the same on every page, and so would its findings.
fn keep_first_of_each(findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    findings.retain(|finding| seen.insert(finding.clone()));
}

/// Turns the blocks of one section into bands.
struct Composer<'a> {
    setup: &'a PageSetup,
    pictures: &'a Pictures,
    flow: Flow,
    findings: &'a mut Vec<Finding>,
    tables: usize,
    /// Set by `@jarak` and `@halaman_baru` for the next band.
    pending_space: f32,
    pending_page: bool,
}

impl<'a> Composer<'a> {
    fn new(setup: &'a PageSetup, pictures: &'a Pictures, findings: &'a mut Vec<Finding>) -> Self {
        Self { setup, pictures, flow: Flow::default(), findings, tables: 0, pending_space: 0.0, pending_page: false }
    }

    fn block(&mut self, block: &Block) {
        let first = self.flow.bands.len();
        match block {
            Block::Letterhead { of, height, lines } => self.letterhead(*of, *height, lines),
            Block::Lines { align, bold, lines } => self.lines(*align, *bold, lines),
            Block::Paragraphs(parts) => self.paragraphs(parts),
            Block::Labelled { label, parts } => self.labelled(label, parts),
            Block::Annex(parts) => self.annex(parts),
            Block::Copies { heading, parts } => self.copies(heading, parts),
            Block::Signatures(signatures) => self.signatures(signatures),
            Block::Table(table) => self.table(table),
            Block::Boxed(boxed) => self.boxed(boxed),
            Block::Picture { of, align, width } => self.picture(*of, *align, *width),
            Block::Together(together) => self.together(together),
            Block::Space(points) => self.pending_space += points,
            Block::NewPage => self.pending_page = true,
        }
        if let Some(band) = self.flow.bands.get_mut(first) {
            band.above += std::mem::take(&mut self.pending_space);
            band.fresh_page |= std::mem::take(&mut self.pending_page);
        }
    }

    fn together(&mut self, together: &Together) {
        let first = self.flow.bands.len();
        together.blocks.iter().for_each(|block| self.block(block));
        let height = flow::group_height(&self.flow.bands[first..], true);
        if height < together.least {
            self.flow.push(Band { height: together.least - height, ..Band::default() });
        }
        if let Some((_, bands)) = self.flow.bands[first..].split_last_mut() {
            bands.iter_mut().for_each(|band| band.keep = true);
        }
    }

    fn tone<'t>(&self, place: &'t str) -> Tone<'t> {
        Tone { family: self.setup.family, size: self.setup.size, bold: false, place }
    }

    /// Distance of base lines for a size.
    fn leading(&self, size: f32) -> f32 {
        size * self.setup.leading
    }
}

/// Where the base line stands in a line of `leading` points.
fn base_line(family: Family, size: f32, leading: f32) -> f32 {
    let vertical = family.face(FontStyle::Regular).font().vertical();
    // Letters stand centred between capitals' height and the depth of `p`; fonts disagree on ascent, capitals do not.
    let capital = vertical.capital as f32 * size / 1000.0;
    (leading + capital) / 2.0 - 0.02 * size
}

#[cfg(test)]
mod tests {
    use crate::{Dressing, Template, page::Item, typeset};

    /// How far down the page the run `text` stands, in points.
    fn depth_of(text: &str, body: &str) -> f32 {
        let template = Template::parse(&format!("@jenis coba\n@halaman F4 tegak; huruf Sans 10\n{body}")).unwrap();
        let letter = typeset(&template, &(), &Dressing::default()).unwrap();
        let runs = letter.pages[0].items.iter().filter_map(|item| match item {
            Item::Run(run) => Some(run),
            _ => None,
        });
        runs.into_iter().find(|run| run.text() == text).map(|run| run.y).unwrap()
    }

    #[test]
    fn slips_of_one_height_begin_at_the_same_places() {
        let below = |lines: &str| {
            depth_of("Kedua", &format!("@utuh; tinggi 100\n@paragraf\n{lines}@akhir_utuh\n@paragraf\nKedua\n"))
        };
        let (short, long) = (below("Satu.\n"), below("Satu.\n\nDua.\n\nTiga.\n"));
        assert!((short - long).abs() < 0.1, "{short} and {long}");
        let filled = below(&"Baris.\n\n".repeat(30));
        assert!(filled > short + 20.0, "what is taller than asked for keeps its height");
    }
}
