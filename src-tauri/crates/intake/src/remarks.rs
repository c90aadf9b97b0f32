//! What is worth knowing about a file that rejects no row.

use crate::error::IntakeError;
use crate::item::{Item, Sink};
use crate::rows::Remark;

/// More remarks of one code than this are counted only: past it the fault is in the file, not in its rows.
const MOST_OF_A_CODE: u32 = 5_000;

/// Sends remarks on, and counts those that are too many to send.
#[derive(Debug, Default)]
pub(crate) struct Remarks {
    counts: Vec<(String, u32)>,
    row: u32,
    pending: Vec<Remark>,
}

impl Remarks {
    /// The row that following remarks belong to.
    pub(crate) fn at_row(&mut self, row: u32) {
        self.row = row;
    }

    pub(crate) fn row(&mut self, code: &'static str, message: impl Into<String>) {
        self.pending.push(Remark { row: Some(self.row), code: code.to_string(), message: message.into() });
    }

    pub(crate) fn file(&mut self, code: &str, message: impl Into<String>) {
        self.pending.push(Remark { row: None, code: code.to_string(), message: message.into() });
    }

    /// Forgets what was remarked about a row that is rejected after all: its rejection is what counts.
    pub(crate) fn drop_row(&mut self) {
        let row = self.row;
        self.pending.retain(|remark| remark.row != Some(row));
    }

    /// Forgets what was remarked about held rows that are refused in the end, and puts the rest in the order of rows.
    pub(crate) fn keep_rows(&mut self, kept: impl Fn(u32) -> bool) {
        self.pending.retain(|remark| remark.row.is_none_or(&kept));
        self.pending.sort_by_key(|remark| remark.row);
    }

    pub(crate) fn send(&mut self, sink: Sink<'_>) -> Result<(), IntakeError> {
        for remark in std::mem::take(&mut self.pending) {
            if remark.row.is_none() || self.count(&remark.code) <= MOST_OF_A_CODE {
                sink(Item::Remark(remark))?;
            }
        }
        Ok(())
    }

    pub(crate) fn finish(mut self, sink: Sink<'_>) -> Result<(), IntakeError> {
        for (code, count) in std::mem::take(&mut self.counts) {
            if count > MOST_OF_A_CODE {
                let more = count - MOST_OF_A_CODE;
                let code = code.as_str();
                self.file(
                    code,
                    format!("Masih ada {more} baris lain dengan catatan yang sama; periksa kolomnya di berkas asal."),
                );
            }
        }
        self.send(sink)
    }

    fn count(&mut self, code: &str) -> u32 {
        match self.counts.iter_mut().find(|(known, _)| known == code) {
            Some((_, count)) => {
                *count += 1;
                *count
            }
            None => {
                self.counts.push((code.to_string(), 1));
                1
            }
        }
    }
}
