//! The law as dated data: every limit, weight and severity is a value with a start day and its legal basis.
//!
//! A rule's severity is itself a parameter (`P-07.severity`) and its basis is the article that a finding cites.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::decision::is_due_row;
use crate::finding::{Severity, UsedParameter};
use crate::health::parse_minimum;
use crate::letter_number::letter_number;
use crate::performance::Rating;
use crate::recap::age_bands;
use crate::workload::{Rounding, hours_of_a_year};

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
    const FILES: [&str; 6] = [
        include_str!("../data/parameters/person.json"),
        include_str!("../data/parameters/organisation.json"),
        include_str!("../data/parameters/score.json"),
        include_str!("../data/parameters/analysis.json"),
        include_str!("../data/parameters/letter.json"),
        include_str!("../data/parameters/planner.json"),
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

/// Whether a value can stand where the shipped one stands. A value that would silently be read as something else (a
/// limit of 24.5 months as 24, an unknown predicate as *Baik*) is refused here.
fn readable(shipped: &DatedValue, value: &str) -> bool {
    let number = value.parse::<f64>().ok().filter(|number| number.is_finite() && *number >= 0.0);
    match shipped.key.as_str() {
        "P-09.minimum" => Rating::parse(value).is_some(),
        "workload.rounding" => Rounding::from_code(value).is_some(),
        key if key == "workload.effective_hours" || key.starts_with("workload.preset.") => {
            number.is_some_and(|hours| hours > 0.0 && hours <= hours_of_a_year())
        }
        key if key.starts_with("workload.") => number.is_some_and(|periods| periods > 0.0 && periods <= 366.0),
        "recap.age_bands" => age_bands(value).is_some(),
        "school.rounding" => matches!(Rounding::from_code(value), Some(Rounding::HalfUp | Rounding::Ceiling)),
        // Divisors of a need; nothing can be shared out over nobody.
        "school.hours_minimum" | "school.hours_maximum" | "school.pupils_per_counsellor" => positive(number),
        "school.groups_per_special_teacher" => positive(number),
        // The planner reckons in whole points and whole seats.
        "planner.choices_per_person" | "planner.choices_total" => {
            number.is_some_and(|most| whole(most) && (1.0..=1e8).contains(&most))
        }
        "planner.weight_below_half" | "planner.weight_below_most" => positive(number) && number.is_some_and(whole),
        "planner.most_percent" => number.is_some_and(|percent| whole(percent) && percent <= 100.0),
        key if key.starts_with("health.puskesmas.") => parse_minimum(value).is_some(),
        // A form without the sequence would give one number again and again.
        key if key.starts_with("letter.") && key.ends_with("_number") => {
            value.contains("{urut") && letter_number(value, "", 1, "", shipped.from).is_ok()
        }
        key if shipped.value.parse::<f64>().is_ok() => {
            // Weights and shares may have a fraction; limits in months, years and days may not.
            let fraction = [
                "score.",
                "talent.",
                "competence.",
                "staffing.",
                "priority.",
                "effectiveness.",
                "school.duty.",
                "school.class_teachers",
            ];
            let fraction = fraction.iter().any(|prefix| key.starts_with(prefix));
            number.is_some_and(|number| fraction || (whole(number) && number <= f64::from(i16::MAX)))
        }
        _ if Severity::from_code(&shipped.value).is_some() => Severity::from_code(value).is_some(),
        key if key.starts_with("document.") => is_due_row(value),
        // What the office is asked about each time (`tanya`) is a choice of its own.
        key if key.starts_with("W-05.") => matches!(value, "ya" | "tidak" | "tanya"),
        _ if matches!(shipped.value.as_str(), "ya" | "tidak") => matches!(value, "ya" | "tidak"),
        _ => !value.trim().is_empty(),
    }
}

fn whole(number: f64) -> bool {
    number.fract() == 0.0
}

fn positive(number: Option<f64>) -> bool {
    number.is_some_and(|number| number > 0.0 && number <= f64::from(i16::MAX))
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
    fn every_preset_can_stand_where_the_shipped_value_stands() {
        for preset in presets() {
            let law = Law::on(day(2027), with(&preset.key, &preset.value, 2027)).unwrap();
            assert_eq!(law.text(&preset.key), preset.value);
            assert!(!preset.basis.is_empty() && !preset.name.is_empty());
        }
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
    fn a_value_ends_on_its_last_day_and_a_correction_of_the_same_day_wins() {
        let mut values = with("P-07.min_months", "6", 2027);
        values.last_mut().unwrap().to = Some(day(2028));
        let months =
            |values: &[DatedValue], year| Law::on(day(year), values.to_vec()).unwrap().number("P-07.min_months");
        assert_eq!([2026, 2027, 2028].map(|year| months(&values, year)), [24, 6, 24]);
        values.push(DatedValue { value: "12".into(), ..values.last().unwrap().clone() });
        assert_eq!(months(&values, 2027), 12);
    }

    #[test]
    fn an_unreadable_or_missing_value_is_refused_by_name() {
        for (key, value) in [
            ("P-07.min_months", "dua tahun"),
            ("P-07.min_months", ""),
            ("P-07.min_months", "-6"),
            ("P-07.min_months", "24.5"),
            ("P-07.min_months", "inf"),
            ("P-09.minimum", "Lumayan"),
            ("P-09.severity", "block"),
            ("O-03.floor_percent", "NaN"),
            ("workload.effective_hours", "0"),
            ("workload.effective_hours", "75000"),
            ("workload.preset.kepmenpan_75_2004", "72000"),
            ("workload.days_per_year", "0"),
            ("workload.weeks_per_year", "367"),
            ("workload.rounding", "half up"),
            ("effectiveness.b_from", "-0.9"),
            ("school.hours_minimum", "0"),
            ("school.pupils_per_counsellor", "0"),
            ("school.rounding", "none"),
            ("health.puskesmas.inpatient_urban", "dokter 2; bidan 7"),
            ("letter.decree_number", "{kode}/{unit}/{tahun}"),
            ("letter.decree_number", "{kode}/{urut}/{nomor}"),
            ("letter.surat_number", "{kode}/{tahun}"),
            ("letter.keterangan_number", "{kode}/{urut:9}"),
            ("letter.decree_code", " "),
            ("recap.age_bands", "30,25"),
            ("priority.service_index", "-1"),
            ("document.SKP_2TH", "wajib"),
            ("planner.points_per_10km", "2.5"),
            ("planner.choices_total", "0"),
            ("planner.choices_total", "1e12"),
            ("planner.weight_below_half", "0"),
            ("planner.weight_below_most", "1.5"),
            ("planner.most_percent", "101"),
        ] {
            let error = Law::on(day(2026), with(key, value, 2020)).map(|_| ()).unwrap_err();
            assert_eq!((error.key.as_str(), error.day), (key, day(2026)), "{key} = {value}");
        }
        for (key, value) in [
            ("score.education", "12.5"),
            ("P-09.minimum", "Sangat Baik"),
            ("workload.days_per_year", "239.5"),
            ("effectiveness.b_from", "0.81"),
            ("school.duty.deputy", "7.5"),
            ("staffing.over_above", "112.5"),
            ("priority.service_index", "0.5"),
            ("planner.choices_total", "3000000"),
            ("planner.points_per_hardship", "0"),
        ] {
            assert!(Law::on(day(2026), with(key, value, 2020)).is_ok(), "{key} = {value}");
        }
        assert_eq!(Law::on(day(2026), Vec::new()).unwrap_err().key, "P-01.severity");
    }
}
