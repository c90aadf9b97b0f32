//! Named what-if scenarios: a list of changes, kept as the domain writes it.

use mutasi_domain::scenario::Change;
use rusqlite::Row;

use crate::error::{StoreError, bad_value};
use crate::read::{Reader, Writer};

#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioRecord {
    pub id: i64,
    pub name: String,
    pub note: String,
    pub changes: Vec<Change>,
}

fn record(row: &Row<'_>) -> rusqlite::Result<ScenarioRecord> {
    let changes: String = row.get(3)?;
    Ok(ScenarioRecord {
        id: row.get(0)?,
        name: row.get(1)?,
        note: row.get(2)?,
        changes: serde_json::from_str(&changes).map_err(|_| bad_value("simulasi", &changes))?,
    })
}

impl Reader<'_> {
    /// Every scenario by name.
    pub fn scenarios(&self) -> Result<Vec<ScenarioRecord>, StoreError> {
        self.rows("SELECT id, name, note, changes FROM scenario ORDER BY name, id", [], record)
    }

    pub fn scenario(&self, id: i64) -> Result<Option<ScenarioRecord>, StoreError> {
        self.row("SELECT id, name, note, changes FROM scenario WHERE id = ?1", [id], record)
    }
}

impl Writer<'_> {
    pub fn add_scenario(&self, name: &str, note: &str, changes: &[Change]) -> Result<i64, StoreError> {
        let sql = "INSERT INTO scenario (name, note, changes) VALUES (?1, ?2, ?3)";
        self.insert(sql, (name, note, text(changes)))
    }

    pub fn set_scenario(&self, scenario: &ScenarioRecord) -> Result<(), StoreError> {
        self.execute(
            "UPDATE scenario SET name = ?2, note = ?3, changes = ?4 WHERE id = ?1",
            (scenario.id, &scenario.name, &scenario.note, text(&scenario.changes)),
        )?;
        Ok(())
    }

    pub fn remove_scenario(&self, id: i64) -> Result<usize, StoreError> {
        self.execute("DELETE FROM scenario WHERE id = ?1", [id])
    }
}

fn text(changes: &[Change]) -> String {
    serde_json::to_string(changes).unwrap_or_else(|_| "[]".into())
}
