//! The rules of transfer (handbook 5). One function per rule, named by its id, from facts and dated parameters to at
//! most one finding. All findings are collected; nothing stops at the first.

#[cfg(test)]
mod cases;
pub mod organisation;
pub mod person;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::Value;

use crate::discipline::Discipline;
use crate::education::EducationLevel;
use crate::finding::{Finding, Severity};
use crate::moves::Scope;
use crate::parameter::Law;
use crate::performance::Rating;
use crate::position::Position;
use crate::staff::Status;
use crate::staffing::Balance;

/// What is known of a person on the day of checking.
#[derive(Debug, Clone)]
pub struct PersonFacts {
    pub nip: String,
    pub name: String,
    pub status: Status,
    pub standing: String,
    pub education: Option<EducationLevel>,
    pub diploma: String,
    /// TMT of the present post; `None` when there is none or the records do not say.
    pub since: Option<NaiveDate>,
    /// Performance by year.
    pub ratings: BTreeMap<i32, Rating>,
    pub discipline: Vec<Discipline>,
    /// Names of other open plans that hold this person.
    pub other_plans: Vec<String>,
}

/// A post of a move, with the figures of the whole plan.
#[derive(Debug, Clone)]
pub struct PostFacts {
    pub position: Position,
    pub unit_name: String,
    /// Whether the position stands in the map on the TMT.
    pub in_force: bool,
    pub before: Balance,
    /// After all moves of the plan.
    pub after: Balance,
    pub unit_before: Balance,
    pub unit_after: Balance,
    /// People who hold the post now and are not moved away by this plan.
    pub staying: Vec<String>,
    /// Other people whom this plan brings to the post.
    pub also_coming: Vec<String>,
}

/// One move as the rules see it.
#[derive(Debug, Clone)]
pub struct MoveFacts {
    pub move_id: i64,
    /// Day of effect (*TMT*).
    pub tmt: NaiveDate,
    pub scope: Scope,
    pub person: PersonFacts,
    pub from: Option<PostFacts>,
    pub to: Option<PostFacts>,
}

/// One rule of the book.
pub type Rule = fn(&MoveFacts, &Law) -> Option<Finding>;

/// Every rule in the order of the handbook.
pub const RULES: &[Rule] = &[
    person::p01_only_permanent_staff_change_agency,
    person::p02_candidates_do_not_move,
    person::p05_contract_staff_do_not_change_agency,
    person::p07_minimum_time_in_post,
    person::p09_performance_at_least_good,
    person::p10_performance_missing,
    person::p11_under_discipline,
    person::p13_not_in_active_service,
    person::p20_education_below_requirement,
    person::p23_in_another_open_plan,
    organisation::o01_position_in_the_map,
    organisation::o02_room_in_the_position,
    organisation::o03_floor_of_the_origin_unit,
    organisation::o04_effect_on_both_sides,
    organisation::o05_managerial_post_still_held,
    organisation::o06_two_people_for_one_post,
    organisation::o07_person_without_target,
];

/// All findings about one move.
pub fn check_move(facts: &MoveFacts, law: &Law) -> Vec<Finding> {
    RULES.iter().filter_map(|rule| rule(facts, law)).collect()
}

/// The rules that can keep a single person from a post whatever the rest of the plan is; used to rank candidates.
pub fn check_candidate(facts: &MoveFacts, law: &Law) -> Vec<Finding> {
    RULES[..10].iter().filter_map(|rule| rule(facts, law)).collect()
}

/// Starts a finding whose severity and article come from the parameter `key`.
fn finding(rule: &str, key: &str, facts: &MoveFacts, law: &Law, message: String) -> Finding {
    Finding {
        move_id: Some(facts.move_id),
        nip: Some(facts.person.nip.clone()),
        rule: rule.to_string(),
        severity: law.severity(key),
        article: law.basis(key).to_string(),
        facts: BTreeMap::new(),
        parameters: BTreeMap::from([(key.to_string(), law.used(key))]),
        message,
        overridden: None,
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
