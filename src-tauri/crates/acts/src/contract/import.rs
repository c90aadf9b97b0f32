//! Files coming in: preview, taking, corrections, and matches to settle.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::personal::Audience;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportFiles {
    /// Handles of files that the officer chose, never paths.
    pub files: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportView {
    pub files: Vec<ImportedFile>,
}

/// What one file holds against what the store holds. `rows = accepted + rejected`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ImportedFile {
    pub file: String,
    /// `staff`, `positions`, `workload`, `performance`, `discipline`
    pub kind: String,
    pub rows: u32,
    pub accepted: u32,
    pub new: u32,
    pub changed: u32,
    pub same: u32,
    /// Records of this kind in the store that the file does not hold; they stay.
    pub absent: u32,
    pub rejected: Vec<RejectedRow>,
    pub unmatched: Vec<UnmatchedView>,
    /// Worth knowing, but no reason to refuse.
    pub remarks: Vec<RemarkView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RejectedRow {
    /// Row number in the sheet, first row = 1.
    pub row: u32,
    pub column: String,
    pub value: String,
    pub code: String,
    /// Reason, and what to do.
    pub message: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RemarkView {
    pub row: Option<u32>,
    pub code: String,
    pub message: String,
}

/// A unit and title of a file that the map does not know.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UnmatchedView {
    pub unit: String,
    pub title: String,
    /// People (or rows) that wait for it.
    pub people: u32,
    /// Positions of the map that look alike, best first.
    pub suggestions: Vec<PositionChoice>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PositionChoice {
    pub position: i64,
    pub title: String,
    pub unit: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveCorrections {
    pub files: Vec<String>,
    #[serde(default)]
    #[ts(as = "Option<Audience>", optional)]
    pub audience: Audience,
    /// Why everything must be carried out (audience `lengkap`).
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub reason: String,
    /// Handle of the folder.
    pub to: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WrittenFiles {
    pub files: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettleMatch {
    pub unit: String,
    pub title: String,
    pub position: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Settled {
    /// People placed by this answer.
    pub people: u32,
}
