//! Measures how many two-page decrees one CPU second gives: `cargo run --release --example letters_per_second [COUNT]`.
//!
//! Every letter is about another invented person, so nothing but what a real print run shares is shared. CPU time is
//! read from the system, because the wall clock of a busy machine says little.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::{error::Error, fs, time::Instant};

use mutasi_documents::{
    Dressing, PdfMeta,
    letters::{LetterData, LetterKind, shipped},
    to_pdf, typeset,
};

fn main() -> Result<(), Box<dyn Error>> {
    let count: u32 = std::env::args().nth(1).map_or(Ok(1000), |text| text.parse())?;
    print_letters(count)?;
    print_annex(2 * count)
}

fn print_letters(count: u32) -> Result<(), Box<dyn Error>> {
    let template = shipped(LetterKind::IndividualDecree);
    let watch = Watch::start();
    let (mut bytes, mut pages) = (0, 0);
    for order in 1..=count {
        let number = format!("800.1.3.1/{order:04}/BKPSDM/2026");
        let data =
            LetterData { number: number.clone(), people: vec![support::person(order)], ..support::nurse_decree() };
        let letter = typeset(&template, &data, &Dressing::default())?;
        let meta = PdfMeta { title: format!("Keputusan Nomor {number}"), id_seed: number, ..support::meta() };
        pages += letter.pages.len();
        bytes += to_pdf(&letter, &meta)?.len();
    }
    let seconds = watch.seconds();
    println!("{count} letters, {pages} pages, {} bytes a letter", bytes / count.max(1) as usize);
    println!("{seconds:.2} s CPU: {:.0} letters a CPU second", f64::from(count) / seconds);
    Ok(())
}

fn print_annex(people: u32) -> Result<(), Box<dyn Error>> {
    let data = support::collective_decree(people);
    let watch = Watch::start();
    let letter = typeset(&shipped(LetterKind::CollectiveDecree), &data, &Dressing::default())?;
    let bytes = to_pdf(&letter, &support::meta())?.len();
    let (pages, seconds) = (letter.pages.len(), watch.seconds());
    println!("one decree about {people} people: {pages} pages, {bytes} bytes, {seconds:.2} s CPU");
    Ok(())
}

/// CPU time since the start, or wall time where the system does not tell.
struct Watch {
    wall: Instant,
    cpu: Option<f64>,
}

impl Watch {
    fn start() -> Self {
        Self { wall: Instant::now(), cpu: cpu_seconds() }
    }

    fn seconds(&self) -> f64 {
        self.cpu.zip(cpu_seconds()).map_or_else(|| self.wall.elapsed().as_secs_f64(), |(begin, end)| end - begin)
    }
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
