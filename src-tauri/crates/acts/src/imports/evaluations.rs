//! Taking evaluation forms that were typed into a sheet. Each is taken once, as at the desk.

use std::collections::BTreeMap;

use mutasi_domain::evaluation::Form;
use mutasi_intake::rows::{EvaluationRow, ReadFile, Row};
use mutasi_store::{FormRecord, MovedCase, Writer};

use super::cells::rejection;
use super::{Outcome, Settings};
use crate::contract::Failure;
use crate::run::Taking;

/// Takes forms by their codes. A form that is still out, and one that was taken with the very same answers, are counted
/// as the same.
pub(super) fn take_evaluations(
    tx: &Writer<'_>,
    rows: &[Row<EvaluationRow>],
    file: &ReadFile,
    settings: &Settings<'_>,
) -> Result<Outcome, Failure> {
    let forms: BTreeMap<String, FormRecord> =
        tx.evaluation_forms(true, None)?.into_values().flatten().map(|form| (form.code.clone(), form)).collect();
    let records: BTreeMap<i64, _> = tx.evaluations(true, None)?.into_iter().map(|record| (record.id, record)).collect();
    let cases: BTreeMap<i64, MovedCase> =
        tx.moved_cases(None, None)?.into_iter().map(|moved| (moved.case, moved)).collect();
    let mut outcome = Outcome::default();
    for row in rows {
        let value = &row.value;
        let mut refuse = |column: &str, found: &str, code: &str, message: String| {
            let cells = cells(value);
            outcome.rejected.push(rejection(file, row.row, (column, found), (code, message), &cells));
        };
        let Some(form) = forms.get(&value.code) else {
            let message = "Kode ini tidak ada pada formulir mana pun; periksa huruf dan angkanya.".to_string();
            refuse("Kode Formulir", &value.code, "form_unknown", message);
            continue;
        };
        let (Some(day), Ok(answers)) = (value.day, Form::new(form.role, value.items)) else {
            outcome.counts.same += 1;
            continue;
        };
        if form.answers == Some(answers) && form.day == Some(day) && form.comment == value.comment {
            outcome.counts.same += 1;
            continue;
        }
        let Some(record) = records.get(&form.evaluation) else { continue };
        let of = cases.get(&record.case);
        let about = (of.and_then(|of| of.tmt), of.is_none_or(|of| of.state.is_ended()));
        match Taking::check(form.clone(), record, about, (day, settings.today)) {
            Ok(taking) => {
                tx.at_row(row.row);
                tx.take_form(taking.form.id, &answers, &value.comment, day, settings.account)?;
                outcome.counts.new += 1;
            }
            Err(failure) => {
                let by_day = failure.code.starts_with("date");
                let (column, found) =
                    if by_day { ("Tanggal", words(day)) } else { ("Kode Formulir", value.code.clone()) };
                refuse(column, &found, &failure.code, failure.message);
            }
        }
    }
    Ok(outcome)
}

fn words(day: chrono::NaiveDate) -> String {
    day.format("%d-%m-%Y").to_string()
}

/// The row by its headings, for the correction file.
fn cells(value: &EvaluationRow) -> Vec<(&'static str, String)> {
    const HEADINGS: [&str; 7] =
        ["hasil kerja", "kualitas", "disiplin", "kerja sama", "adaptasi", "inisiatif", "pelayanan"];
    let marks = value.items.map(|mark| mark.map(|mark| mark.to_string()).unwrap_or_default());
    let about = [
        ("kode formulir", value.code.clone()),
        ("tanggal", value.day.map(words).unwrap_or_default()),
        ("komentar", value.comment.clone()),
    ];
    about.into_iter().chain(HEADINGS.into_iter().zip(marks)).collect()
}
