//! A parsed font file: glyphs, widths, kerning, the measures of its lines.

use rustybuzz::{Feature, UnicodeBuffer, ttf_parser::Tag};

/// A parsed face.
pub(crate) struct Font {
    face: rustybuzz::Face<'static>,
    per_em: i32,
}

impl Font {
    /// `None` for bytes that are no font.
    pub(super) fn parse(bytes: &'static [u8]) -> Option<Self> {
        let face = rustybuzz::Face::from_slice(bytes, 0)?;
        let per_em = face.units_per_em();
        Some(Self { face, per_em })
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
    pub(super) fn kerning(&self, text: &str, glyphs: &[u16]) -> Option<Vec<i16>> {
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

/// Ligatures would make names unfindable in the PDF of some readers, so only kerning is asked for.
fn no_ligatures() -> [Feature; 3] {
    [b"liga", b"clig", b"calt"].map(|tag| Feature::new(Tag::from_bytes(tag), 0, ..))
}
