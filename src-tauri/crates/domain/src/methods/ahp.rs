//! Weights from pairwise judgements (AHP, handbook 7.5): columns are normalised, rows averaged, and the consistency of
//! the judgements is measured against that of chance.

use serde::{Deserialize, Serialize};

use super::MethodError;

/// Consistency index of random judgements by the number of criteria (Saaty), from 1 to 9.
const RANDOM: [f64; 9] = [0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45];

/// Judgements with a ratio up to this one are accepted (Saaty).
const ACCEPTED: f64 = 0.10;

/// How far the product of a pair may be from 1: who writes 0.33 for a third means its reciprocal.
const TOLERANCE: f64 = 0.02;

/// Weights and how consistent the judgements are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ahp {
    /// Shares that sum to 1, in the order of the rows.
    pub weights: Vec<f64>,
    pub lambda_max: f64,
    /// *Consistency index* (CI).
    pub consistency_index: f64,
    /// *Consistency ratio* (CR).
    pub consistency_ratio: f64,
    /// The ratio is at most 0.10.
    pub accepted: bool,
}

/// Weights of judgements: `matrix[i][j]` says how much more criterion i weighs than j.
///
/// # Errors
/// [`MethodError`] unless the matrix has 1 to 9 rows and as many columns, all above zero, each the reciprocal of its pair.
pub fn ahp(matrix: &[Vec<f64>]) -> Result<Ahp, MethodError> {
    check(matrix)?;
    let size = matrix.len();
    let sums: Vec<f64> = (0..size).map(|column| matrix.iter().map(|row| row[column]).sum()).collect();
    let mean = |row: &Vec<f64>| row.iter().zip(&sums).map(|(value, sum)| value / sum).sum::<f64>() / size as f64;
    let weights: Vec<f64> = matrix.iter().map(mean).collect();
    let product = |row: &Vec<f64>| row.iter().zip(&weights).map(|(value, weight)| value * weight).sum::<f64>();
    let lambda_max = matrix.iter().zip(&weights).map(|(row, weight)| product(row) / weight).sum::<f64>() / size as f64;
    let consistency_index = if size > 1 { (lambda_max - size as f64) / (size as f64 - 1.0) } else { 0.0 };
    let random = RANDOM[size - 1];
    // One or two criteria are always consistent.
    let consistency_ratio = if random > 0.0 { consistency_index / random } else { 0.0 };
    let accepted = consistency_ratio <= ACCEPTED;
    Ok(Ahp { weights, lambda_max, consistency_index, consistency_ratio, accepted })
}

fn check(matrix: &[Vec<f64>]) -> Result<(), MethodError> {
    let rows = matrix.len();
    if !(1..=RANDOM.len()).contains(&rows) {
        return Err(MethodError::Size { rows });
    }
    for (at, row) in matrix.iter().enumerate() {
        if row.len() != rows {
            return Err(MethodError::RowLength { row: at + 1, found: row.len(), expected: rows });
        }
        if let Some(wrong) = row.iter().position(|value| !value.is_finite() || *value <= 0.0) {
            return Err(MethodError::Judgement { row: at + 1, column: wrong + 1 });
        }
    }
    let pairs = (0..rows).flat_map(|row| (row..rows).map(move |column| (row, column)));
    for (row, column) in pairs {
        if (matrix[row][column] * matrix[column][row] - 1.0).abs() > TOLERANCE {
            return Err(MethodError::NotReciprocal { row: row + 1, column: column + 1 });
        }
    }
    Ok(())
}
