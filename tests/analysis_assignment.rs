//! Temporary assignment: a decreed move with its last day. Dates alone bring both sides back.

use mutasi_acts::contract::*;
use mutasi_tests::{CLEAN_120, Office, Table, asked_of, day, paper_text};
use serde_json::json;

const TMT: &str = "2027-01-02";
const LAST: &str = "2027-06-30";
const BACK: &str = "2027-07-01";

/// An office in which one person is sent elsewhere from the TMT until the last day; gives the move.
fn assigned() -> (Office, MoveView) {
    let mut office = Office::of_rantau_bahari();
    office.import(&CLEAN_120.files());
    let plan = office.lawful_draft("Penugasan pelabuhan", TMT, 1).plan;
    let one = office.at_plan(plan).view().moves.remove(0);
    let before = office.dump();
    let early = json!({ "plan": plan, "move": one.move_id, "until": "2027-01-01" });
    asked_of(&office.refused("set_return", early), "return_day");
    assert_eq!(office.dump(), before);
    let view: PlanView = office.edited("set_return", json!({ "plan": plan, "move": one.move_id, "until": LAST }));
    assert_eq!(view.moves[0].until, Some(day(LAST)));
    office.at_plan(plan).consent_of_both_sides();
    let agreed = office.at_plan(plan).view().moves.remove(0).consents.len();
    let view: PlanView = office.edited("set_return", json!({ "plan": plan, "move": one.move_id, "until": null }));
    assert_eq!(
        (agreed, view.moves[0].until, view.moves[0].consents.len()),
        (2, None, 0),
        "consents were to another time"
    );
    office.undo();
    let one = office.at_plan(plan).view().moves.remove(0);
    assert_eq!((one.until, one.consents.len()), (Some(day(LAST)), 2), "undo brings the last day and the consents back");
    office.sit("budi").at_plan(plan).approve();
    office.sit("ratna");
    let folder = office.place("sk");
    office.issue(plan, "2026-12-01", &folder, false);
    (office, one)
}

fn post(post: &Option<PostView>) -> i64 {
    post.as_ref().expect("a post").position
}

/// The post of a person on a day.
fn post_on(office: &mut Office, nip: &str, on: &str) -> Option<i64> {
    let page: StaffPage = office.call("list_staff", json!({ "query": nip, "as_of": on, "limit": 1 }));
    page.rows[0].position_id
}

/// The person is away from the first day to the last and home before and after.
#[track_caller]
fn assert_there_and_back(office: &mut Office, one: &MoveView) {
    let (own, away) = (Some(post(&one.from)), Some(post(&one.to)));
    let days = ["2027-01-01", TMT, LAST, BACK, "2030-01-01"].map(|on| post_on(office, &one.nip, on));
    assert_eq!(days, [own, away, away, own, own]);
}

#[test]
fn the_decree_tells_the_last_day_and_the_way_back() {
    let (office, _) = assigned();
    let folder = office.place("sk");
    let file = std::fs::read_dir(folder).expect("the folder").next().expect("a decree").expect("it").path();
    let text = paper_text(&file).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("2 Januari 2027 sampai dengan tanggal 30 Juni 2027"), "{text}");
    assert!(text.contains("kembali memangku jabatan lama tanpa keputusan baru"), "{text}");
    assert!(text.to_uppercase().contains("PENUGASAN SEMENTARA"), "{text}");
}

#[test]
fn both_sides_are_restored_by_dates_alone() {
    let (mut office, one) = assigned();
    let (own, away) = (post(&one.from), post(&one.to));
    assert_there_and_back(&mut office, &one);
    let eve = office.staffing_on("2027-01-01");
    let during = office.staffing_on(LAST);
    let after = office.staffing_on(BACK);
    assert_eq!(json!(after.units), json!(eve.units), "every unit is as it was before");
    assert_eq!(json!(after.positions), json!(eve.positions));
    let held = |staffing: &StaffingView, id| staffing.positions.iter().find(|line| line.id == id).expect("it").held;
    assert_eq!((held(&during, own), held(&during, away)), (held(&eve, own) - 1, held(&eve, away) + 1));
    assert_eq!(during.total.held, eve.total.held, "nobody is lost on the way");

    let view: ProjectionView = office.call("projection", json!({ "as_of": "2026-12-31" }));
    for (row, sign) in [(own, 0), (away, 0)] {
        let figures = &view.positions.iter().find(|line| line.position == row).expect("projected").figures;
        assert_eq!(figures.years[0].moves, sign, "there and back within one year is nothing at its end");
    }
    asked_of(&office.refused("undo", json!({})), "nothing_to_undo");
    office.on_day(BACK);
    let history = office.person(&one.nip).history;
    assert_eq!(history[0].position, own, "home again");
    assert_eq!(history[0].decree, history[1].decree, "by the same decree");
    office.assert_sound();
}

/// The national record may not know of the assignment, or learn of it, or tell of the return. None of these files takes
/// the way back away.
#[test]
fn no_file_breaks_the_way_back() {
    let (mut office, one) = assigned();
    let source = CLEAN_120.file("siasn_export.xlsx");
    let mut export = Table::read(&source).from_heading("NIP BARU");
    office.on_day("2027-02-01").import(std::slice::from_ref(&source));
    assert_there_and_back(&mut office, &one);
    let (nip, away) = (export.column("NIP BARU"), one.to.clone().expect("a target"));
    let own = export.data().iter().find(|row| row[nip].to_string().contains(&one.nip)).expect("the row").clone();
    let key = own[nip].to_string();
    let told = [("JABATAN NAMA", &away.title), ("UNOR NAMA", &away.unit), ("SATUAN KERJA KERJA NAMA", &away.agency)];
    for (heading, text) in told {
        export.retype(("NIP BARU", &key), heading, text);
    }
    export.retype(("NIP BARU", &key), "TMT JABATAN", "02-01-2027");
    let taken = office.on_day("2027-03-01").take("siasn_maret.xlsx", &export);
    assert_eq!((taken.changed, taken.unmatched.len()), (1, 0), "the file knows of the assignment now");
    assert_there_and_back(&mut office, &one);
    for heading in ["JABATAN NAMA", "UNOR NAMA", "SATUAN KERJA KERJA NAMA"] {
        let text = own[export.column(heading)].to_string();
        export.retype(("NIP BARU", &key), heading, &text);
    }
    export.retype(("NIP BARU", &key), "TMT JABATAN", "01-07-2027");
    office.on_day("2027-08-01").take_clean("siasn_agustus.xlsx", &export);
    assert_there_and_back(&mut office, &one);
    assert_eq!(office.staffing_on(BACK).total.held, 120, "nobody holds two posts");
    office.assert_sound();
}
