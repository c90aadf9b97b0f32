//! Health workers: minimum staffing of a puskesmas, and the ratio of WISN. Handbook 6.6 (Permenkes 33/2015). The need
//! by WISN itself is [`Method::Wisn`](crate::workload::Method::Wisn).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::parameter::Law;
use crate::position::title_without_level;

/// Category of worker that a puskesmas must have (*jenis tenaga*), in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HealthCategory {
    Doctor,
    Dentist,
    Nurse,
    Midwife,
    /// *Tenaga kesehatan masyarakat*.
    PublicHealth,
    /// *Tenaga kesehatan lingkungan*, sanitarian.
    EnvironmentalHealth,
    /// *Ahli teknologi laboratorium medik* (ATLM).
    Laboratory,
    Nutrition,
    Pharmacy,
    Administration,
    /// *Pekarya*: drivers, cleaners, guards.
    Support,
}

/// Category, code, printed word, and the words with which the titles of its positions begin.
type CategoryRow = (HealthCategory, &'static str, &'static str, &'static [&'static str]);

const CATEGORIES: [CategoryRow; 11] = [
    (HealthCategory::Doctor, "dokter", "Dokter atau DLP", &["dokter"]),
    (HealthCategory::Dentist, "dokter_gigi", "Dokter gigi", &["dokter gigi"]),
    (HealthCategory::Nurse, "perawat", "Perawat", &["perawat", "penata perawat"]),
    (HealthCategory::Midwife, "bidan", "Bidan", &["bidan"]),
    (
        HealthCategory::PublicHealth,
        "kesmas",
        "Tenaga kesehatan masyarakat",
        &[
            "tenaga kesehatan masyarakat",
            "penyuluh kesehatan masyarakat",
            "tenaga promosi kesehatan",
            "promotor kesehatan",
            "epidemiolog",
            "administrator kesehatan",
            "entomolog kesehatan",
            "pembimbing kesehatan kerja",
        ],
    ),
    (
        HealthCategory::EnvironmentalHealth,
        "kesling",
        "Tenaga kesehatan lingkungan",
        &["sanitarian", "tenaga sanitasi lingkungan", "tenaga kesehatan lingkungan"],
    ),
    (
        HealthCategory::Laboratory,
        "atlm",
        "Ahli teknologi laboratorium medik",
        &[
            "pranata laboratorium kesehatan",
            "pranata laboratorium medik",
            "ahli teknologi laboratorium",
            "teknisi laboratorium",
            "analis kesehatan",
        ],
    ),
    (HealthCategory::Nutrition, "gizi", "Tenaga gizi", &["nutrisionis", "dietisien", "tenaga gizi", "ahli gizi"]),
    (
        HealthCategory::Pharmacy,
        "farmasi",
        "Tenaga kefarmasian",
        &["apoteker", "asisten apoteker", "tenaga kefarmasian", "tenaga teknis kefarmasian", "tenaga vokasi farmasi"],
    ),
    (
        HealthCategory::Administration,
        "administrasi",
        "Tenaga administrasi",
        &[
            "pengadministrasi",
            "pengolah data",
            "penelaah teknis kebijakan",
            "penata layanan operasional",
            "pengelola layanan operasional",
            "bendahara",
            "arsiparis",
            "tenaga administrasi",
        ],
    ),
    (
        HealthCategory::Support,
        "pekarya",
        "Pekarya",
        &[
            "pekarya",
            "operator layanan operasional",
            "pengelola umum operasional",
            "pengemudi",
            "pramu",
            "petugas keamanan",
        ],
    ),
];

/// Titles that begin like a category's but are another profession.
const OTHER_PROFESSIONS: [&str; 2] = ["perawat gigi", "dokter hewan"];

impl HealthCategory {
    pub const ALL: [Self; 11] = [
        Self::Doctor,
        Self::Dentist,
        Self::Nurse,
        Self::Midwife,
        Self::PublicHealth,
        Self::EnvironmentalHealth,
        Self::Laboratory,
        Self::Nutrition,
        Self::Pharmacy,
        Self::Administration,
        Self::Support,
    ];

    pub fn code(self) -> &'static str {
        CATEGORIES[self as usize].1
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.code() == code)
    }

    /// The word of the table.
    pub fn printed(self) -> &'static str {
        CATEGORIES[self as usize].2
    }

    /// The category of a position by its title, with the level behind it or in front: `Perawat Terampil`,
    /// `Ahli Pertama - Apoteker`. None for managerial posts and for professions that the table does not name.
    pub fn of_title(title: &str) -> Option<Self> {
        let key = title_without_level(title);
        let begins = |word: &str| key.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        if OTHER_PROFESSIONS.iter().any(|word| begins(word)) {
            return None;
        }
        // The longest beginning tells: "dokter gigi" before "dokter".
        let known = CATEGORIES.iter().flat_map(|(category, _, _, words)| words.iter().map(|word| (*category, *word)));
        known.filter(|(_, word)| begins(word)).max_by_key(|(_, word)| word.len()).map(|(category, _)| category)
    }
}

/// What decides the minimum staffing of a puskesmas (*jenis puskesmas*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PuskesmasKind {
    /// With beds (*rawat inap*).
    pub inpatient: bool,
    /// In an urban area (*kawasan perkotaan*); otherwise rural.
    pub urban: bool,
}

impl PuskesmasKind {
    /// The parameter that holds the table of this kind.
    pub fn key(self) -> &'static str {
        match (self.inpatient, self.urban) {
            (false, true) => "health.puskesmas.outpatient_urban",
            (true, true) => "health.puskesmas.inpatient_urban",
            (false, false) => "health.puskesmas.outpatient_rural",
            (true, false) => "health.puskesmas.inpatient_rural",
        }
    }

    pub fn printed(self) -> &'static str {
        match (self.inpatient, self.urban) {
            (false, true) => "nonrawat inap, perkotaan",
            (true, true) => "rawat inap, perkotaan",
            (false, false) => "nonrawat inap, perdesaan",
            (true, false) => "rawat inap, perdesaan",
        }
    }
}

/// The people that a puskesmas of this kind must have at least, by category. The basis is that of
/// [`PuskesmasKind::key`].
pub fn minimum(kind: PuskesmasKind, law: &Law) -> BTreeMap<HealthCategory, i64> {
    parse_minimum(law.text(kind.key())).unwrap_or_default()
}

/// Reads `dokter 1; dokter_gigi 1; ...`: every category once, with whole people.
pub(crate) fn parse_minimum(text: &str) -> Option<BTreeMap<HealthCategory, i64>> {
    let mut found = BTreeMap::new();
    for entry in text.split(';') {
        let (code, people) = entry.trim().split_once(' ')?;
        let people: u16 = people.trim().parse().ok()?;
        if found.insert(HealthCategory::from_code(code)?, i64::from(people)).is_some() {
            return None;
        }
    }
    (found.len() == HealthCategory::ALL.len()).then_some(found)
}

/// `held / need` with the unrounded need (*rasio WISN*): below 1 people are missing. None where nothing is needed.
pub fn wisn_ratio(held: i64, need: f64) -> Option<f64> {
    (need > 0.0).then(|| held as f64 / need)
}

/// `1 - ratio` (*tekanan beban kerja*): the share of the work that nobody is there for; below 0 there are people to
/// spare.
pub fn pressure(ratio: f64) -> f64 {
    1.0 - ratio
}

#[cfg(test)]
mod tests;
