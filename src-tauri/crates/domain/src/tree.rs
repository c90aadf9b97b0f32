//! The tree of units in the order in which officers read it, and what is wrong with it.

use std::ops::{AddAssign, Range};

use crate::unit::{Unit, code_segments};

mod faults;

pub use faults::{MapFault, map_faults};

/// One unit at its place in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TreeRow {
    pub unit: i64,
    /// The root above this unit: its agency (*perangkat daerah*).
    pub agency: i64,
    pub depth: usize,
    /// Row of the unit above; always smaller than the row's own number.
    pub parent: Option<usize>,
}

/// The units of a region in tree order: a unit stands before the units below it, siblings by hierarchy number.
///
/// Every unit has exactly one row, whatever is wrong with the map. A unit whose parent is not in force stands as a root
/// of its own, and so does the first of units that stand above each other in a ring: a broken map must not swallow
/// people. [`map_faults`] names such units.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    pub rows: Vec<TreeRow>,
    /// (unit, row), by unit.
    row_of: Vec<(i64, usize)>,
}

impl Tree {
    /// The order depends on the units alone, never on the order in which they come.
    pub fn of(units: &[Unit]) -> Self {
        let links = Links::of(units);
        let mut rows: Vec<TreeRow> = Vec::with_capacity(units.len());
        let mut placed = vec![false; units.len()];
        let mut open = Vec::new();
        let roots = links.order.iter().filter(|at| links.parent[**at].is_none());
        // Whoever is left after the roots stands in a ring or below one.
        for root in roots.chain(&links.order) {
            open.push((*root, 0, units[*root].id, None));
            while let Some((at, depth, agency, parent)) = open.pop() {
                if std::mem::replace(&mut placed[at], true) {
                    continue;
                }
                let (row, first) = (rows.len(), open.len());
                rows.push(TreeRow { unit: units[at].id, agency, depth, parent });
                open.extend(links.below(at).map(|child| (child, depth + 1, agency, Some(row))));
                open[first..].reverse();
            }
        }
        let mut row_of: Vec<(i64, usize)> = rows.iter().enumerate().map(|(at, row)| (row.unit, at)).collect();
        row_of.sort_unstable();
        Self { rows, row_of }
    }

    /// Row of a unit; `None` when the unit is not in force.
    pub fn row_of(&self, unit: i64) -> Option<usize> {
        self.row_of.binary_search_by_key(&unit, |(known, _)| *known).ok().map(|at| self.row_of[at].1)
    }

    /// The rows of a unit and of everything below it.
    pub fn subtree(&self, row: usize) -> Range<usize> {
        let depth = self.rows[row].depth;
        let below = self.rows[row + 1..].iter().take_while(|below| below.depth > depth).count();
        row..row + 1 + below
    }

    /// Adds the value of every row to the row above it, so that each holds the sum of its subtree. `values` has one
    /// value a row.
    pub fn roll_up<T: Clone + AddAssign>(&self, values: &mut [T]) {
        // Children stand after their parents, so one backward pass is enough.
        for at in (0..self.rows.len()).rev() {
            if let Some(parent) = self.rows[at].parent {
                let value = values[at].clone();
                values[parent] += value;
            }
        }
    }
}

/// Units linked by their places in the given list.
struct Links {
    /// Places by hierarchy number, one for every id.
    order: Vec<usize>,
    /// Place of the unit above, if it is in force.
    parent: Vec<Option<usize>>,
    first_below: Vec<Option<usize>>,
    next_beside: Vec<Option<usize>>,
}

impl Links {
    fn of(units: &[Unit]) -> Self {
        let mut by_id: Vec<(i64, usize)> = units.iter().enumerate().map(|(at, unit)| (unit.id, at)).collect();
        by_id.sort_unstable();
        by_id.dedup_by_key(|(id, _)| *id);
        let place = |id: i64| by_id.binary_search_by_key(&id, |(known, _)| *known).ok().map(|at| by_id[at].1);
        let parent: Vec<Option<usize>> = units.iter().map(|unit| unit.parent.and_then(place)).collect();
        let mut order: Vec<usize> = by_id.iter().map(|(_, at)| *at).collect();
        order.sort_by_cached_key(|at| (code_segments(&units[*at].code), &units[*at].code, units[*at].id));
        let (mut first_below, mut next_beside) = (vec![None; units.len()], vec![None; units.len()]);
        for at in order.iter().rev() {
            if let Some(above) = parent[*at] {
                next_beside[*at] = first_below[above].replace(*at);
            }
        }
        Self { order, parent, first_below, next_beside }
    }

    /// Places of the units below, in order.
    fn below(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.first_below[at], |child| self.next_beside[*child])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::unit::UnitKind;

    fn unit(id: i64, code: &str, parent: Option<i64>) -> Unit {
        Unit { id, code: code.into(), name: format!("Unit {id}"), kind: UnitKind::Lain, parent }
    }

    #[test]
    fn units_stand_below_their_parents_by_hierarchy_number() {
        let tree = Tree::of(&[
            unit(3, "1.10", Some(1)),
            unit(5, "2", None),
            unit(1, "1", None),
            unit(4, "1.2.1", Some(2)),
            unit(2, "1.2", Some(1)),
        ]);
        let rows: Vec<_> = tree.rows.iter().map(|row| (row.unit, row.agency, row.depth, row.parent)).collect();
        assert_eq!(
            rows,
            [(1, 1, 0, None), (2, 1, 1, Some(0)), (4, 1, 2, Some(1)), (3, 1, 1, Some(0)), (5, 5, 0, None)]
        );
        assert_eq!((tree.row_of(3), tree.row_of(9)), (Some(3), None));
        assert_eq!((tree.subtree(0), tree.subtree(1), tree.subtree(4)), (0..4, 1..3, 4..5));
    }

    proptest! {
        #[test]
        fn every_unit_has_one_row_and_the_roots_hold_the_whole(
            parents in prop::collection::vec(prop::option::of(0i64..25), 0..20),
            values in prop::collection::vec(-5i64..50, 20),
        ) {
            let units: Vec<Unit> = parents.iter().enumerate()
                .map(|(at, parent)| unit(at as i64, &format!("{}.{}", at % 3, at), *parent)).collect();
            let tree = Tree::of(&units);
            let mut seen: Vec<i64> = tree.rows.iter().map(|row| row.unit).collect();
            seen.sort_unstable();
            prop_assert_eq!(seen, (0..units.len() as i64).collect::<Vec<_>>());
            for (at, row) in tree.rows.iter().enumerate() {
                prop_assert_eq!(tree.row_of(row.unit), Some(at));
                match row.parent {
                    Some(above) => {
                        prop_assert!(above < at && tree.subtree(above).contains(&at));
                        prop_assert_eq!(tree.rows[above].depth + 1, row.depth);
                        prop_assert_eq!(tree.rows[above].agency, row.agency);
                    }
                    None => prop_assert_eq!((row.depth, row.agency), (0, row.unit)),
                }
            }
            let mut sums = values[..units.len()].to_vec();
            tree.roll_up(&mut sums);
            let roots: i64 = tree.rows.iter().zip(&sums).filter(|(row, _)| row.depth == 0).map(|(_, sum)| sum).sum();
            prop_assert_eq!(roots, values[..units.len()].iter().sum::<i64>());
            for at in 0..units.len() {
                prop_assert_eq!(sums[at], values[tree.subtree(at)].iter().sum::<i64>());
            }
        }
    }
}
