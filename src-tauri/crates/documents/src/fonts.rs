//! The shipped faces, their measures, and shaped words.
//!
//! All measures are whole thousandths of the font size. The PDF says widths in the same unit, so the place where layout
//! puts a word and the place where a reader draws it cannot drift apart.

use std::{
    cell::RefCell,
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use rustybuzz::{Feature, UnicodeBuffer, ttf_parser::Tag};

/// A family an office may name in its template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// TeX Gyre Bonum, a free look-alike of Bookman Old Style, the custom for decrees.
    Bonum,
    /// Liberation Sans, metric-equal to Arial, the custom for letters and tables.
    Sans,
}

/// One shipped font file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    BonumRegular,
    BonumBold,
    BonumItalic,
    SansRegular,
    SansBold,
}

/// Which member of a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Style {
    #[default]
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

impl Family {
    pub(crate) fn face(self, style: Style) -> Face {
        match (self, style) {
            (Self::Bonum, Style::Regular) => Face::BonumRegular,
            (Self::Bonum, Style::Bold | Style::BoldItalic) => Face::BonumBold,
            (Self::Bonum, Style::Italic) => Face::BonumItalic,
            // No italic is shipped for tables and footers; upright text is better than a slanted fake.
            (Self::Sans, Style::Regular | Style::Italic) => Face::SansRegular,
            (Self::Sans, Style::Bold | Style::BoldItalic) => Face::SansBold,
        }
    }
}

impl Face {
    pub(crate) const ALL: [Face; 5] =
        [Self::BonumRegular, Self::BonumBold, Self::BonumItalic, Self::SansRegular, Self::SansBold];

    /// The PostScript name that the PDF shows.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::BonumRegular => "TeXGyreBonum-Regular",
            Self::BonumBold => "TeXGyreBonum-Bold",
            Self::BonumItalic => "TeXGyreBonum-Italic",
            Self::SansRegular => "LiberationSans",
            Self::SansBold => "LiberationSans-Bold",
        }
    }

    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::BonumRegular => include_bytes!("../fonts/texgyrebonum-regular.otf"),
            Self::BonumBold => include_bytes!("../fonts/texgyrebonum-bold.otf"),
            Self::BonumItalic => include_bytes!("../fonts/texgyrebonum-italic.otf"),
            Self::SansRegular => include_bytes!("../fonts/LiberationSans-Regular.ttf"),
            Self::SansBold => include_bytes!("../fonts/LiberationSans-Bold.ttf"),
        }
    }

    /// The parsed font; once per process because parsing is dear and the bytes never change.
    pub(crate) fn font(self) -> &'static Font {
        static FONTS: [OnceLock<Font>; 5] = [const { OnceLock::new() }; 5];
        FONTS[self as usize].get_or_init(|| Font::parse(self.bytes()))
    }
}

/// A parsed face.
pub(crate) struct Font {
    face: rustybuzz::Face<'static>,
    per_em: i32,
}

impl Font {
    fn parse(bytes: &'static [u8]) -> Self {
        let face = rustybuzz::Face::from_slice(bytes, 0).expect("the shipped font files are whole; a test reads each");
        let per_em = face.units_per_em();
        Self { face, per_em }
    }

    pub(crate) fn glyph(&self, character: char) -> Option<u16> {
        self.face.glyph_index(character).map(|glyph| glyph.0)
    }

    /// The advance of a glyph as the PDF will state it.
    pub(crate) fn advance(&self, glyph: u16) -> i32 {
        self.scale(self.face.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(glyph)).map_or(0, i32::from))
    }

    /// Height of capitals, ascent and descent (negative), the box of all glyphs.
    pub(crate) fn vertical(&self) -> Vertical {
        let bbox = self.face.global_bounding_box();
        Vertical {
            ascent: self.scale(self.face.ascender().into()),
            descent: self.scale(self.face.descender().into()),
            capital: self.scale(self.face.capital_height().unwrap_or(self.face.ascender()).into()),
            bbox: [bbox.x_min, bbox.y_min, bbox.x_max, bbox.y_max].map(|value| self.scale(value.into())),
            weight: self.face.weight().to_number(),
            italic: self.face.is_italic(),
        }
    }

    /// Draws the outline of a glyph, in font units; see [`Font::per_em`].
    pub(crate) fn outline(&self, glyph: u16, builder: &mut dyn rustybuzz::ttf_parser::OutlineBuilder) {
        self.face.outline_glyph(rustybuzz::ttf_parser::GlyphId(glyph), builder);
    }

    pub(crate) fn per_em(&self) -> i32 {
        self.per_em
    }

    fn scale(&self, value: i32) -> i32 {
        (f64::from(value) * 1000.0 / f64::from(self.per_em)).round() as i32
    }

    /// Kerning after each character, by the font's own shaping; `None` where the shaper would use other glyphs.
    fn kerning(&self, text: &str, glyphs: &[u16]) -> Option<Vec<i16>> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let shaped = rustybuzz::shape(&self.face, &no_ligatures(), buffer);
        let same = shaped.len() == glyphs.len()
            && shaped.glyph_infos().iter().zip(glyphs).all(|(info, glyph)| info.glyph_id == u32::from(*glyph));
        same.then(|| {
            let positions = shaped.glyph_positions().iter().zip(glyphs);
            positions.map(|(place, glyph)| (self.scale(place.x_advance) - self.advance(*glyph)) as i16).collect()
        })
    }
}

/// Measures of a face for line placing and for the PDF's font descriptor, in thousandths.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Vertical {
    pub(crate) ascent: i32,
    pub(crate) descent: i32,
    pub(crate) capital: i32,
    pub(crate) bbox: [i32; 4],
    pub(crate) weight: u16,
    pub(crate) italic: bool,
}

/// A stretch of text with its width and kerning. Every character is exactly one glyph.
#[derive(Debug, PartialEq)]
pub(crate) struct Shaped {
    /// What the reader sees and finds; no-break spaces are plain spaces here, unknown characters are `?`.
    pub(crate) text: Box<str>,
    pub(crate) units: i32,
    /// Room after each character; empty when there is none anywhere.
    pub(crate) kerns: Box<[i16]>,
    /// Characters that the face lacks.
    pub(crate) missing: Box<[char]>,
}

/// Shapes `text`, from the cache of this thread when it was seen before (names of law and office repeat in each letter).
pub(crate) fn shape(face: Face, text: &str) -> Arc<Shaped> {
    thread_local!(static SEEN: RefCell<[BTreeMap<Box<str>, Arc<Shaped>>; 5]> = RefCell::default());
    SEEN.with_borrow_mut(|faces| {
        let seen = &mut faces[face as usize];
        if let Some(shaped) = seen.get(text) {
            return Arc::clone(shaped);
        }
        // Names of people never repeat: a long print run must not keep them all.
        if seen.len() >= 8192 {
            seen.clear();
        }
        let shaped = Arc::new(shape_anew(face.font(), text));
        seen.insert(text.into(), Arc::clone(&shaped));
        shaped
    })
}

/// Shapes `text` without kerning, for figures that stand in columns.
pub(crate) fn shape_unkerned(face: Face, text: &str) -> Shaped {
    let (shown, glyphs, missing) = glyphs_of(face.font(), text);
    let units = glyphs.iter().map(|glyph| face.font().advance(*glyph)).sum();
    Shaped { text: shown.into(), units, kerns: Box::default(), missing: missing.into() }
}

fn shape_anew(font: &Font, text: &str) -> Shaped {
    let (shown, glyphs, missing) = glyphs_of(font, text);
    let advances: i32 = glyphs.iter().map(|glyph| font.advance(*glyph)).sum();
    let kerns = font.kerning(&shown, &glyphs).filter(|kerns| kerns.iter().any(|kern| *kern != 0)).unwrap_or_default();
    let units = advances + kerns.iter().map(|kern| i32::from(*kern)).sum::<i32>();
    Shaped { text: shown.into(), units, kerns: kerns.into(), missing: missing.into() }
}

/// The text as it is shown, its glyphs, and the characters that the face lacks.
fn glyphs_of(font: &Font, text: &str) -> (String, Vec<u16>, Vec<char>) {
    let mut missing = Vec::new();
    let mut shown = String::with_capacity(text.len());
    let mut glyphs = Vec::with_capacity(text.len());
    for character in text.chars() {
        let character = if character.is_whitespace() { ' ' } else { character };
        let (character, glyph) = match font.glyph(character) {
            Some(glyph) if glyph != 0 => (character, glyph),
            _ => {
                missing.push(character);
                ('?', font.glyph('?').unwrap_or(0))
            }
        };
        shown.push(character);
        glyphs.push(glyph);
    }
    (shown, glyphs, missing)
}

/// Ligatures would make names unfindable in the PDF of some readers, so only kerning is asked for.
fn no_ligatures() -> [Feature; 3] {
    [b"liga", b"clig", b"calt"].map(|tag| Feature::new(Tag::from_bytes(tag), 0, ..))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_face_parses_and_has_the_letters_of_indonesian() {
        for face in Face::ALL {
            let font = face.font();
            for character in ('a'..='z').chain('A'..='Z').chain('0'..='9').chain(".,;:-/()[]'\"%&?!–—“”’éè".chars())
            {
                assert!(font.glyph(character).is_some(), "{face:?} lacks {character:?}");
            }
        }
    }

    #[test]
    fn kerning_draws_a_pair_together_and_is_counted_in_the_width() {
        let pair = shape(Face::BonumRegular, "AV");
        let apart = shape(Face::BonumRegular, "A").units + shape(Face::BonumRegular, "V").units;
        assert!(pair.units < apart, "AV is kerned in Bonum");
        assert_eq!(pair.kerns.len(), 2, "one room for each character");
    }

    #[test]
    fn a_character_that_the_face_lacks_is_told_and_replaced() {
        let shaped = shape(Face::BonumRegular, "A漢");
        assert_eq!(&*shaped.text, "A?");
        assert_eq!(&*shaped.missing, &['漢'], "the finding needs the character");
    }
}
