//! Who has which document, and the evidence pack of a plan.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who has which document: the completeness matrix (*matriks kelengkapan*) of a plan.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompletenessView {
    pub plan: i64,
    pub columns: Vec<CompletenessColumn>,
    pub people: Vec<CompletenessRow>,
    /// Cells that are missing.
    pub missing: u32,
    pub there: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompletenessColumn {
    /// Key of handbook 4.3 (`PERNYATAAN_HUKDIS`), or a letter of this program (`spmt`).
    pub key: String,
    pub label: String,
    /// `berkas` (checklist), `surat` (letters of the program)
    pub group: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompletenessRow {
    #[serde(rename = "move")]
    pub move_id: i64,
    pub nip: String,
    pub name: String,
    /// In the order of the columns.
    pub cells: Vec<CompletenessCell>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompletenessCell {
    /// `there`, `missing`, `optional` (not there, may be), `not_needed`
    pub state: String,
    /// Number of the document, or why it is missing or not needed.
    pub reason: String,
}

/// Writes the evidence pack (*berkas bukti*): every letter, the lists, ABK and chart extract, the matrix.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EvidencePack {
    pub plan: i64,
    /// One zip instead of a folder.
    #[serde(default)]
    pub zip: bool,
    /// Handle of the folder.
    pub to: String,
}
