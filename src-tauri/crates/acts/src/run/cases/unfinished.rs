//! What keeps a case from being finished: evaluations, tasks and objections that are still open.

use std::collections::BTreeMap;

use crate::contract::Failure;
use crate::desk::Desk;

/// Open ends by case, in words.
#[derive(Default)]
pub(super) struct Unfinished(BTreeMap<i64, Vec<String>>);

impl Unfinished {
    pub(super) fn read(desk: &Desk) -> Result<Self, Failure> {
        let mut ends: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        for (case, what, count) in desk.read().open_ends()? {
            let told = match what.as_str() {
                "evaluation" => format!("{count} evaluasi belum ditutup. Tutup evaluasinya dahulu."),
                "task" => format!("{count} tugas pendampingan belum selesai. Catat selesainya, atau hapus."),
                _ => format!("{count} keberatan belum diputus. Putuskan keberatannya dahulu."),
            };
            ends.entry(case).or_default().push(told);
        }
        Ok(Self(ends))
    }

    pub(super) fn of(&self, case: i64) -> Vec<String> {
        self.0.get(&case).cloned().unwrap_or_default()
    }
}
