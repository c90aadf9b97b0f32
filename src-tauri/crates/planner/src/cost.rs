//! The value of a plan as one number: every goal in its own digits, the weightiest in the highest.
//!
//! A strict order of goals needs more digits than a machine word has: fifty thousand people with a lot of 44 bits each
//! fill 60 bits alone. A [`Cost`] is a few words that are added word by word and compared from the first; goals that
//! share a word have bases of their own, wide enough that the lower never reaches the higher.

mod scale;

pub use scale::Scale;

use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// Words of a cost: enough for every order of all goals in a region of fifty thousand.
pub const WORDS: usize = 4;

/// Lower is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Cost(pub [i64; WORDS]);

impl Cost {
    pub const ZERO: Self = Self([0; WORDS]);

    /// A cost in the first word only.
    pub const fn first(word: i64) -> Self {
        let mut words = [0; WORDS];
        words[0] = word;
        Self(words)
    }

    /// The same cost `times` over.
    pub fn times(self, times: i64) -> Self {
        Self(self.0.map(|word| word * times))
    }
}

impl Add for Cost {
    type Output = Self;

    #[inline]
    fn add(self, other: Self) -> Self {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        Self([a + e, b + f, c + g, d + h])
    }
}

impl Sub for Cost {
    type Output = Self;

    #[inline]
    fn sub(self, other: Self) -> Self {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        Self([a - e, b - f, c - g, d - h])
    }
}

impl Neg for Cost {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.map(|word| -word))
    }
}

impl AddAssign for Cost {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Cost {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}
