use proptest::prelude::*;

use super::*;

fn year(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap()
}

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();

fn left(staff: i64, day: NaiveDate, cause: Cause) -> Departure {
    Departure { staff, day, cause }
}

/// A position older than the records.
fn old(needs: &[(NaiveDate, i64)], departures: &[Departure], arrivals: &[NaiveDate]) -> SeatHistory {
    let (needs, departures, arrivals) = (needs.to_vec(), departures.to_vec(), arrivals.to_vec());
    SeatHistory { from: BEGINNING, needs, departures, arrivals }
}

fn told(history: &SeatHistory, day: NaiveDate) -> Vec<(Option<NaiveDate>, &'static str, Option<i64>)> {
    open_seats(history, day).into_iter().map(|seat| (seat.since, seat.cause.code(), seat.staff)).collect()
}

#[test]
fn every_open_seat_tells_since_when_and_why() {
    use Cause::{Left, Move, Retirement};
    let new = SeatHistory { from: year(2024), ..old(&[(year(2024), 2)], &[], &[]) };
    let needed_before = SeatHistory { from: year(2024), ..old(&[(year(2020), 1), (year(2022), 2)], &[], &[]) };
    let since = |at| Some(year(at));
    for (history, expected) in [
        (old(&[(BEGINNING, 1)], &[], &[year(2020)]), vec![]),
        (old(&[(BEGINNING, 2)], &[], &[year(2020)]), vec![(None, "new_post", None)]),
        (new, vec![(since(2024), "new_post", None), (since(2024), "new_post", None)]),
        (needed_before, vec![(since(2024), "new_post", None), (since(2024), "new_post", None)]),
        (old(&[(BEGINNING, 1), (year(2025), 2)], &[], &[year(2020)]), vec![(since(2025), "need_raised", None)]),
        (
            old(&[(BEGINNING, 1)], &[left(7, year(2025), Retirement)], &[year(2020)]),
            vec![(since(2025), "retirement", Some(7))],
        ),
        // Above need, a departure opens nothing.
        (old(&[(BEGINNING, 1)], &[left(7, year(2025), Move)], &[year(2020), year(2021)]), vec![]),
        // Whoever came filled the seat that was open longest.
        (
            old(
                &[(BEGINNING, 2)],
                &[left(7, year(2022), Move), left(8, year(2024), Left)],
                &[year(2020), year(2020), year(2025)],
            ),
            vec![(since(2024), "left", Some(8))],
        ),
        // A lower need removes what was opened last.
        (
            old(
                &[(BEGINNING, 2), (year(2025), 1)],
                &[left(7, year(2022), Move), left(8, year(2024), Left)],
                &[year(2020), year(2020)],
            ),
            vec![(since(2022), "move", Some(7))],
        ),
        // The need falls on the day of the departure.
        (old(&[(BEGINNING, 1), (year(2025), 0)], &[left(7, year(2025), Retirement)], &[year(2020)]), vec![]),
        // Replaced on the same day.
        (old(&[(BEGINNING, 1)], &[left(7, year(2025), Retirement)], &[year(2020), year(2025)]), vec![]),
        (old(&[], &[], &[]), vec![]),
    ] {
        assert_eq!(told(&history, TODAY), expected, "{history:?}");
    }
}

#[test]
fn only_what_happened_by_the_day_counts() {
    let history = old(&[(BEGINNING, 1)], &[left(7, year(2025), Cause::Retirement)], &[year(2020)]);
    assert_eq!(told(&history, year(2025) - chrono::Days::new(1)), []);
    assert_eq!(told(&history, year(2025)).len(), 1);
    assert_eq!(told(&history, year(2019)), [(None, "new_post", None)]);
}

#[test]
fn a_departure_is_told_by_what_follows_it() {
    let retires = |day| Some(Leaving { day, reason: LeavingReason::Retirement });
    let contract = Some(Leaving { day: year(2025), reason: LeavingReason::ContractEnd });
    for (leaves, moved_on, cause) in [
        (retires(year(2025)), false, Cause::Retirement),
        (retires(year(2024)), false, Cause::Retirement),
        (contract, false, Cause::ContractEnd),
        (retires(year(2030)), false, Cause::Left),
        (None, false, Cause::Left),
        (retires(year(2030)), true, Cause::Move),
        (retires(year(2024)), true, Cause::Move),
    ] {
        assert_eq!(Cause::of_departure(year(2025), leaves, moved_on), cause, "{leaves:?} {moved_on}");
    }
}

#[test]
fn seats_expected_to_open_come_by_position_and_day() {
    let leaves = |day, reason| Some(Leaving { day, reason });
    let holder = |staff, position, leaves| Holder { staff, position, from: year(2020), to: None, leaves, pppk: false };
    let month = |month| NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
    let holders = [
        holder(1, 11, leaves(month(9), LeavingReason::Retirement)),
        holder(2, 10, leaves(month(12), LeavingReason::ContractEnd)),
        holder(3, 10, leaves(month(8), LeavingReason::Retirement)),
        holder(4, 10, leaves(year(2028), LeavingReason::Retirement)),
        holder(5, 12, None),
        Holder { from: month(10), ..holder(5, 13, None) },
    ];
    let rows: Vec<_> = expected(&holders, TODAY, 6)
        .into_iter()
        .map(|row| (row.position, row.staff, row.day, row.cause.code()))
        .collect();
    assert_eq!(
        rows,
        [
            (10, 3, month(8), "retirement"),
            (10, 2, month(12), "contract_end"),
            (11, 1, month(9), "retirement"),
            (12, 5, month(10), "move"),
        ]
    );
    assert_eq!(expected(&holders, TODAY, 2).len(), 1, "the last day of the time counts, the next does not");
}

#[test]
fn a_position_lacks_people_from_the_day_nobody_makes_up_for() {
    let from = |need, held, changes: &[(NaiveDate, i64)]| short_from(need, held, TODAY, changes);
    assert_eq!(from(2, 1, &[]), Some(TODAY));
    assert_eq!(from(2, 2, &[(year(2028), -1), (year(2027), -1), (year(2027), 1)]), Some(year(2028)));
    assert_eq!(from(2, 3, &[(year(2027), -1)]), None);
    assert_eq!(from(1, 1, &[(year(2025), -1)]), None, "what is past is in the figures already");
}

proptest! {
    #[test]
    fn as_many_seats_are_open_as_people_are_missing(
        needs in prop::collection::vec((0i64..60, 0i64..5), 0..5),
        stays in prop::collection::vec((0i64..60, prop::option::of(1i64..60)), 0..8),
        from in prop::option::of(0i64..20),
        on in 0i64..70,
    ) {
        let day = |month: i64| add_months(year(2020), month as u32);
        // Nobody holds a position before it exists.
        let first = from.map_or(BEGINNING, day);
        let stays: Vec<_> = stays.into_iter().map(|(start, length)| (start.max(from.unwrap_or(0)), length)).collect();
        let mut needs: Vec<_> = needs.into_iter().map(|(start, people)| (day(start), people)).collect();
        needs.sort_by_key(|(start, _)| *start);
        needs.dedup_by_key(|(start, _)| *start);
        let history = SeatHistory {
            from: first,
            departures: (0..).zip(&stays)
                .filter_map(|(staff, (start, length))| Some(left(staff, day(start + (*length)?), Cause::Left)))
                .collect(),
            arrivals: stays.iter().map(|(start, _)| day(*start)).collect(),
            needs: needs.clone(),
        };
        let asked = day(on);
        let need = needs.iter().rfind(|(start, _)| *start <= asked && first <= asked).map_or(0, |(_, people)| *people);
        let holds = |start: i64, length: Option<i64>| start <= on && length.is_none_or(|length| on < start + length);
        let held = stays.iter().filter(|(start, length)| holds(*start, *length)).count() as i64;
        let open = open_seats(&history, asked);
        prop_assert_eq!(open.len() as i64, (need - held).max(0));
        prop_assert!(open.is_sorted_by_key(|seat| seat.since));
        prop_assert!(open.iter().all(|seat| seat.since.is_none_or(|since| since <= asked)));
    }
}
