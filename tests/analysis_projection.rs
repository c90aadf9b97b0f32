//! Five years ahead: golden days of leaving, planned entries, decreed moves, and sums that hold everywhere.

use mutasi_acts::contract::*;
use mutasi_tests::{CLEAN_120, Office, Town, asked_of, day, nip, nip_of_contract};
use serde_json::{Value, json};

const PROCESSOR: &str = "Pengolah Data dan Informasi";
const OFFICE: &str = "Dinas Pariwisata";

fn projected(office: &mut Office, request: Value) -> ProjectionView {
    office.call("projection", request)
}

#[track_caller]
fn of_position(view: &ProjectionView, position: i64) -> &ProjectedFigures {
    &view.positions.iter().find(|row| row.position == position).expect("the position is projected").figures
}

/// `kurang_t = K - (B - leaving 1..t + entries 1..t + moves 1..t)`, for the row of anything.
#[track_caller]
fn assert_formula(figures: &ProjectedFigures, of_what: &str) {
    assert_eq!((figures.held, figures.gap), (figures.pns + figures.pppk, figures.held - figures.need), "{of_what}");
    assert_eq!(figures.years.len(), 5);
    let mut held = figures.held;
    for (at, year) in figures.years.iter().enumerate() {
        held += year.entries + year.moves - year.retire - year.contract;
        assert_eq!((year.held, year.short), (held, figures.need - held), "{of_what}, year {}", at + 1);
        assert!(year.missing >= year.short.max(0), "{of_what}: surplus elsewhere hides nothing");
    }
}

fn numbers(figures: &ProjectedFigures) -> Vec<i64> {
    let years = figures
        .years
        .iter()
        .flat_map(|year| [year.retire, year.contract, year.entries, year.moves, year.held, year.short, year.missing]);
    [figures.need, figures.held, figures.pns, figures.pppk, figures.gap].into_iter().chain(years).collect()
}

fn added<'f>(rows: impl Iterator<Item = &'f ProjectedFigures>) -> Vec<i64> {
    rows.map(numbers).fold(Vec::new(), |sums, row| match sums.is_empty() {
        true => row,
        false => sums.iter().zip(row).map(|(sum, one)| sum + one).collect(),
    })
}

#[test]
fn the_formula_holds_and_sums_of_parts_are_the_whole() {
    let mut office = Office::invented(300, 4);
    for as_of in ["2026-11-21", "2026-12-31", "2028-02-29"] {
        let view = projected(&mut office, json!({ "as_of": as_of }));
        let first = if as_of == "2026-11-21" {
            2026
        } else if as_of == "2026-12-31" {
            2027
        } else {
            2028
        };
        assert_eq!(view.years, (first..first + 5).collect::<Vec<_>>(), "the year of the day after {as_of}");
        view.positions.iter().for_each(|row| assert_formula(&row.figures, &row.title));
        view.units.iter().for_each(|row| assert_formula(&row.figures, &row.name));
        assert_formula(&view.total, "the region");
        for row in &view.positions {
            assert!(row.figures.years.iter().all(|year| year.missing == year.short.max(0)), "{}", row.title);
        }
        let roots = view.units.iter().filter(|unit| unit.parent.is_none());
        assert_eq!(added(roots.map(|unit| &unit.figures)), numbers(&view.total), "agencies");
        assert_eq!(added(view.positions.iter().map(|row| &row.figures)), numbers(&view.total), "positions");
        let staffing = office.staffing_on(as_of).total;
        assert_eq!((view.total.need, view.total.held), (staffing.need, staffing.held), "the same people as everywhere");
        let leaving: Vec<LeavingLine> = office.call("list_leaving", json!({ "as_of": as_of }));
        let told: i64 = view.total.years.iter().map(|year| year.retire + year.contract).sum();
        assert_eq!(leaving.len() as i64, told, "everybody who is counted has a name");
        assert!(leaving.windows(2).all(|pair| pair[0].day <= pair[1].day), "the next first");
        assert!(told > 0);
    }
}

#[test]
fn a_unit_is_projected_as_in_the_whole() {
    let mut office = Office::invented(300, 4);
    let whole = projected(&mut office, json!({}));
    for unit in whole.units.iter().filter(|unit| unit.depth < 2) {
        let alone = projected(&mut office, json!({ "unit": unit.unit }));
        assert_eq!(numbers(&alone.total), numbers(&unit.figures), "{}", unit.name);
        assert_eq!(added(alone.positions.iter().map(|row| &row.figures)), numbers(&unit.figures), "{}", unit.name);
        let leaving: Vec<LeavingLine> = office.call("list_leaving", json!({ "unit": unit.unit }));
        let told: i64 = unit.figures.years.iter().map(|year| year.retire + year.contract).sum();
        assert_eq!(leaving.len() as i64, told, "{}", unit.name);
    }
    asked_of(&office.refused("projection", json!({ "unit": 999_999 })), "not_found");
}

#[test]
fn golden_days_of_leaving_land_in_their_years() {
    let chief = "Kepala Dinas Pariwisata";
    let town = Town::new()
        .unit("1", OFFICE)
        .post(OFFICE, chief, "II.b", 1)
        .post(OFFICE, PROCESSOR, "-", 3)
        .post(OFFICE, "Auditor Ahli Utama", "Ahli Utama", 1)
        .person(&nip("1968-12-15", 1), OFFICE, PROCESSOR, "2010-01-01")
        .person(&nip("1968-03-01", 1), OFFICE, chief, "2020-01-01")
        .person(&nip("1965-10-20", 1), OFFICE, "Auditor Ahli Utama", "2015-01-01")
        .contract(&nip_of_contract("1990-05-06", 1), OFFICE, PROCESSOR, "2024-01-01", "2028-12-31")
        .contract(&nip_of_contract("1969-05-06", 2), OFFICE, PROCESSOR, "2024-01-01", "2029-12-31");
    let mut office = town.open();
    let leaving: Vec<LeavingLine> = office.call("list_leaving", json!({}));
    let told: Vec<_> = leaving
        .iter()
        .map(|line| (line.birth_date.to_string(), line.age, line.day.to_string(), line.reason.as_str()))
        .collect();
    let line = |born: &str, age: Option<i32>, away: &str, reason: &'static str| {
        (born.to_string(), age, away.to_string(), reason)
    };
    assert_eq!(
        told,
        [
            line("1968-12-15", Some(58), "2027-01-01", "retirement"),
            // A contract that would last longer than the age: the age decides.
            line("1969-05-06", Some(58), "2027-06-01", "retirement"),
            line("1968-03-01", Some(60), "2028-04-01", "retirement"),
            // The first day away lies in the next year.
            line("1990-05-06", None, "2029-01-01", "contract_end"),
            line("1965-10-20", Some(65), "2030-11-01", "retirement"),
        ]
    );
    let view = projected(&mut office, json!({}));
    let by_year: Vec<(i64, i64)> = view.total.years.iter().map(|year| (year.retire, year.contract)).collect();
    assert_eq!((view.years[0], by_year), (2026, vec![(0, 0), (2, 0), (1, 0), (0, 1), (1, 0)]));
    let later = projected(&mut office, json!({ "as_of": "2026-12-31" }));
    assert_eq!((later.years[0], later.total.years[0].retire), (2027, 2), "1 January is in the first year");
    let late = projected(&mut office, json!({ "as_of": "2027-03-15" }));
    assert_eq!(
        (late.years[0], late.total.years[0].retire),
        (2027, 2),
        "whoever should be gone leaves in the first year"
    );
}

#[test]
fn planned_entries_count_from_their_day_and_only_within_the_years() {
    let town = Town::new().unit("1", OFFICE).post(OFFICE, PROCESSOR, "-", 10).person(
        &nip("1990-02-03", 1),
        OFFICE,
        PROCESSOR,
        "2015-01-01",
    );
    let mut office = town.open();
    let position = office.position(OFFICE, PROCESSOR);
    let entry = |day: &str, people: i64| json!({ "day": day, "people": people });
    let entries = [
        entry("2026-11-21", 1),
        entry("2026-12-31", 2),
        entry("2027-03-01", 3),
        entry("2030-12-31", 1),
        entry("2031-01-01", 9),
    ];
    let before = office.dump();
    let kept: EntriesView = office.call("set_entries", json!({ "position": position, "entries": entries }));
    assert_eq!(kept.entries.len(), 5);
    let view = projected(&mut office, json!({}));
    let figures = of_position(&view, position);
    let come: Vec<i64> = figures.years.iter().map(|year| year.entries).collect();
    assert_eq!(come, [2, 3, 0, 0, 1], "whoever came by the day itself is among the holders, 2031 is not asked for");
    let short: Vec<i64> = figures.years.iter().map(|year| year.short).collect();
    assert_eq!(short, [7, 4, 4, 4, 3]);
    office.undo();
    assert_eq!(office.dump(), before);
    assert!(projected(&mut office, json!({})).total.years.iter().all(|year| year.entries == 0));
}

#[test]
fn a_decreed_move_is_a_net_move_of_its_year() {
    const TMT: &str = "2027-03-01";
    let mut office = Office::of_rantau_bahari();
    office.import(&CLEAN_120.files());
    let before = projected(&mut office, json!({}));
    let plan = office.approved_plan("Pengisian", TMT, 2);
    let moves = office.at_plan(plan).view().moves;
    assert_eq!(json!(projected(&mut office, json!({}))), json!(before), "only a decree counts");
    let folder = office.place("sk");
    office.issue(plan, "2026-12-01", &folder, false);
    let after = projected(&mut office, json!({}));
    assert_eq!(after.years[1], 2027);
    let post = |post: &Option<PostView>| post.as_ref().expect("a post").position;
    for row in &after.positions {
        let come = moves.iter().filter(|one| post(&one.to) == row.position).count() as i64;
        let gone = moves.iter().filter(|one| post(&one.from) == row.position).count() as i64;
        let moved: Vec<i64> = row.figures.years.iter().map(|year| year.moves).collect();
        assert_eq!(moved, [0, come - gone, 0, 0, 0], "{}", row.title);
        assert_formula(&row.figures, &row.title);
    }
    assert!(after.total.years.iter().all(|year| year.moves == 0), "nobody comes to the region or leaves it");
    let staffing = office.staffing_on(TMT);
    let later = projected(&mut office, json!({ "as_of": TMT }));
    for line in &staffing.positions {
        let figures = of_position(&later, line.id);
        assert_eq!((figures.need, figures.held), (line.need, line.held), "{}", line.title);
        assert!(figures.years.iter().all(|year| year.moves == 0), "it has happened");
    }
    assert_eq!(later.as_of, day(TMT));
}
