//! Writes sample reports and measures large ones: `cargo run --release --example reports_to_files -- FOLDER [PEOPLE]`.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

#[path = "../tests/support/report.rs"]
mod support;

use std::{error::Error, fs, path::PathBuf, time::Instant};

use mutasi_documents::{
    Paper, PdfMeta,
    report::{PaperSpec, Report, to_pdf, to_workbook},
};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name a folder for the files")?);
    let people: usize = std::env::args().nth(2).map_or(Ok(50_000), |text| text.parse())?;
    fs::create_dir_all(&folder)?;
    write(&folder, "duk-contoh", &support::rank_list(90), Paper::A3)?;
    write(&folder, "bezetting-contoh", &support::staffing(6), Paper::F4)?;
    write(&folder, "duk", &support::rank_list(people), Paper::F4)
}

fn write(folder: &std::path::Path, name: &str, report: &Report, paper: Paper) -> Result<(), Box<dyn Error>> {
    let reports = std::slice::from_ref(report);
    let meta = PdfMeta {
        title: report.title[0].clone(),
        author: "Pemerintah Kota Rantau Bahari".into(),
        id_seed: name.into(),
        date: "2026-01-05".into(),
    };
    let start = Instant::now();
    let mut pages = 0;
    let bytes = to_pdf(reports, &PaperSpec::landscape(paper), &meta, &mut |done, _| {
        pages = done;
        true
    })?;
    let seconds = start.elapsed().as_secs_f64();
    println!("{name}: {pages} pages, PDF of {} bytes in {seconds:.2} s; {}", bytes.len(), peak());
    fs::write(folder.join(format!("{name}.pdf")), bytes)?;
    let start = Instant::now();
    let bytes = to_workbook(reports, "2026-01-05")?;
    println!("{name}: {} rows, xlsx of {} bytes in {:?}; {}", report.rows.len(), bytes.len(), start.elapsed(), peak());
    fs::write(folder.join(format!("{name}.xlsx")), bytes)?;
    Ok(())
}

/// The most memory this program has had, where the system tells.
fn peak() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("not told");
    format!("peak memory {}", line.trim())
}
