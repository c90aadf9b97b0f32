use proptest::prelude::*;

use super::*;
use crate::score::weighted_mean;

const WEIGHTS: [f64; 7] = [20.0, 20.0, 15.0, 20.0, 10.0, 10.0, 5.0];

fn known(values: [f64; 7]) -> Values {
    values.map(Some)
}

#[test]
fn the_smallest_change_of_a_weight_that_swaps_two_comes_first() {
    let first = known([100.0, 80.0, 80.0, 80.0, 100.0, 50.0, 50.0]);
    let second = known([70.0, 80.0, 80.0, 100.0, 100.0, 100.0, 50.0]);
    // Against each other: education +30 x 20 = 600, performance -20 x 20 = -400, experience -50 x 10 = -500; the second
    // leads by 300 of 10,000.
    let found = swaps(&WEIGHTS, &second, &first, false);
    let told: Vec<_> = found.iter().map(|swap| (swap.criterion, swap.weight_at_swap, swap.change)).collect();
    assert_eq!(
        told[..3],
        [
            ("experience", Some(4.0), Some(-6.0)),
            ("education", Some(30.0), Some(10.0)),
            ("performance", Some(5.0), Some(-15.0)),
        ]
    );
    assert!(told[3..].iter().all(|(_, at, change)| at.is_none() && change.is_none()), "{told:?}");
    let share = found[1].share_at_swap.unwrap();
    assert!((share - 30.0 / 110.0 * 100.0).abs() < 1e-9, "{share}");
}

#[test]
fn a_criterion_whose_loss_only_makes_them_equal_cannot_swap_them() {
    let first = known([100.0, 80.0, 80.0, 100.0, 100.0, 50.0, 50.0]);
    let second = known([100.0, 80.0, 80.0, 80.0, 100.0, 50.0, 50.0]);
    let found = swaps(&WEIGHTS, &first, &second, false);
    assert!(found.iter().all(|swap| swap.weight_at_swap.is_none()), "{found:?}");
}

#[test]
fn two_who_are_equal_swap_without_any_change() {
    let first = known([100.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    let second = known([0.0, 100.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    let found = swaps(&WEIGHTS, &first, &second, false);
    assert_eq!(found.iter().filter(|swap| swap.change == Some(0.0)).count(), 2, "{found:?}");
    assert!(swaps(&WEIGHTS, &first, &first, false).iter().all(|swap| swap.weight_at_swap.is_none()));
}

#[test]
fn a_criterion_that_only_one_has_data_of_can_swap_them_when_missing_ones_are_left_out() {
    let first = known([80.0, 90.0, 80.0, 80.0, 80.0, 80.0, 80.0]);
    let second = [Some(85.0), None, Some(85.0), Some(85.0), Some(85.0), Some(85.0), Some(85.0)];
    let technical = |ignore| {
        let found = swaps(&WEIGHTS, &second, &first, ignore);
        found.into_iter().find(|swap| swap.criterion == "technical").unwrap()
    };
    // (6,400 + 90 w) / (80 + w) = 85 at w = 80.
    assert_eq!((technical(true).weight_at_swap, technical(true).change), (Some(80.0), Some(60.0)));
    // Counted as 0 the second has (6,800 + 0 w) / (80 + w): 6,400 + 90 w = 6,800 at w = 4.44.
    assert_eq!(technical(false).weight_at_swap.map(|weight| format!("{weight:.2}")), Some("4.44".into()));
}

fn any_values() -> impl Strategy<Value = Values> {
    prop::array::uniform7(prop::option::weighted(0.85, (0u32..=100).prop_map(f64::from)))
}

proptest! {
    #[test]
    fn at_the_weight_told_both_are_equal_and_beyond_it_they_have_swapped(
        weights in prop::array::uniform7(0.5..40.0f64),
        first in any_values(),
        second in any_values(),
        ignore in any::<bool>(),
    ) {
        let difference = |at: usize, weight: f64| {
            let mut changed = weights;
            changed[at] = weight;
            weighted_mean(&first, &changed, ignore) - weighted_mean(&second, &changed, ignore)
        };
        let found = swaps(&weights, &first, &second, ignore);
        let size = |swap: &Swap| swap.change.map_or(f64::INFINITY, f64::abs);
        prop_assert!(found.is_sorted_by_key(size));
        for swap in &found {
            let at = CRITERIA.iter().position(|criterion| *criterion == swap.criterion).unwrap();
            let now = difference(at, weights[at]);
            match swap.weight_at_swap {
                Some(weight) => {
                    prop_assert!(difference(at, weight).abs() < 1e-9, "{swap:?}");
                    let step = weight * 1e-3 + 1e-3;
                    let (below, above) = (difference(at, (weight - step).max(0.0)), difference(at, weight + step));
                    prop_assert!(weight < step || below * above <= 0.0, "{swap:?}: {below} {above}");
                    prop_assert_eq!(swap.change, Some(weight - weights[at]));
                }
                None => {
                    let turned = (0..400).map(|step| f64::from(step) * 0.5).find(|weight| difference(at, *weight) * now < -1e-9);
                    prop_assert!(turned.is_none(), "{swap:?} turns at {turned:?}");
                }
            }
        }
    }
}
