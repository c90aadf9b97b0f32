//! What goes into the pack.

use std::collections::BTreeSet;

use mutasi_documents::letters::LetterKind;
use mutasi_store::{PaperId, SignedRecord, sha256};

use super::Piece;
use crate::check::Judged;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::papers::file_part;
use crate::run::export::plan_files;
use crate::run::reports::files_of;
use crate::watch::Watch;

const PLAN: &str = "1_Rencana";
const DECREES: &str = "2_SK";
const LETTERS: &str = "3_Surat";
const ANALYSIS: &str = "4_Analisis";
const DOCUMENTS: &str = "5_Dokumen";
/// Where the matrix stands.
pub(super) const COMPLETENESS: &str = "6_Kelengkapan";
const TASK: &str = "evidence";

pub(super) fn pieces(desk: &mut Desk, judged: &Judged, watch: &Watch) -> Result<Vec<Piece>, Failure> {
    let mut pieces = plan(desk, judged, watch)?;
    papers(desk, judged, watch, &mut pieces)?;
    extracts(desk, judged, watch, &mut pieces)?;
    documents(desk, judged, watch, &mut pieces)?;
    Ok(pieces)
}

/// The plan as sheet and workbook, and the evidence report: what the law said and on which facts.
fn plan(desk: &mut Desk, judged: &Judged, watch: &Watch) -> Result<Vec<Piece>, Failure> {
    step(watch, 0, 0, "rencana")?;
    let sheets = plan_files(desk, judged, Audience::Instansi)?;
    let mut pieces: Vec<Piece> = sheets
        .into_iter()
        .map(|(name, bytes)| Piece { folder: PLAN, name, told: "Rencana mutasi".into(), bytes })
        .collect();
    let asked = report("bukti", None, Some(judged.plan.id), &["pdf", "xlsx"], judged);
    pieces.extend(files_of(desk, &asked, watch)?.into_iter().map(|ready| Piece {
        folder: PLAN,
        name: ready.name,
        told: "Temuan, keputusan, dan dasar hukum".into(),
        bytes: ready.bytes,
    }));
    Ok(pieces)
}

/// Every frozen paper of the plan; the signed file where one came back.
fn papers(desk: &Desk, judged: &Judged, watch: &Watch, pieces: &mut Vec<Piece>) -> Result<(), Failure> {
    let (reader, plan) = (desk.read(), judged.plan.id);
    let signed = reader.signed_files()?;
    let mut found: Vec<(&'static str, PaperId, String, String, String)> = Vec::new();
    for decree in reader.decrees()?.into_iter().rev().filter(|decree| decree.plan == plan) {
        let told = format!("SK Nomor {} {}", decree.number, decree.name.unwrap_or_default());
        found.push((DECREES, PaperId::Decree(decree.id), decree.file, decree.sha256, told));
    }
    for letter in reader.letters(Some(plan))?.into_iter().rev() {
        let title = LetterKind::named(&letter.kind).map_or("Surat", LetterKind::title);
        let number = if letter.number.is_empty() { String::new() } else { format!(" Nomor {}", letter.number) };
        let told = format!("{title}{number} {}", letter.name.unwrap_or_default());
        found.push((LETTERS, PaperId::Letter(letter.id), letter.file, letter.sha256, told));
    }
    let total = found.len() as u64;
    for (done, (folder, id, file, hash, told)) in found.into_iter().enumerate() {
        step(watch, done as u64, total, &file)?;
        let back: Option<&SignedRecord> = signed.iter().find(|signed| signed.paper == id);
        let (name, hash, told) = match back {
            Some(signed) => (signed.file.clone(), signed.sha256.clone(), format!("{} (bertanda tangan)", told.trim())),
            None => (file, hash, told.trim().to_string()),
        };
        let bytes = reader.frozen(&hash)?.filter(|bytes| sha256(bytes) == hash).ok_or_else(|| damaged(&name))?;
        push(pieces, Piece { folder, name, told, bytes });
    }
    Ok(())
}

/// ABK and chart of every unit whose posts the plan touches; of nested ones the upper.
fn extracts(desk: &mut Desk, judged: &Judged, watch: &Watch, pieces: &mut Vec<Piece>) -> Result<(), Failure> {
    let frame = &judged.ground.frame;
    let touched: BTreeSet<i64> = judged.touched_units().into_iter().collect();
    let is_upper = |unit: &&i64| frame.upwards(**unit).skip(1).all(|above| !touched.contains(&above));
    let units: Vec<i64> = touched.iter().filter(is_upper).copied().collect();
    for (done, unit) in units.iter().enumerate() {
        let name = frame.unit_name(*unit).to_string();
        step(watch, done as u64, units.len() as u64, &name)?;
        for (kind, told) in [("abk", "Analisis beban kerja"), ("peta", "Peta jabatan")] {
            let asked = report(kind, Some(*unit), None, &["pdf"], judged);
            for ready in files_of(desk, &asked, watch)? {
                push(
                    pieces,
                    Piece { folder: ANALYSIS, name: ready.name, told: format!("{told} {name}"), bytes: ready.bytes },
                );
            }
        }
    }
    Ok(())
}

/// Kept files of the checklist.
fn documents(desk: &Desk, judged: &Judged, watch: &Watch, pieces: &mut Vec<Piece>) -> Result<(), Failure> {
    let kept: Vec<_> = judged.documents.iter().filter(|record| !record.sha256.is_empty()).collect();
    for (done, record) in kept.iter().enumerate() {
        step(watch, done as u64, kept.len() as u64, &record.file)?;
        let person = record.move_id().and_then(|id| judged.find_move(id));
        let person = person.and_then(|one| judged.ground.people.by_id(one.record.staff));
        let whose = person.map_or("rencana".to_string(), |record| record.staff.nip.to_string());
        let (kind, file) = (record.document.kind, record.file.as_str());
        let bytes = desk.read().frozen(&record.sha256)?.or_not_found("Berkas dokumen", file)?;
        push(
            pieces,
            Piece {
                folder: DOCUMENTS,
                name: format!("{whose}_{}_{}", kind.code(), file_part(file)),
                told: format!("{} Nomor {}", kind.printed(), record.document.number),
                bytes,
            },
        );
    }
    Ok(())
}

/// Adds a file; one of the same name and folder gets a number before its ending.
fn push(pieces: &mut Vec<Piece>, mut piece: Piece) {
    let taken = |name: &str| pieces.iter().any(|known| known.folder == piece.folder && known.name == name);
    if taken(&piece.name) {
        let (stem, ending) = piece.name.rsplit_once('.').unwrap_or((&piece.name, ""));
        let dot = if ending.is_empty() { "" } else { "." };
        let free = (2..).map(|number| format!("{stem}-{number}{dot}{ending}")).find(|name| !taken(name));
        piece.name = free.unwrap_or_default();
    }
    pieces.push(piece);
}

fn report(kind: &str, unit: Option<i64>, plan: Option<i64>, formats: &[&str], judged: &Judged) -> PrintReport {
    PrintReport {
        kind: kind.to_string(),
        // As the plan was judged: on its day of effect.
        as_of: Some(judged.plan.tmt).filter(|_| plan.is_none()),
        unit,
        scenario: None,
        paper: None,
        plan,
        formats: formats.iter().map(|form| (*form).to_string()).collect(),
        audience: Audience::Instansi,
        reason: String::new(),
        to: String::new(),
    }
}

pub(super) fn step(watch: &Watch, done: u64, total: u64, text: &str) -> Result<(), Failure> {
    watch.go_on()?;
    watch.report(TASK, done, total, text);
    Ok(())
}

fn damaged(name: &str) -> Failure {
    Failure::broken("store_damaged", format!("Berkas {name} yang dibekukan tidak utuh. Pulihkan dari cadangan."))
}
