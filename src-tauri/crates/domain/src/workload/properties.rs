use proptest::prelude::*;

use super::tests::{computed, law, task, workload};
use super::*;

fn any_task() -> impl Strategy<Value = Task> {
    // Volumes and hours as offices write them: with at most two decimals.
    (1u32..100_000, 1u32..2_000, prop::sample::select(Period::ALL.to_vec()))
        .prop_map(|(volume, norm, period)| task(f64::from(volume) / 100.0, f64::from(norm) / 100.0).per(period))
}

proptest! {
    #[test]
    fn the_order_of_the_rows_changes_nothing(
        (rows, shuffled) in prop::collection::vec(any_task(), 1..20)
            .prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        method in prop::sample::select(Method::ALL.to_vec()),
        rounding in prop::sample::select(Rounding::ALL.to_vec()),
    ) {
        let calendar = WorkCalendar::of(&law());
        let [straight, shuffled] = [rows, shuffled]
            .map(|rows| need(&Workload { rounding, ..workload(method, rows) }, &calendar).unwrap());
        prop_assert!((straight.exact - shuffled.exact).abs() <= 2e-9);
        prop_assert!((straight.load_hours - shuffled.load_hours).abs() <= 1e-5);
    }

    #[test]
    fn the_need_of_the_whole_is_the_sum_of_the_needs_of_its_parts(
        left in prop::collection::vec(any_task(), 1..12),
        right in prop::collection::vec(any_task(), 1..12),
        method in prop::sample::select(vec![Method::Tasks, Method::Output, Method::Object, Method::Equipment]),
    ) {
        let whole = computed(&workload(method, left.iter().chain(&right).cloned().collect()));
        let parts = [left, right].map(|rows| computed(&workload(method, rows)));
        prop_assert!((whole.exact - parts[0].exact - parts[1].exact).abs() < 1e-6);
        prop_assert!((whole.load_hours - parts[0].load_hours - parts[1].load_hours).abs() < 1e-3);
        prop_assert!((whole.exact - whole.rows.iter().map(|row| row.exact).sum::<f64>()).abs() < 1e-6);
    }

    #[test]
    fn people_are_the_nearest_or_the_next_whole_number(hours in 1u32..10_000_000) {
        let rows = vec![task(f64::from(hours), 0.01)];
        let [near, next] = [Rounding::HalfUp, Rounding::Ceiling]
            .map(|rounding| computed(&Workload { rounding, ..workload(Method::Tasks, rows.clone()) }));
        // In whole numbers: hundredths of an hour over 125,000 of them.
        let (hours, person) = (u64::from(hours), 125_000);
        let joined = 2 * hours < person;
        prop_assert_eq!(near.people as u64, if joined { 0 } else { (2 * hours + person) / (2 * person) });
        prop_assert_eq!(next.people as u64, if joined { 0 } else { hours.div_ceil(person) });
        prop_assert_eq!(near.join_with_other, joined);
    }

    #[test]
    fn support_raises_the_wisn_need_by_its_factor(
        services in prop::collection::vec(any_task(), 1..8),
        support in 1u32..900,
    ) {
        let alone = computed(&workload(Method::Wisn, services.clone()));
        let mut rows = services;
        rows.push(task(f64::from(support), 1.0).as_support());
        let raised = computed(&workload(Method::Wisn, rows));
        let expected = alone.exact / (1.0 - f64::from(support) / 1200.0);
        prop_assert!((raised.exact / expected - 1.0).abs() < 1e-6, "{} is not {}", raised.exact, expected);
        prop_assert_eq!(alone.wisn.map(|factors| factors.factor), Some(1.0));
    }

    #[test]
    fn exactly_the_faulty_rows_are_named(rows in prop::collection::vec((any_task(), any::<bool>()), 1..20)) {
        let faulty: Vec<Option<usize>> =
            rows.iter().enumerate().filter(|(_, (_, faulty))| *faulty).map(|(at, _)| Some(at)).collect();
        let tasks = rows.iter().map(|(task, faulty)| if *faulty { Task { norm: 0.0, ..task.clone() } } else { task.clone() });
        let named = match need(&workload(Method::Tasks, tasks.collect()), &WorkCalendar::of(&law())) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.iter().map(|fault| fault.row).collect(),
        };
        prop_assert_eq!(named, faulty);
    }
}
