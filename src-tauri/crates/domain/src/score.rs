//! Default merit score 0..=100 (handbook 7.2). Weights are parameters without legal force; the parts are always
//! shown, never only the sum.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::education::EducationLevel;
use crate::parameter::Law;
use crate::performance::Rating;
use crate::position::Requirements;
use crate::rank::Rank;
use crate::unit::contains_words;

/// Facts of one person for the score; `None` and empty mean that the records do not say.
#[derive(Debug, Clone, Default)]
pub struct ScoreFacts<'a> {
    pub education: Option<EducationLevel>,
    pub diploma: &'a str,
    /// Ratings of the last years asked for, missing years left out.
    pub ratings: Vec<(i32, Rating)>,
    pub rank: Option<Rank>,
    /// Whole months in posts of the same title, present and past.
    pub relevant_months: Option<i32>,
    /// Competence match in percent (*JPM*), technical, and managerial with socio-cultural.
    pub technical: Option<f64>,
    pub managerial: Option<f64>,
    /// Share of required training held, 0..=1.
    pub training: Option<f64>,
}

/// One criterion of a score, opened to its facts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScorePart {
    pub criterion: String,
    pub weight: f64,
    /// 0..=100 before weighting.
    pub value: f64,
    /// The records do not say; the value counts as 0 (*data kurang*).
    pub missing: bool,
    pub facts: Value,
}

/// A score and its parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// Sum of weight x value over the sum of weights.
    pub total: f64,
    pub parts: Vec<ScorePart>,
}

/// Scores a person against what a position asks. With `ignore_missing` criteria without data are left out and the
/// other weights fill the whole (*abaikan bobot*).
pub fn merit_score(facts: &ScoreFacts<'_>, requirements: &Requirements, law: &Law, ignore_missing: bool) -> Score {
    let percent = |name, value: Option<f64>| (name, value, json!({ "jpm": value }));
    let rows = [
        ("education", education(facts, requirements), education_facts(facts, requirements)),
        percent("technical", facts.technical),
        percent("managerial", facts.managerial),
        ("performance", performance(&facts.ratings), performance_facts(&facts.ratings)),
        ("rank", rank(facts.rank, requirements), rank_facts(facts.rank, requirements)),
        ("experience", facts.relevant_months.map(experience), json!({ "months": facts.relevant_months })),
        ("training", facts.training.map(|share| share * 100.0), json!({ "share": facts.training })),
    ];
    let parts: Vec<ScorePart> = rows
        .into_iter()
        .map(|(criterion, value, facts)| ScorePart {
            criterion: criterion.to_string(),
            weight: law.decimal(&format!("score.{criterion}")),
            value: value.unwrap_or(0.0).clamp(0.0, 100.0),
            missing: value.is_none(),
            facts,
        })
        .collect();
    let counted = || parts.iter().filter(|part| !(ignore_missing && part.missing));
    let weight: f64 = counted().map(|part| part.weight).sum();
    let sum: f64 = counted().map(|part| part.weight * part.value).sum();
    let total = if weight > 0.0 { (sum / weight * 100.0).round() / 100.0 } else { 0.0 };
    Score { total, parts }
}

fn education(facts: &ScoreFacts<'_>, asked: &Requirements) -> Option<f64> {
    let level = facts.education?;
    if asked.min_education.is_some_and(|min| level < min) {
        return Some(0.0);
    }
    Some(if field_matches(facts.diploma, &asked.fields) { 100.0 } else { 50.0 })
}

/// Whether the diploma names one of the fields asked for; no field asked for accepts every diploma. Whole words are
/// compared, so that *Teknik* is not found in *Politeknik*.
pub fn field_matches(diploma: &str, fields: &[String]) -> bool {
    let mut asked = fields.iter().filter(|field| field.contains(char::is_alphanumeric)).peekable();
    asked.peek().is_none() || asked.any(|field| contains_words(diploma, field))
}

fn education_facts(facts: &ScoreFacts<'_>, asked: &Requirements) -> Value {
    json!({ "level": facts.education.map(EducationLevel::code), "diploma": facts.diploma,
        "asked": asked.min_education.map(EducationLevel::code), "fields": asked.fields })
}

fn performance(ratings: &[(i32, Rating)]) -> Option<f64> {
    if ratings.is_empty() {
        return None;
    }
    let value = |rating: Rating| match rating {
        Rating::VeryGood => 100.0,
        Rating::Good => 80.0,
        Rating::NeedsImprovement => 50.0,
        Rating::Poor => 25.0,
        Rating::VeryPoor => 0.0,
    };
    Some(ratings.iter().map(|(_, rating)| value(*rating)).sum::<f64>() / ratings.len() as f64)
}

fn performance_facts(ratings: &[(i32, Rating)]) -> Value {
    Value::Object(ratings.iter().map(|(year, rating)| (year.to_string(), json!(rating.printed()))).collect())
}

fn rank(rank: Option<Rank>, asked: &Requirements) -> Option<f64> {
    let (Some(low), Some(high)) = (asked.rank_low, asked.rank_high) else {
        // A post that asks for no range takes every rank.
        return rank.map(|_| 100.0);
    };
    match rank?.steps_outside(low, high) {
        Some(0) => Some(100.0),
        Some(-1 | 1) => Some(60.0),
        Some(_) => Some(0.0),
        None => None,
    }
}

fn rank_facts(rank: Option<Rank>, asked: &Requirements) -> Value {
    json!({ "rank": rank.map(Rank::code), "low": asked.rank_low.map(Rank::code), "high": asked.rank_high.map(Rank::code) })
}

fn experience(months: i32) -> f64 {
    (f64::from(months.max(0)) / 60.0 * 100.0).min(100.0)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::parameter::shipped;
    use crate::position::{Family, Level};

    fn law() -> Law {
        Law::on(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(), shipped()).unwrap()
    }

    fn asked() -> Requirements {
        Requirements::usual(Family::Functional, Level::parse("Terampil").unwrap(), "Perawat Terampil")
    }

    fn nurse() -> ScoreFacts<'static> {
        ScoreFacts {
            education: Some(EducationLevel::D3),
            diploma: "D-III Keperawatan",
            ratings: vec![(2024, Rating::VeryGood), (2025, Rating::Good)],
            rank: Rank::parse("II/d").ok(),
            relevant_months: Some(30),
            technical: Some(92.0),
            managerial: Some(80.0),
            training: Some(1.0),
        }
    }

    #[test]
    fn a_score_is_the_weighted_sum_of_its_parts() {
        let score = merit_score(&nurse(), &asked(), &law(), false);
        // 20*100 + 20*92 + 15*80 + 20*90 + 10*100 + 10*50 + 5*100 = 8,840 of 10,000.
        assert_eq!(score.total, 88.4);
        assert_eq!(score.parts.iter().map(|part| part.weight).sum::<f64>(), 100.0);
    }

    #[test]
    fn missing_data_counts_as_zero_and_is_marked_unless_it_is_left_out() {
        let facts = ScoreFacts { technical: None, managerial: None, training: None, ..nurse() };
        let strict = merit_score(&facts, &asked(), &law(), false);
        assert_eq!(strict.total, 53.0);
        assert_eq!(strict.parts.iter().filter(|part| part.missing).count(), 3);
        assert_eq!(merit_score(&facts, &asked(), &law(), true).total, 88.33);
    }

    #[test]
    fn education_and_rank_below_what_is_asked_score_by_the_scale() {
        let part = |facts: ScoreFacts<'_>, asked: &Requirements, name: &str| {
            merit_score(&facts, asked, &law(), false).parts.iter().find(|p| p.criterion == name).unwrap().value
        };
        let with = |education, rank| ScoreFacts { education: Some(education), rank: Rank::parse(rank).ok(), ..nurse() };
        assert_eq!(part(with(EducationLevel::SLTA, "II/d"), &asked(), "education"), 0.0);
        assert_eq!(part(with(EducationLevel::D3, "III/a"), &asked(), "rank"), 60.0);
        assert_eq!(part(with(EducationLevel::D3, "III/d"), &asked(), "rank"), 0.0);
        let midwife = Requirements { fields: vec!["Kebidanan".into()], ..asked() };
        assert_eq!(part(nurse(), &midwife, "education"), 50.0);
    }

    #[test]
    fn a_field_is_found_as_a_whole_word_of_the_diploma() {
        for (diploma, fields, found) in [
            ("S-1 Teknik Sipil", &["Teknik"][..], true),
            ("D-III POLITEKNIK KESEHATAN", &["Teknik"], false),
            ("S-1 Ilmu Administrasi Negara", &["Hukum", "Administrasi Negara"], true),
            ("S-1 Hukum", &[], true),
            ("S-1 Hukum", &["", " "], true),
            ("", &["Hukum"], false),
        ] {
            let fields: Vec<String> = fields.iter().map(ToString::to_string).collect();
            assert_eq!(field_matches(diploma, &fields), found, "{diploma} for {fields:?}");
        }
    }

    #[test]
    fn a_contract_grade_and_a_rank_unknown_are_missing_data_where_a_range_is_asked() {
        for rank in [None, Rank::parse("VII").ok()] {
            let score = merit_score(&ScoreFacts { rank, ..nurse() }, &asked(), &law(), false);
            let part = score.parts.iter().find(|part| part.criterion == "rank").unwrap();
            assert!(part.missing && part.value == 0.0, "{rank:?}");
        }
    }
}
