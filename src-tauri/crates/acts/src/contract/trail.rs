//! The journal, and checking the store.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ListJournal {
    pub limit: Option<u32>,
    /// Only entries before this number.
    pub before: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JournalEntry {
    pub seq: i64,
    /// UTC, `2026-11-21T03:04:05Z`
    pub at: String,
    pub account: String,
    pub act: String,
    /// Indonesian, for example `impor pegawai`.
    pub label: String,
    pub hash: String,
    pub official: bool,
    /// The entry that this one undoes or redoes.
    pub of: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Undone {
    pub seq: i64,
    pub label: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct VerifyView {
    pub ok: bool,
    /// `ok`, or what SQLite says is damaged.
    pub integrity: String,
    pub chain: ChainView,
    pub replay: ReplayView,
    /// What is wrong with keys and signed approvals, a sentence each.
    pub signatures: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChainView {
    pub entries: i64,
    pub ok: bool,
    /// First entry that does not fit the chain.
    pub broken_at: Option<i64>,
    /// A copy knows entries that the store has no more, or has otherwise: its end was cut off or written anew.
    pub missing_since: Option<MissingTail>,
}

/// What a copy knows of the end of the chain that the store does not.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MissingTail {
    /// The last entry that store and copy have in common, as far as known.
    pub after: i64,
    /// The number of the last entry in the copy.
    pub known: i64,
    /// File name of the copy.
    pub backup: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReplayView {
    pub ok: bool,
    /// Tables whose content differs, each with a short description.
    pub differences: Vec<String>,
    /// The contents of entries before this number were erased by retention rules, so replay begins no earlier.
    pub erased: Option<i64>,
}
