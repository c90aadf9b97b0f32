use mutasi_tests::{Draw, Kept, Office, Tally};

use super::*;
use crate::old;

#[test]
fn a_store_of_an_older_program_is_brought_up_to_date_whole_or_not_at_all() {
    let mut tally = Tally::begin("T2", "kill -9 during a migration");
    let mut draw = Draw::at_random("migrations");
    let mut office = Office::closed();
    office.staff.drafter = old::OPERATOR;
    for version in 1..=old::LAST_VERSION {
        std::fs::remove_file(office.store()).ok();
        old::large(office.store(), version);
        let base = Kept::of(office.folder());
        let store = word(office.store()).to_string();
        let words = ["log", &store];
        let usual = whole_run(&words);
        for _ in 0..kills(25).div_ceil(old::LAST_VERSION as u64) {
            base.put_back();
            let struck = struck_within(&mut draw, usual, &words);
            tally.tried(opened(&mut office, |office| {
                // The two that stand there, and the key that whoever comes in registers.
                kept(office, &Entries::new(), &struck, 3)?;
                let people = office.session().counts.staff;
                if people == old::PEOPLE { Ok(()) } else { Err(format!("{people} people of {}", old::PEOPLE)) }
            }));
        }
        base.put_back();
    }
    tally.end(None);
}
