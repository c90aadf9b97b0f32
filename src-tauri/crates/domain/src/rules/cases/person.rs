//! Cases of the rules about the person (handbook 5.1).

mod integrity;
mod properties;
mod record;
mod requirements;
mod retirement;
mod status;
mod surroundings;
mod time;

use super::*;

#[test]
fn every_id_of_the_handbook_has_a_rule() {
    let known: Vec<&str> = rules().map(|rule| rule.id).filter(|id| id.starts_with("P-")).collect();
    // P-04 says where P-03 does not hold.
    let asked: Vec<String> = (1..=25).filter(|number| *number != 4).map(|number| format!("P-{number:02}")).collect();
    assert_eq!(known, asked);
}

#[test]
fn every_shipped_value_about_the_person_belongs_to_a_rule_and_every_rule_is_weighed() {
    let known: Vec<&str> = rules().map(|rule| rule.id).filter(|id| id.starts_with("P-")).collect();
    let keys: Vec<String> = shipped().into_iter().map(|value| value.key).filter(|key| key.starts_with("P-")).collect();
    for key in &keys {
        assert!(known.iter().any(|id| key.starts_with(&format!("{id}."))), "{key}");
    }
    for id in known {
        assert!(keys.iter().any(|key| key.starts_with(&format!("{id}.severity"))), "{id}");
    }
}
