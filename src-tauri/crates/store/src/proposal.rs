//! What the planner proposed for a plan, and what the officer decided about it.

use crate::error::StoreError;
use crate::read::{Reader, Writer, coded};

/// The proposal that a plan rests on; the three texts are JSON and belong to whoever writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalRecord {
    pub settings: String,
    pub result: String,
    pub audit: String,
    /// Entry of the journal that wrote it; set by [`Writer::set_proposal`].
    pub entry: Option<i64>,
}

/// What an officer can decide for every proposal of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DecisionKind {
    /// The person goes to the position.
    Pin,
    /// The person never goes to the position.
    Forbid,
    /// The person stays.
    Keep,
}

impl DecisionKind {
    pub fn code(self) -> &'static str {
        match self {
            Self::Pin => "pin",
            Self::Forbid => "forbid",
            Self::Keep => "keep",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Pin, Self::Forbid, Self::Keep].into_iter().find(|kind| kind.code() == code)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRecord {
    /// Number of the record; 0 before it is kept.
    pub id: i64,
    pub plan: i64,
    pub kind: DecisionKind,
    pub staff: i64,
    /// `None` where the person stays.
    pub position: Option<i64>,
    /// Who decided.
    pub account: String,
}

impl Reader<'_> {
    /// The proposal of a plan.
    pub fn proposal(&self, plan: i64) -> Result<Option<ProposalRecord>, StoreError> {
        self.row("SELECT settings, result, audit, entry FROM proposal WHERE plan = ?1", [plan], |row| {
            Ok(ProposalRecord { settings: row.get(0)?, result: row.get(1)?, audit: row.get(2)?, entry: row.get(3)? })
        })
    }

    /// Decisions about a plan in the order they were taken.
    pub fn decisions(&self, plan: i64) -> Result<Vec<DecisionRecord>, StoreError> {
        let sql = "SELECT id, plan, kind, staff, position, account FROM decision WHERE plan = ?1 ORDER BY id";
        self.rows(sql, [plan], |row| {
            Ok(DecisionRecord {
                id: row.get(0)?,
                plan: row.get(1)?,
                kind: coded(row, 2, "keputusan", DecisionKind::from_code)?,
                staff: row.get(3)?,
                position: row.get(4)?,
                account: row.get(5)?,
            })
        })
    }
}

impl Writer<'_> {
    /// Sets the proposal of a plan; its entry is that of this act.
    pub fn set_proposal(&self, plan: i64, one: &ProposalRecord) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO proposal (plan, settings, result, audit, entry) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (plan) DO UPDATE SET settings = ?2, result = ?3, audit = ?4, entry = ?5",
            (plan, &one.settings, &one.result, &one.audit, self.entry),
        )?;
        Ok(())
    }

    /// Takes the proposal of a plan away; the number of rows that went. Its decisions stay.
    pub fn clear_proposal(&self, plan: i64) -> Result<usize, StoreError> {
        self.execute("DELETE FROM proposal WHERE plan = ?1", [plan])
    }

    /// Adds a decision; its `id` is ignored.
    pub fn add_decision(&self, one: &DecisionRecord) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO decision (plan, kind, staff, position, account) VALUES (?1, ?2, ?3, ?4, ?5)",
            (one.plan, one.kind.code(), one.staff, one.position, &one.account),
        )
    }

    /// Takes a decision back; the number of rows that went.
    pub fn remove_decision(&self, id: i64) -> Result<usize, StoreError> {
        self.execute("DELETE FROM decision WHERE id = ?1", [id])
    }
}
