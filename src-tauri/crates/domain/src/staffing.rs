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
mod tests;
