//! What is doubtful in a typeset letter.

use serde::Serialize;

/// The closed list of doubts; callers match on this, never on the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingCode {
    /// A field that the template prints is empty; a dotted gap stands in its place.
    EmptyField,
    /// The font has no such character; a question mark stands in its place.
    MissingGlyph,
    /// A token wider than its column was broken in the middle.
    BrokenToken,
    /// A table row taller than a page continues on the next one.
    SplitRow,
    /// Something that should stay together is taller than a page.
    TallBlock,
}

/// One doubt, with the place in the letter and a sentence for the officer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// What kind of doubt.
    pub code: FindingCode,
    /// Where in the letter, in words of the letter (`KESATU: nama`).
    pub place: String,
    /// What is the matter and what to do, in Indonesian.
    pub message: String,
}
