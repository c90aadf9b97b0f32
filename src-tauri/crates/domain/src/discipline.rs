//! Discipline punishments, handbook 3.10 (PP 94/2021).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::unit::name_key;

/// Level of a discipline punishment (*tingkat hukuman disiplin*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DisciplineLevel {
    Light,
    Moderate,
    Severe,
}

impl DisciplineLevel {
    /// Reads `ringan`, `sedang`, `berat`, with or without the words before them: `Hukuman disiplin tingkat sedang`.
    pub fn parse(text: &str) -> Option<Self> {
        let key = name_key(text);
        let words = key.split(' ').filter(|word| !matches!(*word, "hukuman" | "disiplin" | "tingkat"));
        match words.collect::<Vec<_>>().join(" ").as_str() {
            "ringan" => Some(Self::Light),
            "sedang" => Some(Self::Moderate),
            "berat" => Some(Self::Severe),
            _ => None,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Moderate => "moderate",
            Self::Severe => "severe",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Light, Self::Moderate, Self::Severe].into_iter().find(|level| level.code() == code)
    }

    pub fn printed(self) -> &'static str {
        match self {
            Self::Light => "ringan",
            Self::Moderate => "sedang",
            Self::Severe => "berat",
        }
    }
}

/// A punishment (*hukuman disiplin*), or a case still examined when `in_process`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discipline {
    pub level: DisciplineLevel,
    /// Kind as written in the decree.
    pub kind: String,
    pub from: NaiveDate,
    /// Last day of the punishment; `None` when it has no end or is not decided.
    pub until: Option<NaiveDate>,
    pub in_process: bool,
}

impl Discipline {
    /// Whether the punishment or examination holds on a day.
    pub fn active_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_read_from_the_words_of_a_decree() {
        for (text, level) in [
            ("Ringan", Some(DisciplineLevel::Light)),
            ("Hukuman Disiplin Tingkat SEDANG", Some(DisciplineLevel::Moderate)),
            ("berat", Some(DisciplineLevel::Severe)),
            ("sedang diproses", None),
            ("", None),
        ] {
            assert_eq!(DisciplineLevel::parse(text), level, "{text}");
        }
        for level in [DisciplineLevel::Light, DisciplineLevel::Moderate, DisciplineLevel::Severe] {
            assert_eq!(DisciplineLevel::from_code(level.code()), Some(level));
            assert_eq!(DisciplineLevel::parse(level.printed()), Some(level));
        }
    }

    #[test]
    fn a_punishment_holds_from_its_first_day_to_its_last() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 1, d).unwrap();
        let case = |until| Discipline {
            level: DisciplineLevel::Moderate,
            kind: "Pemotongan tunjangan kinerja".into(),
            from: day(5),
            until,
            in_process: false,
        };
        let held: Vec<bool> = [4, 5, 10, 11].map(|d| case(Some(day(10))).active_on(day(d))).to_vec();
        assert_eq!(held, [false, true, true, false]);
        assert!(case(None).active_on(day(31)), "no end is no end");
    }
}
