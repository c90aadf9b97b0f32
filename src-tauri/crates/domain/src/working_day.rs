//! Working days (*hari kerja*): the holiday table, and counting over it. Handbook 8.2.
//!
//! A working day is a day that is neither a weekend of the office nor in the holiday table. Joint leave (*cuti bersama*)
//! counts as a day off: offices of the civil service are closed then.

mod deadline;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::parameter::Law;
use crate::words::DAYS;

pub use deadline::{Deadline, DeadlineUnit, DueDay};

/// Who gives the day off (*jenis hari libur*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum HolidayKind {
    #[serde(rename = "nasional")]
    National,
    #[serde(rename = "cuti_bersama")]
    JointLeave,
    /// A day of the region alone, for example the anniversary of its founding.
    #[serde(rename = "daerah")]
    Local,
}

coded!(HolidayKind {
    National, "nasional", "libur nasional";
    JointLeave, "cuti_bersama", "cuti bersama";
    Local, "daerah", "libur daerah";
});

/// A day of the holiday table (*hari libur*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    pub day: NaiveDate,
    pub name: String,
    pub kind: HolidayKind,
    /// The decree that gives the day, for example the yearly one of three ministers (*SKB 3 Menteri*).
    pub basis: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShippedHolidays {
    first_year: i32,
    last_year: i32,
    every_year: Vec<FixedHoliday>,
    dated: Vec<Holiday>,
}

/// A national holiday on the same date of every year.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FixedHoliday {
    month: u32,
    day: u32,
    name: String,
    basis: String,
}

impl FixedHoliday {
    fn is_on(&self, day: NaiveDate) -> bool {
        (self.month, self.day) == (day.month(), day.day())
    }

    fn in_year(&self, year: i32) -> Option<Holiday> {
        let day = NaiveDate::from_ymd_opt(year, self.month, self.day)?;
        Some(Holiday { day, name: self.name.clone(), kind: HolidayKind::National, basis: self.basis.clone() })
    }
}

static SHIPPED: LazyLock<ShippedHolidays> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../data/holidays.json")).expect("the shipped holidays are checked by a test")
});

/// The table that a new store begins with, in the order of days: the five fixed holidays of 2020 to 2035, and all that
/// the decree of three ministers gives for 2026.
pub fn shipped_holidays() -> Vec<Holiday> {
    let years = SHIPPED.first_year..=SHIPPED.last_year;
    let fixed = years.flat_map(|year| SHIPPED.every_year.iter().filter_map(move |fixed| fixed.in_year(year)));
    let mut holidays: Vec<Holiday> = fixed.chain(SHIPPED.dated.iter().cloned()).collect();
    holidays.sort_by_key(|holiday| holiday.day);
    holidays
}

/// Days of the week off, Monday first.
type Weekend = [bool; 7];

/// Reads `sabtu, minggu`. At least one day must be left to work on, and no day is named twice.
pub(crate) fn parse_weekend(text: &str) -> Option<Weekend> {
    let mut weekend = Weekend::default();
    for name in text.split(',').map(str::trim) {
        let at = DAYS.iter().position(|day| day.eq_ignore_ascii_case(name))?;
        if std::mem::replace(&mut weekend[at], true) {
            return None;
        }
    }
    weekend.contains(&false).then_some(weekend)
}

/// Which days an office works (*kalender kerja*): its weekend and the holiday table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkCalendar {
    weekend: Weekend,
    /// Holidays that take a working day away; one on a weekend takes none.
    off: BTreeSet<NaiveDate>,
    known_years: BTreeSet<i32>,
}

impl WorkCalendar {
    /// The calendar of a holiday table, with the weekend of the law (`calendar.weekend`).
    pub fn new<'a>(holidays: impl IntoIterator<Item = &'a Holiday>, law: &Law) -> Self {
        let weekend = parse_weekend(law.text("calendar.weekend")).unwrap_or_default();
        let mut calendar = Self { weekend, off: BTreeSet::new(), known_years: BTreeSet::new() };
        for holiday in holidays {
            let moves = !SHIPPED.every_year.iter().any(|fixed| fixed.is_on(holiday.day));
            if holiday.kind == HolidayKind::National && moves {
                calendar.known_years.insert(holiday.day.year());
            }
            if !calendar.is_weekend(holiday.day) {
                calendar.off.insert(holiday.day);
            }
        }
        calendar
    }

    fn is_weekend(&self, day: NaiveDate) -> bool {
        self.weekend[day.weekday().num_days_from_monday() as usize]
    }

    pub fn is_working(&self, day: NaiveDate) -> bool {
        !self.is_weekend(day) && !self.off.contains(&day)
    }

    /// Whether the holidays of a year are known: the table has a national holiday of it whose date moves from year to
    /// year, hence more than the fixed ones.
    pub fn knows_year(&self, year: i32) -> bool {
        self.known_years.contains(&year)
    }

    /// The `n`-th working day after `day`, which itself is not counted. With `n` of 0 the day itself where it is a working
    /// day, else the next one.
    pub fn add_working(&self, day: NaiveDate, n: u32) -> NaiveDate {
        self.step(day, n, |day| day.succ_opt())
    }

    /// The `n`-th working day before `day`, which itself is not counted: the latest day on which to send what must be there
    /// `n` working days ahead. With `n` of 0 the day itself where it is a working day, else the last one before it.
    pub fn before(&self, day: NaiveDate, n: u32) -> NaiveDate {
        self.step(day, n, |day| day.pred_opt())
    }

    /// The `n`-th working day in a direction; the last day there is where the calendar of the world ends.
    fn step(&self, from: NaiveDate, n: u32, next: impl Fn(NaiveDate) -> Option<NaiveDate>) -> NaiveDate {
        let (mut day, mut left) = (from, n);
        while left > 0 || !self.is_working(day) {
            let Some(following) = next(day) else { return day };
            day = following;
            left = left.saturating_sub(u32::from(self.is_working(day)));
        }
        day
    }

    /// Working days after `from` up to and with `to`; negative when `to` is earlier.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        if to < from {
            return -self.working_days_between(to, from);
        }
        let days = (to - from).num_days();
        let of_a_week = self.weekend.iter().filter(|off| !**off).count() as i64;
        let rest = to.iter_days().rev().take((days % 7) as usize).filter(|day| !self.is_weekend(*day)).count();
        let off = from.succ_opt().map_or(0, |first| self.off.range(first..).take_while(|day| **day <= to).count());
        days / 7 * of_a_week + rest as i64 - off as i64
    }
}
