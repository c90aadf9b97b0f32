//! What is to be done for moved people.

use chrono::NaiveDate;
use mutasi_domain::case_task::TaskKind;
use rusqlite::Row;

use crate::error::StoreError;
use crate::read::{Reader, Writer, coded, day, day_text, optional_day};

/// A task of a case (*tugas pendampingan*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseTaskRecord {
    /// 0 before it is kept.
    pub id: i64,
    pub case: i64,
    pub kind: TaskKind,
    pub title: String,
    /// Who does it, in words.
    pub holder: String,
    pub due: NaiveDate,
    pub done: Option<NaiveDate>,
    pub note: String,
    /// The evaluation that it follows from.
    pub evaluation: Option<i64>,
    pub account: String,
}

const COLUMNS: &str = "id, transfer_case, kind, title, holder, due, done, note, evaluation, account";

fn task(row: &Row<'_>) -> rusqlite::Result<CaseTaskRecord> {
    Ok(CaseTaskRecord {
        id: row.get(0)?,
        case: row.get(1)?,
        kind: coded(row, 2, "jenis tugas", TaskKind::from_code)?,
        title: row.get(3)?,
        holder: row.get(4)?,
        due: day(row, 5)?,
        done: optional_day(row, 6)?,
        note: row.get(7)?,
        evaluation: row.get(8)?,
        account: row.get(9)?,
    })
}

impl Reader<'_> {
    /// Tasks of one case or of all, the one due first at the top; done ones too when they are asked for.
    pub fn case_tasks(&self, case: Option<i64>, done: bool) -> Result<Vec<CaseTaskRecord>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM case_task WHERE (?1 IS NULL OR transfer_case = ?1) AND (?2 OR done IS NULL)
             ORDER BY due, id"
        );
        self.rows(&sql, (case, done), task)
    }

    pub fn case_task(&self, id: i64) -> Result<Option<CaseTaskRecord>, StoreError> {
        self.row(&format!("SELECT {COLUMNS} FROM case_task WHERE id = ?1"), [id], task)
    }
}

impl Writer<'_> {
    /// Adds a task, or changes the one with its id.
    pub fn set_case_task(&self, one: &CaseTaskRecord) -> Result<i64, StoreError> {
        let (kind, due, done) = (one.kind.code(), day_text(one.due), one.done.map(day_text));
        if one.id > 0 {
            self.execute(
                "UPDATE case_task SET kind = ?2, title = ?3, holder = ?4, due = ?5, done = ?6, note = ?7, account = ?8,
                   entry = ?9 WHERE id = ?1",
                (one.id, kind, &one.title, &one.holder, due, done, &one.note, &one.account, self.entry),
            )?;
            return Ok(one.id);
        }
        self.insert(
            "INSERT INTO case_task (transfer_case, kind, title, holder, due, done, note, evaluation, account, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            (one.case, kind, &one.title, &one.holder, due, done, &one.note, one.evaluation, &one.account, self.entry),
        )
    }

    pub fn remove_case_task(&self, id: i64) -> Result<(), StoreError> {
        self.execute("DELETE FROM case_task WHERE id = ?1", [id])?;
        Ok(())
    }
}
