//! Rules about the head of region and the calendar (handbook 5.2): when officials may not be replaced, and what an
//! acting head may not decide alone.

mod calendar;

pub use calendar::{HeadWindow, head_windows};

use serde_json::Value;

use super::{Asked, MoveFacts, PostFacts, Rule, Telling};
use crate::day::{add_months, subtract_months};
use crate::document::DocumentKind;
use crate::finding::{Finding, Severity, Source, Where};
use crate::head_term::{HeadKind, HeadTerm};
use crate::parameter::Law;
use crate::position::Family;
use crate::unit::{UnitKind, name_key};
use crate::words;
use calendar::{Days, after_inauguration, before_election};

/// The rules in the order of the handbook.
pub(super) const RULES: &[Rule] = &[
    Rule { id: "W-01", title: "Larangan penggantian menjelang pemilihan", alone: false, ask: w01_before_the_election },
    Rule { id: "W-02", title: "Larangan penggantian sesudah pelantikan", alone: false, ask: w02_after_inauguration },
    Rule { id: "W-03", title: "Kepala daerah penjabat", alone: false, ask: w03_acting_head },
    Rule { id: "W-04", title: "Kewenangan Plt dan Plh", alone: false, ask: w04_limits_of_an_acting_head },
    Rule { id: "W-05", title: "Jabatan yang termasuk pejabat", alone: false, ask: w05_unclear_whether_official },
];

/// Whether a post counts as *pejabat* for W-01 and W-02: `tidak`, `tanya` (the office asks each time), `ya`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Official {
    No,
    Ask,
    Yes,
}

/// The post of the move that counts most, the one left or the one entered, and the parameter that says so.
fn official<'a>(facts: &'a MoveFacts<'_>, law: &Law) -> Option<(Official, &'static str, &'a PostFacts<'a>)> {
    let posts = [facts.from.as_ref(), facts.to.as_ref()].into_iter().flatten();
    let judged = posts.map(|post| {
        let key = official_key(post);
        let counts = match law.text(key) {
            "ya" => Official::Yes,
            "tanya" => Official::Ask,
            _ => Official::No,
        };
        (counts, key, post)
    });
    judged.max_by_key(|(counts, ..)| *counts)
}

/// Heads of schools and health centres are asked for by themselves, whatever family the map puts them in.
fn official_key(post: &PostFacts<'_>) -> &'static str {
    let title = name_key(&post.position.title);
    let led = title.strip_prefix("kepala ").map(|rest| match rest {
        "upt" | "uptd" => post.unit_kind,
        rest => UnitKind::of(rest, false),
    });
    match (led, post.position.family) {
        (Some(UnitKind::Sekolah), _) => "W-05.school_head",
        (Some(UnitKind::Puskesmas), _) => "W-05.puskesmas_head",
        (_, Family::Managerial) => "W-05.managerial",
        (_, Family::Functional) => "W-05.functional",
        (_, Family::Pelaksana) => "W-05.pelaksana",
    }
}

/// The head of region who governs on a day: of several terms that cover it the one that began last, so that whoever
/// stands in for an elected head comes before that head.
pub fn governing<'a>(facts: &'a MoveFacts<'_>) -> Option<&'a HeadTerm> {
    let covers = |term: &&HeadTerm| term.from <= facts.tmt && term.until.is_none_or(|until| facts.tmt <= until);
    facts.heads.iter().filter(covers).max_by_key(|term| (term.from, term.id))
}

type WindowOf = fn(&HeadTerm, &Law) -> Option<Days>;

fn open<'a>(asked: &Asked<'a>, window: WindowOf) -> Option<(&'a HeadTerm, Days)> {
    let Asked { facts, law, .. } = *asked;
    facts.heads.iter().find_map(|term| {
        let days = window(term, law).filter(|days| days.hold(facts.tmt))?;
        Some((term, days))
    })
}

fn with_term<'a>(told: Telling<'a>, term: &HeadTerm) -> Telling<'a> {
    let source = Source::HeadTerm { id: term.id };
    told.fact("head", term.name.clone(), source.clone()).fact("head_kind", term.kind.printed(), source)
}

fn with_window<'a>(told: Telling<'a>, asked: &Asked<'_>, term: &HeadTerm, days: Days) -> Telling<'a> {
    let source = Source::HeadTerm { id: term.id };
    with_term(told, term)
        .fact("window_from", days.from.to_string(), source.clone())
        .fact("window_until", days.until.map(|day| day.to_string()), source)
        .fact("tmt", asked.facts.tmt.to_string(), Source::Move)
        .fact("approval", Value::Null, Source::Plan)
}

/// W-01: from six months before the candidates are fixed until the end of the term no official is replaced without the
/// written approval of the Minister of Home Affairs (UU 10/2016 art. 71 par. 2).
pub fn w01_before_the_election(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let (counts, key, post) = official(facts, law)?;
    if counts != Official::Yes || facts.document(DocumentKind::IzinMendagri).is_some() {
        return None;
    }
    let Some((term, days)) = open(asked, before_election) else { return w01_calendar_missing(asked, key) };
    Some(asked.finding("W-01", "W-01.severity", |told| {
        let told = told.say(format!(
            "TMT {} jatuh dalam masa larangan penggantian pejabat menjelang pemilihan ({}); lampirkan persetujuan tertulis Mendagri atau ubah TMT.",
            words::date(facts.tmt),
            days.told()
        ));
        with_window(told, asked, term, days)
            .fact("position", post.position.title.clone(), Source::Position { id: post.position.id })
            .used("W-01.months_before")
            .used(key)
    }))
}

/// The windows cannot be asked: nobody governs on the TMT as far as recorded, or the term comes to its end and the day
/// on which candidates are fixed is not known.
fn w01_calendar_missing(asked: &Asked<'_>, key: &'static str) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let tmt = words::date(facts.tmt);
    let Some(term) = governing(facts) else {
        return Some(asked.lack("W-01", "W-01.severity", Where::HeadTerms, |told| {
            told.say(format!(
                "Masa jabatan kepala daerah pada {tmt} belum tercatat, sehingga larangan penggantian pejabat tidak dapat diperiksa; isi di Pengaturan, bagian Kepala daerah."
            ))
            .fact("tmt", facts.tmt.to_string(), Source::Move)
            .used(key)
        }));
    };
    let months = law.number("W-01.lookahead_months").max(0) as u32;
    let ends = |until| facts.tmt >= subtract_months(until, months);
    let elected = term.kind == HeadKind::Definitive && term.candidates_fixed.is_none();
    if !elected || !term.until.is_none_or(ends) {
        return None;
    }
    Some(asked.lack("W-01", "W-01.severity", Where::HeadTerms, |told| {
        let what = if term.until.is_none() {
            "Akhir masa jabatan dan tanggal penetapan pasangan calon"
        } else {
            "Tanggal penetapan pasangan calon"
        };
        let told = told.say(format!(
            "{what} belum tercatat bagi {}, sehingga larangan penggantian pejabat tidak dapat diperiksa; isi di Pengaturan, bagian Kepala daerah.",
            term.name
        ));
        with_term(told, term)
            .fact("term_until", term.until.map(|day| day.to_string()), Source::HeadTerm { id: term.id })
            .fact("tmt", facts.tmt.to_string(), Source::Move)
            .used("W-01.lookahead_months")
            .used(key)
    }))
}

/// W-02: within six months after the inauguration of an elected head no official is replaced without the written
/// approval of the Minister of Home Affairs (UU 10/2016 art. 162 par. 3).
pub fn w02_after_inauguration(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let (counts, key, post) = official(facts, law)?;
    if counts != Official::Yes || facts.document(DocumentKind::IzinMendagri).is_some() {
        return None;
    }
    let (term, days) = open(asked, after_inauguration)?;
    Some(asked.finding("W-02", "W-02.severity", |told| {
        let told = told.say(format!(
            "TMT {} jatuh dalam {} bulan sesudah pelantikan kepala daerah ({}); lampirkan persetujuan tertulis Mendagri atau ubah TMT.",
            words::date(facts.tmt),
            law.number("W-02.months"),
            days.told()
        ));
        with_window(told, asked, term, days)
            .fact("position", post.position.title.clone(), Source::Position { id: post.position.id })
            .used("W-02.months")
            .used(key)
    }))
}

/// W-03: an acting head needs the approval of the Minister of Home Affairs **and** the technical consideration of BKN to
/// appoint, transfer or dismiss anybody (PP 49/2008 art. 132A).
pub fn w03_acting_head(asked: &Asked<'_>) -> Option<Finding> {
    let facts = asked.facts;
    let acts = |kind| matches!(kind, HeadKind::Pj | HeadKind::Plt | HeadKind::Pjs);
    let term = governing(facts).filter(|term| acts(term.kind))?;
    let kinds = [DocumentKind::IzinMendagri, DocumentKind::Pertek];
    let found = kinds.map(|kind| (kind, facts.document(kind)));
    if found.iter().all(|(_, document)| document.is_some()) {
        return None;
    }
    Some(asked.finding("W-03", "W-03.severity", |told| {
        let missing: Vec<&str> =
            found.iter().filter(|(_, document)| document.is_none()).map(|(kind, _)| kind.printed()).collect();
        let mut told = told.say(format!(
            "Kepala daerah pada TMT adalah {} {}; lengkapi dahulu: {}.",
            term.kind.printed(),
            term.name,
            missing.join(" dan ")
        ));
        for (kind, document) in found {
            let number = document.map(|one| one.number.clone());
            let source = document.map_or(Source::Plan, |one| Source::Document { id: one.id });
            told = told.fact(kind.code(), number, source);
        }
        with_term(told, term).fact("tmt", facts.tmt.to_string(), Source::Move)
    }))
}

/// W-04: a *Plt* or *Plh* does not decide strategic matters of staff, and a *Plt* serves for a term and one extension (SE
/// BKN 1/SE/I/2021).
pub fn w04_limits_of_an_acting_head(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let term = governing(facts).filter(|term| matches!(term.kind, HeadKind::Plt | HeadKind::Plh))?;
    Some(asked.finding("W-04", "W-04.severity", |told| {
        let (title, name) = (term.kind.printed(), &term.name);
        let months = law.number("W-04.term_months") + law.number("W-04.extension_months");
        let ends = add_months(term.from, months.max(0) as u32);
        let told = if term.kind == HeadKind::Plt && facts.tmt >= ends {
            told.say(format!(
                "Masa tugas {title} {name} sudah melewati {months} bulan pada {}; pastikan penunjukannya diperbarui, dan mutasi tidak ditandatangani oleh {title}.",
                words::date(ends)
            ))
        } else {
            told.say(format!(
                "Kepala daerah pada TMT adalah {title} {name}, yang tidak memutuskan pengangkatan dan pemindahan; mintakan tanda tangan pejabat yang berwenang."
            ))
        };
        let source = Source::HeadTerm { id: term.id };
        with_term(told, term)
            .fact("head_from", term.from.to_string(), source.clone())
            .fact("term_ends", (term.kind == HeadKind::Plt).then(|| ends.to_string()), source)
            .fact("tmt", facts.tmt.to_string(), Source::Move)
            .used("W-04.term_months")
            .used("W-04.extension_months")
    }))
}

/// W-05: a window of W-01 or W-02 is open and circulars leave it unclear whether the post counts.
pub fn w05_unclear_whether_official(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    let (counts, key, post) = official(facts, law)?;
    if counts != Official::Ask || facts.document(DocumentKind::IzinMendagri).is_some() {
        return None;
    }
    let windows: [WindowOf; 2] = [before_election, after_inauguration];
    let (term, days) = windows.into_iter().find_map(|window| open(asked, window))?;
    Some(asked.finding("W-05", "W-05.severity", |told| {
        let told = told.say(format!(
            "TMT {} jatuh dalam masa larangan penggantian pejabat ({}), dan belum pasti apakah {} termasuk pejabat; tanyakan kepada Kemendagri atau lampirkan persetujuannya.",
            words::date(facts.tmt),
            days.told(),
            post.position.title
        ));
        with_window(told, asked, term, days)
            .fact("position", post.position.title.clone(), Source::Position { id: post.position.id })
            .used(key)
    }))
}

/// Whether the written approval of the Minister of Home Affairs is needed for a move (*persetujuan Mendagri*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MendagriApproval {
    NotNeeded,
    /// Unclear whether the post counts; the reason in Indonesian.
    Ask(String),
    /// The reason in Indonesian.
    Needed(String),
}

/// Whether the approval is needed, whether or not it is there already. A rule that the office has switched off asks for
/// nothing.
pub fn mendagri_approval(facts: &MoveFacts<'_>, law: &Law) -> MendagriApproval {
    let bare = MoveFacts { documents: Vec::new().into(), ..facts.clone() };
    let asked = Asked { facts: &bare, law, told: true };
    let needs = |ask: fn(&Asked<'_>) -> Option<Finding>| {
        ask(&asked).filter(|found| found.severity != Severity::Off && found.missing.is_none())
    };
    let of = |found: Finding| format!("{}: {}", found.rule, found.article);
    let rules: [fn(&Asked<'_>) -> Option<Finding>; 3] =
        [w01_before_the_election, w02_after_inauguration, w03_acting_head];
    if let Some(found) = rules.into_iter().find_map(needs) {
        return MendagriApproval::Needed(of(found));
    }
    needs(w05_unclear_whether_official).map_or(MendagriApproval::NotNeeded, |found| MendagriApproval::Ask(of(found)))
}
