//! Where units stand.

use std::collections::BTreeMap;

use mutasi_domain::site::Site;

use crate::error::StoreError;
use crate::read::{Reader, Writer};

impl Reader<'_> {
    /// Recorded sites by unit.
    pub fn sites(&self) -> Result<BTreeMap<i64, Site>, StoreError> {
        let rows = self.rows("SELECT unit, district, latitude, longitude, hardship FROM site", [], |row| {
            let site =
                Site { district: row.get(1)?, latitude: row.get(2)?, longitude: row.get(3)?, hardship: row.get(4)? };
            Ok((row.get(0)?, site))
        })?;
        Ok(rows.into_iter().collect())
    }
}

impl Writer<'_> {
    /// Sets where a unit stands.
    pub fn set_site(&self, unit: i64, site: &Site) -> Result<(), StoreError> {
        let (source, row, entry) = self.origin();
        self.execute(
            "INSERT INTO site (unit, district, latitude, longitude, hardship, source, source_row, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (unit) DO UPDATE SET district = ?2, latitude = ?3, longitude = ?4, hardship = ?5, source = ?6,
               source_row = ?7, entry = ?8",
            (unit, &site.district, site.latitude, site.longitude, site.hardship, source, row, entry),
        )?;
        Ok(())
    }

    /// Takes the site of a unit away; the number of rows that went.
    pub fn clear_site(&self, unit: i64) -> Result<usize, StoreError> {
        self.execute("DELETE FROM site WHERE unit = ?1", [unit])
    }
}
