//! Positions of the map.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::education::EducationLevel;
use mutasi_domain::position::{Family, Level, Position, Requirements};
use mutasi_domain::rank::Rank;
use mutasi_domain::unit::name_key;
use rusqlite::Row;

use crate::error::{StoreError, bad_value};
use crate::read::{Reader, Writer, coded, day, day_text};

const COLUMNS: &str = "id, unit, title, family, level, class, min_education, fields, rank_low, rank_high";

fn position(row: &Row<'_>) -> rusqlite::Result<Position> {
    let fields: String = row.get(7)?;
    Ok(Position {
        id: row.get(0)?,
        unit: row.get(1)?,
        title: row.get(2)?,
        family: coded(row, 3, "rumpun jabatan", Family::from_code)?,
        level: coded(row, 4, "jenjang", Level::from_code)?,
        class: row.get(5)?,
        requirements: Requirements {
            min_education: blank_or(row, 6, EducationLevel::from_code)?,
            fields: serde_json::from_str(&fields).map_err(|_| bad_value("bidang pendidikan", &fields))?,
            rank_low: blank_or(row, 8, Rank::from_code)?,
            rank_high: blank_or(row, 9, Rank::from_code)?,
        },
    })
}

/// A coded text that may be empty.
pub(crate) fn blank_or<T>(
    row: &Row<'_>,
    at: usize,
    parse: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    if row.get_ref(at)?.as_str()?.is_empty() {
        return Ok(None);
    }
    coded(row, at, "kode", parse).map(Some)
}

impl Reader<'_> {
    /// Positions in force on a day, ordered by id.
    pub fn positions(&self, on: NaiveDate) -> Result<Vec<Position>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM position WHERE from_day <= ?1 AND (to_day IS NULL OR ?1 < to_day) ORDER BY id"
        );
        self.rows(&sql, [day_text(on)], position)
    }

    /// First day of every position.
    pub fn position_days(&self) -> Result<BTreeMap<i64, NaiveDate>, StoreError> {
        let rows = self.rows("SELECT id, from_day FROM position", [], |row| Ok((row.get(0)?, day(row, 1)?)))?;
        Ok(rows.into_iter().collect())
    }

    /// A position whatever its days.
    pub fn position(&self, id: i64) -> Result<Option<Position>, StoreError> {
        self.row(&format!("SELECT {COLUMNS} FROM position WHERE id = ?1"), [id], position)
    }
}

impl Writer<'_> {
    /// Adds a position; its `id` is ignored.
    pub fn add_position(&self, position: &Position, from: NaiveDate) -> Result<i64, StoreError> {
        let asked = &position.requirements;
        self.insert(
            "INSERT INTO position (unit, title, title_key, family, level, class, min_education, fields, rank_low, rank_high, from_day)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            (
                position.unit,
                &position.title,
                name_key(&position.title),
                position.family.code(),
                position.level.code(),
                position.class,
                asked.min_education.map_or("", EducationLevel::code),
                serde_json::to_string(&asked.fields).unwrap_or_else(|_| "[]".into()),
                asked.rank_low.map_or("", Rank::code),
                asked.rank_high.map_or("", Rank::code),
                day_text(from),
            ),
        )
    }

    /// Changes family, level and class of a position.
    pub fn update_position(&self, position: &Position) -> Result<(), StoreError> {
        self.execute(
            "UPDATE position SET family = ?2, level = ?3, class = ?4 WHERE id = ?1",
            (position.id, position.family.code(), position.level.code(), position.class),
        )?;
        Ok(())
    }
}
