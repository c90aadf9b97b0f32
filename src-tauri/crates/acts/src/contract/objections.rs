//! Objections (*keberatan*) of a person against the decree (handbook 8.2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListObjections {
    #[serde(default)]
    pub plan: Option<i64>,
    /// Decided ones too.
    #[serde(default)]
    pub decided: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ObjectionView {
    pub id: i64,
    pub case: i64,
    pub nip: String,
    pub name: String,
    /// Day on which it came in.
    pub day: NaiveDate,
    /// Last day on which it could come in, counted from the receipt of the decree.
    pub limit: NaiveDate,
    pub in_time: bool,
    pub letter: String,
    pub grounds: String,
    /// Day by which it must be decided.
    pub due: NaiveDate,
    pub late: bool,
    /// `dikabulkan`, `dikabulkan_sebagian`, `ditolak`, `tidak_diterima`, or empty
    pub decision: String,
    pub decided: Option<NaiveDate>,
    pub reason: String,
    pub decision_letter: String,
    /// What follows: for an upheld one the decree to revoke, while it stands.
    pub next: String,
    pub decree: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FileObjection {
    pub case: i64,
    pub day: NaiveDate,
    #[serde(default)]
    pub letter: String,
    pub grounds: String,
}

/// Decides an objection; official.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DecideObjection {
    pub objection: i64,
    /// `dikabulkan`, `dikabulkan_sebagian`, `ditolak`, `tidak_diterima` (came too late)
    pub decision: String,
    pub day: NaiveDate,
    pub reason: String,
    /// Number of the answering letter (`tanggapan_keberatan`).
    #[serde(default)]
    pub letter: String,
}
