//! The number register, issued decrees, and templates that an office has changed.

use chrono::NaiveDate;
use rusqlite::Row;

use crate::error::StoreError;
use crate::read::{Reader, Writer, day, day_text};

/// An issued paper, frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecreeRecord {
    pub id: i64,
    pub number: String,
    /// `individual`, `collective`, `petikan`
    pub kind: String,
    pub plan: i64,
    pub plan_name: String,
    pub tmt: NaiveDate,
    pub nip: Option<String>,
    pub name: Option<String>,
    pub date: NaiveDate,
    pub file: String,
    pub sha256: String,
    pub pages: u32,
    pub code: String,
}

/// A paper about to be issued.
#[derive(Debug, Clone)]
pub struct NewDecree<'a> {
    pub plan: i64,
    pub move_id: Option<i64>,
    pub parent: Option<i64>,
    pub kind: &'a str,
    pub number: i64,
    pub date: NaiveDate,
    pub file: &'a str,
    pub sha256: &'a str,
    pub pages: u32,
    pub code: &'a str,
    pub template_sha256: &'a str,
    pub data: &'a str,
    pub findings: &'a str,
}

const SELECT: &str = "SELECT decree.id, letter_number.number, decree.kind, decree.plan, plan.name, plan.tmt, staff.nip,
    trim(staff.title_before || ' ' || staff.name) || CASE staff.title_after WHEN '' THEN '' ELSE ', ' || staff.title_after END,
    decree.date, decree.file, decree.sha256, decree.pages, decree.code
    FROM decree JOIN letter_number ON letter_number.id = decree.number JOIN plan ON plan.id = decree.plan
    LEFT JOIN plan_move ON plan_move.id = decree.move LEFT JOIN staff ON staff.id = plan_move.staff";

fn record(row: &Row<'_>) -> rusqlite::Result<DecreeRecord> {
    Ok(DecreeRecord {
        id: row.get(0)?,
        number: row.get(1)?,
        kind: row.get(2)?,
        plan: row.get(3)?,
        plan_name: row.get(4)?,
        tmt: day(row, 5)?,
        nip: row.get(6)?,
        name: row.get(7)?,
        date: day(row, 8)?,
        file: row.get(9)?,
        sha256: row.get(10)?,
        pages: row.get(11)?,
        code: row.get(12)?,
    })
}

impl Reader<'_> {
    /// The register, newest first.
    pub fn decrees(&self) -> Result<Vec<DecreeRecord>, StoreError> {
        self.rows(&format!("{SELECT} ORDER BY decree.id DESC"), [], record)
    }

    /// Decrees whose code or number is `text`, or whose bytes have that hash.
    pub fn find_decree(&self, text: &str) -> Result<Option<DecreeRecord>, StoreError> {
        let sql = format!(
            "{SELECT} WHERE decree.sha256 = ?1 OR decree.code = ?1 OR letter_number.number = ?1
             ORDER BY decree.parent IS NOT NULL, decree.id LIMIT 1"
        );
        self.row(&sql, [text], record)
    }

    /// The first number not yet used in a class and year.
    pub fn next_sequence(&self, class: &str, year: i32) -> Result<u32, StoreError> {
        self.value("SELECT coalesce(max(seq), 0) + 1 FROM letter_number WHERE class = ?1 AND year = ?2", (class, year))
    }

    /// The template that the office uses instead of the shipped one.
    pub fn template(&self, kind: &str) -> Result<Option<String>, StoreError> {
        self.row("SELECT text FROM template WHERE kind = ?1", [kind], |row| row.get(0))
    }

    /// Number of the decree that began a post.
    pub fn decree_number(&self, decree: i64) -> Result<Option<String>, StoreError> {
        let sql = "SELECT letter_number.number FROM decree JOIN letter_number ON letter_number.id = decree.number WHERE decree.id = ?1";
        self.row(sql, [decree], |row| row.get(0))
    }
}

impl Writer<'_> {
    pub fn add_number(&self, class: &str, year: i32, seq: u32, number: &str) -> Result<i64, StoreError> {
        let sql = "INSERT INTO letter_number (class, year, seq, number) VALUES (?1, ?2, ?3, ?4)";
        self.insert(sql, (class, year, seq, number))
    }

    pub fn add_decree(&self, new: &NewDecree<'_>) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO decree (plan, move, parent, kind, number, date, file, sha256, pages, code, template_sha256, data, findings)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            (
                new.plan,
                new.move_id,
                new.parent,
                new.kind,
                new.number,
                day_text(new.date),
                new.file,
                new.sha256,
                new.pages,
                new.code,
                new.template_sha256,
                new.data,
                new.findings,
            ),
        )
    }

    /// Keeps an office's own template, or returns to the shipped one with `None`.
    pub fn set_template(&self, kind: &str, text: Option<&str>) -> Result<(), StoreError> {
        match text {
            Some(text) => self.execute(
                "INSERT INTO template (kind, text) VALUES (?1, ?2) ON CONFLICT (kind) DO UPDATE SET text = excluded.text",
                (kind, text),
            )?,
            None => self.execute("DELETE FROM template WHERE kind = ?1", [kind])?,
        };
        Ok(())
    }
}
