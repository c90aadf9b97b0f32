//! Long tokens: where they may part, and what is done with those that are wider than their column.

use super::inline::{Tone, Unit, missing, shape_letters};
use crate::{
    FontStyle,
    finding::{Finding, FindingCode},
};

/// More letters than stand on a line of the widest paper in the smallest type.
pub(super) const ENDLESS: usize = 2000;

/// Long tokens (letter numbers, repeated words) may part after `/` and `-`; short ones (`III/a`) may not.
pub(super) fn split_at_seams(letters: &[(char, FontStyle)]) -> Vec<&[(char, FontStyle)]> {
    const LONG: usize = 12;
    const LEAST: usize = 3;
    let mut pieces = Vec::new();
    let mut start = 0;
    if letters.len() >= LONG {
        for end in LEAST..letters.len().saturating_sub(LEAST) {
            let parts_here = matches!(letters[end - 1].0, '/' | '-') && !matches!(letters[end].0, '/' | '-');
            if parts_here && end - start >= LEAST {
                pieces.push(&letters[start..end]);
                start = end;
            }
        }
    }
    pieces.push(&letters[start..]);
    pieces
}

/// As many letters on each line as fit, at least one.
pub(super) fn push_broken(
    units: &mut Vec<Unit>,
    letters: &[(char, FontStyle)],
    (tone, column): (Tone<'_>, i32),
    findings: &mut Vec<Finding>,
) {
    let mut start = 0;
    while start < letters.len() {
        let mut end = start + fitting(&letters[start..], tone, column);
        let mut chunks = shape_letters(&letters[start..end], tone);
        // Kerning may also put letters apart.
        while end > start + 1 && chunks.iter().map(|chunk| chunk.shaped.units).sum::<i32>() > column {
            end -= 1;
            chunks = shape_letters(&letters[start..end], tone);
        }
        findings.extend(missing(&chunks, tone.place));
        if start > 0 {
            units.push(Unit::Seam);
        }
        units.push(Unit::Word(chunks));
        start = end;
    }
}

/// How many letters fit into `column` by their own widths, at least one.
fn fitting(letters: &[(char, FontStyle)], tone: Tone<'_>, column: i32) -> usize {
    let mut width = 0;
    let fit = letters.iter().take_while(|(letter, style)| {
        let font = tone.family.face(*style).font();
        width += font.advance(font.glyph(*letter).or_else(|| font.glyph('?')).unwrap_or(0));
        width <= column
    });
    fit.count().max(1)
}

pub(super) fn broken_token(token: &str, place: &str) -> Finding {
    let token: String = token.chars().take(60).collect();
    Finding {
        code: FindingCode::BrokenToken,
        place: place.to_owned(),
        message: format!(
            "Kata \"{token}\" pada bagian \"{place}\" lebih lebar daripada kolomnya dan terpaksa dipenggal. Beri spasi \
             atau perlebar kolomnya."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_tokens_part_after_slash_and_hyphen_and_short_ones_do_not() {
        let pieces = |text: &str| {
            let letters: Vec<_> = text.chars().map(|c| (c, FontStyle::Regular)).collect();
            split_at_seams(&letters).iter().map(|p| p.iter().map(|(c, _)| c).collect::<String>()).collect::<Vec<_>>()
        };
        assert_eq!(pieces("800.1.3.1/0147/BKPSDM/2026"), ["800.1.3.1/", "0147/", "BKPSDM/", "2026"]);
        assert_eq!(pieces("perundang-undangan"), ["perundang-", "undangan"]);
        assert_eq!(pieces("(III/a)"), ["(III/a)"]);
    }
}
