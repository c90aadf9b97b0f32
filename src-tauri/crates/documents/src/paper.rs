//! Paper and the parts that charts and reports share: sizes and the signature block.

use crate::template::setup::MM;

/// The papers of an office printer or plotter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 x 297 mm.
    A4,
    /// Folio as Indonesian offices cut it, 215 x 330 mm.
    F4,
    /// 8.5 x 14 inch, 215.9 x 355.6 mm.
    Legal,
    /// 297 x 420 mm.
    A3,
    /// 420 x 594 mm.
    A2,
}

impl Paper {
    /// The short and the long side in points.
    pub(crate) fn sides(self) -> (f32, f32) {
        let (short, long) = match self {
            Self::A4 => (210.0, 297.0),
            Self::F4 => (215.0, 330.0),
            Self::Legal => (215.9, 355.6),
            Self::A3 => (297.0, 420.0),
            Self::A2 => (420.0, 594.0),
        };
        (short * MM, long * MM)
    }
}

/// Who signs below a report or a chart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SignatureBlock {
    /// Above the room for the signature: place and date, `Kepala Badan ...,`.
    pub before: Vec<String>,
    /// The name, printed bold and underlined as it is given.
    pub name: String,
    /// Below the name: rank, `NIP 19700315 199503 2 001`.
    pub after: Vec<String>,
}
