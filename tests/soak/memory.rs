use std::fs;

use mutasi_tests::{CLEAN_120, Kept, Office, Tally, soak, watch};

use crate::common::{jobs, sound, words};

#[test]
#[ignore = "make soak"]
fn too_little_memory_ends_the_program_at_worst_and_never_harms_the_store() {
    let mut office = Office::invented(60, 1);
    let jobs = jobs(&mut office);
    let kept = Kept::of(office.folder());
    let before = office.sit("operator").journal().len();
    office.close();
    let mut tally = Tally::begin("T17", "import, edit, decrees and copy with 12 to 512 MB of address space");
    let mut ended = 0;
    for (name, job) in &jobs {
        for megabytes in [12, 20, 28, 40, 64, 96, 128, 160, 192, 256, 384, 512] {
            kept.put_back();
            let limited = format!("ulimit -v {}; exec \"$0\" \"$@\"", megabytes * 1024);
            let done = watch(&mut words(&["bash", "-c", &limited], job)).ran;
            ended += u32::from(done.stdout.is_empty());
            let outcome = sound(&mut office, before, &done).map(drop);
            tally.tried(outcome.map_err(|told| format!("{name} with {megabytes} MB: {told}")));
        }
    }
    let control = format!("{ended} of these runs had too little memory even to answer");
    tally.end(Some(&control));
}

/// Memory that this process holds, in bytes.
fn resident() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kib| kib * 1024)
}

#[test]
#[ignore = "make soak"]
fn a_session_of_many_imports_does_not_grow() {
    const MOST: u64 = 50 << 20;
    let rounds = if soak() { 1000 } else { 200 };
    let mut tally = Tally::begin("T17", format!("{rounds} imports in one session"));
    let mut office = Office::invented(60, 1);
    let files = [CLEAN_120.file("siasn_export.xlsx"), CLEAN_120.file("skp.xlsx")];
    // The first ones fill the caches that then stay.
    for _ in 0..20 {
        office.preview(&files);
    }
    let Some(begun) = resident() else {
        return mutasi_tests::report_skipped("T17", "imports in one session", "the system does not tell the memory");
    };
    for _ in 0..rounds {
        office.preview(&files);
        let grown = resident().unwrap_or(begun).saturating_sub(begun);
        tally.tried(if grown < MOST { Ok(()) } else { Err(format!("grown by {} MB", grown >> 20)) });
    }
    tally.end(None);
}
