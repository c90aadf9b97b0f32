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
    /// A move has fulfilled it.
    Granted,
    /// The person has taken it back.
    Withdrawn,
}

coded!(RequestState {
    Open, "open", "menunggu";
    Granted, "granted", "dikabulkan";
    Withdrawn, "withdrawn", "ditarik";
});
