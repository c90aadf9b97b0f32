//! Time in posts that count, from the spans of a career, without guessing what no record tells.

use chrono::NaiveDate;

use crate::career::CareerSpan;
use crate::day::{add_months, months_between};
use crate::rules::{MoveFacts, PostFacts};
use crate::unit::UnitKind;

/// Whether an experience is long enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reached {
    Enough,
    /// Too short even if all time that no record tells counted.
    Short,
    /// The records do not reach back far enough to say so.
    Unknown,
}

/// Time in posts that count until the TMT. Days that two posts share count once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Experience<'a> {
    had: Length,
    /// Time of the service before the TMT that no recorded post covers; `None` when the begin of the service is unknown.
    unrecorded: Option<Length>,
    /// The most that it can be: all time that no record tells counted as well, joined to what it touches. `None` as above.
    possible: Option<Length>,
    /// The earliest post that counts.
    pub(super) first: Option<&'a CareerSpan>,
    /// First day of the service.
    pub(super) service_since: Option<NaiveDate>,
}

impl<'a> Experience<'a> {
    /// The time in posts that `counts` lets through. Relies on the career standing in the order of its first days.
    pub(super) fn of(facts: &'a MoveFacts<'_>, counts: impl Fn(&CareerSpan) -> bool) -> Self {
        let (person, tmt) = (&facts.person, facts.tmt);
        let service_since = person.cpns_since.or(person.pns_since);
        let (mut had, mut possible, mut unrecorded) = (Joined::default(), Joined::default(), Length::default());
        let (mut first, mut reached) = (None, service_since.unwrap_or(tmt));
        for span in &person.career {
            let (from, to) = (span.from, span.to.unwrap_or(tmt).min(tmt));
            // A post that ends before it begins tells of no day.
            if from >= to {
                continue;
            }
            unrecorded.add(reached, from);
            possible.add(reached, from);
            reached = reached.max(to);
            if counts(span) {
                first = first.or(Some(span));
                had.add(from, to);
                possible.add(from, to);
            }
        }
        unrecorded.add(reached, tmt);
        possible.add(reached, tmt);
        let known = |length| service_since.map(|_| length);
        Self {
            had: had.length(),
            unrecorded: known(unrecorded),
            possible: known(possible.length()),
            first,
            service_since,
        }
    }

    pub(super) fn reached(&self, years: i32) -> Reached {
        let enough = |length: Length| length.whole_months() >= 12 * years;
        match self.possible {
            _ if enough(self.had) => Reached::Enough,
            Some(possible) if !enough(possible) => Reached::Short,
            _ => Reached::Unknown,
        }
    }

    /// Whole months.
    pub(super) fn months(&self) -> i32 {
        self.had.whole_months()
    }

    /// Whole months of the service that no recorded post covers.
    pub(super) fn unrecorded_months(&self) -> Option<i32> {
        self.unrecorded.map(Length::whole_months)
    }

    /// `3 tahun 2 bulan`
    pub(super) fn printed(&self) -> String {
        match (self.months() / 12, self.months() % 12) {
            (0, months) => format!("{months} bulan"),
            (years, 0) => format!("{years} tahun"),
            (years, months) => format!("{years} tahun {months} bulan"),
        }
    }
}

/// A length of time as offices add up service (*masa kerja*): whole months of each stretch, and thirty days that are left
/// over of several make a month. One stretch alone is as long as the calendar says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Length {
    stretches: u32,
    months: i32,
    days: i64,
}

impl Length {
    /// Adds the stretch up to the first day no longer in it; a stretch that ends before it begins adds nothing.
    fn add(&mut self, from: NaiveDate, to: NaiveDate) {
        if from < to {
            let months = months_between(from, to);
            self.stretches += 1;
            self.months += months;
            self.days += (to - add_months(from, months.max(0) as u32)).num_days().max(0);
        }
    }

    fn whole_months(self) -> i32 {
        if self.stretches > 1 { self.months + (self.days / 30) as i32 } else { self.months }
    }
}

/// Adds up stretches that come in the order of their first days; those that touch or overlap are one.
#[derive(Default)]
struct Joined {
    closed: Length,
    open: Option<(NaiveDate, NaiveDate)>,
}

impl Joined {
    /// A stretch that ends before it begins adds nothing.
    fn add(&mut self, from: NaiveDate, to: NaiveDate) {
        match &mut self.open {
            _ if from >= to => {}
            Some((_, reached)) if from <= *reached => *reached = to.max(*reached),
            open => {
                if let Some((from, to)) = open.replace((from, to)) {
                    self.closed.add(from, to);
                }
            }
        }
    }

    fn length(mut self) -> Length {
        if let Some((from, to)) = self.open {
            self.closed.add(from, to);
        }
        self.closed
    }
}

/// Whether an earlier post lies in the field of the target. With words of experience in the requirements: one of them
/// stands in its title or unit. Without: it was in the same agency or unit, or in a unit of the same kind where the kind
/// is a field of work (school, health centre).
pub(super) fn in_field(span: &CareerSpan, to: &PostFacts<'_>) -> bool {
    let asked = &to.position.requirements.experience;
    if !asked.is_empty() {
        return asked.iter().any(|word| contains(&span.title, word) || contains(&span.unit, word));
    }
    let same_kind = matches!(to.unit_kind, UnitKind::Sekolah | UnitKind::Puskesmas)
        && UnitKind::of(&span.unit, false) == to.unit_kind;
    contains(&span.unit, &to.agency_name) || contains(&span.unit, &to.unit_name) || same_kind
}

/// Whether a text holds a word, without regard to case. Asked of every candidate of a vacancy, so nothing is copied, and
/// most places are passed by after one letter.
fn contains(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.trim().as_bytes());
    let Some((first, last)) = word.first().zip(text.len().checked_sub(word.len())) else { return false };
    let (low, high) = (first.to_ascii_lowercase(), first.to_ascii_uppercase());
    let begins = |at: usize| text[at..at + word.len()].eq_ignore_ascii_case(word);
    (0..=last).any(|at| (text[at] == low || text[at] == high) && begins(at))
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    fn day(offset: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + Days::new(offset)
    }

    proptest! {
        #[test]
        fn stretches_are_counted_once_and_a_gap_of_one_day_parts_them(
            mut stretches in prop::collection::vec((0u64..400, 0u64..200), 0..8),
        ) {
            stretches.sort_unstable();
            let mut joined = Joined::default();
            for (from, length) in &stretches {
                joined.add(day(*from), day(from + length));
            }
            let held = |at: u64| stretches.iter().any(|(from, length)| (*from..from + length).contains(&at));
            let mut apart = Length::default();
            let mut from = None;
            for at in 0..620 {
                match (from, held(at)) {
                    (None, true) => from = Some(at),
                    (Some(began), false) => {
                        apart.add(day(began), day(at));
                        from = None;
                    }
                    _ => {}
                }
            }
            prop_assert_eq!(joined.length(), apart);
        }

        #[test]
        fn one_stretch_is_as_long_as_the_calendar_says(from in 0u64..9000, length in 0u64..9000) {
            let mut had = Length::default();
            had.add(day(from), day(from + length));
            prop_assert!(had.days < 31);
            prop_assert_eq!(had.whole_months(), months_between(day(from), day(from + length)));
        }
    }

    #[test]
    fn half_a_year_and_two_and_a_half_years_are_three_years() {
        let at = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut had = Length::default();
        had.add(at("2018-01-01"), at("2018-07-01"));
        had.add(at("2024-06-01"), at("2026-12-01"));
        assert_eq!((had.whole_months(), had.days), (36, 0));
        had.add(at("2017-01-01"), at("2017-01-16"));
        had.add(at("2017-03-01"), at("2017-03-16"));
        assert_eq!(had.whole_months(), 37, "twice fifteen days are a month");
        had.add(at("2020-01-02"), at("2020-01-01"));
        assert_eq!(had.whole_months(), 37);
    }

    /// A month in two halves around the end of February: the days of the halves, thirty to a month, would be none.
    #[test]
    fn time_that_touches_is_one_stretch_however_it_came_to_be_known() {
        let at = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut joined = Joined::default();
        for (from, to) in [("2023-02-15", "2023-03-01"), ("2023-03-01", "2023-03-15")] {
            joined.add(at(from), at(to));
        }
        assert_eq!(joined.length().whole_months(), 1);
    }

    #[test]
    fn words_are_found_without_regard_to_case() {
        assert!(contains("UPTD PUSKESMAS TANJUNG ELOK", "Puskesmas"));
        assert!(!contains("Dinas", "Dinas Kesehatan"));
        assert!(!contains("Dinas", " "));
    }
}
