//! No request takes a field that it does not know, at any depth, and no act can forget it: requests are made up from the
//! types of the contract, and each of their records gets one field too many.

mod made_up;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::read;
use crate::contract::*;
use crate::{for_every_act, for_every_entry};
use made_up::made_up;

const FOREIGN: &str = "bukan_isian";

/// Makes up requests of `T`, one for each way that its lists of kinds allow, and answers how many records were tried.
fn refuses_foreign_fields<T: DeserializeOwned>(act: &str) -> usize {
    let mut tried = 0;
    let mut way = 0;
    loop {
        let request = made_up::<T>(way).unwrap_or_else(|error| panic!("{act}: no request can be made up: {error}"));
        read::<T>(request.value.clone()).unwrap_or_else(|failure| panic!("{act}: {:?}", failure.details));
        assert!(!request.records.is_empty(), "{act}: a request is a record");
        for record in &request.records {
            let mut foreign = request.value.clone();
            foreign.pointer_mut(record).expect("the record that was made up")[FOREIGN] = json!(1);
            let Err(refused) = read::<T>(foreign) else {
                panic!("{act}: a field that nobody knows passes in \"{record}\"")
            };
            assert_eq!(refused.code, "bad_request", "{act}");
            let details = refused.details.unwrap_or_default();
            assert!(details.contains("unknown") && details.contains(FOREIGN), "{act}, \"{record}\": {details}");
            tried += 1;
        }
        way += 1;
        if way >= request.ways {
            return tried;
        }
    }
}

#[test]
fn a_field_that_no_act_knows_is_refused_in_every_record_of_every_request() {
    let (mut acts, mut records) = (0, 0);
    macro_rules! try_all {
        ($($name:ident: $request:ty => $reply:ty,)*) => {
            $(
                records += refuses_foreign_fields::<$request>(stringify!($name));
                acts += 1;
            )*
        };
    }
    for_every_act!(try_all);
    for_every_entry!(try_all);
    assert!(records > acts, "requests hold records of their own: {records} in {acts} acts");
}

#[test]
fn a_request_that_is_too_large_is_refused_before_it_is_read() {
    let long = "x".repeat(5 << 20);
    for request in [json!({ "name": long }), json!({ FOREIGN: long }), Value::String(long)] {
        let refused = read::<Nothing>(request).expect_err("refused");
        assert_eq!(refused.code, "request_too_large");
        assert!(refused.message.len() < 300, "the refusal does not repeat what was sent");
    }
}

#[test]
fn a_refusal_repeats_only_the_beginning_of_what_was_sent() {
    let long = "x".repeat(30_000);
    let refused = read::<WhichPlan>(json!({ "plan": long })).expect_err("refused");
    assert_eq!(refused.code, "bad_request");
    assert!(refused.details.is_some_and(|details| details.contains("xxx") && details.len() < 400));
    assert!(super::act_unknown(&long).message.len() < 200);
}
