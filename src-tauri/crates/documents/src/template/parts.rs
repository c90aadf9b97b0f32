//! Lines of a block as paragraphs, hanging items and rows with a colon.

use super::{TemplateError, blocks::Open};

/// What stands in the text column of a block.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Part {
    Plain(String),
    /// `a. text`, hanging.
    Item {
        marker: String,
        text: String,
    },
    /// `| label : text`; neighbours share one colon column.
    Row {
        label: String,
        text: String,
    },
}

/// Items, rows and paragraphs; a line that begins none of them continues the one before it.
pub(super) fn read_parts(lines: &[String]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut fresh = true;
    for line in lines.iter().map(|line| line.trim()) {
        if line.is_empty() {
            fresh = true;
        } else if let Some((label, text)) = row(line) {
            parts.push(Part::Row { label, text });
            fresh = true;
        } else if let Some((marker, text)) = item(line) {
            parts.push(Part::Item { marker, text });
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

fn row(line: &str) -> Option<(String, String)> {
    let (label, text) = line.strip_prefix('|')?.split_once(':')?;
    Some((label.trim().to_owned(), text.trim().to_owned()))
}

/// `a. text`, `12. text`, `1) text`, `- text`.
fn item(line: &str) -> Option<(String, String)> {
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

    #[test]
    fn lines_that_begin_nothing_continue_the_part_before() {
        let lines = ["a. bahwa untuk", "   memenuhi kebutuhan;", "b. bahwa", "", "Penutup."].map(str::to_owned);
        assert_eq!(
            read_parts(&lines),
            [
                Part::Item { marker: "a.".into(), text: "bahwa untuk memenuhi kebutuhan;".into() },
                Part::Item { marker: "b.".into(), text: "bahwa".into() },
                Part::Plain("Penutup.".into()),
            ]
        );
    }

    #[test]
    fn a_row_keeps_colons_of_its_text() {
        assert_eq!(row("| pukul : 08:00"), Some(("pukul".into(), "08:00".into())));
    }

    #[test]
    fn words_with_a_stop_are_no_items() {
        for line in ["Drs. Budi", "S.Pd. yang", "1990. ", "NIP. 1990"] {
            assert_eq!(item(line), None, "{line:?} begins a sentence, not an item");
        }
    }
}
