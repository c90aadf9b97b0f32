//! The words of a workload analysis, and the codes under which the domain knows them.

use crate::headings::key;
use crate::view::{Refusal, RowView, shortened};

/// A column with a closed list of words.
pub(super) struct Words {
    code_of_refusal: &'static str,
    /// What an officer may write, for the message.
    choices: &'static str,
    /// Code, name for messages, and the keys (see [`key`]) of other ways to write it; the name and the code match too.
    known: &'static [(&'static str, &'static str, &'static [&'static str])],
}

pub(super) const METHODS: Words = Words {
    code_of_refusal: "method_unknown",
    choices: "tugas per tugas jabatan, hasil kerja, objek kerja, peralatan kerja atau WISN",
    known: &[
        ("tasks", "tugas per tugas jabatan", &["tugas", "tugaspertugas", "tugasjabatan", "uraiantugas"]),
        ("output", "hasil kerja", &["hasil"]),
        ("object", "objek kerja", &["objek", "obyek", "obyekkerja"]),
        ("equipment", "peralatan kerja", &["peralatan", "alat", "alatkerja"]),
        ("wisn", "WISN", &["abkkes", "abkkesehatan"]),
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
        ("half_up", "setengah ke atas", &["biasa", "pembulatanbiasa", "normal", "halfup"]),
        ("ceiling", "ke atas", &["dibulatkankeatas", "pembulatankeatas"]),
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
        let written = key(&found);
        let written = written.strip_prefix("metode").unwrap_or(&written);
        let is_meant = |(code, name, keys): &(&str, &str, &[&str])| {
            *code == written || key(name) == written || keys.contains(&written)
        };
        match self.known.iter().copied().find(|known| is_meant(known)) {
            Some((code, ..)) => Ok(Some(code)),
            None => {
                let heading = view.headings.text(column);
                let message = format!("{heading} \"{}\" tidak dikenal; tulis {}.", shortened(&found), self.choices);
                Err(view.refuse(column, self.code_of_refusal, message))
            }
        }
    }

    /// The name of a code in messages.
    pub(super) fn printed(&self, code: &str) -> &'static str {
        self.known.iter().find(|(known, ..)| *known == code).map_or("", |(_, name, _)| name)
    }
}
