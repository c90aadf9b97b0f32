//! Any text is a person's number or has a reason why not, and a number prints and reads back as itself.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mutasi_domain::identity::{Nip, Sex, strip};

fuzz_target!(|text: &str| {
    let _ = Sex::parse(text);
    match Nip::parse(text) {
        Ok(nip) => {
            assert_eq!(nip.as_str().len(), 18);
            assert_eq!(nip.as_str(), strip(text), "nothing is guessed: the digits are those of the text");
            for shown in [nip.as_str(), &nip.grouped(), &format!("'{nip}")] {
                assert_eq!(Nip::parse(shown).as_ref(), Ok(&nip));
            }
            assert!(nip.age_on(nip.birth_date()) == 0);
            assert_eq!(nip.appointed().is_none(), nip.is_contract(), "a month, or a mark of contract staff");
        }
        Err(error) => assert!(!error.code().is_empty() && !error.to_string().is_empty()),
    }
});
