//! Reports as workbook and paper. What was printed is kept and comes out again byte for byte.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::personal::Audience;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintReport {
    /// `bezetting`, `proyeksi`, `rekap`, `duk`, `nominatif`, `abk`, `lowongan`, `sekolah`, `puskesmas`, `peta`,
    /// `bukti` (evidence of one plan), `tanda` (red flags), `pelatihan` (training), `pelajaran` (what evaluated moves
    /// taught, fit to be published), `capaian` (outcome of one plan)
    pub kind: String,
    #[serde(default)]
    pub as_of: Option<NaiveDate>,
    /// The unit and the units below it; the whole region when left out.
    #[serde(default)]
    pub unit: Option<i64>,
    /// Figures as this scenario would have them (`bezetting` and `peta` only).
    #[serde(default)]
    pub scenario: Option<i64>,
    /// `f4` (when left out), `a3`, `a2`
    #[serde(default)]
    pub paper: Option<String>,
    /// The plan (`bukti` and `capaian`; `pelatihan` and `pelajaran` may be limited to one).
    #[serde(default)]
    pub plan: Option<i64>,
    /// `xlsx`, `pdf`; of the chart `pdf`, `png`
    pub formats: Vec<String>,
    #[serde(default)]
    #[ts(as = "Option<Audience>", optional)]
    pub audience: Audience,
    /// Why everything must be carried out (audience `lengkap`).
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub reason: String,
    /// Handle of a folder.
    pub to: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReportPrinted {
    pub report: i64,
    pub files: Vec<ReportFile>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportFile {
    pub file: String,
    pub sha256: String,
    /// Pages on paper; 0 for a workbook.
    pub pages: u32,
}

/// A report that was printed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReportLine {
    pub report: i64,
    pub kind: String,
    pub as_of: NaiveDate,
    /// Name of the unit; empty for the whole region.
    pub unit: String,
    pub account: String,
    pub audience: Audience,
    pub files: Vec<ReportFile>,
}

/// Writes the files of a printed report again, byte for byte.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReprintReport {
    pub report: i64,
    /// Why it is printed again (a report of audience `lengkap`).
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub reason: String,
    /// Handle of a folder.
    pub to: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListParameters {
    /// Beginning of the keys, for example `workload.`.
    pub prefix: String,
}

/// A value of a parameter, with its days and legal basis.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DatedParameter {
    pub key: String,
    pub value: String,
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
    pub basis: String,
    pub note: String,
    pub in_force: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetParameter {
    pub key: String,
    pub value: String,
    pub from: NaiveDate,
    pub basis: String,
    #[serde(default)]
    pub note: String,
}
