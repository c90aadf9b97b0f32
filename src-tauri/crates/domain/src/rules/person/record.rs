//! Rules about the yearly performance.

use chrono::Datelike;
use serde_json::json;

use crate::finding::{Finding, Source, Where};
use crate::parameter::Law;
use crate::performance::Rating;
use crate::rules::Asked;

/// The years whose performance the rules ask for: the last full years before the day of checking, latest first.
pub fn performance_years(law: &Law) -> impl Iterator<Item = i32> {
    let last = law.day.year() - 1;
    (0..law.number("P-09.years")).map(move |back| last - back)
}

/// P-09: performance of the last years at least *Baik* (PerBKN 5/2019 art. 3).
pub(super) fn p09_performance_at_least_good(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let rated = || performance_years(law).filter_map(|year| Some((year, *facts.person.ratings.get(&year)?)));
    let worst = rated().map(|(_, rating)| rating).min()?;
    let minimum = law.text("P-09.minimum");
    // Read only for the few whose predicate is not the very one asked for.
    if worst == Rating::VeryGood || worst.printed() == minimum {
        return None;
    }
    let minimum = Rating::parse(minimum).unwrap_or(Rating::Good);
    (worst < minimum).then(|| {
        asked.finding("P-09", "P-09.severity", |told| {
            let mut told = told.used("P-09.years").used("P-09.minimum");
            let mut list = Vec::new();
            for (year, rating) in rated().filter(|(_, rating)| *rating < minimum) {
                list.push(format!("{year}: {}", rating.printed()));
                told = told.fact(&format!("skp_{year}"), rating.printed(), Source::Performance { year });
            }
            told.say(format!(
                "Predikat kinerja di bawah {} ({}); pilih pegawai lain, atau perbaiki data SKP bila keliru.",
                minimum.printed(),
                list.join("; ")
            ))
        })
    })
}

/// P-10: performance is missing for one of the years asked for, or recorded for a year that has not begun.
pub(super) fn p10_performance_missing(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let ratings = &facts.person.ratings;
    let missing = || performance_years(law).filter(|year| !ratings.contains_key(year));
    let ahead = || ratings.range(law.day.year() + 1..).map(|(year, _)| *year);
    let first = missing().chain(ahead()).next()?;
    let finding = asked.finding("P-10", "P-10.severity", |told| {
        let (missing, ahead): (Vec<i32>, Vec<i32>) = (missing().collect(), ahead().collect());
        let mut sentences = Vec::new();
        let mut told = told.used("P-09.years");
        let source = Source::Performance { year: first };
        if !missing.is_empty() {
            sentences.push(format!("SKP tahun {} belum tercatat; impor SKP tahun itu.", years(&missing)));
            told = told.fact("missing_years", json!(missing), source.clone());
        }
        if !ahead.is_empty() {
            sentences.push(format!("SKP tercatat untuk tahun {} yang belum dimulai; perbaiki datanya.", years(&ahead)));
            told = told.fact("future_years", json!(ahead), source);
        }
        told.say(sentences.join(" "))
    });
    Some(Finding { missing: Some(Where::Performance), ..finding })
}

fn years(years: &[i32]) -> String {
    years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
