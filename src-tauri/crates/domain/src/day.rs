//! Days: reading them as offices write them, and month arithmetic of the rules.

use chrono::{Datelike, Months, NaiveDate};

/// Stands for "since before the records begin" in dated tables, so that first imports answer for any earlier day.
pub const BEGINNING: NaiveDate = NaiveDate::from_ymd_opt(1900, 1, 1).expect("a calendar date");

/// Reads `dd-mm-yyyy`, `dd/mm/yyyy`, `dd.mm.yyyy`, `yyyy-mm-dd` and `2 Februari 2026`. Nothing is guessed: a
/// two-digit year or an impossible day is `None`.
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim().trim_start_matches('\'').trim();
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts[..] else { return None };
    let month = second.parse().ok().or_else(|| crate::words::month_number(second))?;
    let (year, day) = match (first.len(), third.len()) {
        (4, 1..=2) => (first, third),
        (1..=2, 4) => (third, first),
        _ => return None,
    };
    let year = year.parse().ok().filter(|year| (1900..2200).contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day.parse().ok()?)
}

/// Whole months between two days, counted as the rules count a stay in a post: the day of the month must be reached,
/// or the month must end before it. So it always agrees with [`add_months`].
pub fn months_between(from: NaiveDate, to: NaiveDate) -> i32 {
    let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    let month_ends = to.succ_opt().is_none_or(|next| next.day() == 1);
    months - i32::from(to.day() < from.day() && !month_ends)
}

/// The day `months` later, clamped to the end of the month.
pub fn add_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// The day `months` earlier, clamped to the end of the month.
pub fn subtract_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn days_are_read_as_offices_write_them() {
        for text in ["05-04-2026", "5/4/2026", "2026-04-05", "5 April 2026", "'05-04-2026", "05.04.2026", "5 Apr. 2026"]
        {
            assert_eq!(parse_day(text), Some(day(2026, 4, 5)), "{text}");
        }
        for (text, month) in [("1 Pebruari 2026", 2), ("1 Nopember 2026", 11), ("01-Aug-2026", 8), ("1 Okt 2026", 10)] {
            assert_eq!(parse_day(text), Some(day(2026, month, 1)), "{text}");
        }
        for text in ["31-02-1980", "1-4-26", "", "kemarin", "2026", "00-01-2020", "05-13-2020"] {
            assert_eq!(parse_day(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_is_complete_only_when_its_day_is_reached() {
        assert_eq!(months_between(day(2024, 11, 22), day(2026, 11, 21)), 23);
        assert_eq!(months_between(day(2024, 11, 21), day(2026, 11, 21)), 24);
        assert_eq!(months_between(day(2026, 12, 1), day(2026, 11, 21)), -1);
    }

    #[test]
    fn a_month_that_ends_before_the_day_is_complete_on_its_last_day() {
        assert_eq!(months_between(day(2024, 8, 31), day(2025, 2, 27)), 5);
        assert_eq!(months_between(day(2024, 8, 31), day(2025, 2, 28)), 6);
        assert_eq!(months_between(day(2024, 2, 29), day(2026, 2, 28)), 24);
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0i64..90_000).prop_map(|days| BEGINNING + chrono::Days::new(days as u64))
    }

    proptest! {
        #[test]
        fn counting_months_undoes_adding_them(from in any_day(), months in 0u32..1000) {
            let to = add_months(from, months);
            prop_assert_eq!(months_between(from, to), months as i32);
            prop_assert_eq!(months_between(from, to - chrono::Days::new(1)), months as i32 - 1);
        }

        #[test]
        fn a_count_of_months_never_runs_ahead_of_the_calendar(from in any_day(), to in any_day()) {
            let (from, to) = (from.min(to), from.max(to));
            let months = months_between(from, to) as u32;
            prop_assert!(add_months(from, months) <= to && to < add_months(from, months + 1));
        }

        #[test]
        fn a_day_reads_back_from_every_way_of_writing_it(day in any_day()) {
            for text in [day.to_string(), crate::words::date(day), day.format("%d-%m-%Y").to_string(), day.format("%d/%m/%Y").to_string()] {
                prop_assert_eq!(parse_day(&text), Some(day), "{}", text);
            }
        }
    }
}
