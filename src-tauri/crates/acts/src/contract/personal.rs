//! Personal data (UU 27/2022): what is shown on demand, what a person may ask, for whom a list is made, and what is
//! erased when it is no longer needed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::reports::ReportFile;

/// For whom a list that names people is made (*untuk siapa*).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// To be published: initials, no NIP, nothing of the private life.
    Publik,
    /// Inside the government: name and NIP; no birth, address, age.
    #[default]
    Instansi,
    /// Everything that the list has. Asks for `penyetuju` or `administrator` and a reason, and is told in the trail.
    Lengkap,
}

/// Shows a whole NIK; the trail tells who has seen it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowNik {
    pub nip: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NikView {
    pub nip: String,
    /// Empty where none is held.
    pub nik: String,
}

/// What is held about a person, who saw it and who changed it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonData {
    pub nip: String,
    pub name: String,
    pub held: Vec<HeldTable>,
    pub seen: Vec<SeenView>,
    pub changed: Vec<ChangedView>,
    pub papers: Vec<NamedIn>,
    /// Entries of the journal whose contents were erased: what they changed is no longer known.
    pub erased_entries: Vec<i64>,
    /// Hours within which the office must answer the person.
    pub hours: i64,
    pub basis: String,
}

/// The rows of one kind that are held about a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HeldTable {
    /// Code of the kind, for example `staff`, `performance`.
    pub table: String,
    pub title: String,
    pub rows: Vec<HeldRow>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HeldRow {
    pub fields: Vec<HeldField>,
    /// Imported file and row in its sheet.
    pub file: Option<String>,
    pub row: Option<u32>,
    /// The journal entry that wrote the row last, where it is known.
    pub entry: Option<i64>,
    /// Day of that entry.
    pub day: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HeldField {
    pub name: String,
    /// NIK, telephone, e-mail and address are masked on the screen and whole on the paper.
    pub value: String,
    pub masked: bool,
}

/// An event about the person: a NIK shown, data handed over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SeenView {
    /// Code of the event, for example `nik_shown`.
    pub kind: String,
    pub told: String,
    pub account: String,
    /// UTC, `2026-11-21T03:04:05Z`
    pub at: String,
    pub note: String,
    pub entry: i64,
}

/// A journal entry that touched rows of the person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangedView {
    pub entry: i64,
    /// UTC.
    pub at: String,
    pub account: String,
    pub label: String,
    /// What was touched, in words: `data pegawai, penilaian kinerja (2)`.
    pub what: String,
}

/// A paper that names the person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NamedIn {
    /// `decree`, `letter`
    pub kind: String,
    pub told: String,
    pub number: String,
    pub date: NaiveDate,
    pub file: String,
}

/// Prints what is held about a person for that person; the trail tells that it was given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintPersonData {
    pub nip: String,
    /// Day on which the person asked; today when left out.
    #[serde(default)]
    pub asked_on: Option<NaiveDate>,
    /// Handle of a folder.
    pub to: String,
}

/// Whose data are past the time for which they are kept, and what erasing would do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RetentionView {
    /// Years after a person has left the service.
    pub years: i64,
    pub basis: String,
    /// People who have left, the earliest first.
    pub people: Vec<RetentionLine>,
    pub journal: JournalRetention,
    /// What was erased before, newest first.
    pub erasures: Vec<ErasureView>,
    pub can_erase: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RetentionLine {
    pub nip: String,
    pub name: String,
    pub left: NaiveDate,
    /// How it is known that the person left, in words.
    pub why: String,
    /// First day on which the data may be erased.
    pub due: NaiveDate,
    pub past: bool,
    pub erased: Vec<CountedRows>,
    pub kept: Vec<KeptRows>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CountedRows {
    pub what: String,
    pub rows: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KeptRows {
    pub what: String,
    pub rows: i64,
    /// Why it stays, with the law.
    pub why: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JournalRetention {
    /// Months for which the contents of entries are kept.
    pub months: i64,
    pub basis: String,
    /// Contents before this day may be erased.
    pub before: NaiveDate,
    /// Entries before that day that still have contents.
    pub entries: i64,
}

/// Erases what is held about a person who has left. Asks for `administrator`; cannot be undone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ErasePerson {
    pub nip: String,
    /// Why it is done; needed where the time of keeping has not passed, for example a court order.
    #[serde(default)]
    pub basis: String,
    /// Handle of a folder for the minutes.
    pub to: String,
}

/// Erases the contents of old journal entries; who did what and when stays, and so does the chain.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EraseJournal {
    /// Contents of entries before this day.
    pub before: NaiveDate,
    /// Why it is done; needed where the time of keeping has not passed.
    #[serde(default)]
    pub basis: String,
    /// Handle of a folder for the minutes.
    pub to: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Erased {
    pub erasure: ErasureView,
    /// Names of copies that were made before and still hold the data.
    pub copies: Vec<String>,
    /// The printed minutes (*berita acara*).
    pub minutes: ReportFile,
}

/// Proof of an erasure. Nothing of the person but a keyed hash.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ErasureView {
    pub id: i64,
    pub day: NaiveDate,
    pub account: String,
    /// `person`, `journal`
    pub scope: String,
    pub subject: String,
    pub basis: String,
    pub rows: Vec<CountedRows>,
    /// Journal entries whose contents were erased.
    pub entries: Vec<i64>,
}
