//! From a text with marks to units that lines are made of: words, spaces, and places where a long word may part.

use std::sync::Arc;

use super::{
    blank::Blank,
    tokens::{ENDLESS, broken_token, push_broken, split_at_seams},
    words::{self, After, Word, WordPart},
};
use crate::{
    FontStyle,
    finding::{Finding, FindingCode},
    fonts::{self, Face, Family, Shaped},
};

/// What a paragraph is made of; widths are in thousandths of the font size.
#[derive(Debug, Clone)]
pub(crate) enum Unit {
    /// Letters that stay together.
    Word(Vec<Chunk>),
    /// A space; a tied one is no place to part lines, but it stretches with the others.
    Space { face: Face, width: i32, tied: bool },
    /// A place to tick or to write on.
    Blank { blank: Blank, face: Face, width: i32 },
    /// The line may part here without a space, at a cost.
    Seam,
    /// The line must part here.
    Break,
}

/// A stretch of a word in one face.
#[derive(Debug, Clone)]
pub(crate) struct Chunk {
    pub(crate) face: Face,
    pub(crate) shaped: Arc<Shaped>,
}

/// How a text is set: face family, size and where findings say they are.
#[derive(Clone, Copy)]
pub(crate) struct Tone<'a> {
    pub(crate) family: Family,
    pub(crate) size: f32,
    pub(crate) bold: bool,
    pub(crate) place: &'a str,
}

impl Unit {
    pub(crate) fn width(&self) -> i32 {
        match self {
            Self::Word(chunks) => chunks.iter().map(|chunk| chunk.shaped.units).sum(),
            Self::Space { width, .. } | Self::Blank { width, .. } => *width,
            Self::Seam | Self::Break => 0,
        }
    }
}

/// Reads `text` into units. No word is wider than `column` (in thousandths): a wider one is broken and reported, because
/// text that runs off the paper is worse than an ugly break.
pub(crate) fn read(text: &str, tone: Tone<'_>, column: i32, findings: &mut Vec<Finding>) -> Vec<Unit> {
    let words = words::split(text, tone, findings);
    let mut units = Vec::with_capacity(words.len() * 2);
    let plain: Vec<String> = words.iter().map(Word::plain).collect();
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            let previous = &words[index - 1];
            match previous.after {
                After::Break => units.push(Unit::Break),
                after => {
                    let face = tone.family.face(word.style().min_with(previous.style()));
                    let tied = after == After::Tied || stay_together(&plain[index - 1], &plain[index]);
                    units.push(Unit::Space { face, width: fonts::shape(face, " ").units, tied });
                }
            }
        }
        push_word(&mut units, word, tone, column, findings);
    }
    units
}

impl FontStyle {
    /// A space between a bold and a plain word is plain.
    fn min_with(self, other: FontStyle) -> FontStyle {
        if self == other { self } else { FontStyle::Regular }
    }
}

/// Words that are read in one breath must not part at the end of a line.
fn stay_together(word: &str, next: &str) -> bool {
    const BEFORE_NUMBERS: [&str; 17] = [
        "nomor", "no.", "tahun", "angka", "ayat", "pasal", "pp", "uu", "kelas", "golongan", "eselon", "nip", "pukul",
        "halaman", "lampiran", "bab", "rp",
    ];
    const MONTHS: [&str; 12] = [
        "januari",
        "februari",
        "maret",
        "april",
        "mei",
        "juni",
        "juli",
        "agustus",
        "september",
        "oktober",
        "november",
        "desember",
    ];
    let word = word.trim_start_matches(['(', '"']).to_lowercase();
    let starts_with_digit = next.trim_start_matches('(').starts_with(|c: char| c.is_ascii_digit());
    let is_number = !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let next_bare = next.trim_end_matches([',', '.', ';', ')']).to_lowercase();
    match word.as_str() {
        "huruf" => next_bare.chars().count() <= 2,
        "diktum" => next.starts_with(char::is_uppercase),
        "a.n." | "u.b." | "plt." | "plh." | "pj." => true,
        _ if BEFORE_NUMBERS.contains(&word.as_str()) => starts_with_digit,
        // Day and month; number and its words; the groups of a NIP.
        _ if is_number => {
            MONTHS.contains(&next_bare.as_str())
                || next.starts_with('(')
                || (!next_bare.is_empty() && next_bare.bytes().all(|b| b.is_ascii_digit()))
        }
        _ => false,
    }
}

fn push_word(units: &mut Vec<Unit>, word: &Word, tone: Tone<'_>, column: i32, findings: &mut Vec<Finding>) {
    for (index, part) in word.parts.iter().enumerate() {
        // A long line to write on may leave no room for what touches it.
        if index > 0 {
            units.push(Unit::Seam);
        }
        match part {
            WordPart::Letters(letters) => push_letters(units, letters, word, (tone, column), findings),
            WordPart::Blank(blank) => {
                let (width, cut) = blank.width(tone.size, column);
                if cut {
                    findings.push(cut_line(tone.place));
                }
                units.push(Unit::Blank { blank: *blank, face: tone.family.face(FontStyle::Regular), width });
            }
        }
    }
}

fn push_letters(
    units: &mut Vec<Unit>,
    letters: &[(char, FontStyle)],
    word: &Word,
    (tone, column): (Tone<'_>, i32),
    findings: &mut Vec<Finding>,
) {
    let mut first = true;
    for piece in split_at_seams(letters) {
        if !std::mem::replace(&mut first, false) {
            units.push(Unit::Seam);
        }
        // A token of that many letters is wider than any line, and too long to be measured in one piece.
        let chunks = if piece.len() > ENDLESS { Vec::new() } else { shape_letters(piece, tone) };
        let width: i32 = chunks.iter().map(|chunk| chunk.shaped.units).sum();
        if width <= column && !chunks.is_empty() {
            findings.extend(missing(&chunks, tone.place));
            units.push(Unit::Word(chunks));
        } else {
            findings.push(broken_token(&word.plain(), tone.place));
            push_broken(units, piece, (tone, column), findings);
        }
    }
}

fn cut_line(place: &str) -> Finding {
    Finding {
        code: FindingCode::BrokenToken,
        place: place.to_owned(),
        message: format!(
            "Garis isian pada bagian \"{place}\" lebih panjang daripada kolomnya dan dipotong. Perpendek `[garis]` pada \
             templat."
        ),
    }
}

pub(super) fn shape_letters(letters: &[(char, FontStyle)], tone: Tone<'_>) -> Vec<Chunk> {
    let chunk = |same: &[(char, FontStyle)]| {
        let face = tone.family.face(same[0].1);
        let text: String = same.iter().map(|(letter, _)| *letter).collect();
        Chunk { face, shaped: fonts::shape(face, &text) }
    };
    letters.chunk_by(|a, b| a.1 == b.1).map(chunk).collect()
}

/// A finding for each character that its face lacks.
pub(super) fn missing(chunks: &[Chunk], place: &str) -> impl Iterator<Item = Finding> {
    let characters = chunks.iter().flat_map(|chunk| chunk.shaped.missing.iter());
    characters.map(move |character| missing_glyph(*character, place))
}

fn missing_glyph(character: char, place: &str) -> Finding {
    Finding {
        code: FindingCode::MissingGlyph,
        place: place.to_owned(),
        message: format!(
            "Huruf {character:?} pada bagian \"{place}\" tidak ada dalam jenis huruf surat dan dicetak sebagai tanda \
             tanya. Ganti huruf itu pada datanya."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_in_one_breath_stay_together() {
        for (word, next) in [
            ("Nomor", "5"),
            ("Tahun", "2014"),
            ("huruf", "a"),
            ("huruf", "b,"),
            ("ayat", "(3)"),
            ("PP", "11"),
            ("20", "Februari"),
            ("7", "(tujuh)"),
            ("19900412", "201503"),
            ("2", "004"),
            ("Diktum", "KESATU"),
        ] {
            assert!(stay_together(word, next), "{word} {next} must not part");
        }
        for (word, next) in [("Nomor", "surat"), ("dan", "huruf"), ("Tahun", "lalu"), ("huruf", "kapital")] {
            assert!(!stay_together(word, next), "{word} {next} may part");
        }
    }
}
