//! Days on which offices are closed: those that come with the program, as the office has changed and added to them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use mutasi_domain::words;
use mutasi_domain::working_day::{Holiday, HolidayKind, shipped_holidays};
use mutasi_store::{HolidayRecord, Mode};

use crate::contract::*;
use crate::desk::Desk;
use crate::op::Op;
use crate::workdays::WORKING;

/// Years that a store can be asked about; deadlines are counted in neither of the far ones.
const YEARS: std::ops::RangeInclusive<i32> = 1945..=2200;

pub(crate) fn list_holidays(desk: &mut Desk, asked: ListHolidays) -> Result<HolidaysView, Failure> {
    let (first, last) = span(asked.year)?;
    let days = desk.workdays()?;
    let known = days.holidays.range(first..=last).map(|(_, known)| HolidayView {
        day: known.holiday.day,
        name: known.holiday.name.clone(),
        kind: known.holiday.kind.code().to_string(),
        basis: known.holiday.basis.clone(),
        shipped: known.shipped,
    });
    let entered = desk.read().holidays()?.into_iter();
    let worked = entered
        .filter(|one| one.kind == WORKING && (first..=last).contains(&one.day))
        .map(|one| HolidayView { day: one.day, name: one.name, kind: one.kind, basis: one.basis, shipped: false });
    let mut holidays: Vec<HolidayView> = known.chain(worked).collect();
    holidays.sort_by_key(|holiday| holiday.day);
    let working = first.pred_opt().map_or(0, |before| days.calendar.working_days_between(before, last));
    Ok(HolidaysView {
        year: asked.year,
        holidays,
        complete: days.calendar.knows_year(asked.year),
        working_days: u32::try_from(working).unwrap_or_default(),
        can_edit: desk.require_role(Op::SetHolidays).is_ok(),
    })
}

pub(crate) fn set_holidays(desk: &mut Desk, asked: SetHolidays) -> Result<HolidaysView, Failure> {
    desk.require_role(Op::SetHolidays)?;
    let (first, last) = span(asked.year)?;
    let shipped: BTreeMap<NaiveDate, Holiday> = shipped_holidays()
        .into_iter()
        .filter(|holiday| (first..=last).contains(&holiday.day))
        .map(|holiday| (holiday.day, holiday))
        .collect();
    let mut days = BTreeSet::new();
    let mut own = Vec::new();
    for one in &asked.holidays {
        let told = words::date(one.day);
        if one.day.year() != asked.year {
            let message = format!("{told} bukan hari di tahun {}. Betulkan tanggalnya.", asked.year);
            return Err(Failure::refused("holiday_year", message));
        }
        if !days.insert(one.day) {
            let message = format!("{told} disebut dua kali. Hapus salah satunya.");
            return Err(Failure::refused("holiday_repeated", message));
        }
        own.extend(entered(one, shipped.get(&one.day), &told)?);
    }
    let label = format!("{} {}", Op::SetHolidays.label(), asked.year);
    desk.act(Op::SetHolidays, &label, Mode::Commit, |tx| Ok(tx.set_holidays(asked.year, &own)?))?;
    list_holidays(desk, ListHolidays { year: asked.year })
}

/// A day as the office's own record; none where it says what is shipped anyway.
fn entered(one: &HolidayView, shipped: Option<&Holiday>, told: &str) -> Result<Option<HolidayRecord>, Failure> {
    let mut name = one.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if one.kind == WORKING {
        let Some(shipped) = shipped else {
            let message = format!("{told} bukan hari libur bawaan program, jadi sudah hari kerja. Hapus barisnya.");
            return Err(Failure::refused("holiday_not_shipped", message));
        };
        if name.is_empty() {
            name.clone_from(&shipped.name);
        }
    } else {
        let kind = HolidayKind::from_code(&one.kind).ok_or_else(|| {
            let message = format!("Jenis hari libur \"{}\" tidak dikenal. Pilih dari daftar.", one.kind);
            Failure::refused("holiday_kind", message)
        })?;
        if name.is_empty() {
            let message = format!("Nama hari libur {told} masih kosong. Isi namanya.");
            return Err(Failure::refused("holiday_name", message));
        }
        let same = |known: &Holiday| known.kind == kind && known.name == name && known.basis == one.basis.trim();
        if shipped.is_some_and(same) {
            return Ok(None);
        }
    }
    Ok(Some(HolidayRecord { day: one.day, name, kind: one.kind.clone(), basis: one.basis.trim().to_string() }))
}

/// First and last day of a year.
fn span(year: i32) -> Result<(NaiveDate, NaiveDate), Failure> {
    let days = (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31));
    match days {
        (Some(first), Some(last)) if YEARS.contains(&year) => Ok((first, last)),
        _ => {
            let message = format!("Tahun {year} di luar jangkauan. Pilih {} sampai {}.", YEARS.start(), YEARS.end());
            Err(Failure::refused("holiday_year", message))
        }
    }
}
