//! What people are afraid of when they are moved, and what they were answered (handbook 8.3).

use serde::{Deserialize, Serialize};

use crate::coded::coded;

/// What a concern is about (*jenis kekhawatiran*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ConcernKind {
    #[serde(rename = "jarak")]
    Distance,
    #[serde(rename = "keluarga")]
    Family,
    #[serde(rename = "keterampilan")]
    Skill,
    #[serde(rename = "penghasilan")]
    Income,
    #[serde(rename = "pangkat")]
    Rank,
    #[serde(rename = "lain")]
    Other,
}

coded!(ConcernKind {
    Distance, "jarak", "jarak";
    Family, "keluarga", "keluarga";
    Skill, "keterampilan", "keterampilan";
    Income, "penghasilan", "penghasilan";
    Rank, "pangkat", "pangkat";
    Other, "lain", "lain-lain";
});
