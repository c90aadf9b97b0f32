//! Candidates for one post (*calon*), ranked by merit; whom a hard rule keeps back is counted and named.
//!
//! A region has 50,000 people: all of them are put to the rules without words, and only those who are shown get words
//! and an opened score.

mod best;
mod better;
mod method;

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;
use std::panic::resume_unwind;

use chrono::NaiveDate;
use mutasi_domain::day::months_between;
use mutasi_domain::finding::{Finding, Severity};
use mutasi_domain::parameter::Law;
use mutasi_domain::rank::Rank;
use mutasi_domain::rules::office::OfficeRule;
use mutasi_domain::rules::{Asked, MoveFacts, check_candidate, rules};
use mutasi_domain::score::{Merits, Score, Sought, Values, merit_order};
use mutasi_domain::seniority::Seniority;

pub use better::{Better, better_than};
pub use method::{RankMethod, rank_by_method};

use best::Best;

/// A person who might take the post.
#[derive(Clone)]
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
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    pub key: usize,
    pub score: Score,
    /// What the order rests on: the total of the score, or the value of another method.
    pub value: f64,
    pub values: Values,
    pub findings: Vec<Finding>,
}

/// The best candidates, and who stands outside.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ranking {
    /// Best first.
    pub ranked: Vec<Ranked>,
    /// Everybody whom no hard rule keeps back.
    pub eligible: u32,
    /// People whom at least one BLOCK rule keeps back.
    pub blocked: u32,
    /// Of these, the ones whom exactly one rule keeps back, by rule.
    pub one_rule_away: BTreeMap<String, u32>,
    /// Criteria that another method could not compare, for nobody has a value above zero.
    pub left_out: Vec<&'static str>,
}

/// What the candidates are put to.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    pub sought: &'a Sought<'a>,
    pub law: &'a Law,
    pub office: &'a [OfficeRule],
    /// Criteria without data are left out instead of counting as 0 (*abaikan bobot*).
    pub ignore_missing: bool,
}

/// Ranks candidates for a post by the merit score and opens the best `limit`. Equal totals are ordered by performance,
/// then by the seniority list, then by NIP, so that the same data always gives the same list.
pub fn rank_candidates<'a>(
    candidates: impl Iterator<Item = Candidate<'a>>,
    asked: &Question<'_>,
    limit: usize,
) -> Ranking {
    let (mut ranking, best) = sift(candidates, asked, limit);
    ranking.ranked = best.into_iter().map(|candidate| open(candidate, None, asked)).collect();
    ranking
}

/// The ranking of [`rank_candidates`] with the candidates in parts, each part sifted by a thread of its own. The order
/// is total, so the parts and their number do not show in the answer. `seek` makes what each thread asks with.
pub fn rank_in_parts<'a, 's>(
    parts: Vec<impl Iterator<Item = Candidate<'a>> + Send>,
    seek: impl Fn() -> Sought<'s> + Sync,
    (law, office): (&Law, &[OfficeRule]),
    ignore_missing: bool,
    limit: usize,
) -> Ranking {
    let seek = &seek;
    let sifted: Vec<(Ranking, Vec<Candidate<'a>>)> = std::thread::scope(|threads| {
        let sift_part = |part| {
            threads.spawn(move || {
                let sought = seek();
                sift(part, &Question { sought: &sought, law, office, ignore_missing }, limit)
            })
        };
        let running: Vec<_> = parts.into_iter().map(sift_part).collect();
        running.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    let sought = seek();
    let asked = Question { sought: &sought, law, office, ignore_missing };
    let (mut ranking, mut best) = (Ranking::default(), Best::new(limit));
    for (part, winners) in sifted {
        ranking.count(part);
        for candidate in winners {
            best.offer(merit(&candidate, &asked), candidate, &asked);
        }
    }
    ranking.ranked = best.into_sorted(&asked).into_iter().map(|candidate| open(candidate, None, &asked)).collect();
    ranking
}

/// Counts everybody and keeps the best `limit`, best first.
fn sift<'a>(
    candidates: impl Iterator<Item = Candidate<'a>>,
    asked: &Question<'_>,
    limit: usize,
) -> (Ranking, Vec<Candidate<'a>>) {
    let (mut ranking, mut best) = (Ranking::default(), Best::new(limit));
    for candidate in candidates {
        if ranking.admits(&candidate, asked) {
            best.offer(merit(&candidate, asked), candidate, asked);
        }
    }
    (ranking, best.into_sorted(asked))
}

fn merit(candidate: &Candidate<'_>, asked: &Question<'_>) -> (i64, i64) {
    let values = asked.sought.values(candidate.merits);
    merit_order(&values, asked.sought.total(&values, asked.ignore_missing))
}

impl Ranking {
    /// Adds the counts of a part.
    fn count(&mut self, part: Ranking) {
        self.eligible += part.eligible;
        self.blocked += part.blocked;
        for (rule, count) in part.one_rule_away {
            *self.one_rule_away.entry(rule).or_default() += count;
        }
    }

    /// Puts a candidate to the rules and counts; whether no hard rule keeps the person back.
    fn admits(&mut self, candidate: &Candidate<'_>, asked: &Question<'_>) -> bool {
        let question = asked.about(candidate);
        let mut blocks = blocks(&question, asked.office);
        let Some(first) = blocks.next() else {
            self.eligible += 1;
            return true;
        };
        self.blocked += 1;
        if blocks.next().is_none() {
            match self.one_rule_away.get_mut(first.rule.as_ref()) {
                Some(count) => *count += 1,
                None => drop(self.one_rule_away.insert(first.rule.to_string(), 1)),
            }
        }
        false
    }
}

impl<'q> Question<'q> {
    /// Without words.
    fn about<'c>(&self, candidate: &'c Candidate<'c>) -> Asked<'c>
    where
        'q: 'c,
    {
        Asked { facts: &candidate.facts, law: self.law, told: false }
    }
}

/// What keeps a candidate back: the findings of [`check_candidate`] that block, one at a time, for a list of 50,000 times
/// two or three findings costs as much as half of the rules.
fn blocks<'q>(asked: &'q Asked<'q>, office: &'q [OfficeRule]) -> impl Iterator<Item = Finding> + 'q {
    let own = office.iter().filter_map(|rule| rule.ask(asked));
    let found = rules().filter(|rule| rule.alone).filter_map(|rule| (rule.ask)(asked)).chain(own);
    found.filter(|finding| finding.severity == Severity::Block)
}

/// Opens the score and puts the findings into words; `value` is that of another method.
fn open(candidate: Candidate<'_>, value: Option<f64>, asked: &Question<'_>) -> Ranked {
    let score = asked.sought.merit_score(candidate.merits, asked.ignore_missing);
    Ranked {
        key: candidate.key,
        value: value.unwrap_or(score.total),
        values: asked.sought.values(candidate.merits),
        findings: check_candidate(&candidate.facts, asked.law, asked.office, true),
        score,
    }
}

/// The order of two whose merit is equal: that of the seniority list as far as a candidate shows it. Service is counted
/// from the first day in it, and the year of the diploma is not asked.
fn by_seniority(one: &Candidate<'_>, other: &Candidate<'_>, asked: &Question<'_>) -> Ordering {
    seniority(one, asked).key().cmp(&seniority(other, asked).key())
}

fn seniority<'c>(candidate: &'c Candidate<'_>, asked: &Question<'_>) -> Seniority<'c> {
    let (facts, person) = (&candidate.facts, &candidate.facts.person);
    Seniority {
        rank: candidate.rank,
        rank_since: candidate.rank_since,
        level: facts.from.as_ref().map(|post| post.position.level),
        post_since: person.since,
        service_months: person.cpns_since.or(person.pns_since).map(|since| months_between(since, facts.tmt)),
        training: asked.sought.leadership_training(candidate.merits),
        education: candidate.merits.education,
        graduated: None,
        born: Some(person.birth_date),
        nip: &person.nip,
    }
}

/// Merit with the better first.
type MeritOrder = Reverse<(i64, i64)>;

#[cfg(test)]
mod tests;
