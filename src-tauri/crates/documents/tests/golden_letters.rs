//! The wording and arrangement of every shipped letter, as readable text.
//!
//! After a wanted change run with `UPDATE_GOLDEN=1` and review the difference like code.

mod support;

use std::{env, fs, path::PathBuf};

use mutasi_documents::{
    Dressing,
    letters::{LetterData, LetterKind, shipped},
    page_text, typeset_each,
};
use serde::Serialize;

fn check(name: &str, kind: LetterKind, data: &impl Serialize) {
    check_each(name, kind, &[data]);
}

fn check_each(name: &str, kind: LetterKind, letters: &[impl Serialize]) {
    let letter =
        typeset_each(&shipped(kind), letters, &Dressing::default()).expect("a shipped template fits its own data");
    assert_eq!(letter.findings, [], "nothing is doubtful in the sample data");
    let pages: Vec<String> = letter.pages.iter().map(page_text).collect();
    let text = pages.join("=== halaman berikut ===\n");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{name}.txt"));
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &text).expect("the golden folder is writable");
    }
    let golden = fs::read_to_string(&path).expect("run once with UPDATE_GOLDEN=1 to make the golden file");
    assert_eq!(text, golden, "{name} changed; if that is wanted, update the golden files and review them");
}

#[test]
fn individual_decree_of_the_handbook() {
    check("sk_perorangan", LetterKind::IndividualDecree, &support::nurse_decree());
}

#[test]
fn individual_decree_about_a_managerial_post_releases_first_and_then_appoints() {
    let data = LetterData { people: vec![support::section_head()], ..support::nurse_decree() };
    check("sk_perorangan_manajerial", LetterKind::IndividualDecree, &data);
}

#[test]
fn collective_decree_with_its_annex() {
    check("sk_kolektif", LetterKind::CollectiveDecree, &support::collective_decree(12));
}

#[test]
fn extract_for_one_person() {
    let data = LetterData { people: vec![support::nurse()], ..support::collective_decree(0) };
    check("petikan", LetterKind::Extract, &data);
}

#[test]
fn plan_sheet_for_sign_off() {
    check("rencana", LetterKind::PlanSheet, &support::plan_sheet(9));
}

#[test]
fn assessment_sheets_of_a_known_and_of_an_unknown_person() {
    let sheets = [support::assessment::promotion(), support::assessment::unknown()];
    check_each("lembar_penilaian", LetterKind::Assessment, &sheets);
}
