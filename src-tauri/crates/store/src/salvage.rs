//! Saving what can be read of a damaged store into a new one (*penyelamatan*). The damaged file is not written to.
//!
//! The new store lies under the same keys. Its first act is the salvage; the old journal cannot be continued, so what is
//! readable of it stands in `former_journal`, as a record and no longer as proof.

mod orphans;
mod ranges;
#[cfg(test)]
mod tests;

use std::path::Path;

use mutasi_domain::account::Role;
use mutasi_domain::event::EventKind;
use rusqlite::config::DbConfig;

use crate::backup::{Package, own_folder, packages_in};
use crate::disk;
use crate::error::StoreError;
use crate::keys::KeySlots;
use crate::open::{Store, build};
use crate::place::{remove_store_files, take_lock, with_suffix};
use crate::read::Writer;
use crate::schema::TABLES;
use crate::transact::{Entry, Mode};
use ranges::Damaged;

/// What became of one table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SalvagedTable {
    pub table: String,
    /// Rows that came over.
    pub read: i64,
    /// Row numbers that could not be read; some of them may never have been used.
    pub missing: i64,
    /// Rows left out because what they refer to is missing, or because they are no rows that the schema allows.
    pub orphaned: i64,
    /// First and last number that could not be read.
    pub range: Option<(i64, i64)>,
}

/// What a salvage has brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SalvageReport {
    /// Every table of records, and the frozen files.
    pub tables: Vec<SalvagedTable>,
    /// The entries of the old journal.
    pub journal: SalvagedTable,
}

impl SalvageReport {
    /// Nothing at all is missing.
    pub fn is_whole(&self) -> bool {
        self.tables.iter().chain([&self.journal]).all(|table| table.missing == 0 && table.orphaned == 0)
    }
}

/// What the journal of the new store says of its first act.
const ACT: &str = "salvage_store";
const LABEL: &str = "selamatkan data";

/// Reads the damaged store with the passphrase of an account (or the recovery key) and writes what can be read to a new
/// store at `to`.
///
/// # Errors
/// `store_exists` at `to`; `wrong_passphrase`; `nothing_readable` when not even the list of tables can be read; disk
/// errors.
pub fn salvage(damaged: &Path, to: &Path, account: &str, passphrase: &str) -> Result<SalvageReport, StoreError> {
    if !damaged.exists() {
        return Err(StoreError::missing(damaged));
    }
    if to.exists() {
        let message = format!("Berkas {} sudah ada. Pilih nama lain; tidak ada yang ditimpa.", to.display());
        return Err(StoreError::new("store_exists", message));
    }
    let _lock = take_lock(damaged)?;
    let slots = slots_of(damaged)?;
    let opened = slots.open(account, passphrase)?;
    let mut source = Damaged::open(damaged, &opened.key)?;
    let building = with_suffix(to, ".baru");
    remove_store_files(&building);
    let built = build(&building, slots.alone(), opened.key, opened.person, |store| fill(store, &mut source, account));
    let (report, slots) = match built {
        Ok(built) => built,
        Err(error) => {
            remove_store_files(&building);
            return Err(error);
        }
    };
    remove_store_files(to);
    slots.write(to)?;
    disk::move_into_place(&building, to)?;
    remove_store_files(&building);
    Ok(report)
}

/// The slots beside the store, or those of its newest readable copy.
fn slots_of(store: &Path) -> Result<KeySlots, StoreError> {
    KeySlots::read(store).or_else(|error| {
        let packages = packages_in(&own_folder(store));
        let slots = packages.iter().find_map(|package| Some(Package::open(&package.file).ok()?.slots));
        slots.ok_or(error)
    })
}

/// The one act: rows over, then what refers to nothing out.
fn fill(store: &mut Store, source: &mut Damaged, account: &str) -> Result<SalvageReport, StoreError> {
    store.connection.pragma_update(None, "foreign_keys", false)?;
    // Rows come as they stood; what guards against new ones has no say in it.
    store.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    let entry = Entry { account, act: ACT, label: LABEL, official: true };
    let done = store.transact(Mode::Commit, &entry, |tx| bring_over(tx, source, account));
    store.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true)?;
    store.connection.pragma_update(None, "foreign_keys", true)?;
    done.map(|done| done.value)
}

fn bring_over(tx: &Writer<'_>, source: &mut Damaged, account: &str) -> Result<SalvageReport, StoreError> {
    let mut report = SalvageReport::default();
    for table in TABLES.iter().copied().chain(["frozen_file"]) {
        report.tables.push(copy_table(tx, source, table, table)?);
        continue_numbers(tx, source, table)?;
    }
    report.journal = copy_table(tx, source, "journal", "former_journal")?;
    orphans::settle(tx, &mut report.tables)?;
    if !tx.accounts()?.iter().any(|known| known.name == account) {
        // Somebody must be able to sit down and give the others their roles again.
        tx.add_account(account, &[Role::Administrator])?;
    }
    let missing: i64 = report.tables.iter().map(|table| table.missing + table.orphaned).sum();
    tx.add_event(EventKind::Salvaged.code(), account, None, &format!("{missing} baris tidak terbaca"))?;
    Ok(report)
}

fn copy_table(tx: &Writer<'_>, source: &mut Damaged, from: &str, to: &str) -> Result<SalvagedTable, StoreError> {
    let mut told = SalvagedTable { table: from.to_string(), ..SalvagedTable::default() };
    let known = source.columns(from);
    let columns: Vec<String> =
        ranges::columns(tx.reader.connection, to)?.into_iter().filter(|name| known.contains(name)).collect();
    if columns.is_empty() {
        // A table of a newer schema than the damaged store has.
        return Ok(told);
    }
    let named = columns.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
    let marks = vec!["?"; columns.len()].join(", ");
    let mut insert = tx.reader.connection.prepare(&format!("INSERT INTO \"{to}\" ({named}) VALUES ({marks})"))?;
    // The old numbers would name entries of the new journal that did something else.
    let entry = columns.iter().position(|name| name == "entry");
    let gaps = source.read(from, &named, columns.len(), &mut |mut row| {
        if let Some(at) = entry {
            row[at] = tx.entry.into();
        }
        match insert.execute(rusqlite::params_from_iter(row)) {
            Ok(_) => told.read += 1,
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {
                told.orphaned += 1;
            }
            Err(error) => return Err(error.into()),
        }
        Ok(())
    })?;
    told.missing = gaps.count;
    told.range = gaps.range;
    Ok(told)
}

/// Numbers go on where they stood, so that none is given twice.
fn continue_numbers(tx: &Writer<'_>, source: &mut Damaged, table: &str) -> Result<(), StoreError> {
    if let Some(last) = source.last_number(table) {
        let sql = "UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1";
        if tx.execute(sql, (table, last))? == 0 && ranges::has_numbers(tx.reader.connection, table)? {
            tx.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)", (table, last))?;
        }
    }
    Ok(())
}
