//! Writes one of each shipped letter, about invented people, into a folder: `letters_to_files FOLDER [EMBLEM.png]`.
//!
//! For looking at the result; the folder must exist.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::{error::Error, fs, path::PathBuf};

use mutasi_documents::{
    Dressing,
    letters::{LetterData, LetterKind, shipped},
    page_text, to_pdf, typeset_each,
};
use serde::Serialize;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("usage: letters_to_files FOLDER [EMBLEM.png]")?);
    let emblem = arguments.next().map(fs::read).transpose()?;
    let emblem = emblem.as_deref();
    let managerial = LetterData { people: vec![support::section_head()], ..support::nurse_decree() };
    write(&folder, "perorangan", LetterKind::IndividualDecree, &support::nurse_decree(), emblem, None)?;
    write(&folder, "manajerial", LetterKind::IndividualDecree, &managerial, emblem, Some("KONSEP"))?;
    write(&folder, "kolektif", LetterKind::CollectiveDecree, &support::collective_decree(40), emblem, None)?;
    write(&folder, "petikan", LetterKind::Extract, &support::collective_decree(1), emblem, None)?;
    write(&folder, "rencana", LetterKind::PlanSheet, &support::plan_sheet(18), emblem, Some("CONTOH"))?;
    let sheets = [support::assessment::promotion(), support::assessment::unknown()];
    write_each(&folder, "penilaian", LetterKind::Assessment, &sheets, emblem, None)
}

fn write(
    folder: &std::path::Path,
    name: &str,
    kind: LetterKind,
    data: &impl Serialize,
    emblem: Option<&[u8]>,
    watermark: Option<&str>,
) -> Result<(), Box<dyn Error>> {
    write_each(folder, name, kind, &[data], emblem, watermark)
}

fn write_each(
    folder: &std::path::Path,
    name: &str,
    kind: LetterKind,
    letters: &[impl Serialize],
    emblem: Option<&[u8]>,
    watermark: Option<&str>,
) -> Result<(), Box<dyn Error>> {
    let letter = typeset_each(
        &shipped(kind),
        letters,
        &Dressing { head: emblem, agency: emblem, watermark, ..Dressing::default() },
    )?;
    let bytes = to_pdf(&letter, &support::meta())?;
    let text: Vec<String> = letter.pages.iter().map(page_text).collect();
    fs::write(folder.join(format!("{name}.txt")), text.join("\u{c}\n"))?;
    fs::write(folder.join(format!("{name}.pdf")), &bytes)?;
    println!("{name}: {} pages, {} bytes, {} findings", letter.pages.len(), bytes.len(), letter.findings.len());
    for finding in &letter.findings {
        println!("  {finding:?}");
    }
    Ok(())
}
