use mutasi_tests::{Draw, Kept, Office, Tally, soak, strike};
use serde_json::json;

use crate::common::words;
use crate::old;

#[test]
#[ignore = "make soak"]
fn every_version_is_brought_up_to_date_to_the_same_records_wherever_it_was_cut_off() {
    let mut tally = Tally::begin("T19", "migration from every version, killed at a random moment");
    let mut draw = Draw::at_random("migration");
    let mut office = Office::closed();
    office.staff.drafter = old::OPERATOR;
    for version in 1..=old::LAST_VERSION {
        std::fs::remove_file(office.store()).ok();
        old::large(office.store(), version);
        let base = Kept::of(office.folder());
        let job = ["log".to_string(), office.store().to_str().expect("a plain name").to_string()];
        let whole = strike(&mut words(&[], &job), std::time::Duration::MAX);
        assert!(whole.confirmed().is_some(), "version {version}: {:?}", whole.failure());
        let expected = office.sit(old::OPERATOR).dump();
        office.close();
        for _ in 0..if soak() { 100 } else { 5 } {
            base.put_back();
            let struck = strike(&mut words(&[], &job), draw.moment(whole.took));
            let opened = office.attempt("unlock", json!({ "account": old::OPERATOR, "passphrase": "" }));
            tally.tried(match opened {
                Err(failure) => Err(format!("version {version}: {}: {}", failure.code, failure.message)),
                Ok(_) if office.dump() != expected => Err(format!("version {version}: other records: {struck:?}")),
                Ok(_) => Ok(()),
            });
            office.assert_sound();
            office.close();
        }
        base.put_back();
    }
    tally.end(None);
}
