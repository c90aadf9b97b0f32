//! Days off that an office has entered, beside those that come with the program.

use chrono::{Datelike, NaiveDate};

use crate::error::StoreError;
use crate::read::{Reader, Writer, day, day_text};

/// A day as the office sees it: off, or (`kind` `kerja`) a working day although the program ships it as off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidayRecord {
    pub day: NaiveDate,
    pub name: String,
    pub kind: String,
    pub basis: String,
}

impl Reader<'_> {
    /// Every day that the office has entered, in order.
    pub fn holidays(&self) -> Result<Vec<HolidayRecord>, StoreError> {
        self.rows("SELECT day, name, kind, basis FROM holiday ORDER BY day", [], |row| {
            Ok(HolidayRecord { day: day(row, 0)?, name: row.get(1)?, kind: row.get(2)?, basis: row.get(3)? })
        })
    }
}

impl Writer<'_> {
    /// Puts these days in the place of all that the office has entered for their year.
    pub fn set_holidays(&self, year: i32, days: &[HolidayRecord]) -> Result<(), StoreError> {
        for known in self.holidays()?.into_iter().filter(|known| known.day.year() == year) {
            if !days.contains(&known) {
                self.execute("DELETE FROM holiday WHERE day = ?1", [day_text(known.day)])?;
            }
        }
        for one in days {
            self.execute(
                "INSERT INTO holiday (day, name, kind, basis) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (day) DO NOTHING",
                (day_text(one.day), &one.name, &one.kind, &one.basis),
            )?;
        }
        Ok(())
    }
}
