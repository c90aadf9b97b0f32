//! A table of counts whose totals cannot disagree with its cells.

use std::ops::Range;

/// Heading of a row or column; lines of one `group` stand together and share a subtotal. No group is the empty text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub label: String,
    pub group: String,
}

impl Line {
    pub fn plain(label: impl Into<String>) -> Self {
        Self { label: label.into(), group: String::new() }
    }

    pub fn grouped(label: impl Into<String>, group: impl Into<String>) -> Self {
        Self { label: label.into(), group: group.into() }
    }
}

/// Counts by two traits (*tabel silang*) with the totals of rows, columns and the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrossTable {
    pub rows: Vec<Line>,
    pub columns: Vec<Line>,
    /// By row, then column.
    pub cells: Vec<Vec<i64>>,
    pub row_totals: Vec<i64>,
    pub column_totals: Vec<i64>,
    pub total: i64,
    /// What has no place in the table, because a trait is unknown or is none of its lines; not in `total`.
    pub outside: i64,
}

/// A run of lines with the same group, and its subtotals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub label: String,
    pub lines: Range<usize>,
    /// Subtotal for every line across.
    pub totals: Vec<i64>,
    pub total: i64,
}

impl CrossTable {
    pub fn empty(rows: Vec<Line>, columns: Vec<Line>) -> Self {
        let cells = vec![vec![0; columns.len()]; rows.len()];
        let (row_totals, column_totals) = (vec![0; rows.len()], vec![0; columns.len()]);
        Self { rows, columns, cells, row_totals, column_totals, total: 0, outside: 0 }
    }

    /// Adds `people` at a row and column; without one of the two they are outside the table.
    pub fn count(&mut self, row: Option<usize>, column: Option<usize>, people: i64) {
        let places = row.filter(|row| *row < self.rows.len()).zip(column.filter(|column| *column < self.columns.len()));
        let Some((row, column)) = places else {
            self.outside += people;
            return;
        };
        self.cells[row][column] += people;
        self.row_totals[row] += people;
        self.column_totals[column] += people;
        self.total += people;
    }

    /// Groups of columns with a subtotal for every row; columns without a group are in none.
    pub fn column_groups(&self) -> Vec<Group> {
        groups(&self.columns, |lines| self.cells.iter().map(|row| row[lines.clone()].iter().sum()).collect())
    }

    /// Groups of rows with a subtotal for every column; rows without a group are in none.
    pub fn row_groups(&self) -> Vec<Group> {
        let column = |lines: &Range<usize>, at: usize| self.cells[lines.clone()].iter().map(|row| row[at]).sum();
        groups(&self.rows, |lines| (0..self.columns.len()).map(|at| column(&lines, at)).collect())
    }
}

fn groups(lines: &[Line], totals: impl Fn(Range<usize>) -> Vec<i64>) -> Vec<Group> {
    let mut first = 0;
    let mut found = Vec::new();
    for run in lines.chunk_by(|left, right| left.group == right.group) {
        let range = first..first + run.len();
        first = range.end;
        if !run[0].group.is_empty() {
            let totals = totals(range.clone());
            found.push(Group { label: run[0].group.clone(), lines: range, total: totals.iter().sum(), totals });
        }
    }
    found
}
