//! Rules of the office's own, documents of a plan, declared interests, and the facts a plan was last checked with.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::document::{Document, DocumentKind};
use mutasi_domain::finding::Severity;
use mutasi_domain::rules::office::OfficeRuleText;

use crate::error::StoreError;
use crate::read::{Reader, Writer, coded, day, day_text, optional_day};

#[derive(Debug, Clone, PartialEq)]
pub struct OfficeRuleRecord {
    pub id: i64,
    pub text: OfficeRuleText,
}

/// A document with its kept file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRecord {
    pub document: Document,
    /// None when it holds for the whole plan.
    pub move_id: Option<i64>,
    pub file: String,
    pub sha256: String,
    pub account: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithdrawnRecord {
    pub account: String,
    pub at: String,
    pub by: String,
    pub reason: String,
}

impl Reader<'_> {
    /// Every rule of the office, also those that ended, oldest first.
    pub fn office_rules(&self) -> Result<Vec<OfficeRuleRecord>, StoreError> {
        let sql = "SELECT id, rule, title, expression, message, basis, severity, from_day, until_day FROM office_rule
                   ORDER BY id";
        self.rows(sql, [], |row| {
            Ok(OfficeRuleRecord {
                id: row.get(0)?,
                text: OfficeRuleText {
                    rule: row.get(1)?,
                    title: row.get(2)?,
                    expression: row.get(3)?,
                    message: row.get(4)?,
                    basis: row.get(5)?,
                    severity: coded(row, 6, "tingkat temuan", Severity::from_code)?,
                    from: day(row, 7)?,
                    until: optional_day(row, 8)?,
                },
            })
        })
    }

    /// Documents of a plan, in the order they were recorded.
    pub fn documents(&self, plan: i64) -> Result<Vec<DocumentRecord>, StoreError> {
        let sql = "SELECT id, kind, number, date, issuer, valid_until, move, file, sha256, account FROM document
                   WHERE plan = ?1 ORDER BY id";
        self.rows(sql, [plan], |row| {
            Ok(DocumentRecord {
                document: Document {
                    id: row.get(0)?,
                    kind: coded(row, 1, "jenis dokumen", DocumentKind::from_code)?,
                    number: row.get(2)?,
                    date: day(row, 3)?,
                    issuer: row.get(4)?,
                    valid_until: optional_day(row, 5)?,
                },
                move_id: row.get(6)?,
                file: row.get(7)?,
                sha256: row.get(8)?,
                account: row.get(9)?,
            })
        })
    }

    /// Declared interests of a plan: (move, account) -> what was declared.
    pub fn declarations(&self, plan: i64) -> Result<BTreeMap<(i64, String), String>, StoreError> {
        let sql = "SELECT declaration.move, account, note FROM declaration
                   JOIN plan_move ON plan_move.id = declaration.move WHERE plan = ?1";
        let rows = self.rows(sql, [plan], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
        Ok(rows.into_iter().collect())
    }

    /// Facts by move as the plan was last checked, JSON.
    pub fn move_checks(&self, plan: i64) -> Result<BTreeMap<i64, String>, StoreError> {
        let sql = "SELECT move_check.move, facts FROM move_check JOIN plan_move ON plan_move.id = move_check.move
                   WHERE plan = ?1";
        Ok(self.rows(sql, [plan], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
    }

    /// Approvals of a plan that were taken back, oldest first.
    pub fn withdrawn(&self, plan: i64) -> Result<Vec<WithdrawnRecord>, StoreError> {
        self.rows("SELECT account, at, by_account, reason FROM withdrawn WHERE plan = ?1 ORDER BY id", [plan], |row| {
            Ok(WithdrawnRecord { account: row.get(0)?, at: row.get(1)?, by: row.get(2)?, reason: row.get(3)? })
        })
    }
}

impl Writer<'_> {
    pub fn add_office_rule(&self, text: &OfficeRuleText) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO office_rule (rule, title, expression, message, basis, severity, from_day, until_day)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            (
                &text.rule,
                &text.title,
                &text.expression,
                &text.message,
                &text.basis,
                text.severity.code(),
                day_text(text.from),
                text.until.map(day_text),
            ),
        )
    }

    /// Ends a rule on its last day, with the reason.
    pub fn end_office_rule(&self, id: i64, until: NaiveDate, reason: &str) -> Result<(), StoreError> {
        self.execute("UPDATE office_rule SET until_day = ?2, note = ?3 WHERE id = ?1", (id, day_text(until), reason))?;
        Ok(())
    }

    pub fn add_document(&self, plan: i64, record: &DocumentRecord) -> Result<i64, StoreError> {
        let document = &record.document;
        self.insert(
            "INSERT INTO document (plan, move, kind, number, date, issuer, valid_until, file, sha256, account, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            (
                plan,
                record.move_id,
                document.kind.code(),
                &document.number,
                day_text(document.date),
                &document.issuer,
                document.valid_until.map(day_text),
                &record.file,
                &record.sha256,
                &record.account,
                self.entry,
            ),
        )
    }

    pub fn remove_document(&self, plan: i64, id: i64) -> Result<usize, StoreError> {
        self.execute("DELETE FROM document WHERE id = ?2 AND plan = ?1", (plan, id))
    }

    pub fn declare_interest(&self, move_id: i64, account: &str, note: &str) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO declaration (move, account, note) VALUES (?1, ?2, ?3)
             ON CONFLICT (move, account) DO UPDATE SET note = ?3",
            (move_id, account, note),
        )?;
        Ok(())
    }

    /// Keeps the facts with which a move was checked.
    pub fn set_move_check(&self, move_id: i64, facts: &str) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO move_check (move, facts) VALUES (?1, ?2) ON CONFLICT (move) DO UPDATE SET facts = ?2",
            (move_id, facts),
        )?;
        Ok(())
    }
}
