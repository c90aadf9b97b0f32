//! Where a record came from, told in one sentence with what the program can open.

use chrono::NaiveDate;
use mutasi_domain::finding::Source;
use mutasi_domain::words;
use mutasi_store::{JournalRecord, OriginRecord, Traced};

use crate::contract::{Failure, OpensView, OriginView};
use crate::desk::Desk;

/// About whom and what a fact is.
pub(crate) struct Subject<'a> {
    pub(crate) staff: i64,
    pub(crate) nip: &'a str,
    pub(crate) plan: i64,
    /// Day of effect, for posts and needs.
    pub(crate) day: NaiveDate,
}

impl Desk {
    /// The origin of a fact of a finding.
    pub(crate) fn origin_of_fact(&self, source: &Source, subject: &Subject<'_>) -> Result<OriginView, Failure> {
        let staff = subject.staff;
        let person = || opens("staff", subject.nip);
        let (traced, opens) = match source {
            Source::Staff => (Traced::Staff { staff }, person()),
            Source::Post => (Traced::Post { staff, on: subject.day }, person()),
            Source::Performance { year } => (Traced::Performance { staff, year: *year }, person()),
            Source::Discipline { from } => (Traced::Discipline { staff, from: *from }, person()),
            Source::Circumstance { id } => (Traced::Circumstance { id: *id }, person()),
            Source::Career { id: Some(id) } => (Traced::Career { id: *id }, person()),
            Source::Career { id: None } => (Traced::Post { staff, on: subject.day }, person()),
            Source::Relative { id } => (Traced::Relative { id: *id }, person()),
            Source::Competence => (Traced::Staff { staff }, person()),
            Source::Position { id } => (Traced::Position { id: *id }, opens_number("position", *id)),
            Source::Need { position } => {
                (Traced::Need { position: *position, on: subject.day }, opens_number("position", *position))
            }
            Source::Document { id } => (Traced::Document { id: *id }, opens_number("plan", subject.plan)),
            Source::HeadTerm { id } => (Traced::HeadTerm { id: *id }, opens("settings", "kepala-daerah")),
            Source::Plan | Source::Move => {
                let told = if *source == Source::Plan {
                    "Dihitung dari seluruh perpindahan dalam rencana ini."
                } else {
                    "Ditulis penyusun rencana."
                };
                let plan = opens_number("plan", subject.plan);
                return Ok(OriginView { opens: plan, ..plain("plan", told.to_string()) });
            }
        };
        Ok(OriginView { opens, ..self.origin(traced)? })
    }

    /// The origin of a record.
    pub(crate) fn origin(&self, traced: Traced) -> Result<OriginView, Failure> {
        let found = self.read().origin_of(traced)?;
        Ok(found.map_or_else(|| plain("unknown", "Belum ada catatan.".to_string()), told))
    }
}

impl OriginView {
    /// Of what was written before origins were kept.
    pub(crate) fn before_origins() -> Self {
        plain("unknown", "Ditulis sebelum asal data dicatat.".to_string())
    }
}

fn plain(kind: &str, told: String) -> OriginView {
    OriginView { told, kind: kind.to_string(), file: None, row: None, seq: None, opens: None }
}

fn opens(kind: &str, id: &str) -> Option<OpensView> {
    Some(OpensView { kind: kind.to_string(), id: id.to_string() })
}

fn opens_number(kind: &str, id: i64) -> Option<OpensView> {
    opens(kind, &id.to_string())
}

fn told(record: OriginRecord) -> OriginView {
    let by = |entry: &JournalRecord| {
        let day = entry.at.get(..10).and_then(|day| day.parse().ok());
        format!("{} oleh {}", day.map_or_else(String::new, words::date), entry.account)
    };
    let seq = record.entry.as_ref().map(|entry| entry.seq);
    let (kind, told) = match (&record.decree, &record.file, &record.entry) {
        (Some(number), ..) => ("decree", format!("SK nomor {number}.")),
        (None, Some(file), entry) => {
            let row = record.row.map(|row| format!(" baris {row}")).unwrap_or_default();
            let when = entry.as_ref().map(|entry| format!(", diimpor {}", by(entry))).unwrap_or_default();
            ("file", format!("{file}{row}{when}."))
        }
        (None, None, Some(entry)) => ("form", format!("Tindakan \"{}\" {}.", entry.label, by(entry))),
        (None, None, None) => ("unknown", "Ditulis sebelum asal data dicatat.".to_string()),
    };
    OriginView { told, kind: kind.to_string(), file: record.file, row: record.row, seq, opens: None }
}
