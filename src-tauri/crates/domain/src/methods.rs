//! Optional methods that rank by several criteria (handbook 7.3 to 7.5), and AHP, which finds weights. Every figure on
//! the way is kept, so that a result can be shown and reckoned by hand.

mod ahp;
mod aras;
mod profile;
mod saw;
mod topsis;

use serde::{Deserialize, Serialize};

pub use ahp::{Ahp, ahp};
pub use profile::{Factor, Gaps, ProfileMatching};

/// One criterion of a matrix.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    pub key: String,
    /// 0 or more; a method uses it as a share of the sum of all weights.
    pub weight: f64,
    /// More is better; otherwise the criterion is a cost.
    pub benefit: bool,
}

/// One row for each candidate, one column for each criterion (*matriks keputusan*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Matrix {
    pub criteria: Vec<Criterion>,
    pub rows: Vec<Vec<f64>>,
}

/// Why a method cannot be used on a matrix.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum MethodError {
    #[error("Belum ada yang dinilai; isi paling sedikit satu kriteria dan satu calon.")]
    Empty,
    #[error("Baris {row} berisi {found} nilai, seharusnya {expected}; lengkapi barisnya.")]
    RowLength { row: usize, found: usize, expected: usize },
    #[error("Nilai pada baris {row}, kriteria {criterion}, bukan angka nol atau lebih; betulkan nilainya.")]
    Value { row: usize, criterion: String },
    #[error("Bobot kriteria {0} bukan angka nol atau lebih; betulkan bobotnya.")]
    Weight(String),
    #[error("Semua bobot nol; isi paling sedikit satu bobot.")]
    NoWeight,
    /// Nothing can be divided by the best of a column of zeros.
    #[error("Semua nilai kriteria {0} nol, sehingga tidak dapat dibandingkan; keluarkan kriterianya.")]
    ZeroColumn(String),
    /// A cost of nothing has no reciprocal.
    #[error("Kriteria biaya {criterion} bernilai nol pada baris {row}; isi biaya di atas nol.")]
    ZeroCost { row: usize, criterion: String },
    #[error("Faktor yang diisi {found}, kriteria {expected}; samakan jumlahnya.")]
    Factors { found: usize, expected: usize },
    #[error("Matriks perbandingan {rows} baris; isi 1 sampai 9 kriteria.")]
    Size { rows: usize },
    #[error("Perbandingan baris {row} kolom {column} bukan angka di atas nol; betulkan nilainya.")]
    Judgement { row: usize, column: usize },
    #[error("Perbandingan baris {row} kolom {column} bukan kebalikan dari pasangannya; betulkan salah satunya.")]
    NotReciprocal { row: usize, column: usize },
}

/// A method that ranks.
#[derive(Debug, Clone, PartialEq)]
pub enum Method {
    /// Simple additive weighting.
    Saw,
    /// Nearness to the ideal solution.
    Topsis,
    /// Additive ratio assessment.
    Aras,
    /// Gap method (*profile matching*); it weighs by factors and not by the weights of the criteria.
    Profile(ProfileMatching),
}

/// A row with its place and value; the other figures are named as the method names them (`d_plus`, `ncf` ...).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ranked {
    pub row: usize,
    /// From 1; equal values have places of their own.
    pub place: usize,
    pub value: f64,
    pub figures: Vec<(&'static str, f64)>,
}

/// A ranking, best first, with what was reckoned on the way.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outcome {
    pub ranked: Vec<Ranked>,
    /// One row for each row of the matrix, in its order: normalised values (SAW, TOPSIS, ARAS) or weights of gaps.
    pub normalised: Vec<Vec<f64>>,
    /// Rows that all others are measured against, by name: `ideal_best`, `ideal_worst`, `optimal`.
    pub references: Vec<(&'static str, Vec<f64>)>,
}

/// Ranks the rows of a matrix. Values that are equal to the ninth decimal keep the order of the rows, so whoever puts
/// the rows in an order decides ties.
///
/// # Errors
/// [`MethodError`] for sizes that do not fit, values or weights below zero, and what the method cannot divide by.
pub fn rank(method: &Method, matrix: &Matrix) -> Result<Outcome, MethodError> {
    matrix.check()?;
    match method {
        Method::Saw => saw::rank(matrix),
        Method::Topsis => topsis::rank(matrix),
        Method::Aras => aras::rank(matrix),
        Method::Profile(matching) => matching.rank(matrix),
    }
}

impl Matrix {
    fn check(&self) -> Result<(), MethodError> {
        if self.criteria.is_empty() || self.rows.is_empty() {
            return Err(MethodError::Empty);
        }
        let bad = |number: f64| !number.is_finite() || number < 0.0;
        if let Some(wrong) = self.criteria.iter().find(|criterion| bad(criterion.weight)) {
            return Err(MethodError::Weight(wrong.key.clone()));
        }
        for (at, row) in self.rows.iter().enumerate() {
            let (row_number, expected) = (at + 1, self.criteria.len());
            if row.len() != expected {
                return Err(MethodError::RowLength { row: row_number, found: row.len(), expected });
            }
            if let Some(wrong) = row.iter().position(|value| bad(*value)) {
                return Err(MethodError::Value { row: row_number, criterion: self.criteria[wrong].key.clone() });
            }
        }
        Ok(())
    }

    /// Weights as shares that sum to 1.
    fn shares(&self) -> Result<Vec<f64>, MethodError> {
        let sum: f64 = self.criteria.iter().map(|criterion| criterion.weight).sum();
        if sum > 0.0 {
            Ok(self.criteria.iter().map(|criterion| criterion.weight / sum).collect())
        } else {
            Err(MethodError::NoWeight)
        }
    }

    fn column(&self, at: usize) -> impl Iterator<Item = f64> {
        self.rows.iter().map(move |row| row[at])
    }

    /// Refuses a cost of nothing, which has no reciprocal.
    fn no_zero_cost(&self) -> Result<(), MethodError> {
        for (at, criterion) in self.criteria.iter().enumerate().filter(|(_, criterion)| !criterion.benefit) {
            if let Some(row) = self.column(at).position(|value| value == 0.0) {
                return Err(MethodError::ZeroCost { row: row + 1, criterion: criterion.key.clone() });
            }
        }
        Ok(())
    }
}

/// Best first, with places; `figures` of each row stand beside its value.
fn placed(values: impl IntoIterator<Item = (f64, Vec<(&'static str, f64)>)>) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = values
        .into_iter()
        .enumerate()
        .map(|(row, (value, figures))| Ranked { row, place: 0, value, figures })
        .collect();
    ranked.sort_by_key(|one| std::cmp::Reverse(ninth_decimal(one.value)));
    for (at, one) in ranked.iter_mut().enumerate() {
        one.place = at + 1;
    }
    ranked
}

/// A value as it is compared: sums of the same parts in another order may differ in their last bits.
pub fn ninth_decimal(value: f64) -> i64 {
    (value * 1e9).round() as i64
}

#[cfg(test)]
mod tests;
