//! Papers that are filled in, cut or signed by hand: what stands on one page, and whom a form names.

mod support;

use mutasi_documents::{
    Dressing, Typeset,
    letters::{LetterKind, ReceiptData, ReceiptTargetData, sample, shipped},
    page_text, typeset, typeset_each,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn set(kind: LetterKind, data: &Value) -> Typeset {
    let letter = typeset(&shipped(kind), data, &Dressing::default()).unwrap();
    assert_eq!(letter.findings, [], "nothing is doubtful in {}", kind.name());
    letter
}

fn pages(letter: &Typeset) -> Vec<String> {
    letter.pages.iter().map(page_text).collect()
}

#[test]
fn a_request_form_is_one_page_with_every_document_of_the_checklist() {
    let mut data = sample(LetterKind::RequestForm);
    for count in 0..=12 {
        let documents: Vec<Value> =
            (1..=count).map(|n| json!({ "name": format!("Dokumen nomor {n}."), "needed": n % 2 == 0 })).collect();
        data["documents"] = documents.into();
        let pages = pages(&set(LetterKind::RequestForm, &data));
        assert_eq!(pages.len(), 1, "{count} documents");
        for n in 1..=count {
            assert!(pages[0].contains(&format!("Dokumen nomor {n}.")), "{n} of {count}:\n{}", pages[0]);
        }
    }
}

/// Forms of one person: superior, three colleagues, self.
fn forms() -> Vec<Value> {
    let roles = ["Atasan langsung", "Rekan sejawat", "Rekan sejawat", "Rekan sejawat", "Diri sendiri"];
    let form = |(number, role): (usize, &str)| {
        let mut form = sample(LetterKind::EvaluationForm);
        form["role"] = json!(role);
        form["code"] = json!(format!("KODE-{number}"));
        form["unnamed"] = json!(role == "Rekan sejawat");
        form["rater"] = json!("Lestari Wijayanti");
        form
    };
    roles.into_iter().enumerate().map(form).collect()
}

#[test]
fn every_rater_has_one_page_with_a_code_of_its_own() {
    let set = typeset_each(&shipped(LetterKind::EvaluationForm), &forms(), &Dressing::default()).unwrap();
    let pages = pages(&set);
    assert_eq!(pages.len(), 5);
    for (number, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("KODE-{number}")), "{page}");
        assert_eq!(page.matches("KODE-").count(), 2, "the code stands in the head and below its mark:\n{page}");
    }
}

#[test]
fn the_form_of_a_colleague_names_nobody_who_fills_it_in() {
    for form in forms() {
        let page = &pages(&set(LetterKind::EvaluationForm, &form))[0];
        let unnamed = form["unnamed"] == json!(true);
        assert_eq!(page.contains("Jangan menulis nama"), unnamed, "{page}");
        assert_eq!(page.contains("LESTARI"), !unnamed, "{page}");
    }
}

fn slip(targets: usize, documents: usize) -> ReceiptData {
    let target = ReceiptTargetData {
        position: "Guru Ahli Pertama".into(),
        unit: "SD Negeri 3 Kuala Serindit".into(),
        before: "2".into(),
    };
    ReceiptData {
        number: "P-1".into(),
        name: "Ahmad Prasetya".into(),
        nip: "198805232014031006".into(),
        unit: "SD Negeri 1 Rantau Bahari".into(),
        received_text: "20 Februari 2026".into(),
        targets: vec![target; targets],
        documents: vec!["SKP dua tahun terakhir".into(); documents],
        ask_again_text: "13 Maret 2026".into(),
        ..ReceiptData::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_slips_stand_on_a_page_and_none_is_parted(shapes in prop::collection::vec((1usize..4, 0usize..15), 1..9)) {
        let mut data = sample(LetterKind::Receipt);
        let slips: Vec<ReceiptData> = shapes.iter().map(|(targets, documents)| slip(*targets, *documents)).collect();
        data["slips"] = serde_json::to_value(slips).unwrap();
        let pages = pages(&set(LetterKind::Receipt, &data));
        prop_assert_eq!(pages.len(), shapes.len().div_ceil(2));
        let begun: Vec<usize> = pages.iter().map(|page| page.matches("TANDA TERIMA").count()).collect();
        let ended: Vec<usize> = pages.iter().map(|page| page.matches("Petugas penerima").count()).collect();
        prop_assert_eq!(&begun, &ended, "a slip ends on the page on which it begins");
        prop_assert_eq!(begun.iter().sum::<usize>(), shapes.len());
        let cuts: usize = pages.iter().map(|page| page.matches("potong di sini").count()).sum();
        prop_assert_eq!(cuts, shapes.len() / 2, "one place to cut for each pair");
    }
}

#[test]
fn an_attendance_list_has_its_heading_on_every_page_and_everybody_once() {
    let mut data = sample(LetterKind::AttendanceList);
    let first = data["members"][0].clone();
    let member = |n: usize| {
        let mut member = first.clone();
        member["name"] = json!(format!("Peserta {n}z"));
        member
    };
    data["members"] = (1..=300).map(member).collect::<Vec<_>>().into();
    let pages = pages(&set(LetterKind::AttendanceList, &data));
    assert!(pages.iter().all(|page| page.contains("Tanda tangan") || page.contains("Pencatat")));
    let all = pages.concat();
    for n in 1..=300 {
        assert_eq!(all.matches(&format!("PESERTA {n}Z")).count(), 1, "participant {n}");
    }
}

#[test]
fn minutes_say_who_was_away_and_who_kept_out() {
    let text = pages(&set(LetterKind::MeetingMinutes, &sample(LetterKind::MeetingMinutes))).concat();
    assert!(text.contains("dihadiri 4 dari 5 orang"), "{text}");
    assert_eq!(text.matches("tidak hadir").count(), 1, "{text}");
    assert!(text.contains("Tidak ikut memutus: Ir. Surya Dharmawan, M.T. (ipar)"), "{text}");
}

#[test]
fn an_agenda_never_tells_a_decision() {
    let text = pages(&set(LetterKind::Agenda, &sample(LetterKind::Agenda))).concat();
    assert!(!text.contains("Ditunda"), "the place for it is empty:\n{text}");
}
