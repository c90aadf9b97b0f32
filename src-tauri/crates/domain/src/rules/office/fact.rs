//! What a fact of an expression is: its kind, its words, its value, and where it is recorded.

use crate::circumstance::CircumstanceKind;
use crate::discipline::DisciplineLevel;
use crate::document::DocumentKind;
use crate::finding::{Source, Where};
use crate::moves::{Nature, Scope};
use crate::parameter::Law;
use crate::position::Family;
use crate::rules::MoveFacts;
use crate::staff::Status;

/// What a fact is compared with.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    Number,
    Text,
    /// One of a few known words.
    Word(fn() -> Vec<&'static str>),
    /// Several of a few known words.
    List(fn() -> Vec<&'static str>),
    YesNo,
    /// Golongan, in the legal order.
    Rank,
    /// Level of education, in the national order.
    Education,
    /// Predicate of a year, worst first: `predikat[2025] < "Baik"`.
    RatingByYear,
}

impl Kind {
    /// Kind for the page: `number`, `text`, `list`, `yes_no`, `map`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Text | Self::Word(_) | Self::Rank | Self::Education => "text",
            Self::List(_) => "list",
            Self::YesNo => "yes_no",
            Self::RatingByYear => "map",
        }
    }
}

/// A value of a fact. What has an order carries the place in it beside the word.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'a> {
    Number(i64),
    Text(&'a str),
    List(Vec<&'a str>),
    YesNo(bool),
    Step(i64, &'a str),
    /// A word outside the order of its kind.
    Apart(&'a str),
}

impl Value<'_> {
    /// As a finding keeps it.
    pub(super) fn told(&self) -> serde_json::Value {
        match self {
            Self::Number(number) => (*number).into(),
            Self::Text(text) | Self::Step(_, text) | Self::Apart(text) => (*text).into(),
            Self::List(list) => list.clone().into(),
            Self::YesNo(yes) => (*yes).into(),
        }
    }
}

type Read = for<'a> fn(&'a MoveFacts<'_>, &Law, i32) -> Option<Value<'a>>;

/// A fact by the name that expressions use.
pub struct Fact {
    pub name: &'static str,
    pub kind: Kind,
    /// Indonesian.
    pub meaning: &'static str,
    /// An expression that uses it.
    pub example: &'static str,
    /// Where it is entered when it is missing.
    pub(super) place: Where,
    pub(super) source: fn(&MoveFacts<'_>, i32) -> Source,
    /// The value, `None` while it is not known; the year counts for facts by year only.
    pub(super) read: Read,
}

pub(super) const fn fact(
    (name, kind): (&'static str, Kind),
    meaning: &'static str,
    example: &'static str,
    place: Where,
    source: fn(&MoveFacts<'_>, i32) -> Source,
    read: Read,
) -> Fact {
    Fact { name, kind, meaning, example, place, source, read }
}

pub(super) fn statuses() -> Vec<&'static str> {
    [Status::Cpns, Status::Pns, Status::Pppk].map(Status::code).to_vec()
}

pub(super) fn circumstances() -> Vec<&'static str> {
    CircumstanceKind::all().map(CircumstanceKind::printed).collect()
}

pub(super) fn punishments() -> Vec<&'static str> {
    [DisciplineLevel::Light, DisciplineLevel::Moderate, DisciplineLevel::Severe].map(DisciplineLevel::printed).to_vec()
}

pub(super) fn documents() -> Vec<&'static str> {
    DocumentKind::all().map(DocumentKind::code).collect()
}

pub(super) fn scopes() -> Vec<&'static str> {
    Scope::all().map(Scope::code).collect()
}

pub(super) fn natures() -> Vec<&'static str> {
    Nature::all().map(Nature::code).collect()
}

pub(super) fn families() -> Vec<&'static str> {
    [Family::Managerial, Family::Functional, Family::Pelaksana].map(Family::printed).to_vec()
}
