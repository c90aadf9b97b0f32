//! Where a record came from: the file and its row, or the act that wrote it.

use chrono::NaiveDate;

use crate::error::StoreError;
use crate::journal::JournalRecord;
use crate::read::{Reader, day_text};

/// A record whose origin can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Traced {
    Staff {
        staff: i64,
    },
    /// The post held on a day.
    Post {
        staff: i64,
        on: NaiveDate,
    },
    Performance {
        staff: i64,
        year: i32,
    },
    Discipline {
        staff: i64,
        from: NaiveDate,
    },
    Circumstance {
        id: i64,
    },
    Career {
        id: i64,
    },
    Relative {
        id: i64,
    },
    Competence {
        id: i64,
    },
    Talent {
        id: i64,
    },
    Training {
        id: i64,
    },
    Request {
        id: i64,
    },
    Site {
        unit: i64,
    },
    Position {
        id: i64,
    },
    /// The need that holds on a day.
    Need {
        position: i64,
        on: NaiveDate,
    },
    Document {
        id: i64,
    },
    HeadTerm {
        id: i64,
    },
}

/// What is known of the origin; all `None` for what was written before version 3.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OriginRecord {
    pub file: Option<String>,
    /// Row number in the sheet.
    pub row: Option<u32>,
    /// The entry that wrote it.
    pub entry: Option<JournalRecord>,
    /// Number of the decree that began a post.
    pub decree: Option<String>,
}

impl Reader<'_> {
    /// The origin of a record; `None` where there is no such record.
    pub fn origin_of(&self, traced: Traced) -> Result<Option<OriginRecord>, StoreError> {
        let three = "source, source_row, entry, NULL";
        let by_id = |table: &str, id: i64| (format!("SELECT {three} FROM {table} WHERE id = ?1"), vec![id.to_string()]);
        let (sql, params) = match traced {
            Traced::Staff { staff } => by_id("staff", staff),
            Traced::Post { staff, on } => (
                "SELECT source, source_row, entry, decree FROM incumbency
                     WHERE staff = ?1 AND from_day <= ?2 AND (to_day IS NULL OR ?2 < to_day) ORDER BY id LIMIT 1"
                    .to_string(),
                vec![staff.to_string(), day_text(on)],
            ),
            Traced::Performance { staff, year } => (
                format!("SELECT {three} FROM performance WHERE staff = ?1 AND year = ?2"),
                vec![staff.to_string(), year.to_string()],
            ),
            Traced::Discipline { staff, from } => (
                format!("SELECT {three} FROM discipline WHERE staff = ?1 AND from_day = ?2 ORDER BY id LIMIT 1"),
                vec![staff.to_string(), day_text(from)],
            ),
            Traced::Need { position, on } => (
                format!(
                    "SELECT {three} FROM need WHERE position = ?1 AND from_day <= ?2 AND (to_day IS NULL OR ?2 < to_day)
                     ORDER BY basis = 'abk' DESC, id DESC LIMIT 1"
                ),
                vec![position.to_string(), day_text(on)],
            ),
            Traced::Circumstance { id } => by_id("circumstance", id),
            Traced::Career { id } => by_id("career", id),
            Traced::Relative { id } => by_id("relative", id),
            Traced::Competence { id } => by_id("competence", id),
            Traced::Talent { id } => by_id("talent", id),
            Traced::Training { id } => by_id("training", id),
            Traced::Request { id } => by_id("request", id),
            Traced::Site { unit } => (format!("SELECT {three} FROM site WHERE unit = ?1"), vec![unit.to_string()]),
            Traced::Position { id } => by_id("position", id),
            Traced::Document { id } => {
                ("SELECT NULL, NULL, entry, NULL FROM document WHERE id = ?1".into(), vec![id.to_string()])
            }
            Traced::HeadTerm { id } => {
                ("SELECT NULL, NULL, entry, NULL FROM head_term WHERE id = ?1".into(), vec![id.to_string()])
            }
        };
        type Found = (Option<i64>, Option<u32>, Option<i64>, Option<i64>);
        let found: Option<Found> = self.row(&sql, rusqlite::params_from_iter(params), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
        let Some((source, row, entry, decree)) = found else { return Ok(None) };
        let file: Option<(String, Option<i64>)> = match source {
            Some(id) => {
                self.row("SELECT file, entry FROM import WHERE id = ?1", [id], |row| Ok((row.get(0)?, row.get(1)?)))?
            }
            None => None,
        };
        let entry = entry.or(file.as_ref().and_then(|(_, entry)| *entry));
        Ok(Some(OriginRecord {
            file: file.map(|(file, _)| file),
            row,
            entry: entry.map(|seq| self.journal_entry(seq)).transpose()?.flatten(),
            decree: decree.map(|id| self.decree_number(id)).transpose()?.flatten(),
        }))
    }
}
