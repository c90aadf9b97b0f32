//! Which open seats come first: the share that is missing and, where the region wants it, how the public rates the
//! service of the unit.

use serde::{Deserialize, Serialize};

use crate::parameter::Law;

/// Quality of a service by its index (*mutu pelayanan*, PermenPANRB 14/2017).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Quality {
    D,
    C,
    B,
    A,
}

impl Quality {
    pub fn code(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }

    pub fn printed(self) -> &'static str {
        match self {
            Self::A => "sangat baik",
            Self::B => "baik",
            Self::C => "kurang baik",
            Self::D => "tidak baik",
        }
    }
}

/// Quality of a service index (*SKM/IKM*) as converted to 25..100. `None` for a value that no survey can give.
///
/// The published table has gaps of a hundredth (88.30 | 88.31); a value inside one belongs to the lower quality.
pub fn quality(value: f64, law: &Law) -> Option<Quality> {
    let limits = law.decimal("priority.index_lowest")..=law.decimal("priority.index_highest");
    let from = [
        (Quality::A, "priority.quality_a_from"),
        (Quality::B, "priority.quality_b_from"),
        (Quality::C, "priority.quality_c_from"),
    ];
    let reached = || from.into_iter().find(|(_, key)| value >= law.decimal(key)).map_or(Quality::D, |(found, _)| found);
    limits.contains(&value).then(reached)
}

/// Priority of the open seats of a position or unit (*prioritas pengisian*), with its parts; `value` is their sum.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Priority {
    pub value: f64,
    /// Missing people as a share of the need, 0..1.
    pub shortage: f64,
    /// Weight times the distance of the service index from the best, as a share of the best; 0 without an index.
    pub service: f64,
    /// The weight used.
    pub weight: f64,
}

/// Priority from the people missing, the need, and the service index of the unit if one is known. Somebody missing where
/// nothing is needed counts as nothing missing.
pub fn priority(short: i64, need: i64, index: Option<f64>, law: &Law) -> Priority {
    let weight = law.decimal("priority.service_index");
    let best = law.decimal("priority.index_highest");
    let shortage = if need > 0 { short.max(0) as f64 / need as f64 } else { 0.0 };
    let service = index.map_or(0.0, |index| weight * ((best - index) / best).max(0.0));
    Priority { value: shortage + service, shortage, service, weight }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::day::BEGINNING;
    use crate::parameter::{DatedValue, shipped};

    fn law(weight: f64) -> Law {
        let mut values = shipped();
        let known = values.iter().find(|value| value.key == "priority.service_index").unwrap();
        let changed = DatedValue { value: weight.to_string(), ..known.clone() };
        values.push(changed);
        Law::on(BEGINNING, values).unwrap()
    }

    #[test]
    fn the_quality_of_a_service_follows_the_table_with_its_edges() {
        let law = law(0.0);
        for (value, expected) in [
            (100.0, Some("A")),
            (88.31, Some("A")),
            (88.305, Some("B")),
            (88.30, Some("B")),
            (76.61, Some("B")),
            (76.60, Some("C")),
            (65.0, Some("C")),
            (64.99, Some("D")),
            (25.0, Some("D")),
            (24.99, None),
            (100.01, None),
            (f64::NAN, None),
        ] {
            assert_eq!(quality(value, &law).map(Quality::code), expected, "{value}");
        }
    }

    #[test]
    fn a_weighted_index_lifts_the_worse_service_and_shows_its_part() {
        let law = law(0.5);
        let found = priority(1, 4, Some(60.0), &law);
        assert_eq!((found.shortage, found.service, found.weight), (0.25, 0.2, 0.5));
        assert_eq!(found.value, 0.45);
        assert!(priority(1, 4, Some(60.0), &law).value > priority(1, 4, Some(90.0), &law).value);
        assert_eq!(priority(1, 4, None, &law).value, 0.25);
        assert_eq!(priority(2, 0, None, &law).value, 0.0);
    }

    proptest! {
        #[test]
        fn without_weight_the_order_is_the_order_by_shortage(
            seats in prop::collection::vec((0i64..20, 1i64..20, prop::option::of(25.0..100.0f64)), 0..20),
        ) {
            let law = law(0.0);
            for (short, need, index) in &seats {
                prop_assert_eq!(priority(*short, *need, *index, &law), priority(*short, *need, None, &law));
            }
            for pair in seats.windows(2) {
                let value = |at: usize| priority(pair[at].0, pair[at].1, pair[at].2, &law).value;
                let by_shortage = (pair[0].0 * pair[1].1).cmp(&(pair[1].0 * pair[0].1));
                prop_assert_eq!(value(0).partial_cmp(&value(1)), Some(by_shortage));
            }
        }

        #[test]
        fn the_parts_add_up(short in 0i64..9, need in 0i64..9, index in 25.0..100.0f64, weight in 0.0..3.0f64) {
            let found = priority(short, need, Some(index), &law(weight));
            prop_assert_eq!(found.value, found.shortage + found.service);
            prop_assert!(found.service >= 0.0);
        }
    }
}
