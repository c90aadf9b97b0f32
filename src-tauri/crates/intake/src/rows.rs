//! What a file turns into: typed rows in, findings out. Nothing here knows the store.

mod registers;
mod services;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::discipline::Discipline;
use mutasi_domain::identity::Nip;
use mutasi_domain::performance::Rating;
use mutasi_domain::position::{Family, Level};
use mutasi_domain::staff::Staff;
use mutasi_domain::unit::name_key;
use serde::{Deserialize, Serialize};

pub use registers::{
    AskedLevel, CareerRow, CircumstanceRow, CompetenceRow, EvaluationRow, RelativeRow, RequestRow, StandardRow,
    TalentRow, TrainingRow, WishRow,
};
pub use services::{CurriculumRow, PlannedEntryRow, PuskesmasRow, SchoolRow, ServiceIndexRow, SiteRow};

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
    /// What positions ask of their holders (*syarat jabatan, standar kompetensi jabatan*).
    Standards,
    /// Posts held before and now (*riwayat jabatan*).
    Career,
    /// Relatives among the staff (*keluarga*).
    Relatives,
    /// Dated circumstances of people (*keadaan khusus*).
    Circumstances,
    /// Levels that assessments found (*hasil asesmen kompetensi*).
    Competence,
    /// Talent map of a year (*pemetaan talenta*).
    Talent,
    /// Training completed (*diklat*).
    Trainings,
    /// Where units stand (*lokasi unit kerja*).
    Sites,
    /// Wishes of staff to be moved (*permohonan mutasi*).
    Requests,
    /// Forms of the evaluation of moved people (*formulir evaluasi*).
    Evaluation,
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
    Standards(Vec<Row<StandardRow>>),
    Career(Vec<Row<CareerRow>>),
    Relatives(Vec<Row<RelativeRow>>),
    Circumstances(Vec<Row<CircumstanceRow>>),
    Competence(Vec<Row<CompetenceRow>>),
    Talent(Vec<Row<TalentRow>>),
    Trainings(Vec<Row<TrainingRow>>),
    Sites(Vec<Row<SiteRow>>),
    Requests(Vec<Row<RequestRow>>),
    Evaluation(Vec<Row<EvaluationRow>>),
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
            Self::Standards(_) => FileKind::Standards,
            Self::Career(_) => FileKind::Career,
            Self::Relatives(_) => FileKind::Relatives,
            Self::Circumstances(_) => FileKind::Circumstances,
            Self::Competence(_) => FileKind::Competence,
            Self::Talent(_) => FileKind::Talent,
            Self::Trainings(_) => FileKind::Trainings,
            Self::Sites(_) => FileKind::Sites,
            Self::Requests(_) => FileKind::Requests,
            Self::Evaluation(_) => FileKind::Evaluation,
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
