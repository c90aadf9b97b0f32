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
    pub boxes: Vec<ChartBoxView>,
    pub lines: Vec<ChartLineView>,
    pub faults: Vec<super::MapFaultView>,
}

/// One unit: its managerial posts in the box, its other positions in the table under it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChartBoxView {
    pub unit: i64,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    /// Height of the box of managerial posts; the table stands below it.
    pub head_height: f32,
    /// Lines of the box, wrapped: posts, classes, holders.
    pub head: Vec<ChartTextView>,
    pub rows: Vec<ChartRowView>,
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

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChartTextView {
    pub text: String,
    /// Base line, from the top of the box.
    pub y: f32,
    pub size: f32,
    pub bold: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChartRowView {
    pub position: i64,
    /// Wrapped title.
    pub title: Vec<String>,
    pub class: u8,
    pub held: i64,
    pub need: i64,
    pub gap: i64,
    /// Top and height of the row, from the top of the box.
    pub y: f32,
    pub height: f32,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChartLineView {
    pub x1: f32,
    pub y1: f32,
    pub x2: f32,
    pub y2: f32,
}
