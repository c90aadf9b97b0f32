//! Who would have been better: one line of the report of red flags.

use super::{Candidate, Question, blocks};

/// Candidates whom no hard rule keeps back and whose total is higher than a given one.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Better {
    pub count: u32,
    /// Highest of these totals; `None` when there is no such candidate.
    pub best: Option<f64>,
}

/// Counts the candidates without a BLOCK finding and with a total above `total`. The rules are put only to those whose
/// total is higher.
pub fn better_than<'a>(candidates: impl Iterator<Item = Candidate<'a>>, asked: &Question<'_>, total: f64) -> Better {
    let mut better = Better::default();
    for candidate in candidates {
        let own = asked.sought.merit_total(candidate.merits, asked.ignore_missing);
        if own <= total {
            continue;
        }
        if blocks(&asked.about(&candidate), asked.office).next().is_none() {
            better.count += 1;
            better.best = Some(better.best.map_or(own, |best| best.max(own)));
        }
    }
    better
}
