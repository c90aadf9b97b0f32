//! Rules of the office's own, documents of a plan, declared interests, and the facts a plan was last checked with.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::document::{Document, DocumentKind};
use mutasi_domain::finding::Severity;
use mutasi_domain::rules::office::OfficeRuleText;

use crate::error::StoreError;
use rusqlite::Row;

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
    pub of: DocumentOf,
    pub file: String,
    pub sha256: String,
    pub account: String,
    /// None while nobody has looked at it.
    pub verdict: Option<Verdict>,
}

/// What a document was recorded for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentOf {
    Plan(i64),
    Move { plan: i64, id: i64 },
    Case(i64),
    Request(i64),
}

/// What whoever checked a document said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    pub accepted: bool,
    pub account: String,
    pub day: NaiveDate,
    pub note: String,
}

impl DocumentRecord {
    /// The move of a plan that it was recorded for; none when it holds for the whole plan or stands elsewhere.
    pub fn move_id(&self) -> Option<i64> {
        match self.of {
            DocumentOf::Move { id, .. } => Some(id),
            _ => None,
        }
    }

    /// Nobody has turned it down.
    pub fn counts(&self) -> bool {
        self.verdict.as_ref().is_none_or(|verdict| verdict.accepted)
    }
}

impl DocumentOf {
    fn columns(self) -> (Option<i64>, Option<i64>, Option<i64>, Option<i64>) {
        match self {
            Self::Plan(plan) => (Some(plan), None, None, None),
            Self::Move { plan, id } => (Some(plan), Some(id), None, None),
            Self::Case(case) => (None, None, Some(case), None),
            Self::Request(request) => (None, None, None, Some(request)),
        }
    }
}

const DOCUMENT: &str =
    "id, kind, number, date, issuer, valid_until, plan, move, transfer_case, request, file, sha256, account,
    verdict, verdict_account, verdict_day, verdict_note";

fn document(row: &Row<'_>) -> rusqlite::Result<DocumentRecord> {
    let of = match (row.get(6)?, row.get(7)?, row.get(8)?, row.get(9)?) {
        (_, _, Some(case), _) => DocumentOf::Case(case),
        (_, _, _, Some(request)) => DocumentOf::Request(request),
        (Some(plan), Some(id), ..) => DocumentOf::Move { plan, id },
        (plan, ..) => DocumentOf::Plan(plan.unwrap_or_default()),
    };
    let verdict = match optional_day(row, 15)? {
        None => None,
        Some(day) => Some(Verdict {
            accepted: row.get_ref(13)?.as_str()? == ACCEPTED,
            account: row.get(14)?,
            day,
            note: row.get(16)?,
        }),
    };
    Ok(DocumentRecord {
        document: Document {
            id: row.get(0)?,
            kind: coded(row, 1, "jenis dokumen", DocumentKind::from_code)?,
            number: row.get(2)?,
            date: day(row, 3)?,
            issuer: row.get(4)?,
            valid_until: optional_day(row, 5)?,
        },
        of,
        file: row.get(10)?,
        sha256: row.get(11)?,
        account: row.get(12)?,
        verdict,
    })
}

/// The columns of [`DOCUMENT`] for a document `d` that stands for a move `m`.
const BORROWED: &str =
    "d.id, d.kind, d.number, d.date, d.issuer, d.valid_until, m.plan, m.id, NULL, NULL, d.file, d.sha256,
    d.account, d.verdict, d.verdict_account, d.verdict_day, d.verdict_note";

const ACCEPTED: &str = "diterima";

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

    /// Documents of a plan and of its moves, in the order they were recorded. What a case or its request brings, and
    /// nobody has turned down, counts as recorded for the move that carries the case.
    pub fn documents(&self, plan: i64) -> Result<Vec<DocumentRecord>, StoreError> {
        let sql = format!(
            "SELECT {DOCUMENT} FROM document WHERE plan = ?1
             UNION ALL SELECT {BORROWED} FROM plan_move AS m JOIN document AS d ON d.transfer_case = m.transfer_case
               WHERE m.plan = ?1 AND d.verdict <> 'ditolak'
             UNION ALL SELECT {BORROWED} FROM plan_move AS m JOIN transfer_case AS c ON c.id = m.transfer_case
               JOIN document AS d ON d.request = c.request WHERE m.plan = ?1 AND d.verdict <> 'ditolak'
             ORDER BY 1"
        );
        self.rows(&sql, [plan], document)
    }

    /// Documents of a case: its own, and those that came with its request.
    pub fn case_documents(&self, case: i64) -> Result<Vec<DocumentRecord>, StoreError> {
        let sql = format!(
            "SELECT {DOCUMENT} FROM document WHERE transfer_case = ?1
               OR request = (SELECT request FROM transfer_case WHERE id = ?1) ORDER BY id"
        );
        self.rows(&sql, [case], document)
    }

    /// Documents of all open cases by case, those of their requests included.
    pub fn documents_of_cases(&self, cases: &[i64]) -> Result<BTreeMap<i64, Vec<DocumentRecord>>, StoreError> {
        let mut found = BTreeMap::new();
        for case in cases {
            found.insert(*case, self.case_documents(*case)?);
        }
        Ok(found)
    }

    pub fn request_documents(&self, request: i64) -> Result<Vec<DocumentRecord>, StoreError> {
        self.rows(&format!("SELECT {DOCUMENT} FROM document WHERE request = ?1 ORDER BY id"), [request], document)
    }

    pub fn document(&self, id: i64) -> Result<Option<DocumentRecord>, StoreError> {
        self.row(&format!("SELECT {DOCUMENT} FROM document WHERE id = ?1"), [id], document)
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

    pub fn add_document(&self, record: &DocumentRecord) -> Result<i64, StoreError> {
        let document = &record.document;
        let (plan, move_id, case, request) = record.of.columns();
        self.insert(
            "INSERT INTO document (plan, move, transfer_case, request, kind, number, date, issuer, valid_until, file,
               sha256, account, entry) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            (
                plan,
                move_id,
                case,
                request,
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

    /// Changes a document; what was said of the old one goes.
    pub fn edit_document(&self, record: &DocumentRecord) -> Result<(), StoreError> {
        let document = &record.document;
        self.execute(
            "UPDATE document SET kind = ?2, number = ?3, date = ?4, issuer = ?5, valid_until = ?6, file = ?7, sha256 = ?8,
               account = ?9, entry = ?10, verdict = '', verdict_account = '', verdict_day = NULL, verdict_note = ''
             WHERE id = ?1",
            (
                document.id,
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
        )?;
        Ok(())
    }

    /// Says what somebody thinks of a document; none takes it back.
    pub fn judge_document(&self, id: i64, verdict: Option<&Verdict>) -> Result<(), StoreError> {
        let word = |verdict: &Verdict| if verdict.accepted { ACCEPTED } else { "ditolak" };
        self.execute(
            "UPDATE document SET verdict = ?2, verdict_account = ?3, verdict_day = ?4, verdict_note = ?5 WHERE id = ?1",
            (
                id,
                verdict.map_or("", word),
                verdict.map_or("", |verdict| verdict.account.as_str()),
                verdict.map(|verdict| day_text(verdict.day)),
                verdict.map_or("", |verdict| verdict.note.as_str()),
            ),
        )?;
        Ok(())
    }

    pub fn remove_document(&self, id: i64) -> Result<usize, StoreError> {
        self.execute("DELETE FROM document WHERE id = ?1", [id])
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
