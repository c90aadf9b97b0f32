//! The wording and arrangement of every shipped letter, as readable text.
//!
//! After a wanted change run with `UPDATE_GOLDEN=1` and review the difference like code.

mod support;

use std::{collections::BTreeSet, env, fs, path::PathBuf};

use mutasi_documents::{
    Dressing,
    letters::{LetterKind, shipped},
    page_text, typeset_each,
};
use support::printed::{Printed, letters};

fn text_of(letter: &Printed) -> String {
    let set = typeset_each(&shipped(letter.kind), &letter.data, &Dressing::default())
        .unwrap_or_else(|error| panic!("{}: {error}", letter.name));
    assert_eq!(set.findings, [], "nothing is doubtful in {}", letter.name);
    let pages: Vec<String> = set.pages.iter().map(page_text).collect();
    pages.join("=== halaman berikut ===\n")
}

#[test]
fn every_letter_reads_as_reviewed() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut changed = Vec::new();
    for letter in letters() {
        let path = folder.join(format!("{}.txt", letter.name));
        let text = text_of(&letter);
        if env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&path, &text).expect("the golden folder is writable");
        }
        if fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            changed.push(letter.name);
        }
    }
    assert_eq!(
        changed, [""; 0],
        "these changed; if that is wanted, run with UPDATE_GOLDEN=1 and review the difference"
    );
}

#[test]
fn every_kind_is_read() {
    let read: BTreeSet<LetterKind> = letters().iter().map(|letter| letter.kind).collect();
    assert_eq!(read.len(), LetterKind::ALL.len());
}
