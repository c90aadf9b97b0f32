//! Headings of several levels as cells that span columns and levels.

use super::ReportColumn;

/// One cell of the heading; columns and levels are counted from 0, ends included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HeadingCell<'a> {
    pub(super) text: &'a str,
    pub(super) columns: (usize, usize),
    pub(super) levels: (usize, usize),
}

/// How many levels the heading has, at least one.
pub(super) fn levels(columns: &[ReportColumn]) -> usize {
    columns.iter().map(|column| column.heading.len()).max().unwrap_or_default().max(1)
}

/// The cells of the heading, level by level. They cover it without gap or overlap.
pub(super) fn cells(columns: &[ReportColumn]) -> Vec<HeadingCell<'_>> {
    let deepest = levels(columns) - 1;
    let mut cells = Vec::new();
    for level in 0..=deepest {
        let mut first = 0;
        for group in columns.chunk_by(|a, b| share(a, b, level)) {
            let (last, own) = (first + group.len() - 1, &group[0].heading);
            // A column whose heading ended on an upper level has been drawn down to the last one already.
            if let Some(text) = own.get(level).map(String::as_str).or((level == 0).then_some("")) {
                let end = if level + 1 >= own.len() { deepest } else { level };
                cells.push(HeadingCell { text, columns: (first, last), levels: (level, end) });
            }
            first = last + 1;
        }
    }
    cells
}

/// Neighbours stand under one heading on `level`: all texts down to there are alike and both go on below.
fn share(a: &ReportColumn, b: &ReportColumn, level: usize) -> bool {
    let goes_on = |column: &ReportColumn| column.heading.len() > level + 1;
    goes_on(a) && goes_on(b) && a.heading[..=level] == b.heading[..=level]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::report::ReportColumnKind;

    fn column(heading: &[&str]) -> ReportColumn {
        let heading = heading.iter().map(|text| (*text).to_owned()).collect();
        ReportColumn { heading, width_mm: 20.0, width_chars: 10.0, kind: ReportColumnKind::Text }
    }

    #[test]
    fn neighbours_share_an_outer_heading_and_short_headings_reach_down() {
        let columns = [column(&["Nama"]), column(&["Pangkat", "Gol."]), column(&["Pangkat", "TMT"])];
        let cells = cells(&columns);
        let seen: Vec<_> = cells.iter().map(|cell| (cell.text, cell.columns, cell.levels)).collect();
        let expected =
            [("Nama", (0, 0), (0, 1)), ("Pangkat", (1, 2), (0, 0)), ("Gol.", (1, 1), (1, 1)), ("TMT", (2, 2), (1, 1))];
        assert_eq!(seen, expected);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn cells_cover_the_heading_exactly_once(
            headings in prop::collection::vec(prop::collection::vec("[AB]", 0..4), 1..9),
        ) {
            let columns: Vec<ReportColumn> = headings
                .iter()
                .map(|heading| column(&heading.iter().map(String::as_str).collect::<Vec<_>>()))
                .collect();
            let mut covered = vec![0; columns.len() * levels(&columns)];
            for cell in cells(&columns) {
                for level in cell.levels.0..=cell.levels.1 {
                    for column in cell.columns.0..=cell.columns.1 {
                        covered[level * columns.len() + column] += 1;
                    }
                }
            }
            prop_assert!(covered.iter().all(|times| *times == 1), "{:?} for {:?}", covered, headings);
        }
    }
}
