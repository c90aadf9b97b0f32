//! Evaluations of moved people, their forms, and the cases that are carried out.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::cases::CaseState;
use mutasi_domain::evaluation::{FollowUp, Form, ITEMS, RaterRole};
use rusqlite::Row;

use crate::error::{StoreError, bad_value};
use crate::position::blank_or;
use crate::read::{Reader, Writer, coded, day, day_text, optional_day};

/// An evaluation so many months after the TMT (*evaluasi pascamutasi*).
#[derive(Debug, Clone, PartialEq)]
pub struct EvaluationRecord {
    pub id: i64,
    pub case: i64,
    pub months: u32,
    pub due: NaiveDate,
    pub closed: Option<NaiveDate>,
    pub follow_up: Option<FollowUp>,
    pub note: String,
    /// The total of the frozen result, 1..=5.
    pub total: Option<f64>,
    /// The frozen result, JSON; empty while it is open.
    pub result: String,
}

/// A form of one rater; nobody's name is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormRecord {
    pub id: i64,
    pub evaluation: i64,
    pub code: String,
    pub role: RaterRole,
    pub printed: NaiveDate,
    /// The answers; none while the form is out.
    pub answers: Option<Form>,
    pub comment: String,
    /// Day on which it was filled in.
    pub day: Option<NaiveDate>,
}

/// How an evaluation ends.
#[derive(Debug, Clone)]
pub struct Closing<'a> {
    pub evaluation: i64,
    pub day: NaiveDate,
    pub follow_up: FollowUp,
    pub note: &'a str,
    pub result: &'a str,
    pub sha256: &'a str,
    pub account: &'a str,
}

/// A case with the move that carries it out: the decreed one, else that of the newest plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedCase {
    pub case: i64,
    pub staff: i64,
    pub state: CaseState,
    /// The post of the move, else the one that is proposed.
    pub to: Option<i64>,
    pub from: Option<i64>,
    pub plan: Option<i64>,
    pub move_id: Option<i64>,
    pub tmt: Option<NaiveDate>,
}

const COLUMNS: &str = "id, transfer_case, months, due, closed, follow_up, note,
    CASE result WHEN '' THEN NULL ELSE json_extract(result, '$.total') END";
const FORM: &str = "id, evaluation, code, role, printed, items, comment, day";

fn evaluation(row: &Row<'_>) -> rusqlite::Result<EvaluationRecord> {
    Ok(EvaluationRecord {
        id: row.get(0)?,
        case: row.get(1)?,
        months: row.get(2)?,
        due: day(row, 3)?,
        closed: optional_day(row, 4)?,
        follow_up: blank_or(row, 5, FollowUp::from_code)?,
        note: row.get(6)?,
        total: row.get(7)?,
        result: row.get(8)?,
    })
}

fn form(row: &Row<'_>) -> rusqlite::Result<FormRecord> {
    let role = coded(row, 3, "penilai", RaterRole::from_code)?;
    let answers = match row.get_ref(5)?.as_str()? {
        "" => None,
        text => {
            let items = serde_json::from_str::<[Option<u8>; ITEMS]>(text).ok();
            let read = items.and_then(|items| Form::new(role, items).ok());
            Some(read.ok_or_else(|| bad_value("isian formulir", text))?)
        }
    };
    Ok(FormRecord {
        id: row.get(0)?,
        evaluation: row.get(1)?,
        code: row.get(2)?,
        role,
        printed: day(row, 4)?,
        answers,
        comment: row.get(6)?,
        day: optional_day(row, 7)?,
    })
}

fn moved(row: &Row<'_>) -> rusqlite::Result<MovedCase> {
    Ok(MovedCase {
        case: row.get(0)?,
        staff: row.get(1)?,
        state: coded(row, 2, "status usulan", CaseState::from_code)?,
        to: row.get(3)?,
        from: row.get(4)?,
        plan: row.get(5)?,
        move_id: row.get(6)?,
        tmt: optional_day(row, 7)?,
    })
}

impl Reader<'_> {
    /// Cases that go on or have come to an end, with the moves that carry them out, in the order of their numbers: of one
    /// case, of one plan, or all.
    pub fn moved_cases(&self, case: Option<i64>, plan: Option<i64>) -> Result<Vec<MovedCase>, StoreError> {
        let sql =
            "SELECT c.id, c.staff, c.state, coalesce(m.to_position, c.position), m.from_position, m.plan, m.id, p.tmt
            FROM transfer_case AS c
            LEFT JOIN plan_move AS m ON m.id = (
              SELECT pm.id FROM plan_move AS pm JOIN plan AS pp ON pp.id = pm.plan WHERE pm.transfer_case = c.id
              ORDER BY pp.state = 'draft', pm.id DESC LIMIT 1)
            LEFT JOIN plan AS p ON p.id = m.plan
            WHERE (?1 IS NULL OR c.id = ?1) AND (?2 IS NULL OR m.plan = ?2) ORDER BY c.id";
        self.rows(sql, (case, plan), moved)
    }

    /// Every evaluation, the one due first at the top: the open ones, and the closed ones too when they are asked for.
    /// Their results are left out. Of one case, or of all.
    pub fn evaluations(&self, closed: bool, case: Option<i64>) -> Result<Vec<EvaluationRecord>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS}, '' FROM evaluation
             WHERE (?1 OR closed IS NULL) AND (?2 IS NULL OR transfer_case = ?2) ORDER BY due, id"
        );
        self.rows(&sql, (closed, case), evaluation)
    }

    /// The closed evaluations with their results, the earliest of each case first.
    pub fn closed_evaluations(&self) -> Result<Vec<EvaluationRecord>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS}, result FROM evaluation WHERE closed IS NOT NULL ORDER BY transfer_case, months");
        self.rows(&sql, [], evaluation)
    }

    pub fn evaluation(&self, id: i64) -> Result<Option<EvaluationRecord>, StoreError> {
        self.row(&format!("SELECT {COLUMNS}, result FROM evaluation WHERE id = ?1"), [id], evaluation)
    }

    /// Forms by evaluation in the order of printing: of the open evaluations, or of all; of one case, or of all.
    pub fn evaluation_forms(
        &self,
        closed: bool,
        case: Option<i64>,
    ) -> Result<BTreeMap<i64, Vec<FormRecord>>, StoreError> {
        let sql = format!(
            "SELECT {FORM} FROM evaluation_form WHERE evaluation IN
               (SELECT id FROM evaluation WHERE (?1 OR closed IS NULL) AND (?2 IS NULL OR transfer_case = ?2)) ORDER BY id"
        );
        let mut forms: BTreeMap<i64, Vec<FormRecord>> = BTreeMap::new();
        for one in self.rows(&sql, (closed, case), form)? {
            forms.entry(one.evaluation).or_default().push(one);
        }
        Ok(forms)
    }

    /// Forms of one evaluation in the order of printing.
    pub fn forms_of(&self, evaluation: i64) -> Result<Vec<FormRecord>, StoreError> {
        self.rows(&format!("SELECT {FORM} FROM evaluation_form WHERE evaluation = ?1 ORDER BY id"), [evaluation], form)
    }

    /// How many objections came in, by case.
    pub fn objection_counts(&self) -> Result<BTreeMap<i64, u32>, StoreError> {
        let sql = "SELECT transfer_case, count(*) FROM objection GROUP BY transfer_case";
        Ok(self.rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
    }

    /// Concerns about a plan, and those for which it was changed.
    pub fn concern_counts(&self, plan: i64) -> Result<(u32, u32), StoreError> {
        let sql = "SELECT count(*), count(CASE WHEN change <> '' THEN 1 END) FROM concern WHERE plan = ?1";
        Ok(self.row(sql, [plan], |row| Ok((row.get(0)?, row.get(1)?)))?.unwrap_or_default())
    }

    /// The form with a code.
    pub fn evaluation_form(&self, code: &str) -> Result<Option<FormRecord>, StoreError> {
        self.row(&format!("SELECT {FORM} FROM evaluation_form WHERE code = ?1"), [code], form)
    }
}

impl Writer<'_> {
    /// Lets an evaluation come into being; one that the case has already stays as it is.
    pub fn add_evaluation(&self, case: i64, months: u32, due: NaiveDate) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO evaluation (transfer_case, months, due, entry) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
            (case, months, day_text(due), self.entry),
        )?;
        Ok(())
    }

    /// Adds a form that is printed on a day.
    pub fn add_form(
        &self,
        evaluation: i64,
        role: RaterRole,
        code: &str,
        printed: NaiveDate,
    ) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO evaluation_form (evaluation, code, role, printed, entry) VALUES (?1, ?2, ?3, ?4, ?5)",
            (evaluation, code, role.code(), day_text(printed), self.entry),
        )
    }

    /// Writes what was answered on a form.
    pub fn take_form(
        &self,
        id: i64,
        answers: &Form,
        comment: &str,
        day: NaiveDate,
        account: &str,
    ) -> Result<(), StoreError> {
        let (source, row, entry) = self.origin();
        let items = serde_json::to_string(&answers.items()).unwrap_or_default();
        self.execute(
            "UPDATE evaluation_form SET items = ?2, comment = ?3, day = ?4, account = ?5, source = ?6, source_row = ?7,
               entry = ?8 WHERE id = ?1",
            (id, items, comment, day_text(day), account, source, row, entry),
        )?;
        Ok(())
    }

    /// Freezes the result of an evaluation.
    pub fn close_evaluation(&self, closing: &Closing<'_>) -> Result<(), StoreError> {
        self.execute(
            "UPDATE evaluation SET closed = ?2, follow_up = ?3, note = ?4, result = ?5, sha256 = ?6, account = ?7,
               entry = ?8 WHERE id = ?1",
            (
                closing.evaluation,
                day_text(closing.day),
                closing.follow_up.code(),
                closing.note,
                closing.result,
                closing.sha256,
                closing.account,
                self.entry,
            ),
        )?;
        Ok(())
    }
}
