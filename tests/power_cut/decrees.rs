//! Decrees are issued: every row has its exact paper, and no paper lies about without its row (T3).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use mutasi_acts::contract::*;
use mutasi_acts::{Front, FrontPlace, Watch};
use mutasi_intake::WorkerCommand;
use mutasi_powercut::{Dice, Image};
use mutasi_store::sha256;
use mutasi_tests::{Office, day};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::story::{OPERATOR, Story, Teller, figure};

const FOLDER: &str = "sk";

const SIGNED_ON: &str = "2026-12-15";
const MOVES: usize = 4;

/// The story of a batch: one stretch is stopped and taken back, then all of it is issued.
struct Batch {
    story: Story,
    plan: i64,
}

impl Batch {
    fn issued() -> Self {
        let mut office = Office::invented(200, 7);
        let plan = office.approved_plan("Pemerataan", "2027-01-02", MOVES);
        let folder = office.place(FOLDER);
        let mut teller = Teller::of_region(office);
        teller.then(|office| {
            let to = office.grant(&folder);
            let stopped = office.cancelled_at("issue_decrees", json!({ "plan": plan, "date": SIGNED_ON, "to": to }), 2);
            assert_eq!(stopped.code, "cancelled");
        });
        teller.then(|office| office.issue(plan, SIGNED_ON, &folder, false));
        Self { story: teller.end(), plan }
    }
}

fn papers(folder: &Path) -> BTreeSet<(String, String)> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files
        .map(|entry| {
            let bytes = fs::read(entry.path()).expect("a paper can be read");
            (entry.file_name().to_string_lossy().into_owned(), sha256(&bytes))
        })
        .collect()
}

/// The desk on the folder of an image, opened as the window opens it: what was cut off is swept away.
fn opened(store: &Path) -> Result<Front, String> {
    let worker = WorkerCommand { program: "/nowhere".into(), args: Vec::new() };
    let today = || day("2026-11-21");
    let mut front = Front::new(FrontPlace { store: store.to_path_buf(), worker, today });
    let _: Value = call(&mut front, "unlock", json!({ "account": OPERATOR, "passphrase": "" }))?;
    Ok(front)
}

fn call<T: DeserializeOwned>(front: &mut Front, act: &str, request: Value) -> Result<T, String> {
    let reply = front.call(act, request, Watch::silent()).map_err(|failure| format!("{act}: {failure:?}"))?;
    serde_json::from_str(reply.value.get()).map_err(|error| format!("{act}: {error}"))
}

impl Batch {
    /// Every row has its exact paper, and every paper its row.
    fn is_whole(&self, front: &mut Front) -> Result<usize, String> {
        let rows: Vec<DecreeView> = call(front, "list_decrees", json!({}))?;
        let rows: BTreeSet<(String, String)> = rows.into_iter().map(|decree| (decree.file, decree.sha256)).collect();
        let found = papers(&self.folder());
        if rows != found {
            return Err(format!("{} rows, {} papers: {rows:?} {found:?}", rows.len(), found.len()));
        }
        let book: NumberRegister = call(front, "list_numbers", json!({ "class": "keputusan", "year": 2026 }))?;
        if book.gaps > 0 {
            return Err(format!("{} numbers are skipped", book.gaps));
        }
        Ok(rows.len())
    }

    /// Goes on with the batch to its end.
    fn goes_on(&self, front: &mut Front) -> Result<(), String> {
        let to = front.grant(self.folder()).id;
        let request = json!({ "plan": self.plan, "date": SIGNED_ON, "to": to });
        loop {
            let issued: DecreesIssued = call(front, "issue_decrees", request.clone())?;
            if issued.remaining == 0 {
                break;
            }
        }
        let all = self.is_whole(front)?;
        if all == MOVES { Ok(()) } else { Err(format!("{all} decrees for {MOVES} moves")) }
    }

    fn folder(&self) -> PathBuf {
        self.story.recorded.root().join(FOLDER)
    }

    fn check(&self, image: &Image, dice: &mut Dice) -> Result<(), String> {
        // The folder was there before the story began, also when the image has no file in it.
        fs::create_dir_all(self.folder()).map_err(|error| error.to_string())?;
        let mut front = opened(self.story.path())?;
        let done = self.is_whole(&mut front)?;
        // One in ten goes on to the end: the others would say the same.
        if done < MOVES && dice.happens(10) {
            return self.goes_on(&mut front);
        }
        drop(front);
        self.story.holds_all(image, dice)
    }
}

#[test]
fn papers_and_rows_of_a_batch_are_there_together_wherever_the_power_goes() {
    let batch = Batch::issued();
    let found = batch.story.cut(figure(500), 5, |_, image, dice| batch.check(image, dice));
    found.nothing_lost("T3", "decrees issued, and a stretch taken back");
}
