//! Who signs, with the days of validity.

use chrono::NaiveDate;
use rusqlite::Row;

use crate::error::StoreError;
use crate::read::{Reader, Writer, day, day_text, optional_day};

/// Somebody who signs (*penanda tangan*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatoryRecord {
    pub id: i64,
    pub name: String,
    pub title: String,
    pub nip: String,
    pub rank: String,
    pub is_head: bool,
    /// `Plt.`, `Plh.`, `Pj.` or empty.
    pub prefix: String,
    /// `sendiri`, `an`, `ub`
    pub delegation: String,
    /// Title between the head and the signer, of `ub`.
    pub through: String,
    /// May certify excerpts and copies.
    pub certifies: bool,
    /// Legal basis of the delegation.
    pub basis: String,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    /// A decree or letter carries the signature already.
    pub used: bool,
}

impl SignatoryRecord {
    /// In force on a day.
    pub fn in_force(&self, on: NaiveDate) -> bool {
        self.from <= on && self.to.is_none_or(|to| on < to)
    }
}

const SELECT: &str = "SELECT id, name, title, nip, rank, is_head, prefix, delegation, through, certifies, basis,
    from_day, to_day,
    EXISTS (SELECT 1 FROM decree WHERE decree.signatory = signatory.id)
        OR EXISTS (SELECT 1 FROM letter WHERE letter.signatory = signatory.id)
    FROM signatory";

fn record(row: &Row<'_>) -> rusqlite::Result<SignatoryRecord> {
    let (is_head, delegation): (bool, String) = (row.get(5)?, row.get(7)?);
    Ok(SignatoryRecord {
        id: row.get(0)?,
        name: row.get(1)?,
        title: row.get(2)?,
        nip: row.get(3)?,
        rank: row.get(4)?,
        is_head,
        prefix: row.get(6)?,
        // Versions before 5 kept no delegation; a head of region signs in the own name whatever stands there.
        delegation: if is_head { "sendiri".into() } else { delegation },
        through: row.get(8)?,
        certifies: row.get(9)?,
        basis: row.get(10)?,
        from: day(row, 11)?,
        to: optional_day(row, 12)?,
        used: row.get(13)?,
    })
}

impl Reader<'_> {
    /// Signatories in force on a day, the head of the region first.
    pub fn signatories(&self, on: NaiveDate) -> Result<Vec<SignatoryRecord>, StoreError> {
        let sql =
            format!("{SELECT} WHERE from_day <= ?1 AND (to_day IS NULL OR ?1 < to_day) ORDER BY is_head DESC, id DESC");
        self.rows(&sql, [day_text(on)], record)
    }

    /// Everybody who signs, has signed or will sign.
    pub fn all_signatories(&self) -> Result<Vec<SignatoryRecord>, StoreError> {
        self.rows(&format!("{SELECT} ORDER BY is_head DESC, from_day DESC, id DESC"), [], record)
    }
}

impl Writer<'_> {
    /// Ends the validity of the present head and begins that of a new one.
    pub fn set_head(&self, name: &str, title: &str, from: NaiveDate) -> Result<i64, StoreError> {
        let from = day_text(from);
        self.execute("UPDATE signatory SET to_day = ?1 WHERE is_head = 1 AND to_day IS NULL", [&from])?;
        let sql =
            "INSERT INTO signatory (name, title, is_head, delegation, from_day) VALUES (?1, ?2, 1, 'sendiri', ?3)";
        self.insert(sql, (name, title, &from))
    }

    /// Adds a signatory, or changes the one of that `id` when it is not 0; `used` is ignored.
    pub fn save_signatory(&self, new: &SignatoryRecord) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO signatory (id, name, title, nip, rank, is_head, prefix, delegation, through, certifies, basis,
                                    from_day, to_day)
             VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
             ON CONFLICT (id) DO UPDATE SET name = ?2, title = ?3, nip = ?4, rank = ?5, is_head = ?6, prefix = ?7,
               delegation = ?8, through = ?9, certifies = ?10, basis = ?11, from_day = ?12, to_day = ?13",
            rusqlite::params![
                new.id,
                new.name,
                new.title,
                new.nip,
                new.rank,
                new.is_head,
                new.prefix,
                new.delegation,
                new.through,
                new.certifies,
                new.basis,
                day_text(new.from),
                new.to.map(day_text),
            ],
        )?;
        Ok(())
    }

    /// Ends the validity; `to` is the first day no longer in force.
    pub fn end_signatory(&self, id: i64, to: NaiveDate) -> Result<(), StoreError> {
        self.execute("UPDATE signatory SET to_day = ?2 WHERE id = ?1", (id, day_text(to)))?;
        Ok(())
    }
}
