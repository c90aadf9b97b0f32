//! Writes one of each shipped letter, about invented people, into a folder: `letters_to_files FOLDER [EMBLEM.png]`.
//!
//! For looking at the result; the folder must exist.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::{error::Error, fs, path::Path, path::PathBuf};

use mutasi_documents::{Dressing, letters::shipped, page_text, to_pdf, typeset_each};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("usage: letters_to_files FOLDER [EMBLEM.png]")?);
    let emblem = arguments.next().map(fs::read).transpose()?;
    let dressing = Dressing { head: emblem.as_deref(), agency: emblem.as_deref(), ..Dressing::default() };
    for letter in support::printed::letters() {
        write(&folder, &letter, &dressing)?;
    }
    Ok(())
}

fn write(folder: &Path, letter: &support::printed::Printed, dressing: &Dressing<'_>) -> Result<(), Box<dyn Error>> {
    let set = typeset_each(&shipped(letter.kind), &letter.data, dressing)
        .map_err(|error| format!("{}: {error}", letter.name))?;
    let bytes = to_pdf(&set, &support::meta())?;
    let text: Vec<String> = set.pages.iter().map(page_text).collect();
    fs::write(folder.join(format!("{}.txt", letter.name)), text.join("\u{c}\n"))?;
    fs::write(folder.join(format!("{}.pdf", letter.name)), &bytes)?;
    println!("{}: {} pages, {} bytes, {} findings", letter.name, set.pages.len(), bytes.len(), set.findings.len());
    for finding in &set.findings {
        println!("  {finding:?}");
    }
    Ok(())
}
