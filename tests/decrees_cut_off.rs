//! A batch of decrees that is cut off: when the store opens again no paper lies about without its row, every row has its
//! exact paper, and the batch goes on with no number twice and none skipped.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use mutasi_acts::contract::*;
use mutasi_store::{Store, sha256};
use mutasi_tests::{Office, program};
use serde_json::json;

const TMT: &str = "2027-01-02";

fn papers(folder: &Path) -> Vec<(String, String)> {
    let mut papers: Vec<(String, String)> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "pdf"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, sha256(&fs::read(&path).expect("readable")))
        })
        .collect();
    papers.sort();
    papers
}

/// What must hold after every cut, once the store has been opened again.
fn assert_whole(office: &mut Office, folder: &Path) {
    let rows: BTreeSet<(String, String)> =
        office.decrees().into_iter().map(|decree| (decree.file, decree.sha256)).collect();
    for paper in papers(folder) {
        assert!(rows.contains(&paper), "{} has its row, byte for byte", paper.0);
    }
    let found: BTreeSet<(String, String)> = papers(folder).into_iter().collect();
    assert_eq!(rows, found, "every row has its paper");
    let book: NumberRegister = office.call("list_numbers", json!({ "class": "keputusan", "year": 2026 }));
    assert_eq!(book.gaps, 0, "no number is skipped");
    office.assert_sound();
}

#[test]
fn files_of_a_batch_that_was_cut_off_are_swept_away_when_the_store_opens() {
    let mut office = Office::invented(60, 1);
    let folder = office.place("sk");
    office.close();
    let strays = [("SK_1.pdf", &b"lengkap"[..]), ("SK_2.pdf", b"terpotong"), ("SK_3.pdf", b"milik orang lain")];
    let noted: Vec<(String, String)> = strays
        .iter()
        .map(|(name, bytes)| {
            let kept: &[u8] = if *name == "SK_3.pdf" { b"yang dicatat" } else { bytes };
            ((*name).to_string(), sha256(kept))
        })
        .collect();
    let store = Store::open(office.store(), "operator", "").expect("the store opens");
    let files: Vec<(&str, &str)> = noted.iter().map(|(name, hash)| (name.as_str(), hash.as_str())).collect();
    store.note_pending(&folder, &files).expect("noted");
    let away = office.folder().join("stik");
    store.note_pending(&away, &[("SK_9.pdf", &noted[0].1)]).expect("noted");
    drop(store);
    for (name, bytes) in strays {
        fs::write(folder.join(name), bytes).expect("written");
    }
    office.sit("operator");
    let left: Vec<String> = papers(&folder).into_iter().map(|(name, _)| name).collect();
    assert_eq!(left, ["SK_3.pdf"], "what holds something else is not ours");
    let notices = office.session().notices;
    assert!(notices[0].contains("2 berkas"), "{notices:?}");
    office.close();
    office.sit("operator");
    assert!(office.session().notices.is_empty(), "told once");

    office.close();
    fs::create_dir(&away).expect("the stick is back");
    fs::write(away.join("SK_9.pdf"), b"lengkap").expect("with the stray");
    office.sit("operator");
    assert!(papers(&away).is_empty(), "a folder that was away is swept when it is back");
}

/// Begins to issue by the terminal program.
fn begin(office: &Office, plan: i64, folder: &Path) -> Child {
    Command::new(program())
        .args(["decree", "issue"])
        .arg(office.store())
        .args([&plan.to_string(), "--date", "2026-12-15", "--today", "2026-11-21", "--json", "--out"])
        .arg(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program runs")
}

#[test]
fn a_program_killed_anywhere_in_a_batch_leaves_nothing_half_done() {
    let mut office = Office::invented(1500, 3);
    let plan = office.approved_proposal("Pemerataan", TMT);
    let moves = office.at_plan(plan).view().moves.len();
    let folder = office.place("sk");
    office.close();
    let mut issued = 0;
    // Each time the program is killed when a few files more have appeared than the last time it was looked at.
    for more in [1, 2, 7, 23, 49, 50, 51] {
        let already = papers(&folder).len();
        let mut child = begin(&office, plan, &folder);
        let killed = loop {
            if child.try_wait().expect("known").is_some() {
                break false;
            }
            if fs::read_dir(&folder).expect("the folder").count() >= already + more {
                child.kill().expect("killed");
                child.wait().expect("gone");
                break true;
            }
            std::thread::yield_now();
        };
        office.sit("operator");
        assert_whole(&mut office, &folder);
        let now = office.decrees().len();
        assert!(now >= issued, "what was confirmed stays");
        issued = now;
        office.close();
        if !killed {
            break;
        }
    }
    let done = begin(&office, plan, &folder).wait().expect("it ends");
    office.sit("operator");
    assert!(done.success() || issued == moves, "the batch goes on to its end");
    assert_whole(&mut office, &folder);
    assert_eq!(office.decrees().len(), moves, "nobody is left out, nobody has two");
    let people: BTreeSet<Option<String>> = office.decrees().into_iter().map(|decree| decree.nip).collect();
    assert_eq!(people.len(), moves);
}
