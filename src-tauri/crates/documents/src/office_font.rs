//! Fonts that an office chooses beside the shipped ones, for example the Bookman Old Style of its own Windows.

use std::sync::Arc;

use rustybuzz::ttf_parser;
use subsetter::GlyphRemapper;

/// Which member of a family a font file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum FontStyle {
    /// Upright, of usual weight.
    #[default]
    Regular,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Bold and italic.
    BoldItalic,
}

/// A font file of the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeFont {
    /// The family as a template names it: `huruf "Bookman Old Style" 12`.
    pub family: String,
    /// Which member of the family.
    pub style: FontStyle,
    /// The whole file.
    pub bytes: Arc<[u8]>,
}

/// What a font file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontInfo {
    /// `Bookman Old Style`.
    pub family: String,
    /// Which member of the family.
    pub style: FontStyle,
}

/// Why a font file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FontError {
    /// No TrueType or OpenType font, or one without Latin letters.
    #[error("Berkas ini bukan huruf TTF atau OTF yang dapat dibaca. Pilih berkas huruf lain.")]
    Unreadable,
    /// The maker forbids embedding (OS/2 fsType 2).
    #[error("Pembuat huruf {0} melarang penyematan dalam dokumen. Pilih huruf lain.")]
    Forbidden(String),
}

/// Reads family, style, whether the maker allows embedding (OS/2 fsType) and whether the program can embed it.
///
/// # Errors
/// [`FontError`] for a file that is no font or may not be embedded.
pub fn read_font(bytes: &[u8]) -> Result<FontInfo, FontError> {
    let face = ttf_parser::Face::parse(bytes, 0).map_err(|_| FontError::Unreadable)?;
    let name = |id| face.names().into_iter().filter(|name| name.name_id == id).find_map(|name| name.to_string());
    let family = name(ttf_parser::name_id::TYPOGRAPHIC_FAMILY)
        .or_else(|| name(ttf_parser::name_id::FAMILY))
        .ok_or(FontError::Unreadable)?;
    if face.permissions() == Some(ttf_parser::Permissions::Restricted) {
        return Err(FontError::Forbidden(family));
    }
    // What cannot be cut down to a few letters cannot be embedded; better told now than when a decree is issued.
    let letter = face.glyph_index('A').ok_or(FontError::Unreadable)?;
    let letters = GlyphRemapper::new_from_glyphs_sorted(&[0, letter.0]);
    subsetter::subset(bytes, 0, &letters).map_err(|_| FontError::Unreadable)?;
    let style = match (face.is_bold(), face.is_italic()) {
        (false, false) => FontStyle::Regular,
        (true, false) => FontStyle::Bold,
        (false, true) => FontStyle::Italic,
        (true, true) => FontStyle::BoldItalic,
    };
    Ok(FontInfo { family, style })
}
