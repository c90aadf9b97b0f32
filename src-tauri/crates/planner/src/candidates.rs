//! Candidates for one post (*calon*), ranked by merit; whom a hard rule keeps back is counted and named.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_domain::finding::{Finding, Severity};
use mutasi_domain::parameter::Law;
use mutasi_domain::position::Requirements;
use mutasi_domain::rank::Rank;
use mutasi_domain::rules::{MoveFacts, check_candidate};
use mutasi_domain::score::{Score, ScoreFacts, merit_score};

/// A person who might take the post.
pub struct Candidate<'a> {
    /// The caller's own number for the person.
    pub key: usize,
    /// The move to the post, as the rules see it.
    pub facts: MoveFacts,
    pub score: ScoreFacts<'a>,
    pub rank: Option<Rank>,
    pub rank_since: Option<NaiveDate>,
}

/// A candidate with score and findings (warnings at most).
#[derive(Debug, Clone)]
pub struct Ranked {
    pub key: usize,
    pub score: Score,
    pub findings: Vec<Finding>,
}

/// The best candidates, and who stands outside.
#[derive(Debug, Clone, Default)]
pub struct Ranking {
    /// Best first.
    pub ranked: Vec<Ranked>,
    /// People whom at least one BLOCK rule keeps back.
    pub blocked: u32,
    /// Of these, the ones whom exactly one rule keeps back, by rule.
    pub one_rule_away: BTreeMap<String, u32>,
}

/// Ranks candidates for a post. Equal scores are ordered by performance, then by the seniority list (rank, time in it),
/// then by NIP, so that the same data always gives the same list.
pub fn rank_candidates<'a>(
    candidates: impl Iterator<Item = Candidate<'a>>,
    asked: &Requirements,
    law: &Law,
    ignore_missing: bool,
    limit: usize,
) -> Ranking {
    let mut ranking = Ranking::default();
    let mut scored = Vec::new();
    for candidate in candidates {
        let findings = check_candidate(&candidate.facts, law);
        let mut blocks = findings.iter().filter(|finding| finding.severity == Severity::Block);
        if let Some(first) = blocks.next() {
            ranking.blocked += 1;
            if blocks.next().is_none() {
                *ranking.one_rule_away.entry(first.rule.clone()).or_default() += 1;
            }
            continue;
        }
        let score = merit_score(&candidate.score, asked, law, ignore_missing);
        scored.push((order(&candidate, &score), Ranked { key: candidate.key, score, findings }));
    }
    scored.sort_by(|(left, _), (right, _)| left.cmp(right));
    ranking.ranked = scored.into_iter().take(limit).map(|(_, ranked)| ranked).collect();
    ranking
}

type Order = (Reverse<i64>, Reverse<i64>, Reverse<Option<Rank>>, NaiveDate, String);

fn order(candidate: &Candidate<'_>, score: &Score) -> Order {
    let hundredths = |value: f64| (value * 100.0).round() as i64;
    let performance = score.parts.iter().find(|part| part.criterion == "performance").map_or(0.0, |part| part.value);
    (
        Reverse(hundredths(score.total)),
        Reverse(hundredths(performance)),
        Reverse(candidate.rank),
        candidate.rank_since.unwrap_or(NaiveDate::MAX),
        candidate.facts.person.nip.clone(),
    )
}

#[cfg(test)]
mod tests {
    use mutasi_domain::education::EducationLevel;
    use mutasi_domain::moves::Scope;
    use mutasi_domain::parameter::shipped;
    use mutasi_domain::performance::Rating;
    use mutasi_domain::rules::PersonFacts;
    use mutasi_domain::staff::Status;

    use super::*;

    fn law() -> Law {
        Law::on(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(), shipped()).unwrap()
    }

    fn candidate(key: usize, status: Status, rating: Rating, standing: &str) -> Candidate<'static> {
        let ratings = BTreeMap::from([(2024, rating), (2025, rating)]);
        let person = PersonFacts {
            nip: format!("19850917201001101{key}"),
            name: format!("Calon {key}"),
            status,
            standing: standing.into(),
            education: Some(EducationLevel::S1),
            diploma: "S-1 Ekonomi".into(),
            since: None,
            ratings: ratings.clone(),
            discipline: Vec::new(),
            other_plans: Vec::new(),
        };
        Candidate {
            key,
            facts: MoveFacts { move_id: 0, tmt: law().day, scope: Scope::AntarOpd, person, from: None, to: None },
            score: ScoreFacts {
                education: Some(EducationLevel::S1),
                ratings: ratings.into_iter().collect(),
                ..ScoreFacts::default()
            },
            rank: Rank::parse("III/b").ok(),
            rank_since: None,
        }
    }

    #[test]
    fn the_better_performance_comes_first_and_blocked_people_are_counted_by_rule() {
        let people = vec![
            candidate(1, Status::Pns, Rating::Good, "Aktif"),
            candidate(2, Status::Pns, Rating::VeryGood, "Aktif"),
            candidate(3, Status::Cpns, Rating::VeryGood, "Aktif"),
            candidate(4, Status::Cpns, Rating::VeryGood, "Tugas Belajar"),
        ];
        let ranking = rank_candidates(people.into_iter(), &Requirements::default(), &law(), false, 10);
        assert_eq!(ranking.ranked.iter().map(|ranked| ranked.key).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(ranking.blocked, 2);
        assert_eq!(ranking.one_rule_away, BTreeMap::from([("P-02".to_string(), 1)]));
    }

    #[test]
    fn equal_people_are_ordered_by_nip_whatever_the_order_they_come_in() {
        let forward = (1..=5).map(|key| candidate(key, Status::Pns, Rating::Good, "Aktif"));
        let backward = (1..=5).rev().map(|key| candidate(key, Status::Pns, Rating::Good, "Aktif"));
        let keys = |ranking: Ranking| ranking.ranked.iter().map(|ranked| ranked.key).collect::<Vec<_>>();
        let asked = Requirements::default();
        assert_eq!(
            keys(rank_candidates(forward, &asked, &law(), false, 3)),
            keys(rank_candidates(backward, &asked, &law(), false, 3))
        );
    }
}
