//! The region (*instansi*).

use mutasi_domain::unit::RegionKind;

use crate::error::StoreError;
use crate::read::{Reader, Writer, coded};

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
}
