//! The position map (*peta jabatan*) laid out for drawing. Points (1/72 inch), origin top left.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AskChart {
    /// The unit at the top; all agencies side by side when left out.
    pub root: Option<i64>,
    /// Units folded to their box.
    pub collapsed: Vec<i64>,
    /// Fold every unit below this depth, counted from the root.
    pub depth: Option<u32>,
    pub as_of: Option<NaiveDate>,
    pub scenario: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChartView {
    pub as_of: NaiveDate,
    pub width: f32,
    pub height: f32,
    pub columns: ChartColumnsView,
    pub boxes: Vec<ChartBoxView>,
    pub lines: Vec<ChartLineView>,
    pub faults: Vec<super::MapFaultView>,
}

/// Left edges of the table columns, from the left edge of every box, and the sizes of type.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ChartColumnsView {
    pub class: f32,
    pub held: f32,
    pub need: f32,
    pub gap: f32,
    /// Room between an edge and text.
    pub padding: f32,
    pub text_size: f32,
    pub head_size: f32,
    /// Distance of base lines in tables.
    pub leading: f32,
}

/// One unit: its managerial posts in the box, its other positions in the table under it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChartBoxView {
    pub unit: i64,
    pub name: String,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    /// Height of the box of managerial posts; the table stands below it.
    pub head_height: f32,
    pub head: Vec<ChartTextView>,
    /// The heading row of the table; none without a table.
    pub heading: Option<ChartBandView>,
    pub rows: Vec<ChartRowView>,
    pub total: Option<ChartTotalView>,
    pub need: i64,
    pub held: i64,
    pub gap: i64,
    /// `critical`, `short`, `balanced`, `over`; units below included
    pub status: String,
    /// Units folded away under this box.
    pub hidden: u32,
    /// Units directly below it.
    pub children: u32,
}

/// A centred line of the box.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChartTextView {
    pub text: String,
    /// Base line, from the top of the box.
    pub y: f32,
    pub size: f32,
    /// `unit`, `title`, `detail`, `holder`, `note`
    pub kind: String,
}

/// Where a row of the table stands, from the top of the box.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ChartBandView {
    pub y: f32,
    pub height: f32,
    /// Base line of its first line.
    pub base: f32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChartRowView {
    pub position: i64,
    pub band: ChartBandView,
    /// The title in lines, `leading` apart.
    pub title: Vec<String>,
    pub class: String,
    pub held: i64,
    pub need: i64,
    /// As printed: `-2`, `0`, `+1`.
    pub gap: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChartTotalView {
    pub band: ChartBandView,
    pub label: String,
    pub held: i64,
    pub need: i64,
    pub gap: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChartLineView {
    pub x1: f32,
    pub y1: f32,
    pub x2: f32,
    pub y2: f32,
}
