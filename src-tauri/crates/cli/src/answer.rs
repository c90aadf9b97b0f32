//! What a command answers.

use serde_json::Value;

/// What a command answers.
pub(crate) struct Answer {
    pub(crate) value: Value,
    pub(crate) status: u8,
    /// Printed as it is when no JSON is asked for.
    pub(crate) text: Option<String>,
}

impl From<Value> for Answer {
    fn from(value: Value) -> Self {
        Self { value, status: 0, text: None }
    }
}
