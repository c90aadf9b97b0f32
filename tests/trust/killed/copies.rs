use mutasi_tests::{Draw, Kept, Office, Tally};

use super::*;

#[test]
fn a_copy_stands_whole_or_not_at_all_and_the_store_is_untouched() {
    let mut tally = Tally::begin("T2", "kill -9 during a backup");
    let mut draw = Draw::at_random("backups");
    let mut office = Office::invented(600, 2);
    let before = entries(&mut office);
    office.close();
    let base = Kept::of(office.folder());
    let (store, package) = (word(office.store()).to_string(), office.folder().join("paket.cadangan"));
    let words = ["backup", &store, "--to", word(&package)];
    let usual = whole_run(&words);
    for _ in 0..kills(30) {
        base.put_back();
        let struck = struck_within(&mut draw, usual, &words);
        let seen = opened(&mut office, |office| Ok(entries(office)));
        tally.tried(seen.and_then(|now| {
            if now != before {
                return Err("the store has changed".into());
            }
            match package.exists() {
                false if struck.confirmed().is_some() => Err("the confirmed copy is not there".into()),
                false => Ok(()),
                true => {
                    let other = office.folder().join("pulih.mutasi");
                    whole_run(&["restore", word(&package), "--to", word(&other)]);
                    whole_run(&["verify", word(&other)]);
                    Ok(())
                }
            }
        }));
    }
    tally.end(None);
}

#[test]
fn a_copy_is_unpacked_whole_or_not_at_all() {
    let mut tally = Tally::begin("T2", "kill -9 while a copy is unpacked");
    let mut draw = Draw::at_random("restores");
    let mut made = Office::invented(600, 2);
    let before = entries(&mut made);
    made.close();
    let package = made.folder().join("paket.cadangan");
    whole_run(&["backup", word(made.store()), "--to", word(&package)]);
    let mut office = Office::closed();
    office.staff = made.staff;
    let empty = Kept::of(office.folder());
    let store = word(office.store()).to_string();
    let words = ["restore", word(&package), "--to", &store];
    let usual = whole_run(&words);
    for _ in 0..kills(20) {
        empty.put_back();
        let struck = struck_within(&mut draw, usual, &words);
        if !office.store().exists() && struck.confirmed().is_none() {
            whole_run(&words);
        }
        tally.tried(opened(&mut office, |office| {
            if entries(office) == before { Ok(()) } else { Err("another store than the copy".into()) }
        }));
    }
    tally.end(None);
}

#[test]
fn a_copy_that_is_brought_back_leaves_the_old_store_or_the_new_one() {
    let mut tally = Tally::begin("T2", "kill -9 while a copy is brought back");
    let mut draw = Draw::at_random("brought back");
    let mut office = Office::invented(60, 2);
    let _: Value = office.call("backup_now", json!({}));
    let listed: Value = office.call("list_backups", json!({}));
    let id = listed["backups"][0]["id"].as_str().expect("a copy stands").to_string();
    office.plan("Rencana", "2027-01-02");
    let before = entries(&mut office);
    office.close();
    let base = Kept::of(office.folder());
    let store = word(office.store()).to_string();
    let words = ["backups", "restore", &store, "--id", &id];
    let usual = whole_run(&words);
    for _ in 0..kills(15) {
        base.put_back();
        let struck = struck_within(&mut draw, usual, &words);
        tally.tried(opened(&mut office, |office| {
            let now = entries(office);
            let plans = office.call::<Vec<PlanLine>>("list_plans", json!({})).len();
            match (plans, struck.confirmed().is_some()) {
                (1, true) => Err("the confirmed copy was not brought back".into()),
                (1, false) if now == before => Ok(()),
                (0, _) if now.len() >= before.len() - 1 && now[..before.len() - 1] == before[..before.len() - 1] => {
                    Ok(())
                }
                _ => Err(format!("neither the old store nor the new one: {plans} plans, {} entries", now.len())),
            }
        }));
    }
    tally.end(None);
}
