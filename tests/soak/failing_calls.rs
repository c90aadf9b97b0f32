use mutasi_tests::{Draw, Kept, Office, Tally, report_skipped, soak, watch};

use crate::common::{has, held, jobs, words};

const CALLS: [&str; 8] = ["fsync", "fdatasync", "pwrite64", "openat", "rename", "unlink", "ftruncate", "write"];
const ERRORS: [&str; 4] = ["EIO", "ENOSPC", "EMFILE", "EACCES"];

#[test]
#[ignore = "make soak"]
fn a_failing_call_of_the_system_is_told_in_words_and_loses_nothing() {
    let what = "a call of the system that fails, at a random count";
    if !has("strace", "true") {
        return report_skipped("T11", what, "strace is missing or not allowed");
    }
    let mut tally = Tally::begin("T11", what);
    let mut draw = Draw::at_random("calls");
    let mut office = Office::invented(60, 1);
    let jobs = jobs(&mut office);
    let kept = Kept::of(office.folder());
    let before = office.sit("operator").journal().len();
    office.close();
    for _ in 0..if soak() { 300 } else { 36 } {
        kept.put_back();
        let (name, job) = draw.one_of(&jobs);
        let (call, error) = (*draw.one_of(&CALLS), *draw.one_of(&ERRORS));
        // The program's own output is no file of ours.
        let from = if call == "openat" { 40 } else { 1 };
        let at = from + draw.below(if matches!(call, "pwrite64" | "openat") { 120 } else { 12 });
        let inject = format!("inject={call}:error={error}:when={at}");
        let trace = format!("trace={call}");
        let done = watch(&mut words(&["strace", "-qq", "-o", "/dev/null", "-e", &trace, "-e", &inject], job));
        // A program that could not even begin says so through its loader.
        if done.ran.status == 127 {
            continue;
        }
        let outcome = match call {
            // What cannot be said cannot be checked: the answer itself was not written.
            "write" if done.ran.stdout.is_empty() => crate::common::sound(&mut office, before, &done.ran).map(drop),
            _ => held(&mut office, before, &done),
        };
        tally.tried(outcome.map_err(|told| format!("{name}: {call} {error} at {at}: {told}")));
    }
    tally.end(None);
}
