//! What every page carries: the foot line, the page number, the watermark.

use super::{
    Sheet,
    breaking::Fit,
    inline::Tone,
    text::{self, LineStyle},
};
use crate::{
    FontStyle,
    finding::{Finding, FindingCode},
    fonts::{self, Face, Family},
    page::{Item, Page, Piece, Run},
    template::{blocks::Align, setup::MM},
};

/// What a template writes in its foot line for the number of the page, and for how many there are.
const PAGE: &str = "[halaman]";
const PAGES: &str = "[jumlah]";

/// Small, above the text of every page but the first: what letter this is a page of.
pub(crate) fn add_header(
    page: &mut Page,
    sheet: &Sheet<'_>,
    (number, total): (usize, usize),
    findings: &mut Vec<Finding>,
) {
    const SIZE: f32 = 8.0;
    const LEADING: f32 = SIZE * 1.2;
    let Some(header) = sheet.section.header.as_ref().filter(|_| number > 1) else { return };
    let setup = &sheet.setup;
    let tone = Tone { family: setup.family, size: SIZE, bold: false, place: "kepala halaman" };
    let setting = text::set(&numbered(header, number, total), tone, setup.text_width(), Fit::Ragged, findings);
    // The lines end above the page number, and begin where printers begin to print.
    let lines = setting.lines.len().min(2);
    if setting.lines.len() > lines {
        findings.push(cut_off("kepala halaman", "@kepala", lines));
    }
    let base = (setup.top * 0.36).max(SIZE * 2.5);
    let style = LineStyle { align: Some(Align::Left), grey: 0.25 };
    for index in (0..lines).rev() {
        let y = base - (lines - 1 - index) as f32 * LEADING;
        page.items.splice(0..0, setting.runs(index, setup.left, y, style));
    }
}

fn cut_off(place: &str, block: &str, lines: usize) -> Finding {
    Finding {
        code: FindingCode::TallBlock,
        place: place.to_owned(),
        message: format!("Isi {place} lebih dari {lines} baris, sehingga sisanya tidak dicetak. Perpendek `{block}`."),
    }
}

fn numbered(line: &str, number: usize, total: usize) -> String {
    line.replace(PAGE, &number.to_string()).replace(PAGES, &total.to_string())
}

/// Small, grey, below the text: the verification code.
pub(crate) fn add_footer(
    page: &mut Page,
    sheet: &Sheet<'_>,
    (number, total): (usize, usize),
    findings: &mut Vec<Finding>,
) {
    const SIZE: f32 = 7.0;
    let Some(footer) = &sheet.section.footer else { return };
    let setup = &sheet.setup;
    let tone = Tone { family: Family::Sans, size: SIZE, bold: false, place: "kaki halaman" };
    let setting = text::set(&numbered(footer, number, total), tone, setup.text_width(), Fit::Ragged, findings);
    let top = setup.height - (setup.bottom * 0.55).min(14.0 * MM);
    page.items.push(Item::Bar { x: setup.left, y: top - 9.0, width: setup.text_width(), height: 0.35, grey: 0.0 });
    let lines = setting.lines.len().min(3);
    if setting.lines.len() > lines {
        findings.push(cut_off("kaki halaman", "@kaki", lines));
    }
    for index in 0..lines {
        let style = LineStyle { align: Some(Align::Left), grey: 0.3 };
        page.items.extend(setting.runs(index, setup.left, top + index as f32 * SIZE * 1.25, style));
    }
}

/// A word across the page, light and below everything else, so that a copy shows it too and the text stays readable.
pub(crate) fn add_watermark(page: &mut Page, word: Option<&str>) {
    const ANGLE: f32 = 52.0;
    let Some(word) = word.map(str::trim).filter(|word| !word.is_empty()) else { return };
    let face = Face::SansBold;
    let shaped = fonts::shape(face, word);
    let diagonal = page.width.hypot(page.height);
    let size = (diagonal * 0.62 * 1000.0 / shaped.units.max(1) as f32).min(150.0);
    let length = shaped.units as f32 * size / 1000.0;
    let (sin, cos) = ANGLE.to_radians().sin_cos();
    let half_capital = face.font().vertical().capital as f32 * size / 2000.0;
    // The middle of the word stands in the middle of the page.
    let x = page.width / 2.0 - length / 2.0 * cos + half_capital * sin;
    let y = page.height / 2.0 + length / 2.0 * sin + half_capital * cos;
    let run = Run { x, y, face, size, grey: 0.91, angle: ANGLE, pieces: vec![Piece { shaped, gap: 0 }] };
    page.items.insert(0, Item::Run(run));
}

/// `- 2 -` at the top centre from the second page on, unless head or foot line tell the page.
pub(crate) fn add_page_number(page: &mut Page, sheet: &Sheet<'_>, sheets: &[Sheet<'_>], number: usize) {
    let furniture = [&sheet.section.header, &sheet.section.footer];
    let told = furniture.into_iter().flatten().any(|line| line.contains(PAGE));
    if number == 1 || told {
        return;
    }
    // A later section may have other type, but numbers keep the one with which this paper came first.
    let same = |other: &&Sheet<'_>| (other.setup.width, other.setup.height) == (page.width, page.height);
    let setup = sheets.iter().find(same).map_or(&sheet.setup, |first| &first.setup);
    let face = setup.family.face(FontStyle::Regular);
    let shaped = fonts::shape(face, &format!("- {number} -"));
    let x = (page.width + setup.left - setup.right - shaped.units as f32 * setup.size / 1000.0) / 2.0;
    let pieces = vec![Piece { shaped, gap: 0 }];
    let y = (setup.top * 0.58).max(20.0);
    let run = Run { x, y, face, size: setup.size, grey: 0.0, angle: 0.0, pieces };
    // First in the page, as it is read.
    page.items.insert(0, Item::Run(run));
}
