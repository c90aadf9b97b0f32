//! A cross table of the domain as a table of the report.

use std::ops::Range;

use mutasi_documents::report::{ReportCell, ReportColumn, ReportColumnKind as Of, ReportRow};
use mutasi_domain::recap::{CrossTable, Line};

use super::Table;
use crate::run::reports::table::{column, numbered, text, whole};

/// Whether groups of columns have a sum of their own; groups of rows always have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Subtotals {
    Shown,
    Hidden,
}

pub(super) struct Cross<'a> {
    pub(super) name: &'a str,
    pub(super) title: &'a str,
    /// Heading of the row labels.
    pub(super) corner: &'a str,
    pub(super) table: &'a CrossTable,
    pub(super) subtotals: Subtotals,
    /// Why somebody has no place in the table: `n orang` and these words.
    pub(super) outside: &'a str,
}

impl Cross<'_> {
    pub(super) fn table(&self) -> Table {
        let outside = self.table.outside;
        Table {
            name: self.name.to_string(),
            title: self.title.to_string(),
            columns: self.columns(),
            rows: self.rows(),
            notes: if outside > 0 { vec![format!("{outside} orang {}.", self.outside)] } else { Vec::new() },
        }
    }

    /// Runs of columns, each with its subtotal or without.
    fn runs(&self) -> Vec<(Range<usize>, bool)> {
        let mut first = 0;
        let runs = self.table.columns.chunk_by(|left, right| left.group == right.group);
        runs.map(|run| {
            let range = first..first + run.len();
            first = range.end;
            let summed = self.subtotals == Subtotals::Shown && !run[0].group.is_empty() && run.len() > 1;
            (range, summed)
        })
        .collect()
    }

    fn columns(&self) -> Vec<ReportColumn> {
        let mut columns = vec![column(&["No"], 10.0, Of::Integer), column(&[self.corner], 70.0, Of::Text)];
        for (range, summed) in self.runs() {
            let lines = &self.table.columns[range];
            columns.extend(lines.iter().map(line_column));
            if summed {
                columns.push(column(&[&lines[0].group, "Jml"], 12.0, Of::Integer));
            }
        }
        columns.push(column(&["Jumlah"], 14.0, Of::Integer));
        columns
    }

    fn rows(&self) -> Vec<ReportRow> {
        let table = self.table;
        let groups = table.row_groups();
        let mut rows = Vec::new();
        for (at, line) in table.rows.iter().enumerate() {
            let mut cells = vec![ReportCell::Empty, text(&line.label)];
            let figures = self.figures(&table.cells[at], table.row_totals[at]);
            // Wide tables are mostly zeros; blanks let the eye find the others.
            cells.extend(figures.into_iter().map(|cell| if cell == whole(0) { ReportCell::Empty } else { cell }));
            rows.push(ReportRow::Data(cells));
            if let Some(group) = groups.iter().find(|group| group.lines.end == at + 1) {
                rows.push(self.sum(format!("Jumlah {}", group.label), &group.totals, group.total));
            }
        }
        rows.push(self.sum("Jumlah".into(), &table.column_totals, table.total));
        numbered(rows)
    }

    fn sum(&self, label: String, figures: &[i64], total: i64) -> ReportRow {
        let mut cells = vec![ReportCell::Empty, text(label)];
        cells.extend(self.figures(figures, total));
        ReportRow::Total(cells)
    }

    fn figures(&self, figures: &[i64], total: i64) -> Vec<ReportCell> {
        let mut cells = Vec::with_capacity(figures.len() + 8);
        for (range, summed) in self.runs() {
            let run = &figures[range];
            cells.extend(run.iter().copied().map(whole));
            if summed {
                cells.push(whole(run.iter().sum()));
            }
        }
        cells.push(whole(total));
        cells
    }
}

fn line_column(line: &Line) -> ReportColumn {
    let heading: &[&str] = if line.group.is_empty() { &[&line.label] } else { &[&line.group, &line.label] };
    column(heading, 11.0, Of::Integer)
}
