//! `mutasi bench`: medians on an invented region of the asked size, in a temporary folder. Speed is shown here, never
//! by a timed test.

mod analysis;
mod law;
mod planner;

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

/// Invented regions as minimum-cost flows, for other solvers.
pub(crate) fn write_instances(folder: &Path, staff: Option<usize>, seeds: u64) -> Result<Value, Failure> {
    Ok(json!({ "files": planner::write(folder, staff.unwrap_or(STAFF), seeds)? }))
}

pub(crate) fn run(what: &str, asked: Option<usize>, today: NaiveDate) -> Result<Value, Failure> {
    let staff = asked.unwrap_or(STAFF);
    if let Some(folder) = std::env::var_os(WRITE_TO) {
        return write_files(Path::new(&folder), staff, today);
    }
    let folder = tempfile::tempdir().map_err(|error| failure(FailureKind::Broken, "disk_fault", &error.to_string()))?;
    let all = what == "all";
    let mut measured = Vec::new();
    if all || what == "import" {
        measured.extend(import(folder.path(), staff)?);
    }
    if ["staffing", "check", "search", "letters", "store", "all"].contains(&what) {
        let path = folder.path().join("bench.mutasi");
        let mut desk = front(&path)?;
        measured.push(once("create region", || desk.make_demo(staff, 1))?);
        if all || what == "store" {
            drop(desk);
            desk = front(&path)?;
            measured.push(once("open store", || desk.open_as(None, ""))?);
        }
        if all || what == "search" {
            measured.extend(search(&mut desk)?);
        }
        if all || what == "staffing" {
            measured.push(staffing(&mut desk, today)?);
        }
        if ["check", "letters", "all"].contains(&what) {
            if what != "letters" {
                measured.extend(law::law(&mut desk, today)?);
            }
            if what != "check" {
                measured.push(letters(folder.path())?);
            }
        }
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
        let message = "Pilih import, staffing, analysis, check, search, letters, store, planner, atau all.";
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

/// Highest memory of this process so far.
fn memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    Some(format!("memori tertinggi {}", line.split_whitespace().skip(1).collect::<Vec<_>>().join(" ")))
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

/// Letters issued through the act itself: numbered, set, written durably, frozen and journaled.
fn letters(folder: &Path) -> Result<Measured, Failure> {
    let path = folder.join("letters.mutasi");
    let mut desk = front(&path)?;
    desk.make_demo(5000, 1)?;
    let today = call(&mut desk, "session", json!({}))?["today"].clone();
    let plan = call(&mut desk, "new_plan", json!({ "name": "Surat", "tmt": today }))?["plan"].clone();
    let open = call(&mut desk, "vacancies", json!({}))?;
    let mut count = 0;
    for vacancy in open.as_array().into_iter().flatten().filter(|vacancy| vacancy["family"] == "pelaksana").take(60) {
        let request = json!({ "position": vacancy["position"], "plan": plan, "limit": vacancy["open"] });
        for candidate in call(&mut desk, "list_candidates", request)?["candidates"].as_array().into_iter().flatten() {
            call(&mut desk, "add_move", json!({ "plan": plan, "nip": candidate["nip"], "to": vacancy["position"] }))?;
            count += 1;
        }
    }
    for side in ["origin", "destination"] {
        let consent = json!({ "plan": plan, "side": side, "decision": "agree", "letter": "800/1", "date": today });
        call(&mut desk, "record_consent", consent)?;
    }
    call(&mut desk, "unlock", json!({ "account": "penyetuju" }))?;
    override_blocks(&mut desk, &plan)?;
    call(&mut desk, "approve_plan", json!({ "plan": plan }))?;
    let out = folder.join("letters");
    let _ = std::fs::create_dir_all(&out);
    let to = desk.grant(out).id;
    let (cpu, start) = (cpu_ms(), Instant::now());
    let issued = call(&mut desk, "issue_decrees", json!({ "plan": plan, "date": today, "to": to }))?;
    let (cpu, wall) = (cpu_ms() - cpu, start.elapsed().as_secs_f64() * 1000.0);
    let pages: u64 =
        issued["decrees"].as_array().into_iter().flatten().filter_map(|decree| decree["pages"].as_u64()).sum();
    let per_second = f64::from(count) / (cpu / 1000.0);
    Ok(Measured {
        name: "issue one decree (CPU)".into(),
        times: vec![cpu / f64::from(count.max(1))],
        note: Some(format!("{count} SK, {pages} halaman, {per_second:.0} SK per detik CPU, {wall:.0} ms semuanya")),
    })
}

fn override_blocks(desk: &mut Front, plan: &Value) -> Result<(), Failure> {
    let shown = call(desk, "show_plan", json!({ "plan": plan }))?;
    for finding in shown["findings"].as_array().into_iter().flatten().filter(|finding| finding["severity"] == "BLOCK") {
        let request = json!({ "plan": plan, "move": finding["move"], "rule": finding["rule"], "reason": "Pengukuran kecepatan surat." });
        call(desk, "override_finding", request)?;
    }
    Ok(())
}

fn cpu_ms() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 * 1000.0 + time.tv_nsec as f64 / 1e6
}
