//! The weights and the scale of the merit score, read once from the law.

use super::CRITERIA;
use super::field::Families;
use super::weights::weights;
use crate::parameter::Law;
use crate::performance::Rating;
use crate::rules::person::performance_years;

/// What a score is measured with (*bobot dan skala penilaian*), as the law has it on its day.
#[derive(Debug, Clone)]
pub struct Measure {
    weights: [f64; CRITERIA.len()],
    /// Years whose performance counts, latest first.
    pub(super) years: Vec<i32>,
    pub(super) field_listed: f64,
    pub(super) field_related: f64,
    pub(super) level_only: f64,
    /// By rating, worst first.
    ratings: [f64; 5],
    pub(super) rank_in_range: f64,
    pub(super) rank_one_off: f64,
    experience_months: f64,
    pub(super) training_all: f64,
    pub(super) training_some: f64,
    /// A level above the required one counts no more than it.
    pub(super) capped: bool,
    pub(super) families: Families,
}

impl Measure {
    pub fn of(law: &Law) -> Self {
        let scale = |name: &str| law.decimal(&format!("score.scale.{name}"));
        Self {
            weights: weights(law).map(|(_, weight)| weight),
            years: performance_years(law).collect(),
            field_listed: scale("field_listed"),
            field_related: scale("field_related"),
            level_only: scale("level_only"),
            ratings: ["very_poor", "poor", "needs_improvement", "good", "very_good"]
                .map(|rating| scale(&format!("rating.{rating}"))),
            rank_in_range: scale("rank_in_range"),
            rank_one_off: scale("rank_one_off"),
            experience_months: scale("experience_months"),
            training_all: scale("training_all"),
            training_some: scale("training_some"),
            capped: law.yes("competence.cap"),
            families: Families::of(law),
        }
    }

    /// The weights, in the order of [`CRITERIA`].
    pub fn weights(&self) -> &[f64; CRITERIA.len()] {
        &self.weights
    }

    pub(super) fn rating(&self, rating: Rating) -> f64 {
        self.ratings[rating as usize]
    }

    pub(super) fn experience(&self, months: i32) -> f64 {
        let full = self.experience_months;
        if full > 0.0 { (f64::from(months.max(0)) / full * 100.0).min(100.0) } else { 100.0 }
    }
}
