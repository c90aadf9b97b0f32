//! Nearness to the ideal solution (TOPSIS, handbook 7.5) with vector normalisation: weighted `x / sqrt(sum(x^2))`, the
//! distances to the best and to the worst of each column, and the value `d_minus / (d_plus + d_minus)`.

use super::{Matrix, MethodError, Outcome, placed};

pub(super) fn rank(matrix: &Matrix) -> Result<Outcome, MethodError> {
    let shares = matrix.shares()?;
    let (mut norms, mut best, mut worst) = (Vec::new(), Vec::new(), Vec::new());
    for (at, criterion) in matrix.criteria.iter().enumerate() {
        let norm = matrix.column(at).map(|value| value * value).sum::<f64>().sqrt();
        if norm == 0.0 {
            return Err(MethodError::ZeroColumn(criterion.key.clone()));
        }
        let weighted = || matrix.column(at).map(|value| value / norm * shares[at]);
        let (high, low) = (weighted().fold(0.0, f64::max), weighted().fold(f64::INFINITY, f64::min));
        let (good, bad) = if criterion.benefit { (high, low) } else { (low, high) };
        norms.push(norm);
        best.push(good);
        worst.push(bad);
    }
    let weigh =
        |row: &Vec<f64>| row.iter().enumerate().map(|(at, value)| value / norms[at] * shares[at]).collect::<Vec<f64>>();
    let normalised: Vec<Vec<f64>> = matrix.rows.iter().map(weigh).collect();
    let ranked = placed(normalised.iter().map(|row| {
        let (plus, minus) = (distance(row, &best), distance(row, &worst));
        // All candidates are alike: each is as near to the best as to the worst.
        let value = if plus + minus > 0.0 { minus / (plus + minus) } else { 0.5 };
        (value, vec![("d_plus", plus), ("d_minus", minus)])
    }));
    Ok(Outcome { ranked, normalised, references: vec![("ideal_best", best), ("ideal_worst", worst)] })
}

fn distance(row: &[f64], other: &[f64]) -> f64 {
    row.iter().zip(other).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt()
}
