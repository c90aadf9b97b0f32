//! Teachers per school and subject, and health workers per puskesmas.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SchoolsView {
    pub as_of: NaiveDate,
    pub schools: Vec<SchoolView>,
    /// School units that no data exist for.
    pub without_data: Vec<SchoolUnit>,
    pub total: SubjectTotals,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SchoolUnit {
    pub unit: i64,
    pub name: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct SubjectTotals {
    pub need: i64,
    pub pns: i64,
    pub pppk: i64,
    pub non_asn: i64,
    pub gap: i64,
    pub retiring: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SchoolView {
    pub unit: i64,
    pub name: String,
    pub npsn: String,
    /// `tk`, `sd`, `smp`, `sma`, `smk`
    pub level: String,
    pub curriculum: String,
    pub pupils: i64,
    pub inclusive: bool,
    /// Class groups (*rombel*) by grade.
    pub groups: BTreeMap<u8, u32>,
    pub religions: Vec<String>,
    /// Teachers outside the civil service by subject, as entered.
    pub non_asn: BTreeMap<String, u32>,
    pub class_groups: i64,
    pub subjects: Vec<SubjectView>,
    pub totals: SubjectTotals,
    /// Why nothing can be computed.
    pub faults: Vec<String>,
}

/// One line of the school report (handbook 6.5).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SubjectView {
    pub subject: String,
    pub lesson_hours: f64,
    pub exact: f64,
    pub need: i64,
    pub spare_hours: f64,
    pub pns: i64,
    pub pppk: i64,
    pub non_asn: i64,
    /// ASN held less need.
    pub gap: i64,
    /// Who retires in the calendar year of the day.
    pub retiring: i64,
}

/// Replaces the data of a school from a day on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditSchool {
    pub unit: i64,
    pub npsn: String,
    pub level: String,
    #[serde(default)]
    pub curriculum: String,
    pub pupils: i64,
    #[serde(default)]
    pub inclusive: bool,
    pub groups: BTreeMap<u8, u32>,
    #[serde(default)]
    pub religions: Vec<String>,
    #[serde(default)]
    pub non_asn: BTreeMap<String, u32>,
    #[serde(default)]
    pub from: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HealthView {
    pub as_of: NaiveDate,
    pub puskesmas: Vec<PuskesmasView>,
    /// Puskesmas units that no data exist for.
    pub without_data: Vec<SchoolUnit>,
    /// Positions reckoned by WISN.
    pub wisn: Vec<WisnLine>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PuskesmasView {
    pub unit: i64,
    pub name: String,
    pub inpatient: bool,
    pub urban: bool,
    pub minimum: i64,
    pub held: i64,
    /// People missing, summed over categories that lack some.
    pub short: i64,
    pub categories: Vec<CategoryView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CategoryView {
    /// `dokter`, `dokter_gigi`, `perawat`, `bidan`, `kesmas`, `kesling`, `atlm`, `gizi`, `farmasi`, `administrasi`, `pekarya`
    pub category: String,
    pub word: String,
    pub minimum: i64,
    pub held: i64,
    pub gap: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WisnLine {
    pub position: i64,
    pub title: String,
    pub unit_name: String,
    pub sum: f64,
    pub support_percent: f64,
    pub factor: f64,
    pub exact: f64,
    pub need: i64,
    pub held: i64,
    /// Held over need; below 1 people are missing.
    pub ratio: Option<f64>,
    pub pressure: Option<f64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditPuskesmas {
    pub unit: i64,
    pub inpatient: bool,
    pub urban: bool,
    #[serde(default)]
    pub from: Option<NaiveDate>,
}
