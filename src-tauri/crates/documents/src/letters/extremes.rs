//! Every letter with the longest and the shortest data, with one person and with three hundred, and with nothing that
//! may be left out: it is set, stays inside its margins, and misses nothing that it must say.

use serde_json::{Value, json};

use super::{LetterKind, Per, Shape, inside_paper::outside, sample, shipped};
use crate::{Dressing, FindingCode, Typeset, page_text, typeset};

/// Eighty letters and ten titles.
const LONGEST_NAME: &str = "Prof. Dr. dr. H. Raden Mas Abdurrahman Wicaksananingrat Hadisuryokusumo Prawirodirdjo Notonegoro \
                            Surya, S.Ked., S.H., M.H., M.Kes., M.AP., Sp.PD., Sp.JP., FINASIM., FIHA., CIQnR.";
const LONGEST_POST: &str = "Kepala Subbagian Perencanaan, Evaluasi, Pelaporan, Keuangan, Kepegawaian, Hubungan Masyarakat, dan \
                            Tata Usaha Pimpinan pada Sekretariat";
const LONGEST_UNIT: &str = "UPTD Pengelolaan Laboratorium Kesehatan Masyarakat, Pengujian Kualitas Air, dan Pengendalian \
                            Penyakit Wilayah Pesisir Utara, Dinas Kesehatan, Pengendalian Penduduk, dan Keluarga Berencana";

fn set(kind: LetterKind, data: &Value) -> Typeset {
    let template = shipped(kind);
    let letter = typeset(&template, data, &Dressing::default())
        .unwrap_or_else(|error| panic!("{} cannot be set: {error}", kind.name()));
    for page in &letter.pages {
        assert_eq!(outside(page, &template.outline().setups), None, "{} runs out of its margins", kind.name());
    }
    let empty: Vec<_> = letter.findings.iter().filter(|finding| finding.code == FindingCode::EmptyField).collect();
    assert!(empty.is_empty(), "{}: {empty:?}", kind.name());
    letter
}

fn text(letter: &Typeset) -> String {
    letter.pages.iter().map(page_text).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Puts `value` wherever a field has one of the `names`.
fn replace(data: &mut Value, names: &[&str], value: &Value) {
    match data {
        Value::Object(parts) => {
            for (name, part) in parts {
                if names.contains(&name.as_str()) && (part.is_string() || part.is_null() || part.is_array()) {
                    *part = value.clone();
                } else {
                    replace(part, names, value);
                }
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(|element| replace(element, names, value)),
        _ => {}
    }
}

/// Whom a letter or a sheet lists; `None` where it is about one person, or about nobody yet.
fn people_of(kind: LetterKind, data: &mut Value) -> Option<&mut Vec<Value>> {
    let key = match kind.shape() {
        Shape::PlanSheet => "moves",
        Shape::Receipts => "slips",
        _ if kind == LetterKind::AttendanceList => "members",
        _ => "people",
    };
    data.get_mut(key).and_then(Value::as_array_mut)
}

#[test]
fn the_longest_names_posts_and_units() {
    for kind in LetterKind::ALL {
        let mut data = sample(*kind);
        replace(&mut data, &["name"], &json!(LONGEST_NAME));
        replace(&mut data, &["from_position", "to_position", "position"], &json!(LONGEST_POST));
        replace(&mut data, &["from_unit", "to_unit", "unit"], &json!(LONGEST_UNIT));
        let torn = set(*kind, &data).findings.iter().any(|finding| finding.code == FindingCode::TallBlock);
        assert!(!torn, "{} is torn", kind.name());
    }
}

#[test]
fn a_name_of_one_word() {
    for kind in LetterKind::ALL.iter().filter(|kind| kind.shape() != Shape::RequestForm) {
        let mut data = sample(*kind);
        let name = "Sumarni";
        for person in people_of(*kind, &mut data).into_iter().flatten() {
            person["name"] = json!(name);
        }
        if let Some(person) = data.get_mut("person") {
            person["name"] = json!(name);
        }
        let text = text(&set(*kind, &data)).to_lowercase();
        assert!(text.contains("sumarni"), "{} names whom it is about", kind.name());
    }
}

#[test]
fn three_hundred_people() {
    for kind in LetterKind::ALL.iter().filter(|kind| kind.per() != Per::Person) {
        let mut data = sample(*kind);
        let Some(people) = people_of(*kind, &mut data) else { panic!("{} is about people", kind.name()) };
        *people = (1..=300).map(|order| numbered(people[0].clone(), order)).collect();
        let text = text(&set(*kind, &data)).to_lowercase();
        assert!(text.contains("pegawai300"), "{}: the last one is there", kind.name());
    }
}

fn numbered(mut person: Value, order: u32) -> Value {
    person["order"] = json!(order);
    person["name"] = json!(format!("Pegawai{order}"));
    person
}

#[test]
fn nothing_that_may_be_left_out() {
    const LISTS: [&str; 6] = ["memperhatikan", "tembusan", "findings", "documents", "needs", "discipline"];
    const TEXTS: [&str; 12] = [
        "from_eselon_class",
        "to_eselon_class",
        "note",
        "religion",
        "reason",
        "to_agency",
        "title",
        "summary",
        "nature_reason",
        "until_text",
        "recommendation_note",
        "code",
    ];
    for kind in LetterKind::ALL {
        let mut data = sample(*kind);
        let parts = data.as_object_mut().unwrap();
        for name in LISTS {
            if parts.get(name).is_some_and(Value::is_array) {
                parts.insert(name.to_owned(), json!([]));
            }
        }
        if let Some(signatory) = parts.get_mut("signatory") {
            replace(signatory, &["name", "rank", "nip"], &Value::Null);
        }
        if *kind != LetterKind::PlanSheet {
            replace(&mut data, &TEXTS, &json!(""));
        }
        if data.get("people").is_some() {
            data["certifier"] = Value::Null;
            // A revocation says from when the person is back.
            data["plan"]["name"] = json!("");
            if *kind != LetterKind::Revocation {
                data["plan"]["tmt_text"] = json!("");
            }
            if !matches!(kind, LetterKind::Correction | LetterKind::Revocation) {
                data["decree"] = Value::Null;
            }
        }
        set(*kind, &data);
    }
}
