//! Whatever stands in the data of an assessment sheet, it stays inside the margins and nothing of it is lost.

use proptest::prelude::*;

use super::{
    AssessedCriterionData, AssessedDocumentData, AssessedFindingData, AssessedPersonData, AssessedScoreData,
    AssessedUnitData, AssessmentData, AssessorData, LetterKind, OverrideData, UsedFactData, shipped,
};
use crate::{
    Dressing,
    page::{Item, Page, Run},
    page_text,
    template::{Setup, setup::MM},
    typeset,
};

/// Words of any width: a few are wider than a line.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![8 => "[a-zA-Z0-9.,]{1,12}", 1 => "[A-Z/]{20,140}"];
    prop::collection::vec(word, 0..40).prop_map(|words| words.join(" "))
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text(), 0..6)
}

fn finding() -> impl Strategy<Value = AssessedFindingData> {
    let facts = prop::collection::vec((text(), text(), text()), 0..5);
    let overridden = prop::option::of((text(), text()));
    (text(), text(), prop::option::of(text()), facts, overridden).prop_map(
        |(message, basis, missing, facts, overridden)| AssessedFindingData {
            rule: "X-99".into(),
            title: "Ketentuan".into(),
            severity: "MENGHALANGI".into(),
            message,
            basis,
            missing,
            parameters: Vec::new(),
            facts: facts.into_iter().map(|(name, value, origin)| UsedFactData { name, value, origin }).collect(),
            overridden: overridden.map(|(reason, document)| OverrideData {
                account: "ratna".into(),
                reason,
                document,
                ..OverrideData::default()
            }),
        },
    )
}

fn sheet() -> impl Strategy<Value = AssessmentData> {
    let person = (text(), text(), text(), text());
    let findings = prop::collection::vec(finding(), 0..80);
    let rows = prop::collection::vec((text(), text(), any::<bool>()), 0..12);
    (person, findings, rows, texts(), texts(), text()).prop_map(
        |((from, to, unit, reason), findings, rows, discipline, interests, note)| AssessmentData {
            person: AssessedPersonData {
                name: "Made Wulandari".into(),
                nip: "199107142019032011".into(),
                from_position: from,
                to_position: to,
                to_unit: unit,
                reason,
                ..AssessedPersonData::default()
            },
            findings,
            score: Some(AssessedScoreData {
                parts: rows.iter().map(|(criterion, note, missing)| criterion_of(criterion, note, *missing)).collect(),
                ..AssessedScoreData::default()
            }),
            units: rows
                .iter()
                .map(|(unit, ..)| AssessedUnitData { unit: unit.clone(), ..AssessedUnitData::default() })
                .collect(),
            documents: rows
                .iter()
                .map(|(name, detail, present)| AssessedDocumentData {
                    name: name.clone(),
                    detail: detail.clone(),
                    present: *present,
                    ..AssessedDocumentData::default()
                })
                .collect(),
            assessors: rows
                .iter()
                .map(|(name, position, _)| AssessorData {
                    name: name.clone(),
                    position: position.clone(),
                    nip: String::new(),
                })
                .collect(),
            discipline,
            interests,
            recommendation: "TIDAK DIREKOMENDASIKAN".into(),
            recommendation_note: note,
            ..AssessmentData::default()
        },
    )
}

fn criterion_of(criterion: &str, note: &str, missing: bool) -> AssessedCriterionData {
    AssessedCriterionData {
        criterion: criterion.to_owned(),
        note: note.to_owned(),
        missing,
        ..AssessedCriterionData::default()
    }
}

/// What stands outside the margins that the template asks for; the foot line and the page number have places of their
/// own.
pub(super) fn outside(page: &Page, setups: &[Setup]) -> Option<String> {
    let landscape = page.width > page.height;
    let setup = setups.iter().find(|setup| setup.landscape == landscape)?;
    let [top, bottom, left, right] = setup.margins.map(|margin| margin * MM);
    let foot = page.height - (bottom * 0.55).min(14.0 * MM) - 1.0;
    let number = |run: &Run| run.y < top && run.text().starts_with("- ") && run.text().ends_with(" -");
    page.items.iter().find_map(|item| match item {
        Item::Run(run) if run.grey > 0.0 && run.y > foot || number(run) => None,
        Item::Run(run) => {
            let inside = run.x >= left - 1.0
                && run.x + run.width() <= page.width - right + 1.0
                && run.y > top
                && run.y < page.height - bottom;
            (!inside).then(|| format!("{:?} at {}, {}", run.text(), run.x, run.y))
        }
        _ => None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts_of_any_length_stay_inside_the_margins_and_every_finding_is_printed(data in sheet()) {
        let template = shipped(LetterKind::Assessment);
        let letter = typeset(&template, &data, &Dressing::default()).unwrap();
        for page in &letter.pages {
            prop_assert_eq!(outside(page, &template.outline().setups), None);
        }
        let printed: String = letter.pages.iter().map(page_text).collect();
        prop_assert_eq!(printed.matches("X-99").count(), data.findings.len());
        prop_assert_eq!(printed.matches("Disimpangi").count(), data.findings.iter().filter(|found| found.overridden.is_some()).count());
        let last = format!("halaman {0} dari {0}", letter.pages.len());
        prop_assert!(printed.contains(&last), "{} is told", last);
    }
}
