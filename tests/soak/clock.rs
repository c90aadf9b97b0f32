use std::path::Path;

use mutasi_tests::{Office, Tally, report_skipped, watch};
use serde_json::Value;

use crate::common::{confirmed, words};

/// Where distributions put the library that changes the clock of one program.
const FAKETIME: [&str; 3] = [
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1",
    "/usr/lib/faketime/libfaketime.so.1",
];

#[test]
#[ignore = "make soak"]
fn a_wrong_clock_changes_no_order_and_deletes_no_copy() {
    let what = "the clock of the PC back a day and three years, forward ten years, 1970, and back";
    let Some(library) = FAKETIME.into_iter().find(|path| Path::new(path).exists()) else {
        return report_skipped("T14", what, "libfaketime is not installed");
    };
    let mut tally = Tally::begin("T14", what);
    let mut office = Office::invented(60, 1);
    office.close();
    let store = office.store().to_str().expect("a plain name").to_string();
    let run = |clock: &str, rest: &[&str]| {
        let mut command = words(&[], rest);
        command.env("LD_PRELOAD", library).env("FAKETIME", clock).env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        watch(&mut command).ran
    };
    let mut copies = 0;
    for clock in ["+0", "-1d", "-3y", "+10y", "@1970-01-02 00:00:00", "@2027-03-28 01:59:59", "+0"] {
        for name in ["satu", "dua"] {
            let made = run(clock, &["plan", "new", &store, "--name", name, "--tmt", "2027-01-02"]);
            tally.tried(if confirmed(&made) { Ok(()) } else { Err(format!("{clock}: {made:?}")) });
            let copied = run(clock, &["backups", "now", &store]);
            tally.tried(if confirmed(&copied) { Ok(()) } else { Err(format!("{clock}: {copied:?}")) });
        }
        let listed: Value = serde_json::from_str(&run(clock, &["backups", "list", &store]).stdout).unwrap_or_default();
        let now = listed["backups"].as_array().map_or(0, Vec::len);
        tally.tried(if now >= copies.min(10) && now > 0 {
            Ok(())
        } else {
            Err(format!("{clock}: {now} of {copies} copies"))
        });
        copies = now;
        let verified = run(clock, &["verify", &store]);
        tally.tried(if confirmed(&verified) { Ok(()) } else { Err(format!("{clock}: {verified:?}")) });
    }
    tally.end(None);
}

#[test]
#[ignore = "make soak"]
fn the_day_of_work_may_be_any() {
    let mut tally = Tally::begin("T14", "the day of work far back and far ahead");
    let mut office = Office::invented(60, 1);
    let before = office.journal().len();
    for day in ["2026-11-20", "2023-11-21", "2036-11-21", "1970-01-01", "2100-12-31", "2026-11-21"] {
        office.on_day(day).plan("Rencana", "2027-01-02");
        let _: Value = office.call("home", serde_json::json!({}));
        let ordered = office.journal().windows(2).all(|pair| pair[0].seq == pair[1].seq + 1);
        tally.tried(if ordered { Ok(()) } else { Err(format!("{day}: the journal is out of order")) });
    }
    assert_eq!(office.journal().len(), before + 6);
    office.assert_sound();
    tally.end(None);
}
