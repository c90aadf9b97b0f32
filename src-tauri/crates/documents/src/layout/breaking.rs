//! Where lines part: all lines of a paragraph are chosen together, so that no line pays for its neighbour.
//!
//! The method is Knuth and Plass's total fit, without hyphenation: by custom, names and titles in official letters are
//! never split. Every place to part is joined to the best chain of lines that ends there.

use super::inline::Unit;

/// One line: the units between two places to part, without the space at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) first: usize,
    /// One past the last unit.
    pub(crate) end: usize,
    /// Width without stretching, in thousandths.
    pub(crate) natural: i32,
    /// The paragraph, or a part of it after a forced break, ends here; such a line is not stretched.
    pub(crate) last: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// Both edges straight.
    Justified,
    /// The right edge loose: table cells, addresses.
    Ragged,
    /// Lines of like length: centred titles.
    Balanced,
}

/// Parts `units` into lines no wider than `column`.
///
/// Tied spaces are parted only where nothing else would fit. A line with one word may still be too wide if the caller
/// has not broken such words before ([`super::inline::read`] does).
pub(crate) fn break_lines(units: &[Unit], column: i32, fit: Fit) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for part in units.split_inclusive(|unit| matches!(unit, Unit::Break)) {
        let end = start + part.len() - usize::from(matches!(part.last(), Some(Unit::Break)));
        if end > start {
            lines.extend(break_part(units, start, end, column, fit));
        }
        start += part.len();
    }
    lines
}

fn break_part(units: &[Unit], start: usize, end: usize, column: i32, fit: Fit) -> Vec<Line> {
    let sums = Sums::of(units, start, end);
    let whole = sums.width(start, end);
    if whole <= column {
        return vec![Line { first: start, end, natural: whole, last: true }];
    }
    [false, true]
        .into_iter()
        .find_map(|part_ties| best_chain(units, &sums, &places(units, start, end, part_ties, fit), column, fit))
        .unwrap_or_else(|| vec![Line { first: start, end, natural: whole, last: true }])
}

/// Running totals, so that the measure of any line is one subtraction.
struct Sums {
    start: usize,
    widths: Vec<i64>,
    spaces: Vec<i64>,
}

impl Sums {
    fn of(units: &[Unit], start: usize, end: usize) -> Self {
        let (mut widths, mut spaces) = (vec![0], vec![0]);
        let (mut width, mut space) = (0_i64, 0_i64);
        for unit in &units[start..end] {
            width += i64::from(unit.width());
            if let Unit::Space { width, .. } = unit {
                space += i64::from(*width);
            }
            widths.push(width);
            spaces.push(space);
        }
        Self { start, widths, spaces }
    }

    fn width(&self, first: usize, end: usize) -> i32 {
        narrowed(self.widths[end - self.start] - self.widths[first - self.start])
    }

    fn space(&self, first: usize, end: usize) -> i32 {
        narrowed(self.spaces[end - self.start] - self.spaces[first - self.start])
    }
}

/// A text without end may be wider than can be counted; wider than any paper is all that matters then.
fn narrowed(width: i64) -> i32 {
    i32::try_from(width).unwrap_or(i32::MAX / 2)
}

/// A place to part: where the line before ends, where the next begins, what parting there costs.
#[derive(Clone, Copy)]
struct Place {
    end: usize,
    next: usize,
    cost: f64,
}

fn places(units: &[Unit], start: usize, end: usize, part_ties: bool, fit: Fit) -> Vec<Place> {
    let mut places = vec![Place { end: start, next: start, cost: 0.0 }];
    for (index, unit) in units.iter().enumerate().take(end).skip(start) {
        match unit {
            Unit::Space { tied: false, .. } => {
                let hangs = fit == Fit::Balanced && index > start && leads_on(&units[index - 1]);
                places.push(Place { end: index, next: index + 1, cost: if hangs { 40.0 } else { 0.0 } });
            }
            Unit::Space { tied: true, .. } if part_ties => {
                places.push(Place { end: index, next: index + 1, cost: 50_000.0 });
            }
            Unit::Seam => places.push(Place { end: index, next: index + 1, cost: 60.0 }),
            _ => {}
        }
    }
    places.push(Place { end, next: end, cost: 0.0 });
    places
}

/// A title line should not end with a word that leads on to the next.
fn leads_on(unit: &Unit) -> bool {
    const WORDS: [&str; 9] = ["di", "ke", "dan", "dari", "pada", "yang", "untuk", "dengan", "tentang"];
    match unit {
        Unit::Word(chunks) => {
            chunks.last().is_some_and(|chunk| WORDS.contains(&chunk.shaped.text.to_lowercase().as_str()))
        }
        _ => false,
    }
}

fn best_chain(units: &[Unit], sums: &Sums, places: &[Place], column: i32, fit: Fit) -> Option<Vec<Line>> {
    // For each place: the cheapest total up to it and the place before it on that chain.
    let mut best: Vec<Option<(f64, usize)>> = vec![None; places.len()];
    best[0] = Some((0.0, 0));
    for here in 1..places.len() {
        let last = here == places.len() - 1;
        for before in (0..here).rev() {
            let (first, end) = (places[before].next, places[here].end);
            let (natural, space) = (sums.width(first, end), sums.space(first, end));
            let Some(price) = price(natural, space, column, last, fit) else { break };
            let Some((total, _)) = best[before] else { continue };
            let total = total + (10.0 + price + places[here].cost).powi(2);
            if best[here].is_none_or(|(known, _)| total < known) {
                best[here] = Some((total, before));
            }
        }
    }
    best[places.len() - 1]?;
    let mut lines = Vec::new();
    let mut here = places.len() - 1;
    while here > 0 {
        let before = best[here]?.1;
        let (first, end) = (places[before].next, places[here].end);
        lines.push(Line { first, end, natural: sums.width(first, end), last: here == places.len() - 1 });
        here = before;
    }
    lines.reverse();
    debug_assert!(lines.iter().all(|line| line.end <= units.len()));
    Some(lines)
}

/// How ugly a line is, or `None` when it does not fit even with its spaces drawn together.
fn price(natural: i32, space: i32, column: i32, last: bool, fit: Fit) -> Option<f64> {
    let room = f64::from(column) - f64::from(natural);
    let space = f64::from(space);
    match fit {
        Fit::Ragged | Fit::Balanced if room < 0.0 => None,
        Fit::Balanced => Some(20.0 + 200.0 * (room / f64::from(column)).powi(2)),
        Fit::Ragged if last => Some(20.0),
        Fit::Ragged => Some(20.0 + 60.0 * (room / f64::from(column)).powi(2)),
        Fit::Justified if room < -space * SHRINK => None,
        Fit::Justified if room < 0.0 => Some(100.0 * (-room / (space * SHRINK)).powi(3)),
        // A last line of one short word looks lost.
        Fit::Justified if last => Some(if natural < column / 8 { 40.0 } else { 0.0 }),
        // A line of one word counts as having a sliver of space, so that it is dearer than any gap.
        Fit::Justified => Some(100.0 * (room / (space.max(120.0) * STRETCH)).powi(3)),
    }
}

/// How far spaces may be drawn together, as a share of their width.
pub(crate) const SHRINK: f64 = 0.28;
/// How far spaces stretch before a line begins to look loose.
const STRETCH: f64 = 0.6;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        fonts::Family,
        layout::inline::{self, Tone},
    };

    const TONE: Tone<'_> = Tone { family: Family::Bonum, size: 12.0, bold: false, place: "uji" };

    fn read(text: &str, column: i32) -> Vec<Unit> {
        inline::read(text, TONE, column, &mut Vec::new())
    }

    fn words(units: &[Unit]) -> String {
        let word = |unit: &Unit| match unit {
            Unit::Word(chunks) => chunks.iter().map(|chunk| chunk.shaped.text.to_string()).collect(),
            Unit::Space { .. } => " ".to_owned(),
            Unit::Blank { .. } | Unit::Seam | Unit::Break => String::new(),
        };
        units.iter().map(word).collect()
    }

    fn lines_of(text: &str, column: i32) -> Vec<String> {
        let units = read(text, column);
        let lines = break_lines(&units, column, Fit::Justified);
        lines.iter().map(|line| words(&units[line.first..line.end])).collect()
    }

    #[test]
    fn words_read_in_one_breath_are_not_parted_where_it_can_be_helped() {
        let text =
            "sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020 pada tanggal 20 Februari 2026";
        for column in (12_000..40_000).step_by(500) {
            for line in lines_of(text, column) {
                let last = line.split(' ').next_back().unwrap_or_default();
                assert!(
                    !["Nomor", "Tahun", "20"].contains(&last),
                    "{line:?} at {column} ends in the middle of a breath"
                );
            }
        }
    }

    #[test]
    fn a_tie_gives_way_when_nothing_else_fits() {
        assert_eq!(lines_of("Nomor 12345678", 6_500), ["Nomor", "12345678"], "off the paper would be worse");
    }

    #[test]
    fn lines_to_write_on_never_run_over_the_edge() {
        for column in (3_000..30_000).step_by(700) {
            for text in ["Nama:[garis],[ ]ya,[x]tidak", "a [garis 20], b [garis 90]. c", "[garis][garis]"] {
                let units = read(text, column);
                for line in break_lines(&units, column, Fit::Ragged) {
                    assert!(line.natural <= column, "{text} in {column}: {} is too wide", line.natural);
                }
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_text_is_lost_no_line_is_too_wide_and_every_break_is_legal(
            words_in in prop::collection::vec("[a-zA-Z0-9/.,-]{1,18}|Nomor|Tahun|huruf|12|PP", 1..60),
            column in 3_000i32..45_000,
            fit in prop::sample::select(vec![Fit::Justified, Fit::Ragged, Fit::Balanced]),
        ) {
            let units = read(&words_in.join(" "), column);
            let lines = break_lines(&units, column, fit);
            let joined: String = lines.iter().map(|line| words(&units[line.first..line.end])).collect();
            let bare = |text: &str| text.replace(' ', "");
            prop_assert_eq!(bare(&joined), bare(&words_in.concat()), "no text lost");
            for line in &lines {
                let inside = &units[line.first..line.end];
                let width: i32 = inside.iter().map(Unit::width).sum();
                let space: i32 = inside.iter().filter(|u| matches!(u, Unit::Space { .. })).map(Unit::width).sum();
                prop_assert_eq!(width, line.natural);
                let shrink = if fit == Fit::Justified { (f64::from(space) * SHRINK) as i32 } else { 0 };
                prop_assert!(width - shrink <= column, "{} is wider than {}", width, column);
            }
            for pair in lines.windows(2) {
                let between = &units[pair[0].end..pair[1].first];
                let seam = matches!(between, [Unit::Seam | Unit::Space { .. }]);
                prop_assert!(seam, "lines part only at a space or a seam: {:?}", between);
            }
        }
    }
}
