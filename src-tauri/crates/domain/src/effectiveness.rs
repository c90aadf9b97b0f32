//! Effectiveness of a position (*efektivitas jabatan*, EJ) and of a unit (*efektivitas unit*, EU), handbook 6.2
//! (Permendagri 12/2008, Form C).

use std::ops::AddAssign;

use serde::{Deserialize, Serialize};

use crate::parameter::Law;
use crate::workload::settled;

/// `EJ = load / (held x effective hours)`; both in hours per year. None where nobody holds the position, printed "-".
pub fn effectiveness(load_hours: f64, held: i64, effective_hours: f64) -> Option<f64> {
    UnitLoad::of(load_hours, held, effective_hours).effectiveness()
}

/// Work and working time of a group of positions, to be summed over a unit: `EU = sum(load) / sum(held x WKE)`. Only
/// positions with a workload belong in it, since the work of the others is not known.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct UnitLoad {
    /// Hours of work per year.
    pub load: f64,
    /// Hours per year that the holders can work: people x effective hours.
    pub capacity: f64,
}

impl UnitLoad {
    pub fn of(load_hours: f64, held: i64, effective_hours: f64) -> Self {
        Self { load: load_hours, capacity: held as f64 * effective_hours }
    }

    /// None where nobody is there to work.
    pub fn effectiveness(self) -> Option<f64> {
        (self.capacity > 0.0).then(|| settled(self.load / self.capacity))
    }
}

impl AddAssign for UnitLoad {
    fn add_assign(&mut self, other: Self) {
        self.load += other.load;
        self.capacity += other.capacity;
    }
}

/// Grade of a position or unit (*prestasi kerja*, PJ or PU), best first. The thresholds are dated parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Grade {
    A,
    B,
    C,
    D,
    E,
}

impl Grade {
    /// The grade of an unrounded effectiveness, by half-open intervals: A above its threshold, every other from its
    /// threshold on.
    pub fn of(effectiveness: f64, law: &Law) -> Self {
        if effectiveness > law.decimal("effectiveness.a_above") {
            return Self::A;
        }
        [(Self::B, "effectiveness.b_from"), (Self::C, "effectiveness.c_from"), (Self::D, "effectiveness.d_from")]
            .into_iter()
            .find(|(_, from)| effectiveness >= law.decimal(from))
            .map_or(Self::E, |(grade, _)| grade)
    }

    /// `A` to `E`.
    pub fn code(self) -> &'static str {
        ["A", "B", "C", "D", "E"][self as usize]
    }

    /// The word of the form.
    pub fn printed(self) -> &'static str {
        ["sangat baik", "baik", "cukup", "sedang", "kurang"][self as usize]
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::parameter::{DatedValue, shipped};

    fn law(changes: &[(&str, &str)]) -> Law {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut values = shipped();
        for (key, value) in changes {
            values.push(DatedValue {
                key: (*key).into(),
                value: (*value).into(),
                from: day,
                to: None,
                basis: "Ambang daerah".into(),
                note: String::new(),
            });
        }
        Law::on(day, values).unwrap()
    }

    #[test]
    fn golden_2_one_holder_of_the_golden_workload_is_a_and_two_are_d() {
        let one = effectiveness(1464.0, 1, 1250.0).unwrap();
        let two = effectiveness(1464.0, 2, 1250.0).unwrap();
        assert_eq!((format!("{one:.4}"), format!("{two:.4}")), ("1.1712".into(), "0.5856".into()));
        assert_eq!((Grade::of(one, &law(&[])), Grade::of(two, &law(&[]))), (Grade::A, Grade::D));
    }

    #[test]
    fn without_a_holder_there_is_no_effectiveness() {
        assert_eq!(effectiveness(1464.0, 0, 1250.0), None);
        assert_eq!(UnitLoad::default().effectiveness(), None);
        assert_eq!(
            effectiveness(0.0, 2, 1250.0),
            Some(0.0),
            "people without work are not effective, and that is known"
        );
    }

    #[test]
    fn grades_begin_and_end_exactly_where_the_law_says() {
        let usual = law(&[]);
        for (value, grade) in [
            (1.000_001, Grade::A),
            (1.0, Grade::B),
            (0.9, Grade::B),
            (0.899_999, Grade::C),
            (0.7, Grade::C),
            (0.699_999, Grade::D),
            (0.5, Grade::D),
            (0.499_999, Grade::E),
            (0.0, Grade::E),
        ] {
            assert_eq!(Grade::of(value, &usual), grade, "{value}");
        }
        let printed =
            [Grade::A, Grade::B, Grade::C, Grade::D, Grade::E].map(|g| format!("{} {}", g.code(), g.printed()));
        assert_eq!(printed, ["A sangat baik", "B baik", "C cukup", "D sedang", "E kurang"]);
    }

    #[test]
    fn an_effectiveness_on_a_threshold_is_not_lost_to_representation() {
        // 0.7 x 3 x 1250 hours by three people: 2625.0000000000005 / 3750 must be C, not D by an error of 1e-16.
        let load: f64 = (0..7).map(|_| 0.1 * 3.0 * 1250.0).sum();
        assert_eq!(Grade::of(effectiveness(load, 3, 1250.0).unwrap(), &law(&[])), Grade::C);
    }

    #[test]
    fn an_agency_with_other_thresholds_changes_data_only() {
        let other = law(&[("effectiveness.b_from", "0.81"), ("effectiveness.c_from", "0.66")]);
        for (value, usual, changed) in [
            (0.85, Grade::C, Grade::B),
            (0.68, Grade::D, Grade::C),
            (0.65, Grade::D, Grade::D),
            (0.8, Grade::C, Grade::C),
        ] {
            assert_eq!((Grade::of(value, &law(&[])), Grade::of(value, &other)), (usual, changed), "{value}");
        }
    }

    proptest! {
        #[test]
        fn the_effectiveness_of_a_unit_lies_between_those_of_its_positions(
            positions in prop::collection::vec((0.0..50_000.0, 1i64..40), 1..30),
        ) {
            let mut unit = UnitLoad::default();
            let mut parts = Vec::new();
            for (load, held) in positions {
                unit += UnitLoad::of(load, held, 1250.0);
                parts.push(effectiveness(load, held, 1250.0).unwrap());
            }
            let low = parts.iter().copied().fold(f64::MAX, f64::min);
            let high = parts.iter().copied().fold(0.0, f64::max);
            let whole = unit.effectiveness().unwrap();
            prop_assert!(whole >= low - 1e-9 && whole <= high + 1e-9, "{low} <= {whole} <= {high}");
        }
    }
}
