//! Levels of education, handbook 3.7. Compared by the national id order.

use serde::{Deserialize, Serialize};

/// Level of education (*tingkat pendidikan*), ordered by the SIASN id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EducationLevel(u8);

/// (SIASN id, short code, printed name)
const LEVELS: [(u8, &str, &str); 13] = [
    (5, "SD", "SD"),
    (10, "SLTP", "SLTP/SMP Sederajat"),
    (12, "SLTP Kejuruan", "SLTP Kejuruan"),
    (15, "SLTA", "SLTA/SMA Sederajat"),
    (17, "SLTA Kejuruan", "SLTA Kejuruan"),
    (18, "SLTA Keguruan", "SLTA Keguruan"),
    (20, "D-I", "Diploma I"),
    (25, "D-II", "Diploma II"),
    (30, "D-III", "Diploma III"),
    (35, "D-IV", "Diploma IV"),
    (40, "S-1", "S-1/Sarjana"),
    (45, "S-2", "S-2"),
    (50, "S-3", "S-3"),
];

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("tingkat pendidikan \"{0}\" tidak dikenal; tulis misalnya SLTA, D-III, S-1")]
pub struct EducationError(pub String);

impl EducationLevel {
    pub const SD: Self = Self(5);
    pub const SLTA: Self = Self(15);
    pub const D3: Self = Self(30);
    pub const D4: Self = Self(35);
    pub const S1: Self = Self(40);
    pub const S2: Self = Self(45);

    /// Reads a SIASN id (`40`), a code (`S-1`, `S1`, `DIII`, `D 3`) or a long name (`Diploma III/Sarjana Muda`), each
    /// with a field of study behind it or not. `S-1/D-IV`, as requirements are written, is the lower of the two.
    pub fn parse(text: &str) -> Result<Self, EducationError> {
        let upper = text.to_uppercase();
        let words: Vec<&str> = upper.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let id = match words[..] {
            [id] if id.bytes().all(|b| b.is_ascii_digit()) => id.parse().ok(),
            _ => degree(&words).or_else(|| school(&words)),
        };
        id.filter(|id| LEVELS.iter().any(|(known, ..)| known == id))
            .map(Self)
            .ok_or_else(|| EducationError(text.trim().to_string()))
    }

    /// The level of a code as [`Self::code`] writes it, and nothing else.
    pub fn from_code(code: &str) -> Option<Self> {
        LEVELS.iter().find(|(_, known, _)| *known == code).map(|(id, ..)| Self(*id))
    }

    /// Every level, lowest first.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        LEVELS.iter().map(|(id, ..)| Self(*id))
    }

    /// SIASN id.
    pub fn id(self) -> u8 {
        self.0
    }

    fn row(self) -> &'static (u8, &'static str, &'static str) {
        LEVELS.iter().find(|(id, ..)| *id == self.0).unwrap_or(&LEVELS[0])
    }

    /// Short code, for example `D-III`.
    pub fn code(self) -> &'static str {
        self.row().1
    }
}

/// Level of a diploma or a degree that the words begin with.
fn degree(words: &[&str]) -> Option<u8> {
    let (first, rest) = words.split_first()?;
    let second = rest.first().copied().unwrap_or_default();
    let id = match (*first, second) {
        ("SARJANA", "MUDA") => 30,
        // A graduate of applied study: the degree of a D-IV.
        ("SARJANA", "TERAPAN") => 35,
        // A profession is learned after the degree and has no id of its own.
        ("SARJANA" | "DOKTORANDUS" | "DOKTORANDA" | "PROFESI" | "DOKTER" | "APOTEKER" | "NERS", _) => 40,
        ("MAGISTER" | "SPESIALIS", _) => 45,
        ("DOKTOR", _) => 50,
        _ => numbered(first, rest)?,
    };
    let other = words.iter().enumerate().skip(1).find_map(|(at, word)| numbered(word, &words[at + 1..]));
    Some(if id == 40 && other == Some(35) { 35 } else { id })
}

/// Level of `D3`, `DIII`, `D III`, `DIPLOMA 3`, `S1`, `STRATA SATU`; the number is in the word or is the next one.
fn numbered(word: &str, rest: &[&str]) -> Option<u8> {
    const HEADS: [(&str, [u8; 4]); 4] =
        [("DIPLOMA", [20, 25, 30, 35]), ("STRATA", [40, 45, 50, 0]), ("D", [20, 25, 30, 35]), ("S", [40, 45, 50, 0])];
    let (tail, ids) = HEADS.iter().find_map(|(head, ids)| Some((word.strip_prefix(head)?, ids)))?;
    let number = if tail.is_empty() { *rest.first()? } else { tail };
    let at = match number {
        "1" | "I" | "SATU" => 0,
        "2" | "II" | "DUA" => 1,
        "3" | "III" | "TIGA" => 2,
        "4" | "IV" | "EMPAT" => 3,
        _ => return None,
    };
    Some(ids[at])
}

/// Level of a school, by the names of today and of the years in which the oldest staff went there.
fn school(words: &[&str]) -> Option<u8> {
    let name = words.join(" ");
    let begins = |head: &&str| name.strip_prefix(*head).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    SCHOOLS.iter().find(|(_, heads)| heads.iter().any(begins)).map(|(id, _)| *id)
}

/// The longer name stands before the one that it begins with.
const SCHOOLS: [(u8, &[&str]); 6] = [
    (18, &["SLTA KEGURUAN", "SMA KEGURUAN", "SPG", "SGO", "PGA"]),
    (17, &["SLTA KEJURUAN", "SMK", "STM", "SMEA", "SMKK", "SMIP", "SPK", "SEKOLAH MENENGAH KEJURUAN"]),
    (
        15,
        &[
            "SLTA",
            "SMA",
            "SMAN",
            "SMU",
            "SMTA",
            "MA",
            "MAN",
            "MADRASAH ALIYAH",
            "PAKET C",
            "SEKOLAH MENENGAH ATAS",
            "SEKOLAH MENENGAH UMUM",
            "SEKOLAH LANJUTAN TINGKAT ATAS",
        ],
    ),
    (12, &["SLTP KEJURUAN", "SMEP"]),
    (
        10,
        &[
            "SLTP",
            "SMP",
            "SMPN",
            "SMTP",
            "MTS",
            "MADRASAH TSANAWIYAH",
            "PAKET B",
            "SEKOLAH MENENGAH PERTAMA",
            "SEKOLAH LANJUTAN TINGKAT PERTAMA",
        ],
    ),
    (5, &["SD", "SDN", "SR", "MI", "MADRASAH IBTIDAIYAH", "PAKET A", "SEKOLAH DASAR", "SEKOLAH RAKYAT"]),
];

impl TryFrom<String> for EducationLevel {
    type Error = EducationError;
    fn try_from(text: String) -> Result<Self, EducationError> {
        Self::parse(&text)
    }
}

impl From<EducationLevel> for String {
    fn from(level: EducationLevel) -> Self {
        level.code().to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn levels_are_read_from_ids_codes_and_long_names() {
        for (text, code) in [
            ("40", "S-1"),
            ("S-1/Sarjana", "S-1"),
            ("Diploma III/Sarjana Muda", "D-III"),
            ("DIII", "D-III"),
            ("D-IV", "D-IV"),
            ("SLTA/SMA Sederajat", "SLTA"),
            ("SMK", "SLTA Kejuruan"),
            ("S-2", "S-2"),
            ("05", "SD"),
            ("5", "SD"),
            ("Sarjana", "S-1"),
            ("Sarjana (S1)", "S-1"),
            ("S I", "S-1"),
            ("Strata 1", "S-1"),
            ("Strata Satu", "S-1"),
            ("S-1/Diploma IV", "D-IV"),
            ("S-1/D-IV", "D-IV"),
            ("D-IV/S-1", "D-IV"),
            ("Sarjana/D4", "D-IV"),
            ("Sarjana Terapan", "D-IV"),
            ("Sarjana Muda", "D-III"),
            ("Doktorandus", "S-1"),
            ("Profesi", "S-1"),
            ("Profesi Dokter", "S-1"),
            ("Profesi Ners", "S-1"),
            ("Dokter", "S-1"),
            ("Magister Manajemen", "S-2"),
            ("Spesialis", "S-2"),
            ("Doktor", "S-3"),
            ("Strata III", "S-3"),
            ("D4", "D-IV"),
            ("D 4", "D-IV"),
            ("Diploma 4", "D-IV"),
            ("DIPLOMA3", "D-III"),
            ("Diploma Tiga", "D-III"),
            ("D.III Kebidanan", "D-III"),
            ("D-I Ilmu Komputer", "D-I"),
            ("D-II Ilmu Perpustakaan", "D-II"),
            ("SMK Akuntansi", "SLTA Kejuruan"),
            ("STM", "SLTA Kejuruan"),
            ("SPG", "SLTA Keguruan"),
            ("SLTA Keguruan", "SLTA Keguruan"),
            ("SMA/SMK", "SLTA"),
            ("SMAN 1 Rantau Bahari", "SLTA"),
            ("Madrasah Aliyah", "SLTA"),
            ("Paket C", "SLTA"),
            ("SLTP Kejuruan", "SLTP Kejuruan"),
            ("SMP", "SLTP"),
            ("MTs", "SLTP"),
            ("Sekolah Dasar", "SD"),
        ] {
            assert_eq!(EducationLevel::parse(text).unwrap().code(), code, "{text}");
        }
        assert!(EducationLevel::D3 < EducationLevel::S1);
    }

    #[test]
    fn what_is_no_level_is_refused_and_not_guessed() {
        for text in [
            "", "-", "kursus", "Diklat", "Direktur", "Dinas", "SDM", "Diploma", "D", "S", "D-V", "S-4", "3", "256",
            "41",
        ] {
            assert!(EducationLevel::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn every_level_reads_back_from_its_id_its_code_and_its_printed_name() {
        for (id, code, printed) in LEVELS {
            assert_eq!(EducationLevel::from_code(code).map(EducationLevel::id), Some(id));
            for text in
                [format!("{id:02}"), id.to_string(), code.to_string(), printed.to_string(), printed.to_lowercase()]
            {
                assert_eq!(EducationLevel::parse(&text).map(EducationLevel::id), Ok(id), "{text}");
            }
        }
        assert!(LEVELS.is_sorted_by_key(|(id, ..)| *id));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,20}|[DSIV1-4 -]{0,8}") {
            if let Ok(level) = EducationLevel::parse(&text) {
                prop_assert_eq!(EducationLevel::parse(level.code()), Ok(level));
            }
        }
    }
}
