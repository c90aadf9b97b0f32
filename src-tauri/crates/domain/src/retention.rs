//! How long personal data are kept, and what erasing leaves (UU 27/2022 articles 43 and 44, UU 43/2009).

use chrono::{Months, NaiveDate};

use crate::retirement::{Leaving, LeavingReason};
use crate::unit::name_key;

/// How it is known that a person has left the service (*berhenti*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftBy {
    /// The retirement age was reached (*BUP*) and no post is held.
    Retirement,
    /// The contract ended and no post is held.
    ContractEnd,
    /// The legal standing says so: retired, dismissed, died, moved to another government.
    Standing,
}

/// When and how a person left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// First day out of the service.
    pub day: NaiveDate,
    pub by: LeftBy,
}

/// What is known of the service of a person.
#[derive(Debug, Clone, Copy)]
pub struct Service<'a> {
    pub today: NaiveDate,
    /// Legal standing (*kedudukan hukum*) as it is recorded.
    pub standing: &'a str,
    /// Whether a post is held today or begins later.
    pub holds_post: bool,
    /// First day after the last post.
    pub last_post_end: Option<NaiveDate>,
    /// By the retirement age of the last post, or by the contract.
    pub leaving: Leaving,
}

/// When a person left the service; nothing while a post is held or where nothing says so. A standing that says it counts
/// from the end of the last post. By age or contract alone the later of that day and the last post counts: data are
/// rather kept too long than erased too early.
pub fn left(service: &Service<'_>) -> Option<Left> {
    if service.holds_post {
        return None;
    }
    if let Some(day) = service.last_post_end.filter(|_| says_left(service.standing)) {
        return Some(Left { day, by: LeftBy::Standing });
    }
    if service.leaving.day > service.today {
        return None;
    }
    let by = match service.leaving.reason {
        LeavingReason::Retirement => LeftBy::Retirement,
        LeavingReason::ContractEnd => LeftBy::ContractEnd,
    };
    let day = service.last_post_end.map_or(service.leaving.day, |end| end.max(service.leaving.day));
    Some(Left { day, by })
}

/// Whether a legal standing means that the person is no longer in the service of this government. Suspension and leave
/// do not.
fn says_left(standing: &str) -> bool {
    let key = name_key(standing);
    let words: Vec<&str> = key.split(' ').collect();
    let has = |word: &str| words.contains(&word);
    let gone = ["pensiun", "berhenti", "diberhentikan", "pemberhentian", "meninggal", "wafat", "tewas", "pindah"];
    gone.into_iter().any(has) && !has("sementara")
}

/// First day on which the data of somebody who left may be erased.
pub fn may_be_erased_from(left: NaiveDate, years: i32) -> NaiveDate {
    let months = u32::try_from(years).unwrap_or_default().saturating_mul(12);
    left.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// Contents of journal entries before this day may be erased.
pub fn journal_kept_since(today: NaiveDate, months: i32) -> NaiveDate {
    today.checked_sub_months(Months::new(u32::try_from(months).unwrap_or_default())).unwrap_or(NaiveDate::MIN)
}

/// What becomes of a kind of record when the data of its person are erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disposal {
    /// Needed for the service only; erased.
    Erased,
    /// Stays where the person stands in an official paper or a procedure, and is erased otherwise.
    WithPapers,
    /// Part of an official paper or of the procedure that led to it: an archive, destroyed only by the archive schedule
    /// (UU 43/2009).
    Archive,
    /// Who did what: the trail of processing (UU 27/2022 article 31).
    Trail,
}

/// The disposal of a kind of record, by the name of its table; an unknown kind is kept.
pub fn disposal(table: &str) -> Disposal {
    match table {
        "performance" | "discipline" | "circumstance" | "relative" | "career" | "competence" | "talent"
        | "training" | "request" | "request_target" | "concern" | "decision" | "move_check" => Disposal::Erased,
        "staff" | "incumbency" | "acting" => Disposal::WithPapers,
        "event" | "account" => Disposal::Trail,
        _ => Disposal::Archive,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn service(standing: &str) -> Service<'_> {
        Service {
            today: day("2026-11-21"),
            standing,
            holds_post: false,
            last_post_end: Some(day("2020-05-01")),
            leaving: Leaving { day: day("2040-01-01"), reason: LeavingReason::Retirement },
        }
    }

    #[test]
    fn who_holds_a_post_has_not_left_whatever_the_age() {
        let old = Leaving { day: day("2010-01-01"), reason: LeavingReason::Retirement };
        assert_eq!(left(&Service { holds_post: true, leaving: old, ..service("Pensiun") }), None);
    }

    #[test]
    fn retirement_counts_from_the_later_of_age_and_last_post() {
        let old = Leaving { day: day("2019-02-01"), reason: LeavingReason::Retirement };
        let found = left(&Service { leaving: old, ..service("Aktif") });
        assert_eq!(found, Some(Left { day: day("2020-05-01"), by: LeftBy::Retirement }));
    }

    #[test]
    fn a_standing_that_ends_the_service_counts_and_one_that_suspends_it_does_not() {
        for gone in ["Pensiun", "Diberhentikan dengan hormat", "Meninggal Dunia", "Pindah Instansi"] {
            assert_eq!(left(&service(gone)).map(|left| left.by), Some(LeftBy::Standing), "{gone}");
        }
        for stays in ["", "Aktif", "CLTN", "Tugas Belajar", "Pemberhentian Sementara"] {
            assert_eq!(left(&service(stays)), None, "{stays}");
        }
    }

    #[test]
    fn nothing_is_known_of_somebody_who_never_held_a_post() {
        assert_eq!(left(&Service { last_post_end: None, ..service("Pensiun") }), None);
    }

    proptest! {
        #[test]
        fn more_years_never_let_data_be_erased_earlier(years in 0i32..60, more in 0i32..40, days in 0u64..20_000) {
            let left = day("1980-01-31") + chrono::Days::new(days);
            prop_assert!(may_be_erased_from(left, years) >= left);
            prop_assert!(may_be_erased_from(left, years + more) >= may_be_erased_from(left, years));
        }
    }
}
