//! Letters: set and written without a store, a long annex, a batch issued durably, and one file of it for the printer.

use std::ops::RangeInclusive;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use mutasi_acts::Front;
use mutasi_acts::contract::{Failure, FailureKind};
use mutasi_documents::letters::{LetterData, LetterKind, sample, shipped};
use mutasi_documents::{Dressing, PdfMeta, Template, Typeset, to_pdf, typeset};
use serde_json::{Value, json};

use super::{Measured, ask, call, cpu_ms, memory_kb};
use crate::session::{failure, front};

/// Set for the child process that merges what was issued in the named folder: the memory shown is then its own.
pub(super) const MERGE_IN: &str = "MUTASI_BENCH_MERGE";

/// Letters of one round, and of the batch.
const LETTERS: u32 = 1_000;
const ROUNDS: u32 = 3;
const ANNEX: u32 = 10_000;
/// People of the region whose best plan has somewhat more moves than the batch needs.
const STAFF: usize = 18_000;
/// Pages of the file for the printer.
const PAGES: u64 = 500;
const STORE: &str = "letters.mutasi";

pub(super) fn letters(folder: &Path) -> Result<Vec<Measured>, Failure> {
    Ok(vec![set_and_written()?, written()?, annex()?, batch(folder)?, merged(folder)?])
}

fn faulty(fault: impl std::fmt::Display) -> Failure {
    failure(FailureKind::Broken, "bench_failed", &fault.to_string())
}

fn sampled(kind: LetterKind) -> Result<LetterData, Failure> {
    serde_json::from_value(sample(kind)).map_err(faulty)
}

/// The same decree about other invented people, so that only what a print run shares is shared.
fn about(data: &LetterData, people: RangeInclusive<u32>) -> LetterData {
    const FIRST: [&str; 8] = ["Ahmad", "Dewi", "Yohanes", "Nurhayati", "Made", "Sumarni", "Rizky", "Bernadeta"];
    const LAST: [&str; 7] = ["Prasetya", "Lestari", "Simbolon", "Wulandari", "Hakim", "Pangestu", "Maharani"];
    let known = data.people.first().cloned().unwrap_or_default();
    let person = |order: u32| {
        let mut person = known.clone();
        let (first, last) = (order as usize % FIRST.len(), order as usize / FIRST.len() % LAST.len());
        person.order = order;
        person.name = format!("{} {}, S.Sos.", FIRST[first], LAST[last]);
        person.nip = format!("19{:02}0412201503{}{:03}", 70 + order % 25, 1 + order % 2, order % 1000);
        person
    };
    let number = format!("800.1.3.1/{:04}/BKPSDM/2026", people.start());
    LetterData { number, people: people.map(person).collect(), ..data.clone() }
}

fn set(template: &Template, data: &LetterData) -> Result<Typeset, Failure> {
    typeset(template, data, &Dressing::default()).map_err(faulty)
}

fn write(letter: &Typeset, number: &str) -> Result<Vec<u8>, Failure> {
    let meta = PdfMeta {
        title: format!("Keputusan Nomor {number}"),
        author: "BKPSDM Kota Rantau Bahari".into(),
        id_seed: number.into(),
        date: "2026-02-20".into(),
    };
    to_pdf(letter, &meta).map_err(faulty)
}

/// Writes the decree of the sample, as it is measured, into a folder.
pub(super) fn write_into(folder: &Path) -> Result<String, Failure> {
    let data = sampled(LetterKind::IndividualDecree)?;
    let letter = set(&shipped(LetterKind::IndividualDecree), &data)?;
    let file = folder.join("decree.pdf");
    std::fs::create_dir_all(folder).map_err(faulty)?;
    std::fs::write(&file, write(&letter, &data.number)?).map_err(faulty)?;
    Ok(file.display().to_string())
}

/// Milliseconds of the processor for one of `count`, in each round, and the rate in the best of them.
fn rounds(name: &str, count: u32, mut round: impl FnMut() -> Result<String, Failure>) -> Result<Measured, Failure> {
    let (mut times, mut told) = (Vec::new(), String::new());
    for _ in 0..ROUNDS {
        let start = cpu_ms();
        told = round()?;
        times.push((cpu_ms() - start) / f64::from(count));
    }
    let best = times.iter().copied().fold(f64::INFINITY, f64::min);
    Ok(Measured { name: name.into(), times, note: Some(format!("{:.0} per detik CPU, {told}", 1000.0 / best)) })
}

fn set_and_written() -> Result<Measured, Failure> {
    let template = shipped(LetterKind::IndividualDecree);
    let known = sampled(LetterKind::IndividualDecree)?;
    rounds("one decree set and written (CPU)", LETTERS, || {
        let (mut pages, mut bytes) = (0, 0);
        for order in 1..=LETTERS {
            let data = about(&known, order..=order);
            let letter = set(&template, &data)?;
            pages += letter.pages.len();
            bytes += write(&letter, &data.number)?.len();
        }
        Ok(format!("{LETTERS} SK, {pages} halaman, {} byte tiap SK", bytes / LETTERS as usize))
    })
}

/// The writer alone: pages that were set once.
fn written() -> Result<Measured, Failure> {
    let data = sampled(LetterKind::IndividualDecree)?;
    let letter = set(&shipped(LetterKind::IndividualDecree), &data)?;
    rounds("one decree written (CPU)", LETTERS, || {
        (0..LETTERS).try_for_each(|_| write(&letter, &data.number).map(drop))?;
        Ok(format!("{LETTERS} kali berkas yang sama"))
    })
}

fn annex() -> Result<Measured, Failure> {
    let template = shipped(LetterKind::CollectiveDecree);
    let data = about(&sampled(LetterKind::CollectiveDecree)?, 1..=ANNEX);
    let (cpu, start) = (cpu_ms(), Instant::now());
    let letter = set(&template, &data)?;
    let bytes = write(&letter, &data.number)?.len();
    let (cpu, wall) = (cpu_ms() - cpu, start.elapsed().as_secs_f64() * 1000.0);
    let note = format!("{ANNEX} baris, {} halaman, {bytes} byte, CPU {cpu:.0} ms", letter.pages.len());
    Ok(Measured { name: "annex of 10,000 rows".into(), times: vec![wall], note: Some(note) })
}

/// Decrees through the act itself: numbered, set, written durably, read again, frozen and journaled, stretch by stretch.
fn batch(folder: &Path) -> Result<Measured, Failure> {
    let mut desk = front(&folder.join(STORE))?;
    desk.make_demo(STAFF, 1)?;
    let today = call(&mut desk, "session", json!({}))?["today"].clone();
    let (plan, moves) = approved_plan(&mut desk, &today)?;
    let out = folder.join("letters");
    std::fs::create_dir_all(&out).map_err(faulty)?;
    let to = desk.grant(out).id;
    let request = json!({ "plan": plan, "date": today, "moves": moves, "to": to });
    let (cpu, start) = (cpu_ms(), Instant::now());
    let (mut decrees, mut pages, mut calls) = (0, 0, 0);
    loop {
        let issued = call(&mut desk, "issue_decrees", request.clone())?;
        let own: Vec<u64> =
            issued["decrees"].as_array().into_iter().flatten().filter_map(|decree| decree["pages"].as_u64()).collect();
        (decrees, pages, calls) = (decrees + own.len(), pages + own.iter().sum::<u64>(), calls + 1);
        if issued["remaining"].as_u64().unwrap_or(0) == 0 {
            break;
        }
    }
    let (cpu, wall) = (cpu_ms() - cpu, start.elapsed().as_secs_f64() * 1000.0);
    let note = format!("{decrees} SK, {pages} halaman, {calls} tahap, CPU {cpu:.0} ms");
    Ok(Measured { name: "batch of 1,000 decrees issued".into(), times: vec![wall], note: Some(note) })
}

/// A plan that may be decreed, and the first of its moves, as many as the batch has.
fn approved_plan(desk: &mut Front, today: &Value) -> Result<(Value, Vec<Value>), Failure> {
    let plan = call(desk, "new_plan", json!({ "name": "Surat", "tmt": today }))?["plan"].clone();
    call(desk, "propose_plan", json!({ "plan": plan }))?;
    for side in ["origin", "destination"] {
        let consent = json!({ "plan": plan, "side": side, "decision": "agree", "letter": "800/1", "date": today });
        ask(desk, "record_consent", consent)?;
    }
    ask(desk, "unlock", json!({ "account": "penyetuju" }))?;
    let shown = call(desk, "show_plan", json!({ "plan": plan }))?;
    for finding in shown["findings"].as_array().into_iter().flatten().filter(|finding| finding["severity"] == "BLOCK") {
        let request = json!({
            "plan": plan, "move": finding["move"], "rule": finding["rule"], "reason": "Pengukuran kecepatan surat.",
        });
        ask(desk, "override_finding", request)?;
    }
    ask(desk, "approve_plan", json!({ "plan": plan }))?;
    let moves = shown["moves"].as_array().into_iter().flatten().map(|one| one["move"].clone());
    Ok((plan, moves.take(LETTERS as usize).collect()))
}

/// What was issued as one file of so many pages, by another process.
fn merged(folder: &Path) -> Result<Measured, Failure> {
    let program = std::env::current_exe().map_err(faulty)?;
    let child = Command::new(program)
        .args(["bench", "letters", "--json"])
        .env(MERGE_IN, folder)
        .stderr(Stdio::inherit())
        .output()
        .map_err(faulty)?;
    let told: Value = serde_json::from_slice(&child.stdout).map_err(faulty)?;
    let wall = told["ms"].as_f64().ok_or_else(|| faulty(&told))?;
    let megabytes = |kilobytes: &Value| kilobytes.as_u64().map_or("?".to_string(), |kb| (kb / 1024).to_string());
    let note = format!(
        "{} halaman, {} byte, memori tertinggi {} MB, sebelum menggabung {} MB",
        told["pages"],
        told["bytes"],
        megabytes(&told["memory_kb"]),
        megabytes(&told["memory_before_kb"])
    );
    Ok(Measured { name: "merged file of 500 pages".into(), times: vec![wall], note: Some(note) })
}

/// The child of [`merged`].
pub(super) fn merge_here(folder: &Path) -> Result<Value, Failure> {
    let mut desk = front(&folder.join(STORE))?;
    desk.open_as(None, "")?;
    let known = call(&mut desk, "list_decrees", json!({}))?;
    let (mut papers, mut pages) = (Vec::new(), 0);
    for decree in known.as_array().into_iter().flatten() {
        let own = decree["pages"].as_u64().unwrap_or(0);
        if pages + own <= PAGES {
            papers.push(json!({ "kind": "decree", "id": decree["id"] }));
            pages += own;
        }
    }
    let out = folder.join("merged");
    std::fs::create_dir_all(&out).map_err(faulty)?;
    let to = desk.grant(out.clone()).id;
    let (before, start) = (memory_kb(), Instant::now());
    let written = call(&mut desk, "reprint_papers", json!({ "papers": papers, "merged": true, "to": to }))?;
    let wall = start.elapsed().as_secs_f64() * 1000.0;
    let file = out.join(written["files"][0].as_str().unwrap_or_default());
    let bytes = std::fs::metadata(file).map_err(faulty)?.len();
    Ok(json!({ "ms": wall, "pages": pages, "bytes": bytes, "memory_kb": memory_kb(), "memory_before_kb": before }))
}
