//! The trail: journal, undo and redo.

use mutasi_domain::account::Role;
use mutasi_store::{Done, JournalRecord, Step};

use crate::contract::*;
use crate::desk::Desk;
use crate::op::Op;

pub(crate) fn list_journal(desk: &mut Desk, asked: ListJournal) -> Result<Vec<JournalEntry>, Failure> {
    let rows = desk.read().journal(asked.before, asked.limit.unwrap_or(200))?.into_iter();
    Ok(rows.map(entry_view).collect())
}

pub(crate) fn entry_view(row: JournalRecord) -> JournalEntry {
    JournalEntry {
        seq: row.seq,
        at: row.at,
        account: row.account,
        act: row.act,
        label: row.label,
        hash: row.hash,
        official: row.official,
        of: row.of,
    }
}

pub(crate) fn undo(desk: &mut Desk, _: Nothing) -> Result<Undone, Failure> {
    let (step, _) = desk.read().undo_and_redo()?;
    may_step(desk, step)?;
    let account = desk.account.clone();
    let done = desk.store.undo(&account)?;
    stepped(
        desk,
        done,
        "nothing_to_undo",
        "Tidak ada yang dapat diurungkan. Tindakan resmi dicabut dengan tindakan baru.",
    )
}

pub(crate) fn redo(desk: &mut Desk, _: Nothing) -> Result<Undone, Failure> {
    let (_, step) = desk.read().undo_and_redo()?;
    may_step(desk, step)?;
    let account = desk.account.clone();
    let done = desk.store.redo(&account)?;
    stepped(desk, done, "nothing_to_redo", "Tidak ada yang dapat diulangi. Urungkan suatu tindakan dahulu.")
}

/// Taking an act back, or doing it again, asks for the role that the act itself asks for.
fn may_step(desk: &Desk, step: Option<Step>) -> Result<(), Failure> {
    if desk.roles.iter().all(|role| *role == Role::Auditor) {
        return Err(Failure::refused("role", "Auditor hanya membaca. Masuk dengan akun lain untuk mengubah data."));
    }
    let Some(step) = step else { return Ok(()) };
    let entry = desk.read().journal(Some(step.seq + 1), 1)?;
    // An act that this program does not know is left to those who enter and draft.
    let op = entry.first().and_then(|entry| Op::named(&entry.act)).unwrap_or(Op::TakeImport);
    desk.require_role(op)
}

fn stepped(desk: &mut Desk, done: Option<Done<Step>>, code: &str, nothing: &str) -> Result<Undone, Failure> {
    let done = done.ok_or_else(|| Failure::refused(code, nothing))?;
    let step = desk.note(done);
    // The facts that plans were checked with may be those of another time.
    desk.cache.plans.clear();
    Ok(Undone { seq: step.seq, label: step.label })
}
