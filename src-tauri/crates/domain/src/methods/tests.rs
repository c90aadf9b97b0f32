use proptest::prelude::*;

use super::*;
use crate::day::BEGINNING;
use crate::parameter::{Law, shipped};

fn matrix(criteria: &[(f64, bool)], rows: &[&[f64]]) -> Matrix {
    let criterion = |(at, (weight, benefit)): (usize, &(f64, bool))| Criterion {
        key: format!("K{}", at + 1),
        weight: *weight,
        benefit: *benefit,
    };
    Matrix {
        criteria: criteria.iter().enumerate().map(criterion).collect(),
        rows: rows.iter().map(|row| row.to_vec()).collect(),
    }
}

/// The value of each row in the order of the rows, with some digits.
fn values(outcome: &Outcome, digits: usize) -> Vec<String> {
    let mut ranked = outcome.ranked.clone();
    ranked.sort_by_key(|one| one.row);
    ranked.iter().map(|one| format!("{:.digits$}", one.value)).collect()
}

fn figure(outcome: &Outcome, name: &str, digits: usize) -> Vec<String> {
    let mut ranked = outcome.ranked.clone();
    ranked.sort_by_key(|one| one.row);
    let of = |one: &Ranked| one.figures.iter().find(|(known, _)| *known == name).unwrap().1;
    ranked.iter().map(|one| format!("{:.digits$}", of(one))).collect()
}

/// Rows from the first place to the last.
fn order(outcome: &Outcome) -> Vec<usize> {
    outcome.ranked.iter().map(|one| one.row).collect()
}

fn matching(ideals: &[(f64, bool)], core_share: f64) -> Method {
    let gaps = Gaps::of(&Law::on(BEGINNING, shipped()).unwrap());
    let factors = ideals.iter().map(|(ideal, core)| Factor { ideal: *ideal, core: *core }).collect();
    Method::Profile(ProfileMatching { factors, core_share, gaps })
}

#[test]
fn profile_matching_pm_1() {
    let ideals = [(4.0, false), (5.0, true), (5.0, true), (4.0, false), (4.0, true)];
    let rows: [&[f64]; 4] = [
        &[4.0, 5.0, 4.0, 3.0, 3.0],
        &[3.0, 4.0, 5.0, 4.0, 4.0],
        &[4.0, 3.0, 4.0, 5.0, 5.0],
        &[5.0, 5.0, 3.0, 4.0, 2.0],
    ];
    let found = rank(&matching(&ideals, 0.60), &matrix(&[(1.0, true); 5], &rows)).unwrap();
    assert_eq!(figure(&found, "ncf", 4), ["4.3333", "4.6667", "3.8333", "3.6667"]);
    assert_eq!(figure(&found, "nsf", 2), ["4.50", "4.50", "4.75", "4.75"]);
    assert_eq!(values(&found, 2), ["4.40", "4.60", "4.20", "4.10"]);
    assert_eq!(order(&found), [1, 0, 2, 3]);
}

#[test]
fn profile_matching_pm_2_with_a_tie_that_the_order_of_the_rows_decides() {
    let ideals = [(5.0, true), (4.0, true), (4.0, false), (3.0, false)];
    let rows: [&[f64]; 5] = [
        &[4.0, 5.0, 3.0, 4.0],
        &[5.0, 3.0, 4.0, 3.0],
        &[3.0, 5.0, 5.0, 2.0],
        &[5.0, 4.0, 3.0, 4.0],
        &[4.0, 4.0, 4.0, 3.0],
    ];
    let found = rank(&matching(&ideals, 0.65), &matrix(&[(1.0, true); 4], &rows)).unwrap();
    assert_eq!(values(&found, 4), ["4.2500", "4.6750", "3.9250", "4.7375", "4.6750"]);
    assert_eq!(order(&found), [3, 1, 4, 0, 2]);
    let mut turned = rows;
    turned.reverse();
    let found = rank(&matching(&ideals, 0.65), &matrix(&[(1.0, true); 4], &turned)).unwrap();
    assert_eq!(order(&found), [1, 0, 3, 4, 2]);
}

#[test]
fn saw_1() {
    let criteria = [(0.35, true), (0.20, true), (0.20, true), (0.10, true), (0.15, false)];
    let rows: [&[f64]; 4] = [
        &[85.0, 6.0, 8.0, 3.0, 7.0],
        &[78.0, 8.0, 7.0, 4.0, 6.0],
        &[92.0, 4.0, 9.0, 2.0, 9.0],
        &[80.0, 10.0, 8.0, 3.0, 6.0],
    ];
    let found = rank(&Method::Saw, &matrix(&criteria, &rows)).unwrap();
    assert_eq!(values(&found, 6), ["0.824719", "0.862295", "0.780000", "0.907126"]);
    assert_eq!(order(&found), [3, 1, 0, 2]);
}

#[test]
fn saw_2() {
    let criteria = [(0.30, true), (0.40, true), (0.20, true), (0.10, false)];
    let rows: [&[f64]; 4] =
        [&[80.0, 70.0, 5.0, 3.0], &[90.0, 85.0, 3.0, 2.0], &[75.0, 95.0, 4.0, 4.0], &[85.0, 80.0, 6.0, 1.0]];
    let found = rank(&Method::Saw, &matrix(&criteria, &rows)).unwrap();
    assert_eq!(values(&found, 6), ["0.761404", "0.807895", "0.808333", "0.920175"]);
}

#[test]
fn topsis_t_1() {
    let criteria = [(0.5, false), (0.3, false), (0.2, true)];
    let rows: [&[f64]; 3] = [&[20.0, 15.0, 500.0], &[30.0, 10.0, 800.0], &[25.0, 20.0, 600.0]];
    let found = rank(&Method::Topsis, &matrix(&criteria, &rows)).unwrap();
    assert_eq!(figure(&found, "d_plus", 4), ["0.0774", "0.1140", "0.1302"]);
    assert_eq!(figure(&found, "d_minus", 4), ["0.1268", "0.1237", "0.0597"]);
    assert_eq!(values(&found, 4), ["0.6212", "0.5204", "0.3145"]);
}

#[test]
fn aras_a_1() {
    let criteria = [(0.4, true), (0.3, false), (0.3, true)];
    let rows: [&[f64]; 3] = [&[80.0, 70.0, 90.0], &[75.0, 60.0, 85.0], &[90.0, 80.0, 95.0]];
    let found = rank(&Method::Aras, &matrix(&criteria, &rows)).unwrap();
    assert_eq!(figure(&found, "s0", 4), ["0.2687", "0.2687", "0.2687"]);
    assert_eq!(values(&found, 3), ["0.896", "0.903", "0.923"]);
    assert_eq!(order(&found), [2, 1, 0]);
}

fn printed(found: &Ahp) -> (Vec<String>, String, String) {
    let weights = found.weights.iter().map(|weight| format!("{weight:.4}")).collect();
    (weights, format!("{:.4}", found.lambda_max), format!("{:.3}", found.consistency_ratio))
}

#[test]
fn ahp_h_1_and_h_2() {
    let third = 1.0 / 3.0;
    let found = ahp(&[vec![1.0, third, 3.0], vec![3.0, 1.0, 5.0], vec![third, 0.2, 1.0]]).unwrap();
    let texts = |list: [&str; 3]| list.map(str::to_string).to_vec();
    assert_eq!(printed(&found), (texts(["0.2605", "0.6333", "0.1062"]), "3.0387".into(), "0.033".into()));
    assert!(found.accepted);
    let found = ahp(&[vec![1.0, 3.0, 5.0], vec![third, 1.0, 2.0], vec![0.2, 0.5, 1.0]]).unwrap();
    let (weights, _, ratio) = printed(&found);
    assert_eq!((weights, ratio), (texts(["0.6479", "0.2299", "0.1222"]), "0.003".into()));
}

#[test]
fn judgements_that_contradict_each_other_are_not_accepted() {
    let found = ahp(&[vec![1.0, 9.0, 1.0 / 9.0], vec![1.0 / 9.0, 1.0, 9.0], vec![9.0, 1.0 / 9.0, 1.0]]).unwrap();
    assert!(!found.accepted && found.consistency_ratio > 1.0, "{found:?}");
    let one = ahp(&[vec![1.0]]).unwrap();
    assert_eq!((one.weights, one.consistency_ratio, one.accepted), (vec![1.0], 0.0, true));
    assert!(ahp(&[vec![1.0, 0.33], vec![3.0, 1.0]]).unwrap().accepted, "a third as an officer writes it");
}

#[test]
fn a_matrix_of_judgements_that_makes_no_sense_is_refused() {
    let square = |size: usize| vec![vec![1.0; size]; size];
    assert_eq!(ahp(&[]), Err(MethodError::Size { rows: 0 }));
    assert_eq!(ahp(&square(10)), Err(MethodError::Size { rows: 10 }));
    assert_eq!(ahp(&[vec![1.0], vec![1.0, 1.0]]), Err(MethodError::RowLength { row: 1, found: 1, expected: 2 }));
    assert_eq!(ahp(&[vec![1.0, 0.0], vec![2.0, 1.0]]), Err(MethodError::Judgement { row: 1, column: 2 }));
    assert_eq!(ahp(&[vec![1.0, f64::NAN], vec![2.0, 1.0]]), Err(MethodError::Judgement { row: 1, column: 2 }));
    assert_eq!(ahp(&[vec![1.0, 2.0], vec![2.0, 1.0]]), Err(MethodError::NotReciprocal { row: 1, column: 2 }));
    assert_eq!(ahp(&[vec![2.0]]), Err(MethodError::NotReciprocal { row: 1, column: 1 }));
}

#[test]
fn a_matrix_that_makes_no_sense_is_refused_by_every_method() {
    let benefit = [(0.5, true), (0.5, true)];
    let methods = || [Method::Saw, Method::Topsis, Method::Aras, matching(&[(1.0, true); 2], 0.6)];
    for method in methods() {
        let refused = |criteria: &[(f64, bool)], rows: &[&[f64]]| rank(&method, &matrix(criteria, rows)).unwrap_err();
        assert_eq!(refused(&[], &[&[]]), MethodError::Empty);
        assert_eq!(refused(&benefit, &[]), MethodError::Empty);
        assert_eq!(refused(&benefit, &[&[1.0, 2.0], &[1.0]]), MethodError::RowLength { row: 2, found: 1, expected: 2 });
        assert_eq!(refused(&benefit, &[&[1.0, -2.0]]), MethodError::Value { row: 1, criterion: "K2".into() });
        assert_eq!(refused(&benefit, &[&[f64::NAN, 2.0]]), MethodError::Value { row: 1, criterion: "K1".into() });
        assert_eq!(refused(&[(-1.0, true), (1.0, true)], &[&[1.0, 2.0]]), MethodError::Weight("K1".into()));
    }
    for method in [Method::Saw, Method::Topsis, Method::Aras] {
        let refused = |criteria: &[(f64, bool)], rows: &[&[f64]]| rank(&method, &matrix(criteria, rows)).unwrap_err();
        assert_eq!(refused(&benefit, &[&[0.0, 2.0], &[0.0, 1.0]]), MethodError::ZeroColumn("K1".into()));
        assert_eq!(refused(&[(0.0, true), (0.0, true)], &[&[1.0, 2.0]]), MethodError::NoWeight);
    }
    for method in [Method::Saw, Method::Aras] {
        let found = rank(&method, &matrix(&[(1.0, true), (1.0, false)], &[&[1.0, 2.0], &[1.0, 0.0]]));
        assert_eq!(found, Err(MethodError::ZeroCost { row: 2, criterion: "K2".into() }));
    }
    let found = rank(&matching(&[(1.0, true)], 0.6), &matrix(&benefit, &[&[1.0, 2.0]]));
    assert_eq!(found, Err(MethodError::Factors { found: 1, expected: 2 }));
}

#[test]
fn a_gap_is_weighed_by_the_table_and_one_beyond_it_as_its_end() {
    let gaps = Gaps::of(&Law::on(BEGINNING, shipped()).unwrap());
    for (gap, weight) in
        [(0.0, 5.0), (1.0, 4.5), (-1.0, 4.0), (2.0, 3.5), (-2.0, 3.0), (3.0, 2.5), (-3.0, 2.0), (4.0, 1.5), (-4.0, 1.0)]
    {
        assert_eq!(gaps.weight(gap), weight, "{gap}");
    }
    assert_eq!((gaps.weight(9.0), gaps.weight(-9.0)), (1.5, 1.0));
    assert_eq!([0.0, 12.0, 13.0, 50.0, 100.0].map(ProfileMatching::step), [1.0, 1.0, 2.0, 3.0, 5.0]);
}

#[test]
fn candidates_that_are_all_alike_are_no_better_and_no_worse_than_each_other() {
    let found = rank(&Method::Topsis, &matrix(&[(1.0, true)], &[&[3.0], &[3.0]])).unwrap();
    assert_eq!((values(&found, 1), order(&found)), (vec!["0.5".to_string(), "0.5".into()], vec![0, 1]));
}

fn any_matrix() -> impl Strategy<Value = Matrix> {
    (1usize..5, 1usize..8).prop_flat_map(|(columns, rows)| {
        let criteria = prop::collection::vec((0.01..10.0f64, any::<bool>()), columns);
        let rows = prop::collection::vec(prop::collection::vec(0.5..100.0f64, columns), rows);
        (criteria, rows)
            .prop_map(|(criteria, rows)| matrix(&criteria, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>()))
    })
}

proptest! {
    #[test]
    fn every_row_is_placed_once_best_first_whatever_the_scale_of_the_weights(one in any_matrix(), factor in 0.1..50.0f64) {
        for method in [Method::Saw, Method::Topsis, Method::Aras] {
            let found = rank(&method, &one).unwrap();
            let mut rows = order(&found);
            rows.sort_unstable();
            prop_assert!(rows.into_iter().eq(0..one.rows.len()));
            prop_assert!(found.ranked.windows(2).all(|pair| ninth_decimal(pair[0].value) >= ninth_decimal(pair[1].value)));
            prop_assert!(found.ranked.iter().all(|one| (0.0..=1.0 + 1e-12).contains(&one.value)));
            let mut scaled = one.clone();
            scaled.criteria.iter_mut().for_each(|criterion| criterion.weight *= factor);
            let other = rank(&method, &scaled).unwrap();
            prop_assert_eq!(values(&found, 7), values(&other, 7));
        }
    }

    #[test]
    fn who_is_best_in_everything_is_first(mut one in any_matrix()) {
        let best: Vec<f64> = one.criteria.iter().map(|criterion| if criterion.benefit { 200.0 } else { 0.1 }).collect();
        one.rows.push(best);
        for method in [Method::Saw, Method::Topsis, Method::Aras] {
            prop_assert_eq!(rank(&method, &one).unwrap().ranked[0].row, one.rows.len() - 1);
        }
    }

    #[test]
    fn consistent_judgements_give_back_their_weights(weights in prop::collection::vec(0.1..10.0f64, 1..=9)) {
        let judged: Vec<Vec<f64>> = weights.iter().map(|one| weights.iter().map(|other| one / other).collect()).collect();
        let found = ahp(&judged).unwrap();
        let sum: f64 = weights.iter().sum();
        for (given, found) in weights.iter().zip(&found.weights) {
            prop_assert!((given / sum - found).abs() < 1e-9);
        }
        prop_assert!(found.accepted && found.consistency_ratio.abs() < 1e-9);
    }
}
