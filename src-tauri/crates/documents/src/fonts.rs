//! The faces that letters are set in, their measures, and shaped words.
//!
//! All measures are whole thousandths of the font size. The PDF says widths in the same unit, so the place where layout
//! puts a word and the place where a reader draws it cannot drift apart.

mod font;
mod installed;
mod shaped;

pub(crate) use font::Font;
pub(crate) use installed::{InstalledFace, InstalledFamily};
pub(crate) use shaped::{Shaped, shape, shape_unkerned};

use std::sync::OnceLock;

use crate::office_font::{FontStyle, OfficeFont};

/// A family that a template may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// TeX Gyre Bonum, a free look-alike of Bookman Old Style, the custom for decrees.
    Bonum,
    /// Liberation Sans, metric-equal to Arial, the custom for letters and tables.
    Sans,
    /// A font of the office.
    Installed(InstalledFamily),
}

/// One font file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    BonumRegular,
    BonumBold,
    BonumItalic,
    BonumBoldItalic,
    SansRegular,
    SansBold,
    SansItalic,
    SansBoldItalic,
    Installed(InstalledFace),
}

/// How many faces come with the program.
const SHIPPED: usize = 8;

impl Family {
    /// The family that a template calls `name`; a font of the office goes before a shipped one of the same name.
    ///
    /// # Errors
    /// What is wrong and what to write instead, in Indonesian.
    pub(crate) fn named(name: &str, fonts: &[OfficeFont]) -> Result<Self, String> {
        if let Some(family) = InstalledFamily::named(name, fonts)? {
            return Ok(Self::Installed(family));
        }
        match name.to_lowercase().as_str() {
            "bonum" | "tex gyre bonum" | "bookman" => Ok(Self::Bonum),
            "sans" | "liberation sans" | "liberation" | "arial" => Ok(Self::Sans),
            _ => {
                let mut known = vec!["`Bonum`".to_owned(), "`Sans`".to_owned()];
                let mut installed: Vec<_> = fonts.iter().map(|font| format!("`\"{}\"`", font.family)).collect();
                installed.sort_unstable();
                installed.dedup();
                known.extend(installed);
                Err(format!("Huruf `{name}` tidak tersedia. Yang tersedia: {}.", known.join(", ")))
            }
        }
    }

    pub(crate) fn face(self, style: FontStyle) -> Face {
        match (self, style) {
            (Self::Bonum, FontStyle::Regular) => Face::BonumRegular,
            (Self::Bonum, FontStyle::Bold) => Face::BonumBold,
            (Self::Bonum, FontStyle::Italic) => Face::BonumItalic,
            (Self::Bonum, FontStyle::BoldItalic) => Face::BonumBoldItalic,
            (Self::Sans, FontStyle::Regular) => Face::SansRegular,
            (Self::Sans, FontStyle::Bold) => Face::SansBold,
            (Self::Sans, FontStyle::Italic) => Face::SansItalic,
            (Self::Sans, FontStyle::BoldItalic) => Face::SansBoldItalic,
            (Self::Installed(family), style) => Face::Installed(family.face(style)),
        }
    }
}

impl Face {
    /// The PostScript name that the PDF shows.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::BonumRegular => "TeXGyreBonum-Regular",
            Self::BonumBold => "TeXGyreBonum-Bold",
            Self::BonumItalic => "TeXGyreBonum-Italic",
            Self::BonumBoldItalic => "TeXGyreBonum-BoldItalic",
            Self::SansRegular => "LiberationSans",
            Self::SansBold => "LiberationSans-Bold",
            Self::SansItalic => "LiberationSans-Italic",
            Self::SansBoldItalic => "LiberationSans-BoldItalic",
            Self::Installed(face) => face.name(),
        }
    }

    /// A name that no other face has, also where two files call themselves the same.
    pub(crate) fn unique_name(self) -> String {
        match self {
            Self::Installed(face) => format!("{}-{}", face.name(), face.short_hash()),
            _ => self.name().to_owned(),
        }
    }

    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::BonumRegular => include_bytes!("../fonts/texgyrebonum-regular.otf"),
            Self::BonumBold => include_bytes!("../fonts/texgyrebonum-bold.otf"),
            Self::BonumItalic => include_bytes!("../fonts/texgyrebonum-italic.otf"),
            Self::BonumBoldItalic => include_bytes!("../fonts/texgyrebonum-bolditalic.otf"),
            Self::SansRegular => include_bytes!("../fonts/LiberationSans-Regular.ttf"),
            Self::SansBold => include_bytes!("../fonts/LiberationSans-Bold.ttf"),
            Self::SansItalic => include_bytes!("../fonts/LiberationSans-Italic.ttf"),
            Self::SansBoldItalic => include_bytes!("../fonts/LiberationSans-BoldItalic.ttf"),
            Self::Installed(face) => face.bytes(),
        }
    }

    /// The parsed font; once per process because parsing is dear and the bytes never change.
    pub(crate) fn font(self) -> &'static Font {
        static FONTS: [OnceLock<Font>; SHIPPED] = [const { OnceLock::new() }; SHIPPED];
        match self {
            Self::Installed(face) => face.font(),
            _ => FONTS[self.place()].get_or_init(|| {
                Font::parse(self.bytes()).expect("the shipped font files are whole; a test reads each")
            }),
        }
    }

    /// A small number for tables inside this process; no order of it reaches a file.
    fn place(self) -> usize {
        match self {
            Self::BonumRegular => 0,
            Self::BonumBold => 1,
            Self::BonumItalic => 2,
            Self::BonumBoldItalic => 3,
            Self::SansRegular => 4,
            Self::SansBold => 5,
            Self::SansItalic => 6,
            Self::SansBoldItalic => 7,
            Self::Installed(face) => SHIPPED + face.place(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_face_parses_and_has_the_letters_of_indonesian() {
        let styles = [FontStyle::Regular, FontStyle::Bold, FontStyle::Italic, FontStyle::BoldItalic];
        for face in [Family::Bonum, Family::Sans].into_iter().flat_map(|family| styles.map(|style| family.face(style)))
        {
            let font = face.font();
            for character in ('a'..='z').chain('A'..='Z').chain('0'..='9').chain(".,;:-/()[]'\"%&?!–—“”’éè".chars())
            {
                assert!(font.glyph(character).is_some(), "{face:?} lacks {character:?}");
            }
        }
    }
}
