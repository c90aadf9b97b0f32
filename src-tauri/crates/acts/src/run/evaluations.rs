//! Evaluation after the transfer: what is due, the forms of the raters, and the result that is frozen at the end.
//!
//! Peers stay unnamed, and nothing of what they answered leaves this folder while fewer have answered than the law asks
//! for: [`figures`] is the only place that looks into the forms.

mod closing;
mod figures;
mod forms;
mod list;
mod printing;
mod units;

pub(crate) use closing::close_evaluation;
pub(super) use figures::KeptResult;
pub(crate) use forms::{Taking, find_form, take_form};
pub(crate) use list::{evaluations_of_case, list_evaluations};
pub(crate) use printing::print_evaluation_forms;
pub(super) use units::Indices;

use chrono::NaiveDate;
use mutasi_domain::day::add_months;
use mutasi_domain::evaluation::RaterRole;
use mutasi_store::{EvaluationRecord, FormRecord, MovedCase, Writer};

use super::moved::Moved;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

/// Lets the evaluations of a case come into being when duty has begun: so many months after the TMT each.
pub(crate) fn begin_evaluations(tx: &Writer<'_>, case: i64, tmt: NaiveDate, months: &[u32]) -> Result<(), Failure> {
    for months in months {
        tx.add_evaluation(case, *months, add_months(tmt, *months))?;
    }
    Ok(())
}

/// An evaluation with its forms and whom it is about.
struct Looked {
    record: EvaluationRecord,
    forms: Vec<FormRecord>,
    moved: Moved,
    tmt: NaiveDate,
}

impl Looked {
    fn at(desk: &mut Desk, id: i64) -> Result<Self, Failure> {
        let record = desk.read().evaluation(id)?.or_not_found("Evaluasi", id)?;
        let forms = desk.read().forms_of(id)?;
        let moved = Moved::read(desk, Some(record.case), None)?;
        let tmt = moved.case(record.case)?.tmt.or_not_found("TMT usulan", record.case)?;
        Ok(Self { record, forms, moved, tmt })
    }

    fn case(&self) -> Result<&MovedCase, Failure> {
        self.moved.case(self.record.case)
    }

    /// A form of the role has come back.
    fn has(&self, role: RaterRole) -> bool {
        self.forms.iter().any(|form| form.role == role && form.answers.is_some())
    }
}

/// What keeps an evaluation from being closed, each with what to do.
fn obstacles(looked: &Looked, today: NaiveDate) -> Result<Vec<String>, Failure> {
    let mut told = Vec::new();
    if looked.case()?.state.is_ended() {
        told.push(
            "Usulannya sudah berakhir, sehingga evaluasinya tidak ditutup lagi. Buka usulannya untuk melihat sebabnya."
                .into(),
        );
    }
    if today < looked.record.due {
        let due = mutasi_domain::words::date(looked.record.due);
        told.push(format!("Evaluasi ini jatuh tempo pada {due}. Tutup pada atau sesudah hari itu."));
    }
    if !looked.has(RaterRole::Superior) {
        told.push("Formulir atasan langsung belum masuk. Ketik atau impor formulirnya dahulu.".into());
    }
    Ok(told)
}

pub(crate) fn show_evaluation(desk: &mut Desk, asked: WhichEvaluation) -> Result<EvaluationView, Failure> {
    let looked = Looked::at(desk, asked.evaluation)?;
    let kept =
        if looked.record.closed.is_some() { KeptResult::read(&looked.record)? } else { figures::of(desk, &looked)? };
    let obstacles = match looked.record.closed {
        Some(_) => Vec::new(),
        None => obstacles(&looked, desk.today)?,
    };
    let days = desk.workdays()?;
    let urgency = match looked.record.closed {
        Some(_) => list::CLOSED,
        None => list::urgency_of(&looked.record, &days, desk.today),
    };
    let line = list::line(&looked.record, &looked.forms, &looked.moved, kept.total, urgency);
    let peers = looked.forms.iter().filter(|form| form.role == RaterRole::Peer && form.answers.is_some()).count();
    let hidden = peers < kept.smallest_peers as usize;
    let form = |form: &FormRecord| EvaluationFormView {
        // A code and a day together would tell whose form it is to whoever handed it out.
        code: match form.role {
            RaterRole::Peer if hidden && form.answers.is_some() => String::new(),
            _ => form.code.clone(),
        },
        role: form.role.code().to_string(),
        day: form.day,
    };
    let is_open = looked.record.closed.is_none() && !looked.case()?.state.is_ended();
    Ok(EvaluationView {
        line: line.or_not_found("Evaluasi", asked.evaluation)?,
        forms: looked.forms.iter().map(form).collect(),
        superior: kept.superior,
        peers: kept.peers,
        peer_count: kept.peer_count,
        smallest_peers: kept.smallest_peers,
        own: kept.own,
        total: kept.total,
        weights: kept.weights,
        reweighted: kept.reweighted,
        items: kept.items,
        units: kept.units,
        rating_before: kept.rating_before,
        rating_after: kept.rating_after,
        trend: kept.trend,
        note: looked.record.note.clone(),
        closed: looked.record.closed,
        obstacles,
        can_edit: is_open && desk.require_role(Op::CloseEvaluation).is_ok(),
    })
}
