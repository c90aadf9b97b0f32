//! Fonts that an office chooses beside the shipped ones, for example the Bookman Old Style of its own Windows.

use std::sync::Arc;

use rustybuzz::ttf_parser;

/// Which member of a family a font file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FontStyle {
    /// Upright, of usual weight.
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
    /// No TrueType or OpenType font.
    #[error("Berkas ini bukan huruf TTF atau OTF yang dapat dibaca. Pilih berkas huruf lain.")]
    Unreadable,
    /// The maker forbids embedding (OS/2 fsType 2).
    #[error("Pembuat huruf {0} melarang penyematan dalam dokumen. Pilih huruf lain.")]
    Forbidden(String),
}

/// Reads family, style and whether the maker allows embedding (OS/2 fsType).
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
    let style = match (face.is_bold(), face.is_italic()) {
        (false, false) => FontStyle::Regular,
        (true, false) => FontStyle::Bold,
        (false, true) => FontStyle::Italic,
        (true, true) => FontStyle::BoldItalic,
    };
    Ok(FontInfo { family, style })
}
