//! How a rule speaks. A ranking asks 50,000 people whether a rule hits; only a shown finding is put into words.

use std::borrow::Cow;

use serde_json::Value;

use super::MoveFacts;
use crate::finding::{Finding, Severity, Source, Where};
use crate::parameter::Law;

/// One question to the rules: a move, the law, and whether the answer is put into words.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub facts: &'a MoveFacts<'a>,
    pub law: &'a Law,
    /// Without words a finding holds its rule and severity only.
    pub told: bool,
}

impl Asked<'_> {
    /// A finding whose severity and article come from the parameter `key`. `tell` is called only when words are wanted.
    pub fn finding(&self, rule: &'static str, key: &str, tell: impl FnOnce(Telling<'_>) -> Telling<'_>) -> Finding {
        self.found(rule, key, self.law.severity(key), tell)
    }

    /// A finding that something is missing (*data kurang*): never more than a warning, whatever the rule weighs.
    pub fn lack(
        &self,
        rule: &'static str,
        key: &str,
        place: Where,
        tell: impl FnOnce(Telling<'_>) -> Telling<'_>,
    ) -> Finding {
        let mut finding = self.found(rule, key, self.law.severity(key).min(Severity::Warn), tell);
        finding.missing = Some(place);
        finding
    }

    fn found(
        &self,
        rule: &'static str,
        key: &str,
        severity: Severity,
        tell: impl FnOnce(Telling<'_>) -> Telling<'_>,
    ) -> Finding {
        let finding = Finding { rule: Cow::Borrowed(rule), severity, ..Finding::default() };
        if !self.told {
            return finding;
        }
        let mut telling = Telling { finding, law: self.law };
        telling.finding.move_id = Some(self.facts.move_id);
        telling.finding.nip = Some(self.facts.person.nip.clone());
        telling.finding.article = self.law.article(key);
        tell(telling.used(key)).finding
    }
}

/// A finding on its way into words.
pub struct Telling<'a> {
    finding: Finding,
    law: &'a Law,
}

impl Telling<'_> {
    /// One plain Indonesian sentence that says what is found and what to do.
    pub fn say(mut self, message: impl Into<String>) -> Self {
        self.finding.message = message.into();
        self
    }

    /// A fact used, and where it was recorded.
    pub fn fact(mut self, name: &str, value: impl Into<Value>, source: Source) -> Self {
        self.finding.facts.insert(name.to_string(), value.into());
        self.finding.sources.insert(name.to_string(), source);
        self
    }

    /// A dated value used.
    pub fn used(mut self, key: &str) -> Self {
        self.finding.parameters.insert(key.to_string(), self.law.used(key));
        self
    }
}
