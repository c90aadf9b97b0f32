//! How sure a ranking is of its first place: which weight, changed by how much, puts the next candidate first.

use mutasi_domain::sensitivity::{Swap, swaps};

use super::candidates::Fitting;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;

/// The first is set against so many of the next.
const AGAINST: u32 = 5;

pub(crate) fn sensitivity(desk: &mut Desk, asked: AskSensitivity) -> Result<SensitivityView, Failure> {
    let fitting = Fitting::read(desk, asked.plan)?;
    let target = fitting.ground.frame.position_place(asked.position).or_not_found("Jabatan", asked.position)?;
    let ranking = fitting.rank(target, asked.ignore_missing, AGAINST + 1);
    let mut ranked = ranking.ranked.into_iter();
    let Some(first) = ranked.next() else {
        let message = "Belum ada calon tanpa temuan yang menghalangi, sehingga tidak ada urutan untuk diuji.";
        return Err(Failure::refused("no_candidates", message));
    };
    let short = |key: usize, total: f64| {
        let staff = &fitting.ground.people.staff[key].staff;
        RankedShort { nip: staff.nip.to_string(), name: staff.full_name(), total }
    };
    let weights = fitting.weights();
    let line = |swap: Swap| SwapAt {
        criterion: swap.criterion.to_string(),
        weight: swap.weight_now,
        at: swap.weight_at_swap,
        change: swap.change,
        share: swap.share_at_swap,
    };
    let against = ranked.map(|next| SwapView {
        criteria: swaps(weights, &first.values, &next.values, asked.ignore_missing).into_iter().map(line).collect(),
        candidate: short(next.key, next.score.total),
    });
    Ok(SensitivityView { against: against.collect(), first: short(first.key, first.score.total) })
}
