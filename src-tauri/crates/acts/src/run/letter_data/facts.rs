//! Figures, documents and findings that a letter names.

use std::collections::{BTreeMap, BTreeSet};

use mutasi_documents::letters::{DocumentData, NeedData};
use mutasi_domain::decision::{Due, documents_due};
use mutasi_domain::document::DocumentKind;
use mutasi_domain::finding::Severity;
use mutasi_domain::words;

use super::person::unit_line;
use crate::check::{Judged, JudgedMove};
use crate::views::signed;

/// Need and strength of positions by workload analysis, before the plan; `filled` counts whom the plan brings.
pub(super) fn needs(judged: &Judged, positions: impl Iterator<Item = i64>) -> Vec<NeedData> {
    let frame = &judged.ground.frame;
    let mut seen = BTreeSet::new();
    let positions = positions.filter(|id| seen.insert(*id)).filter_map(|id| frame.position(id));
    let mut found: Vec<_> = positions.collect();
    found.sort_by_key(|position| (frame.place(position.unit), position.id));
    let row = |position: &mutasi_domain::position::Position| {
        let (before, _) = judged.position_change(position.id);
        let filled = judged.moves.iter().filter(|one| one.record.to == Some(position.id)).count();
        NeedData {
            position: position.title.clone(),
            unit: unit_line(frame, position),
            need: before.need.to_string(),
            held: before.held.to_string(),
            gap: signed(before.gap),
            filled: filled.to_string(),
        }
    };
    found.into_iter().map(row).collect()
}

/// The checklist of a letter. Of several people a document is there when everybody who owes it has it.
pub(super) fn documents(judged: &Judged, moves: &[&JudgedMove]) -> Vec<DocumentData> {
    let law = &judged.ground.law;
    let mut due: BTreeMap<DocumentKind, DocumentData> = BTreeMap::new();
    for one in moves {
        let Some(facts) = judged.facts_of(one) else { continue };
        for document in documents_due(&facts, law).into_iter().filter(|document| document.due != Due::NotUsed) {
            let now = match document.have.filter(|have| have.valid_on(judged.plan.tmt)) {
                Some(have) => DocumentData {
                    name: document.kind.printed().to_string(),
                    number: have.number,
                    date_text: words::date(have.date),
                    issuer: have.issuer,
                    there: true,
                },
                None => DocumentData { name: document.kind.printed().to_string(), ..DocumentData::default() },
            };
            match due.get_mut(&document.kind) {
                None => drop(due.insert(document.kind, now)),
                Some(known) if *known == now => {}
                // Papers of several people have several numbers.
                Some(known) => {
                    let there = known.there && now.there;
                    *known = DocumentData { name: now.name, there, ..DocumentData::default() };
                }
            }
        }
    }
    let order = |kind: &DocumentKind| DocumentKind::all().position(|known| known == *kind);
    let mut rows: Vec<_> = due.into_iter().collect();
    rows.sort_by_key(|(kind, _)| order(kind));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// Warnings that remain and blocks that were set aside, one sentence each.
pub(super) fn findings(judged: &Judged, moves: &[&JudgedMove]) -> Vec<String> {
    let mut told = Vec::new();
    for one in moves {
        let name = judged.ground.people.by_id(one.record.staff).map(|record| record.staff.full_name());
        let name = name.unwrap_or_default();
        for finding in one.findings.iter().filter(|finding| finding.severity >= Severity::Warn) {
            let message = finding.message.trim_end_matches('.');
            let aside = finding.overridden.as_ref();
            let aside = aside.map(|reason| format!(" (dikesampingkan: {})", reason.trim_end_matches('.')));
            told.push(format!("{name}: {message}{} [{}]", aside.unwrap_or_default(), finding.rule));
        }
    }
    told
}
