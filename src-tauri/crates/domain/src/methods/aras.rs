//! Additive ratio assessment (ARAS, handbook 7.5): a row of the best values is added, costs count by their reciprocals,
//! each column is divided by its sum and weighted; `K = S / S0` says how near a candidate comes to that row.

use super::{Matrix, MethodError, Outcome, placed};

pub(super) fn rank(matrix: &Matrix) -> Result<Outcome, MethodError> {
    matrix.no_zero_cost()?;
    let shares = matrix.shares()?;
    let counted = |at: usize, value: f64| if matrix.criteria[at].benefit { value } else { value.recip() };
    let (mut best, mut sums) = (Vec::new(), Vec::new());
    for (at, criterion) in matrix.criteria.iter().enumerate() {
        let column = || matrix.column(at).map(|value| counted(at, value));
        let high = column().fold(0.0, f64::max);
        if high == 0.0 {
            return Err(MethodError::ZeroColumn(criterion.key.clone()));
        }
        best.push(high);
        sums.push(column().sum::<f64>() + high);
    }
    let weigh = |at: usize, value: f64| value / sums[at] * shares[at];
    let optimal: Vec<f64> = best.iter().enumerate().map(|(at, value)| weigh(at, *value)).collect();
    let whole: f64 = optimal.iter().sum();
    let row =
        |row: &Vec<f64>| row.iter().enumerate().map(|(at, value)| weigh(at, counted(at, *value))).collect::<Vec<f64>>();
    let normalised: Vec<Vec<f64>> = matrix.rows.iter().map(row).collect();
    let ranked = placed(normalised.iter().map(|row| {
        let sum: f64 = row.iter().sum();
        (sum / whole, vec![("s", sum), ("s0", whole)])
    }));
    Ok(Outcome { ranked, normalised, references: vec![("optimal", optimal)] })
}
