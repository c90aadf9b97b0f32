//! Bytes as a workbook: mostly broken containers, for the look that a file gets before any reader sees it.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: mutasi_fuzz::only_own_panics(), |bytes: &[u8]| mutasi_fuzz::read_office_file(bytes));
