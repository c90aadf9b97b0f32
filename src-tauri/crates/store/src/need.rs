//! People needed, dated, and the workload tasks they are computed from.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Row, params};

use crate::error::StoreError;
use crate::read::{Reader, Writer, day, day_text, optional_day};

/// Need of one position on a day. A need computed from workload stands before the one that the map claims.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedRecord {
    pub people: i64,
    /// `abk` or `peta`
    pub basis: String,
    pub exact: f64,
    pub effective_hours: f64,
}

/// A need with its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedSpan {
    pub position: i64,
    pub people: i64,
    pub basis: String,
    pub from: NaiveDate,
    /// First day no longer true.
    pub to: Option<NaiveDate>,
}

/// A workload analysis of one position as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkloadRecord {
    /// Codes of the domain: method and rounding.
    pub method: String,
    /// Hours per person and year; 0 where the region's own hold.
    pub effective_hours: f64,
    pub effective_basis: String,
    pub rounding: String,
    pub tasks: Vec<TaskRecord>,
}

/// One workload task of a position.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskRecord {
    pub name: String,
    pub output: String,
    /// Results per `period`.
    pub volume: f64,
    pub period: String,
    /// Hours per result, or the standard that the method asks for.
    pub norm: f64,
    pub shifts: f64,
    pub support: bool,
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

    /// The need of one position and basis on a day.
    pub fn need_of(&self, position: i64, basis: &str, on: NaiveDate) -> Result<Option<NeedRecord>, StoreError> {
        let sql = "SELECT people, basis, exact, effective_hours FROM need WHERE position = ?1 AND basis = ?2
                   AND from_day <= ?3 AND (to_day IS NULL OR ?3 < to_day)";
        self.row(sql, (position, basis, day_text(on)), |row| {
            Ok(NeedRecord { people: row.get(0)?, basis: row.get(1)?, exact: row.get(2)?, effective_hours: row.get(3)? })
        })
    }

    /// Every need ever recorded: for telling since when a seat is open.
    pub fn need_history(&self) -> Result<Vec<NeedSpan>, StoreError> {
        self.rows("SELECT position, people, basis, from_day, to_day FROM need ORDER BY position, from_day", [], |row| {
            Ok(NeedSpan {
                position: row.get(0)?,
                people: row.get(1)?,
                basis: row.get(2)?,
                from: day(row, 3)?,
                to: optional_day(row, 4)?,
            })
        })
    }

    /// The need that holds for one position on a day.
    pub fn need(&self, position: i64, on: NaiveDate) -> Result<Option<NeedRecord>, StoreError> {
        Ok(match self.need_of(position, "abk", on)? {
            Some(need) => Some(need),
            None => self.need_of(position, "peta", on)?,
        })
    }

    /// Workload analyses by position on a day.
    pub fn workloads(&self, on: NaiveDate) -> Result<BTreeMap<i64, WorkloadRecord>, StoreError> {
        self.read_workloads("", on)
    }

    /// The workload analysis of one position on a day.
    pub fn workload(&self, position: i64, on: NaiveDate) -> Result<Option<WorkloadRecord>, StoreError> {
        Ok(self.read_workloads(&format!("position = {position} AND"), on)?.remove(&position))
    }

    fn read_workloads(&self, only: &str, on: NaiveDate) -> Result<BTreeMap<i64, WorkloadRecord>, StoreError> {
        let in_force = format!("{only} from_day <= ?1 AND (to_day IS NULL OR ?1 < to_day)");
        let sql = format!(
            "SELECT position, method, effective_hours, effective_basis, rounding FROM workload WHERE {in_force}"
        );
        let rows = self.rows(&sql, [day_text(on)], |row| {
            let record = WorkloadRecord {
                method: row.get(1)?,
                effective_hours: row.get(2)?,
                effective_basis: row.get(3)?,
                rounding: row.get(4)?,
                tasks: Vec::new(),
            };
            Ok((row.get::<_, i64>(0)?, record))
        })?;
        let mut workloads: BTreeMap<i64, WorkloadRecord> = rows.into_iter().collect();
        let sql = format!(
            "SELECT position, name, output, volume, hours, period, shifts, support, effective_hours FROM task
             WHERE {in_force} ORDER BY position, ord, id"
        );
        for (position, old_hours, task) in self.rows(&sql, [day_text(on)], task)? {
            let workload = workloads.entry(position).or_insert_with(|| WorkloadRecord::of_version_1(old_hours));
            workload.tasks.push(task);
        }
        Ok(workloads)
    }

    /// The first day of the latest analysis of a position, in force or not yet.
    pub fn last_workload_day(&self, position: i64) -> Result<Option<NaiveDate>, StoreError> {
        let sql = "SELECT max(from_day) FROM task WHERE position = ?1";
        Ok(self.row(sql, [position], |row| optional_day(row, 0))?.flatten())
    }

    /// How old the analysis in force on a day is, by position: the later of its first day and the day on which it was
    /// entered. What no record tells is as old as the records.
    pub fn analysis_days(&self, on: NaiveDate) -> Result<BTreeMap<i64, NaiveDate>, StoreError> {
        let sql = "SELECT task.position, max(min(task.from_day), coalesce(max(workload.entered), '')) FROM task
                   LEFT JOIN workload ON workload.position = task.position AND workload.from_day = task.from_day
                   WHERE task.from_day <= ?1 AND (task.to_day IS NULL OR ?1 < task.to_day) GROUP BY task.position";
        Ok(self.rows(sql, [day_text(on)], |row| Ok((row.get(0)?, day(row, 1)?)))?.into_iter().collect())
    }

    /// The first day of the analysis that is in force for a position.
    pub fn workload_since(&self, position: i64, on: NaiveDate) -> Result<Option<NaiveDate>, StoreError> {
        let sql = "SELECT min(from_day) FROM task
                   WHERE position = ?1 AND from_day <= ?2 AND (to_day IS NULL OR ?2 < to_day)";
        Ok(self.row(sql, (position, day_text(on)), |row| optional_day(row, 0))?.flatten())
    }
}

impl WorkloadRecord {
    /// Tasks that version 1 took name their own effective hours and nothing else.
    fn of_version_1(effective_hours: f64) -> Self {
        Self {
            method: "tasks".into(),
            effective_hours,
            effective_basis: String::new(),
            rounding: "half_up".into(),
            tasks: Vec::new(),
        }
    }
}

fn task(row: &Row<'_>) -> rusqlite::Result<(i64, f64, TaskRecord)> {
    let task = TaskRecord {
        name: row.get(1)?,
        output: row.get(2)?,
        volume: row.get(3)?,
        norm: row.get(4)?,
        period: row.get(5)?,
        shifts: row.get(6)?,
        support: row.get(7)?,
    };
    Ok((row.get(0)?, row.get(8)?, task))
}

impl Writer<'_> {
    /// Sets the need of one basis from a day on; the value before it ends on that day.
    pub fn set_need(&self, position: i64, need: &NeedRecord, from: NaiveDate) -> Result<(), StoreError> {
        let (from, basis) = (day_text(from), &need.basis);
        let (source, row, entry) = self.origin();
        self.execute(
            "DELETE FROM need WHERE position = ?1 AND basis = ?2 AND from_day >= ?3",
            (position, basis, &from),
        )?;
        self.execute(
            "UPDATE need SET to_day = ?3 WHERE position = ?1 AND basis = ?2 AND (to_day IS NULL OR to_day > ?3)",
            (position, basis, &from),
        )?;
        self.insert(
            "INSERT INTO need (position, people, basis, exact, effective_hours, from_day, source, source_row, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            (position, need.people, basis, need.exact, need.effective_hours, &from, source, row, entry),
        )?;
        Ok(())
    }

    /// Takes the need of one basis away from a day on.
    pub fn end_need(&self, position: i64, basis: &str, from: NaiveDate) -> Result<(), StoreError> {
        let from = day_text(from);
        let sql = "DELETE FROM need WHERE position = ?1 AND basis = ?2 AND from_day >= ?3";
        self.execute(sql, (position, basis, &from))?;
        let sql = "UPDATE need SET to_day = ?3 WHERE position = ?1 AND basis = ?2 AND (to_day IS NULL OR to_day > ?3)";
        self.execute(sql, (position, basis, &from))?;
        Ok(())
    }

    /// Replaces the workload of a position from a day on; `None` ends it. `entered` is the day on which that is done.
    pub fn set_workload(
        &self,
        position: i64,
        workload: Option<&WorkloadRecord>,
        from: NaiveDate,
        entered: NaiveDate,
    ) -> Result<(), StoreError> {
        let from = day_text(from);
        for table in ["workload", "task"] {
            let sql = format!("DELETE FROM {table} WHERE position = ?1 AND from_day >= ?2");
            self.execute(&sql, (position, &from))?;
            let sql = format!("UPDATE {table} SET to_day = ?2 WHERE position = ?1 AND (to_day IS NULL OR to_day > ?2)");
            self.execute(&sql, (position, &from))?;
        }
        let Some(workload) = workload else { return Ok(()) };
        self.insert(
            "INSERT INTO workload (position, method, effective_hours, effective_basis, rounding, from_day, entered)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (
                position,
                &workload.method,
                workload.effective_hours,
                &workload.effective_basis,
                &workload.rounding,
                &from,
                day_text(entered),
            ),
        )?;
        for (ord, task) in workload.tasks.iter().enumerate() {
            self.insert(
                "INSERT INTO task (position, ord, name, output, volume, hours, period, shifts, support, from_day)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                params![
                    position,
                    ord as i64,
                    task.name,
                    task.output,
                    task.volume,
                    task.norm,
                    task.period,
                    task.shifts,
                    task.support,
                    from
                ],
            )?;
        }
        Ok(())
    }
}
