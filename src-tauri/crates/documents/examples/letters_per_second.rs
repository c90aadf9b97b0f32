//! Measures how many two-page decrees one CPU second gives: `cargo run --release --example letters_per_second [COUNT]`.
//!
//! Every letter is about another invented person, so nothing but what a real print run shares is shared. CPU time is
//! read from the system, because the wall clock of a busy machine says little.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::{error::Error, fs, time::Instant};

use mutasi_documents::{
    PdfMeta,
    letters::{DecreeData, LetterKind, shipped},
    to_pdf, typeset,
};

fn main() -> Result<(), Box<dyn Error>> {
    let count: u32 = std::env::args().nth(1).map_or(Ok(1000), |text| text.parse())?;
    let template = shipped(LetterKind::IndividualDecree);
    let (begin, cpu_begin) = (Instant::now(), cpu_seconds());
    let (mut bytes, mut pages) = (0, 0);
    for order in 1..=count {
        let number = format!("800.1.3.1/{order:04}/BKPSDM/2026");
        let data =
            DecreeData { number: number.clone(), people: vec![support::person(order)], ..support::nurse_decree() };
        let letter = typeset(&template, &data, None, None)?;
        let meta = PdfMeta { title: format!("Keputusan Nomor {number}"), id_seed: number, ..support::meta() };
        pages += letter.pages.len();
        bytes += to_pdf(&letter, &meta)?.len();
    }
    let wall = begin.elapsed().as_secs_f64();
    let seconds = cpu_begin.zip(cpu_seconds()).map_or(wall, |(begin, end)| end - begin);
    println!("{count} letters, {pages} pages, {} bytes a letter", bytes / count.max(1) as usize);
    println!("{seconds:.2} s CPU, {wall:.2} s wall: {:.0} letters a CPU second", f64::from(count) / seconds);
    Ok(())
}

/// User and system time of this process in seconds; `None` where the system has no `/proc`.
fn cpu_seconds() -> Option<f64> {
    const TICKS: f64 = 100.0;
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program, in brackets, may hold spaces; the numbers begin behind it.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let (user, system): (f64, f64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some((user + system) / TICKS)
}
