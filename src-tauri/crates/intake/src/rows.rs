//! What a file turns into: typed rows in, findings out. Nothing here knows the store.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::discipline::Discipline;
use mutasi_domain::identity::Nip;
use mutasi_domain::performance::Rating;
use mutasi_domain::position::{Family, Level};
use mutasi_domain::staff::Staff;
use mutasi_domain::unit::name_key;
use serde::{Deserialize, Serialize};

/// Kind of office file, recognised by its headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Units and positions (*peta jabatan*).
    Positions,
    /// Workload tasks (*analisis beban kerja*).
    Workload,
    /// National staff export (*SIASN*).
    Staff,
    /// Performance by year (*SKP*).
    Performance,
    /// Discipline (*hukuman disiplin*).
    Discipline,
    /// Schools with their class groups and pupils (*data sekolah*).
    Schools,
    /// Lesson hours per subject and grade (*struktur kurikulum*).
    Curriculum,
    /// Public health centres (*puskesmas*).
    Puskesmas,
    /// Satisfaction of the people served, per unit and period (*SKM/IKM*).
    ServiceIndex,
    /// People planned to come in (*rencana masuk, formasi*).
    Entries,
}

/// A row that was understood, with its row number in the sheet (first row = 1).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row<T> {
    pub row: u32,
    pub value: T,
}

/// One person of the national export, and where the export places the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StaffRow {
    pub staff: Staff,
    /// `SATUAN KERJA KERJA NAMA`; may be empty.
    pub agency: String,
    /// `UNOR NAMA`.
    pub unit: String,
    /// `JABATAN NAMA`.
    pub title: String,
    pub family: Option<Family>,
    /// `TMT JABATAN`.
    pub since: NaiveDate,
}

/// A unit of the position map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnitRow {
    /// Hierarchy number, for example `4.10`.
    pub code: String,
    pub name: String,
    /// Name of the unit above, which is an accepted unit of the same file; empty for an agency. However the file refers
    /// to it (name, number, id), this name alone decides where the unit stands.
    pub parent: String,
}

/// The units of a map, each after the unit above it.
pub fn units_from_the_top(rows: &[Row<MapRow>]) -> Vec<&UnitRow> {
    let mut below: BTreeMap<String, Vec<&UnitRow>> = BTreeMap::new();
    for row in rows {
        if let MapRow::Unit(unit) = &row.value {
            below.entry(name_key(&unit.parent)).or_default().push(unit);
        }
    }
    let mut units = below.remove("").unwrap_or_default();
    let mut at = 0;
    while let Some(unit) = units.get(at) {
        units.extend(below.remove(&name_key(&unit.name)).unwrap_or_default());
        at += 1;
    }
    units
}

/// A position of the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PositionRow {
    pub unit: String,
    pub title: String,
    pub family: Family,
    pub level: Level,
    pub class: u8,
    pub need: u32,
    /// Holders that the map itself claims; only compared, never stored as fact.
    pub existing: Option<u32>,
}

/// One row of a position map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MapRow {
    Unit(UnitRow),
    Position(PositionRow),
}

/// One task of a workload analysis (handbook 6.1). Codes of method, period and rounding are those of the domain.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TaskRow {
    pub unit: String,
    pub title: String,
    /// `tasks`, `output`, `object`, `equipment` or `wisn`; the same in every row of a position.
    pub method: String,
    pub task: String,
    /// Unit of the result (*satuan hasil*).
    pub output: String,
    /// Results, objects or devices per `period`; above zero.
    pub volume: f64,
    /// `day`, `week`, `month` or `year`.
    pub period: String,
    /// Above zero. Methods `tasks` and `wisn`: hours per result. Methods `output`, `object` and `equipment`: how much
    /// one person does in the period (*standar kemampuan rata-rata*, *rasio penggunaan alat*).
    pub norm: f64,
    /// Shifts in which a device runs; 1 unless the file says otherwise.
    pub shifts: f64,
    /// Support activity (*kegiatan penunjang*) of method `wisn`: its hours count once, not per person.
    pub support: bool,
    /// Effective hours per person and year (*waktu kerja efektif*) that the file states, the same in every row of a
    /// position that states them; without them those of the law on the day of the analysis hold.
    pub effective_hours: Option<f64>,
    /// `half_up`, `ceiling` or `none` where the file states it (*pembulatan*), the same in every row of a position
    /// that states it.
    pub rounding: Option<String>,
}

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

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PerformanceRow {
    pub nip: Nip,
    pub name: String,
    pub year: i32,
    pub rating: Rating,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DisciplineRow {
    pub nip: Nip,
    pub name: String,
    pub discipline: Discipline,
}

/// The understood rows of one file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "rows", rename_all = "snake_case")]
pub enum Rows {
    Positions(Vec<Row<MapRow>>),
    Workload(Vec<Row<TaskRow>>),
    Staff(Vec<Row<StaffRow>>),
    Performance(Vec<Row<PerformanceRow>>),
    Discipline(Vec<Row<DisciplineRow>>),
    Schools(Vec<Row<SchoolRow>>),
    Curriculum(Vec<Row<CurriculumRow>>),
    Puskesmas(Vec<Row<PuskesmasRow>>),
    ServiceIndex(Vec<Row<ServiceIndexRow>>),
    Entries(Vec<Row<PlannedEntryRow>>),
}

impl Rows {
    pub fn kind(&self) -> FileKind {
        match self {
            Self::Positions(_) => FileKind::Positions,
            Self::Workload(_) => FileKind::Workload,
            Self::Staff(_) => FileKind::Staff,
            Self::Performance(_) => FileKind::Performance,
            Self::Discipline(_) => FileKind::Discipline,
            Self::Schools(_) => FileKind::Schools,
            Self::Curriculum(_) => FileKind::Curriculum,
            Self::Puskesmas(_) => FileKind::Puskesmas,
            Self::ServiceIndex(_) => FileKind::ServiceIndex,
            Self::Entries(_) => FileKind::Entries,
        }
    }
}

/// Why a row was not taken, and what to do. One per rejected row: the first reason found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rejection {
    pub row: u32,
    /// Heading of the column as the file writes it.
    pub column: String,
    /// The cell as found.
    pub value: String,
    /// Stable code, for example `nip_as_number`.
    pub code: String,
    /// Indonesian: the reason and what to do.
    pub message: String,
    /// All cells of the row as text, in the order of [`ReadFile::headings`], for the correction file.
    pub cells: Vec<String>,
}

/// Something worth knowing that does not reject a row (a birth date that disagrees with the NIP, a hidden sheet).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Remark {
    pub row: Option<u32>,
    pub code: String,
    pub message: String,
}

/// Everything that came out of one file. Broken rows are normal: `(rows, rejections)`, as a parser gives
/// `(tree, errors)`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadFile {
    pub sheet: String,
    /// Row number of the headings in the sheet.
    pub header_row: u32,
    pub headings: Vec<String>,
    /// Data rows met, total rows and empty rows left out: `rows = accepted + rejected`.
    pub row_count: u32,
    pub rows: Rows,
    pub rejected: Vec<Rejection>,
    pub remarks: Vec<Remark>,
    /// SHA-256 of the file's bytes, lower-case hexadecimal.
    pub sha256: String,
}
