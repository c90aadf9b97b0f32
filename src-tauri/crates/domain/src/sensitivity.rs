//! How sure a ranking is: which weight, changed by how much, makes two candidates equal (*analisis sensitivitas*).

use serde::Serialize;

use crate::score::{CRITERIA, Values};

/// What one weight, changed alone, would do to the order of two candidates.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Swap {
    pub criterion: &'static str,
    pub weight_now: f64,
    /// Weight, 0 or more, at which both totals are equal and beyond which their order turns; the nearest one. `None` when
    /// no weight of this criterion swaps them.
    pub weight_at_swap: Option<f64>,
    /// From the weight now to the weight at the swap.
    pub change: Option<f64>,
    /// Share of the sum of the weights at the swap, percent.
    pub share_at_swap: Option<f64>,
}

/// For two candidates, what each weight would have to become, all others unchanged, to swap them; the smallest change
/// first, those that cannot swap them last. With `ignore_missing` a criterion without data counts for neither the sum nor
/// the weights of a candidate, as in the score.
pub fn swaps(weights: &[f64; CRITERIA.len()], first: &Values, second: &Values, ignore_missing: bool) -> Vec<Swap> {
    let pair = Pair { weights, first, second, ignore_missing };
    let mut swaps: Vec<Swap> = (0..CRITERIA.len()).map(|at| pair.swap(at)).collect();
    let size = |swap: &Swap| swap.change.map_or(f64::INFINITY, f64::abs);
    swaps.sort_by(|one, other| size(one).total_cmp(&size(other)));
    swaps
}

/// Sum and weight of a candidate without one criterion, and what that criterion adds for each unit of its weight.
#[derive(Clone, Copy)]
struct Line {
    sum: f64,
    whole: f64,
    value: f64,
    counts: f64,
}

struct Pair<'a> {
    weights: &'a [f64; CRITERIA.len()],
    first: &'a Values,
    second: &'a Values,
    ignore_missing: bool,
}

impl Pair<'_> {
    fn line(&self, values: &Values, without: usize) -> Line {
        let counts = |value: Option<f64>| value.is_some() || !self.ignore_missing;
        let mut line = Line {
            sum: 0.0,
            whole: 0.0,
            value: values[without].unwrap_or_default(),
            counts: if counts(values[without]) { 1.0 } else { 0.0 },
        };
        for (at, value) in values.iter().enumerate() {
            if at != without && counts(*value) {
                line.sum += self.weights[at] * value.unwrap_or_default();
                line.whole += self.weights[at];
            }
        }
        line
    }

    fn swap(&self, at: usize) -> Swap {
        let (first, second) = (self.line(self.first, at), self.line(self.second, at));
        let now = self.weights[at];
        let nearest = turning_weights(first, second)
            .into_iter()
            .flatten()
            // Without the criterion both are only equal: there is no weight below 0 that would turn them.
            .filter(|weight| *weight > 1e-9 || now == 0.0)
            .filter(|weight| first.whole + first.counts * weight > 0.0 && second.whole + second.counts * weight > 0.0)
            .min_by(|one, other| (one - now).abs().total_cmp(&(other - now).abs()));
        let others: f64 = self.weights.iter().sum::<f64>() - now;
        Swap {
            criterion: CRITERIA[at],
            weight_now: now,
            weight_at_swap: nearest,
            change: nearest.map(|weight| weight - now),
            share_at_swap: nearest.map(|weight| weight / (others + weight) * 100.0),
        }
    }
}

/// Weights w >= 0 at which `(sum + value w) / (whole + counts w)` of both lines are equal and their order turns.
///
/// Multiplied out this is `a w^2 + b w + c = 0`; where both candidates have data, one root is a weight below zero.
fn turning_weights(first: Line, second: Line) -> [Option<f64>; 2] {
    let a = first.value * second.counts - second.value * first.counts;
    let b =
        first.sum * second.counts + first.value * second.whole - second.sum * first.counts - second.value * first.whole;
    let c = first.sum * second.whole - second.sum * first.whole;
    let roots = if a == 0.0 {
        [(b != 0.0).then(|| -c / b), None]
    } else {
        let inside = b * b - 4.0 * a * c;
        // Without two different roots the totals only touch.
        if inside <= 0.0 {
            return [None, None];
        }
        let stable = -0.5 * (b + inside.sqrt().copysign(b));
        [Some(stable / a), (stable != 0.0).then(|| c / stable)]
    };
    roots.map(|root| root.filter(|weight| weight.is_finite() && *weight >= 0.0))
}

#[cfg(test)]
mod tests;
