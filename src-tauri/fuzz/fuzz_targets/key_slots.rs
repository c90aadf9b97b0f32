//! A key file from outside: it opens nothing and asks for no more memory than a real one.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = mutasi_store::try_key_file(bytes, "ratna", "empat kata yang panjang");
    let _ = mutasi_store::try_key_file(bytes, "ratna", "ABCD-EFGH-JKMN-PQRS-TUVW-XYZ2-3456-789A");
});
