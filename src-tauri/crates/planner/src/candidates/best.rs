//! The best of many, kept while they come by.

use std::cmp::{Ordering, Reverse};

use super::{Candidate, MeritOrder, Question, by_seniority};

/// Holds at most twice as many candidates as are wanted: the facts of one fill a kilobyte, and most are soon surpassed.
pub(super) struct Best<'a> {
    limit: usize,
    kept: Vec<(MeritOrder, Candidate<'a>)>,
    /// The worse half was let go once, so the last wanted one stands at its place: whoever is worse is not needed.
    barred: bool,
}

impl<'a> Best<'a> {
    pub(super) fn new(limit: usize) -> Self {
        Self { limit, kept: Vec::new(), barred: false }
    }

    pub(super) fn offer(&mut self, merit: (i64, i64), candidate: Candidate<'a>, asked: &Question<'_>) {
        let merit = Reverse(merit);
        let worse = || self.barred && compare((&merit, &candidate), self.last_wanted(), asked) == Ordering::Greater;
        if self.limit == 0 || worse() {
            return;
        }
        self.kept.push((merit, candidate));
        if self.kept.len() >= self.limit.saturating_mul(2) {
            self.let_go(asked);
        }
    }

    fn last_wanted(&self) -> (&MeritOrder, &Candidate<'a>) {
        let (merit, candidate) = &self.kept[self.limit - 1];
        (merit, candidate)
    }

    fn let_go(&mut self, asked: &Question<'_>) {
        self.kept.select_nth_unstable_by(self.limit - 1, |one, other| {
            compare((&one.0, &one.1), (&other.0, &other.1), asked)
        });
        self.kept.truncate(self.limit);
        self.barred = true;
    }

    /// Best first.
    pub(super) fn into_sorted(mut self, asked: &Question<'_>) -> Vec<Candidate<'a>> {
        self.kept.sort_unstable_by(|one, other| compare((&one.0, &one.1), (&other.0, &other.1), asked));
        self.kept.into_iter().take(self.limit).map(|(_, candidate)| candidate).collect()
    }
}

fn compare(one: (&MeritOrder, &Candidate<'_>), other: (&MeritOrder, &Candidate<'_>), asked: &Question<'_>) -> Ordering {
    one.0.cmp(other.0).then_with(|| by_seniority(one.1, other.1, asked))
}
