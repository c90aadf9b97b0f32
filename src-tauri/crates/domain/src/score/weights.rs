//! Weights of the criteria, and what is wrong about them.

use super::{CRITERIA, criterion_name};
use crate::parameter::Law;

/// The dated weights of the criteria, in their order.
const KEYS: [&str; CRITERIA.len()] = [
    "score.education",
    "score.technical",
    "score.managerial",
    "score.performance",
    "score.rank",
    "score.experience",
    "score.training",
];

/// Something that is wrong about a set of weights.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum WeightFault {
    /// Refused.
    #[error("Bobot {} kurang dari nol atau bukan angka; isi nol atau lebih.", criterion_name(.0))]
    NotAWeight(String),
    /// Refused.
    #[error("Semua bobot nol, sehingga tidak ada yang dinilai; isi paling sedikit satu bobot.")]
    Nothing,
    /// Only told.
    #[error(
        "{} berbobot {} % dari jumlah, lebih dari {limit:.0} %: satu kriteria menentukan hampir semua urutan.",
        criterion_name(.criterion),
        one_decimal(*.percent)
    )]
    TooMuch { criterion: String, percent: f64, limit: f64 },
}

impl WeightFault {
    /// Whether weights with this fault cannot be used.
    pub fn refuses(&self) -> bool {
        !matches!(self, Self::TooMuch { .. })
    }
}

/// `51,3` as offices write it.
fn one_decimal(value: f64) -> String {
    format!("{value:.1}").replace('.', ",")
}

/// The weights in force, by criterion.
pub fn weights(law: &Law) -> [(&'static str, f64); CRITERIA.len()] {
    let mut at = 0;
    CRITERIA.map(|criterion| {
        at += 1;
        (criterion, law.decimal(KEYS[at - 1]))
    })
}

/// What is wrong about the weights in force.
pub fn weight_faults(law: &Law) -> Vec<WeightFault> {
    faults_of(&weights(law), law)
}

/// What is wrong about some weights; one above `score.warn_above_percent` of the sum is only told.
pub fn faults_of(weights: &[(&str, f64)], law: &Law) -> Vec<WeightFault> {
    let wrong = weights.iter().filter(|(_, weight)| !weight.is_finite() || *weight < 0.0);
    let wrong: Vec<WeightFault> = wrong.map(|(name, _)| WeightFault::NotAWeight(name.to_string())).collect();
    if !wrong.is_empty() {
        return wrong;
    }
    let sum: f64 = weights.iter().map(|(_, weight)| weight).sum();
    if sum <= 0.0 {
        return vec![WeightFault::Nothing];
    }
    let limit = law.decimal("score.warn_above_percent");
    let shares = weights.iter().map(|(name, weight)| (name, weight / sum * 100.0));
    shares
        .filter(|(_, percent)| *percent > limit)
        .map(|(name, percent)| WeightFault::TooMuch { criterion: name.to_string(), percent, limit })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::BEGINNING;
    use crate::parameter::shipped;

    #[test]
    fn weights_that_cannot_be_used_are_refused_and_one_above_half_is_told() {
        let law = Law::on(BEGINNING, shipped()).unwrap();
        assert_eq!(weight_faults(&law), [], "the shipped weights are in order");
        let told = |education, rank| faults_of(&[("education", education), ("rank", rank)], &law);
        assert_eq!(told(0.0, 0.0), [WeightFault::Nothing]);
        assert_eq!(told(-1.0, 2.0), [WeightFault::NotAWeight("education".into())]);
        assert_eq!(told(1.0, f64::NAN), [WeightFault::NotAWeight("rank".into())]);
        assert_eq!(told(1.0, 1.0), [], "just a half is not above it");
        let over = told(51.0, 49.0);
        assert_eq!(over, [WeightFault::TooMuch { criterion: "education".into(), percent: 51.0, limit: 50.0 }]);
        assert_eq!(
            over[0].to_string(),
            "Kualifikasi pendidikan berbobot 51,0 % dari jumlah, lebih dari 50 %: satu kriteria menentukan hampir semua urutan."
        );
        assert!(!over[0].refuses() && WeightFault::Nothing.refuses());
    }
}
