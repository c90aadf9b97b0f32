//! Days and numbers as offices write them. Nothing is guessed: what has two readings is said so.

use chrono::{Days, NaiveDate};
use mutasi_domain::day::parse_day;

use crate::cell::Cell;

/// What a cell in a date column holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum DayCell {
    Empty,
    Day(NaiveDate),
    /// A bare number: perhaps a date whose format was lost, perhaps a year.
    Number(f64),
    Unreadable,
}

pub(crate) fn day(cell: &Cell) -> DayCell {
    match cell {
        _ if cell.is_empty() => DayCell::Empty,
        Cell::Day(day) => DayCell::Day(*day),
        Cell::Number(number) => DayCell::Number(*number),
        Cell::Text(_) => text_day(&cell.text()),
        _ => DayCell::Unreadable,
    }
}

fn text_day(text: &str) -> DayCell {
    if let Some(day) = parse_day(without_time(text)) {
        return DayCell::Day(day);
    }
    match number_text(text) {
        Some(number) if !text.contains(['-', '/']) && text.bytes().all(|b| b.is_ascii_digit()) => {
            DayCell::Number(number.value)
        }
        _ => DayCell::Unreadable,
    }
}

/// Systems export a day with a time that means nothing: `1985-09-17 00:00:00`, `1985-09-17T00:00:00`.
fn without_time(text: &str) -> &str {
    match text.split_once(['T', ' ']) {
        Some((day, time)) if day.len() >= 8 && time.contains(':') => day,
        _ => text,
    }
}

/// The day that a bare number would be if it were a date of the 1900 calendar, for the message only.
pub(crate) fn day_of_serial(number: f64) -> Option<NaiveDate> {
    let days = (number.fract() == 0.0 && (10_000.0..70_000.0).contains(&number)).then_some(number as u64)?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
}

/// A number read from a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Number {
    pub(crate) value: f64,
    /// One point or comma before exactly three digits: thousands for one reader, decimals for another.
    pub(crate) ambiguous: bool,
}

/// What a cell in a number column holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum NumberCell {
    Empty,
    Number(Number),
    Unreadable,
}

pub(crate) fn number(cell: &Cell) -> NumberCell {
    match cell {
        _ if cell.is_empty() => NumberCell::Empty,
        Cell::Number(value) => NumberCell::Number(Number { value: *value, ambiguous: false }),
        Cell::Text(_) => number_text(&cell.text()).map_or(NumberCell::Unreadable, NumberCell::Number),
        _ => NumberCell::Unreadable,
    }
}

/// A whole number in a range; `None` for anything else.
pub(crate) fn whole(value: f64, low: u32, high: u32) -> Option<u32> {
    (value.fract() == 0.0 && value >= f64::from(low) && value <= f64::from(high)).then_some(value as u32)
}

/// Reads `1250`, `1.250` (thousands), `1,5` (decimal), `1.250,75`, `1,250.75` and `1.5`.
fn number_text(text: &str) -> Option<Number> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.as_str()),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',') {
        return None;
    }
    let (plain, ambiguous) = plain_number(digits)?;
    Some(Number { value: sign * plain.parse::<f64>().ok()?, ambiguous })
}

/// The number with a decimal point and without marks of thousands.
fn plain_number(digits: &str) -> Option<(String, bool)> {
    match (digits.rfind('.'), digits.rfind(',')) {
        (None, None) => Some((digits.to_string(), false)),
        // With both marks the last one is the decimal mark.
        (Some(point), Some(comma)) if point < comma => decimal(digits, '.', ','),
        (Some(_), Some(_)) => decimal(digits, ',', '.'),
        (Some(_), None) if is_grouped(digits, '.') => Some((digits.replace('.', ""), digits.matches('.').count() == 1)),
        (Some(_), None) => decimal(digits, ',', '.'),
        (None, Some(_)) if digits.matches(',').count() > 1 && is_grouped(digits, ',') => {
            Some((digits.replace(',', ""), false))
        }
        (None, Some(_)) => decimal(digits, '.', ',').map(|(plain, _)| (plain, is_grouped(digits, ','))),
    }
}

fn decimal(digits: &str, thousands: char, mark: char) -> Option<(String, bool)> {
    let (whole, fraction) = digits.rsplit_once(mark)?;
    let whole_fits = !whole.contains(thousands) || is_grouped(whole, thousands);
    let plain = whole.replace(thousands, "");
    let fits = whole_fits && !plain.is_empty() && !plain.contains(mark) && !fraction.is_empty();
    fits.then(|| (format!("{plain}.{fraction}"), false))
}

/// Groups of three after a first group that is not a lone zero: `1.250`, not `0.125`.
fn is_grouped(digits: &str, mark: char) -> bool {
    let mut groups = digits.split(mark);
    let first = groups.next().unwrap_or("");
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_the_indonesian_way() {
        for (text, value, ambiguous) in [
            ("1250", 1250.0, false),
            ("1.250", 1250.0, true),
            ("1.250.000", 1_250_000.0, false),
            ("1,5", 1.5, false),
            ("0.125", 0.125, false),
            ("1.5", 1.5, false),
            ("1,250", 1.25, true),
            ("1.250,75", 1250.75, false),
            ("1,250.75", 1250.75, false),
            ("-3", -3.0, false),
        ] {
            assert_eq!(number_text(text), Some(Number { value, ambiguous }), "{text}");
        }
        for text in ["", "-", "dua", "1..2", "1,2,3", "1e5", "12 jam", ".", "1.", ",5", "NaN", "inf"] {
            assert_eq!(number_text(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_read_and_bare_numbers_are_not_days() {
        let day_of = |text: &str| day(&Cell::Text(text.to_string()));
        let expected = NaiveDate::from_ymd_opt(1985, 9, 17).unwrap();
        for text in [
            "17-09-1985",
            "'17-09-1985",
            "17/09/1985",
            "1985-09-17",
            "1985-09-17 00:00:00",
            "1985-09-17T00:00:00",
            "17 September 1985",
        ] {
            assert_eq!(day_of(text), DayCell::Day(expected), "{text}");
        }
        assert_eq!(day_of("31-02-1980"), DayCell::Unreadable);
        assert_eq!(day_of("17-09-85"), DayCell::Unreadable);
        assert_eq!(day_of("31307"), DayCell::Number(31307.0));
        assert_eq!(day_of("null"), DayCell::Empty);
        assert_eq!(day_of_serial(31307.0), Some(expected));
    }
}
