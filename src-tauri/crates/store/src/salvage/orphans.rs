//! Rows that refer to rows which could not be read: the reference is emptied where it may be, else the row goes too.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::SalvagedTable;
use crate::error::StoreError;
use crate::read::Writer;

/// A reference that leads nowhere.
struct Stray {
    table: String,
    row: i64,
    key: i64,
}

/// Empties or removes until every reference leads somewhere, and counts what had to go.
pub(super) fn settle(tx: &Writer<'_>, tables: &mut [SalvagedTable]) -> Result<(), StoreError> {
    let connection = tx.reader.connection;
    let mut columns = BTreeMap::new();
    loop {
        let strays = strays(connection)?;
        if strays.is_empty() {
            return Ok(());
        }
        for stray in strays {
            let column = match columns.get(&(stray.table.clone(), stray.key)) {
                Some(known) => known,
                None => {
                    let found = emptied(connection, &stray)?;
                    columns.entry((stray.table.clone(), stray.key)).or_insert(found)
                }
            };
            let table = &stray.table;
            let emptied = column.as_ref().is_some_and(|column| {
                let sql = format!("UPDATE \"{table}\" SET \"{column}\" = NULL WHERE rowid = ?1");
                connection.execute(&sql, [stray.row]).is_ok()
            });
            if !emptied && connection.execute(&format!("DELETE FROM \"{table}\" WHERE rowid = ?1"), [stray.row])? > 0 {
                count(tables, table);
            }
        }
    }
}

fn strays(connection: &Connection) -> Result<Vec<Stray>, StoreError> {
    let mut statement = connection.prepare("SELECT \"table\", rowid, fkid FROM pragma_foreign_key_check")?;
    let rows = statement.query_map([], |row| Ok(Stray { table: row.get(0)?, row: row.get(1)?, key: row.get(2)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The column of a reference, when it may be empty.
fn emptied(connection: &Connection, stray: &Stray) -> Result<Option<String>, StoreError> {
    let sql = "SELECT reference.\"from\" FROM pragma_foreign_key_list(?1) AS reference
               JOIN pragma_table_info(?1) AS info ON info.name = reference.\"from\"
               WHERE reference.id = ?2 AND info.\"notnull\" = 0 AND info.pk = 0";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query((&stray.table, stray.key))?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
}

fn count(tables: &mut [SalvagedTable], table: &str) {
    if let Some(told) = tables.iter_mut().find(|told| told.table == table) {
        told.read -= 1;
        told.orphaned += 1;
    }
}
