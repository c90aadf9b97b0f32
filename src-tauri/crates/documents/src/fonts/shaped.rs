//! Words with their widths and kerning.

use std::{cell::RefCell, collections::BTreeMap, sync::Arc};

use super::{Face, font::Font};

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
    thread_local!(static SEEN: RefCell<Vec<BTreeMap<Box<str>, Arc<Shaped>>>> = RefCell::default());
    SEEN.with_borrow_mut(|faces| {
        let place = face.place();
        if faces.len() <= place {
            faces.resize_with(place + 1, BTreeMap::new);
        }
        let seen = &mut faces[place];
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

#[cfg(test)]
mod tests {
    use super::*;

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
