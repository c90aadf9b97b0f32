//! Dated parameters: the values in force and those before and after them.

use chrono::NaiveDate;
use mutasi_domain::parameter::{DatedValue, Law};
use mutasi_store::Mode;

use super::letter_data::is_legal_basis;
use crate::contract::*;
use crate::desk::Desk;
use crate::op::Op;

pub(crate) fn list_parameters(desk: &mut Desk, asked: ListParameters) -> Result<Vec<DatedParameter>, Failure> {
    dated(desk, &asked.prefix)
}

/// Every value whose key begins with `prefix`, in the order of keys and days.
pub(super) fn dated(desk: &mut Desk, prefix: &str) -> Result<Vec<DatedParameter>, Failure> {
    let law = desk.law()?;
    let values = desk.read().parameters()?.into_iter().filter(|value| value.key.starts_with(prefix));
    let view = |value: DatedValue| DatedParameter {
        in_force: law.in_force(&value),
        key: value.key,
        value: value.value,
        from: value.from,
        until: value.to.and_then(|to| to.pred_opt()),
        basis: value.basis,
        note: value.note,
    };
    let mut found: Vec<DatedParameter> = values.map(view).collect();
    found.sort_by(|a, b| (&a.key, a.from).cmp(&(&b.key, b.from)));
    // A value holds until the next one of its key begins.
    for at in 1..found.len() {
        let (before, next) = found.split_at_mut(at);
        let (value, next) = (&mut before[at - 1], &next[0]);
        if value.key == next.key && value.until.is_none_or(|until| next.from <= until) {
            value.until = next.from.pred_opt();
        }
    }
    Ok(found)
}

/// Sets a value from a day on, with its legal basis. A value that a rule could not read is refused; a rule is switched
/// off or weighed otherwise only with a reason.
pub(crate) fn set_parameter(desk: &mut Desk, asked: SetParameter) -> Result<Vec<DatedParameter>, Failure> {
    if asked.key.contains(".severity") && asked.note.trim().is_empty() {
        let message = "Alasan masih kosong. Tulis mengapa bobot ketentuan ini diubah.";
        return Err(Failure::refused("parameter_reason", message));
    }
    let values = vec![(asked.key.clone(), asked.value.trim().to_string())];
    save_values(desk, Op::SetParameter, values, asked.from, &asked.basis, &asked.note)?;
    dated(desk, &asked.key)
}

/// Saves values that begin on one day, in one act.
pub(super) fn save_values(
    desk: &mut Desk,
    op: Op,
    values: Vec<(String, String)>,
    from: NaiveDate,
    basis: &str,
    note: &str,
) -> Result<(), Failure> {
    if basis.trim().is_empty() {
        let message = "Dasar hukum masih kosong. Tulis peraturan atau keputusan yang menetapkannya.";
        return Err(Failure::refused("parameter_basis", message));
    }
    let mut known = desk.read().parameters()?;
    let mut new = Vec::new();
    for (key, value) in values {
        // A newer regulation is added beside the shipped ones; every other key has a reader that knows it.
        if !known.iter().any(|known| known.key == key) && !is_legal_basis(&key) {
            let message = format!("Ketentuan \"{key}\" tidak dikenal. Pilih dari daftar, lalu ulangi.");
            return Err(Failure::refused("parameter_unknown", message));
        }
        let (basis, note) = (basis.trim().to_string(), note.trim().to_string());
        let value = DatedValue { key, value, from, to: None, basis, note };
        known.push(value.clone());
        Law::on(from, known.iter().cloned()).map_err(|_| {
            let message =
                format!("Nilai \"{}\" tidak dapat dipakai untuk {}. Betulkan nilainya.", value.value, value.key);
            Failure::refused("parameter_value", message)
        })?;
        new.push(value);
    }
    desk.act(op, op.label(), Mode::Commit, |tx| {
        for value in &new {
            tx.add_parameter(value)?;
        }
        Ok(())
    })
}
