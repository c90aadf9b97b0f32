//! Whose data are past the time for which they are kept, what erasing would take, and what stays and why.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use mutasi_domain::parameter::Law;
use mutasi_domain::position::{Family, Level};
use mutasi_domain::retention::{
    Disposal, Left, LeftBy, Service, disposal, journal_kept_since, left, may_be_erased_from,
};
use mutasi_domain::retirement::{Leaving, LeavingReason, leaving, retirement_day};
use mutasi_domain::words;
use mutasi_store::{ErasureRecord, HeldRecord, HeldValue, RowsAbout, StaffRecord};

use super::personal::{subject_word, table_word};
use crate::contract::*;
use crate::desk::Desk;
use crate::frame::Frame;
use crate::op::Op;
use crate::people::People;

pub(crate) fn list_retention(desk: &mut Desk, _: Nothing) -> Result<RetentionView, Failure> {
    let (law, frame, people) = (desk.law()?, desk.frame(desk.today)?, desk.people()?);
    let years = law.number("retention.person_years");
    let mut lines = Vec::new();
    for record in &people.staff {
        let Some(left) = left_by(desk.today, record, &people, &frame, &law) else { continue };
        let due = may_be_erased_from(left.day, years);
        let past = due <= desk.today;
        // What would be erased is looked up only where it may be.
        let fate = past.then(|| Fate::of(desk, record.id)).transpose()?;
        lines.push(RetentionLine {
            nip: record.staff.nip.to_string(),
            name: record.staff.full_name(),
            left: left.day,
            why: why(left),
            due,
            past,
            erased: fate.as_ref().map(Fate::erased).unwrap_or_default(),
            kept: fate.map(|fate| fate.kept).unwrap_or_default(),
        });
    }
    lines.sort_by(|a, b| (a.left, &a.nip).cmp(&(b.left, &b.nip)));
    let months = law.number("retention.journal_months");
    let before = journal_kept_since(desk.today, months);
    Ok(RetentionView {
        years: years.into(),
        basis: law.basis("retention.person_years").to_string(),
        people: lines,
        journal: JournalRetention {
            months: months.into(),
            basis: law.basis("retention.journal_months").to_string(),
            before,
            entries: desk.read().entries_with_contents(before)?.len() as i64,
        },
        erasures: desk.read().erasures()?.into_iter().map(erasure_view).collect(),
        can_erase: desk.require_role(Op::ErasePerson).is_ok(),
    })
}

/// When and how somebody left, by the posts, the standing, and the age or contract of the last post.
pub(super) fn left_by(
    today: NaiveDate,
    record: &StaffRecord,
    people: &People,
    frame: &Frame,
    law: &Law,
) -> Option<Left> {
    let (staff, posts) = (&record.staff, people.posts(record.id));
    let holds_post = posts.iter().any(|post| post.to.is_none_or(|to| today < to));
    let last = posts.iter().max_by_key(|post| post.from);
    let reaches = match last.and_then(|post| frame.position(post.position)) {
        Some(post) => leaving(staff.birth_date, post.family, post.level, &post.title, staff.contract_end, law),
        // Of an unknown post the oldest age counts; a contract still ends on its day.
        None => {
            let oldest = retirement_day(staff.birth_date, law.number("retirement.jf_utama"));
            let ends = leaving(staff.birth_date, Family::Pelaksana, Level::None, "", staff.contract_end, law);
            let by_contract = ends.reason == LeavingReason::ContractEnd;
            if by_contract { ends } else { Leaving { day: oldest, reason: LeavingReason::Retirement } }
        }
    };
    let last_post_end = posts.iter().filter_map(|post| post.to).max();
    left(&Service { today, standing: &staff.standing, holds_post, last_post_end, leaving: reaches })
        // Whoever was erased once is not listed again.
        .filter(|_| !(staff.nik.is_empty() && staff.standing.contains("data dihapus")))
}

fn why(left: Left) -> String {
    let day = words::date(left.day);
    match left.by {
        LeftBy::Retirement => format!("Mencapai batas usia pensiun, tanpa jabatan sejak {day}"),
        LeftBy::ContractEnd => format!("Perjanjian kerja berakhir, tanpa jabatan sejak {day}"),
        LeftBy::Standing => format!("Kedudukan hukum menyatakan berhenti, jabatan berakhir {day}"),
    }
}

/// What erasing the data of a person would do.
pub(super) struct Fate {
    /// Rows that are deleted.
    pub(super) rows: RowsAbout,
    /// The person stays in official papers: name and NIP remain, everything else of the row goes.
    pub(super) named: bool,
    pub(super) kept: Vec<KeptRows>,
    /// Kept files of documents that are deleted.
    pub(super) files: BTreeSet<String>,
}

impl Fate {
    pub(super) fn of(desk: &Desk, staff: i64) -> Result<Self, Failure> {
        let about = desk.read().rows_about(staff)?;
        let held = desk.read().held_rows(&about)?;
        let official = |table: &String| disposal(table) == Disposal::Archive && !only_of_requests(table, &held);
        // The account of an officer is part of the trail, and says whose it is.
        let named = about.keys().any(|table| official(table) || table == "account");
        // A request that became a case belongs to the procedure.
        let carried: BTreeSet<i64> =
            held.iter().filter(|row| row.table == "transfer_case").filter_map(|row| number(row, "request")).collect();
        let mut fate = Self { rows: RowsAbout::new(), named, kept: Vec::new(), files: BTreeSet::new() };
        for row in &held {
            let request = match row.table.as_str() {
                "request" => Some(row.key),
                "request_target" | "document" => number(row, "request"),
                _ => None,
            };
            let of_procedure = request.is_some_and(|request| carried.contains(&request));
            let erased = match disposal(&row.table) {
                Disposal::Erased => !of_procedure,
                Disposal::WithPapers => !named,
                Disposal::Archive => row.table == "document" && is_of_request(row) && !of_procedure,
                Disposal::Trail => false,
            };
            if erased {
                fate.rows.entry(row.table.clone()).or_default().insert(row.key);
                fate.files.extend(text(row, "sha256").filter(|_| row.table == "document"));
            } else {
                fate.keep(&row.table);
            }
        }
        Ok(fate)
    }

    fn keep(&mut self, table: &str) {
        let what = table_word(table).to_string();
        match self.kept.iter_mut().find(|kept| kept.what == what) {
            Some(kept) => kept.rows += 1,
            None => self.kept.push(KeptRows { what, rows: 1, why: reason(table).to_string() }),
        }
    }

    /// Rows that are deleted, by what they are; of somebody who stays named, the row of the person is emptied.
    pub(super) fn erased(&self) -> Vec<CountedRows> {
        let rows = self.rows.iter().map(|(table, keys)| counted(table, keys.len() as i64));
        let emptied = self.named.then(|| CountedRows { what: subject_word().to_string(), rows: 1 });
        emptied.into_iter().chain(rows).collect()
    }
}

fn reason(table: &str) -> &'static str {
    match (disposal(table), table) {
        (Disposal::WithPapers, "staff") => "Nama dan NIP tercantum dalam surat resmi (UU 43/2009)",
        (Disposal::WithPapers, _) => "Riwayat jabatan menjadi dasar surat resmi (UU 43/2009)",
        (Disposal::Trail, _) => "Jejak pemrosesan (UU 27/2022 Pasal 31)",
        (Disposal::Erased, _) => "Bagian dari usulan mutasi yang diarsipkan (UU 43/2009)",
        (Disposal::Archive, _) => "Arsip resmi, dimusnahkan hanya menurut jadwal retensi arsip (UU 43/2009)",
    }
}

fn is_of_request(row: &HeldRecord) -> bool {
    number(row, "request").is_some() && number(row, "transfer_case").is_none() && number(row, "plan").is_none()
}

/// Papers that came with a wish and went no further make nobody part of a procedure.
fn only_of_requests(table: &str, held: &[HeldRecord]) -> bool {
    table == "document" && held.iter().filter(|row| row.table == "document").all(is_of_request)
}

fn number(row: &HeldRecord, column: &str) -> Option<i64> {
    row.columns.iter().find(|(name, _)| name == column).and_then(|(_, value)| match value {
        HeldValue::Whole(number) => Some(*number),
        _ => None,
    })
}

fn text(row: &HeldRecord, column: &str) -> Option<String> {
    row.columns.iter().find(|(name, _)| name == column).and_then(|(_, value)| match value {
        HeldValue::Text(text) if !text.is_empty() => Some(text.clone()),
        _ => None,
    })
}

fn counted(table: &str, rows: i64) -> CountedRows {
    CountedRows { what: table_word(table).to_string(), rows }
}

pub(super) fn erasure_view(record: ErasureRecord) -> ErasureView {
    ErasureView {
        id: record.id,
        day: record.day,
        account: record.account,
        scope: record.scope,
        subject: record.subject,
        basis: record.basis,
        rows: record.counts.iter().map(|(table, rows)| counted(table, *rows)).collect(),
        entries: record.entries,
    }
}
