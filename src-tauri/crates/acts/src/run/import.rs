//! Importing office files: preview, taking, corrections, and settling what the map does not know.

use std::sync::Arc;

use mutasi_documents::workbook::{Cell, Column, ColumnKind, Sheet, write_workbook};
use mutasi_domain::unit::name_key;
use mutasi_intake::rows::{FileKind, ReadFile};
use mutasi_intake::{Answer, Limits, read_in_worker};
use mutasi_store::{Mode, sha256, write_whole};

use super::audience::{may_carry_out, note};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::imports::{Incoming, Settings, Taken, kind_word, settle_waiting, take_files, unmatched};
use crate::op::Op;
use crate::run::before_import;
use crate::run::small_file::read_small;

/// A file of the request, read by the worker.
struct Chosen {
    name: String,
    file: Arc<ReadFile>,
    bytes: Vec<u8>,
}

pub(crate) fn preview_import(desk: &mut Desk, asked: ImportFiles) -> Result<ImportView, Failure> {
    let taken = bring_in(desk, &asked.files, Mode::Rehearse)?;
    Ok(ImportView { files: taken.into_iter().map(|taken| taken.view).collect() })
}

pub(crate) fn take_import(desk: &mut Desk, asked: ImportFiles) -> Result<ImportView, Failure> {
    let taken = bring_in(desk, &asked.files, Mode::Commit)?;
    asked.files.iter().for_each(|id| drop(desk.cache.files.remove(id)));
    Ok(ImportView { files: taken.into_iter().map(|taken| taken.view).collect() })
}

fn bring_in(desk: &mut Desk, handles: &[String], mode: Mode) -> Result<Vec<Taken>, Failure> {
    desk.require_role(Op::TakeImport)?;
    if handles.is_empty() {
        return Err(Failure::refused("no_files", "Belum ada berkas. Pilih satu atau beberapa berkas dahulu."));
    }
    let chosen = handles.iter().map(|id| read_chosen(desk, id)).collect::<Result<Vec<_>, _>>()?;
    if mode == Mode::Commit {
        before_import(desk)?;
    }
    let label = label(&chosen);
    let (today, account) = (desk.today, desk.account.clone());
    let watch = std::mem::replace(&mut desk.watch, crate::watch::Watch::silent());
    let taken = desk.act(Op::TakeImport, &label, mode, |tx| {
        let incoming: Vec<Incoming<'_>> = chosen
            .iter()
            .map(|chosen| Incoming {
                name: &chosen.name,
                file: &chosen.file,
                bytes: (mode == Mode::Commit).then_some(&chosen.bytes),
            })
            .collect();
        take_files(tx, &incoming, &Settings { today, account: &account, watch: Some(&watch) })
    });
    desk.watch = watch;
    taken
}

/// `impor pegawai`, or `impor pegawai dan 4 berkas lain`: short enough for the undo menu.
fn label(chosen: &[Chosen]) -> String {
    let kinds: Vec<FileKind> = chosen.iter().map(|chosen| chosen.file.rows.kind()).collect();
    let first = kinds.iter().find(|kind| **kind == FileKind::Staff).or(kinds.first());
    let word = first.map_or("berkas", |kind| kind_word(*kind));
    match chosen.len() {
        0 | 1 => format!("impor {word}"),
        count => format!("impor {word} dan {} berkas lain", count - 1),
    }
}

/// Reads a file in the worker process, or takes what a preview has read when the file is still the same.
fn read_chosen(desk: &mut Desk, id: &str) -> Result<Chosen, Failure> {
    // More no office file can have.
    const LARGEST: u64 = 200;
    let (name, bytes) = read_small(desk, id, LARGEST)?;
    let path = desk.handles.require(id)?.to_path_buf();
    let hash = sha256(&bytes);
    if let Some(file) = desk.cache.files.get(id).filter(|file| file.sha256 == hash) {
        return Ok(Chosen { name, file: Arc::clone(file), bytes });
    }
    let watch = &desk.watch;
    let mut progress = |progress: mutasi_intake::Progress| {
        let total = progress.expected.unwrap_or_default().into();
        watch.report("import", progress.rows.into(), total, format!("membaca {name}"));
        if watch.cancelled() { Answer::Cancel } else { Answer::Continue }
    };
    let file = Arc::new(read_in_worker(&desk.worker, &path, &Limits::default(), &mut progress)?);
    desk.cache.files.insert(id.to_string(), Arc::clone(&file));
    Ok(Chosen { name, file, bytes })
}

/// Writes one workbook per file with rejected rows: the file's own headings, the reason, and what to do. It can be
/// imported after repair.
pub(crate) fn save_corrections(desk: &mut Desk, asked: SaveCorrections) -> Result<WrittenFiles, Failure> {
    let folder = desk.handles.require(&asked.to)?.to_path_buf();
    if asked.audience == Audience::Publik {
        let message = "Berkas koreksi kembali ke pengirimnya, bukan untuk publik. Pilih instansi atau lengkap.";
        return Err(Failure::refused("report_audience", message));
    }
    may_carry_out(desk, asked.audience, &asked.reason)?;
    let taken = bring_in(desk, &asked.files, Mode::Rehearse)?;
    if asked.audience == Audience::Lengkap {
        let people = taken.iter().map(|taken| taken.rejected.len()).sum();
        let account = desk.account.clone();
        desk.act(Op::ExportWhole, Op::ExportWhole.label(), Mode::Commit, |tx| {
            note(tx, &account, "koreksi", people, &asked.reason)
        })?;
    }
    let mut files = Vec::new();
    for (id, taken) in asked.files.iter().zip(taken) {
        if taken.rejected.is_empty() {
            continue;
        }
        let headings = desk.cache.files.get(id).map(|file| file.headings.clone()).unwrap_or_default();
        let name = format!(
            "koreksi_{}.xlsx",
            taken.view.file.rsplit_once('.').map_or(taken.view.file.as_str(), |(stem, _)| stem)
        );
        let book = write_workbook(&[correction_sheet(&headings, &taken, asked.audience)], &desk.today.to_string())?;
        write_whole(&folder.join(&name), &book)?;
        files.push(name);
    }
    Ok(WrittenFiles { files })
}

/// Columns of the private life that no correction needs, by the headings of the national exports.
fn is_contact(heading: &str) -> bool {
    let key = name_key(heading);
    let words: Vec<&str> = key.split(' ').collect();
    ["nik", "hp", "telepon", "email", "alamat"].into_iter().any(|word| words.contains(&word))
        || key.replace(' ', "") == "nomoridentitas"
}

fn correction_sheet(headings: &[String], taken: &Taken, audience: Audience) -> Sheet {
    // A blank cell changes nothing when the corrected file is taken in.
    let blank = |heading: &String| audience == Audience::Instansi && is_contact(heading);
    let extra = ["BARIS ASAL", "KOLOM SALAH", "ALASAN DAN TINDAKAN"];
    let column = |heading: &str, width| Column { heading: heading.to_string(), width, kind: ColumnKind::Text };
    let columns = headings.iter().map(|heading| column(heading, 18.0)).chain([
        column(extra[0], 12.0),
        column(extra[1], 20.0),
        column(extra[2], 60.0),
    ]);
    let rows = taken.rejected.iter().map(|rejection| {
        let mut cells: Vec<Cell> = headings
            .iter()
            .enumerate()
            .map(|(at, heading)| match blank(heading) {
                true => String::new(),
                false => rejection.cells.get(at).cloned().unwrap_or_default(),
            })
            .map(|text| if text.is_empty() { Cell::Empty } else { Cell::Text(text) })
            .collect();
        cells.extend([
            Cell::Text(rejection.row.to_string()),
            Cell::Text(rejection.column.clone()),
            Cell::Text(rejection.message.clone()),
        ]);
        cells
    });
    Sheet {
        name: "Koreksi".into(),
        title_rows: Vec::new(),
        columns: columns.collect(),
        rows: rows.collect(),
        notes: Vec::new(),
    }
}

pub(crate) fn list_unmatched(desk: &mut Desk, _: Nothing) -> Result<Vec<UnmatchedView>, Failure> {
    unmatched(&desk.read(), desk.today)
}

/// Answers once which position a file means; remembered, and applied to everybody who waits for it.
pub(crate) fn settle_match(desk: &mut Desk, asked: SettleMatch) -> Result<Settled, Failure> {
    desk.read().position(asked.position)?.or_not_found("Jabatan", asked.position)?;
    let today = desk.today;
    let people = desk.act(Op::SettleMatch, Op::SettleMatch.label(), Mode::Commit, |tx| {
        tx.remember_match(&name_key(&asked.unit), &name_key(&asked.title), asked.position)?;
        Ok(settle_waiting(tx, today)?)
    })?;
    Ok(Settled { people })
}
