//! Forms that come back: looked up by their code, typed in, each taken once.

use chrono::NaiveDate;
use mutasi_domain::evaluation::{Form, ITEMS};
use mutasi_domain::words;
use mutasi_store::{EvaluationRecord, FormRecord, Mode, Reader};

use super::super::moved::Moved;
use super::Looked;
use super::show_evaluation;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

/// A code as it is typed, in any case and with any blanks.
fn read_code(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_uppercase()
}

fn unknown(code: &str) -> Failure {
    let message = format!("Kode \"{code}\" tidak ada pada formulir mana pun. Periksa huruf dan angkanya.");
    Failure::refused("form_unknown", message)
}

fn form_of(reader: &Reader<'_>, code: &str) -> Result<FormRecord, Failure> {
    let code = read_code(code);
    reader.evaluation_form(&code)?.ok_or_else(|| unknown(&code))
}

pub(crate) fn find_form(desk: &mut Desk, asked: WhichForm) -> Result<FormFound, Failure> {
    let form = form_of(&desk.read(), &asked.code)?;
    let record = desk.read().evaluation(form.evaluation)?.or_not_found("Evaluasi", form.evaluation)?;
    let moved = Moved::read(desk, Some(record.case), None)?;
    let case = moved.case(record.case)?;
    Ok(FormFound {
        role: form.role.code().to_string(),
        evaluation: record.id,
        nip: moved.nip(case),
        name: moved.name(case),
        months: record.months,
        taken: form.answers.and(form.day),
        code: form.code,
    })
}

/// A form that may be taken: out, of an open evaluation, filled in on a possible day.
pub(crate) struct Taking {
    pub(crate) form: FormRecord,
}

impl Taking {
    /// Looks at everything but the answers. `tmt` and `ended` are those of the case.
    pub(crate) fn check(
        form: FormRecord,
        record: &EvaluationRecord,
        (tmt, ended): (Option<NaiveDate>, bool),
        (day, today): (NaiveDate, NaiveDate),
    ) -> Result<Self, Failure> {
        if let Some(taken) = form.day.filter(|_| form.answers.is_some()) {
            let message = format!(
                "Formulir {} sudah dicatat, diisi pada {}. Periksa kode pada formulirnya.",
                form.code,
                words::date(taken)
            );
            return Err(Failure::refused("form_taken", message));
        }
        if record.closed.is_some() || ended {
            let message = format!(
                "Evaluasi untuk formulir {} sudah ditutup, sehingga tidak menerima isian lagi. Simpan kertasnya saja.",
                form.code
            );
            return Err(Failure::refused("evaluation_closed", message));
        }
        if day > today {
            return Err(Failure::refused("date_in_future", "Tanggal formulir di masa depan. Periksa tanggalnya."));
        }
        if day < form.printed {
            let printed = words::date(form.printed);
            let message = format!("Tanggal formulir sebelum dicetak ({printed}). Periksa tanggalnya.");
            return Err(Failure::refused("date_before_print", message));
        }
        if let Some(tmt) = tmt.filter(|tmt| day < *tmt) {
            let message = format!("Tanggal formulir sebelum TMT ({}). Periksa tanggalnya.", words::date(tmt));
            return Err(Failure::refused("date_before_tmt", message));
        }
        Ok(Self { form })
    }
}

pub(crate) fn take_form(desk: &mut Desk, asked: TakeForm) -> Result<EvaluationView, Failure> {
    desk.require_role(Op::TakeForm)?;
    let form = form_of(&desk.read(), &asked.code)?;
    let looked = Looked::at(desk, form.evaluation)?;
    let ended = looked.case()?.state.is_ended();
    let taking = Taking::check(form, &looked.record, (Some(looked.tmt), ended), (asked.day, desk.today))?;
    let items: [Option<u8>; ITEMS] = asked.items.as_slice().try_into().map_err(|_| {
        let message =
            format!("Formulir berisi {ITEMS} butir. Isi semuanya menurut urutannya, kosongkan yang tidak dijawab.");
        Failure::refused("items_number", message)
    })?;
    let answers = Form::new(taking.form.role, items).map_err(|errors| {
        let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
        Failure::refused("form_invalid", format!("Isian formulir keliru: {}.", told.join("; ")))
    })?;
    let account = desk.account.clone();
    desk.act(Op::TakeForm, Op::TakeForm.label(), Mode::Commit, |tx| {
        Ok(tx.take_form(taking.form.id, &answers, asked.comment.trim(), asked.day, &account)?)
    })?;
    show_evaluation(desk, WhichEvaluation { evaluation: taking.form.evaluation })
}
