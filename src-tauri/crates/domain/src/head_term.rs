//! Terms of the head of region (*masa jabatan kepala daerah*), for the windows of handbook 5.2.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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

const KINDS: [(HeadKind, &str, &str); 5] = [
    (HeadKind::Definitive, "definitive", "definitif"),
    (HeadKind::Pj, "pj", "Penjabat (Pj)"),
    (HeadKind::Plt, "plt", "Pelaksana Tugas (Plt)"),
    (HeadKind::Plh, "plh", "Pelaksana Harian (Plh)"),
    (HeadKind::Pjs, "pjs", "Penjabat Sementara (Pjs)"),
];

impl HeadKind {
    pub fn code(self) -> &'static str {
        KINDS.iter().find(|(kind, ..)| *kind == self).map_or("", |(_, code, _)| code)
    }

    pub fn from_code(code: &str) -> Option<Self> {
        KINDS.iter().find(|(_, known, _)| *known == code).map(|(kind, ..)| *kind)
    }

    pub fn printed(self) -> &'static str {
        KINDS.iter().find(|(kind, ..)| *kind == self).map_or("", |(.., printed)| printed)
    }
}

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
