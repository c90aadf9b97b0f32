//! Whatever a text file holds, it is read or refused in words. The corpus has the headings of every kind of file.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| mutasi_fuzz::read_office_file(bytes));
