//! The program killed while it works (`kill -9`), and what it had told by then.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::terminal::Ran;

/// What a program that was to be killed has done.
#[derive(Debug)]
pub struct Struck {
    /// Killed before it ended by itself.
    pub killed: bool,
    pub took: Duration,
    pub ran: Ran,
}

impl Struck {
    /// The answer that the screen has shown, whole: whatever it names must be on the disk. `None` when the act was
    /// refused, or when nothing was told before the end.
    pub fn confirmed(&self) -> Option<Value> {
        let value: Value = serde_json::from_str(&self.ran.stdout).ok()?;
        (value.get("refused").is_none() && value.get("broken").is_none()).then_some(value)
    }

    /// How an act ended that was neither confirmed nor killed.
    pub fn failure(&self) -> Option<String> {
        let told = !self.killed && self.confirmed().is_none();
        told.then(|| format!("status {}: {} {}", self.ran.status, self.ran.stdout, self.ran.stderr))
    }
}

/// Runs a command and kills it at a moment, counted from its start.
pub fn strike(command: &mut Command, moment: Duration) -> Struck {
    // Into a file, so that a long answer waits for nobody.
    let (mut told, mut faults) = (file_for("stdout"), file_for("stderr"));
    let share = |file: &File| Stdio::from(file.try_clone().expect("a second handle"));
    let mut child = command.stdout(share(&told)).stderr(share(&faults)).spawn().expect("the program runs");
    let started = Instant::now();
    let mut killed = false;
    let status = loop {
        if let Some(status) = child.try_wait().expect("the child is ours") {
            break status;
        }
        if !killed && started.elapsed() >= moment {
            child.kill().expect("the child is ours");
            killed = true;
        }
        std::thread::yield_now();
    };
    let took = started.elapsed();
    // A program that came to its end in the very moment was not killed.
    let killed = status.code().is_none();
    let ran = Ran { status: status.code().unwrap_or(-1), stdout: text_of(&mut told), stderr: text_of(&mut faults) };
    Struck { killed, took, ran }
}

/// A nameless file that takes what a program says.
pub(crate) fn file_for(stream: &str) -> File {
    tempfile::tempfile().unwrap_or_else(|error| panic!("a file for {stream}: {error}"))
}

pub(crate) fn text_of(file: &mut File) -> String {
    let mut text = Vec::new();
    file.seek(SeekFrom::Start(0)).and_then(|_| file.read_to_end(&mut text)).expect("the file is readable");
    String::from_utf8_lossy(&text).into_owned()
}

/// Files of a folder and below under names that only stand while something is being written.
pub fn leftovers(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if name.starts_with(".mutasi") || name.contains(".baru") || name.ends_with(".tmp") {
            found.push(path);
        } else if path.is_dir() {
            found.extend(leftovers(&path));
        }
    }
    found
}

/// Files of a folder as they stood at one moment, to begin from again.
#[derive(Debug)]
pub struct Kept {
    from: PathBuf,
    copy: tempfile::TempDir,
}

impl Kept {
    /// Keeps everything in a folder.
    pub fn of(folder: &Path) -> Self {
        let copy = tempfile::tempdir().expect("a folder for the test");
        copy_all(folder, copy.path());
        Self { from: folder.to_path_buf(), copy }
    }

    /// Puts the folder back as it was kept.
    pub fn put_back(&self) {
        for entry in fs::read_dir(&self.from).expect("the folder stands") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) }.expect("it is ours");
        }
        copy_all(self.copy.path(), &self.from);
    }
}

fn copy_all(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the folder stands") {
        let (path, to) = {
            let entry = entry.expect("an entry");
            (entry.path(), to.join(entry.file_name()))
        };
        if path.is_dir() {
            fs::create_dir_all(&to).expect("a folder");
            copy_all(&path, &to);
        } else {
            fs::copy(&path, &to).expect("copied");
        }
    }
}
