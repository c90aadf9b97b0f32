//! Writes the reliability report from what the tests of trust have counted:
//! `reliability_report RESULTS REPORT`. Nothing in it is typed by hand; what did not run says so.

mod plan;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::process::ExitCode;

use chrono::DateTime;
use plan::PLAN;
use serde::Deserialize;

/// One line of results, as `mutasi_tests::report` and the fuzzing script write it.
#[derive(Debug, Clone, Deserialize)]
struct Line {
    id: String,
    what: String,
    #[serde(default)]
    count: u64,
    #[serde(default)]
    failures: u64,
    control: Option<String>,
    seconds: Option<f64>,
    /// Why the trial could not be made on this machine.
    skipped: Option<String>,
    #[serde(default)]
    nightly: bool,
    /// Seconds since 1970, UTC.
    at: Option<u64>,
}

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let [results, report] = files.as_slice() else {
        eprintln!("reliability_report RESULTS REPORT");
        return ExitCode::from(2);
    };
    let lines = match fs::read_to_string(results) {
        Ok(text) => newest(&text),
        Err(error) => {
            eprintln!("{results}: {error}");
            return ExitCode::from(3);
        }
    };
    if let Err(error) = fs::write(report, written(&lines)) {
        eprintln!("{report}: {error}");
        return ExitCode::from(3);
    }
    let sound = PLAN.iter().all(|row| !row.promised || state(&lines, row.id) == State::Green);
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The newest line of every trial; a trial that ran again replaces what it said before.
fn newest(text: &str) -> Vec<Line> {
    let mut trials: BTreeMap<(String, String), Line> = BTreeMap::new();
    for line in text.lines().filter_map(|line| serde_json::from_str::<Line>(line).ok()) {
        trials.insert((line.id.clone(), line.what.clone()), line);
    }
    trials.into_values().collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Green,
    Red,
    Missing,
}

fn state(lines: &[Line], id: &str) -> State {
    let ran = lines.iter().filter(|line| line.id == id && line.skipped.is_none());
    match ran.fold((0, 0), |(tried, failed), line| (tried + line.count, failed + line.failures)) {
        (0, _) => State::Missing,
        (_, 0) => State::Green,
        _ => State::Red,
    }
}

fn written(lines: &[Line]) -> String {
    let mut text = String::from(
        "# Reliability report\n\n\
         Written by `make soak` from what the tests counted; not edited by hand.\n\n\
         > What the screen has confirmed is on the disk. After a power cut the program opens by itself, says what it\n\
         > checked, and nothing confirmed is missing. If a file is damaged it says so, keeps it, and offers the last backup\n\
         > that it has itself opened and checked.\n\n",
    );
    let _ = writeln!(text, "{}\n", machine(lines));
    text.push_str(
        "| id | trial | tried | failed | control run | seconds |\n| --- | --- | ---: | ---: | --- | ---: |\n",
    );
    for row in PLAN {
        let of_row: Vec<&Line> = lines.iter().filter(|line| line.id == row.id).collect();
        let _ = writeln!(
            text,
            "| **{}** | **{}** | | | {} | |",
            row.id,
            row.title,
            told(state(lines, row.id), row, &of_row)
        );
        for line in of_row {
            let _ = writeln!(text, "{}", line_of(line));
        }
    }
    let (tried, failed) =
        lines.iter().fold((0, 0), |(tried, failed), line| (tried + line.count, failed + line.failures));
    let _ = writeln!(text, "\nTogether {} tried, {} failed.", grouped(tried), grouped(failed));
    text
}

fn told(state: State, row: &plan::Row, lines: &[&Line]) -> String {
    match state {
        State::Green => "held".into(),
        State::Red => "**did not hold**".into(),
        State::Missing if !lines.is_empty() => "could not be tried here".into(),
        State::Missing if row.by_hand => "by hand, not part of this run".into(),
        State::Missing => "**did not run**".into(),
    }
}

fn line_of(line: &Line) -> String {
    if let Some(why) = &line.skipped {
        return format!("| | {} | | | not tried: {} | |", cell(&line.what), cell(why));
    }
    let control = line.control.as_deref().map(cell).unwrap_or_default();
    let seconds = line.seconds.map(|seconds| format!("{seconds:.1}")).unwrap_or_default();
    let (count, failures) = (grouped(line.count), grouped(line.failures));
    format!("| | {} | {count} | {failures} | {control} | {seconds} |", cell(&line.what))
}

/// A text that may stand in a cell of the table.
fn cell(text: &str) -> String {
    text.replace('|', "/").replace(['\n', '\r'], " ")
}

/// `1234567` -> `1,234,567`
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|part| std::str::from_utf8(part).ok()).collect();
    groups.join(",")
}

/// When, where and with which program it ran.
fn machine(lines: &[Line]) -> String {
    let last = lines.iter().filter_map(|line| line.at).max().unwrap_or_default();
    let day = DateTime::from_timestamp(last as i64, 0).unwrap_or_default().format("%Y-%m-%d %H:%M UTC");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let system = fs::read_to_string("/etc/os-release").ok().and_then(|text| {
        let name = text.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
        Some(name.trim_matches('"').to_string())
    });
    let system = system.unwrap_or_else(|| std::env::consts::OS.to_string());
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let figures = if lines.iter().any(|line| line.nightly) { "nightly" } else { "every run" };
    let (version, commit) = (env!("CARGO_PKG_VERSION"), std::env::var("MUTASI_COMMIT").unwrap_or_default());
    format!(
        "Last result {day}; figures of {figures}; program {version} {commit}; {cores} cores, {system}, kernel {}.",
        kernel.trim().split('-').next().unwrap_or_default()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trial_counts_once_and_what_failed_or_is_missing_shows() {
        let text = r#"{"id":"T2","what":"a","count":5,"failures":1,"control":null}
            {"id":"T2","what":"a","count":1200,"failures":0,"control":"x | y","seconds":2.0,"nightly":true,"at":1795363971}
            {"id":"T9","what":"b","skipped":"no user"}
            {"id":"T5","what":"c","count":3,"failures":2,"control":null}"#;
        let lines = newest(text);
        assert_eq!(lines.len(), 3);
        assert_eq!(
            ["T2", "T5", "T9", "T1"].map(|id| state(&lines, id)),
            [State::Green, State::Red, State::Missing, State::Missing]
        );
        let report = written(&lines);
        for part in ["| a | 1,200 | 0 | x / y | 2.0 |", "**did not hold**", "not tried: no user", "**did not run**"] {
            assert!(report.contains(part), "{part}: {report}");
        }
    }
}
