//! Performance by year, and discipline.

use std::collections::BTreeMap;

use mutasi_domain::discipline::{Discipline, DisciplineLevel};
use mutasi_domain::performance::Rating;
use rusqlite::Row;

use crate::error::StoreError;
use crate::read::{Reader, Writer, coded, day, day_text, optional_day};

/// Ratings by staff id and year.
pub(crate) type Ratings = BTreeMap<i64, BTreeMap<i32, Rating>>;

fn rating(row: &Row<'_>) -> rusqlite::Result<(i64, i32, Rating)> {
    Ok((row.get(0)?, row.get(1)?, coded(row, 2, "predikat kinerja", Rating::from_code)?))
}

fn case(row: &Row<'_>) -> rusqlite::Result<(i64, Discipline)> {
    let discipline = Discipline {
        level: coded(row, 1, "tingkat hukuman", DisciplineLevel::from_code)?,
        kind: row.get(2)?,
        from: day(row, 3)?,
        until: optional_day(row, 4)?,
        in_process: row.get(5)?,
    };
    Ok((row.get(0)?, discipline))
}

fn by_staff<T>(rows: Vec<(i64, T)>) -> BTreeMap<i64, Vec<T>> {
    let mut grouped: BTreeMap<i64, Vec<T>> = BTreeMap::new();
    for (staff, value) in rows {
        grouped.entry(staff).or_default().push(value);
    }
    grouped
}

fn ratings(rows: Vec<(i64, i32, Rating)>) -> Ratings {
    let mut grouped = Ratings::new();
    for (staff, year, rating) in rows {
        grouped.entry(staff).or_default().insert(year, rating);
    }
    grouped
}

const RATINGS: &str = "SELECT staff, year, rating FROM performance";
const CASES: &str = "SELECT staff, level, kind, from_day, until_day, in_process FROM discipline";

impl Reader<'_> {
    /// Everybody's ratings from a year on.
    pub fn ratings_since(&self, year: i32) -> Result<Ratings, StoreError> {
        Ok(ratings(self.rows(&format!("{RATINGS} WHERE year >= ?1"), [year], rating)?))
    }

    pub fn ratings_of(&self, staff: i64) -> Result<BTreeMap<i32, Rating>, StoreError> {
        let rows = self.rows(&format!("{RATINGS} WHERE staff = ?1"), [staff], rating)?;
        Ok(rows.into_iter().map(|(_, year, rating)| (year, rating)).collect())
    }

    pub fn all_discipline(&self) -> Result<BTreeMap<i64, Vec<Discipline>>, StoreError> {
        Ok(by_staff(self.rows(&format!("{CASES} ORDER BY from_day, id"), [], case)?))
    }

    pub fn discipline_of(&self, staff: i64) -> Result<Vec<Discipline>, StoreError> {
        let rows = self.rows(&format!("{CASES} WHERE staff = ?1 ORDER BY from_day, id"), [staff], case)?;
        Ok(rows.into_iter().map(|(_, case)| case).collect())
    }
}

impl Writer<'_> {
    pub fn set_rating(&self, staff: i64, year: i32, rating: Rating) -> Result<(), StoreError> {
        let (source, row, entry) = self.origin();
        self.execute(
            "INSERT INTO performance (staff, year, rating, source, source_row, entry) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (staff, year) DO UPDATE SET rating = ?3, source = ?4, source_row = ?5, entry = ?6",
            (staff, year, rating.code(), source, row, entry),
        )?;
        Ok(())
    }

    pub fn add_discipline(&self, staff: i64, case: &Discipline) -> Result<i64, StoreError> {
        let (source, row, entry) = self.origin();
        self.insert(
            "INSERT INTO discipline (staff, level, kind, from_day, until_day, in_process, source, source_row, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            (
                staff,
                case.level.code(),
                &case.kind,
                day_text(case.from),
                case.until.map(day_text),
                case.in_process,
                source,
                row,
                entry,
            ),
        )
    }

    /// Changes the end and the state of a case that began on the same day with the same kind.
    pub fn update_discipline(&self, staff: i64, case: &Discipline) -> Result<(), StoreError> {
        let (source, row, entry) = self.origin();
        self.execute(
            "UPDATE discipline SET level = ?3, until_day = ?5, in_process = ?6, source = ?7, source_row = ?8, entry = ?9
             WHERE staff = ?1 AND from_day = ?2 AND kind = ?4",
            (
                staff,
                day_text(case.from),
                case.level.code(),
                &case.kind,
                case.until.map(day_text),
                case.in_process,
                source,
                row,
                entry,
            ),
        )?;
        Ok(())
    }
}
