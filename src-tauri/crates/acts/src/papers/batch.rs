//! Files and rows of one stretch, so that a power cut leaves both or neither.
//!
//! Noted (durable) -> written under temporary names, synced, renamed -> folder synced -> read again and compared -> rows
//! recorded and notes struck out, in one transaction. Whatever fails on the way takes the files back; whatever is cut off
//! is swept away when the store opens again ([`super::sweep`]).

use std::path::PathBuf;

use mutasi_store::{Mode, Writer};

use super::press::Paper;
use crate::contract::Failure;
use crate::desk::Desk;
use crate::op::Op;
use crate::run::Written;

/// Writes papers into `folder` and records them by `record`, as one act.
pub(crate) fn write_and_record<T>(
    desk: &mut Desk,
    (op, label): (Op, &str),
    folder: PathBuf,
    papers: &[Paper],
    record: impl FnOnce(&Writer<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    desk.require_role(op)?;
    let names: Vec<(&str, &str)> = papers.iter().map(|paper| (paper.file.as_str(), paper.sha256.as_str())).collect();
    let mut written = Written::into(folder.clone());
    written.refuse_others(papers)?;
    let mark = desk.store.note_pending(&folder, &names)?;
    let done = write(desk, &mut written, papers).and_then(|()| {
        desk.act(op, label, Mode::Commit, |tx| {
            for paper in papers {
                tx.freeze(&paper.bytes)?;
                tx.freeze(paper.template_text.as_bytes())?;
            }
            let recorded = record(tx)?;
            tx.settle_pending(mark)?;
            Ok(recorded)
        })
    });
    if done.is_err() {
        written.take_back();
        desk.store.forget_pending(mark)?;
    }
    done
}

fn write(desk: &Desk, written: &mut Written, papers: &[Paper]) -> Result<(), Failure> {
    for paper in papers {
        desk.watch.go_on()?;
        written.write(&paper.file, &paper.bytes)?;
    }
    written.confirm(papers)
}
