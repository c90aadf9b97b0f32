//! Which copies are too many. Numbers give the order, never the clock: a copy from a PC whose clock stood in the year 2036
//! neither lives for ever nor makes the others look old.

use std::collections::BTreeSet;
use std::hash::Hash;

use chrono::{Datelike, NaiveDate};

/// The newest copies stay whatever their dates say.
const NEWEST: usize = 10;
/// How many days, weeks and months keep the last copy of theirs.
const DAILY: usize = 14;
const WEEKLY: usize = 8;
const MONTHLY: usize = 24;

/// Numbers of the copies that may go. `copies` are numbers with the day in their manifest, in any order; a copy without
/// a day is left alone.
pub(crate) fn superfluous(copies: &[(u32, Option<NaiveDate>)]) -> BTreeSet<u32> {
    let mut newest_first: Vec<(u32, NaiveDate)> =
        copies.iter().filter_map(|(number, day)| Some((*number, (*day)?))).collect();
    newest_first.sort_by(|left, right| right.cmp(left));
    let mut kept: BTreeSet<u32> = newest_first.iter().take(NEWEST).map(|(number, _)| *number).collect();
    kept.extend(last_of_each(&newest_first, DAILY, |day| day));
    kept.extend(last_of_each(&newest_first, WEEKLY, |day| day.iso_week()));
    kept.extend(last_of_each(&newest_first, MONTHLY, |day| (day.year(), day.month())));
    newest_first.into_iter().map(|(number, _)| number).filter(|number| !kept.contains(number)).collect()
}

/// The newest copy of each of the first `most` spans that are met when walking back by number.
fn last_of_each<S: Eq + Hash>(
    newest_first: &[(u32, NaiveDate)],
    most: usize,
    span: impl Fn(NaiveDate) -> S,
) -> Vec<u32> {
    let mut met = std::collections::HashSet::new();
    let firsts = newest_first.iter().filter(|(_, day)| met.len() < most && met.insert(span(*day)));
    firsts.map(|(number, _)| *number).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: i32) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(739_000 + number).unwrap()
    }

    fn left(copies: &[(u32, Option<NaiveDate>)]) -> Vec<(u32, Option<NaiveDate>)> {
        let gone = superfluous(copies);
        copies.iter().copied().filter(|(number, _)| !gone.contains(number)).collect()
    }

    /// Copies as an office makes them, on days that may jump years to and fro.
    fn copies() -> impl Strategy<Value = Vec<(u32, Option<NaiveDate>)>> {
        let jump = prop_oneof![8 => 0..2_i32, 1 => -4000..4000_i32];
        prop::collection::vec((jump, prop::bool::weighted(0.03)), 0..200).prop_map(|steps| {
            let mut at = 0;
            let step = |(number, (jump, undated)): (usize, (i32, bool))| {
                at += jump;
                (number as u32 + 1, (!undated).then(|| day(at)))
            };
            steps.into_iter().enumerate().map(step).collect()
        })
    }

    proptest! {
        #[test]
        fn the_newest_ten_stay_whatever_the_clock_said(copies in copies()) {
            let left = left(&copies);
            let dated: Vec<u32> = copies.iter().filter(|(_, day)| day.is_some()).map(|(number, _)| *number).collect();
            for number in dated.iter().rev().take(NEWEST) {
                prop_assert!(left.iter().any(|(stays, _)| stays == number));
            }
        }

        #[test]
        fn what_is_left_is_bounded_and_thinning_it_again_takes_nothing(copies in copies()) {
            let left = left(&copies);
            let dated = left.iter().filter(|(_, day)| day.is_some()).count();
            prop_assert!(dated <= NEWEST + DAILY + WEEKLY + MONTHLY);
            prop_assert!(superfluous(&left).is_empty());
        }

        #[test]
        fn the_order_in_which_a_folder_is_read_changes_nothing(copies in copies()) {
            let mut turned = copies.clone();
            turned.reverse();
            prop_assert_eq!(superfluous(&copies), superfluous(&turned));
        }

        #[test]
        fn a_clock_that_stood_wrong_for_one_copy_takes_no_other_away_but_those_it_stands_for(
            days in 11..120_usize, at in 0..100_usize, jump in -20_000..20_000_i32,
        ) {
            let right: Vec<(u32, Option<NaiveDate>)> =
                (0..days).map(|at| (at as u32 + 1, Some(day(at as i32)))).collect();
            let mut wrong = right.clone();
            let at = at.min(days - 1);
            wrong[at].1 = Some(day(at as i32 + jump));
            let (before, after) = (left(&right), left(&wrong));
            // It may take one place among the days, one among the weeks and one among the months.
            prop_assert!(after.len() + 3 >= before.len());
        }
    }

    #[test]
    fn a_year_of_days_leaves_two_weeks_of_days_eight_weeks_and_every_month() {
        let year: Vec<(u32, Option<NaiveDate>)> = (0..365).map(|at| (at as u32 + 1, Some(day(at)))).collect();
        let left = left(&year);
        assert!((14 + 6 + 9..=14 + 8 + 13).contains(&left.len()), "{}", left.len());
        assert_eq!(left.last().map(|(number, _)| *number), Some(365));
        assert!(left.first().is_some_and(|(number, _)| *number <= 31), "the first month has its last copy");
    }
}
