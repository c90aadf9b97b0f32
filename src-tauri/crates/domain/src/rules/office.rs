//! Rules of the office's own: a small safe expression on facts (*ketentuan daerah*).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Asked;
use crate::finding::{Finding, Severity};

/// A rule as the office wrote it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OfficeRuleText {
    /// Id of the office's own, for example `D-01`.
    pub rule: String,
    /// What it asks for, for lists.
    pub title: String,
    /// True for a move that the rule speaks against, for example `"treasurer" in keadaan`.
    pub expression: String,
    /// The sentence of the finding.
    pub message: String,
    /// Article or decree.
    pub basis: String,
    pub severity: Severity,
    pub from: NaiveDate,
    /// Last day.
    pub until: Option<NaiveDate>,
}

/// A rule of the office, read and ready to be asked.
pub struct OfficeRule {
    pub text: OfficeRuleText,
}

impl OfficeRule {
    /// The finding of this rule about one move.
    pub fn ask(&self, _asked: &Asked<'_>) -> Option<Finding> {
        None
    }
}
