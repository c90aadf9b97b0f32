//! Requirements of appointment (handbook 5.4). The ids J-01 to J-07 are ours. Education is asked by P-20, the predicate of
//! two years by P-09: *Baik* needs both elements of performance at least as expected.
//!
//! A temporary assignment (*Plt, Plh*) is no appointment; none of these rules asks about one.

mod experience;
mod transfer;

use serde_json::Value;

use super::{Asked, PostFacts, Rule, Telling};
use crate::career::CareerSpan;
use crate::day::add_months;
use crate::document::DocumentKind;
use crate::finding::{Finding, Source, Where};
use crate::position::{JfLevel, Level, ManagerialLevel};
use crate::words;
use experience::{Experience, Reached, in_field};
use transfer::{by_transfer, former_title};

/// The rules in the order of their ids.
pub(super) const RULES: &[Rule] = &[
    Rule { id: "J-01", title: "Pengalaman bagi pengawas", alone: true, ask: j01_experience_of_a_supervisor },
    Rule { id: "J-02", title: "Pengalaman bagi administrator", alone: true, ask: j02_experience_of_an_administrator },
    Rule { id: "J-03", title: "Pengalaman bagi JPT pratama", alone: true, ask: j03_experience_of_a_high_leader },
    Rule { id: "J-04", title: "Seleksi atau uji kompetensi JPT", alone: false, ask: j04_selection_of_a_high_leader },
    Rule { id: "J-05", title: "Pengalaman di bidang JF", alone: true, ask: j05_experience_in_the_functional_field },
    Rule { id: "J-06", title: "Uji kompetensi masuk JF", alone: false, ask: j06_test_for_a_functional_post },
    Rule { id: "J-07", title: "Batas usia masuk JF", alone: true, ask: j07_age_for_a_functional_post },
];

/// The target, when the move is an appointment to a managerial level that is fit for the question.
fn managerial_target<'a>(asked: &Asked<'a>, fits: fn(ManagerialLevel) -> bool) -> Option<&'a PostFacts<'a>> {
    let to = asked.facts.to.as_ref()?;
    (to.position.level.managerial().is_some_and(fits) && asked.facts.until.is_none()).then_some(to)
}

/// Whoever has or had a managerial post of this level or above has been found fit for it before.
fn held_already(asked: &Asked<'_>, level: ManagerialLevel) -> bool {
    let at_least = |held: Level| held.managerial() >= Some(level);
    asked.facts.from.as_ref().is_some_and(|from| at_least(from.position.level))
        || asked.facts.person.career.iter().any(|span| at_least(span.level))
}

/// J-01: four years as *pelaksana* or in an equal functional level before the first post as *pengawas* (PP 11/2017
/// art. 54).
pub fn j01_experience_of_a_supervisor(asked: &Asked<'_>) -> Option<Finding> {
    let to = managerial_target(asked, |level| level == ManagerialLevel::Pengawas)?;
    let what = "jabatan pelaksana atau JF yang setingkat";
    ladder_experience(asked, to, "J-01", ["J-01.severity", "J-01.years"], ManagerialLevel::Pengawas, 0, what)
}

/// J-02: three years as *pengawas* or in an equal functional level before the first post as *administrator* (PP 11/2017
/// art. 54).
pub fn j02_experience_of_an_administrator(asked: &Asked<'_>) -> Option<Finding> {
    let to = managerial_target(asked, |level| level == ManagerialLevel::Administrator)?;
    let what = "jabatan pengawas atau JF yang setingkat";
    ladder_experience(asked, to, "J-02", ["J-02.severity", "J-02.years"], ManagerialLevel::Administrator, 1, what)
}

/// Experience on the step of the common ladder below the target, or above it.
fn ladder_experience(
    asked: &Asked<'_>,
    to: &PostFacts<'_>,
    rule: &'static str,
    [key, years_key]: [&'static str; 2],
    level: ManagerialLevel,
    step: u8,
    what: &str,
) -> Option<Finding> {
    if held_already(asked, level) {
        return None;
    }
    let experience = Experience::of(asked.facts, |span| span.level.ladder() >= step);
    let years = asked.law.number(years_key);
    let missing = match experience.reached(years) {
        Reached::Enough => return None,
        Reached::Short => None,
        Reached::Unknown => Some(Where::Career),
    };
    Some(judged(asked, [rule, key], missing, |told| {
        let (had, title) = (experience.printed(), &to.position.title);
        let message = if missing.is_some() {
            format!(
                "Tercatat {had} dalam {what}, sedangkan {title} mensyaratkan {years} tahun dan riwayat jabatan belum lengkap; lengkapi riwayat jabatannya."
            )
        } else {
            format!(
                "Baru {had} dalam {what} pada TMT; {title} mensyaratkan paling singkat {years} tahun. Pilih calon lain, atau lengkapi riwayat jabatannya bila keliru."
            )
        };
        with_experience(told.say(message), to, &experience).used(years_key)
    }))
}

/// A finding, or the remark that something is missing, and where it is entered.
fn judged(
    asked: &Asked<'_>,
    [rule, key]: [&'static str; 2],
    missing: Option<Where>,
    tell: impl FnOnce(Telling<'_>) -> Telling<'_>,
) -> Finding {
    match missing {
        Some(place) => asked.lack(rule, key, place, tell),
        None => asked.finding(rule, key, tell),
    }
}

/// The facts that every question about experience rests on.
fn with_experience<'a>(told: Telling<'a>, to: &PostFacts<'_>, experience: &Experience<'_>) -> Telling<'a> {
    let career = |span: Option<&CareerSpan>| Source::Career { id: span.and_then(|span| span.id) };
    told.fact("position", to.position.title.clone(), Source::Position { id: to.position.id })
        .fact("months", experience.months(), career(experience.first))
        .fact("first_post", experience.first.map(|span| span.title.clone()), career(experience.first))
        .fact("service_since", experience.service_since.map(|day| day.to_string()), Source::Staff)
        .fact("unrecorded_months", experience.unrecorded_months(), career(None))
}

/// J-03: five years in the field in all, and two years as *administrator* or *ahli madya* now or before, for the first
/// post of high leadership (*JPT pratama*, PP 11/2017 art. 107).
pub fn j03_experience_of_a_high_leader(asked: &Asked<'_>) -> Option<Finding> {
    let to = managerial_target(asked, |level| level == ManagerialLevel::JptPratama)?;
    if held_already(asked, ManagerialLevel::JptPratama) {
        return None;
    }
    let (years, level_years) = (asked.law.number("J-03.field_years"), asked.law.number("J-03.administrator_years"));
    let level = Experience::of(asked.facts, |span| span.level.ladder() >= 2);
    let level_reached = level.reached(level_years);
    let field = || Experience::of(asked.facts, |span| in_field(span, to));
    let missing = match level_reached {
        // Too short whatever the field is; most candidates are told apart here.
        Reached::Short => None,
        _ => match (level_reached, field_reached(&field(), years, to)) {
            (Reached::Enough, Reached::Enough) => return None,
            (_, Reached::Short) => None,
            _ => Some(missing_place(level_reached, to)),
        },
    };
    Some(judged(asked, ["J-03", "J-03.severity"], missing, |told| {
        let field = field();
        let recorded = format!(
            "tercatat {} di bidangnya dari {years} tahun, dan {} sebagai administrator atau ahli madya dari {level_years} tahun",
            field.printed(),
            level.printed()
        );
        let title = &to.position.title;
        let message = match missing {
            Some(place) => format!(
                "Pengalaman untuk {title} belum dapat dipastikan: {recorded}; lengkapi datanya di {}.",
                place.printed()
            ),
            None => format!(
                "Pengalaman belum cukup untuk {title}: {recorded}. Pilih calon lain, atau lengkapi riwayat jabatannya bila keliru."
            ),
        };
        with_experience(told.say(message), to, &field)
            .fact("level_months", level.months(), Source::Career { id: level.first.and_then(|span| span.id) })
            .used("J-03.field_years")
            .used("J-03.administrator_years")
    }))
}

/// Without words of the field in the requirements only what names the same agency, school or health centre is known to
/// be in the field; too little of that is not yet too little experience.
fn field_reached(field: &Experience<'_>, years: i32, to: &PostFacts<'_>) -> Reached {
    match field.reached(years) {
        Reached::Short if to.position.requirements.experience.is_empty() => Reached::Unknown,
        reached => reached,
    }
}

fn missing_place(level: Reached, to: &PostFacts<'_>) -> Where {
    if level != Reached::Unknown && to.position.requirements.experience.is_empty() {
        Where::Requirements
    } else {
        Where::Career
    }
}

/// J-04: a post of high leadership (*JPT*) needs the result of an open selection, of the talent pool, or for a rotation
/// of a competence test (PP 11/2017 art. 131 and 132).
pub fn j04_selection_of_a_high_leader(asked: &Asked<'_>) -> Option<Finding> {
    let to = managerial_target(asked, |level| level >= ManagerialLevel::JptPratama)?;
    if asked.facts.document(DocumentKind::Ujikom).is_some() {
        return None;
    }
    Some(asked.finding("J-04", "J-04.severity", |told| {
        told.say(format!(
            "{} adalah jabatan pimpinan tinggi; lampirkan hasil seleksi terbuka, manajemen talenta, atau uji kompetensi.",
            to.position.title
        ))
        .fact("position", to.position.title.clone(), Source::Position { id: to.position.id })
        .fact(DocumentKind::Ujikom.code(), Value::Null, Source::Plan)
    }))
}

/// J-05: two years in the field before a functional post is entered from another one (*perpindahan dari jabatan lain*,
/// PermenPANRB 1/2023).
pub fn j05_experience_in_the_functional_field(asked: &Asked<'_>) -> Option<Finding> {
    let to = by_transfer(asked)?;
    let years = asked.law.number("J-05.years");
    let experience = Experience::of(asked.facts, |span| in_field(span, to));
    let reached = field_reached(&experience, years, to);
    if reached == Reached::Enough {
        return None;
    }
    let missing = (reached == Reached::Unknown).then(|| missing_place(Reached::Enough, to));
    Some(judged(asked, ["J-05", "J-05.severity"], missing, |told| {
        let advice = match missing {
            Some(place) => format!("lengkapi datanya di {}", place.printed()),
            None => "pilih calon lain, atau lengkapi riwayat jabatannya bila keliru".to_string(),
        };
        with_experience(told, to, &experience)
            .say(format!(
                "Tercatat {} pengalaman di bidang {}, paling singkat {years} tahun untuk masuk melalui perpindahan; {advice}.",
                experience.printed(),
                to.position.title
            ))
            .used("J-05.years")
            .used("J-05.broad_titles")
    }))
}

/// J-06: a functional post is entered from another one after a competence test (PermenPANRB 1/2023).
pub fn j06_test_for_a_functional_post(asked: &Asked<'_>) -> Option<Finding> {
    let to = by_transfer(asked).filter(|_| asked.facts.document(DocumentKind::Ujikom).is_none())?;
    Some(asked.finding("J-06", "J-06.severity", |told| {
        told.say(format!(
            "Masuk jabatan fungsional {} melalui perpindahan memerlukan hasil uji kompetensi; lampirkan dokumennya.",
            to.position.title
        ))
        .fact("position", to.position.title.clone(), Source::Position { id: to.position.id })
        .fact("former", former_title(asked.facts), Source::Post)
        .fact(DocumentKind::Ujikom.code(), Value::Null, Source::Plan)
        .used("J-05.broad_titles")
    }))
}

/// J-07: whoever enters a functional post from another one is on the TMT at most as old as the level allows; the
/// birthday itself still counts (PermenPANRB 1/2023).
pub fn j07_age_for_a_functional_post(asked: &Asked<'_>) -> Option<Finding> {
    let facts = asked.facts;
    let key = match facts.to.as_ref()?.position.level {
        Level::Jf(JfLevel::AhliUtama) => "J-07.age_utama",
        Level::Jf(JfLevel::AhliMadya) => "J-07.age_madya",
        _ => "J-07.age_lower",
    };
    let limit = asked.law.number(key);
    let last = add_months(facts.person.birth_date, 12 * limit.max(0) as u32);
    if facts.tmt <= last {
        return None;
    }
    let to = by_transfer(asked)?;
    Some(asked.finding("J-07", "J-07.severity", |told| {
        told.say(format!(
            "Usia pada TMT melewati {limit} tahun, batas untuk masuk {} melalui perpindahan; batasnya {}. Pilih jabatan atau calon lain.",
            to.position.title,
            words::date(last)
        ))
        .fact("birth_date", facts.person.birth_date.to_string(), Source::Staff)
        .fact("tmt", facts.tmt.to_string(), Source::Move)
        .fact("position", to.position.title.clone(), Source::Position { id: to.position.id })
        .used(key)
        .used("J-05.broad_titles")
    }))
}
