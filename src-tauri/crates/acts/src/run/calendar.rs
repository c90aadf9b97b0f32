//! The calendar: everything that is due, late or blocked, per person and per officer.

mod gather;
mod item;

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use mutasi_domain::identity::strip;

use crate::contract::*;
use crate::desk::Desk;
use crate::workdays::{WORKING, WorkDays, uncertain_remark};

/// So many days ahead are shown unless another day is asked for.
const AHEAD: u64 = 30;

pub(crate) fn calendar(desk: &mut Desk, asked: AskCalendar) -> Result<CalendarView, Failure> {
    let (days, today) = (desk.workdays()?, desk.today);
    let until = asked.until.unwrap_or(today + Days::new(AHEAD)).max(today);
    let mut items = gather::items(desk, &days, until)?;
    if let Some(officer) = &asked.officer {
        items.retain(|item| item.officer == *officer);
    }
    if let Some(nip) = asked.nip.as_deref().map(strip) {
        items.retain(|item| item.nip == nip);
    }
    let weight = |item: &CalendarItem| u8::from(!item.lapsed);
    items.sort_by(|a, b| (a.day, weight(a), &a.name, &a.kind).cmp(&(b.day, weight(b), &b.name, &b.kind)));
    let count = |urgency: &str| items.iter().filter(|item| item.urgency == urgency).count() as u32;
    Ok(CalendarView {
        today,
        until,
        late: count("late"),
        due_today: count("due"),
        soon: count("soon"),
        blocked: items.iter().filter(|item| !item.blocked.is_empty()).count() as u32,
        officers: loads(&items),
        holidays: holidays(&days, today, until),
        remarks: remarks(&days, today, until),
        items,
    })
}

/// What each officer has on the desk.
fn loads(items: &[CalendarItem]) -> Vec<OfficerLoad> {
    let mut loads: BTreeMap<&str, OfficerLoad> = BTreeMap::new();
    for item in items {
        let load = loads.entry(&item.officer).or_insert_with(|| OfficerLoad {
            officer: item.officer.clone(),
            late: 0,
            due: 0,
            soon: 0,
            open: 0,
        });
        load.open += 1;
        match item.urgency.as_str() {
            "late" => load.late += 1,
            "due" => load.due += 1,
            "soon" => load.soon += 1,
            _ => {}
        }
    }
    loads.into_values().collect()
}

fn holidays(days: &WorkDays, from: NaiveDate, until: NaiveDate) -> Vec<HolidayView> {
    let inside = days.holidays.range(from..=until);
    inside
        .map(|(day, known)| HolidayView {
            day: *day,
            name: known.holiday.name.clone(),
            kind: known.holiday.kind.code().to_string(),
            basis: known.holiday.basis.clone(),
            shipped: known.shipped,
        })
        .filter(|view| view.kind != WORKING)
        .collect()
}

fn remarks(days: &WorkDays, from: NaiveDate, until: NaiveDate) -> Vec<String> {
    (from.year()..=until.year()).filter(|year| !days.calendar.knows_year(*year)).map(uncertain_remark).collect()
}
