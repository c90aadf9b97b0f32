//! The sample office files and the true figures beside them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Deserialize;

/// A folder of sample files.
#[derive(Debug, Clone, Copy)]
pub struct Fixture(&'static str);

/// 600 people, with every kind of dirt that office files have.
pub const DIRTY_600: Fixture = Fixture("rantau-bahari-600");
/// 120 people without a fault.
pub const CLEAN_120: Fixture = Fixture("rantau-bahari-clean-120");

impl Fixture {
    pub fn file(self, name: &str) -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(self.0).join(name)
    }

    /// The five files of an office, the staff list as the workbook.
    pub fn files(self) -> Vec<PathBuf> {
        ["peta_jabatan.xlsx", "abk.xlsx", "siasn_export.xlsx", "skp.xlsx", "hukdis.csv"]
            .map(|name| self.file(name))
            .to_vec()
    }

    /// The true figures, computed independently of this program.
    pub fn expected(self) -> Expected {
        let text = std::fs::read_to_string(self.file("expected.json")).expect("a fixture has its figures");
        serde_json::from_str(&text).expect("the figures are as described")
    }
}

#[derive(Debug, Deserialize)]
pub struct Expected {
    pub rows: u32,
    pub accepted: u32,
    pub rejected: Vec<ExpectedRejection>,
    pub units: i64,
    pub positions: i64,
    pub need: i64,
    pub need_from_abk_positions: usize,
    pub need_from_abk: i64,
    pub by_opd: BTreeMap<String, ExpectedBalance>,
    pub tenure_under_24_months_on_2026_11_21: usize,
    pub skp_below_good: usize,
    pub under_discipline: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub struct ExpectedRejection {
    pub row: u32,
    pub why: String,
}

#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct ExpectedBalance {
    pub need: i64,
    pub held: i64,
}
