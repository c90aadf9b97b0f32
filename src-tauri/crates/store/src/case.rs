//! Cases: one proposal about one person, and every step of its life.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::cases::{CaseState, StepKind};
use mutasi_domain::moves::Outside;
use mutasi_domain::staff::titled_name;
use rusqlite::Row;

use crate::error::StoreError;
use crate::plan::{outside, outside_text};
use crate::position::blank_or;
use crate::read::{Reader, Writer, coded, day, day_text, optional_day};

/// A case (*usulan mutasi*). State, day of the state, last step and deadline are those of its last step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRecord {
    pub id: i64,
    pub staff: i64,
    pub position: Option<i64>,
    pub outside: Option<Outside>,
    /// The unit that proposes; none where the personnel office does.
    pub agency: Option<i64>,
    pub request: Option<i64>,
    pub own_request: bool,
    pub reason: String,
    pub letter: String,
    pub day: NaiveDate,
    pub state: CaseState,
    pub since: NaiveDate,
    /// Where a postponed case goes on.
    pub resume: Option<CaseState>,
    /// Number of the last step.
    pub step: i64,
    pub due: Option<NaiveDate>,
    pub officer: String,
    pub blocked: String,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRecord {
    pub id: i64,
    pub case: i64,
    pub kind: StepKind,
    pub from: Option<CaseState>,
    pub to: CaseState,
    pub day: NaiveDate,
    pub account: String,
    pub role: String,
    pub nip: String,
    pub decision: String,
    pub reason: String,
    pub note: String,
    pub letter: String,
    pub letter_day: Option<NaiveDate>,
    pub due: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub document: Option<i64>,
    /// JSON of what only this kind of step has.
    pub details: String,
    /// SHA-256 of the facts that were used.
    pub snapshot: String,
}

/// A case as a list shows it, with the plan and the decree that carry it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSummary {
    pub case: CaseRecord,
    pub nip: String,
    pub name: String,
    pub rank: String,
    pub from: Option<i64>,
    pub from_title: String,
    pub from_unit: String,
    pub from_unit_id: Option<i64>,
    pub to_title: String,
    pub to_unit: String,
    pub to_unit_id: Option<i64>,
    pub plan: Option<i64>,
    pub plan_name: String,
    pub plan_state: String,
    pub move_id: Option<i64>,
    pub tmt: Option<NaiveDate>,
    /// First day after a temporary assignment.
    pub until: Option<NaiveDate>,
    pub decree: Option<i64>,
    pub decreed: Option<NaiveDate>,
    pub objections: u32,
}

/// Which cases a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseFilter {
    /// All states when empty.
    pub states: Vec<CaseState>,
    /// Only these, when there are any.
    pub cases: Vec<i64>,
    pub plan: Option<i64>,
    pub officer: Option<String>,
    pub staff: Option<i64>,
}

const CASE: &str =
    "c.id, c.staff, c.position, c.outside, c.agency, c.request, c.own_request, c.reason, c.letter, c.day,
    c.state, c.since, c.resume, c.step, c.due, c.officer, c.blocked";

fn case(row: &Row<'_>) -> rusqlite::Result<CaseRecord> {
    Ok(CaseRecord {
        id: row.get(0)?,
        staff: row.get(1)?,
        position: row.get(2)?,
        outside: outside(row, 3)?,
        agency: row.get(4)?,
        request: row.get(5)?,
        own_request: row.get(6)?,
        reason: row.get(7)?,
        letter: row.get(8)?,
        day: day(row, 9)?,
        state: coded(row, 10, "status usulan", CaseState::from_code)?,
        since: day(row, 11)?,
        resume: blank_or(row, 12, CaseState::from_code)?,
        step: row.get(13)?,
        due: optional_day(row, 14)?,
        officer: row.get(15)?,
        blocked: row.get(16)?,
    })
}

fn summary(row: &Row<'_>) -> rusqlite::Result<CaseSummary> {
    let text = |at: usize| row.get_ref(at)?.as_str().map_err(rusqlite::Error::from);
    Ok(CaseSummary {
        case: case(row)?,
        nip: row.get(17)?,
        name: titled_name(text(18)?, text(19)?, text(20)?),
        rank: row.get(21)?,
        from: row.get(22)?,
        from_title: row.get(23)?,
        from_unit: row.get(24)?,
        from_unit_id: row.get(25)?,
        to_title: row.get(26)?,
        to_unit: row.get(27)?,
        to_unit_id: row.get(28)?,
        plan: row.get(29)?,
        plan_name: row.get(30)?,
        plan_state: row.get(31)?,
        move_id: row.get(32)?,
        tmt: optional_day(row, 33)?,
        until: optional_day(row, 34)?,
        decree: row.get(35)?,
        decreed: optional_day(row, 36)?,
        objections: row.get(37)?,
    })
}

fn step(row: &Row<'_>) -> rusqlite::Result<StepRecord> {
    Ok(StepRecord {
        id: row.get(0)?,
        case: row.get(1)?,
        kind: coded(row, 2, "langkah usulan", StepKind::from_code)?,
        from: blank_or(row, 3, CaseState::from_code)?,
        to: coded(row, 4, "status usulan", CaseState::from_code)?,
        day: day(row, 5)?,
        account: row.get(6)?,
        role: row.get(7)?,
        nip: row.get(8)?,
        decision: row.get(9)?,
        reason: row.get(10)?,
        note: row.get(11)?,
        letter: row.get(12)?,
        letter_day: optional_day(row, 13)?,
        due: optional_day(row, 14)?,
        until: optional_day(row, 15)?,
        document: row.get(16)?,
        details: row.get(17)?,
        snapshot: row.get(18)?,
    })
}

const STEP: &str =
    "id, transfer_case, kind, from_state, to_state, day, account, role, nip, decision, reason, note, letter,
    letter_day, due, until, document, details, snapshot";

impl Reader<'_> {
    pub fn case(&self, id: i64) -> Result<Option<CaseRecord>, StoreError> {
        self.row(&format!("SELECT {CASE} FROM transfer_case AS c WHERE c.id = ?1"), [id], case)
    }

    /// Cases with what stands around them on a day, the one that is due first at the top. The move is the decreed one, else
    /// that of the newest plan.
    pub fn case_summaries(&self, filter: &CaseFilter, on: NaiveDate) -> Result<Vec<CaseSummary>, StoreError> {
        let sql = format!(include_str!("case/summaries.sql"), case = CASE);
        let states: Vec<&str> = filter.states.iter().map(|state| state.code()).collect();
        let states = serde_json::to_string(&states).unwrap_or_default();
        let cases = serde_json::to_string(&filter.cases).unwrap_or_default();
        self.rows(&sql, (day_text(on), states, cases, filter.plan, &filter.officer, filter.staff), summary)
    }

    /// Open cases by state: how many, and how many of them are past their day.
    pub fn case_counts(&self, today: NaiveDate) -> Result<BTreeMap<CaseState, (u32, u32)>, StoreError> {
        let sql = "SELECT state, count(*), count(CASE WHEN due < ?1 THEN 1 END) FROM transfer_case GROUP BY state";
        let rows = self.rows(sql, [day_text(today)], |row| {
            Ok((coded(row, 0, "status usulan", CaseState::from_code)?, (row.get(1)?, row.get(2)?)))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// Steps of a case, the first first.
    pub fn case_steps(&self, case: i64) -> Result<Vec<StepRecord>, StoreError> {
        self.rows(&format!("SELECT {STEP} FROM case_step WHERE transfer_case = ?1 ORDER BY id"), [case], step)
    }

    /// Open cases of a person, the oldest first.
    pub fn open_cases_of(&self, staff: i64) -> Result<Vec<CaseRecord>, StoreError> {
        let sql = format!("SELECT {CASE} FROM transfer_case AS c WHERE c.staff = ?1 ORDER BY c.id");
        let all = self.rows(&sql, [staff], case)?;
        Ok(all.into_iter().filter(|case| !case.state.is_ended()).collect())
    }

    /// The case made of each request: the latest that was not given up.
    pub fn cases_of_requests(&self) -> Result<BTreeMap<i64, (i64, CaseState)>, StoreError> {
        let sql = "SELECT request, id, state FROM transfer_case WHERE request IS NOT NULL ORDER BY id";
        let rows = self.rows(sql, [], |row| {
            Ok((row.get(0)?, (row.get(1)?, coded(row, 2, "status usulan", CaseState::from_code)?)))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// Moves that carry a case, with the state of their plan: (move, plan, whether the plan is a draft).
    pub fn moves_of_case(&self, case: i64) -> Result<Vec<(i64, i64, bool)>, StoreError> {
        let sql = "SELECT plan_move.id, plan, plan.state = 'draft' FROM plan_move JOIN plan ON plan.id = plan
                   WHERE transfer_case = ?1 ORDER BY plan_move.id";
        self.rows(sql, [case], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    }

    /// What keeps cases from being finished: (case, `evaluation`, `task` or `objection`, how many).
    pub fn open_ends(&self) -> Result<Vec<(i64, String, u32)>, StoreError> {
        let sql = "SELECT transfer_case, 'evaluation', count(*) FROM evaluation WHERE closed IS NULL GROUP BY 1
                   UNION ALL SELECT transfer_case, 'task', count(*) FROM case_task WHERE done IS NULL GROUP BY 1
                   UNION ALL SELECT transfer_case, 'objection', count(*) FROM objection WHERE decision = '' GROUP BY 1";
        self.rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    }

    /// States of the cases that a plan carries, by move.
    pub fn case_states(&self, plan: i64) -> Result<BTreeMap<i64, (i64, CaseState)>, StoreError> {
        let sql = "SELECT plan_move.id, c.id, c.state FROM plan_move JOIN transfer_case AS c ON c.id = transfer_case
                   WHERE plan = ?1";
        let rows = self.rows(sql, [plan], |row| {
            Ok((row.get(0)?, (row.get(1)?, coded(row, 2, "status usulan", CaseState::from_code)?)))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// The case that a decreed move carries out.
    pub fn case_of_move(&self, id: i64) -> Result<Option<i64>, StoreError> {
        Ok(self.row("SELECT transfer_case FROM plan_move WHERE id = ?1", [id], |row| row.get(0))?.flatten())
    }

    /// What was known when a step was taken, as JSON.
    pub fn snapshot(&self, sha256: &str) -> Result<Option<String>, StoreError> {
        self.row("SELECT facts FROM snapshot WHERE sha256 = ?1", [sha256], |row| row.get(0))
    }
}

impl Writer<'_> {
    /// Adds a case; its id.
    pub fn add_case(&self, new: &CaseRecord) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO transfer_case (staff, position, outside, agency, request, own_request, reason, letter, day,
               state, since, officer, entry) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            (
                new.staff,
                new.position,
                outside_text(new.outside.as_ref()),
                new.agency,
                new.request,
                new.own_request,
                &new.reason,
                &new.letter,
                day_text(new.day),
                new.state.code(),
                day_text(new.since),
                &new.officer,
                self.entry,
            ),
        )
    }

    /// Changes what is proposed.
    pub fn edit_case(&self, one: &CaseRecord) -> Result<(), StoreError> {
        self.execute(
            "UPDATE transfer_case SET position = ?2, outside = ?3, agency = ?4, own_request = ?5, reason = ?6, letter = ?7,
               day = ?8 WHERE id = ?1",
            (
                one.id,
                one.position,
                outside_text(one.outside.as_ref()),
                one.agency,
                one.own_request,
                &one.reason,
                &one.letter,
                day_text(one.day),
            ),
        )?;
        Ok(())
    }

    pub fn assign_case(&self, case: i64, officer: &str) -> Result<(), StoreError> {
        self.execute("UPDATE transfer_case SET officer = ?2 WHERE id = ?1", (case, officer))?;
        Ok(())
    }

    /// Notes what the next step lacks.
    pub fn set_case_blocked(&self, case: i64, blocked: &str) -> Result<(), StoreError> {
        self.execute("UPDATE transfer_case SET blocked = ?2 WHERE id = ?1 AND blocked <> ?2", (case, blocked))?;
        Ok(())
    }

    /// Writes a step and brings its case to where the step leads; the number of the step.
    pub fn add_case_step(&self, new: &StepRecord, resume: Option<CaseState>) -> Result<i64, StoreError> {
        let id = self.insert(
            "INSERT INTO case_step (transfer_case, kind, from_state, to_state, day, account, role, nip, decision, reason,
               note, letter, letter_day, due, until, document, details, snapshot)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
            rusqlite::params![
                new.case,
                new.kind.code(),
                new.from.map_or("", CaseState::code),
                new.to.code(),
                day_text(new.day),
                &new.account,
                &new.role,
                &new.nip,
                &new.decision,
                &new.reason,
                &new.note,
                &new.letter,
                new.letter_day.map(day_text),
                new.due.map(day_text),
                new.until.map(day_text),
                new.document,
                &new.details,
                &new.snapshot,
            ],
        )?;
        self.execute(
            "UPDATE transfer_case SET step = ?2, since = CASE WHEN state = ?3 THEN since ELSE ?4 END, state = ?3, due = ?5,
               resume = ?6 WHERE id = ?1",
            (
                new.case,
                id,
                new.to.code(),
                day_text(new.day),
                new.due.map(day_text),
                resume.map_or("", CaseState::code),
            ),
        )?;
        Ok(id)
    }

    /// Keeps what is known, by its hash.
    pub fn keep_snapshot(&self, sha256: &str, facts: &str) -> Result<(), StoreError> {
        self.execute("INSERT INTO snapshot (sha256, facts) VALUES (?1, ?2) ON CONFLICT DO NOTHING", (sha256, facts))?;
        Ok(())
    }

    /// Lets a move go the short way again.
    pub fn unlink_case(&self, move_id: i64) -> Result<(), StoreError> {
        self.execute("UPDATE plan_move SET transfer_case = NULL WHERE id = ?1", [move_id])?;
        Ok(())
    }

    /// Lets a move carry a case.
    pub fn link_case(&self, move_id: i64, case: i64) -> Result<(), StoreError> {
        self.execute("UPDATE plan_move SET transfer_case = ?2 WHERE id = ?1", (move_id, case))?;
        Ok(())
    }
}
