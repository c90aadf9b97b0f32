//! Health workers per puskesmas against the minimum, and WISN (handbook 6.6).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use mutasi_domain::health::{HealthCategory, PuskesmasKind, minimum, pressure, wisn_ratio};
use mutasi_domain::unit::UnitKind;
use mutasi_domain::workload::{Method, WorkCalendar, need};
use mutasi_store::{Mode, PuskesmasRecord};

use super::services::Services;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::workloads::workload_of;

pub(crate) fn list_health(desk: &mut Desk, asked: AsOf) -> Result<HealthView, Failure> {
    let day = desk.day(asked.as_of);
    let services = Services::read(desk, day)?;
    let records = desk.read().puskesmas(day)?;
    let known: BTreeSet<i64> = records.iter().map(|record| record.unit).collect();
    let mut puskesmas: Vec<PuskesmasView> = records
        .iter()
        .filter(|record| services.frame.unit(record.unit).is_some())
        .map(|record| puskesmas_view(record, &services))
        .collect();
    puskesmas.sort_by_key(|one| services.frame.place(one.unit));
    let wisn = wisn_lines(desk, day, &services)?;
    Ok(HealthView { as_of: day, without_data: services.without(UnitKind::Puskesmas, &known), puskesmas, wisn })
}

fn puskesmas_view(record: &PuskesmasRecord, services: &Services) -> PuskesmasView {
    let kind = PuskesmasKind { inpatient: record.inpatient, urban: record.urban };
    let least = minimum(kind, &services.law);
    let mut held: BTreeMap<HealthCategory, i64> = BTreeMap::new();
    for position in services.positions(record.unit) {
        if let Some(category) = HealthCategory::of_title(&position.title) {
            *held.entry(category).or_default() += services.frame.position_balance(position.id).held;
        }
    }
    let categories: Vec<CategoryView> = HealthCategory::ALL
        .into_iter()
        .map(|category| {
            let (minimum, held) =
                (least.get(&category).copied().unwrap_or(0), held.get(&category).copied().unwrap_or(0));
            CategoryView {
                category: category.code().to_string(),
                word: category.printed().to_string(),
                minimum,
                held,
                gap: held - minimum,
            }
        })
        .collect();
    PuskesmasView {
        unit: record.unit,
        name: services.frame.unit_name(record.unit).to_string(),
        inpatient: record.inpatient,
        urban: record.urban,
        minimum: categories.iter().map(|category| category.minimum).sum(),
        held: categories.iter().map(|category| category.held).sum(),
        short: categories.iter().map(|category| (-category.gap).max(0)).sum(),
        categories,
    }
}

fn wisn_lines(desk: &mut Desk, day: NaiveDate, services: &Services) -> Result<Vec<WisnLine>, Failure> {
    let (law, workloads) = (desk.law_on(day)?, desk.workloads(day)?);
    let calendar = WorkCalendar::of(&law);
    let mut lines: Vec<WisnLine> = workloads
        .iter()
        .filter_map(|(id, record)| {
            let workload = workload_of(record, &law);
            let position = services.frame.position(*id).filter(|_| workload.method == Method::Wisn)?;
            let reckoned = need(&workload, &calendar).ok()?;
            let wisn = reckoned.wisn?;
            let held = services.frame.position_balance(*id).held;
            let ratio = wisn_ratio(held, reckoned.exact);
            Some(WisnLine {
                position: *id,
                title: position.title.clone(),
                unit_name: services.frame.unit_name(position.unit).to_string(),
                sum: wisn.sum,
                support_percent: wisn.support_percent,
                factor: wisn.factor,
                exact: reckoned.exact,
                need: reckoned.people_of(position.family),
                held,
                ratio,
                pressure: ratio.map(pressure),
            })
        })
        .collect();
    let place = |line: &WisnLine| services.frame.position(line.position).map(|one| services.frame.place(one.unit));
    lines.sort_by_key(|line| (place(line), line.position));
    Ok(lines)
}

pub(crate) fn set_puskesmas(desk: &mut Desk, asked: EditPuskesmas) -> Result<HealthView, Failure> {
    let from = desk.day(asked.from);
    desk.frame(from)?.unit(asked.unit).or_not_found("Unit", asked.unit)?;
    let record = PuskesmasRecord { unit: asked.unit, inpatient: asked.inpatient, urban: asked.urban };
    desk.act(Op::SetPuskesmas, Op::SetPuskesmas.label(), Mode::Commit, |tx| Ok(tx.set_puskesmas(&record, from)?))?;
    list_health(desk, AsOf { as_of: Some(from) })
}
