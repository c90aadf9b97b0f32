//! Erasing personal data that are no longer needed, with minutes on paper and a proof in the store (UU 27/2022 articles
//! 43 and 44). The journal keeps who did what and when, and its chain; the contents that held the person go.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use mutasi_domain::event::EventKind;
use mutasi_domain::identity::strip;
use mutasi_domain::retention::{journal_kept_since, may_be_erased_from};
use mutasi_domain::words;
use mutasi_store::{Mode, NewErasure, Writer, sha256};

use super::personal::{Minutes, minutes};
use super::reports::{Ready, reports_with_private_data};
use super::retention::{Fate, erasure_view, left_by};
use super::written::Written;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;

pub(crate) fn erase_person(desk: &mut Desk, asked: ErasePerson) -> Result<Erased, Failure> {
    desk.require_role(Op::ErasePerson)?;
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let (law, frame, people) = (desk.law()?, desk.frame(desk.today)?, desk.people()?);
    let nip = strip(&asked.nip);
    let record = people.by_nip(&nip).or_not_found("Pegawai dengan NIP", &nip)?;
    let today = desk.today;
    if people.posts(record.id).iter().any(|post| post.to.is_none_or(|to| today < to)) {
        let message = "Pegawai ini masih memangku jabatan. Catat dahulu pemberhentiannya, lalu ulangi.";
        return Err(Failure::refused("person_serves", message));
    }
    let due = left_by(today, record, &people, &frame, &law)
        .map(|left| may_be_erased_from(left.day, law.number("retention.person_years")));
    let basis = match (asked.basis.trim(), due) {
        ("", Some(due)) if due <= today => law.basis("retention.person_years").to_string(),
        ("", due) => return Err(too_early(due.map(words::date))),
        (given, _) => given.to_string(),
    };
    let fate = Fate::of(desk, record.id)?;
    let about = desk.read().entries_about(record.id, &desk.read().rows_about(record.id)?)?;
    let entries: BTreeSet<i64> = about.iter().map(|one| one.entry.seq).collect();
    let subject = desk.store.subject(&nip);
    let private = reports_with_private_data(desk)?;
    let copies = desk.store.copies();
    let paper = minutes(
        desk,
        &Minutes {
            about: format!("{}, NIP {}", record.staff.full_name(), record.staff.nip),
            subject: &subject,
            basis: &basis,
            erased: &fate.erased(),
            kept: &fate.kept,
            entries: entries.len(),
            copies: &copies,
        },
        &format!("Berita-acara-penghapusan_{nip}_{today}"),
    )?;
    let account = desk.account.clone();
    let staff = fate.named.then_some(record.id);
    let erase = |tx: &Writer<'_>| -> Result<(BTreeMap<String, i64>, Vec<i64>), Failure> {
        let mut counts = tx.erase_rows(&fate.rows)?;
        if fate.named {
            tx.blank_staff(record.id)?;
        }
        let mut count = |what: &str, rows: i64| {
            if rows > 0 {
                *counts.entry(what.to_string()).or_default() += rows;
            }
        };
        count("proposal", tx.erase_proposals_naming(&nip)?);
        let mut files = fate.files.clone();
        for (report, hashes) in &private {
            tx.forget_report_files(*report)?;
            files.extend(hashes.iter().cloned());
        }
        count("frozen_file", tx.erase_imported_files(&entries)? + tx.erase_files(&files)?);
        let erased = tx.erase_contents(&entries)?;
        Ok((counts, erased))
    };
    let noted = Noted { account: &account, scope: "person", subject: &subject, basis: &basis, staff };
    finish(desk, (Op::ErasePerson, Mode::Erase), folder, paper, &noted, copies, erase)
}

pub(crate) fn erase_journal(desk: &mut Desk, asked: EraseJournal) -> Result<Erased, Failure> {
    desk.require_role(Op::EraseJournal)?;
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    let law = desk.law()?;
    let latest = journal_kept_since(desk.today, law.number("retention.journal_months"));
    let basis = match asked.basis.trim() {
        "" if asked.before <= latest => law.basis("retention.journal_months").to_string(),
        "" => return Err(too_early(Some(words::date(latest)))),
        given => given.to_string(),
    };
    let entries: BTreeSet<i64> = desk.read().entries_with_contents(asked.before)?.into_iter().collect();
    if entries.is_empty() {
        let message = "Tidak ada isi jurnal sebelum tanggal itu. Pilih tanggal yang lebih akhir.";
        return Err(Failure::refused("nothing_to_erase", message));
    }
    let copies = desk.store.copies();
    let paper = minutes(
        desk,
        &Minutes {
            about: format!("Isi jurnal sebelum {}", words::date(asked.before)),
            subject: "",
            basis: &basis,
            erased: &[],
            kept: &[],
            entries: entries.len(),
            copies: &copies,
        },
        &format!("Berita-acara-penghapusan_jurnal_{}_{}", asked.before, desk.today),
    )?;
    let account = desk.account.clone();
    let noted = Noted { account: &account, scope: "journal", subject: "", basis: &basis, staff: None };
    finish(desk, (Op::EraseJournal, Mode::Commit), folder, paper, &noted, copies, |tx| {
        Ok((BTreeMap::new(), tx.erase_contents(&entries)?))
    })
}

/// What the proof says beside the counts.
struct Noted<'a> {
    account: &'a str,
    scope: &'a str,
    subject: &'a str,
    basis: &'a str,
    /// The person, where something of the person remains.
    staff: Option<i64>,
}

/// Erases, proves, writes the minutes, and rewrites the file without what was erased.
fn finish(
    desk: &mut Desk,
    (op, mode): (Op, Mode),
    folder: PathBuf,
    paper: Ready,
    noted: &Noted<'_>,
    copies: Vec<String>,
    erase: impl FnOnce(&Writer<'_>) -> Result<(BTreeMap<String, i64>, Vec<i64>), Failure>,
) -> Result<Erased, Failure> {
    let day = desk.today;
    let mut written = Written::into(folder);
    let done = desk.act(op, op.label(), mode, |tx| {
        let (counts, mut entries) = erase(tx)?;
        entries.extend((mode == Mode::Erase).then(|| tx.own_entry()));
        let Noted { account, scope, subject, basis, staff } = *noted;
        let proof = NewErasure { day, account, scope, subject, basis, counts: &counts, entries: &entries };
        let id = tx.add_erasure(&proof)?;
        tx.add_event(EventKind::Erased.code(), account, staff, &format!("penghapusan {id}"))?;
        written.write(&paper.name, &paper.bytes)?;
        written.sync()?;
        Ok(id)
    });
    if done.is_err() {
        written.take_back();
    }
    let id = done?;
    desk.store.compact()?;
    let proof = desk.read().erasures()?.into_iter().find(|one| one.id == id).or_not_found("Penghapusan", id)?;
    let minutes = ReportFile { file: paper.name, sha256: sha256(&paper.bytes), pages: paper.pages };
    Ok(Erased { erasure: erasure_view(proof), copies, minutes })
}

fn too_early(due: Option<String>) -> Failure {
    let until = due.map_or_else(|| "belum diketahui kapan berhentinya".to_string(), |day| format!("sampai {day}"));
    let message = format!("Masa simpan belum lewat ({until}). Tunggu, atau tulis dasar penghapusannya.");
    Failure::refused("retention_not_over", message)
}
