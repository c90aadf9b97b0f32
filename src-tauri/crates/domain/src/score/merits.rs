//! What one person brings to every question of merit.

use chrono::NaiveDate;

use super::names::NameId;
use crate::competence::Profile;
use crate::day::{add_months, months_between};
use crate::education::EducationLevel;
use crate::performance::Rating;
use crate::rank::Rank;

/// A post held here or before (*riwayat jabatan*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldPost {
    pub title: NameId,
    pub unit: NameId,
    pub from: NaiveDate,
    /// First day no longer held; `None` while it is held.
    pub to: Option<NaiveDate>,
}

/// What the score looks at of one person; empty and `None` mean that the records do not say. Names are numbers of the
/// [`super::Vocabulary`] that the question is asked with.
#[derive(Debug, Clone, Default)]
pub struct Merits {
    pub education: Option<EducationLevel>,
    /// `None` for an empty name.
    pub diploma: Option<NameId>,
    pub rank: Option<Rank>,
    /// Every year recorded.
    pub ratings: Vec<(i32, Rating)>,
    /// In the order of their first days.
    pub posts: Vec<HeldPost>,
    pub competence: Profile,
    pub trainings: Vec<NameId>,
}

impl Merits {
    pub(super) fn rating(&self, year: i32) -> Option<Rating> {
        self.ratings.iter().find(|(known, _)| *known == year).map(|(_, rating)| *rating)
    }

    /// Whole months until `day` in posts that `counts` lets through; days that two of them share count once. Thirty days
    /// that are left over of several stretches make a month. `None` without any post on record.
    pub(super) fn months(&self, day: NaiveDate, counts: impl Fn(&HeldPost) -> bool) -> Option<i32> {
        let (mut months, mut days, mut stretches) = (0, 0, 0);
        let mut add = |from: NaiveDate, to: NaiveDate| {
            let whole = months_between(from, to);
            months += whole;
            days += (to - add_months(from, whole.max(0) as u32)).num_days();
            stretches += 1;
        };
        let mut open: Option<(NaiveDate, NaiveDate)> = None;
        for post in self.posts.iter().filter(|post| counts(post)) {
            let to = post.to.map_or(day, |to| to.min(day));
            if post.from >= to {
                continue;
            }
            match &mut open {
                Some((_, reached)) if post.from <= *reached => *reached = to.max(*reached),
                _ => {
                    if let Some((from, to)) = open.replace((post.from, to)) {
                        add(from, to);
                    }
                }
            }
        }
        if let Some((from, to)) = open {
            add(from, to);
        }
        let left_over = if stretches > 1 { (days / 30) as i32 } else { 0 };
        (!self.posts.is_empty()).then_some(months + left_over)
    }
}
