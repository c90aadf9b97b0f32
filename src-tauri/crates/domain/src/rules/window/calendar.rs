//! The windows that follow from a term of the head of region, as days.

use chrono::NaiveDate;

use crate::day::{add_months, subtract_months};
use crate::head_term::{HeadKind, HeadTerm};
use crate::parameter::Law;
use crate::words;

/// From a first to a last day; without a last day it stays open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) from: NaiveDate,
    pub(super) until: Option<NaiveDate>,
}

impl Days {
    pub(super) fn hold(self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// `22 Maret 2024 sampai 20 Februari 2025`
    pub(super) fn told(self) -> String {
        match self.until {
            Some(until) => format!("{} sampai {}", words::date(self.from), words::date(until)),
            None => format!("sejak {}", words::date(self.from)),
        }
    }
}

/// W-01: from the months before the day on which candidates are fixed until the end of the term. Two recorded days that
/// contradict each other (the term ends before the window begins) give no window.
pub(super) fn before_election(term: &HeadTerm, law: &Law) -> Option<Days> {
    let from = subtract_months(term.candidates_fixed?, law.number("W-01.months_before").max(0) as u32);
    let days = Days { from, until: term.until };
    days.until.is_none_or(|until| from <= until).then_some(days)
}

/// W-02: the months after the inauguration of an elected head, the day before they are complete included.
pub(super) fn after_inauguration(term: &HeadTerm, law: &Law) -> Option<Days> {
    let until = add_months(term.from, law.number("W-02.months").max(0) as u32).pred_opt();
    (term.kind == HeadKind::Definitive && until >= Some(term.from)).then_some(Days { from: term.from, until })
}

/// A window in which an act on staff needs more than usual (*masa larangan*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadWindow {
    /// Rule that asks, `W-01` to `W-04`.
    pub rule: &'static str,
    pub from: NaiveDate,
    /// Last day; `None` while no end is recorded.
    pub until: Option<NaiveDate>,
    /// Indonesian: what is needed in it.
    pub told: String,
}

/// Every window that follows from one term, in the order of the rules.
pub fn head_windows(term: &HeadTerm, law: &Law) -> Vec<HeadWindow> {
    let of = |rule, days: Option<Days>, need: &str| {
        days.map(|days| HeadWindow {
            rule,
            from: days.from,
            until: days.until,
            told: format!("{}: {need}.", days.told()),
        })
    };
    let term_when =
        |kinds: &[HeadKind]| kinds.contains(&term.kind).then_some(Days { from: term.from, until: term.until });
    [
        of("W-01", before_election(term, law), "penggantian pejabat memerlukan persetujuan tertulis Mendagri"),
        of("W-02", after_inauguration(term, law), "penggantian pejabat memerlukan persetujuan tertulis Mendagri"),
        of(
            "W-03",
            term_when(&[HeadKind::Pj, HeadKind::Plt, HeadKind::Pjs]),
            "pengangkatan, pemindahan, dan pemberhentian memerlukan persetujuan Mendagri dan pertimbangan teknis BKN",
        ),
        of(
            "W-04",
            term_when(&[HeadKind::Plt, HeadKind::Plh]),
            "hal kepegawaian yang strategis tidak diputuskan oleh Plt atau Plh",
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}
