//! The region (*instansi*) and who signs for it.

use chrono::NaiveDate;
use mutasi_domain::unit::RegionKind;

use crate::error::StoreError;
use crate::read::{Reader, Writer, coded, day, day_text, optional_day};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionRecord {
    pub kind: RegionKind,
    pub name: String,
    pub province: String,
    pub capital: String,
    pub head_title: String,
    pub office_name: String,
    pub office_code: String,
    pub demo: bool,
}

/// Somebody who signs (*penanda tangan*), with the days of validity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatoryRecord {
    pub id: i64,
    pub name: String,
    pub title: String,
    pub nip: String,
    pub rank: String,
    pub is_head: bool,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
}

impl Reader<'_> {
    pub fn region(&self) -> Result<Option<RegionRecord>, StoreError> {
        let sql = "SELECT kind, name, province, capital, head_title, office_name, office_code, demo FROM region";
        self.row(sql, [], |row| {
            Ok(RegionRecord {
                kind: coded(row, 0, "jenis wilayah", RegionKind::parse)?,
                name: row.get(1)?,
                province: row.get(2)?,
                capital: row.get(3)?,
                head_title: row.get(4)?,
                office_name: row.get(5)?,
                office_code: row.get(6)?,
                demo: row.get(7)?,
            })
        })
    }

    /// Signatories in force on a day, the head of the region first.
    pub fn signatories(&self, on: NaiveDate) -> Result<Vec<SignatoryRecord>, StoreError> {
        let sql = "SELECT id, name, title, nip, rank, is_head, from_day, to_day FROM signatory
                   WHERE from_day <= ?1 AND (to_day IS NULL OR ?1 < to_day) ORDER BY is_head DESC, id DESC";
        self.rows(sql, [day_text(on)], |row| {
            Ok(SignatoryRecord {
                id: row.get(0)?,
                name: row.get(1)?,
                title: row.get(2)?,
                nip: row.get(3)?,
                rank: row.get(4)?,
                is_head: row.get(5)?,
                from: day(row, 6)?,
                to: optional_day(row, 7)?,
            })
        })
    }
}

impl Writer<'_> {
    pub fn set_region(&self, region: &RegionRecord) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO region (id, kind, name, province, capital, head_title, office_name, office_code, demo)
             VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET province = ?3, capital = ?4, head_title = ?5, office_name = ?6, office_code = ?7",
            (
                region.kind.code(),
                &region.name,
                &region.province,
                &region.capital,
                &region.head_title,
                &region.office_name,
                &region.office_code,
                region.demo,
            ),
        )?;
        Ok(())
    }

    /// Ends the validity of the present head and begins that of a new one.
    pub fn set_head(&self, name: &str, title: &str, from: NaiveDate) -> Result<i64, StoreError> {
        let from = day_text(from);
        self.execute("UPDATE signatory SET to_day = ?1 WHERE is_head = 1 AND to_day IS NULL", [&from])?;
        let sql = "INSERT INTO signatory (name, title, is_head, from_day) VALUES (?1, ?2, 1, ?3)";
        self.insert(sql, (name, title, &from))
    }
}
