//! Default merit score 0..=100 (handbook 7.2). Weights are parameters without legal force; the parts are always
//! shown, never only the sum.
//!
//! A ranking asks 50,000 people. So what a person brings is prepared once ([`Merits`]), what the law says is read once
//! ([`Measure`]), and [`Sought`] puts the texts of one post to the names that occur and not to the people. The fast
//! total and the opened score come from the same seven values.

mod field;
mod measure;
mod merits;
mod names;
mod sought;
mod weights;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use field::field_matches;
pub use measure::Measure;
pub use merits::{HeldPost, Merits};
pub use names::{NameId, Names, Vocabulary};
pub use sought::Sought;
pub use weights::{WeightFault, faults_of, weight_faults, weights};

/// The criteria in the order of the handbook; the weight of each is the parameter `score.<criterion>`.
pub const CRITERIA: [&str; 7] =
    ["education", "technical", "managerial", "performance", "rank", "experience", "training"];

/// A criterion as officers call it; another word stays as it is.
pub fn criterion_name(criterion: &str) -> &str {
    match criterion {
        "education" => "Kualifikasi pendidikan",
        "technical" => "Kompetensi teknis",
        "managerial" => "Kompetensi manajerial dan sosial kultural",
        "performance" => "Kinerja dua tahun",
        "rank" => "Pangkat dan golongan",
        "experience" => "Pengalaman relevan",
        "training" => "Diklat",
        other => other,
    }
}

/// Place of the performance in [`CRITERIA`]; it decides between equal totals.
const PERFORMANCE: usize = 3;

/// One value 0..=100 for each criterion; `None` where the records do not say (*data kurang*).
pub type Values = [Option<f64>; CRITERIA.len()];

/// One criterion of a score, opened to its facts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScorePart {
    pub criterion: String,
    pub weight: f64,
    /// 0..=100 before weighting.
    pub value: f64,
    /// The records do not say; the value counts as 0 (*data kurang*).
    pub missing: bool,
    pub facts: Value,
}

/// A score and its parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// Sum of weight x value over the sum of weights, rounded to hundredths.
    pub total: f64,
    pub parts: Vec<ScorePart>,
}

/// What orders people by merit: the higher total, then the higher performance, both in hundredths (handbook 7.2). Who
/// is equal in both is ordered by [`crate::seniority`].
pub fn merit_order(values: &Values, total: f64) -> (i64, i64) {
    (hundredths(total), hundredths(values[PERFORMANCE].unwrap_or_default()))
}

fn hundredths(value: f64) -> i64 {
    (value * 100.0).round() as i64
}

/// The weighted mean of the values, not rounded. Missing values count as 0, or are left out and the other weights fill
/// the whole (*abaikan bobot*). 0 when no weight counts.
pub fn weighted_mean(values: &Values, weights: &[f64; CRITERIA.len()], ignore_missing: bool) -> f64 {
    let (mut sum, mut whole) = (0.0, 0.0);
    for (value, weight) in values.iter().zip(weights) {
        if value.is_some() || !ignore_missing {
            sum += weight * value.unwrap_or_default();
            whole += weight;
        }
    }
    if whole > 0.0 { sum / whole } else { 0.0 }
}

#[cfg(test)]
mod tests;
