//! One cell of a workbook: what Excel can hold in it, and how tall it becomes.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::ColumnFormats;
use crate::report::{ReportCell, ReportColumn, ReportColumnKind, shown};

/// Characters that Excel holds in one cell.
const MOST_CHARACTERS: usize = 32_767;

/// `text` in parts that a cell can hold; one empty part of an empty text.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let (part, more) = split(rest?);
        rest = (!more.is_empty()).then_some(more);
        Some(part)
    })
}

/// Parts after the last space that a cell can hold, if there is one.
fn split(text: &str) -> (&str, &str) {
    // Excel counts UTF-16 units; no text has more of them than bytes.
    if text.len() <= MOST_CHARACTERS {
        return (text, "");
    }
    let most = text.floor_char_boundary(MOST_CHARACTERS);
    let end = text[..most].rfind(' ').map_or(most, |space| space + 1);
    text.split_at(end)
}

/// What the cells of a row cannot hold, as cells of a row below it.
pub(super) fn rest(cells: &[ReportCell]) -> Option<Vec<ReportCell>> {
    let more = |cell: &ReportCell| match cell {
        ReportCell::Text(text) => Some(split(text).1).filter(|more| !more.is_empty()).map(str::to_owned),
        _ => None,
    };
    cells
        .iter()
        .any(|cell| more(cell).is_some())
        .then(|| cells.iter().map(|cell| more(cell).map_or(ReportCell::Empty, ReportCell::Text)).collect())
}

pub(super) fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &ReportCell,
    spec: &ReportColumn,
    formats: &ColumnFormats,
) -> Result<(), XlsxError> {
    // A text column stays text even if the caller holds a number: codes must not lose leading zeros later.
    let is_text = matches!(spec.kind, ReportColumnKind::Text | ReportColumnKind::Nip);
    match cell {
        ReportCell::Empty => sheet.write_blank(row, column, &formats.text)?,
        ReportCell::Text(text) => {
            let first = parts(text).next().unwrap_or_default();
            sheet.write_string_with_format(row, column, first, &formats.text)?
        }
        ReportCell::Date(day) => sheet.write_string_with_format(row, column, shown::shown_day(day), &formats.text)?,
        // Excel holds 15 digits; a longer number would change silently.
        ReportCell::Integer(value) if is_text || value.unsigned_abs() >= 1_000_000_000_000_000 => {
            sheet.write_string_with_format(row, column, value.to_string(), &formats.text)?
        }
        ReportCell::Integer(value) => sheet.write_number_with_format(row, column, *value as f64, &formats.number)?,
        ReportCell::Decimal(value) if !value.is_finite() => sheet.write_blank(row, column, &formats.text)?,
        ReportCell::Decimal(value) if is_text => {
            sheet.write_string_with_format(row, column, value.to_string(), &formats.text)?
        }
        ReportCell::Decimal(value) => sheet.write_number_with_format(row, column, *value, &formats.number)?,
    };
    Ok(())
}

/// About how many lines `text` takes up in a column of `width` characters: not every program finds the height of a row
/// with wrapped text by itself.
pub(super) fn lines_in(text: &str, width: f64) -> usize {
    let width = width.max(1.0) as usize;
    if text.len() <= width && !text.contains('\n') {
        return 1;
    }
    let mut lines = 0;
    for paragraph in text.split('\n') {
        let mut used = 0;
        lines += 1;
        for word in paragraph.split(' ').map(|word| word.chars().count()) {
            if used > 0 && used + 1 + word > width {
                lines += 1;
                used = 0;
            }
            lines += word.saturating_sub(1) / width;
            used += word + usize::from(used > 0);
        }
    }
    lines
}
