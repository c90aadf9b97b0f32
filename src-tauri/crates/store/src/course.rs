//! Training for moves.

use chrono::NaiveDate;
use mutasi_domain::training_need::TrainingKind;
use rusqlite::Row;

use crate::error::StoreError;
use crate::read::{Reader, Writer, coded, day, day_text, optional_day};

/// How far a course has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CourseState {
    Planned,
    /// With a certificate.
    Done,
    /// No longer asked for before the TMT, with a reason.
    Released,
    Cancelled,
}

const STATES: [(CourseState, &str); 4] = [
    (CourseState::Planned, "planned"),
    (CourseState::Done, "done"),
    (CourseState::Released, "released"),
    (CourseState::Cancelled, "cancelled"),
];

impl CourseState {
    pub fn code(self) -> &'static str {
        STATES[self as usize].1
    }

    pub fn from_code(code: &str) -> Option<Self> {
        STATES.iter().find(|(_, known)| *known == code).map(|(state, _)| *state)
    }
}

/// A course for a moved person (*pelatihan*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseRecord {
    /// 0 before it is kept.
    pub id: i64,
    pub case: i64,
    /// The competence that it is meant for; may be empty.
    pub competence: String,
    /// Levels required and held when it was planned, 0 where none is known.
    pub required: u8,
    pub held: u8,
    pub kind: TrainingKind,
    pub title: String,
    pub provider: String,
    /// Lesson hours (*JP*).
    pub hours: u32,
    /// Rupiah.
    pub cost: i64,
    pub starts: NaiveDate,
    pub ends: NaiveDate,
    /// To be done before the TMT.
    pub gate: bool,
    pub state: CourseState,
    pub certificate: String,
    /// Day on which it was done, released or cancelled.
    pub finished: Option<NaiveDate>,
    /// Why it was released or cancelled.
    pub release: String,
    pub account: String,
}

const COLUMNS: &str =
    "id, transfer_case, competence, required, held, kind, name, provider, hours, cost, starts, ends, gate,
    state, certificate, finished, release, account";

fn course(row: &Row<'_>) -> rusqlite::Result<CourseRecord> {
    Ok(CourseRecord {
        id: row.get(0)?,
        case: row.get(1)?,
        competence: row.get(2)?,
        required: row.get(3)?,
        held: row.get(4)?,
        kind: coded(row, 5, "jenis pelatihan", TrainingKind::from_code)?,
        title: row.get(6)?,
        provider: row.get(7)?,
        hours: row.get(8)?,
        cost: row.get(9)?,
        starts: day(row, 10)?,
        ends: day(row, 11)?,
        gate: row.get(12)?,
        state: coded(row, 13, "status pelatihan", CourseState::from_code)?,
        certificate: row.get(14)?,
        finished: optional_day(row, 15)?,
        release: row.get(16)?,
        account: row.get(17)?,
    })
}

impl Reader<'_> {
    /// Courses of one case, or of all, the one that begins first at the top.
    pub fn courses(&self, case: Option<i64>) -> Result<Vec<CourseRecord>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM course WHERE ?1 IS NULL OR transfer_case = ?1 ORDER BY starts, id");
        self.rows(&sql, [case], course)
    }

    pub fn course(&self, id: i64) -> Result<Option<CourseRecord>, StoreError> {
        self.row(&format!("SELECT {COLUMNS} FROM course WHERE id = ?1"), [id], course)
    }

    /// Courses of these cases that must be done before the TMT and are not, in the order of the cases.
    pub fn open_gates(&self, cases: &[i64]) -> Result<Vec<CourseRecord>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM course WHERE gate = 1 AND state = 'planned'
             AND transfer_case IN (SELECT value FROM json_each(?1)) ORDER BY transfer_case, id"
        );
        self.rows(&sql, [serde_json::to_string(cases).unwrap_or_default()], course)
    }
}

impl Writer<'_> {
    /// Adds a course; its `id` is ignored.
    pub fn add_course(&self, new: &CourseRecord) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO course (transfer_case, competence, required, held, kind, name, provider, hours, cost, starts, ends,
               gate, state, account, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
            (
                new.case,
                &new.competence,
                new.required,
                new.held,
                new.kind.code(),
                &new.title,
                &new.provider,
                new.hours,
                new.cost,
                day_text(new.starts),
                day_text(new.ends),
                new.gate,
                new.state.code(),
                &new.account,
                self.entry,
            ),
        )
    }

    /// Changes what is planned.
    pub fn edit_course(&self, one: &CourseRecord) -> Result<(), StoreError> {
        self.execute(
            "UPDATE course SET competence = ?2, required = ?3, held = ?4, kind = ?5, name = ?6, provider = ?7, hours = ?8,
               cost = ?9, starts = ?10, ends = ?11, gate = ?12, account = ?13, entry = ?14 WHERE id = ?1",
            (
                one.id,
                &one.competence,
                one.required,
                one.held,
                one.kind.code(),
                &one.title,
                &one.provider,
                one.hours,
                one.cost,
                day_text(one.starts),
                day_text(one.ends),
                one.gate,
                &one.account,
                self.entry,
            ),
        )?;
        Ok(())
    }

    /// Says how a course ended.
    pub fn end_course(&self, one: &CourseRecord) -> Result<(), StoreError> {
        self.execute(
            "UPDATE course SET state = ?2, certificate = ?3, finished = ?4, release = ?5, account = ?6, entry = ?7
             WHERE id = ?1",
            (
                one.id,
                one.state.code(),
                &one.certificate,
                one.finished.map(day_text),
                &one.release,
                &one.account,
                self.entry,
            ),
        )?;
        Ok(())
    }
}
