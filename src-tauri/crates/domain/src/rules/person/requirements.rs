//! Rules about what the target position asks: rank, education, field of study.

use crate::education::EducationLevel;
use crate::finding::{Finding, Source, Where};
use crate::position::{Family, Position};
use crate::rank::Rank;
use crate::rules::{Asked, MoveFacts, Telling};
use crate::score::field_matches;
use crate::staff::Status;
use crate::words;

/// P-19: rank outside the range of the target (PP 100/2000 with 13/2002; PermenPANRB 1/2023). Only permanent staff hold
/// the ranks that ranges are written in.
pub(super) fn p19_rank_outside_the_range(asked: &Asked<'_>) -> Option<Finding> {
    const KEY: &str = "P-19.severity";
    let facts = asked.facts;
    if facts.person.status != Status::Pns {
        return None;
    }
    let position = &facts.to.as_ref()?.position;
    let (low, high) = (position.requirements.rank_low, position.requirements.rank_high);
    if low.is_none() && high.is_none() {
        return None;
    }
    // A rank that begins after both days is not held yet, and what is held now is not recorded.
    let to_come = facts.person.rank_since.filter(|since| *since > facts.tmt && *since > asked.law.day);
    if let Some(since) = to_come {
        return Some(asked.lack("P-19", KEY, Where::Staff, |told| {
            let message = format!(
                "TMT golongan {} belum tiba pada TMT perpindahan, sehingga golongan tidak dapat diperiksa; lengkapi melalui {}.",
                words::date(since),
                Where::Staff.printed()
            );
            tell_rank(told, asked.facts, position).fact("rank_since", since.to_string(), Source::Staff).say(message)
        }));
    }
    match facts.person.rank {
        Some(rank @ Rank::Step(_)) => {
            let outside = low.is_some_and(|low| rank < low) || high.is_some_and(|high| rank > high);
            outside.then(|| {
                asked.finding("P-19", KEY, |told| {
                    let message = format!(
                        "Golongan {rank} di luar rentang {} untuk {}; pilih jabatan lain, atau beri catatan penilaian.",
                        range(low, high),
                        position.title
                    );
                    tell_rank(told, asked.facts, position).say(message)
                })
            })
        }
        other => Some(asked.lack("P-19", KEY, Where::Staff, |told| {
            let fault = match other {
                Some(grade) => format!("Golongan {grade} bukan golongan PNS"),
                None => "Golongan tidak tercatat".to_string(),
            };
            let message = format!(
                "{fault}, sedangkan {} mensyaratkan {}; lengkapi melalui {}.",
                position.title,
                range(low, high),
                Where::Staff.printed()
            );
            tell_rank(told, asked.facts, position).say(message)
        })),
    }
}

/// `III/c-III/d`, `paling rendah III/c`, `paling tinggi III/d`.
fn range(low: Option<Rank>, high: Option<Rank>) -> String {
    match (low, high) {
        (Some(low), Some(high)) if low == high => low.to_string(),
        (Some(low), Some(high)) => format!("{low}-{high}"),
        (Some(low), None) => format!("paling rendah {low}"),
        (None, Some(high)) => format!("paling tinggi {high}"),
        (None, None) => String::new(),
    }
}

fn tell_rank<'a>(told: Telling<'a>, facts: &MoveFacts<'_>, position: &Position) -> Telling<'a> {
    let range = range(position.requirements.rank_low, position.requirements.rank_high);
    told.fact("rank", facts.person.rank.map(Rank::code), Source::Staff)
        .fact("range", range, Source::Position { id: position.id })
        .fact("position", position.title.clone(), Source::Position { id: position.id })
}

/// P-20: education below what the target position asks (PP 11/2017 art. 54; KepMenPANRB 11/2024).
pub(super) fn p20_education_below_requirement(asked: &Asked<'_>) -> Option<Finding> {
    let facts = asked.facts;
    let position = &facts.to.as_ref()?.position;
    let key = match position.family {
        Family::Pelaksana => "P-20.severity_pelaksana",
        _ => "P-20.severity_managerial_jf",
    };
    let Some(minimum) = position.requirements.min_education else {
        return (position.family != Family::Pelaksana).then(|| no_requirement(asked, key, position));
    };
    match facts.person.education {
        Some(level) if level >= minimum => None,
        Some(level) => Some(asked.finding("P-20", key, |told| {
            let message = format!(
                "Pendidikan {} di bawah syarat {} untuk {}; pilih jabatan lain, atau perbarui data bila sudah ada ijazah baru.",
                level.code(),
                minimum.code(),
                position.title
            );
            tell_education(told, asked.facts, position).say(message)
        })),
        None => Some(asked.lack("P-20", key, Where::Staff, |told| {
            let message = format!(
                "Pendidikan belum tercatat, sedangkan {} mensyaratkan {}; lengkapi melalui {}.",
                position.title,
                minimum.code(),
                Where::Staff.printed()
            );
            tell_education(told, asked.facts, position).say(message)
        })),
    }
}

fn no_requirement(asked: &Asked<'_>, key: &str, position: &Position) -> Finding {
    asked.lack("P-20", key, Where::Requirements, |told| {
        told.say(format!(
            "Syarat pendidikan {} belum tercatat, sehingga tidak dapat diperiksa; lengkapi di {}.",
            position.title,
            Where::Requirements.printed()
        ))
        .fact("asked", serde_json::Value::Null, Source::Position { id: position.id })
        .fact("position", position.title.clone(), Source::Position { id: position.id })
    })
}

fn tell_education<'a>(told: Telling<'a>, facts: &MoveFacts<'_>, position: &Position) -> Telling<'a> {
    let minimum = position.requirements.min_education.map(EducationLevel::code);
    told.fact("education", facts.person.education.map(EducationLevel::code), Source::Staff)
        .fact("diploma", facts.person.diploma.clone(), Source::Staff)
        .fact("asked", minimum, Source::Position { id: position.id })
        .fact("position", position.title.clone(), Source::Position { id: position.id })
}

/// P-21: the field of study is not among those that the position lists (its job analysis).
pub(super) fn p21_field_of_study_not_listed(asked: &Asked<'_>) -> Option<Finding> {
    const KEY: &str = "P-21.severity";
    let facts = asked.facts;
    let position = &facts.to.as_ref()?.position;
    let (fields, diploma) = (&position.requirements.fields, &facts.person.diploma);
    if fields.is_empty() || field_matches(diploma, fields) {
        return None;
    }
    if diploma.trim().is_empty() {
        return Some(asked.lack("P-21", KEY, Where::Staff, |told| {
            let message = format!(
                "Nama pendidikan tidak tercatat, sedangkan {} mensyaratkan bidang {}; lengkapi melalui {}.",
                position.title,
                fields.join(", "),
                Where::Staff.printed()
            );
            tell_field(told, asked.facts, position).say(message)
        }));
    }
    Some(asked.finding("P-21", KEY, |told| {
        let message = format!(
            "Pendidikan {diploma} tidak termasuk bidang yang disyaratkan {} ({}); pilih jabatan lain, atau beri catatan penilaian.",
            position.title,
            fields.join(", ")
        );
        tell_field(told, asked.facts, position).say(message)
    }))
}

fn tell_field<'a>(told: Telling<'a>, facts: &MoveFacts<'_>, position: &Position) -> Telling<'a> {
    told.fact("diploma", facts.person.diploma.clone(), Source::Staff)
        .fact("fields", position.requirements.fields.clone(), Source::Position { id: position.id })
        .fact("position", position.title.clone(), Source::Position { id: position.id })
}
