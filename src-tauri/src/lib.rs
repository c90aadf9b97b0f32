//! The desktop shell: one window around the core. It translates between the page, the native dialogs and the thread
//! that owns the desk, and decides nothing about transfers.

mod commands;
mod desk;
mod dialogs;
mod fault;
mod launch;
#[cfg(test)]
mod locked;
mod window;

use std::ffi::OsString;
use std::process::ExitCode;

use launch::Launch;

/// Does what the command line asks for: the window, the import worker, or a word about usage.
pub fn start(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    match launch::parse(arguments) {
        Ok(Launch::ImportWorker) => mutasi_intake::worker_main(),
        Ok(Launch::Window(options)) => window::run(options),
        Ok(Launch::Say(text)) => {
            println_now(&text);
            ExitCode::SUCCESS
        }
        Err(wrong) => {
            eprintln!("{wrong}\n\n{}", launch::USAGE);
            ExitCode::from(2)
        }
    }
}

/// A closed pipe (`mutasi-asn --help | head -1`) is no fault.
fn println_now(text: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{text}");
}
