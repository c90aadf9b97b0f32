//! Who holds which position from when to when.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Row;

use crate::error::StoreError;
use crate::read::{Reader, Writer, day, day_text, optional_day};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncumbencyRecord {
    pub id: i64,
    pub staff: i64,
    pub position: i64,
    pub from: NaiveDate,
    /// First day no longer held.
    pub to: Option<NaiveDate>,
    /// The decree that began it, when it is ours.
    pub decree: Option<i64>,
}

const COLUMNS: &str = "id, staff, position, from_day, to_day, decree";

fn record(row: &Row<'_>) -> rusqlite::Result<IncumbencyRecord> {
    Ok(IncumbencyRecord {
        id: row.get(0)?,
        staff: row.get(1)?,
        position: row.get(2)?,
        from: day(row, 3)?,
        to: optional_day(row, 4)?,
        decree: row.get(5)?,
    })
}

impl Reader<'_> {
    /// People held by position on a day.
    pub fn held(&self, on: NaiveDate) -> Result<BTreeMap<i64, i64>, StoreError> {
        let sql = "SELECT position, count(*) FROM incumbency
                   WHERE from_day <= ?1 AND (to_day IS NULL OR ?1 < to_day) GROUP BY position";
        Ok(self.rows(sql, [day_text(on)], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
    }

    /// Every post ever recorded, ordered by id.
    pub fn all_incumbencies(&self) -> Result<Vec<IncumbencyRecord>, StoreError> {
        self.rows(&format!("SELECT {COLUMNS} FROM incumbency ORDER BY id"), [], record)
    }

    /// The posts of one person, latest first.
    pub fn posts_of(&self, staff: i64) -> Result<Vec<IncumbencyRecord>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM incumbency WHERE staff = ?1 ORDER BY from_day DESC, id DESC");
        self.rows(&sql, [staff], record)
    }
}

impl Writer<'_> {
    /// Ends the post held on a day, because the person leaves the service; `day` is the first day away.
    pub fn end_post(&self, staff: i64, day: NaiveDate) -> Result<(), StoreError> {
        let sql = "UPDATE incumbency SET to_day = ?2
                   WHERE staff = ?1 AND from_day < ?2 AND (to_day IS NULL OR to_day > ?2)";
        self.execute(sql, (staff, day_text(day)))?;
        Ok(())
    }

    /// Begins a temporary post that ends before `until`, and afterwards goes back to the post held until `from`.
    pub fn begin_temporary_post(
        &self,
        staff: i64,
        position: i64,
        from: NaiveDate,
        until: NaiveDate,
        decree: Option<i64>,
    ) -> Result<i64, StoreError> {
        let own = self.posts_of(staff)?.into_iter().find(|post| post.from < from && post.to.is_none_or(|to| from < to));
        let begun = self.begin_post(staff, position, from, decree)?;
        // The way back is part of the same decree, so that no file takes it away.
        if let Some(own) = own {
            self.begin_post(staff, own.position, until, decree)?;
        }
        Ok(begun)
    }

    /// Begins a post. It ends the post held on that day and takes the place of later ones, but never of a later post
    /// that a decree began: what is official is revoked by another decree and not by a file, so the new post then ends
    /// where the decreed one begins.
    pub fn begin_post(
        &self,
        staff: i64,
        position: i64,
        from: NaiveDate,
        decree: Option<i64>,
    ) -> Result<i64, StoreError> {
        let from = day_text(from);
        let decreed = "SELECT id, from_day FROM incumbency
                       WHERE staff = ?1 AND decree IS NOT NULL AND from_day >= ?2 ORDER BY from_day";
        let decreed: Vec<(i64, String)> = self.rows(decreed, (staff, &from), |row| Ok((row.get(0)?, row.get(1)?)))?;
        if let (None, Some((id, _))) = (decree, decreed.iter().find(|(_, begins)| *begins == from)) {
            return Ok(*id);
        }
        let end = decreed.into_iter().map(|(_, begins)| begins).find(|begins| *begins > from);
        self.execute(
            "DELETE FROM incumbency WHERE staff = ?1 AND from_day >= ?2 AND (?3 IS NULL OR from_day < ?3)",
            (staff, &from, &end),
        )?;
        self.execute(
            "UPDATE incumbency SET to_day = ?2 WHERE staff = ?1 AND from_day < ?2 AND (to_day IS NULL OR to_day > ?2)",
            (staff, &from),
        )?;
        let sql = "INSERT INTO incumbency (staff, position, from_day, to_day, decree, source, source_row, entry)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        let (source, row, entry) = self.origin();
        self.insert(sql, (staff, position, &from, &end, decree, source, row, entry))
    }

    /// Takes back the post that a decree gave a person, in the name of the decree `by` that revokes it: from `day` on
    /// the person holds the former post again. Gives that post; `None` when there was none, and the person then holds
    /// none. A later post, which another decree or a file began, stays where it is.
    pub fn revoke_post(&self, staff: i64, decree: i64, day: NaiveDate, by: i64) -> Result<Option<i64>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM incumbency WHERE staff = ?1 AND decree = ?2 ORDER BY from_day, id");
        let given = self.rows(&sql, (staff, decree), record)?;
        let Some(begun) = given.first() else { return Ok(None) };
        let former = self.posts_of(staff)?.into_iter().find(|post| post.from < begun.from).map(|post| post.position);
        let end = given.iter().map(|post| post.to.map(day_text)).next_back().flatten();
        let back = day_text(day.max(begun.from));
        self.execute(
            "DELETE FROM incumbency WHERE staff = ?1 AND decree = ?2 AND from_day >= ?3",
            (staff, decree, &back),
        )?;
        self.execute(
            "UPDATE incumbency SET to_day = ?3 WHERE staff = ?1 AND decree = ?2 AND (to_day IS NULL OR to_day > ?3)",
            (staff, decree, &back),
        )?;
        let Some(position) = former else { return Ok(None) };
        let (source, row, entry) = self.origin();
        self.insert(
            "INSERT INTO incumbency (staff, position, from_day, to_day, decree, source, source_row, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            (staff, position, &back, end, by, source, row, entry),
        )?;
        Ok(Some(position))
    }
}
