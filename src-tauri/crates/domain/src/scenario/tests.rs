use proptest::prelude::*;

use super::*;
use crate::parameter::{Law, shipped};
use crate::position::Requirements;
use crate::staffing::Balance;
use crate::workload::{Method, Period, Rounding, Task};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

const START: NaiveDate = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
const END: NaiveDate = NaiveDate::from_ymd_opt(2027, 6, 30).unwrap();

fn unit(id: i64, code: &str, name: &str, parent: Option<i64>) -> Unit {
    Unit { id, code: code.into(), name: name.into(), kind: UnitKind::Lain, parent }
}

fn position(id: i64, unit: i64, title: &str, family: Family) -> Position {
    let requirements = Requirements::default();
    Position { id, unit, title: title.into(), family, level: Level::None, class: 6, requirements }
}

/// 1,250 hours a year for every person needed.
fn workload(people: f64) -> Workload {
    let task = Task {
        name: "Menyusun laporan".into(),
        output: "laporan".into(),
        volume: people * 625.0,
        period: Period::Year,
        norm: 2.0,
        shifts: 1.0,
        support: false,
    };
    Workload { method: Method::Tasks, tasks: vec![task], effective_hours: 1250.0, rounding: Rounding::HalfUp }
}

/// Agency 1 with units 2 and 3, agency 4. Positions 10 and 12 have a workload.
fn inputs() -> Inputs {
    Inputs {
        units: vec![
            unit(1, "1", "Dinas Pekerjaan Umum", None),
            unit(2, "1.1", "Bidang Jalan", Some(1)),
            unit(3, "1.2", "Bidang Air", Some(1)),
            unit(4, "2", "Dinas Sosial", None),
        ],
        positions: vec![
            position(10, 2, "Pengolah Data", Family::Pelaksana),
            position(11, 2, "Kepala Bidang Jalan", Family::Managerial),
            position(12, 3, "Operator Layanan", Family::Pelaksana),
            position(13, 4, "Pengadministrasi", Family::Pelaksana),
        ],
        need: BTreeMap::from([(10, 4), (11, 1), (12, 2), (13, 3)]),
        workloads: BTreeMap::from([(10, workload(4.0)), (11, workload(3.0)), (12, workload(2.0))]),
        calendar: WorkCalendar::of(&Law::on(START, shipped()).unwrap()),
        held: BTreeMap::from([(100, 10), (101, 10), (102, 11), (103, 12), (104, 13), (105, 13)]),
    }
}

fn applied(changes: &[Change], on: NaiveDate) -> Applied {
    apply(inputs(), changes, on).unwrap()
}

fn need_of(changes: &[Change], on: NaiveDate, position: i64) -> Option<i64> {
    applied(changes, on).need.get(&position).copied()
}

fn before() -> Staffing {
    let inputs = inputs();
    staffing(&inputs.units, &inputs.positions, &inputs.need, &people_by_position(&inputs.held))
}

fn volume(unit: i64, percent: f64, until: Option<NaiveDate>) -> Change {
    Change::Volume { unit, percent, from: START, until }
}

fn add_position(key: &str, unit: PlaceRef, title: &str, from: NaiveDate) -> Change {
    let (family, level) = (Family::Pelaksana, Level::None);
    Change::AddPosition { key: key.into(), unit, title: title.into(), family, level, class: 6, need: 2, from }
}

fn add_unit(key: &str, parent: Option<PlaceRef>, name: &str) -> Change {
    Change::AddUnit { key: key.into(), parent, name: name.into(), unit_kind: UnitKind::Bidang, from: START }
}

#[test]
fn a_project_raises_the_need_of_the_unit_and_the_units_below_it_until_its_last_day() {
    let project = [volume(1, 50.0, Some(END))];
    let needs = |on| [10, 11, 12, 13].map(|position| need_of(&project, on, position).unwrap());
    assert_eq!(needs(day(2026, 12, 31)), [4, 1, 2, 3]);
    assert_eq!(needs(START), [6, 1, 3, 3], "the managerial post keeps its one seat");
    assert_eq!(needs(END), [6, 1, 3, 3]);
    assert_eq!(needs(day(2027, 7, 1)), [4, 1, 2, 3]);
}

#[test]
fn changes_of_volume_multiply_and_a_set_need_stands_before_them() {
    let set = |people, from| Change::SetNeed { position: 10, people, from, until: None };
    assert_eq!(need_of(&[volume(1, 50.0, None), volume(2, 50.0, None)], START, 10), Some(9));
    assert_eq!(need_of(&[set(7, START), volume(1, 50.0, None)], START, 10), Some(7));
    let later_first = [set(8, END), set(7, START)];
    assert_eq!([START, END].map(|on| need_of(&later_first, on, 10)), [Some(7), Some(8)]);
}

#[test]
fn effective_hours_change_every_workload_and_name_what_has_none() {
    let hours = |hours, from| Change::EffectiveHours { hours, from };
    let after = applied(&[hours(1000.0, START)], START);
    assert_eq!(after.need, BTreeMap::from([(10, 5), (11, 1), (12, 3), (13, 3)]), "2.5 rounds to 3");
    assert_eq!(after.not_recomputed, BTreeMap::from([(13, NotRecomputed::NoWorkload)]));
    assert_eq!(need_of(&[hours(1000.0, START), hours(1250.0, END)], END, 10), Some(4), "the latest stands");
}

#[test]
fn a_workload_with_faults_keeps_its_need_and_is_named() {
    let mut inputs = inputs();
    inputs.workloads.get_mut(&10).unwrap().tasks[0].norm = 0.0;
    let after = apply(inputs, &[volume(2, 50.0, None)], START).unwrap();
    assert_eq!(after.need[&10], 4);
    assert_eq!(after.not_recomputed, BTreeMap::from([(10, NotRecomputed::FaultyWorkload)]));
}

#[test]
fn support_activities_do_not_follow_the_volume() {
    let mut inputs = inputs();
    let service = inputs.workloads[&12].tasks[0].clone();
    let support = Task { volume: 1.0, norm: 250.0, support: true, ..service.clone() };
    let wisn = Workload { method: Method::Wisn, tasks: vec![service, support], ..workload(2.0) };
    inputs.workloads.insert(12, wisn);
    let after = apply(inputs, &[volume(3, 100.0, None)], START).unwrap();
    assert_eq!(after.need[&12], 5, "4 people of service times 1 / (1 - 20 %)");
}

#[test]
fn closing_a_unit_closes_everything_below_and_displaces_its_people() {
    let close = [Change::CloseUnit { unit: 1, from: START }];
    assert_eq!(applied(&close, day(2026, 12, 31)).staffing(), before());
    let after = applied(&close, START);
    assert_eq!(after.units.iter().map(|unit| unit.id).collect::<Vec<_>>(), [4]);
    assert_eq!(after.need, BTreeMap::from([(13, 3)]));
    let displaced: Vec<_> = after.displaced.iter().map(|one| (one.staff, one.position)).collect();
    assert_eq!(displaced, [(100, 10), (101, 10), (102, 11), (103, 12)]);
    assert_eq!(after.staffing().total, Balance::new(3, 2));
}

#[test]
fn an_added_unit_and_its_positions_stand_at_their_place_from_their_day() {
    let changes = [
        add_unit("irigasi", Some(PlaceRef::Unit(1)), "Bidang Irigasi"),
        add_unit("seksi", Some(PlaceRef::Added("irigasi".into())), "Seksi Bendung"),
        add_position("juru", PlaceRef::Added("seksi".into()), "Juru Pengairan", START),
        Change::SetNeed { position: added_id(2), people: 5, from: END, until: None },
        Change::Assign { staff: 100, position: added_id(2), from: START, until: END },
    ];
    let after = applied(&changes, START);
    let added: Vec<_> =
        after.units.iter().filter(|unit| unit.id < 0).map(|unit| (unit.id, unit.code.as_str(), unit.parent)).collect();
    assert_eq!(added, [(-1, "1.3", Some(1)), (-2, "1.3.1", Some(-1))]);
    assert_eq!((after.need[&-3], after.held[&100]), (2, -3));
    assert_eq!(after.staffing().units[0].balance, Balance::new(9, 4));
    assert_eq!(applied(&changes, END).need[&-3], 5);
    assert_eq!(applied(&changes, day(2026, 12, 31)).staffing(), before());

    let region = applied(&[add_unit("k", None, "Dinas Kebudayaan")], START);
    assert_eq!(region.units[4].code, "3");
}

#[test]
fn a_temporary_assignment_counts_there_and_afterwards_here_again() {
    let assign = Change::Assign { staff: 100, position: 13, from: START, until: END };
    let seat = |changes: &[Change], on| applied(changes, on).held.get(&100).copied();
    let changes = [assign.clone()];
    let days = [day(2026, 12, 31), START, END, day(2027, 7, 1)];
    assert_eq!(days.map(|on| seat(&changes, on)), [Some(10), Some(13), Some(13), Some(10)]);
    assert_eq!(applied(&changes, day(2027, 7, 1)).staffing(), before());

    let retired = Change::Assign { staff: 999, position: 13, from: START, until: END };
    let after = applied(&[retired], START);
    assert_eq!((after.staffing(), after.not_assigned), (before(), vec![999]));

    let target_closes = [assign.clone(), Change::ClosePosition { position: 13, from: day(2027, 3, 1) }];
    assert_eq!([START, END].map(|on| seat(&target_closes, on)), [Some(13), Some(10)]);
    let own_closes = [assign, Change::ClosePosition { position: 10, from: day(2027, 3, 1) }];
    assert_eq!([END, day(2027, 7, 1)].map(|on| seat(&own_closes, on)), [Some(13), None]);
    assert!(applied(&own_closes, day(2027, 7, 1)).displaced.contains(&Displaced { staff: 100, position: 10 }));
}

#[test]
fn every_faulty_change_is_named_whatever_the_day() {
    let close = |unit| Change::CloseUnit { unit, from: START };
    let assign = |from, until| Change::Assign { staff: 100, position: 13, from, until };
    let sosial = || PlaceRef::Unit(4);
    for (changes, expected) in [
        (vec![volume(99, 10.0, None)], vec![(0, "unknown_unit")]),
        (vec![volume(1, -100.0, None)], vec![(0, "percent")]),
        (vec![volume(1, f64::NAN, None)], vec![(0, "percent")]),
        (vec![volume(1, 10.0, Some(day(2026, 1, 1)))], vec![(0, "until_before_from")]),
        (vec![Change::EffectiveHours { hours: 0.0, from: START }], vec![(0, "hours")]),
        (
            vec![Change::SetNeed { position: 99, people: -1, from: START, until: None }],
            vec![(0, "unknown_position"), (0, "people")],
        ),
        (vec![close(1), close(2)], vec![(1, "closed")]),
        (vec![close(1), Change::ClosePosition { position: 12, from: END }], vec![(1, "closed")]),
        (
            vec![
                Change::ClosePosition { position: 12, from: END },
                Change::ClosePosition { position: 12, from: START },
            ],
            vec![(0, "closed")],
        ),
        (vec![add_unit("a", Some(PlaceRef::Added("a".into())), "Baru")], vec![(0, "own_parent")]),
        (vec![add_unit("a", Some(PlaceRef::Unit(added_id(0))), "Baru")], vec![(0, "own_parent")]),
        (vec![add_unit("a", Some(PlaceRef::Unit(1)), "bidang  JALAN")], vec![(0, "repeated_name")]),
        (vec![add_unit("a", None, " ")], vec![(0, "empty_name")]),
        (vec![add_unit("a", None, "Satu"), add_unit("a", None, "Dua")], vec![(1, "repeated_key")]),
        (vec![add_position("p", sosial(), "Pengadministrasi", START)], vec![(0, "repeated_name")]),
        (vec![add_position("p", PlaceRef::Added("x".into()), "Juru", START)], vec![(0, "unknown_unit")]),
        (
            vec![
                add_position("p", sosial(), "Juru", END),
                Change::SetNeed { position: -1, people: 1, from: START, until: None },
            ],
            vec![(1, "not_yet")],
        ),
        (vec![assign(START, END), assign(END, day(2028, 1, 1))], vec![(1, "overlap")]),
        (vec![assign(START, END), assign(day(2027, 7, 1), day(2028, 1, 1))], vec![]),
    ] {
        let found = apply(inputs(), &changes, day(2026, 1, 1)).map_or_else(|faults| faults, |_| Vec::new());
        let codes: Vec<_> = found.iter().map(|fault| (fault.change, fault.code)).collect();
        assert_eq!(codes, expected, "{changes:?}");
        assert!(found.iter().all(|fault| fault.message.contains(';') || fault.code == "hours"), "{found:?}");
    }
}

#[test]
fn the_comparison_shows_what_differs_and_nothing_else() {
    let changes =
        [Change::CloseUnit { unit: 3, from: START }, add_position("juru", PlaceRef::Unit(2), "Juru Pengairan", START)];
    let found = compare(&before(), &applied(&changes, START).staffing());
    let units: Vec<_> = found
        .units
        .iter()
        .map(|row| (row.id, row.before.map(|one| one.balance), row.after.map(|one| one.balance)))
        .collect();
    let balance = |need, held| Some(Balance::new(need, held));
    assert_eq!(units, [(1, balance(7, 4), balance(7, 3)), (2, balance(5, 3), balance(7, 3)), (3, balance(2, 1), None)]);
    let positions: Vec<_> = found.positions.iter().map(|row| (row.id, row.before, row.after)).collect();
    assert_eq!(positions, [(-2, None, balance(2, 0)), (12, balance(2, 1), None)]);
    assert_eq!((found.before.balance, found.after.balance), (Balance::new(10, 6), Balance::new(10, 5)));
}

#[test]
fn changes_are_written_as_the_files_of_scenarios_have_them() {
    for (change, text) in [
        (
            volume(1, 12.5, Some(END)),
            r#"{"kind":"volume","unit":1,"percent":12.5,"from":"2027-01-01","until":"2027-06-30"}"#,
        ),
        (
            add_unit("a", Some(PlaceRef::Added("b".into())), "Baru"),
            r#"{"kind":"add_unit","key":"a","parent":{"added":"b"},"name":"Baru","unit_kind":"bidang","from":"2027-01-01"}"#,
        ),
        (
            Change::Assign { staff: 1, position: -2, from: START, until: END },
            r#"{"kind":"assign","staff":1,"position":-2,"from":"2027-01-01","until":"2027-06-30"}"#,
        ),
    ] {
        assert_eq!(serde_json::to_string(&change).unwrap(), text);
        assert_eq!(serde_json::from_str::<Change>(text).unwrap(), change);
    }
}

fn any_change() -> impl Strategy<Value = Change> {
    let from = || (0i64..400).prop_map(|days| START + chrono::Duration::days(days));
    let span = || (from(), 0i64..200).prop_map(|(from, days)| (from, from + chrono::Duration::days(days)));
    let volume = (1i64..5, -90.0..200.0f64, span()).prop_map(|(unit, percent, (from, until))| Change::Volume {
        unit,
        percent,
        from,
        until: Some(until),
    });
    let set_need = (10i64..14, 0i64..9, span()).prop_map(|(position, people, (from, until))| Change::SetNeed {
        position,
        people,
        from,
        until: Some(until),
    });
    prop_oneof![
        volume,
        set_need,
        (100i64..106, 10i64..14, span()).prop_map(|(staff, position, (from, until))| Change::Assign {
            staff,
            position,
            from,
            until
        }),
        (1i64..5, from()).prop_map(|(unit, from)| Change::CloseUnit { unit, from }),
        (10i64..14, from()).prop_map(|(position, from)| Change::ClosePosition { position, from }),
        (0u8..5, from()).prop_map(|(n, from)| add_position(
            &n.to_string(),
            PlaceRef::Unit(1),
            &format!("Juru {n}"),
            from
        )),
    ]
}

proptest! {
    #[test]
    fn an_empty_scenario_changes_nothing(days in -400i64..400) {
        let after = applied(&[], START + chrono::Duration::days(days));
        prop_assert_eq!(compare(&before(), &after.staffing()).units, []);
        prop_assert_eq!((after.need, after.held, after.displaced), (inputs().need, inputs().held, vec![]));
    }

    #[test]
    fn nobody_is_lost(changes in prop::collection::vec(any_change(), 0..6), days in -50i64..700) {
        if let Ok(after) = apply(inputs(), &changes, START + chrono::Duration::days(days)) {
            let displaced = after.displaced.iter().map(|one| one.staff);
            let mut people: Vec<i64> = after.held.keys().copied().chain(displaced).collect();
            people.sort_unstable();
            prop_assert_eq!(people, inputs().held.into_keys().collect::<Vec<_>>());
            let total = after.staffing().total;
            prop_assert_eq!(total.held, after.held.len() as i64);
            prop_assert_eq!(total.need, after.need.values().sum::<i64>());
        }
    }

    #[test]
    fn what_is_temporary_leaves_nothing_behind(changes in prop::collection::vec(any_change(), 0..6)) {
        let temporary: Vec<Change> = changes.into_iter().filter(|change| change.until().is_some()).collect();
        let last = temporary.iter().filter_map(Change::until).max().unwrap_or(START);
        for on in [day(2026, 12, 31), last.succ_opt().unwrap()] {
            if let Ok(after) = apply(inputs(), &temporary, on) {
                prop_assert_eq!(after.staffing(), before());
            }
        }
    }
}
