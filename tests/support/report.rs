//! What the tests of trust have counted: one JSON line for each, from which the reliability report is written.

use std::cell::Cell;
use std::fs::OpenOptions;
use std::io::Write;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use serde_json::json;

thread_local! {
    /// When this test began, or reported last: the harness gives each test a thread of its own.
    static SINCE: Cell<Option<Instant>> = const { Cell::new(None) };
}

/// Whether the tests of trust run at the figures of the night instead of those of every run.
pub fn soak() -> bool {
    SINCE.set(SINCE.get().or_else(|| Some(Instant::now())));
    std::env::var("MUTASI_SOAK").is_ok_and(|figures| figures == "nightly")
}

/// Appends one result to the file that `MUTASI_RESULTS` names; without it nothing is written.
///
/// `id` is the test of the reliability plan (`T2`), `what` the trial in a few words, `count` how often it was tried and
/// `failures` how often the promise did not hold. `control` tells how the control run failed, as it should. The seconds
/// are those since the test asked for [`soak`] or reported last. To be called before the result is asserted, so that a
/// failure stands in the report too.
pub fn report(id: &str, what: &str, count: u64, failures: u64, control: Option<&str>) {
    let seconds = SINCE.replace(Some(Instant::now())).map(|since| since.elapsed().as_secs_f64());
    append(json!({
        "id": id, "what": what, "count": count, "failures": failures, "control": control,
        "seconds": seconds.map(|seconds| (seconds * 10.0).round() / 10.0), "nightly": soak(), "at": now(),
    }));
}

/// One trial, made many times: it counts, keeps what went wrong, and reports before it fails.
#[derive(Debug)]
pub struct Tally {
    id: &'static str,
    what: String,
    count: u64,
    failures: u64,
    told: Vec<String>,
}

impl Tally {
    /// Begins a trial of the test `id` of the reliability plan.
    pub fn begin(id: &'static str, what: impl Into<String>) -> Self {
        soak();
        Self { id, what: what.into(), count: 0, failures: 0, told: Vec::new() }
    }

    /// Counts one try. What broke the promise is kept in words, the first ten of them.
    pub fn tried(&mut self, outcome: Result<(), String>) {
        self.count += 1;
        if let Err(words) = outcome {
            self.failures += 1;
            if self.told.len() < 10 {
                self.told.push(words);
            }
        }
    }

    /// Reports, and fails when any try failed. `control` tells how the control run failed, as it should.
    #[track_caller]
    pub fn end(self, control: Option<&str>) {
        report(self.id, &self.what, self.count, self.failures, control);
        assert!(self.count > 0, "{}: something was tried", self.what);
        assert!(self.failures == 0, "{}: {} of {}: {:#?}", self.what, self.failures, self.count, self.told);
    }
}

/// Appends that a trial could not be made on this machine, and why.
pub fn report_skipped(id: &str, what: &str, why: &str) {
    append(json!({ "id": id, "what": what, "skipped": why, "nightly": soak(), "at": now() }));
}

fn append(line: serde_json::Value) {
    let Some(file) = std::env::var_os("MUTASI_RESULTS") else { return };
    let mut file = OpenOptions::new().create(true).append(true).open(file).expect("the file of results can be written");
    // One write, so that lines of tests that run side by side do not mix.
    file.write_all(format!("{line}\n").as_bytes()).expect("the file of results can be written");
}

/// Seconds since 1970, UTC.
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
