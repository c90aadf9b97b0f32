//! Rules of the office's own: a small safe expression on facts (*ketentuan daerah*).
//!
//! An expression is true for a move that the rule speaks against. It is read once, with every name and word checked, and
//! then asked of each person without reading anything that it does not name. It has no loop, no call and no arithmetic
//! but plus and minus, so what it costs is bounded by its length.

mod evaluate;
mod fact;
mod facts;
mod read;
mod token;
mod typed;

pub use fact::{Fact, Kind};
pub use facts::FACTS;
pub use read::OfficeRuleError;

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Asked;
use crate::finding::{Finding, Severity};
use evaluate::{Reading, truth};
use read::{Node, Used};

/// A rule as the office wrote it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OfficeRuleText {
    /// Id of the office's own, for example `D-01`.
    pub rule: String,
    /// What it asks for, for lists.
    pub title: String,
    /// True for a move that the rule speaks against, for example `"bendahara" dalam keadaan dan umur >= 55`.
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
#[derive(Debug, Clone)]
pub struct OfficeRule {
    pub text: OfficeRuleText,
    node: Node,
    /// The facts that the expression names, each once.
    used: Vec<Used>,
}

impl OfficeRule {
    /// Reads the expression.
    ///
    /// # Errors
    ///
    /// An expression that is too long or too deep, that names an unknown fact or a word that the fact never has, that
    /// compares what cannot be compared, or that is not true or false. The error says where.
    pub fn new(text: OfficeRuleText) -> Result<Self, OfficeRuleError> {
        let (node, used) = read::read(&text.expression)?;
        Ok(Self { text, node, used })
    }

    /// The finding of this rule about one move. A fact that is not known and on which the answer hangs gives a finding
    /// that says where it is entered, never more than a warning.
    pub fn ask(&self, asked: &Asked<'_>) -> Option<Finding> {
        let reading = Reading { facts: asked.facts, law: asked.law };
        match truth(&self.node, &reading) {
            Some(false) => None,
            Some(true) => Some(self.found(asked, &reading, None)),
            None => {
                let unknown = |used: &&Used| reading.value(used).is_none();
                Some(self.found(asked, &reading, self.used.iter().find(unknown)))
            }
        }
    }

    fn found(&self, asked: &Asked<'_>, reading: &Reading<'_>, unknown: Option<&Used>) -> Finding {
        let severity = if unknown.is_some() { self.text.severity.min(Severity::Warn) } else { self.text.severity };
        let missing = unknown.map(|used| used.fact().place);
        let mut found = Finding { rule: Cow::Owned(self.text.rule.clone()), severity, missing, ..Finding::default() };
        if !asked.told {
            return found;
        }
        found.move_id = Some(asked.facts.move_id);
        found.nip = Some(asked.facts.person.nip.clone());
        found.article = self.text.basis.clone();
        found.message = match unknown {
            None => self.text.message.clone(),
            Some(used) => format!(
                "Ketentuan {} ({}) tidak dapat diperiksa karena {} belum tercatat; lengkapi di {}.",
                self.text.rule,
                self.text.title,
                used.fact().meaning,
                used.fact().place.printed()
            ),
        };
        for used in &self.used {
            let told = reading.value(used).map_or(serde_json::Value::Null, |value| value.told());
            found.facts.insert(used.name(), told);
            found.sources.insert(used.name(), (used.fact().source)(asked.facts, used.year));
        }
        found
    }
}
