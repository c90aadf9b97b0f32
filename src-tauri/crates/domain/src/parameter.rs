//! The law as dated data: every limit, weight and severity is a value with a start day and its legal basis.
//!
//! A rule's severity is itself a parameter (`P-07.severity`) and its basis is the article that a finding cites.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::finding::{Severity, UsedParameter};

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

/// The values a new store begins with (handbook 3, 5, 6, 7), each with its basis.
pub fn shipped() -> Vec<DatedValue> {
    serde_json::from_str(include_str!("../data/parameters.json")).expect("the shipped parameters are checked by a test")
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
}

impl Law {
    /// Chooses for every key the latest value in force on `day`.
    pub fn on(day: NaiveDate, values: impl IntoIterator<Item = DatedValue>) -> Result<Self, ParameterError> {
        let mut chosen: BTreeMap<String, DatedValue> = BTreeMap::new();
        for value in values {
            let in_force = value.from <= day && value.to.is_none_or(|to| day < to);
            if in_force && chosen.get(&value.key).is_none_or(|known| known.from < value.from) {
                chosen.insert(value.key.clone(), value);
            }
        }
        let law = Self { day, values: chosen };
        for shipped in shipped() {
            law.check(&shipped)?;
        }
        Ok(law)
    }

    /// A value must be there and be of the shape of the shipped one.
    fn check(&self, shipped: &DatedValue) -> Result<(), ParameterError> {
        let error = || ParameterError { key: shipped.key.clone(), day: self.day };
        let value = &self.values.get(&shipped.key).ok_or_else(error)?.value;
        let readable = if shipped.value.parse::<f64>().is_ok() {
            value.parse::<f64>().is_ok_and(f64::is_finite)
        } else if severity(&shipped.value).is_some() {
            severity(value).is_some()
        } else {
            !value.is_empty()
        };
        if readable { Ok(()) } else { Err(error()) }
    }

    fn get(&self, key: &str) -> &DatedValue {
        self.values.get(key).unwrap_or_else(|| panic!("parameter {key} is not among the shipped ones"))
    }

    pub fn text(&self, key: &str) -> &str {
        &self.get(key).value
    }

    pub fn decimal(&self, key: &str) -> f64 {
        self.get(key).value.parse().unwrap_or_default()
    }

    pub fn number(&self, key: &str) -> i32 {
        self.decimal(key) as i32
    }

    pub fn severity(&self, key: &str) -> Severity {
        severity(&self.get(key).value).unwrap_or(Severity::Block)
    }

    pub fn basis(&self, key: &str) -> &str {
        &self.get(key).basis
    }

    /// The value as a finding keeps it.
    pub fn used(&self, key: &str) -> UsedParameter {
        let value = self.get(key);
        UsedParameter { value: value.value.clone(), basis: value.basis.clone() }
    }
}

fn severity(text: &str) -> Option<Severity> {
    [Severity::Info, Severity::Warn, Severity::Block].into_iter().find(|severity| severity.code() == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, 6, 1).unwrap()
    }

    fn with(key: &str, value: &str, from: i32) -> Vec<DatedValue> {
        let mut values = shipped();
        values.push(DatedValue {
            key: key.into(),
            value: value.into(),
            from: day(from),
            to: None,
            basis: "Peraturan baru".into(),
            note: String::new(),
        });
        values
    }

    #[test]
    fn every_shipped_parameter_is_readable_and_names_its_basis() {
        let law = Law::on(day(2026), shipped()).unwrap();
        assert_eq!(law.number("P-07.min_months"), 24);
        assert!(shipped().iter().all(|value| !value.basis.is_empty()));
    }

    #[test]
    fn a_new_value_holds_from_its_own_day_and_not_before() {
        let values = with("P-07.min_months", "6", 2027);
        assert_eq!(Law::on(day(2026), values.clone()).unwrap().number("P-07.min_months"), 24);
        let later = Law::on(day(2027), values).unwrap();
        assert_eq!(later.number("P-07.min_months"), 6);
        assert_eq!(later.basis("P-07.min_months"), "Peraturan baru");
    }

    #[test]
    fn an_unreadable_or_missing_value_is_refused_by_name() {
        let error = Law::on(day(2026), with("P-07.min_months", "dua tahun", 2020)).unwrap_err();
        assert_eq!(error.key, "P-07.min_months");
        assert_eq!(Law::on(day(2026), Vec::new()).unwrap_err().key, "P-01.severity");
    }
}
