//! The program `mutasi` as a script sees it: words in, one JSON value and an exit status out.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::office::{Office, PASSPHRASE};
use crate::program::program;

/// A folder and a store in which commands run, on 21 November 2026.
pub struct Terminal {
    folder: TempDir,
    pub store: PathBuf,
    pub today: String,
}

/// What a command did.
#[derive(Debug)]
pub struct Ran {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Terminal {
    /// An empty folder.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let store = folder.path().join("kota.mutasi");
        Self { folder, store, today: "2026-11-21".into() }
    }

    /// An invented region.
    pub fn invented(staff: usize, seed: u64) -> Self {
        let terminal = Self::empty();
        let (staff, seed) = (staff.to_string(), seed.to_string());
        terminal.run("demo", ["--staff", &staff, "--seed", &seed]).json();
        terminal
    }

    /// On the store of an office, whose desk is closed for it.
    pub fn of_office(office: &mut Office) -> Self {
        let terminal = Self { store: office.store().to_path_buf(), ..Self::empty() };
        office.close();
        terminal
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs `mutasi COMMAND STORE REST... --json`; the command may be two words.
    #[track_caller]
    pub fn run<S: AsRef<OsStr>>(&self, command: &str, rest: impl IntoIterator<Item = S>) -> Ran {
        self.run_on(&self.store, command, rest)
    }

    /// The same as an account of the store.
    #[track_caller]
    pub fn by<S: AsRef<OsStr>>(&self, account: &str, command: &str, rest: impl IntoIterator<Item = S>) -> Ran {
        let rest = rest.into_iter().map(|word| word.as_ref().to_os_string());
        self.run(command, rest.chain(["--as".into(), account.into()]))
    }

    /// The same on another store.
    #[track_caller]
    pub fn run_on<S: AsRef<OsStr>>(&self, store: &Path, command: &str, rest: impl IntoIterator<Item = S>) -> Ran {
        let mut words = self.command();
        words.args(command.split(' ')).arg(store).args(rest).arg("--json");
        Ran::of(words.output().expect("the program runs"))
    }

    /// The bare program with the day and the passphrase set.
    pub fn command(&self) -> Command {
        let mut command = Command::new(program());
        command.env("MUTASI_PASSPHRASE", PASSPHRASE).env("MUTASI_NEW_PASSPHRASE", PASSPHRASE);
        command.env("LC_ALL", "C.UTF-8").args(["--today", &self.today]);
        command
    }

    /// Canonical text of all records of the store.
    #[track_caller]
    pub fn dump(&self) -> String {
        self.run("dump", [] as [&str; 0]).json()["dump"].as_str().expect("a dump is text").to_string()
    }
}

impl Ran {
    pub fn of(output: Output) -> Self {
        Self {
            status: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
        }
    }

    /// The one JSON value of a command that succeeded.
    #[track_caller]
    pub fn json(&self) -> Value {
        assert_eq!(self.status, 0, "the command succeeds: {} {}", self.stderr, self.stdout);
        self.value()
    }

    /// The one JSON value on stdout: nothing before it, nothing after it.
    #[track_caller]
    pub fn value(&self) -> Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("stdout is one JSON value ({error}): {}", self.stdout))
    }

    /// Checks a failure: exit status, code in JSON and first on stderr, Indonesian with advice. Gives its JSON.
    #[track_caller]
    pub fn assert_failed(&self, status: i32, code: &str) -> Value {
        assert_eq!(self.status, status, "exit status of {code}: {} {}", self.stdout, self.stderr);
        let value = self.value();
        let told = &value[if status == 1 { "refused" } else { "broken" }];
        assert_eq!(told["code"], code, "{value}");
        let message = told["message"].as_str().expect("a failure has a message");
        assert_indonesian_with_advice(message);
        assert_eq!(
            self.stderr.lines().last(),
            Some(format!("{code}: {message}").as_str()),
            "stderr begins with the code"
        );
        told.clone()
    }
}

/// The sentence is Indonesian and asks the person to do something. English words of a library are no sentence for an
/// office.
#[track_caller]
pub(crate) fn assert_indonesian_with_advice(message: &str) {
    const ADVICE: [&str; 41] = [
        "periksa",
        "coba",
        "pasang",
        "tutup",
        "pilih",
        "pilihlah",
        "ulangi",
        "masuk",
        "kosongkan",
        "perbaiki",
        "minta",
        "lengkapi",
        "betulkan",
        "tempel",
        "cetak",
        "isi",
        "buat",
        "buka",
        "simpan",
        "pulihkan",
        "salin",
        "jangan",
        "harus",
        "tulis",
        "sebut",
        "impor",
        "ubah",
        "hapus",
        "catat",
        "pakai",
        "tambahkan",
        "ketik",
        "laporkan",
        "tunggu",
        "pastikan",
        "dicabut",
        "urungkan",
        "kurangi",
        "muat",
        "terbitkan",
        "lanjutkan",
    ];
    const ENGLISH: [&str; 12] =
        ["the", "of", "error", "failed", "cannot", "invalid", "missing", "unknown", "denied", "not", "is", "no"];
    let lower = message.to_lowercase();
    // The name of a file is the office's own, and a temporary folder may be called anything: "nO" is no English there.
    let said = lower.split_whitespace().filter(|word| !word.contains('/'));
    let words: BTreeSet<&str> = said.flat_map(|word| word.split(|c: char| !c.is_alphabetic())).collect();
    assert!(ADVICE.iter().any(|word| words.contains(word)), "the message says what to do: {message}");
    let english: Vec<&&str> = ENGLISH.iter().filter(|word| words.contains(**word)).collect();
    assert!(english.is_empty(), "the message is Indonesian, without {english:?}: {message}");
}
