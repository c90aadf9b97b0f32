use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::parameter::shipped;

const BANDS: [u32; 3] = [5, 20, 50];

fn outcome(case: i64, kind: Nature, trend: Trend) -> Outcome {
    Outcome {
        case,
        kind,
        family: Family::Pelaksana,
        unit: 1,
        distance: None,
        overridden: Vec::new(),
        trend,
        total: None,
        follow_up: None,
        origin: UnitFigures::default(),
        destination: UnitFigures::default(),
    }
}

/// So many outcomes of each kind and trend.
fn outcomes(counts: &[(Nature, Trend, usize)]) -> Vec<Outcome> {
    let all = counts.iter().flat_map(|(kind, trend, count)| std::iter::repeat_n((*kind, *trend), *count));
    all.enumerate().map(|(case, (kind, trend))| outcome(case as i64, kind, trend)).collect()
}

fn of_axis(table: &Summary, axis: Axis) -> &[PublicRow] {
    &table.tables.iter().find(|table| table.axis == axis).unwrap().rows
}

#[test]
fn a_case_teaches_on_every_axis_and_in_each_rule_that_was_overridden() {
    let figures = |before, after| BeforeAfter { before: Some(before), after: Some(after) };
    let far = Outcome {
        unit: 7,
        distance: Some(20.0),
        overridden: vec!["P-07".into(), "O-03".into(), "P-07".into()],
        total: Some(4.5),
        follow_up: Some(FollowUp::Training),
        destination: UnitFigures { index: figures(78.0, 80.5), gap: figures(-3.0, -2.0) },
        ..outcome(1, Nature::Promosi, Trend::Rose)
    };
    let near = Outcome { total: Some(3.5), ..outcome(2, Nature::Rotasi, Trend::Fell) };
    let found = lessons(&[far, near], &BANDS);
    let keys: Vec<(Axis, String, u32)> =
        found.iter().map(|lesson| (lesson.group.axis(), lesson.group.key(), lesson.tally.cases)).collect();
    let expected = [
        (Axis::Kind, "ROTASI", 1),
        (Axis::Kind, "PROMOSI", 1),
        (Axis::Rule, "", 1),
        (Axis::Rule, "O-03", 1),
        (Axis::Rule, "P-07", 1),
        (Axis::Family, "pelaksana", 2),
        (Axis::Unit, "1", 1),
        (Axis::Unit, "7", 1),
        (Axis::Distance, "5-20", 1),
        (Axis::Distance, "", 1),
    ];
    assert_eq!(keys, expected.map(|(axis, key, cases)| (axis, key.to_string(), cases)));
    let is_pelaksana = |lesson: &&Lesson| lesson.group == Group::Family(Family::Pelaksana);
    let both = &found.iter().find(is_pelaksana).unwrap().tally;
    assert_eq!((both.trends, both.follow_ups), ([1, 0, 1, 0], [0, 0, 1, 0]));
    assert_eq!(both.total, Mean { value: Some(4.0), count: 2 });
    let unit = UnitChange { index: Mean { value: Some(2.5), count: 1 }, gap: Mean { value: Some(1.0), count: 1 } };
    assert_eq!((both.destination, both.origin), (unit, UnitChange::default()));
}

#[test]
fn a_band_ends_with_its_limit_and_the_last_is_open() {
    let law = Law::on(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(), shipped()).unwrap();
    assert_eq!(distance_bands(&law), BANDS);
    for (km, key) in [(0.0, "0-5"), (5.0, "0-5"), (5.01, "5-20"), (50.0, "20-50"), (50.1, "50-"), (900.0, "50-")] {
        assert_eq!(Group::band(km, &BANDS).key(), key, "{km}");
    }
}

#[test]
fn one_small_count_takes_another_of_its_row_and_of_the_totals_with_it() {
    use Cell::{Hidden, Shown};
    use Nature::{Promosi, Rotasi};
    let summary = publishable(
        &outcomes(&[(Rotasi, Trend::Rose, 6), (Rotasi, Trend::Fell, 1), (Promosi, Trend::Rose, 5)]),
        &BANDS,
        5,
    )
    .unwrap();
    assert_eq!((summary.cases, summary.trends), (12, [Hidden, Shown(0), Hidden, Shown(0)]));
    let rows: Vec<_> = of_axis(&summary, Axis::Kind).iter().map(|row| (row.trends, row.cases)).collect();
    assert_eq!(rows[0], ([Hidden, Shown(0), Hidden, Shown(0)], Shown(7)), "rotation");
    assert_eq!(rows[1], ([Shown(5), Shown(0), Shown(0), Shown(0)], Shown(5)), "promotion");
}

#[test]
fn groups_of_few_stand_together_and_never_one_alone() {
    use Nature::{Demosi, Promosi, Rotasi};
    let groups = |counts: &[(Nature, Trend, usize)]| -> Vec<Vec<String>> {
        let summary = publishable(&outcomes(counts), &BANDS, 5).unwrap();
        let names = |row: &PublicRow| row.groups.iter().map(Group::key).collect();
        of_axis(&summary, Axis::Kind).iter().map(names).collect()
    };
    let (rose, fell) = (Trend::Rose, Trend::Fell);
    assert_eq!(
        groups(&[(Rotasi, rose, 9), (Promosi, rose, 2), (Demosi, fell, 3)]),
        [vec!["ROTASI"], vec!["PROMOSI", "DEMOSI"]]
    );
    assert_eq!(
        groups(&[(Rotasi, rose, 9), (Promosi, rose, 6), (Demosi, fell, 4)]),
        [vec!["ROTASI"], vec!["PROMOSI", "DEMOSI"]]
    );
    assert_eq!(groups(&[(Rotasi, rose, 9), (Demosi, fell, 1)]), [vec!["ROTASI", "DEMOSI"]]);
    assert_eq!(publishable(&outcomes(&[(Rotasi, rose, 4)]), &BANDS, 5), None);
    assert_eq!(publishable(&[], &BANDS, 0), None);
}

#[test]
fn means_are_left_out_of_a_table_where_one_line_has_too_few_evaluations() {
    let mut cases = outcomes(&[(Nature::Rotasi, Trend::Rose, 6), (Nature::Promosi, Trend::Rose, 6)]);
    let means = |cases: &[Outcome]| {
        let summary = publishable(cases, &BANDS, 5).unwrap();
        let rows = of_axis(&summary, Axis::Kind).iter().map(|row| row.mean_total).collect::<Vec<_>>();
        (summary.mean_total, rows)
    };
    cases.iter_mut().take(6).for_each(|case| case.total = Some(4.0));
    assert_eq!(means(&cases), (Some(4.0), vec![Some(4.0), None]));
    cases[6].total = Some(1.0);
    assert_eq!(means(&cases).1, [None, None], "the one evaluation of a promotion would be the difference");
}

prop_compose! {
    fn any_outcome()(
        kind in prop::sample::select(vec![Nature::Rotasi, Nature::Rotasi, Nature::Promosi, Nature::Demosi]),
        family in prop::sample::select(vec![Family::Managerial, Family::Functional, Family::Pelaksana]),
        unit in 1i64..7,
        distance in prop::option::of(0.0..80.0),
        overridden in prop::sample::subsequence(vec!["P-07".to_string(), "P-09".to_string()], 0..=2),
        trend in prop::sample::select(Trend::all().collect::<Vec<_>>()),
        total in prop::option::of(1.0..=5.0),
    ) -> Outcome {
        Outcome { family, unit, distance, overridden, total, ..outcome(0, kind, trend) }
    }
}

/// The true counts of a published row.
fn truth(row: &PublicRow, axis: Axis, outcomes: &[Outcome]) -> [u32; 5] {
    let inside = |outcome: &&Outcome| Group::of(outcome, axis, &BANDS).iter().any(|group| row.groups.contains(group));
    let tally = tally(outcomes.iter().filter(inside).collect::<Vec<_>>().into_iter());
    let [a, b, c, d] = tally.trends;
    [a, b, c, d, tally.cases]
}

fn five(row: &PublicRow) -> [Cell; 5] {
    let [a, b, c, d] = row.trends;
    [a, b, c, d, row.cases]
}

/// Where a count is looked at: a row (`rows.len()` for the totals) and a column.
type Place = (usize, usize);

/// Whether the hidden counts can be changed by at most one each, with the one at `place` changed, so that every shown
/// count, every sum of a row and every sum of a column still holds. Looks at every way of changing them, row by row; kept
/// of the rows before is only what each column has changed by.
fn can_be_another(rows: &[([u32; 5], [Cell; 5])], totals: ([u32; 4], [Cell; 4]), place: Place) -> bool {
    let may = |count: u32, cell: Cell, change: i32| {
        change == 0 || (cell == Cell::Hidden && i64::from(count) + i64::from(change) >= 0)
    };
    let changes = || (0..81).map(|code: i32| [code % 3 - 1, code / 3 % 3 - 1, code / 9 % 3 - 1, code / 27 - 1]);
    let mut columns = BTreeSet::from([[0_i32; 4]]);
    for (row, (counts, cells)) in rows.iter().enumerate() {
        let allowed: Vec<[i32; 4]> = changes()
            .filter(|change| (0..4).all(|at| may(counts[at], cells[at], change[at])))
            .filter(|change| may(counts[4], cells[4], change.iter().sum()))
            .filter(|change| place.0 != row || [&change[..], &[change.iter().sum()]].concat()[place.1] != 0)
            .collect();
        let with = |before: &[i32; 4]| -> Vec<[i32; 4]> {
            allowed.iter().map(|change| std::array::from_fn(|at| before[at] + change[at])).collect()
        };
        columns = columns.iter().flat_map(with).collect();
    }
    columns.into_iter().any(|change| {
        (0..4).all(|at| may(totals.0[at], totals.1[at], change[at]))
            && change.iter().sum::<i32>() == 0
            && (place.0 != rows.len() || change[place.1] != 0)
    })
}

#[test]
fn the_search_for_another_value_finds_none_where_a_difference_gives_the_count() {
    use Cell::{Hidden, Shown};
    let row = ([3, 4, 0, 0, 7], [Hidden, Shown(4), Shown(0), Shown(0), Shown(7)]);
    let totals = ([3, 4, 0, 0], [Hidden, Shown(4), Shown(0), Shown(0)]);
    assert!(!can_be_another(&[row], totals, (0, 0)));
    let two = ([3, 4, 0, 0, 7], [Hidden, Hidden, Shown(0), Shown(0), Shown(7)]);
    assert!(can_be_another(&[two], ([3, 4, 0, 0], [Hidden, Hidden, Shown(0), Shown(0)]), (0, 0)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_hidden_count_can_be_computed_and_no_small_one_is_shown(
        outcomes in prop::collection::vec(any_outcome(), 0..60), smallest in 3u32..7,
    ) {
        let Some(summary) = publishable(&outcomes, &BANDS, smallest) else {
            prop_assert!(outcomes.len() < smallest as usize);
            return Ok(());
        };
        let totals = (tally(outcomes.iter()).trends, summary.trends);
        for table in &summary.tables {
            let rows: Vec<_> =
                table.rows.iter().map(|row| (truth(row, table.axis, &outcomes), five(row))).collect();
            let shown = rows.iter().flat_map(|(counts, cells)| counts.iter().zip(cells));
            for (count, cell) in shown.chain(totals.0.iter().zip(&totals.1)) {
                prop_assert!(*cell == Cell::Hidden || *cell == Cell::Shown(*count));
                prop_assert!(*cell == Cell::Hidden || *count == 0 || *count >= smallest, "{} is shown", count);
            }
            for (at, (counts, cells)) in rows.iter().enumerate() {
                prop_assert!(counts[4] >= smallest, "a group of few stands alone");
                for column in (0..5).filter(|column| cells[*column] == Cell::Hidden) {
                    prop_assert!(can_be_another(&rows, totals, (at, column)), "{:?} {:?} {:?}", rows, totals, (at, column));
                }
            }
            for column in (0..4).filter(|column| totals.1[*column] == Cell::Hidden) {
                prop_assert!(can_be_another(&rows, totals, (rows.len(), column)), "{:?} {:?}", rows, totals);
            }
        }
    }

    #[test]
    fn every_case_stands_once_on_each_axis_but_that_of_rules_whatever_the_order(
        (outcomes, shuffled) in prop::collection::vec(any_outcome(), 0..40)
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        let found = lessons(&outcomes, &BANDS);
        for axis in Axis::all() {
            let cases: u32 = found.iter().filter(|lesson| lesson.group.axis() == axis).map(|lesson| lesson.tally.cases).sum();
            let twice = outcomes.iter().filter(|outcome| axis == Axis::Rule && outcome.overridden.len() == 2).count();
            prop_assert_eq!(cases as usize, outcomes.len() + twice);
        }
        for lesson in &found {
            prop_assert_eq!(lesson.tally.trends.iter().sum::<u32>(), lesson.tally.cases);
        }
        prop_assert_eq!(found, lessons(&shuffled, &BANDS));
        prop_assert_eq!(publishable(&outcomes, &BANDS, 5), publishable(&shuffled, &BANDS, 5));
    }
}
