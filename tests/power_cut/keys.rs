//! The store is encrypted again under a new key, and a copy of it is brought back.

use mutasi_acts::contract::*;
use mutasi_tests::Office;
use serde_json::{Value, json};

use crate::story::{Story, Teller, figure};

fn rekeyed() -> Story {
    let mut teller = Teller::of_region(Office::invented(60, 1));
    teller.then(|office| {
        office.plan("Sebelum", "2027-01-02");
    });
    teller.then(|office| {
        office.sit("administrator");
    });
    teller.then(|office| office.call::<Value>("rekey_store", json!({})));
    teller.then(|office| {
        office.sit("operator");
    });
    teller.then(|office| {
        office.plan("Sesudah", "2027-01-02");
    });
    teller.end()
}

#[test]
fn a_store_has_its_old_key_or_its_new_one_and_everything_else() {
    rekeyed().cut(figure(200), 3, Story::holds_all).nothing_lost("T1", "encrypted again under a new key");
}

/// A copy is made, work goes on, the copy is brought back, and then that is taken back.
fn restored() -> Story {
    let mut teller = Teller::of_region(Office::invented(60, 1));
    teller.then(|office| {
        office.sit("administrator");
    });
    teller.then(|office| office.call::<Value>("backup_now", json!({})));
    teller.then(|office| {
        office.sit("operator").plan("Setelah salinan", "2027-01-02");
    });
    teller.then(|office| {
        office.sit("administrator");
    });
    teller.then_in_parts(|office| {
        let view: BackupsView = office.call("list_backups", json!({}));
        let asked = view.backups.iter().find(|line| line.reason == BackupReason::Asked).expect("the copy is listed");
        office.call::<Value>("restore_backup", json!({ "id": asked.id, "account": "administrator", "passphrase": "" }))
    });
    teller.then_in_parts(|office| {
        office.call::<Value>("undo_restore", json!({ "account": "administrator", "passphrase": "" }))
    });
    teller.end()
}

#[test]
fn a_copy_that_is_brought_back_replaces_the_store_whole_or_not_at_all() {
    restored().cut(figure(250), 7, Story::holds_all).nothing_lost("T1", "copy made, brought back, and that taken back");
}
