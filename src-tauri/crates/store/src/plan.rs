//! Transfer plans, their moves, overrides, consents and approval.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::moves::{Consent, Decision, Nature, Outside, PlanState, Side};
use rusqlite::Row;

use crate::error::{StoreError, bad_value};
use crate::position::blank_or;
use crate::read::{Reader, Writer, coded, day, day_text, optional_day};
use crate::sign_key::Signature;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRecord {
    pub id: i64,
    pub name: String,
    pub tmt: NaiveDate,
    pub state: PlanState,
    pub drafter: String,
    /// The scenario by whose need the plan is judged.
    pub scenario: Option<i64>,
}

/// A plan and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanSummary {
    pub plan: PlanRecord,
    pub moves: i64,
    /// Moves to which both agencies have agreed.
    pub consented: i64,
    pub decrees: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveRecord {
    pub id: i64,
    pub staff: i64,
    pub from: Option<i64>,
    pub to: Option<i64>,
    pub own_request: bool,
    pub reason: String,
    /// First day after a temporary assignment.
    pub until: Option<NaiveDate>,
    /// Who proposed the person.
    pub sponsor: String,
    /// A nature other than the derived one, and why.
    pub nature: Option<Nature>,
    pub nature_reason: String,
    /// The other government of a move across governments.
    pub outside: Option<Outside>,
    /// The planner proposed it; a new proposal may change it.
    pub proposed: bool,
    /// The case that it carries out.
    pub case: Option<i64>,
}

impl MoveRecord {
    /// A move of a person from one post to another, with nothing else said about it.
    pub fn plain(staff: i64, from: Option<i64>, to: Option<i64>) -> Self {
        Self {
            id: 0,
            staff,
            from,
            to,
            own_request: false,
            reason: String::new(),
            until: None,
            sponsor: String::new(),
            nature: None,
            nature_reason: String::new(),
            outside: None,
            proposed: false,
            case: None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverrideRecord {
    pub rule: String,
    pub reason: String,
    pub document: String,
    pub document_sha256: String,
    pub account: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovalRecord {
    pub account: String,
    pub at: String,
    pub findings: String,
    pub sha256: String,
}

fn plan(row: &Row<'_>) -> rusqlite::Result<PlanRecord> {
    Ok(PlanRecord {
        id: row.get(0)?,
        name: row.get(1)?,
        tmt: day(row, 2)?,
        state: coded(row, 3, "status rencana", PlanState::from_code)?,
        drafter: row.get(4)?,
        scenario: row.get(5)?,
    })
}

fn one_move(row: &Row<'_>) -> rusqlite::Result<MoveRecord> {
    Ok(MoveRecord {
        id: row.get(0)?,
        staff: row.get(1)?,
        from: row.get(2)?,
        to: row.get(3)?,
        own_request: row.get(4)?,
        reason: row.get(5)?,
        until: optional_day(row, 6)?,
        sponsor: row.get(7)?,
        nature: blank_or(row, 8, Nature::from_code)?,
        nature_reason: row.get(9)?,
        outside: outside(row, 10)?,
        proposed: row.get(11)?,
        case: row.get(12)?,
    })
}

pub(crate) fn outside(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Outside>> {
    match row.get_ref(at)?.as_str()? {
        "" => Ok(None),
        text => serde_json::from_str(text).map(Some).map_err(|_| bad_value("instansi lain", text)),
    }
}

pub(crate) fn outside_text(outside: Option<&Outside>) -> String {
    outside.and_then(|outside| serde_json::to_string(outside).ok()).unwrap_or_default()
}

fn consent(row: &Row<'_>) -> rusqlite::Result<(i64, Consent)> {
    let consent = Consent {
        side: coded(row, 1, "pihak", Side::from_code)?,
        decision: coded(row, 2, "putusan", Decision::from_code)?,
        letter: row.get(3)?,
        date: day(row, 4)?,
        note: row.get(5)?,
    };
    Ok((row.get(0)?, consent))
}

impl Reader<'_> {
    /// Every plan, newest first.
    pub fn plans(&self) -> Result<Vec<PlanRecord>, StoreError> {
        self.rows("SELECT id, name, tmt, state, drafter, scenario FROM plan ORDER BY id DESC", [], plan)
    }

    /// Every plan with its counts, newest first, in one question.
    pub fn plan_summaries(&self) -> Result<Vec<PlanSummary>, StoreError> {
        let sql = "SELECT plan.id, plan.name, plan.tmt, plan.state, plan.drafter, plan.scenario,
                     (SELECT count(*) FROM plan_move WHERE plan_move.plan = plan.id),
                     (SELECT count(*) FROM plan_move WHERE plan_move.plan = plan.id AND 2 =
                       (SELECT count(*) FROM consent WHERE consent.move = plan_move.id AND decision <> 'refuse')),
                     (SELECT count(*) FROM decree WHERE decree.plan = plan.id)
                   FROM plan ORDER BY plan.id DESC";
        self.rows(sql, [], |row| {
            Ok(PlanSummary { plan: plan(row)?, moves: row.get(6)?, consented: row.get(7)?, decrees: row.get(8)? })
        })
    }

    pub fn plan(&self, id: i64) -> Result<Option<PlanRecord>, StoreError> {
        self.row("SELECT id, name, tmt, state, drafter, scenario FROM plan WHERE id = ?1", [id], plan)
    }

    /// Moves of a plan in the order they were added.
    pub fn moves(&self, plan: i64) -> Result<Vec<MoveRecord>, StoreError> {
        let sql = "SELECT id, staff, from_position, to_position, own_request, reason, until, sponsor,
                     nature, nature_reason, outside, proposed, transfer_case FROM plan_move
                   WHERE plan = ?1 ORDER BY id";
        self.rows(sql, [plan], one_move)
    }

    /// One move of a plan.
    pub fn plan_move(&self, plan: i64, id: i64) -> Result<Option<MoveRecord>, StoreError> {
        let sql = "SELECT id, staff, from_position, to_position, own_request, reason, until, sponsor,
                     nature, nature_reason, outside, proposed, transfer_case FROM plan_move WHERE plan = ?1 AND id = ?2";
        self.row(sql, (plan, id), one_move)
    }

    /// Whether any plan but this one is open.
    pub fn has_other_open_plans(&self, plan: i64) -> Result<bool, StoreError> {
        self.value("SELECT EXISTS (SELECT 1 FROM plan WHERE id <> ?1 AND state <> 'decreed')", [plan])
    }

    /// Names of other open plans that hold people of this plan: (staff, plan name).
    pub fn other_open_plans(&self, plan: i64) -> Result<Vec<(i64, String)>, StoreError> {
        let sql = "SELECT other.staff, plan.name FROM plan_move AS other JOIN plan ON plan.id = other.plan
                   WHERE other.plan <> ?1 AND plan.state <> 'decreed'
                     AND other.staff IN (SELECT staff FROM plan_move WHERE plan = ?1) ORDER BY plan.id";
        self.rows(sql, [plan], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Seats that other open plans bring somebody to: (position, plan name, staff).
    pub fn other_open_targets(&self, plan: i64) -> Result<Vec<(i64, String, i64)>, StoreError> {
        let sql = "SELECT other.to_position, plan.name, other.staff FROM plan_move AS other
                   JOIN plan ON plan.id = other.plan
                   WHERE other.plan <> ?1 AND plan.state <> 'decreed'
                     AND other.to_position IN (SELECT to_position FROM plan_move WHERE plan = ?1) ORDER BY other.id";
        self.rows(sql, [plan], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    }

    /// People of every open plan: (staff, plan id, plan name).
    pub fn people_in_open_plans(&self) -> Result<Vec<(i64, i64, String)>, StoreError> {
        let sql = "SELECT plan_move.staff, plan.id, plan.name FROM plan_move JOIN plan ON plan.id = plan_move.plan
                   WHERE plan.state <> 'decreed' ORDER BY plan.id";
        self.rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    }

    /// Plans that hold a person, newest first.
    pub fn plans_of(&self, staff: i64) -> Result<Vec<PlanRecord>, StoreError> {
        let sql = "SELECT id, name, tmt, state, drafter, scenario FROM plan
                   WHERE id IN (SELECT plan FROM plan_move WHERE staff = ?1) ORDER BY id DESC";
        self.rows(sql, [staff], plan)
    }

    /// Consents by move.
    pub fn consents(&self, plan: i64) -> Result<BTreeMap<i64, Vec<Consent>>, StoreError> {
        let sql = "SELECT consent.move, side, decision, letter, date, note FROM consent
                   JOIN plan_move ON plan_move.id = consent.move WHERE plan = ?1 ORDER BY consent.move, side DESC";
        let mut grouped: BTreeMap<i64, Vec<Consent>> = BTreeMap::new();
        for (id, consent) in self.rows(sql, [plan], consent)? {
            grouped.entry(id).or_default().push(consent);
        }
        Ok(grouped)
    }

    /// Overrides by move and rule.
    pub fn overrides(&self, plan: i64) -> Result<BTreeMap<(i64, String), OverrideRecord>, StoreError> {
        let sql = "SELECT override.move, rule, override.reason, document, document_sha256, account FROM override
                   JOIN plan_move ON plan_move.id = override.move WHERE plan = ?1";
        let rows = self.rows(sql, [plan], |row| {
            let rule: String = row.get(1)?;
            let record = OverrideRecord {
                rule: rule.clone(),
                reason: row.get(2)?,
                document: row.get(3)?,
                document_sha256: row.get(4)?,
                account: row.get(5)?,
            };
            Ok(((row.get(0)?, rule), record))
        })?;
        Ok(rows.into_iter().collect())
    }

    pub fn approval(&self, plan: i64) -> Result<Option<ApprovalRecord>, StoreError> {
        self.row("SELECT account, at, findings, sha256 FROM approval WHERE plan = ?1", [plan], |row| {
            Ok(ApprovalRecord { account: row.get(0)?, at: row.get(1)?, findings: row.get(2)?, sha256: row.get(3)? })
        })
    }
}

impl Writer<'_> {
    pub fn add_plan(&self, name: &str, tmt: NaiveDate, drafter: &str) -> Result<i64, StoreError> {
        self.insert("INSERT INTO plan (name, tmt, drafter) VALUES (?1, ?2, ?3)", (name, day_text(tmt), drafter))
    }

    pub fn set_plan_state(&self, plan: i64, state: PlanState) -> Result<(), StoreError> {
        self.execute("UPDATE plan SET state = ?2 WHERE id = ?1", (plan, state.code()))?;
        Ok(())
    }

    /// Adds a move; its `id` is ignored.
    pub fn add_move(&self, plan: i64, new: &MoveRecord) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO plan_move (plan, staff, from_position, to_position, own_request, reason, until, sponsor,
               nature, nature_reason, outside, proposed, transfer_case)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            (
                plan,
                new.staff,
                new.from,
                new.to,
                new.own_request,
                &new.reason,
                new.until.map(day_text),
                &new.sponsor,
                new.nature.map_or("", Nature::code),
                &new.nature_reason,
                outside_text(new.outside.as_ref()),
                new.proposed,
                new.case,
            ),
        )
    }

    /// Sets the target of a move by hand. What was agreed or overridden was about the old target, so it goes.
    pub fn set_move_target(&self, id: i64, to: i64) -> Result<(), StoreError> {
        self.forget_answers(id)?;
        self.execute("UPDATE plan_move SET to_position = ?2, proposed = 0 WHERE id = ?1", (id, to))?;
        Ok(())
    }

    /// Sets the first day after a temporary assignment by hand. What was agreed was about another time, so it goes.
    pub fn set_move_until(&self, id: i64, until: Option<NaiveDate>) -> Result<(), StoreError> {
        self.forget_answers(id)?;
        self.execute("UPDATE plan_move SET until = ?2, proposed = 0 WHERE id = ?1", (id, until.map(day_text)))?;
        Ok(())
    }

    /// Changes what the drafter says about a move, which makes it one by hand. A changed wish, nature or government asks for new answers.
    pub fn edit_move(&self, new: &MoveRecord, answers_hold: bool) -> Result<(), StoreError> {
        if !answers_hold {
            self.forget_answers(new.id)?;
        }
        self.execute(
            "UPDATE plan_move SET to_position = ?2, own_request = ?3, reason = ?4, sponsor = ?5, nature = ?6,
               nature_reason = ?7, outside = ?8, proposed = 0 WHERE id = ?1",
            (
                new.id,
                new.to,
                new.own_request,
                &new.reason,
                &new.sponsor,
                new.nature.map_or("", Nature::code),
                &new.nature_reason,
                outside_text(new.outside.as_ref()),
            ),
        )?;
        Ok(())
    }

    /// Says whether the planner proposed a move.
    pub fn set_move_proposed(&self, id: i64, proposed: bool) -> Result<(), StoreError> {
        self.execute("UPDATE plan_move SET proposed = ?2 WHERE id = ?1", (id, proposed))?;
        Ok(())
    }

    /// Sets or takes away the scenario of a plan.
    pub fn set_plan_scenario(&self, plan: i64, scenario: Option<i64>) -> Result<(), StoreError> {
        self.execute("UPDATE plan SET scenario = ?2 WHERE id = ?1", (plan, scenario))?;
        Ok(())
    }

    /// Keeps the post that a move leaves, as it was approved.
    pub fn fix_origin(&self, id: i64, from: Option<i64>) -> Result<(), StoreError> {
        self.execute("UPDATE plan_move SET from_position = ?2 WHERE id = ?1", (id, from))?;
        Ok(())
    }

    pub fn remove_move(&self, id: i64) -> Result<(), StoreError> {
        self.forget_answers(id)?;
        for table in ["document", "declaration", "move_check"] {
            self.execute(&format!("DELETE FROM {table} WHERE move = ?1"), [id])?;
        }
        self.execute("DELETE FROM plan_move WHERE id = ?1", [id])?;
        Ok(())
    }

    fn forget_answers(&self, id: i64) -> Result<(), StoreError> {
        self.forget_consents(id)?;
        self.execute("DELETE FROM override WHERE move = ?1", [id])?;
        Ok(())
    }

    /// Takes away what both agencies said of a move.
    pub fn forget_consents(&self, id: i64) -> Result<(), StoreError> {
        self.execute("DELETE FROM consent WHERE move = ?1", [id])?;
        Ok(())
    }

    pub fn set_override(&self, id: i64, given: &OverrideRecord) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO override (move, rule, reason, document, document_sha256, account) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (move, rule) DO UPDATE SET reason = ?3, document = ?4, document_sha256 = ?5, account = ?6",
            (id, &given.rule, &given.reason, &given.document, &given.document_sha256, &given.account),
        )?;
        Ok(())
    }

    pub fn set_consent(&self, id: i64, consent: &Consent, account: &str) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO consent (move, side, decision, letter, date, note, account) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (move, side) DO UPDATE SET decision = ?3, letter = ?4, date = ?5, note = ?6, account = ?7",
            (
                id,
                consent.side.code(),
                consent.decision.code(),
                &consent.letter,
                day_text(consent.date),
                &consent.note,
                account,
            ),
        )?;
        Ok(())
    }

    /// Takes the approval of a plan back; it is kept aside with who took it back and why.
    pub fn withdraw_approval(&self, plan: i64, by: &str, reason: &str) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO withdrawn (plan, account, at, by_account, reason, findings, sha256)
             SELECT plan, account, at, ?2, ?3, findings, sha256 FROM approval WHERE plan = ?1",
            (plan, by, reason),
        )?;
        self.execute("DELETE FROM approval WHERE plan = ?1", [plan])?;
        Ok(())
    }

    /// Keeps what the approver signed beside the approval.
    pub fn sign_approval(&self, plan: i64, made: &Signature) -> Result<(), StoreError> {
        self.execute(
            "UPDATE approval SET signed = ?2, signature = ?3,
                    sign_key = (SELECT id FROM sign_key WHERE public = ?4) WHERE plan = ?1",
            (plan, &made.text, &made.signature, &made.public),
        )?;
        Ok(())
    }

    pub fn add_approval(&self, plan: i64, approval: &ApprovalRecord) -> Result<(), StoreError> {
        self.insert(
            "INSERT INTO approval (plan, account, at, findings, sha256) VALUES (?1, ?2, ?3, ?4, ?5)",
            (plan, &approval.account, &approval.at, &approval.findings, &approval.sha256),
        )?;
        Ok(())
    }
}
