//! The working days of the office: the holidays that come with the program, as the office has changed and added to them.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use mutasi_domain::parameter::Law;
use mutasi_domain::working_day::{Deadline, DueDay, Holiday, HolidayKind, WorkCalendar, shipped_holidays};
use mutasi_store::HolidayRecord;

use crate::contract::Failure;
use crate::desk::Desk;

/// What an office enters for a shipped holiday on which it works.
pub(crate) const WORKING: &str = "kerja";

/// The calendar and the days off that made it.
pub(crate) struct WorkDays {
    pub(crate) calendar: WorkCalendar,
    pub(crate) holidays: BTreeMap<NaiveDate, KnownHoliday>,
    law: Arc<Law>,
}

pub(crate) struct KnownHoliday {
    pub(crate) holiday: Holiday,
    pub(crate) shipped: bool,
}

impl WorkDays {
    pub(crate) fn new(entered: Vec<HolidayRecord>, law: Arc<Law>) -> Self {
        let known = |holiday: Holiday| (holiday.day, KnownHoliday { holiday, shipped: true });
        let mut holidays: BTreeMap<NaiveDate, KnownHoliday> = shipped_holidays().into_iter().map(known).collect();
        for record in entered {
            match HolidayKind::from_code(&record.kind) {
                Some(kind) => {
                    let holiday = Holiday { day: record.day, name: record.name, kind, basis: record.basis };
                    holidays.insert(record.day, KnownHoliday { holiday, shipped: false });
                }
                None => {
                    holidays.remove(&record.day);
                }
            }
        }
        let calendar = WorkCalendar::new(holidays.values().map(|known| &known.holiday), &law);
        Self { calendar, holidays, law }
    }

    /// The end of a deadline `deadline.*` that begins on a day.
    pub(crate) fn due(&self, key: &str, from: NaiveDate) -> DueDay {
        Deadline::of(&self.law, key).from(from, &self.calendar)
    }

    /// The latest day that keeps the distance of a deadline before a day.
    pub(crate) fn before(&self, key: &str, day: NaiveDate) -> DueDay {
        Deadline::of(&self.law, key).before(day, &self.calendar)
    }

    /// How a deadline is counted and where it stands: (`15 hari kerja`, basis).
    pub(crate) fn counted(&self, key: &str) -> (&str, &str) {
        (self.law.text(key), self.law.basis(key))
    }

    /// `late`, `due`, `soon`, or empty: how close a day is.
    pub(crate) fn urgency(&self, today: NaiveDate, due: NaiveDate) -> &'static str {
        if due < today {
            "late"
        } else if due == today {
            "due"
        } else if self.before("deadline.reminder", due).day <= today {
            "soon"
        } else {
            ""
        }
    }
}

impl Desk {
    /// The working days by the law of today.
    pub(crate) fn workdays(&mut self) -> Result<Arc<WorkDays>, Failure> {
        if let Some(days) = &self.cache.workdays {
            return Ok(Arc::clone(days));
        }
        let law = self.law()?;
        let days = Arc::new(WorkDays::new(self.read().holidays()?, law));
        self.cache.workdays = Some(Arc::clone(&days));
        Ok(days)
    }
}

/// What to tell when a deadline runs into a year whose holidays are not known.
pub(crate) fn uncertain_remark(year: i32) -> String {
    format!(
        "Hari libur {year} belum diisi, sehingga tenggat yang melewatinya dapat bergeser. Isi di Pengaturan, Hari libur."
    )
}
