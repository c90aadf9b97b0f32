//! The terminal program `mutasi`: it also is the worker that reads office files for a desk in a test.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use mutasi_intake::{WORKER_ARGUMENT, WorkerCommand};

/// The built program. Cargo gives the path of a binary only to tests of its own package, so it is built here, once a
/// test program and at no cost when it is fresh; `MUTASI_PROGRAM` names one that is built already.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| std::env::var_os("MUTASI_PROGRAM").map_or_else(build, PathBuf::from))
}

pub(crate) fn worker() -> WorkerCommand {
    WorkerCommand { program: program().to_path_buf(), args: vec![WORKER_ARGUMENT.into()] }
}

/// Builds the program with the profile and into the folder of this test: `TARGET/PROFILE/deps/TEST`.
fn build() -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it is");
    let profile_folder = test.ancestors().nth(2).expect("a test stands in TARGET/PROFILE/deps");
    let target = profile_folder.parent().expect("a profile has its folder in the target folder");
    let profile = match profile_folder.file_name().and_then(|name| name.to_str()) {
        Some("debug") | None => "dev",
        Some(named) => named,
    };
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let done = Command::new(cargo)
        .args(["build", "--quiet", "--locked", "--package", "mutasi-cli", "--profile", profile])
        .args(["--manifest-path", manifest, "--target-dir"])
        .arg(target)
        .status()
        .expect("cargo runs");
    assert!(done.success(), "the terminal program builds");
    profile_folder.join(format!("mutasi{}", std::env::consts::EXE_SUFFIX))
}
