//! The rules of transfer (handbook 5). One function per rule, named by its id, from facts and dated parameters to at
//! most one finding. All findings are collected; nothing stops at the first.

pub mod appointment;
#[cfg(test)]
mod cases;
pub mod facts;
pub mod office;
pub mod organisation;
pub mod person;
mod telling;
pub mod window;

pub use facts::{MoveFacts, PersonFacts, PostFacts};
pub use telling::{Asked, Telling};

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
    [person::RULES, window::RULES, organisation::RULES, appointment::RULES].into_iter().flatten()
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
