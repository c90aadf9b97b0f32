//! Two analyses side by side.

use std::collections::BTreeMap;

use crate::staffing::{Balance, Figures, Staffing};

/// Figures of one unit or position on both sides; `None` where it does not exist.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference<T> {
    pub id: i64,
    pub before: Option<T>,
    pub after: Option<T>,
}

/// What differs between two analyses. Rows stand in the order of the second, then what only the first has.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    pub before: Figures,
    pub after: Figures,
    /// Units whose figures differ, the units below included.
    pub units: Vec<Difference<Figures>>,
    /// Positions whose figures differ.
    pub positions: Vec<Difference<Balance>>,
}

/// Compares two analyses of a region; rows that are equal are left out.
pub fn compare(before: &Staffing, after: &Staffing) -> Comparison {
    let units = |of: &Staffing| of.units.iter().map(|row| (row.unit, row.figures())).collect::<Vec<_>>();
    let positions = |of: &Staffing| of.positions.iter().map(|row| (row.position, row.balance)).collect::<Vec<_>>();
    Comparison {
        before: before.figures(),
        after: after.figures(),
        units: differences(&units(before), &units(after)),
        positions: differences(&positions(before), &positions(after)),
    }
}

fn differences<T: Copy + PartialEq>(before: &[(i64, T)], after: &[(i64, T)]) -> Vec<Difference<T>> {
    let mut left: BTreeMap<i64, T> = before.iter().copied().collect();
    let mut rows: Vec<Difference<T>> = after
        .iter()
        .map(|(id, figures)| Difference { id: *id, before: left.remove(id), after: Some(*figures) })
        .collect();
    let gone =
        before.iter().filter_map(|(id, _)| Some(Difference { id: *id, before: Some(left.remove(id)?), after: None }));
    rows.extend(gone);
    rows.retain(|row| row.before != row.after);
    rows
}
