//! Taking a step: the one way by which a case changes its state. Every act that moves a case ends here.

use chrono::NaiveDate;
use mutasi_domain::account::Role;
use mutasi_domain::cases::{CaseState, StepKind, roles_of};
use mutasi_store::{CaseRecord, StepRecord, Writer, sha256};
use serde_json::{Map, Value};

use crate::contract::Failure;
use crate::desk::Desk;

/// Who takes a step.
#[derive(Debug, Clone, Default)]
pub(crate) struct Actor {
    pub(crate) account: String,
    pub(crate) role: String,
    /// NIP of the person whom the account belongs to; empty when it is linked to nobody.
    pub(crate) nip: String,
}

impl Actor {
    /// Whoever sits at the desk, in a role that may take the step. The first of the roles that it asks for counts.
    pub(crate) fn of(desk: &mut Desk, step: StepKind) -> Result<Self, Failure> {
        let wanted = roles_of(step);
        let role = wanted.iter().find(|role| desk.roles.contains(role)).ok_or_else(|| {
            let wanted: Vec<&str> = wanted.iter().map(|role| role.code()).collect();
            let message = format!(
                "Akun {} tidak berwenang untuk langkah \"{}\". Masuk dengan akun {}.",
                desk.account,
                step.printed(),
                wanted.join(" atau ")
            );
            Failure::refused("role", message)
        })?;
        Self::in_role(desk, Some(*role))
    }

    /// Whoever sits at the desk, where another act has asked for the role already.
    pub(crate) fn at(desk: &mut Desk) -> Result<Self, Failure> {
        let role = desk.roles.first().copied();
        Self::in_role(desk, role)
    }

    fn in_role(desk: &mut Desk, role: Option<Role>) -> Result<Self, Failure> {
        let accounts = desk.read().accounts()?;
        let me = accounts.into_iter().find(|account| account.name == desk.account).and_then(|account| account.staff);
        let people = desk.people()?;
        Ok(Self {
            account: desk.account.clone(),
            role: role.map_or("", Role::code).to_string(),
            nip: me.and_then(|id| people.by_id(id)).map(|record| record.staff.nip.to_string()).unwrap_or_default(),
        })
    }
}

/// A step as an act asks for it.
#[derive(Debug, Clone)]
pub(crate) struct NewStep {
    pub(crate) kind: StepKind,
    pub(crate) to: CaseState,
    /// Day of what happened.
    pub(crate) day: NaiveDate,
    pub(crate) decision: String,
    pub(crate) reason: String,
    pub(crate) note: String,
    pub(crate) letter: String,
    pub(crate) letter_day: Option<NaiveDate>,
    /// Last day of what the case waits for from now on.
    pub(crate) due: Option<NaiveDate>,
    pub(crate) until: Option<NaiveDate>,
    pub(crate) document: Option<i64>,
    /// Words that only this kind of step has, by name.
    pub(crate) details: Map<String, Value>,
}

impl NewStep {
    pub(crate) fn new(kind: StepKind, to: CaseState, day: NaiveDate) -> Self {
        Self {
            kind,
            to,
            day,
            decision: String::new(),
            reason: String::new(),
            note: String::new(),
            letter: String::new(),
            letter_day: None,
            due: None,
            until: None,
            document: None,
            details: Map::new(),
        }
    }
}

/// Writes a step with the hash of what was known (`facts`, JSON) and brings the case to where it leads.
pub(crate) fn take_step(
    tx: &Writer<'_>,
    case: &CaseRecord,
    actor: &Actor,
    step: NewStep,
    facts: &str,
) -> Result<i64, Failure> {
    let snapshot = if facts.is_empty() { String::new() } else { sha256(facts.as_bytes()) };
    if !snapshot.is_empty() {
        tx.keep_snapshot(&snapshot, facts)?;
    }
    let resume = match step.to {
        CaseState::Postponed if case.state != CaseState::Postponed => Some(case.state),
        CaseState::Postponed => case.resume,
        _ => None,
    };
    let record = StepRecord {
        id: 0,
        case: case.id,
        kind: step.kind,
        from: (case.step > 0).then_some(case.state),
        to: step.to,
        day: step.day,
        account: actor.account.clone(),
        role: actor.role.clone(),
        nip: actor.nip.clone(),
        decision: step.decision,
        reason: step.reason,
        note: step.note,
        letter: step.letter,
        letter_day: step.letter_day,
        due: step.due,
        until: step.until,
        document: step.document,
        details: Value::Object(step.details).to_string(),
        snapshot,
    };
    Ok(tx.add_case_step(&record, resume)?)
}
