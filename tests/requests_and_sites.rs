//! What the planner reads beside the map and the people: wishes of staff and places of units, from files, by forms, and
//! in an invented region.

use std::collections::BTreeMap;

use mutasi_acts::contract::*;
use mutasi_tests::{Office, Table, Town, asked_of, nip};
use serde_json::json;

const EDUCATION: &str = "Dinas Pendidikan";
const FIRST: &str = "SD Negeri 1";
const SECOND: &str = "SD Negeri 2";
const LIBRARY: &str = "Dinas Perpustakaan";
const TEACHER: &str = "Guru Kelas";
const SITES: [&str; 5] = ["Unit", "Kecamatan", "Lintang", "Bujur", "Kesulitan"];
const REQUESTS: [&str; 6] = ["NIP", "Tanggal", "Alasan", "Tujuan 1", "Tujuan 2", "Tujuan 3"];

fn teacher() -> String {
    nip("1986-04-05", 1)
}

fn office() -> Office {
    Town::new()
        .unit("1", EDUCATION)
        .unit("1.1", FIRST)
        .post(FIRST, TEACHER, "-", 4)
        .unit("1.2", SECOND)
        .post(SECOND, TEACHER, "-", 4)
        .unit("2", LIBRARY)
        .person(&teacher(), FIRST, TEACHER, "2019-01-01")
        .open()
}

fn table(headings: &[&str], rows: &[&[&str]]) -> Table {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    Table::of(headings, &rows)
}

fn sites(office: &mut Office) -> BTreeMap<i64, SiteView> {
    office.call::<Vec<SiteView>>("list_sites", json!({})).into_iter().map(|site| (site.unit, site)).collect()
}

#[test]
fn a_unit_without_a_place_of_its_own_shows_that_of_the_unit_above_it() {
    let mut office = office();
    let [education, first, second, library] = [EDUCATION, FIRST, SECOND, LIBRARY].map(|name| office.unit(name));
    let rows: [&[&str]; 3] = [
        &[EDUCATION, "Kota", "-5,00", "110,50", "0"],
        &[FIRST, "Elok", "-5,00", "110.60", "2"],
        &["SD Negeri 99", "Elok", "-5,01", "110.60", "2"],
    ];
    let taken = office.take("lokasi.xlsx", &table(&SITES, &rows));
    assert_eq!((taken.kind.as_str(), taken.new, taken.rejected.len()), ("sites", 2, 1));
    let refused = &taken.rejected[0];
    assert_eq!((refused.row, refused.code.as_str(), refused.value.as_str()), (4, "unit_unknown", "SD Negeri 99"));

    let known = sites(&mut office);
    let (own, taken_over) = (&known[&first], &known[&second]);
    assert_eq!((own.of, own.district.as_str(), own.hardship), (first, "Elok", 2));
    let km = own.agency_km.expect("both places are recorded");
    assert!((11.0..11.2).contains(&km), "a tenth of a degree near the equator: {km}");
    assert_eq!(own.origin.as_ref().and_then(|origin| origin.row), Some(3));
    assert_eq!((taken_over.of, taken_over.of_name.as_str()), (education, EDUCATION));
    assert_eq!(taken_over.agency_km, Some(0.0), "it is thought to be where its agency is");
    assert!(taken_over.origin.is_none());
    assert_eq!(known[&education].agency_km, None);
    assert!(!known.contains_key(&library), "nobody knows where it is");

    let again = office.take("lokasi.xlsx", &table(&SITES, &rows[..1]));
    assert_eq!((again.same, again.changed, again.absent), (1, 0, 1));
    let set: Vec<SiteView> = office.call("set_site", json!({ "unit": library, "district": " Kota  Lama " }));
    let library = set.iter().find(|site| site.unit == library).expect("it has a district now");
    assert_eq!((library.district.as_str(), library.latitude), ("Kota Lama", None));
    let cleared: Vec<SiteView> = office.call("set_site", json!({ "unit": first }));
    let first = cleared.iter().find(|site| site.unit == first).expect("it has the place of its agency");
    assert_eq!((first.of, first.hardship), (education, 0));
    office.undo();
    assert_eq!(sites(&mut office)[&first.unit].hardship, 2);
    office.assert_sound();
}

#[test]
fn a_place_that_cannot_be_is_refused_with_what_to_do() {
    let mut office = office();
    let (unit, before) = (office.unit(FIRST), office.dump());
    for (request, code) in [
        (json!({ "latitude": -5.0 }), "coordinate_alone"),
        (json!({ "longitude": 110.0 }), "coordinate_alone"),
        (json!({ "latitude": 110.0, "longitude": -5.0 }), "coordinate_range"),
        (json!({ "latitude": -11.1, "longitude": 110.0 }), "coordinate_range"),
        (json!({ "latitude": -5.0, "longitude": 141.6 }), "coordinate_range"),
        (json!({ "hardship": 4 }), "hardship_range"),
        (json!({ "unit": 99, "hardship": 1 }), "not_found"),
    ] {
        let mut asked = json!({ "unit": unit });
        asked.as_object_mut().expect("an object").extend(request.as_object().expect("an object").clone());
        asked_of(&office.refused("set_site", asked), code);
    }
    assert_eq!(office.dump(), before);
}

#[test]
fn a_request_names_units_and_posts_of_the_map_and_no_day_to_come() {
    let mut office = office();
    let (one, nobody) = (teacher(), nip("1990-01-01", 9));
    let post = format!("{SECOND} / {TEACHER}");
    let rows: [&[&str]; 5] = [
        &[&one, "05-10-2026", "Ikut suami", &post, LIBRARY, ""],
        &[&one, "22-11-2026", "", SECOND, "", ""],
        &[&one, "06-10-2026", "", SECOND, "SD Negeri 99", ""],
        &[&one, "07-10-2026", "", "SD Negeri 2 / Kepala Sekolah", "", ""],
        &[&nobody, "05-10-2026", "", SECOND, "", ""],
    ];
    let file = office.sheet("permohonan.xlsx", &table(&REQUESTS, &rows));
    let taken = office.import(std::slice::from_ref(&file)).remove(0);
    assert_eq!((taken.kind.as_str(), taken.new), ("requests", 1));
    let refused: Vec<(u32, &str, &str)> =
        taken.rejected.iter().map(|row| (row.row, row.code.as_str(), row.column.as_str())).collect();
    assert_eq!(
        refused,
        [
            (3, "date_in_future", "Tanggal"),
            (4, "unit_unknown", "Tujuan 2"),
            (5, "position_unknown", "Tujuan 1"),
            (6, "nip_unknown", "NIP"),
        ]
    );
    let folder = office.place("koreksi");
    let correction = office.corrections(&[file], &folder).remove(0);
    let repaired = Table::read(&correction);
    assert!(repaired.rows.iter().flatten().any(|cell| *cell == "SD Negeri 99"), "it stands there to be repaired");

    let file: PersonFile = office.call("person_file", json!({ "nip": one }));
    let [request] = &file.requests[..] else { panic!("one request: {:?}", file.requests) };
    assert_eq!((request.state.as_str(), request.reason.as_str()), ("open", "Ikut suami"));
    let told: Vec<(&str, &str)> =
        request.targets.iter().map(|wish| (wish.unit_name.as_str(), wish.title.as_str())).collect();
    assert_eq!(told, [(SECOND, TEACHER), (LIBRARY, "")], "the dearest first");
    assert_eq!(request.targets[0].position, Some(office.position(SECOND, TEACHER)));
    assert_eq!((request.origin.file.as_deref(), request.origin.row), (Some("permohonan.xlsx"), Some(2)));

    // A letter that the office has answered keeps its state when the list comes in again.
    let targets = json!([{ "unit": request.targets[0].unit }]);
    let asked = json!({ "nip": one, "id": request.id, "day": "2026-10-05", "state": "granted", "targets": targets });
    let _: PersonFile = office.call("set_request", asked);
    let again = office.take("permohonan.xlsx", &table(&REQUESTS, &rows[..1]));
    assert_eq!((again.new, again.changed), (0, 1));
    let file: PersonFile = office.call("person_file", json!({ "nip": one }));
    assert_eq!((file.requests.len(), file.requests[0].state.as_str()), (1, "granted"));
    assert_eq!(file.requests[0].targets.len(), 2);
    office.assert_sound();
}

#[test]
fn an_invented_region_asks_and_has_places() {
    let mut office = Office::invented(600, 1);
    let units = office.staffing().units.len();
    let places = sites(&mut office);
    assert_eq!(places.len(), units, "every agency has a place, and what stands below it too");
    assert!(places.values().any(|site| site.hardship > 0 && site.agency_km.is_some_and(|km| km > 10.0)));
    let nips: Vec<String> = office.everybody().into_iter().map(|line| line.nip).collect();
    let asking = nips
        .iter()
        .filter(|nip| !office.call::<PersonFile>("person_file", json!({ "nip": nip })).requests.is_empty())
        .count();
    assert!((20..=50).contains(&asking), "{asking} of 600 ask");
}
