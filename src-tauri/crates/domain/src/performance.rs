//! Yearly performance predicates, handbook 3.9 (PermenPANRB 6/2022).

use serde::{Deserialize, Serialize};

/// Yearly performance predicate (*predikat kinerja*), worst first so that `>=` reads as "at least".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rating {
    VeryPoor,
    Poor,
    NeedsImprovement,
    Good,
    VeryGood,
}

/// Result of work or behaviour against expectation (*ekspektasi*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expectation {
    Below,
    Met,
    Above,
}

const RATINGS: [(Rating, &str, &str); 5] = [
    (Rating::VeryPoor, "very_poor", "Sangat Kurang"),
    (Rating::Poor, "poor", "Kurang"),
    (Rating::NeedsImprovement, "needs_improvement", "Butuh Perbaikan"),
    (Rating::Good, "good", "Baik"),
    (Rating::VeryGood, "very_good", "Sangat Baik"),
];

impl Rating {
    /// Reads the printed predicate; `Cukup` and `Buruk` of older schemes are mapped as handbook 3.9 says. A second
    /// word for the same predicate may stand behind it: `Kurang/Misconduct`, `Butuh Perbaikan (Cukup)`.
    pub fn parse(text: &str) -> Option<Self> {
        let parts = text.split(['/', '(', ')']).map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
        let mut read = parts.filter(|part| !part.is_empty()).map(|part| Self::word(&part.to_lowercase()));
        let first = read.next()??;
        read.all(|other| other == Some(first)).then_some(first)
    }

    fn word(key: &str) -> Option<Self> {
        match key {
            "cukup" => Some(Self::NeedsImprovement),
            "misconduct" => Some(Self::Poor),
            "buruk" => Some(Self::VeryPoor),
            _ => RATINGS.iter().find(|(.., printed)| printed.to_lowercase() == key).map(|(rating, ..)| *rating),
        }
    }

    pub fn printed(self) -> &'static str {
        RATINGS.iter().find(|(rating, ..)| *rating == self).map_or("", |(.., printed)| printed)
    }

    pub fn code(self) -> &'static str {
        RATINGS.iter().find(|(rating, ..)| *rating == self).map_or("", |(_, code, _)| code)
    }

    pub fn from_code(code: &str) -> Option<Self> {
        RATINGS.iter().find(|(_, known, _)| *known == code).map(|(rating, ..)| *rating)
    }

    /// The predicate of a result rating and a behaviour rating (PermenPANRB 6/2022).
    pub fn of(result: Expectation, behaviour: Expectation) -> Self {
        use Expectation::{Above, Below, Met};
        match (result, behaviour) {
            (Above, Above) => Self::VeryGood,
            (Above, Met) | (Met, Met) | (Met, Above) => Self::Good,
            (Below, Met) | (Below, Above) => Self::NeedsImprovement,
            (Above, Below) | (Met, Below) => Self::Poor,
            (Below, Below) => Self::VeryPoor,
        }
    }
}

impl Expectation {
    /// Reads `di atas ekspektasi`, `sesuai ekspektasi`, `di bawah ekspektasi`.
    pub fn parse(text: &str) -> Option<Self> {
        let key = text.to_lowercase();
        if key.contains("atas") {
            Some(Self::Above)
        } else if key.contains("sesuai") {
            Some(Self::Met)
        } else if key.contains("bawah") {
            Some(Self::Below)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_predicate_table_of_the_regulation_holds() {
        use Expectation::{Above, Below, Met};
        for (result, behaviour, rating) in [
            (Above, Above, Rating::VeryGood),
            (Above, Met, Rating::Good),
            (Above, Below, Rating::Poor),
            (Met, Above, Rating::Good),
            (Met, Met, Rating::Good),
            (Met, Below, Rating::Poor),
            (Below, Above, Rating::NeedsImprovement),
            (Below, Met, Rating::NeedsImprovement),
            (Below, Below, Rating::VeryPoor),
        ] {
            assert_eq!(Rating::of(result, behaviour), rating, "{result:?} x {behaviour:?}");
        }
    }

    #[test]
    fn a_predicate_is_read_from_every_spelling_and_never_guessed() {
        for (text, rating) in [
            ("BUTUH  PERBAIKAN", Some(Rating::NeedsImprovement)),
            ("Butuh Perbaikan (Cukup)", Some(Rating::NeedsImprovement)),
            ("Cukup", Some(Rating::NeedsImprovement)),
            ("Kurang/Misconduct", Some(Rating::Poor)),
            ("Buruk", Some(Rating::VeryPoor)),
            ("Baik/Sangat Baik", None),
            ("Baik sekali", None),
            ("", None),
        ] {
            assert_eq!(Rating::parse(text), rating, "{text}");
        }
        for (rating, code, printed) in RATINGS {
            assert_eq!((Rating::parse(printed), Rating::from_code(code)), (Some(rating), Some(rating)));
        }
    }

    #[test]
    fn at_least_good_means_good_or_very_good() {
        let good: Vec<_> = RATINGS.iter().filter(|(r, ..)| *r >= Rating::Good).map(|(.., p)| *p).collect();
        assert_eq!(good, ["Baik", "Sangat Baik"]);
        assert_eq!(Rating::parse(" sangat  BAIK "), Some(Rating::VeryGood));
    }
}
