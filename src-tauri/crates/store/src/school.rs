//! Schools with their class groups, curricula, and puskesmas.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{StoreError, bad_value};
use crate::read::{Reader, Writer, day_text};

/// Data of one school from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolRecord {
    pub unit: i64,
    pub npsn: String,
    /// `tk`, `sd`, `smp`, `sma`, `smk`
    pub level: String,
    /// Empty for the shipped one of its level.
    pub curriculum: String,
    pub pupils: i64,
    pub inclusive: bool,
    /// Class groups (*rombel*) by grade.
    pub groups: BTreeMap<u8, u32>,
    /// Teachers outside the civil service by subject.
    pub non_asn: BTreeMap<String, u32>,
    pub religions: Vec<String>,
    /// Stands in a special area (*daerah khusus*).
    pub special_area: bool,
}

/// Weekly lesson hours of a subject in a grade; grade 0 holds for every grade of the level.
#[derive(Debug, Clone, PartialEq)]
pub struct LessonHours {
    pub curriculum: String,
    pub level: String,
    pub subject: String,
    pub grade: u8,
    pub hours: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PuskesmasRecord {
    pub unit: i64,
    pub inpatient: bool,
    pub urban: bool,
}

fn json<T: DeserializeOwned>(row: &rusqlite::Row<'_>, at: usize) -> rusqlite::Result<T> {
    let text = row.get_ref(at)?.as_str()?;
    serde_json::from_str(text).map_err(|_| bad_value("data sekolah", text))
}

fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

impl Reader<'_> {
    /// Schools on a day, ordered by unit.
    pub fn schools(&self, on: NaiveDate) -> Result<Vec<SchoolRecord>, StoreError> {
        let sql = "SELECT unit, npsn, level, curriculum, pupils, inclusive, groups, non_asn, religions, special_area FROM school
                   WHERE from_day <= ?1 AND (to_day IS NULL OR ?1 < to_day) ORDER BY unit";
        self.rows(sql, [day_text(on)], |row| {
            Ok(SchoolRecord {
                unit: row.get(0)?,
                npsn: row.get(1)?,
                level: row.get(2)?,
                curriculum: row.get(3)?,
                pupils: row.get(4)?,
                inclusive: row.get(5)?,
                groups: json(row, 6)?,
                non_asn: json(row, 7)?,
                religions: json(row, 8)?,
                special_area: row.get(9)?,
            })
        })
    }

    /// Units of schools in special areas on a day.
    pub fn special_areas(&self, on: NaiveDate) -> Result<BTreeSet<i64>, StoreError> {
        let sql =
            "SELECT unit FROM school WHERE special_area = 1 AND from_day <= ?1 AND (to_day IS NULL OR ?1 < to_day)";
        Ok(self.rows(sql, [day_text(on)], |row| row.get(0))?.into_iter().collect())
    }

    /// Every curriculum of the office.
    pub fn lesson_hours(&self) -> Result<Vec<LessonHours>, StoreError> {
        let sql = "SELECT curriculum, level, subject, grade, hours FROM lesson_hours ORDER BY curriculum, level, id";
        self.rows(sql, [], |row| {
            Ok(LessonHours {
                curriculum: row.get(0)?,
                level: row.get(1)?,
                subject: row.get(2)?,
                grade: row.get(3)?,
                hours: row.get(4)?,
            })
        })
    }

    /// Puskesmas on a day, ordered by unit.
    pub fn puskesmas(&self, on: NaiveDate) -> Result<Vec<PuskesmasRecord>, StoreError> {
        let sql = "SELECT unit, inpatient, urban FROM puskesmas
                   WHERE from_day <= ?1 AND (to_day IS NULL OR ?1 < to_day) ORDER BY unit";
        self.rows(sql, [day_text(on)], |row| {
            Ok(PuskesmasRecord { unit: row.get(0)?, inpatient: row.get(1)?, urban: row.get(2)? })
        })
    }
}

impl Writer<'_> {
    /// Sets the data of a school from a day on; earlier data end on that day.
    pub fn set_school(&self, school: &SchoolRecord, from: NaiveDate) -> Result<(), StoreError> {
        self.end_unit_data("school", school.unit, from)?;
        self.insert(
            "INSERT INTO school (unit, npsn, level, curriculum, pupils, inclusive, groups, non_asn, religions, special_area,
               from_day)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            (
                school.unit,
                &school.npsn,
                &school.level,
                &school.curriculum,
                school.pupils,
                school.inclusive,
                text(&school.groups),
                text(&school.non_asn),
                text(&school.religions),
                school.special_area,
                day_text(from),
            ),
        )?;
        Ok(())
    }

    /// Sets the kind of a puskesmas from a day on.
    pub fn set_puskesmas(&self, record: &PuskesmasRecord, from: NaiveDate) -> Result<(), StoreError> {
        self.end_unit_data("puskesmas", record.unit, from)?;
        self.insert(
            "INSERT INTO puskesmas (unit, inpatient, urban, from_day) VALUES (?1, ?2, ?3, ?4)",
            (record.unit, record.inpatient, record.urban, day_text(from)),
        )?;
        Ok(())
    }

    fn end_unit_data(&self, table: &str, unit: i64, from: NaiveDate) -> Result<(), StoreError> {
        let from = day_text(from);
        self.execute(&format!("DELETE FROM {table} WHERE unit = ?1 AND from_day >= ?2"), (unit, &from))?;
        let sql = format!("UPDATE {table} SET to_day = ?2 WHERE unit = ?1 AND (to_day IS NULL OR to_day > ?2)");
        self.execute(&sql, (unit, &from))?;
        Ok(())
    }

    /// Replaces the lesson hours of one subject in a curriculum.
    pub fn set_lesson_hours(
        &self,
        curriculum: &str,
        level: &str,
        subject: &str,
        hours: &BTreeMap<u8, f64>,
    ) -> Result<(), StoreError> {
        let sql = "DELETE FROM lesson_hours WHERE curriculum = ?1 AND level = ?2 AND subject = ?3";
        self.execute(sql, (curriculum, level, subject))?;
        for (grade, hours) in hours {
            self.insert(
                "INSERT INTO lesson_hours (curriculum, level, subject, grade, hours) VALUES (?1, ?2, ?3, ?4, ?5)",
                (curriculum, level, subject, grade, hours),
            )?;
        }
        Ok(())
    }
}
