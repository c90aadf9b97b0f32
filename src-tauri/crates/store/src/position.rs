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

const COLUMNS: &str = "id, unit, title, family, level, class, min_education, fields, rank_low, rank_high,
    experience, training";

fn position(row: &Row<'_>) -> rusqlite::Result<Position> {
    Ok(Position {
        id: row.get(0)?,
        unit: row.get(1)?,
        title: row.get(2)?,
        family: coded(row, 3, "rumpun jabatan", Family::from_code)?,
        level: coded(row, 4, "jenjang", Level::from_code)?,
        class: row.get(5)?,
        requirements: Requirements {
            min_education: blank_or(row, 6, EducationLevel::from_code)?,
            fields: list(row, 7)?,
            rank_low: blank_or(row, 8, Rank::from_code)?,
            rank_high: blank_or(row, 9, Rank::from_code)?,
            experience: list(row, 10)?,
            training: list(row, 11)?,
        },
    })
}

/// A JSON list of words; most are empty and never parsed.
fn list(row: &Row<'_>, at: usize) -> rusqlite::Result<Vec<String>> {
    match row.get_ref(at)?.as_str()? {
        "[]" => Ok(Vec::new()),
        text => serde_json::from_str(text).map_err(|_| bad_value("daftar kata", text)),
    }
}

fn list_text(words: &[String]) -> String {
    serde_json::to_string(words).unwrap_or_else(|_| "[]".into())
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
        let (source, row, entry) = self.origin();
        self.insert(
            "INSERT INTO position (unit, title, title_key, family, level, class, min_education, fields, rank_low, rank_high,
               experience, training, from_day, source, source_row, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
            (
                position.unit,
                &position.title,
                name_key(&position.title),
                position.family.code(),
                position.level.code(),
                position.class,
                asked.min_education.map_or("", EducationLevel::code),
                list_text(&asked.fields),
                asked.rank_low.map_or("", Rank::code),
                asked.rank_high.map_or("", Rank::code),
                list_text(&asked.experience),
                list_text(&asked.training),
                day_text(from),
                source,
                row,
                entry,
            ),
        )
    }

    /// Changes what a position asks of its holder.
    pub fn set_requirements(&self, position: i64, asked: &Requirements) -> Result<(), StoreError> {
        let (source, row, entry) = self.origin();
        self.execute(
            "UPDATE position SET min_education = ?2, fields = ?3, rank_low = ?4, rank_high = ?5, experience = ?6,
               training = ?7, source = ?8, source_row = ?9, entry = ?10 WHERE id = ?1",
            (
                position,
                asked.min_education.map_or("", EducationLevel::code),
                list_text(&asked.fields),
                asked.rank_low.map_or("", Rank::code),
                asked.rank_high.map_or("", Rank::code),
                list_text(&asked.experience),
                list_text(&asked.training),
                source,
                row,
                entry,
            ),
        )?;
        Ok(())
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
