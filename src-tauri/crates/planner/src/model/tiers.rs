//! How much a seat is worth: the emptier a post, the more (*tingkat kekosongan*).

use super::Post;

/// Factors of the value of a seat, by the share of the need that is filled before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tiers {
    /// Up to half of the need.
    pub below_half: u32,
    /// Up to `most_percent` of the need.
    pub below_most: u32,
    /// Percent.
    pub most_percent: u32,
    /// Up to the need.
    pub rest: u32,
}

impl Default for Tiers {
    fn default() -> Self {
        Self { below_half: 4, below_most: 2, most_percent: 80, rest: 1 }
    }
}

impl Tiers {
    /// Value of the `nth` person (from 1) in a post: the weight of the post times the factor of the tier; 0 above the need.
    pub fn value(&self, post: &Post, nth: u32) -> u32 {
        if nth > post.need {
            return 0;
        }
        let factor = if nth <= post.need.div_ceil(2) {
            self.below_half
        } else if u64::from(nth) * 100 <= u64::from(post.need) * u64::from(self.most_percent) {
            self.below_most
        } else {
            self.rest
        };
        factor.saturating_mul(post.weight)
    }

    /// Value of all seats from `from` (exclusive) to `to` people; 0 when there are none.
    pub fn between(&self, post: &Post, from: u32, to: u32) -> i64 {
        self.up_to(post, to).saturating_sub(self.up_to(post, from.min(to))) as i64
    }

    /// Value of the first `people` seats, without walking over them: a need may be any number.
    fn up_to(&self, post: &Post, people: u32) -> u64 {
        let half = u64::from(post.need.div_ceil(2));
        let most = (u64::from(post.need) * u64::from(self.most_percent) / 100).clamp(half, u64::from(post.need));
        let seats = u64::from(people.min(post.need));
        let in_tiers = u64::from(self.below_half) * seats.min(half)
            + u64::from(self.below_most) * seats.clamp(half, most).saturating_sub(half)
            + u64::from(self.rest) * seats.saturating_sub(most);
        in_tiers.saturating_mul(u64::from(post.weight))
    }

    /// The value of each further person is no higher than that of the one before; the plan is exact only then.
    pub fn fall(&self) -> bool {
        self.below_half >= self.below_most && self.below_most >= self.rest && self.rest > 0
    }
}
