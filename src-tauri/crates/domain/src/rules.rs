//! The rules of transfer (handbook 5). One function per rule, named by its id, from facts and dated parameters to at
//! most one finding. All findings are collected; nothing stops at the first.

#[cfg(test)]
mod cases;
pub mod facts;
pub mod office;
pub mod organisation;
pub mod person;
mod telling;

pub use facts::{MoveFacts, PersonFacts, PostFacts};
pub use telling::{Asked, Telling};

use std::collections::BTreeMap;

use serde_json::Value;

use crate::finding::{Finding, Severity};
use crate::parameter::Law;
use crate::rules::office::OfficeRule;

/// One rule of the book.
pub struct Rule {
    /// Id of the handbook.
    pub id: &'static str,
    /// What it asks for, in Indonesian, for lists.
    pub title: &'static str,
    /// Whether it looks at the person, the target and the records only. The others need the figures of the whole plan.
    pub alone: bool,
    pub ask: fn(&Asked<'_>) -> Option<Finding>,
}

/// Every rule in the order of the handbook.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    [person::RULES, organisation::RULES].into_iter().flatten()
}

/// All findings about one move: the rules of the handbook, then those of the office.
pub fn check_move(facts: &MoveFacts<'_>, law: &Law, office: &[OfficeRule]) -> Vec<Finding> {
    let asked = Asked { facts, law, told: true };
    collect(rules(), &asked, office)
}

/// The findings that keep a single person from a post, or speak against it, whatever the rest of the plan is; used to
/// rank candidates. Without `told` they hold rule and severity only.
pub fn check_candidate(facts: &MoveFacts<'_>, law: &Law, office: &[OfficeRule], told: bool) -> Vec<Finding> {
    let asked = Asked { facts, law, told };
    collect(rules().filter(|rule| rule.alone), &asked, office)
}

fn collect<'a>(rules: impl Iterator<Item = &'a Rule>, asked: &Asked<'_>, office: &[OfficeRule]) -> Vec<Finding> {
    let own = office.iter().filter_map(|rule| rule.ask(asked));
    rules.filter_map(|rule| (rule.ask)(asked)).chain(own).filter(|found| found.severity != Severity::Off).collect()
}

/// Starts a finding whose severity and article come from the parameter `key`.
fn finding(rule: &'static str, key: &str, facts: &MoveFacts<'_>, law: &Law, message: String) -> Finding {
    Finding {
        move_id: Some(facts.move_id),
        nip: Some(facts.person.nip.clone()),
        rule: rule.into(),
        severity: law.severity(key),
        article: law.basis(key).to_string(),
        parameters: BTreeMap::from([(key.to_string(), law.used(key))]),
        message,
        ..Finding::default()
    }
}

/// Short building steps, so that a rule reads as one expression.
trait With: Sized {
    fn fact(self, name: &str, value: impl Into<Value>) -> Self;
    fn used(self, law: &Law, key: &str) -> Self;
    fn at(self, severity: Severity) -> Self;
}

impl With for Finding {
    fn fact(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.facts.insert(name.to_string(), value.into());
        self
    }

    fn used(mut self, law: &Law, key: &str) -> Self {
        self.parameters.insert(key.to_string(), law.used(key));
        self
    }

    fn at(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }
}
