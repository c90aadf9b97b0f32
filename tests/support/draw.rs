//! Chance that can be had again: what a seed draws, it draws every time.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Random numbers of a seed (SplitMix64). They choose damages and moments, nothing that must not be guessed.
#[derive(Debug, Clone)]
pub struct Draw(u64);

impl Draw {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Another seed at every run, or the one of `MUTASI_SEED`. It is told on stderr, so that a failure can be had again.
    pub fn at_random(trial: &str) -> Self {
        let told = std::env::var("MUTASI_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = told
            .unwrap_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |since| since.as_nanos() as u64));
        eprintln!("{trial}: MUTASI_SEED={seed}");
        Self(seed)
    }

    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        (self.number() % end as u64) as usize
    }

    #[track_caller]
    pub fn one_of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }

    /// A moment from the beginning of `length` to its end.
    pub fn moment(&mut self, length: Duration) -> Duration {
        Duration::from_nanos(self.number() % (length.as_nanos() as u64).max(1))
    }
}
