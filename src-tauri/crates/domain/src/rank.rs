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
    /// Reads `III/b`, `III.b`, `IIIb`, a code beside its name (`Penata Muda Tingkat I (III/b)`,
    /// `III/b - Penata Muda Tk.I`), the name alone, or a contract grade `IX`. Two different codes are refused.
    pub fn parse(text: &str) -> Result<Self, RankError> {
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !matches!(*word, "" | "golongan" | "gol" | "ruang" | "pangkat" | "pns" | "pppk"))
            .collect();
        let coded = steps_among(&words);
        let found = match coded[..] {
            [] => step_named(&words).or_else(|| grade(&words)),
            [first, ..] => coded.iter().all(|step| *step == first).then_some(first),
        };
        found.ok_or_else(|| RankError(text.trim().to_string()))
    }

    /// The rank of a code as [`Self::code`] writes it, and nothing else.
    pub fn from_code(code: &str) -> Option<Self> {
        let step = STEPS.iter().position(|(known, ..)| *known == code).map(|at| Self::Step(at as u8));
        step.or_else(|| ROMAN.iter().position(|known| *known == code).map(|at| Self::Contract(at as u8 + 1)))
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

/// The step codes among words: `iiib`, or `iii` and `b` as two words.
fn steps_among(words: &[&str]) -> Vec<Rank> {
    let code_of = |word: &str| STEPS.iter().position(|(code, ..)| code.replace('/', "").to_lowercase() == word);
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let with_next =
            words.get(at + 1).filter(|next| next.len() == 1).and_then(|next| code_of(&format!("{word}{next}")));
        found.extend(code_of(word).or(with_next).map(|at| Rank::Step(at as u8)));
    }
    found
}

/// The step whose name the words are; `Tk` and `Tkt` are short for *Tingkat*.
fn step_named(words: &[&str]) -> Option<Rank> {
    let long = |word: &&str| if matches!(*word, "tk" | "tkt" | "tingkat") { "tingkat" } else { *word }.to_string();
    // "Tk.1" and "TkI" are met beside "Tk. I".
    let name = words
        .iter()
        .map(long)
        .collect::<Vec<_>>()
        .join(" ")
        .replace("tki", "tingkat i")
        .replace("tingkat 1", "tingkat i");
    STEPS.iter().position(|(_, known, _)| known.to_lowercase() == name).map(|at| Rank::Step(at as u8))
}

fn grade(words: &[&str]) -> Option<Rank> {
    let [word] = words else { return None };
    ROMAN.iter().position(|roman| roman.to_lowercase() == *word).map(|at| Rank::Contract(at as u8 + 1))
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
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rank_steps_compare_in_the_legal_order() {
        let steps: Vec<Rank> = STEPS.iter().map(|(code, ..)| Rank::parse(code).unwrap()).collect();
        assert_eq!(steps.len(), 17);
        assert!(steps.is_sorted());
        assert!(steps.iter().all(|step| Rank::from_code(step.code()) == Some(*step)));
        let grades = (1..=17).map(Rank::Contract);
        assert!(grades.into_iter().all(|grade| Rank::from_code(grade.code()) == Some(grade)));
        assert_eq!(Rank::from_code("iii/b"), None, "only the very code");
    }

    #[test]
    fn one_rank_is_read_from_every_spelling_in_use() {
        for text in [
            "III/b",
            "III.b",
            "iii/B",
            "IIIb",
            "III / b",
            "III-b",
            "Gol. III/b",
            "Golongan Ruang III/b",
            "Penata Muda Tingkat I (III/b)",
            "Penata Muda Tingkat I, III/b",
            "Penata Muda Tk. I / III/b",
            "III/b - Penata Muda Tk.I",
            "III/b (Penata Muda Tk I)",
            "(III/b)",
            "Penata Muda Tingkat I",
            "PENATA MUDA TK.I",
            "Penata Muda TkI",
        ] {
            assert_eq!(Rank::parse(text).unwrap().printed(), "Penata Muda Tingkat I (III/b)", "{text}");
        }
        assert_eq!(Rank::parse("IX").unwrap().printed(), "Golongan IX");
        assert_eq!(Rank::from_siasn("32"), Rank::parse("III/b").ok());
        assert_eq!(Rank::parse("Golongan IX").unwrap(), Rank::Contract(9));
        assert_eq!(Rank::parse("Pembina").unwrap().code(), "IV/a");
        assert_eq!(Rank::parse("III").unwrap(), Rank::Contract(3), "a grade without a letter is a contract grade");
        for text in ["V/a", "", "-", "III/e", "III/b - III/c", "Penata Muda Tingkat", "Juru Bayar", "3"] {
            assert!(Rank::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn every_rank_reads_back_from_its_code_and_from_its_print() {
        let ranks = (0..17).map(Rank::Step).chain((1..=17).map(Rank::Contract));
        for rank in ranks {
            assert_eq!(Rank::parse(rank.code()), Ok(rank), "{rank:?}");
            assert_eq!(Rank::parse(&rank.printed()), Ok(rank), "{rank:?}");
        }
        for (at, (_, name, siasn)) in STEPS.iter().enumerate() {
            assert_eq!(Rank::parse(name), Ok(Rank::Step(at as u8)));
            assert_eq!(Rank::from_siasn(siasn), Some(Rank::Step(at as u8)));
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,20}|[IVXa-e/. ]{0,12}") {
            if let Ok(rank) = Rank::parse(&text) {
                prop_assert_eq!(Rank::parse(rank.code()), Ok(rank));
            }
        }
    }

    #[test]
    fn distance_from_a_range_counts_steps() {
        let r = |code| Rank::parse(code).unwrap();
        assert_eq!(r("II/d").steps_outside(r("III/a"), r("III/b")), Some(-1));
        assert_eq!(r("IV/a").steps_outside(r("III/a"), r("III/b")), Some(3));
        assert_eq!(r("III/a").steps_outside(r("III/a"), r("III/b")), Some(0));
    }
}
