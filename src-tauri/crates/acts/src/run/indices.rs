//! The service index (*SKM/IKM*) of units, and how much it weighs.

use std::collections::BTreeMap;

use mutasi_domain::priority::quality;
use mutasi_store::{Mode, ServiceIndexRecord};

use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::frame::Frame;
use crate::op::Op;

/// The index that counts for a unit: its own, else that of the nearest unit above it.
pub(crate) fn index_of(frame: &Frame, unit: i64, indices: &BTreeMap<i64, f64>) -> Option<f64> {
    frame.upwards(unit).find_map(|unit| indices.get(&unit).copied())
}

pub(crate) fn list_indices(desk: &mut Desk, asked: AsOf) -> Result<ServiceIndices, Failure> {
    let day = desk.day(asked.as_of);
    let (law, frame) = (desk.law_on(day)?, desk.frame(day)?);
    let records = desk.read().service_indices(day)?;
    // Ordered by unit and end: the last of a unit is its latest.
    let is_latest = |at: usize| records.get(at + 1).is_none_or(|next| next.unit != records[at].unit);
    let view = |(at, record): (usize, &ServiceIndexRecord)| ServiceIndexView {
        unit: record.unit,
        unit_name: frame.unit_name(record.unit).to_string(),
        agency: frame.agency_name(record.unit).to_string(),
        period: record.period.clone(),
        from: record.from,
        until: record.to.pred_opt().unwrap_or(record.to),
        value: record.value,
        quality: quality(record.value, &law)
            .map_or_else(String::new, |quality| format!("{} ({})", quality.code(), quality.printed())),
        latest: is_latest(at),
        short: frame.row(record.unit).map_or(0, |row| row.short),
    };
    Ok(ServiceIndices {
        as_of: day,
        weight: law.decimal("priority.service_index"),
        rows: records.iter().enumerate().map(view).collect(),
    })
}

pub(crate) fn set_index(desk: &mut Desk, asked: SetServiceIndex) -> Result<ServiceIndices, Failure> {
    let law = desk.law()?;
    desk.frame(desk.today)?.unit(asked.unit).or_not_found("Unit", asked.unit)?;
    let period = asked.period.trim().to_string();
    if period.is_empty() || asked.until < asked.from {
        let message = "Periode belum lengkap. Isi nama periode, hari pertama, dan hari terakhirnya.";
        return Err(Failure::refused("index_period", message));
    }
    if let Some(value) = asked.value
        && quality(value, &law).is_none()
    {
        return Err(Failure::refused("index_value", "Nilai indeks harus antara 25 dan 100. Betulkan nilainya."));
    }
    desk.act(Op::SetIndex, Op::SetIndex.label(), Mode::Commit, |tx| {
        match asked.value {
            Some(value) => tx.set_service_index(&ServiceIndexRecord {
                unit: asked.unit,
                period: period.clone(),
                value,
                from: asked.from,
                to: asked.until.succ_opt().unwrap_or(asked.until),
            })?,
            None => {
                tx.remove_service_index(asked.unit, &period)?;
            }
        }
        Ok(())
    })?;
    list_indices(desk, AsOf::default())
}
