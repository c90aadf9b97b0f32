//! Which digits of a cost belong to which goal.

use super::{Cost, WORDS};
use crate::model::{Choice, GOALS, Goal, Model, ModelFault, Person};

/// Bits of a word that a sum over a whole plan may fill. The rest is for the price of a move, which adds up along a chain.
const ROOM: u32 = 54;
/// Bits of the value of a seat where it is counted alone.
const FINE: u32 = 40;
/// With 44 bits a million choices leave a tie in one region of ten million; with fewer than 20 it would be seen.
const LOT_BITS: std::ops::RangeInclusive<u32> = 20..=44;

/// Turns what a goal counts into cost.
#[derive(Debug, Clone)]
pub struct Scale {
    /// Cost of one of each goal, in the order of [`GOALS`]; zero for a goal that does not count.
    units: [Cost; GOALS.len()],
    lot_bits: u32,
    seed: u64,
}

impl Scale {
    /// More than any two plans differ by. As the price of a move, it leaves the fewest moves that decisions allow.
    pub(crate) const BEYOND: Cost = Cost::first(1 << ROOM);

    /// Gives every goal the digits that its sum over any plan can fill: two plans then differ in a lower goal by less
    /// than one of a higher.
    pub fn of(model: &Model) -> Result<Self, ModelFault> {
        let mut words: [Vec<(Goal, u128)>; WORDS] = Default::default();
        let (mut at, mut filled) = (0, 1);
        for goal in &model.goals {
            let digits = most(model, *goal) + 1;
            if filled * digits > 1 << ROOM {
                (at, filled) = (at + 1, 1);
            }
            if at == WORDS || digits > 1 << ROOM {
                return Err(ModelFault::TooLarge);
            }
            filled *= digits;
            words[at].push((*goal, digits));
        }
        // The lot has the lowest digits of the last word, under whatever goals have come so far.
        let in_last = words[WORDS - 1].iter().fold(1, |filled: u128, (_, digits)| filled * digits);
        let used = u128::BITS - in_last.leading_zeros() + (model.people.len() as u64 + 1).ilog2() + 1;
        let lot_bits = ROOM.saturating_sub(used).min(*LOT_BITS.end());
        if !LOT_BITS.contains(&lot_bits) {
            return Err(ModelFault::TooLarge);
        }
        let mut units = [Cost::ZERO; GOALS.len()];
        for (word, goals) in words.iter().enumerate() {
            let lots = (model.people.len() as u128 + 1) << lot_bits;
            let mut base: u128 = if word + 1 == WORDS { lots } else { 1 };
            for (goal, digits) in goals.iter().rev() {
                units[*goal as usize].0[word] = base as i64;
                base *= digits;
            }
        }
        Ok(Self { units, lot_bits, seed: model.seed })
    }

    /// Counts filled seats only, as finely as prices of a move need to tell one share of a seat from another.
    pub(crate) fn of_gap_alone(model: &Model) -> Self {
        let mut units = [Cost::ZERO; GOALS.len()];
        units[Goal::Gap as usize].0[0] = ((1 << ROOM) / (most(model, Goal::Gap) + 1)).min(1 << FINE) as i64;
        Self { units, lot_bits: 0, seed: model.seed }
    }

    /// Cost of one unit of a goal.
    pub fn unit(&self, goal: Goal) -> Cost {
        self.units[goal as usize]
    }

    /// How much weighted gap a cost is worth; what the lesser goals cost counts as a fraction.
    pub fn gap_of(&self, cost: Cost) -> f64 {
        let unit = self.unit(Goal::Gap).0;
        let word = unit.iter().position(|word| *word != 0);
        word.map_or(0.0, |word| cost.0[word] as f64 / unit[word] as f64)
    }

    /// Cost of the value of a seat that is filled: below zero.
    pub fn filled(&self, value: u32) -> Cost {
        self.unit(Goal::Gap).times(-i64::from(value))
    }

    /// Cost of staying.
    pub fn stay(&self, person: &Person) -> Cost {
        if person.due { self.unit(Goal::Rotation) } else { Cost::ZERO }
    }

    /// Cost of a move, without the value of the seats.
    pub fn go(&self, person: &Person, choice: &Choice, post_key: i64) -> Cost {
        let mut cost = self.unit(Goal::Fit).times(i64::from(choice.fit)) + self.unit(Goal::Moves);
        cost -= self.unit(Goal::Requests).times(i64::from(choice.granted()));
        cost += self.unit(Goal::Seniority).times(i64::from(person.seniority));
        cost.0[WORDS - 1] += self.lot(person.key, post_key);
        cost
    }

    /// The lot (*undian*): decides between plans that are equal in every goal, by seed, person and post alone.
    pub(crate) fn lot(&self, person: i64, post: i64) -> i64 {
        if self.lot_bits == 0 {
            return 0;
        }
        let mixed = mix(mix(mix(self.seed) ^ person as u64) ^ post as u64);
        (mixed >> (u64::BITS - self.lot_bits)) as i64 + 1
    }
}

/// The finaliser of SplitMix64 after its step: every input bit changes every output bit.
fn mix(value: u64) -> u64 {
    let mut mixed = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// The most that a goal can add up to over any plan.
fn most(model: &Model, goal: Goal) -> u128 {
    let by_choice = |value: fn(&Choice) -> u32| {
        let best = |at| u128::from(model.choices_of(at).iter().map(value).max().unwrap_or(0));
        (0..model.people.len()).map(best).sum()
    };
    match goal {
        Goal::Gap => {
            let seats = model.posts.iter().map(|post| model.tiers.between(post, 0, post.ceiling));
            seats.map(|value| value as u128).sum()
        }
        Goal::Rotation => model.people.iter().filter(|person| person.due).count() as u128,
        Goal::Fit => by_choice(|choice| choice.fit),
        Goal::Moves => model.people.len() as u128,
        Goal::Requests => by_choice(Choice::granted),
        Goal::Seniority => model.people.iter().map(|person| u128::from(person.seniority)).sum(),
    }
}
