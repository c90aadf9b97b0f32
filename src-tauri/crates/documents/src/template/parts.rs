//! Lines of a block as paragraphs, hanging items and rows with a colon.

use super::{TemplateError, mark, reader::Open};

/// What stands in the text column of a block.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Part {
    Plain(String),
    /// `a. text`, hanging; what is indented below it hangs inside.
    Item {
        marker: String,
        text: String,
        inside: Vec<Part>,
    },
    /// `| label : text`; neighbours share one colon column.
    Row {
        label: String,
        text: String,
    },
}

/// So many spaces put a line inside the item above it.
const INDENT: &str = "  ";
/// Lists in lists in lists: deeper ones have no room on paper.
const DEEPEST: usize = 4;

/// Items, rows and paragraphs; a line that begins none of them continues the one before it.
pub(super) fn read_parts(lines: &[String]) -> Vec<Part> {
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    parts_of(&lines, DEEPEST)
}

fn parts_of(lines: &[&str], deepest: usize) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut fresh = true;
    let mut rest = lines;
    while let [line, after @ ..] = rest {
        rest = after;
        if let (Some(Part::Item { inside, .. }), true, true) =
            (parts.last_mut(), deepest > 0, begins_inside(line, fresh))
        {
            let count = after.iter().take_while(|line| line.is_empty() || line.starts_with(INDENT)).count();
            let (below, after) = after.split_at(count);
            let block: Vec<&str> = std::iter::once(line).chain(below).map(|line| unindented(line)).collect();
            inside.extend(parts_of(&block, deepest - 1));
            rest = after;
            fresh = true;
            continue;
        }
        let line = line.trim();
        if line.is_empty() {
            fresh = true;
        } else if let Some((label, text)) = row(line) {
            parts.push(Part::Row { label, text });
            fresh = true;
        } else if let Some((marker, text)) = item(line) {
            parts.push(Part::Item { marker, text, inside: Vec::new() });
            fresh = false;
        } else {
            match parts.last_mut() {
                Some(Part::Plain(text) | Part::Item { text, .. }) if !fresh => {
                    text.push(' ');
                    text.push_str(line);
                }
                _ => parts.push(Part::Plain(line.to_owned())),
            }
            fresh = false;
        }
    }
    parts
}

/// An indented line opens something inside the item above it, unless it only goes on with that item's text.
fn begins_inside(line: &str, fresh: bool) -> bool {
    let text = line.trim();
    line.starts_with(INDENT) && !text.is_empty() && (fresh || row(text).is_some() || item(text).is_some())
}

fn unindented(line: &str) -> &str {
    line.strip_prefix(INDENT).unwrap_or(line)
}

fn row(line: &str) -> Option<(String, String)> {
    let (label, text) = line.strip_prefix('|')?.split_once(':')?;
    Some((label.trim().to_owned(), text.trim().to_owned()))
}

/// `a. text`, `12. text`, `1) text`, `- text`, `[ ] text`, `[x] text`.
fn item(line: &str) -> Option<(String, String)> {
    for mark in [mark::UNCHECKED, mark::CHECKED, "-"] {
        if let Some(text) = line.strip_prefix(mark).and_then(|rest| rest.strip_prefix(' ')) {
            return Some((mark.to_owned(), text.trim().to_owned()));
        }
    }
    let (marker, text) = line.split_once(' ')?;
    let body = marker.strip_suffix(['.', ')'])?;
    let counted = !body.is_empty() && body.len() <= 3 && body.bytes().all(|b| b.is_ascii_digit());
    let lettered = matches!(body.len(), 1 | 2) && body.bytes().all(|b| b.is_ascii_lowercase());
    (counted || lettered).then(|| (marker.to_owned(), text.trim().to_owned()))
}

pub(super) fn data_rows(open: &Open) -> Result<Vec<Part>, TemplateError> {
    let filled = open.lines.iter().map(|line| line.trim().trim_start_matches('|')).filter(|line| !line.is_empty());
    filled
        .map(|line| match line.split_once(':') {
            Some((label, text)) => Ok(Part::Row { label: label.trim().to_owned(), text: text.trim().to_owned() }),
            None => open.fail("Setiap baris `@data` harus berbentuk `label : isi`."),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Vec<Part> {
        read_parts(&lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>())
    }

    fn item_of(marker: &str, text: &str, inside: Vec<Part>) -> Part {
        Part::Item { marker: marker.into(), text: text.into(), inside }
    }

    #[test]
    fn lines_that_begin_nothing_continue_the_part_before() {
        assert_eq!(
            read(&["a. bahwa untuk", "   memenuhi kebutuhan;", "b. bahwa", "", "Penutup."]),
            [
                item_of("a.", "bahwa untuk memenuhi kebutuhan;", Vec::new()),
                item_of("b.", "bahwa", Vec::new()),
                Part::Plain("Penutup.".into()),
            ]
        );
    }

    #[test]
    fn indented_items_and_rows_hang_inside_the_item_above() {
        let row = |label: &str| Part::Row { label: label.into(), text: "isi".into() };
        let parts = read(&[
            "a. pertama:",
            "  1. satu",
            "     dan lanjutannya;",
            "    a) paling dalam;",
            "  2. dua;",
            "",
            "  penutup butir a;",
            "b. kedua:",
            "  | nama : isi",
            "  | NIP : isi",
            "| luar : isi",
        ]);
        let deep = vec![item_of("a)", "paling dalam;", Vec::new())];
        let inside = vec![
            item_of("1.", "satu dan lanjutannya;", deep),
            item_of("2.", "dua;", Vec::new()),
            Part::Plain("penutup butir a;".into()),
        ];
        assert_eq!(
            parts,
            [item_of("a.", "pertama:", inside), item_of("b.", "kedua:", vec![row("nama"), row("NIP")]), row("luar")]
        );
    }

    #[test]
    fn an_indented_list_without_an_item_above_is_a_list() {
        assert_eq!(read(&["Teks:", "  1. satu"])[1], item_of("1.", "satu", Vec::new()));
    }

    #[test]
    fn a_row_keeps_colons_of_its_text() {
        assert_eq!(row("| pukul : 08:00"), Some(("pukul".into(), "08:00".into())));
    }

    #[test]
    fn words_with_a_stop_are_no_items() {
        for line in ["Drs. Budi", "S.Pd. yang", "1990. ", "NIP. 1990", "-5 orang", "[x]"] {
            assert_eq!(item(line), None, "{line:?} begins a sentence, not an item");
        }
        assert_eq!(item("[ ] belum"), Some(("[ ]".into(), "belum".into())));
    }
}
