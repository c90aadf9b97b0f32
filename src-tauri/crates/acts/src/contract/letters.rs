//! Other letters than decrees: chosen, looked at, printed, listed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::decrees::SignedView;

/// A kind of letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterKindView {
    /// `sk_perorangan`, `spmt` ...
    pub kind: String,
    pub title: String,
    /// Register that numbers it: `keputusan`, `surat`, `berita_acara`, `keterangan`; empty when not numbered.
    pub class: String,
    /// One letter for each `person`, for each agency they leave (`origin`) or join (`destination`), or one for the `plan`.
    pub per: String,
    /// Printed by issuing decrees or by an act of its own, not by `print_letters`.
    pub elsewhere: bool,
    /// The office has changed its template.
    pub own: bool,
    /// What the officer types for one letter.
    pub inputs: Vec<InputView>,
}

/// A field that the officer types for one letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct InputView {
    pub name: String,
    pub label: String,
    /// `text`, `long`, `list` (one entry a line), `day`
    pub kind: String,
    pub default: String,
    pub optional: bool,
}

/// What a letter is made of. Inputs are typed texts by name; a day is `YYYY-MM-DD`, a list has one entry a line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterAsked {
    pub kind: String,
    pub plan: i64,
    /// Only these moves; all when empty.
    #[serde(default)]
    pub moves: Vec<i64>,
    pub date: NaiveDate,
    /// Who signs for the region or the office; heads of agencies and units sign by themselves.
    #[serde(default)]
    pub signatory: Option<i64>,
    #[serde(default)]
    pub inputs: BTreeMap<String, String>,
    /// A number that was typed or reserved, instead of the next of the register; for one letter only.
    #[serde(default)]
    pub number: Option<String>,
}

/// Prints letters: numbers, freezes and writes them. As `issue_decrees`, one call prints one stretch.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintLetters {
    pub letter: LetterAsked,
    /// Letters of this batch that an earlier call has printed; empty at first.
    #[serde(default)]
    pub done: Vec<i64>,
    /// Handle of the folder.
    pub to: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LettersPrinted {
    pub letters: Vec<LetterView>,
    /// Letters of the batch still to print: call again with the ids of all printed ones in `done`.
    pub remaining: u32,
    pub remarks: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewLetter {
    pub letter: LetterAsked,
    /// From 1, over all letters of the batch.
    pub page: u32,
    /// Dots per inch, 40 to 200.
    pub dpi: u32,
}

/// A page as a picture.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterPicture {
    /// `data:image/png;base64,...`
    pub picture: String,
    pub page: u32,
    pub pages: u32,
    /// The number that the letter would get.
    pub number: String,
    pub findings: Vec<LetterFinding>,
}

/// A doubt about a set letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterFinding {
    /// `empty_field`, `missing_glyph`, `broken_token`, `split_row`, `tall_block`
    pub code: String,
    pub place: String,
    pub message: String,
    /// The letter is not printed before this is mended.
    pub stops: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListLetters {
    #[serde(default)]
    pub plan: Option<i64>,
}

/// A printed letter, frozen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterView {
    pub id: i64,
    pub kind: String,
    pub title: String,
    pub number: String,
    pub plan: i64,
    pub plan_name: String,
    /// `null` for a letter about several people.
    pub nip: Option<String>,
    pub name: Option<String>,
    /// Agency of a letter per agency; empty otherwise.
    pub agency: String,
    pub date: NaiveDate,
    pub file: String,
    pub sha256: String,
    pub pages: u32,
    pub code: String,
    pub account: String,
    pub signed: Option<SignedView>,
}
