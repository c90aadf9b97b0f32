//! Tables of reports: short ways to write columns and cells, and rows laid out by unit.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_documents::report::{ReportCell, ReportColumn, ReportColumnKind, ReportRow};
use mutasi_domain::staffing::{StaffingStatus, UnitStaffing};

use super::ground::Ground;

/// One table of a report, without what stands above and below every table.
pub(super) struct Table {
    /// Name of the tab.
    pub(super) name: String,
    pub(super) title: String,
    pub(super) columns: Vec<ReportColumn>,
    pub(super) rows: Vec<ReportRow>,
    pub(super) notes: Vec<String>,
}

impl Table {
    pub(super) fn is_empty(&self) -> bool {
        !self.rows.iter().any(|row| matches!(row, ReportRow::Data(_)))
    }
}

/// A column of so many millimetres; about two of them hold a character.
pub(super) fn column(heading: &[&str], millimetres: f32, kind: ReportColumnKind) -> ReportColumn {
    ReportColumn {
        heading: heading.iter().map(|level| (*level).to_string()).collect(),
        width_mm: millimetres,
        width_chars: (f64::from(millimetres) * 0.55).max(5.0),
        kind,
    }
}

pub(super) fn text(value: impl Into<String>) -> ReportCell {
    let value = value.into();
    if value.is_empty() { ReportCell::Empty } else { ReportCell::Text(value) }
}

pub(super) fn whole(value: i64) -> ReportCell {
    ReportCell::Integer(value)
}

/// A number, or the dash of the forms where it is not defined.
pub(super) fn decimal(value: Option<f64>) -> ReportCell {
    value.map_or_else(|| text("-"), ReportCell::Decimal)
}

pub(super) fn day(value: Option<NaiveDate>) -> ReportCell {
    value.map_or(ReportCell::Empty, |day| ReportCell::Date(day.to_string()))
}

/// A class, a year: a number of which 0 says that it is not known.
pub(super) fn known(value: i64) -> ReportCell {
    if value == 0 { ReportCell::Empty } else { whole(value) }
}

/// `2026-03-01` as `01-03-2026`, for days inside a sentence.
pub(super) fn short_day(day: NaiveDate) -> String {
    day.format("%d-%m-%Y").to_string()
}

pub(super) fn status_word(status: StaffingStatus) -> &'static str {
    match status {
        StaffingStatus::Critical => "kritis",
        StaffingStatus::Short => "kurang",
        StaffingStatus::Balanced => "seimbang",
        StaffingStatus::Over => "lebih",
    }
}

/// Writes the number of every row into its first cell, from 1 and across groups.
pub(super) fn numbered(mut rows: Vec<ReportRow>) -> Vec<ReportRow> {
    let mut number = 0;
    for row in &mut rows {
        if let ReportRow::Data(cells) = row
            && let Some(first) = cells.first_mut()
        {
            number += 1;
            *first = whole(number);
        }
    }
    rows
}

/// Lays the rows of units out in the order of the map: a heading for every unit that has rows at or below it, its own
/// rows, the units below, and what `close` adds at its end. Rows of units that are not in the tree stand last, so that
/// nobody is lost.
pub(super) fn by_unit(
    ground: &Ground,
    mut rows: BTreeMap<i64, Vec<ReportRow>>,
    close: impl Fn(&UnitStaffing) -> Option<ReportRow>,
) -> Vec<ReportRow> {
    let units = &ground.frame.staffing.units;
    let mut filled: Vec<bool> = units.iter().map(|unit| rows.contains_key(&unit.unit)).collect();
    for at in (0..units.len()).rev() {
        if let (true, Some(parent)) = (filled[at], units[at].parent) {
            filled[parent] = true;
        }
    }
    let mut laid = Vec::new();
    let mut open: Vec<&UnitStaffing> = Vec::new();
    let reached = units.iter().zip(filled).filter(|(unit, filled)| *filled && ground.covers(unit.unit));
    for (unit, _) in reached {
        while let Some(last) = open.pop_if(|last| last.depth >= unit.depth) {
            laid.extend(close(last));
        }
        laid.push(ReportRow::Group(ground.numbered_name(unit.unit), open.len().min(8) as u8));
        laid.append(&mut rows.remove(&unit.unit).unwrap_or_default());
        open.push(unit);
    }
    while let Some(last) = open.pop() {
        laid.extend(close(last));
    }
    if !rows.is_empty() {
        laid.push(ReportRow::Group("Unit yang tidak berlaku pada tanggal ini".into(), 0));
        laid.extend(rows.into_values().flatten());
    }
    laid
}

/// Figures of positions summed up the tree; one value for each row of the figures.
pub(super) fn roll_up(ground: &Ground, of: impl Fn(i64) -> i64) -> Vec<i64> {
    let staffing = &ground.frame.staffing;
    let mut sums = vec![0; staffing.units.len()];
    for figures in &staffing.positions {
        if let Some(row) = figures.row {
            sums[row] += of(figures.position);
        }
    }
    for at in (0..sums.len()).rev() {
        if let Some(parent) = staffing.units[at].parent {
            sums[parent] += sums[at];
        }
    }
    sums
}
