//! Days off: those that come with the program, as an office changes and adds to them, and the deadlines over them.

use mutasi_acts::contract::*;
use mutasi_tests::{Office, asked_of};
use serde_json::{Value, json};

fn list(office: &mut Office, year: i32) -> HolidaysView {
    office.call("list_holidays", json!({ "year": year }))
}

fn day_off(day: &str, name: &str, kind: &str) -> Value {
    json!({ "day": day, "name": name, "kind": kind, "basis": "SKB 3 Menteri" })
}

#[test]
fn a_year_counts_as_known_once_a_holiday_that_moves_is_entered() {
    let mut office = Office::of_rantau_bahari();
    let known = list(&mut office, 2026);
    assert!(known.complete && known.holidays.iter().all(|one| one.shipped), "2026 comes with the program");
    let next = list(&mut office, 2027);
    assert_eq!((next.complete, next.holidays.len()), (false, 5), "only what is the same every year");
    // 365 days less 104 of weekends; of the five, 1 May and 25 December 2027 are Saturdays.
    assert_eq!(next.working_days, 365 - 104 - 3);

    let days = json!([
        day_off("2027-03-10", "Idul Fitri 1448 H", "nasional"),
        day_off("2027-08-02", "Hari jadi Kota Rantau Bahari", "daerah"),
        { "day": "2027-06-01", "name": "", "kind": "kerja" },
    ]);
    office.sit("budi");
    let set: HolidaysView = office.call("set_holidays", json!({ "year": 2027, "holidays": days }));
    assert!(set.complete && set.can_edit);
    assert_eq!(set.working_days, next.working_days - 2 + 1, "two days more are off, one less");
    let worked = set.holidays.iter().find(|one| one.kind == "kerja").expect("the day is told");
    assert_eq!(worked.name, "Hari Lahir Pancasila", "it keeps its name");

    // What a page sends back as it was shown changes nothing; what it leaves out goes.
    let before = office.dump();
    let again: HolidaysView = office.call("set_holidays", json!({ "year": 2027, "holidays": set.holidays }));
    assert_eq!(again.holidays, set.holidays);
    assert_eq!(office.dump(), before);
    let none: HolidaysView = office.call("set_holidays", json!({ "year": 2027, "holidays": [] }));
    assert_eq!((none.holidays, none.complete), (next.holidays, false));
    office.undo();
    assert_eq!(list(&mut office, 2027).holidays, set.holidays);
    office.assert_sound();
}

#[test]
fn a_day_that_cannot_be_is_refused_with_what_to_do() {
    let mut office = Office::of_rantau_bahari();
    let before = office.dump();
    let twice =
        json!([day_off("2027-03-10", "Idul Fitri", "nasional"), day_off("2027-03-10", "Idul Fitri", "nasional")]);
    for (days, code) in [
        (json!([day_off("2026-03-10", "Idul Fitri", "nasional")]), "holiday_year"),
        (twice, "holiday_repeated"),
        (json!([day_off("2027-03-10", " ", "nasional")]), "holiday_name"),
        (json!([day_off("2027-03-10", "Idul Fitri", "libur")]), "holiday_kind"),
        (json!([day_off("2027-03-10", "", "kerja")]), "holiday_not_shipped"),
    ] {
        asked_of(&office.refused("set_holidays", json!({ "year": 2027, "holidays": days })), code);
    }
    asked_of(&office.refused("list_holidays", json!({ "year": 99 })), "holiday_year");
    asked_of(&office.refused("set_holidays", json!({ "year": 99_999, "holidays": [] })), "holiday_year");
    office.sit("vera");
    asked_of(&office.refused("set_holidays", json!({ "year": 2027, "holidays": [] })), "role");
    assert!(!list(&mut office, 2027).can_edit);
    assert_eq!(office.dump(), before);
}
