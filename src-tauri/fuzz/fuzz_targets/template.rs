//! Whatever an office writes or imports as a template is set or refused: it never breaks the program and always ends.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mutasi_documents::{
    Dressing, PdfMeta, Template,
    letters::{LetterKind, sample},
    to_pdf, typeset,
};

fuzz_target!(|text: &str| {
    let Ok(template) = Template::parse(text) else { return };
    let kind = LetterKind::named(template.kind()).unwrap_or(LetterKind::IndividualDecree);
    let Ok(letter) = typeset(&template, &sample(kind), &Dressing::default()) else { return };
    let meta = PdfMeta {
        title: "Uji".to_owned(),
        author: "Uji".to_owned(),
        id_seed: "uji".to_owned(),
        date: "2026-02-20".to_owned(),
    };
    to_pdf(&letter, &meta).expect("pages that were set can be written");
});
