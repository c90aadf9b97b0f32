//! Staffing (*bezetting*) against need, per position and rolled up over the tree. One aggregation feeds charts,
//! tables and exports, so that no two of them can disagree (handbook 6.3).

use std::collections::BTreeMap;
use std::ops::{AddAssign, Sub};

use serde::{Deserialize, Serialize};

use crate::parameter::Law;
use crate::position::Position;
use crate::tree::{Tree, TreeRow};
use crate::unit::Unit;

/// Need, people held and their difference. `gap = held - need`: negative means people are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Balance {
    pub need: i64,
    pub held: i64,
    pub gap: i64,
}

impl Balance {
    pub fn new(need: i64, held: i64) -> Self {
        Self { need, held, gap: held - need }
    }

    fn add(&mut self, other: Self) {
        *self = Self::new(self.need + other.need, self.held + other.held);
    }
}

/// Colour of a balance by share filled (*kritis, kurang, seimbang, lebih*), handbook 6.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaffingStatus {
    Critical,
    Short,
    Balanced,
    Over,
}

impl StaffingStatus {
    /// Status by the thresholds in force. No need and nobody there is balanced; somebody without need is over.
    pub fn of(balance: Balance, law: &Law) -> Self {
        if balance.need == 0 {
            return if balance.held == 0 { Self::Balanced } else { Self::Over };
        }
        let percent = balance.held as f64 * 100.0 / balance.need as f64;
        if percent < law.decimal("staffing.critical_below") {
            Self::Critical
        } else if percent < law.decimal("staffing.short_below") {
            Self::Short
        } else if percent > law.decimal("staffing.over_above") {
            Self::Over
        } else {
            Self::Balanced
        }
    }
}

/// Figures of one position.
#[derive(Debug, Clone, PartialEq)]
pub struct PositionStaffing {
    pub position: i64,
    pub balance: Balance,
    /// Row of its unit in [`Staffing::units`]; `None` when the unit is not in force.
    pub row: Option<usize>,
}

/// Figures of one unit, the units below included.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitStaffing {
    pub unit: i64,
    /// The root above this unit: its agency (*perangkat daerah*).
    pub agency: i64,
    pub depth: usize,
    /// Row of the unit above in [`Staffing::units`].
    pub parent: Option<usize>,
    pub balance: Balance,
    /// Sum of the missing people over positions, as a positive number; surplus elsewhere does not hide it.
    pub short: i64,
    /// Sum of the people above need over positions.
    pub over: i64,
}

/// Staffing of the whole region on one day.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Staffing {
    pub total: Balance,
    pub short: i64,
    pub over: i64,
    /// In tree order: a unit stands before the units below it, siblings by hierarchy number.
    pub units: Vec<UnitStaffing>,
    pub positions: Vec<PositionStaffing>,
}

impl Staffing {
    /// Changes the need of the position at place `position` of the list, as if everything were computed again: only the
    /// position and the units above it are touched. Answers nothing for a place that is not there.
    pub fn set_need(&mut self, position: usize, need: i64) {
        let Some(row) = self.positions.get_mut(position) else { return };
        let (before, after) = (row.balance, Balance::new(need, row.balance.held));
        row.balance = after;
        let change = Figures::of(after) - Figures::of(before);
        self.add_to_total(change);
        let mut next = self.positions[position].row;
        while let Some(at) = next {
            self.units[at].add(change);
            next = self.units[at].parent;
        }
    }

    pub fn figures(&self) -> Figures {
        Figures { balance: self.total, short: self.short, over: self.over }
    }

    fn add_to_total(&mut self, figures: Figures) {
        self.total.add(figures.balance);
        self.short += figures.short;
        self.over += figures.over;
    }
}

impl UnitStaffing {
    fn of(row: TreeRow, Figures { balance, short, over }: Figures) -> Self {
        let TreeRow { unit, agency, depth, parent } = row;
        Self { unit, agency, depth, parent, balance, short, over }
    }

    pub fn figures(&self) -> Figures {
        Figures { balance: self.balance, short: self.short, over: self.over }
    }

    fn add(&mut self, figures: Figures) {
        self.balance.add(figures.balance);
        self.short += figures.short;
        self.over += figures.over;
    }
}

/// What is summed over positions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    pub balance: Balance,
    /// Sum of the missing people over positions, as a positive number; surplus elsewhere does not hide it.
    pub short: i64,
    /// Sum of the people above need over positions.
    pub over: i64,
}

impl Figures {
    fn of(balance: Balance) -> Self {
        Self { balance, short: (-balance.gap).max(0), over: balance.gap.max(0) }
    }
}

impl AddAssign for Figures {
    fn add_assign(&mut self, other: Self) {
        self.balance.add(other.balance);
        self.short += other.short;
        self.over += other.over;
    }
}

impl Sub for Figures {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        let balance = Balance::new(self.balance.need - other.balance.need, self.balance.held - other.balance.held);
        Self { balance, short: self.short - other.short, over: self.over - other.over }
    }
}

/// Computes the staffing of a region. `need` and `held` are people by position id; a missing entry is zero. A position
/// of a unit that is not in force counts in the total alone.
pub fn staffing(
    units: &[Unit],
    positions: &[Position],
    need: &BTreeMap<i64, i64>,
    held: &BTreeMap<i64, i64>,
) -> Staffing {
    let tree = Tree::of(units);
    let mut sums = vec![Figures::default(); tree.rows.len()];
    let mut staffing = Staffing { positions: Vec::with_capacity(positions.len()), ..Staffing::default() };
    let people = |of: &BTreeMap<i64, i64>, position: &Position| of.get(&position.id).copied().unwrap_or(0);
    for position in positions {
        let balance = Balance::new(people(need, position), people(held, position));
        let (row, figures) = (tree.row_of(position.unit), Figures::of(balance));
        staffing.add_to_total(figures);
        if let Some(at) = row {
            sums[at] += figures;
        }
        staffing.positions.push(PositionStaffing { position: position.id, balance, row });
    }
    tree.roll_up(&mut sums);
    staffing.units = tree.rows.iter().zip(sums).map(|(row, sum)| UnitStaffing::of(*row, sum)).collect();
    staffing
}

#[cfg(test)]
mod tests {
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
}
