//! Wishes of staff to be moved.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::request::RequestState;

use crate::error::StoreError;
use crate::read::{Reader, Writer, coded, day, day_text};

/// A request of a person (*permohonan mutasi*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestRecord {
    /// Number of the record; 0 before it is kept.
    pub id: i64,
    pub staff: i64,
    /// Day of the letter.
    pub day: NaiveDate,
    pub reason: String,
    pub state: RequestState,
    /// The dearest wish first, at most three.
    pub targets: Vec<WishRecord>,
}

/// One target of a request: a position, or any of a unit and the units below it. Only one of the two is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WishRecord {
    pub unit: Option<i64>,
    pub position: Option<i64>,
}

impl Reader<'_> {
    /// Requests by staff, the earliest first.
    pub fn requests(&self) -> Result<BTreeMap<i64, Vec<RequestRecord>>, StoreError> {
        let sql = "SELECT request, unit, position FROM request_target ORDER BY request, place";
        let mut wishes: BTreeMap<i64, Vec<WishRecord>> = BTreeMap::new();
        for (request, wish) in self
            .rows(sql, [], |row| Ok((row.get::<_, i64>(0)?, WishRecord { unit: row.get(1)?, position: row.get(2)? })))?
        {
            wishes.entry(request).or_default().push(wish);
        }
        let sql = "SELECT id, staff, day, reason, state FROM request ORDER BY day, id";
        let mut requests: BTreeMap<i64, Vec<RequestRecord>> = BTreeMap::new();
        for request in self.rows(sql, [], |row| {
            let id = row.get(0)?;
            Ok(RequestRecord {
                id,
                staff: row.get(1)?,
                day: day(row, 2)?,
                reason: row.get(3)?,
                state: coded(row, 4, "status permohonan", RequestState::from_code)?,
                targets: wishes.remove(&id).unwrap_or_default(),
            })
        })? {
            requests.entry(request.staff).or_default().push(request);
        }
        Ok(requests)
    }
}

impl Writer<'_> {
    /// Adds a request, or changes the one with its id; its number.
    pub fn set_request(&self, one: &RequestRecord) -> Result<i64, StoreError> {
        let (source, row, entry) = self.origin();
        let (day, state) = (day_text(one.day), one.state.code());
        let id = if one.id > 0 {
            self.execute(
                "UPDATE request SET day = ?3, reason = ?4, state = ?5, source = ?6, source_row = ?7, entry = ?8
                 WHERE id = ?1 AND staff = ?2",
                (one.id, one.staff, day, &one.reason, state, source, row, entry),
            )?;
            self.execute("DELETE FROM request_target WHERE request = ?1", [one.id])?;
            one.id
        } else {
            self.insert(
                "INSERT INTO request (staff, day, reason, state, source, source_row, entry)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                (one.staff, day, &one.reason, state, source, row, entry),
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
