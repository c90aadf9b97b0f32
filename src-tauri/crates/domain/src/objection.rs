//! Objections of a person against the decree (handbook 8.2; PP 79/2021).

use serde::{Deserialize, Serialize};

use crate::coded::coded;

/// What the PPK decides about an objection (*putusan keberatan*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ObjectionDecision {
    #[serde(rename = "dikabulkan")]
    Upheld,
    #[serde(rename = "dikabulkan_sebagian")]
    PartlyUpheld,
    #[serde(rename = "ditolak")]
    Rejected,
    /// Not heard, for it came after its last day.
    #[serde(rename = "tidak_diterima")]
    Inadmissible,
}

coded!(ObjectionDecision {
    Upheld, "dikabulkan", "dikabulkan";
    PartlyUpheld, "dikabulkan_sebagian", "dikabulkan sebagian";
    Rejected, "ditolak", "ditolak";
    Inadmissible, "tidak_diterima", "tidak diterima";
});

impl ObjectionDecision {
    /// The decree cannot stay as it is.
    pub fn is_upheld(self) -> bool {
        matches!(self, Self::Upheld | Self::PartlyUpheld)
    }

    /// One that came too late is not heard, and one that came in time is.
    pub fn fits(self, in_time: bool) -> bool {
        in_time == (self != Self::Inadmissible)
    }
}
