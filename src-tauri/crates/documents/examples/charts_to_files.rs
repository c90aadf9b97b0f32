//! Draws the sample charts for a look: `cargo run --release --example charts_to_files -- FOLDER [UNITS]`.
//!
//! Also says how long a chart of UNITS units takes to lay out.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

#[path = "../tests/support/chart.rs"]
mod support;

use std::{error::Error, fs, path::PathBuf, time::Instant};

use mutasi_documents::{
    Paper, PdfMeta,
    chart::{ChartNode, ChartStyle, layout, pages},
    pages_to_pdf, to_png,
};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name a folder for the files")?);
    let units: usize = std::env::args().nth(2).map_or(Ok(3000), |text| text.parse())?;
    fs::create_dir_all(&folder)?;
    time_layout(units);
    for (name, paper) in [("f4", Paper::F4), ("a3", Paper::A3), ("a2", Paper::A2)] {
        write(&folder, &format!("dinkes-{name}"), &[support::health_agency()], paper)?;
    }
    write(&folder, "kota-a3", &support::region(units), Paper::A3)
}

fn time_layout(units: usize) {
    let agencies = support::region(units);
    for (name, roots) in [("forest", agencies.clone()), ("one root", vec![support::summed(under_one(agencies))])] {
        let start = Instant::now();
        let chart = layout(&roots, &ChartStyle::default());
        let rows: usize = chart.boxes.iter().map(|drawn| drawn.rows.len()).sum();
        println!(
            "{name}: {} units, {rows} rows, {:.0} x {:.0} pt in {:?}",
            chart.boxes.len(),
            chart.width,
            chart.height,
            start.elapsed()
        );
    }
}

fn under_one(children: Vec<ChartNode>) -> ChartNode {
    ChartNode { unit: "Pemerintah Kota Rantau Bahari".into(), children, ..ChartNode::default() }
}

fn write(folder: &std::path::Path, name: &str, roots: &[ChartNode], paper: Paper) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let pages = pages(roots, &support::print(paper));
    let drawn = start.elapsed();
    let meta = PdfMeta {
        title: "Peta Jabatan".into(),
        author: "Pemerintah Kota Rantau Bahari".into(),
        id_seed: name.into(),
        date: "2026-06-30".into(),
    };
    let bytes = pages_to_pdf(&pages, &meta)?;
    println!("{name}: {} pages in {drawn:?}, PDF of {} bytes after {:?}", pages.len(), bytes.len(), start.elapsed());
    fs::write(folder.join(format!("{name}.pdf")), bytes)?;
    let start = Instant::now();
    let picture = to_png(&pages[0], 110.0)?;
    println!("{name}: PNG of {} bytes in {:?}", picture.len(), start.elapsed());
    fs::write(folder.join(format!("{name}.png")), picture)?;
    Ok(())
}
