//! The store is encrypted again under a new key.

use mutasi_tests::Office;
use serde_json::{Value, json};

use crate::story::{Story, Teller, figure};

fn rekeyed() -> Story {
    let mut teller = Teller::of_region(Office::invented(60, 1));
    teller.then(|office| drop(office.plan("Sebelum", "2027-01-02")));
    teller.then(|office| drop(office.sit("administrator")));
    teller.then(|office| office.call::<Value>("rekey_store", json!({})));
    teller.then(|office| drop(office.sit("operator")));
    teller.then(|office| drop(office.plan("Sesudah", "2027-01-02")));
    teller.end()
}

#[test]
fn a_store_has_its_old_key_or_its_new_one_and_everything_else() {
    rekeyed().cut(figure(300), 3, Story::holds_all).nothing_lost("T1", "encrypted again under a new key");
}
