//! One finding opened to the origin of its facts, and one move opened whole.

use mutasi_domain::decision::{Authority, Due, authority, documents_due};
use mutasi_domain::finding::{Finding, Severity};
use mutasi_domain::moves::Scope;
use mutasi_domain::retirement::leaving;
use mutasi_domain::rules::rules;

use super::candidates::score_of_move;
use super::plan_view::{document_view, move_view, unit_change};
use crate::check::{Judged, JudgedMove};
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::origins::Subject;
use crate::views::finding_view;

/// What a rule asks for, in words.
pub(super) fn rule_title(judged: &Judged, rule: &str) -> String {
    let shipped = rules().find(|known| known.id == rule).map(|known| known.title.to_string());
    let own =
        || judged.ground.office.iter().find(|known| known.text.rule == rule).map(|known| known.text.title.clone());
    shipped.or_else(own).unwrap_or_default()
}

pub(crate) fn open_finding(desk: &mut Desk, asked: WhichFinding) -> Result<FindingOpened, Failure> {
    let judged = desk.judge(asked.plan)?;
    let one = judged.find_move(asked.move_id).or_not_found("Perpindahan", asked.move_id)?;
    let finding = one.findings.iter().find(|finding| finding.rule == asked.rule).or_not_found("Temuan", &asked.rule)?;
    let given = desk.read().overrides(asked.plan)?.remove(&(asked.move_id, asked.rule.clone()));
    Ok(FindingOpened {
        finding: finding_view(finding),
        title: rule_title(&judged, &finding.rule),
        facts: facts(desk, &judged, one, finding)?,
        overridden_by: given.map(|given| OverrideView {
            account: given.account,
            reason: given.reason,
            document: given.document,
            document_sha256: given.document_sha256,
        }),
    })
}

/// The facts of a finding, each with where it was recorded.
pub(super) fn facts(
    desk: &Desk,
    judged: &Judged,
    one: &JudgedMove,
    finding: &Finding,
) -> Result<Vec<FactView>, Failure> {
    let subject = Subject {
        staff: one.record.staff,
        nip: finding.nip.as_deref().unwrap_or_default(),
        plan: judged.plan.id,
        day: judged.plan.tmt,
    };
    let opened = finding.facts.iter().map(|(name, value)| {
        let origin = match finding.sources.get(name) {
            Some(source) => desk.origin_of_fact(source, &subject)?,
            // A plan approved by an older version kept no sources.
            None => OriginView::before_origins(),
        };
        Ok(FactView { name: name.clone(), value: value.clone(), origin })
    });
    opened.collect()
}

/// Findings by weight, blocks first, otherwise in the order of the handbook.
pub(super) fn by_weight(one: &JudgedMove) -> Vec<&Finding> {
    let mut findings: Vec<&Finding> = one.findings.iter().collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    findings
}

/// What the sheet recommends: nobody whom a block keeps back, somebody with warnings only with a note.
pub(super) fn recommendation(one: &JudgedMove) -> &'static str {
    if one.findings.iter().any(Finding::blocks) {
        "TIDAK DIREKOMENDASIKAN"
    } else if one.findings.iter().any(|finding| finding.severity >= Severity::Warn) {
        "DIREKOMENDASIKAN DENGAN CATATAN"
    } else {
        "DIREKOMENDASIKAN"
    }
}

pub(crate) fn explain_move(desk: &mut Desk, asked: WhichMove) -> Result<MoveExplained, Failure> {
    let judged = desk.judge(asked.plan)?;
    let one = judged.find_move(asked.move_id).or_not_found("Perpindahan", asked.move_id)?;
    explained(desk, &judged, one)
}

pub(super) fn explained(desk: &mut Desk, judged: &Judged, one: &JudgedMove) -> Result<MoveExplained, Failure> {
    let ground = &judged.ground;
    let facts = judged.facts_of(one).or_not_found("Pegawai", one.record.staff)?;
    let target = one.record.to.and_then(|id| ground.frame.position(id));
    let left = one.from.and_then(|id| ground.frame.position(id));
    let decided = authority(&facts, &ground.law, &ground.head_title);
    let documents = documents_due(&facts, &ground.law).into_iter().filter(|due| due.due != Due::NotUsed);
    let documents: Vec<DocumentDueView> = documents
        .map(|due| DocumentDueView {
            kind: due.kind.code().to_string(),
            name: due.kind.printed().to_string(),
            due: if due.due == Due::Mandatory { "mandatory" } else { "optional" }.to_string(),
            have: due.have.and_then(|have| {
                let record = judged.documents.iter().find(|record| record.document.id == have.id)?;
                Some(document_view(record, judged))
            }),
            why: due.why,
            by_law: due.by_law,
        })
        .collect();
    let found: Vec<&str> = one.findings.iter().map(|finding| finding.rule.as_ref()).collect();
    let passed = rules().filter(|rule| !found.contains(&rule.id));
    let retires = |position: &mutasi_domain::position::Position| {
        let person = &facts.person;
        let (family, level) = (position.family, position.level);
        leaving(person.birth_date, family, level, &position.title, person.contract_end, &ground.law).day
    };
    let mut units: Vec<i64> = left.into_iter().chain(target).map(|position| position.unit).collect();
    units.dedup();
    let merits = desk.merits()?;
    let talent = merits.talents(one.record.staff).first().map(|record| {
        let view = super::nine_box::talent_view(record, &ground.law, OriginView::default());
        TalentShort { number: view.talent_box, year: record.year, follow_up: view.follow_up }
    });
    let score = score_of_move(judged, one, &merits);
    Ok(MoveExplained {
        this: move_view(judged, one),
        tmt: judged.plan.tmt,
        recommendation: recommendation(one).to_string(),
        findings: by_weight(one).into_iter().map(finding_view).collect(),
        passed: passed.map(|rule| RulePassed { rule: rule.id.to_string(), title: rule.title.to_string() }).collect(),
        authority: authority_view(decided),
        documents,
        score,
        effect: units.into_iter().map(|unit| unit_change(judged, unit)).collect(),
        talent,
        retires_now: left.map(retires),
        retires_then: target.map(retires),
        interests: judged.interests.iter().filter(|tie| tie.move_id == one.record.id).cloned().collect(),
        changes: judged.stale.iter().filter(|change| change.move_id == one.record.id).cloned().collect(),
    })
}

pub(super) fn authority_view(authority: Authority) -> AuthorityView {
    AuthorityView {
        consent: authority.consent,
        pertek: authority.pertek,
        imut: authority.imut,
        mendagri: authority.mendagri,
        signer: authority.signer,
        signed_here: authority.signed_here,
        steps: authority.steps,
        basis: authority.basis,
    }
}

/// Whether the decree of a move is made in this office. One across governments that leaves is decreed elsewhere.
pub(crate) fn is_decreed_here(one: &JudgedMove) -> bool {
    !one.scope.is_some_and(Scope::is_across_governments) || one.record.to.is_some()
}
