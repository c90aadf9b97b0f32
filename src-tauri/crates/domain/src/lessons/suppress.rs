//! Which cells of a table of counts stay hidden, so that none of them can be computed from the others.
//!
//! A table with its totals is a graph: rows and columns (the total row and total column among them) are places, every
//! cell is a way between its row and its column. A hidden cell can be computed exactly when its way is the only hidden
//! connection between the two (Gusfield 1988). So each hidden cell is given a second way around through other cells that
//! are hidden too. Only cells that are not zero are hidden: along the ring each can then go up or down by one.

/// Cells of a row: four trends and their sum.
const COLUMNS: usize = 5;
const SUM: usize = 4;

/// Which column totals stay hidden: those that stand for too few, and one more where a single one could be computed from
/// the sum of all, which is shown and not below `smallest`.
pub(super) fn hidden_totals(totals: [u32; 4], smallest: u32) -> [bool; 4] {
    let mut hidden = totals.map(|total| total > 0 && total < smallest);
    if hidden.iter().filter(|hidden| **hidden).count() == 1 {
        let others = (0..4).filter(|at| !hidden[*at] && totals[*at] > 0);
        if let Some(other) = others.min_by_key(|at| totals[*at]) {
            hidden[other] = true;
        }
    }
    hidden
}

/// Which cells of the rows stay hidden, given which column totals do. Rows hold four counts and their sum, which is not
/// below `smallest`; every case stands in a row.
pub(super) fn hidden_cells(rows: &[[u32; COLUMNS]], totals: [bool; 4], smallest: u32) -> Vec<[bool; COLUMNS]> {
    let mut graph = Graph::new(rows, totals, smallest);
    for at in 0..graph.ways.len() {
        if graph.ways[at].hidden {
            graph.close_ring(at);
        }
    }
    let mut hidden = vec![[false; COLUMNS]; rows.len()];
    for way in graph.ways.iter().filter(|way| way.hidden && way.row < rows.len()) {
        hidden[way.row][way.column] = true;
    }
    hidden
}

/// A cell that is hidden or may be.
struct Way {
    /// The total row comes after the last one.
    row: usize,
    column: usize,
    /// What it costs to hide it.
    cost: u64,
    hidden: bool,
}

struct Graph {
    rows: usize,
    ways: Vec<Way>,
}

impl Graph {
    fn new(rows: &[[u32; COLUMNS]], totals: [bool; 4], smallest: u32) -> Self {
        // The sum of a row is hidden only where there is no way around it.
        let dear: u64 = 1 + rows.iter().map(|row| u64::from(row[SUM])).sum::<u64>();
        let cells = rows.iter().enumerate().flat_map(|(row, counts)| {
            let filled = counts.iter().enumerate().filter(|(_, count)| **count > 0);
            filled.map(move |(column, count)| Way {
                row,
                column,
                cost: if column == SUM { dear + u64::from(*count) } else { u64::from(*count) },
                hidden: *count < smallest,
            })
        });
        let total = |column| Way { row: rows.len(), column, cost: 0, hidden: true };
        let totals = (0..SUM).filter(|column| totals[*column]).map(total);
        Self { rows: rows.len(), ways: cells.chain(totals).collect() }
    }

    /// Hides the cheapest other way between the two ends of a hidden one. There always is one: a small cell shares its
    /// column with another row or with a hidden total, and the sums of rows connect all rows.
    fn close_ring(&mut self, at: usize) {
        let places = self.rows + 1 + COLUMNS;
        let ends = |way: &Way| (way.row, self.rows + 1 + way.column);
        let (from, to) = ends(&self.ways[at]);
        // Cost so far and the way that leads here. Ways are few and rings short, so rounds until nothing changes will do.
        let mut reached: Vec<Option<(u64, usize)>> = vec![None; places];
        reached[from] = Some((0, at));
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for (other, way) in self.ways.iter().enumerate().filter(|(other, _)| *other != at) {
                let (row, column) = ends(way);
                for (here, there) in [(row, column), (column, row)] {
                    let Some((so_far, _)) = reached[here] else { continue };
                    let cost = so_far + if way.hidden { 0 } else { way.cost };
                    if reached[there].is_none_or(|(known, _)| cost < known) {
                        reached[there] = Some((cost, other));
                        changed = true;
                    }
                }
            }
        }
        let mut place = to;
        while let Some((_, way)) = reached[place].filter(|_| place != from) {
            let (row, column) = (self.ways[way].row, self.rows + 1 + self.ways[way].column);
            self.ways[way].hidden = true;
            place = if place == row { column } else { row };
        }
    }
}
