//! Printed reports, frozen.

use chrono::NaiveDate;
use rusqlite::Row;
use serde::{Deserialize, Serialize};

use crate::error::{StoreError, bad_value};
use crate::read::{Reader, Writer, day, day_text};

/// A file of a printed report; its bytes are kept under the hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportFileRecord {
    pub name: String,
    pub sha256: String,
    pub pages: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRecord {
    pub id: i64,
    pub kind: String,
    pub as_of: NaiveDate,
    /// What was asked, JSON.
    pub request: String,
    pub files: Vec<ReportFileRecord>,
    pub account: String,
}

fn record(row: &Row<'_>) -> rusqlite::Result<ReportRecord> {
    let files: String = row.get(4)?;
    Ok(ReportRecord {
        id: row.get(0)?,
        kind: row.get(1)?,
        as_of: day(row, 2)?,
        request: row.get(3)?,
        files: serde_json::from_str(&files).map_err(|_| bad_value("laporan", &files))?,
        account: row.get(5)?,
    })
}

impl Reader<'_> {
    /// Every printed report, newest first.
    pub fn reports(&self) -> Result<Vec<ReportRecord>, StoreError> {
        self.rows("SELECT id, kind, as_of, request, files, account FROM report ORDER BY id DESC", [], record)
    }

    pub fn report(&self, id: i64) -> Result<Option<ReportRecord>, StoreError> {
        self.row("SELECT id, kind, as_of, request, files, account FROM report WHERE id = ?1", [id], record)
    }
}

impl Writer<'_> {
    /// Adds a printed report; its `id` is ignored. The bytes were frozen before.
    pub fn add_report(&self, report: &ReportRecord) -> Result<i64, StoreError> {
        let files = serde_json::to_string(&report.files).unwrap_or_else(|_| "[]".into());
        self.insert(
            "INSERT INTO report (kind, as_of, request, files, account) VALUES (?1, ?2, ?3, ?4, ?5)",
            (&report.kind, day_text(report.as_of), &report.request, files, &report.account),
        )
    }
}
