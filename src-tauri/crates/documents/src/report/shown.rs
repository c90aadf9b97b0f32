//! Cells as they are read: Indonesian figures, days as `dd-mm-yyyy`.

use std::borrow::Cow;

use super::{ReportCell, ReportColumnKind};
use crate::plain::{signed, thousands};

/// The text of `cell` in a column of `kind`.
pub(super) fn shown(cell: &ReportCell, kind: ReportColumnKind) -> Cow<'_, str> {
    match (cell, kind) {
        (ReportCell::Empty, _) => Cow::Borrowed(""),
        (ReportCell::Text(text), ReportColumnKind::Nip) => grouped_nip(text),
        (ReportCell::Text(text), _) => Cow::Borrowed(text),
        (ReportCell::Date(day), _) => shown_day(day),
        (ReportCell::Decimal(value), _) if !value.is_finite() => Cow::Borrowed(""),
        (ReportCell::Integer(value), ReportColumnKind::Integer) => Cow::Owned(thousands(*value)),
        (ReportCell::Integer(value), ReportColumnKind::Signed) => Cow::Owned(signed(*value)),
        (ReportCell::Integer(value), ReportColumnKind::Decimal(places)) => Cow::Owned(decimal(*value as f64, places)),
        (ReportCell::Integer(value), _) => Cow::Owned(value.to_string()),
        (ReportCell::Decimal(value), ReportColumnKind::Decimal(places)) => Cow::Owned(decimal(*value, places)),
        (ReportCell::Decimal(value), ReportColumnKind::Integer) => Cow::Owned(decimal(*value, 0)),
        (ReportCell::Decimal(value), ReportColumnKind::Signed) if *value > 0.0 => {
            Cow::Owned(format!("+{}", decimal(*value, 0)))
        }
        (ReportCell::Decimal(value), ReportColumnKind::Signed) => Cow::Owned(decimal(*value, 0)),
        (ReportCell::Decimal(value), _) => Cow::Owned(value.to_string().replace('.', ",")),
    }
}

/// The four groups of a NIP, which a line must not part.
fn grouped_nip(text: &str) -> Cow<'_, str> {
    if text.len() != 18 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let groups = [&text[..8], &text[8..14], &text[14..15], &text[15..]];
    Cow::Owned(groups.join("\u{a0}"))
}

/// `2026-06-30` as `30-06-2026`; what is no such day stays as it is.
pub(super) fn shown_day(day: &str) -> Cow<'_, str> {
    let mut parts = day.split('-');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(year), Some(month), Some(date), None) if (year.len(), month.len(), date.len()) == (4, 2, 2) => {
            Cow::Owned(format!("{date}-{month}-{year}"))
        }
        _ => Cow::Borrowed(day),
    }
}

/// `1.234,50`, rounded half away from zero as a spreadsheet shows it.
fn decimal(value: f64, places: u8) -> String {
    let places = usize::from(places.min(9));
    let scale = 10f64.powi(places as i32);
    let rounded = (value * scale).round() / scale;
    let text = format!("{:.places$}", rounded.abs());
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let grouped = whole.parse().map_or_else(|_| whole.to_owned(), thousands);
    let sign = if rounded < 0.0 { "-" } else { "" };
    if rest.is_empty() { format!("{sign}{grouped}") } else { format!("{sign}{grouped},{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: ReportCell, kind: ReportColumnKind, expected: &str) {
        assert_eq!(shown(&cell, kind), expected, "{cell:?} in {kind:?}");
    }

    #[test]
    fn figures_are_written_as_indonesian_offices_write_them() {
        use ReportColumnKind as Kind;
        check(ReportCell::Integer(-1_234_567), Kind::Integer, "-1.234.567");
        check(ReportCell::Integer(2), Kind::Signed, "+2");
        check(ReportCell::Integer(0), Kind::Signed, "0");
        check(ReportCell::Integer(-2), Kind::Signed, "-2");
        check(ReportCell::Integer(2026), Kind::Centred, "2026");
        check(ReportCell::Decimal(1234.505), Kind::Decimal(2), "1.234,51");
        check(ReportCell::Decimal(-0.004), Kind::Decimal(2), "0,00");
        check(ReportCell::Decimal(2.5), Kind::Integer, "3");
        check(ReportCell::Decimal(f64::NAN), Kind::Decimal(1), "");
        check(ReportCell::Integer(3), Kind::Decimal(1), "3,0");
    }

    #[test]
    fn a_nip_is_grouped_and_anything_else_in_its_column_is_not() {
        let text = |text: &str| ReportCell::Text(text.into());
        check(text("199004122015032004"), ReportColumnKind::Nip, "19900412\u{a0}201503\u{a0}2\u{a0}004");
        check(text("19900412"), ReportColumnKind::Nip, "19900412");
        check(text("199004122015032004"), ReportColumnKind::Text, "199004122015032004");
    }

    #[test]
    fn days_are_turned_around_and_nothing_else_is() {
        check(ReportCell::Date("2026-06-30".into()), ReportColumnKind::Date, "30-06-2026");
        check(ReportCell::Date("Juni 2026".into()), ReportColumnKind::Date, "Juni 2026");
    }
}
