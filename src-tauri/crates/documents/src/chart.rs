//! The position map (*peta jabatan*): one layout, drawn alike on the screen and on paper.
//!
//! Managerial posts are boxes, other positions the rows of a small table under their box, as the official chart has it
//! (handbook 6.3). Everything is in points (1/72 inch), origin top left, y downwards. Nothing here counts: held, need
//! and totals come from the one aggregation of the caller, so that the chart shows the figures of every table.
//!
//! ```text
//! ChartNode tree -> layout() -> ChartLayout (boxes, lines)     the screen draws these
//!                -> pages()  -> Page list -> to_pdf / to_png   paper and pictures of the same boxes
//! ```

mod arrange;
mod boxes;
mod draw;
mod outline;
mod print;
mod shape;
mod sheets;

use serde::Serialize;

use crate::{
    page::Page,
    paper::{Paper, SignatureBlock},
};

/// One unit (*unit kerja*) of the chart with the units below it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ChartNode {
    /// The caller's id of the unit; comes back in [`ChartBox::id`].
    pub id: i64,
    /// Hierarchy number or code (`1.10`), printed small; may be empty.
    pub code: String,
    /// Name of the unit.
    pub unit: String,
    /// Managerial posts of the unit; a school or a vacant outline may have none.
    pub heads: Vec<ChartHead>,
    /// The other positions, in the order to be shown.
    pub rows: Vec<ChartRow>,
    /// Held and need of the whole subtree, the heads included.
    pub totals: ChartTotals,
    /// Units below, in the order to be shown.
    pub children: Vec<ChartNode>,
    /// The units below are folded away; the box tells how many ([`ChartBox::hidden`]).
    pub collapsed: bool,
}

/// A managerial post (*jabatan manajerial*).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ChartHead {
    /// Name of the post: `Kepala Dinas Kesehatan`.
    pub title: String,
    /// Position class (*kelas jabatan*); 0 is unknown and not printed.
    pub class: u8,
    /// Who holds it; empty prints nothing.
    pub holder: String,
    /// Bezetting.
    pub held: i64,
    /// Kebutuhan.
    pub need: i64,
}

/// Any other position, one row of the table under a box.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ChartRow {
    /// The caller's id of the position.
    pub position: i64,
    /// Name of the position: `Perawat`.
    pub title: String,
    /// Level (*jenjang*), printed after the title: `Ahli Muda`; may be empty.
    pub level: String,
    /// Position class; 0 is unknown and not printed.
    pub class: u8,
    /// Bezetting.
    pub held: i64,
    /// Kebutuhan.
    pub need: i64,
}

/// Held (*bezetting*, B) and need (*kebutuhan*, K) together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct ChartTotals {
    /// Bezetting.
    pub held: i64,
    /// Kebutuhan.
    pub need: i64,
}

/// Measures of a chart in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ChartStyle {
    /// Size of the text in tables; headings follow from it.
    pub text_size: f32,
    /// Width of every box.
    pub box_width: f32,
    /// Room between neighbouring columns.
    pub gap_x: f32,
    /// Room between a box and what stands below it.
    pub gap_y: f32,
    /// Wanted width by height of the whole chart; leaf units are stacked so as to come near it.
    pub aspect: f32,
}

impl Default for ChartStyle {
    fn default() -> Self {
        Self { text_size: 8.0, box_width: 216.0, gap_x: 18.0, gap_y: 22.0, aspect: 1.6 }
    }
}

/// A chart laid out: what stands where.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct ChartLayout {
    /// Width of the whole in points.
    pub width: f32,
    /// Height of the whole in points.
    pub height: f32,
    /// Where the columns of the tables stand, alike in every box.
    pub columns: ChartColumns,
    /// The boxes, each parent before its children.
    pub boxes: Vec<ChartBox>,
    /// The connecting lines, level or upright.
    pub lines: Vec<Segment>,
}

/// Edges of the table columns, in points from the left edge of a box, and the sizes of type. A figure too wide for its
/// column is drawn smaller.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct ChartColumns {
    /// Left edge of the column *Kelas*; titles stand between the box's edge and here.
    pub class: f32,
    /// Left edge of column B.
    pub held: f32,
    /// Left edge of column K.
    pub need: f32,
    /// Left edge of column +/-; it ends at the right edge of the box.
    pub gap: f32,
    /// Room between an edge and text.
    pub padding: f32,
    /// Size of text in tables.
    pub text_size: f32,
    /// Size of the first line of a head.
    pub head_size: f32,
    /// Distance of base lines in tables.
    pub leading: f32,
}

/// One unit in its place. Everything inside is measured from the top left corner of the box.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct ChartBox {
    /// The unit.
    pub id: i64,
    /// Left edge on the chart.
    pub x: f32,
    /// Upper edge on the chart.
    pub y: f32,
    /// Width, alike for all boxes.
    pub width: f32,
    /// Height of head and table together.
    pub height: f32,
    /// Height of the head; the table begins below it.
    pub head_height: f32,
    /// Lines of the head, centred in the box.
    pub head: Vec<HeadLine>,
    /// The heading row of the table; `None` when the unit has no table.
    pub heading: Option<RowBand>,
    /// Rows of the table.
    pub rows: Vec<BoxRow>,
    /// The row `Jumlah` at the end; `None` where a long table goes on in the next box (on paper only).
    pub total: Option<BoxTotal>,
    /// How many units are folded away under this box; 0 when it is open.
    pub hidden: usize,
    /// How many units stand directly under it, folded or not.
    pub children: usize,
}

/// One centred line in the head of a box.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeadLine {
    /// What it says.
    pub text: String,
    /// Base line, from the upper edge of the box.
    pub y: f32,
    /// Width of the text in points.
    pub width: f32,
    /// Type size in points.
    pub size: f32,
    /// How it is set.
    pub kind: HeadKind,
}

/// What a line in the head is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadKind {
    /// Name of the unit, where the name of the post does not tell it; plain.
    Unit,
    /// Name of the post, or of the unit where there is no post; bold.
    Title,
    /// Class and figures of the post.
    Detail,
    /// Who holds it.
    Holder,
    /// `lihat halaman 3`, or how many units are folded away.
    Note,
}

/// Where a row of a table stands inside its box.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct RowBand {
    /// Upper edge.
    pub y: f32,
    /// Height.
    pub height: f32,
    /// Base line of its first line.
    pub base: f32,
}

/// One position in the table of a box.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct BoxRow {
    /// The position.
    pub position: i64,
    /// Its place in the box.
    pub band: RowBand,
    /// The title in lines, [`ChartColumns::leading`] apart.
    pub title: Vec<String>,
    /// Class, or empty.
    pub class: String,
    /// Bezetting.
    pub held: i64,
    /// Kebutuhan.
    pub need: i64,
    /// B - K as it is printed: `-2`, `0`, `+1`.
    pub gap: String,
}

/// The last row of a box: the sum of its whole subtree.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct BoxTotal {
    /// Its place in the box.
    pub band: RowBand,
    /// `Jumlah`, or `Jumlah seluruhnya` where other units are counted in.
    pub label: String,
    /// Bezetting.
    pub held: i64,
    /// Kebutuhan.
    pub need: i64,
    /// B - K as it is printed.
    pub gap: String,
}

/// A level or upright line.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Segment {
    /// One end.
    pub x1: f32,
    /// One end.
    pub y1: f32,
    /// The other end.
    pub x2: f32,
    /// The other end.
    pub y2: f32,
}

/// What a printed chart carries beside its boxes; always landscape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartPrint {
    /// The paper.
    pub paper: Paper,
    /// Lines below `PETA JABATAN` and the name of the agency: government, `KEADAAN 30 JUNI 2026`.
    pub title: Vec<String>,
    /// The small line at the foot of every page.
    pub footer: String,
    /// Who signs, on the last page of each agency.
    pub signature: Option<SignatureBlock>,
}

/// Lays `roots` out; several roots stand side by side, in rows where they are many.
///
/// No two boxes overlap and everything lies inside `width` and `height`. The same tree gives the same layout.
pub fn layout(roots: &[ChartNode], style: &ChartStyle) -> ChartLayout {
    let outline = outline::Outline::of(roots, style);
    shape::nearest_aspect(&outline, &outline.roots, style)
}

/// Sets every root (an agency) on pages of its own, scaled to fit.
///
/// Text is never smaller than about five points: what would be is folded into its box with `lihat halaman n` and follows
/// on a later page. Folding by [`ChartNode::collapsed`] is kept as the officer left it.
pub fn pages(roots: &[ChartNode], print: &ChartPrint) -> Vec<Page> {
    print::pages(roots, print)
}
