//! Asks a tree of one move. What is not known stays not known until something else decides: a person of 60 is not asked
//! for the golongan in `umur > 58 atau golongan < "III/c"`.

use std::cmp::Ordering;

use super::fact::Value;
use super::read::{Node, Op, Term, Used};
use crate::parameter::Law;
use crate::rules::MoveFacts;

/// Reads facts when they are asked for.
pub(super) struct Reading<'a> {
    pub(super) facts: &'a MoveFacts<'a>,
    pub(super) law: &'a Law,
}

impl<'a> Reading<'a> {
    pub(super) fn value(&self, used: &Used) -> Option<Value<'a>> {
        (used.fact().read)(self.facts, self.law, used.year)
    }
}

/// Whether a tree is true; `None` when it hangs on what is not known.
pub(super) fn truth(node: &Node, reading: &Reading<'_>) -> Option<bool> {
    match node {
        Node::Truth(truth) => Some(*truth),
        Node::YesNo(used) => match reading.value(used)? {
            Value::YesNo(yes) => Some(yes),
            _ => None,
        },
        Node::Not(node) => truth(node, reading).map(|truth| !truth),
        Node::All(nodes) => decided(nodes, reading, false),
        Node::Any(nodes) => decided(nodes, reading, true),
        Node::Same(one, other) => Some(truth(one, reading)? == truth(other, reading)?),
        Node::Compare(op, one, other) => Some(holds(*op, &value(one, reading)?, &value(other, reading)?)),
        Node::OneOf(term, items) => {
            let term = value(term, reading)?;
            let same = |item| value(item, reading).is_some_and(|item| holds(Op::Equal, &term, &item));
            Some(items.iter().any(same))
        }
        Node::Has(used, word) => match reading.value(used)? {
            Value::List(words) => Some(words.iter().any(|known| same_text(known, word))),
            _ => None,
        },
        Node::Holds(hay, needle) => match (value(hay, reading)?, value(needle, reading)?) {
            (Value::Text(hay), Value::Text(needle)) => Some(hay.to_lowercase().contains(&needle.trim().to_lowercase())),
            _ => None,
        },
    }
}

/// The parts of an "and" (one false decides) or an "or" (one true decides).
fn decided(nodes: &[Node], reading: &Reading<'_>, by: bool) -> Option<bool> {
    let mut unknown = false;
    for node in nodes {
        match truth(node, reading) {
            Some(truth) if truth == by => return Some(by),
            Some(_) => {}
            None => unknown = true,
        }
    }
    (!unknown).then_some(!by)
}

fn value<'a>(term: &'a Term, reading: &Reading<'a>) -> Option<Value<'a>> {
    match term {
        Term::Number(number) => Some(Value::Number(*number)),
        Term::Text(text) => Some(Value::Text(text)),
        Term::Step(step) => Some(Value::Step(*step, "")),
        Term::Fact(used) => reading.value(used),
        Term::Sum(summands) => {
            let mut sum = 0i64;
            for (minus, term) in summands {
                let Value::Number(number) = value(term, reading)? else { return None };
                sum += if *minus { -number } else { number };
            }
            Some(Value::Number(sum))
        }
    }
}

/// Two values of one kind. A value outside the order (a contract grade among the golongan of permanent staff) is
/// neither above nor below nor equal to any.
fn holds(op: Op, one: &Value<'_>, other: &Value<'_>) -> bool {
    let order = match (one, other) {
        (Value::Number(one), Value::Number(other)) | (Value::Step(one, _), Value::Step(other, _)) => {
            Some(one.cmp(other))
        }
        (Value::Text(one), Value::Text(other)) if same_text(one, other) => Some(Ordering::Equal),
        _ => None,
    };
    match op {
        Op::Equal => order == Some(Ordering::Equal),
        Op::Unequal => order != Some(Ordering::Equal),
        Op::Less => order == Some(Ordering::Less),
        Op::LessOrEqual => matches!(order, Some(Ordering::Less | Ordering::Equal)),
        Op::Greater => order == Some(Ordering::Greater),
        Op::GreaterOrEqual => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
    }
}

fn same_text(one: &str, other: &str) -> bool {
    one.trim().eq_ignore_ascii_case(other.trim())
}
