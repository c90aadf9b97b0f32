//! The schema: numbered, embedded steps that only add. `user_version` is the number of the last step taken.

use rusqlite::Connection;

use crate::error::StoreError;

/// Marks a file as ours, `"MASN"`.
pub(crate) const APPLICATION_ID: i32 = 0x4D41_534E;

const STEPS: &[&str] = &[
    include_str!("schema/001.sql"),
    include_str!("schema/002.sql"),
    include_str!("schema/003.sql"),
    include_str!("schema/004.sql"),
    include_str!("schema/005.sql"),
    include_str!("schema/006.sql"),
    include_str!("schema/007.sql"),
];

/// Number of the newest schema this program knows.
pub const VERSION: i32 = STEPS.len() as i32;

/// Tables whose changes are journaled, parents before children. `frozen_file`, `pending_file`, `journal` and
/// `former_journal` are not: the first is addressed by hashes that stand in journaled rows, the second says nothing about
/// the office, the third is the journal, the fourth that of the store which was salvaged.
pub(crate) const TABLES: &[&str] = &[
    "region",
    "account",
    "signatory",
    "parameter",
    "unit",
    "unit_place",
    "position",
    "need",
    "workload",
    "task",
    "import",
    "staff",
    "incumbency",
    "acting",
    "planned_entry",
    "school",
    "lesson_hours",
    "puskesmas",
    "service_index",
    "site",
    "scenario",
    "match",
    "performance",
    "discipline",
    "circumstance",
    "relative",
    "career",
    "competence",
    "standard",
    "talent",
    "training",
    "request",
    "request_target",
    "head_term",
    "office_rule",
    "holiday",
    "transfer_case",
    "snapshot",
    "case_step",
    "plan",
    "plan_move",
    "override",
    "consent",
    "sign_key",
    "approval",
    "document",
    "declaration",
    "move_check",
    "proposal",
    "decision",
    "withdrawn",
    "letter_number",
    "decree",
    "letter",
    "signed_file",
    "template",
    "template_version",
    "letterhead",
    "font",
    "report",
    "meeting",
    "meeting_person",
    "meeting_case",
    "concern",
    "objection",
    "course",
    "case_task",
    "evaluation",
    "evaluation_form",
    "event",
    "erasure",
];

/// Brings a store to [`VERSION`], each step in a transaction of its own. A newer store is refused.
pub(crate) fn migrate(connection: &Connection) -> Result<(), StoreError> {
    let version = version(connection)?;
    if version > VERSION {
        return Err(StoreError::newer(version, VERSION));
    }
    for (at, step) in STEPS.iter().enumerate().skip(version.max(0) as usize) {
        connection.execute_batch(&format!("BEGIN IMMEDIATE;\n{step}\nPRAGMA user_version = {};\nCOMMIT;", at + 1))?;
    }
    Ok(())
}

pub(crate) fn version(connection: &Connection) -> Result<i32, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fresh() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        migrate(&connection).unwrap();
        connection
    }

    /// The schema as SQLite keeps it, so that every change shows in review.
    #[test]
    fn the_committed_snapshot_is_the_schema() {
        let connection = fresh();
        let mut statement = connection
            .prepare(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name",
            )
            .unwrap();
        let rows: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let now = rows.join(";\n\n") + ";\n";
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/schema/snapshot.sql");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(path, &now).unwrap();
        }
        assert_eq!(std::fs::read_to_string(path).unwrap(), now, "run with UPDATE_GOLDEN=1 and review the difference");
    }

    #[test]
    fn every_table_is_strict_and_either_journaled_or_excepted_by_name() {
        let connection = fresh();
        let mut statement = connection
            .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")
            .unwrap();
        let tables: Vec<(String, bool)> =
            statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
        assert!(tables.len() > 20);
        for (name, strict) in tables {
            assert!(strict, "{name} is STRICT");
            assert!(
                TABLES.contains(&name.as_str())
                    || ["frozen_file", "pending_file", "journal", "former_journal"].contains(&name.as_str()),
                "{name}"
            );
        }
    }
}
