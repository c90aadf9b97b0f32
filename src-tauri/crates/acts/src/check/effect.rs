//! What the moves of a plan add to and take from positions and units, and which moves hang together.

use std::collections::BTreeMap;

use mutasi_domain::staffing::Balance;

use crate::frame::Frame;

/// A move as it bears on staffing: the post left and the post entered.
pub(crate) type Step = (Option<i64>, Option<i64>);

/// What the moves add to and take from every position, and from every unit with the units below it.
pub(super) struct Effect {
    pub(super) positions: BTreeMap<i64, i64>,
    units: BTreeMap<i64, i64>,
    /// The part that the frame already holds: moves whose decrees are issued, and whose posts begin on the TMT.
    in_frame: (BTreeMap<i64, i64>, BTreeMap<i64, i64>),
}

impl Effect {
    /// `steps` with whether the frame already holds each.
    pub(super) fn of(steps: impl Iterator<Item = (Step, bool)>, frame: &Frame) -> Self {
        let (mut all, mut held) = ((BTreeMap::new(), BTreeMap::new()), (BTreeMap::new(), BTreeMap::new()));
        for ((from, to), in_frame) in steps {
            add(&mut all, frame, from, -1);
            add(&mut all, frame, to, 1);
            if in_frame {
                add(&mut held, frame, from, -1);
                add(&mut held, frame, to, 1);
            }
        }
        Self { positions: all.0, units: all.1, in_frame: held }
    }

    /// Figures of a position before and after the plan.
    pub(super) fn position(&self, frame: &Frame, position: i64) -> (Balance, Balance) {
        change(frame.position_balance(position), self.positions.get(&position), self.in_frame.0.get(&position))
    }

    /// Figures of a unit, the units below included, before and after the plan.
    pub(super) fn unit(&self, frame: &Frame, unit: i64) -> (Balance, Balance) {
        change(frame.unit_balance(unit), self.units.get(&unit), self.in_frame.1.get(&unit))
    }
}

/// Adds one person to a position, or takes one away, and the same to every unit above it.
fn add(
    (positions, units): &mut (BTreeMap<i64, i64>, BTreeMap<i64, i64>),
    frame: &Frame,
    position: Option<i64>,
    by: i64,
) {
    let Some(position) = position.and_then(|id| frame.position(id)) else { return };
    *positions.entry(position.id).or_default() += by;
    frame.upwards(position.unit).for_each(|unit| *units.entry(unit).or_default() += by);
}

fn change(now: Balance, by: Option<&i64>, held: Option<&i64>) -> (Balance, Balance) {
    let before = now.held - held.copied().unwrap_or(0);
    (Balance::new(now.need, before), Balance::new(now.need, before + by.copied().unwrap_or(0)))
}

/// Numbers the chains, swaps and cycles: a move belongs with the one that leaves the post it goes to. A move of its own
/// has no number.
pub(super) fn chains(steps: &[Step]) -> Vec<Option<u32>> {
    let mut leader: Vec<usize> = (0..steps.len()).collect();
    fn root(leader: &mut [usize], mut at: usize) -> usize {
        while leader[at] != at {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        at
    }
    let mut leaving: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (at, (from, _)) in steps.iter().enumerate() {
        if let Some(from) = from {
            leaving.entry(*from).or_default().push(at);
        }
    }
    for (at, (_, to)) in steps.iter().enumerate() {
        for other in to.and_then(|to| leaving.get(&to)).into_iter().flatten() {
            let (left, right) = (root(&mut leader, at), root(&mut leader, *other));
            leader[left.max(right)] = left.min(right);
        }
    }
    let roots: Vec<usize> = (0..steps.len()).map(|at| root(&mut leader, at)).collect();
    let mut sizes: BTreeMap<usize, u32> = BTreeMap::new();
    roots.iter().for_each(|root| *sizes.entry(*root).or_default() += 1);
    let mut numbers: BTreeMap<usize, u32> = BTreeMap::new();
    roots
        .into_iter()
        .map(|root| {
            let next = numbers.len() as u32 + 1;
            (sizes[&root] > 1).then(|| *numbers.entry(root).or_insert(next))
        })
        .collect()
}

/// What kind of chain some moves make: `swap` of two, `cycle` of more, `chain` that ends in an open seat, `mixed` else.
pub(crate) fn chain_kind(steps: &[Step]) -> &'static str {
    let left: Vec<i64> = steps.iter().filter_map(|(from, _)| *from).collect();
    let entered: Vec<i64> = steps.iter().filter_map(|(_, to)| *to).collect();
    let single = |posts: &[i64]| {
        let mut sorted = posts.to_vec();
        sorted.sort_unstable();
        sorted.windows(2).all(|pair| pair[0] != pair[1])
    };
    let freed_again = entered.iter().filter(|to| left.contains(to)).count();
    match (single(&left) && single(&entered), freed_again) {
        (true, freed) if freed == steps.len() && steps.len() == 2 => "swap",
        (true, freed) if freed == steps.len() => "cycle",
        (true, freed) if freed + 1 == steps.len() => "chain",
        _ => "mixed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moves(pairs: &[(i64, i64)]) -> Vec<Step> {
        pairs.iter().map(|(from, to)| (Some(*from), Some(*to))).collect()
    }

    #[test]
    fn chains_swaps_and_cycles_are_told_apart() {
        for (pairs, kind) in [
            (&[(1, 2), (2, 1)][..], "swap"),
            (&[(1, 2), (2, 3), (3, 1)], "cycle"),
            (&[(1, 2), (2, 3)], "chain"),
            (&[(1, 2), (2, 3), (2, 4)], "mixed"),
        ] {
            assert_eq!(chain_kind(&moves(pairs)), kind, "{pairs:?}");
        }
    }

    #[test]
    fn moves_that_hang_together_share_a_number_in_the_order_they_are_met() {
        let steps = moves(&[(1, 2), (7, 8), (2, 3), (4, 5), (5, 4)]);
        assert_eq!(chains(&steps), [Some(1), None, Some(1), Some(2), Some(2)]);
        assert_eq!(chains(&[(None, Some(1)), (None, Some(2))]), [None, None], "people without a post share nothing");
    }
}
