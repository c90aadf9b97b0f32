//! Rows that are held until all of a table are read, because only together they tell what is wrong: a tree of units,
//! the tasks of one position.

use crate::cell::SheetRow;
use crate::error::IntakeError;
use crate::limits::Limits;
use crate::view::Refusal;

/// A row as found, with what it was read as.
pub(crate) struct Held<T> {
    pub(crate) row: SheetRow,
    pub(crate) outcome: Result<T, Refusal>,
}

/// Holds rows, not more than a worker could send back: everything held is sent in one form or the other.
pub(crate) struct Holding<T> {
    rows: Vec<Held<T>>,
    bytes: u64,
    most: u64,
}

impl<T> Holding<T> {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { rows: Vec::new(), bytes: 0, most: limits.reply_bytes }
    }

    pub(crate) fn keep(&mut self, held: Held<T>) -> Result<(), IntakeError> {
        let text: usize = held.row.cells.iter().map(|cell| size_of_val(cell) + cell.text().len()).sum();
        self.bytes += text as u64;
        if self.bytes > self.most {
            return Err(IntakeError::file_too_large("isi barisnya terlalu panjang untuk diperiksa bersama"));
        }
        self.rows.push(held);
        Ok(())
    }

    /// The rows in the order of the sheet.
    pub(crate) fn rows(self) -> Vec<Held<T>> {
        self.rows
    }
}
