//! One line of the calendar, with how its day was counted.

use chrono::NaiveDate;
use mutasi_domain::words;

use crate::contract::CalendarItem;
use crate::workdays::WorkDays;

/// Makes lines as of a day.
pub(super) struct Lines<'a> {
    pub(super) days: &'a WorkDays,
    pub(super) today: NaiveDate,
}

impl Lines<'_> {
    /// A line without whom and what it is about. `key` is the dated value that the day was counted by, `from` where the
    /// count began.
    pub(super) fn item(
        &self,
        kind: &str,
        day: NaiveDate,
        title: impl Into<String>,
        counted: Option<(&str, NaiveDate)>,
    ) -> CalendarItem {
        let urgency = match self.days.urgency(self.today, day) {
            "" => "later",
            known => known,
        };
        let (counted, basis) = match counted {
            Some((key, from)) => {
                let (length, basis) = self.days.counted(key);
                (format!("{length} sejak {}", words::date(from)), basis.to_string())
            }
            None => (String::new(), String::new()),
        };
        CalendarItem {
            kind: kind.to_string(),
            day,
            left: self.days.calendar.working_days_between(self.today, day),
            urgency: urgency.to_string(),
            lapsed: false,
            blocked: String::new(),
            title: title.into(),
            nip: String::new(),
            name: String::new(),
            officer: String::new(),
            holder: String::new(),
            case: None,
            meeting: None,
            objection: None,
            evaluation: None,
            task: None,
            course: None,
            plan: None,
            counted,
            basis,
        }
    }
}
