//! Who could be spared where a position has more people than it needs.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::day::{add_months, months_between};
use crate::parameter::Law;
use crate::words;

/// One holder of a position with too many people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    pub nip: String,
    /// First day on the post.
    pub since: NaiveDate,
    /// First day away by retirement age or contract.
    pub leaves: Option<NaiveDate>,
    /// Open seats elsewhere that ask for what the person has.
    pub fitting_seats: u32,
}

/// Why a person stands where in the order, first to be spared first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Seats elsewhere wait, and the minimum time in post is over.
    Fits,
    /// Nobody waits for this person elsewhere.
    NoSeat,
    /// In post for less than the law asks for (rule P-07).
    TooShort,
    /// Leaves soon; the surplus then shrinks by itself.
    LeavesSoon,
}

/// A person in the order in which people could be spared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sparing {
    /// Place in the list given.
    pub holding: usize,
    pub standing: Standing,
    /// Whole months in post.
    pub months: i32,
    /// Among those who could go now so that the position comes to its need.
    pub proposed: bool,
    /// Indonesian: why here.
    pub reason: String,
}

/// Orders the holders of a position with `over` people above need. Whoever leaves within the months of
/// `spare.leaving_months` is not proposed but counted: the surplus shrinks without a move. Within one standing the
/// longest in post comes first, then the NIP decides.
pub fn sparing(holders: &[Holding], over: i64, day: NaiveDate, law: &Law) -> Vec<Sparing> {
    let soon = add_months(day, law.number("spare.leaving_months").max(0) as u32);
    let mut order: Vec<Sparing> = holders
        .iter()
        .enumerate()
        .map(|(at, holding)| {
            let months = months_between(holding.since, day).max(0);
            let standing = standing(holding, months, soon, law);
            Sparing { holding: at, standing, months, proposed: false, reason: reason(holding, standing, months, law) }
        })
        .collect();
    order.sort_by(|a, b| {
        let key = |one: &Sparing| (one.standing, holders[one.holding].since, holders[one.holding].nip.clone());
        key(a).cmp(&key(b))
    });
    let leaving = order.iter().filter(|one| one.standing == Standing::LeavesSoon).count() as i64;
    for one in order.iter_mut().take((over - leaving).max(0) as usize) {
        one.proposed = one.standing == Standing::Fits;
    }
    order
}

fn standing(holding: &Holding, months: i32, soon: NaiveDate, law: &Law) -> Standing {
    if holding.leaves.is_some_and(|leaves| leaves <= soon) {
        Standing::LeavesSoon
    } else if months < law.number("P-07.min_months") {
        Standing::TooShort
    } else if holding.fitting_seats == 0 {
        Standing::NoSeat
    } else {
        Standing::Fits
    }
}

fn reason(holding: &Holding, standing: Standing, months: i32, law: &Law) -> String {
    match standing {
        Standing::Fits => {
            format!("{months} bulan memangku; {} kursi lowong lain cocok", holding.fitting_seats)
        }
        Standing::NoSeat => format!("{months} bulan memangku; belum ada kursi lowong lain yang cocok"),
        Standing::TooShort => {
            format!("Baru {months} bulan memangku, kurang dari {} bulan (P-07)", law.number("P-07.min_months"))
        }
        Standing::LeavesSoon => {
            let day = holding.leaves.map(words::date).unwrap_or_default();
            format!("Berhenti {day}; kelebihan berkurang dengan sendirinya")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, 1).unwrap()
    }

    fn holding(nip: &str, since: i32, leaves: Option<NaiveDate>, fitting_seats: u32) -> Holding {
        Holding { nip: nip.into(), since: day(since, 1), leaves, fitting_seats }
    }

    #[test]
    fn whoever_fits_elsewhere_goes_first_and_whoever_leaves_soon_is_counted_not_proposed() {
        let law = Law::on(day(2026, 6), crate::parameter::shipped()).unwrap();
        let holders = [
            holding("a", 2010, Some(day(2026, 12)), 4),
            holding("b", 2025, None, 4),
            holding("c", 2012, None, 0),
            holding("d", 2020, Some(day(2040, 1)), 2),
            holding("e", 2015, None, 2),
        ];
        let order = sparing(&holders, 3, day(2026, 6), &law);
        let told: Vec<(&str, Standing, bool)> =
            order.iter().map(|one| (holders[one.holding].nip.as_str(), one.standing, one.proposed)).collect();
        assert_eq!(
            told,
            [
                ("e", Standing::Fits, true),
                ("d", Standing::Fits, true),
                ("c", Standing::NoSeat, false),
                ("b", Standing::TooShort, false),
                ("a", Standing::LeavesSoon, false),
            ]
        );
        assert_eq!(order[3].months, 17);
        assert!(order[4].reason.contains("1 Desember 2026"), "{}", order[4].reason);
    }

    #[test]
    fn nobody_is_proposed_where_retirement_takes_the_whole_surplus() {
        let law = Law::on(day(2026, 6), crate::parameter::shipped()).unwrap();
        let holders = [holding("a", 2010, Some(day(2027, 6)), 1), holding("b", 2010, None, 1)];
        assert!(sparing(&holders, 1, day(2026, 6), &law).iter().all(|one| !one.proposed));
        let later = [holding("a", 2010, Some(day(2027, 7)), 1), holding("b", 2010, None, 1)];
        assert_eq!(sparing(&later, 1, day(2026, 6), &law).iter().filter(|one| one.proposed).count(), 1);
    }
}
