//! The words of a workload analysis, and the codes under which the domain knows them.

use crate::headings::key;
use crate::view::{Refusal, RowView, shortened};

/// A column with a closed list of words.
pub(super) struct Words {
    code_of_refusal: &'static str,
    /// What an officer may write, for the message.
    choices: &'static str,
    known: &'static [Word],
}

/// Code, name for messages, and the keys (see [`key`]) of other ways to write it; the name and the code match too.
type Word = (&'static str, &'static str, &'static [&'static str]);

pub(super) const METHODS: Words = Words {
    code_of_refusal: "method_unknown",
    choices: "tugas per tugas jabatan, hasil kerja, objek kerja, peralatan kerja atau WISN",
    known: &[
        ("tasks", "tugas per tugas jabatan", &["tugas", "tugaspertugas", "tugasjabatan", "uraiantugas"]),
        ("output", "hasil kerja", &["hasil"]),
        ("object", "objek kerja", &["objek", "obyek", "obyekkerja"]),
        ("equipment", "peralatan kerja", &["peralatan", "alat", "alatkerja"]),
        ("wisn", "WISN", &["abkkes", "abkkesehatan", "wisnabkkesehatan"]),
    ],
};

pub(super) const PERIODS: Words = Words {
    code_of_refusal: "period_unknown",
    choices: "hari, minggu, bulan atau tahun",
    known: &[
        ("day", "hari", &["perhari", "harian", "sehari"]),
        ("week", "minggu", &["perminggu", "mingguan", "seminggu"]),
        ("month", "bulan", &["perbulan", "bulanan", "sebulan"]),
        ("year", "tahun", &["pertahun", "tahunan", "setahun"]),
    ],
};

pub(super) const ROUNDINGS: Words = Words {
    code_of_refusal: "rounding_unknown",
    choices: "setengah ke atas, ke atas atau tanpa pembulatan",
    known: &[
        ("half_up", "setengah ke atas", &["biasa", "pembulatanbiasa", "pembulatanbiasa05keatas", "normal", "halfup"]),
        ("ceiling", "ke atas", &["dibulatkankeatas", "pembulatankeatas", "selalukeatas"]),
        ("none", "tanpa pembulatan", &["tanpa", "tidakdibulatkan", "tidak"]),
    ],
};

pub(super) const ACTIVITIES: Words = Words {
    code_of_refusal: "activity_unknown",
    choices: "pelayanan atau penunjang",
    known: &[
        ("service", "pelayanan", &["kegiatanpelayanan", "pokok", "kegiatanpokok", "tugaspokok", "utama"]),
        ("support", "penunjang", &["kegiatanpenunjang", "tugaspenunjang", "tambahan"]),
    ],
};

impl Words {
    /// The code of what a cell says; `None` when it is empty.
    pub(super) fn read(&self, view: &RowView<'_>, column: usize) -> Result<Option<&'static str>, Refusal> {
        let found = view.text(column);
        if found.is_empty() {
            return Ok(None);
        }
        match self.meant(&found) {
            Some(code) => Ok(Some(code)),
            None => {
                let heading = view.headings.text(column);
                let message = format!("{heading} \"{}\" tidak dikenal; tulis {}.", shortened(&found), self.choices);
                Err(view.refuse(column, self.code_of_refusal, message))
            }
        }
    }

    /// The code that a word means; case, blanks and punctuation do not matter.
    fn meant(&self, word: &str) -> Option<&'static str> {
        let written = key(word);
        let plain = written.strip_prefix("metode").unwrap_or(&written);
        let is_meant = |known: &&Word| {
            let (code, name, keys) = known;
            key(code) == plain || key(name) == plain || keys.contains(&plain)
        };
        self.known.iter().find(is_meant).map(|(code, ..)| *code)
    }

    /// The name of a code in messages.
    pub(super) fn printed(&self, code: &str) -> &'static str {
        self.known.iter().find(|(known, ..)| *known == code).map_or("", |(_, name, _)| name)
    }
}

#[cfg(test)]
mod tests {
    use mutasi_domain::workload::{Method, Period, Rounding};

    use super::*;

    #[test]
    fn what_the_program_prints_it_also_reads() {
        for method in Method::ALL {
            assert_eq!(METHODS.meant(method.printed()), Some(method.code()));
            assert_eq!(METHODS.meant(method.code()), Some(method.code()));
        }
        for period in Period::ALL {
            assert_eq!(PERIODS.meant(period.printed()), Some(period.code()));
            assert_eq!(PERIODS.meant(period.code()), Some(period.code()));
        }
        for rounding in Rounding::ALL {
            assert_eq!(ROUNDINGS.meant(rounding.printed()), Some(rounding.code()));
            assert_eq!(ROUNDINGS.meant(rounding.code()), Some(rounding.code()));
        }
    }
}
