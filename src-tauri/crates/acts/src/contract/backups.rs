//! Copies of the store (*cadangan*), bringing one back (*pemulihan*), damage, and saving what can still be read
//! (*penyelamatan*).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::trail::JournalEntry;

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupReason {
    /// An officer asked for it.
    Asked,
    /// Before office files were taken in.
    Import,
    /// Before the store was brought to a newer schema.
    Migration,
    /// The desk was closed, or a new day began, and the store had changed.
    DayEnd,
    /// A package of a version that did not note it.
    Unknown,
}

/// Where a copy lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupPlace {
    /// The folder beside the store.
    Own,
    /// The other disk or stick that the office has named.
    Second,
    /// A file that the officer has chosen.
    Chosen,
}

/// How much a copy, or the open store, holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupCounts {
    pub staff: i64,
    pub units: i64,
    pub positions: i64,
    pub plans: i64,
    pub decrees: i64,
}

/// One copy, by what it says of itself; read without a key.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupLine {
    /// For `preview_backup` and `restore_backup`.
    pub id: String,
    /// Name of the file, without its folder.
    pub file: String,
    /// Grows with every automatic copy of a store; 0 in packages that an officer named, and in those of older versions.
    pub number: u32,
    /// UTC, `2026-11-21T03:04:05Z`; empty in packages of older versions.
    pub at: String,
    pub reason: BackupReason,
    pub place: BackupPlace,
    /// Bytes.
    pub size: u64,
    /// Journal entries in it.
    pub entries: i64,
    pub counts: BackupCounts,
    /// It was opened and checked after writing, and its parts are all there.
    pub checked: bool,
    /// It is a copy of the store that is open (or would be opened), not of another one.
    pub same_store: bool,
}

/// A store that was moved aside by a restore, and can be brought back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KeptStore {
    pub number: u32,
    pub file: String,
    /// Bytes.
    pub size: u64,
}

/// The other disk or stick that copies are carried to (*tempat kedua*).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SecondPlaceView {
    /// The folder as the officer knows it.
    pub name: String,
    /// Whether it can be reached now.
    pub present: bool,
    /// The day on which a copy was last carried there.
    pub last_copied: Option<NaiveDate>,
}

/// Copies that the program makes by itself.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AutomaticView {
    /// The store has changed since its newest copy.
    pub due: bool,
    /// Why the last one could not be made; empty when it was.
    pub failed: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupsView {
    /// Newest first: by number in the own folder, then the second place.
    pub backups: Vec<BackupLine>,
    /// Newest first. `undo_restore` brings the first one back.
    pub kept: Vec<KeptStore>,
    pub second: Option<SecondPlaceView>,
    /// A sentence when no copy was carried to the second place for a week, when it is not there, or when none is named.
    pub reminder: Option<String>,
    pub automatic: AutomaticView,
}

/// A copy of the list by its id, or a file by its handle. One of the two.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct WhichBackup {
    pub id: Option<String>,
    pub file: Option<String>,
    /// At the closed desk, or for a copy under another key: whose passphrase follows.
    pub account: String,
    pub passphrase: String,
}

/// A copy, opened and checked just now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupPreview {
    pub backup: BackupLine,
    /// It was opened with a key and found sound. Without a passphrase at the closed desk, only the package was checked.
    pub opened: bool,
    /// The copy lies under another key than the store; restoring asks for a passphrase of that time.
    pub needs_passphrase: bool,
    /// What the open store holds, for comparing.
    pub now: Option<BackupCounts>,
    /// The last acts in the copy, newest first.
    pub last: Vec<JournalEntry>,
    /// Acts of the open store that came after the copy and would be lost, newest first; at most 200.
    pub lost: Vec<JournalEntry>,
    /// How many they are altogether.
    pub lost_count: i64,
}

/// Brings a copy back. At the closed desk the store must be missing or damaged, or the account an administrator.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct RestoreBackup {
    pub id: Option<String>,
    /// Handle of a package, or of a store that was salvaged.
    pub file: Option<String>,
    pub account: String,
    /// Of the account, or the recovery key. Empty at an open desk, when the copy lies under the same key.
    pub passphrase: String,
}

/// Takes the last restore back: the store that was moved aside returns.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct UndoRestore {
    pub account: String,
    pub passphrase: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetSecondPlace {
    /// Handle of the folder; `null` for none.
    pub folder: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Backup {
    /// Handle of the file to write.
    pub to: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupView {
    pub file: String,
    pub sha256: String,
    pub entries: i64,
}

/// What the check in the background is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CheckState {
    /// None was made since the desk was opened.
    Never,
    Running,
    Sound,
    Damaged,
    /// The check itself could not be made, for example because the disk did not answer.
    Failed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CheckKind {
    /// Structure of the file; at every start.
    Quick,
    /// Every page and index, the references, and the chain of the journal; weekly and after a hard stop.
    Full,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StoreHealth {
    pub state: CheckState,
    pub kind: CheckKind,
    /// UTC, `2026-11-21T03:04:05Z`.
    pub started: Option<String>,
    pub ended: Option<String>,
    /// A sentence for the officer: what was found and what to do.
    pub text: String,
    /// The day of the last full check that found the store sound.
    pub last_full: Option<NaiveDate>,
    /// The last session ended hard (power cut, crash).
    pub unclean: bool,
}

/// Saves what can be read of the damaged store into a new one, under the same keys.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SalvageStore {
    /// Handle of the new store.
    pub to: String,
    pub account: String,
    #[serde(default)]
    pub passphrase: String,
}

/// One table of a salvaged store.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SalvagedTable {
    pub table: String,
    /// What officers call it.
    pub label: String,
    /// Rows that came over.
    pub read: i64,
    /// Numbers of rows that could not be read; some of them may never have been used.
    pub missing: i64,
    /// Rows left out because what they refer to is missing.
    pub orphaned: i64,
    /// First and last number that could not be read.
    pub first: Option<i64>,
    pub last: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Salvaged {
    /// Name of the new store, without its folder.
    pub file: String,
    /// Every table, those with something missing first.
    pub tables: Vec<SalvagedTable>,
    /// Entries of the old journal that were read and kept.
    pub journal_read: i64,
    pub journal_missing: i64,
    /// Nothing at all is missing.
    pub whole: bool,
    /// A sentence: what is missing, and what to do next.
    pub text: String,
}
