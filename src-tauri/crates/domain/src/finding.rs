//! Findings: what a check says, opened to its facts. Never a bare yes or no, never only a sentence.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How much a finding weighs (handbook 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Severity {
    /// Only noted.
    Info,
    /// Shown, and printed in the assessment sheet.
    Warn,
    /// Stops approval unless the permitted role overrides it with a reason.
    Block,
}

impl Severity {
    pub fn code(self) -> &'static str {
        match self {
            Self::Info => "INFO",
            Self::Warn => "WARN",
            Self::Block => "BLOCK",
        }
    }
}

/// A dated value of a rule, as it was used (*parameter aturan*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UsedParameter {
    pub value: String,
    /// Legal basis written beside the value.
    pub basis: String,
}

/// One finding of one rule about one move (or the whole plan when `move_id` is `None`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    #[serde(rename = "move")]
    pub move_id: Option<i64>,
    pub nip: Option<String>,
    /// Rule id of the handbook, for example `P-07`.
    pub rule: String,
    pub severity: Severity,
    /// Article or local basis.
    pub article: String,
    pub facts: BTreeMap<String, Value>,
    pub parameters: BTreeMap<String, UsedParameter>,
    /// One plain Indonesian sentence that says what is found and, for a block, what to do.
    pub message: String,
    /// Set when the permitted role has overridden this finding: the reason given.
    pub overridden: Option<String>,
}

impl Finding {
    /// Whether this finding keeps the plan from approval.
    pub fn blocks(&self) -> bool {
        self.severity == Severity::Block && self.overridden.is_none()
    }
}
