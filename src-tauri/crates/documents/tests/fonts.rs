//! Fonts: all styles of the shipped families, and fonts that an office installed.

mod support;

use std::{fs, process::Command, sync::Arc, thread};

use mutasi_documents::{
    Dressing, FontError, FontStyle, OfficeFont, Template, TemplateError, Typeset, page_text, read_font, to_pdf, typeset,
};
use serde_json::json;

/// Shipped files stand for the files of an office: which fonts a machine has must not matter here.
const UPRIGHT: &[u8] = include_bytes!("../fonts/LiberationSans-Regular.ttf");
const SLANTED: &[u8] = include_bytes!("../fonts/LiberationSans-Italic.ttf");
const OPEN_TYPE: &[u8] = include_bytes!("../fonts/texgyrebonum-bolditalic.otf");

fn office(style: FontStyle, bytes: &[u8]) -> OfficeFont {
    OfficeFont { family: "Huruf Kantor Kita".into(), style, bytes: Arc::from(bytes) }
}

fn set(font: &str, fonts: &[OfficeFont]) -> Result<Typeset, TemplateError> {
    let text = format!(
        "@jenis coba\n@halaman A4 tegak; huruf {font} 12\n@paragraf\nSurat biasa, *tebal*, _miring_, dan _*keduanya*_.\n"
    );
    typeset(&Template::parse(&text).unwrap(), &json!({}), &Dressing { fonts, ..Dressing::default() })
}

/// Names of the fonts in the file, without the tag of their subset; each must be embedded, cut down and readable.
fn embedded(letter: &Typeset) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.pdf");
    fs::write(&file, to_pdf(letter, &support::meta()).unwrap()).unwrap();
    assert!(Command::new("qpdf").arg("--check").arg(&file).output().expect("qpdf is needed").status.success());
    let output = Command::new("pdffonts").arg(&file).output().expect("pdffonts (poppler-utils) is needed");
    let table = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut names = Vec::new();
    for line in table.lines().skip(2) {
        assert!(line.contains(" yes yes yes "), "embedded, subset and with Unicode: {line}");
        names.push(line.split_whitespace().next().unwrap()[7..].to_owned());
    }
    names.sort();
    names
}

#[test]
fn both_shipped_families_have_all_four_styles() {
    assert_eq!(
        embedded(&set("Bonum", &[]).unwrap()),
        ["TeXGyreBonum-Bold", "TeXGyreBonum-BoldItalic", "TeXGyreBonum-Italic", "TeXGyreBonum-Regular"]
    );
    assert_eq!(
        embedded(&set("Sans", &[]).unwrap()),
        ["LiberationSans", "LiberationSans-Bold", "LiberationSans-BoldItalic", "LiberationSans-Italic"]
    );
}

#[test]
fn a_font_of_the_office_is_embedded_and_its_text_can_be_searched() {
    let fonts = [office(FontStyle::Regular, UPRIGHT), office(FontStyle::BoldItalic, OPEN_TYPE)];
    let letter = set("\"Huruf Kantor Kita\"", &fonts).unwrap();
    assert_eq!(
        embedded(&letter),
        ["LiberationSans", "TeXGyreBonum-BoldItalic"],
        "styles that the office lacks are set in the regular one"
    );
    assert_eq!(page_text(&letter.pages[0]).trim(), "Surat biasa, tebal, miring, dan keduanya.");
    assert_eq!(letter.findings, []);
}

#[test]
fn a_family_without_a_regular_file_is_set_in_the_one_it_has() {
    let letter = set("\"huruf kantor kita\"", &[office(FontStyle::Italic, SLANTED)]).unwrap();
    assert_eq!(embedded(&letter), ["LiberationSans-Italic"], "names are found however they are capitalised");
}

#[test]
fn the_office_font_goes_before_a_shipped_one_of_the_same_name() {
    let bonum = OfficeFont { family: "Arial".into(), style: FontStyle::Regular, bytes: Arc::from(OPEN_TYPE) };
    assert_eq!(embedded(&set("Arial", &[bonum]).unwrap()), ["TeXGyreBonum-BoldItalic"]);
}

#[test]
fn an_unknown_font_is_refused_with_those_there_are() {
    let error = set("\"Comic Neue\"", &[office(FontStyle::Regular, UPRIGHT)]).unwrap_err();
    assert_eq!(error.line, 2);
    for word in ["Comic Neue", "`Bonum`", "`Sans`", "\"Huruf Kantor Kita\""] {
        assert!(error.message.contains(word), "{word:?} should be in: {error}");
    }
}

#[test]
fn a_broken_font_file_is_refused_and_never_breaks_the_program() {
    let cut = &UPRIGHT[..UPRIGHT.len() / 3];
    for bytes in [b"GIF89a".as_slice(), &[], cut] {
        match set("\"Huruf Kantor Kita\"", &[office(FontStyle::Regular, bytes)]) {
            Err(error) => {
                assert_eq!(error.line, 2);
                assert!(error.message.contains("tidak dapat dibaca"), "{error}");
            }
            // A file that is cut off behind its tables of widths can be measured, but not embedded.
            Ok(letter) => assert!(to_pdf(&letter, &support::meta()).is_err()),
        }
    }
}

#[test]
fn a_font_file_says_what_it_is_before_it_is_installed() {
    for (bytes, family, style) in [
        (UPRIGHT, "Liberation Sans", FontStyle::Regular),
        (SLANTED, "Liberation Sans", FontStyle::Italic),
        (OPEN_TYPE, "TeX Gyre Bonum", FontStyle::BoldItalic),
    ] {
        let info = read_font(bytes).unwrap();
        assert_eq!((info.family.as_str(), info.style), (family, style));
    }
    for bytes in [b"GIF89a".as_slice(), &[], &UPRIGHT[..UPRIGHT.len() / 3]] {
        assert_eq!(read_font(bytes), Err(FontError::Unreadable));
    }
}

#[test]
fn the_bytes_do_not_depend_on_which_font_was_seen_first() {
    let make = |first: FontStyle| {
        thread::spawn(move || {
            // The same files in another order, as copies of their own.
            set("\"Huruf Kantor Kita\"", &[office(first, UPRIGHT)]).unwrap();
            let fonts = [office(FontStyle::Italic, SLANTED), office(FontStyle::Regular, UPRIGHT)];
            to_pdf(&set("\"Huruf Kantor Kita\"", &fonts).unwrap(), &support::meta()).unwrap()
        })
        .join()
        .unwrap()
    };
    assert!(make(FontStyle::Regular) == make(FontStyle::Bold), "an issued letter is proved by its hash");
}
