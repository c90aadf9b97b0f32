//! Fonts cut down to the characters of a document: the writer would embed them whole.
//!
//! If another crate ever turned on printpdf's default features, `ParsedFont` would have other fields and this file would
//! not compile: that is wanted.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use printpdf::{FontMetrics, FontType, ParsedFont, PdfFontMetricsStub};
use subsetter::GlyphRemapper;

use super::PdfError;
use crate::fonts::Face;

/// The font with just these characters. The last one of each face is remembered: letters of one print run differ in a
/// name or two, which seldom brings a new character.
pub(super) fn subset(face: Face, characters: &BTreeSet<char>) -> Result<ParsedFont, PdfError> {
    type Known = BTreeMap<Face, (BTreeSet<char>, ParsedFont)>;
    thread_local!(static KNOWN: RefCell<Known> = const { RefCell::new(BTreeMap::new()) });
    KNOWN.with_borrow_mut(|known| {
        if let Some((_, font)) = known.get(&face).filter(|(same, _)| same == characters) {
            return Ok(font.clone());
        }
        let font = subset_anew(face, characters)?;
        known.insert(face, (characters.clone(), font.clone()));
        Ok(font)
    })
}

fn subset_anew(face: Face, characters: &BTreeSet<char>) -> Result<ParsedFont, PdfError> {
    let font = face.font();
    let glyphs: BTreeMap<char, u16> = characters.iter().filter_map(|c| Some((*c, font.glyph(*c)?))).collect();
    let mut wanted: Vec<u16> = glyphs.values().copied().collect();
    wanted.sort_unstable();
    wanted.dedup();
    let remapper = GlyphRemapper::new_from_glyphs_sorted(&wanted);
    let bytes = subsetter::subset(face.bytes(), 0, &remapper)
        .map_err(|error| PdfError::Font { face: face.name(), reason: error.to_string() })?;
    let places = glyphs.iter().filter_map(|(character, glyph)| Some((*character as u32, remapper.get(*glyph)?)));
    let widths = wanted.iter().filter_map(|glyph| Some((remapper.get(*glyph)?, font.advance(*glyph) as u16)));
    let vertical = font.vertical();
    let [x_min, y_min, x_max, y_max] = vertical.bbox.map(|value| value as i16);
    Ok(ParsedFont {
        font_type: if bytes.starts_with(b"OTTO") { FontType::OpenTypeCFF(()) } else { FontType::TrueType },
        original_bytes: bytes,
        font_index: 0,
        font_name: Some(format!("{}+{}", subset_tag(&wanted), face.name())),
        codepoint_to_glyph: places.collect(),
        glyph_widths: widths.collect(),
        // All our measures are thousandths already: the writer truncates, and so has nothing to cut off.
        units_per_em: 1000,
        font_metrics: FontMetrics { ascent: vertical.ascent as i16, descent: vertical.descent as i16 },
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: 1000,
            x_min,
            y_min,
            x_max,
            y_max,
            caret_slope_rise: 1000,
            caret_slope_run: if vertical.italic { 176 } else { 0 },
            us_weight_class: vertical.weight,
        },
    })
}

/// How many glyphs the subset has, with the one for unknown characters that every font begins with.
pub(super) fn glyph_count(face: Face, characters: &BTreeSet<char>) -> usize {
    let mut glyphs: BTreeSet<u16> = characters.iter().filter_map(|c| face.font().glyph(*c)).collect();
    glyphs.insert(0);
    glyphs.len()
}

/// Six capitals that depend on the glyphs alone: readers tell two subsets of one font apart by them.
fn subset_tag(glyphs: &[u16]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in glyphs.iter().flat_map(|glyph| glyph.to_be_bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (0..6).map(|place| char::from(b'A' + ((hash >> (place * 8)) % 26) as u8)).collect()
}
