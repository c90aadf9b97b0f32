//! What a file turns into: typed rows in, findings out. Nothing here knows the store.

use chrono::NaiveDate;
use mutasi_domain::discipline::Discipline;
use mutasi_domain::identity::Nip;
use mutasi_domain::performance::Rating;
use mutasi_domain::position::{Family, Level};
use mutasi_domain::staff::Staff;
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
    /// Name of the unit above, as the file gives it; empty for an agency.
    pub parent: String,
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

/// One task of a workload analysis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TaskRow {
    pub unit: String,
    pub title: String,
    pub task: String,
    /// Unit of the result (*satuan hasil*).
    pub output: String,
    /// Results per year.
    pub volume: f64,
    /// Hours per result.
    pub hours: f64,
    /// Effective hours per person and year (*waktu kerja efektif*).
    pub effective_hours: f64,
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
}

impl Rows {
    pub fn kind(&self) -> FileKind {
        match self {
            Self::Positions(_) => FileKind::Positions,
            Self::Workload(_) => FileKind::Workload,
            Self::Staff(_) => FileKind::Staff,
            Self::Performance(_) => FileKind::Performance,
            Self::Discipline(_) => FileKind::Discipline,
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
