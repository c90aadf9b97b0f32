//! Training and tasks around a move: from the competence gap to the certificate.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListTraining {
    #[serde(default)]
    pub plan: Option<i64>,
    #[serde(default)]
    pub case: Option<i64>,
    /// Of the hours; the year of today when left out.
    #[serde(default)]
    pub year: Option<i32>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrainingPlanView {
    /// Gaps of moved people that no course covers yet; without a plan or case only of people who were assessed.
    pub needs: Vec<NeedView>,
    pub courses: Vec<CourseView>,
    pub units: Vec<TrainingUnit>,
    pub year: i32,
    /// Lesson hours that everybody should have in a year (*20 JP*).
    pub target: u32,
    /// Moved people whose hours of the year fall short.
    pub short: Vec<HoursShort>,
    pub can_edit: bool,
}

/// A competence that a post asks for above what the person has.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NeedView {
    pub case: i64,
    pub nip: String,
    pub name: String,
    pub position: String,
    pub unit: String,
    pub competence: String,
    pub technical: bool,
    pub required: u8,
    /// 0 when it was never assessed.
    pub held: u8,
    pub assessed: bool,
    pub gap: u8,
    /// Kind that would fit, as `CourseView::kind`.
    pub suggested: String,
    pub tmt: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CourseView {
    pub course: i64,
    pub case: i64,
    pub nip: String,
    pub name: String,
    pub unit: String,
    pub competence: String,
    pub required: u8,
    pub held: u8,
    /// `orientasi`, `coaching`, `mentoring`, `bimtek`, `diklat_teknis`, `diklat_fungsional`, `pkn1`, `pkn2`, `pka`, `pkp`
    pub kind: String,
    pub title: String,
    pub provider: String,
    /// Lesson hours (JP).
    pub hours: u32,
    /// Rupiah.
    pub cost: i64,
    pub starts: NaiveDate,
    pub ends: NaiveDate,
    /// Must be done before the TMT, or released with a reason.
    pub gate: bool,
    /// `planned`, `done`, `released`, `cancelled`
    pub state: String,
    /// The gate holds the decree back now.
    pub holds: bool,
    pub late: bool,
    pub certificate: String,
    pub finished: Option<NaiveDate>,
    pub release: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrainingUnit {
    pub unit: String,
    pub people: u32,
    pub needs: u32,
    pub planned: u32,
    pub done: u32,
    pub hours: u32,
    pub cost: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HoursShort {
    pub nip: String,
    pub name: String,
    pub unit: String,
    pub hours: u32,
    pub missing: u32,
}

/// Adds or changes a course; for several cases at once when it is new.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetCourse {
    #[serde(default)]
    pub course: Option<i64>,
    pub cases: Vec<i64>,
    #[serde(default)]
    pub competence: String,
    pub kind: String,
    pub title: String,
    #[serde(default)]
    pub provider: String,
    pub hours: u32,
    #[serde(default)]
    pub cost: i64,
    pub starts: NaiveDate,
    pub ends: NaiveDate,
    #[serde(default)]
    pub gate: bool,
}

/// Ends courses: done with a certificate, released from the gate with a reason, or cancelled.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EndCourse {
    pub courses: Vec<i64>,
    /// `done`, `released`, `cancelled`
    pub state: String,
    #[serde(default)]
    pub certificate: String,
    #[serde(default)]
    pub day: Option<NaiveDate>,
    /// Level of the competence after the course; kept in the register of competences.
    #[serde(default)]
    pub level: Option<u8>,
    #[serde(default)]
    pub reason: String,
}

/// Something to be done for a moved person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TaskView {
    pub task: i64,
    pub case: i64,
    pub nip: String,
    pub name: String,
    /// `orientasi`, `mentoring`, `coaching`, `pembinaan`, `pelatihan`, `rotasi_ulang`, `lain`
    pub kind: String,
    pub title: String,
    pub holder: String,
    pub due: NaiveDate,
    pub done: Option<NaiveDate>,
    pub late: bool,
    pub note: String,
    /// The evaluation that it follows from.
    pub evaluation: Option<i64>,
}

/// Adds or changes a task; for several cases at once when it is new.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetTask {
    #[serde(default)]
    pub task: Option<i64>,
    pub cases: Vec<i64>,
    pub kind: String,
    pub title: String,
    #[serde(default)]
    pub holder: String,
    pub due: NaiveDate,
    #[serde(default)]
    pub done: Option<NaiveDate>,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveTask {
    pub task: i64,
}

/// Puts the programme of orientation and mentoring of the office (`programme.*`) into tasks of these cases.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StartProgramme {
    pub cases: Vec<i64>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListTasks {
    #[serde(default)]
    pub case: Option<i64>,
    /// Done ones too.
    #[serde(default)]
    pub done: bool,
}
