use proptest::prelude::*;

use super::*;
use crate::position::{Family, Level, Requirements};
use crate::unit::UnitKind;

fn unit(id: i64, code: &str, parent: Option<i64>) -> Unit {
    Unit { id, code: code.into(), name: format!("Unit {id}"), kind: UnitKind::Lain, parent }
}

fn position(id: i64, unit: i64) -> Position {
    Position {
        id,
        unit,
        title: "Pengolah Data dan Informasi".into(),
        family: Family::Pelaksana,
        level: Level::None,
        class: 6,
        requirements: Requirements::default(),
    }
}

#[test]
fn figures_roll_up_and_surplus_does_not_hide_a_shortage() {
    let units = [unit(1, "1", None), unit(2, "1.1", Some(1)), unit(3, "1.10", Some(1)), unit(4, "1.2", Some(1))];
    let positions = [position(10, 2), position(11, 3), position(12, 1)];
    let need = BTreeMap::from([(10, 4), (11, 1), (12, 1)]);
    let held = BTreeMap::from([(10, 1), (11, 3), (12, 1)]);
    let staffing = staffing(&units, &positions, &need, &held);
    assert_eq!(staffing.total, Balance::new(6, 5));
    assert_eq!((staffing.short, staffing.over), (3, 2));
    let order: Vec<i64> = staffing.units.iter().map(|row| row.unit).collect();
    assert_eq!(order, [1, 2, 4, 3], "1.2 stands before 1.10");
    assert_eq!(staffing.units[0].balance, Balance::new(6, 5));
    assert_eq!((staffing.units[0].short, staffing.units[0].over), (3, 2));
}

#[test]
fn units_that_stand_above_each_other_in_a_ring_still_count() {
    let units = [unit(1, "1", None), unit(2, "2", Some(3)), unit(3, "3", Some(2)), unit(4, "4", Some(4))];
    let positions = [position(10, 2), position(11, 3), position(12, 4)];
    let need = BTreeMap::from([(10, 2), (11, 3), (12, 1)]);
    let staffing = staffing(&units, &positions, &need, &BTreeMap::new());
    let rows: Vec<_> = staffing.units.iter().map(|row| (row.unit, row.depth, row.balance.need)).collect();
    assert_eq!(rows, [(1, 0, 0), (2, 0, 5), (3, 1, 3), (4, 0, 1)]);
    assert_eq!(staffing.total, Balance::new(6, 0));
}

#[test]
fn the_status_follows_the_thresholds_with_their_edges() {
    use StaffingStatus::{Balanced, Critical, Over, Short};
    let law = Law::on(crate::day::BEGINNING, crate::parameter::shipped()).unwrap();
    for (need, held, status) in [
        (100, 69, Critical),
        (10, 7, Short),
        (100, 89, Short),
        (10, 9, Balanced),
        (10, 11, Balanced),
        (100, 111, Over),
        (1, 0, Critical),
        (0, 0, Balanced),
        (0, 1, Over),
    ] {
        assert_eq!(StaffingStatus::of(Balance::new(need, held), &law), status, "{held} of {need}");
    }
}

proptest! {
    #[test]
    fn a_changed_need_gives_what_a_full_computation_gives(
        parents in prop::collection::vec(prop::option::of(0i64..14), 12),
        people in prop::collection::vec((0i64..14, 0i64..4, 0i64..4), 1..30),
        changes in prop::collection::vec((0usize..40, 0i64..9), 0..8),
    ) {
        let units: Vec<Unit> =
            parents.iter().enumerate().map(|(at, parent)| unit(at as i64, &at.to_string(), *parent)).collect();
        let positions: Vec<Position> =
            people.iter().enumerate().map(|(at, (place, ..))| position(at as i64, *place)).collect();
        let mut need: BTreeMap<i64, i64> =
            people.iter().enumerate().map(|(at, (_, need, _))| (at as i64, *need)).collect();
        let held = people.iter().enumerate().map(|(at, (.., held))| (at as i64, *held)).collect();
        let mut changed = staffing(&units, &positions, &need, &held);
        for (at, people) in changes {
            changed.set_need(at, people);
            if at < positions.len() {
                need.insert(at as i64, people);
            }
        }
        prop_assert_eq!(changed, staffing(&units, &positions, &need, &held));
    }

    #[test]
    fn the_order_in_which_rows_come_changes_nothing(
        order in Just((0..12usize).collect::<Vec<_>>()).prop_shuffle(),
        parents in prop::collection::vec(0usize..14, 12),
        people in prop::collection::vec((0i64..4, 0i64..4), 12),
    ) {
        // Parents beyond the list are units that are not in force; rings may arise, too.
        let units: Vec<Unit> =
            (0..12).map(|at| unit(at as i64, &format!("1.{}", at / 2), Some(parents[at] as i64))).collect();
        let positions: Vec<Position> = (0..12).map(|at| position(at, (at * 5) % 12)).collect();
        let need = people.iter().enumerate().map(|(at, (need, _))| (at as i64, *need)).collect();
        let held = people.iter().enumerate().map(|(at, (_, held))| (at as i64, *held)).collect();
        let shuffled_units: Vec<Unit> = order.iter().map(|at| units[*at].clone()).collect();
        let shuffled_positions: Vec<Position> = order.iter().map(|at| positions[*at].clone()).collect();
        let straight = staffing(&units, &positions, &need, &held);
        let mut shuffled = staffing(&shuffled_units, &shuffled_positions, &need, &held);
        shuffled.positions.sort_by_key(|row| row.position);
        prop_assert_eq!(&shuffled, &straight);
        let roots = straight.units.iter().filter(|row| row.depth == 0);
        prop_assert_eq!(roots.map(|row| row.balance.need).sum::<i64>(), straight.total.need);
    }

    #[test]
    fn the_roots_together_hold_every_position_once(parents in prop::collection::vec(0usize..20, 1..20), places in prop::collection::vec((0usize..20, 0i64..5, 0i64..5), 0..60)) {
        let units: Vec<Unit> = parents.iter().enumerate()
            .map(|(at, parent)| unit(at as i64 + 1, &format!("{}", at + 1), (*parent < at).then_some(*parent as i64 + 1)))
            .collect();
        let positions: Vec<Position> = places.iter().enumerate()
            .map(|(at, (place, ..))| position(at as i64, (place % units.len()) as i64 + 1)).collect();
        let need = places.iter().enumerate().map(|(at, (_, need, _))| (at as i64, *need)).collect();
        let held = places.iter().enumerate().map(|(at, (.., held))| (at as i64, *held)).collect();
        let staffing = staffing(&units, &positions, &need, &held);
        let roots: i64 = staffing.units.iter().filter(|row| row.depth == 0).map(|row| row.balance.gap).sum();
        prop_assert_eq!(staffing.units.len(), units.len());
        prop_assert_eq!(roots, staffing.total.gap);
        prop_assert_eq!(staffing.over - staffing.short, staffing.total.gap);
    }
}
