//! The two ways to hold a store: reading only, or inside an act.

use std::cell::Cell;
use std::ops::Deref;

use chrono::NaiveDate;
use rusqlite::types::FromSql;
use rusqlite::{Connection, Params, Row};

use crate::error::{StoreError, bad_value};

/// Reads records. Its methods stand in one file per noun.
#[derive(Clone, Copy)]
pub struct Reader<'s> {
    pub(crate) connection: &'s Connection,
}

/// Reads and writes records inside one act; only [`crate::Store::transact`] makes one.
pub struct Writer<'s> {
    pub(crate) reader: Reader<'s>,
    /// Number of the journal entry that this act will have.
    pub(crate) entry: i64,
    /// The file and row that is being taken in.
    pub(crate) taking: Cell<(Option<i64>, Option<u32>)>,
}

impl<'s> Deref for Writer<'s> {
    type Target = Reader<'s>;
    fn deref(&self) -> &Reader<'s> {
        &self.reader
    }
}

impl Reader<'_> {
    /// All rows of a statement that is kept prepared.
    pub(crate) fn rows<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params, read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The first row, if there is one.
    pub(crate) fn row<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        use rusqlite::OptionalExtension;
        Ok(self.connection.prepare_cached(sql)?.query_row(params, read).optional()?)
    }

    /// A single value, for counts.
    pub(crate) fn value<T: FromSql>(&self, sql: &str, params: impl Params) -> Result<T, StoreError> {
        Ok(self.connection.prepare_cached(sql)?.query_row(params, |row| row.get(0))?)
    }
}

/// Where a row comes from, as three columns `source, source_row, entry`.
pub(crate) type Origin = (Option<i64>, Option<u32>, i64);

impl<'s> Writer<'s> {
    pub(crate) fn new(connection: &'s Connection) -> Result<Self, StoreError> {
        let reader = Reader { connection };
        let entry = reader.value("SELECT coalesce(max(seq), 0) + 1 FROM journal", [])?;
        Ok(Self { reader, entry, taking: Cell::new((None, None)) })
    }

    /// Notes which imported file is being taken in; what is written from here on says so.
    pub fn take_from(&self, import: i64) {
        self.taking.set((Some(import), None));
    }

    /// Notes the row of that file.
    pub fn at_row(&self, row: u32) {
        self.taking.set((self.taking.get().0, Some(row)));
    }

    /// No file is being taken in any more.
    pub fn taken(&self) {
        self.taking.set((None, None));
    }

    pub(crate) fn origin(&self) -> Origin {
        let (source, row) = self.taking.get();
        (source, row, self.entry)
    }
}

impl Writer<'_> {
    pub(crate) fn execute(&self, sql: &str, params: impl Params) -> Result<usize, StoreError> {
        Ok(self.connection.prepare_cached(sql)?.execute(params)?)
    }

    /// Inserts one row and gives its id.
    pub(crate) fn insert(&self, sql: &str, params: impl Params) -> Result<i64, StoreError> {
        Ok(self.connection.prepare_cached(sql)?.insert(params)?)
    }
}

/// Days are stored as ISO text.
pub(crate) fn day_text(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

pub(crate) fn day(row: &Row<'_>, at: usize) -> rusqlite::Result<NaiveDate> {
    let text = row.get_ref(at)?.as_str()?;
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| bad_value("hari", text))
}

pub(crate) fn optional_day(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<NaiveDate>> {
    match row.get_ref(at)? {
        rusqlite::types::ValueRef::Null => Ok(None),
        _ => day(row, at).map(Some),
    }
}

/// Reads a coded text into a domain value, so that an old bad row is found here and not in a letter.
pub(crate) fn coded<T>(
    row: &Row<'_>,
    at: usize,
    what: &str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text = row.get_ref(at)?.as_str()?;
    parse(text).ok_or_else(|| bad_value(what, text))
}
