//! People needed, dated, and the workload tasks they are computed from.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::error::StoreError;
use crate::read::{Reader, Writer, day_text};

/// Need of one position on a day. A need computed from workload stands before the one that the map claims.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedRecord {
    pub people: i64,
    /// `abk` or `peta`
    pub basis: String,
    pub exact: f64,
    pub effective_hours: f64,
}

/// One workload task of a position.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskRecord {
    pub name: String,
    pub output: String,
    pub volume: f64,
    pub hours: f64,
    pub effective_hours: f64,
}

impl Reader<'_> {
    /// Need by position on a day.
    pub fn needs(&self, on: NaiveDate) -> Result<BTreeMap<i64, NeedRecord>, StoreError> {
        // 'peta' sorts after 'abk', so in descending order the computed need is read last and stays in the map.
        let sql = "SELECT position, people, basis, exact, effective_hours FROM need
                   WHERE from_day <= ?1 AND (to_day IS NULL OR ?1 < to_day) ORDER BY basis DESC";
        let rows = self.rows(sql, [day_text(on)], |row| {
            Ok((
                row.get(0)?,
                NeedRecord {
                    people: row.get(1)?,
                    basis: row.get(2)?,
                    exact: row.get(3)?,
                    effective_hours: row.get(4)?,
                },
            ))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// Need of one basis by position on a day, for comparing a file with the store.
    pub fn needs_of_basis(&self, basis: &str, on: NaiveDate) -> Result<BTreeMap<i64, i64>, StoreError> {
        let sql = "SELECT position, people FROM need
                   WHERE basis = ?1 AND from_day <= ?2 AND (to_day IS NULL OR ?2 < to_day)";
        Ok(self.rows(sql, (basis, day_text(on)), |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect())
    }

    /// Tasks by position on a day, each list in the order of the analysis.
    pub fn tasks(&self, on: NaiveDate) -> Result<BTreeMap<i64, Vec<TaskRecord>>, StoreError> {
        let sql = "SELECT position, name, output, volume, hours, effective_hours FROM task
                   WHERE from_day <= ?1 AND (to_day IS NULL OR ?1 < to_day) ORDER BY position, ord, id";
        let mut tasks: BTreeMap<i64, Vec<TaskRecord>> = BTreeMap::new();
        for (position, task) in self.rows(sql, [day_text(on)], |row| {
            Ok((
                row.get::<_, i64>(0)?,
                TaskRecord {
                    name: row.get(1)?,
                    output: row.get(2)?,
                    volume: row.get(3)?,
                    hours: row.get(4)?,
                    effective_hours: row.get(5)?,
                },
            ))
        })? {
            tasks.entry(position).or_default().push(task);
        }
        Ok(tasks)
    }
}

impl Writer<'_> {
    /// Sets the need of one basis from a day on; the value before it ends on that day.
    pub fn set_need(&self, position: i64, need: &NeedRecord, from: NaiveDate) -> Result<(), StoreError> {
        let (from, basis) = (day_text(from), &need.basis);
        self.execute(
            "DELETE FROM need WHERE position = ?1 AND basis = ?2 AND from_day = ?3",
            (position, basis, &from),
        )?;
        self.execute(
            "UPDATE need SET to_day = ?3 WHERE position = ?1 AND basis = ?2 AND to_day IS NULL",
            (position, basis, &from),
        )?;
        self.insert(
            "INSERT INTO need (position, people, basis, exact, effective_hours, from_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (position, need.people, basis, need.exact, need.effective_hours, &from),
        )?;
        Ok(())
    }

    /// Replaces the tasks of a position from a day on.
    pub fn set_tasks(&self, position: i64, tasks: &[TaskRecord], from: NaiveDate) -> Result<(), StoreError> {
        let from = day_text(from);
        self.execute("DELETE FROM task WHERE position = ?1 AND from_day = ?2", (position, &from))?;
        self.execute("UPDATE task SET to_day = ?2 WHERE position = ?1 AND to_day IS NULL", (position, &from))?;
        for (ord, task) in tasks.iter().enumerate() {
            self.insert(
                "INSERT INTO task (position, ord, name, output, volume, hours, effective_hours, from_day)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                (position, ord as i64, &task.name, &task.output, task.volume, task.hours, task.effective_hours, &from),
            )?;
        }
        Ok(())
    }
}
