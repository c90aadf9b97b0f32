//! What people fear of a move, and what they were told.

use chrono::NaiveDate;
use mutasi_domain::concern::ConcernKind;
use mutasi_domain::staff::titled_name;
use rusqlite::Row;

use crate::error::StoreError;
use crate::read::{Reader, Writer, coded, day, day_text, optional_day};

/// A concern (*keberatan lisan*) of somebody whom a plan moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernRecord {
    /// Number of the record; 0 before it is kept.
    pub id: i64,
    pub plan: i64,
    pub staff: i64,
    pub meeting: Option<i64>,
    pub kind: ConcernKind,
    pub words: String,
    pub day: NaiveDate,
    pub answer: String,
    pub answered: Option<NaiveDate>,
    /// What the plan changed because of it.
    pub change: String,
    pub account: String,
}

/// A concern with who it is and of which plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernSummary {
    pub concern: ConcernRecord,
    pub plan_name: String,
    pub nip: String,
    pub name: String,
}

/// Which concerns a list shows; what is none does not narrow it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ConcernFilter {
    pub concern: Option<i64>,
    pub plan: Option<i64>,
    pub meeting: Option<i64>,
}

fn summary(row: &Row<'_>) -> rusqlite::Result<ConcernSummary> {
    let text = |at: usize| row.get_ref(at)?.as_str().map_err(rusqlite::Error::from);
    Ok(ConcernSummary {
        concern: ConcernRecord {
            id: row.get(0)?,
            plan: row.get(1)?,
            staff: row.get(2)?,
            meeting: row.get(3)?,
            kind: coded(row, 4, "jenis kekhawatiran", ConcernKind::from_code)?,
            words: row.get(5)?,
            day: day(row, 6)?,
            answer: row.get(7)?,
            answered: optional_day(row, 8)?,
            change: row.get(9)?,
            account: row.get(10)?,
        },
        plan_name: row.get(11)?,
        nip: row.get(12)?,
        name: titled_name(text(13)?, text(14)?, text(15)?),
    })
}

impl Reader<'_> {
    /// Concerns, the latest first.
    pub fn concerns(&self, filter: &ConcernFilter) -> Result<Vec<ConcernSummary>, StoreError> {
        let sql = "SELECT c.id, c.plan, c.staff, c.meeting, c.kind, c.words, c.day, c.answer, c.answered, c.change,
                     c.account, plan.name, staff.nip, staff.title_before, staff.name, staff.title_after
                   FROM concern AS c JOIN plan ON plan.id = c.plan JOIN staff ON staff.id = c.staff
                   WHERE (?1 IS NULL OR c.id = ?1) AND (?2 IS NULL OR c.plan = ?2) AND (?3 IS NULL OR c.meeting = ?3)
                   ORDER BY c.day DESC, c.id DESC";
        self.rows(sql, (filter.concern, filter.plan, filter.meeting), summary)
    }

    /// One concern.
    pub fn concern(&self, id: i64) -> Result<Option<ConcernSummary>, StoreError> {
        Ok(self.concerns(&ConcernFilter { concern: Some(id), ..ConcernFilter::default() })?.into_iter().next())
    }
}

impl Writer<'_> {
    /// Adds a concern, or changes the one with its id; its number.
    pub fn set_concern(&self, one: &ConcernRecord) -> Result<i64, StoreError> {
        let (day, answered) = (day_text(one.day), one.answered.map(day_text));
        if one.id > 0 {
            self.execute(
                "UPDATE concern SET plan = ?2, staff = ?3, meeting = ?4, kind = ?5, words = ?6, day = ?7, answer = ?8,
                   answered = ?9, change = ?10 WHERE id = ?1",
                (
                    one.id,
                    one.plan,
                    one.staff,
                    one.meeting,
                    one.kind.code(),
                    &one.words,
                    day,
                    &one.answer,
                    answered,
                    &one.change,
                ),
            )?;
            return Ok(one.id);
        }
        self.insert(
            "INSERT INTO concern (plan, staff, meeting, kind, words, day, answer, answered, change, account, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            (
                one.plan,
                one.staff,
                one.meeting,
                one.kind.code(),
                &one.words,
                day,
                &one.answer,
                answered,
                &one.change,
                &one.account,
                self.entry,
            ),
        )
    }

    pub fn remove_concern(&self, id: i64) -> Result<(), StoreError> {
        self.execute("DELETE FROM concern WHERE id = ?1", [id])?;
        Ok(())
    }
}
