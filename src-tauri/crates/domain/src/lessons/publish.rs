//! What may leave the office of the lessons (*ringkasan untuk umum*): counts of which none can be computed that stands
//! for too few people.

use std::collections::BTreeSet;

use super::suppress::{hidden_cells, hidden_totals};
use super::{Axis, Group, Outcome, Tally, grouped, tally};

/// A published count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    Shown(u32),
    /// Too small to show (*disembunyikan*), or hidden so that a smaller one cannot be computed.
    Hidden,
}

impl Cell {
    fn of(count: u32, hidden: bool) -> Self {
        if hidden { Self::Hidden } else { Self::Shown(count) }
    }
}

/// A line of a published table.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicRow {
    /// One group, or all that were too small to stand alone.
    pub groups: Vec<Group>,
    /// By [`crate::evaluation::Trend::all`].
    pub trends: [Cell; 4],
    pub cases: Cell,
    /// Mean of the evaluation totals. All lines of a table have one where they have evaluations, or none has.
    pub mean_total: Option<f64>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PublicTable {
    pub axis: Axis,
    pub rows: Vec<PublicRow>,
}

/// Results of the moves that may be published (*ringkasan hasil mutasi*).
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    pub cases: u32,
    /// The same in every table.
    pub trends: [Cell; 4],
    pub mean_total: Option<f64>,
    pub tables: Vec<PublicTable>,
}

/// The lessons without a count that stands for fewer than `smallest` people (`publish.smallest_cell`), and without any
/// from which such a count could be computed. `None` where there are fewer cases than that in all.
///
/// - Groups of fewer cases than `smallest` are pooled into one line, with the next larger group where it would still be
///   too small or would hold one group alone. A zero of a small group would tell of everyone in it.
/// - A count below `smallest` is hidden (primary suppression), and so are as few others as make sure that every hidden
///   count can have at least two values (complementary suppression). Totals are chosen once for all tables.
/// - A mean needs `smallest` evaluations, and is left out of a whole table where one line has fewer.
///
/// Each table keeps its secrets together with the totals. Whoever knows who belongs to two groups at once may still learn
/// something by comparing two tables; the means are not rounded here.
pub fn publishable(outcomes: &[Outcome], bands: &[u32], smallest: u32) -> Option<Summary> {
    let all = tally(outcomes.iter());
    if all.cases < smallest.max(1) {
        return None;
    }
    let totals = hidden_totals(all.trends, smallest);
    let tables = Axis::all().map(|axis| table(outcomes, axis, bands, totals, smallest)).collect();
    Some(Summary {
        cases: all.cases,
        trends: cells(all.trends, totals),
        mean_total: (all.total.count >= smallest).then_some(all.total.value).flatten(),
        tables,
    })
}

fn table(outcomes: &[Outcome], axis: Axis, bands: &[u32], totals: [bool; 4], smallest: u32) -> PublicTable {
    let lines = pooled(outcomes, axis, bands, smallest);
    let counts: Vec<[u32; 5]> = lines.iter().map(|(_, tally)| row_counts(tally)).collect();
    let hidden = hidden_cells(&counts, totals, smallest);
    let means = lines.iter().all(|(_, tally)| tally.total.count == 0 || tally.total.count >= smallest);
    let rows = lines.into_iter().zip(hidden).map(|((groups, tally), hidden)| PublicRow {
        groups,
        trends: cells(tally.trends, [hidden[0], hidden[1], hidden[2], hidden[3]]),
        cases: Cell::of(tally.cases, hidden[4]),
        mean_total: tally.total.value.filter(|_| means),
    });
    PublicTable { axis, rows: rows.collect() }
}

/// The four trends and their sum.
fn row_counts(tally: &Tally) -> [u32; 5] {
    let [rose, stayed, fell, unknown] = tally.trends;
    [rose, stayed, fell, unknown, tally.cases]
}

fn cells(counts: [u32; 4], hidden: [bool; 4]) -> [Cell; 4] {
    std::array::from_fn(|at| Cell::of(counts[at], hidden[at]))
}

/// The lines of a table: groups large enough, then those too small together. A case that is in two of the pooled groups
/// counts once.
fn pooled(outcomes: &[Outcome], axis: Axis, bands: &[u32], smallest: u32) -> Vec<(Vec<Group>, Tally)> {
    let of = |cases: &BTreeSet<usize>| tally(cases.iter().map(|at| &outcomes[*at]));
    let mut groups: Vec<(Group, Vec<usize>)> = grouped(outcomes, axis, bands).into_iter().collect();
    // Stable: of groups with as many cases the first of the axis comes first.
    groups.sort_by_key(|(_, cases)| cases.len());
    let (mut names, mut pool): (Vec<Group>, BTreeSet<usize>) = (Vec::new(), BTreeSet::new());
    let mut alone = Vec::new();
    for (group, cases) in groups {
        let too_small = cases.len() < smallest as usize;
        let pool_too_small = !names.is_empty() && (names.len() == 1 || pool.len() < smallest as usize);
        if too_small || pool_too_small {
            names.push(group);
            pool.extend(cases);
        } else {
            alone.push((group, cases));
        }
    }
    alone.sort();
    let mut lines: Vec<(Vec<Group>, Tally)> =
        alone.into_iter().map(|(group, cases)| (vec![group], of(&cases.into_iter().collect()))).collect();
    if !names.is_empty() {
        names.sort();
        lines.push((names, of(&pool)));
    }
    lines
}
