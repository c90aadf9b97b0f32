//! Measures the making of letters: `cargo run --release --example letters_per_second [COUNT] [--json]`.
//!
//! Every letter is about another invented person, so nothing but what a real print run shares is shared. CPU time is
//! read from the system, because the wall clock of a busy machine says little. With `--json` one line for programs.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::{error::Error, fs, time::Instant};

use mutasi_documents::{
    Dressing, PdfMeta, Template, Typeset,
    letters::{LetterData, LetterKind, shipped},
    merge_pdf, to_pdf, typeset,
};
use serde::Serialize;

/// What is reported; seconds are CPU time.
#[derive(Serialize, Default)]
struct Measured {
    letters: u32,
    pages: usize,
    bytes_per_letter: usize,
    letters_per_cpu_second: f64,
    /// Pages set once, written again and again.
    writer_letters_per_cpu_second: f64,
    annex_people: u32,
    annex_pages: usize,
    annex_cpu_seconds: f64,
    merged_pages: usize,
    merged_bytes: usize,
    merged_cpu_seconds: f64,
    /// The most memory of the process while joining, with the files to join in it; `None` where the system does not
    /// tell.
    merged_peak_mib: Option<f64>,
}

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let (flags, numbers): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|text| text.starts_with('-'));
    let count: u32 = numbers.first().map_or(Ok(1000), |text| text.parse())?;
    let mut measured = Measured { letters: count, ..Measured::default() };
    measure_merging(&mut measured)?;
    measure_letters(&mut measured)?;
    measure_writer(&mut measured)?;
    measure_annex(&mut measured)?;
    if flags.iter().any(|flag| flag == "--json") {
        println!("{}", serde_json::to_string(&measured)?);
    } else {
        print(&measured);
    }
    Ok(())
}

fn print(m: &Measured) {
    println!("{} letters, {} pages, {} bytes a letter", m.letters, m.pages, m.bytes_per_letter);
    println!(
        "{:.0} letters a CPU second, {:.0} by the writer alone",
        m.letters_per_cpu_second, m.writer_letters_per_cpu_second
    );
    println!("one decree about {} people: {} pages, {:.2} s CPU", m.annex_people, m.annex_pages, m.annex_cpu_seconds);
    let peak = m.merged_peak_mib.map_or("unknown".to_owned(), |peak| format!("{peak:.0} MiB"));
    println!(
        "{} pages joined: {} bytes, {:.2} s CPU, peak {peak}",
        m.merged_pages, m.merged_bytes, m.merged_cpu_seconds
    );
}

fn decree(template: &Template, order: u32) -> Outcome<(Typeset, PdfMeta)> {
    let number = format!("800.1.3.1/{order:04}/BKPSDM/2026");
    let data = LetterData { number: number.clone(), people: vec![support::person(order)], ..support::nurse_decree() };
    let letter = typeset(template, &data, &Dressing::default())?;
    Ok((letter, PdfMeta { title: format!("Keputusan Nomor {number}"), id_seed: number, ..support::meta() }))
}

fn measure_letters(measured: &mut Measured) -> Outcome<()> {
    let template = shipped(LetterKind::IndividualDecree);
    let watch = Watch::start();
    let mut bytes = 0;
    for order in 1..=measured.letters {
        let (letter, meta) = decree(&template, order)?;
        measured.pages += letter.pages.len();
        bytes += to_pdf(&letter, &meta)?.len();
    }
    measured.letters_per_cpu_second = f64::from(measured.letters) / watch.seconds();
    measured.bytes_per_letter = bytes / measured.letters.max(1) as usize;
    Ok(())
}

fn measure_writer(measured: &mut Measured) -> Outcome<()> {
    let (letter, meta) = decree(&shipped(LetterKind::IndividualDecree), 1)?;
    let watch = Watch::start();
    for _ in 0..measured.letters {
        to_pdf(&letter, &meta)?;
    }
    measured.writer_letters_per_cpu_second = f64::from(measured.letters) / watch.seconds();
    Ok(())
}

fn measure_annex(measured: &mut Measured) -> Outcome<()> {
    measured.annex_people = 10_000;
    let data = support::collective_decree(measured.annex_people);
    let watch = Watch::start();
    let letter = typeset(&shipped(LetterKind::CollectiveDecree), &data, &Dressing::default())?;
    to_pdf(&letter, &support::meta())?;
    measured.annex_pages = letter.pages.len();
    measured.annex_cpu_seconds = watch.seconds();
    Ok(())
}

fn measure_merging(measured: &mut Measured) -> Outcome<()> {
    let template = shipped(LetterKind::IndividualDecree);
    let mut files = Vec::new();
    for order in 1.. {
        if measured.merged_pages >= 500 {
            break;
        }
        let (letter, meta) = decree(&template, order)?;
        measured.merged_pages += letter.pages.len();
        files.push(to_pdf(&letter, &meta)?);
    }
    // Linux: the mark of the most memory begins anew.
    let marked = fs::write("/proc/self/clear_refs", "5").is_ok();
    let watch = Watch::start();
    measured.merged_bytes = merge_pdf(&files, &support::meta())?.len();
    measured.merged_cpu_seconds = watch.seconds();
    measured.merged_peak_mib = marked.then(peak_mib).flatten();
    Ok(())
}

fn peak_mib() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kib / 1024.0)
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
