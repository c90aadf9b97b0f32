//! A case opened whole.

use mutasi_domain::cases::{CaseState, document_needed_for};
use mutasi_domain::decision::{DocumentDue, Due};
use mutasi_domain::moves::Side;
use mutasi_store::{CaseFilter, DocumentRecord, StepRecord, sha256};
use serde_json::Value;

use super::choices::Asked;
use super::file::document_view;
use super::ground::Situation;
use super::list::line_of;
use super::unfinished::Unfinished;
use crate::contract::*;
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::op::Op;
use crate::run::evaluations::evaluations_of_case;
use crate::run::explain::authority_view;
use crate::run::meetings::meetings_of_case;
use crate::run::objections::objections_of_case;
use crate::run::tasks::list_tasks;
use crate::run::trainings::courses_of_case;
use crate::views::{finding_view, post_view};

pub(crate) fn show_case(desk: &mut Desk, asked: WhichCase) -> Result<CaseView, Failure> {
    case_view(desk, asked.case)
}

pub(crate) fn case_view(desk: &mut Desk, id: i64) -> Result<CaseView, Failure> {
    let filter = CaseFilter { cases: vec![id], ..CaseFilter::default() };
    let summary = desk.read().case_summaries(&filter, desk.today)?.pop().or_not_found("Usulan", id)?;
    let situation = Situation::read(desk, summary.case.clone())?;
    let (ground, days, today) = (desk.ground(desk.today, None)?, desk.workdays()?, desk.today);
    let mut asked = Asked::new(&situation, &summary, &ground, today);
    asked.unfinished = Unfinished::read(desk)?.of(id);
    let facts = situation.facts(&ground);
    let case = &situation.case;
    let post = |id: Option<i64>| id.and_then(|id| ground.frame.position(id)).map(|post| post_view(post, &ground.frame));
    let editor = Op::EditCase.roles().iter().any(|role| desk.roles.contains(role));
    Ok(CaseView {
        from: post(summary.from),
        to: post(case.position),
        outside: case.outside.as_ref().map(|outside| OutsideView {
            entering: outside.entering,
            kind: outside.kind.code().to_string(),
            name: outside.name.clone(),
            province: outside.province.clone(),
            post: outside.post.clone(),
        }),
        agency: case.agency,
        agency_name: case.agency.map(|unit| ground.frame.unit_name(unit).to_string()).unwrap_or_default(),
        reason: case.reason.clone(),
        letter: case.letter.clone(),
        day: case.day,
        nature: facts.as_ref().and_then(|facts| facts.nature).map(|nature| nature.code().to_string()),
        scope: facts.as_ref().map(|facts| facts.scope.code().to_string()),
        authority: facts.as_ref().map(|_| authority_view(situation.authority(&ground))),
        route: asked.passage.route().into_iter().map(|state| state.code().to_string()).collect(),
        steps: situation.steps.iter().map(|step| step_view(step, &situation.documents, today)).collect(),
        choices: asked.choices(desk),
        checklist: checklist(&asked.checklist, &situation, today),
        findings: situation.findings(&ground).iter().map(finding_view).collect(),
        courses: courses_of_case(desk, id)?,
        tasks: list_tasks(desk, ListTasks { case: Some(id), done: true })?,
        objections: objections_of_case(desk, id)?,
        evaluations: evaluations_of_case(desk, id)?,
        meetings: meetings_of_case(desk, id)?,
        can_edit: editor && case.state.is_editable(),
        line: line_of(summary, &days, today),
    })
}

fn step_view(step: &StepRecord, documents: &[DocumentRecord], today: chrono::NaiveDate) -> CaseStepView {
    let details: serde_json::Map<String, Value> = serde_json::from_str(&step.details).unwrap_or_default();
    let document = documents.iter().find(|record| Some(record.document.id) == step.document);
    CaseStepView {
        id: step.id,
        kind: step.kind.code().to_string(),
        from: step.from.map_or("", CaseState::code).to_string(),
        to: step.to.code().to_string(),
        day: step.day,
        account: step.account.clone(),
        role: step.role.clone(),
        nip: step.nip.clone(),
        decision: step.decision.clone(),
        reason: step.reason.clone(),
        note: step.note.clone(),
        letter: step.letter.clone(),
        letter_day: step.letter_day,
        due: step.due,
        until: step.until,
        document: document.map(|record| document_view(record, today)),
        details: details.iter().map(|(name, value)| detail_view(name, value)).collect(),
        snapshot: step.snapshot.clone(),
    }
}

/// A detail of a step in words. What other acts read back has a name of the code.
fn detail_view(name: &str, value: &Value) -> DetailView {
    let side = value.as_str().and_then(Side::from_code);
    let (name, value) = match (name, side) {
        ("side", Some(Side::Origin)) => ("pihak", "instansi asal".to_string()),
        ("side", Some(Side::Destination)) => ("pihak", "instansi tujuan".to_string()),
        ("imut", _) => ("nomor I-MUT", told(value)),
        ("evaluation", _) => ("nomor evaluasi", told(value)),
        ("months", _) => ("bulan sesudah TMT", told(value)),
        _ => (name, told(value)),
    };
    DetailView { name: name.to_string(), value }
}

/// A value of details or of a snapshot in words.
fn told(value: &Value) -> String {
    match value {
        Value::Null => "tidak ada".to_string(),
        Value::Bool(true) => "ya".to_string(),
        Value::Bool(false) => "tidak".to_string(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(values) => values.iter().map(told).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| format!("{name} {}", told(value))).collect::<Vec<_>>().join(", ")
        }
    }
}

fn checklist(due: &[DocumentDue], situation: &Situation, today: chrono::NaiveDate) -> Vec<CaseDocumentDue> {
    due.iter()
        .map(|due| {
            let documents: Vec<&DocumentRecord> =
                situation.documents.iter().filter(|record| record.document.kind == due.kind).collect();
            CaseDocumentDue {
                due: DocumentDueView {
                    kind: due.kind.code().to_string(),
                    name: due.kind.printed().to_string(),
                    due: if due.due == Due::Mandatory { "mandatory" } else { "optional" }.to_string(),
                    why: due.why.clone(),
                    by_law: due.by_law,
                    have: None,
                },
                needed_for: document_needed_for(due.kind).code().to_string(),
                status: status(&documents, due.due, today).to_string(),
                documents: documents.into_iter().map(|record| document_view(record, today)).collect(),
            }
        })
        .collect()
}

fn status(documents: &[&DocumentRecord], due: Due, today: chrono::NaiveDate) -> &'static str {
    let valid: Vec<_> = documents.iter().filter(|record| record.document.valid_on(today)).collect();
    if valid.iter().any(|record| record.verdict.as_ref().is_some_and(|verdict| verdict.accepted)) {
        "there"
    } else if valid.iter().any(|record| record.verdict.is_none()) {
        "unseen"
    } else if !valid.is_empty() {
        "rejected"
    } else if !documents.is_empty() {
        "expired"
    } else if due == Due::Mandatory {
        "missing"
    } else {
        "not_due"
    }
}

pub(crate) fn show_snapshot(desk: &mut Desk, asked: WhichSnapshot) -> Result<SnapshotView, Failure> {
    let facts = desk.read().snapshot(&asked.sha256)?.or_not_found("Rekaman fakta", &asked.sha256)?;
    let fields: serde_json::Map<String, Value> = serde_json::from_str(&facts).unwrap_or_default();
    Ok(SnapshotView {
        sound: sha256(facts.as_bytes()) == asked.sha256,
        facts: fields.iter().map(|(name, value)| DetailView { name: name.clone(), value: told(value) }).collect(),
        sha256: asked.sha256,
    })
}

/// Reasons of a refusal, and articles of a rejection: the rules in force, with their basis.
pub(crate) fn list_reasons(desk: &mut Desk, _: Nothing) -> Result<ReasonsView, Failure> {
    let law = desk.law()?;
    let refusals = mutasi_domain::cases::Refusal::all();
    let view =
        |code: &str, name: &str, basis: String| ReasonView { code: code.to_string(), name: name.to_string(), basis };
    let own = desk.office_rules_on(desk.today)?;
    let basis =
        |rule: &str| law.values(&format!("{rule}.")).next().map(|value| value.basis.clone()).unwrap_or_default();
    let rules = mutasi_domain::rules::rules().map(|rule| view(rule.id, rule.title, basis(rule.id)));
    let office = own.iter().map(|rule| view(&rule.text.rule, &rule.text.title, rule.text.basis.clone()));
    Ok(ReasonsView {
        refusals: refusals.map(|refusal| view(refusal.code(), refusal.printed(), String::new())).collect(),
        rejections: rules.chain(office).collect(),
    })
}
