//! What every letter wears: letterheads, signatories, fonts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A font that templates may name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FontView {
    pub family: String,
    /// `regular`, `bold`, `italic`, `bold_italic`
    pub styles: Vec<String>,
    /// Comes with the program.
    pub shipped: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddFont {
    /// Handles of font files, TTF or OTF.
    pub files: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveFont {
    pub family: String,
}

/// The two letterheads (*kop naskah dinas*).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterheadsView {
    pub head: LetterheadView,
    pub agency: LetterheadView,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterheadView {
    pub lines: Vec<String>,
    /// Lines as the program makes them from the region, when the office has set none.
    pub usual: bool,
    /// The emblem as `data:image/png;base64,...`; `null` without one.
    pub emblem: Option<String>,
    /// The letterhead set in type.
    pub picture: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetLetterhead {
    /// `head`, `agency`
    pub form: String,
    /// Empty: the usual lines.
    pub lines: Vec<String>,
    /// Handle of a PNG; the present emblem stays when left out.
    #[serde(default)]
    pub emblem: Option<String>,
    #[serde(default)]
    pub remove_emblem: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListSignatories {
    /// In force on this day; today when left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Also those whose time is over or has not begun.
    #[serde(default)]
    pub all: bool,
}

/// Somebody who signs (*penanda tangan*).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SignatoryView {
    pub id: i64,
    pub name: String,
    /// Own post: `Sekretaris Daerah`.
    pub title: String,
    pub nip: String,
    pub rank: String,
    /// The head of the region.
    pub is_head: bool,
    /// `Plt.`, `Plh.`, `Pj.` or empty.
    pub prefix: String,
    /// `sendiri`, `an` (for the head), `ub` (for the head, through `through`)
    pub delegation: String,
    /// Title between the head and the signer: `Sekretaris Daerah`; of `ub` only.
    pub through: String,
    /// May certify excerpts and copies.
    pub certifies: bool,
    /// Legal basis of the delegation.
    pub basis: String,
    pub from: NaiveDate,
    /// First day no longer in force.
    pub to: Option<NaiveDate>,
    pub in_force: bool,
    /// Signed a decree or letter already: then it can only end.
    pub used: bool,
}

/// Adds a signatory, or changes one that has not signed yet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetSignatory {
    #[serde(default)]
    pub id: Option<i64>,
    pub name: String,
    pub title: String,
    #[serde(default)]
    pub nip: String,
    #[serde(default)]
    pub rank: String,
    #[serde(default)]
    pub is_head: bool,
    #[serde(default)]
    pub prefix: String,
    pub delegation: String,
    #[serde(default)]
    pub through: String,
    #[serde(default)]
    pub certifies: bool,
    #[serde(default)]
    pub basis: String,
    pub from: NaiveDate,
    #[serde(default)]
    pub to: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EndSignatory {
    pub id: i64,
    /// First day no longer in force.
    pub to: NaiveDate,
}
