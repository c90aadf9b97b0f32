//! A template set with the data of a plan, or with invented data where there is none.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use mutasi_documents::letters::{self, LetterKind, Shape, VerificationData};
use mutasi_documents::{Template, TemplateError, Typeset, typeset};
use serde::Serialize;

use crate::check::JudgedMove;
use crate::contract::{Failure, FieldView, LetterAsked};
use crate::desk::Desk;
use crate::failure::OrNotFound;
use crate::papers::Dress;
use crate::run::assessment::assessment_of;
use crate::run::export::plan_sheet;
use crate::run::letter_data::{LetterGround, Strictness};

/// What a sheet shows across its pages while it is only looked at.
const TRIAL: &str = "KONSEP";

/// Every field that a letter may print.
pub(super) fn fields(kind: LetterKind) -> Vec<FieldView> {
    let view = |field: letters::Field| FieldView {
        path: field.path,
        meaning: field.meaning,
        sample: field.sample,
        list: field.list,
    };
    letters::fields(kind).into_iter().map(view).collect()
}

/// The template with invented data; a fault is refused with its line.
pub(super) fn of_sample(desk: &Desk, kind: LetterKind, template: &Template) -> Result<Typeset, Failure> {
    Ok(try_sample(desk, kind, template)??)
}

pub(super) fn try_sample(
    desk: &Desk,
    kind: LetterKind,
    template: &Template,
) -> Result<Result<Typeset, TemplateError>, Failure> {
    let mut data = letters::sample(kind);
    if let Some(object) = data.as_object_mut() {
        // The sample has the fields of the shipped template; an office types its own.
        let inputs = letters::sample_inputs(&template.outline().inputs);
        object.insert("isian".to_string(), serde_json::to_value(inputs).unwrap_or_default());
    }
    set(desk, template, &data)
}

fn set(desk: &Desk, template: &Template, data: &impl Serialize) -> Result<Result<Typeset, TemplateError>, Failure> {
    let dress = Dress::today(&desk.read(), Some(TRIAL))?;
    Ok(typeset(template, data, &dress.dressing()))
}

/// The template with the data of a plan, for one move of it or the first. `None` where the plan has nothing to show:
/// no moves, a decree about another decree, or a paper that is not about a plan.
pub(super) fn of_plan(
    desk: &mut Desk,
    kind: LetterKind,
    template: &Template,
    plan: i64,
    chosen: Option<i64>,
) -> Result<Option<Result<Typeset, TemplateError>>, Failure> {
    let judged = desk.judge(plan)?;
    let one = match chosen {
        Some(id) => Some(judged.find_move(id).or_not_found("Perpindahan", id)?),
        None => judged.moves.first(),
    };
    let Some(one) = one else { return Ok(None) };
    let set = match kind {
        LetterKind::Correction | LetterKind::Revocation => return Ok(None),
        LetterKind::PlanSheet => set(desk, template, &plan_sheet(desk, &judged)?)?,
        LetterKind::Assessment => {
            let data = assessment_of(desk, &judged, one)?;
            set(desk, template, &data)?
        }
        _ if kind.shape() != Shape::Letter => return Ok(None),
        _ => {
            let data = letter(desk, kind, template, plan, one)?;
            set(desk, template, &data)?
        }
    };
    Ok(Some(set))
}

/// A letter about one person, or about the whole plan where it is about several.
fn letter(
    desk: &mut Desk,
    kind: LetterKind,
    template: &Template,
    plan: i64,
    one: &JudgedMove,
) -> Result<letters::LetterData, Failure> {
    let asked = LetterAsked {
        kind: kind.name().to_string(),
        plan,
        moves: Vec::new(),
        date: desk.today,
        signatory: None,
        inputs: BTreeMap::new(),
        number: None,
    };
    let ground = LetterGround::of(desk, kind, &asked, Some(template.clone()), Strictness::Look)?;
    let all: Vec<&JudgedMove> = ground.judged.moves.iter().collect();
    let subjects = ground.subjects(all);
    let with_person =
        subjects.iter().find(|subject| subject.moves.iter().any(|known| known.record.id == one.record.id));
    let Some(subject) = with_person.or(subjects.first()) else { return Ok(letters::LetterData::default()) };
    let number = example_number(desk.today);
    if kind.is_decree() {
        return ground.as_decree(subject, &number, proof());
    }
    Ok(ground.fill(subject, &number, proof()).data)
}

fn example_number(day: NaiveDate) -> String {
    format!("800/contoh/{}", day.format("%Y"))
}

fn proof() -> VerificationData {
    VerificationData { code: "CONTOH".to_string(), chain_head_short: "00000000".to_string() }
}
