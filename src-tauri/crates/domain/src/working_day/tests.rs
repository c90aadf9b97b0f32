use proptest::prelude::*;

use super::*;
use crate::parameter::{DatedValue, shipped};

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn law(weekend: &str) -> Law {
    let own = DatedValue {
        key: "calendar.weekend".into(),
        value: weekend.into(),
        from: day(2020, 1, 1),
        to: None,
        basis: "Peraturan Bupati".into(),
        note: String::new(),
    };
    Law::on(day(2026, 1, 1), shipped().into_iter().chain([own])).unwrap()
}

fn calendar() -> WorkCalendar {
    WorkCalendar::new(&shipped_holidays(), &law("sabtu, minggu"))
}

#[test]
fn the_shipped_table_gives_the_days_of_the_decree_for_2026_and_the_fixed_ones_of_every_year() {
    let holidays = shipped_holidays();
    let of = |year, kind| holidays.iter().filter(|holiday| holiday.day.year() == year && holiday.kind == kind).count();
    assert_eq!((of(2026, HolidayKind::National), of(2026, HolidayKind::JointLeave)), (17, 8));
    for year in (2020..=2035).filter(|year| *year != 2026) {
        assert_eq!((of(year, HolidayKind::National), of(year, HolidayKind::JointLeave)), (5, 0), "{year}");
    }
    assert!(holidays.is_sorted_by(|left, right| left.day < right.day), "no day stands twice");
    assert!(holidays.iter().all(|holiday| !holiday.name.is_empty() && !holiday.basis.is_empty()));
}

#[test]
fn only_a_year_with_a_holiday_that_moves_is_known() {
    let calendar = calendar();
    assert!(calendar.knows_year(2026));
    assert!(!calendar.knows_year(2025) && !calendar.knows_year(2027) && !calendar.knows_year(2036));
    let nyepi = |kind| {
        let nyepi = Holiday { day: day(2027, 3, 8), name: "Nyepi".into(), kind, basis: "SKB".into() };
        WorkCalendar::new(&[nyepi], &law("minggu"))
    };
    assert!(nyepi(HolidayKind::National).knows_year(2027));
    assert!(!nyepi(HolidayKind::Local).knows_year(2027), "a day of the region says nothing of the national ones");
}

#[test]
fn idul_fitri_2026_takes_five_working_days_away_in_a_row() {
    let calendar = calendar();
    // Tuesday 17 March, then Nyepi and Idul Fitri with their joint leave until Tuesday 24 March.
    assert_eq!(calendar.add_working(day(2026, 3, 17), 1), day(2026, 3, 25));
    assert_eq!(calendar.add_working(day(2026, 3, 17), 0), day(2026, 3, 17));
    assert_eq!(calendar.add_working(day(2026, 3, 18), 0), day(2026, 3, 25));
    assert_eq!(calendar.working_days_between(day(2026, 3, 17), day(2026, 3, 24)), 0);
    assert_eq!(calendar.working_days_between(day(2026, 3, 2), day(2026, 4, 1)), 17);
    assert_eq!(calendar.working_days_between(day(2026, 4, 1), day(2026, 3, 2)), -17);
    assert_eq!(calendar.before(day(2026, 3, 25), 1), day(2026, 3, 17));
    assert_eq!(calendar.before(day(2026, 3, 22), 0), day(2026, 3, 17));
}

#[test]
fn an_invitation_for_a_monday_goes_out_on_friday_and_so_does_one_for_a_sunday() {
    let calendar = calendar();
    assert_eq!(calendar.before(day(2026, 11, 23), 1), day(2026, 11, 20));
    assert_eq!(calendar.before(day(2026, 11, 22), 1), day(2026, 11, 20));
}

#[test]
fn an_office_of_six_days_works_on_saturday() {
    let six = WorkCalendar::new(&shipped_holidays(), &law("Minggu"));
    assert_eq!(six.add_working(day(2026, 11, 20), 1), day(2026, 11, 21));
    assert_eq!(six.working_days_between(day(2026, 11, 15), day(2026, 11, 29)), 12);
    for text in ["", "sabtu minggu", "sabtu, sabtu", "senin,selasa,rabu,kamis,jumat,sabtu,minggu", "Sunday"] {
        assert_eq!(parse_weekend(text), None, "{text}");
    }
}

#[test]
fn a_holiday_on_a_weekend_takes_no_working_day() {
    let calendar = calendar();
    assert_eq!(calendar.working_days_between(day(2026, 4, 5), day(2026, 4, 12)), 5, "Easter Sunday before the week");
    assert_eq!(calendar.working_days_between(day(2026, 4, 3), day(2026, 4, 5)), 0);
}

#[test]
fn deadlines_are_read_as_the_parameters_write_them() {
    for (text, length, unit) in [
        ("15 hari kerja", 15, DeadlineUnit::Working),
        (" 14  hari ", 14, DeadlineUnit::Calendar),
        ("1 Bulan", 1, DeadlineUnit::Month),
        ("366 Hari  Kerja", 366, DeadlineUnit::Working),
    ] {
        let deadline = Deadline::parse(text).unwrap();
        assert_eq!(deadline, Deadline { length, unit }, "{text}");
        assert_eq!(Deadline::parse(&deadline.to_string()), Some(deadline));
    }
    for text in ["", "hari", "15", "15 kerja", "0 hari", "367 hari", "-1 hari", "1,5 bulan", "2 minggu", "harikerja"] {
        assert_eq!(Deadline::parse(text), None, "{text}");
    }
    assert_eq!(Deadline::of(&law("minggu"), "deadline.pertek").to_string(), "15 hari kerja");
}

#[test]
fn working_days_end_after_idul_fitri_and_calendar_days_end_where_they_end() {
    let calendar = calendar();
    let due = |text: &str, from| Deadline::parse(text).unwrap().from(from, &calendar);
    let certain = |day| DueDay { day, uncertain: None };
    assert_eq!(due("15 hari kerja", day(2026, 3, 9)), certain(day(2026, 4, 7)));
    assert_eq!(due("14 hari", day(2026, 3, 8)), certain(day(2026, 3, 22)), "the Sunday of Idul Fitri");
    assert_eq!(due("1 bulan", day(2026, 1, 31)), certain(day(2026, 2, 28)));
}

#[test]
fn a_count_into_a_year_whose_holidays_are_not_known_says_so() {
    let calendar = calendar();
    let due = |text: &str, from| Deadline::parse(text).unwrap().from(from, &calendar);
    // 24 and 25 December are off, and so is 1 January, a Friday.
    let into_2027 = DueDay { day: day(2027, 1, 6), uncertain: Some(2027) };
    assert_eq!(due("8 hari kerja", day(2026, 12, 22)), into_2027);
    assert_eq!(due("5 hari kerja", day(2026, 12, 22)), DueDay { day: day(2026, 12, 31), uncertain: None });
    assert_eq!(due("14 hari", day(2026, 12, 22)), DueDay { day: day(2027, 1, 5), uncertain: None });
    assert_eq!(due("1 hari kerja", day(2025, 12, 31)).uncertain, None, "the first day is not counted");
    let invitation = Deadline::parse("1 hari kerja").unwrap();
    assert_eq!(invitation.before(day(2027, 1, 4), &calendar), DueDay { day: day(2026, 12, 31), uncertain: Some(2027) });
    assert_eq!(invitation.before(day(2027, 1, 1), &calendar), DueDay { day: day(2026, 12, 31), uncertain: None });
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..6000).prop_map(|days| day(2020, 1, 1) + chrono::Days::new(days))
}

prop_compose! {
    fn any_calendar()(
        extra in prop::collection::vec(any_day(), 0..40),
        weekend in prop::sample::select(vec!["sabtu, minggu", "minggu", "jumat", "senin, rabu, minggu"]),
    ) -> WorkCalendar {
        let local = |day| Holiday { day, name: "Hari jadi".into(), kind: HolidayKind::Local, basis: "Perda".into() };
        let mut holidays = shipped_holidays();
        holidays.extend(extra.into_iter().map(local));
        WorkCalendar::new(&holidays, &law(weekend))
    }
}

proptest! {
    #[test]
    fn counting_gives_back_what_was_added(calendar in any_calendar(), from in any_day(), n in 1u32..200) {
        let to = calendar.add_working(from, n);
        prop_assert!(calendar.is_working(to));
        prop_assert_eq!(calendar.working_days_between(from, to), i64::from(n));
        prop_assert_eq!(calendar.working_days_between(from, to - chrono::Days::new(1)), i64::from(n) - 1);
    }

    #[test]
    fn going_back_gives_the_working_day_from_which_the_count_began(
        calendar in any_calendar(), from in any_day(), n in 0u32..200,
    ) {
        let from = calendar.add_working(from, 0);
        prop_assert_eq!(calendar.before(calendar.add_working(from, n), n), from);
    }

    #[test]
    fn a_later_start_or_a_longer_deadline_never_ends_earlier(
        calendar in any_calendar(), a in any_day(), b in any_day(), n in 0u32..100, more in 0u32..100,
    ) {
        let (early, late) = (a.min(b), a.max(b));
        prop_assert!(calendar.add_working(early, n) <= calendar.add_working(late, n));
        prop_assert!(calendar.before(early, n) <= calendar.before(late, n));
        prop_assert!(calendar.add_working(early, n) <= calendar.add_working(early, n + more));
    }

    #[test]
    fn the_count_is_that_of_looking_at_every_day(calendar in any_calendar(), a in any_day(), b in any_day(), c in any_day()) {
        let one_by_one = a.iter_days().skip(1).take_while(|day| *day <= b).filter(|day| calendar.is_working(*day));
        if a <= b {
            prop_assert_eq!(calendar.working_days_between(a, b), one_by_one.count() as i64);
        }
        let between = |from, to| calendar.working_days_between(from, to);
        prop_assert_eq!(between(a, b) + between(b, c), between(a, c));
    }

    #[test]
    fn no_day_there_is_breaks_the_count(calendar in any_calendar(), length in 1u32..=366) {
        for unit in DeadlineUnit::all() {
            let deadline = Deadline { length, unit };
            prop_assert_eq!(deadline.from(NaiveDate::MAX, &calendar).day, NaiveDate::MAX);
            prop_assert_eq!(deadline.before(NaiveDate::MIN, &calendar).day, NaiveDate::MIN);
        }
    }
}
