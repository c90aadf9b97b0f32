//! From a text with marks to words: bold, italic, forced ends of lines, blanks, empty fields.

use super::{blank::Blank, inline::Tone};
use crate::{
    FontStyle,
    finding::{Finding, FindingCode},
    template::mark,
};

/// One word before shaping.
#[derive(Default)]
pub(super) struct Word {
    pub(super) parts: Vec<WordPart>,
    pub(super) after: After,
}

pub(super) enum WordPart {
    Letters(Vec<(char, FontStyle)>),
    Blank(Blank),
}

/// What stands between a word and the next.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum After {
    #[default]
    Space,
    Tied,
    Break,
}

impl Word {
    pub(super) fn plain(&self) -> String {
        self.letters().map(|(letter, _)| *letter).collect()
    }

    pub(super) fn style(&self) -> FontStyle {
        self.letters().next().map(|(_, style)| *style).unwrap_or_default()
    }

    fn letters(&self) -> impl Iterator<Item = &(char, FontStyle)> {
        self.parts.iter().flat_map(|part| match part {
            WordPart::Letters(letters) => letters.as_slice(),
            WordPart::Blank(_) => &[],
        })
    }
}

/// A dotted gap, so that an empty field is seen on paper too.
const GAP: &str = "…………";

/// Reads `text`; an empty field is reported.
pub(super) fn split(text: &str, tone: Tone<'_>, findings: &mut Vec<Finding>) -> Vec<Word> {
    let mut splitter =
        Splitter { bold: tone.bold, italic: false, words: Vec::new(), parts: Vec::new(), letters: Vec::new() };
    let mut rest = text.chars();
    loop {
        let here = rest.as_str();
        let Some(character) = rest.next() else { break };
        match character {
            '*' => splitter.bold = !splitter.bold,
            '_' => splitter.italic = !splitter.italic,
            '¶' => splitter.end_word(After::Break),
            '\u{a0}' | '\u{202f}' => splitter.end_word(After::Tied),
            '[' if let Some((blank, length)) = Blank::read(here) => {
                splitter.push_blank(blank);
                rest = here[length..].chars();
            }
            mark::START => {}
            mark::EMPTY => {
                findings.push(empty_field(tone.place));
                GAP.chars().for_each(|dot| splitter.push(dot));
            }
            _ if character.is_whitespace() => splitter.end_word(After::Space),
            _ => splitter.push(mark::reveal(character)),
        }
    }
    splitter.end_word(After::Space);
    splitter.words
}

struct Splitter {
    bold: bool,
    italic: bool,
    words: Vec<Word>,
    parts: Vec<WordPart>,
    letters: Vec<(char, FontStyle)>,
}

impl Splitter {
    fn push(&mut self, letter: char) {
        let style = match (self.bold, self.italic) {
            (false, false) => FontStyle::Regular,
            (true, false) => FontStyle::Bold,
            (false, true) => FontStyle::Italic,
            (true, true) => FontStyle::BoldItalic,
        };
        self.letters.push((letter, style));
    }

    fn push_blank(&mut self, blank: Blank) {
        self.end_letters();
        self.parts.push(WordPart::Blank(blank));
    }

    fn end_letters(&mut self) {
        if !self.letters.is_empty() {
            self.parts.push(WordPart::Letters(std::mem::take(&mut self.letters)));
        }
    }

    fn end_word(&mut self, after: After) {
        self.end_letters();
        if !self.parts.is_empty() {
            self.words.push(Word { parts: std::mem::take(&mut self.parts), after });
        } else if let (After::Break, Some(last)) = (after, self.words.last_mut()) {
            last.after = after;
        }
    }
}

fn empty_field(place: &str) -> Finding {
    Finding {
        code: FindingCode::EmptyField,
        place: place.to_owned(),
        message: format!("Isian pada bagian \"{place}\" masih kosong. Lengkapi datanya sebelum surat diterbitkan."),
    }
}
