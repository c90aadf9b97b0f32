//! Rows of what services are reckoned by: schools, puskesmas, indices, and who is planned to come in.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::site::Site;
use serde::{Deserialize, Serialize};

/// A school of the year (*satuan pendidikan*), handbook 6.5.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SchoolRow {
    /// National number of the school (*NPSN*), 8 digits.
    pub npsn: String,
    /// Name, which is that of the unit in the map.
    pub school: String,
    /// `tk`, `sd`, `smp`, `sma` or `smk`.
    pub level: String,
    /// Name of the curriculum; empty where the file gives none.
    pub curriculum: String,
    pub pupils: u32,
    /// Takes pupils with special needs (*sekolah inklusif*).
    pub inclusive: bool,
    /// Class groups (*rombongan belajar*) by grade; grade 0 holds a total that the file does not divide.
    pub groups: BTreeMap<u8, u32>,
    /// Teachers who are no civil servants (*guru non-ASN*), by subject as the heading writes it.
    pub non_asn: BTreeMap<String, u32>,
    /// Religions that are taught; empty where the file gives none.
    pub religions: Vec<String>,
    /// Stands in a special area (*daerah khusus*), for example a remote one.
    #[serde(default)]
    pub special_area: bool,
}

/// Weekly lesson hours (*jam pelajaran*, JP) of one subject in a curriculum, handbook 6.5.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CurriculumRow {
    /// Name of the curriculum, for example `Kurikulum 2013`.
    pub curriculum: String,
    /// `tk`, `sd`, `smp`, `sma` or `smk`.
    pub level: String,
    pub subject: String,
    /// Lesson hours per week by grade; a grade without the subject is absent.
    pub hours: BTreeMap<u8, f64>,
}

/// What decides the minimum staffing of a puskesmas (handbook 6.6).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PuskesmasRow {
    /// Name, which is that of the unit in the map.
    pub unit: String,
    /// Code of the puskesmas; empty where the file gives none.
    pub code: String,
    /// Has beds (*rawat inap*).
    pub inpatient: bool,
    /// Stands in an urban area (*kawasan perkotaan*).
    pub urban: bool,
}

/// Service index (*indeks kepuasan masyarakat*, IKM) of a unit in a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ServiceIndexRow {
    pub unit: String,
    /// `2026`, `2026-S1` (semester), `2026-T2` (quarter) or `2026-05` (month).
    pub period: String,
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day of the period.
    pub to: NaiveDate,
    /// 25 to 100.
    pub value: f64,
}

/// People planned to come in at a position (*formasi*, *rencana masuk*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedEntryRow {
    pub unit: String,
    pub title: String,
    /// First day of service; 31 December where the file gives the year only.
    pub day: NaiveDate,
    pub people: u32,
    pub note: String,
}

/// Where a unit stands (*lokasi unit kerja*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SiteRow {
    pub unit: String,
    pub site: Site,
}
