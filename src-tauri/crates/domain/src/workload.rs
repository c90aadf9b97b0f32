//! Workload analysis (*analisis beban kerja*, ABK): how many people the work needs. Handbook 6.1 (PermenPANRB 1/2020).

use serde::{Deserialize, Serialize};

use crate::parameter::Law;

/// One task of a position (*uraian tugas*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Task {
    pub name: String,
    /// Unit of the result (*satuan hasil*).
    pub output: String,
    /// Results per year.
    pub volume: f64,
    /// Hours per result.
    pub hours: f64,
}

/// How the total need becomes a number of people. Only the total is ever rounded, never the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    HalfUp,
    Ceiling,
    None,
}

impl Rounding {
    /// The mode set for the region; half-up where the text is not a known mode.
    pub fn of(law: &Law) -> Self {
        match law.text("workload.rounding") {
            "ceiling" => Self::Ceiling,
            "none" => Self::None,
            _ => Self::HalfUp,
        }
    }

    fn round(self, need: f64) -> f64 {
        match self {
            Self::HalfUp => (need + 0.5).floor(),
            Self::Ceiling => need.ceil(),
            Self::None => need,
        }
    }
}

/// Need of one position, with its basis kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Need {
    /// Hours of work per year.
    pub load_hours: f64,
    /// Effective hours per person and year (*waktu kerja efektif*).
    pub effective_hours: f64,
    /// Unrounded need in people.
    pub exact: f64,
    /// Need in people after rounding.
    pub people: f64,
    /// Work for less than half a person: to be joined with another position (*gabung dengan jabatan lain*).
    pub join_with_other: bool,
}

/// Need from tasks: sum of volume x hours over the effective hours of one person.
pub fn need(tasks: &[Task], effective_hours: f64, rounding: Rounding) -> Need {
    let load_hours: f64 = tasks.iter().map(|task| task.volume * task.hours).sum();
    let exact = if effective_hours > 0.0 { load_hours / effective_hours } else { 0.0 };
    // Sums of products such as 0.1 * 3 must not tip over an edge by a representation error.
    let exact = (exact * 1e9).round() / 1e9;
    let people = rounding.round(exact);
    Need { load_hours, effective_hours, exact, people, join_with_other: exact > 0.0 && exact < 0.5 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn golden() -> Vec<Task> {
        [(240.0, 2.0), (48.0, 8.0), (1200.0, 0.5)]
            .into_iter()
            .map(|(volume, hours)| Task { name: String::new(), output: String::new(), volume, hours })
            .collect()
    }

    #[test]
    fn the_golden_workload_needs_one_person_by_half_up_and_two_by_ceiling() {
        let by_law = need(&golden(), 1250.0, Rounding::HalfUp);
        assert_eq!(by_law.load_hours, 1464.0);
        assert!((by_law.exact - 1.1712).abs() < 1e-9);
        assert_eq!(by_law.people, 1.0);
        assert_eq!(need(&golden(), 1250.0, Rounding::Ceiling).people, 2.0);
        assert!((need(&golden(), 1200.0, Rounding::None).people - 1.22).abs() < 1e-9);
        assert!((need(&golden(), 1300.0, Rounding::None).people - 1.126_153_846).abs() < 1e-8);
    }

    #[test]
    fn work_for_less_than_half_a_person_is_zero_people_and_flagged() {
        let tasks = [Task { name: String::new(), output: String::new(), volume: 100.0, hours: 5.0 }];
        let small = need(&tasks, 1250.0, Rounding::HalfUp);
        assert_eq!(small.people, 0.0);
        assert!(small.join_with_other);
    }

    #[test]
    fn an_exact_half_rounds_up_whatever_the_order_of_the_rows() {
        let tasks = [Task { name: String::new(), output: String::new(), volume: 18_750.0, hours: 0.1 }];
        assert_eq!(need(&tasks, 1250.0, Rounding::HalfUp).people, 2.0);
    }
}
