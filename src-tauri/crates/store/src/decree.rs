//! Issued decrees.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Row;

use crate::error::StoreError;
use crate::read::{Reader, Writer, day, day_text};

/// An issued paper, frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecreeRecord {
    pub id: i64,
    pub number: String,
    /// `individual`, `collective`, `petikan`, `salinan`, `correction`, `revocation`
    pub kind: String,
    pub plan: i64,
    pub plan_name: String,
    pub tmt: NaiveDate,
    pub move_id: Option<i64>,
    /// The collective decree that an excerpt belongs to.
    pub parent: Option<i64>,
    /// The decree that this one corrects, revokes or copies.
    pub about: Option<i64>,
    pub nip: Option<String>,
    pub name: Option<String>,
    pub date: NaiveDate,
    pub file: String,
    pub sha256: String,
    pub pages: u32,
    pub code: String,
    /// Title of who signed; empty in papers of older versions.
    pub signed_by: String,
}

/// What became of the decree of a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decreed {
    /// It holds.
    Stands,
    /// Another decree revoked it.
    Revoked,
}

/// What a frozen paper was made of (its bytes lie under `sha256`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrozenRecord {
    pub sha256: String,
    /// Hash of the template text in the frozen files; empty in papers of older versions.
    pub template_file: String,
    /// Emblems, fonts, watermark and metadata, JSON.
    pub dressing: String,
    /// The data, JSON.
    pub data: String,
}

/// A paper about to be issued.
#[derive(Debug, Clone)]
pub struct NewDecree<'a> {
    pub plan: i64,
    pub move_id: Option<i64>,
    pub parent: Option<i64>,
    pub about: Option<i64>,
    pub signatory: Option<i64>,
    pub kind: &'a str,
    pub number: i64,
    pub date: NaiveDate,
    pub file: &'a str,
    pub sha256: &'a str,
    pub pages: u32,
    pub code: &'a str,
    pub template_sha256: &'a str,
    pub template_file: &'a str,
    pub dressing: &'a str,
    pub data: &'a str,
    pub findings: &'a str,
}

const SELECT: &str = "SELECT decree.id, letter_number.number, decree.kind, decree.plan, plan.name, plan.tmt, staff.nip,
    trim(staff.title_before || ' ' || staff.name) || CASE staff.title_after WHEN '' THEN '' ELSE ', ' || staff.title_after END,
    decree.date, decree.file, decree.sha256, decree.pages, decree.code, decree.move, decree.parent, decree.about,
    coalesce(signatory.title, '')
    FROM decree JOIN letter_number ON letter_number.id = decree.number JOIN plan ON plan.id = decree.plan
    LEFT JOIN plan_move ON plan_move.id = decree.move LEFT JOIN staff ON staff.id = plan_move.staff
    LEFT JOIN signatory ON signatory.id = decree.signatory";

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
        move_id: row.get(13)?,
        parent: row.get(14)?,
        about: row.get(15)?,
        signed_by: row.get(16)?,
    })
}

pub(crate) fn frozen(row: &Row<'_>) -> rusqlite::Result<FrozenRecord> {
    Ok(FrozenRecord { sha256: row.get(0)?, template_file: row.get(1)?, dressing: row.get(2)?, data: row.get(3)? })
}

impl Reader<'_> {
    /// One decree.
    pub fn decree(&self, id: i64) -> Result<Option<DecreeRecord>, StoreError> {
        self.row(&format!("{SELECT} WHERE decree.id = ?1"), [id], record)
    }

    /// What a decree was made of.
    pub fn frozen_decree(&self, id: i64) -> Result<Option<FrozenRecord>, StoreError> {
        let sql = "SELECT sha256, template_file, dressing, data FROM decree WHERE id = ?1";
        self.row(sql, [id], frozen)
    }

    /// Moves of a plan whose decree is issued.
    pub fn decreed_moves(&self, plan: i64) -> Result<BTreeMap<i64, Decreed>, StoreError> {
        let sql = "SELECT move, EXISTS (SELECT 1 FROM decree AS later WHERE later.kind = 'revocation'
                                        AND later.about IN (decree.id, decree.parent))
                   FROM decree WHERE plan = ?1 AND move IS NOT NULL AND kind IN ('individual', 'petikan')";
        let rows = self
            .rows(sql, [plan], |row| Ok((row.get(0)?, if row.get(1)? { Decreed::Revoked } else { Decreed::Stands })))?;
        Ok(rows.into_iter().collect())
    }

    /// The register, newest first.
    pub fn decrees(&self) -> Result<Vec<DecreeRecord>, StoreError> {
        self.rows(&format!("{SELECT} ORDER BY decree.id DESC"), [], record)
    }

    /// Decrees whose code or number is `text`, or whose bytes have that hash.
    pub fn find_decree(&self, text: &str) -> Result<Option<DecreeRecord>, StoreError> {
        let sql = format!(
            "{SELECT} WHERE decree.sha256 = ?1 OR decree.code = ?1 OR letter_number.number = ?1
             ORDER BY decree.parent IS NOT NULL, decree.about IS NOT NULL, decree.id LIMIT 1"
        );
        self.row(&sql, [text], record)
    }

    /// Number of the decree that began a post.
    pub fn decree_number(&self, decree: i64) -> Result<Option<String>, StoreError> {
        let sql = "SELECT letter_number.number FROM decree JOIN letter_number ON letter_number.id = decree.number WHERE decree.id = ?1";
        self.row(sql, [decree], |row| row.get(0))
    }
}

impl Writer<'_> {
    pub fn add_decree(&self, new: &NewDecree<'_>) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO decree (plan, move, parent, about, signatory, kind, number, date, file, sha256, pages, code,
                                 template_sha256, template_file, dressing, data, findings)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
            rusqlite::params![
                new.plan,
                new.move_id,
                new.parent,
                new.about,
                new.signatory,
                new.kind,
                new.number,
                day_text(new.date),
                new.file,
                new.sha256,
                new.pages,
                new.code,
                new.template_sha256,
                new.template_file,
                new.dressing,
                new.data,
                new.findings,
            ],
        )
    }
}
