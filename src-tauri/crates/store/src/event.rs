//! What happened beside the acts and is told in the trail: sign-ins that failed, keys that changed, a restore, personal
//! data that was shown. An event is never changed; its note holds no NIK, address or name.

use crate::error::StoreError;
use crate::read::{Reader, Writer};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRecord {
    pub id: i64,
    /// Code of `mutasi_domain::event::EventKind`.
    pub kind: String,
    pub account: String,
    /// The person it is about, where it is about one.
    pub staff: Option<i64>,
    pub note: String,
    /// Number of its journal entry, which knows when.
    pub entry: i64,
}

fn event(row: &rusqlite::Row<'_>) -> rusqlite::Result<EventRecord> {
    Ok(EventRecord {
        id: row.get(0)?,
        kind: row.get(1)?,
        account: row.get(2)?,
        staff: row.get(3)?,
        note: row.get(4)?,
        entry: row.get::<_, Option<i64>>(5)?.unwrap_or_default(),
    })
}

impl Reader<'_> {
    /// The latest events, newest first.
    pub fn events(&self, limit: u32) -> Result<Vec<EventRecord>, StoreError> {
        let sql = "SELECT id, kind, account, staff, note, entry FROM event ORDER BY id DESC LIMIT ?1";
        self.rows(sql, [limit], event)
    }

    /// Every event about a person, oldest first.
    pub fn events_about(&self, staff: i64) -> Result<Vec<EventRecord>, StoreError> {
        let sql = "SELECT id, kind, account, staff, note, entry FROM event WHERE staff = ?1 ORDER BY id";
        self.rows(sql, [staff], event)
    }
}

impl Writer<'_> {
    /// Notes an event in the running act.
    pub fn add_event(&self, kind: &str, account: &str, staff: Option<i64>, note: &str) -> Result<i64, StoreError> {
        self.insert(
            "INSERT INTO event (kind, account, staff, note, entry) VALUES (?1, ?2, ?3, ?4, ?5)",
            (kind, account, staff, note, self.entry),
        )
    }
}
