//! Discipline punishments, handbook 3.10 (PP 94/2021).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Level of a discipline punishment (*tingkat hukuman disiplin*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DisciplineLevel {
    Light,
    Moderate,
    Severe,
}

impl DisciplineLevel {
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
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
