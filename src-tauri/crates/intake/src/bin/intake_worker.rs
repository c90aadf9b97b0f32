//! The smallest import worker: what the shipped binaries do when their first argument is `--import-worker`.

use std::process::ExitCode;

fn main() -> ExitCode {
    mutasi_intake::worker_main()
}
