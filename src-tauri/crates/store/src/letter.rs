//! Printed letters other than decrees, frozen; signed files that came back.

use chrono::NaiveDate;
use rusqlite::Row;

use crate::decree::{FrozenRecord, frozen};
use crate::error::StoreError;
use crate::read::{Reader, Writer, day, day_text};

/// A printed letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRecord {
    pub id: i64,
    pub kind: String,
    /// Empty for a letter without a number.
    pub number: String,
    pub plan: i64,
    pub plan_name: String,
    pub move_id: Option<i64>,
    pub nip: Option<String>,
    pub name: Option<String>,
    pub unit: Option<i64>,
    pub date: NaiveDate,
    pub file: String,
    pub sha256: String,
    pub pages: u32,
    pub code: String,
    pub account: String,
}

/// A letter about to be printed.
#[derive(Debug, Clone)]
pub struct NewLetter<'a> {
    pub kind: &'a str,
    pub plan: i64,
    pub move_id: Option<i64>,
    pub staff: Option<i64>,
    pub unit: Option<i64>,
    pub number: Option<i64>,
    pub date: NaiveDate,
    pub file: &'a str,
    pub sha256: &'a str,
    pub pages: u32,
    pub code: &'a str,
    pub signatory: Option<i64>,
    pub template_sha256: &'a str,
    pub template_file: &'a str,
    pub dressing: &'a str,
    pub data: &'a str,
    pub account: &'a str,
}

/// The paper that a signed file belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PaperId {
    Decree(i64),
    Letter(i64),
}

/// A file with an electronic signature, beside its original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedRecord {
    pub paper: PaperId,
    pub file: String,
    pub sha256: String,
    pub day: NaiveDate,
    pub account: String,
    pub holds_original: bool,
}

const SELECT: &str = "SELECT letter.id, letter.kind, coalesce(letter_number.number, ''), letter.plan, plan.name,
    letter.move, staff.nip,
    trim(staff.title_before || ' ' || staff.name) || CASE staff.title_after WHEN '' THEN '' ELSE ', ' || staff.title_after END,
    letter.unit, letter.date, letter.file, letter.sha256, letter.pages, letter.code, letter.account
    FROM letter JOIN plan ON plan.id = letter.plan LEFT JOIN letter_number ON letter_number.id = letter.number
    LEFT JOIN staff ON staff.id = letter.staff";

fn record(row: &Row<'_>) -> rusqlite::Result<LetterRecord> {
    Ok(LetterRecord {
        id: row.get(0)?,
        kind: row.get(1)?,
        number: row.get(2)?,
        plan: row.get(3)?,
        plan_name: row.get(4)?,
        move_id: row.get(5)?,
        nip: row.get(6)?,
        name: row.get(7)?,
        unit: row.get(8)?,
        date: day(row, 9)?,
        file: row.get(10)?,
        sha256: row.get(11)?,
        pages: row.get(12)?,
        code: row.get(13)?,
        account: row.get(14)?,
    })
}

impl Reader<'_> {
    /// Printed letters, newest first; of one plan, or all.
    pub fn letters(&self, plan: Option<i64>) -> Result<Vec<LetterRecord>, StoreError> {
        self.rows(&format!("{SELECT} WHERE ?1 IS NULL OR letter.plan = ?1 ORDER BY letter.id DESC"), [plan], record)
    }

    pub fn letter(&self, id: i64) -> Result<Option<LetterRecord>, StoreError> {
        self.row(&format!("{SELECT} WHERE letter.id = ?1"), [id], record)
    }

    /// What a letter was made of.
    pub fn frozen_letter(&self, id: i64) -> Result<Option<FrozenRecord>, StoreError> {
        self.row("SELECT sha256, template_file, dressing, data FROM letter WHERE id = ?1", [id], frozen)
    }

    /// The letter whose code or number is `text`, or whose bytes have that hash.
    pub fn find_letter(&self, text: &str) -> Result<Option<LetterRecord>, StoreError> {
        let sql = format!(
            "{SELECT} WHERE letter.sha256 = ?1 OR letter.code = ?1 OR letter_number.number = ?1 ORDER BY letter.id LIMIT 1"
        );
        self.row(&sql, [text], record)
    }

    /// Every signed file.
    pub fn signed_files(&self) -> Result<Vec<SignedRecord>, StoreError> {
        let sql = "SELECT decree, letter, file, sha256, day, account, holds_original FROM signed_file ORDER BY id";
        self.rows(sql, [], |row| {
            let paper = match row.get::<_, Option<i64>>(0)? {
                Some(decree) => PaperId::Decree(decree),
                None => PaperId::Letter(row.get(1)?),
            };
            Ok(SignedRecord {
                paper,
                file: row.get(2)?,
                sha256: row.get(3)?,
                day: day(row, 4)?,
                account: row.get(5)?,
                holds_original: row.get(6)?,
            })
        })
    }
}

impl Writer<'_> {
    pub fn add_letter(&self, new: &NewLetter<'_>) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO letter (kind, plan, move, staff, unit, number, date, file, sha256, pages, code, signatory,
                                 template_sha256, template_file, dressing, data, account)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
            rusqlite::params![
                new.kind,
                new.plan,
                new.move_id,
                new.staff,
                new.unit,
                new.number,
                day_text(new.date),
                new.file,
                new.sha256,
                new.pages,
                new.code,
                new.signatory,
                new.template_sha256,
                new.template_file,
                new.dressing,
                new.data,
                new.account,
            ],
        )
    }

    /// Keeps a signed file; its bytes were frozen before. One that came before gives way only in the journal's sight.
    pub fn set_signed(&self, signed: &SignedRecord) -> Result<(), StoreError> {
        let (decree, letter) = match signed.paper {
            PaperId::Decree(id) => (Some(id), None),
            PaperId::Letter(id) => (None, Some(id)),
        };
        self.execute("DELETE FROM signed_file WHERE decree = ?1 OR letter = ?2", (decree, letter))?;
        self.insert(
            "INSERT INTO signed_file (decree, letter, file, sha256, day, account, holds_original)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (
                decree,
                letter,
                &signed.file,
                &signed.sha256,
                day_text(signed.day),
                &signed.account,
                signed.holds_original,
            ),
        )?;
        Ok(())
    }
}
