//! Rank steps (*golongan/ruang*) of permanent staff and grades of contract staff, handbook 3.1 and 3.2.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One rank step (*golongan/ruang*) of a permanent civil servant, or the grade of a contract employee.
///
/// The order is the legal order; steps and contract grades are never compared with each other by rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Rank {
    /// Index 0..=16 into [`STEPS`].
    Step(u8),
    /// Contract grade I..XVII as 1..=17.
    Contract(u8),
}

/// (code, name of the rank, SIASN id)
const STEPS: [(&str, &str, &str); 17] = [
    ("I/a", "Juru Muda", "11"),
    ("I/b", "Juru Muda Tingkat I", "12"),
    ("I/c", "Juru", "13"),
    ("I/d", "Juru Tingkat I", "14"),
    ("II/a", "Pengatur Muda", "21"),
    ("II/b", "Pengatur Muda Tingkat I", "22"),
    ("II/c", "Pengatur", "23"),
    ("II/d", "Pengatur Tingkat I", "24"),
    ("III/a", "Penata Muda", "31"),
    ("III/b", "Penata Muda Tingkat I", "32"),
    ("III/c", "Penata", "33"),
    ("III/d", "Penata Tingkat I", "34"),
    ("IV/a", "Pembina", "41"),
    ("IV/b", "Pembina Tingkat I", "42"),
    ("IV/c", "Pembina Utama Muda", "43"),
    ("IV/d", "Pembina Utama Madya", "44"),
    ("IV/e", "Pembina Utama", "45"),
];

const ROMAN: [&str; 17] =
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"];

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("golongan \"{0}\" tidak dikenal; tulis misalnya III/b atau, untuk PPPK, IX")]
pub struct RankError(pub String);

impl Rank {
    /// Reads `III/b`, `III.b`, `IIIb`, `Penata Muda Tingkat I (III/b)` or a contract grade `IX`.
    pub fn parse(text: &str) -> Result<Self, RankError> {
        let unknown = || RankError(text.trim().to_string());
        let inner = text.rsplit_once('(').map_or(text, |(_, tail)| tail.trim_end_matches(')'));
        let key: String = inner.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
        let key = key.strip_prefix("golongan").unwrap_or(&key);
        if let Some(at) = STEPS.iter().position(|(code, ..)| code.replace('/', "").to_lowercase() == key) {
            return Ok(Self::Step(at as u8));
        }
        let grade = ROMAN.iter().position(|r| r.to_lowercase() == key).ok_or_else(unknown)?;
        Ok(Self::Contract(grade as u8 + 1))
    }

    /// The rank of a SIASN code such as `32`.
    pub fn from_siasn(id: &str) -> Option<Self> {
        STEPS.iter().position(|(.., siasn)| *siasn == id.trim()).map(|at| Self::Step(at as u8))
    }

    /// `III/b` or `IX`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Step(at) => STEPS[at as usize].0,
            Self::Contract(grade) => ROMAN[grade as usize - 1],
        }
    }

    /// `Penata Muda Tingkat I (III/b)`, or `Golongan IX` for contract staff, who have no rank name.
    pub fn printed(self) -> String {
        match self {
            Self::Step(at) => format!("{} ({})", STEPS[at as usize].1, STEPS[at as usize].0),
            Self::Contract(_) => format!("Golongan {}", self.code()),
        }
    }

    /// Signed distance in steps from the nearest end of an inclusive range; 0 inside it. `None` for contract grades.
    pub fn steps_outside(self, low: Self, high: Self) -> Option<i32> {
        match (self, low, high) {
            (Self::Step(me), Self::Step(low), Self::Step(_)) if me < low => Some(i32::from(me) - i32::from(low)),
            (Self::Step(me), Self::Step(_), Self::Step(high)) if me > high => Some(i32::from(me) - i32::from(high)),
            (Self::Step(_), Self::Step(_), Self::Step(_)) => Some(0),
            _ => None,
        }
    }
}

impl TryFrom<String> for Rank {
    type Error = RankError;
    fn try_from(text: String) -> Result<Self, RankError> {
        Self::parse(&text)
    }
}

impl From<Rank> for String {
    fn from(rank: Rank) -> Self {
        rank.code().to_string()
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rank_steps_compare_in_the_legal_order() {
        let steps: Vec<Rank> = STEPS.iter().map(|(code, ..)| Rank::parse(code).unwrap()).collect();
        assert_eq!(steps.len(), 17);
        assert!(steps.is_sorted());
    }

    #[test]
    fn one_rank_is_read_from_every_spelling_in_use() {
        for text in ["III/b", "III.b", "iii/B", "IIIb", "Penata Muda Tingkat I (III/b)"] {
            assert_eq!(Rank::parse(text).unwrap().printed(), "Penata Muda Tingkat I (III/b)", "{text}");
        }
        assert_eq!(Rank::parse("IX").unwrap().printed(), "Golongan IX");
        assert_eq!(Rank::from_siasn("32"), Rank::parse("III/b").ok());
        assert!(Rank::parse("V/a").is_err());
    }

    #[test]
    fn distance_from_a_range_counts_steps() {
        let r = |code| Rank::parse(code).unwrap();
        assert_eq!(r("II/d").steps_outside(r("III/a"), r("III/b")), Some(-1));
        assert_eq!(r("IV/a").steps_outside(r("III/a"), r("III/b")), Some(3));
        assert_eq!(r("III/a").steps_outside(r("III/a"), r("III/b")), Some(0));
    }
}
