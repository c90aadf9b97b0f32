//! What is kept outside of the store: the heads of the chain in the manifests of the copies.

use std::fs;

use mutasi_tests::Tally;

use super::*;

/// What `verify` says of a tail that a copy knows and the store does not.
fn missed(victim: &mut Victim) -> Result<(), String> {
    let verified = victim.verified()?;
    let told = &verified["chain"]["missing_since"];
    if verified["ok"] == false && told["after"].is_i64() && told["backup"].is_string() {
        Ok(())
    } else {
        Err(verified.to_string())
    }
}

#[test]
fn a_cut_tail_and_a_chain_made_anew_are_found_through_the_copies() {
    let mut tally = Tally::begin("T8", "cut tail, chain made anew, beside the copies of the store");
    let mut victim = Victim::new();
    victim.kept.put_back();
    let older = fs::read(victim.office.store()).expect("the store");
    victim.office.sit("operator").plan("Rencana terakhir", "2027-04-01");
    let _: Value = victim.office.call("backup_now", json!({}));
    victim.office.close();
    victim.kept = Kept::of(victim.office.folder());
    assert_eq!(victim.verified().expect("it opens")["ok"], true, "nothing is missed while all stands");

    victim.kept.put_back();
    fs::write(victim.office.store(), older).expect("the older file in its place");
    tally.tried(missed(&mut victim));

    victim.kept.put_back();
    let forger = Forger::at(victim.office.store());
    let last = forger.number("SELECT max(seq) FROM journal");
    forger.run(&format!("UPDATE journal SET label = label || ' x' WHERE seq = {last}"));
    forger.chain_again(last);
    drop(forger);
    tally.tried(missed(&mut victim));
    tally.end(Some("the chain without the heads in the manifests says that all is well"));
}
