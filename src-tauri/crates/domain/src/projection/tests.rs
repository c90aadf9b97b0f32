use proptest::prelude::*;

use super::*;
use crate::parameter::{Law, shipped};
use crate::position::{Family, Level, Requirements};
use crate::retirement::leaving;
use crate::unit::UnitKind;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn unit(id: i64, parent: Option<i64>) -> Unit {
    Unit { id, code: id.to_string(), name: format!("Unit {id}"), kind: UnitKind::Lain, parent }
}

fn position(id: i64, unit: i64) -> Position {
    let title = "Pengolah Data dan Informasi".into();
    let (family, level) = (Family::Pelaksana, Level::None);
    Position { id, unit, title, family, level, class: 6, requirements: Requirements::default() }
}

fn holder(staff: i64, position: i64) -> Holder {
    Holder { staff, position, from: day(2020, 1, 1), to: None, leaves: None, pppk: false }
}

fn retires(day: NaiveDate) -> Option<Leaving> {
    Some(Leaving { day, reason: LeavingReason::Retirement })
}

/// The years of position 10 beside a position 11, each with a need of 2.
fn years(holders: &[Holder], entries: &[PlannedEntry], as_of: NaiveDate) -> [ProjectedYear; YEARS] {
    let need = BTreeMap::from([(10, 2), (11, 2)]);
    let positions = [position(10, 1), position(11, 1)];
    let projection = projection(&[unit(1, None)], &positions, &need, holders, entries, as_of);
    projection.positions[0].figures.years
}

#[test]
fn both_golden_days_of_retirement_fall_into_the_year_of_the_first_day_away() {
    let law = Law::on(day(2026, 11, 22), shipped()).unwrap();
    let by_age_58 = leaving(day(1968, 12, 15), Family::Pelaksana, Level::None, "Operator", None, &law);
    let jf = (Family::Functional, Level::parse("Ahli Madya").unwrap());
    let by_age_60 = leaving(day(1968, 3, 1), jf.0, jf.1, "Auditor Ahli Madya", None, &law);
    assert_eq!((by_age_58.day, by_age_60.day), (day(2027, 1, 1), day(2028, 4, 1)));
    let holders =
        [Holder { leaves: Some(by_age_58), ..holder(1, 10) }, Holder { leaves: Some(by_age_60), ..holder(2, 10) }];
    let figures = |as_of| years(&holders, &[], as_of).map(|year| (year.retire, year.held, year.short));
    assert_eq!(figures(day(2026, 11, 22)), [(0, 2, 0), (1, 1, 1), (1, 0, 2), (0, 0, 2), (0, 0, 2)]);
    assert_eq!(figures(day(2026, 12, 31)), [(1, 1, 1), (1, 0, 2), (0, 0, 2), (0, 0, 2), (0, 0, 2)]);
}

#[test]
fn the_first_year_is_the_year_of_the_day_after() {
    let first = |as_of| projection(&[], &[], &BTreeMap::new(), &[], &[], as_of).first_year;
    assert_eq!((first(day(2026, 12, 30)), first(day(2026, 12, 31))), (2026, 2027));
}

#[test]
fn contract_ends_planned_entries_and_surplus_have_their_own_columns() {
    let contract = Some(Leaving { day: day(2028, 1, 1), reason: LeavingReason::ContractEnd });
    let holders = [Holder { leaves: contract, pppk: true, ..holder(1, 10) }, holder(2, 10), holder(3, 10)];
    let entries = [
        PlannedEntry { position: 10, day: day(2026, 6, 30), people: 9 },
        PlannedEntry { position: 10, day: day(2029, 4, 1), people: 2 },
        PlannedEntry { position: 10, day: day(2031, 1, 1), people: 9 },
    ];
    let found = years(&holders, &entries, day(2026, 6, 30));
    let figures = found.map(|year| (year.contract, year.entries, year.held, year.short, year.missing));
    assert_eq!(figures, [(0, 0, 3, -1, 0), (0, 0, 3, -1, 0), (1, 0, 2, 0, 0), (0, 2, 4, -2, 0), (0, 0, 4, -2, 0)]);
}

#[test]
fn a_decreed_move_counts_in_its_year_and_the_later_post_decides_the_day_of_leaving() {
    let before = Holder { to: Some(day(2027, 3, 1)), leaves: retires(day(2027, 9, 1)), ..holder(1, 10) };
    let after = Holder { from: day(2027, 3, 1), leaves: retires(day(2029, 9, 1)), ..holder(1, 11) };
    let both = [after.clone(), before.clone()];
    let moves = |position: i64, holders: &[Holder]| {
        let need = BTreeMap::new();
        let positions = [position_only(10), position_only(11)];
        let projection = projection(&[unit(1, None)], &positions, &need, holders, &[], day(2026, 6, 30));
        let at = usize::from(position == 11);
        projection.positions[at].figures.years.map(|year| (year.moves, year.retire, year.held))
    };
    assert_eq!(moves(10, &both), [(0, 0, 1), (-1, 0, 0), (0, 0, 0), (0, 0, 0), (0, 0, 0)]);
    assert_eq!(moves(11, &both), [(0, 0, 0), (1, 0, 1), (0, 0, 1), (0, 1, 0), (0, 0, 0)]);

    // Left open, the first post ends when the next begins.
    let open = Holder { to: None, ..before.clone() };
    assert_eq!(moves(10, &[open, after.clone()]), moves(10, &both));

    // Retired on or before the day of the move: the decree has no effect.
    for leaves in [day(2026, 10, 1), day(2027, 3, 1)] {
        let early = Holder { leaves: retires(leaves), ..before.clone() };
        let held = moves(10, &[early.clone(), after.clone()]).map(|(.., held)| held);
        assert_eq!(held[1], 0);
        assert_eq!(moves(11, &[early, after.clone()]), [(0, 0, 0); 5]);
    }

    // The later post can bring the day forward, but not before it begins.
    let lower = Holder { leaves: retires(day(2026, 1, 1)), ..after };
    assert_eq!(moves(11, &[before, lower])[1], (1, 1, 0));
}

fn position_only(id: i64) -> Position {
    position(id, 1)
}

#[test]
fn whoever_should_have_left_already_leaves_in_the_first_year() {
    let late = Holder { leaves: retires(day(2024, 5, 1)), ..holder(1, 10) };
    assert_eq!(
        years(&[late], &[], day(2026, 6, 30))[0],
        ProjectedYear { retire: 1, short: 2, missing: 2, ..ProjectedYear::default() }
    );
}

#[test]
fn a_post_that_is_not_on_the_map_loses_nobody() {
    let holders = [holder(1, 10), holder(2, 99), Holder { pppk: true, ..holder(3, 10) }];
    let projection = projection(&[], &[position(10, 7)], &BTreeMap::from([(10, 1)]), &holders, &[], day(2026, 6, 30));
    assert_eq!((projection.total.pns, projection.total.pppk, projection.without_position), (1, 1, 1));
}

const AS_OF: (i32, u32, u32) = (2026, 6, 30);

fn on(days: i64) -> NaiveDate {
    day(2022, 1, 1) + chrono::Duration::days(days)
}

prop_compose! {
    fn any_holder()(
        staff in 0i64..8, position in 0i64..12, from in 0i64..3000, length in prop::option::of(1i64..2500),
        leaves in prop::option::of((0i64..4000, any::<bool>())), pppk in any::<bool>(),
    ) -> Holder {
        let reason = |contract| if contract { LeavingReason::ContractEnd } else { LeavingReason::Retirement };
        Holder {
            staff, position, from: on(from), to: length.map(|length| on(from + length)),
            leaves: leaves.map(|(days, contract)| Leaving { day: on(days), reason: reason(contract) }), pppk,
        }
    }
}

/// One person after the other through posts that do not overlap.
fn in_turn(mut holders: Vec<Holder>) -> Vec<Holder> {
    holders.sort_by_key(|one| (one.staff, one.from));
    holders.dedup_by_key(|one| (one.staff, one.from));
    for at in 1..holders.len() {
        let (staff, from) = (holders[at].staff, holders[at].from);
        let before = &mut holders[at - 1];
        if before.staff == staff && before.to.is_none_or(|to| to > from) {
            before.to = Some(from);
        }
    }
    holders
}

proptest! {
    #[test]
    fn the_sums_of_the_parts_are_the_whole(
        parents in prop::collection::vec(prop::option::of(0i64..10), 1..9),
        holders in prop::collection::vec(any_holder(), 0..20),
        entries in prop::collection::vec((0i64..12, 0i64..3000, 0i64..4), 0..6),
        needs in prop::collection::vec(0i64..4, 10),
    ) {
        let as_of = day(AS_OF.0, AS_OF.1, AS_OF.2);
        let holders = in_turn(holders);
        let units: Vec<Unit> = parents.iter().enumerate().map(|(at, parent)| unit(at as i64, *parent)).collect();
        let positions: Vec<Position> = (0..10).map(|at| position(at, at % units.len() as i64)).collect();
        let need: BTreeMap<i64, i64> = needs.iter().enumerate().map(|(at, need)| (at as i64, *need)).collect();
        let entries: Vec<PlannedEntry> = entries.into_iter()
            .map(|(position, days, people)| PlannedEntry { position, day: on(days), people })
            .collect();
        let found = projection(&units, &positions, &need, &holders, &entries, as_of);

        let mut parts = Projected::default();
        found.positions.iter().for_each(|row| parts += row.figures);
        let mut roots = Projected::default();
        found.units.iter().filter(|row| row.depth == 0).for_each(|row| roots += row.figures);
        prop_assert_eq!(parts, found.total);
        prop_assert_eq!(roots, found.total);
        let holding = holders.iter().filter(|one| one.holds_on(as_of)).count() as i64;
        prop_assert_eq!(found.total.held() + found.without_position, holding);
        for row in &found.positions {
            let mut held = row.figures.held();
            for year in row.figures.years {
                held += year.entries + year.moves - year.retire - year.contract;
                prop_assert_eq!((year.held, year.short), (held, row.figures.need - held));
                prop_assert!(held >= 0, "nobody leaves twice");
            }
        }
    }

    #[test]
    fn whoever_stays_on_the_map_is_counted_once_at_the_end_of_every_year(
        holders in prop::collection::vec(any_holder(), 0..20),
    ) {
        let as_of = day(AS_OF.0, AS_OF.1, AS_OF.2);
        // Nobody leaves: every year then ends with exactly those who hold a post on its last day.
        let mut holders = in_turn(holders);
        holders.iter_mut().for_each(|one| one.leaves = None);
        let positions: Vec<Position> = (0..12).map(|at| position(at, 0)).collect();
        let found = projection(&[unit(0, None)], &positions, &BTreeMap::new(), &holders, &[], as_of);
        for (at, year) in found.total.years.iter().enumerate() {
            let last = day(found.first_year + at as i32, 12, 31);
            let holding = holders.iter().filter(|one| one.holds_on(last)).count() as i64;
            prop_assert_eq!(year.held, holding);
        }
    }
}
