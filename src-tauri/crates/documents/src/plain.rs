//! Plain text in narrow columns: boxes of a chart, cells of a report.
//!
//! Letters go through [`crate::layout`], which knows marks, ties and justified lines. Here there are a million cells, all
//! ragged, and a `*` in a name is a `*`; so lines are filled one after the other.

use std::sync::Arc;

use crate::{
    fonts::{self, Face, Shaped},
    page::{Item, Piece, Run},
};

/// One line: words with a space between them.
#[derive(Debug, Clone, Default)]
pub(crate) struct PlainLine {
    words: Vec<Arc<Shaped>>,
    /// Width in thousandths of the font size, spaces included.
    units: i32,
}

impl PlainLine {
    pub(crate) fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| &*word.text).collect();
        words.join(" ")
    }

    /// Width in points at `size`.
    pub(crate) fn width(&self, size: f32) -> f32 {
        self.units as f32 * size / 1000.0
    }

    /// The line as a run that begins at `x` on the base line `y`; `None` when it is empty.
    pub(crate) fn run(self, x: f32, y: f32, face: Face, size: f32) -> Option<Item> {
        let space = fonts::shape(face, " ");
        let mut pieces = Vec::with_capacity(self.words.len() * 2);
        for shaped in self.words {
            if !pieces.is_empty() {
                pieces.push(Piece { shaped: Arc::clone(&space), gap: 0 });
            }
            pieces.push(Piece { shaped, gap: 0 });
        }
        (!pieces.is_empty()).then_some(Item::Run(Run { x, y, face, size, grey: 0.0, angle: 0.0, pieces }))
    }

    fn push(&mut self, word: Arc<Shaped>, space: i32) {
        self.units += word.units + if self.words.is_empty() { 0 } else { space };
        self.words.push(word);
    }
}

/// `text` on one line, however wide.
pub(crate) fn single(text: &str, face: Face) -> PlainLine {
    let space = fonts::shape(face, " ").units;
    let mut line = PlainLine::default();
    for word in words(text) {
        line.push(shape_word(face, word), space);
    }
    line
}

/// The size, at most `size` and at least seven tenths of it, at which no word of `text` has to be parted.
pub(crate) fn size_for_words(text: &str, face: Face, size: f32, width: f32) -> f32 {
    let widest = words(text).map(|word| shape_word(face, word).units).max().unwrap_or_default();
    // A hundredth less, because widths are counted in whole thousandths.
    let fitting = width * 990.0 / widest.max(1) as f32;
    size.min(fitting).max(size * 0.7)
}

/// `text` in lines no wider than `width` points. A line feed parts lines; a no-break space does not. A word wider than
/// the column is parted after `/` and `-` where that helps, else anywhere: text over the neighbour would be worse.
pub(crate) fn wrap(text: &str, face: Face, size: f32, width: f32) -> Vec<PlainLine> {
    let column = (width * 1000.0 / size) as i32;
    let space = fonts::shape(face, " ").units;
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = PlainLine::default();
        for word in words(paragraph) {
            let shaped = shape_word(face, word);
            if !line.words.is_empty() && line.units + space + shaped.units > column {
                lines.push(std::mem::take(&mut line));
            }
            if shaped.units <= column {
                line.push(shaped, space);
            } else {
                let mut parts = part_word(face, word, column);
                line = parts.pop().unwrap_or_default();
                lines.append(&mut parts);
            }
        }
        if !line.words.is_empty() {
            lines.push(line);
        }
    }
    lines
}

/// `-12.345` as Indonesian offices write it.
pub(crate) fn thousands(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut text = String::from(if value < 0 { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// `-2`, `0`, `+1`: a difference of held and need.
pub(crate) fn signed(value: i64) -> String {
    let text = thousands(value);
    if value > 0 { format!("+{text}") } else { text }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() && c != '\u{a0}').filter(|word| !word.is_empty())
}

/// Figures stand in columns below each other, so they are not kerned; most of them never come again, so they are not
/// remembered.
fn shape_word(face: Face, word: &str) -> Arc<Shaped> {
    let figures = word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b',' | b'-' | b'+' | b'/'));
    if figures { Arc::new(fonts::shape_unkerned(face, word)) } else { fonts::shape(face, word) }
}

fn part_word(face: Face, word: &str, column: i32) -> Vec<PlainLine> {
    let mut lines = Vec::new();
    let mut rest = word;
    while !rest.is_empty() {
        let end = longest_part(face, rest, column);
        let shaped = shape_word(face, &rest[..end]);
        lines.push(PlainLine { units: shaped.units, words: vec![shaped] });
        rest = &rest[end..];
    }
    lines
}

/// Where the first line of `word` ends: never 0, so that the parting comes to an end.
fn longest_part(face: Face, word: &str, column: i32) -> usize {
    let mut units = 0;
    let (mut fits, mut seam) = (0, 0);
    let mut whole = true;
    for (at, character) in word.char_indices() {
        units += face.font().glyph(character).map_or(0, |glyph| face.font().advance(glyph));
        if units > column && fits > 0 {
            whole = false;
            break;
        }
        fits = at + character.len_utf8();
        if matches!(character, '/' | '-') {
            seam = fits;
        }
    }
    if whole || seam == 0 { fits } else { seam }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FACE: Face = Face::SansRegular;

    fn texts(text: &str, width: f32) -> Vec<String> {
        wrap(text, FACE, 10.0, width).iter().map(PlainLine::text).collect()
    }

    #[test]
    fn marks_of_letters_are_plain_characters_here() {
        assert_eq!(texts("Kepala *Seksi* _A_", 500.0), ["Kepala *Seksi* _A_"]);
    }

    #[test]
    fn a_long_token_parts_after_a_slash() {
        assert_eq!(texts("800.1.3.1/0147/BKPSDM", 75.0), ["800.1.3.1/0147/", "BKPSDM"]);
    }

    #[test]
    fn a_number_tied_by_no_break_spaces_stays_whole() {
        assert_eq!(texts("NIP 19900412\u{a0}201503\u{a0}2\u{a0}004", 120.0), ["NIP", "19900412 201503 2 004"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_character_is_lost_and_no_line_is_too_wide(
            words_in in prop::collection::vec("[a-zA-Z0-9/.,-]{1,24}", 0..30), width in 15.0f32..300.0,
        ) {
            let lines = wrap(&words_in.join(" "), FACE, 10.0, width);
            let joined: String = lines.iter().map(|line| line.text().replace(' ', "")).collect();
            prop_assert_eq!(joined, words_in.concat());
            for line in &lines {
                // Kerning may widen a parted word by a little.
                prop_assert!(line.width(10.0) <= width + 0.5, "{:?} is wider than {}", line.text(), width);
            }
        }
    }
}
