//! Measures the reading of a large national export: `cargo build --release -p mutasi-intake --bins` first, then
//! `cargo run --release -p mutasi-intake --example measure -- make SAMPLE.csv FILE.xlsx`, then
//! `... -- read FILE.xlsx target/release/intake-worker`. `... -- make-map FILE.csv` makes a position map of 3,000 units,
//! of which most name themselves or each other as the unit above, with 30,000 positions.
#![allow(clippy::print_stdout, reason = "a measurement tells its figures")]

use std::path::Path;
use std::time::Instant;

use mutasi_intake::{Answer, Limits, WorkerCommand, read_in_worker};
use rust_xlsxwriter::Workbook;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["make", sample, path] => make(sample, path, false),
        ["make-rejected", sample, path] => make(sample, path, true),
        ["make-map", path] => make_map(path),
        ["read", path, worker] => read(path, worker),
        _ => println!(
            "make SAMPLE.csv FILE.xlsx | make-rejected SAMPLE.csv FILE.xlsx | make-map FILE.csv | read FILE WORKER"
        ),
    }
}

/// Of four units one names itself, two name each other and one stands below a sound unit.
fn make_map(path: &str) {
    let mut text =
        String::from("ID Unit;Nama Jabatan/Unit;Tipe;Kategori;Kebutuhan;Unit Kerja;Induk\n0;Dinas;unit;;;;\n");
    for at in 1..3_000 {
        let above = match at % 4 {
            0 => at,
            1 => at + 1,
            2 => at - 1,
            _ => 0,
        };
        text.push_str(&format!("{at};Unit {at};unit;;;;{above}\n"));
        for post in 0..10 {
            text.push_str(&format!(";Jabatan {post};jabatan;pelaksana;1;Unit {at};\n"));
        }
    }
    std::fs::write(path, text).expect("a place to write");
}

/// 50,000 people in 66 columns, most of them filled, from the first row of a sample export.
fn make(sample: &str, path: &str, rejected: bool) {
    let text = std::fs::read_to_string(sample).expect("a sample export");
    let mut lines = text.lines().map(|line| line.split(';').map(str::to_string).collect::<Vec<_>>());
    let (headings, person) = (lines.next().expect("headings"), lines.next().expect("a person"));
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, &headings).expect("headings fit");
    for at in 0..50_000_u32 {
        let born = format!("{:04}{:02}{:02}", 1970 + at % 30, 1 + at / 30 % 12, 1 + at / 360 % 28);
        for (column, heading) in headings.iter().enumerate() {
            let value = match heading.as_str() {
                "NIP BARU" if rejected => format!("1.{born}E+17"),
                "NIP BARU" => format!("{born}2015{:02}1{:03}", 1 + at / 10_080 % 12, 1 + at % 999),
                "NAMA" => format!("PEGAWAI NOMOR {at}"),
                "TANGGAL LAHIR" => format!("{}-{}-{}", &born[6..], &born[4..6], &born[..4]),
                "NIK" => String::new(),
                _ if person[column].is_empty() => format!("ISI {heading} {}", at % 500),
                _ => person[column].clone(),
            };
            sheet.write(at + 1, column as u16, &value).expect("a cell fits");
        }
    }
    workbook.save(path).expect("the file can be written");
}

fn read(path: &str, worker: &str) {
    let worker = WorkerCommand { program: worker.into(), args: Vec::new() };
    let started = Instant::now();
    let mut calls = 0;
    let result = read_in_worker(&worker, Path::new(path), &Limits::default(), &mut |_| {
        calls += 1;
        Answer::Continue
    });
    let took = started.elapsed();
    match result {
        Ok(file) => println!(
            "{took:?}, {} rows, {} rejected, {} remarks, {calls} progress calls, parent peak {}",
            file.row_count,
            file.rejected.len(),
            file.remarks.len(),
            peak()
        ),
        Err(error) => println!("{took:?}, {error:?}"),
    }
}

fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("unknown").trim().to_string()
}
