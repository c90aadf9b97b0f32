//! `mutasi`: the acts of the transfer desk from a terminal. It only reads arguments, calls acts, and prints; the
//! contract is in `docs/terminal.md`.

#![allow(clippy::print_stdout, reason = "printing is what this program is for")]

mod accounts;
mod after;
mod analysis;
mod answer;
mod args;
mod ask;
mod backups;
mod bench;
mod commands;
mod decree;
mod law;
mod letters;
mod life;
mod meetings;
mod objections;
mod personal;
mod plan;
mod print;
mod proposal;
mod session;

use std::ffi::OsStr;
use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    if std::env::args_os().nth(1).as_deref() == Some(OsStr::new(mutasi_intake::WORKER_ARGUMENT)) {
        return mutasi_intake::worker_main();
    }
    let args = args::Args::parse();
    let json = args.json;
    match commands::run(args) {
        Ok(answer) => {
            print::answer(&answer, json);
            ExitCode::from(answer.status)
        }
        Err(failure) => print::failure(&failure, json),
    }
}
