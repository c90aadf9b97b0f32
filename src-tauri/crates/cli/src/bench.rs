//! `mutasi bench`: medians on an invented region of the asked size, in a temporary folder. Speed is shown here, never
//! by a timed test.

mod analysis;
mod cases;
mod law;
mod letters;
mod planner;
mod store;

use std::path::Path;
use std::time::Instant;

use chrono::NaiveDate;
use mutasi_acts::contract::{Failure, FailureKind};
use mutasi_acts::{Front, Watch};
use rustix::time::{ClockId, clock_gettime};
use serde_json::{Value, json};

use crate::session::{failure, front};

const RUNS: usize = 7;
/// People of the region where none are named.
const STAFF: usize = 50_000;
/// People of the region with about 3,000 units and 30,000 positions.
const STRESS: usize = 62_000;
/// Set for the child process that writes the sample files.
const WRITE_TO: &str = "MUTASI_BENCH_WRITE";

/// One measurement.
struct Measured {
    name: String,
    /// Wall or CPU milliseconds, as the name says.
    times: Vec<f64>,
    note: Option<String>,
}

impl Measured {
    fn median(&self) -> f64 {
        let mut times = self.times.clone();
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied().unwrap_or_default()
    }
}

/// Invented regions as minimum-cost flows, for other solvers.
pub(crate) fn write_instances(folder: &Path, staff: Option<usize>, seeds: u64) -> Result<Value, Failure> {
    Ok(json!({ "files": planner::write(folder, staff.unwrap_or(STAFF), seeds)? }))
}

/// The decree that is measured, to be laid beside those of others.
pub(crate) fn write_letter(folder: &Path) -> Result<Value, Failure> {
    Ok(json!({ "files": [letters::write_into(folder)?] }))
}

pub(crate) fn run(what: &str, asked: Option<usize>, today: NaiveDate) -> Result<Value, Failure> {
    let staff = asked.unwrap_or(STAFF);
    if let Some(folder) = std::env::var_os(WRITE_TO) {
        return write_files(Path::new(&folder), staff, today);
    }
    if let Some(folder) = std::env::var_os(letters::MERGE_IN) {
        return letters::merge_here(Path::new(&folder));
    }
    let folder = tempfile::tempdir().map_err(|error| failure(FailureKind::Broken, "disk_fault", &error.to_string()))?;
    let all = what == "all";
    let mut measured = Vec::new();
    if all || what == "import" {
        measured.extend(import(folder.path(), staff)?);
    }
    if ["staffing", "check", "search", "store", "cases", "all"].contains(&what) {
        let path = folder.path().join("bench.mutasi");
        let mut desk = front(&path)?;
        measured.push(once("create region", || desk.make_demo(staff, 1))?);
        if all || what == "store" {
            drop(desk);
            measured.extend(store::store(&path, today)?);
            desk = front(&path)?;
            measured.push(once("open desk", || desk.open_as(None, ""))?);
        }
        if all || what == "search" {
            measured.extend(search(&mut desk)?);
        }
        if all || what == "staffing" {
            measured.push(staffing(&mut desk, today)?);
        }
        if all || what == "check" {
            measured.extend(law::law(&mut desk, today)?);
        }
        if all || what == "cases" {
            measured.extend(cases::cases(&mut desk, today)?);
        }
    }
    if all || what == "letters" {
        measured.extend(letters::letters(folder.path())?);
    }
    if all || what == "analysis" {
        let mut desk = front(&folder.path().join("analysis.mutasi"))?;
        measured.push(once("create stress region", || desk.make_demo(STRESS, 1))?);
        measured.extend(analysis::analysis(&mut desk, today, folder.path())?);
    }
    if all || what == "planner" {
        measured.extend(planner::planner(asked)?);
    }
    if measured.is_empty() {
        let message = "Pilih import, staffing, analysis, check, search, letters, store, planner, cases, atau all.";
        return Err(failure(FailureKind::Refused, "bench_unknown", message));
    }
    Ok(json!({ "staff": staff, "bench": measured.iter().map(view).collect::<Vec<_>>() }))
}

fn view(measured: &Measured) -> Value {
    let mut times = measured.times.clone();
    times.sort_by(f64::total_cmp);
    let rounded = |at: usize| (times.get(at).copied().unwrap_or_default() * 1000.0).round() / 1000.0;
    let (median, slow) = (rounded(times.len() / 2), rounded(times.len() * 95 / 100));
    let slowest = rounded(times.len().saturating_sub(1));
    // No peer does these steps; the office's own budget is in the documents.
    json!({ "name": measured.name, "median_ms": median, "p95_ms": slow, "max_ms": slowest, "runs": times.len(), "peer": null,
        "ratio": null, "note": measured.note })
}

/// Asks for what is measured: the answer is written out as the window gets it, and looked at by nobody.
fn ask(front: &mut Front, act: &str, request: Value) -> Result<(), Failure> {
    front.call(act, request, Watch::silent()).map(drop)
}

/// Asks for what the measurement needs to know.
fn call(front: &mut Front, act: &str, request: Value) -> Result<Value, Failure> {
    Ok(front.call(act, request, Watch::silent())?.tree())
}

fn once<T>(name: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<Measured, Failure> {
    let start = Instant::now();
    work()?;
    Ok(Measured { name: name.into(), times: vec![start.elapsed().as_secs_f64() * 1000.0], note: memory() })
}

fn repeated(name: &str, mut work: impl FnMut(usize) -> Result<(), Failure>) -> Result<Measured, Failure> {
    let mut times = Vec::new();
    for run in 0..RUNS {
        let start = Instant::now();
        work(run)?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(Measured { name: name.into(), times, note: None })
}

/// Highest memory of this process so far, in words.
fn memory() -> Option<String> {
    Some(format!("memori tertinggi {} kB", memory_kb()?))
}

/// Highest memory of this process so far, in kilobytes; `None` where the system does not tell.
fn memory_kb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Preview and taking of the 66-column export. The files are written by another process, so that the memory shown is
/// that of the import.
fn import(folder: &Path, staff: usize) -> Result<Vec<Measured>, Failure> {
    let files = folder.join("files");
    std::fs::create_dir_all(&files)
        .map_err(|error| failure(FailureKind::Broken, "bench_failed", &error.to_string()))?;
    write_in_child(&files, staff)?;
    let mut desk = front(&folder.join("import.mutasi"))?;
    let first = json!({ "kind": "kota", "name": "Rantau Bahari", "account": "bench", "passphrase": "ukur kecepatan" });
    call(&mut desk, "first_start", first)?;
    let id = desk.grant(files.join("siasn_export.xlsx")).id;
    let map = desk.grant(files.join("peta_jabatan.xlsx")).id;
    call(&mut desk, "take_import", json!({ "files": [map] }))?;
    Ok(vec![
        once("import 66 columns: preview", || ask(&mut desk, "preview_import", json!({ "files": [&id] })))?,
        once("import 66 columns: commit", || ask(&mut desk, "take_import", json!({ "files": [&id] })))?,
        once("import: undo", || ask(&mut desk, "undo", json!({})))?,
    ])
}

fn write_files(folder: &Path, staff: usize, today: NaiveDate) -> Result<Value, Failure> {
    let files = mutasi_demo::write_files(&mutasi_demo::region(staff, 1, today), folder)
        .map_err(|error| failure(FailureKind::Broken, "bench_failed", &error.to_string()))?;
    Ok(json!({ "files": files }))
}

fn write_in_child(folder: &Path, staff: usize) -> Result<(), Failure> {
    let broken = |text: String| failure(FailureKind::Broken, "bench_failed", &text);
    let program = std::env::current_exe().map_err(|error| broken(error.to_string()))?;
    let status = std::process::Command::new(program)
        .args(["bench", "files", "--staff", &staff.to_string()])
        .env(WRITE_TO, folder)
        .stdout(std::process::Stdio::null())
        .status()
        .map_err(|error| broken(error.to_string()))?;
    if status.success() { Ok(()) } else { Err(broken("berkas contoh gagal ditulis".into())) }
}

fn search(desk: &mut Front) -> Result<Vec<Measured>, Failure> {
    let typed = ["s", "si", "sit", "siti", "siti r", "guru", "puskesmas", "zzz", "1985", "perawat terampil"];
    call(desk, "list_staff", json!({ "query": "", "limit": 50 }))?;
    let mut times = Vec::new();
    for _ in 0..RUNS {
        for query in typed {
            let start = Instant::now();
            ask(desk, "list_staff", json!({ "query": query, "limit": 50 }))?;
            times.push(start.elapsed().as_secs_f64() * 1000.0);
        }
    }
    let worst = times.iter().copied().fold(0.0, f64::max);
    Ok(vec![Measured { name: "search keystroke".into(), times, note: Some(format!("terlama {worst:.2} ms")) }])
}

fn staffing(desk: &mut Front, today: NaiveDate) -> Result<Measured, Failure> {
    // Another day each time, so that nothing is kept from the run before.
    repeated("staffing of the region, cold", |run| {
        let day = today - chrono::Days::new(run as u64 + 1);
        ask(desk, "staffing", json!({ "as_of": day }))
    })
}

/// Processor time of this process with all its threads, in milliseconds.
fn cpu_ms() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 * 1000.0 + time.tv_nsec as f64 / 1e6
}
