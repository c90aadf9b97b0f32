//! Runs that must lose work: a simulator that finds nothing here would find nothing anywhere.
//!
//! The same cuts on a bare SQLite file, under the settings that the store uses and under those it refuses, and on the
//! store itself with SQLite's syncs left out.

use std::fs;

use mutasi_powercut::{Dice, Metadata, Recorded, Recording, Syncs};
use mutasi_tests::report;
use rusqlite::Connection;

use crate::story::{Found, Story, figure};
use crate::work::work;

/// How a file is born and how it lives afterwards.
#[derive(Debug, Clone, Copy)]
struct Settings {
    at_birth: &'static str,
    afterwards: &'static str,
}

const ROWS: u64 = 12;

/// A file is made at its own name, gets a table, and one confirmed row after the other.
fn recorded(settings: Settings) -> Recorded {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let recording = Recording::of(folder.path());
    let connection = Connection::open(folder.path().join("data")).expect("the file is made");
    let Settings { at_birth, afterwards } = settings;
    connection
        .execute_batch(&format!(
            "PRAGMA synchronous = {at_birth}; PRAGMA journal_mode = WAL; CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT);
             PRAGMA synchronous = {afterwards};"
        ))
        .expect("the table is made");
    recording.confirm(1);
    for row in 1..=ROWS {
        connection.execute("INSERT INTO row (text) VALUES (hex(randomblob(900)))", []).expect("written");
        recording.confirm(1 + row);
    }
    drop(connection);
    recording.end()
}

/// How often confirmed work was gone, or the file was no database any more.
fn losses(recorded: &Recorded, metadata: Metadata, images: usize) -> u64 {
    let cuts = recorded.cuts();
    let mut lost = 0;
    for number in 0..images {
        let mut dice = Dice::new(number as u64);
        let at = cuts.start() + dice.below(cuts.end() - cuts.start() + 1);
        let image = recorded.cut(at, metadata, Syncs::AsAsked, &mut dice);
        image.lay_out(recorded.root()).expect("an image can be laid out");
        lost += u64::from(found_done(recorded).is_none_or(|done| done < image.confirmed as i64));
    }
    let _ = fs::remove_dir_all(recorded.root());
    lost
}

/// What the file holds: 0 nothing, 1 the table, and one more for every row. `None` when it is damaged.
fn found_done(recorded: &Recorded) -> Option<i64> {
    let connection = Connection::open(recorded.root().join("data")).ok()?;
    let answer: String = connection.pragma_query_value(None, "integrity_check", |row| row.get(0)).ok()?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).ok()?;
    if answer != "ok" || tables == 0 {
        return (answer == "ok").then_some(0);
    }
    connection.query_row("SELECT count(*) + 1 FROM row", [], |row| row.get(0)).ok()
}

#[test]
fn the_settings_of_the_store_lose_nothing_and_each_weaker_one_does() {
    let images = figure(200);
    let sound = recorded(Settings { at_birth: "EXTRA", afterwards: "FULL" });
    for metadata in [Metadata::Ordered, Metadata::Adversarial, Metadata::Returning] {
        assert_eq!(losses(&sound, metadata, images), 0, "{metadata:?}: what D1 and D2 decided is enough");
    }
    let weaker = [
        (Settings { at_birth: "FULL", afterwards: "FULL" }, Metadata::Returning, "the newborn table is lost"),
        (Settings { at_birth: "EXTRA", afterwards: "NORMAL" }, Metadata::Adversarial, "confirmed rows are lost"),
        (Settings { at_birth: "EXTRA", afterwards: "OFF" }, Metadata::Adversarial, "confirmed rows are lost"),
    ];
    for (settings, metadata, expected) in weaker {
        let lost = losses(&recorded(settings), metadata, images);
        let told =
            format!("{} at birth, {} afterwards: {lost} of {images} lost", settings.at_birth, settings.afterwards);
        report("T1", "control: weaker settings of SQLite", images as u64, u64::from(lost == 0), Some(&told));
        assert!(lost > 0, "{settings:?}: {expected}, or the simulator is blunt");
    }
}

#[test]
fn the_store_without_syncs_loses_confirmed_work() {
    let images = figure(100);
    let check = |story: &Story, image: &_, dice: &mut _| story.holds_all(image, dice);
    let Found { images, wrong } = work().cut_as(Metadata::Ordered, Syncs::NoneBySqlite, images, 6, check);
    let lost = wrong.iter().filter(|words| words.contains("lost")).count();
    let told = format!("without syncs: {} of {images} bad, {lost} of them lost confirmed entries", wrong.len());
    report("T1", "control: the store with synchronous=OFF", images, u64::from(lost == 0), Some(&told));
    assert!(lost > 0, "without syncs confirmed work is lost, or the simulator is blunt: {told}");
}
