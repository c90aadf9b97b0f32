//! Reading a file in a process of its own. A failed allocation ends a process and cannot be caught; here it ends the
//! worker, whose memory and processor time are capped, and the parent tells the officer.
//!
//! The parent writes one JSON line (the request) to the worker's stdin; the worker writes one JSON line per
//! [`Item`] to its stdout and ends with `End` or `Failed`. Neither side ever holds the whole answer as text.

use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitCode, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::error::IntakeError;
use crate::item::{Collector, Item, Progress};
use crate::limits::Limits;
use crate::read::read_items;
use crate::rows::ReadFile;

/// First argument of a program that is to be a worker.
pub const WORKER_ARGUMENT: &str = "--import-worker";

/// How to start a worker: usually the running program itself with [`WORKER_ARGUMENT`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkerCommand {
    pub program: PathBuf,
    pub args: Vec<OsString>,
}

impl WorkerCommand {
    /// The running program as its own worker.
    pub fn this_program() -> Result<Self, IntakeError> {
        let program = std::env::current_exe().map_err(|_| IntakeError::worker_missing())?;
        Ok(Self { program, args: vec![WORKER_ARGUMENT.into()] })
    }
}

/// The parent's word on every progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Continue,
    Cancel,
}

#[derive(Serialize, Deserialize)]
struct Request {
    path: PathBuf,
    limits: Limits,
}

/// The longest line taken from a worker: a row of the widest sheet with its longest cells still fits.
const LONGEST_LINE: u64 = 32 << 20;
/// Items waiting between the reading thread and the caller.
const ITEMS_WAITING: usize = 256;
/// How often the caller is asked whether to go on while the worker says nothing.
const BETWEEN_QUESTIONS: Duration = Duration::from_millis(100);

/// Reads an office file in a worker. Whatever happens to the worker becomes an [`IntakeError`]; `progress` is called
/// at least ten times a second and ends the reading with [`Answer::Cancel`].
pub fn read_in_worker(
    worker: &WorkerCommand,
    path: &Path,
    limits: &Limits,
    progress: &mut dyn FnMut(Progress) -> Answer,
) -> Result<ReadFile, IntakeError> {
    let request = Request { path: absolute(path)?, limits: limits.clone() };
    let mut child = Running::start(worker, &request)?;
    let (sender, receiver) = sync_channel(ITEMS_WAITING);
    let stdout = child.stdout()?;
    let reply_bytes = limits.reply_bytes;
    let reader = thread::spawn(move || forward_items(stdout, reply_bytes, &sender));
    let result = gather(&receiver, limits, progress);
    // Ended before the thread is awaited: the thread reads until the worker's stdout closes.
    let status = child.end(result.is_ok());
    drop(receiver);
    let _ = reader.join();
    match result {
        Ok(Some(file)) => Ok(file),
        Ok(None) => Err(IntakeError::worker_lost(&how_it_ended(status))),
        Err(error) => Err(error),
    }
}

/// The worker has a working folder of its own choosing, so it is told the whole path.
fn absolute(path: &Path) -> Result<PathBuf, IntakeError> {
    let path = std::path::absolute(path)?;
    match path.to_str() {
        Some(_) => Ok(path),
        None => Err(IntakeError::file_unreadable("nama berkas memuat huruf yang tidak dikenal; ganti namanya")),
    }
}

/// A worker that never outlives its owner.
struct Running(Child);

impl Running {
    fn start(worker: &WorkerCommand, request: &Request) -> Result<Self, IntakeError> {
        let mut command = Command::new(&worker.program);
        command.args(&worker.args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        hide_window(&mut command);
        let mut running = Self(command.spawn().map_err(|_| IntakeError::worker_missing())?);
        let stdin = running.0.stdin.take();
        // A worker that died at once is noticed when its answer ends.
        let _ = stdin.map(|stdin| send_request(stdin, request));
        Ok(running)
    }

    fn stdout(&mut self) -> Result<ChildStdout, IntakeError> {
        self.0.stdout.take().ok_or_else(IntakeError::worker_missing)
    }

    /// Ends the worker; one that has said everything is given a moment to end by itself.
    fn end(&mut self, has_ended: bool) -> Option<ExitStatus> {
        if has_ended && let Some(status) = self.wait_briefly() {
            return Some(status);
        }
        let _ = self.0.kill();
        self.0.wait().ok()
    }

    fn wait_briefly(&mut self) -> Option<ExitStatus> {
        for _ in 0..50 {
            if let Ok(Some(status)) = self.0.try_wait() {
                return Some(status);
            }
            thread::sleep(Duration::from_millis(10));
        }
        None
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(windows)]
fn hide_window(command: &mut Command) {
    use std::os::windows::process::CommandExt;
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    command.creation_flags(CREATE_NO_WINDOW);
}

#[cfg(not(windows))]
fn hide_window(_: &mut Command) {}

fn send_request(mut stdin: ChildStdin, request: &Request) -> io::Result<()> {
    serde_json::to_writer(&mut stdin, request)?;
    stdin.write_all(b"\n")
}

/// Turns the worker's lines into items until its stdout closes or nobody listens any more.
fn forward_items(stdout: ChildStdout, reply_bytes: u64, sender: &SyncSender<Result<Item, IntakeError>>) {
    let mut lines = BufReader::with_capacity(256 << 10, stdout);
    let mut line = Vec::new();
    let mut total = 0_u64;
    loop {
        line.clear();
        match lines.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line) {
            Ok(0) => return,
            Ok(size) => total += size as u64,
            Err(_) => return,
        }
        let item = if total > reply_bytes {
            Err(IntakeError::file_too_large("isinya lebih banyak daripada yang dapat ditampung"))
        } else {
            serde_json::from_slice(&line).map_err(|_| IntakeError::worker_lost("jawabannya tidak terbaca"))
        };
        let is_last = item.is_err();
        if sender.send(item).is_err() || is_last {
            return;
        }
    }
}

/// Gathers items until the last one, the time limit, or the caller's word. `None`: the worker fell silent for good.
fn gather(
    receiver: &Receiver<Result<Item, IntakeError>>,
    limits: &Limits,
    progress: &mut dyn FnMut(Progress) -> Answer,
) -> Result<Option<ReadFile>, IntakeError> {
    let deadline = Instant::now() + Duration::from_secs(limits.seconds);
    let mut collector = Collector::default();
    let mut done = Progress { rows: 0, expected: None };
    let mut asked = Instant::now();
    loop {
        if asked.elapsed() >= BETWEEN_QUESTIONS {
            asked = Instant::now();
            ask(progress, done)?;
        }
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(IntakeError::timed_out(limits.seconds));
        }
        match receiver.recv_timeout(left.min(BETWEEN_QUESTIONS)) {
            Ok(Ok(Item::Progress(newer))) => {
                done = newer;
                ask(progress, done)?;
            }
            Ok(Ok(Item::Failed { code, message })) => return Err(IntakeError::reported(&code, message)),
            Ok(Ok(item)) => {
                let is_last = matches!(item, Item::End { .. });
                collector.add(item)?;
                if is_last {
                    return Ok(collector.finish());
                }
            }
            Ok(Err(error)) => return Err(error),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(None),
        }
    }
}

fn ask(progress: &mut dyn FnMut(Progress) -> Answer, done: Progress) -> Result<(), IntakeError> {
    match progress(done) {
        Answer::Continue => Ok(()),
        Answer::Cancel => Err(IntakeError::cancelled()),
    }
}

fn how_it_ended(status: Option<ExitStatus>) -> String {
    match status.and_then(|status| status.code()) {
        Some(code) => format!("kode {code}"),
        None => "dihentikan oleh sistem, biasanya karena memori".to_string(),
    }
}

/// What a program does when its first argument is [`WORKER_ARGUMENT`]: reads a request from stdin, caps itself, and
/// writes what it finds to stdout. Call it before anything else of the program starts.
pub fn worker_main() -> ExitCode {
    match serve(io::stdin().lock(), BufWriter::with_capacity(256 << 10, io::stdout().lock())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// An error here is a parent that went away or speaks another language; nobody is left to be told.
fn serve(mut input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    let mut line = String::new();
    input.read_line(&mut line)?;
    let request: Request = serde_json::from_str(&line)?;
    cap(&request.limits)?;
    let result = read_items(&request.path, &request.limits, &mut |item| {
        write_item(&mut output, &item).map_err(|_| IntakeError::cancelled())
    });
    if let Err(error) = result {
        write_item(&mut output, &Item::Failed { code: error.code.to_string(), message: error.message })?;
    }
    output.flush()
}

fn write_item(output: &mut impl Write, item: &Item) -> io::Result<()> {
    serde_json::to_writer(&mut *output, item)?;
    output.write_all(b"\n")?;
    match item {
        // The parent shows progress while later rows are still read.
        Item::Progress(_) => output.flush(),
        _ => Ok(()),
    }
}

/// Caps address space and processor time, and forbids what a reader never does: writing files, and leaving its
/// memory, full of personal data, behind as a core file.
#[cfg(target_os = "linux")]
fn cap(limits: &Limits) -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let set = |resource, most: u64| {
        // A limit that the system has already set lower stays: raising it is refused.
        let most = getrlimit(resource).maximum.map_or(most, |set| set.min(most));
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })
    };
    set(Resource::As, limits.memory_bytes)?;
    set(Resource::Cpu, limits.seconds)?;
    set(Resource::Core, 0)?;
    set(Resource::Fsize, 0)?;
    Ok(())
}

/// Elsewhere the guard and the parent's time limit must do: capping a process there needs more than safe calls.
#[cfg(not(target_os = "linux"))]
fn cap(_: &Limits) -> io::Result<()> {
    Ok(())
}
