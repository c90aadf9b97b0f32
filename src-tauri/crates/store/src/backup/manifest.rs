//! What a package says of itself. It is read without a key and so never holds the name of a person.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::read::Reader;
use crate::schema;

/// Why a copy was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// An officer asked for it.
    Asked,
    /// Before office files were taken in.
    Import,
    /// Before the store was brought to a newer schema.
    Migration,
    /// The desk was closed, or a new day began.
    DayEnd,
    /// A package of a version that did not note it.
    #[default]
    #[serde(other)]
    Unknown,
}

impl Reason {
    /// Made even when nothing came since the newest copy.
    pub(crate) fn is_always(self) -> bool {
        matches!(self, Self::Asked | Self::Migration)
    }
}

/// How much a store holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub staff: i64,
    pub units: i64,
    pub positions: i64,
    pub plans: i64,
    pub decrees: i64,
}

/// What is known of a store by its journal and its tables.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Hash of the first journal entry: two copies with the same one are of the same store.
    #[serde(default)]
    pub store_id: String,
    pub entries: i64,
    /// Hash of the last journal entry: an older package must be a prefix of the newer store.
    pub chain_head: String,
    /// Number of the schema.
    #[serde(default)]
    pub schema: i32,
    #[serde(default)]
    pub counts: Counts,
}

/// The first part of a package. Format 1 had only entries, head and hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// Grows with every automatic copy; 0 in packages that an officer named.
    #[serde(default)]
    pub number: u32,
    /// UTC, RFC 3339.
    #[serde(default)]
    pub at: String,
    #[serde(default)]
    pub reason: Reason,
    #[serde(flatten)]
    pub facts: Facts,
    /// Bytes of the store part.
    #[serde(default)]
    pub size: u64,
    /// Hash of the store part.
    pub store_sha256: String,
}

impl Facts {
    /// Reads them from a store of any schema.
    pub(crate) fn of(connection: &Connection) -> Result<Self, StoreError> {
        let reader = Reader { connection };
        let (store_id, (_, chain_head)) = (reader.store_id()?, reader.chain_head()?);
        let count = |table: &str| -> Result<i64, StoreError> {
            Ok(connection.query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get(0))?)
        };
        let entries = count("journal")?;
        let counts = Counts {
            staff: count("staff")?,
            units: count("unit")?,
            positions: count("position")?,
            plans: count("plan")?,
            decrees: count("decree")?,
        };
        Ok(Self { store_id, entries, chain_head, schema: schema::version(connection)?, counts })
    }
}
