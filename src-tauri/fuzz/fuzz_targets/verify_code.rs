//! Whatever is typed from a paper is a code or is none, and a code prints and reads back as itself.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mutasi_domain::verification_code::VerificationCode;

fuzz_target!(|typed: &str| {
    let Some(code) = VerificationCode::parse(typed) else { return };
    let printed = code.to_string();
    assert_eq!(printed.len(), 14, "three groups of four");
    for again in [printed.clone(), printed.to_lowercase(), printed.replace('-', " ")] {
        assert_eq!(VerificationCode::parse(&again).as_ref(), Some(&code));
    }
});
