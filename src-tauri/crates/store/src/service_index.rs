//! The service index (*SKM/IKM*) of units by period.

use chrono::NaiveDate;
use rusqlite::Row;

use crate::error::StoreError;
use crate::read::{Reader, Writer, day, day_text};

#[derive(Debug, Clone, PartialEq)]
pub struct ServiceIndexRecord {
    pub unit: i64,
    pub period: String,
    /// 25..100
    pub value: f64,
    pub from: NaiveDate,
    /// First day after the period.
    pub to: NaiveDate,
}

const COLUMNS: &str = "unit, period, value, from_day, to_day";

fn record(row: &Row<'_>) -> rusqlite::Result<ServiceIndexRecord> {
    Ok(ServiceIndexRecord {
        unit: row.get(0)?,
        period: row.get(1)?,
        value: row.get(2)?,
        from: day(row, 3)?,
        to: day(row, 4)?,
    })
}

impl Reader<'_> {
    /// Every index of periods that have ended by a day, ordered by unit and end.
    pub fn service_indices(&self, on: NaiveDate) -> Result<Vec<ServiceIndexRecord>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM service_index WHERE to_day <= date(?1, '+1 day') ORDER BY unit, to_day, id");
        self.rows(&sql, [day_text(on)], record)
    }

    /// Every index, also of periods that are not over yet.
    pub fn all_service_indices(&self) -> Result<Vec<ServiceIndexRecord>, StoreError> {
        self.rows(&format!("SELECT {COLUMNS} FROM service_index ORDER BY unit, to_day, id"), [], record)
    }
}

impl Writer<'_> {
    /// Sets the index of a unit and period.
    pub fn set_service_index(&self, record: &ServiceIndexRecord) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO service_index (unit, period, value, from_day, to_day) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (unit, period) DO UPDATE SET value = ?3, from_day = ?4, to_day = ?5",
            (record.unit, &record.period, record.value, day_text(record.from), day_text(record.to)),
        )?;
        Ok(())
    }

    pub fn remove_service_index(&self, unit: i64, period: &str) -> Result<usize, StoreError> {
        self.execute("DELETE FROM service_index WHERE unit = ?1 AND period = ?2", (unit, period))
    }
}
