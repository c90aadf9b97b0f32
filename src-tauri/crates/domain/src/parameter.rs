//! The law as dated data: every limit, weight and severity is a value with a start day and its legal basis.
//!
//! A rule's severity is itself a parameter (`P-07.severity`) and its basis is the article that a finding cites.

mod readable;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::finding::{Severity, UsedParameter};

pub use readable::ascending;
use readable::readable;

/// One value of a parameter from a day on (*parameter bertanggal*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedValue {
    pub key: String,
    pub value: String,
    pub from: NaiveDate,
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// Legal basis, printed with every finding that used the value.
    pub basis: String,
    #[serde(default)]
    pub note: String,
}

/// The values a new store begins with (handbook 3, 5, 6, 7, 8), each with its basis.
pub fn shipped() -> Vec<DatedValue> {
    const FILES: [&str; 9] = [
        include_str!("../data/parameters/person.json"),
        include_str!("../data/parameters/organisation.json"),
        include_str!("../data/parameters/score.json"),
        include_str!("../data/parameters/analysis.json"),
        include_str!("../data/parameters/letter.json"),
        include_str!("../data/parameters/planner.json"),
        include_str!("../data/parameters/case.json"),
        include_str!("../data/parameters/security.json"),
        include_str!("../data/parameters/personal.json"),
    ];
    let read =
        |text| serde_json::from_str::<Vec<DatedValue>>(text).expect("the shipped parameters are checked by a test");
    FILES.into_iter().flat_map(read).collect()
}

/// A value that competes with another in practice and can be switched to with one choice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Preset {
    pub key: String,
    pub value: String,
    pub name: String,
    pub basis: String,
}

/// The competing values that the handbook names (P-07: 24 or 6 months).
pub fn presets() -> Vec<Preset> {
    serde_json::from_str(include_str!("../data/presets.json")).expect("the shipped presets are checked by a test")
}

/// A parameter that has no value, or an unreadable one, on the day asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("parameter {key} tidak ada atau tidak terbaca untuk {day}; isi di Pengaturan")]
pub struct ParameterError {
    pub key: String,
    pub day: NaiveDate,
}

/// The parameters in force on one day (*aturan yang berlaku*). Built once per check, then asked without failing:
/// [`Law::on`] refuses when a value that some rule needs is missing or unreadable.
#[derive(Debug, Clone)]
pub struct Law {
    pub day: NaiveDate,
    values: BTreeMap<String, DatedValue>,
    /// Numbers and severities read once, for rankings ask them of every person.
    read: FxHashMap<String, Read>,
}

#[derive(Debug, Clone, Copy)]
struct Read {
    number: f64,
    severity: Option<Severity>,
}

impl Read {
    fn of(value: &str) -> Self {
        Self { number: value.parse().unwrap_or_default(), severity: Severity::from_code(value) }
    }
}

impl Law {
    /// Chooses for every key the latest value in force on `day`; of two that begin on one day, the one entered last.
    pub fn on(day: NaiveDate, values: impl IntoIterator<Item = DatedValue>) -> Result<Self, ParameterError> {
        let mut chosen: BTreeMap<String, DatedValue> = BTreeMap::new();
        for value in values {
            let in_force = value.from <= day && value.to.is_none_or(|to| day < to);
            if in_force && chosen.get(&value.key).is_none_or(|known| known.from <= value.from) {
                chosen.insert(value.key.clone(), value);
            }
        }
        let read = chosen.iter().map(|(key, value)| (key.clone(), Read::of(&value.value))).collect();
        let law = Self { day, values: chosen, read };
        for shipped in shipped() {
            law.check(&shipped)?;
        }
        Ok(law)
    }

    /// The same values, asked on another day: a move is judged by the law of its day of effect, on the day of checking.
    pub fn asked_on(&self, day: NaiveDate) -> Self {
        Self { day, ..self.clone() }
    }

    /// A value must be there and be of the shape that its rule reads.
    fn check(&self, shipped: &DatedValue) -> Result<(), ParameterError> {
        let error = || ParameterError { key: shipped.key.clone(), day: self.day };
        let value = &self.values.get(&shipped.key).ok_or_else(error)?.value;
        if readable(shipped, value) { Ok(()) } else { Err(error()) }
    }

    fn get(&self, key: &str) -> &DatedValue {
        self.values.get(key).unwrap_or_else(|| panic!("parameter {key} is not among the shipped ones"))
    }

    pub fn text(&self, key: &str) -> &str {
        &self.get(key).value
    }

    fn read(&self, key: &str) -> Read {
        *self.read.get(key).unwrap_or_else(|| panic!("parameter {key} is not among the shipped ones"))
    }

    pub fn decimal(&self, key: &str) -> f64 {
        self.read(key).number
    }

    pub fn number(&self, key: &str) -> i32 {
        self.decimal(key) as i32
    }

    pub fn severity(&self, key: &str) -> Severity {
        self.read(key).severity.unwrap_or(Severity::Block)
    }

    /// Whether a value of `ya` or `tidak` says yes.
    pub fn yes(&self, key: &str) -> bool {
        self.text(key) == "ya"
    }

    pub fn basis(&self, key: &str) -> &str {
        &self.get(key).basis
    }

    /// What a finding cites for a weight: the article that the rule was shipped with, and behind it the decree by which
    /// an office weighs it otherwise.
    pub fn article(&self, key: &str) -> String {
        static SHIPPED: LazyLock<FxHashMap<String, String>> =
            LazyLock::new(|| shipped().into_iter().map(|value| (value.key, value.basis)).collect());
        let now = self.basis(key);
        match SHIPPED.get(key) {
            Some(article) if article != now => format!("{article}; bobot menurut {now}"),
            _ => now.to_string(),
        }
    }

    /// The values in force whose keys begin with `prefix`, in the order of their keys.
    pub fn values<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a DatedValue> {
        let found = self.values.range(prefix.to_string()..).take_while(move |(key, _)| key.starts_with(prefix));
        found.map(|(_, value)| value)
    }

    /// The texts whose keys begin with `prefix`, in the order of their keys; an empty value leaves one out.
    pub fn texts<'a>(&'a self, prefix: &'a str) -> Vec<&'a str> {
        self.values(prefix).map(|value| value.value.as_str()).filter(|text| !text.is_empty()).collect()
    }

    /// Whether this very value holds on the day.
    pub fn in_force(&self, value: &DatedValue) -> bool {
        self.values.get(&value.key) == Some(value)
    }

    /// The value as a finding keeps it.
    pub fn used(&self, key: &str) -> UsedParameter {
        let value = self.get(key);
        UsedParameter { value: value.value.clone(), basis: value.basis.clone() }
    }
}

#[cfg(test)]
mod tests;
