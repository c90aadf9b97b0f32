//! Repeatable draws. Own twenty lines instead of a crate: the demo region must stay the same, bit for bit, over
//! every update of every dependency, because tests and screenshots are told by seed.

/// SplitMix64. Integers only, so that no rounding of a platform can change a region.
pub(crate) struct Random(u64);

impl Random {
    /// A stream of its own per purpose, so that a change in one part of the region does not move the others.
    pub(crate) fn new(seed: u64, purpose: u64) -> Self {
        let mut random = Self(seed ^ purpose.wrapping_mul(0xA24B_AED4_963E_E407));
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number in `0..bound`; 0 when `bound` is 0.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next()) * bound as u128) >> 64) as usize
    }

    /// A number in `low..=high`; `low` when the range is empty.
    pub(crate) fn between(&mut self, low: i32, high: i32) -> i32 {
        low + self.below((high - low + 1).max(1) as usize) as i32
    }

    /// True in `permille` of thousand draws.
    pub(crate) fn chance(&mut self, permille: usize) -> bool {
        self.below(1000) < permille
    }

    /// One of a table; tables are never empty.
    pub(crate) fn pick<'a, T>(&mut self, table: &'a [T]) -> &'a T {
        &table[self.below(table.len())]
    }

    /// One of a table of `(value, weight)`.
    pub(crate) fn weighted<T: Copy>(&mut self, table: &[(T, usize)]) -> T {
        let mut at = self.below(table.iter().map(|(_, weight)| weight).sum());
        for (value, weight) in table {
            if at < *weight {
                return *value;
            }
            at -= weight;
        }
        table[0].0
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_of_a_seed_never_changes() {
        let mut random = Random::new(1, 2);
        let drawn: Vec<usize> = (0..6).map(|_| random.below(1000)).collect();
        assert_eq!(
            drawn,
            [126, 794, 177, 945, 797, 218],
            "regions told by seed in tests and pictures would become others"
        );
    }

    #[test]
    fn draws_stay_inside_their_bounds() {
        let mut random = Random::new(7, 0);
        assert!((0..1000).all(|_| (3..=5).contains(&random.between(3, 5))));
        assert_eq!(random.between(4, 3), 4, "an empty range answers with its low end");
        assert_eq!(random.below(0), 0);
        let drawn: Vec<char> = (0..200).map(|_| random.weighted(&[('a', 1), ('b', 0), ('c', 3)])).collect();
        assert!(drawn.contains(&'a') && drawn.contains(&'c') && !drawn.contains(&'b'));
    }
}
