//! What the bytes of a workbook's part tell before any XML reader holds them: how long its longest run without a tag
//! is, how many shared texts it holds or claims, and, for a worksheet, how many rows are hidden and how many cells are
//! formulas.
//!
//! The claim matters because the spreadsheet library reserves memory for it: a file of 1 kB can claim 10^12 texts. It
//! tells of formulas too, but keeps a table as long as the largest number the file names.

/// Tags of interest are short; of a longer one only the start is looked at.
const TAG_START: usize = 512;

/// A scan of one part, block by block.
#[derive(Debug, Default)]
pub(crate) struct PartScan {
    pub(crate) longest_stretch: usize,
    pub(crate) hidden_rows: u32,
    pub(crate) formulas: u32,
    /// Shared texts found or claimed, whichever is more.
    pub(crate) shared_texts: u64,
    found_texts: u64,
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
        let (name, attributes) = split_tag(&self.tag);
        match name {
            b"f" => self.formulas = self.formulas.saturating_add(1),
            b"row" if is_hidden(attributes) => self.hidden_rows = self.hidden_rows.saturating_add(1),
            b"si" => {
                self.found_texts += 1;
                self.shared_texts = self.shared_texts.max(self.found_texts);
            }
            // What of the tag was not kept may hold any claim.
            b"sst" if self.open > TAG_START => self.shared_texts = u64::MAX,
            b"sst" => self.shared_texts = self.shared_texts.max(claimed_texts(attributes)),
            _ => {}
        }
        self.open = 0;
        self.tag.clear();
    }
}

/// Name without its prefix, and attributes, of an opening tag; the name of a closing tag begins with a slash.
fn split_tag(tag: &[u8]) -> (&[u8], &[u8]) {
    let inner = tag.split(|byte| *byte == b'>').next().unwrap_or_default();
    let end = inner.iter().position(|byte| byte.is_ascii_whitespace() || *byte == b'/').unwrap_or(inner.len());
    let (name, attributes) = inner.split_at(end);
    (name.rsplit(|byte| *byte == b':').next().unwrap_or_default(), attributes)
}

fn is_hidden(attributes: &[u8]) -> bool {
    find(attributes, br#"hidden="1""#).or_else(|| find(attributes, br#"hidden="true""#)).is_some()
}

/// The largest `uniqueCount` among the attributes; no digits claim nothing.
fn claimed_texts(attributes: &[u8]) -> u64 {
    let mut rest = attributes;
    let mut most = 0;
    while let Some(at) = find(rest, b"uniqueCount") {
        rest = &rest[at + b"uniqueCount".len()..];
        let digits = rest.iter().skip_while(|byte| !byte.is_ascii_digit()).take_while(|byte| byte.is_ascii_digit());
        most =
            most.max(digits.fold(0_u64, |sum, digit| sum.saturating_mul(10).saturating_add(u64::from(digit - b'0'))));
    }
    most
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
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
    fn shared_texts_are_counted_and_claims_believed() {
        let texts = |part: &str| {
            let mut scan = PartScan::default();
            scan.add(part.as_bytes());
            scan.finish().shared_texts
        };
        assert_eq!(texts("<sst><si><t>a</t></si><x:si/></sst>"), 2);
        assert_eq!(texts(r#"<x:sst count="1" uniqueCount = '70000000000'>"#), 70_000_000_000);
        assert_eq!(texts(&format!(r#"<sst uniqueCount="{}">"#, "9".repeat(30))), u64::MAX);
        assert_eq!(texts(&format!("<sst{} uniqueCount=\"9\">", " ".repeat(600))), u64::MAX);
    }

    #[test]
    fn a_long_run_is_counted_and_not_kept() {
        let mut scan = PartScan::default();
        (0..100).for_each(|_| scan.add(&[b'x'; 1000]));
        assert_eq!((scan.longest_stretch, scan.tag.len()), (100_000, TAG_START));
    }
}
