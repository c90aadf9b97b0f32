//! What went wrong, in two kinds: refused by a rule, or broken. Nobody matches on the text of a message.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::people::FindingView;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FailureKind {
    /// The rules say no, or the input is not usable; the person can do something about it.
    Refused,
    /// Disk, store or program fault.
    Broken,
}

/// A failure as it leaves the core. `message` is Indonesian and says what to do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Failure {
    pub kind: FailureKind,
    pub code: String,
    pub message: String,
    #[serde(default)]
    pub findings: Vec<FindingView>,
    /// Technical words for a report; never shown first.
    #[serde(default)]
    pub details: Option<String>,
}
