//! A case as it stands: its facts on the day, the way it goes, what was answered, which documents are there.

use std::borrow::Cow;

use chrono::NaiveDate;
use mutasi_domain::cases::{Answer, CaseState, Passage, StepKind, document_needed_for, goes_to_panel};
use mutasi_domain::decision::{Authority, DocumentDue, Due, authority, documents_due};
use mutasi_domain::document::Document;
use mutasi_domain::finding::Finding;
use mutasi_domain::moves::{Consent, Decision, Scope, Side, nature, scope_across, scope_inside};
use mutasi_domain::position::Family;
use mutasi_domain::rules::{MoveFacts, check_candidate};
use mutasi_store::{CaseRecord, DocumentRecord, Reader, StepRecord};
use serde_json::{Value, json};

use crate::check::{bare_move, bare_post, bare_post_at};
use crate::contract::Failure;
use crate::desk::Desk;
use crate::ground::Ground;

/// A case with what its next step depends on.
pub(crate) struct Situation {
    pub(crate) case: CaseRecord,
    pub(crate) steps: Vec<StepRecord>,
    pub(crate) documents: Vec<DocumentRecord>,
    /// Documents that count on the day: nobody turned them down, and they are still valid.
    counting: Vec<Document>,
}

impl Situation {
    pub(crate) fn read(desk: &Desk, case: CaseRecord) -> Result<Self, Failure> {
        Self::of(&desk.read(), case, desk.today)
    }

    pub(crate) fn of(reader: &Reader<'_>, case: CaseRecord, today: NaiveDate) -> Result<Self, Failure> {
        let (steps, documents) = (reader.case_steps(case.id)?, reader.case_documents(case.id)?);
        let counts = |record: &&DocumentRecord| record.counts() && record.document.valid_on(today);
        let counting = documents.iter().filter(counts).map(|record| record.document.clone()).collect();
        Ok(Self { case, steps, documents, counting })
    }

    /// The move as the rules see it, without the figures of any plan; none when the person is not known any more.
    pub(crate) fn facts<'a>(&'a self, ground: &'a Ground) -> Option<MoveFacts<'a>> {
        let place = ground.people.place(self.case.staff)?;
        let held = ground.held(place);
        let positions = &ground.frame.positions;
        let target = self.case.position.and_then(|id| ground.frame.position(id));
        let agency = |at: usize| ground.seats()[at].agency.map_or(0, |unit| ground.frame.units[unit].id);
        let scope = match (&self.case.outside, target) {
            (Some(outside), _) => scope_across(ground.region.0, &ground.region.1, outside),
            (None, Some(target)) => scope_inside(held.map(agency), ground.frame.agency(target.unit)),
            (None, None) => Scope::DalamUnit,
        };
        Some(MoveFacts {
            scope,
            nature: target.map(|target| nature(held.map(|at| &positions[at]), target, None)),
            own_request: self.case.own_request,
            from: held.map(|at| bare_post_at(ground, at)),
            to: self.case.position.map(|id| bare_post(ground, id)),
            outside: self.case.outside.as_ref().map(Cow::Borrowed),
            documents: Cow::Borrowed(&self.counting),
            ..bare_move(ground, place)
        })
    }

    pub(crate) fn authority(&self, ground: &Ground) -> Authority {
        let decided = |facts: MoveFacts<'_>| authority(&facts, &ground.law, &ground.head_title);
        self.facts(ground).map(decided).unwrap_or_default()
    }

    /// The way that the case goes.
    pub(crate) fn passage(&self, ground: &Ground) -> Passage {
        let Some(facts) = self.facts(ground) else { return Passage::default() };
        let decided = authority(&facts, &ground.law, &ground.head_title);
        let managerial = [&facts.from, &facts.to].into_iter().flatten().any(|post| post.position.is_managerial());
        let target = facts.to.as_ref().map(|post| post.position.family);
        let across = facts.scope.is_across_governments();
        Passage {
            consent: across || facts.scope == Scope::AntarOpd,
            across,
            leaving: self.case.outside.as_ref().is_some_and(|outside| !outside.entering),
            panel: goes_to_panel(&ground.law, managerial),
            pertek: !decided.pertek.is_empty() || decided.imut || decided.mendagri.starts_with("Diperlukan"),
            inaugurated: target.is_some_and(|family| family != Family::Pelaksana),
        }
    }

    /// Every document of the checklist that the case uses, in its order.
    pub(crate) fn checklist(&self, ground: &Ground) -> Vec<DocumentDue> {
        let due = |facts: MoveFacts<'_>| documents_due(&facts, &ground.law);
        let all = self.facts(ground).map(due).unwrap_or_default();
        all.into_iter().filter(|due| due.due != Due::NotUsed).collect()
    }

    /// Findings of the rules that need no plan, on the facts of the day.
    pub(crate) fn findings(&self, ground: &Ground) -> Vec<Finding> {
        self.facts(ground).map(|facts| check_candidate(&facts, &ground.law, &ground.office, true)).unwrap_or_default()
    }

    /// The latest answer of each side since the case was last handed in.
    pub(crate) fn consents(&self) -> Vec<Consent> {
        let begun = self.steps.iter().rposition(|step| step.kind == StepKind::Submit).unwrap_or_default();
        let answers = self.steps[begun.min(self.steps.len())..]
            .iter()
            .filter(|step| matches!(step.kind, StepKind::Answer | StepKind::Correct));
        let mut latest: Vec<Consent> = Vec::new();
        for step in answers {
            if step.kind == StepKind::Correct {
                // What was recorded wrongly is said again.
                latest.retain(|known| Some(known.side) != step.to.side());
                continue;
            }
            let side = detail(step, "side").and_then(|side| Side::from_code(&side));
            let (Some(side), Some(decision)) = (side, Decision::from_code(&step.decision)) else { continue };
            latest.retain(|known| known.side != side);
            latest.push(Consent {
                side,
                decision,
                letter: step.letter.clone(),
                date: step.letter_day.unwrap_or(step.day),
                note: step.note.clone(),
            });
        }
        latest
    }

    pub(crate) fn answers(&self) -> Vec<Answer> {
        self.consents().iter().map(|consent| Answer { side: consent.side, decision: consent.decision }).collect()
    }

    /// Where the case stood before it came into its present state; none where it has always been there.
    pub(crate) fn before(&self) -> Option<CaseState> {
        let entered = self.steps.iter().rev().find(|step| step.to == self.case.state && step.from != Some(step.to))?;
        entered.from
    }

    /// What was asked of a side, or of BKN, since the case came into its present state.
    pub(crate) fn asked(&self) -> Option<&StepRecord> {
        let entered = self.steps.iter().rposition(|step| step.from != Some(step.to)).map_or(0, |at| at + 1);
        self.steps[entered.min(self.steps.len())..].iter().rev().find(|step| step.kind == StepKind::Ask)
    }

    /// What is known of the case on the day, as the hash of a step seals it.
    pub(crate) fn sealed(&self, ground: &Ground, today: NaiveDate) -> String {
        let Some(facts) = self.facts(ground) else { return json!({ "hari": today }).to_string() };
        let post = |post: &mutasi_domain::rules::PostFacts<'_>| json!({ "jabatan": post.position.title, "unit": post.unit_name, "kebutuhan": post.before.need, "terisi": post.before.held });
        let documents: Vec<Value> = self
            .documents
            .iter()
            .map(|record| {
                let document = &record.document;
                let verdict =
                    record.verdict.as_ref().map(|verdict| if verdict.accepted { "diterima" } else { "ditolak" });
                json!([document.kind.code(), document.number, document.date, record.sha256, verdict])
            })
            .collect();
        let consents: Vec<Value> = self
            .consents()
            .iter()
            .map(|one| json!([one.side.code(), one.decision.code(), one.letter, one.date]))
            .collect();
        let findings: Vec<Value> = check_candidate(&facts, &ground.law, &ground.office, false)
            .iter()
            .map(|finding| json!([finding.rule, finding.severity.code()]))
            .collect();
        json!({
            "hari": today,
            "nip": facts.person.nip,
            "nama": facts.person.name,
            "status": facts.person.status.code(),
            "kedudukan": facts.person.standing,
            "golongan": facts.person.rank.map(|rank| rank.code()),
            "kinerja": facts.person.ratings.iter().map(|(year, rating)| json!([year, rating.printed()])).collect::<Vec<_>>(),
            "jabatan_sejak": facts.person.since,
            "asal": facts.from.as_ref().map(post),
            "tujuan": facts.to.as_ref().map(post),
            "instansi_lain": self.case.outside.as_ref().map(|outside| &outside.name),
            "lingkup": facts.scope.code(),
            "permintaan_sendiri": self.case.own_request,
            "dokumen": documents,
            "persetujuan": consents,
            "temuan": findings,
        })
        .to_string()
    }
}

/// A text among the details of a step.
pub(crate) fn detail(step: &StepRecord, name: &str) -> Option<String> {
    let details: Value = serde_json::from_str(&step.details).ok()?;
    details.get(name).and_then(Value::as_str).map(str::to_string)
}

/// Documents of a kind that the step out of a state needs, and what is wrong with each, in words; empty when all are there.
pub(crate) fn missing_for(
    state: CaseState,
    situation: &Situation,
    checklist: &[DocumentDue],
    today: NaiveDate,
) -> Vec<String> {
    let needed = checklist.iter().filter(|due| due.due == Due::Mandatory && document_needed_for(due.kind) == state);
    needed
        .filter_map(|due| {
            let of_kind: Vec<&DocumentRecord> =
                situation.documents.iter().filter(|record| record.document.kind == due.kind).collect();
            let accepted = |record: &&&DocumentRecord| record.verdict.as_ref().is_some_and(|verdict| verdict.accepted);
            let valid = |record: &&&DocumentRecord| record.document.valid_on(today);
            if of_kind.iter().filter(valid).any(|record| accepted(&record)) {
                return None;
            }
            let why = if of_kind.is_empty() {
                "belum ada"
            } else if !of_kind.iter().any(|record| valid(&record)) {
                "sudah lewat masa berlaku"
            } else if of_kind.iter().filter(valid).any(|record| record.verdict.is_none()) {
                "belum diperiksa"
            } else {
                "ditolak"
            };
            Some(format!("{} {why}", due.kind.printed()))
        })
        .collect()
}
