//! Everything that is held about one person, found by the references between the tables and not by a list that somebody
//! must keep: a row is about the person when it refers to the person, or to a row that does.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::ValueRef;

use crate::error::StoreError;
use crate::journal::JournalRecord;
use crate::read::Reader;
use crate::schema::TABLES;

/// Keys of the rows about a person, by table. Every such table has a whole number as its key in the first column.
pub type RowsAbout = BTreeMap<String, BTreeSet<i64>>;

/// A stored value as it is told.
#[derive(Debug, Clone, PartialEq)]
pub enum HeldValue {
    Empty,
    Whole(i64),
    Decimal(f64),
    Text(String),
    /// Bytes, of which only the number is told.
    Bytes(usize),
}

/// One row that is held about a person, column by column.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldRecord {
    pub table: String,
    pub key: i64,
    pub columns: Vec<(String, HeldValue)>,
    /// Name of the imported file.
    pub file: Option<String>,
    /// Row number in its sheet.
    pub source_row: Option<u32>,
    /// The journal entry that wrote it last.
    pub entry: Option<i64>,
}

/// A journal entry that touched rows of a person: how many, by table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryAbout {
    pub entry: JournalRecord,
    pub touched: BTreeMap<String, usize>,
}

/// A reference from one table to another.
struct Reference {
    table: String,
    column: String,
    /// Place of the column in the table.
    at: usize,
    to: String,
}

impl Reader<'_> {
    /// Keys of every row about a person.
    pub fn rows_about(&self, staff: i64) -> Result<RowsAbout, StoreError> {
        let references = self.references()?;
        let mut found = RowsAbout::from([("staff".to_string(), BTreeSet::from([staff]))]);
        // What was found last and may have rows of its own.
        let mut fresh = found.clone();
        while !fresh.is_empty() {
            let mut next = RowsAbout::new();
            for one in &references {
                for key in fresh.get(&one.to).into_iter().flatten() {
                    let sql = format!("SELECT rowid FROM \"{}\" WHERE \"{}\" = ?1", one.table, one.column);
                    for row in self.rows(&sql, [key], |row| row.get::<_, i64>(0))? {
                        if found.entry(one.table.clone()).or_default().insert(row) {
                            next.entry(one.table.clone()).or_default().insert(row);
                        }
                    }
                }
            }
            fresh = next;
        }
        found.retain(|_, keys| !keys.is_empty());
        Ok(found)
    }

    /// The rows of those keys with all their columns, in the order of the tables.
    pub fn held_rows(&self, rows: &RowsAbout) -> Result<Vec<HeldRecord>, StoreError> {
        let mut held = Vec::new();
        for table in TABLES {
            for key in rows.get(*table).into_iter().flatten() {
                let sql = format!("SELECT * FROM \"{table}\" WHERE rowid = ?1");
                let mut statement = self.connection.prepare_cached(&sql)?;
                let names: Vec<String> = statement.column_names().map(str::to_string).collect();
                let columns: Vec<(String, HeldValue)> = statement.query_row([key], |row| {
                    names.iter().enumerate().map(|(at, name)| Ok((name.clone(), told(row.get_ref(at)?)))).collect()
                })?;
                held.push(self.with_origin(table, *key, columns)?);
            }
        }
        Ok(held)
    }

    fn with_origin(&self, table: &str, key: i64, columns: Vec<(String, HeldValue)>) -> Result<HeldRecord, StoreError> {
        let number = |name: &str| {
            columns.iter().find(|(column, _)| column == name).and_then(|(_, value)| match value {
                HeldValue::Whole(number) => Some(*number),
                _ => None,
            })
        };
        let file = match number("source") {
            Some(source) => self.row("SELECT file FROM import WHERE id = ?1", [source], |row| row.get(0))?,
            None => None,
        };
        let (source_row, entry) = (number("source_row").and_then(|row| u32::try_from(row).ok()), number("entry"));
        Ok(HeldRecord { table: table.to_string(), key, file, source_row, entry, columns })
    }

    /// Entries of the journal that touched rows of a person, oldest first. Entries whose contents were erased tell
    /// nothing any more and are not among them.
    pub fn entries_about(&self, staff: i64, rows: &RowsAbout) -> Result<Vec<EntryAbout>, StoreError> {
        let references = self.references()?;
        // Rows that were there once and are gone now are met as the journal is read.
        let mut known = rows.clone();
        known.entry("staff".into()).or_default().insert(staff);
        let mut about = Vec::new();
        for entry in self.whole_journal()? {
            let Some(changes) = self.changeset(entry.seq)? else { continue };
            let mut touched = touched_by(&changes, &references, &mut known)?;
            // A row may have been written before the row that it refers to.
            loop {
                let again = touched_by(&changes, &references, &mut known)?;
                if again == touched {
                    break;
                }
                touched = again;
            }
            if !touched.is_empty() {
                about.push(EntryAbout { entry, touched });
            }
        }
        Ok(about)
    }

    /// A number of the register by its id.
    pub fn number_text(&self, id: i64) -> Result<Option<String>, StoreError> {
        self.row("SELECT number FROM letter_number WHERE id = ?1", [id], |row| row.get(0))
    }

    /// Tables whose rows may be about a person, with their columns.
    pub fn tables_about(&self) -> Result<BTreeMap<String, Vec<String>>, StoreError> {
        let mut tables = BTreeSet::from(["staff".to_string()]);
        tables.extend(self.references()?.into_iter().map(|one| one.table));
        let columns = |table: String| {
            let names = self.rows("SELECT name FROM pragma_table_info(?1)", [&table], |row| row.get(0))?;
            Ok((table, names))
        };
        tables.into_iter().map(columns).collect()
    }

    /// Entries whose contents were erased.
    pub fn erased_entries(&self) -> Result<Vec<i64>, StoreError> {
        self.rows("SELECT seq FROM journal WHERE changeset IS NULL ORDER BY seq", [], |row| row.get(0))
    }

    /// Every reference between journaled tables that leads to a person in the end.
    fn references(&self) -> Result<Vec<Reference>, StoreError> {
        let sql = "SELECT foreign_key.\"from\", foreign_key.\"table\", column.cid
                   FROM pragma_foreign_key_list(?1) AS foreign_key
                   JOIN pragma_table_info(?1) AS column ON column.name = foreign_key.\"from\"";
        let mut all = Vec::new();
        for table in TABLES {
            let found: Vec<(String, String, i64)> =
                self.rows(sql, [*table], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            all.extend(found.into_iter().map(|(column, to, at)| Reference {
                table: (*table).to_string(),
                column,
                at: at as usize,
                to,
            }));
        }
        let mut owned = BTreeSet::from(["staff".to_string()]);
        loop {
            let more: BTreeSet<String> =
                all.iter().filter(|one| owned.contains(&one.to)).map(|one| one.table.clone()).collect();
            let before = owned.len();
            owned.extend(more);
            if owned.len() == before {
                break;
            }
        }
        all.retain(|one| owned.contains(&one.to));
        // A table that names the person itself is asked by that: its other references lead to the same rows.
        let direct: BTreeSet<String> =
            all.iter().filter(|one| one.to == "staff").map(|one| one.table.clone()).collect();
        all.retain(|one| one.to == "staff" || !direct.contains(&one.table));
        Ok(all)
    }
}

fn told(value: ValueRef<'_>) -> HeldValue {
    match value {
        ValueRef::Null => HeldValue::Empty,
        ValueRef::Integer(number) => HeldValue::Whole(number),
        ValueRef::Real(number) => HeldValue::Decimal(number),
        ValueRef::Text(bytes) => HeldValue::Text(String::from_utf8_lossy(bytes).into_owned()),
        ValueRef::Blob(bytes) => HeldValue::Bytes(bytes.len()),
    }
}

/// Rows of the person in a changeset, counted by table; rows that are met for the first time become known.
fn touched_by(
    changes: &[u8],
    references: &[Reference],
    known: &mut RowsAbout,
) -> Result<BTreeMap<String, usize>, StoreError> {
    let mut touched = BTreeMap::new();
    let mut bytes = changes;
    let input: &mut dyn Read = &mut bytes;
    let mut changes = ChangesetIter::start_strm(&input)?;
    while let Some(item) = changes.next()? {
        let table = item.op()?.table_name().to_string();
        let Some(key) = whole_at(item, 0) else { continue };
        let is_known = known.get(&table).is_some_and(|keys| keys.contains(&key));
        let refers = || {
            references.iter().filter(|one| one.table == table).any(|one| {
                whole_at(item, one.at).is_some_and(|to| known.get(&one.to).is_some_and(|keys| keys.contains(&to)))
            })
        };
        if is_known || refers() {
            known.entry(table.clone()).or_default().insert(key);
            *touched.entry(table).or_default() += 1;
        }
    }
    Ok(touched)
}

/// A whole number in a column, as it was or as it became; an unchanged column of an update has neither.
fn whole_at(item: &ChangesetItem, column: usize) -> Option<i64> {
    let whole = |value: rusqlite::Result<ValueRef<'_>>| value.ok().and_then(|value| value.as_i64().ok());
    whole(item.old_value(column)).or_else(|| whole(item.new_value(column)))
}
