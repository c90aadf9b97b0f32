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

    /// Reads a SIASN id (`40`), a code (`S-1`, `S1`, `DIII`) or a long name (`Diploma III/Sarjana Muda`).
    pub fn parse(text: &str) -> Result<Self, EducationError> {
        let unknown = || EducationError(text.trim().to_string());
        let key: String = text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_uppercase();
        if let Ok(id) = key.parse::<u8>() {
            return LEVELS.iter().find(|(known, ..)| *known == id).map(|_| Self(id)).ok_or_else(unknown);
        }
        let id = match key.as_str() {
            k if k.starts_with("S3") || k.contains("DOKTOR") => 50,
            k if k.starts_with("S2") || k.contains("MAGISTER") => 45,
            // "Diploma III/Sarjana Muda" is a diploma; only a plain Sarjana is S-1.
            k if k.starts_with("S1") || k.starts_with("SARJANA") => 40,
            k if k.starts_with("DIPLOMAIV") || k.starts_with("DIV") || k.starts_with("D4") => 35,
            k if k.starts_with("DIPLOMAIII") || k.starts_with("DIII") || k.starts_with("D3") => 30,
            k if k.starts_with("DIPLOMAII") || k.starts_with("DII") || k.starts_with("D2") => 25,
            k if k.starts_with("DIPLOMAI") || k.starts_with("DI") || k.starts_with("D1") => 20,
            k if k.starts_with("SLTAKEGURUAN") || k.starts_with("SPG") => 18,
            k if k.starts_with("SLTAKEJURUAN") || k.starts_with("SMK") => 17,
            k if k.starts_with("SLTA") || k.starts_with("SMA") || k.starts_with("SMU") => 15,
            k if k.starts_with("SLTPKEJURUAN") => 12,
            k if k.starts_with("SLTP") || k.starts_with("SMP") => 10,
            k if k.starts_with("SD") || k.starts_with("SEKOLAHDASAR") => 5,
            _ => return Err(unknown()),
        };
        Ok(Self(id))
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
        ] {
            assert_eq!(EducationLevel::parse(text).unwrap().code(), code, "{text}");
        }
        assert!(EducationLevel::parse("kursus").is_err());
        assert!(EducationLevel::D3 < EducationLevel::S1);
    }
}
