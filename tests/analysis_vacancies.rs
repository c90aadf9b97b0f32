//! The register of open seats: since when, why, who acts, what comes next, and what is most urgent.

use mutasi_acts::contract::*;
use mutasi_tests::{CLEAN_120, Office, Town, asked_of, day, nip, nip_of_contract};
use serde_json::{Value, json};

const PROCESSOR: &str = "Pengolah Data dan Informasi";
const ANALYST: &str = "Penelaah Teknis Kebijakan";
const TMT: &str = "2027-01-02";

fn town() -> Town {
    Town::new()
        .unit("1", "Dinas Pariwisata")
        .unit("1.1", "Bidang Promosi")
        .post("Bidang Promosi", PROCESSOR, "-", 2)
        .post("Bidang Promosi", ANALYST, "-", 1)
        .unit("2", "Dinas Perikanan")
        .unit("2.1", "Bidang Budidaya")
        .post("Bidang Budidaya", PROCESSOR, "-", 2)
        .person(&nip("1990-02-03", 1), "Bidang Promosi", PROCESSOR, "2015-01-01")
        // Both golden kinds of leaving: by age on 1 January 2027, by contract on 1 July 2027.
        .person(&nip("1968-12-15", 1), "Bidang Promosi", ANALYST, "2015-01-01")
        .contract(&nip_of_contract("1990-05-06", 1), "Bidang Budidaya", PROCESSOR, "2024-07-01", "2027-06-30")
        .person(&nip("1991-02-03", 2), "Bidang Budidaya", PROCESSOR, "2015-01-01")
}

/// The seats of a position as (since, cause, who).
fn seats(office: &mut Office, position: i64, on: &str) -> Vec<(Option<String>, String, Option<String>)> {
    let open = office.vacancies(json!({ "as_of": on }));
    let found = open.into_iter().find(|vacancy| vacancy.position == position);
    let seats = found.map(|vacancy| vacancy.seats).unwrap_or_default();
    let shown: PositionView = office.call("show_position", json!({ "position": position, "as_of": on }));
    let plain = |seat: &OpenSeat| (seat.since.map(|day| day.to_string()), seat.cause.clone(), seat.who.clone());
    let told: Vec<_> = seats.iter().map(plain).collect();
    assert_eq!(told, shown.seats.iter().map(plain).collect::<Vec<_>>(), "register and page of the position agree");
    told
}

fn seat(since: &str, cause: &str) -> (Option<String>, String, Option<String>) {
    (Some(since.into()), cause.into(), None)
}

/// Files tell that somebody left, never when: the day of retirement counts, or the day after the contract.
#[test]
fn a_file_that_says_who_left_the_service_opens_their_seats() {
    let (aged, contract, healthy) = (nip("1968-12-15", 1), nip_of_contract("1990-05-06", 1), nip("1991-02-03", 2));
    let mut office = town().open();
    let analyst = office.position("Bidang Promosi", ANALYST);
    let processor = office.position("Bidang Budidaya", PROCESSOR);
    office.on_day("2027-08-15");
    let left =
        town().standing(&aged, "Pensiun").standing(&contract, "Pemberhentian").standing(&healthy, "Tugas Belajar");
    office.take_clean("pegawai_agustus.xlsx", &left.people());
    let told = |seat: &(Option<String>, String, Option<String>)| (seat.0.clone().unwrap_or_default(), seat.1.clone());
    assert_eq!(
        seats(&mut office, analyst, "2027-08-15").iter().map(told).collect::<Vec<_>>(),
        [("2027-01-01".into(), "retirement".into())]
    );
    assert_eq!(
        seats(&mut office, processor, "2027-08-15").iter().map(told).collect::<Vec<_>>(),
        [("2027-07-01".into(), "contract_end".into())]
    );
    assert_eq!(office.balance_on("2026-12-31", analyst), (1, 1), "before that day the seat was held");
    assert_eq!(office.balance_on("2027-08-15", processor), (2, 1), "who studies keeps the post");
    office.undo();
    assert_eq!(office.balance_on("2027-08-15", analyst), (1, 1));
    office.assert_sound();
}

#[test]
fn a_seat_tells_since_when_and_why_it_is_open() {
    let mut office = town().open();
    let processor = office.position("Bidang Promosi", PROCESSOR);
    let analyst = office.position("Bidang Promosi", ANALYST);
    let open = office.vacancies(json!({}));
    assert_eq!(open.iter().map(|one| (one.position, one.open)).collect::<Vec<_>>(), [(processor, 1)]);
    assert_eq!(open[0].seats[0].since, None, "it was open when the records begin");
    assert_eq!(open[0].seats[0].cause_word, "lowong sejak awal data");

    office.on_day("2027-02-01");
    let later = Town::new()
        .unit("1", "Dinas Pariwisata")
        .unit("1.1", "Bidang Promosi")
        .post("Bidang Promosi", PROCESSOR, "-", 3)
        .post("Bidang Promosi", ANALYST, "-", 1)
        .post("Bidang Promosi", "Arsiparis Terampil", "Terampil", 1);
    office.take_clean("peta_februari.xlsx", &later.map());
    let archivist = office.position("Bidang Promosi", "Arsiparis Terampil");
    assert_eq!(seats(&mut office, archivist, "2027-02-01"), [seat("2027-02-01", "new_post")]);
    let unknown = (None, "new_post".to_string(), None);
    assert_eq!(seats(&mut office, processor, "2027-01-31"), std::slice::from_ref(&unknown));
    assert_eq!(seats(&mut office, processor, "2027-02-01"), [unknown, seat("2027-02-01", "need_raised")]);

    office.on_day("2027-03-01");
    let workload = json!({
        "position": analyst, "method": "tasks", "effective_hours": 1250.0, "rounding": "half_up",
        "tasks": [{ "name": "Menelaah", "output": "Dokumen", "volume": 2500.0, "period": "year", "norm": 1.0, "shifts": 1.0, "support": false }],
    });
    let _: WorkloadView = office.call("set_workload", workload);
    assert_eq!(
        seats(&mut office, analyst, "2027-03-01"),
        [seat("2027-03-01", "need_raised")],
        "the workload raised the need"
    );
    office.on_day("2027-04-01");
    let _: WorkloadView = office.call("clear_workload", json!({ "position": analyst }));
    assert_eq!(seats(&mut office, analyst, "2027-04-01"), [], "the seat is gone with the analysis");
    assert_eq!(seats(&mut office, analyst, "2027-03-31"), [seat("2027-03-01", "need_raised")], "what was stays true");
    office.assert_sound();
}

#[test]
fn a_decreed_move_opens_a_seat_on_its_day_with_the_name_of_who_left() {
    let mut office = Office::of_rantau_bahari();
    office.import(&CLEAN_120.files());
    let plan = office.approved_plan("Pengisian", TMT, 3);
    let moves = office.at_plan(plan).view().moves;
    let folder = office.place("sk");
    office.issue(plan, "2026-12-01", &folder, false);
    office.on_day(TMT);
    let mut opened = 0;
    for one in &moves {
        let left = one.from.as_ref().expect("everybody left a post").position;
        let (need, held) = office.balance_on(TMT, left);
        let eve = seats(&mut office, left, "2027-01-01").len() as i64;
        let now = seats(&mut office, left, TMT);
        assert_eq!((now.len() as i64, eve.max(0)), ((need - held).max(0), (need - held - 1).max(0)), "{}", one.name);
        if need > held {
            let last = now.last().expect("a seat").clone();
            assert_eq!(last, (Some(TMT.into()), "move".into(), Some(one.name.clone())));
            opened += 1;
        }
    }
    assert!(opened > 0, "at least one move leaves a gap behind");
}

#[test]
fn every_open_seat_of_a_region_is_told_once() {
    let mut office = Office::invented(300, 4);
    let staffing = office.staffing();
    let open = office.vacancies(json!({}));
    assert_eq!(open.iter().map(|one| one.open).sum::<i64>(), staffing.total.short);
    for one in &open {
        let line = staffing.positions.iter().find(|line| line.id == one.position).expect("the position");
        assert_eq!((one.need, one.held, one.open), (line.need, line.held, line.need - line.held), "{}", one.title);
        assert_eq!(one.seats.len() as i64, one.open, "{}: one line per open seat", one.title);
        assert_eq!(one.forecast, Some(day("2026-11-21")), "it lacks people today");
    }
    let short = staffing.positions.iter().filter(|line| line.gap < 0).count();
    assert_eq!(short, open.len());
}

#[test]
fn the_register_looks_ahead_and_sees_who_leaves_and_who_comes() {
    let mut office = town().open();
    let analyst = office.position("Bidang Promosi", ANALYST);
    let processor = office.position("Bidang Budidaya", PROCESSOR);
    let ahead = |office: &mut Office, months: u32| -> Vec<(i64, i64, Option<String>)> {
        let listed = office.vacancies(json!({ "ahead": months }));
        listed.into_iter().map(|one| (one.position, one.open, one.forecast.map(|day| day.to_string()))).collect()
    };
    let now = ahead(&mut office, 0);
    assert_eq!(now.len(), 1, "today one position lacks people");
    assert_eq!(ahead(&mut office, 1), now);
    let by_age = (analyst, 0, Some("2027-01-01".to_string()));
    let by_contract = (processor, 0, Some("2027-07-01".to_string()));
    assert_eq!(ahead(&mut office, 2), [&now[..], std::slice::from_ref(&by_age)].concat());
    assert_eq!(ahead(&mut office, 8), [&now[..], &[by_age, by_contract.clone()]].concat());

    let shown = office.position_view(analyst);
    let leaving: Vec<_> = shown.leaving.iter().map(|one| (one.day.to_string(), one.reason.as_str())).collect();
    assert_eq!(leaving, [("2027-01-01".to_string(), "retirement")]);
    let contract = office.position_view(processor).leaving;
    assert_eq!((contract[0].day, contract[0].reason.as_str()), (day("2027-07-01"), "contract_end"), "first day away");

    let entries = json!({ "position": analyst, "entries": [{ "day": "2026-12-31", "people": 1, "note": "CASN" }] });
    let _: EntriesView = office.call("set_entries", entries);
    assert_eq!(ahead(&mut office, 8), [&now[..], &[by_contract]].concat(), "whoever comes before fills the seat");
    assert_eq!(office.position_view(analyst).entries[0].note, "CASN");
    let before = office.dump();
    for (entries, code) in [
        (json!({ "position": analyst, "entries": [{ "day": "2027-01-01", "people": 0 }] }), "entry_people"),
        (json!({ "position": analyst, "entries": [{ "day": "2027-01-01", "people": -2 }] }), "entry_people"),
        (json!({ "position": 999_999, "entries": [] }), "not_found"),
    ] {
        asked_of(&office.refused("set_entries", entries), code);
    }
    assert_eq!(office.dump(), before);
}

#[test]
fn an_acting_holder_is_shown_and_never_counted() {
    let mut office = town().open();
    let position = office.position("Bidang Promosi", PROCESSOR);
    let stand_in = nip("1991-02-03", 2);
    let (before, figures) = (office.dump(), json!(office.staffing()));
    let request = json!({
        "position": position, "nip": stand_in, "kind": "plt", "letter": "800/7/2026", "from": "2026-11-21", "until": "2026-12-31",
    });
    let shown: PositionView = office.call("appoint_acting", request.clone());
    assert_eq!((shown.line.held, shown.holders.len(), shown.acting.len()), (1, 1, 1));
    let acting = shown.acting[0].clone();
    assert_eq!(
        (acting.kind.as_str(), acting.nip.as_str(), acting.until),
        ("plt", stand_in.as_str(), Some(day("2026-12-31")))
    );
    assert_eq!(json!(office.staffing()), figures, "no figure of the region changed");
    let on = |office: &mut Office, day: &str| {
        let open = office.vacancies(json!({ "as_of": day }));
        open.iter().find(|one| one.position == position).map(|one| (one.open, one.acting.len()))
    };
    let days = ["2026-11-20", "2026-11-21", "2026-12-31", "2027-01-01"].map(|day| on(&mut office, day));
    assert_eq!(days, [Some((1, 0)), Some((1, 1)), Some((1, 1)), Some((1, 0))], "the seat stays open all the time");
    let ended: PositionView = office.call("end_acting", json!({ "acting": acting.acting, "day": "2026-11-30" }));
    assert_eq!(ended.acting[0].until, Some(day("2026-11-30")));
    assert_eq!(on(&mut office, "2026-12-01"), Some((1, 0)));
    office.undo();
    assert_eq!(on(&mut office, "2026-12-01"), Some((1, 1)));
    let stands = office.dump();
    let changed = |field: &str, value: Value| {
        let mut request = request.clone();
        request[field] = value;
        request
    };
    for (request, code) in [
        (changed("kind", json!("pj")), "acting_kind"),
        (changed("until", json!("2026-11-20")), "acting_days"),
        (changed("nip", json!(nip("1990-02-03", 1))), "acting_own_post"),
        (changed("nip", json!("199001011990011999")), "not_found"),
        (changed("position", json!(999_999)), "not_found"),
    ] {
        asked_of(&office.refused("appoint_acting", request), code);
    }
    asked_of(&office.refused("end_acting", json!({ "acting": acting.acting, "day": "2026-11-20" })), "acting_days");
    asked_of(&office.refused("end_acting", json!({ "acting": 999, "day": "2026-11-30" })), "not_found");
    assert_eq!(office.dump(), stands);
    office.undo();
    assert_eq!(office.dump(), before);
}

/// (title's unit, priority) in the order of the register.
fn order(office: &mut Office) -> Vec<(String, f64)> {
    let open = office.vacancies(json!({}));
    open.into_iter().map(|one| (one.unit, (one.priority.value * 1e6).round() / 1e6)).collect()
}

fn set_index(office: &mut Office, unit: &str, period: (&str, &str, &str), value: Option<f64>) -> ServiceIndices {
    let unit = office.unit(unit);
    let (name, from, until) = period;
    office.call("set_index", json!({ "unit": unit, "period": name, "from": from, "until": until, "value": value }))
}

const FIRST_HALF: (&str, &str, &str) = ("2026-S1", "2026-01-01", "2026-06-30");

#[test]
fn the_service_index_weighs_only_where_the_region_gives_it_weight() {
    let town = Town::new()
        .unit("1", "Dinas Pariwisata")
        .unit("1.1", "Bidang Promosi")
        .post("Bidang Promosi", PROCESSOR, "-", 2)
        .unit("2", "Dinas Perikanan")
        .unit("2.1", "Bidang Budidaya")
        .post("Bidang Budidaya", PROCESSOR, "-", 2)
        .person(&nip("1990-02-03", 1), "Bidang Promosi", PROCESSOR, "2015-01-01")
        .person(&nip("1991-02-03", 2), "Bidang Budidaya", PROCESSOR, "2015-01-01");
    let mut office = town.open();
    let usual = order(&mut office);
    assert_eq!(usual, [("Bidang Promosi".to_string(), 0.5), ("Bidang Budidaya".to_string(), 0.5)]);
    set_index(&mut office, "Dinas Pariwisata", FIRST_HALF, Some(90.0));
    let indices = set_index(&mut office, "Dinas Perikanan", FIRST_HALF, Some(60.0));
    assert_eq!(indices.weight, 0.0);
    let told: Vec<_> =
        indices.rows.iter().map(|row| (row.unit_name.as_str(), row.value, row.latest, row.short)).collect();
    assert_eq!(told, [("Dinas Pariwisata", 90.0, true, 1), ("Dinas Perikanan", 60.0, true, 1)]);
    assert!(indices.rows[0].quality.starts_with('A') && indices.rows[1].quality.starts_with('D'), "{indices:?}");
    assert_eq!(order(&mut office), usual, "weight 0 changes nothing");

    office.sit("budi").set_parameter("priority.service_index", "1", "2026-11-21");
    let weighed = order(&mut office);
    assert_eq!(weighed, [("Bidang Budidaya".to_string(), 0.9), ("Bidang Promosi".to_string(), 0.6)]);
    let first = office.vacancies(json!({})).remove(0).priority;
    assert_eq!(
        (first.shortage, first.index, first.weight),
        (0.5, Some(60.0), 1.0),
        "the index of the unit above counts"
    );
    assert!((first.shortage + first.service - first.value).abs() < 1e-9, "the parts add up");
    office.undo();
    assert_eq!(order(&mut office), usual);

    office.sit("ratna");
    let later = set_index(&mut office, "Dinas Perikanan", ("2026-S2", "2026-07-01", "2026-12-31"), Some(95.0));
    assert_eq!(later.rows.len(), 2, "a period that is not over yet does not count");
    let known: ServiceIndices = office.call("list_indices", json!({ "as_of": "2026-12-31" }));
    let latest: Vec<_> = known.rows.iter().map(|row| (row.value, row.latest)).collect();
    assert_eq!(latest, [(90.0, true), (60.0, false), (95.0, true)]);
    let removed = set_index(&mut office, "Dinas Pariwisata", FIRST_HALF, None);
    assert_eq!(removed.rows.len(), 1);
    let (before, unit) = (office.dump(), office.unit("Dinas Perikanan"));
    for (period, value, code) in [
        (FIRST_HALF, 24.9, "index_value"),
        (FIRST_HALF, 100.1, "index_value"),
        (("", "2026-01-01", "2026-06-30"), 80.0, "index_period"),
        (("2026", "2026-06-30", "2026-01-01"), 80.0, "index_period"),
    ] {
        let (name, from, until) = period;
        let request = json!({ "unit": unit, "period": name, "from": from, "until": until, "value": value });
        asked_of(&office.refused("set_index", request), code);
    }
    assert_eq!(office.dump(), before);
}

#[test]
fn parameters_are_dated_with_their_basis_and_bad_values_are_refused() {
    let mut office = town().open();
    office.sit("budi");
    let before = office.dump();
    let request = |key: &str, value: &str, basis: &str| json!({ "key": key, "value": value, "from": "2027-01-01", "basis": basis });
    for (request, code) in [
        (request("priority.service_index", "banyak", "Perwal 1/2027"), "parameter_value"),
        (request("workload.effective_hours", "", "Perwal 1/2027"), "parameter_value"),
        (request("workload.effective_hours", "1300", " "), "parameter_basis"),
        (request("workload.tidak_ada", "1", "Perwal 1/2027"), "parameter_unknown"),
    ] {
        asked_of(&office.refused("set_parameter", request), code);
    }
    assert_eq!(office.dump(), before);
    office.set_parameter("workload.effective_hours", "1300", "2027-01-01");
    let values: Vec<DatedParameter> = office.call("list_parameters", json!({ "prefix": "workload.effective_hours" }));
    let told: Vec<_> =
        values.iter().map(|one| (one.value.as_str(), one.until.map(|day| day.to_string()), one.in_force)).collect();
    assert_eq!(told, [("1250", Some("2026-12-31".into()), true), ("1300", None, false)]);
    office.undo();
    assert_eq!(office.dump(), before);
}

fn sum(rows: &[HeatRow], of: fn(&HeatRow) -> BalanceView) -> (i64, i64, i64) {
    let add = |sums: (i64, i64, i64), one: BalanceView| (sums.0 + one.need, sums.1 + one.held, sums.2 + one.gap);
    rows.iter().map(of).fold((0, 0, 0), add)
}

#[test]
fn the_heat_map_sums_to_the_region_and_every_unit_to_what_is_below_it() {
    let mut office = Office::invented(300, 4);
    let staffing = office.staffing();
    let heat: Vec<HeatRow> = office.call("heat", json!({}));
    let total = &staffing.total;
    assert_eq!(sum(&heat, |row| row.total), (total.need, total.held, total.gap));
    let mut drilled = 0;
    for unit in &staffing.units {
        let below: Vec<HeatRow> = office.call("heat", json!({ "root": unit.id }));
        let own = staffing.positions.iter().filter(|line| line.unit == unit.id);
        let own = own.fold((0, 0, 0), |sums, line| (sums.0 + line.need, sums.1 + line.held, sums.2 + line.gap));
        let sums = sum(&below, |row| row.total);
        let whole = (sums.0 + own.0, sums.1 + own.1, sums.2 + own.2);
        assert_eq!(whole, (unit.need, unit.held, unit.gap), "{}", unit.name);
        drilled += below.len();
    }
    assert_eq!(drilled + heat.len(), staffing.units.len(), "every unit is a row of exactly one map");
    for row in &heat {
        let parts = [row.managerial, row.teachers, row.health, row.functional, row.pelaksana];
        let need: i64 = parts.iter().map(|part| part.need).sum();
        let held: i64 = parts.iter().map(|part| part.held).sum();
        assert_eq!((need, held), (row.total.need, row.total.held), "{}", row.name);
    }
    let home: HomeView = office.call("home", json!({}));
    assert_eq!(json!(home.heat), json!(heat));
    asked_of(&office.refused("heat", json!({ "root": 999_999 })), "not_found");
}

#[test]
fn who_could_be_spared_is_told_where_there_are_too_many() {
    let mut office = Office::invented(300, 4);
    let staffing = office.staffing();
    let mut over = 0;
    for agency in staffing.units.iter().filter(|unit| unit.parent.is_none()) {
        let spare: Vec<SpareView> = office.call("list_spare", json!({ "unit": agency.id }));
        assert_eq!(spare.iter().map(|one| one.over).sum::<i64>(), agency.over, "{}", agency.name);
        for one in &spare {
            assert_eq!((one.people.len() as i64, one.over), (one.held, one.held - one.need), "{}", one.title);
            let proposed: Vec<bool> = one.people.iter().map(|person| person.proposed).collect();
            assert!(proposed.iter().filter(|yes| **yes).count() as i64 <= one.over);
            assert!(one.people.iter().filter(|person| person.proposed).all(|person| person.fitting_seats > 0));
            assert!(one.people.iter().all(|person| !person.reason.is_empty()));
        }
        over += agency.over;
    }
    assert_eq!(over, staffing.total.over);
    assert!(over > 0, "the region has a surplus somewhere");
}
