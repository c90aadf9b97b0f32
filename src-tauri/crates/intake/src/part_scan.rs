//! What the bytes of a workbook's part tell before any XML reader holds them: how long its longest run without a tag
//! is, and, for a worksheet, how many rows are hidden and how many cells are formulas. (The spreadsheet library tells
//! of formulas too, but keeps a table as long as the largest number the file names.)

/// Tags of interest are short; of a longer one only the start is looked at.
const TAG_START: usize = 512;

/// A scan of one part, block by block.
#[derive(Debug, Default)]
pub(crate) struct PartScan {
    pub(crate) longest_stretch: usize,
    pub(crate) hidden_rows: u32,
    pub(crate) formulas: u32,
    /// Length of the run that the last block left open, and its first bytes.
    open: usize,
    tag: Vec<u8>,
}

impl PartScan {
    /// Takes the next block.
    pub(crate) fn add(&mut self, block: &[u8]) {
        let mut pieces = block.split(|byte| *byte == b'<');
        self.extend(pieces.next().unwrap_or_default());
        for piece in pieces {
            self.close();
            self.extend(piece);
        }
    }

    /// Takes the end of the part.
    pub(crate) fn finish(mut self) -> Self {
        self.close();
        self
    }

    /// A run goes on. An XML reader holds a run in memory as a whole, whatever the limits on a cell are.
    fn extend(&mut self, piece: &[u8]) {
        self.open += piece.len();
        self.longest_stretch = self.longest_stretch.max(self.open);
        let wanted = TAG_START.saturating_sub(self.tag.len()).min(piece.len());
        self.tag.extend_from_slice(&piece[..wanted]);
    }

    fn close(&mut self) {
        match self.tag.as_slice() {
            [b'f', b'>' | b' ' | b'/', ..] => self.formulas = self.formulas.saturating_add(1),
            [b'r', b'o', b'w', b' ', rest @ ..] if is_hidden(rest) => {
                self.hidden_rows = self.hidden_rows.saturating_add(1)
            }
            _ => {}
        }
        self.open = 0;
        self.tag.clear();
    }
}

fn is_hidden(attributes: &[u8]) -> bool {
    let end = attributes.iter().position(|byte| *byte == b'>').unwrap_or(attributes.len());
    let has = |attribute: &[u8]| attributes[..end].windows(attribute.len()).any(|window| window == attribute);
    has(br#"hidden="1""#) || has(br#"hidden="true""#)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PART: &str = r#"<sheetData><row r="1"><c><f>A1</f><v>1</v></c></row><row r="2" hidden="1"><c><f t="shared" si="0"/></c><formula/></row></sheetData>"#;

    #[test]
    fn the_size_of_the_blocks_changes_nothing() {
        for size in [1, 2, 3, 7, 1000] {
            let mut scan = PartScan::default();
            PART.as_bytes().chunks(size).for_each(|block| scan.add(block));
            let scan = scan.finish();
            assert_eq!((scan.hidden_rows, scan.formulas), (1, 2), "blocks of {size}");
            assert_eq!(scan.longest_stretch, r#"row r="2" hidden="1">"#.len().max(r#"f t="shared" si="0"/>"#.len()));
        }
    }

    #[test]
    fn a_long_run_is_counted_and_not_kept() {
        let mut scan = PartScan::default();
        (0..100).for_each(|_| scan.add(&[b'x'; 1000]));
        assert_eq!((scan.longest_stretch, scan.tag.len()), (100_000, TAG_START));
    }
}
