use mutasi_tests::{Draw, Kept, Office, Tally};

use super::*;

#[test]
fn a_store_is_born_whole_or_not_at_all() {
    let mut tally = Tally::begin("T2", "kill -9 while a store is made");
    let mut draw = Draw::at_random("births");
    let mut office = Office::closed();
    let empty = Kept::of(office.folder());
    let store = word(office.store()).to_string();
    let words = ["init", &store, "--region", "Kota Rantau Bahari", "--kind", "kota", "--account", "ratna"];
    let usual = whole_run(&words);
    for _ in 0..kills(15) {
        empty.put_back();
        let struck = struck_within(&mut draw, usual, &words);
        // Begun again, it either is refused because the store stands, or makes it now.
        let again = strike(&mut command(&words), Duration::MAX);
        let stood = again.confirmed().is_none();
        tally.tried(match (struck.confirmed().is_some(), stood) {
            (true, false) => Err("what was confirmed is lost".into()),
            (_, true) if !again.ran.stdout.contains("store_exists") => Err(format!("{:?}", again.failure())),
            // Its passphrase was told with the command; a recovery key that nobody has seen opens nothing anyway.
            _ => opened(&mut office, |_| Ok(())),
        });
    }
    tally.end(None);
}
