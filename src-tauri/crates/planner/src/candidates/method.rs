//! Ranking by another method than the merit score, on the same seven values.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use mutasi_domain::methods::{Criterion, Matrix, Method, MethodError, Outcome, ProfileMatching, ninth_decimal, rank};
use mutasi_domain::parameter::Law;
use mutasi_domain::score::{CRITERIA, Values, merit_order, weighted_mean, weights};

use super::{Candidate, Question, Ranking, by_seniority, open};

/// A method that an officer may choose beside the merit score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RankMethod {
    Profile,
    Saw,
    Topsis,
    Aras,
}

impl RankMethod {
    /// `profile`, `saw`, `topsis`, `aras`
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Profile, Self::Saw, Self::Topsis, Self::Aras].into_iter().find(|method| method.code() == code)
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Saw => "saw",
            Self::Topsis => "topsis",
            Self::Aras => "aras",
        }
    }
}

/// Ranks everybody whom no hard rule keeps back by a method on the seven values of the merit score, all benefits, with
/// the weights in force, and opens the best `limit`. A value without data counts as 0, or, where weights are to be left
/// out, as the mean of the person's other values, which leaves the person where the others put them. Ties are ordered as
/// in the ranking by merit.
///
/// The candidates are gone through twice: first without words, then only the best are opened.
///
/// # Errors
/// [`MethodError`] when the weights in force are all zero, or nobody has any value above zero.
pub fn rank_by_method<'a>(
    candidates: impl Iterator<Item = Candidate<'a>> + Clone,
    asked: &Question<'_>,
    method: RankMethod,
    limit: usize,
) -> Result<Ranking, MethodError> {
    let mut ranking = Ranking::default();
    let (mut keys, mut rows) = (Vec::new(), Vec::new());
    for candidate in candidates.clone() {
        if ranking.admits(&candidate, asked) {
            keys.push(candidate.key);
            rows.push(asked.sought.values(candidate.merits));
        }
    }
    if keys.is_empty() || limit == 0 {
        return Ok(ranking);
    }
    let (outcome, left_out) = outcome(method, &rows, asked)?;
    ranking.left_out = left_out;
    let last = &outcome.ranked[limit.min(outcome.ranked.len()) - 1];
    // Everybody who is equal to the last one comes along, for the tie is decided below.
    let bar = ninth_decimal(last.value);
    let chosen: BTreeMap<usize, f64> = outcome
        .ranked
        .iter()
        .take_while(|one| ninth_decimal(one.value) >= bar)
        .map(|one| (keys[one.row], one.value))
        .collect();
    let mut best: Vec<_> = candidates
        .filter_map(|candidate| {
            let value = *chosen.get(&candidate.key)?;
            let (_, performance) = merit_order(&asked.sought.values(candidate.merits), 0.0);
            Some(((Reverse(ninth_decimal(value)), Reverse(performance)), value, candidate))
        })
        .collect();
    best.sort_by(|(one, _, left), (other, _, right)| one.cmp(other).then_with(|| by_seniority(left, right, asked)));
    best.truncate(limit);
    ranking.ranked = best.into_iter().map(|(_, value, candidate)| open(candidate, Some(value), asked)).collect();
    Ok(ranking)
}

/// The outcome, and the criteria left out.
fn outcome(
    method: RankMethod,
    rows: &[Values],
    asked: &Question<'_>,
) -> Result<(Outcome, Vec<&'static str>), MethodError> {
    let weights = weights(asked.law).map(|(_, weight)| weight);
    let filled = rows.iter().map(|values| {
        let fill = if asked.ignore_missing { weighted_mean(values, &weights, true) } else { 0.0 };
        values.map(|value| value.unwrap_or(fill))
    });
    if method == RankMethod::Profile {
        let steps = filled.map(|row| row.map(ProfileMatching::step).to_vec()).collect();
        let matrix = Matrix { criteria: criteria(asked.law, &[true; CRITERIA.len()]), rows: steps };
        return Ok((rank(&Method::Profile(ProfileMatching::of_merit(asked.law)), &matrix)?, Vec::new()));
    }
    let filled: Vec<[f64; CRITERIA.len()]> = filled.collect();
    // Nothing can be divided by a column of zeros, and it would not tell anybody apart.
    let mut told = [false; CRITERIA.len()];
    for row in &filled {
        row.iter().zip(&mut told).for_each(|(value, told)| *told |= *value > 0.0);
    }
    let of_told =
        |row: &[f64; CRITERIA.len()]| row.iter().zip(told).filter(|(_, told)| *told).map(|(value, _)| *value).collect();
    let matrix = Matrix { criteria: criteria(asked.law, &told), rows: filled.iter().map(of_told).collect() };
    let method = match method {
        RankMethod::Topsis => Method::Topsis,
        RankMethod::Aras => Method::Aras,
        _ => Method::Saw,
    };
    let left_out = CRITERIA.iter().zip(told).filter(|(_, told)| !told).map(|(criterion, _)| *criterion).collect();
    Ok((rank(&method, &matrix)?, left_out))
}

fn criteria(law: &Law, wanted: &[bool]) -> Vec<Criterion> {
    let wanted = weights(law).into_iter().zip(wanted).filter(|(_, wanted)| **wanted);
    wanted.map(|((key, weight), _)| Criterion { key: key.to_string(), weight, benefit: true }).collect()
}
