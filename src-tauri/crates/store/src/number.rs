//! The number registers (*buku nomor*): one for each class and year.

use chrono::NaiveDate;
use rusqlite::Row;

use crate::error::StoreError;
use crate::read::{Reader, Writer, coded, day_text, optional_day};

/// What has become of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberState {
    /// A paper carries it.
    Used,
    /// Kept for a paper to come (*dicadangkan*).
    Reserved,
    /// No paper carries it, and a reason says why (*dibatalkan*).
    Void,
}

impl NumberState {
    pub fn code(self) -> &'static str {
        match self {
            Self::Used => "used",
            Self::Reserved => "reserved",
            Self::Void => "void",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        [Self::Used, Self::Reserved, Self::Void].into_iter().find(|state| state.code() == code)
    }
}

/// A number of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberRecord {
    pub id: i64,
    pub class: String,
    pub year: i32,
    /// Place in the register; below 0 for a number of another office's register.
    pub seq: i64,
    pub number: String,
    pub state: NumberState,
    pub typed: bool,
    pub day: Option<NaiveDate>,
    /// What it is for, or why it is void.
    pub note: String,
    pub account: String,
    /// File of the paper that carries it; empty when none does.
    pub paper: String,
}

const SELECT: &str = "SELECT id, class, year, seq, number, state, typed, day, note, account,
    coalesce((SELECT min(file) FROM decree WHERE decree.number = letter_number.id AND parent IS NULL),
             (SELECT min(file) FROM letter WHERE letter.number = letter_number.id), '')
    FROM letter_number";

fn record(row: &Row<'_>) -> rusqlite::Result<NumberRecord> {
    Ok(NumberRecord {
        id: row.get(0)?,
        class: row.get(1)?,
        year: row.get(2)?,
        seq: row.get(3)?,
        number: row.get(4)?,
        state: coded(row, 5, "keadaan nomor", NumberState::parse)?,
        typed: row.get(6)?,
        day: optional_day(row, 7)?,
        note: row.get(8)?,
        account: row.get(9)?,
        paper: row.get(10)?,
    })
}

impl Reader<'_> {
    /// A register, highest place first.
    pub fn numbers(&self, class: &str, year: i32) -> Result<Vec<NumberRecord>, StoreError> {
        let sql = format!("{SELECT} WHERE class = ?1 AND year = ?2 ORDER BY seq DESC");
        self.rows(&sql, (class, year), record)
    }

    /// Years in which a class has numbers, newest first.
    pub fn number_years(&self, class: &str) -> Result<Vec<i32>, StoreError> {
        let sql = "SELECT DISTINCT year FROM letter_number WHERE class = ?1 ORDER BY year DESC";
        self.rows(sql, [class], |row| row.get(0))
    }

    /// The number as it is written, in whatever register.
    pub fn number(&self, number: &str) -> Result<Option<NumberRecord>, StoreError> {
        self.row(&format!("{SELECT} WHERE number = ?1"), [number], record)
    }

    /// The first place behind all that are taken in a class and year.
    pub fn next_sequence(&self, class: &str, year: i32) -> Result<u32, StoreError> {
        let sql = "SELECT max(coalesce(max(seq), 0), 0) + 1 FROM letter_number WHERE class = ?1 AND year = ?2";
        self.value(sql, (class, year))
    }

    /// A place for a number that another office gave: below 0.
    pub fn next_outside(&self, class: &str, year: i32) -> Result<i64, StoreError> {
        let sql = "SELECT min(coalesce(min(seq), 0), 0) - 1 FROM letter_number WHERE class = ?1 AND year = ?2";
        self.value(sql, (class, year))
    }
}

impl Writer<'_> {
    /// Adds a number; `id` and `paper` are ignored. A number or place that is taken is an error of the database: ask
    /// [`Reader::number`] first.
    pub fn add_number(&self, new: &NumberRecord) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO letter_number (class, year, seq, number, state, typed, day, note, account)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            (
                &new.class,
                new.year,
                new.seq,
                &new.number,
                new.state.code(),
                new.typed,
                new.day.map(day_text),
                &new.note,
                &new.account,
            ),
        )
    }

    /// Says what has become of a number.
    pub fn settle_number(&self, id: i64, state: NumberState, note: &str, account: &str) -> Result<(), StoreError> {
        let sql = "UPDATE letter_number SET state = ?2, note = ?3, account = ?4 WHERE id = ?1";
        self.execute(sql, (id, state.code(), note, account))?;
        Ok(())
    }
}
