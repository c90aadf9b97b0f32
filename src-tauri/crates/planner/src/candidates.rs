//! Candidates for one post (*calon*), ranked by merit; whom a hard rule keeps back is counted and named.
//!
//! A region has 50,000 people: all of them are put to the rules without words, and only those who are shown get words
//! and an opened score.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::finding::{Finding, Severity};
use mutasi_domain::parameter::Law;
use mutasi_domain::rank::Rank;
use mutasi_domain::rules::office::OfficeRule;
use mutasi_domain::rules::{MoveFacts, check_candidate};
use mutasi_domain::score::{Merits, Score, Sought, Values, merit_order};

/// A person who might take the post.
pub struct Candidate<'a> {
    /// The caller's own number for the person.
    pub key: usize,
    /// The move to the post, as the rules see it.
    pub facts: MoveFacts<'a>,
    pub merits: &'a Merits,
    pub rank: Option<Rank>,
    pub rank_since: Option<NaiveDate>,
}

/// A candidate with score and findings (warnings at most).
#[derive(Debug, Clone)]
pub struct Ranked {
    pub key: usize,
    pub score: Score,
    pub values: Values,
    pub findings: Vec<Finding>,
}

/// The best candidates, and who stands outside.
#[derive(Debug, Clone, Default)]
pub struct Ranking {
    /// Best first.
    pub ranked: Vec<Ranked>,
    /// Everybody whom no hard rule keeps back.
    pub eligible: u32,
    /// People whom at least one BLOCK rule keeps back.
    pub blocked: u32,
    /// Of these, the ones whom exactly one rule keeps back, by rule.
    pub one_rule_away: BTreeMap<String, u32>,
}

/// What the candidates are put to.
pub struct Question<'a> {
    pub sought: &'a Sought<'a>,
    pub law: &'a Law,
    pub office: &'a [OfficeRule],
    /// Criteria without data are left out instead of counting as 0 (*abaikan bobot*).
    pub ignore_missing: bool,
}

/// Ranks candidates for a post.
pub fn rank_candidates<'a>(
    candidates: impl Iterator<Item = Candidate<'a>>,
    asked: &Question<'_>,
    limit: usize,
) -> Ranking {
    let mut ranking = Ranking::default();
    let mut scored = Vec::new();
    for candidate in candidates {
        let findings = check_candidate(&candidate.facts, asked.law, asked.office, false);
        let mut blocks = findings.iter().filter(|finding| finding.severity == Severity::Block);
        if let Some(first) = blocks.next() {
            ranking.blocked += 1;
            if blocks.next().is_none() {
                *ranking.one_rule_away.entry(first.rule.to_string()).or_default() += 1;
            }
            continue;
        }
        let values = asked.sought.values(candidate.merits);
        let total = asked.sought.total(&values, asked.ignore_missing);
        scored.push((order(&candidate, &values, total), values, candidate));
    }
    ranking.eligible = scored.len() as u32;
    scored.sort_by(|(left, ..), (right, ..)| left.cmp(right));
    ranking.ranked = scored
        .into_iter()
        .take(limit)
        .map(|(_, values, candidate)| Ranked {
            key: candidate.key,
            score: asked.sought.merit_score(candidate.merits, asked.ignore_missing),
            values,
            findings: check_candidate(&candidate.facts, asked.law, asked.office, true),
        })
        .collect();
    ranking
}

type Order = (Reverse<(i64, i64)>, Reverse<Option<Rank>>, NaiveDate, String);

fn order(candidate: &Candidate<'_>, values: &Values, total: f64) -> Order {
    (
        Reverse(merit_order(values, total)),
        Reverse(candidate.rank),
        candidate.rank_since.unwrap_or(NaiveDate::MAX),
        candidate.facts.person.nip.clone(),
    )
}
