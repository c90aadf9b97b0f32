//! Recapitulations that officers print each semester (*rekapitulasi*), handbook 10.4: one cross table for all of them.

mod axis;
mod table;

pub use axis::{Axis, Counted};
pub use table::{CrossTable, Group, Line};

use crate::position::Level;

/// Counts people by two traits. Whoever has no place on one of the axes is counted in [`CrossTable::outside`].
pub fn recap(people: &[Counted], rows: &Axis, columns: &Axis) -> CrossTable {
    let mut table = CrossTable::empty(rows.lines(), columns.lines());
    for person in people {
        table.count(rows.place(person), columns.place(person), 1);
    }
    table
}

/// Open seats per title and level: titles by name, levels high first with eselon before functional levels.
/// `open` are title, level and open seats of every position.
pub fn vacancies(open: &[(&str, Level, i64)]) -> CrossTable {
    let mut titles: Vec<&str> = open.iter().filter(|(.., seats)| *seats > 0).map(|(title, ..)| *title).collect();
    titles.sort_unstable();
    titles.dedup();
    let rows = titles.iter().map(|title| Line::plain(*title)).collect();
    let mut table = CrossTable::empty(rows, axis::level_lines());
    for (title, level, seats) in open.iter().filter(|(.., seats)| *seats > 0) {
        table.count(titles.binary_search(title).ok(), axis::level_place(*level), *seats);
    }
    table
}

#[cfg(test)]
mod tests;
