//! A program looked at while it works: how much memory it took, and how long.

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::kill::{file_for, text_of};
use crate::terminal::Ran;

/// What a program did, and what it needed for it.
#[derive(Debug)]
pub struct Watched {
    pub ran: Ran,
    pub took: Duration,
    /// The most memory that the program itself held at once, in bytes, without the workers that it started; 0 where the
    /// system does not tell.
    pub peak: u64,
}

/// Runs a command to its end.
pub fn watch(command: &mut Command) -> Watched {
    let (mut told, mut faults) = (file_for("stdout"), file_for("stderr"));
    let share = |file: &fs::File| Stdio::from(file.try_clone().expect("a second handle"));
    let mut child = command.stdout(share(&told)).stderr(share(&faults)).spawn().expect("the program runs");
    let (started, status_of) = (Instant::now(), format!("/proc/{}/status", child.id()));
    let mut peak = 0;
    let status = loop {
        // The kernel keeps the highest; what is read last before the end counts.
        peak = fs::read_to_string(&status_of).ok().and_then(|text| high_water(&text)).unwrap_or(peak);
        if let Some(status) = child.try_wait().expect("the child is ours") {
            break status;
        }
        std::thread::yield_now();
    };
    let took = started.elapsed();
    let ran = Ran { status: status.code().unwrap_or(-1), stdout: text_of(&mut told), stderr: text_of(&mut faults) };
    Watched { ran, took, peak }
}

fn high_water(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kib| kib * 1024)
}
