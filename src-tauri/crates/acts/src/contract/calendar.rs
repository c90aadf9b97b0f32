//! The calendar: what is due, late and blocked; and the days on which offices are closed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskCalendar {
    /// Up to this day; thirty days ahead when left out. What is late is always there.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Only what this account looks after.
    #[serde(default)]
    pub officer: Option<String>,
    /// Only about this person.
    #[serde(default)]
    pub nip: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CalendarView {
    pub today: NaiveDate,
    pub until: NaiveDate,
    /// Ordered by day, then by weight.
    pub items: Vec<CalendarItem>,
    pub late: u32,
    pub due_today: u32,
    pub soon: u32,
    pub blocked: u32,
    pub officers: Vec<OfficerLoad>,
    /// Days off in the span.
    pub holidays: Vec<HolidayView>,
    /// What the officer should know, for example a year whose holidays are not entered.
    pub remarks: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CalendarItem {
    /// `verification`, `assessment`, `consent`, `panel`, `pertek`, `approval`, `numbering`, `delivery`, `invitation`,
    /// `inauguration`, `spmt`, `skpp`, `siasn`, `objection_window`, `objection`, `course`, `gate`, `task`, `evaluation`,
    /// `meeting`, `postponed`, `temporary_end`, `request`
    pub kind: String,
    pub day: NaiveDate,
    /// Working days left; negative when late.
    pub left: i64,
    /// `late`, `due`, `soon`, `later`
    pub urgency: String,
    /// Someone else's answer is overdue: it lapsed and is never taken for consent.
    pub lapsed: bool,
    /// What it waits for, in words; empty when nothing.
    pub blocked: String,
    pub title: String,
    pub nip: String,
    pub name: String,
    pub officer: String,
    /// As `CaseLine::holder`.
    pub holder: String,
    pub case: Option<i64>,
    pub meeting: Option<i64>,
    pub objection: Option<i64>,
    pub evaluation: Option<i64>,
    pub task: Option<i64>,
    pub course: Option<i64>,
    pub plan: Option<i64>,
    /// How the day was counted: `15 hari kerja sejak 2 Maret 2026`, and its legal basis.
    pub counted: String,
    pub basis: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OfficerLoad {
    /// Empty for what nobody looks after.
    pub officer: String,
    pub late: u32,
    pub due: u32,
    pub soon: u32,
    pub open: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListHolidays {
    pub year: i32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HolidaysView {
    pub year: i32,
    pub holidays: Vec<HolidayView>,
    /// The holidays whose date moves are known too.
    pub complete: bool,
    pub working_days: u32,
    pub can_edit: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HolidayView {
    pub day: NaiveDate,
    pub name: String,
    /// `nasional`, `cuti_bersama`, `daerah`; `kerja` makes a shipped holiday a working day
    pub kind: String,
    #[serde(default)]
    pub basis: String,
    /// It came with the program.
    #[serde(default)]
    pub shipped: bool,
}

/// Sets the days off of a year: those given stand from now on, others of the office's own go.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetHolidays {
    pub year: i32,
    pub holidays: Vec<HolidayView>,
}
