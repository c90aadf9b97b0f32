//! Objections against decrees.

use chrono::NaiveDate;
use mutasi_domain::objection::ObjectionDecision;
use mutasi_domain::staff::titled_name;
use rusqlite::Row;

use crate::error::StoreError;
use crate::position::blank_or;
use crate::read::{Reader, Writer, day, day_text, optional_day};

/// An objection (*keberatan*) of a person against the decree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectionRecord {
    /// Number of the record; 0 before it is kept.
    pub id: i64,
    pub case: i64,
    /// Day on which it came in.
    pub day: NaiveDate,
    /// Last day on which it could come in.
    pub limit: NaiveDate,
    pub letter: String,
    pub grounds: String,
    /// Day by which it must be decided.
    pub due: NaiveDate,
    /// None while it is open.
    pub decision: Option<ObjectionDecision>,
    pub decided: Option<NaiveDate>,
    pub reason: String,
    pub decision_letter: String,
    pub account: String,
}

impl ObjectionRecord {
    pub fn in_time(&self) -> bool {
        self.day <= self.limit
    }
}

/// An objection with the person and the decree that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectionSummary {
    pub objection: ObjectionRecord,
    pub staff: i64,
    pub nip: String,
    pub name: String,
    pub decree: Option<i64>,
    pub decree_number: String,
    /// Another decree has revoked it, or corrected it since the objection was decided.
    pub amended: bool,
}

/// Which objections a list shows; what is none does not narrow it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ObjectionFilter {
    pub objection: Option<i64>,
    pub case: Option<i64>,
    pub plan: Option<i64>,
    /// Decided ones too.
    pub decided: bool,
}

fn summary(row: &Row<'_>) -> rusqlite::Result<ObjectionSummary> {
    let text = |at: usize| row.get_ref(at)?.as_str().map_err(rusqlite::Error::from);
    Ok(ObjectionSummary {
        objection: ObjectionRecord {
            id: row.get(0)?,
            case: row.get(1)?,
            day: day(row, 2)?,
            limit: day(row, 3)?,
            letter: row.get(4)?,
            grounds: row.get(5)?,
            due: day(row, 6)?,
            decision: blank_or(row, 7, ObjectionDecision::from_code)?,
            decided: optional_day(row, 8)?,
            reason: row.get(9)?,
            decision_letter: row.get(10)?,
            account: row.get(11)?,
        },
        staff: row.get(12)?,
        nip: row.get(13)?,
        name: titled_name(text(14)?, text(15)?, text(16)?),
        decree: row.get(17)?,
        decree_number: row.get(18)?,
        amended: row.get(19)?,
    })
}

impl Reader<'_> {
    /// Objections: open ones first, by the day on which they are due; then decided ones, the latest first.
    pub fn objections(&self, filter: &ObjectionFilter) -> Result<Vec<ObjectionSummary>, StoreError> {
        let sql = include_str!("objection/summaries.sql");
        self.rows(sql, (filter.objection, filter.case, filter.plan, filter.decided), summary)
    }

    /// One objection.
    pub fn objection(&self, id: i64) -> Result<Option<ObjectionSummary>, StoreError> {
        let filter = ObjectionFilter { objection: Some(id), decided: true, ..ObjectionFilter::default() };
        Ok(self.objections(&filter)?.into_iter().next())
    }

    /// Day on which each person last got a decree in hand, by case.
    pub fn deliveries(&self) -> Result<Vec<(i64, NaiveDate)>, StoreError> {
        let sql = "SELECT transfer_case, max(day) FROM case_step WHERE kind = 'deliver' GROUP BY transfer_case";
        self.rows(sql, [], |row| Ok((row.get(0)?, day(row, 1)?)))
    }

    /// Day on which a person had the decree in hand; none while nobody has noted it.
    pub fn delivered(&self, case: i64) -> Result<Option<NaiveDate>, StoreError> {
        let sql = "SELECT day FROM case_step WHERE transfer_case = ?1 AND kind = 'deliver' ORDER BY id DESC LIMIT 1";
        self.row(sql, [case], |row| day(row, 0))
    }
}

impl Writer<'_> {
    /// Keeps an objection; its number.
    pub fn add_objection(&self, new: &ObjectionRecord) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO objection (transfer_case, day, limit_day, letter, grounds, due, account, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            (
                new.case,
                day_text(new.day),
                day_text(new.limit),
                &new.letter,
                &new.grounds,
                day_text(new.due),
                &new.account,
                self.entry,
            ),
        )
    }

    /// Writes what was decided about an objection.
    pub fn decide_objection(&self, one: &ObjectionRecord) -> Result<(), StoreError> {
        self.execute(
            "UPDATE objection SET decision = ?2, decided = ?3, reason = ?4, decision_letter = ?5 WHERE id = ?1",
            (
                one.id,
                one.decision.map_or("", ObjectionDecision::code),
                one.decided.map(day_text),
                &one.reason,
                &one.decision_letter,
            ),
        )?;
        Ok(())
    }
}
