//! Invented data about an invented city, for the preview of a template before there is a plan.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{DayData, InputData, LetterKind, Per, Shape, Signer, shipped};
use crate::template::{Input, InputKind};

const LETTER: &str = include_str!("sample/letter.json");
const KINDS: &str = include_str!("sample/kinds.json");
const PLAN_SHEET: &str = include_str!("sample/plan.json");
const ASSESSMENT: &str = include_str!("sample/assessment.json");
const REQUEST_FORM: &str = include_str!("sample/request_form.json");
const RECEIPTS: &str = include_str!("sample/receipts.json");
const EVALUATION_FORM: &str = include_str!("sample/evaluation_form.json");
const MEETING: &str = include_str!("sample/meeting.json");

/// Sample data of a kind: every field filled, people and offices of the city of Rantau Bahari, which does not exist.
///
/// What an officer would type is filled as [`sample_inputs`] does for the shipped template.
///
/// # Panics
/// Never in a released build: a test reads every sample.
pub fn sample(kind: LetterKind) -> Value {
    let text = match kind.shape() {
        Shape::Letter => return letter(kind).into(),
        Shape::PlanSheet => PLAN_SHEET,
        Shape::Assessment => ASSESSMENT,
        Shape::RequestForm => REQUEST_FORM,
        Shape::Receipts => RECEIPTS,
        Shape::EvaluationForm => EVALUATION_FORM,
        Shape::Meeting => MEETING,
    };
    read(text).into()
}

/// The sample with nothing left out: all letters share one shape, so that any of them may print any field.
pub(super) fn full(kind: LetterKind) -> Value {
    match kind.shape() {
        Shape::Letter => read(LETTER).into(),
        _ => sample(kind),
    }
}

/// What stands in the typed fields of a preview: what the template says, else the label in brackets; a field that may
/// stay empty stays empty.
pub fn sample_inputs(inputs: &[Input]) -> BTreeMap<String, InputData> {
    inputs.iter().map(|input| (input.name.clone(), sample_input(input))).collect()
}

fn sample_input(input: &Input) -> InputData {
    let text =
        if input.default.is_empty() && !input.optional { format!("[{}]", input.label) } else { input.default.clone() };
    match input.kind {
        InputKind::Text | InputKind::Long => InputData::Text(text),
        InputKind::List => InputData::List(text.lines().map(str::to_owned).collect()),
        InputKind::Day if text.is_empty() => InputData::Day(DayData::default()),
        InputKind::Day => InputData::Day(DayData {
            teks: "23 Februari 2026".to_owned(),
            hari: "Senin".to_owned(),
            terbilang: "tanggal dua puluh tiga bulan Februari tahun dua ribu dua puluh enam".to_owned(),
        }),
    }
}

fn letter(kind: LetterKind) -> Map<String, Value> {
    let mut letter = read(LETTER);
    let kinds = read(KINDS);
    if let Some(Value::Array(people)) = letter.get_mut("people") {
        people.truncate(match kind.per() {
            Per::Person => 1,
            Per::Origin | Per::Destination => 3,
            Per::Plan => people.len(),
        });
    }
    let signer = match kind.signer() {
        Signer::Region => "region",
        Signer::Office => "office",
        Signer::Origin => "origin",
        Signer::Destination => "destination",
        Signer::Superior => "superior",
        Signer::Person => "person",
    };
    letter.insert("signatory".to_owned(), kinds["signers"][signer].clone());
    if let Some(Value::Object(own)) = kinds["letters"].get(kind.name()) {
        letter.extend(own.iter().map(|(name, value)| (name.clone(), value.clone())));
    }
    let typed = sample_inputs(&shipped(kind).outline().inputs);
    letter.insert("isian".to_owned(), serde_json::to_value(typed).unwrap_or_default());
    letter
}

fn read(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).expect("a test reads every sample")
}

#[cfg(test)]
mod tests {
    use serde::{Serialize, de::DeserializeOwned};

    use super::*;
    use crate::letters::{
        AssessmentData, EvaluationFormData, LetterData, MeetingData, PlanSheetData, ReceiptsData, RequestFormData,
    };

    /// Nothing is misspelt and nothing is left out: reading into the type and writing again changes nothing.
    fn check<T: Serialize + DeserializeOwned>(kind: LetterKind) {
        let value = sample(kind);
        let read: T = serde_json::from_value(value.clone()).unwrap();
        assert_eq!(serde_json::to_value(read).unwrap(), value, "{}", kind.name());
    }

    #[test]
    fn samples_have_the_shape_of_their_kind() {
        for kind in LetterKind::ALL {
            match kind.shape() {
                Shape::Letter => check::<LetterData>(*kind),
                Shape::PlanSheet => check::<PlanSheetData>(*kind),
                Shape::Assessment => check::<AssessmentData>(*kind),
                Shape::RequestForm => check::<RequestFormData>(*kind),
                Shape::Receipts => check::<ReceiptsData>(*kind),
                Shape::EvaluationForm => check::<EvaluationFormData>(*kind),
                Shape::Meeting => check::<MeetingData>(*kind),
            }
        }
    }

    #[test]
    fn the_sample_form_asks_for_the_usual_items() {
        let form: EvaluationFormData = serde_json::from_value(sample(LetterKind::EvaluationForm)).unwrap();
        assert_eq!(form.items, crate::letters::EvaluationItemData::usual());
    }

    #[test]
    fn typed_fields_show_what_the_template_says_or_their_label() {
        let input = |kind, default: &str, optional| Input {
            line: 1,
            name: "x".into(),
            kind,
            label: "Tempat acara".into(),
            default: default.into(),
            optional,
        };
        let text = |text: &str| InputData::Text(text.into());
        assert_eq!(sample_input(&input(InputKind::Text, "", false)), text("[Tempat acara]"));
        assert_eq!(sample_input(&input(InputKind::Text, "Aula", false)), text("Aula"));
        assert_eq!(sample_input(&input(InputKind::Text, "", true)), text(""));
        let list = InputData::List(vec!["satu".into(), "dua".into()]);
        assert_eq!(sample_input(&input(InputKind::List, "satu\ndua", false)), list);
        assert_eq!(sample_input(&input(InputKind::List, "", true)), InputData::List(Vec::new()));
        assert_eq!(sample_input(&input(InputKind::Day, "", true)), InputData::Day(DayData::default()));
    }
}
