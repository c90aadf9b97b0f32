//! People who are expected to enter a position (*rencana masuk*).

use chrono::NaiveDate;

use crate::error::StoreError;
use crate::read::{Reader, Writer, day, day_text};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRecord {
    pub position: i64,
    pub day: NaiveDate,
    pub people: i64,
    pub note: String,
}

impl Reader<'_> {
    /// Every planned entry, ordered by position and day.
    pub fn planned_entries(&self) -> Result<Vec<EntryRecord>, StoreError> {
        self.rows("SELECT position, day, people, note FROM planned_entry ORDER BY position, day, id", [], |row| {
            Ok(EntryRecord { position: row.get(0)?, day: day(row, 1)?, people: row.get(2)?, note: row.get(3)? })
        })
    }
}

impl Writer<'_> {
    /// Replaces the planned entries of a position.
    pub fn set_planned_entries(&self, position: i64, entries: &[EntryRecord]) -> Result<(), StoreError> {
        self.execute("DELETE FROM planned_entry WHERE position = ?1", [position])?;
        for entry in entries {
            self.insert(
                "INSERT INTO planned_entry (position, day, people, note) VALUES (?1, ?2, ?3, ?4)",
                (position, day_text(entry.day), entry.people, &entry.note),
            )?;
        }
        Ok(())
    }
}
