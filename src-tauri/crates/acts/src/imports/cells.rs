//! Rows refused by the store rather than by the reader, written back as the file had them.

use mutasi_domain::unit::name_key;
use mutasi_intake::rows::{ReadFile, Rejection};

/// Builds a rejection from values by heading; a heading that no value names stays empty.
pub(super) fn rejection(
    file: &ReadFile,
    row: u32,
    at: (&str, &str),
    reason: (&str, String),
    values: &[(&str, String)],
) -> Rejection {
    let named = |heading: &str| {
        let key = name_key(heading);
        values.iter().find(|(name, _)| key.starts_with(name)).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    Rejection {
        row,
        column: at.0.to_string(),
        value: at.1.to_string(),
        code: reason.0.to_string(),
        message: reason.1,
        cells: file.headings.iter().map(|heading| named(heading)).collect(),
    }
}
