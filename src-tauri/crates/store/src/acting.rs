//! Acting holders (*Plt*, *Plh*). They hold no seat.

use chrono::NaiveDate;
use rusqlite::Row;

use crate::error::StoreError;
use crate::read::{Reader, Writer, day, day_text, optional_day};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActingRecord {
    pub id: i64,
    pub position: i64,
    pub staff: i64,
    /// `plt` or `plh`
    pub kind: String,
    pub letter: String,
    pub from: NaiveDate,
    /// First day no longer acting.
    pub to: Option<NaiveDate>,
}

fn record(row: &Row<'_>) -> rusqlite::Result<ActingRecord> {
    Ok(ActingRecord {
        id: row.get(0)?,
        position: row.get(1)?,
        staff: row.get(2)?,
        kind: row.get(3)?,
        letter: row.get(4)?,
        from: day(row, 5)?,
        to: optional_day(row, 6)?,
    })
}

impl Reader<'_> {
    /// Acting holders on a day, ordered by position.
    pub fn acting(&self, on: NaiveDate) -> Result<Vec<ActingRecord>, StoreError> {
        let sql = "SELECT id, position, staff, kind, letter, from_day, to_day FROM acting
                   WHERE from_day <= ?1 AND (to_day IS NULL OR ?1 < to_day) ORDER BY position, id";
        self.rows(sql, [day_text(on)], record)
    }

    pub fn acting_record(&self, id: i64) -> Result<Option<ActingRecord>, StoreError> {
        self.row("SELECT id, position, staff, kind, letter, from_day, to_day FROM acting WHERE id = ?1", [id], record)
    }
}

impl Writer<'_> {
    /// Adds an acting holder; its `id` is ignored.
    pub fn add_acting(&self, acting: &ActingRecord) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO acting (position, staff, kind, letter, from_day, to_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (
                acting.position,
                acting.staff,
                &acting.kind,
                &acting.letter,
                day_text(acting.from),
                acting.to.map(day_text),
            ),
        )
    }

    /// Ends an acting holder; `to` is the first day no longer acting.
    pub fn end_acting(&self, id: i64, to: NaiveDate) -> Result<(), StoreError> {
        self.execute("UPDATE acting SET to_day = ?2 WHERE id = ?1", (id, day_text(to)))?;
        Ok(())
    }
}
