use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::education::EducationLevel;
use crate::identity::Sex;
use crate::parameter::{Law, shipped};
use crate::position::{Eselon, Family, JfLevel};
use crate::rank::Rank;
use crate::retirement::{Leaving, LeavingReason};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();

fn person(rank: Option<Rank>) -> Counted {
    Counted {
        listed: Some(0),
        sex: Sex::Female,
        rank,
        post: Some((Family::Pelaksana, Level::None)),
        education: Some(EducationLevel::S1),
        born: day(1990, 1, 1),
        leaves: None,
    }
}

fn region() -> Axis {
    Axis::Listed(vec![Line::plain("Dinas Kesehatan"), Line::plain("Dinas Sosial")])
}

fn labels(axis: &Axis) -> Vec<String> {
    axis.lines().into_iter().map(|line| line.label).collect()
}

#[test]
fn rank_steps_have_their_subtotals_and_contract_grades_theirs() {
    let rank = |code| person(Some(Rank::parse(code).unwrap()));
    let elsewhere = Counted { listed: Some(1), ..rank("III/d") };
    let people = [rank("III/a"), rank("III/a"), elsewhere, rank("IV/e"), rank("IX"), person(None)];
    let table = recap(&people, &region(), &Axis::Ranks);
    assert_eq!((table.columns.len(), table.total, table.outside), (34, 5, 1));
    let groups = table.column_groups();
    let sums: Vec<_> = groups.iter().map(|group| (group.label.as_str(), group.totals.clone(), group.total)).collect();
    assert_eq!(
        sums,
        [
            ("I", vec![0, 0], 0),
            ("II", vec![0, 0], 0),
            ("III", vec![2, 1], 3),
            ("IV", vec![1, 0], 1),
            ("PPPK", vec![1, 0], 1),
        ]
    );
    assert_eq!(groups[2].lines, 8..12);
    assert_eq!(recap(&people, &region(), &Axis::Steps).total, 4);
    assert_eq!(recap(&people, &region(), &Axis::Grades).total, 1);
}

#[test]
fn every_axis_puts_a_person_on_the_line_of_its_name() {
    let law = Law::on(TODAY, shipped()).unwrap();
    let jf = |level| Some((Family::Functional, Level::Jf(level)));
    let eselon = |level| Some((Family::Managerial, Level::Eselon(level)));
    let post = |post| Counted { post, ..person(None) };
    let born = |born| Counted { born, ..person(None) };
    let (posts, ages) = (Axis::FunctionalAndPelaksana, Axis::ages(TODAY, &law));
    for (axis, person, label) in [
        (&Axis::Steps, person(Some(Rank::Step(0))), Some("I/a")),
        (&Axis::Steps, person(Some(Rank::Step(16))), Some("IV/e")),
        (&Axis::Steps, person(Some(Rank::Contract(9))), None),
        (&Axis::Grades, person(Some(Rank::Contract(9))), Some("IX")),
        (&Axis::Grades, person(Some(Rank::Step(9))), None),
        (&Axis::Ranks, person(Some(Rank::Contract(17))), Some("XVII")),
        (&Axis::Eselon, post(eselon(Eselon::IIIb)), Some("III.b")),
        (&Axis::Eselon, post(jf(JfLevel::AhliMuda)), None),
        (&Axis::Eselon, post(None), None),
        (&posts, post(jf(JfLevel::Pemula)), Some("Pemula")),
        (&posts, post(Some((Family::Pelaksana, Level::None))), Some("Pelaksana")),
        (&posts, post(Some((Family::Functional, Level::None))), None),
        (&posts, post(eselon(Eselon::IVa)), None),
        (&Axis::Education, person(None), Some("S-1")),
        (&Axis::Education, Counted { education: None, ..person(None) }, None),
        (&Axis::Sex, person(None), Some("Perempuan")),
        (&ages, born(day(2001, 6, 30)), Some("s.d. 25")),
        (&ages, born(day(2000, 7, 1)), Some("s.d. 25")),
        (&ages, born(day(2000, 6, 30)), Some("26-30")),
        (&ages, born(day(1966, 6, 30)), Some("56-60")),
        (&ages, born(day(1965, 6, 30)), Some("di atas 60")),
        (&ages, born(day(2027, 1, 1)), None),
    ] {
        let at = axis.place(&person);
        assert_eq!(at.map(|at| labels(axis)[at].clone()).as_deref(), label, "{axis:?} {person:?}");
    }
    assert_eq!(labels(&Axis::Education).first().map(String::as_str), Some("S-3"));
}

#[test]
fn retirements_are_counted_by_month_and_sex_of_their_year() {
    let leaves = |on, reason| Counted { leaves: Some(Leaving { day: on, reason }), ..person(Some(Rank::Step(11))) };
    let retires = |on| leaves(on, LeavingReason::Retirement);
    let man = Counted { sex: Sex::Male, ..retires(day(2027, 12, 1)) };
    let people = [
        retires(day(2027, 1, 1)),
        retires(day(2027, 12, 1)),
        man,
        retires(day(2028, 1, 1)),
        leaves(day(2027, 3, 1), LeavingReason::ContractEnd),
    ];
    let table = recap(&people, &Axis::Steps, &Axis::Retirements { year: 2027 });
    let filled: Vec<_> = (0..24).filter(|at| table.cells[11][*at] > 0).collect();
    assert_eq!((filled, table.total, table.outside), (vec![1, 22, 23], 3, 2));
    let months = table.column_groups();
    assert_eq!((months.len(), months[11].label.as_str(), months[11].total), (12, "Desember", 2));
    assert_eq!(table.row_groups()[2].total, 3, "III/d stands in the third group");
}

#[test]
fn open_seats_are_counted_by_title_and_level() {
    let table = vacancies(&[
        ("Perawat Ahli Pertama", Level::Jf(JfLevel::AhliPertama), 2),
        ("Kepala Bidang", Level::Eselon(Eselon::IIIb), 1),
        ("Perawat Ahli Pertama", Level::Jf(JfLevel::AhliPertama), 3),
        ("Operator", Level::None, 0),
    ]);
    let rows: Vec<_> = table.rows.iter().map(|row| row.label.as_str()).zip(table.row_totals.clone()).collect();
    assert_eq!(rows, [("Kepala Bidang", 1), ("Perawat Ahli Pertama", 5)]);
    let of = |label| table.columns.iter().position(|line| line.label == label).map(|at| table.column_totals[at]);
    assert_eq!((of("III.b"), of("Ahli Pertama"), of("Pelaksana")), (Some(1), Some(5), Some(0)));
    assert_eq!((table.total, table.outside), (6, 0));
}

proptest! {
    #[test]
    fn the_totals_agree_and_nobody_is_lost(
        counts in prop::collection::vec((prop::option::of(0usize..6), prop::option::of(0usize..8), 0i64..5), 0..60),
        groups in prop::collection::vec(0u8..3, 11),
    ) {
        let line = |at: usize| match groups[at] {
            0 => Line::plain(at.to_string()),
            group => Line::grouped(at.to_string(), group.to_string()),
        };
        // Six rows and eight columns, of which the last one each is not in the table.
        let mut table = CrossTable::empty((0..5).map(line).collect(), (4..11).map(line).collect());
        for (row, column, people) in &counts {
            table.count(*row, *column, *people);
        }
        prop_assert_eq!(table.total + table.outside, counts.iter().map(|(.., people)| people).sum::<i64>());
        prop_assert_eq!(table.row_totals.iter().sum::<i64>(), table.total);
        prop_assert_eq!(table.column_totals.iter().sum::<i64>(), table.total);
        for (row, total) in table.cells.iter().zip(&table.row_totals) {
            prop_assert_eq!(row.iter().sum::<i64>(), *total);
        }
        let grouped = |lines: &[Line], totals: &[i64]| -> i64 {
            lines.iter().zip(totals).filter(|(line, _)| !line.group.is_empty()).map(|(_, total)| total).sum()
        };
        let columns: i64 = table.column_groups().iter().map(|group| group.total).sum();
        prop_assert_eq!(columns, grouped(&table.columns, &table.column_totals));
        let rows: i64 = table.row_groups().iter().map(|group| group.total).sum();
        prop_assert_eq!(rows, grouped(&table.rows, &table.row_totals));
    }
}
