//! Wishes of staff to be moved.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::request::RequestState;
use rusqlite::Row;

use crate::error::StoreError;
use crate::read::{Reader, Writer, coded, day, day_text, optional_day};

/// A request of a person (*permohonan mutasi*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestRecord {
    /// Number of the record; 0 before it is kept.
    pub id: i64,
    pub staff: i64,
    /// Day of the letter.
    pub day: NaiveDate,
    /// Number of the letter.
    pub number: String,
    pub reason: String,
    pub state: RequestState,
    /// The account that holds it.
    pub officer: String,
    /// Day on which it ended, and what was said.
    pub decided: Option<NaiveDate>,
    pub note: String,
    /// The dearest wish first, at most three.
    pub targets: Vec<WishRecord>,
}

/// One target of a request: a position, or any of a unit and the units below it. Only one of the two is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WishRecord {
    pub unit: Option<i64>,
    pub position: Option<i64>,
}

const REQUEST: &str = "id, staff, day, reason, state, number, officer, decided, note";

/// A request without its targets.
fn request(row: &Row<'_>) -> rusqlite::Result<RequestRecord> {
    Ok(RequestRecord {
        id: row.get(0)?,
        staff: row.get(1)?,
        day: day(row, 2)?,
        reason: row.get(3)?,
        state: coded(row, 4, "status permohonan", RequestState::from_code)?,
        number: row.get(5)?,
        officer: row.get(6)?,
        decided: optional_day(row, 7)?,
        note: row.get(8)?,
        targets: Vec::new(),
    })
}

impl Reader<'_> {
    /// Requests by staff, the earliest first.
    pub fn requests(&self) -> Result<BTreeMap<i64, Vec<RequestRecord>>, StoreError> {
        let mut requests: BTreeMap<i64, Vec<RequestRecord>> = BTreeMap::new();
        for request in self.all_requests()? {
            requests.entry(request.staff).or_default().push(request);
        }
        Ok(requests)
    }

    /// Every request, the earliest first.
    pub fn all_requests(&self) -> Result<Vec<RequestRecord>, StoreError> {
        let sql = "SELECT request, unit, position FROM request_target ORDER BY request, place";
        let mut wishes: BTreeMap<i64, Vec<WishRecord>> = BTreeMap::new();
        for (request, wish) in self
            .rows(sql, [], |row| Ok((row.get::<_, i64>(0)?, WishRecord { unit: row.get(1)?, position: row.get(2)? })))?
        {
            wishes.entry(request).or_default().push(wish);
        }
        let mut requests = self.rows(&format!("SELECT {REQUEST} FROM request ORDER BY day, id"), [], request)?;
        for one in &mut requests {
            one.targets = wishes.remove(&one.id).unwrap_or_default();
        }
        Ok(requests)
    }

    pub fn request(&self, id: i64) -> Result<Option<RequestRecord>, StoreError> {
        let Some(one) = self.row(&format!("SELECT {REQUEST} FROM request WHERE id = ?1"), [id], request)? else {
            return Ok(None);
        };
        let sql = "SELECT unit, position FROM request_target WHERE request = ?1 ORDER BY place";
        let targets = self.rows(sql, [id], |row| Ok(WishRecord { unit: row.get(0)?, position: row.get(1)? }))?;
        Ok(Some(RequestRecord { targets, ..one }))
    }
}

impl Writer<'_> {
    /// Says how far a request has come; its letter and targets stay, and so does where they were read.
    pub fn settle_request(&self, one: &RequestRecord) -> Result<(), StoreError> {
        self.execute(
            "UPDATE request SET state = ?2, officer = ?3, decided = ?4, note = ?5 WHERE id = ?1",
            (one.id, one.state.code(), &one.officer, one.decided.map(day_text), &one.note),
        )?;
        Ok(())
    }

    /// Adds a request, or changes the one with its id; its number.
    pub fn set_request(&self, one: &RequestRecord) -> Result<i64, StoreError> {
        let (source, row, entry) = self.origin();
        let (day, state) = (day_text(one.day), one.state.code());
        let id = if one.id > 0 {
            self.execute(
                "UPDATE request SET day = ?3, reason = ?4, state = ?5, source = ?6, source_row = ?7, entry = ?8,
                   number = ?9, officer = ?10, decided = ?11, note = ?12
                 WHERE id = ?1 AND staff = ?2",
                (
                    one.id,
                    one.staff,
                    day,
                    &one.reason,
                    state,
                    source,
                    row,
                    entry,
                    &one.number,
                    &one.officer,
                    one.decided.map(day_text),
                    &one.note,
                ),
            )?;
            self.execute("DELETE FROM request_target WHERE request = ?1", [one.id])?;
            one.id
        } else {
            self.insert(
                "INSERT INTO request (staff, day, reason, state, source, source_row, entry, number, officer, decided, note)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                (
                    one.staff,
                    day,
                    &one.reason,
                    state,
                    source,
                    row,
                    entry,
                    &one.number,
                    &one.officer,
                    one.decided.map(day_text),
                    &one.note,
                ),
            )?
        };
        for (wish, place) in one.targets.iter().zip(1_u8..) {
            self.insert(
                "INSERT INTO request_target (request, place, unit, position) VALUES (?1, ?2, ?3, ?4)",
                (id, place, wish.unit, wish.position),
            )?;
        }
        Ok(id)
    }
}
