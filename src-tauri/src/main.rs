// A release on Windows opens no console beside the window.
#![cfg_attr(all(not(debug_assertions), windows), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    mutasi_asn::start(std::env::args_os().skip(1))
}
