//! Rules about the end of service: retirement by the age of the position, or the end of a contract.

use chrono::NaiveDate;

use super::Recorded;
use super::time::months_in_words;
use crate::day::{add_months, months_between};
use crate::finding::{Finding, Source, Where};
use crate::moves::Nature;
use crate::position::{ManagerialLevel, Position};
use crate::retirement::{Leaving, LeavingReason, leaving, retirement_key};
use crate::rules::{Asked, PostFacts, Telling};
use crate::words;

/// What P-15 can hold against a move, each with a weight of its own.
#[derive(Debug, Clone, Copy)]
enum Hit {
    /// Away for good on the TMT or before it.
    Gone(Leaving),
    /// Older than a first appointment to a JPT pratama allows; the last day on which it was allowed.
    TooOldForFirst(NaiveDate),
    /// So many months are left.
    Soon(Leaving, i32),
}

/// P-15: time left until retirement, by the target position and by the present one; and the age of a first appointment
/// to a JPT pratama (PP 17/2020). Of several hits the heaviest is told.
pub(super) fn p15_retirement_near(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let born = birth(asked);
    if facts.to.is_none() && facts.from.is_none() {
        return None;
    }
    if facts.person.birth_date > law.day {
        return Some(born.lack(asked, "P-15", "P-15.severity", "P-15.min_months"));
    }
    let target = facts.to.as_ref().map(|to| leaves_post(asked, to));
    let present = facts.from.as_ref().map(|from| match (&facts.to, target) {
        (Some(to), Some(end)) if of_one_age(&from.position, &to.position) => end,
        _ => leaves_post(asked, from),
    });
    let gone = [present, target].into_iter().flatten().find(|end| end.day <= facts.tmt).map(Hit::Gone);
    let promoted = facts.nature == Some(Nature::Promosi);
    let soon = target.or(present).filter(|end| end.day > facts.tmt).and_then(|end| {
        let months = months_between(facts.tmt, end.day);
        (months < law.number("P-15.min_months")).then_some(Hit::Soon(end, months))
    });
    let weighed = [gone, too_old_for_first(asked), soon].into_iter().flatten().map(|hit| (hit, hit.weight(promoted)));
    // Of equal weights the first: who is gone need not hear that it is soon.
    let (hit, key) = weighed.rev().max_by_key(|(_, key)| law.severity(key))?;
    Some(asked.finding("P-15", key, |told| {
        let told = tell_ends(told, asked, present, target);
        match hit {
            Hit::Gone(_) => told,
            Hit::TooOldForFirst(last) => told
                .fact("first_until", last.to_string(), Source::Staff)
                .fact("high_post_before", false, Source::Career { id: None })
                .used("P-15.jpt_first_age"),
            Hit::Soon(_, months) => told.fact("months", months, Source::Plan).used("P-15.min_months"),
        }
        .say(hit.sentence(asked))
    }))
}

impl Hit {
    fn weight(self, promoted: bool) -> &'static str {
        match self {
            Self::Gone(_) => "P-15.severity_retired",
            Self::TooOldForFirst(_) => "P-15.severity_jpt_first",
            Self::Soon(..) if promoted => "P-15.severity_promotion",
            Self::Soon(..) => "P-15.severity",
        }
    }

    fn sentence(self, asked: &Asked<'_>) -> String {
        let tmt = words::date(asked.facts.tmt);
        match self {
            Self::Gone(end) => format!(
                "{} pada {}, tidak sesudah TMT {tmt}; keluarkan pegawai dari rencana ini.",
                ends(end.reason),
                words::date(end.day)
            ),
            Self::TooOldForFirst(last) => format!(
                "Usia paling tinggi {} tahun untuk pertama kali diangkat dalam JPT pratama sudah lewat sejak {}; pilih pegawai lain, atau lengkapi riwayat jabatan bila pernah memangku JPT.",
                asked.law.number("P-15.jpt_first_age"),
                words::date(last)
            ),
            Self::Soon(end, months) => format!(
                "{} pada {}, {} sesudah TMT {tmt}; paling singkat {}.",
                ends(end.reason),
                words::date(end.day),
                months_in_words(months),
                months_in_words(asked.law.number("P-15.min_months"))
            ),
        }
    }
}

fn ends(reason: LeavingReason) -> &'static str {
    match reason {
        LeavingReason::Retirement => "Pegawai pensiun",
        LeavingReason::ContractEnd => "Perjanjian kerja tidak berlaku lagi",
    }
}

fn birth(asked: &Asked<'_>) -> Recorded {
    Recorded {
        day: Some(asked.facts.person.birth_date),
        name: "birth_date",
        called: "Tanggal lahir",
        source: Source::Staff,
        place: Where::Staff,
    }
}

fn leaves_post(asked: &Asked<'_>, post: &PostFacts<'_>) -> Leaving {
    let (person, position) = (&asked.facts.person, &post.position);
    leaving(person.birth_date, position.family, position.level, &position.title, person.contract_end, asked.law)
}

/// Posts of one family, level and title are left at one age; most people rotate between such posts.
fn of_one_age(from: &Position, to: &Position) -> bool {
    (from.family, from.level) == (to.family, to.level) && from.title == to.title
}

/// Birth, contract, and the day of leaving by each of the two posts with the age used.
fn tell_ends<'a>(
    told: Telling<'a>,
    asked: &Asked<'_>,
    present: Option<Leaving>,
    target: Option<Leaving>,
) -> Telling<'a> {
    let facts = asked.facts;
    let mut told = told.fact("birth_date", facts.person.birth_date.to_string(), Source::Staff).fact(
        "tmt",
        facts.tmt.to_string(),
        Source::Move,
    );
    if let Some(last) = facts.person.contract_end {
        told = told.fact("contract_end", last.to_string(), Source::Staff);
    }
    for (name, post, end) in [("leaves_present", &facts.from, present), ("leaves_target", &facts.to, target)] {
        if let (Some(post), Some(end)) = (post, end) {
            let position = &post.position;
            told = told.fact(name, end.day.to_string(), Source::Position { id: position.id }).used(retirement_key(
                position.family,
                position.level,
                &position.title,
            ));
        }
    }
    told
}

/// The age counts to the birthday itself, as for recruitment: a day later the person is older than the limit.
fn too_old_for_first(asked: &Asked<'_>) -> Option<Hit> {
    let Asked { facts, law, .. } = *asked;
    let high = Some(ManagerialLevel::JptPratama);
    let to = facts.to.as_ref().filter(|to| to.position.level.managerial() == high)?;
    let present = facts.from.iter().map(|from| from.position.level);
    let before = facts.person.career.iter().filter(|span| span.from < facts.tmt).map(|span| span.level);
    if present.chain(before).any(|level| level.managerial() >= high) {
        return None;
    }
    let last = add_months(facts.person.birth_date, law.number("P-15.jpt_first_age") as u32 * 12);
    (facts.tmt > last && to.position.is_managerial()).then_some(Hit::TooOldForFirst(last))
}

/// P-16: who asks to come into the region has some years left to serve in it (local rules).
pub(super) fn p16_remaining_service_of_who_asks_to_come(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    if !facts.own_request || !facts.enters() {
        return None;
    }
    let to = facts.to.as_ref()?;
    if facts.person.birth_date > law.day {
        return Some(birth(asked).lack(asked, "P-16", "P-16.severity", "P-16.min_years"));
    }
    let end = leaves_post(asked, to);
    let months = months_between(facts.tmt, end.day);
    let minimum = law.number("P-16.min_years") * 12;
    (months < minimum).then(|| {
        asked.finding("P-16", "P-16.severity", |told| {
            tell_ends(told, asked, None, Some(end))
                .say(format!(
                    "Sisa masa kerja {} (sampai {}) pada TMT {}; daerah mensyaratkan paling singkat {} bagi yang masuk atas permintaan sendiri.",
                    months_in_words(months.max(0)),
                    words::date(end.day),
                    words::date(facts.tmt),
                    months_in_words(minimum)
                ))
                .fact("months", months, Source::Plan)
                .used("P-16.min_years")
        })
    })
}
