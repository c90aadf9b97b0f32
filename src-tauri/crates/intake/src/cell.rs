//! One cell as the file holds it, before any meaning is given to it.

use std::borrow::Cow;

use chrono::NaiveDate;

/// A cell of a sheet or a field of a text file. Text stays as found, so that a correction file can repeat it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(f64),
    Bool(bool),
    Day(NaiveDate),
    /// A failed formula, for example `#REF!`.
    Error(String),
}

/// A row of cells with its number in the sheet (first row = 1).
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct SheetRow {
    pub(crate) number: u32,
    pub(crate) cells: Vec<Cell>,
}

const FORMULA_ERRORS: [&str; 8] = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#DATA!"];

impl Cell {
    /// The cell of a text: text files and pasted values hold failed formulas as plain words.
    pub(crate) fn of_text(text: String) -> Self {
        let plain = clean(&text);
        if FORMULA_ERRORS.contains(&plain) {
            Self::Error(plain.to_string())
        } else if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// The text that carries meaning: trimmed, with `null` and `-` taken as empty.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(clean(text)),
            other => Cow::Owned(other.as_found()),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => clean(text).is_empty(),
            _ => false,
        }
    }

    /// The cell as the officer sees it in the spreadsheet.
    pub(crate) fn as_found(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number(number) => number_text(*number),
            Self::Bool(true) => "TRUE".to_string(),
            Self::Bool(false) => "FALSE".to_string(),
            Self::Day(day) => day.format("%d-%m-%Y").to_string(),
        }
    }
}

impl SheetRow {
    pub(crate) fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }
}

/// A number as a spreadsheet shows it. From 15 digits on it is written with a power of ten: printed in full, the
/// digits that the spreadsheet has destroyed would look like a real NIP.
fn number_text(number: f64) -> String {
    if number.abs() < 1e15 {
        return format!("{number}");
    }
    let text = format!("{number:.14e}");
    match text.split_once('e') {
        Some((mantissa, power)) => {
            let mantissa = mantissa.trim_end_matches('0').trim_end_matches('.');
            format!("{mantissa}E+{power}")
        }
        None => text,
    }
}

/// Drops what people and programs put around a value: blanks (no-break and zero-width ones too), the byte order mark,
/// the leading apostrophe and the `="..."` of spreadsheets; `null` and dashes stand for an empty cell.
pub(crate) fn clean(text: &str) -> &str {
    let mut inner = trim(text);
    if let Some(quoted) = inner.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        inner = trim(quoted);
    }
    inner = trim(inner.strip_prefix(['\'', '\u{2019}']).unwrap_or(inner));
    if inner.eq_ignore_ascii_case("null") || matches!(inner, "-" | "--" | "\u{2013}" | "\u{2014}") { "" } else { inner }
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_value_is_dropped() {
        for (text, expected) in [
            ("'198501012010011005", "198501012010011005"),
            ("\u{feff} Siti\u{a0}", "Siti"),
            ("\u{200b}III/b\u{200d}", "III/b"),
            ("=\"0812\"", "0812"),
            ("null", ""),
            (" NULL ", ""),
            ("-", ""),
            ("\u{2013}", ""),
            ("Nur'aini", "Nur'aini"),
            ("Nullah", "Nullah"),
            ("-5", "-5"),
        ] {
            assert_eq!(clean(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_number_that_lost_digits_never_looks_like_a_person_number() {
        assert_eq!(Cell::Number(198501012010011005.0).as_found(), "1.98501012010011E+17");
        assert_eq!(Cell::Number(2.0).as_found(), "2");
        assert_eq!(Cell::Number(1.5).as_found(), "1.5");
    }

    #[test]
    fn failed_formulas_are_seen_in_text_too() {
        assert_eq!(Cell::of_text(" #N/A ".into()), Cell::Error("#N/A".into()));
        assert_eq!(Cell::of_text("#1".into()), Cell::Text("#1".into()));
    }
}
