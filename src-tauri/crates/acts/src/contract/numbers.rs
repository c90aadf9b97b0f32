//! The number registers (*buku nomor*).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListNumbers {
    /// `keputusan`, `surat`, `berita_acara`, `keterangan`
    pub class: String,
    pub year: i32,
}

/// A number register (*buku nomor*) of one class and year.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NumberRegister {
    pub class: String,
    pub year: i32,
    /// Years that have numbers, newest first.
    pub years: Vec<i32>,
    /// Form of a number, `{kode}/{urut:0000}/{unit}/{tahun}`, and the parameter that holds it.
    pub form: String,
    pub parameter: String,
    /// What the next number of this register would be.
    pub next: String,
    pub used: u32,
    pub reserved: u32,
    pub void: u32,
    /// Places in the sequence that nobody has explained yet.
    pub gaps: u32,
    /// By sequence, newest first.
    pub numbers: Vec<NumberView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NumberView {
    /// `null` for a gap.
    pub id: Option<i64>,
    /// Place in the sequence; 0 for a number of another office's register.
    pub seq: u32,
    pub number: String,
    /// `used`, `reserved`, `void`, `gap`
    pub state: String,
    /// Typed by hand.
    pub typed: bool,
    pub date: Option<NaiveDate>,
    /// What it is for, or why it is void.
    pub note: String,
    /// The paper that carries it.
    pub paper: String,
    pub account: String,
}

/// Reserves the next numbers, or a typed one that another office gave.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReserveNumbers {
    pub class: String,
    pub date: NaiveDate,
    /// How many; 1 with `typed`.
    pub count: u32,
    /// A number by hand; when it has the form of the register it takes its place in the sequence.
    #[serde(default)]
    pub typed: Option<String>,
    /// What for.
    pub purpose: String,
}

/// Explains that a number is not used: a reserved one, or a gap by its place in the sequence.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VoidNumber {
    pub class: String,
    pub year: i32,
    pub seq: u32,
    /// The last place of a stretch, for gaps that have one reason together.
    #[serde(default)]
    pub until: Option<u32>,
    /// A number of another office's register has no place: its id.
    #[serde(default)]
    pub id: Option<i64>,
    pub reason: String,
}
