//! Rules about discipline, courts, clearance and active service.

use super::current;
use crate::circumstance::{Circumstance, CircumstanceKind};
use crate::day::add_months;
use crate::discipline::{Discipline, DisciplineLevel};
use crate::document::DocumentKind;
use crate::finding::{Finding, Source, Where};
use crate::parameter::Law;
use crate::rules::{Asked, Telling};
use crate::staff::standing_is_active;
use crate::words;

/// P-11: under a discipline punishment, examination or court case on the day of checking or on the TMT. Of several
/// discipline cases the one that lasts longest is told, for that is the one to wait for.
pub(super) fn p11_under_discipline(asked: &Asked<'_>) -> Option<Finding> {
    let punished = longest_case(asked);
    let court = current(asked, CircumstanceKind::CourtCase);
    if punished.is_none() && court.is_none() {
        return None;
    }
    Some(asked.finding("P-11", "P-11.severity", |mut told| {
        let mut sentences = Vec::new();
        if let Some((case, by_parameter)) = &punished {
            sentences.push(under_discipline(case));
            told = tell_discipline(told, case);
            if *by_parameter {
                told = told.used("P-11.light_months");
            }
        }
        if let Some(court) = court {
            sentences.push("Sedang dalam proses peradilan; tunggu putusan yang berkekuatan hukum tetap.".to_string());
            told = tell_circumstance(told, "court_case", court);
        }
        told.say(sentences.join(" "))
    }))
}

/// The discipline case that lasts longest, with the end that counts, and whether a parameter gave that end.
fn longest_case(asked: &Asked<'_>) -> Option<(Discipline, bool)> {
    let Asked { facts, law, .. } = *asked;
    facts
        .person
        .discipline
        .iter()
        .map(|case| (with_end(case, law), lasts_by_parameter(case)))
        .filter(|(case, _)| case.active_on(law.day) || case.active_on(facts.tmt))
        .max_by_key(|(case, _)| (case.until.is_none(), case.until, case.level, case.from))
}

fn tell_discipline<'a>(told: Telling<'a>, case: &Discipline) -> Telling<'a> {
    let source = Source::Discipline { from: case.from };
    told.fact("level", case.level.printed(), source.clone())
        .fact("kind", case.kind.clone(), source.clone())
        .fact("from", case.from.to_string(), source.clone())
        .fact("until", case.until.map(|day| day.to_string()), source.clone())
        .fact("in_process", case.in_process, source)
}

/// A circumstance as a fact: its letter or remark, its first and its last day.
fn tell_circumstance<'a>(told: Telling<'a>, name: &str, one: &Circumstance) -> Telling<'a> {
    let source = Source::Circumstance { id: one.id };
    told.fact(name, one.note.clone(), source.clone())
        .fact(&format!("{name}_from"), one.from.to_string(), source.clone())
        .fact(&format!("{name}_until"), one.until.map(|day| day.to_string()), source)
}

fn under_discipline(case: &Discipline) -> String {
    let (level, kind) = (case.level.printed(), &case.kind);
    match case.until {
        _ if case.in_process => {
            format!("Sedang diperiksa atas dugaan pelanggaran disiplin ({kind}); tunggu putusannya.")
        }
        Some(until) => {
            let until = words::date(until);
            format!("Menjalani hukuman disiplin {level} ({kind}) sampai {until}; tunda pemindahan sampai sesudahnya.")
        }
        None => {
            format!("Menjalani hukuman disiplin {level} ({kind}) tanpa tanggal berakhir; lengkapi data hukumannya.")
        }
    }
}

/// A light punishment whose decree names no end.
fn lasts_by_parameter(case: &Discipline) -> bool {
    case.until.is_none() && !case.in_process && case.level == DisciplineLevel::Light
}

/// The case with the end that counts. A light punishment without one lasts as long as the parameter says, its last day
/// included, and with 0 months no day; an examination lasts until it is decided, whatever end was foreseen.
fn with_end(case: &Discipline, law: &Law) -> Discipline {
    let until = if case.in_process {
        None
    } else if lasts_by_parameter(case) {
        add_months(case.from, law.number("P-11.light_months") as u32).pred_opt()
    } else {
        case.until
    };
    Discipline { until, ..case.clone() }
}

/// P-12: an administrative appeal on discipline is not decided, so the government is not changed (PP 94/2021).
pub(super) fn p12_appeal_not_decided(asked: &Asked<'_>) -> Option<Finding> {
    let across = asked.facts.scope.is_across_governments();
    let appeal = across.then(|| current(asked, CircumstanceKind::DisciplineAppeal)).flatten()?;
    Some(asked.finding("P-12", "P-12.severity", |told| {
        tell_circumstance(told, "appeal", appeal).say(
            "Banding administratif atas hukuman disiplin belum diputus; tunggu putusannya sebelum pindah instansi.",
        )
    }))
}

/// P-13: on study assignment, bonded, on unpaid leave or suspended (PerBKN 5/2019 art. 3; PP 11/2017).
pub(super) fn p13_not_in_active_service(asked: &Asked<'_>) -> Option<Finding> {
    let standing = &asked.facts.person.standing;
    // The words that nearly every record holds are known without reading them.
    let away = !matches!(standing.as_str(), "" | "Aktif") && !standing_is_active(standing);
    let bond = current(asked, CircumstanceKind::StudyBond);
    let suspended = current(asked, CircumstanceKind::Suspended);
    if !away && bond.is_none() && suspended.is_none() {
        return None;
    }
    Some(asked.finding("P-13", "P-13.severity", |mut told| {
        let mut sentences = Vec::new();
        if away {
            sentences.push(format!("Kedudukan hukum \"{standing}\"; hanya pegawai aktif yang dapat dipindahkan."));
        }
        if let Some(bond) = bond {
            let until = bond.until.map(|until| format!(" sampai {}", words::date(until))).unwrap_or_default();
            sentences.push(format!("Pegawai terikat ikatan dinas{until}."));
            told = tell_circumstance(told, "study_bond", bond);
        }
        if let Some(suspended) = suspended {
            sentences.push("Pegawai diberhentikan sementara.".to_string());
            told = tell_circumstance(told, "suspended", suspended);
        }
        sentences.push("Keluarkan dari rencana ini, atau perbarui data bila sudah aktif kembali.".to_string());
        told.fact("standing", standing.clone(), Source::Staff).say(sentences.join(" "))
    }))
}

/// P-14: whoever changes the government is cleared by the inspectorate of the origin (PerBKN 5/2019 art. 3), by a
/// document of the move or in the person's record. A clearance that nobody has given yet on the day of checking does not
/// count, and it must still hold on the TMT.
pub(super) fn p14_not_cleared(asked: &Asked<'_>) -> Option<Finding> {
    let Asked { facts, law, .. } = *asked;
    if !facts.scope.is_across_governments() {
        return None;
    }
    let document = facts
        .documents
        .iter()
        .any(|one| one.kind == DocumentKind::BebasTemuan && one.date <= law.day && one.valid_on(facts.tmt));
    let recorded =
        || facts.person.circumstances.iter().filter(|one| one.kind == CircumstanceKind::InspectorateClearance);
    if document || recorded().any(|one| one.from <= law.day && one.active_on(facts.tmt)) {
        return None;
    }
    let finding = asked.finding("P-14", "P-14.severity", |told| {
        let told = told.fact("cleared", false, Source::Move).fact("tmt", facts.tmt.to_string(), Source::Move);
        let told = match recorded().max_by_key(|one| one.from) {
            Some(last) => tell_circumstance(told, "clearance", last),
            None => told,
        };
        told.say(format!(
            "Belum ada surat bebas temuan Inspektorat asal yang berlaku pada TMT {}; catat suratnya pada dokumen butir ini.",
            words::date(facts.tmt)
        ))
    });
    Some(Finding { missing: Some(Where::Documents), ..finding })
}
