//! Profile matching (handbook 7.3): the gap between what is there and what is required has a weight; core and secondary
//! factors are averaged and put together.

use super::{Matrix, MethodError, Outcome, placed};
use crate::parameter::Law;
use crate::score::CRITERIA;

/// What is required of one criterion, and whether it is a core factor (*faktor inti*) or a secondary one (*pendukung*).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Factor {
    pub ideal: f64,
    pub core: bool,
}

/// Weight of each gap (*tabel bobot selisih*).
#[derive(Debug, Clone, PartialEq)]
pub struct Gaps {
    /// From -4 to +4.
    weights: [f64; 9],
}

impl Gaps {
    /// The table in force (`score.profile.gap.*`).
    pub fn of(law: &Law) -> Self {
        let keys = ["minus_4", "minus_3", "minus_2", "minus_1", "zero", "plus_1", "plus_2", "plus_3", "plus_4"];
        Self { weights: keys.map(|key| law.decimal(&format!("score.profile.gap.{key}"))) }
    }

    /// Weight of a gap; it is rounded to whole steps, and what lies beyond four steps counts as four.
    pub fn weight(&self, gap: f64) -> f64 {
        self.weights[(gap.round().clamp(-4.0, 4.0) + 4.0) as usize]
    }
}

/// Profile matching of one aspect.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileMatching {
    /// One for each criterion.
    pub factors: Vec<Factor>,
    /// Share of the core factors 0..=1; the secondary ones have the rest.
    pub core_share: f64,
    pub gaps: Gaps,
}

/// Steps of the scale that values 0..=100 are put on: 1, 2, 3, 4, 5.
const STEPS: f64 = 5.0;

impl ProfileMatching {
    /// For the seven criteria of the merit score: the highest step is required of each, and the office says which are
    /// core factors (`score.profile.*`).
    pub fn of_merit(law: &Law) -> Self {
        let core = |criterion: &str| law.yes(&format!("score.profile.core.{criterion}"));
        Self {
            factors: CRITERIA.iter().map(|one| Factor { ideal: STEPS, core: core(one) }).collect(),
            core_share: law.decimal("score.profile.core_share").min(1.0),
            gaps: Gaps::of(law),
        }
    }

    /// A value 0..=100 of the merit score on the scale of five steps.
    pub fn step(value: f64) -> f64 {
        1.0 + (value / 100.0 * (STEPS - 1.0)).round()
    }

    pub(super) fn rank(&self, matrix: &Matrix) -> Result<Outcome, MethodError> {
        let (found, expected) = (self.factors.len(), matrix.criteria.len());
        if found != expected {
            return Err(MethodError::Factors { found, expected });
        }
        let weigh = |row: &Vec<f64>| -> Vec<f64> {
            row.iter().zip(&self.factors).map(|(value, factor)| self.gaps.weight(value - factor.ideal)).collect()
        };
        let normalised: Vec<Vec<f64>> = matrix.rows.iter().map(weigh).collect();
        let ranked = placed(normalised.iter().map(|row| {
            let (core, secondary) = (self.mean(row, true), self.mean(row, false));
            let value = match (core, secondary) {
                (Some(core), Some(secondary)) => self.core_share * core + (1.0 - self.core_share) * secondary,
                // An aspect of one kind of factors is the mean of these.
                (only, other) => only.or(other).unwrap_or_default(),
            };
            (value, vec![("ncf", core.unwrap_or_default()), ("nsf", secondary.unwrap_or_default())])
        }));
        Ok(Outcome { ranked, normalised, references: Vec::new() })
    }

    fn mean(&self, weights: &[f64], core: bool) -> Option<f64> {
        let wanted = || weights.iter().zip(&self.factors).filter(|(_, factor)| factor.core == core);
        let count = wanted().count();
        (count > 0).then(|| wanted().map(|(weight, _)| weight).sum::<f64>() / count as f64)
    }
}
