//! How much of a file is looked at before it is refused.

use serde::{Deserialize, Serialize};

/// Bounds on one file. The defaults hold every office file met so far with room to spare; tests make them small.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// All parts of a workbook together, unpacked.
    pub unpacked_bytes: u64,
    /// A part larger than `ratio_floor` may unpack to at most this many times its packed size.
    pub ratio: u64,
    pub ratio_floor: u64,
    /// Parts in a workbook's container.
    pub parts: usize,
    /// Longest stretch of a part without a new tag; it bounds what an XML reader holds at once.
    pub stretch_bytes: usize,
    /// Different texts that the cells of a workbook share.
    pub shared_texts: u64,
    /// Size of a text file.
    pub text_bytes: u64,
    /// Data rows.
    pub rows: u32,
    pub columns: u32,
    /// Characters of one cell; a spreadsheet itself holds no more.
    pub cell_chars: usize,
    /// The reading ends after this many empty rows in a row.
    pub empty_rows: u32,
    /// The headings must stand within the first rows that hold anything.
    pub header_rows: u32,
    /// Text that the worker may send back; it bounds the memory of the parent.
    pub reply_bytes: u64,
    /// Address space of the worker.
    pub memory_bytes: u64,
    /// Time until the worker is ended.
    pub seconds: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            unpacked_bytes: 300 << 20,
            ratio: 100,
            ratio_floor: 10 << 20,
            parts: 200,
            stretch_bytes: 4 << 20,
            shared_texts: 5_000_000,
            text_bytes: 128 << 20,
            rows: 100_000,
            columns: 200,
            cell_chars: 32_767,
            empty_rows: 1_000,
            header_rows: 10,
            reply_bytes: 256 << 20,
            memory_bytes: 1 << 30,
            seconds: 120,
        }
    }
}
