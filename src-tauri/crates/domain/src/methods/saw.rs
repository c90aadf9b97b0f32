//! Simple additive weighting (handbook 7.4): benefit `x / max`, cost `min / x`, value `sum(w * r)`.

use super::{Matrix, MethodError, Outcome, placed};

pub(super) fn rank(matrix: &Matrix) -> Result<Outcome, MethodError> {
    matrix.no_zero_cost()?;
    let shares = matrix.shares()?;
    let mut best = Vec::new();
    for (at, criterion) in matrix.criteria.iter().enumerate() {
        let found = match criterion.benefit {
            true => matrix.column(at).fold(0.0, f64::max),
            false => matrix.column(at).fold(f64::INFINITY, f64::min),
        };
        if found == 0.0 {
            return Err(MethodError::ZeroColumn(criterion.key.clone()));
        }
        best.push(found);
    }
    let ratio = |at: usize, value: f64| if matrix.criteria[at].benefit { value / best[at] } else { best[at] / value };
    let normalised: Vec<Vec<f64>> =
        matrix.rows.iter().map(|row| row.iter().enumerate().map(|(at, value)| ratio(at, *value)).collect()).collect();
    let sum = |row: &Vec<f64>| row.iter().zip(&shares).map(|(value, share)| value * share).sum();
    let ranked = placed(normalised.iter().map(|row| (sum(row), Vec::new())));
    Ok(Outcome { ranked, normalised, references: Vec::new() })
}
