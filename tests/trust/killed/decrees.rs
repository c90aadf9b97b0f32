use std::collections::BTreeSet;
use std::fs;

use mutasi_store::sha256;
use mutasi_tests::{Draw, Kept, Office, Tally};

use super::*;

/// Everything in the folder of decrees, by name and hash.
fn papers(folder: &Path) -> BTreeSet<(String, String)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| {
            let bytes = fs::read(entry.path()).expect("readable");
            (entry.file_name().to_string_lossy().into_owned(), sha256(&bytes))
        })
        .collect()
}

/// Every row has its exact paper, every paper its row, and no number is skipped.
fn rows_and_papers(office: &mut Office, folder: &Path) -> Result<usize, String> {
    let rows: BTreeSet<(String, String)> =
        office.decrees().into_iter().map(|decree| (decree.file, decree.sha256)).collect();
    let found = papers(folder);
    if rows != found {
        let differ: Vec<&String> = rows.symmetric_difference(&found).map(|(name, _)| name).collect();
        return Err(format!("rows and papers differ: {differ:?}"));
    }
    let book: NumberRegister = office.call("list_numbers", json!({ "class": "keputusan", "year": 2026 }));
    if book.gaps == 0 { Ok(rows.len()) } else { Err(format!("{} numbers are skipped", book.gaps)) }
}

#[test]
fn a_batch_of_decrees_leaves_papers_and_rows_together() {
    let mut tally = Tally::begin("T2", "kill -9 during a batch of decrees");
    let mut draw = Draw::at_random("decrees");
    let mut office = Office::invented(700, 3);
    let plan = office.approved_proposal("Pemerataan", "2027-01-02");
    let moves = office.at_plan(plan).view().moves.len();
    let before = entries(&mut office);
    let folder = office.place("sk");
    office.close();
    let base = Kept::of(office.folder());
    let (store, number, to) = (word(office.store()).to_string(), plan.to_string(), word(&folder).to_string());
    let words = ["decree", "issue", &store, &number, "--date", "2026-12-15", "--out", &to];
    let usual = whole_run(&words);
    for at in 0..kills(25) {
        base.put_back();
        let struck = struck_within(&mut draw, usual, &words);
        let seen = opened(&mut office, |office| {
            let now = kept(office, &before, &struck, moves)?;
            Ok((now, rows_and_papers(office, &folder)?))
        });
        // Now and then the batch is gone on with to its end.
        let outcome = seen.and_then(|(_, issued)| {
            if struck.confirmed().is_some() && issued != moves {
                return Err(format!("{moves} decrees were confirmed, {issued} stand"));
            }
            if at % 5 > 0 || issued == moves {
                return Ok(());
            }
            let rest = strike(&mut command(&words), Duration::MAX);
            let all = opened(&mut office, |office| rows_and_papers(office, &folder))?;
            if all == moves { Ok(()) } else { Err(format!("{all} of {moves} decrees: {:?}", rest.failure())) }
        });
        tally.tried(outcome);
    }
    tally.end(None);
}
