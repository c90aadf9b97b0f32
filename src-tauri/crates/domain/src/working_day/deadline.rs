//! Deadlines (*tenggat*) as the parameters write them, and the day on which they end.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate};

use super::WorkCalendar;
use crate::coded::coded;
use crate::day::{add_months, subtract_months};
use crate::parameter::Law;

/// What a deadline is counted in (*satuan tenggat*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineUnit {
    Working,
    /// Days of the calendar, days off among them.
    Calendar,
    Month,
}

coded!(DeadlineUnit {
    Working, "working", "hari kerja";
    Calendar, "calendar", "hari";
    Month, "month", "bulan";
});

/// Longest deadline in its unit; more is a slip of the pen.
const LONGEST: u32 = 366;

/// Length of a deadline (*jangka waktu*), for example `15 hari kerja`, `14 hari` or `1 bulan`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// 1..=366, in its unit.
    pub length: u32,
    pub unit: DeadlineUnit,
}

/// The last day of a deadline (*jatuh tempo*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueDay {
    pub day: NaiveDate,
    /// The first year that the count runs through whose holidays are not known yet: the day may still move.
    pub uncertain: Option<i32>,
}

impl Deadline {
    /// Reads a number and a unit: `15 hari kerja`, `14 hari`, `1 bulan`.
    pub fn parse(text: &str) -> Option<Self> {
        let (length, unit) = text.trim().split_once(' ')?;
        let length = length.parse().ok().filter(|length| (1..=LONGEST).contains(length))?;
        let words: Vec<String> = unit.split_whitespace().map(str::to_lowercase).collect();
        let unit = DeadlineUnit::all().find(|known| known.printed() == words.join(" "))?;
        Some(Self { length, unit })
    }

    /// The deadline of a parameter `deadline.*`.
    ///
    /// # Panics
    ///
    /// When the parameter is no deadline; [`Law::on`] refuses an unreadable value of one that is.
    pub fn of(law: &Law, key: &str) -> Self {
        Self::parse(law.text(key)).unwrap_or_else(|| panic!("parameter {key} is not a deadline"))
    }

    /// The last day of a deadline that begins on `day`, which itself is not counted. Working days end on a working day.
    /// Calendar days and months end where they end, also on a day off: no regulation of transfers moves them on.
    pub fn from(self, day: NaiveDate, calendar: &WorkCalendar) -> DueDay {
        let due = match self.unit {
            DeadlineUnit::Working => calendar.add_working(day, self.length),
            DeadlineUnit::Calendar => day.checked_add_days(Days::new(self.length.into())).unwrap_or(NaiveDate::MAX),
            DeadlineUnit::Month => add_months(day, self.length),
        };
        DueDay { day: due, uncertain: self.uncertain(day.succ_opt(), Some(due), calendar) }
    }

    /// The latest day that keeps this distance before `day`, for an invitation or a reminder.
    pub fn before(self, day: NaiveDate, calendar: &WorkCalendar) -> DueDay {
        let latest = match self.unit {
            DeadlineUnit::Working => calendar.before(day, self.length),
            DeadlineUnit::Calendar => day.checked_sub_days(Days::new(self.length.into())).unwrap_or(NaiveDate::MIN),
            DeadlineUnit::Month => subtract_months(day, self.length),
        };
        DueDay { day: latest, uncertain: self.uncertain(Some(latest), day.pred_opt(), calendar) }
    }

    /// Only working days depend on holidays; `first` and `last` are the first and last day counted.
    fn uncertain(self, first: Option<NaiveDate>, last: Option<NaiveDate>, calendar: &WorkCalendar) -> Option<i32> {
        let mut years = first.filter(|_| self.unit == DeadlineUnit::Working)?.year()..=last?.year();
        years.find(|year| !calendar.knows_year(*year))
    }
}

/// As [`Deadline::parse`] reads it.
impl fmt::Display for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.length, self.unit.printed())
    }
}
