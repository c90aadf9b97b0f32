//! Terms of the head of region (*masa jabatan kepala daerah*), for the windows of handbook 5.2.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coded::coded;

/// In what capacity the head of region governs (*status kepala daerah*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadKind {
    /// Elected (*definitif*).
    Definitive,
    /// *Penjabat* (Pj), governs with full title between two terms.
    Pj,
    /// *Pelaksana tugas* (Plt), the post is vacant or its holder suspended.
    Plt,
    /// *Pelaksana harian* (Plh), the holder is absent.
    Plh,
    /// *Penjabat sementara* (Pjs), the holder campaigns.
    Pjs,
}

coded!(HeadKind {
    Definitive, "definitive", "definitif";
    Pj, "pj", "Penjabat (Pj)";
    Plt, "plt", "Pelaksana Tugas (Plt)";
    Plh, "plh", "Pelaksana Harian (Plh)";
    Pjs, "pjs", "Penjabat Sementara (Pjs)";
});

/// One term of one head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadTerm {
    pub id: i64,
    pub name: String,
    pub kind: HeadKind,
    /// First day in office; for an elected head the inauguration (*pelantikan*).
    pub from: NaiveDate,
    /// Last day in office (*akhir masa jabatan*).
    pub until: Option<NaiveDate>,
    /// Day on which the candidates of the next election are fixed (*penetapan pasangan calon*).
    pub candidates_fixed: Option<NaiveDate>,
    pub note: String,
}
