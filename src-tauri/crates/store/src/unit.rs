//! Units and their dated places in the tree.

use chrono::NaiveDate;
use mutasi_domain::unit::{Unit, UnitKind, name_key};

use crate::error::StoreError;
use crate::read::{Reader, Writer, coded, day_text};

impl Reader<'_> {
    /// The tree on a day, ordered by id.
    pub fn units(&self, on: NaiveDate) -> Result<Vec<Unit>, StoreError> {
        let sql = "SELECT unit.id, place.code, unit.name, unit.kind, place.parent
                   FROM unit JOIN unit_place AS place ON place.unit = unit.id
                   WHERE unit.from_day <= ?1 AND (unit.to_day IS NULL OR ?1 < unit.to_day)
                     AND place.from_day <= ?1 AND (place.to_day IS NULL OR ?1 < place.to_day)
                   ORDER BY unit.id";
        self.rows(sql, [day_text(on)], |row| {
            Ok(Unit {
                id: row.get(0)?,
                code: row.get(1)?,
                name: row.get(2)?,
                kind: coded(row, 3, "jenis unit", UnitKind::from_code)?,
                parent: row.get(4)?,
            })
        })
    }
}

impl Writer<'_> {
    pub fn add_unit(&self, name: &str, kind: UnitKind, from: NaiveDate) -> Result<i64, StoreError> {
        let sql = "INSERT INTO unit (name, name_key, kind, from_day) VALUES (?1, ?2, ?3, ?4)";
        self.insert(sql, (name, name_key(name), kind.code(), day_text(from)))
    }

    /// Puts a unit in the tree from a day on; an earlier place ends on that day.
    pub fn place_unit(&self, unit: i64, parent: Option<i64>, code: &str, from: NaiveDate) -> Result<(), StoreError> {
        let from = day_text(from);
        // A place corrected on the day it began leaves no empty span behind.
        self.execute("DELETE FROM unit_place WHERE unit = ?1 AND from_day = ?2", (unit, &from))?;
        self.execute("UPDATE unit_place SET to_day = ?2 WHERE unit = ?1 AND to_day IS NULL", (unit, &from))?;
        let sql = "INSERT INTO unit_place (unit, parent, code, from_day) VALUES (?1, ?2, ?3, ?4)";
        self.insert(sql, (unit, parent, code, &from))?;
        Ok(())
    }
}
