//! Reading a damaged table: by ranges of row numbers, halved until what cannot be read stands alone.

use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params};

use crate::connection::open_copy;
use crate::error::StoreError;
use crate::keys::StoreKey;
use crate::schema;

/// Row numbers asked for at once.
const STRETCH: i64 = 512;
/// Numbers looked at behind the last readable one when the table does not say how far it goes.
const BEYOND: i64 = 4 * STRETCH;

/// The damaged store, only read from.
pub(super) struct Damaged {
    path: PathBuf,
    key: StoreKey,
    connection: Connection,
}

/// Row numbers that could not be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Gaps {
    pub(super) count: i64,
    pub(super) range: Option<(i64, i64)>,
}

impl Gaps {
    fn add(&mut self, number: i64) {
        self.count += 1;
        self.range = Some(self.range.map_or((number, number), |(first, last)| (first.min(number), last.max(number))));
    }
}

/// Takes one row.
type Take<'t> = &'t mut dyn FnMut(Vec<Value>) -> Result<(), StoreError>;

impl Damaged {
    /// Opens the store as far as its list of tables can be read.
    pub(super) fn open(path: &Path, key: &StoreKey) -> Result<Self, StoreError> {
        let connection = connect(path, key).map_err(|error| {
            StoreError::new(
                "nothing_readable",
                "Awal berkas data tidak terbaca, sehingga tidak ada yang dapat diselamatkan. Pulihkan cadangan terakhir.",
            )
            .because(error)
        })?;
        Ok(Self { path: path.to_path_buf(), key: key.clone(), connection })
    }

    /// Names of the columns of a table; none when it is not there.
    pub(super) fn columns(&mut self, table: &str) -> Vec<String> {
        columns(&self.connection, table).unwrap_or_default()
    }

    /// The last number that was given in a table, where it says so.
    pub(super) fn last_number(&mut self, table: &str) -> Option<i64> {
        self.number("SELECT seq FROM sqlite_sequence WHERE name = ?1", table)
    }

    /// Reads every row that can be read, in order.
    pub(super) fn read(
        &mut self,
        table: &str,
        columns: &str,
        count: usize,
        take: Take<'_>,
    ) -> Result<Gaps, StoreError> {
        let mut gaps = Gaps::default();
        let Some(last) = self.last(table) else { return Ok(gaps) };
        let first = self.end(table, "min").unwrap_or(1);
        let sql = format!("SELECT {columns} FROM \"{table}\" WHERE rowid BETWEEN ?1 AND ?2 ORDER BY rowid");
        let mut from = first;
        while from <= last {
            let to = last.min(from.saturating_add(STRETCH - 1));
            self.stretch(&sql, count, (from, to), &mut gaps, take)?;
            from = to.saturating_add(1);
        }
        Ok(gaps)
    }

    fn stretch(
        &mut self,
        sql: &str,
        count: usize,
        (from, to): (i64, i64),
        gaps: &mut Gaps,
        take: Take<'_>,
    ) -> Result<(), StoreError> {
        match rows(&self.connection, sql, count, (from, to)) {
            Ok(rows) => rows.into_iter().try_for_each(take),
            Err(_) if from == to => {
                self.recover();
                gaps.add(from);
                Ok(())
            }
            Err(_) => {
                self.recover();
                let middle = from + (to - from) / 2;
                self.stretch(sql, count, (from, middle), gaps, take)?;
                self.stretch(sql, count, (middle + 1, to), gaps, take)
            }
        }
    }

    /// How far the table goes: by itself, by the numbers it has given, or as far as something can be read.
    fn last(&mut self, table: &str) -> Option<i64> {
        if let Some(last) = self.end(table, "max") {
            return (last != i64::MIN).then_some(last);
        }
        if let Some(last) = self.last_number(table) {
            return Some(last);
        }
        let mut last = 0;
        let mut probe = BEYOND;
        while probe < 1 << 40 {
            let sql = format!("SELECT rowid FROM \"{table}\" WHERE rowid <= {probe} ORDER BY rowid DESC LIMIT 1");
            let seen = self.connection.query_row(&sql, [], |row| row.get::<_, i64>(0)).optional();
            match seen {
                Ok(Some(seen)) => last = last.max(seen),
                Ok(None) => {}
                Err(_) => self.recover(),
            }
            probe *= 2;
        }
        Some(last + BEYOND)
    }

    /// The first or last row number; `i64::MIN` for a table without rows, `None` when it cannot be read.
    fn end(&mut self, table: &str, which: &str) -> Option<i64> {
        let sql = format!("SELECT coalesce({which}(rowid), ?1) FROM \"{table}\"");
        let found = self.connection.query_row(&sql, [i64::MIN], |row| row.get(0));
        if found.is_err() {
            self.recover();
        }
        found.ok()
    }

    fn number(&mut self, sql: &str, of: &str) -> Option<i64> {
        let found = self.connection.query_row(sql, [of], |row| row.get(0)).optional();
        if found.is_err() {
            self.recover();
        }
        found.ok().flatten()
    }

    /// After a page that could not be decrypted the connection gives the same answer for sound pages too; a new one reads
    /// on.
    fn recover(&mut self) {
        if let Ok(connection) = connect(&self.path, &self.key) {
            self.connection = connection;
        }
    }
}

fn connect(path: &Path, key: &StoreKey) -> Result<Connection, StoreError> {
    let connection = open_copy(path, key)?;
    // The log is read, and neither written back nor taken away when this connection is the last to close.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.pragma_update(None, "query_only", true)?;
    connection.pragma_update(None, "cell_size_check", false)?;
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if application != schema::APPLICATION_ID || tables == 0 {
        return Err(StoreError::damaged("bukan berkas data Mutasi ASN"));
    }
    Ok(connection)
}

fn rows(
    connection: &Connection,
    sql: &str,
    count: usize,
    (from, to): (i64, i64),
) -> Result<Vec<Vec<Value>>, rusqlite::Error> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params![from, to], |row| (0..count).map(|at| row.get(at)).collect())?;
    rows.collect()
}

/// Names of the columns of a table, in their order.
pub(super) fn columns(connection: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    let names = statement.query_map([table], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// Whether a table gives numbers that are never given twice.
pub(super) fn has_numbers(connection: &Connection, table: &str) -> Result<bool, StoreError> {
    let sql = "SELECT count(*) > 0 FROM sqlite_schema WHERE name = ?1 AND sql LIKE '%AUTOINCREMENT%'";
    Ok(connection.query_row(sql, [table], |row| row.get(0))?)
}
