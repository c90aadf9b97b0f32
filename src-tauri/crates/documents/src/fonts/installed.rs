//! Faces that an office installed, known by their content for as long as the program runs.
//!
//! A face must be as cheap to copy as a shipped one, so a font file that was used once is never given back. An office
//! has a handful of them.

use std::{
    cmp::Ordering,
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use rustybuzz::ttf_parser;
use sha2::{Digest, Sha256};

use super::Font;
use crate::office_font::{FontStyle, OfficeFont};

/// A font file that was read; equal content is the same face.
#[derive(Clone, Copy)]
pub(crate) struct InstalledFace(&'static Installed);

struct Installed {
    hash: [u8; 32],
    place: usize,
    name: String,
    bytes: Arc<[u8]>,
    font: Font,
}

/// The members of one family; a style that the office does not have is set upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct InstalledFamily {
    regular: InstalledFace,
    bold: InstalledFace,
    italic: InstalledFace,
    bold_italic: InstalledFace,
}

impl InstalledFamily {
    /// The family called `name` among `fonts`, if there is one.
    ///
    /// # Errors
    /// A file that cannot be read, in Indonesian.
    pub(super) fn named(name: &str, fonts: &[OfficeFont]) -> Result<Option<Self>, String> {
        let wanted = name.to_lowercase();
        let mut family: Vec<&OfficeFont> = fonts.iter().filter(|font| font.family.to_lowercase() == wanted).collect();
        family.sort_by_key(|font| font.style);
        let Some(first) = family.first() else { return Ok(None) };
        let regular = intern(first)?;
        let member = |style| family.iter().find(|font| font.style == style).map_or(Ok(regular), |font| intern(font));
        Ok(Some(Self {
            regular,
            bold: member(FontStyle::Bold)?,
            italic: member(FontStyle::Italic)?,
            bold_italic: member(FontStyle::BoldItalic)?,
        }))
    }

    pub(super) fn face(self, style: FontStyle) -> InstalledFace {
        match style {
            FontStyle::Regular => self.regular,
            FontStyle::Bold => self.bold,
            FontStyle::Italic => self.italic,
            FontStyle::BoldItalic => self.bold_italic,
        }
    }
}

fn intern(font: &OfficeFont) -> Result<InstalledFace, String> {
    static KNOWN: Mutex<BTreeMap<[u8; 32], InstalledFace>> = Mutex::new(BTreeMap::new());
    // Nothing is half done while the lock is held: a panic elsewhere leaves the table whole.
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    // The letters of a print run bring the same bytes again and again; counting them anew would cost more than a letter.
    if let Some(face) = known.values().find(|face| Arc::ptr_eq(&face.0.bytes, &font.bytes)) {
        return Ok(*face);
    }
    let hash: [u8; 32] = Sha256::digest(&font.bytes).into();
    if let Some(face) = known.get(&hash) {
        return Ok(*face);
    }
    let bytes: &'static Arc<[u8]> = Box::leak(Box::new(Arc::clone(&font.bytes)));
    let parsed = Font::parse(bytes).ok_or_else(|| {
        format!("Berkas huruf `{}` tidak dapat dibaca. Pasang kembali huruf itu, atau pilih huruf lain.", font.family)
    })?;
    let name = postscript_name(bytes).unwrap_or_else(|| ascii_name(&font.family));
    let installed = Installed { hash, place: known.len(), name, bytes: Arc::clone(bytes), font: parsed };
    let face = InstalledFace(Box::leak(Box::new(installed)));
    known.insert(hash, face);
    Ok(face)
}

fn postscript_name(bytes: &[u8]) -> Option<String> {
    let face = ttf_parser::Face::parse(bytes, 0).ok()?;
    let wanted = face.names().into_iter().filter(|name| name.name_id == ttf_parser::name_id::POST_SCRIPT_NAME);
    wanted.filter_map(|name| name.to_string()).map(|name| ascii_name(&name)).find(|name| !name.is_empty())
}

/// What every reader of PDF takes for a name.
fn ascii_name(name: &str) -> String {
    name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(60).collect()
}

impl InstalledFace {
    pub(super) fn name(self) -> &'static str {
        &self.0.name
    }

    pub(super) fn short_hash(self) -> String {
        self.0.hash.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
    }

    pub(super) fn bytes(self) -> &'static [u8] {
        &self.0.bytes
    }

    pub(super) fn font(self) -> &'static Font {
        &self.0.font
    }

    pub(super) fn place(self) -> usize {
        self.0.place
    }
}

impl fmt::Debug for InstalledFace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.name(), self.short_hash())
    }
}

impl PartialEq for InstalledFace {
    fn eq(&self, other: &Self) -> bool {
        self.0.hash == other.0.hash
    }
}

impl Eq for InstalledFace {}

/// By content, so that the order of fonts in a file does not depend on which letter came first.
impl Ord for InstalledFace {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.hash.cmp(&other.0.hash)
    }
}

impl PartialOrd for InstalledFace {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::{Face, shape};

    #[test]
    fn an_installed_face_is_kerned_and_measured_as_the_same_file_among_the_shipped_ones() {
        let file =
            OfficeFont { family: "Kantor".into(), style: FontStyle::Regular, bytes: Face::SansBold.bytes().into() };
        let family = InstalledFamily::named("kantor", &[file]).unwrap().unwrap();
        let installed = Face::Installed(family.face(FontStyle::Regular));
        assert!(installed != Face::SansBold, "it is a face of its own");
        let (ours, theirs) = (shape(installed, "AVAL To"), shape(Face::SansBold, "AVAL To"));
        assert!(theirs.kerns.iter().any(|kern| *kern < 0), "these pairs are drawn together");
        assert_eq!(*ours, *theirs);
    }

    #[test]
    fn equal_content_is_the_same_face() {
        let file = |family: &str| OfficeFont {
            family: family.into(),
            style: FontStyle::Regular,
            bytes: Face::SansItalic.bytes().into(),
        };
        assert_eq!(intern(&file("A")).unwrap(), intern(&file("B")).unwrap());
    }
}
