//! Tables of any length: every row once, in order, under a heading, inside the paper.

mod support;

use mutasi_documents::{Dressing, FindingCode, Template, page_text, typeset};
use proptest::prelude::*;
use serde_json::json;

const TEMPLATE: &str = "@jenis tabel\n@halaman A4 mendatar; huruf Bonum 10\n@tabel 10t 40 60k; huruf 9\n\
                        ! NO | ISI | CATATAN\n\
                        {% for baris in daftar %}\n| {{ baris[0] }} | {{ baris[1] }} | {{ baris[2] }}\n{% endfor %}\n";

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_row_is_there_once_and_in_order(lengths in prop::collection::vec((1usize..40, 1usize..60), 0..500)) {
        let rows: Vec<_> = lengths
            .iter()
            .enumerate()
            .map(|(index, (left, right))| json!([format!("R{index}R"), "kata ".repeat(*left), "panjang ".repeat(*right)]))
            .collect();
        let template = Template::parse(TEMPLATE).unwrap();
        let letter = typeset(&template, &json!({ "daftar": rows }), &Dressing::default()).unwrap();
        prop_assert!(letter.findings.is_empty(), "{:?}", letter.findings);
        let text: String = letter.pages.iter().map(page_text).collect();
        let seen: Vec<usize> = text
            .split('R')
            .filter_map(|piece| piece.parse().ok())
            .collect();
        prop_assert_eq!(seen, (0..lengths.len()).collect::<Vec<_>>());
        let left: usize = lengths.iter().map(|(left, _)| left).sum();
        prop_assert_eq!(text.matches("kata").count(), left);
        for page in &letter.pages {
            prop_assert!(page_text(page).contains("CATATAN"), "each page has the heading");
        }
    }
}

#[test]
fn a_row_taller_than_a_page_goes_on_and_is_told() {
    let rows = json!([["satu", "a", "b"], ["dua", "kata ".repeat(2000), "x"], ["tiga", "a", "b"]]);
    let letter =
        typeset(&Template::parse(TEMPLATE).unwrap(), &json!({ "daftar": rows }), &Dressing::default()).unwrap();
    let text: String = letter.pages.iter().map(page_text).collect();
    assert_eq!(text.matches("kata").count(), 2000, "no line of the tall row is lost");
    assert!(letter.pages.len() > 2, "it takes several pages");
    assert!(letter.findings.iter().any(|finding| finding.code == FindingCode::SplitRow && finding.place.contains('2')));
    let order: Vec<_> = ["satu", "dua", "tiga"].iter().map(|word| text.find(word)).collect();
    assert!(order.is_sorted() && order.iter().all(Option::is_some), "{order:?}");
}
