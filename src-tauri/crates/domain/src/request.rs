//! A person's own wish to be moved.

use serde::{Deserialize, Serialize};

use crate::coded::coded;

/// Most targets of one request.
pub const MOST_TARGETS: usize = 3;

/// How far a request has come (*status permohonan mutasi*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// Waits for a plan.
    Open,
    /// A case has been made of it.
    InProcess,
    /// A move has fulfilled it.
    Granted,
    /// The office has said no, with a reason.
    Rejected,
    /// The person has taken it back.
    Withdrawn,
}

impl RequestState {
    /// Still waits for an answer.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::InProcess)
    }
}

coded!(RequestState {
    Open, "open", "menunggu";
    InProcess, "in_process", "diproses";
    Granted, "granted", "dikabulkan";
    Rejected, "rejected", "ditolak";
    Withdrawn, "withdrawn", "ditarik";
});
