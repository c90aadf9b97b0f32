//! Dated parameters: the values in force and those before and after them.

use mutasi_domain::parameter::{DatedValue, Law};
use mutasi_store::Mode;

use crate::contract::*;
use crate::desk::Desk;
use crate::op::Op;

pub(crate) fn list_parameters(desk: &mut Desk, asked: ListParameters) -> Result<Vec<DatedParameter>, Failure> {
    let law = desk.law()?;
    let values = desk.read().parameters()?.into_iter().filter(|value| value.key.starts_with(&asked.prefix));
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

/// Sets a value from a day on, with its legal basis. A value that a rule could not read is refused.
pub(crate) fn set_parameter(desk: &mut Desk, asked: SetParameter) -> Result<Vec<DatedParameter>, Failure> {
    let known = desk.read().parameters()?;
    if !known.iter().any(|value| value.key == asked.key) {
        let message = format!("Ketentuan \"{}\" tidak dikenal. Pilih dari daftar, lalu ulangi.", asked.key);
        return Err(Failure::refused("parameter_unknown", message));
    }
    if asked.basis.trim().is_empty() {
        let message = "Dasar hukum masih kosong. Tulis peraturan atau keputusan yang menetapkannya.";
        return Err(Failure::refused("parameter_basis", message));
    }
    let value = DatedValue {
        key: asked.key.clone(),
        value: asked.value.trim().to_string(),
        from: asked.from,
        to: None,
        basis: asked.basis.trim().to_string(),
        note: asked.note.trim().to_string(),
    };
    Law::on(asked.from, known.into_iter().chain([value.clone()])).map_err(|_| {
        let message = format!("Nilai \"{}\" tidak dapat dipakai untuk {}. Betulkan nilainya.", value.value, value.key);
        Failure::refused("parameter_value", message)
    })?;
    desk.act(Op::SetParameter, Op::SetParameter.label(), Mode::Commit, |tx| {
        tx.add_parameter(&value)?;
        Ok(())
    })?;
    list_parameters(desk, ListParameters { prefix: asked.key })
}
